from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import TODAY, pack, person

from fieldnote.domain import disposal
from fieldnote.domain.disposal import Outlook, may_go_from, names_in, years_later
from fieldnote.domain.policy import Retention
from fieldnote.domain.problems import Weight

RULE = Retention(adult_years=11, minor_until_age=30)
CLEAR = Outlook(
    archived=True,
    on_hold=False,
    unfinished=0,
    unaccepted=0,
    tied=0,
    last_day=date(2010, 1, 1),
    may_go_from=date(2021, 1, 1),
)


def codes(outlook: Outlook, reason: str = "", today: date = TODAY) -> list[str]:
    return [p.code for p in disposal.problems(outlook, today, reason)]


@pytest.mark.parametrize("name", ["nc-peer-support", "nc-8g"])
def test_the_rule_is_data_of_the_pack_with_its_source(name: str) -> None:
    rule = pack(name).retention
    assert (rule.adult_years, rule.minor_until_age, rule.adult_age) == (11, 30, 18)
    assert "APSM 10-5" in rule.source
    assert may_go_from(date(2026, 11, 20), None, pack("plain").retention) is None


@pytest.mark.parametrize(
    ("last", "born", "until"),
    [
        (date(2026, 11, 20), date(1988, 4, 12), date(2037, 11, 20)),
        (date(2026, 11, 20), None, date(2037, 11, 20)),
        (date(2026, 11, 20), date(2010, 5, 1), date(2040, 5, 1)),  # sixteen: until thirty
        (date(2026, 11, 20), date(2008, 11, 21), date(2038, 11, 21)),  # the last day of being seventeen
        (date(2026, 11, 20), date(2008, 11, 20), date(2037, 11, 20)),  # eighteen today: an adult
        (date(2024, 2, 29), date(1950, 1, 1), date(2035, 3, 1)),
        (date(2020, 1, 1), date(2004, 2, 29), date(2034, 3, 1)),
    ],
)
def test_records_of_adults_stay_eleven_years_and_of_minors_until_thirty(
    last: date, born: date | None, until: date
) -> None:
    assert may_go_from(last, born, RULE) == until


@given(st.dates(date(1930, 1, 1), date(2030, 1, 1)), st.none() | st.dates(date(1900, 1, 1), date(2029, 1, 1)))
def test_nothing_goes_before_the_years_for_adults_are_over_and_no_minor_before_thirty(
    last: date, born: date | None
) -> None:
    until = may_go_from(last, born, RULE)
    assert until is not None
    assert until >= last + timedelta(days=11 * 365 + 2)
    if born and person(birth_date=born).age_on(last) in range(18):
        assert person(birth_date=born).age_on(until) >= 30  # type: ignore[operator]
        assert person(birth_date=born).age_on(until - timedelta(days=1)) < 30 or until == years_later(last, 11)  # type: ignore[operator]


def test_records_past_their_time_and_accepted_may_go_without_a_word() -> None:
    assert codes(CLEAR) == []
    assert codes(CLEAR, today=date(2020, 12, 31)) == ["kept_longer"]
    assert codes(CLEAR, today=date(2021, 1, 1)) == []


def test_a_reason_stands_in_for_the_time_and_for_nothing_else() -> None:
    early = replace(CLEAR, may_go_from=TODAY + timedelta(days=1))
    assert [p.weight for p in disposal.problems(early, TODAY, " ")] == [Weight.CAUTION]
    assert codes(early, "The agency keeps the record") == []
    assert codes(replace(CLEAR, may_go_from=None)) == ["no_retention_rule"]
    assert codes(replace(CLEAR, may_go_from=None), "The agency keeps the record") == []
    held = replace(CLEAR, archived=False, on_hold=True, unfinished=2, unaccepted=1, tied=1)
    wanted = ["on_legal_hold", "not_archived", "notes_unfinished", "notes_not_accepted", "records_tied"]
    assert codes(held, "The agency keeps the record") == wanted


@pytest.mark.parametrize("text", ["Marcus moved away.", "moved, says HALE", "Nunez is with another agency", "(Marc)"])
def test_a_reason_that_names_the_person_is_seen(text: str) -> None:
    assert names_in(text, person(other_names=("Marc", "An"), family_name="Hale Núñez"))


def test_a_reason_that_names_nobody_is_fine() -> None:
    assert not names_in("Moved to an agency in Durham", person(other_names=("An",)))
    assert not names_in("", person())
