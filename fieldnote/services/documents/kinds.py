"""Every kind of document, and one way to ask for any of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import PARTS, Document
from fieldnote.services.notebook import Notebook


class Kind(StrEnum):
    """What can be asked for, as the command line names it."""

    VISIT_NOTE = "visit-note"
    PLAN_SUMMARY = "plan-summary"


class Subject(StrEnum):
    """What a kind of document is about: what has to be known before it can be made."""

    PERSON = "person"
    VISIT = "visit"
    """One signed note."""
    NOBODY = "nobody"
    """The notebook itself, or nothing yet."""


class Option(StrEnum):
    """What can be chosen for a kind of document."""

    DATES = "dates"
    LANGUAGE = "language"
    INITIALS = "initials"


SUBJECTS: dict[Kind, Subject] = {
    Kind.VISIT_NOTE: Subject.VISIT,
    Kind.PLAN_SUMMARY: Subject.PERSON,
}
OPTIONS: dict[Kind, frozenset[Option]] = {
    Kind.VISIT_NOTE: frozenset({Option.LANGUAGE}),
    Kind.PLAN_SUMMARY: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
}


USUALLY_FOR: dict[Kind, Recipient] = {
    Kind.VISIT_NOTE: Recipient.QP,
    Kind.PLAN_SUMMARY: Recipient.QP,
}
"""Who usually gets it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document, about whom, and how. A kind takes from it what it needs."""

    kind: Kind
    person_id: PersonId | None = None
    visit_id: VisitId | None = None
    """A person's newest signed note where none is named."""
    first: date | None = None
    last: date | None = None
    language: str = "en"
    parts: frozenset[Content] = PARTS
    initials: bool = False
    """Supports by their initials, also those who agreed to be named."""
    with_record: bool = False
    """The JSON that was signed goes along inside the file, of a visit note."""


def gather(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    """Gather what was asked for; refused where there is nothing to say, or nobody it could be about."""
    if wanted.with_record and wanted.kind is not Kind.VISIT_NOTE:
        return Refused((Problem("record", "record_of_note_only"),))
    return _GATHER[wanted.kind](notebook, wanted)


def _visit_note(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    visit_id = wanted.visit_id
    if visit_id is None and wanted.person_id is not None:
        visit_id = visit_note.newest_signed(notebook, wanted.person_id)
    if visit_id is None:
        return _whose()
    found = visit_note.gather(
        notebook, visit_id, language=wanted.language, parts=wanted.parts, with_record=wanted.with_record
    )
    if wanted.with_record and not isinstance(found.values, VisitNote):
        return Refused((Problem("record", "record_of_void_note"),))
    return found


def _plan_summary(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return plan_summary.gather(
        notebook,
        wanted.person_id,
        wanted.first,
        wanted.last,
        initials=wanted.initials,
        language=wanted.language,
        parts=wanted.parts,
    )


def _whose() -> Refused:
    return Refused((Problem("person", "document_of_nobody"),))


_GATHER: dict[Kind, Callable[[Notebook, Wanted], Document | Refused]] = {
    Kind.VISIT_NOTE: _visit_note,
    Kind.PLAN_SUMMARY: _plan_summary,
}
