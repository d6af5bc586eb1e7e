"""Makers of small values and notebooks, shared by all tests. Everything in them is made up."""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

from fieldnote.domain.authorisation import Authorisation
from fieldnote.domain.changes import Change, Done
from fieldnote.domain.consent import Consent, ConsentKind, Content, NamedRecipient, Purpose, Recipient, SignedHow
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.goal import Goal, Ladder, LadderMove
from fieldnote.domain.group import Facilitator, GroupSession, Participant
from fieldnote.domain.ids import (
    AuthorisationId,
    ConsentId,
    EpisodeId,
    GoalId,
    MeetingId,
    OutcomeId,
    ParticipantId,
    PersonId,
    PlanId,
    SessionId,
    SupportId,
    TargetId,
    TriggerId,
    VisitId,
)
from fieldnote.domain.meeting import Access, Fellowship, Meeting
from fieldnote.domain.person import Credential, Episode, Person, RecordId, Specialist
from fieldnote.domain.plan import LongRangeOutcome, PlanSnapshot, ShortRangeGoal
from fieldnote.domain.planning import Appointment
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.support import Support, SupportKind
from fieldnote.domain.target import Target
from fieldnote.domain.trigger import Trigger, TriggerGroup
from fieldnote.domain.visit import (
    ContactKind,
    ExcludedMinutes,
    Mode,
    NextStep,
    Place,
    Segment,
    Visit,
    VisitDraft,
)
from fieldnote.domain.visit_context import VisitContext
from fieldnote.domain.weekday import Weekday
from fieldnote.services import acts, people, policies, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import targets
from fieldnote.vault.database import Database
from fieldnote.vault.keys import Cost, Root

FAST = Cost(memory_kib=8192, passes=1, lanes=1)
"""A key derivation of some milliseconds, for notebooks that guard nothing."""
PASSPHRASE = "lantern orchard pebble drift seven"  # noqa: S105 -- of notebooks that live for one test
OTHER_PASSPHRASE = "willow copper bridge eleven quiet"  # noqa: S105 -- likewise
EASTERN = timezone(timedelta(hours=-5))
NOW = datetime(2026, 11, 20, 14, 30, tzinfo=EASTERN)
TODAY = NOW.date()
SPECIALIST = Specialist(
    name="Dana Reyes",
    credentials=(Credential("NCCPSS", "0000-TEST", date(2024, 1, 1), date(2027, 12, 31)),),
    agency="Riverbend Recovery Partners",
    agency_contact="Riverbend Recovery Partners, front desk",
    qp="J. Alvarez",
)
CONFIRMED = Confirmation("pin")


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **amount: float) -> datetime:
        """Move on: `advance(hours=3)`."""
        self.now += timedelta(**amount)
        return self.now


class Ids:
    """Ids in order, each a UUID as text; `kind` keeps those of several makers apart."""

    def __init__(self, kind: int = 1) -> None:
        self._kind, self._made = kind, 0

    def __call__(self) -> str:
        self._made += 1
        return str(uuid.UUID(int=(self._kind << 96) | self._made, version=4))


@dataclass(frozen=True)
class Closed:
    """A notebook folder that nobody has open, with its keys."""

    folder: Path
    root: Root

    def open(self, clock: Clock | None = None, ids: Ids | None = None) -> Notebook:
        """Open it with its root secret."""
        book = notebooks.open_notebook(self.folder, self.root, clock=clock or Clock(), new_id=ids or Ids())
        book.zone = EASTERN
        return book

    def open_with_new_ids(self) -> Notebook:
        """Open it with ids that no earlier try has made."""
        return notebooks.open_notebook(self.folder, self.root, clock=Clock())

    def unlocked(self, passphrase: str = PASSPHRASE, clock: Clock | None = None) -> Notebook:
        """Open it with a passphrase, through the key derivation."""
        clock = clock or Clock()
        root = notebooks.unlock(self.folder, passphrase, clock=clock)
        return notebooks.open_notebook(self.folder, root, clock=clock)

    def copy(self, folder: Path) -> "Closed":
        """Copy the folder; the ballast is linked, since its bytes are random and nobody writes into them."""
        shutil.copytree(self.folder, folder, copy_function=_copy)
        return Closed(folder, self.root)

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / "vault.db"

    @property
    def header(self) -> Path:
        """The header."""
        return self.folder / "vault.json"

    @property
    def header_copy(self) -> Path:
        """The header's copy."""
        return self.folder / "vault.json.bak"


def new_notebook(folder: Path, *, clock: Clock | None = None) -> Closed:
    """Make an empty notebook with a fast key derivation."""
    root = notebooks.create(folder, PASSPHRASE, SPECIALIST, clock=clock or Clock(), cost=FAST)
    return Closed(folder, root)


# Values ───────────────────────────────────────────────────────────────────────────────────────────


def at(hour: int, minute: int = 0, *, day: date = TODAY) -> datetime:
    """Give a time of day where the specialist is."""
    return datetime.combine(day, time(hour, minute), EASTERN)


def segment(start: datetime, minutes: int) -> Segment:
    """Give a stretch of contact."""
    return Segment(start, start + timedelta(minutes=minutes))


def person(**changes: Any) -> Person:
    """Someone with a name and a record number."""
    made = Person(
        PersonId("person-1"),
        "Marcus",
        given_name="Marcus",
        family_name="Hale",
        record_ids=(RecordId("agency", "RR-10418"),),
    )
    return replace(made, **changes)


def episode(**changes: Any) -> Episode:
    """A stretch of time in a programme that began a year ago."""
    made = Episode(EpisodeId("episode-1"), PersonId("person-1"), "Peer support", TODAY - timedelta(days=365))
    return replace(made, **changes)


def goal(**changes: Any) -> Goal:
    """A goal that is being tried."""
    made = Goal(
        GoalId("goal-1"),
        PersonId("person-1"),
        "1a",
        "Find a home group",
        moves=(LadderMove(TODAY - timedelta(days=30), Ladder.THINKING), LadderMove(TODAY, Ladder.TRYING)),
        started_on=TODAY - timedelta(days=90),
        target_date=TODAY + timedelta(days=90),
    )
    return replace(made, **changes)


def plan(**changes: Any) -> PlanSnapshot:
    """A plan in effect all year, with the goal that is being tried."""
    outcome = LongRangeOutcome(
        OutcomeId("outcome-1"), "1", "I want people who get it.", goals=(ShortRangeGoal("1a", "Find a home group"),)
    )
    made = PlanSnapshot(
        PlanId("plan-1"),
        PersonId("person-1"),
        TODAY - timedelta(days=90),
        TODAY + timedelta(days=274),
        outcomes=(outcome,),
    )
    return replace(made, **changes)


def authorisation(**changes: Any) -> Authorisation:
    """Ninety days that began a month ago."""
    start = TODAY - timedelta(days=30)
    made = Authorisation(
        AuthorisationId("authorisation-1"), PersonId("person-1"), 270, start, start + timedelta(days=89)
    )
    return replace(made, **changes)


def support(**changes: Any) -> Support:
    """A sponsor."""
    return replace(Support(SupportId("support-1"), PersonId("person-1"), "Ray", SupportKind.SPONSOR), **changes)


def trigger(**changes: Any) -> Trigger:
    """A place on the way home."""
    made = Trigger(TriggerId("trigger-1"), PersonId("person-1"), TriggerGroup.PLACES, "The corner of Fifth and Main")
    return replace(made, **changes)


def consent(**changes: Any) -> Consent:
    """A complete consent, signed last month: the plan summary for the payer, for payment."""
    made = Consent(
        ConsentId("consent-1"),
        PersonId("person-1"),
        ConsentKind.GENERAL,
        patient_name="Marcus Hale",
        discloser="Riverbend Recovery Partners",
        contents=(Content.PLAN_SUMMARY,),
        contents_words="The summary of peer support for the plan, nothing else.",
        recipients=(NamedRecipient(Recipient.PAYER, "Three Rivers Health Plan", "12 Mill Road"),),
        hipaa_redisclosure_stated=True,
        purpose=Purpose.PAYMENT,
        right_to_revoke_stated=True,
        how_to_revoke="In writing to the front desk.",
        expires_on=TODAY + timedelta(days=180),
        signed_how=SignedHow.PAPER,
        paper_kept_at="Chart room, folder 10418",
        signed_on=TODAY - timedelta(days=30),
        no_longer_protected_stated=True,
        refusal_consequences="None for the services; the plan may not pay.",
    )
    return replace(made, **changes)


def meeting(**changes: Any) -> Meeting:
    """A meeting on Tuesday and Thursday evenings."""
    made = Meeting(
        MeetingId("meeting-1"),
        "Serenity AA",
        Fellowship.AA,
        weekdays=(Weekday.TUESDAY, Weekday.THURSDAY),
        starts_at=time(18, 40),
        place="Grace Chapel",
        access=Access.OPEN,
    )
    return replace(made, **changes)


def draft(**changes: Any) -> VisitDraft:
    """A note with all seven parts: 52 minutes this morning, 3 units by the default rules."""
    made = VisitDraft(
        id=VisitId("visit-1"),
        person_id=PersonId("person-1"),
        segments=(segment(at(9, 30), 52),),
        mode=Mode.IN_PERSON,
        place=Place.LIBRARY,
        place_label="Main St. library",
        service="individual",
        goal_ids=(GoalId("goal-1"),),
        what_we_did="Looked up two meetings and practised what to say at the door.",
        response="Said he would rather go on a Sunday, when it is quiet.",
        next_step=NextStep("Text Ray on Saturday"),
    )
    return replace(made, **changes)


def empty_draft(**changes: Any) -> VisitDraft:
    """A note nobody has written anything in."""
    return replace(VisitDraft(VisitId("visit-1"), PersonId("person-1")), **changes)


def group_draft(**changes: Any) -> VisitDraft:
    """A group note with all seven parts."""
    return replace(draft(kind=ContactKind.GROUP, service="group", group_size=6), **changes)


def session(**changes: Any) -> GroupSession:
    """A group that met at one o'clock for an hour, led by the specialist."""
    made = GroupSession(
        SessionId("session-1"),
        at(13),
        at(14),
        name="Friday group",
        service="group",
        facilitators=(Facilitator(SPECIALIST.name, SPECIALIST.title),),
    )
    return replace(made, **changes)


def participant(person_id: str = "person-1", **changes: Any) -> Participant:
    """Somebody who was at that session from start to end."""
    made = Participant(ParticipantId(f"participant-{person_id}"), SessionId("session-1"), PersonId(person_id))
    return replace(made, **changes)


def excluded(**minutes: int) -> ExcludedMinutes:
    """Minutes that are not contact."""
    return ExcludedMinutes(**minutes)


def context(**changes: Any) -> VisitContext:
    """What a check knows: the default rules, one goal of a plan that is in effect, this afternoon."""
    made = VisitContext(pack=pack(), specialist=SPECIALIST, goals=(goal(),), now=NOW, plans=(plan(),))
    return replace(made, **changes)


def appointment(**changes: Any) -> Appointment:
    """What is agreed for a visit: ten o'clock at the library, for three quarters of an hour."""
    made = Appointment(time(10), 45, place=Place.LIBRARY, place_label="Main St. library", purpose="Look at bus times")
    return replace(made, **changes)


def pack(name: str = policies.DEFAULT) -> PolicyPack:
    """The rules that ship under a name."""
    return policies.load(name)


# Whole steps through the services ─────────────────────────────────────────────────────────────────


def add_person(book: Notebook, name: str = "Marcus", record_number: str = "") -> PersonId:
    """Add someone."""
    outcome = people.add(book, name, record_number, caseload_reason="a test")
    assert isinstance(outcome, Done)
    return outcome.value


def fill(book: Notebook, person_id: PersonId, **changes: Any) -> VisitDraft:
    """Save a note that has all its parts, and give it. It ends before the notebook's clock."""
    start = (book.clock() - timedelta(hours=2)).replace(second=0, microsecond=0)
    made = draft(
        id=VisitId(book.new_id()),
        person_id=person_id,
        segments=(segment(start, 52),),
        goal_ids=(),
        something_else="What came up on the way.",
    )
    made = replace(made, **changes)
    visits.save(book, made)
    return made


def sign(book: Notebook, person_id: PersonId, **changes: Any) -> Visit:
    """Save and sign a note that has all its parts."""
    outcome = visits.sign(book, fill(book, person_id, **changes).id, CONFIRMED)
    assert isinstance(outcome, Done)
    return outcome.value


def correct(book: Notebook, visit: Visit, reason: str = "The time was wrong.", **changes: Any) -> Visit:
    """Correct a signed note: begin a version, change it and sign it."""
    begun = acts.start_correction(book, visit.id, reason)
    assert isinstance(begun, Done)
    visits.save(book, replace(visit.draft, id=begun.value, **changes))
    outcome = visits.sign(book, begun.value, CONFIRMED)
    assert isinstance(outcome, Done)
    return outcome.value


def add_target(book: Notebook, name: str) -> Done[TargetId]:
    """Let notes that are signed from now on be owed to an agency that nothing is known of but its name."""
    target = Target(TargetId(book.new_id()), name, book.now_utc())
    with book.vault.database.transaction():
        targets.save(book.vault.database, target)
        book.audit("target.added", target.id)
    return Done(target.id, Change(notebook=True))


_GUARDS = ("delivery_goes_on", "delivery_leaves_as_logged", "delivery_remains", "delivery_event_remains")


def stands(book: Notebook, state: DeliveryState, where: str = "1") -> None:
    """Let deliveries stand somewhere, as if everything before it had happened."""
    with without_guards(book.vault.database, *_GUARDS) as database:
        changed_at = book.now_utc().isoformat()
        database.run(f"UPDATE delivery SET state = ?, changed_at = ? WHERE {where}", (state.value, changed_at))


def lose_deliveries(book: Notebook, where: str = "1") -> None:
    """Let deliveries be gone with all that happened to them, as no act of the program can."""
    with without_guards(book.vault.database, *_GUARDS) as database:
        database.run(f"DELETE FROM delivery_event WHERE delivery_id IN (SELECT id FROM delivery WHERE {where})")
        database.run(f"DELETE FROM delivery WHERE {where}")


@contextmanager
def without_guards(database: Database, *names: str) -> Iterator[Database]:
    """Take triggers away for the length of a block."""
    with database.transaction():
        guards = database.all(
            f"SELECT name, sql FROM sqlite_master WHERE name IN ({', '.join('?' * len(names))})", names
        )
        for name, _ in guards:
            database.run(f"DROP TRIGGER {name}")
        yield database
        for _, sql in guards:
            database.run(sql)


def populated(closed: Closed) -> Closed:
    """Fill a notebook a little: two people, five signed notes, an addendum, two drafts, one owed target."""
    clock, ids = Clock(NOW - timedelta(days=10)), Ids(7)
    book = closed.open(clock, ids)
    try:
        add_target(book, "Riverbend's records")
        marcus, luz = add_person(book, "Marcus", "RR-10418"), add_person(book, "Luz Ángeles")
        for number in range(5):
            clock.advance(days=1)
            visit = sign(book, marcus if number % 2 else luz, what_we_did=f"Walked to the meeting, day {number}. " * 9)
        visits.add_addendum(book, visit.id, "The bus was late that day.", CONFIRMED)
        fill(book, marcus, what_we_did="Talked about Thursday.")
        visits.save(book, empty_draft(id=VisitId(ids()), person_id=luz))
    finally:
        book.close()
    return closed


def utc(moment: datetime) -> datetime:
    """Give the same moment in UTC."""
    return moment.astimezone(UTC)


def _copy(source: str, target: str) -> None:
    if Path(source).name == "ballast":
        with suppress(OSError):  # another disk has no link to this one
            os.link(source, target)
            return
    shutil.copy2(source, target)
