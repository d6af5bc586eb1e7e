from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, add_person, sign
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.consent import Recipient
from fieldnote.domain.disclosure import Basis, Release
from fieldnote.domain.ids import ReleaseId, VisitId
from fieldnote.services.notebook import Notebook
from fieldnote.vault import releases


@pytest.fixture
def release(book: Notebook) -> Release:
    made = Release(ReleaseId(book.new_id()), add_person(book), "visit-note", "FN-7K2M", Recipient.PAYER, NOW, "0" * 64)
    releases.add(book.vault.database, made)
    return made


def test_a_release_is_logged_for_the_person_it_is_about(book: Notebook, release: Release) -> None:
    assert releases.of_person(book.vault.database, release.person_id) == [release]
    assert releases.everything(book.vault.database) == [release]
    assert release.is_disclosure


@pytest.mark.parametrize(
    "change",
    ["UPDATE release SET recipient = 'qp'", "DELETE FROM release", "REPLACE INTO release SELECT * FROM release"],
)
def test_a_release_never_changes_and_never_goes(book: Notebook, release: Release, change: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        book.vault.database.run(change)
    with pytest.raises(sqlcipher.IntegrityError):
        releases.add(book.vault.database, release)
    assert releases.everything(book.vault.database) == [release]


def test_releases_are_found_by_the_note_they_hold_and_by_what_they_rest_on(book: Notebook, release: Release) -> None:
    database = book.vault.database
    note, other = sign(book, release.person_id).id, sign(book, release.person_id).id
    later = replace(
        release, id=ReleaseId("later"), at=NOW + timedelta(days=1), basis=Basis.CONSENT, basis_id="consent-1"
    )
    releases.add(database, later, (other, note))
    assert releases.of_visit(database, note) == releases.of_visit(database, other) == [later]
    assert releases.of_visit(database, VisitId("elsewhere")) == []
    assert releases.last_on_basis(database, "consent-1") == later.at.isoformat()
    assert releases.last_on_basis(database, "consent-2") is None
