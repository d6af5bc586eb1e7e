"""Writing together: the words to show, and the signature the person may draw under them.

How the person took part, what they say of the note and their comment are parts of the draft and saved with it. Nothing
here is ever needed to sign a note; what is there when it is signed is frozen with it.
"""

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.text import storable
from fieldnote.domain.together import Drawing, Stroke, is_drawing
from fieldnote.domain.together_check import shown_sha256, shown_words
from fieldnote.domain.visit import NoteState
from fieldnote.services.notebook import Notebook
from fieldnote.vault import together, visits


def words(notebook: Notebook, visit_id: VisitId) -> str:
    """Give the words of a note that the person reads, or has read to them, before they draw."""
    return shown_words(_kept(notebook, visit_id).draft)


def draw(notebook: Notebook, visit_id: VisitId, strokes: tuple[Stroke, ...], witness: str) -> Done[Drawing] | Refused:
    """Keep the person's drawn signature under the note as it reads now, in place of an earlier drawing."""
    kept = _kept(notebook, visit_id)
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    if not is_drawing(strokes):
        return Refused((Problem("person_signature", "nothing_drawn"),))
    if not witness.strip():
        return Refused((Problem("witness", "witness_not_named"),))
    draft = kept.draft
    drawing = Drawing(
        draft.id, draft.person_id, strokes, notebook.clock(), storable(witness.strip()), shown_sha256(draft)
    )
    with notebook.vault.database.transaction():
        together.draw(notebook.vault.database, drawing)
        notebook.audit("visit.drawn", visit_id)
    return Done(drawing, _change(drawing))


def drawing(notebook: Notebook, visit_id: VisitId) -> Drawing | None:
    """Give the person's signature under a note, if they drew one."""
    return together.drawing(notebook.vault.database, visit_id)


def remove_drawing(notebook: Notebook, visit_id: VisitId) -> Done[Drawing | None] | Refused:
    """Take the drawing away again; nothing happens where there is none."""
    kept, found = _kept(notebook, visit_id), drawing(notebook, visit_id)
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    if found is None:
        return Done(None, Change())
    with notebook.vault.database.transaction():
        together.remove(notebook.vault.database, visit_id)
        notebook.audit("visit.drawing_removed", visit_id)
    return Done(found, _change(found))


def _kept(notebook: Notebook, visit_id: VisitId) -> visits.Kept:
    kept = visits.kept(notebook.vault.database, visit_id)
    if kept is None:
        raise NotFoundError("visit", visit_id)
    return kept


def _change(drawing: Drawing) -> Change:
    return Change(people=frozenset({drawing.person_id}), visits=frozenset({drawing.visit_id}))
