"""The words about consents, about what was given out and seen, and about attached files."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from fieldnote.domain.attachment import MEGABYTE, Attachment, FileKind, Shows
from fieldnote.domain.consent import (
    Consent,
    ConsentEnding,
    ConsentState,
    Content,
    EndingKind,
    Purpose,
    SignedHow,
    Signer,
)
from fieldnote.domain.disclosure import Basis, Medium, Release
from fieldnote.services.consents import ConsentStanding
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.documents.consent_words import CONSENT_KINDS
from fieldnote.ui.language import QT_TRANSLATE_NOOP

_KILOBYTE: Final = 1024
_PAIRS: Final[tuple[tuple[StrEnum, str], ...]] = (
    (Content.ATTENDANCE, QT_TRANSLATE_NOOP("documents", "Dates and times of visits")),
    (Content.PLAN_SUMMARY, QT_TRANSLATE_NOOP("documents", "Summary for the plan")),
    (Content.VISIT_NOTES, QT_TRANSLATE_NOOP("documents", "Visit notes")),
    (Content.TRIGGERS, QT_TRANSLATE_NOOP("documents", "Triggers and what helps")),
    (Content.SUPPORTS, QT_TRANSLATE_NOOP("documents", "Support network")),
    (Content.WHOLE_CHART, QT_TRANSLATE_NOOP("documents", "Everything that is not sensitive")),
    (Content.RETURN_TO_USE, QT_TRANSLATE_NOOP("documents", "Return to use")),
    (Content.SENSITIVE_NOTES, QT_TRANSLATE_NOOP("documents", "Notes marked as sensitive")),
    (Content.COUNSELLING_NOTES, QT_TRANSLATE_NOOP("documents", "Counseling notes of a clinician")),
    (Purpose.TPO, QT_TRANSLATE_NOOP("documents", "Treatment, payment and operations")),
    (Purpose.TREATMENT, QT_TRANSLATE_NOOP("documents", "Treatment")),
    (Purpose.PAYMENT, QT_TRANSLATE_NOOP("documents", "Payment")),
    (Purpose.OPERATIONS, QT_TRANSLATE_NOOP("documents", "Operations")),
    (Purpose.AT_REQUEST, QT_TRANSLATE_NOOP("documents", "The person asks for it")),
    (Purpose.SUPPORT, QT_TRANSLATE_NOOP("documents", "So that they can stand by the person")),
    (Purpose.PROCEEDINGS, QT_TRANSLATE_NOOP("documents", "Proceedings")),
    (Purpose.OTHER, QT_TRANSLATE_NOOP("documents", "Something else")),
    (SignedHow.PAPER, QT_TRANSLATE_NOOP("documents", "On paper")),
    (SignedHow.DRAWN, QT_TRANSLATE_NOOP("documents", "Drawn on this computer")),
    (Signer.PERSON, QT_TRANSLATE_NOOP("documents", "The person")),
    (Signer.PARENT, QT_TRANSLATE_NOOP("documents", "A parent")),
    (Signer.GUARDIAN, QT_TRANSLATE_NOOP("documents", "A guardian")),
    (Signer.REPRESENTATIVE, QT_TRANSLATE_NOOP("documents", "Another representative")),
    (ConsentState.INCOMPLETE, QT_TRANSLATE_NOOP("documents", "Not complete")),
    (ConsentState.ACTIVE, QT_TRANSLATE_NOOP("documents", "Active")),
    (ConsentState.EXPIRED, QT_TRANSLATE_NOOP("documents", "Ran out")),
    (ConsentState.REVOKED, QT_TRANSLATE_NOOP("documents", "Taken back")),
    (ConsentState.NOT_VALID, QT_TRANSLATE_NOOP("documents", "Not valid")),
    (EndingKind.REVOKED, QT_TRANSLATE_NOOP("documents", "It was taken back")),
    (EndingKind.EVENT, QT_TRANSLATE_NOOP("documents", "What was to end it happened")),
    (EndingKind.NOT_VALID, QT_TRANSLATE_NOOP("documents", "It was not valid, or a mistake")),
    (Medium.PRINTED, QT_TRANSLATE_NOOP("documents", "Printed")),
    (Medium.SAVED, QT_TRANSLATE_NOOP("documents", "Saved as a file")),
    (Medium.COPIED, QT_TRANSLATE_NOOP("documents", "Copied")),
    (Medium.PACKAGE, QT_TRANSLATE_NOOP("documents", "Sent electronically")),
    (Medium.SPOKEN, QT_TRANSLATE_NOOP("documents", "Told by word")),
    (Basis.INTERNAL, QT_TRANSLATE_NOOP("documents", "Inside the program, to those who need to know it")),
    (Basis.THE_PERSON, QT_TRANSLATE_NOOP("documents", "It is the person’s own")),
    (Basis.CONSENT, QT_TRANSLATE_NOOP("documents", "By consent")),
    (Basis.EMERGENCY, QT_TRANSLATE_NOOP("documents", "In a medical emergency")),
    (Basis.COURT_ORDER, QT_TRANSLATE_NOOP("documents", "By a court order")),
    (Shows.CONSENT, QT_TRANSLATE_NOOP("documents", "A consent")),
    (Shows.PAPER_NOTE, QT_TRANSLATE_NOOP("documents", "A page filled in by hand")),
    (Shows.PLAN, QT_TRANSLATE_NOOP("documents", "A plan")),
    (Shows.DRAWN_SIGNATURE, QT_TRANSLATE_NOOP("documents", "A signature")),
    (Shows.OTHER, QT_TRANSLATE_NOOP("documents", "Something else")),
    (FileKind.PDF, QT_TRANSLATE_NOOP("documents", "PDF")),
    (FileKind.JPEG, QT_TRANSLATE_NOOP("documents", "Picture")),
    (FileKind.PNG, QT_TRANSLATE_NOOP("documents", "Picture")),
)
_WORDS: Final = {(type(value), value): text for value, text in (*_PAIRS, *CONSENT_KINDS)}
"""By type and value: members of two enumerations with one value are equal."""

_KEPT_DATE: Final = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")

translate = QCoreApplication.translate

STATEMENTS: Final = (
    QT_TRANSLATE_NOOP("purposes", "for treatment, payment, and health care operations"),
    QT_TRANSLATE_NOOP("purposes", "for treatment"),
    QT_TRANSLATE_NOOP("purposes", "for payment"),
    QT_TRANSLATE_NOOP("purposes", "for health care operations"),
    QT_TRANSLATE_NOOP("purposes", "at the request of the patient"),
    QT_TRANSLATE_NOOP("purposes", "so that they can stand by the patient"),
    QT_TRANSLATE_NOOP("purposes", "for use in proceedings"),
)
"""As `Purpose.statement` has them."""


def word(value: StrEnum) -> str:
    """Give the word for a value of a consent, a release or a file."""
    return translate("documents", _WORDS[type(value), value])


def described(description: str) -> str:
    """Write the dates in a description of what left as the window does: it is kept with those of machines."""
    return _KEPT_DATE.sub(_as_shown, description)


def _as_shown(kept: re.Match[str]) -> str:
    try:
        return dates.day_of_year(date.fromisoformat(kept[0]))
    except ValueError:  # somebody's own words that only look like a date
        return kept[0]


def recipients(consent: Consent) -> str:
    """Say to whom a consent is: by name, or else by kind."""
    named = [discreet.recipient(r.kind, r.name.strip()) or words.of(r.kind) for r in consent.recipients]
    return ", ".join(named) or translate("documents", "Nobody named yet")


def contents(found: Iterable[Content]) -> str:
    """List what may be told, or was: "Dates and times of visits, summary for the plan"."""
    first, *more = [word(content) for content in found] or [""]
    return ", ".join((first, *(name[:1].lower() + name[1:] for name in more)))


def purpose(consent: Consent) -> str:
    """Say what a consent is for, in the words of the form where it has any."""
    return consent.purpose_words.strip() or (word(consent.purpose) if consent.purpose else "")


def until(consent: Consent) -> str:
    """Say when a consent ends by itself."""
    day = dates.day_of_year(consent.expires_on) if consent.expires_on else ""
    ends = [part for part in (day, consent.expires_with.strip()) if part]
    if not ends and consent.never_expires:
        return translate("documents", "It has no end")
    return translate("documents", " or ").join(ends)


def signed(consent: Consent) -> str:
    """Say when, by whom and how a consent was signed, and where the paper lies."""
    facts = [dates.day_of_year(consent.signed_on)] if consent.signed_on else []
    if consent.signer is not Signer.PERSON:
        facts.append(", ".join(part for part in (consent.signer_name.strip(), word(consent.signer).lower()) if part))
    if consent.signed_how is not None:
        facts.append(word(consent.signed_how))
    if consent.paper_kept_at.strip():
        facts.append(consent.paper_kept_at)
    return visit_words.SEPARATOR.join(facts)


def ending(found: ConsentEnding) -> str:
    """Say what ended a consent, when, and in which way."""
    sentence = translate("documents", "{day}: {what}")
    said = sentence.format(day=dates.day_of_year(found.ended_on), what=word(found.kind))
    return visit_words.SEPARATOR.join(part for part in (said, found.how.strip()) if part)


def missing_count(count: int) -> str:
    """Say how much a consent lacks: "Still missing: 3"."""
    return translate("documents", "Still missing: {count}").format(count=count)


def kept(standing: ConsentStanding) -> str:
    """Say how a consent was kept."""
    if not standing.lacks:
        return translate("documents", "Consent kept. It is complete.")
    return translate("documents", "Consent kept. Still missing: {count}.").format(count=len(standing.lacks))


def given_to(release: Release) -> str:
    """Say to whom something was given: "Dr. Lane · Doctor or provider"."""
    facts = (discreet.recipient(release.recipient, release.recipient_name.strip()), words.of(release.recipient))
    return visit_words.SEPARATOR.join(fact for fact in facts if fact)


def given_what(release: Release) -> str:
    """Say what was given: how it was called, or else what is in it."""
    return described(release.description) or contents(release.contents)


def given_why(release: Release) -> str:
    """Say on what grounds something was given, and for what."""
    basis = word(release.basis)
    purpose = released_purpose(release)
    if release.basis is not Basis.CONSENT or not purpose:
        return basis
    return translate("documents", "{basis}, {purpose}").format(basis=basis, purpose=purpose)


def released_purpose(release: Release) -> str:
    """Say what something was given for; the statements of consents are stored in English."""
    kept = release.purpose.strip()
    return translate("purposes", kept) if kept in STATEMENTS else kept


def local_day(at: datetime) -> date:
    """Give the day of a moment in this place's zone."""
    return at.astimezone().date()


def opened(count: int) -> str:
    """Say how often something was opened on a day."""
    one, many = translate("documents", "Opened here"), translate("documents", "Opened here {count} times")
    return visit_words.counted(one, many, count)


def file_title(attachment: Attachment) -> str:
    """Name a file: by its title, or by what is to be seen on it."""
    return attachment.title.strip() or word(attachment.shows)


def file_facts(attachment: Attachment) -> str:
    """Say what a file is: "PDF · 3 pages · 1.2 MB · added Nov 20, 2026"."""
    facts = [word(attachment.shows)] if attachment.title.strip() else []
    facts.append(word(attachment.kind))
    if attachment.kind is FileKind.PDF:
        one, many = translate("documents", "1 page"), translate("documents", "{count} pages")
        facts.append(visit_words.counted(one, many, attachment.pages))
    facts.append(size(attachment.size))
    day = dates.day_of_year(local_day(attachment.added_at))
    facts.append(translate("documents", "added {day}").format(day=day))
    return visit_words.SEPARATOR.join(facts)


def size(count: int) -> str:
    """Say how large a file is, in kilobytes or megabytes."""
    if count < MEGABYTE:
        return translate("documents", "{size} KB").format(size=max(1, round(count / _KILOBYTE)))
    figure = QLocale().toString(count / MEGABYTE, "f", 1)
    return translate("documents", "{size} MB").format(size=figure)
