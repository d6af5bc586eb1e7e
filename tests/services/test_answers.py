from dataclasses import replace

import pytest
from making import add_person

from fieldnote.domain.answer import Answer, PersonalField, answer_of
from fieldnote.domain.changes import Done, Refused
from fieldnote.services import answers, people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit


@pytest.mark.parametrize("field", [f for f in PersonalField if f is not PersonalField.RECORD_IDS])
def test_each_field_can_be_declined_and_asked_again(book: Notebook, field: PersonalField) -> None:
    marcus = add_person(book)
    assert isinstance(answers.decline(book, marcus, field), Done)
    assert answer_of(people.get(book, marcus), field) is Answer.DECLINED
    assert isinstance(answers.ask_again(book, marcus, field), Done)
    assert answer_of(people.get(book, marcus), field) is Answer.NOT_ASKED
    acts = [entry.kind for entry in audit.entries(book.vault.database)]
    assert acts[-2:] == ["person.declined", "person.asked_again"]


def test_what_is_filled_in_cannot_be_declined_and_what_is_answered_is_declined_no_more(book: Notebook) -> None:
    marcus = add_person(book)
    assert isinstance(answers.decline(book, marcus, PersonalField.PHONE), Done)
    assert isinstance(people.update(book, replace(people.get(book, marcus), phone="555-0100")), Done)
    assert people.get(book, marcus).declined == ()
    refused = answers.decline(book, marcus, PersonalField.PHONE)
    assert isinstance(refused, Refused)
    assert [(p.field, p.code) for p in refused.problems] == [("declined", "declined_but_given")]
    assert people.get(book, marcus).phone == "555-0100"
