"""The figures of notes that are not signed, which follow the rules and the other notes of their day."""

from datetime import date

from fieldnote.domain.ids import VisitId
from fieldnote.domain.required import filled_parts, is_complete
from fieldnote.domain.units import Aggregation
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.domain.visit_context import service_of, units_of_visit
from fieldnote.services.notebook import Notebook
from fieldnote.services.visit_contexts import day_uses, rules_of
from fieldnote.vault import visits
from fieldnote.vault.visits import Figures, Kept


def of_draft(notebook: Notebook, draft: VisitDraft) -> Figures:
    """Give the figures that lists and sums read, by the rules of the note's day."""
    pack = rules_of(notebook, draft)
    asked = pack.asked_of(draft.kind)
    return Figures(
        state=NoteState.READY if is_complete(draft, asked) else NoteState.DRAFT,
        units=units_of_visit(draft, pack, day_uses(notebook, draft, pack)),
        filled=len(filled_parts(draft, asked.parts)),
        required=len(asked.parts),
    )


def follow_rules(notebook: Notebook, *, first: date | None = None) -> frozenset[VisitId]:
    """Let the figures of all open notes follow the rules, and give those that changed. Call it in a transaction."""
    return frozenset(k.draft.id for k in visits.unsigned(notebook.vault.database, first) if _refigured(notebook, k))


def follow_day(notebook: Notebook, done: VisitDraft) -> frozenset[VisitId]:
    """Let the open notes of the same person and day follow a note that counts now or no more. Call it in a transaction.

    Only where units are counted by the day; gives those that changed.
    """
    service = service_of(done, rules_of(notebook, done))
    if service is None or service.aggregation is not Aggregation.PER_DAY or done.day is None:
        return frozenset()
    mine = [k for k in visits.unsigned(notebook.vault.database, done.day) if k.draft.person_id == done.person_id]
    return frozenset(k.draft.id for k in mine if _refigured(notebook, k))


def _refigured(notebook: Notebook, kept: Kept) -> bool:
    return visits.refigure(notebook.vault.database, kept.draft.id, of_draft(notebook, kept.draft))
