"""What a check finds around a visit in a real notebook: the day's other contacts, the period, the person, the clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import CONFIRMED, TODAY, Clock, add_person, at, draft, fill, segment, sign
from services.own_rules import use_rules

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.timing import Standing
from fieldnote.domain.visit import ContactKind, Mode, Segment, Visit, VisitDraft
from fieldnote.services import acts, merges, people, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook

BY_DAY = 'aggregation = "per_day"'


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def told(book: Notebook, written: VisitDraft) -> dict[str, Problem]:
    return {problem.code: problem for problem in visits.standing(book, written).problems}


def units(book: Notebook, visit_id: VisitId) -> int:
    return next(line.units for line in visits.lines(book) if line.id == visit_id)


def signed(book: Notebook, visit_id: VisitId) -> Visit:
    outcome = visits.sign(book, visit_id, CONFIRMED)
    assert isinstance(outcome, Done)
    return outcome.value


# Contacts of one day


def test_by_the_day_the_second_contact_has_the_days_total_less_what_the_first_had(
    book: Notebook, marcus: PersonId
) -> None:
    use_rules(book, individual=BY_DAY)
    first = sign(book, marcus, segments=(segment(at(9), 20),))
    second = sign(book, marcus, segments=(segment(at(11), 20),))
    third = sign(book, marcus, segments=(segment(at(12), 10),))
    assert [v.facts.units for v in (first, second, third)] == [1, 1, 1]
    assert [f.minutes_before for f in third.facts.by_day] == [40]


def test_by_the_contact_each_one_is_rounded_by_itself(book: Notebook, marcus: PersonId) -> None:
    use_rules(book)
    made = [sign(book, marcus, segments=(segment(at(hour), 20),)) for hour in (9, 11, 12)]
    assert [v.facts.units for v in made] == [1, 1, 1]
    short = sign(book, marcus, segments=(segment(at(13), 10),))
    assert short.facts.units == 0


def test_the_days_units_are_the_same_in_whatever_order_the_notes_are_signed(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual=BY_DAY)
    early = fill(book, marcus, segments=(segment(at(9), 10),))
    late = fill(book, marcus, segments=(segment(at(11), 20),))
    assert signed(book, late.id).facts.units == 1
    assert units(book, early.id) == 1, "the open note follows as soon as the other one is signed"
    assert signed(book, early.id).facts.units == 1


def test_only_signed_contacts_of_the_same_person_day_and_code_count_along(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual=BY_DAY)
    luz = add_person(book, "Luz")
    sign(book, luz, segments=(segment(at(9), 10),))
    sign(book, marcus, segments=(segment(at(9, day=TODAY - timedelta(days=1)), 10),))
    sign(book, marcus, segments=(segment(at(10), 10),), mode=Mode.PHONE)  # billed as H0038 KX
    fill(book, marcus, segments=(segment(at(11), 10),))
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(12), 10),))
    assert visits.standing(book, asked).units == 0


def test_a_night_visit_counts_on_both_of_its_dates(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual=f"{BY_DAY}\nmost_units_a_day = 3")
    yesterday = TODAY - timedelta(days=1)
    night = sign(book, marcus, segments=(Segment(at(23, 30, day=yesterday), at(0, 40)),))
    assert [(f.day, f.minutes, f.units) for f in night.facts.by_day] == [(yesterday, 30, 2), (TODAY, 40, 2)]
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(9), 20),))
    standing = visits.standing(book, asked)
    assert standing.units == 2  # 60 minutes of the date make 4, two are there already
    assert told(book, asked)["over_daily_units"].facts == {"units": "4", "most": "3"}


def test_a_limit_a_day_counts_the_service_whatever_its_modifiers(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual="most_units_a_day = 4")
    sign(book, marcus, segments=(segment(at(9), 45),), mode=Mode.PHONE)
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(11), 30),))
    assert told(book, asked)["over_daily_units"].facts == {"units": "5", "most": "4"}


def test_a_limit_a_day_leaves_other_services_of_the_day_out(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual="most_units_a_day = 4")
    sign(
        book, marcus, kind=ContactKind.GROUP, service="group", group_size=4, segments=(segment(at(9), 60),),
    )  # fmt: skip
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(11), 60),))
    assert "over_daily_units" not in told(book, asked)


def test_a_signed_note_does_not_count_beside_itself(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual=f"{BY_DAY}\nmost_units_a_day = 4")
    note = sign(book, marcus, segments=(segment(at(9), 45),))
    standing = visits.standing(book, note.draft)
    assert standing.units == 3
    assert "over_daily_units" not in {problem.code for problem in standing.problems}


def test_contacts_written_for_someone_merged_since_count_along(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual=f"{BY_DAY}\nface_to_face_days = 30")
    double = add_person(book, "Marc")
    sign(book, double, segments=(segment(at(9), 20),))
    assert isinstance(merges.merge(book, double, marcus), Done)
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(11), 10),), mode=Mode.IN_PERSON)
    assert visits.standing(book, asked).units == 1
    group = replace(asked, kind=ContactKind.GROUP, service="group", segments=(segment(at(9), 10),))
    assert "two_services_at_once" in told(book, group)


def test_a_voided_visit_gives_nothing_to_the_day_and_was_no_meeting_in_person(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    use_rules(book, individual=f"{BY_DAY}\nface_to_face_days = 30")
    clock.now = at(14, 30, day=TODAY - timedelta(days=40))
    sign(book, marcus, mode=Mode.PHONE)
    clock.now = at(14, 30)
    wrong = sign(book, marcus, segments=(segment(at(9), 20),))
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(11), 10),))
    from_afar = replace(asked, mode=Mode.VIDEO)
    assert visits.standing(book, asked).units == 1
    assert "face_to_face_due" not in told(book, from_afar)
    assert isinstance(acts.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    assert visits.standing(book, asked).units == 0
    assert "face_to_face_due" in told(book, from_afar)


def test_a_limit_a_period_counts_signed_units_of_the_service_in_it(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual='most_units = [{ units = 5, period = "week" }]')
    monday, last_week = date(2026, 11, 16), date(2026, 11, 13)
    sign(book, marcus, segments=(segment(at(9, day=last_week), 60),))
    first = sign(book, marcus, segments=(segment(at(9, day=monday), 45),))
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(9), 30),))
    assert "over_period_units" not in told(book, asked)
    longer = replace(asked, segments=(segment(at(9), 45),))
    assert told(book, longer)["over_period_units"].facts["units"] == "6"
    longest = replace(first.draft, segments=(segment(at(9, day=monday), 75),))
    assert "over_period_units" not in told(book, longest), "a note does not count beside itself"
    fill(book, marcus, segments=(segment(at(13), 60),))
    sign(book, marcus, kind=ContactKind.GROUP, service="group", segments=(segment(at(12), 60),), group_size=4)
    assert "over_period_units" not in told(book, asked), "neither drafts nor other services count"


# The person


def test_the_age_is_that_of_the_date_of_service(book: Notebook, marcus: PersonId) -> None:
    born = date(TODAY.year - 18, TODAY.month, TODAY.day)
    people.update(book, replace(people.get(book, marcus), birth_date=born))
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(9), 30),))
    assert "under_age" not in told(book, asked)
    day_before = replace(asked, segments=(segment(at(9, day=TODAY - timedelta(days=1)), 30),))
    assert told(book, day_before)["under_age"].facts == {"age": "17", "from": "18"}


def test_the_last_meeting_in_person_is_counted_from_and_the_first_contact_where_there_was_none(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    use_rules(book, individual="face_to_face_days = 30")
    clock.now = at(14, 30, day=TODAY - timedelta(days=40))
    sign(book, marcus, mode=Mode.PHONE)
    clock.now = at(14, 30)
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(9), 30),), mode=Mode.VIDEO)
    assert told(book, asked)["face_to_face_due"].facts == {"days": "40", "most": "30"}
    afar = fill(book, marcus, segments=(segment(at(9, day=TODAY - timedelta(days=3)), 30),), mode=Mode.PHONE)
    assert "face_to_face_due" in told(book, asked), "a call is no meeting in person"
    visits.save(
        book, replace(afar, segments=(segment(at(9, day=TODAY - timedelta(days=30)), 30),), mode=Mode.IN_PERSON)
    )
    assert "face_to_face_due" not in told(book, asked)
    fill(book, marcus, kind=ContactKind.NO_SHOW, segments=(segment(at(9, day=TODAY - timedelta(days=2)), 0),))
    assert "face_to_face_due" not in told(book, asked)


def test_a_group_and_a_visit_of_the_same_person_at_once_ask_why_on_both(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    group = fill(book, marcus, kind=ContactKind.GROUP, service="group", group_size=4, segments=(segment(at(10), 60),))
    alone = fill(book, marcus, segments=(segment(at(10, 30), 30),))
    other = fill(book, luz, segments=(segment(at(10, 45), 10),))
    assert "two_services_at_once" in told(book, alone)
    assert "two_services_at_once" in told(book, group)
    assert "two_services_at_once" not in told(book, other)
    assert "overlap" not in told(book, group)
    missed = replace(alone, kind=ContactKind.ATTEMPTED)
    assert "two_services_at_once" not in told(book, missed), "an attempt is no service"
    visits.save(book, missed)
    assert "two_services_at_once" not in told(book, group), "nor beside a group"


# The clock


def test_a_clock_behind_the_last_act_is_told_and_the_note_can_still_be_signed(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    written = fill(book, marcus, segments=(segment(at(9, day=TODAY - timedelta(days=2)), 30),))
    assert "clock_set_back" not in told(book, written)
    clock.now = at(14, day=TODAY - timedelta(days=1))
    assert "clock_set_back" in told(book, written)
    visit = signed(book, written.id)
    assert not visit.facts.claim_ready


def test_a_note_saved_before_its_visit_is_marked_unless_the_visit_was_planned(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    before = fill(book, marcus, segments=(segment(at(15), 30),))
    planned = fill(book, marcus, segments=(segment(at(16), 30),), planned_for=at(16))
    usual = fill(book, marcus)
    clock.now = at(17)
    marks = [signed(book, d.id).facts.entered_before_service for d in (before, planned, usual)]
    assert marks == [True, False, False]


def test_a_draft_without_units_has_no_day_to_bill_until(book: Notebook, marcus: PersonId) -> None:
    for minutes, has_one in ((5, False), (52, True)):
        found = visits.standing(book, fill(book, marcus, segments=(segment(at(9), minutes),))).countdown
        assert found is not None
        assert (found.deadlines.billable_until is not None) is has_one
        assert found.deadlines.late_at is not None


def test_a_draft_says_how_much_time_it_has_left(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    written = fill(book, marcus)
    found = visits.standing(book, written).countdown
    assert found is not None
    assert found.standing is Standing.IN_TIME
    clock.advance(days=2)
    late = visits.standing(book, written).countdown
    assert late is not None
    assert late.standing is Standing.LATE
    assert not any(finding.faults for finding in notebooks.check(book))
