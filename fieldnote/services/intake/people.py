"""People from the file, with all that belongs to them."""

from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.person import Episode, Person, RecordId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import VisitDraft
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.services.intake import consents, plans, supports, triggers, visits
from fieldnote.services.intake.keys import Keys, fields_of
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as people_table

_NOT_OF_A_PERSON = (
    "id", "episodes", "plans", "goals", "supports", "triggers", "visits",
    "consents", "emergencies", "court_orders", "notices_given",
)  # fmt: skip


def add_person(notebook: Notebook, found: PersonIn, where: str) -> tuple[PersonId, tuple[VisitDraft, ...]]:
    """Keep a person with all that belongs to them, and give their visits as drafts that are not kept yet."""
    keys = Keys()
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
    consents.take(notebook, person_id, found.consents, keys, where)
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
