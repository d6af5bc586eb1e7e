"""People: the list, adding and changing someone, the caseload, and everything one page shows about a person."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fieldnote.domain.answer import settled
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import AgreedStepId, EpisodeId, GoalId, PersonId, VisitId
from fieldnote.domain.person import Episode, Person, RecordId, episode_on
from fieldnote.domain.plan import PlanSnapshot, Reworded, reworded
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.record_number import current_numbers
from fieldnote.domain.support import Support
from fieldnote.domain.text import storable
from fieldnote.domain.trigger import Trigger, TriggerCourse
from fieldnote.domain.visit import NextStep, NoteState, VisitLine
from fieldnote.services import authorisations
from fieldnote.services.authorisations import Ledger
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import (
    merges,
    next_steps,
    people,
    plans,
    strategies,
    supports,
    triggers,
    visit_counts,
    visit_lines,
)

QUIET_DAYS = 14
PLAN_ALERT_DAYS = 30
_RECENT = 5
_STALE_DAYS = 7
_STEPS_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as the list shows them: what matters about them now, in the order of urgency."""

    person: Person
    today: VisitLine | None
    """Today's visit, planned or begun: the latest, where there was one that was not in vain."""
    open_note: VisitLine | None
    """The oldest note still to finish, beside today's visit."""
    plan_ends: date | None
    """Set when the plan ends within 30 days."""
    last_seen: date | None
    quiet: bool
    """No visit for 14 days or more."""

    @property
    def needs_a_hand(self) -> bool:
        """Whether something waits for the specialist."""
        return self.open_note is not None or self.plan_ends is not None


@dataclass(frozen=True, slots=True)
class OpenStep:
    """The next step agreed last and not done yet, with the visit it comes from or its own id."""

    visit_id: VisitId | None
    step: NextStep
    agreed_on: date
    agreed_id: AgreedStepId | None = None
    """Set when it was agreed outside a visit."""
    agreed: bool = True
    """Not for what the specialist set out to do after a visit where nobody was met: that is nobody else's word."""
    settled: bool = True
    """Not while the note it stands in is not signed: it may still say something else."""

    def lies_ahead(self, today: date) -> bool:
        """Whether it is still to come: not due long ago, nor written down long ago without a day."""
        return (self.step.due or self.agreed_on) >= today - timedelta(days=_STALE_DAYS)


@dataclass(frozen=True, slots=True)
class Overview:
    """What the person's page shows."""

    person: Person
    episode: Episode | None
    plan: PlanSnapshot | None
    next_step: OpenStep | None
    today: VisitLine | None
    goals: tuple[Goal, ...]
    triggers: tuple[Trigger, ...]
    supports: tuple[Support, ...]
    recent: tuple[VisitLine, ...]
    units: Ledger
    """As far as this device knows."""
    visit_count: int
    reworded: Reworded | None = None
    """What the plan changed of the one before, while that is news."""
    more_steps: tuple[OpenStep, ...] = ()
    """Other open steps that still lie ahead, newest first."""
    helps: tuple[str, ...] = ()
    """What helps beside the triggers' own words, what helped most first; nothing that was tried and did not."""


def everyone(notebook: Notebook) -> tuple[PersonLine, ...]:
    """Give all people not archived: today's first by time, then who needs a hand, then by last visit."""
    database, today = notebook.vault.database, notebook.clock().date()
    seen = visit_counts.last_seen(database)
    days = _of_the_day(reversed(visit_lines.newest(database, first=today, last=today)))
    begun: dict[PersonId, VisitLine] = {}
    for line in visit_lines.begun(database):
        shown = days.get(line.person_id)
        if shown is None or line.id != shown.id:
            begun.setdefault(line.person_id, line)
    ends = _plan_ends(notebook, today)
    found = [
        PersonLine(
            person=p,
            today=days.get(p.id),
            open_note=begun.get(p.id),
            plan_ends=ends.get(p.id),
            last_seen=seen.get(p.id),
            quiet=p.id in seen and (today - seen[p.id]).days >= QUIET_DAYS,
        )
        for p in people.everyone(database)
    ]
    return tuple(sorted(found, key=_order))


def get(notebook: Notebook, person_id: PersonId) -> Person:
    """Give one person, for a doubled one who was merged the person who stays; raises NotFoundError."""
    person = people.get(notebook.vault.database, person_id)
    if person is None:
        raise NotFoundError("person", person_id)
    return person


def add(
    notebook: Notebook, preferred_name: str, record_number: str = "", *, caseload_reason: str = ""
) -> Done[PersonId] | Refused:
    """Add someone by the name to use and, if there is one, the agency's record number."""
    number = (RecordId("agency", record_number.strip()),) if record_number.strip() else ()
    person = storable(Person(PersonId(notebook.new_id()), preferred_name.strip(), record_ids=number))
    problems = (*problems_of(notebook, person), *caseload_problems(notebook, storable(caseload_reason)))
    if problems:
        return Refused(problems)
    episode = Episode(
        EpisodeId(notebook.new_id()),
        person.id,
        "",
        notebook.clock().date(),
        qp=notebook.specialist.qp,
        caseload_reason=storable(caseload_reason).strip() if is_caseload_full(notebook) else "",
    )
    with notebook.vault.database.transaction():
        people.save(notebook.vault.database, person, notebook.now_utc())
        people.save_episode(notebook.vault.database, episode, notebook.now_utc())
        notebook.audit("person.added", person.id, "over the caseload limit" if episode.caseload_reason else "")
    return Done(person.id, Change(people=frozenset({person.id})))


def update(notebook: Notebook, person: Person) -> Done[PersonId] | Refused:
    """Keep what changed about a person. A legal hold is set and lifted by acts of its own, and stays as it is."""
    known = people.as_entered(notebook.vault.database, person.id)
    return keep(notebook, replace(person, legal_hold=known.legal_hold if known else None), "person.changed")


def undo(notebook: Notebook, person_id: PersonId) -> Done[PersonId] | Refused:
    """Bring back what stood about a person before the last change; doing it twice brings the change back."""
    versions = people.versions(notebook.vault.database, get(notebook, person_id).id)
    if len(versions) < 2:
        return Refused((Problem("person", "nothing_to_undo"),))
    now, before = versions[-1].value, versions[-2].value
    restored = replace(before, archived_on=now.archived_on, legal_hold=now.legal_hold)
    return keep(notebook, restored, "person.change_undone")


def keep(notebook: Notebook, person: Person, act: str) -> Done[PersonId] | Refused:
    """Keep a person as an act left them, unless a number of theirs is someone else's or a fact cannot be true."""
    person = settled(storable(person))
    problems = problems_of(notebook, person)
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        people.save(notebook.vault.database, person, notebook.now_utc())
        notebook.audit(act, person.id)
    return Done(person.id, Change(people=frozenset({person.id})))


def problems_of(notebook: Notebook, person: Person) -> tuple[Problem, ...]:
    """List what cannot be kept about a person: no name, a birth date still to come, a number someone else has.

    Only what is new is looked at: what an older notebook holds already never stands in the way of another act.
    """
    database, found = notebook.vault.database, []
    known = people.as_entered(database, person.id)
    if not person.preferred_name.strip():
        found.append(Problem("preferred_name", "name_missing", Weight.MISSING))
    born = person.birth_date
    if born and born > notebook.clock().date() and (known is None or known.birth_date != born):
        found.append(Problem("birth_date", "born_in_the_future"))
    chart = merges.chart_of(database, person.id)
    for number in current_numbers(person):
        if known is not None and number in known.record_ids:
            continue
        if set(people.with_number(database, number.system, number.value)) - {chart}:
            facts = {"number": number.value, "system": number.system}
            found.append(Problem("record_number", "record_number_taken", facts=facts))
    return tuple(found)


def age_on(notebook: Notebook, person_id: PersonId, day: date | None) -> int | None:
    """Give a person's age on a day, None where either is not known."""
    person = people.get(notebook.vault.database, person_id)
    return person.age_on(day) if person and day else None


def caseload(notebook: Notebook, day: date | None = None) -> tuple[int, int | None]:
    """Give how many people have an active episode on a day (by default today), and the rules' limit."""
    on = day or notebook.clock().date()
    return len(people.on_caseload(notebook.vault.database, on)), notebook.pack.limits.caseload_most


def is_caseload_full(notebook: Notebook, joining: PersonId | None = None, day: date | None = None) -> bool:
    """Whether one more person on a day is over the rules' limit; someone who is counted already is no more."""
    counted = people.on_caseload(notebook.vault.database, day or notebook.clock().date())
    most = notebook.pack.limits.caseload_most
    return most is not None and joining not in counted and len(counted) >= most


def caseload_problems(
    notebook: Notebook, reason: str, joining: PersonId | None = None, day: date | None = None
) -> tuple[Problem, ...]:
    """Ask why where the caseload is full. With a reason nothing stands in the way."""
    if reason.strip() or not is_caseload_full(notebook, joining, day):
        return ()
    count, most = caseload(notebook, day)
    return (Problem("caseload", "caseload_full", Weight.CAUTION, {"most": str(most), "count": str(count)}),)


def overview(notebook: Notebook, person_id: PersonId, *, again: bool = False) -> Overview:
    """Gather everything the person's page shows, and log that it was looked at; not `again`, while it is open."""
    database, today = notebook.vault.database, notebook.clock().date()
    person = get(notebook, person_id)
    person_id = person.id
    plan = current_plan(notebook, person_id, today)
    todays = visit_lines.newest(
        database, person_id=person_id, first=today, last=today, states=(NoteState.DRAFT, NoteState.READY)
    )
    recent = visit_lines.newest(database, person_id=person_id, planned_until=date.min, most=_RECENT)
    if not again:
        notebook.looked_at("person.viewed", person_id)
    next_step, more_steps = steps_ahead(notebook, person_id)
    return Overview(
        person=person,
        episode=current_episode(notebook, person_id, today),
        plan=plan,
        next_step=next_step,
        today=todays[-1] if todays else None,
        goals=tuple(goal_tables.of_person(database, person_id)),
        triggers=tuple(t for t in triggers.of_person(database, person_id) if t.course is not TriggerCourse.GONE),
        supports=tuple(supports.of_person(database, person_id)),
        recent=tuple(recent),
        units=authorisations.ledger(notebook, person_id, today),
        visit_count=visit_counts.held(database, person_id),
        reworded=reworded(plans.of_person(database, person_id), today),
        more_steps=more_steps,
        helps=tuple(t.strategy.what for t in strategies.tallies(database, person_id) if t.yes or t.partly or not t.no),
    )


def open_step(notebook: Notebook, person_id: PersonId, *, besides: str = "") -> OpenStep | None:
    """Give the newest next step that was agreed and is not done; `besides` leaves a visit out.

    Where none was agreed it is the newest that the specialist set out to do alone.
    """
    return next(iter(open_steps(notebook, person_id, besides=besides)), None)


def open_steps(
    notebook: Notebook, person_id: PersonId, *, besides: str = "", most: int = _STEPS_LOOKED_AT
) -> list[OpenStep]:
    """Give the newest next steps that are not done: those that were agreed, then the specialist's own."""
    database = notebook.vault.database
    found = [OpenStep(*step) for step in next_steps.still_open(database, person_id, besides=besides, most=most)]
    if found and not any(step.agreed for step in found):  # many attempts in a row must not hide what was agreed
        agreed = next_steps.still_open(database, person_id, besides=besides, most=most, agreed=True)
        found = [*(OpenStep(*step) for step in agreed), *found][:most]
    return sorted(found, key=lambda step: not step.agreed)


def steps_ahead(
    notebook: Notebook, person_id: PersonId, *, besides: str = ""
) -> tuple[OpenStep | None, tuple[OpenStep, ...]]:
    """Give the open step, and what else is open and still lies ahead."""
    today = notebook.clock().date()
    found = open_steps(notebook, person_id, besides=besides)
    return next(iter(found), None), tuple(step for step in found[1:] if step.lies_ahead(today))


def current_episode(notebook: Notebook, person_id: PersonId, day: date) -> Episode | None:
    """Give the episode that covers a day, or the latest one."""
    found = people.episodes(notebook.vault.database, person_id)
    return episode_on(found, day) or (found[0] if found else None)


def current_plan(notebook: Notebook, person_id: PersonId, day: date) -> PlanSnapshot | None:
    """Give the plan in effect on a day, or the latest one."""
    found = plans.of_person(notebook.vault.database, person_id)
    return next((p for p in found if p.covers(day)), found[0] if found else None)


def goals(notebook: Notebook, person_id: PersonId) -> dict[GoalId, Goal]:
    """Give a person's goals by id."""
    return {goal.id: goal for goal in goal_tables.of_person(notebook.vault.database, person_id)}


def _of_the_day(lines: Iterable[VisitLine]) -> dict[PersonId, VisitLine]:
    """Pick the day's visit of each person: the latest, but one in vain only where there is no other."""
    days: dict[PersonId, VisitLine] = {}
    for line in lines:
        if not line.in_vain or days.get(line.person_id, line).in_vain:
            days[line.person_id] = line
    return days


def _plan_ends(notebook: Notebook, today: date) -> dict[PersonId, date]:
    latest: dict[PersonId, date] = {}
    for plan in plans.everything(notebook.vault.database):
        latest[plan.person_id] = max(plan.ends_on, latest.get(plan.person_id, plan.ends_on))
    return {person_id: end for person_id, end in latest.items() if (end - today).days <= PLAN_ALERT_DAYS}


def _order(line: PersonLine) -> tuple[int, str, str]:
    if line.today is not None:
        return 0, line.today.starts_at.isoformat() if line.today.starts_at else "", line.person.preferred_name
    if line.needs_a_hand:
        return 1, "", line.person.preferred_name
    return 2, f"{date.max.toordinal() - (line.last_seen or date.min).toordinal():07}", line.person.preferred_name
