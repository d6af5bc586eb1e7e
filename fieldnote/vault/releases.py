"""The table of documents that left the notebook."""

from collections.abc import Iterable

from fieldnote.domain.consent import Release
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


def everything(database: Database) -> list[Release]:
    """Give every release, the newest first."""
    return _RELEASES.find(database, "1 ORDER BY at DESC, id")
