"""One kind of document for everybody on the caseload: each made out to whom it usually is for."""

from dataclasses import dataclass

from fieldnote.domain.changes import Refused
from fieldnote.domain.person import Person
from fieldnote.domain.recipient import Addressee
from fieldnote.services import giving, people, recipients
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import USUALLY_FOR, Kind, Wanted
from fieldnote.services.notebook import Notebook

KINDS = (Kind.PLAN_SUMMARY, Kind.PERIOD_SUMMARY)
"""What an agency asks for of everybody: at the end of a quarter, before reviews, when a caseload is taken over."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's document, or why there is none."""

    person: Person
    document: Document | Refused


def everybody(notebook: Notebook) -> tuple[Person, ...]:
    """Give whose documents it would be, by name."""
    found = (line.person for line in people.everyone(notebook))
    return tuple(sorted(found, key=lambda person: (person.preferred_name.casefold(), person.id)))


def made_out(notebook: Notebook, kind: Kind, person: Person) -> Turn:
    """Gather one person's document with its usual dates and ask the gate. What is sensitive stays out of it."""
    recipient = USUALLY_FOR[kind]
    parts = recipients.usual_contents(notebook, person.id, recipient)
    found = kinds.gather(notebook, Wanted(kind, person.id, parts=parts))
    if isinstance(found, Refused):
        return Turn(person, found)
    return Turn(person, giving.address(notebook, found, Addressee(recipient)))
