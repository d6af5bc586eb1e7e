"""What was typed and not kept is there again, for its own form alone, and goes with the person."""

from making import Closed, add_person

from fieldnote.domain.ids import PersonId, TriggerId
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger, TriggerGroup
from fieldnote.services import finding, records, showing, unfinished
from fieldnote.services.notebook import Notebook
from fieldnote.services.unfinished import Form


def typed_of(person_id: PersonId) -> Trigger:
    return Trigger(TriggerId(""), person_id, TriggerGroup.PLACES, "  Elm Street\nby the <bridge> ")


def test_what_was_typed_is_there_after_the_notebook_was_closed_until_it_is_forgotten(closed: Closed) -> None:
    book = closed.open()
    marcus, alma = add_person(book), add_person(book, "Alma R.")
    form, typed = Form(marcus, "trigger"), typed_of(marcus)
    unfinished.keep(book, form, typed_of(marcus))
    unfinished.keep(book, form, typed)
    book.close()
    book = closed.open()
    assert unfinished.typed(book, form, Trigger) == typed
    for other in (Form(marcus, "trigger", "t1"), Form(marcus, "support"), Form(alma, "trigger")):
        assert unfinished.typed(book, other, Trigger) is None
    unfinished.forget(book, form)
    assert unfinished.typed(book, form, Trigger) is None
    book.close()


def test_nothing_but_its_form_reads_it(book: Notebook) -> None:
    marcus = add_person(book)
    unfinished.keep(book, Form(marcus, "trigger"), typed_of(marcus))
    assert showing.show(book, "triggers").records == []
    assert "Elm" not in str(records.records(book, with_sensitive=True))
    found = finding.find(book, "Elm", most=20)
    assert (found.people, found.notes, found.records) == ((), (), ())


def test_what_an_older_form_typed_and_today_fits_no_more_stops_nobody(book: Notebook) -> None:
    marcus = add_person(book)
    unfinished.keep(book, Form(marcus, "support"), typed_of(marcus))
    assert unfinished.typed(book, Form(marcus, "support"), Support) is None
