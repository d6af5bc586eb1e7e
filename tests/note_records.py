"""Makers of note records, from the plainest to the strangest. Everybody in them is made up."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from making import EASTERN, TODAY, at

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.consent import Content, Purpose, Recipient
from fieldnote.domain.goal import Achievement, Course, Ladder
from fieldnote.domain.ids import ConsentId, GoalId, PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.signature import Signature
from fieldnote.domain.support import SupportKind, SupportRole
from fieldnote.domain.trigger import Strength, TriggerGroup
from fieldnote.domain.visit import ContactKind, Mode, Place, Progress
from fieldnote.exchange.note_record import (
    Added,
    AddedKind,
    Author,
    ChosenSupport,
    ChosenTrigger,
    CitedGoal,
    ConsentGiven,
    Earlier,
    NoteRecord,
    Voided,
)

PDF = b"%PDF-1.7\nA page that was printed for one test.\n%%EOF\n"
EARLIER_PDF = b"%PDF-1.7\nThe page before it.\n%%EOF\n"
NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
HEBREW_AND_ARABIC = (
    "\u05d0\u05e0\u05d9 \u05e8\u05d5\u05e6\u05d4 \u05d1\u05d9\u05ea \u2067\u0623\u0631\u064a\u062f\u2069 42"
)


def an_id(number: int) -> str:
    """Give a UUID by its number."""
    return f"00000000-0000-4000-8000-{number:012d}"


def signature(minute: int = 0) -> Signature:
    """Give a signature of this afternoon."""
    moment = datetime(TODAY.year, TODAY.month, TODAY.day, 18, minute, tzinfo=UTC)
    return Signature("Dana Reyes", "NCCPSS", moment, "a" * 16, f"{minute:064x}", "5e" * 64)


def goal(which: int = 1, /, **changes: Any) -> CitedGoal:
    """A goal of the plan that is being tried."""
    made = CitedGoal(
        GoalId(an_id(300 + which)),
        f"{which}a",
        f"Find a home group, try {which}",
        "I want people who get it.",
        Course.ACTIVE,
        Ladder.TRYING,
        Achievement.IMPROVING,
        TODAY - timedelta(days=90),
        TODAY + timedelta(days=90),
    )
    return replace(made, **changes)


def record(**changes: Any) -> NoteRecord:
    """A note of a visit at the library: 52 minutes, 3 units, one goal."""
    made = NoteRecord(
        note_id=VisitId(an_id(1)),
        visit_id=VisitId(an_id(1)),
        version=1,
        person_id=PersonId(an_id(2)),
        client_id="RR-10418",
        author=Author(an_id(3), "Dana Reyes", "NCCPSS", "0000-TEST", "Riverbend Recovery Partners"),
        day=TODAY,
        kind=ContactKind.ONE_TO_ONE,
        signature=signature(),
        start=at(9, 30),
        end=at(10, 22),
        mode=Mode.IN_PERSON,
        place=Place.LIBRARY,
        place_of_service="99",
        minutes=52,
        units=3,
        code="H0038",
        claim_ready=True,
        goals=(goal(),),
        progress=Progress.FORWARD,
        notice=NOTICE,
    )
    return replace(made, **changes)


def trigger(**changes: Any) -> ChosenTrigger:
    """A trigger the person wants told."""
    made = ChosenTrigger(
        TriggerId(an_id(400)), TriggerGroup.PLACES, "The corner of Fifth", "Walking slower", "Call Ray", Strength.A_LOT
    )
    return replace(made, **changes)


def support(number: int = 0, **changes: Any) -> ChosenSupport:
    """A support the person wants told."""
    return replace(ChosenSupport(SupportId(an_id(500 + number)), "Ray", SupportKind.SPONSOR), **changes)


def consent(**changes: Any) -> ConsentGiven:
    """A consent for a payer."""
    made = ConsentGiven(
        ConsentId(an_id(600)),
        Recipient.PAYER,
        "Three Rivers Health Plan",
        (Content.VISIT_NOTES,),
        "The notes, nothing else.",
        Purpose.PAYMENT,
        "for payment",
        TODAY - timedelta(days=30),
        TODAY + timedelta(days=180),
    )
    return replace(made, **changes)


def added(number: int, kind: AddedKind = AddedKind.ADDENDUM, **changes: Any) -> Added:
    """Words that were added, each a minute after the one before."""
    made = Added(an_id(700 + number), kind, an_id(1), "The bus was late that day.", signature(number))
    return replace(made, **changes)


def corrected(**changes: Any) -> NoteRecord:
    """A second version, which is not about the first goal any more."""
    before = Earlier(VisitId(an_id(1)), 1, signature(), (goal(1).id, goal(2).id))
    made = record(visit_id=VisitId(an_id(9)), version=2, signature=signature(30), goals=(goal(2),), replaces=before)
    return replace(made, **changes)


def voided(**changes: Any) -> NoteRecord:
    """A note in the wrong chart, with an addendum: ids, and no word."""
    empty = CitedGoal(goal().id, "", "", "", Course.ACTIVE)
    void = Voided(an_id(8), VoidReason.WRONG_CHART, signature(40), (an_id(1), an_id(701)))
    made = record(goals=(empty,), void=void, start=None, end=None, place=None, minutes=0, units=0, code="")
    return replace(made, progress=None, **changes)


EXTREMES: dict[str, NoteRecord] = {
    "plain": record(),
    "no goals": record(goals=(), progress=None),
    "forty goals": record(goals=tuple(goal(n) for n in range(1, 41))),
    "a goal nobody wrote a word of": record(goals=(goal(number="", title=" ", own_words="\n"),)),
    "a self-stated goal": record(goals=(goal(number="", own_words=""),)),
    "a goal met, without dates": record(
        goals=(goal(course=Course.MET, started_on=None, target_date=None, step=None, achievement=None),)
    ),
    "right to left": record(
        goals=(goal(own_words=HEBREW_AND_ARABIC),), author=Author(an_id(3), HEBREW_AND_ARABIC, "", "", "")
    ),
    "a word of 3,000 characters": record(
        goals=(goal(own_words="w" * 3000, title="\U0001f98b" * 3000),), added=(added(1, text="x" * 3000),)
    ),
    "one name": record(author=Author(an_id(3), "Dana", "NCCPSS")),
    "no-show": record(kind=ContactKind.NO_SHOW, minutes=0, units=0, code="", goals=(), progress=None),
    "attempted, no times": record(kind=ContactKind.ATTEMPTED, start=None, end=None, minutes=0, units=0, code=""),
    "corrected": corrected(),
    "replaced": record(replaced=True),
    "with an addendum": record(added=(added(1),)),
    "an addendum to the version before": corrected(added=(added(1), added(2, to=an_id(9)))),
    "contested and answered": record(
        added=(
            added(1, AddedKind.STATEMENT, text="I never said that.\nI said Sunday."),
            added(2, AddedKind.ANSWER, to=an_id(701), text="It stays as it is."),
        )
    ),
    "voided": voided(),
    "group": record(kind=ContactKind.GROUP, modifiers=("HQ",), units=1, place=Place.RECOVERY_CENTER),
    "telehealth": record(mode=Mode.VIDEO, place=Place.HOME, place_of_service="10", modifiers=("GT",)),
    "by phone": record(mode=Mode.PHONE, place=None, place_of_service="02"),
    "at home": record(place=Place.HOME, place_of_service="12"),
    "over midnight, half an hour off": record(
        start=datetime(2026, 3, 7, 23, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
        end=datetime(2026, 3, 8, 0, 40, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    ),
    "late": record(late=True, signature=signature(59)),
    "chosen": record(
        triggers=(trigger(), trigger(id=TriggerId(an_id(401)), early_sign="", what_helps=" ", what="\t")),
        supports=(
            support(),
            support(1, called="Ana", kind=SupportKind.FAMILY, role=SupportRole.SIBLING),
            support(2, called="Mutual aid meeting", kind=SupportKind.MEETING),
            support(3, called="", kind=SupportKind.PET),
        ),
    ),
    "to a payer": record(consent=consent()),
    "to a payer, by a class and for no end": record(
        consent=consent(recipient_name="", purpose=None, signed_on=None, expires_on=None)
    ),
    "not part 2": record(part2=False, notice="", consent=consent()),
    "practice": record(practice=True),
    "a client number of strange signs": record(client_id="A|B &?=\u00e9/7"),
    "ids that are no UUIDs": record(
        note_id=VisitId("visit-1"), visit_id=VisitId("visit-1"), goals=(goal(id=GoalId("goal-1")),)
    ),
    "a day of 1999": record(day=date(1999, 12, 31), start=datetime(1999, 12, 31, 23, 0, tzinfo=EASTERN), end=None),
}
