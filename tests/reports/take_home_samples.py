"""Take-home papers for the tests: the usual one, an empty one, and one with far too much of everything."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

from reports.summary_samples import STAMP as OFFICE_STAMP

from fieldnote.domain.strategy import Way
from fieldnote.domain.support import Ring, SupportCircle
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.warning_sign import SignKind, SignStage
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.first_meeting.values import FirstMeeting
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.support_sheet.values import MeetingLine, Near, SupportSheet
from fieldnote.reports.take_home.values import Caller, Together
from fieldnote.reports.trigger_sheet.values import BackLine, HelpLine, SignLine, TriggerLine, TriggerSheet

STAMP = replace(OFFICE_STAMP, notice="")
LONG = "x" * 90
PROSE = "I go out of the back door, walk round the block twice, and call before I get to the corner of the street. " * 6

RAY = Caller("Ray M.", "828-555-0142", "after six", "Weekly coffee, any-time calls", "before payday, and when restless")
BEA = Caller("Aunt Bea", "828-555-0177", "", "Rides on Tuesdays", "any time before nine at night")
COLE = Caller("Pastor Cole", "", "Sunday", "Sunday lunch")
TOGETHER = Together("Dana", date(2026, 11, 24), time(18), "Grace Chapel, lower hall")

SUPPORT = SupportSheet(
    callers=(RAY, BEA, COLE),
    besides="Coach Ellis at the shop",
    near=(
        Near("Ray M.", Ring.CLOSE, SupportCircle.RECOVERY),
        Near("Aunt Bea", Ring.CLOSE, SupportCircle.FAMILY),
        Near("Dana R.", Ring.CLOSE, SupportCircle.RECOVERY),
        Near("", Ring.OFTEN, SupportCircle.RECOVERY, Weekday.TUESDAY, is_meeting=True),
        Near("Pastor Cole", Ring.OFTEN, SupportCircle.COMMUNITY),
        Near("Jaylen", Ring.OFTEN, SupportCircle.FAMILY),
        Near("J.A.", Ring.NOW_AND_THEN, SupportCircle.SERVICES),
        Near("Dr. Osei", Ring.NOW_AND_THEN, SupportCircle.SERVICES),
        Near("Coach Ellis", Ring.NOW_AND_THEN, SupportCircle.COMMUNITY),
    ),
    meetings=(
        MeetingLine((Weekday.TUESDAY,), time(18), "Grace Chapel, lower hall", is_usual=True),
        MeetingLine((Weekday.THURSDAY, Weekday.SATURDAY), time(12, 15), online="meet.example.org/noon"),
    ),
    safe_places=("The river path, by the second bridge", "Main Street library"),
    together=TOGETHER,
)
EMPTY_SUPPORT = SupportSheet()


def overfull_support() -> SupportSheet:
    near = tuple(Near(f"Someone {at}", tuple(Ring)[at % 3], tuple(SupportCircle)[at % 4]) for at in range(60))
    meetings = tuple(
        MeetingLine((Weekday.MONDAY,), time(7), f"Room {at}, {PROSE}", LONG, name=LONG) for at in range(12)
    )
    callers = tuple(Caller(f"{LONG} {at}", LONG, PROSE, PROSE, PROSE) for at in range(3))
    together = Together(LONG, date(2026, 11, 24), time(18), PROSE)
    places = tuple(f"{PROSE} {LONG}" for _ in range(20))
    return SupportSheet(
        title=f"{PROSE} {LONG}",
        name=LONG,
        callers=callers,
        besides=PROSE * 4,
        near=near,
        meetings=meetings,
        safe_places=places,
        together=together,
    )


# ── Triggers ──

TRIGGER = TriggerSheet(
    reasons="My own key, my own door, and Jaylen on Sundays.",
    triggers=(
        TriggerLine(
            TriggerGroup.PEOPLE,
            "Cousin D., old roommate",
            "I skip breakfast, I stop texting back",
            "Not his place",
            "A ride home agreed before",
            "Say “not today” and leave. Take the river path home.",
            "Ray M.",
        ),
        TriggerLine(TriggerGroup.THINGS, "Payday Friday, cash in hand", prepare="Direct deposit. Rent the same day."),
        TriggerLine(TriggerGroup.PLACES, "Elm Street bus stop, the arcade"),
        TriggerLine(TriggerGroup.PLACES, "The back of the shop"),
        TriggerLine(TriggerGroup.BODY, "Hungry and tired"),
        TriggerLine(TriggerGroup.TIMES, "The week of Mama’s birthday"),
    ),
    signs=(
        SignLine("I cook and call back", SignStage.GREEN, SignKind.BEHAVIOUR),
        SignLine("Phone off", SignStage.YELLOW, SignKind.BEHAVIOUR),
        SignLine("Just one stop", SignStage.YELLOW, SignKind.THOUGHT),
        SignLine("I walk the long way past Elm Street", SignStage.RED, SignKind.BEHAVIOUR),
        SignLine("Nobody would care", SignStage.RED, SignKind.FEELING),
    ),
    helps=(
        HelpLine("Call Ray before four", Way.PEOPLE),
        HelpLine("Walk the river path", Way.BODY),
        HelpLine("Cook something slow", Way.DISTRACTION),
        HelpLine("Write three lines in the journal", Way.MIND),
        HelpLine("Sit with Aunt Bea", Way.PEOPLE),
    ),
    callers=(RAY, BEA),
    besides="Coach Ellis at the shop",
    safe_place="Aunt Bea’s porch",
    naloxone="Top drawer by the stove",
    law="In our state, a law protects people who call for help.",
    after="Ray, the same day",
    safety_plan="With Dr. Osei",
    reviewed_on=date(2026, 11, 15),
)
EMPTY_TRIGGER = TriggerSheet()


def overfull_trigger() -> TriggerSheet:
    groups, ways = tuple(TriggerGroup), tuple(Way)
    line = TriggerLine(TriggerGroup.PEOPLE, LONG, PROSE, PROSE, LONG, PROSE, PROSE)
    return TriggerSheet(
        title=PROSE,
        name=LONG,
        reasons=PROSE * 10,
        triggers=tuple(replace(line, group=groups[at % 7], what=f"Number {at}: {LONG} {PROSE}") for at in range(40)),
        signs=tuple(SignLine(f"{PROSE} {LONG}", tuple(SignStage)[at % 3], tuple(SignKind)[at % 2]) for at in range(30)),
        helps=tuple(HelpLine(f"{LONG} {PROSE}", ways[at % 7]) for at in range(60)),
        callers=overfull_support().callers,
        besides=PROSE,
        safe_place=PROSE + LONG,
        naloxone=PROSE + LONG,
        law=PROSE,
        after=PROSE * 8,
        safety_plan=PROSE,
        wellness_plan=LONG,
        back=tuple(BackLine(date(2026, 5, 1), LONG, PROSE, PROSE) for _ in range(9)),
        reviewed_on=date(2026, 11, 15),
    )


# ── Pocket card ──

POCKET = PocketCard(
    callers=(replace(RAY, helps="", reach_out=""), Caller("Aunt Bea", "828-555-0177"), Caller("Pastor Cole")),
    signs=("I walk the long way past Elm Street", "Phone off", "Just one stop", "I skip breakfast"),
    helps=("Call Ray before four", "Walk the river path", "Cook something slow", "Three lines in the journal"),
    safe_place="Aunt Bea’s porch",
    naloxone="Top drawer by the stove",
    reasons="My own key, my own door, and Jaylen on Sundays.",
)
EMPTY_POCKET = PocketCard()


def overfull_pocket() -> PocketCard:
    return PocketCard(
        title=PROSE,
        name=LONG,
        callers=overfull_support().callers,
        signs=tuple(f"{at} {PROSE} {LONG}" for at in range(4)),
        helps=tuple(f"{LONG} {PROSE} {at}" for at in range(5)),
        safe_place=PROSE,
        naloxone=PROSE + LONG,
        reasons=PROSE * 4,
    )


# ── Going together ──

FIRST = FirstMeeting(
    companion="Dana",
    day=date(2026, 11, 24),
    starts_at=time(18),
    place="Grace Chapel, lower hall",
    kind="Beginners",
    we_meet_at=time(17, 40),
    we_meet="Outside, by the bike rack",
    no_stairs=YesNo.YES,
    childcare=YesNo.YES,
)
EMPTY_FIRST = FirstMeeting()


def overfull_first() -> FirstMeeting:
    return replace(
        FIRST,
        title=PROSE + LONG,
        name=LONG,
        companion=LONG,
        place=PROSE * 5,
        online=LONG * 3,
        meeting_name=LONG,
        kind=PROSE,
        agreed=PROSE * 9,
        we_meet=PROSE * 5 + LONG,
    )


# ── By room ──

USUAL: dict[str, Any] = {
    "support_sheet": SUPPORT,
    "trigger_sheet": TRIGGER,
    "pocket_card": POCKET,
    "first_meeting": FIRST,
}
EMPTY: dict[str, Any] = {
    "support_sheet": EMPTY_SUPPORT,
    "trigger_sheet": EMPTY_TRIGGER,
    "pocket_card": EMPTY_POCKET,
    "first_meeting": EMPTY_FIRST,
}
OVERFULL: dict[str, Callable[[], Any]] = {
    "support_sheet": overfull_support,
    "trigger_sheet": overfull_trigger,
    "pocket_card": overfull_pocket,
    "first_meeting": overfull_first,
}
