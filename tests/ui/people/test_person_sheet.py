"""What is known about a person, changed on their page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from making import add_person
from PySide6.QtTest import QTest

from fieldnote.domain.answer import Answer, PersonalField, answer_of
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import ContactWay
from fieldnote.services import finding, people
from fieldnote.services.notebook import Notebook

OpenPeople = Callable[..., Any]
MakePerson = Callable[..., PersonId]


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus)


def begin(opened: Any) -> Any:
    return opened.begin("change_person_button", opened.page.person_pane.header)


def test_nothing_changes_by_looking(book: Notebook, marcus: PersonId, opened: Any) -> None:
    assert begin(opened).record() == people.get(book, marcus)


def test_what_another_program_wrote_in_one_line_too_many_stays_as_it_is_until_it_is_changed(
    book: Notebook, open_people: OpenPeople, whole: MakePerson
) -> None:
    marcus = whole(strengths=["cooks\nfor others", " sings "], languages=["en, es"], other_names=["Mac\n"])
    opened = open_people(marcus)
    sheet = begin(opened)
    assert sheet.record() == people.get(book, marcus)


def test_it_opens_with_none_of_the_words_selected(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = begin(opened)
    assert sheet.name.hasFocus()
    QTest.keyClicks(sheet.name, "x")
    assert people.get(book, marcus).preferred_name in sheet.record().preferred_name


def test_what_is_typed_is_kept_and_can_be_undone(book: Notebook, marcus: PersonId, opened: Any) -> None:
    before = people.get(book, marcus)
    sheet = begin(opened)
    sheet.name.setText("Marcus")
    sheet.strengths.load("cooks for others\n\n  shows up early\nsings")
    sheet.languages.setText("Español, Vietnamese, english")
    sheet.born.set_value(date(1988, 4, 12))
    sheet.not_by.option("voicemail").click()
    opened.keep()
    person = people.get(book, marcus)
    assert person.preferred_name == "Marcus"
    assert person.strengths == ("cooks for others", "shows up early", "sings")
    assert (person.languages, person.birth_date) == (("es", "Vietnamese", "en"), date(1988, 4, 12))
    assert person.no_contact_by == (ContactWay.VOICEMAIL,)
    assert opened.page.person_pane.header.name_label.text() == "Marcus"
    opened.press_toast()
    assert people.get(book, marcus) == before


def test_languages_are_called_by_their_names(book: Notebook, marcus: PersonId, open_people: OpenPeople) -> None:
    before = replace(people.get(book, marcus), languages=("es", "Mam"))
    assert isinstance(people.update(book, before), Done)
    sheet = begin(open_people(marcus))
    assert sheet.languages.text() == "Spanish, Mam"
    assert sheet.record() == before, "looking at it changes nothing"


def test_a_new_record_number_leaves_the_old_one_to_be_found_by(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = begin(opened)
    sheet.number.setText("30001")
    opened.keep()
    person = people.get(book, marcus)
    assert person.record_number() == "30001"
    assert "20418" in [number.value for number in person.record_ids]
    assert [found.id for found in finding.find(book, "20418").people] == [marcus]


def test_a_number_of_someone_else_and_an_empty_name_are_said_beside_their_fields(book: Notebook, opened: Any) -> None:
    alma = add_person(book, "Alma R.")
    people.update(book, people.get(book, alma))
    sheet = begin(opened)
    sheet.name.setText(" ")
    sheet.number.setText("77")
    opened.keep()
    assert sheet.field("preferred_name").problem


def test_a_refusal_is_an_answer(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = begin(opened)
    sheet.declined.option("phone").click()
    opened.keep()
    assert answer_of(people.get(book, marcus), PersonalField.PHONE) is Answer.DECLINED
