from datetime import date

import pytest
from making import SPECIALIST, episode, person

from fieldnote.domain.person import Credential, Specialist


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


def test_a_specialist_has_no_field_for_a_private_phone_or_address() -> None:
    assert set(Specialist.__dataclass_fields__) == {"name", "credentials", "agency", "agency_contact", "qp"}
    assert SPECIALIST.title == "NCCPSS"
