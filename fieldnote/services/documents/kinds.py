"""Every kind of document, and one way to ask for any of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import ConsentKind, Content, Recipient
from fieldnote.domain.ids import ConsentId, PersonId, ReleaseId, SessionId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services.documents import (
    activity,
    consent_form,
    cover_page,
    device_loss,
    disclosures,
    first_meeting,
    group_attendance,
    own_papers,
    period_summary,
    plan_summary,
    pocket_card,
    recovery_kit,
    support_chart,
    support_sheet,
    trigger_sheet,
    visit_note,
    visit_sheet,
    who_has_seen,
)
from fieldnote.services.documents.document import PARTS, Document
from fieldnote.services.documents.own_papers import Choice
from fieldnote.services.notebook import Confirmation, Notebook


class Kind(StrEnum):
    """What can be asked for, as the command line names it."""

    VISIT_NOTE = "visit-note"
    PLAN_SUMMARY = "plan-summary"
    SUPPORT_CHART = "support-chart"
    VISIT_SHEET = "visit-sheet"
    GROUP_ATTENDANCE = "group-attendance"
    RECOVERY_KIT = "recovery-kit"
    DEVICE_LOSS = "device-loss"
    PERIOD_SUMMARY = "period-summary"
    ACTIVITY = "activity"
    CONSENT_FORM = "consent-form"
    COVER_PAGE = "cover-page"
    DISCLOSURES = "disclosures"
    WHO_HAS_SEEN = "who-has-seen"
    SUPPORT_SHEET = "support-sheet"
    TRIGGER_SHEET = "trigger-sheet"
    POCKET_CARD = "pocket-card"
    FIRST_MEETING = "first-meeting"


class Subject(StrEnum):
    """What a kind of document is about: what has to be known before it can be made."""

    PERSON = "person"
    VISIT = "visit"
    """One signed note."""
    GROUP = "group"
    """One group session."""
    RELEASE = "release"
    """One thing that was given out."""
    KEY = "key"
    """What opens the notebook: the passphrase is asked for first."""
    NOBODY = "nobody"
    """The notebook itself, or nothing yet."""


class Option(StrEnum):
    """What can be chosen for a kind of document."""

    DATES = "dates"
    LANGUAGE = "language"
    INITIALS = "initials"
    LARGE = "large"
    NAMED = "named"
    TITLE = "title"


SUBJECTS: dict[Kind, Subject] = {
    Kind.VISIT_NOTE: Subject.VISIT,
    Kind.PLAN_SUMMARY: Subject.PERSON,
    Kind.SUPPORT_CHART: Subject.PERSON,
    Kind.VISIT_SHEET: Subject.NOBODY,
    Kind.GROUP_ATTENDANCE: Subject.GROUP,
    Kind.RECOVERY_KIT: Subject.KEY,
    Kind.DEVICE_LOSS: Subject.NOBODY,
    Kind.PERIOD_SUMMARY: Subject.PERSON,
    Kind.ACTIVITY: Subject.NOBODY,
    Kind.CONSENT_FORM: Subject.PERSON,
    Kind.COVER_PAGE: Subject.RELEASE,
    Kind.DISCLOSURES: Subject.PERSON,
    Kind.WHO_HAS_SEEN: Subject.PERSON,
    Kind.SUPPORT_SHEET: Subject.PERSON,
    Kind.TRIGGER_SHEET: Subject.PERSON,
    Kind.POCKET_CARD: Subject.PERSON,
    Kind.FIRST_MEETING: Subject.PERSON,
}
_OWN = frozenset({Option.LANGUAGE, Option.INITIALS, Option.LARGE, Option.NAMED, Option.TITLE})
OPTIONS: dict[Kind, frozenset[Option]] = {
    Kind.VISIT_NOTE: frozenset({Option.LANGUAGE}),
    Kind.PLAN_SUMMARY: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
    Kind.SUPPORT_CHART: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
    Kind.VISIT_SHEET: frozenset({Option.LANGUAGE}),
    Kind.GROUP_ATTENDANCE: frozenset({Option.LANGUAGE}),
    Kind.RECOVERY_KIT: frozenset({Option.LANGUAGE}),
    Kind.DEVICE_LOSS: frozenset({Option.LANGUAGE}),
    Kind.PERIOD_SUMMARY: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
    Kind.ACTIVITY: frozenset({Option.DATES, Option.LANGUAGE}),
    Kind.CONSENT_FORM: frozenset({Option.LANGUAGE}),
    Kind.COVER_PAGE: frozenset({Option.LANGUAGE}),
    Kind.DISCLOSURES: frozenset({Option.DATES, Option.LANGUAGE}),
    Kind.WHO_HAS_SEEN: frozenset({Option.LANGUAGE}),
    Kind.SUPPORT_SHEET: _OWN,
    Kind.TRIGGER_SHEET: _OWN,
    Kind.POCKET_CARD: _OWN,
    Kind.FIRST_MEETING: _OWN,
}


USUALLY_FOR: dict[Kind, Recipient] = {
    Kind.VISIT_NOTE: Recipient.QP,
    Kind.PLAN_SUMMARY: Recipient.QP,
    Kind.SUPPORT_CHART: Recipient.QP,
    Kind.VISIT_SHEET: Recipient.OWN_AGENCY,
    Kind.GROUP_ATTENDANCE: Recipient.OWN_AGENCY,
    Kind.RECOVERY_KIT: Recipient.OWN_AGENCY,
    Kind.DEVICE_LOSS: Recipient.OWN_AGENCY,
    Kind.PERIOD_SUMMARY: Recipient.QP,
    Kind.ACTIVITY: Recipient.OWN_AGENCY,
    Kind.CONSENT_FORM: Recipient.PERSON,
    Kind.COVER_PAGE: Recipient.QP,
    Kind.DISCLOSURES: Recipient.PERSON,
    Kind.WHO_HAS_SEEN: Recipient.PERSON,
    Kind.SUPPORT_SHEET: Recipient.PERSON,
    Kind.TRIGGER_SHEET: Recipient.PERSON,
    Kind.POCKET_CARD: Recipient.PERSON,
    Kind.FIRST_MEETING: Recipient.PERSON,
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
    language: str = ""
    """Where it is empty, the person's own papers speak their first language, Spanish or English; others English."""
    parts: frozenset[Content] = PARTS
    initials: bool = False
    """Supports by their initials, also those who agreed to be named."""
    names: bool = False
    """People by their initials and record numbers where it could name nobody: it stays inside then."""
    with_record: bool = False
    """The JSON that was signed goes along inside the file, of a visit note."""
    session_id: SessionId | None = None
    """The group session a list is of."""
    confirmed: Confirmation | None = None
    """That the passphrase was just given: the recovery kit asks for it."""
    consent_id: ConsentId | None = None
    """The consent on file to print; without one a form to sign, of `consent_kind`."""
    consent_kind: ConsentKind = ConsentKind.GENERAL
    release_id: ReleaseId | None = None
    """What was given out that a cover page is for; by default what left the programme last."""
    pages: int | None = None
    """How many pages go out with a cover page, itself among them."""
    large: bool = False
    """In large print: nothing below 16 points."""
    named: bool = False
    """The person's own paper with what they are called, and with names that can tell, of a meeting or an agency."""
    title: str = ""
    """The person's own paper under a title of their choice."""


def gather(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    """Gather what was asked for; refused where there is nothing to say, or nobody it could be about."""
    if wanted.with_record and wanted.kind is not Kind.VISIT_NOTE:
        return Refused((Problem("record", "record_of_note_only"),))
    return _GATHER[wanted.kind](notebook, filled(notebook, wanted))


def filled(notebook: Notebook, wanted: Wanted) -> Wanted:
    """Choose what nobody chose: the language."""
    if wanted.language:
        return wanted
    if wanted.person_id is None or USUALLY_FOR[wanted.kind] is not Recipient.PERSON:
        return replace(wanted, language="en")
    return replace(wanted, language=own_papers.first_language(notebook, wanted.person_id))


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


def _support_chart(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return support_chart.gather(
        notebook,
        wanted.person_id,
        wanted.first,
        initials=wanted.initials,
        language=wanted.language,
        parts=wanted.parts,
    )


def _period_summary(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return period_summary.gather(
        notebook,
        wanted.person_id,
        wanted.first,
        wanted.last,
        initials=wanted.initials,
        language=wanted.language,
        parts=wanted.parts,
    )


def _visit_sheet(notebook: Notebook, wanted: Wanted) -> Document:
    return visit_sheet.gather(notebook, wanted.person_id, language=wanted.language)


def _group_attendance(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.session_id is None:
        return Refused((Problem("session", "document_of_no_group"),))
    return group_attendance.gather(notebook, wanted.session_id, language=wanted.language)


def _recovery_kit(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    return recovery_kit.gather(notebook, wanted.confirmed, language=wanted.language)


def _device_loss(notebook: Notebook, wanted: Wanted) -> Document:
    return device_loss.gather(notebook, language=wanted.language)


def _activity(notebook: Notebook, wanted: Wanted) -> Document:
    return activity.gather(notebook, wanted.first, wanted.last, names=wanted.names, language=wanted.language)


def _consent_form(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.consent_id is not None:
        return consent_form.on_file(notebook, wanted.consent_id, wanted.person_id, language=wanted.language)
    return consent_form.to_sign(notebook, wanted.person_id, wanted.consent_kind, language=wanted.language)


def _cover_page(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None and wanted.release_id is None:
        return _whose()
    return cover_page.gather(
        notebook, wanted.person_id, wanted.release_id, pages=wanted.pages, language=wanted.language
    )


def _disclosures(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return disclosures.gather(notebook, wanted.person_id, wanted.first, wanted.last, language=wanted.language)


def _who_has_seen(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.visit_id is not None:
        return who_has_seen.of_note(notebook, wanted.visit_id, language=wanted.language)
    if wanted.person_id is None:
        return _whose()
    return who_has_seen.of_person(notebook, wanted.person_id, language=wanted.language)


def _support_sheet(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return support_sheet.gather(notebook, wanted.person_id, _choice(wanted), parts=wanted.parts)


def _trigger_sheet(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return trigger_sheet.gather(notebook, wanted.person_id, _choice(wanted), parts=wanted.parts)


def _pocket_card(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return pocket_card.gather(notebook, wanted.person_id, _choice(wanted), parts=wanted.parts)


def _first_meeting(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.person_id is None:
        return _whose()
    return first_meeting.gather(notebook, wanted.person_id, _choice(wanted), wanted.visit_id)


def _choice(wanted: Wanted) -> Choice:
    return Choice(wanted.language, wanted.large, wanted.named, wanted.title, wanted.initials)


def _whose() -> Refused:
    return Refused((Problem("person", "document_of_nobody"),))


_GATHER: dict[Kind, Callable[[Notebook, Wanted], Document | Refused]] = {
    Kind.VISIT_NOTE: _visit_note,
    Kind.PLAN_SUMMARY: _plan_summary,
    Kind.SUPPORT_CHART: _support_chart,
    Kind.VISIT_SHEET: _visit_sheet,
    Kind.GROUP_ATTENDANCE: _group_attendance,
    Kind.RECOVERY_KIT: _recovery_kit,
    Kind.DEVICE_LOSS: _device_loss,
    Kind.PERIOD_SUMMARY: _period_summary,
    Kind.ACTIVITY: _activity,
    Kind.CONSENT_FORM: _consent_form,
    Kind.COVER_PAGE: _cover_page,
    Kind.DISCLOSURES: _disclosures,
    Kind.WHO_HAS_SEEN: _who_has_seen,
    Kind.SUPPORT_SHEET: _support_sheet,
    Kind.TRIGGER_SHEET: _trigger_sheet,
    Kind.POCKET_CARD: _pocket_card,
    Kind.FIRST_MEETING: _first_meeting,
}
