"""The goals of the agency's plans: looked at first, person by person, then taken in as new snapshots.

What a note was written under stays as it was: a changed goal makes a new snapshot, and signed notes keep their text.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from fieldnote.domain.agency_plan import (
    AgencyPlan,
    AgencyPlans,
    adopted,
    empty_plan,
    same_plan,
    snapshot,
)
from fieldnote.domain.arrival import UNDO_FOR, Arrival, ArrivalKind
from fieldnote.domain.authorisation import Authorisation, check_authorisation
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import ArrivalId, AuthorisationId, GoalId, PersonId, PlanId
from fieldnote.domain.person import Person, episode_on
from fieldnote.domain.plan import PlanChanges, PlanSnapshot
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.roster import AGENCY
from fieldnote.domain.target import Target
from fieldnote.domain.text import storable
from fieldnote.exchange import plan_goals
from fieldnote.exchange.fhir.codes import CLIENT_NUMBER
from fieldnote.exchange.fhir.elements import own_id
from fieldnote.exchange.plan_goals import bundle
from fieldnote.exchange.sheets.days import DayOrder
from fieldnote.services import disclosures, plans
from fieldnote.services.asking_goals import AskGoals, FoundGoals
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync.lines import line_to
from fieldnote.vault import arrivals, authorisations, people, targets
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import plans as plan_tables


class PlanStanding(StrEnum):
    """How a plan of the agency stands to the one here."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    UNREAD = "unread"
    """Not to be taken in: not read for certain, or of nobody here."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One person's plan beside the notebook."""

    key: str
    """What to choose it by: the client's number, or `line 7` for what cannot be read."""
    standing: PlanStanding
    name: str = ""
    person_id: PersonId | None = None
    plan: PlanSnapshot | None = None
    """The snapshot that would be recorded."""
    changes: PlanChanges | None = None
    """What it does to the person's goals."""
    taken_up: tuple[tuple[str, GoalId], ...] = ()
    """Self-stated goals that the QP took up, with the number they have now: linked, never doubled."""
    units: Authorisation | None = None
    """The authorisation that would be added or changed."""
    problems: tuple[Problem, ...] = ()

    @property
    def can_be_accepted(self) -> bool:
        """Whether choosing it does anything."""
        return self.standing in {PlanStanding.NEW, PlanStanding.CHANGED} and not any(p.blocks for p in self.problems)


@dataclass(frozen=True, slots=True)
class GoalsPreview:
    """What accepting a file of plans would do."""

    plans: AgencyPlans
    lines: tuple[PlanLine, ...]

    @property
    def by_itself(self) -> frozenset[str]:
        """The lines that are accepted where nobody chooses."""
        return frozenset(line.key for line in self.lines if line.can_be_accepted)

    def count(self, standing: PlanStanding) -> int:
        """Give how many plans stand so."""
        return sum(line.standing is standing for line in self.lines)


def read(data: bytes, *, order: DayOrder | None = None, sheet: str = "") -> AgencyPlans:
    """Read a file of plans: CSV, XLSX or a FHIR Bundle; may take a second, any thread.

    Raises BadInputError for a file that cannot be read as a whole; what is wrong with a line stands in `unread`.
    """
    return plan_goals.read(data, order=order, sheet=sheet)


def to_ask(notebook: Notebook, target: Target, person_id: PersonId) -> AskGoals | Refused:
    """Give the job that asks an agency's FHIR server for one person's goals; `asked` makes of its answer a preview.

    Refused where the gate lets the agency know nothing of them: the question says that somebody is served.
    """
    person = people.get(notebook.vault.database, person_id)
    if person is None:
        raise NotFoundError("person", person_id)
    number = person.record_number(AGENCY)
    if not number:
        return Refused((Problem("number", "goals_no_number"),))
    if target.fhir is None:
        return Refused((Problem("target", "goals_no_server", facts={"target": target.name}),))
    known = disclosures.may_know(notebook, person_id, target.recipient)
    if isinstance(known, Refused):
        return known
    system = target.fhir.person_system or CLIENT_NUMBER
    there = targets.person_there(notebook.vault.database, target.id, person_id) or ""
    line = line_to(notebook, target)
    return AskGoals(line, system, number, target.fhir.base_url, there.removeprefix("Patient/"))


def asked(notebook: Notebook, found: FoundGoals) -> GoalsPreview | Refused:
    """Put a server's answer beside the notebook. Refused where it knows nobody, or several, by the number.

    Raises BadInputError where anything in it is about somebody else. Ask for an answer's `outcome` first.
    """
    if len(found.patient_ids) != 1:
        code = "person_twice_there" if found.patient_ids else "person_unknown_there"
        return Refused((Problem("number", code),))
    plans_there = bundle.of_resources(found.resources, found.patient_ids[0], found.number, found.base_url)
    return preview(notebook, plans_there)


def preview(notebook: Notebook, found: AgencyPlans) -> GoalsPreview:
    """Put plans that were read beside the notebook; nothing is written."""
    known = {one.record_number(AGENCY): one for one in people.everyone(notebook.vault.database, archived=True)}
    lines = [_line(notebook, plan, known) for plan in found.plans]
    twice = [key for key, count in Counter(line.person_id or line.key for line in lines).items() if count > 1]
    lines = [_of_two(line) if (line.person_id or line.key) in twice else line for line in lines]
    lines += [PlanLine(f"line {line.line}", PlanStanding.UNREAD, problems=line.problems) for line in found.unread]
    return GoalsPreview(found, tuple(lines))


def accept(
    notebook: Notebook, found: GoalsPreview, keys: frozenset[str] | None = None, *, dry_run: bool = False
) -> Done[Arrival] | Refused:
    """Take in the chosen plans, all or none; without a choice all that can be.

    Refused where the notebook changed since the preview, and for a choice that does not fit it.
    """
    keys = found.by_itself if keys is None else keys
    unknown = keys - {line.key for line in found.lines}
    if unknown:
        return Refused((Problem("goals", "roster_line_unknown", facts={"line": min(unknown)}),))
    chosen = tuple(line for line in found.lines if line.key in keys and line.standing is not PlanStanding.SAME)
    blocking = tuple(problem for line in chosen for problem in line.problems if problem.blocks)
    if blocking:
        return Refused(blocking)
    if not chosen:
        return Refused((Problem("goals", "roster_nothing_chosen"),))
    now = {line.key: line for line in preview(notebook, found.plans).lines}
    if any(_without_ids(now[line.key]) != _without_ids(line) for line in chosen):
        return Refused((Problem("goals", "roster_overtaken"),))
    counts = {
        standing.value: sum(line.standing is standing for line in chosen)
        for standing in (PlanStanding.NEW, PlanStanding.CHANGED)
    }
    arrival = Arrival(
        ArrivalId(notebook.new_id()), ArrivalKind.PLAN_GOALS, notebook.now_utc(), found.plans.sha256, counts
    )
    if dry_run:
        return Done(arrival, Change())
    _write(notebook, chosen, arrival)
    return Done(arrival, Change(people=frozenset(line.person_id for line in chosen if line.person_id)))


def _write(notebook: Notebook, chosen: tuple[PlanLine, ...], arrival: Arrival) -> None:
    database, now = notebook.vault.database, notebook.now_utc()
    touched = [line.person_id for line in chosen if line.person_id]
    with database.transaction():
        arrivals.forget(database, now - UNDO_FOR)
        before = arrivals.remember(database, touched)
        for line in chosen:
            if line.plan is None:
                raise AssertionError("a line without a plan cannot be accepted")
            kept = plans.keep(notebook, storable(line.plan))
            plans.let_goals_follow(notebook, kept, dict(line.taken_up))
            notebook.audit("plan.recorded", kept.id)
            if line.units is not None:
                authorisations.save(database, line.units, now)
                notebook.audit("authorisation.changed", line.units.id)
        arrivals.keep(database, arrival, before, arrivals.remember(database, touched))
        notebook.audit(
            "plan_goals.accepted", arrival.id, ", ".join(f"{n} {what}" for what, n in arrival.counts.items())
        )


def _line(notebook: Notebook, plan: AgencyPlan, everybody: Mapping[str, Person]) -> PlanLine:
    database, today = notebook.vault.database, notebook.clock().date()
    key = plan.numbers[0] if plan.numbers else ""
    whose = {person.id: person for number in plan.numbers if number and (person := everybody.get(number))}
    person = next(iter(whose.values()), None)
    if person is None or len(whose) > 1:
        unknown = Problem("number", "goals_person_unknown", facts={"number": key})
        return PlanLine(key, PlanStanding.UNREAD, problems=(unknown, *plan.problems))
    known = plan_tables.of_person(database, person.id)
    episode = episode_on(people.episodes(database, person.id), today)
    qp = (episode.qp if episode else "") or notebook.specialist.qp
    empty = empty_plan(PlanId(notebook.new_id()), person.id, today, notebook.pack.plan_label, qp)
    last = next(iter(known), None)
    made = storable(snapshot(plan, empty, last, today))
    goals = goal_tables.of_person(database, person.id)
    taken_up = adopted(plan, goals, _known_as(goal.id for goal in goals))
    units = _units(notebook, plan, made)
    problems = (*plan.problems, *plans.problems_of(notebook, made, taken_up))
    same = last is not None and same_plan(made, last) and (plan.valid_to or last.ends_on) == last.ends_on
    standing = PlanStanding.NEW if last is None else PlanStanding.CHANGED
    if same and not taken_up and units is None:
        return PlanLine(key, PlanStanding.SAME, person.preferred_name, person.id, problems=plan.problems)
    if plan.valid_to is None:
        guessed = Problem("valid_to", "goals_end_guessed", Weight.CAUTION, {"day": made.ends_on.isoformat()})
        problems = (*problems, guessed)
    changes = None if any(p.blocks for p in problems) else plans.preview(notebook, made, taken_up)
    if changes is not None and changes.is_older:
        problems = (*problems, Problem("plan_on", "goals_older", Weight.CAUTION))
    return PlanLine(
        key, standing, person.preferred_name, person.id, made, changes, tuple(taken_up.items()), units, problems
    )


def _of_two(line: PlanLine) -> PlanLine:
    """Take in neither of two plans that are of one person."""
    problem = Problem("number", "goals_two_plans", facts={"number": line.key})
    return replace(line, standing=PlanStanding.UNREAD, problems=(problem, *line.problems))


def _units(notebook: Notebook, plan: AgencyPlan, made: PlanSnapshot) -> Authorisation | None:
    """Give the authorisation that the plan's units make, or change where one of its window is here; None without."""
    if not plan.authorised_units:
        return None
    known = authorisations.of_person(notebook.vault.database, made.person_id)
    starts = [goal.started_on for goal in plan.goals if goal.started_on]
    first = plan.plan_on or min(starts, default=made.effective_on)
    fitting = next((one for one in known if (one.starts_on, one.ends_on) == (first, made.ends_on)), None)
    if fitting is not None:
        return None if fitting.units == plan.authorised_units else replace(fitting, units=plan.authorised_units)
    found = Authorisation(
        AuthorisationId(notebook.new_id()), made.person_id, plan.authorised_units, first, made.ends_on
    )
    return None if check_authorisation(found, ()) else found


def _known_as(ids: Iterable[GoalId]) -> dict[str, GoalId]:
    """Give goals by the id that they leave with, in small letters as identifiers are compared."""
    return {own_id(goal_id).lower(): goal_id for goal_id in ids}


def _without_ids(line: PlanLine) -> PlanLine:
    """Give a line without the ids that were made for the preview alone."""
    plan = replace(line.plan, id=PlanId("")) if line.plan else None
    units = replace(line.units, id=AuthorisationId("")) if line.units else None
    return replace(line, plan=plan, units=units)
