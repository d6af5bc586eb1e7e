from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from making import (
    CONFIRMED,
    NOW,
    TODAY,
    Clock,
    add_person,
    at,
    authorisation,
    consent,
    correct,
    fill,
    goal,
    meeting,
    segment,
    sign,
    support,
    trigger,
)
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.at_once import AtOnce
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.goal import Ladder, LadderMove
from fieldnote.domain.ids import (
    AttendanceId,
    GoalId,
    PersonId,
    ReturnToUseId,
    StrategyId,
    StrategyUseId,
    SupportId,
    TriggerId,
    VisitId,
)
from fieldnote.domain.meeting import Attendance, Companion
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.referral import HandOffOutcome, HandOffWay
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse
from fieldnote.domain.support import Stance
from fieldnote.domain.trigger import TriggerCourse
from fieldnote.domain.visit import ContactKind, Mode, NextStep, Progress, SupportType
from fieldnote.reports.period_summary.values import Gap, PeriodSummary, UnitFacts
from fieldnote.services import (
    acts,
    authorisations,
    consents,
    giving,
    meetings,
    referrals,
    rendering,
    returns_to_use,
    strategies,
)
from fieldnote.services import supports as support_service
from fieldnote.services.documents import kinds, period_summary
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import PARTS, Kind, UsualSpan, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, goals, triggers
from fieldnote.vault import people as people_table

FIRST, LAST = TODAY - timedelta(days=30), TODAY
GOAL = GoalId("goal-1")


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def note(book: Notebook, person_id: PersonId, days: int, **changes: Any) -> VisitId:
    """Sign a note of some days ago, of 52 minutes."""
    clock = book.clock
    assert isinstance(clock, Clock)
    clock.now = at(14, day=days_ago(days))
    made = sign(book, person_id, segments=(segment(at(9, day=days_ago(days)), 52),), **changes)
    clock.now = NOW
    return made.id


@pytest.fixture
def marcus(book: Notebook, clock: Clock) -> PersonId:
    """Someone with a goal that moved up, and three signed notes within a month."""
    clock.now = NOW - timedelta(days=90)
    person_id = add_person(book, "Marcus B.")
    moves = (LadderMove(days_ago(80), Ladder.THINKING), LadderMove(days_ago(10), Ladder.TRYING, "I sat through it."))
    goals.save(book.vault.database, goal(person_id=person_id, moves=moves), NOW)
    note(book, person_id, 25, goal_ids=(GOAL,), progress=Progress.FORWARD, support_types=(SupportType.EMOTIONAL,))
    note(book, person_id, 20, mode=Mode.PHONE, barriers="No bus")
    note(book, person_id, 5, goal_ids=(GOAL,), progress=Progress.FORWARD, support_types=(SupportType.EMOTIONAL,))
    return person_id


def gathered(book: Notebook, person_id: PersonId, *more: Content, **choice: Any) -> tuple[Document, PeriodSummary]:
    asked: dict[str, Any] = {"first": FIRST, "last": LAST, "parts": PARTS.union(more), **choice}
    document = period_summary.gather(book, person_id, **asked)
    assert isinstance(document, Document)
    assert isinstance(document.values, PeriodSummary)
    return document, document.values


def printed(document: Document) -> str:
    return squashed(extracted(rendering.make(document).data))


# ── What is counted ──


def test_only_signed_notes_within_the_dates_are_counted_with_their_goals_and_figures(
    book: Notebook, marcus: PersonId
) -> None:
    fill(book, marcus, what_we_did="Not signed yet.")
    note(book, marcus, 40)
    document, values = gathered(book, marcus)
    assert [(c.day, c.minutes, c.units, c.code, c.goals) for c in values.contacts] == [
        (days_ago(25), 52, 3, "H0038", ("1a",)),
        (days_ago(20), 52, 3, values.contacts[1].code, ()),
        (days_ago(5), 52, 3, "H0038", ("1a",)),
    ]
    assert values.support_types == ((SupportType.EMOTIONAL, 2),)
    assert values.barriers == 1
    assert len(document.visit_ids) == 3
    assert all(contact.note in {visit_id[:8] for visit_id in document.visit_ids} for contact in values.contacts)


def test_of_a_corrected_note_the_version_that_holds_counts(book: Notebook, marcus: PersonId) -> None:
    first = sign(book, marcus)
    correct(book, first, segments=(segment(first.draft.segments[0].start, 31),))
    _, values = gathered(book, marcus)
    assert [c.minutes for c in values.contacts if c.day == TODAY] == [31]


def test_a_missed_visit_is_told_apart_and_has_no_minutes(book: Notebook, marcus: PersonId) -> None:
    note(book, marcus, 3, kind=ContactKind.NO_SHOW, service="")
    _, values = gathered(book, marcus)
    missed = values.contacts[-1]
    assert (missed.kind, missed.minutes, missed.units) == (ContactKind.NO_SHOW, 0, 0)


def test_what_was_worked_on_outside_the_goals_is_named(book: Notebook, marcus: PersonId) -> None:
    note(book, marcus, 4, something_else="The light bill")
    note(book, marcus, 3, something_else="Nobody there", kind=ContactKind.NO_SHOW, service="")
    note(book, marcus, 2, something_else="What nobody is to read", sensitive=True)
    document, values = gathered(book, marcus)
    assert values.other.about[-1] == (days_ago(4), "The light bill")
    assert values.other.minutes == 52 * len(values.other.about)
    said = printed(document)
    assert squashed("Work outside the goals") in said
    assert squashed("The light bill") in said
    assert squashed("nobody is to read") not in said


def test_a_sensitive_note_is_in_it_only_when_chosen(book: Notebook, marcus: PersonId) -> None:
    its_own = TriggerId("trigger-2")
    triggers.save(book.vault.database, trigger(id=its_own, person_id=marcus, what="The shed"), NOW)
    step = NextStep("A meeting within a day of using", due=TODAY + timedelta(days=1))
    hidden = note(book, marcus, 2, sensitive=True, trigger_ids=(its_own,), goal_ids=(GOAL,), next_step=step)
    document, values = gathered(book, marcus)
    assert hidden not in document.visit_ids
    assert len(values.contacts) == 3
    assert (values.goals[0].contacts, values.triggers.came_up) == (2, ())
    assert Content.SENSITIVE_NOTES not in document.contents
    assert "ofusing" not in printed(document)
    document, values = gathered(book, marcus, Content.SENSITIVE_NOTES)
    assert hidden in document.visit_ids
    assert (len(values.contacts), values.goals[0].contacts, values.with_sensitive) == (4, 3, True)
    assert values.triggers.came_up == (("The shed", 1),)
    assert Content.SENSITIVE_NOTES in document.contents


def test_without_a_signed_note_in_the_dates_there_is_no_summary(book: Notebook, marcus: PersonId) -> None:
    nothing = Refused((Problem("dates", "nothing_signed"),))
    assert period_summary.gather(book, marcus, days_ago(200), days_ago(100)) == nothing
    assert period_summary.gather(book, marcus, LAST, FIRST) == nothing
    luz = add_person(book, "Luz")
    note(book, luz, 2, sensitive=True)
    assert period_summary.gather(book, luz, FIRST, LAST) == nothing


def test_the_longest_time_without_a_contact_in_person_is_found_and_the_rules_limit_named(
    book: Notebook, marcus: PersonId
) -> None:
    _, values = gathered(book, marcus)
    assert values.gap is not None
    assert (values.gap.days, values.gap.first, values.gap.last) == (20, days_ago(25), days_ago(5))
    assert values.most_days is None, "the rules here name no limit"
    pack = book.pack
    ruled = replace(pack, services=tuple(replace(s, face_to_face_days=14) for s in pack.services))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Notebook, "pack_on", lambda *_: ruled)
        assert gathered(book, marcus)[1].most_days == 14


def test_time_before_peer_support_began_and_after_it_ended_is_not_counted(book: Notebook, clock: Clock) -> None:
    clock.now = NOW - timedelta(days=12)
    luz = add_person(book, "Luz")
    note(book, luz, 10)
    note(book, luz, 4)
    _, values = gathered(book, luz)
    assert values.gap == Gap(6, days_ago(10), days_ago(4)), "not the 20 days before"
    assert values.episode is not None
    people_table.save_episode(book.vault.database, replace(values.episode, ended_on=days_ago(3)), NOW)
    assert gathered(book, luz)[1].gap == Gap(6, days_ago(10), days_ago(4))


def test_minutes_of_two_contacts_at_the_same_time_are_named(book: Notebook, marcus: PersonId) -> None:
    assert gathered(book, marcus)[1].at_once == ()
    note(book, marcus, 5, reasons={"overlap": "a test", "two_services_at_once": "a test"})
    assert gathered(book, marcus)[1].at_once == (AtOnce(days_ago(5), 52),)


def test_a_contact_tells_of_a_goal_that_the_plan_does_not_have_and_of_other_work(
    book: Notebook, marcus: PersonId
) -> None:
    its_own = GoalId("goal-2")
    goals.save(book.vault.database, goal(id=its_own, person_id=marcus, number=""), NOW)
    note(book, marcus, 3, goal_ids=(its_own,), something_else="")
    note(book, marcus, 2, something_else="The light bill")
    told = [(contact.goals, contact.other) for contact in gathered(book, marcus)[1].contacts[-2:]]
    assert told == [(("",), False), ((), True)]


def test_a_line_that_the_person_states_something_about_is_not_told_without_it(book: Notebook, marcus: PersonId) -> None:
    contested = note(book, marcus, 4, something_else="The light bill")
    assert isinstance(acts.contest(book, contested, "It was the phone bill.", CONFIRMED), Done)
    _, values = gathered(book, marcus)
    assert values.other.about[-1] == (days_ago(4), "")


# ── The dates ──


def test_by_itself_it_covers_the_window_of_the_running_authorization_up_to_today(
    book: Notebook, marcus: PersonId
) -> None:
    added = authorisations.add(book, authorisation(person_id=marcus, starts_on=days_ago(22)))
    assert isinstance(added, Done)
    _, values = gathered(book, marcus, first=None, last=None)
    assert (values.first_day, values.last_day, len(values.contacts)) == (days_ago(22), TODAY, 2)


def test_dates_without_a_note_are_not_offered_first_where_this_month_has_one(book: Notebook, marcus: PersonId) -> None:
    assert period_summary.usual_span(book, marcus) is UsualSpan.LAST_MONTH
    luz = add_person(book, "Luz")
    assert period_summary.usual_span(book, luz) is UsualSpan.LAST_MONTH
    note(book, luz, 2)
    assert period_summary.usual_span(book, luz) is UsualSpan.THIS_MONTH
    assert isinstance(authorisations.add(book, authorisation(person_id=luz, starts_on=days_ago(22))), Done)
    assert period_summary.usual_span(book, luz) is UsualSpan.AUTHORISATION


def test_without_an_authorization_that_runs_it_covers_the_last_full_month(book: Notebook, marcus: PersonId) -> None:
    over = authorisation(person_id=marcus, starts_on=days_ago(80), ends_on=days_ago(1))
    assert isinstance(authorisations.add(book, over), Done)
    assert period_summary.usual_dates(book, marcus) == (date(2026, 10, 1), date(2026, 10, 31))
    assert period_summary.last_full_month(date(2027, 1, 31)) == (date(2026, 12, 1), date(2026, 12, 31))
    _, values = gathered(book, marcus, first=None, last=None)
    assert [c.day for c in values.contacts] == [days_ago(25), days_ago(20)]


def test_one_day_alone_is_filled_in(book: Notebook, marcus: PersonId) -> None:
    _, since = gathered(book, marcus, first=days_ago(21), last=None)
    assert (since.first_day, since.last_day) == (days_ago(21), TODAY)
    _, until = gathered(book, marcus, first=None, last=days_ago(20))
    assert (until.first_day, until.last_day) == (date(2026, 10, 1), days_ago(20))


# ── Goals ──


def test_a_goal_is_told_with_where_it_stood_before_and_at_the_end_and_its_moves_between(
    book: Notebook, marcus: PersonId
) -> None:
    _, values = gathered(book, marcus)
    told = values.goals[0]
    assert (told.then, told.now, told.contacts, told.minutes) == (Ladder.THINKING, Ladder.TRYING, 2, 104)
    assert [(m.on, m.words) for m in told.moves] == [(days_ago(10), "I sat through it.")]
    assert (told.progress, told.last_on) == (((Progress.FORWARD, 2),), days_ago(5))
    _, earlier = gathered(book, marcus, last=days_ago(12))
    assert (earlier.goals[0].now, earlier.goals[0].moves) == (Ladder.THINKING, ())


def test_a_goal_that_began_after_the_dates_is_not_in_them(book: Notebook, marcus: PersonId) -> None:
    later = goal(id=GoalId("goal-2"), person_id=marcus, number="2", moves=(LadderMove(days_ago(1), Ladder.THINKING),))
    goals.save(book.vault.database, later, NOW)
    assert [g.number for g in gathered(book, marcus, last=days_ago(3))[1].goals] == ["1a"]
    _, values = gathered(book, marcus)
    assert [(g.number, g.then) for g in values.goals] == [("1a", Ladder.THINKING), ("2", None)]


# ── Triggers and what was tried ──


def test_triggers_tell_what_is_new_what_is_resolved_and_what_came_up_most(book: Notebook, marcus: PersonId) -> None:
    for name, noted, course, reviewed in (
        ("old", 200, TriggerCourse.ACTIVE, None),
        ("new", 10, TriggerCourse.ACTIVE, None),
        ("over", 200, TriggerCourse.GONE, 7),
        ("over before", 200, TriggerCourse.MANAGED, 60),
    ):
        made = trigger(id=TriggerId(name), person_id=marcus, what=name, first_noted=days_ago(noted), course=course)
        made = replace(made, reviewed_on=days_ago(reviewed) if reviewed else None)
        triggers.save(book.vault.database, made, NOW)
    for days, named in ((9, ("new", "old")), (8, ("new",)), (40, ("old",))):
        note(book, marcus, days, trigger_ids=tuple(map(TriggerId, named)))
    fill(book, marcus, trigger_ids=(TriggerId("old"),))
    _, values = gathered(book, marcus)
    assert values.triggers.new == ("new",)
    assert values.triggers.resolved == ("over",)
    assert (values.triggers.came_up, values.triggers.active) == ((("new", 2), ("old", 1)), 2)


def test_what_was_tried_is_counted_within_the_dates_and_not_from_notes_that_are_held_back(
    book: Notebook, marcus: PersonId
) -> None:
    way = StrategyId("way-1")
    assert isinstance(strategies.add(book, Strategy(way, marcus, "River path")), Done)
    hidden = note(book, marcus, 2, sensitive=True)
    uses = (
        (12, True, Helped.YES, None),
        (11, True, Helped.PARTLY, None),
        (10, True, None, None),
        (9, False, None, None),
        (2, True, Helped.NO, hidden),
        (90, True, Helped.NO, None),
    )
    for number, (days, tried, helped, visit_id) in enumerate(uses):
        use = StrategyUse(StrategyUseId(f"use-{number}"), way, marcus, days_ago(days), tried, helped, visit_id)
        assert isinstance(strategies.log_use(book, use), Done)
    (tally,) = gathered(book, marcus)[1].triggers.tried
    assert (tally.tried, tally.yes, tally.partly, tally.no) == (3, 1, 1, 0)
    (tally,) = gathered(book, marcus, last=days_ago(11))[1].triggers.tried
    assert tally.tried == 2, "what came after the last day is not in it"
    (tally,) = gathered(book, marcus, Content.SENSITIVE_NOTES)[1].triggers.tried
    assert (tally.tried, tally.no) == (4, 1)


# ── Network, meetings, resources, returns, units ──


def test_the_network_is_measured_as_it_stood_at_the_end_with_who_came_and_who_left(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    clock.now = NOW - timedelta(days=60)
    for number, stance in enumerate((Stance.YES, Stance.MIXED, Stance.YES)):
        made = support(id=SupportId(f"s-{number}"), person_id=marcus, name=f"Old {number}", stance=stance)
        assert isinstance(support_service.add(book, made), Done)
    clock.now = NOW - timedelta(days=8)
    support_service.end(book, SupportId("s-0"))
    new = support(id=SupportId("s-9"), person_id=marcus, name="New", stance=Stance.YES, may_call_in_crisis=True)
    assert isinstance(support_service.add(book, new), Done)
    clock.now = NOW
    network = gathered(book, marcus)[1].network
    assert (network.size, network.sober, network.in_crisis, network.ended) == (3, 2, 1, 1)
    assert [s.id for s in network.new] == ["s-9"]
    before = gathered(book, marcus, last=days_ago(12))[1].network
    assert (before.size, before.sober, before.in_crisis, before.new, before.ended) == (3, 2, 0, (), 0)


def test_meetings_are_counted_without_a_name(book: Notebook, marcus: PersonId) -> None:
    held = meetings.add(book, meeting())
    assert isinstance(held, Done)
    hidden = note(book, marcus, 2, sensitive=True)
    attended = ((9, Companion.ALONE, None), (7, Companion.SPECIALIST, None), (2, Companion.ALONE, hidden))
    for days, companion, visit_id in (*attended, (60, Companion.ALONE, None)):
        logged = Attendance(AttendanceId(f"a-{days}"), marcus, held.value, days_ago(days), companion, visit_id=visit_id)
        assert isinstance(meetings.log_attendance(book, logged), Done)
    document, values = gathered(book, marcus)
    assert (values.network.meetings, values.network.together) == (2, 1)
    assert "Serenity" not in printed(document)


def test_resources_are_those_linked_or_closed_within_the_dates(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    for name, made, closed in (("Food bank", 60, 4), ("Clinic", 6, None), ("Long ago", 80, 70)):
        place = referrals.add_resource(book, name)
        assert isinstance(place, Done)
        clock.now = NOW - timedelta(days=made)
        given = referrals.hand_off(book, marcus, place.value.id, HandOffWay.GAVE_DETAILS)
        assert isinstance(given, Done)
        if closed:
            clock.now = NOW - timedelta(days=closed)
            assert isinstance(referrals.close_loop(book, given.value.id, HandOffOutcome.CONNECTED), Done)
        clock.now = NOW
    _, values = gathered(book, marcus)
    assert [(line.resource, line.closed_on) for line in values.resources] == [
        ("Food bank", days_ago(4)),
        ("Clinic", None),
    ]


def test_returns_to_use_are_not_even_read_unless_they_were_chosen(book: Notebook, marcus: PersonId) -> None:
    for number, days in enumerate((12, 90)):
        event = ReturnToUse(ReturnToUseId(f"r-{number}"), marcus, days_ago(days), "a bad night", follow_up="Call Ray")
        assert isinstance(returns_to_use.add(book, event), Done)
    document, values = gathered(book, marcus)
    assert values.returns is None
    assert Content.RETURN_TO_USE not in document.contents
    assert not [e for e in audit.entries(book.vault.database) if e.kind == "returns_to_use.viewed"]
    document, values = gathered(book, marcus, Content.RETURN_TO_USE)
    assert values.returns is not None
    assert [(line.day, line.follow_up) for line in values.returns] == [(days_ago(12), "Call Ray")]
    assert Content.RETURN_TO_USE in document.contents
    assert "abadnight" not in printed(document), "the day and what follows, and no more"
    assert [e for e in audit.entries(book.vault.database) if e.kind == "returns_to_use.viewed"]


def test_units_are_those_of_the_authorization_that_runs_on_the_last_day(book: Notebook, marcus: PersonId) -> None:
    added = authorisations.add(book, authorisation(person_id=marcus, units=100))
    assert isinstance(added, Done)
    authorisations.note_others(book, added.value, 10, days_ago(3))
    _, values = gathered(book, marcus)
    assert values.units == UnitFacts(100, 19, 81, days_ago(30), days_ago(30) + timedelta(days=89))
    note(book, marcus, 45)
    _, before = gathered(book, marcus, first=days_ago(60), last=days_ago(40))
    assert before.units is None


# ── Gate and release ──


def test_what_a_copy_leaves_out_is_not_even_handed_to_the_one_who_makes_it(book: Notebook, marcus: PersonId) -> None:
    triggers.save(book.vault.database, trigger(person_id=marcus, first_noted=days_ago(3)), NOW)
    made = support(person_id=marcus, name="Ray of the mill", since=days_ago(3), may_be_listed=True)
    assert isinstance(support_service.add(book, made), Done)
    whole, _ = gathered(book, marcus)
    assert squashed("Ray of the mill") in printed(whole)
    bare, values = gathered(book, marcus, parts=frozenset())
    assert (values.triggers.new, values.network.size) == ((), 0)
    assert bare.contents == {Content.PLAN_SUMMARY}
    assert whole.contents == {Content.PLAN_SUMMARY, *PARTS}


def test_outsiders_need_a_consent_and_what_is_sensitive_one_that_names_it(book: Notebook, marcus: PersonId) -> None:
    payer = Addressee(Recipient.PAYER)
    document, _ = gathered(book, marcus, parts=frozenset())
    refused = giving.address(book, document, payer)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "consent_missing"
    assert isinstance(consents.save(book, consent(person_id=marcus)), Done)
    assert isinstance(giving.address(book, document, payer), Document)
    chosen = frozenset({Content.RETURN_TO_USE})
    sensitive, _ = gathered(book, marcus, parts=chosen)
    assert isinstance(giving.address(book, sensitive, payer), Refused)
    assert isinstance(giving.address(book, sensitive, payer, chosen), Refused)
    qp = Addressee(Recipient.QP)
    assert isinstance(giving.address(book, sensitive, qp), Refused), "nobody chose it for the QP"
    assert isinstance(giving.address(book, sensitive, qp, chosen), Document)


def test_it_is_asked_for_like_any_other_kind_and_its_release_is_logged(book: Notebook, marcus: PersonId) -> None:
    wanted = Wanted(Kind.PERIOD_SUMMARY, marcus, first=FIRST, last=LAST, language="es", initials=True)
    document = kinds.gather(book, wanted)
    assert isinstance(document, Document)
    assert isinstance(document.values, PeriodSummary)
    assert (document.values.language, document.values.supports_as_initials) == ("es", True)
    assert document.people == (marcus,)
    pdf = rendering.make(document)
    assert pdf == rendering.make(document)
    assert isinstance(giving.release(book, document, pdf.data, Recipient.QP), Done)
    assert book.vault.database.value("SELECT count(*) FROM release WHERE kind = 'period-summary'") == 1
