"""What document somebody wants: its kind, what it is about, and what can be chosen for it.

Known apart from the gathering, so that a screen can offer documents without loading what makes them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldnote.domain.consent import ConsentKind, Content, Recipient
from fieldnote.domain.ids import ConsentId, PersonId, ReleaseId, SessionId, VisitId

if TYPE_CHECKING:
    from fieldnote.services.notebook import Confirmation

PARTS = frozenset({Content.TRIGGERS, Content.SUPPORTS})
"""What a document holds or leaves out as its recipient may have it."""


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
    RECORD = "record"
    CONSENT = "consent"
    """Which kind of consent a form is for."""


class UsualSpan(StrEnum):
    """The dates of a period summary that are offered first."""

    AUTHORISATION = "authorization"
    LAST_MONTH = "last_month"
    THIS_MONTH = "this_month"


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
    Kind.VISIT_NOTE: frozenset({Option.LANGUAGE, Option.RECORD}),
    Kind.PLAN_SUMMARY: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
    Kind.SUPPORT_CHART: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
    Kind.VISIT_SHEET: frozenset({Option.LANGUAGE}),
    Kind.GROUP_ATTENDANCE: frozenset({Option.LANGUAGE}),
    Kind.RECOVERY_KIT: frozenset({Option.LANGUAGE}),
    Kind.DEVICE_LOSS: frozenset({Option.LANGUAGE}),
    Kind.PERIOD_SUMMARY: frozenset({Option.DATES, Option.LANGUAGE, Option.INITIALS}),
    Kind.ACTIVITY: frozenset({Option.DATES, Option.LANGUAGE}),
    Kind.CONSENT_FORM: frozenset({Option.LANGUAGE, Option.CONSENT}),
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
    confirmed: "Confirmation | None" = None
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
