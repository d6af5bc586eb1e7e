"""How the tests ask for each kind of document, so that what holds for all of them is tried on a new kind at once."""

from dataclasses import replace
from typing import Any

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import PersonId, ReleaseId
from fieldnote.domain.recipient import Addressee
from fieldnote.services import giving, group_notes, group_views, people
from fieldnote.services.documents import kinds, plan_summary
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import SUBJECTS, USUALLY_FOR, Kind, Subject, Wanted
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import releases


def most_visited(book: Notebook) -> PersonId:
    """The person of the practice notebook with most to say."""
    return max((line.person.id for line in people.everyone(book)), key=lambda i: people.overview(book, i).visit_count)


def recipient(kind: Kind) -> Recipient:
    """Whom a kind of document may always be given to."""
    return USUALLY_FOR[kind]


def wanted(book: Notebook, kind: Kind) -> Wanted:
    """What a kind has to be told before it can be made."""
    match SUBJECTS[kind]:
        case Subject.NOBODY:
            return Wanted(kind)
        case Subject.KEY:
            return Wanted(kind, confirmed=Confirmation("passphrase"))
        case Subject.GROUP:
            sessions = group_views.sessions(book)
            largest = max(sessions, key=lambda session: len(group_notes.list_of(book, session.id)))
            return Wanted(kind, session_id=largest.id)
        case Subject.RELEASE:
            return Wanted(kind, release_id=given(book))
        case _:
            return Wanted(kind, most_visited(book))


def given(book: Notebook) -> ReleaseId:
    """Something that was given to the QP; given now, where nothing was yet."""
    person_id = most_visited(book)
    known = [release for release in releases.of_person(book.vault.database, person_id) if release.document_id]
    if known:
        return known[-1].id
    summary = plan_summary.gather(book, person_id)
    assert isinstance(summary, Document)
    done = giving.release(book, summary, b"pdf", Recipient.QP)
    assert isinstance(done, Done)
    return done.value[0]


def asked(book: Notebook, kind: Kind, **changes: Any) -> Document:
    """Gather a document about the person with most visits. A kind that needs more than a person gets it here."""
    found = kinds.gather(book, replace(wanted(book, kind), **changes))
    assert isinstance(found, Document), f"tell asking.py how to ask for {kind}: {found}"
    made_out = giving.address(book, found, Addressee(recipient(kind)))
    assert isinstance(made_out, Document), f"tell asking.py whom {kind} may be given to: {made_out}"
    return made_out
