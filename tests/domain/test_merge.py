from dataclasses import fields, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from making import person
from vault.entities import entities

from fieldnote.domain.answer import Answer, PersonalField, answer_of, settled
from fieldnote.domain.ids import PersonId
from fieldnote.domain.merge import give_back, take_over
from fieldnote.domain.person import Person, RecordId

STAYS = person(record_ids=(RecordId("agency", "RR-10418"),), declined=("phone",), pronouns="he/him")
DOUBLE = person(
    id=PersonId("person-2"),
    preferred_name="Marc",
    record_ids=(RecordId("agency", "RR-99999"), RecordId("medicaid", "948112007K")),
    pronouns="they/them",
    phone="555-0100",
    birth_date=date(1988, 4, 12),
    declined=("what_matters",),
)


def test_gaps_are_filled_and_no_answer_is_written_over() -> None:
    kept, taken = take_over(STAYS, DOUBLE)
    assert (kept.id, kept.preferred_name, kept.pronouns) == (STAYS.id, "Marcus", "he/him")
    assert kept.birth_date == date(1988, 4, 12)
    assert kept.record_ids == (RecordId("agency", "RR-10418"), RecordId("medicaid", "948112007K"))
    assert kept.phone == "", "who declined here is not answered for from there"
    assert kept.declined == ("phone", "what_matters"), "and who declined there is not asked again here"
    assert set(taken) == {"birth_date", "record_ids.medicaid", "declined.what_matters"}


def test_what_was_taken_over_is_given_back_unless_it_was_changed_since() -> None:
    kept, taken = take_over(STAYS, DOUBLE)
    assert give_back(kept, DOUBLE, taken) == STAYS
    corrected = replace(kept, birth_date=date(1988, 12, 4))
    assert give_back(corrected, DOUBLE, taken).birth_date == date(1988, 12, 4)


def without_blanks(drawn: Person) -> Person:
    blank = {f.name: "" for f in fields(drawn) if isinstance(v := getattr(drawn, f.name), str) and not v.strip()}
    return replace(drawn, **blank)  # type: ignore[arg-type]


declined = st.lists(st.sampled_from(PersonalField).map(str), unique=True).map(tuple)
people = entities(Person, declined=declined).map(settled)


@given(people, people)
def test_taking_over_loses_no_answer_and_giving_back_restores_it_all(drawn: Person, double: Person) -> None:
    stays = without_blanks(drawn)
    kept, taken = take_over(stays, double)
    for field in PersonalField:
        before = answer_of(stays, field)
        if before is not Answer.NOT_ASKED:
            assert answer_of(kept, field) is before
        if before is not Answer.NOT_ASKED and field is not PersonalField.RECORD_IDS:
            assert getattr(kept, field.value) == getattr(stays, field.value)
        if answer_of(double, field) is not Answer.NOT_ASKED:
            assert answer_of(kept, field) is not Answer.NOT_ASKED, field
    assert kept.record_ids[: len(stays.record_ids)] == stays.record_ids
    assert give_back(kept, double, taken) == stays
