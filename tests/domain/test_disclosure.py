"""The accounting of disclosures: every one is in it, and each law takes from it what it owes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from making import EASTERN, NOW

from fieldnote.domain.consent import Recipient
from fieldnote.domain.disclosure import Accounting, Basis, Release, accounting, years_before
from fieldnote.domain.ids import PersonId, ReleaseId

PERSON = PersonId("person-1")


def release(at: datetime = NOW, **changes: Any) -> Release:
    """Something the payer got with the person's consent."""
    made = Release(ReleaseId("r"), PERSON, "visit-note", "FN-1", Recipient.PAYER, at.astimezone(UTC), "0" * 64)
    outside: dict[str, Any] = {"inside": False, "basis": Basis.CONSENT}
    return replace(made, **(outside | changes))


def asked(*releases: Release) -> Accounting:
    return accounting(PERSON, releases, NOW)


def test_what_stays_inside_is_no_disclosure() -> None:
    assert asked(release(recipient=Recipient.QP, inside=True, basis=Basis.INTERNAL)).everything == ()


def test_a_qp_of_another_agency_is_outside_and_a_payer_is_never_inside() -> None:
    assert release(recipient=Recipient.QP, inside=False).is_disclosure
    assert release(recipient=Recipient.PAYER, inside=True).is_disclosure


def test_every_disclosure_is_there_the_newest_first_however_old() -> None:
    old, new = release(NOW - timedelta(days=9000)), release()
    assert asked(old, new).everything == (new, old)


@pytest.mark.parametrize(
    ("changes", "hipaa", "part2"),
    [
        ({}, False, True),
        ({"of_care": True}, False, True),
        ({"basis": Basis.THE_PERSON, "recipient": Recipient.PERSON}, False, False),
        ({"basis": Basis.EMERGENCY, "recipient": Recipient.PROVIDER}, True, False),
        ({"basis": Basis.COURT_ORDER, "recipient": Recipient.JUSTICE}, True, False),
    ],
)
def test_each_law_owes_its_part(changes: dict[str, Any], hipaa: bool, part2: bool) -> None:  # noqa: FBT001
    it = release(**changes)
    found = asked(it)
    assert found.everything == (it,)
    assert (found.under_hipaa == (it,), found.under_part2 == (it,)) == (hipaa, part2)


def test_hipaa_looks_back_six_years_to_the_day_of_the_place() -> None:
    first_minute = datetime(2020, 11, 20, 0, 0, tzinfo=EASTERN)
    inside, before = first_minute, first_minute - timedelta(minutes=1)
    found = asked(*(release(at, basis=Basis.COURT_ORDER) for at in (inside, before)))
    assert [r.at for r in found.under_hipaa] == [inside]


def test_part_2_looks_back_three_years_to_the_day_of_the_place() -> None:
    first_minute = datetime(2023, 11, 20, 0, 0, tzinfo=EASTERN)
    found = asked(*(release(at) for at in (first_minute, first_minute - timedelta(minutes=1))))
    assert [r.at for r in found.under_part2] == [first_minute]


def test_what_was_given_late_in_the_evening_is_there_though_utc_is_a_day_ahead() -> None:
    late = NOW.replace(hour=23)
    assert accounting(PERSON, [release(late)], late).under_part2


def test_from_a_february_29_it_looks_back_to_the_28th() -> None:
    assert years_before(date(2028, 2, 29), 3) == date(2025, 2, 28)
    assert years_before(date(2028, 2, 29), 4) == date(2024, 2, 29)
