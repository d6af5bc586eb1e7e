"""What waits for the specialist's signature: notes to finish and to sign, and those that somebody asks an answer to."""

from dataclasses import dataclass

from fieldnote.domain.acts import Statement
from fieldnote.domain.ids import VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.required import filled_parts, missing_details
from fieldnote.domain.review import ReviewStanding, SupervisorReview
from fieldnote.domain.timing import Countdown, countdown
from fieldnote.domain.visit import NoteState, VisitDraft, VisitLine
from fieldnote.services import acts, after_signing, people, reviews, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.reviews import Awaited
from fieldnote.services.visit_contexts import rules_of
from fieldnote.vault import corrections, visit_lines
from fieldnote.vault import reviews as review_tables
from fieldnote.vault import visits as tables

MOST = 100
"""Of the notes of one kind; the oldest come first, so that none is forgotten."""


@dataclass(frozen=True, slots=True)
class Open:
    """A note that is not signed yet, with what a signature would refuse."""

    person: Person
    line: VisitLine
    draft: VisitDraft
    left: tuple[Problem, ...]
    countdown: Countdown | None


@dataclass(frozen=True, slots=True)
class SentBack:
    """A signed note that a supervisor sent back, without anything added since."""

    person: Person
    line: VisitLine
    review: SupervisorReview


@dataclass(frozen=True, slots=True)
class Contested:
    """A statement of a person that waits for its answer."""

    person: Person
    line: VisitLine
    statement: Statement


@dataclass(frozen=True, slots=True)
class AtSupervisor:
    """A signed note that a supervisor still has to look at."""

    person: Person
    line: VisitLine
    awaited: Awaited


@dataclass(frozen=True, slots=True)
class ToSign:
    """The page; each part with what waits longest at the top, what came back last among those sent back."""

    to_finish: tuple[Open, ...]
    ready: tuple[Open, ...]
    sent_back: tuple[SentBack, ...]
    contested: tuple[Contested, ...]
    at_supervisor: tuple[AtSupervisor, ...]

    @property
    def count(self) -> int:
        """How many notes wait for the specialist; a supervisor's turn is none of theirs."""
        return len(self.to_finish) + len(self.ready) + len(self.sent_back) + len(self.contested)


def gather(notebook: Notebook) -> ToSign:
    """Gather the page: bounded by the open notes and what is asked about signed ones, not by the notebook's size."""
    begun = [_open(notebook, line) for line in visit_lines.begun(notebook.vault.database)[:MOST]]
    notes = [found for found in begun if found is not None]
    return ToSign(
        to_finish=tuple(note for note in notes if note.left),
        ready=tuple(note for note in notes if not note.left),
        sent_back=sent_back(notebook),
        contested=contested(notebook),
        at_supervisor=_at_supervisor(notebook),
    )


def count(notebook: Notebook) -> int:
    """Give how many notes wait for the specialist, quicker than the page does."""
    open_notes = len(visit_lines.begun(notebook.vault.database)[:MOST])
    return open_notes + len(sent_back(notebook)) + len(acts.unanswered(notebook))


def sent_back(notebook: Notebook) -> tuple[SentBack, ...]:
    """Give the signed notes that a supervisor sent back, what came back last at the top."""
    found: list[SentBack] = []
    for visit_id in review_tables.sent_back(notebook.vault.database, MOST):
        told = after_signing.of_note(notebook, visits.signed(notebook, visit_id))
        line = _line(notebook, visit_id)
        if told.review is ReviewStanding.RETURNED and line is not None:
            found.append(SentBack(people.get(notebook, line.person_id), line, told.reviews[-1]))
    return tuple(found)


def contested(notebook: Notebook) -> tuple[Contested, ...]:
    """Give the statements that wait for an answer, what waits longest at the top."""
    found: list[Contested] = []
    for statement in acts.unanswered(notebook):
        note_id = corrections.note_of(notebook.vault.database, statement.visit_id)
        newest = corrections.seals(notebook.vault.database, note_id)[-1].visit_id  # it is answered there
        line = _line(notebook, newest)
        if line is not None:
            found.append(Contested(people.get(notebook, line.person_id), line, statement))
    return tuple(found)


def _open(notebook: Notebook, line: VisitLine) -> Open | None:
    kept = tables.kept(notebook.vault.database, line.id)
    if kept is None:
        return None
    draft, pack = kept.draft, rules_of(notebook, kept.draft)
    limits = countdown(draft, pack, notebook.clock())
    if line.state is NoteState.READY:  # all is there, and what stands there may still be impossible
        standing = visits.standing(notebook, draft)
        left, limits = tuple(problem for problem in standing.problems if problem.blocks), standing.countdown
    else:
        asked = pack.asked_of(draft.kind)
        filled = filled_parts(draft, asked.parts)
        names = [part.value for part in asked.parts if part not in filled]
        names += [detail.value for detail in missing_details(draft, asked.details)]
        left = tuple(Problem(name, f"{name}_missing", Weight.MISSING) for name in names)
    return Open(people.get(notebook, line.person_id), line, draft, left, limits)


def _at_supervisor(notebook: Notebook) -> tuple[AtSupervisor, ...]:
    found: list[AtSupervisor] = []
    for awaited in reviews.awaited(notebook):
        line = _line(notebook, awaited.visit_id)
        if line is not None and awaited.standing in {ReviewStanding.WAITING, ReviewStanding.OVERDUE}:
            found.append(AtSupervisor(people.get(notebook, line.person_id), line, awaited))
    return tuple(found)


def _line(notebook: Notebook, visit_id: VisitId) -> VisitLine | None:
    return visit_lines.of(notebook.vault.database, visit_id)
