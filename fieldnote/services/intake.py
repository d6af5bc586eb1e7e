"""Taking in people with everything that belongs to them: from the documented JSON, all or nothing."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.ids import EpisodeId, GoalId, OutcomeId, PersonId, PlanId, SupportId, TriggerId, VisitId
from fieldnote.domain.person import Episode, Person, RecordId
from fieldnote.domain.plan import Authorisation, Goal, LadderMove, LongRangeOutcome, PlanSnapshot
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import ExcludedMinutes, NextStep, Segment, VisitDraft
from fieldnote.exchange import intake
from fieldnote.exchange.intake import Intake, PersonIn, PlanIn, VisitIn
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people, plans, supports, triggers

_Id = TypeVar("_Id", bound=str)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in (or would, on a dry run)."""

    people: tuple[PersonId, ...]
    visits: tuple[VisitId, ...]
    counts: dict[str, int]


@dataclass(slots=True)
class _Keys:
    """What the keys of one person stand for."""

    outcomes: dict[str, OutcomeId] = field(default_factory=dict)
    goals: dict[str, GoalId] = field(default_factory=dict)
    supports: dict[str, SupportId] = field(default_factory=dict)
    triggers: dict[str, TriggerId] = field(default_factory=dict)


class _DryRunError(Exception):
    """Undoes the transaction of a dry run."""


def schema() -> dict[str, object]:
    """Give the JSON Schema of what `add` takes in."""
    return intake.schema()


def add_json(notebook: Notebook, data: bytes, *, dry_run: bool = False) -> Done[Taken]:
    """Take in a JSON file in one transaction; raises BadInputError with the place of the first fault."""
    return add(notebook, intake.read(data), dry_run=dry_run)


def add(notebook: Notebook, found: Intake, *, dry_run: bool = False) -> Done[Taken]:
    """Take in people in one transaction; a dry run does all of it and then undoes it."""
    ids: list[PersonId] = []
    visit_ids: list[VisitId] = []
    counts = dict.fromkeys(("people", "plans", "goals", "triggers", "supports", "visits"), 0)
    try:
        with notebook.vault.database.transaction():
            for number, person_in in enumerate(found.people):
                person_id, drafts = add_person(notebook, person_in, f"people[{number}]")
                for draft in drafts:
                    visits.save(notebook, draft)
                ids.append(person_id)
                visit_ids += [draft.id for draft in drafts]
                for name in counts:
                    counts[name] += 1 if name == "people" else len(getattr(person_in, name))
            notebook.audit("import.json", detail=f"{len(ids)} people, {len(visit_ids)} visits")
            if dry_run:
                raise _DryRunError
    except _DryRunError:
        return Done(Taken(tuple(ids), tuple(visit_ids), counts), Change())
    return Done(Taken(tuple(ids), tuple(visit_ids), counts), Change(people=frozenset(ids), visits=frozenset(visit_ids)))


def add_person(notebook: Notebook, found: PersonIn, where: str) -> tuple[PersonId, tuple[VisitDraft, ...]]:
    """Keep a person with all that belongs to them, and give their visits as drafts that are not kept yet."""
    database, keys, now = notebook.vault.database, _Keys(), notebook.now_utc()
    person_id = _person(notebook, found, where)
    for episode in found.episodes:
        people.save_episode(database, Episode(EpisodeId(notebook.new_id()), person_id, **_fields(episode)), now)
    for number, plan in enumerate(found.plans):
        plans.save(database, _plan(notebook, person_id, plan, keys, f"{where}.plans[{number}]"), now)
    for number, goal in enumerate(found.goals):
        place = f"{where}.goals[{number}]"
        goal_id = _new(keys.goals, goal.key, GoalId(notebook.new_id()), place)
        plain = _fields(goal, "key", "outcome", "moves")
        plain["dimensions"] = tuple(goal.dimensions)
        plans.save_goal(
            database,
            Goal(
                id=goal_id,
                person_id=person_id,
                outcome_id=_known(keys.outcomes, goal.outcome, "outcome", place) if goal.outcome else None,
                moves=tuple(LadderMove(m.on, m.step, m.words) for m in sorted(goal.moves, key=lambda m: m.on)),
                **plain,
            ),
            now,
        )
    for number, support in enumerate(found.supports):
        place = f"{where}.supports[{number}]"
        if support.contact and not support.may_keep_contact:
            raise BadInputError("contact details need may_keep_contact: true", place)
        support_id = _new(keys.supports, support.key, SupportId(notebook.new_id()), place)
        supports.save(database, Support(id=support_id, person_id=person_id, **_fields(support, "key")), now)
    for number, trigger in enumerate(found.triggers):
        place = f"{where}.triggers[{number}]"
        trigger_id = _new(keys.triggers, trigger.key, TriggerId(notebook.new_id()), place)
        same = _known(keys.supports, trigger.support, "support", place) if trigger.support else None
        plain = _fields(trigger, "key", "support")
        triggers.save(database, Trigger(id=trigger_id, person_id=person_id, support_id=same, **plain), now)
    drafts = tuple(
        draft_of(notebook, person_id, visit, keys, f"{where}.visits[{number}]")
        for number, visit in enumerate(found.visits)
    )
    return person_id, drafts


def draft_of(notebook: Notebook, person_id: PersonId, found: VisitIn, keys: _Keys, where: str) -> VisitDraft:
    """Turn one visit of the file into a draft."""
    for number, segment in enumerate(found.segments):
        if segment.start.tzinfo is None or segment.end.tzinfo is None:
            raise BadInputError("a time needs its UTC offset, like -05:00", f"{where}.segments[{number}]")
    if found.planned_for is not None and found.planned_for.tzinfo is None:
        raise BadInputError("a time needs its UTC offset, like -05:00", f"{where}.planned_for")
    if found.service and notebook.pack.service(found.service) is None:
        known = ", ".join(s.id for s in notebook.pack.services)
        raise BadInputError(f"the rules have no service {found.service!r} (they have {known})", f"{where}.service")
    step = found.next_step
    given = people.episodes(notebook.vault.database, person_id)
    day = found.segments[0].start.date() if found.segments else None
    episode = next((e for e in given if day and e.active_on(day)), given[0] if given else None)
    plain = _fields(found, "segments", "excluded", "goals", "triggers", "supports", "next_step", "support_types")
    return VisitDraft(
        id=VisitId(notebook.new_id()),
        person_id=person_id,
        episode_id=episode.id if episode else None,
        segments=tuple(Segment(s.start, s.end) for s in found.segments),
        excluded=ExcludedMinutes(**_fields(found.excluded)),
        goal_ids=tuple(_known(keys.goals, key, "goal", where) for key in found.goals),
        trigger_ids=tuple(_known(keys.triggers, key, "trigger", where) for key in found.triggers),
        support_ids=tuple(_known(keys.supports, key, "support", where) for key in found.supports),
        next_step=NextStep(step.text, step.owner, step.due) if step else NextStep(),
        support_types=tuple(found.support_types),
        **plain,
    )


def _person(notebook: Notebook, found: PersonIn, where: str) -> PersonId:
    if found.id:
        known = people.get(notebook.vault.database, found.id)
        if known is None:
            raise BadInputError(f"the notebook has no person with the id {found.id}", f"{where}.id")
        return known.id
    if not found.preferred_name.strip():
        raise BadInputError("a person needs a preferred_name", where)
    person = Person(
        id=PersonId(notebook.new_id()),
        languages=tuple(found.languages),
        record_ids=tuple(RecordId(r.system, r.value) for r in found.record_ids),
        strengths=tuple(found.strengths),
        declined=tuple(found.declined),
        **_fields(
            found,
            "id",
            "languages",
            "record_ids",
            "strengths",
            "declined",
            "episodes",
            "plans",
            "goals",
            "supports",
            "triggers",
            "visits",
        ),
    )
    people.save(notebook.vault.database, person, notebook.now_utc())
    return person.id


def _plan(notebook: Notebook, person_id: PersonId, found: PlanIn, keys: _Keys, where: str) -> PlanSnapshot:
    outcomes = tuple(
        LongRangeOutcome(
            _new(keys.outcomes, o.key, OutcomeId(notebook.new_id()), f"{where}.outcomes[{number}]"),
            o.number,
            o.text,
            o.where_am_i_now,
        )
        for number, o in enumerate(found.outcomes)
    )
    window = found.authorisation
    return PlanSnapshot(
        id=PlanId(notebook.new_id()),
        person_id=person_id,
        effective_on=found.effective_on,
        ends_on=found.ends_on,
        outcomes=outcomes,
        frequency=found.frequency,
        authorisation=Authorisation(window.units, window.starts_on, window.ends_on) if window else None,
    )


def _fields(found: object, *besides: str) -> dict[str, Any]:
    names = found.__struct_fields__  # type: ignore[attr-defined]
    return {name: getattr(found, name) for name in names if name not in besides}


def _new(known: dict[str, _Id], key: str, new_id: _Id, where: str) -> _Id:
    if key in known:
        raise BadInputError(f"the key {key!r} stands there twice", where)
    known[key] = new_id
    return new_id


def _known(known: dict[str, _Id], key: str, kind: str, where: str) -> _Id:
    if key not in known:
        raise BadInputError(f"there is no {kind} with the key {key!r}", where)
    return known[key]
