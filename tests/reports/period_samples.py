"""Period summaries for the tests: a quarter as it usually is, the emptiest there can be, and far too much of it all."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from reports.summary_samples import EASTERN, EPISODE, PERSON, SPECIALIST, SUPPORTS, TYPICAL, tally

from fieldnote.domain.goal import Course, Ladder, LadderMove
from fieldnote.domain.person import Person
from fieldnote.domain.referral import HandOffOutcome, HandOffWay
from fieldnote.domain.visit import ContactKind, Mode, Progress, SupportType
from fieldnote.reports.period_summary.values import (
    Gap,
    PeriodGoal,
    PeriodNetwork,
    PeriodSummary,
    PeriodTriggers,
    ResourceLine,
    ReturnLine,
    UnitFacts,
)
from fieldnote.reports.stretches import Contact

FIRST, LAST = date(2026, 8, 23), date(2026, 11, 20)
_KINDS = (
    (ContactKind.ONE_TO_ONE, Mode.IN_PERSON, 53, 3, "H0038"),
    (ContactKind.GROUP, Mode.IN_PERSON, 60, 4, "H0038 HQ"),
    (ContactKind.ONE_TO_ONE, Mode.PHONE, 22, 1, "H0038"),
    (ContactKind.NO_SHOW, Mode.IN_PERSON, 0, 0, ""),
    (ContactKind.COLLATERAL, Mode.VIDEO, 15, 0, ""),
)


def contacts(count: int, first: date = FIRST, last: date = LAST) -> tuple[Contact, ...]:
    """So many contacts of all kinds, spread evenly over the days."""
    days = (last - first).days
    found: list[Contact] = []
    for at in range(count):
        kind, mode, minutes, units, code = _KINDS[at % 7 % 5]
        day = first + timedelta(days=at * days // max(1, count - 1))
        goals = () if kind.missed else (str(at % 3 + 1),)
        found.append(Contact(day, kind, mode, minutes, units, code, goals, f"{at:08x}"))
    return tuple(found)


GOALS = (
    PeriodGoal(
        "1",
        "Build a sober support network",
        "I need people to call before, not after.",
        then=Ladder.THINKING,
        now=Ladder.DOING,
        moves=(
            LadderMove(date(2026, 9, 18), Ladder.PLANNING, "Okay. Who is even out there?"),
            LadderMove(date(2026, 10, 9), Ladder.TRYING, "I sat through it and I did not hate it."),
            LadderMove(date(2026, 10, 30), Ladder.PLANNING),
            LadderMove(date(2026, 11, 13), Ladder.DOING, "I did not think I would call, but I did."),
        ),
        contacts=9,
        minutes=430,
        progress=((Progress.FORWARD, 5), (Progress.HARDER, 1)),
        last_on=LAST,
    ),
    PeriodGoal(
        "2",
        "Find a room at Oxford House",
        "A place where nobody is using.",
        course=Course.MET,
        then=Ladder.PLANNING,
        now=Ladder.PLANNING,
        contacts=1,
        minutes=53,
        last_on=date(2026, 11, 12),
    ),
    PeriodGoal("", "Call my daughter every Sunday", now=Ladder.TRYING, moves=(LadderMove(FIRST, Ladder.TRYING),)),
)
QUARTER = PeriodSummary(
    PERSON,
    SPECIALIST,
    FIRST,
    LAST,
    EPISODE,
    TYPICAL.plan,
    contacts(24),
    ((SupportType.EMOTIONAL, 12), (SupportType.INSTRUMENTAL, 5)),
    barriers=2,
    gap=Gap(12, date(2026, 9, 1), date(2026, 9, 13)),
    most_days=30,
    goals=GOALS,
    triggers=PeriodTriggers(
        ("Sunday nights",),
        ("The arcade",),
        4,
        (("Payday Friday", 5), ("Elm Street bus stop", 1)),
        (tally("Walk the river path", 5, 4, 1), tally("Scrolling on the phone", 1)),
    ),
    network=PeriodNetwork(10, 8, 3, SUPPORTS[:2], 1, 12, 3),
    resources=(
        ResourceLine(
            date(2026, 9, 2),
            "Riverbend Food Bank",
            HandOffWay.WENT_ALONG,
            HandOffOutcome.CONNECTED,
            date(2026, 9, 9),
        ),
        ResourceLine(date(2026, 11, 3), "Legal Aid", HandOffWay.CALLED_TOGETHER),
    ),
    next_steps=TYPICAL.next_steps,
    units=UnitFacts(270, 51, 219, date(2026, 10, 8), date(2027, 1, 6), 12, 11),
    signed_at=datetime(2026, 11, 20, 11, 30, tzinfo=EASTERN),
)
BARE = PeriodSummary(
    Person(PERSON.id, "Luz"),
    replace(SPECIALIST, credentials=(), agency="", qp=""),
    date(2026, 10, 1),
    date(2026, 10, 31),
    contacts=(Contact(date(2026, 10, 7), ContactKind.NO_SHOW),),
    gap=Gap(30, date(2026, 10, 1), date(2026, 10, 31)),
)
"""Nothing but one visit that was missed."""
RETURNS = (ReturnLine(date(2026, 10, 3), "A meeting together the next day", date(2026, 10, 4)), ReturnLine(FIRST))


def overfull() -> PeriodSummary:
    """Five hundred contacts in two years, and sixty of everything, with words that never end."""
    last = date(2026, 11, 20)
    first = last - timedelta(days=730)
    endless = "x" * 600
    goal = replace(
        GOALS[0],
        title=f"Goal {endless}",
        own_words="word " * 300 + endless,
        moves=tuple(replace(move, words=endless) for move in GOALS[0].moves),
    )
    support = replace(SUPPORTS[0], name=f"Somebody {endless}")
    return replace(
        QUARTER,
        first_day=first,
        contacts=contacts(500, first, last),
        goals=(goal, *(replace(GOALS[0], number=f"{at}") for at in range(2, 21))),
        triggers=PeriodTriggers(
            tuple(f"Trigger number {at}: {endless[:70]}" for at in range(60)),
            (endless,),
            60,
            ((endless, 99),),
            tuple(tally(f"Way number {at}", 3, 1) for at in range(60)),
        ),
        network=replace(QUARTER.network, new=(support,) * 60),
        resources=tuple(replace(QUARTER.resources[0], resource=f"Place {at} {endless[:90]}") for at in range(60)),
        returns=RETURNS * 30,
    )
