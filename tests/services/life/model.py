"""What a notebook should hold, in plain dictionaries: the other side of the state machine over the whole notebook.

Nothing here asks the notebook or its rules. Each figure is worked out anew, in the simplest way there is.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from fieldnote.domain.consent import Recipient
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import AgreedStepId, ConsentId, GoalId, PersonId, StatementId, VisitId, VoidId
from fieldnote.domain.text import says_something
from fieldnote.domain.visit import ContactKind, VisitDraft

A_DAY = timedelta(days=1)
MET = {ContactKind.ONE_TO_ONE, ContactKind.GROUP}


@dataclass
class Version:
    """One version of a note, begun or signed."""

    draft: VisitDraft
    note_id: VisitId
    number: int = 1
    signed_at: datetime | None = None
    first_signed_at: datetime | None = None
    """Of the note's first version: what makes it a late entry or not."""
    replaced: bool = False
    given: bool = False


@dataclass
class Correction:
    """Which version a draft replaces once it is signed; it outlives the draft."""

    replaces: VisitId
    note_id: VisitId
    number: int


@dataclass
class Contested:
    """A statement of the person's."""

    about: VisitId
    note_id: VisitId
    text: str
    answered: bool = False


@dataclass
class Agreed:
    """A next step that was agreed outside a visit."""

    person_id: PersonId
    text: str
    day: date
    done: bool = False


@dataclass
class Consented:
    """A complete consent for one kind of recipient outside."""

    person_id: PersonId
    recipient: Recipient
    words: str
    revoked: bool = False
    relied_on: date | None = None
    """The last day something was given on its strength."""


@dataclass
class Model:
    """Everything that is compared. A backup is a deep copy of it."""

    people: dict[PersonId, str] = field(default_factory=dict)
    archived: set[PersonId] = field(default_factory=set)
    goals: dict[PersonId, dict[str, tuple[GoalId, str]]] = field(default_factory=dict)
    """By the number in the plan."""
    notes: dict[VisitId, Version] = field(default_factory=dict)
    deleted: list[VisitDraft] = field(default_factory=list)
    """Drafts that can be brought back."""
    corrections: dict[VisitId, Correction] = field(default_factory=dict)
    voids: dict[VisitId, VoidId] = field(default_factory=dict)
    """By the note, whatever its versions."""
    written_again: dict[VisitId, VisitId] = field(default_factory=dict)
    """The draft in the right chart to the note that was voided."""
    addenda: dict[VisitId, list[tuple[int, str]]] = field(default_factory=dict)
    """By the note: the version they were added to, and the words."""
    statements: dict[StatementId, Contested] = field(default_factory=dict)
    agreed: dict[AgreedStepId, Agreed] = field(default_factory=dict)
    steps_done: set[VisitId] = field(default_factory=set)
    consents: dict[ConsentId, Consented] = field(default_factory=dict)
    releases: list[tuple[PersonId, str, Recipient, bool]] = field(default_factory=list)
    """Whose, what, for whom, and whether on the strength of a consent."""
    owed: list[tuple[VisitId, DeliveryState]] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    """The kinds of all acts so far."""
    chain: list[str] = field(default_factory=list)
    """Their hashes, as they were seen."""

    # Notes ────────────────────────────────────────────────────────────────────────────────────────

    def signed(self) -> list[VisitId]:
        """List every signed version."""
        return [i for i, version in self.notes.items() if version.signed_at]

    def unsigned(self) -> list[VisitId]:
        """List what was begun or planned."""
        return [i for i, version in self.notes.items() if not version.signed_at]

    def planned(self) -> list[VisitId]:
        """List what is still to come."""
        return [i for i in self.unsigned() if self.notes[i].draft.planned]

    def is_void(self, visit_id: VisitId) -> bool:
        """Whether a note, by any signed version, was voided."""
        return self.notes[visit_id].signed_at is not None and self.notes[visit_id].note_id in self.voids

    def listed(self, visit_id: VisitId) -> bool:
        """Whether it stands in lists: not what was replaced or voided."""
        return not self.notes[visit_id].replaced and not self.is_void(visit_id)

    def counts(self, visit_id: VisitId) -> bool:
        """Whether it is counted: what is listed, without a correction that is not signed yet."""
        correcting = visit_id in self.corrections and not self.notes[visit_id].signed_at
        return self.listed(visit_id) and not correcting

    def of_person(self, person_id: PersonId) -> list[VisitId]:
        """List what counts for a person."""
        return [i for i, v in self.notes.items() if v.draft.person_id == person_id and self.counts(i)]

    def correction_begun(self, visit_id: VisitId) -> bool:
        """Whether a correction of any version of a note waits for its signature."""
        note_id = self.notes[visit_id].note_id
        return any(i in self.corrections and self.notes[i].note_id == note_id for i in self.unsigned())

    def lacks(self, visit_id: VisitId) -> set[str]:
        """Name what a signature waits for."""
        draft = self.notes[visit_id].draft
        there: dict[str, object] = {
            "time": draft.segments,
            "place": draft.place,
            "what_we_did": draft.what_we_did.strip(),
            "next_step": draft.next_step.text.strip(),
        }
        if draft.kind in MET:
            there |= {
                "code": draft.service,
                "goal": draft.goal_ids or draft.something_else.strip(),
                "response": says_something(draft.response),
            }
        return {f"{part}_missing" for part, value in there.items() if not value}

    def late(self, visit_id: VisitId) -> bool:
        """Whether a signed version is a late entry: first signed more than a day after the visit."""
        version = self.notes[visit_id]
        assert version.first_signed_at is not None
        return version.first_signed_at - version.draft.segments[-1].end > A_DAY

    def added(self, visit_id: VisitId) -> list[str]:
        """Give the words added to a version and to those before it."""
        version = self.notes[visit_id]
        return [text for number, text in self.addenda.get(version.note_id, []) if number <= version.number]

    def stated(self, visit_id: VisitId) -> list[str]:
        """Give what the person stated about a note."""
        note_id = self.notes[visit_id].note_id
        return [s.text for s in self.statements.values() if s.note_id == note_id]

    # Figures ──────────────────────────────────────────────────────────────────────────────────────

    def minutes(self, visit_id: VisitId) -> int:
        """Count the minutes of contact; where nobody was met there are none."""
        draft = self.notes[visit_id].draft
        if draft.kind not in MET:
            return 0
        return sum(int((s.end - s.start).total_seconds()) // 60 for s in draft.segments) - draft.excluded.total

    def units(self, visit_id: VisitId) -> int:
        """Count whole quarters of an hour of what is paid for."""
        return self.minutes(visit_id) // 15

    def held(self) -> list[VisitId]:
        """List the visits at which somebody was met."""
        return [i for i, v in self.notes.items() if self.counts(i) and not v.draft.planned and v.draft.kind in MET]

    def week(self, today: date) -> tuple[int, int, int, int]:
        """Give visits, units, people and what is held or planned of the week."""
        monday = today - today.weekday() * A_DAY
        days = {monday + number * A_DAY for number in range(7)}
        held = [i for i in self.held() if self.notes[i].draft.day in days]
        planned = [i for i in self.planned() if self.notes[i].draft.day in days]
        people = {self.notes[i].draft.person_id for i in held}
        return len(held), sum(map(self.units, held)), len(people), len(held) + len(planned)

    def last_seen(self, person_id: PersonId) -> date | None:
        """Give the last day a person was met."""
        days = [self.notes[i].draft.day for i in self.held() if self.notes[i].draft.person_id == person_id]
        return max((day for day in days if day), default=None)

    def open_steps(self, person_id: PersonId) -> set[tuple[str, str]]:
        """Give the next steps that are not done, by the id of the visit or their own."""
        agreed = {(i, s.text) for i, s in self.agreed.items() if s.person_id == person_id and not s.done}
        of_visits = {
            (i, self.notes[i].draft.next_step.text)
            for i in self.of_person(person_id)
            if i not in self.steps_done and not self.notes[i].draft.planned and self.notes[i].draft.next_step.text
        }
        return {(str(i), text) for i, text in agreed | of_visits}

    def unfinished(self, person_id: PersonId) -> bool:
        """Whether a person has a note that was begun and not signed."""
        mine = [self.notes[i].draft for i in self.unsigned()]
        return any(draft.person_id == person_id and not draft.planned for draft in mine)

    # Acts ─────────────────────────────────────────────────────────────────────────────────────────

    def overtaken(self, visit_id: VisitId) -> set[str]:
        """Say why a correction comes too late."""
        correction = self.corrections.get(visit_id)
        if correction is None:
            return set()
        if correction.note_id in self.voids:
            return {"note_void"}
        return {"note_replaced"} if self.notes[correction.replaces].replaced else set()

    def refuses_signature(self, visit_id: VisitId) -> set[str]:
        """Name what a signature is refused for."""
        if self.notes[visit_id].signed_at:
            return {"already_signed"}
        return self.overtaken(visit_id) or self.lacks(visit_id)

    def closed(self, visit_id: VisitId) -> set[str]:
        """Name why nothing more is done about a version."""
        return {"note_replaced"} if self.notes[visit_id].replaced else set()

    def refuses_giving(self, person_id: PersonId, recipient: Recipient) -> set[str]:
        """Name why a document of a person may not be given to somebody."""
        mine = [c for c in self.consents.values() if c.person_id == person_id and c.recipient is recipient]
        if recipient in {Recipient.QP, Recipient.OWN_AGENCY, Recipient.PERSON} or not all(c.revoked for c in mine):
            return set()
        if mine:
            return {"consent_revoked"}
        without = {Recipient.JUSTICE: "justice_stop", Recipient.SUPPORTER: "supporter_release_missing"}
        return {without.get(recipient, "consent_missing")}

    def sign(self, visit_id: VisitId, now: datetime) -> None:
        """Sign what can be signed; a correction takes the place of the version before."""
        version = self.notes[visit_id]
        ended = [replace(each, end=each.end.replace(microsecond=0)) for each in version.draft.segments]
        version.draft = replace(version.draft, segments=tuple(ended))
        version.signed_at = version.first_signed_at = now
        self.log.append("visit.signed")
        correction = self.corrections.get(visit_id)
        if correction:
            before = self.notes[correction.replaces]
            before.replaced = True
            version.first_signed_at = before.first_signed_at
            self.log.append("visit.corrected")
            self.replace(correction.replaces)
            same_step = before.draft.next_step.text == version.draft.next_step.text
            if same_step and correction.replaces in self.steps_done:
                self.steps_done.add(visit_id)
        self.owe(visit_id)

    def keep(self, draft: VisitDraft) -> None:
        """Keep a draft that is new, changed or brought back."""
        known, correction = self.notes.get(draft.id), self.corrections.get(draft.id)
        if known is not None:
            known.draft = draft
            return
        note_id, number = (correction.note_id, correction.number) if correction else (draft.id, 1)
        self.notes[draft.id] = Version(draft, note_id, number)
        self.log.append("visit.created")

    def delete(self, visit_id: VisitId) -> None:
        """Delete a draft; that its step was done goes with it."""
        self.deleted.append(self.notes.pop(visit_id).draft)
        self.steps_done.discard(visit_id)
        self.log.append("visit.deleted")

    def void(self, visit_id: VisitId, void_id: VoidId) -> None:
        """Void a note: what was owed of it is held back, the voiding is owed."""
        note_id = self.notes[visit_id].note_id
        self.voids[note_id] = void_id
        versions = {i for i in self.signed() if self.notes[i].note_id == note_id}
        self._over(versions, DeliveryState.WITHDRAWN)
        self.owe(visit_id)
        self.log.append("visit.voided")

    def replace(self, visit_id: VisitId) -> None:
        """Let go of what is owed of a version that another one took the place of."""
        self._over({visit_id}, DeliveryState.SUPERSEDED)

    def _over(self, versions: set[VisitId], state: DeliveryState) -> None:
        waits = DeliveryState.READY
        self.owed = [(i, state if i in versions and stands is waits else stands) for i, stands in self.owed]

    def owe(self, visit_id: VisitId) -> None:
        """Note that something about a version is owed."""
        self.owed.append((visit_id, DeliveryState.READY))

    def newest(self, note_id: VisitId) -> VisitId:
        """Give the newest signed version of a note."""
        versions = {
            version.number: i for i, version in self.notes.items() if version.note_id == note_id and version.signed_at
        }
        return versions[max(versions)]

    def voided(self) -> set[VisitId]:
        """Give the version of each voided note that held."""
        return {self.newest(note_id) for note_id in self.voids}
