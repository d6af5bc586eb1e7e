"""Where a person can go: pages emit one of these, the main window takes them there. Screens never meet otherwise."""

from dataclasses import dataclass
from enum import StrEnum

from fieldnote.domain.ids import ConsentId, GroupId, PersonId, ReleaseId, SessionId, VisitId
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Confirmation


class PersonTab(StrEnum):
    """A tab of one person; their order here is that of the tabs, of their commands and of the keys of those."""

    OVERVIEW = "overview"
    VISITS = "visits"
    GOALS = "goals"
    TRIGGERS = "triggers"
    SUPPORTS = "supports"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class TodayPlace:
    """The first page."""


@dataclass(frozen=True, slots=True)
class PeoplePlace:
    """The list of people, with one of them open, at a tab, when `person_id` is given."""

    person_id: PersonId | None = None
    tab: PersonTab = PersonTab.OVERVIEW


@dataclass(frozen=True, slots=True)
class GroupsPlace:
    """The groups that meet, and their sessions."""


@dataclass(frozen=True, slots=True)
class GroupVisitPlace:
    """A group session with the notes of all who came, to write or to read."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class NewGroupPlace:
    """A group session that starts now: of this group, of none where it is empty, asked for when not given."""

    group_id: GroupId | None = None


@dataclass(frozen=True, slots=True)
class ToSignPlace:
    """The notes that wait for a signature."""


@dataclass(frozen=True, slots=True)
class VisitPlace:
    """A visit note, to write or to read."""

    visit_id: VisitId


@dataclass(frozen=True, slots=True)
class NewVisitPlace:
    """A visit that starts now: a planned one, or a new one with this person (asked for when not given)."""

    person_id: PersonId | None = None
    planned: VisitId | None = None


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """A document, ready to print: about a person, one signed note, one group session, or about nobody."""

    kind: Kind
    person_id: PersonId | None = None
    visit_id: VisitId | None = None
    session_id: SessionId | None = None
    consent_id: ConsentId | None = None
    """The consent on file that is printed, for a consent form."""
    release_id: ReleaseId | None = None
    """What was given out, for its cover page."""
    confirmed: Confirmation | None = None
    """That the passphrase was just given, for the recovery kit."""


@dataclass(frozen=True, slots=True)
class DocumentsPlace:
    """What documents can be made, and what was given out."""


@dataclass(frozen=True, slots=True)
class ExportsPlace:
    """What is owed to agencies, and what comes in from them."""


@dataclass(frozen=True, slots=True)
class CaseloadFilePlace:
    """The agency's list of people, asked for where everything from an agency comes in."""


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """The settings, at one of their sections: notebook, you, privacy, rules, writing, look or activity."""

    section: str = ""


@dataclass(frozen=True, slots=True)
class BackPlace:
    """Where the person came from."""


Destination = (
    TodayPlace
    | PeoplePlace
    | GroupsPlace
    | GroupVisitPlace
    | NewGroupPlace
    | ToSignPlace
    | VisitPlace
    | NewVisitPlace
    | DocumentPlace
    | DocumentsPlace
    | ExportsPlace
    | CaseloadFilePlace
    | SettingsPlace
    | BackPlace
)
