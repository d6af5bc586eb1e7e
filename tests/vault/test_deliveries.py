from datetime import timedelta

from making import CONFIRMED, Clock, add_person, fill, sign

from fieldnote.domain.changes import Done
from fieldnote.domain.delivery import DeliveryState
from fieldnote.services import notebook as notebooks
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries


def test_a_signature_owes_its_note_to_every_target_in_the_same_transaction(book: Notebook) -> None:
    targets = [notebooks.add_target(book, name).value for name in ("Records", "State")]
    made = fill(book, add_person(book))
    outcome = visits.sign(book, made.id, CONFIRMED)
    assert isinstance(outcome, Done)
    owed = deliveries.everything(book.vault.database)
    assert {delivery.target_id for delivery in owed} == set(targets)
    assert {delivery.id for delivery in owed} == outcome.change.deliveries
    assert {(d.visit_id, d.version, d.state) for d in owed} == {(made.id, 1, DeliveryState.READY)}


def test_what_is_undone_is_not_owed(book: Notebook) -> None:
    notebooks.add_target(book, "Records")
    made = fill(book, add_person(book))
    try:
        with book.vault.database.transaction():
            visits.sign(book, made.id, CONFIRMED)
            raise KeyError
    except KeyError:
        assert deliveries.everything(book.vault.database) == []


def test_deliveries_are_ordered_by_a_number_and_never_by_a_clock(book: Notebook, clock: Clock) -> None:
    notebooks.add_target(book, "Records")
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
    notebooks.add_target(book, "Records")
    assert deliveries.unpaid(book.vault.database) == 0


def test_a_delivery_that_is_gone_is_missed_even_for_a_note_signed_the_moment_the_target_came(
    book: Notebook, clock: Clock
) -> None:
    notebooks.add_target(book, "Records")
    someone = add_person(book)
    sign(book, someone)
    clock.now += timedelta(microseconds=250_000)
    sign(book, someone)
    assert deliveries.unpaid(book.vault.database) == 0
    book.vault.database.run("DELETE FROM delivery")
    assert deliveries.unpaid(book.vault.database) == 2
