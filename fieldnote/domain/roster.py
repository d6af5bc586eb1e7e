"""The agency's caseload beside the notebook's: who is new, changed, gone or the same, field by field.

People are matched by the agency's number alone. A name and a birth date make a suggestion, never a match: two people
may share both. What a person said of themselves is shown beside what the file says, and stays unless someone chooses.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from fieldnote.domain.answer import PersonalField
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Episode, Person
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.text import folded

AGENCY, MEDICAID = "agency", "medicaid"
"""The systems whose numbers a roster brings."""


class RosterField(StrEnum):
    """What a line can change about someone."""

    NUMBER = "number"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    PREFERRED_NAME = "preferred_name"
    BIRTH_DATE = "birth_date"
    MEDICAID_ID = "medicaid_id"
    STARTED_ON = "started_on"
    ENDED_ON = "ended_on"
    ON_CASELOAD = "on_caseload"
    """Someone archived who stands on the list again."""


class Standing(StrEnum):
    """How a line of the list stands to the notebook."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    """In the notebook and not on the list: archived if accepted, never deleted."""
    SAME = "same"
    UNREAD = "unread"
    """The line cannot be read for certain."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person as the agency's list has them. What the list does not say is empty and changes nothing."""

    line: int
    number: str
    given_name: str = ""
    family_name: str = ""
    preferred_name: str = ""
    birth_date: date | None = None
    medicaid_id: str = ""
    staff: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    consent_type: str = ""
    """Shown, not kept: a consent stands on its form (42 CFR 2.31)."""
    consent_ends_on: date | None = None
    plan_on: date | None = None
    """The day of the agency's plan; shown where the notebook's is older."""

    @property
    def name(self) -> str:
        """What to call the person in a list."""
        return self.preferred_name or f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A line that cannot be read for certain, and why."""

    line: int
    problems: tuple[Problem, ...]
    number: str = ""
    """The client's number, where that at least can be read."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The agency's list as it was read."""

    rows: tuple[RosterRow, ...]
    unread: tuple[UnreadLine, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    """Each heading of the file with what it was read as, empty for a column that is not taken in."""
    notes: tuple[Problem, ...] = ()
    """What to know of how it was read: letters or days that had to be guessed."""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Someone in the notebook, with what a line is compared with."""

    person: Person
    episode: Episode | None = None
    """The one of today, or the latest."""
    unfinished: int = 0
    """Notes that were begun and not signed."""
    plan_on: date | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that would change; days are ISO 8601."""

    field: RosterField
    old: str
    new: str
    is_own: bool = False
    """The person's own word or choice: it stays unless this field is chosen by name."""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One line of the comparison."""

    key: str
    """What to choose it by: the line of the file, for somebody gone the person's id."""
    standing: Standing
    name: str
    number: str = ""
    line: int | None = None
    """Of the file; None for somebody gone."""
    person_id: PersonId | None = None
    differences: tuple[Difference, ...] = ()
    suggestions: tuple[PersonId, ...] = ()
    """People who may be the same human: for somebody new only."""
    problems: tuple[Problem, ...] = ()
    """Those that block keep the line from being accepted; the others are to know."""

    @property
    def can_be_accepted(self) -> bool:
        """Whether choosing it does anything."""
        return self.standing in {Standing.NEW, Standing.CHANGED, Standing.GONE} and not any(
            problem.blocks for problem in self.problems
        )

    @property
    def fields(self) -> frozenset[RosterField]:
        """The fields that change where nobody chooses otherwise."""
        return frozenset(d.field for d in self.differences if not d.is_own)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines are accepted; of somebody changed with which fields, and who of the new is somebody known."""

    keys: frozenset[str]
    fields: Mapping[str, frozenset[RosterField]] = field(default_factory=dict)
    """By key; a line that is not in here takes the fields that are not the person's own."""
    same_as: Mapping[str, PersonId] = field(default_factory=dict)
    """By key: the person of the notebook who a new line turned out to be."""


def compare(roster: Roster, known: Sequence[Known], today: date) -> tuple[RosterLine, ...]:
    """Put the agency's list beside the notebook, in the order of the file, those who are gone last."""
    everybody = _Everybody.of(known)
    numbers = {row.number for row in roster.rows}
    lines = [_line_of(row, everybody, today) for row in roster.rows]
    lines += [
        RosterLine(str(unread.line), Standing.UNREAD, "", line=unread.line, problems=unread.problems)
        for unread in roster.unread
    ]
    gone = [
        one for number, one in everybody.by_number.items() if number not in numbers and one.person.archived_on is None
    ]
    return (*sorted(lines, key=lambda line: line.line or 0), *map(_gone, gone))


def of_itself(lines: Sequence[RosterLine]) -> Choice:
    """Give what is accepted where nobody chooses: all that is certain.

    Somebody new who may be known already waits for an answer, and so does whoever they may be. Those who are gone wait,
    too, while a line cannot be read (it may be theirs) or where they are more than half of the caseload (the list may
    be someone else's).
    """
    gone = [line for line in lines if line.standing is Standing.GONE]
    held = [line for line in lines if line.standing in {Standing.GONE, Standing.CHANGED, Standing.SAME}]
    sure = not any(line.standing is Standing.UNREAD for line in lines) and len(gone) * 2 <= len(held)
    unsure = {person_id for line in lines for person_id in line.suggestions}
    return Choice(
        frozenset(
            line.key
            for line in lines
            if line.can_be_accepted
            and not line.suggestions
            and (line.standing is not Standing.GONE or (sure and line.person_id not in unsure))
            and (line.standing is not Standing.CHANGED or line.fields)
        )
    )


def differences_of(row: RosterRow, known: Known) -> tuple[Difference, ...]:
    """Name what a line would change about somebody known. An empty cell says nothing and changes nothing."""
    person, episode = known.person, known.episode
    own = {RosterField(name) for name in person.declined if name in set(RosterField)} | {RosterField.PREFERRED_NAME}
    own |= {RosterField.MEDICAID_ID} if PersonalField.RECORD_IDS.value in person.declined else set()
    says = {
        RosterField.NUMBER: (person.record_number(AGENCY), row.number),
        RosterField.GIVEN_NAME: (person.given_name, row.given_name),
        RosterField.FAMILY_NAME: (person.family_name, row.family_name),
        RosterField.PREFERRED_NAME: (person.preferred_name, row.preferred_name),
        RosterField.BIRTH_DATE: (_iso(person.birth_date), _iso(row.birth_date)),
        RosterField.MEDICAID_ID: (person.record_number(MEDICAID), row.medicaid_id),
        RosterField.STARTED_ON: (_iso(episode.started_on if episode else None), _iso(row.started_on)),
        RosterField.ENDED_ON: (_iso(episode.ended_on if episode else None), _iso(row.ended_on)),
        RosterField.ON_CASELOAD: ("", "yes" if person.archived_on else ""),
    }
    return tuple(
        Difference(name, old, new, is_own=name in own) for name, (old, new) in says.items() if new and new != old
    )


def begins_anew(row: RosterRow, episode: Episode | None) -> bool:
    """Whether a line begins a new time in the programme, after one that is over."""
    if episode is None:
        return True
    return bool(row.started_on and episode.ended_on and row.started_on > episode.ended_on)


@dataclass(frozen=True, slots=True)
class _Everybody:
    """Those in the notebook, by what a line is matched with."""

    by_number: Mapping[str, Known]
    by_medicaid: Mapping[str, PersonId]
    by_earlier_number: Mapping[str, PersonId]
    by_birth: Mapping[date, tuple[Person, ...]]

    @classmethod
    def of(cls, known: Sequence[Known]) -> "_Everybody":
        people = [one.person for one in known]
        births: dict[date, tuple[Person, ...]] = {}
        for person in people:
            if person.birth_date:
                births[person.birth_date] = (*births.get(person.birth_date, ()), person)
        return cls(
            {number: one for one in known if (number := one.person.record_number(AGENCY))},
            {number: person.id for person in people if (number := person.record_number(MEDICAID))},
            {
                number.value: person.id
                for person in people
                for number in person.record_ids
                if number.system == AGENCY and not number.current
            },
            births,
        )

    def alike(self, row: RosterRow) -> tuple[PersonId, ...]:
        """Give those who had the line's number once, or have its name and birth date."""
        names = _names(row.given_name, row.preferred_name, row.family_name)
        born = self.by_birth.get(row.birth_date, ()) if row.birth_date else ()
        found = [p.id for p in born if names & _names(p.given_name, p.preferred_name, p.family_name)]
        earlier = self.by_earlier_number.get(row.number)
        return tuple(dict.fromkeys([*([earlier] if earlier else []), *found]))


def _names(given: str, preferred: str, family: str) -> set[str]:
    return {folded(f"{first} {family}") for first in (given, preferred) if first}


def _line_of(row: RosterRow, everybody: _Everybody, today: date) -> RosterLine:
    match = everybody.by_number.get(row.number)
    whose = everybody.by_medicaid.get(row.medicaid_id) if row.medicaid_id else None
    hints = _hints(row, match, today)
    if match is None:
        alike = everybody.alike(row)
        taken = (_taken(row.medicaid_id),) if whose is not None and whose not in alike else ()
        return RosterLine(
            str(row.line), Standing.NEW, row.name, row.number, row.line, suggestions=alike, problems=(*taken, *hints)
        )
    differences = differences_of(row, match)
    taken = (_taken(row.medicaid_id),) if whose not in {None, match.person.id} else ()
    return RosterLine(
        str(row.line),
        Standing.CHANGED if differences else Standing.SAME,
        match.person.preferred_name,
        row.number,
        row.line,
        match.person.id,
        differences,
        problems=(*taken, *hints),
    )


def _hints(row: RosterRow, match: Known | None, today: date) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if row.birth_date is not None and row.birth_date > today:
        found.append(Problem("birth_date", "born_in_the_future"))
    started = row.started_on or (match.episode.started_on if match and match.episode else None)
    if row.ended_on and started and row.ended_on < started and not (match and begins_anew(row, match.episode)):
        found.append(Problem("ended_on", "episode_ends_before_start"))
    if row.plan_on is not None and match is not None and (match.plan_on is None or match.plan_on < row.plan_on):
        facts = {"day": row.plan_on.isoformat()}
        found.append(Problem("plan_on", "roster_plan_newer", Weight.CAUTION, facts))
    if row.consent_ends_on is not None and row.consent_ends_on < today:
        facts = {"day": row.consent_ends_on.isoformat()}
        found.append(Problem("consent_ends_on", "roster_consent_over", Weight.CAUTION, facts))
    return tuple(found)


def _gone(one: Known) -> RosterLine:
    person = one.person
    problems: tuple[Problem, ...] = ()
    if one.unfinished:
        problems = (Problem("notes", "notes_unfinished", facts={"count": str(one.unfinished)}),)
    return RosterLine(
        person.id, Standing.GONE, person.preferred_name, person.record_number(AGENCY), person_id=person.id,
        problems=problems,
    )  # fmt: skip


def _taken(number: str) -> Problem:
    return Problem("record_number", "record_number_taken", facts={"number": number, "system": MEDICAID})


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
