"""What was typed and not kept is there again, for its own form alone, and goes with the person."""

from dataclasses import replace

import pytest
from making import Closed, add_person

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, TriggerId
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger, TriggerGroup
from fieldnote.services import finding, merges, records, showing, unfinished
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


@pytest.mark.parametrize("first", ["Marcus", "Marcus again"])
def test_what_was_typed_before_a_merge_does_not_stand_in_front_of_what_was_typed_since(
    book: Notebook, first: str
) -> None:
    people = {name: add_person(book, name) for name in sorted(("Marcus", "Marcus again"), key=lambda n: n != first)}
    marcus, double = people["Marcus"], people["Marcus again"]
    unfinished.keep(book, Form(double, "trigger"), before := typed_of(double))
    assert isinstance(merges.merge(book, double, marcus), Done)
    form, since = Form(marcus, "trigger"), replace(typed_of(marcus), what="Oak Street")
    assert unfinished.typed(book, form, Trigger) == before
    unfinished.keep(book, form, since)
    assert unfinished.typed(book, form, Trigger) == since
    unfinished.forget(book, form)
    assert unfinished.typed(book, form, Trigger) is None


def test_what_was_typed_for_both_before_a_merge_is_shown_one_after_the_other(book: Notebook) -> None:
    double, marcus = add_person(book, "Marcus again"), add_person(book)
    forms = Form(marcus, "trigger"), Form(double, "trigger")
    for form in forms:
        unfinished.keep(book, form, typed_of(form.person_id))
    assert isinstance(merges.merge(book, double, marcus), Done)
    for form in forms:
        assert unfinished.typed(book, forms[0], Trigger) == typed_of(form.person_id)
        unfinished.forget(book, forms[0])
    assert unfinished.typed(book, forms[0], Trigger) is None


def test_what_an_older_form_typed_and_today_fits_no_more_stops_nobody(book: Notebook) -> None:
    marcus = add_person(book)
    unfinished.keep(book, Form(marcus, "support"), typed_of(marcus))
    assert unfinished.typed(book, Form(marcus, "support"), Support) is None
