"""A signed note added to the exports by hand: owed where it was not, once, and nowhere without a target."""

from making import Clock, add_person, add_target, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.services import exports, targets
from fieldnote.services.notebook import Notebook


def codes(outcome: object) -> list[str]:
    assert isinstance(outcome, Refused)
    return [problem.code for problem in outcome.problems]


def test_a_note_from_before_a_target_was_there_waits_for_it_once_it_is_added(book: Notebook, clock: Clock) -> None:
    note = sign(book, add_person(book))
    assert codes(exports.add(book, note.id)) == ["export_nowhere"]
    clock.advance(days=1)
    add_target(book, "Riverbend")
    (before,) = targets.every(book)
    assert before.open == 0
    done = exports.add(book, note.id)
    assert isinstance(done, Done)
    assert done.change.deliveries == set(done.value)
    (after,) = targets.every(book)
    assert after.open == 1
    (line,) = exports.lines(book, after.target.id, 10)
    assert (line.delivery.id, line.visit_id) == (done.value[0], note.id)
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'delivery.added'") == 1


def test_a_note_that_is_owed_already_is_not_owed_twice(book: Notebook) -> None:
    add_target(book, "Riverbend")
    note = sign(book, add_person(book))
    assert codes(exports.add(book, note.id)) == ["export_there_already"]
    (standing,) = targets.every(book)
    assert standing.open == 1
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'delivery.added'") == 0
