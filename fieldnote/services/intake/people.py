"""People from the file, with all that belongs to them."""

from collections.abc import Mapping

from fieldnote.domain.ids import EpisodeId, MeetingId, PersonId
from fieldnote.domain.person import Episode, Person, RecordId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import VisitDraft
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.services.intake import (
    agreed_steps,
    meetings,
    plans,
    returns_to_use,
    safety_sheets,
    strategies,
    supports,
    triggers,
    visits,
    warning_signs,
)
from fieldnote.services.intake.keys import Keys, fields_of
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as people_table

_NOT_OF_A_PERSON = (
    "id", "episodes", "plans", "goals", "supports", "triggers", "visits", "warning_signs", "strategies",
    "returns_to_use", "safety_sheet", "attendance", "agreed_steps",
)  # fmt: skip


def add_person(
    notebook: Notebook, found: PersonIn, where: str, meeting_keys: Mapping[str, MeetingId] | None = None
) -> tuple[PersonId, tuple[VisitDraft, ...]]:
    """Keep a person with all that belongs to them, and give their visits as drafts that are not kept yet."""
    keys = Keys(meetings=dict(meeting_keys or {}))
    person_id = _person(notebook, found, where)
    for episode in found.episodes:
        people_table.save_episode(
            notebook.vault.database,
            Episode(EpisodeId(notebook.new_id()), person_id, **fields_of(episode)),
            notebook.now_utc(),
        )
    plans.take(notebook, person_id, found.plans, keys, where)
    plans.take_goals(notebook, person_id, found.goals, keys, where)
    supports.take(notebook, person_id, found.supports, keys, where)
    triggers.take(notebook, person_id, found.triggers, keys, where)
    warning_signs.take(notebook, person_id, found.warning_signs, keys, where)
    strategies.take(notebook, person_id, found.strategies, keys, where)
    returns_to_use.take(notebook, person_id, found.returns_to_use, keys, where)
    safety_sheets.take(notebook, person_id, found.safety_sheet, keys, where)
    meetings.take_attendance(notebook, person_id, found.attendance, keys, where)
    agreed_steps.take(notebook, person_id, found.agreed_steps, keys, where)
    return person_id, visits.drafts_of(notebook, person_id, found.visits, keys, where)


def _person(notebook: Notebook, found: PersonIn, where: str) -> PersonId:
    if found.id:
        known = people_table.get(notebook.vault.database, found.id)
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
        **fields_of(found, *_NOT_OF_A_PERSON, "languages", "record_ids", "strengths", "declined"),
    )
    people_table.save(notebook.vault.database, person, notebook.now_utc())
    return person.id
