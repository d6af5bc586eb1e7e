"""One way to gather any kind of document."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import storable
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
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.own_papers import Choice
from fieldnote.services.documents.wanted import USUALLY_FOR, Kind, Wanted
from fieldnote.services.notebook import Notebook

_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""What lies beyond was mistyped, and some sums with such days have no end."""


def gather(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    """Gather what was asked for; refused where there is nothing to say, or nobody it could be about."""
    if wanted.with_record and wanted.kind is not Kind.VISIT_NOTE:
        return Refused((Problem("record", "record_of_note_only"),))
    days = [day for day in (wanted.first, wanted.last) if day is not None]
    if days != sorted(days):
        return Refused((Problem("dates", "dates_reversed"),))
    if any(not _EARLIEST <= day <= _LATEST for day in days):
        return Refused((Problem("dates", "dates_far_off"),))
    asked = replace(wanted, title=storable(wanted.title))
    if asked.kind in _GATHER:
        return _GATHER[asked.kind](notebook, filled(notebook, asked))
    if asked.person_id is None:
        return _whose()
    return _GATHER_OF_PERSON[asked.kind](notebook, asked.person_id, filled(notebook, asked))


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


def _plan_summary(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document | Refused:
    return plan_summary.gather(
        notebook,
        person_id,
        wanted.first,
        wanted.last,
        initials=wanted.initials,
        language=wanted.language,
        parts=wanted.parts,
    )


def _support_chart(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document | Refused:
    return support_chart.gather(
        notebook,
        person_id,
        wanted.first,
        initials=wanted.initials,
        language=wanted.language,
        parts=wanted.parts,
    )


def _period_summary(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document | Refused:
    return period_summary.gather(
        notebook,
        person_id,
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


def _disclosures(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document:
    return disclosures.gather(notebook, person_id, wanted.first, wanted.last, language=wanted.language)


def _who_has_seen(notebook: Notebook, wanted: Wanted) -> Document | Refused:
    if wanted.visit_id is not None:
        return who_has_seen.of_note(notebook, wanted.visit_id, language=wanted.language)
    if wanted.person_id is None:
        return _whose()
    return who_has_seen.of_person(notebook, wanted.person_id, language=wanted.language)


def _support_sheet(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document:
    return support_sheet.gather(notebook, person_id, _choice(wanted), parts=wanted.parts)


def _trigger_sheet(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document:
    return trigger_sheet.gather(notebook, person_id, _choice(wanted), parts=wanted.parts)


def _pocket_card(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document:
    return pocket_card.gather(notebook, person_id, _choice(wanted), parts=wanted.parts)


def _first_meeting(notebook: Notebook, person_id: PersonId, wanted: Wanted) -> Document | Refused:
    return first_meeting.gather(notebook, person_id, _choice(wanted), wanted.visit_id)


def _choice(wanted: Wanted) -> Choice:
    return Choice(wanted.language, wanted.large, wanted.named, wanted.title, wanted.initials)


def _whose() -> Refused:
    return Refused((Problem("person", "document_of_nobody"),))


_GATHER: dict[Kind, Callable[[Notebook, Wanted], Document | Refused]] = {
    Kind.VISIT_NOTE: _visit_note,
    Kind.VISIT_SHEET: _visit_sheet,
    Kind.GROUP_ATTENDANCE: _group_attendance,
    Kind.RECOVERY_KIT: _recovery_kit,
    Kind.DEVICE_LOSS: _device_loss,
    Kind.ACTIVITY: _activity,
    Kind.CONSENT_FORM: _consent_form,
    Kind.COVER_PAGE: _cover_page,
    Kind.WHO_HAS_SEEN: _who_has_seen,
}

_GATHER_OF_PERSON: dict[Kind, Callable[[Notebook, PersonId, Wanted], Document | Refused]] = {
    Kind.PLAN_SUMMARY: _plan_summary,
    Kind.SUPPORT_CHART: _support_chart,
    Kind.PERIOD_SUMMARY: _period_summary,
    Kind.DISCLOSURES: _disclosures,
    Kind.SUPPORT_SHEET: _support_sheet,
    Kind.TRIGGER_SHEET: _trigger_sheet,
    Kind.POCKET_CARD: _pocket_card,
    Kind.FIRST_MEETING: _first_meeting,
}
"""What is about one person and nobody else: refused where nobody was named."""
