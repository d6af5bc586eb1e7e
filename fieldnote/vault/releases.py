"""The table of documents that left the notebook."""

from fieldnote.domain.consent import Release
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_RELEASES = Mapping(Release, "release")


def add(database: Database, release: Release) -> None:
    """Log a release."""
    _RELEASES.save(database, release)


def of_person(database: Database, person_id: PersonId) -> list[Release]:
    """Give a person's releases, the newest first."""
    return _RELEASES.find(database, "person_id = ? ORDER BY at DESC, id", (person_id,))


def everything(database: Database) -> list[Release]:
    """Give every release, the newest first."""
    return _RELEASES.find(database, "1 ORDER BY at DESC, id")
