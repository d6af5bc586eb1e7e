"""The agency's caseload list: looked at first, line by line and field by field, then accepted in one step."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.arrival import UNDO_FOR, Arrival, ArrivalKind
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import ArrivalId, EpisodeId, PersonId
from fieldnote.domain.person import Episode, Person, episode_on
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.roster import (
    AGENCY,
    Choice,
    Known,
    Roster,
    RosterField,
    RosterLine,
    RosterRow,
    Standing,
    compare,
    differences_of,
    of_itself,
)
from fieldnote.domain.roster_acts import changed_episode, changed_person, new_episode, new_person
from fieldnote.domain.text import folded, storable
from fieldnote.exchange.roster import reading
from fieldnote.exchange.sheets.days import DayOrder as DayOrder  # noqa: PLC0414 -- given on to screens and commands
from fieldnote.services.notebook import Notebook
from fieldnote.vault import arrivals, disposals, people, plans

_EPISODE_FIELDS = frozenset({RosterField.STARTED_ON, RosterField.ENDED_ON})
_MOST_STAFF = 12
"""Names of staff that a sentence lists."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What accepting a list would do."""

    roster: Roster
    """As it was read, with the lines of this specialist."""
    lines: tuple[RosterLine, ...]
    by_itself: Choice
    """What is accepted where nobody chooses: all that is certain."""
    others: int = 0
    """Lines of other specialists, which are left out."""

    def count(self, standing: Standing) -> int:
        """Give how many lines stand so."""
        return sum(line.standing is standing for line in self.lines)


@dataclass(frozen=True, slots=True)
class AcceptedRoster:
    """What a list did; `arrival` is what to take it back by."""

    arrival: Arrival
    added: tuple[PersonId, ...]
    changed: tuple[PersonId, ...]
    archived: tuple[PersonId, ...]


def read(data: bytes, *, order: DayOrder | None = None, sheet: str = "") -> Roster:
    """Read a list, CSV or XLSX; may take a second, any thread.

    `order` says how days such as 3/4/1980 are meant, `sheet` names a sheet of a workbook. Raises BadInputError for a
    file that cannot be read as a whole; what is wrong with a line stands in `unread`.
    """
    return reading.read(data, order=order, sheet=sheet)


def preview(notebook: Notebook, roster: Roster, *, staff: str = "") -> Preview | Refused:
    """Put a list that was read beside the notebook; nothing is written.

    `staff` is what the list calls this specialist. Refused where it is of several specialists and none is this one.
    """
    mine = _of_staff(notebook, roster, staff)
    if isinstance(mine, Refused):
        return mine
    lines = compare(mine, _known(notebook, mine), notebook.clock().date())
    return Preview(mine, lines, of_itself(lines), len(roster.rows) - len(mine.rows))


def accept(
    notebook: Notebook,
    found: Preview,
    choice: Choice | None = None,
    *,
    caseload_reason: str = "",
    dry_run: bool = False,
) -> Done[AcceptedRoster] | Refused:
    """Take in the chosen lines, all or none; without a choice all that is certain.

    New people and their time in the programme are added, those known change in the chosen fields, those gone are
    archived: their notes stay, and what was not sent can still be. Refused where the notebook changed since the
    preview, for a choice that does not fit it, and where the caseload would be over the limit without a reason. A dry
    run checks all of it and writes nothing.
    """
    choice = choice or found.by_itself
    today = notebook.clock().date()
    if compare(found.roster, _known(notebook, found.roster), today) != found.lines:
        return Refused((Problem("roster", "roster_overtaken"),))
    chosen = _chosen(found, choice)
    if isinstance(chosen, Refused):
        return chosen
    reason = storable(caseload_reason).strip()
    over = _over_caseload(notebook, chosen, choice)
    if over is not None and not reason:
        return Refused((over,))
    taking = _Taking(notebook, {row.line: row for row in found.roster.rows}, choice, reason if over else "")
    plan = tuple(taking.of_line(line) for line in chosen)
    arrival = _arrival(notebook, found.roster, plan)
    if not dry_run:
        _write(notebook, plan, arrival)
    accepted = AcceptedRoster(
        arrival,
        tuple(taken.person.id for taken in plan if taken.act == "person.added"),
        tuple(taken.person.id for taken in plan if taken.act == "person.changed"),
        tuple(taken.person.id for taken in plan if taken.act == "person.archived"),
    )
    touched = frozenset() if dry_run else frozenset(taken.person.id for taken in plan)
    return Done(accepted, Change(people=touched))


@dataclass(frozen=True, slots=True)
class _Taken:
    """One line as it will be written."""

    act: str
    person: Person
    episode: Episode | None = None


@dataclass(frozen=True, slots=True)
class _Taking:
    """Makes of chosen lines what will be written."""

    notebook: Notebook
    rows: dict[int, RosterRow]
    choice: Choice
    reason: str

    def of_line(self, line: RosterLine) -> _Taken:
        """Say what one line makes of whom."""
        today = self.notebook.clock().date()
        whose = line.person_id or self.choice.same_as.get(line.key)
        if line.standing is Standing.GONE or whose is not None:
            person = people.get(self.notebook.vault.database, whose or "")
            if person is None:  # `_chosen` asked for people of the preview, which still holds
                raise AssertionError("a line of the preview has lost its person")
            if line.standing is Standing.GONE:
                return _Taken("person.archived", replace(person, archived_on=today))
            return self._changed(line, self._row(line), person)
        row = self._row(line)
        person = new_person(row, PersonId(self.notebook.new_id()))
        return _Taken("person.added", person, self._begun(row, person))

    def _changed(self, line: RosterLine, row: RosterRow, person: Person) -> _Taken:
        known = Known(person, _episode(self.notebook, person.id))
        differing = differences_of(row, known)
        usual = frozenset(d.field for d in differing if not d.is_own)
        chosen = self.choice.fields.get(line.key)
        fields = usual if chosen is None else chosen & frozenset(d.field for d in differing)
        comes = known.episode is None and (chosen is None or bool(chosen & usual))  # more than a name was taken
        episode = None
        if fields & _EPISODE_FIELDS or comes:
            changed = changed_episode(known.episode, row, fields) if known.episode else None
            episode = changed or self._begun(row, person)
        changed_to = changed_person(person, row, fields, self.notebook.clock().date())
        return _Taken("person.changed", changed_to, episode)

    def _begun(self, row: RosterRow, person: Person) -> Episode:
        notebook = self.notebook
        made = new_episode(
            row, EpisodeId(notebook.new_id()), person.id, notebook.specialist.qp, notebook.clock().date()
        )
        return replace(made, caseload_reason=self.reason)

    def _row(self, line: RosterLine) -> RosterRow:
        return storable(self.rows[line.line or 0])


def _write(notebook: Notebook, plan: tuple[_Taken, ...], arrival: Arrival) -> None:
    database, now = notebook.vault.database, notebook.now_utc()
    touched = [taken.person.id for taken in plan]
    with database.transaction():
        arrivals.forget(database, now - UNDO_FOR)
        before = arrivals.remember(database, touched)
        for taken in plan:
            people.save(database, taken.person, now)
            if taken.episode is not None:
                people.save_episode(database, taken.episode, now)
            notebook.audit(taken.act, taken.person.id)
        arrivals.keep(database, arrival, before, arrivals.remember(database, touched))
        notebook.audit("roster.accepted", arrival.id, ", ".join(f"{n} {what}" for what, n in arrival.counts.items()))


def _arrival(notebook: Notebook, roster: Roster, plan: tuple[_Taken, ...]) -> Arrival:
    counts = {
        name: sum(taken.act == act for taken in plan)
        for name, act in (("new", "person.added"), ("changed", "person.changed"), ("gone", "person.archived"))
    }
    return Arrival(ArrivalId(notebook.new_id()), ArrivalKind.ROSTER, notebook.now_utc(), roster.sha256, counts)


def _chosen(found: Preview, choice: Choice) -> tuple[RosterLine, ...] | Refused:
    """Give the chosen lines, or say what about the choice does not fit the preview."""
    by_key = {line.key: line for line in found.lines}
    problems: list[Problem] = []
    for key in sorted(choice.keys | choice.same_as.keys() | choice.fields.keys()):
        line = by_key.get(key)
        if line is None:
            problems.append(Problem("roster", "roster_line_unknown", facts={"line": key}))
        elif key in choice.keys and line.standing is not Standing.SAME and not line.can_be_accepted:
            blocking = tuple(problem for problem in line.problems if problem.blocks)
            problems += blocking or (Problem("roster", "roster_line_unknown", facts={"line": key}),)
        elif choice.same_as.get(key, "") not in {"", *line.suggestions}:
            problems.append(Problem("roster", "roster_not_suggested", facts={"line": key}))
    same = list(choice.same_as.values())
    if len(set(same)) < len(same):
        problems.append(Problem("roster", "roster_same_twice"))
    if problems:
        return Refused(tuple(problems))
    known = set(same)  # somebody whose number changed is on the list, and not gone
    wanted = tuple(
        line for line in found.lines if line.key in choice.keys and line.can_be_accepted and line.person_id not in known
    )
    return wanted or Refused((Problem("roster", "roster_nothing_chosen"),))


def _over_caseload(notebook: Notebook, chosen: Collection[RosterLine], choice: Choice) -> Problem | None:
    """Say that the caseload would be over the rules' limit, where it grows."""
    most = notebook.pack.limits.caseload_most
    counted = people.on_caseload(notebook.vault.database, notebook.clock().date())
    gone = sum(line.standing is Standing.GONE and line.person_id in counted for line in chosen)
    back = {RosterField.ON_CASELOAD, RosterField.STARTED_ON}
    joining = sum(
        line.standing is Standing.NEW
        or (
            line.standing is Standing.CHANGED
            and line.person_id not in counted
            and bool(choice.fields.get(line.key, line.fields) & back)
        )
        for line in chosen
    )
    after = len(counted) + joining - gone
    if most is None or after <= max(most, len(counted)):
        return None
    return Problem("caseload", "roster_over_caseload", Weight.CAUTION, {"count": str(after), "most": str(most)})


def _of_staff(notebook: Notebook, roster: Roster, staff: str) -> Roster | Refused:
    """Keep the lines of this specialist where a list has those of several."""
    named = sorted({row.staff for row in roster.rows if row.staff})
    me = folded(staff or notebook.specialist.name)
    mine = {name for name in named if folded(name) == me}
    if not mine and (staff or len(named) > 1):
        facts = {"names": ", ".join(named[:_MOST_STAFF])}
        return Refused((Problem("staff", "roster_staff_unknown" if named else "roster_no_staff", facts=facts),))
    if len(named) > 1:
        return replace(roster, rows=tuple(row for row in roster.rows if row.staff in mine))
    if named and not mine:
        note = Problem("staff", "roster_of_someone_else", Weight.CAUTION, {"name": named[0]})
        return replace(roster, notes=(*roster.notes, note))
    return roster


def _known(notebook: Notebook, roster: Roster) -> list[Known]:
    """Give everybody in the notebook with what a list is compared with."""
    database, today = notebook.vault.database, notebook.clock().date()
    episodes: dict[PersonId, list[Episode]] = {}
    for episode in people.all_episodes(database):
        episodes.setdefault(episode.person_id, []).append(episode)
    planned: dict[PersonId, date] = {}
    for plan in plans.everything(database):
        planned[plan.person_id] = max(plan.effective_on, planned.get(plan.person_id, plan.effective_on))
    listed = {row.number for row in roster.rows}
    found: list[Known] = []
    for person in people.everyone(database, archived=True):
        mine = episodes.get(person.id, [])
        may_go = person.archived_on is None and person.record_number(AGENCY) not in {"", *listed}
        unfinished = disposals.unfinished(database, person.id) if may_go else 0
        found.append(Known(person, _of_today(mine, today), unfinished, planned.get(person.id)))
    return found


def _episode(notebook: Notebook, person_id: PersonId) -> Episode | None:
    return _of_today(people.episodes(notebook.vault.database, person_id), notebook.clock().date())


def _of_today(episodes: list[Episode], today: date) -> Episode | None:
    return episode_on(episodes, today) or next(iter(episodes), None)
