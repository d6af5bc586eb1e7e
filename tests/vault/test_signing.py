"""A signature covers the note as it reads; whatever changes behind it is found."""

import hashlib
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import HealthCheck, given, settings
from making import CONFIRMED, NOW, SPECIALIST, Closed, add_person, fill, sign
from vault.entities import storable

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.domain.visit import Visit
from fieldnote.services import visits as service
from fieldnote.services.notebook import Notebook
from fieldnote.vault import devices, signatures, signing, visits
from fieldnote.vault.database import Database

GUARDS = (
    "visit_signed_stays", "visit_signed_remains", "note_text_signed_stays", "note_text_signed_remains",
    "signature_stays", "signature_remains", "addendum_stays", "addendum_remains",
)  # fmt: skip


@pytest.fixture
def signed(book: Notebook) -> Visit:
    visit = sign(book, add_person(book))
    outcome = service.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    assert isinstance(outcome, Done)
    return service.signed(book, visit.id)


@pytest.fixture
def unguarded(book: Notebook, signed: Visit) -> Database:
    """The tables without their triggers: an insider with the key and another program."""
    database = book.vault.database
    for trigger in GUARDS:
        database.run(f"DROP TRIGGER {trigger}")
    database.run("PRAGMA foreign_keys = OFF")
    return database


def test_what_is_signed_is_the_note_as_it_reads_in_canonical_bytes(database: Database, signed: Visit) -> None:
    found = signatures.canonical_of(database, signed.id)
    assert found is not None
    canonical, signature = found
    plain = json.loads(canonical)
    assert plain["format"] == "fieldnote-note"
    assert plain["draft"]["what_we_did"] == signed.draft.what_we_did
    assert plain["facts"]["units"] == 3
    assert plain["signer"] == {"name": "Dana Reyes", "credential": "NCCPSS", "at": "2026-11-20T19:30:00Z"}
    assert signature.sha256 == hashlib.sha256(canonical).hexdigest()


def test_anyone_with_the_public_key_can_verify_a_signature(database: Database, signed: Visit) -> None:
    found = signatures.canonical_of(database, signed.id)
    assert found is not None
    public = database.value("SELECT public_key FROM device WHERE id = ?", (signed.signature.device_id,))
    Ed25519PublicKey.from_public_bytes(public).verify(bytes.fromhex(signed.signature.ed25519), found[0])


def test_all_is_well_with_a_note_just_signed(database: Database, signed: Visit) -> None:
    assert signing.broken_signatures(database) == []


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE note_text SET what_we_did = 'Nothing at all.' WHERE addendum_id IS NULL",
        "UPDATE note_text SET response = response || ' ' WHERE addendum_id IS NULL",
        "UPDATE note_text SET next_step = '' WHERE addendum_id IS NULL",
        "UPDATE visit SET choices = json_set(choices, '$.mode', 'phone')",
        "UPDATE visit SET choices = json_set(choices, '$.excluded.travel', 15)",
        "UPDATE visit SET choices = 'not json'",
        "UPDATE visit SET choices = '{}'",
        "UPDATE visit SET facts = json_set(facts, '$.units', 4)",
        "UPDATE visit SET facts = NULL",
        "UPDATE visit SET facts = 'not json'",
        "UPDATE visit SET units = 4",
        "UPDATE visit SET minutes = 60",
        "UPDATE visit SET code = 'H0038 HQ'",
        "UPDATE visit SET day = '2026-11-19'",
        "UPDATE visit SET person_id = 'someone else'",
        "UPDATE visit SET kind = 'group'",
        "UPDATE visit SET version = 2",
        "UPDATE visit SET state = 'draft'",
        "DELETE FROM visit",
        "DELETE FROM note_text WHERE addendum_id IS NULL",
        "DELETE FROM signature WHERE record_id = (SELECT id FROM visit)",
        "UPDATE signature SET signer = 'Someone Else'",
        "UPDATE signature SET signed_at = '2026-11-01T00:00:00+00:00'",
        "UPDATE signature SET signed_at = 'yesterday'",
        "UPDATE signature SET sha256 = ed25519",
        "UPDATE signature SET ed25519 = '00'",
        "UPDATE signature SET ed25519 = 'not hex'",
        "UPDATE signature SET device_id = 'another'",
        "UPDATE signature SET canonical = x'7b7d'",
        "UPDATE signature SET canonical = x''",
    ],
)
def test_whatever_changes_behind_a_signature_names_the_note(unguarded: Database, signed: Visit, tampering: str) -> None:
    unguarded.run(tampering)
    assert signed.id in signing.broken_signatures(unguarded)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE note_text SET addendum = 'The bus was early.' WHERE addendum_id IS NOT NULL",
        "DELETE FROM signature WHERE record_id = (SELECT id FROM addendum)",
        "DELETE FROM addendum",
        "DELETE FROM note_text WHERE addendum_id IS NOT NULL",
        "UPDATE signature SET canonical = x'7b7d' WHERE record_id = (SELECT id FROM addendum)",
    ],
)
def test_whatever_changes_behind_an_addendum_is_found(unguarded: Database, signed: Visit, tampering: str) -> None:
    unguarded.run(tampering)
    assert set(signing.broken_signatures(unguarded)) & {signed.id, signed.addenda[0].id}


def test_a_signature_made_with_another_key_does_not_verify(book: Notebook, signed: Visit) -> None:
    found = signatures.canonical_of(book.vault.database, signed.id)
    assert found is not None
    old_device = signed.signature.device_id
    new_device = devices.add(book.vault.database, NOW)
    assert old_device != new_device
    assert devices.verifies(book.vault.database, old_device, found[0], signed.signature.ed25519)
    assert not devices.verifies(book.vault.database, new_device, found[0], signed.signature.ed25519)
    assert signing.broken_signatures(book.vault.database) == []


def test_a_retired_device_keeps_its_public_key_and_loses_its_private_one(book: Notebook) -> None:
    database = book.vault.database
    devices.add(database, NOW)
    rows = database.all("SELECT private_key IS NULL, retired_at IS NULL, length(public_key) FROM device ORDER BY rowid")
    assert rows == [(1, 0, 32), (0, 1, 32)]
    assert database.value("SELECT device_id FROM notebook") == database.value(
        "SELECT id FROM device WHERE retired_at IS NULL"
    )


def test_a_note_signed_before_a_field_was_added_is_still_whole(
    book: Notebook, signed: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signing._note_bytes

    def of_tomorrow(*given: object, **named: object) -> bytes:
        plain = json.loads(before(*given, **named))  # type: ignore[arg-type]
        plain["draft"]["a_field_of_tomorrow"] = ""
        return json.dumps(plain).encode()

    monkeypatch.setattr(signing, "_note_bytes", of_tomorrow)
    assert signing.broken_signatures(book.vault.database) == []


def test_a_signature_and_its_log_entry_stand_or_fall_together(closed: Closed) -> None:
    book = closed.open()
    made = fill(book, add_person(book))
    try:
        with book.vault.database.transaction():
            assert isinstance(service.sign(book, made.id, CONFIRMED), Done)
            raise KeyError
    except KeyError:
        pass
    book.close()
    book = closed.open()
    assert visits.signed(book.vault.database, made.id) is None
    assert book.vault.database.value("SELECT count(*) FROM signature") == 0
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'visit.signed'") == 0
    book.close()


@given(storable, storable)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_at_all_can_be_signed_and_verified(book: Notebook, one: str, other: str) -> None:
    visit = sign(book, add_person(book), what_we_did=one + "x", response="x" + other, reasons={one: other})
    service.add_addendum(book, visit.id, other + "x", CONFIRMED)
    assert signing._broken_of(book.vault.database, VisitId(visit.id)) == []
    assert visit.signature.signer == SPECIALIST.name
