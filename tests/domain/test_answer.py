from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import person
from vault.entities import entities

from fieldnote.domain.answer import Answer, PersonalField, answer_of, ask_again, decline, settled, still_to_ask
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Person

# What a person is not asked: who they are to the notebook, and what others decide about their records.
NOT_PERSONAL = {"id", "preferred_name", "declined", "archived_on", "legal_hold", "not_family_on"}
NOBODY = Person(PersonId("person-1"), "Marcus")


def test_every_field_of_a_person_is_one_they_may_decline_or_stands_here_by_name() -> None:
    assert {f.value for f in PersonalField} == {f.name for f in fields(Person)} - NOT_PERSONAL


@pytest.mark.parametrize("field", PersonalField)
def test_whoever_was_never_asked_is_asked_and_whoever_declined_is_not_asked_twice(field: PersonalField) -> None:
    assert answer_of(NOBODY, field) is Answer.NOT_ASKED
    declined = decline(decline(NOBODY, field), field)
    assert answer_of(declined, field) is Answer.DECLINED
    assert declined.declined == (field.value,)
    assert field not in still_to_ask(declined)
    assert ask_again(declined, field) == NOBODY


def test_a_given_answer_is_an_answer_and_blanks_are_none() -> None:
    assert answer_of(person(birth_date=date(1988, 4, 12)), PersonalField.BIRTH_DATE) is Answer.GIVEN
    assert answer_of(person(pronouns=" \n"), PersonalField.PRONOUNS) is Answer.NOT_ASKED


@given(entities(Person, declined=st.lists(st.sampled_from(PersonalField).map(str)).map(tuple)))
def test_no_field_is_given_and_declined_once_it_is_settled(drawn: Person) -> None:
    kept = settled(drawn)
    for field in PersonalField:
        assert (answer_of(kept, field) is Answer.DECLINED) == (field.value in kept.declined)
    assert settled(kept) == kept


@given(st.sampled_from(PersonalField))
def test_an_answer_wins_over_an_earlier_refusal(field: PersonalField) -> None:
    filled = person(phone="555-0100", declined=(field.value, "phone", "a field of tomorrow"))
    assert "phone" not in settled(filled).declined
    assert "a field of tomorrow" not in settled(filled).declined
