"""The window's words for values, the domain's and its own: each a whole word or sentence in the window's language."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.consent import Recipient
from fieldnote.domain.goal import Course, Ladder
from fieldnote.domain.support import Ring, Stance, SupportKind, Tie
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.visit import ContactKind, Mode, NoteState, Owner, Place
from fieldnote.ui.destinations import PersonTab
from fieldnote.ui.language import QT_TRANSLATE_NOOP

_CONTEXT = "words"


_PAIRS: Final[tuple[tuple[StrEnum, str], ...]] = (
    (Ladder.THINKING, QT_TRANSLATE_NOOP("words", "Thinking about it")),
    (Ladder.PLANNING, QT_TRANSLATE_NOOP("words", "Planning")),
    (Ladder.TRYING, QT_TRANSLATE_NOOP("words", "Trying it")),
    (Ladder.DOING, QT_TRANSLATE_NOOP("words", "Doing it")),
    (Ladder.KEEPING, QT_TRANSLATE_NOOP("words", "Keeping it up")),
    (Course.ACTIVE, QT_TRANSLATE_NOOP("words", "Active")),
    (Course.PAUSED, QT_TRANSLATE_NOOP("words", "Paused")),
    (Course.MET, QT_TRANSLATE_NOOP("words", "Met")),
    (Course.SET_ASIDE, QT_TRANSLATE_NOOP("words", "Set aside")),
    (TriggerGroup.PEOPLE, QT_TRANSLATE_NOOP("words", "People")),
    (TriggerGroup.PLACES, QT_TRANSLATE_NOOP("words", "Places")),
    (TriggerGroup.THINGS, QT_TRANSLATE_NOOP("words", "Things")),
    (TriggerGroup.FEELINGS, QT_TRANSLATE_NOOP("words", "Feelings")),
    (TriggerGroup.BODY, QT_TRANSLATE_NOOP("words", "Body")),
    (TriggerGroup.TIMES, QT_TRANSLATE_NOOP("words", "Times")),
    (TriggerGroup.SITUATIONS, QT_TRANSLATE_NOOP("words", "Situations")),
    (Ring.CLOSE, QT_TRANSLATE_NOOP("words", "Close")),
    (Ring.OFTEN, QT_TRANSLATE_NOOP("words", "Often")),
    (Ring.NOW_AND_THEN, QT_TRANSLATE_NOOP("words", "Now and then")),
    (Tie.STRONG, QT_TRANSLATE_NOOP("words", "Strong")),
    (Tie.STEADY, QT_TRANSLATE_NOOP("words", "Steady")),
    (Tie.NEW, QT_TRANSLATE_NOOP("words", "New")),
    (Tie.STRAINED, QT_TRANSLATE_NOOP("words", "Strained")),
    (Tie.NOT_SURE, QT_TRANSLATE_NOOP("words", "Not sure")),
    (Stance.YES, QT_TRANSLATE_NOOP("words", "Supports sobriety")),
    (Stance.MIXED, QT_TRANSLATE_NOOP("words", "Mixed")),
    (Stance.NOT_RIGHT_NOW, QT_TRANSLATE_NOOP("words", "Not right now")),
    (Stance.NOT_SURE, QT_TRANSLATE_NOOP("words", "Not sure")),
    (SupportKind.FAMILY, QT_TRANSLATE_NOOP("words", "Family")),
    (SupportKind.FRIEND, QT_TRANSLATE_NOOP("words", "Friend")),
    (SupportKind.SPONSOR, QT_TRANSLATE_NOOP("words", "Sponsor")),
    (SupportKind.RECOVERY_FRIEND, QT_TRANSLATE_NOOP("words", "Friend in recovery")),
    (SupportKind.MEETING, QT_TRANSLATE_NOOP("words", "Mutual aid meeting")),
    (SupportKind.FAITH, QT_TRANSLATE_NOOP("words", "Faith")),
    (SupportKind.WORK, QT_TRANSLATE_NOOP("words", "Work")),
    (SupportKind.SCHOOL, QT_TRANSLATE_NOOP("words", "School")),
    (SupportKind.HEALTH, QT_TRANSLATE_NOOP("words", "Health")),
    (SupportKind.HOUSING, QT_TRANSLATE_NOOP("words", "Housing")),
    (SupportKind.SERVICE, QT_TRANSLATE_NOOP("words", "Service")),
    (SupportKind.SPECIALIST, QT_TRANSLATE_NOOP("words", "Peer specialist")),
    (SupportKind.PET, QT_TRANSLATE_NOOP("words", "Pet")),
    (SupportKind.PLACE, QT_TRANSLATE_NOOP("words", "Place")),
    (SupportKind.OTHER, QT_TRANSLATE_NOOP("words", "Other")),
    (Place.HOME, QT_TRANSLATE_NOOP("words", "Home")),
    (Place.COMMUNITY, QT_TRANSLATE_NOOP("words", "Out in the community")),
    (Place.LIBRARY, QT_TRANSLATE_NOOP("words", "Public library")),
    (Place.MEETING, QT_TRANSLATE_NOOP("words", "Mutual aid meeting")),
    (Place.RECOVERY_CENTER, QT_TRANSLATE_NOOP("words", "Recovery center")),
    (Place.OFFICE, QT_TRANSLATE_NOOP("words", "Office")),
    (Place.SHELTER, QT_TRANSLATE_NOOP("words", "Shelter")),
    (Place.JAIL, QT_TRANSLATE_NOOP("words", "Jail")),
    (Place.COURT, QT_TRANSLATE_NOOP("words", "Court")),
    (Place.HOSPITAL, QT_TRANSLATE_NOOP("words", "Hospital")),
    (Place.CLINIC, QT_TRANSLATE_NOOP("words", "Clinic")),
    (Place.RESIDENCE, QT_TRANSLATE_NOOP("words", "Recovery or group home")),
    (Place.CAR, QT_TRANSLATE_NOOP("words", "Car")),
    (Place.STREET, QT_TRANSLATE_NOOP("words", "Street outreach")),
    (Place.WORK, QT_TRANSLATE_NOOP("words", "Work")),
    (Place.OTHER, QT_TRANSLATE_NOOP("words", "Another place")),
    (Mode.IN_PERSON, QT_TRANSLATE_NOOP("words", "In person")),
    (Mode.VIDEO, QT_TRANSLATE_NOOP("words", "Video")),
    (Mode.PHONE, QT_TRANSLATE_NOOP("words", "Phone")),
    (ContactKind.ONE_TO_ONE, QT_TRANSLATE_NOOP("words", "One to one")),
    (ContactKind.GROUP, QT_TRANSLATE_NOOP("words", "Group")),
    (ContactKind.COLLATERAL, QT_TRANSLATE_NOOP("words", "Family or others")),
    (ContactKind.ATTEMPTED, QT_TRANSLATE_NOOP("words", "Did not meet")),
    (ContactKind.NO_SHOW, QT_TRANSLATE_NOOP("words", "No-show")),
    (ContactKind.OUTREACH, QT_TRANSLATE_NOOP("words", "Outreach")),
    (Owner.PERSON, QT_TRANSLATE_NOOP("words", "The person")),
    (Owner.SPECIALIST, QT_TRANSLATE_NOOP("words", "Me")),
    (Owner.BOTH, QT_TRANSLATE_NOOP("words", "Both of us")),
    (Owner.QP, QT_TRANSLATE_NOOP("words", "The QP")),
    (NoteState.DRAFT, QT_TRANSLATE_NOOP("words", "Draft")),
    (NoteState.READY, QT_TRANSLATE_NOOP("words", "Ready")),
    (NoteState.SIGNED, QT_TRANSLATE_NOOP("words", "Signed")),
    (PersonTab.OVERVIEW, QT_TRANSLATE_NOOP("words", "Overview")),
    (PersonTab.VISITS, QT_TRANSLATE_NOOP("words", "Visits")),
    (PersonTab.GOALS, QT_TRANSLATE_NOOP("words", "Goals")),
    (PersonTab.TRIGGERS, QT_TRANSLATE_NOOP("words", "Triggers and coping")),
    (PersonTab.SUPPORTS, QT_TRANSLATE_NOOP("words", "Support network")),
    (PersonTab.DOCUMENTS, QT_TRANSLATE_NOOP("words", "Documents")),
    (Recipient.QP, QT_TRANSLATE_NOOP("words", "The QP")),
    (Recipient.OWN_AGENCY, QT_TRANSLATE_NOOP("words", "Our agency")),
    (Recipient.PERSON, QT_TRANSLATE_NOOP("words", "The person")),
    (Recipient.PAYER, QT_TRANSLATE_NOOP("words", "Health plan or payer")),
    (Recipient.PROVIDER, QT_TRANSLATE_NOOP("words", "Doctor or provider")),
    (Recipient.JUSTICE, QT_TRANSLATE_NOOP("words", "Court, probation or police")),
    (Recipient.SUPPORTER, QT_TRANSLATE_NOOP("words", "Someone of their own")),
)
_OF: Final = {(type(value), value): text for value, text in _PAIRS}
"""By type and value: members of two enumerations with one value are equal."""


_SOBRIETY: Final = {
    Stance.MIXED: QT_TRANSLATE_NOOP("words", "Sobriety: mixed"),
    Stance.NOT_RIGHT_NOW: QT_TRANSLATE_NOOP("words", "Sobriety: not right now"),
    Stance.NOT_SURE: QT_TRANSLATE_NOOP("words", "Sobriety: not sure"),
}


def sobriety(stance: Stance) -> str:
    """Say whether a support is for sobriety, where no question stands above it."""
    return QCoreApplication.translate(_CONTEXT, _SOBRIETY[stance]) if stance in _SOBRIETY else of(stance)


def of(value: StrEnum) -> str:
    """Give the word for a value."""
    return QCoreApplication.translate(_CONTEXT, _OF[type(value), value])


def place(kind: Place | None, label: str) -> str:
    """Name a place: the specialist's own words where there are any."""
    return label or (of(kind) if kind else "")
