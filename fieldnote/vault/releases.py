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


def of_person(database: Database, person_id: PersonId) -> list[Release]:
    """Give a person's releases, the newest first."""
    return _RELEASES.find(database, "person_id = ? ORDER BY at DESC, id", (person_id,))


def of_visit(database: Database, visit_id: VisitId) -> list[Release]:
    """Give the releases that hold a note or rest on it, the newest first."""
    holds = "id IN (SELECT release_id FROM note_given WHERE visit_id = ?)"
    return _RELEASES.find(database, f"{holds} ORDER BY at DESC, id", (visit_id,))


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
