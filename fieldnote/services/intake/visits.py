"""Visits from the file: they come in as drafts."""

from collections.abc import Sequence
from datetime import date

from fieldnote.domain.ids import InterventionId, PersonId, VisitId
from fieldnote.domain.intervention import COMPETENCIES
from fieldnote.domain.person import episode_on
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import ContactKind, ExcludedMinutes, NextStep, Segment, VisitDraft, take_part
from fieldnote.exchange.intake.visits import VisitIn
from fieldnote.services import interventions
from fieldnote.services.intake.keys import Keys, fields_of, look_up
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as people_table

_NOT_AS_THEY_ARE = (
    "segments", "excluded", "goals", "triggers", "supports", "next_step", "support_types", "interventions",
    "competencies", "new_needs", "session", "kind",
)  # fmt: skip


def drafts_of(
    notebook: Notebook, person_id: PersonId, found: Sequence[VisitIn], keys: Keys, where: str
) -> tuple[VisitDraft, ...]:
    """Turn a person's visits into drafts that are not kept yet."""
    return tuple(
        _draft(notebook, person_id, visit, keys, f"{where}.visits[{number}]") for number, visit in enumerate(found)
    )


def _draft(notebook: Notebook, person_id: PersonId, found: VisitIn, keys: Keys, where: str) -> VisitDraft:
    _require_offsets(found, where)
    day = found.segments[0].start.date() if found.segments else None
    _require_known(notebook, found, day, where)
    step = found.next_step
    given = people_table.episodes(notebook.vault.database, person_id)
    episode = (episode_on(given, day) if day else None) or (given[0] if given else None)
    draft = VisitDraft(
        id=VisitId(notebook.new_id()),
        person_id=person_id,
        kind=ContactKind.GROUP if found.session else found.kind,
        session_id=look_up(keys.sessions, found.session, "group session", where) if found.session else None,
        episode_id=episode.id if episode else None,
        segments=tuple(Segment(s.start, s.end) for s in found.segments),
        excluded=ExcludedMinutes(**fields_of(found.excluded)),
        goal_ids=tuple(look_up(keys.goals, key, "goal", where) for key in found.goals),
        trigger_ids=tuple(look_up(keys.triggers, key, "trigger", where) for key in found.triggers),
        support_ids=tuple(look_up(keys.supports, key, "support", where) for key in found.supports),
        next_step=NextStep(step.text, step.owner, step.due) if step else NextStep(),
        support_types=tuple(found.support_types),
        intervention_ids=tuple(InterventionId(item) for item in found.interventions),
        competencies=tuple(found.competencies),
        new_needs=tuple(found.new_needs),
        **fields_of(found, *_NOT_AS_THEY_ARE),
    )
    return take_part(draft, found.took_part)


def _require_known(notebook: Notebook, found: VisitIn, day: date | None, where: str) -> None:
    """Refuse what the rules of the date of service or the catalogue do not have."""
    if found.service:
        planned = found.planned_for.date() if found.planned_for else None
        pack = notebook.pack_on(day or planned or notebook.clock().date())
        if pack.service(found.service) is None:
            known = ", ".join(s.id for s in pack.services)
            raise BadInputError(f"the rules have no service {found.service!r} (they have {known})", f"{where}.service")
    if found.interventions:
        items = {item.id for item in interventions.everything(notebook)}
        for number, item in enumerate(found.interventions):
            if item not in items:
                raise BadInputError(f"the catalogue has no item {item!r}", f"{where}.interventions[{number}]")
    if not set(found.competencies) <= set(COMPETENCIES):
        raise BadInputError("competencies are numbers from 1 to 12", f"{where}.competencies")


def _require_offsets(found: VisitIn, where: str) -> None:
    for number, segment in enumerate(found.segments):
        if segment.start.tzinfo is None or segment.end.tzinfo is None:
            raise BadInputError("a time needs its UTC offset, like -05:00", f"{where}.segments[{number}]")
    if found.planned_for is not None and found.planned_for.tzinfo is None:
        raise BadInputError("a time needs its UTC offset, like -05:00", f"{where}.planned_for")
