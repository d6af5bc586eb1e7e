import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from making import (
    CONFIRMED,
    NOW,
    Clock,
    add_person,
    add_target,
    correct,
    fill,
    lose_deliveries,
    sign,
    stands,
    without_guards,
)

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Recipient
from fieldnote.domain.delivery import FOLLOWS, Delivery, DeliveryState, Frozen, Package, about_to_leave, after
from fieldnote.domain.disclosure import Release
from fieldnote.domain.disposal import Disposal
from fieldnote.domain.ids import DisposalId, PackageId, PersonId, ReleaseId, TargetId
from fieldnote.domain.outcome import Issue, Outcome, Place, Result
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.domain.target import Target
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries, devices, disposals, packages, releases, targets
from fieldnote.vault.targets import DeviceKey


def test_a_signature_owes_its_note_to_every_target_in_the_same_transaction(book: Notebook) -> None:
    targets = [add_target(book, name).value for name in ("Records", "State")]
    made = fill(book, add_person(book))
    outcome = visits.sign(book, made.id, CONFIRMED)
    assert isinstance(outcome, Done)
    owed = deliveries.everything(book.vault.database)
    assert {delivery.target_id for delivery in owed} == set(targets)
    assert {delivery.id for delivery in owed} == outcome.change.deliveries
    assert {(d.visit_id, d.version, d.state) for d in owed} == {(made.id, 1, DeliveryState.READY)}


def test_what_is_undone_is_not_owed(book: Notebook) -> None:
    add_target(book, "Records")
    made = fill(book, add_person(book))
    try:
        with book.vault.database.transaction():
            visits.sign(book, made.id, CONFIRMED)
            raise KeyError
    except KeyError:
        assert deliveries.everything(book.vault.database) == []


def test_deliveries_are_ordered_by_a_number_and_never_by_a_clock(book: Notebook, clock: Clock) -> None:
    add_target(book, "Records")
    someone = add_person(book)
    first = sign(book, someone)
    clock.advance(days=-3)
    second = sign(book, someone)
    assert [delivery.visit_id for delivery in deliveries.everything(book.vault.database)] == [first.id, second.id]


def test_without_a_target_nothing_is_owed_and_nothing_is_missing(book: Notebook) -> None:
    sign(book, add_person(book))
    assert deliveries.everything(book.vault.database) == []
    assert deliveries.unpaid(book.vault.database) == 0


def test_a_note_signed_before_the_target_came_is_not_missing(book: Notebook, clock: Clock) -> None:
    sign(book, add_person(book))
    clock.advance(seconds=1)
    add_target(book, "Records")
    assert deliveries.unpaid(book.vault.database) == 0


def test_a_delivery_that_is_gone_is_missed_even_for_a_note_signed_the_moment_the_target_came(
    book: Notebook, clock: Clock
) -> None:
    add_target(book, "Records")
    someone = add_person(book)
    sign(book, someone)
    clock.now += timedelta(microseconds=250_000)
    sign(book, someone)
    assert deliveries.unpaid(book.vault.database) == 0
    lose_deliveries(book)
    assert deliveries.unpaid(book.vault.database) == 2


# What the database itself holds ───────────────────────────────────────────────────────────────────


@pytest.fixture
def owed(book: Notebook) -> Delivery:
    """One delivery that waits."""
    add_target(book, "Records")
    sign(book, add_person(book))
    return deliveries.everything(book.vault.database)[0]


def test_the_database_lets_follow_what_the_rules_let_follow_and_nothing_else(book: Notebook, owed: Delivery) -> None:
    database = book.vault.database
    freeze(book, owed)
    for before in DeliveryState:
        for next_one in DeliveryState:
            stands(book, before)
            moved = True
            try:
                database.run("UPDATE delivery SET state = ?, attempts = 1, changed_at = owed_at", (next_one.value,))
            except sqlcipher.IntegrityError:
                moved = False
            assert moved == (next_one is before or next_one in FOLLOWS[before]), (before, next_one)


def freeze(book: Notebook, owed: Delivery, body: bytes = b"{}") -> Delivery:
    """Freeze a delivery's bytes and log that they leave."""
    database = book.vault.database
    person_id = PersonId(database.value("SELECT person_id FROM visit WHERE id = ?", (owed.visit_id,)))
    release = Release(ReleaseId("r"), person_id, "visit-note", "FN-1", Recipient.OWN_AGENCY, NOW, "00")
    with database.transaction():
        releases.add(database, release)
        frozen = replace(
            owed,
            body_sha256=deliveries.freeze(database, owed.id, Frozen("n.json", body)),
            release_id=release.id,
            changed_at=NOW,
        )
        deliveries.keep(database, frozen)
    return frozen


def test_a_frozen_body_never_changes_and_its_digest_neither(book: Notebook, owed: Delivery) -> None:
    database, frozen = book.vault.database, freeze(book, owed, b"first")
    for sql in (
        "UPDATE delivery_body SET bytes = x'00'",
        "DELETE FROM delivery_body",
        "UPDATE delivery SET body_sha256 = '00'",
        "UPDATE delivery SET release_id = NULL",
        "DELETE FROM delivery",
    ):
        with pytest.raises(sqlcipher.IntegrityError):
            database.run(sql)
    with pytest.raises(sqlcipher.IntegrityError):
        deliveries.freeze(database, owed.id, Frozen("n.json", b"second"))
    assert deliveries.frozen(database, frozen) == Frozen("n.json", b"first")


def test_nothing_is_said_to_leave_before_it_is_frozen_and_logged(book: Notebook, owed: Delivery) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="frozen and logged"):
        deliveries.keep(book.vault.database, about_to_leave(owed, NOW))
    deliveries.keep(book.vault.database, about_to_leave(freeze(book, owed), NOW))


def test_what_happened_is_written_by_the_database_and_only_added_to(book: Notebook, owed: Delivery) -> None:
    database = book.vault.database
    leaving = about_to_leave(freeze(book, owed), NOW)
    deliveries.keep(database, leaving)
    outcome = Outcome(Result.REFUSED, "HTTP 422", (Issue("Encounter.status", "unknown"),))
    deliveries.keep(database, after(leaving, outcome, NOW, lambda: 0.5))
    told = [(e.state.value, e.attempts, e.result, e.code) for e in deliveries.events(database, owed.id)]
    assert told == [
        ("ready", 0, None, ""),
        ("sent?", 1, None, ""),
        ("quarantined", 1, Result.REFUSED, "HTTP 422"),
    ]
    for sql in ("UPDATE delivery_event SET state = 'ready'", "DELETE FROM delivery_event"):
        with pytest.raises(sqlcipher.IntegrityError):
            database.run(sql)
    assert deliveries.untrue(database) == []


def test_bytes_that_are_not_what_was_frozen_are_found_and_never_leave(book: Notebook, owed: Delivery) -> None:
    frozen, database = freeze(book, owed, b"first"), book.vault.database
    with without_guards(database, "delivery_body_stays"):
        database.run("UPDATE delivery_body SET bytes = x'00'")
    assert deliveries.untrue(database) == [owed.id]
    with pytest.raises(DamagedNotebookError):
        deliveries.frozen(database, frozen)


def test_what_was_signed_since_the_day_a_target_is_owed_from_is_owed_in_the_order_it_was_signed(
    book: Notebook, clock: Clock
) -> None:
    database, someone = book.vault.database, add_person(book)
    early = sign(book, someone)
    clock.advance(days=1)
    since = book.now_utc()
    first, second = sign(book, someone), sign(book, someone)
    newer = correct(book, first)
    target = Target(TargetId("t"), "Records", since)
    targets.save(database, target)
    assert deliveries.unpaid(database) == 3
    made = deliveries.owe_earlier(database, target, book.now_utc(), book.new_id)
    owed = deliveries.everything(database)
    assert [(d.visit_id, d.state.value) for d in owed] == [
        (first.id, "superseded"),
        (second.id, "ready"),
        (newer.id, "ready"),
    ]
    assert made == [d.id for d in owed]
    assert early.id not in {d.visit_id for d in owed}
    assert deliveries.unpaid(database) == 0
    assert deliveries.owe_earlier(database, target, book.now_utc(), book.new_id) == []


def test_a_note_from_before_the_day_of_a_target_is_owed_whole_and_once_when_it_is_chosen(
    book: Notebook, clock: Clock
) -> None:
    database, someone = book.vault.database, add_person(book)
    early, other = sign(book, someone), sign(book, someone)
    newer = correct(book, early)
    clock.advance(days=1)
    target = Target(TargetId("t"), "Records", book.now_utc())
    targets.save(database, target)
    assert deliveries.owe_earlier(database, target, book.now_utc(), book.new_id) == []
    made = deliveries.owe_note(database, target, newer.note_id, book.now_utc(), book.new_id)
    owed = deliveries.everything(database)
    assert [(d.visit_id, d.state.value) for d in owed] == [(early.id, "superseded"), (newer.id, "ready")]
    assert made == [d.id for d in owed]
    assert other.id not in {d.visit_id for d in owed}
    assert deliveries.owe_note(database, target, newer.note_id, book.now_utc(), book.new_id) == []


def test_a_version_that_never_left_is_let_go_when_another_replaces_it(book: Notebook, owed: Delivery) -> None:
    correct(book, visits.signed(book, owed.visit_id))
    assert [d.state for d in deliveries.everything(book.vault.database)] == [
        DeliveryState.SUPERSEDED,
        DeliveryState.READY,
    ]


def test_a_version_that_may_have_left_goes_on_beside_the_one_that_replaces_it(book: Notebook, owed: Delivery) -> None:
    deliveries.keep(book.vault.database, about_to_leave(freeze(book, owed), NOW))
    correct(book, visits.signed(book, owed.visit_id))
    assert [d.state for d in deliveries.everything(book.vault.database)] == [
        DeliveryState.MAYBE_SENT,
        DeliveryState.READY,
    ]


def test_a_removed_target_is_owed_nothing_more_and_what_it_was_owed_stays(book: Notebook, clock: Clock) -> None:
    add_target(book, "Records")
    database, someone = book.vault.database, add_person(book)
    sign(book, someone)
    clock.advance(seconds=1)
    target = targets.present(database)[0]
    targets.save(database, replace(target, removed_at=book.now_utc()))
    sign(book, someone)
    assert targets.present(database) == []
    assert len(deliveries.everything(database)) == 1
    assert deliveries.unpaid(database) == 0


def test_this_laptops_key_for_a_target_goes_when_the_notebook_becomes_another_device(book: Notebook) -> None:
    database, target_id = book.vault.database, add_target(book, "Records").value
    targets.keep_key(database, target_id, DeviceKey("ssh-ed25519 A", "PRIVATE"), NOW)
    assert targets.key(database, target_id) == DeviceKey("ssh-ed25519 A", "PRIVATE")
    devices.add(database, NOW)
    assert targets.key(database, target_id) is None
    assert database.value("SELECT count(*) FROM device_key WHERE private_key IS NOT NULL") == 0


def test_this_laptops_key_for_a_target_goes_with_the_target(book: Notebook) -> None:
    database, target_id = book.vault.database, add_target(book, "Records").value
    targets.keep_key(database, target_id, DeviceKey("public", "PRIVATE"), NOW)
    targets.save(database, replace(targets.present(database)[0], removed_at=NOW))
    assert targets.key(database, target_id) is None


def test_who_a_person_is_over_there_is_pinned_until_it_is_let_go(book: Notebook) -> None:
    database, someone = book.vault.database, add_person(book)
    target_id = add_target(book, "Records").value
    assert targets.person_there(database, target_id, someone) is None
    targets.pin_person(database, target_id, someone, "Patient/7", NOW)
    with pytest.raises(sqlcipher.IntegrityError):
        targets.pin_person(database, target_id, someone, "Patient/8", NOW)
    with pytest.raises(sqlcipher.IntegrityError):
        database.run("UPDATE remote_person SET remote_id = 'Patient/8'")
    assert targets.person_there(database, target_id, someone) == "Patient/7"
    assert targets.unpin_person(database, target_id, someone) == 1


def test_places_over_there_are_kept_and_renewed(book: Notebook, owed: Delivery) -> None:
    database = book.vault.database
    targets.keep_places(database, owed.target_id, owed.id, (Place("Encounter", "e", "e"),), NOW)
    targets.keep_places(database, owed.target_id, owed.id, (Place("Encounter", "e", "41"),), NOW)
    assert targets.places(database, owed.target_id) == (Place("Encounter", "e", "41"),)


def test_a_package_is_frozen_with_what_travels_in_it(book: Notebook, owed: Delivery) -> None:
    database = book.vault.database
    data = b"sealed"
    package = Package(
        PackageId("p"), owed.target_id, book.vault.device_id(), 1, "FN_1.fnx.age", "00",
        hashlib.sha256(data).hexdigest(), NOW,
    )  # fmt: skip
    packages.add(database, package, data, (owed.id,))
    assert packages.last(database, owed.target_id, book.vault.device_id()) == package
    assert packages.body(database, package) == data
    assert [d.id for d in deliveries.in_package(database, package.id)] == [owed.id]
    for sql in (
        "UPDATE package SET sequence = 2, taken_at = made_at",
        "DELETE FROM package",
        "UPDATE package_body SET bytes = x'00'",
        "DELETE FROM package_body",
    ):
        with pytest.raises(sqlcipher.IntegrityError):
            database.run(sql)
    with pytest.raises(sqlcipher.IntegrityError):
        packages.add(database, replace(package, id=PackageId("q"), sha256="11"), data, ())


def test_a_receipt_is_taken_in_once_and_stays(book: Notebook, owed: Delivery) -> None:
    database = book.vault.database
    packages.add_receipt(database, "r", owed.target_id, "p", "filed", b"signed", NOW, NOW)
    assert packages.knows_receipt(database, owed.target_id, b"signed")
    assert not packages.knows_receipt(database, owed.target_id, b"another")
    for sql in ("UPDATE receipt SET result = 'returned'", "UPDATE receipt SET bytes = NULL", "DELETE FROM receipt"):
        with pytest.raises(sqlcipher.IntegrityError):
            database.run(sql)


def test_the_container_goes_with_a_persons_records_where_nobody_else_needs_it(book: Notebook, owed: Delivery) -> None:
    database = book.vault.database
    package = Package(
        PackageId("p"), owed.target_id, book.vault.device_id(), 1, "FN_1.fnx.age", "00",
        hashlib.sha256(b"sealed").hexdigest(), NOW,
    )  # fmt: skip
    freeze(book, owed)
    packages.add(database, package, b"sealed", (owed.id,))
    packages.add_receipt(database, "r", owed.target_id, "p", "filed", b"signed", NOW, NOW)
    stands(book, DeliveryState.CONFIRMED)
    person_id = PersonId(database.value("SELECT person_id FROM visit"))
    with database.transaction():
        disposals.dispose(database, Disposal(DisposalId("x"), person_id, NOW, "asked for it", None))
    assert deliveries.everything(database) == []
    counts = {
        t: database.value(f"SELECT count(*) FROM {t}") for t in ("delivery_body", "delivery_event", "package_body")
    }
    assert counts == {"delivery_body": 0, "delivery_event": 0, "package_body": 0}
    assert database.value("SELECT count(*) FROM receipt WHERE bytes IS NOT NULL") == 0
    assert database.value("SELECT count(*) FROM package") == 1
