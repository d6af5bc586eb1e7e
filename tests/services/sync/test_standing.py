"""What a person sees of what is owed, and has tried again; and what goes wrong with one note alone."""

import hashlib
from datetime import timedelta
from pathlib import Path

from exchange.carriers.sekmet import Sekmet
from faults.disks import filled, mounted
from making import add_person, segment, sign, without_guards
from services.sync.agency import Agency, synced
from services.sync.fhir_targets import fhir_target
from services.sync.test_servers import sekmet  # noqa: F401 -- the fixture

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import VisitId
from fieldnote.domain.outcome import Result
from fieldnote.domain.package import ItemResult
from fieldnote.domain.problems import Problem
from fieldnote.services import exports, showing, targets
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import words
from fieldnote.services.sync.jobs import Hands
from fieldnote.vault import deliveries


def stopped() -> bool:
    return True


def spoil(book: Notebook, visit_id: VisitId) -> None:
    """Let a note have been frozen without the status that its server asks for, as by a fault of ours."""
    database = book.vault.database
    (owed,) = deliveries.of_visit(database, visit_id)
    with without_guards(database, "delivery_body_stays", "delivery_frozen"):
        data = deliveries.frozen(database, owed).data.replace(b'"status":"finished",', b"")
        database.run("UPDATE delivery_body SET bytes = ? WHERE delivery_id = ?", (data, owed.id))
        digest = hashlib.sha256(data).hexdigest()
        database.run("UPDATE delivery SET body_sha256 = ? WHERE id = ?", (digest, owed.id))


def test_one_invalid_note_among_many_is_refused_by_the_server_and_the_others_arrive(
    book: Notebook,
    sekmet: Sekmet,  # noqa: F811
) -> None:
    target, someone = fhir_target(book, sekmet.settings()), add_person(book, record_number="RR-10418")
    notes = [sign(book, someone) for _ in range(8)]
    synced(book, target, Hands(stopped=stopped))
    bad = deliveries.everything(book.vault.database)[0].visit_id
    spoil(book, bad)
    synced(book, target)
    found = {d.visit_id: d for d in deliveries.everything(book.vault.database)}
    assert found[bad].state is DeliveryState.QUARANTINED
    assert found[bad].issues
    assert {d.state for i, d in found.items() if i != bad} == {DeliveryState.CONFIRMED}
    assert [sekmet.stored("DocumentReference").count(note.id) for note in notes] == [0] + [1] * 7
    (line,) = exports.lines(book, target.id, 10)
    assert line.visit_id == bad
    assert "status" in line.why
    shown = showing.show(book, "deliveries", someone)
    whys = {visit_id: why for _, visit_id, *_, why in shown.rows}
    assert line.why == words.of_delivery(line.delivery) == whys[bad], "the window says it as the command line does"


def test_a_note_whose_frozen_bytes_are_damaged_stays_here_and_the_others_go(book: Notebook, tmp_path: Path) -> None:
    agency = Agency(tmp_path / "agency")
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    bad, good = sign(book, someone), sign(book, someone)
    synced(book, target, Hands(stopped=stopped))
    database = book.vault.database
    with without_guards(database, "package_body_stays", "delivery_body_stays"):
        database.run("UPDATE package_body SET bytes = x'00'")
        owed = deliveries.of_visit(database, bad.id)[0].id
        database.run("UPDATE delivery_body SET bytes = x'00' WHERE delivery_id = ?", (owed,))
    synced(book, target)
    found = {d.visit_id: d for d in deliveries.everything(database)}
    assert found[bad.id].state is DeliveryState.QUARANTINED
    assert found[bad.id].why == Problem("delivery", "frozen_damaged")
    assert found[good.id].state is DeliveryState.ACCEPTED
    assert agency.holds() == {f"{good.id}-v1": 1}


def test_a_full_disk_at_the_agency_loses_nothing_and_doubles_nothing(book: Notebook, tmp_path: Path) -> None:
    with mounted(tmp_path / "stick", 2) as disk:
        agency = Agency(disk / "agency")
        target = agency.set_up(book)
        note = sign(book, add_person(book, record_number="RR-10418"))
        with filled(disk):
            summary = synced(book, target)
            assert summary.outcome is not None
            assert summary.outcome.result is Result.NO_ROOM
            assert agency.packages() == []
        synced(book, target)
        assert agency.holds() == {f"{note.id}-v1": 1}


def test_what_is_not_there_is_listed_with_what_waits_for_a_person_first(book: Notebook, tmp_path: Path) -> None:
    target = Agency(tmp_path / "agency").set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    sign(book, add_person(book, "Luz"))
    synced(book, target, Hands(stopped=stopped))
    told = exports.lines(book, target.id, 10)
    assert [line.person.preferred_name for line in told] == ["Luz", "Marcus"]
    assert [event.state.value for event in exports.history(book, told[0].delivery.id)] == ["ready", "held"]


def test_what_waits_is_listed_by_the_day_of_its_visit_and_owed_in_the_order_it_was_signed(
    book: Notebook, tmp_path: Path
) -> None:
    target, someone = Agency(tmp_path / "agency").set_up(book), add_person(book, record_number="RR-10418")
    starts = [book.clock() - timedelta(days=days) for days in (2, 6, 4)]
    notes = [sign(book, someone, segments=(segment(start, 52),)).id for start in starts]
    told = exports.lines(book, target.id, 10)
    assert [line.visit_id for line in told] == [notes[1], notes[2], notes[0]]
    assert exports.lines(book, target.id, 1, 2) == told[2:]
    owed = deliveries.of_target(book.vault.database, target.id, [DeliveryState.READY])
    assert [one.visit_id for one in owed] == notes


def test_a_note_that_was_refused_in_one_package_goes_in_another_when_it_is_tried_again(
    book: Notebook, tmp_path: Path
) -> None:
    agency = Agency(tmp_path / "agency")
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    bad, good = sign(book, someone), sign(book, someone)
    synced(book, target)
    agency.answers(agency.packages()[0], {f"{bad.id}-v1": (ItemResult.REFUSED, "The disk was full.")})
    synced(book, target)
    (line,) = exports.lines(book, target.id, 10)
    assert isinstance(exports.try_again(book, line.delivery.id), Done)
    synced(book, target)
    assert agency.holds() == {f"{bad.id}-v1": 2, f"{good.id}-v1": 1}
    assert exports.lines(book, target.id, 10) == ()


def test_what_is_over_is_not_tried_again(book: Notebook, tmp_path: Path) -> None:
    agency = Agency(tmp_path / "agency")
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    (waiting,) = deliveries.everything(book.vault.database)
    assert isinstance(exports.try_again(book, waiting.id), Done)
    synced(book, target)
    outcome = exports.try_again(book, waiting.id)
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].code == "delivery_is_over"


def test_nothing_is_sent_by_itself_until_somebody_chose_it(book: Notebook, tmp_path: Path) -> None:
    target = Agency(tmp_path / "agency").set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    assert targets.due(book) == ()
    targets.let_send_by_itself(book, by_itself=True)
    assert [found.id for found in targets.due(book)] == [target.id]
    synced(book, target)
    assert targets.due(book) == ()
