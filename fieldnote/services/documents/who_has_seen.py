"""Gathering who has seen a person's record, or one note of it."""

from fieldnote.domain.consent import Content
from fieldnote.domain.disclosure import SeenHow
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import NotFoundError
from fieldnote.reports.who_has_seen.values import WhoHasSeen
from fieldnote.services import disclosures, people
from fieldnote.services.disclosures import MOST_VIEWS
from fieldnote.services.documents.disclosures import tells_of
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits


def of_person(notebook: Notebook, person_id: PersonId, *, language: str = "en") -> Document:
    """Gather each time a person's record or a note in it was opened or given to somebody."""
    return _made(notebook, person_id, None, language)


def of_note(notebook: Notebook, visit_id: VisitId, *, language: str = "en") -> Document:
    """Gather each time one note, voided or not, was opened or given to somebody; raises NotFoundError."""
    kept = visits.kept(notebook.vault.database, visit_id, sealed=True)
    if kept is None:
        raise NotFoundError("visit", visit_id)
    return _made(notebook, kept.draft.person_id, visit_id, language)


def _made(notebook: Notebook, person_id: PersonId, visit_id: VisitId | None, language: str) -> Document:
    person, now = people.get(notebook, person_id), notebook.clock()
    kept = visits.kept(notebook.vault.database, visit_id, sealed=True) if visit_id else None
    seen = (
        disclosures.who_has_seen_note(notebook, visit_id)
        if visit_id
        else disclosures.who_has_seen_person(notebook, person.id)
    )
    episode = people.current_episode(notebook, person.id, now.date())
    values = WhoHasSeen(
        name=person.full_name,
        record=person.record_number(),
        specialist=notebook.specialist.name,
        agency=notebook.specialist.agency,
        programme=episode.programme if episode else "",
        asked_at=now,
        sights=seen,
        note_of=kept.draft.day if kept else None,
        most_openings=MOST_VIEWS if sum(s.how is SeenHow.OPENED for s in seen) >= MOST_VIEWS else 0,
        language=language,
    )
    sensitive = {Content.SENSITIVE_NOTES} if kept and kept.draft.sensitive else set()
    return Document(
        "who-has-seen",
        (person.id,),
        values,
        stamp(notebook, person.id),
        contents=tells_of(sight.release for sight in seen if sight.release) | sensitive,
        description=f"Who has seen the note of {values.note_of}" if visit_id else "Who has seen the record",
        visit_ids=(visit_id,) if visit_id else (),
    )
