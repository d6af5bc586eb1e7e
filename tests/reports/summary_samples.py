"""Summaries for the tests: a typical one like the design's, a small one, and one with far too much of everything."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from fieldnote.domain.goal import Goal, Ladder
from fieldnote.domain.ids import (
    EpisodeId,
    GoalId,
    OutcomeId,
    PersonId,
    PlanId,
    StrategyId,
    SupportId,
    TriggerId,
    WarningSignId,
)
from fieldnote.domain.person import Credential, Episode, Person, RecordId, Specialist
from fieldnote.domain.plan import LongRangeOutcome, PlanSnapshot
from fieldnote.domain.strategy import Strategy, Tally
from fieldnote.domain.support import Ring, Stance, Support, SupportKind, Tie
from fieldnote.domain.trigger import Strength, Trigger, TriggerGroup
from fieldnote.domain.visit import ContactKind, Mode, Owner
from fieldnote.domain.warning_sign import SignKind, SignStage, WarningSign
from fieldnote.reports.paper import Stamp
from fieldnote.reports.plan_summary.values import (
    Figures,
    GoalProgress,
    Measure,
    NextStepLine,
    OtherWork,
    PlanSummary,
    SourceNote,
)
from fieldnote.services import legal_notices

EASTERN = timezone(timedelta(hours=-5))
MARCUS = PersonId("person-1")
PART2_SHORT = legal_notices.in_force(date(2026, 11, 20)).short
STAMP = Stamp("FN-7K2QX9M4", datetime(2026, 11, 20, 11, 31, tzinfo=EASTERN), "7F3A-91C2", notice=PART2_SHORT)

PERSON = Person(
    MARCUS,
    "Marcus",
    "Marcus",
    "Bell",
    "he/him",
    date(1988, 4, 12),
    record_ids=(RecordId("agency", "20418"), RecordId("medicaid", "950123456K")),
    what_matters="I want my own key, my own door, and my daughter to visit.",
    strengths=("cooks for others", "shows up early", "good with engines", "keeps a journal"),
    for_the_team="Text me first. Mornings are best. Please do not leave messages at my cousin\u2019s place.",
)
SPECIALIST = Specialist(
    "Dana Reyes",
    (Credential("NCCPSS", "12345", date(2025, 1, 1), date(2027, 1, 1)),),
    "Riverbend Recovery Partners",
    qp="J. Alvarez",
)
EPISODE = Episode(EpisodeId("episode-1"), MARCUS, "Peer Support Services", date(2026, 3, 3), qp="J. Alvarez")


def goal(number: str, title: str, own_words: str, changed: str, to_add: str, **more: object) -> Goal:
    made = Goal(GoalId(f"goal-{number}"), MARCUS, number, title, own_words, OutcomeId(f"outcome-{number[:1]}"))
    return replace(made, what_changed=changed, to_add_to_plan=to_add, **more)  # type: ignore[arg-type]


def trigger(group: TriggerGroup, what: str, sign: str, helps: str, call: str, strength: Strength) -> Trigger:
    return Trigger(TriggerId(what), MARCUS, group, what, sign, helps, call, strength)


def support(name: str, kind: SupportKind, ring: Ring, tie: Tie, helps: str, since: date | None = None) -> Support:
    made = Support(SupportId(name), MARCUS, name, kind, ring, tie, Stance.YES, helps, since=since)
    return replace(made, may_be_listed=True)


GOALS = (
    GoalProgress(
        goal(
            "1",
            "Build a sober support network",
            "I need people to call before, not after.",
            "Looked up meetings on the bus line, role-played the first call and the first meeting, and sat with Marcus "
            "while he phoned a sponsor. He now meets Ray weekly and chose a Tuesday group.",
            "Peer support, 2 visits a week for 8 weeks, to attend new meetings together, then fade as Marcus goes "
            "alone.",
            suggested_status="O",
        ),
        Ladder.THINKING,
        Ladder.DOING,
        6,
        3,
        date(2026, 11, 20),
        "ongoing",
    ),
    GoalProgress(
        goal(
            "2",
            "Find a room at Oxford House",
            "A place where nobody is using.",
            "Read the house rules together and filled in the form. Marcus wrote it himself. One reference is still "
            "open; he chose his aunt.",
            "Help Marcus prepare for the house interview by Dec 12. CPSS goes along if he asks.",
            target_date=date(2026, 12, 31),
        ),
        Ladder.THINKING,
        Ladder.PLANNING,
        2,
        0,
        date(2026, 11, 12),
    ),
    GoalProgress(
        goal(
            "3",
            "Call my daughter every Sunday",
            "I keep the promise even if it is five minutes.",
            "Practiced what to say, and picked a quiet place for the call. Called 7 of 12 Sundays. Missed weeks were "
            "payday weekends.",
            "Link the Sunday call to the payday plan on page 2.",
        ),
        Ladder.TRYING,
        Ladder.TRYING,
        3,
        0,
        date(2026, 11, 8),
    ),
)
TRIGGERS = (
    trigger(
        TriggerGroup.PEOPLE,
        "Cousin D., old roommate",
        "Skips breakfast, stops texting back",
        "Say “not today” and leave. Take the river path home.",
        "Ray M.",
        Strength.A_LOT,
    ),
    trigger(
        TriggerGroup.PLACES,
        "Elm Street bus stop, the arcade",
        "Walks the long way, phone off",
        "Use the Main Street stop. Board with a friend on Fridays.",
        "Aunt Bea",
        Strength.SOME,
    ),
    trigger(
        TriggerGroup.THINGS,
        "Payday Friday, cash in hand",
        "Plans “just one stop”",
        "Direct deposit. Give rent money to the house the same day.",
        "Dana R., then Ray M.",
        Strength.A_LOT,
    ),
)
NOV, OCT = date(2026, 11, 3), date(2026, 10, 6)
SUPPORTS = (
    support("Ray M.", SupportKind.SPONSOR, Ring.CLOSE, Tie.STRONG, "Weekly coffee, any-time calls", NOV),
    support("Aunt Bea", SupportKind.FAMILY, Ring.CLOSE, Tie.STRONG, "Rides on Tuesdays, reference"),
    support("Dana R.", SupportKind.SPECIALIST, Ring.CLOSE, Tie.STRONG, "Two visits a week"),
    support("Tuesday group", SupportKind.MEETING, Ring.OFTEN, Tie.NEW, "6 PM, Grace Chapel, Bus 12", NOV),
    support("Pastor Cole", SupportKind.FAITH, Ring.OFTEN, Tie.STEADY, "Sunday lunch", OCT),
    support("Daughter", SupportKind.FAMILY, Ring.OFTEN, Tie.STEADY, "Sunday call", OCT),
    support("J. Alvarez", SupportKind.SERVICE, Ring.NOW_AND_THEN, Tie.STEADY, "Writes the plan"),
    support("Dr. Osei", SupportKind.HEALTH, Ring.NOW_AND_THEN, Tie.STEADY, "Medication visit each month"),
    replace(
        support("Coach Ellis", SupportKind.WORK, Ring.OFTEN, Tie.STEADY, "Early shift"),
        stance=Stance.MIXED,
    ),
    replace(
        support("Cousin Deshawn", SupportKind.FAMILY, Ring.NOW_AND_THEN, Tie.STRAINED, ""),
        stance=Stance.NOT_RIGHT_NOW,
        may_be_listed=False,
    ),
)
TYPICAL = PlanSummary(
    PERSON,
    SPECIALIST,
    date(2026, 8, 23),
    date(2026, 11, 20),
    EPISODE,
    PlanSnapshot(
        PlanId("plan-1"),
        MARCUS,
        date(2026, 3, 3),
        date(2027, 3, 2),
        (LongRangeOutcome(OutcomeId("outcome-1"), "1", "People around me who stay sober"),),
        frequency="2 visits a week",
    ),
    Figures(
        9,
        3,
        (("H0038", 33),),
        765,
        ((Mode.IN_PERSON, 10), (Mode.PHONE, 2)),
        1,
        4,
        2,
        3,
        270,
        51,
        date(2026, 12, 31),
        group_units=(("H0038 HQ", 18),),
    ),
    GOALS,
    TRIGGERS,
    date(2026, 11, 15),
    SUPPORTS,
    (
        NextStepLine("Go together to the Tuesday 6 PM meeting at Grace Chapel", Owner.BOTH, date(2026, 11, 24), ("1",)),
        NextStepLine("Ask Aunt Bea to be the housing reference", Owner.PERSON, date(2026, 11, 27), ("2",)),
        NextStepLine("Set up direct deposit at work", Owner.PERSON, date(2026, 12, 4), ("1", "3")),
    ),
    date(2026, 11, 20),
    (
        "Release of information for the sponsor ends Dec 15. Marcus asked to renew it.",
        "Please ask about a ride to the Dec 3 health visit.",
    ),
    tuple(
        SourceNote(f"{at:04X}", date(2026, 8, 25) + timedelta(days=at % 97), "H0038", 4)
        for at in range(0x3A17, 0x3A17 + 12 * 7, 7)
    ),
    signed_at=datetime(2026, 11, 20, 11, 30, tzinfo=EASTERN),
)
SIGNS = (
    WarningSign(WarningSignId("sign-1"), MARCUS, "Stops cooking", SignKind.BEHAVIOUR, SignStage.YELLOW),
    WarningSign(WarningSignId("sign-2"), MARCUS, "Drives by Elm Street", SignKind.BEHAVIOUR, SignStage.RED),
)


def tally(what: str, tried: int = 1, yes: int = 0, partly: int = 0) -> Tally:
    """A strategy with what became of its tries; those that helped neither way did not help."""
    strategy = Strategy(StrategyId(f"strategy {what}"), MARCUS, what)
    return Tally(strategy, tried, yes, partly, tried - yes - partly, date(2026, 11, 12) if tried else None)


CRISIS = replace(
    TYPICAL,
    signs=SIGNS,
    helps=(tally("Walk the river path", 5, 4, 1), tally("Box breathing", 1, 0, 1), tally("Scrolling on the phone", 2)),
    measures=(Measure("BARC-10", date(2026, 11, 3), 42, 60),),
)
"""The typical one with what a crisis plan wants beyond the triggers."""
OTHER_WORK = (
    OtherWork(
        date(2026, 10, 30),
        ContactKind.ONE_TO_ONE,
        "A letter from the power company",
        what_we_did="Read the letter together, slowly. Marcus called the number on it and asked for a payment plan.",
        response="Marcus said “I thought they would cut me off today”. He has until the 15th now.",
        own_words="I made the call myself.",
        added=("The plan was confirmed by mail.",),
        stated=("It was the gas company, not the power company.",),
    ),
    OtherWork(date(2026, 11, 6), ContactKind.GROUP, "What to say at a funeral", ("1", ""), what_we_did="Role play."),
)
BESIDE = replace(TYPICAL, other_work=OTHER_WORK)
"""The typical one with work that no goal sums up."""
SMALL = PlanSummary(
    Person(PersonId("person-2"), "Luz"), Specialist("Dana Reyes"), date(2026, 11, 1), date(2026, 11, 20)
)


def overfull() -> PlanSummary:
    """Far too much of everything: 20 goals, 40 triggers, 60 supports, long names, long texts."""
    long_text = "She told me how the week went, one day after the other, and what she would do again. " * 40
    goals = tuple(
        replace(
            GOALS[at % 3],
            goal=replace(
                GOALS[at % 3].goal,
                id=GoalId(f"g{at}"),
                number=f"{at // 4 + 1}{'abcd'[at % 4]}",
                what_changed=long_text if at == 5 else GOALS[at % 3].goal.what_changed,
                to_add_to_plan=long_text[:598] if at % 6 == 5 else GOALS[at % 3].goal.to_add_to_plan,
            ),
        )
        for at in range(20)
    )
    groups = tuple(TriggerGroup)
    triggers = tuple(
        replace(
            TRIGGERS[at % 3],
            id=TriggerId(f"t{at}"),
            group=groups[at * at % 7 % 5],
            what=f"Trigger number {at}: " + TRIGGERS[at % 3].what,
            what_helps=long_text[:700] if at == 11 else TRIGGERS[at % 3].what_helps,
        )
        for at in range(40)
    )
    kinds, rings, ties = tuple(SupportKind), tuple(Ring), tuple(Tie)
    supports = tuple(
        replace(
            SUPPORTS[at % 10],
            id=SupportId(f"s{at}"),
            name=f"Person {at}",
            kind=kinds[at % len(kinds)],
            ring=rings[at % 3],
            tie=ties[at % 4],
            may_be_listed=at % 5 != 0,
        )
        for at in range(60)
    )
    name = "Maximiliana Alexandrina Konstantinopolskaya-Featherstonehaugh de la Cruz y Villanueva"
    return replace(
        TYPICAL,
        person=replace(
            PERSON,
            preferred_name=name,
            given_name=name,
            what_matters=long_text,
            for_the_team="x" * 3000,
            strengths=("one, and two",) * 30,
            contact_rules=long_text[:900],
        ),
        specialist=replace(SPECIALIST, name=name, agency=name * 2),
        goals=goals,
        triggers=triggers,
        supports=supports,
        signs=SIGNS * 20,
        helps=tuple(tally(f"Way number {at}, {long_text[:90]}", 3, at % 2 * 2) for at in range(40)),
        next_steps=TYPICAL.next_steps * 12,
        requests=(*TYPICAL.requests, long_text) * 4,
        other_work=(replace(OTHER_WORK[0], what_we_did=long_text), *OTHER_WORK) * 4,
        sources=TYPICAL.sources * 25,
        signed_at=None,
    )
