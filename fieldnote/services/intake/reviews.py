"""Supervisors' reviews from the file: received from the agency, about notes that are signed already."""

from collections.abc import Sequence

from fieldnote.domain.changes import Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.review import Source
from fieldnote.exchange.intake.reviews import ReviewIn
from fieldnote.services import people, reviews, sentences
from fieldnote.services.intake.keys import fields_of
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits as visit_tables


def take(notebook: Notebook, person_id: PersonId, found: Sequence[ReviewIn], where: str) -> None:
    """Keep the reviews of a person's notes."""
    for number, review in enumerate(found):
        place = f"{where}.reviews[{number}]"
        note = visit_tables.signed(notebook.vault.database, review.visit)
        if note is None or people.get(notebook, note.draft.person_id).id != person_id:
            raise BadInputError(f"this person has no signed note with the id {review.visit}", f"{place}.visit")
        if review.reviewed_at.tzinfo is None:
            raise BadInputError("a time needs its UTC offset, like -05:00", f"{place}.reviewed_at")
        kept = reviews.add(notebook, VisitId(review.visit), source=Source.RECEIVED, **fields_of(review, "visit"))
        if isinstance(kept, Refused):
            raise BadInputError(" ".join(sentences.of_problem(p) for p in kept.problems), place)
