"""People from the file, with all that belongs to them."""

from collections.abc import Mapping
from typing import Any

from fieldnote.domain.answer import Answer, PersonalField, answer_of
from fieldnote.domain.ids import CommunityResourceId, EpisodeId, MeetingId, PersonId, SessionId
from fieldnote.domain.person import Episode, LegalHold, Person, QpTerm, RecordId, Representative
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import VisitDraft
from fieldnote.exchange.intake.people import EpisodeIn, PersonIn
from fieldnote.services import people, sentences
from fieldnote.services.intake import (
    agreed_steps,
    authorisations,
    consents,
    meetings,
    mileage,
    planning,
    plans,
    recovery,
    returns_to_use,
    reviews,
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
    "id", "key", "episodes", "plans", "goals", "authorisations", "supports", "triggers", "visits", "warning_signs",
    "strategies", "returns_to_use", "safety_sheet", "attendance", "agreed_steps", "health_goals", "milestones",
    "answers", "hand_offs", "reviews", "consents", "emergencies", "court_orders", "notices_given", "series", "trips",
)  # fmt: skip
_LISTS = ("languages", "strengths", "other_names", "no_contact_by")
_VALUES = ("record_ids", "declined", "representative", "legal_hold")


def add_person(
    notebook: Notebook,
    found: PersonIn,
    where: str,
    meeting_keys: Mapping[str, MeetingId] | None = None,
    resource_keys: Mapping[str, CommunityResourceId] | None = None,
    session_keys: Mapping[str, SessionId] | None = None,
) -> tuple[PersonId, tuple[VisitDraft, ...]]:
    """Keep a person with all that belongs to them, and give their visits as drafts that are not kept yet."""
    keys = Keys(
        meetings=dict(meeting_keys or {}), resources=dict(resource_keys or {}), sessions=dict(session_keys or {})
    )
    person_id = _person(notebook, found, where)
    for number, episode in enumerate(found.episodes):
        kept = _episode(notebook, person_id, episode, f"{where}.episodes[{number}]")
        people_table.save_episode(notebook.vault.database, kept, notebook.now_utc())
    snapshots = plans.take(notebook, person_id, found.plans, keys, where)
    plans.take_goals(notebook, person_id, found.goals, keys, where)
    plans.let_goals_follow(notebook, snapshots)
    authorisations.take(notebook, person_id, found.authorisations, where)
    supports.take(notebook, person_id, found.supports, keys, where)
    triggers.take(notebook, person_id, found.triggers, keys, where)
    warning_signs.take(notebook, person_id, found.warning_signs, keys, where)
    strategies.take(notebook, person_id, found.strategies, keys, where)
    returns_to_use.take(notebook, person_id, found.returns_to_use, keys, where)
    safety_sheets.take(notebook, person_id, found.safety_sheet, keys, where)
    meetings.take_attendance(notebook, person_id, found.attendance, keys, where)
    agreed_steps.take(notebook, person_id, found.agreed_steps, keys, where)
    planning.take(notebook, person_id, found.series, keys, where)
    mileage.take(notebook, person_id, found.trips, where)
    consents.take(notebook, person_id, found.consents, keys, where)
    recovery.take(notebook, person_id, found, keys, where)
    reviews.take(notebook, person_id, found.reviews, where)
    consents.take_emergencies(notebook, person_id, found.emergencies, where)
    consents.take_orders(notebook, person_id, found.court_orders, where)
    consents.take_notices(notebook, person_id, found.notices_given, where)
    return person_id, visits.drafts_of(notebook, person_id, found.visits, keys, where)


def _person(notebook: Notebook, found: PersonIn, where: str) -> PersonId:
    if found.id:
        known = people_table.get(notebook.vault.database, found.id)
        if known is None:
            raise BadInputError(f"the notebook has no person with the id {found.id}", f"{where}.id")
        return known.id
    if not found.preferred_name.strip():
        raise BadInputError("a person needs a preferred_name", where)
    lists: dict[str, Any] = {name: tuple(getattr(found, name)) for name in _LISTS}
    person = Person(
        id=PersonId(notebook.new_id()),
        record_ids=tuple(RecordId(**fields_of(number)) for number in found.record_ids),
        declined=tuple(field.value for field in dict.fromkeys(found.declined)),
        representative=Representative(**fields_of(found.representative)) if found.representative else None,
        legal_hold=LegalHold(**fields_of(found.legal_hold)) if found.legal_hold else None,
        **lists,
        **fields_of(found, *_NOT_OF_A_PERSON, *_LISTS, *_VALUES),
    )
    _require_possible(notebook, person, where)
    people_table.save(notebook.vault.database, person, notebook.now_utc())
    return person.id


def _require_possible(notebook: Notebook, person: Person, where: str) -> None:
    for name in person.declined:
        if answer_of(person, PersonalField(name)) is Answer.GIVEN:
            raise BadInputError(f"{name} is filled in, so it cannot be declined", f"{where}.declined")
    for problem in people.problems_of(notebook, person):
        place = "record_ids" if problem.field == "record_number" else problem.field
        raise BadInputError(sentences.of_problem(problem).rstrip("."), f"{where}.{place}")


def _episode(notebook: Notebook, person_id: PersonId, found: EpisodeIn, where: str) -> Episode:
    if found.ended_on is not None and found.ended_on < found.started_on:
        raise BadInputError("the last day is before the first day", f"{where}.ended_on")
    if not found.part2 and not (found.part2_off_by.strip() and found.part2_off_reason.strip()):
        raise BadInputError("part2: false needs part2_off_by and part2_off_reason", f"{where}.part2")
    return Episode(
        id=EpisodeId(notebook.new_id()),
        person_id=person_id,
        earlier_qps=tuple(QpTerm(term.name, term.until) for term in found.earlier_qps),
        **fields_of(found, "earlier_qps"),
    )
