from datetime import date

from making import TODAY, at, draft, segment

from fieldnote.domain.at_once import AtOnce, at_once
from fieldnote.domain.visit import ContactKind, VisitDraft


def contact(hour: int, minute: int, minutes: int, **changes: ContactKind) -> VisitDraft:
    return draft(segments=(segment(at(hour, minute), minutes),), **changes)


def test_a_group_and_a_visit_at_the_same_time_share_minutes() -> None:
    assert at_once((contact(17, 0, 65), contact(17, 15, 55))) == (AtOnce(TODAY, 50),)


def test_a_contact_within_another_shares_all_its_minutes_in_any_order() -> None:
    assert at_once((contact(17, 30, 10), contact(17, 0, 60), contact(17, 45, 30))) == (AtOnce(TODAY, 25),)


def test_contacts_one_after_the_other_share_none() -> None:
    assert at_once((contact(9, 0, 60), contact(10, 0, 60))) == ()


def test_who_was_not_met_had_no_minutes_to_share() -> None:
    assert at_once((contact(9, 0, 60), contact(9, 0, 60, kind=ContactKind.NO_SHOW))) == ()


def test_minutes_are_told_by_the_day() -> None:
    yesterday = date(2026, 11, 19)
    before = draft(segments=(segment(at(9, day=yesterday), 60),))
    assert at_once((contact(9, 0, 60), before, before, contact(9, 50, 20))) == (
        AtOnce(yesterday, 60),
        AtOnce(TODAY, 10),
    )
