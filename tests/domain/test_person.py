from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import SPECIALIST, TODAY, context, draft, episode, person

from fieldnote.domain.person import Credential, RecordId, Representative, Specialist
from fieldnote.domain.visit_check import check, is_claim_ready


def test_the_full_name_is_the_given_one_and_the_preferred_one_where_no_other_is_known() -> None:
    assert person().full_name == "Marcus Hale"
    assert person(given_name="", family_name="").full_name == "Marcus"
    assert person(given_name="").full_name == "Hale"


def test_a_person_is_called_by_the_first_word_of_the_preferred_name() -> None:
    assert person(preferred_name="Luz Ángeles").first_name == "Luz"
    assert person(preferred_name=" ").first_name == " "


def test_a_record_number_is_found_by_its_system() -> None:
    assert person().record_number() == "RR-10418"
    assert person().record_number("medicaid") == ""
    replaced = (RecordId("agency", "OLD", until=TODAY), RecordId("agency", "NEW", since=TODAY))
    assert person(record_ids=replaced).record_number() == "NEW"


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2004, 2, 29), date(2022, 2, 28), 17),
        (date(2004, 2, 29), date(2022, 3, 1), 18),
        (date(2004, 2, 29), date(2024, 2, 29), 20),
        (date(1922, 6, 1), date(2026, 11, 20), 104),
        (date(2008, 11, 20), date(2026, 11, 20), 18),
        (date(2008, 11, 21), date(2026, 11, 20), 17),
    ],
)
def test_age_is_counted_on_the_day_itself(born: date, day: date, age: int) -> None:
    assert person(birth_date=born).age_on(day) == age
    assert person().age_on(day) is None


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(0, 40_000))
def test_nobody_is_a_year_older_before_the_birthday_or_younger_tomorrow(born: date, days: int) -> None:
    day = born + timedelta(days=days)
    age = person(birth_date=born).age_on(day)
    assert age is not None
    assert age == sum(date(born.year + n, 1, 1) <= day and has_turned(born, n, day) for n in range(1, 130))
    assert person(birth_date=born).age_on(day + timedelta(days=1)) in {age, age + 1}


def has_turned(born: date, years: int, day: date) -> bool:
    year = born.year + years
    try:
        birthday = born.replace(year=year)
    except ValueError:
        birthday = date(year, 3, 1)
    return birthday <= day


def test_a_visit_with_someone_younger_than_the_rules_say_asks_why_and_never_blocks() -> None:
    found = [p for p in check(draft(), context(age=17)) if p.code == "under_age"]
    assert [(p.blocks, p.facts) for p in found] == [(False, {"age": "17", "from": "18"})]
    explained = draft(reasons={"under_age": "Approved by the plan"})
    assert is_claim_ready(check(explained, context(age=17)))
    assert not is_claim_ready(check(draft(), context(age=17)))
    assert check(draft(), context(age=18)) == check(draft(), context(age=None)) == ()


def test_a_representative_speaks_within_their_dates() -> None:
    guardian = Representative("R. Bell", since=date(2026, 1, 1), until=date(2026, 6, 30))
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1))
    assert [guardian.active_on(day) for day in days] == [False, True, True, False]
    assert Representative("R. Bell").active_on(TODAY)


@pytest.mark.parametrize(
    ("day", "active"),
    [(date(2026, 1, 4), False), (date(2026, 1, 5), True), (date(2026, 6, 5), True), (date(2026, 6, 6), False)],
)
def test_an_episode_covers_its_first_and_last_day(day: date, *, active: bool) -> None:
    assert episode(started_on=date(2026, 1, 5), ended_on=date(2026, 6, 5)).active_on(day) is active


def test_an_episode_without_an_end_goes_on() -> None:
    assert episode(started_on=date(2026, 1, 5)).active_on(date(2099, 1, 1))


def test_the_credential_of_a_day_is_the_first_that_holds_on_it() -> None:
    old = Credential("CPSS", valid_to=date(2025, 12, 31))
    new = Credential("NCCPSS", valid_from=date(2026, 2, 1))
    specialist = Specialist("Dana Reyes", (old, new))
    assert specialist.credential_on(date(2025, 12, 31)) is old
    assert specialist.credential_on(date(2026, 1, 15)) is None
    assert specialist.credential_on(date(2026, 2, 1)) is new
    assert specialist.title == "CPSS, NCCPSS"


@pytest.mark.parametrize(
    ("credentials", "ending"),
    [
        ([("A", 60)], ["A"]),
        ([("A", 61)], []),
        ([("A", None)], []),
        ([("A", -5)], ["A"]),
        ([("A", 10), ("A", 400)], []),
        ([("A", -30), ("A", 10)], ["A"]),
        ([("A", 10), ("B", 400)], ["A"]),
    ],
)
def test_a_credential_that_ends_within_sixty_days_is_told_unless_it_is_renewed(
    credentials: list[tuple[str, int | None]], ending: list[str]
) -> None:
    def until(days: int | None) -> date | None:
        return None if days is None else TODAY + timedelta(days=days)

    known = tuple(Credential(title, valid_to=until(days)) for title, days in credentials)
    found = Specialist("Dana Reyes", known).ending_within(60, TODAY)
    assert [c.title for c in found] == ending
    assert all(c.valid_to == max(k.valid_to for k in known if k.title == c.title and k.valid_to) for c in found)


def test_a_specialist_has_no_field_for_a_private_phone_or_address() -> None:
    assert set(Specialist.__dataclass_fields__) == {"name", "credentials", "agency", "agency_contact", "qp"}
    assert SPECIALIST.title == "NCCPSS"
