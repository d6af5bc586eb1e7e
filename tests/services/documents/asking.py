"""How the tests ask for each kind of document, so that what holds for all of them is tried on a new kind at once."""

from typing import Any

from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import PersonId
from fieldnote.services import people
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.kinds import Kind, Wanted
from fieldnote.services.notebook import Notebook


def most_visited(book: Notebook) -> PersonId:
    """The person of the practice notebook with most to say."""
    return max((line.person.id for line in people.everyone(book)), key=lambda i: people.overview(book, i).visit_count)


def recipient(kind: Kind) -> Recipient:
    """Whom a kind of document may always be given to."""
    others: dict[Kind, Recipient] = {}
    return others.get(kind, Recipient.QP)


def asked(book: Notebook, kind: Kind, **changes: Any) -> Document:
    """Gather a document about the person with most visits. A kind that needs more than a person gets it here."""
    found = kinds.gather(book, Wanted(kind, most_visited(book), **changes))
    assert isinstance(found, Document), f"tell asking.py how to ask for {kind}: {found}"
    return found
