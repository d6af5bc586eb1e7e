"""What is complete or recorded about consents stays as it is, against the program and against SQL."""

import shutil
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from making import NOW, TODAY, Closed, add_person, consent
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.consent import Consent, ConsentEnding, EndingKind
from fieldnote.domain.court_order import CourtOrder, OrderRule
from fieldnote.domain.disclosure import Basis, Redisclosure
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import ConsentEndingId, ConsentId, CourtOrderId, EmergencyId, NoticeGivenId, PersonId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.services.notebook import Notebook
from fieldnote.vault import consents, court_orders, emergencies, header, migrations, releases
from fieldnote.vault.database import Database, connect

AT = NOW.astimezone(UTC)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def settled(database: Database, marcus: PersonId) -> Consent:
    it = consent(person_id=marcus)
    consents.save(database, it, AT, settled=True)
    return it


def test_a_consent_can_grow_until_it_is_complete_and_each_version_stays_readable(
    database: Database, marcus: PersonId
) -> None:
    begun, whole = consent(person_id=marcus, discloser=""), consent(person_id=marcus)
    consents.save(database, begun, AT, settled=False)
    assert not consents.is_settled(database, begun.id)
    consents.save(database, whole, AT, settled=True)
    assert consents.is_settled(database, whole.id)
    assert consents.get(database, whole.id) == whole
    versions = "SELECT count(*) FROM history WHERE entity = 'consent' AND record_id = ?"
    assert database.value(versions, (whole.id,)) == 2


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE consent SET contents = '[\"whole_chart\"]'",
        "UPDATE consent SET settled_at = NULL",
        "DELETE FROM consent",
        "REPLACE INTO consent SELECT * FROM consent",
    ],
)
def test_a_complete_consent_never_changes_and_never_goes(database: Database, settled: Consent, change: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="a complete consent never"):
        database.run(change)
    with pytest.raises(sqlcipher.IntegrityError, match="a complete consent never"):
        consents.save(database, consent(person_id=settled.person_id, discloser="Somebody"), AT, settled=True)
    assert consents.get(database, settled.id) == settled


def test_the_database_knows_no_consent_by_word_of_mouth(database: Database, settled: Consent) -> None:
    copied = "INSERT INTO consent SELECT 'other', person_id, kind, patient_name, discloser, contents, contents_words, "
    copied += "recipients, hipaa_redisclosure_stated, purpose, purpose_words, right_to_revoke_stated, how_to_revoke, "
    copied += "expires_on, expires_with, never_expires, ?, attachment_id, paper_kept_at, signer, signer_name, "
    copied += "signer_authority, signed_on, no_longer_protected_stated, refusal_consequences, support_id, NULL "
    copied += "FROM consent WHERE id = ?"
    with pytest.raises(sqlcipher.IntegrityError, match="signed_how"):
        database.run(copied, ("oral", settled.id))
    database.run(copied, ("paper", settled.id))


def test_what_is_only_ever_added_refuses_every_change(database: Database, settled: Consent) -> None:
    person = settled.person_id
    consents.add_ending(database, ConsentEnding(ConsentEndingId("e"), settled.id, EndingKind.REVOKED, TODAY))
    consents.add_notice(database, NoticeGiven(NoticeGivenId("n"), person, TODAY))
    emergencies.add(database, Emergency(EmergencyId("x"), person, NOW, "Dr. Osei", "County", "Dana", "Not breathing"))
    court_orders.add(database, CourtOrder(CourtOrderId("o"), person, OrderRule.NOT_CRIMINAL, "Court", "1", TODAY))
    for table, column in (
        ("consent_ending", "how"),
        ("notice_given", "how"),
        ("emergency", "nature"),
        ("court_order", "court"),
    ):
        for change in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"):
            with pytest.raises(sqlcipher.IntegrityError, match="never"):
                database.run(change)
        assert database.value(f"SELECT count(*) FROM {table}") == 1


def test_consents_come_signed_last_first_and_endings_only_of_the_person_asked_for(
    book: Notebook, database: Database, marcus: PersonId
) -> None:
    luz = add_person(book, "Luz")
    for name, person, days in (("a", marcus, 20), ("b", marcus, 2), ("c", luz, 9)):
        it = consent(id=ConsentId(name), person_id=person, signed_on=TODAY - timedelta(days=days))
        consents.save(database, it, AT, settled=True)
        consents.add_ending(database, ConsentEnding(ConsentEndingId(name), it.id, EndingKind.EVENT, TODAY))
    assert [c.id for c in consents.of_person(database, marcus)] == ["b", "a"]
    assert {e.consent_id for e in consents.endings(database, luz)} == {"c"}
    assert len(consents.endings(database)) == len(consents.everything(database)) == 3


def test_releases_from_before_say_afterwards_whom_they_went_to(
    closed: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "schema"
    shutil.copytree(migrations._FOLDER, folder)
    for number, path in migrations.scripts().items():
        if number > 2:
            (folder / path.name).unlink()
    salt = bytes.fromhex(header.read(closed.folder).header.db_salt)
    old = connect(tmp_path / "old.db", closed.root.database_key, salt, create=True)
    with monkeypatch.context() as past:
        past.setattr(migrations, "_FOLDER", folder)
        migrations.migrate(old)
    lists = ('["en"]', "[]", "", "[]", "", "", "", "[]")
    person = ("p", "Marcus", "", "", "", None, *lists, None, "marcus")
    old.run(f"INSERT INTO person VALUES ({', '.join('?' * len(person))})", person)
    for recipient in ("qp", "own_agency", "person"):
        row = (recipient, "p", "visit-note", "FN-1", recipient, AT.isoformat(), "0" * 64)
        old.run("INSERT INTO release VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    migrations.migrate(old)
    found = {r.recipient.value: (r.inside, r.basis, r.redisclosure) for r in releases.everything(old)}
    inside = (True, Basis.INTERNAL, Redisclosure.WITHIN_PROGRAMME)
    assert found == {
        "qp": inside,
        "own_agency": inside,
        "person": (False, Basis.THE_PERSON, Redisclosure.THEIR_OWN),
    }
    with pytest.raises(sqlcipher.IntegrityError, match="releases never change"):
        old.run("UPDATE release SET inside = 1")
    old.close()
