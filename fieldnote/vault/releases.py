"""The table of what left the notebook."""

from collections.abc import Iterable

from fieldnote.domain.disclosure import Release
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_RELEASES = Mapping(Release, "release")


def add(database: Database, release: Release, visit_ids: Iterable[VisitId] = ()) -> None:
    """Log a release, and for each note in it that it was given away."""
    _RELEASES.save(database, release)
    database.run_many("INSERT INTO note_given VALUES (?, ?)", ((visit_id, release.id) for visit_id in visit_ids))


def get(database: Database, release_id: str) -> Release | None:
    """Give a release by its own id."""
    return _RELEASES.get(database, release_id)


def of_person(database: Database, person_id: PersonId) -> list[Release]:
    """Give a person's releases, the newest first."""
    return _RELEASES.find(database, "person_id = ? ORDER BY at DESC, id", (person_id,))


def of_visit(database: Database, visit_id: VisitId) -> list[Release]:
    """Give the releases that hold a note or rest on it, the newest first."""
    holds = "id IN (SELECT release_id FROM note_given WHERE visit_id = ?)"
    return _RELEASES.find(database, f"{holds} ORDER BY at DESC, id", (visit_id,))


def known_by(database: Database, word: str) -> list[Release]:
    """Give the releases of one document, by its id or by the SHA-256 of its bytes, the oldest first."""
    return _RELEASES.find(database, "?1 IN (document_id, sha256) ORDER BY at, id", (word,))


def notes_in(database: Database, release_id: str) -> list[VisitId]:
    """Give the notes that a release holds or rests on, as long as they are here."""
    rows = database.all(
        "SELECT g.visit_id FROM note_given g JOIN visit v ON v.id = g.visit_id WHERE g.release_id = ? ORDER BY v.day, "
        "v.id",
        (release_id,),
    )
    return [VisitId(row[0]) for row in rows]


def last_on_basis(database: Database, basis_id: str) -> str | None:
    """Give when something was last released on the basis of a consent, as ISO 8601 in UTC."""
    when: str | None = database.value("SELECT max(at) FROM release WHERE basis_id = ?", (basis_id,))
    return when


def newest(database: Database, most: int) -> list[Release]:
    """Give the newest releases of everybody."""
    return _RELEASES.find(database, f"1 ORDER BY at DESC, id LIMIT {int(most)}")


def everything(database: Database) -> list[Release]:
    """Give every release, the newest first."""
    return _RELEASES.find(database, "1 ORDER BY at DESC, id")
