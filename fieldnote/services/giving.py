"""Documents that leave the notebook: made out to somebody by the gate, and logged before they are given away.

`address` asks the gate and makes a document fit for a recipient outside. `release` asks again at the moment of giving
and writes the line in the log; only then may its bytes leave. A preview is no release: `looked_at` notes that one.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

import msgspec

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import ReleaseId
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.reports.paper import Accompanying
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.reports.void_stub.values import VoidStub
from fieldnote.services import apart, disclosures, legal_notices
from fieldnote.services.disclosures import Given
from fieldnote.services.documents.document import Document, Values, content_code
from fieldnote.services.documents.plan_summary import paste_text, without_words_of_notes
from fieldnote.services.notebook import Notebook


def address(
    notebook: Notebook, document: Document, addressee: Addressee, chosen: Collection[Content] = ()
) -> Document | Refused:
    """Make a document out to somebody: ask the gate, add what the law wants along, leave out what stays inside.

    `chosen` names what is sensitive in it and is to be given all the same.
    """
    found = _asked(notebook, document, addressee, chosen)
    fewer = without_words_of_notes(document) if isinstance(found, Refused) else None
    if fewer is not None:
        # A consent for the summary alone opens what it names: the summary does not need the notes' own words.
        asked_again = _asked(notebook, fewer, addressee, chosen)
        document, found = (document, found) if isinstance(asked_again, Refused) else (fewer, asked_again)
    if isinstance(found, Refused):
        return found
    if not found:
        return document
    allowed = found[0]
    accompanying = None
    if allowed.needs_notice:
        statement = legal_notices.in_force(document.stamp.made_at.date()).long
        grounds = "" if allowed.consent else allowed.purpose
        accompanying = Accompanying(statement, allowed.addressee.name, allowed.consent, grounds)
    return replace(
        document,
        values=document.values if allowed.inside else _without_inside_words(document.values),
        stamp=replace(document.stamp, accompanying=accompanying),
        chosen=frozenset(chosen),
        allowed=allowed,
    )


def release(
    notebook: Notebook, document: Document, data: bytes, recipient: Recipient, medium: Medium = Medium.SAVED
) -> Done[tuple[ReleaseId, ...]] | Refused:
    """Ask the gate once more, now that it is given, and log that the document leaves the notebook: once a person.

    Refused as well when the specialist's own phone, e-mail or address stands anywhere in it.
    """
    printed = msgspec.to_builtins((document.values, document.stamp.accompanying))
    private = apart.boundary_problem(notebook, *_texts(printed))
    if private is not None:
        return Refused((private,))
    made_for = document.allowed
    addressee = made_for.addressee if made_for and made_for.addressee.kind is recipient else Addressee(recipient)
    found = _asked(notebook, document, addressee, document.chosen)
    if isinstance(found, Refused):
        return found
    bases = {(recipient, allowed.basis_id) for allowed in found if not allowed.inside}
    if bases and (made_for is None or bases != {(made_for.addressee.kind, made_for.basis_id)}):
        return Refused((Problem("recipient", "document_not_addressed"),))
    given = Given(
        kind=document.kind,
        contents=document.contents,
        description=document.description,
        medium=medium,
        document_id=document.stamp.document_id,
        sha256=hashlib.sha256(data).hexdigest(),
        check_code=document.stamp.check_code,
        content_code=content_code(document),
        notice=legal_notices.in_force(document.stamp.made_at.date()).id if document.stamp.notice else "",
        visit_ids=document.visit_ids,
    )
    with notebook.vault.database.transaction():
        if not found:
            # What stays inside and tells of nobody is the specialist's own: it goes to nobody.
            handing = given.handing(None if document.inside_only else recipient)
            notebook.audit("document.released", document.stamp.document_id, handing.detail)
        done = [
            disclosures.log(notebook, person_id, given, allowed)
            for person_id, allowed in zip(document.people, found, strict=True)
        ]
    return Done(tuple(entry.value for entry in done), Change(people=frozenset(document.people)))


def _asked(
    notebook: Notebook, document: Document, addressee: Addressee, chosen: Collection[Content]
) -> tuple[Allowed, ...] | Refused:
    """Ask the gate for each person a document tells of, then whether the document itself may go to this recipient."""
    if document.theirs_alone and addressee.kind is not Recipient.PERSON:
        return Refused((Problem("recipient", "document_is_theirs"),))
    allowed: list[Allowed] = []
    for person_id in document.people:
        found = disclosures.may_give(notebook, person_id, addressee, document.contents, document.kind, chosen)
        if isinstance(found, Refused):
            return found
        allowed.append(found)
    held_back = None
    if not (all(found.inside for found in allowed) if allowed else addressee.kind.inside):
        held_back = _held_back(document, allowed[0].addressee if allowed else addressee)
    return Refused((held_back,)) if held_back else tuple(allowed)


def _held_back(document: Document, outside: Addressee) -> Problem | None:
    """Say why a document may not leave the programme for somebody whom the gate lets have its contents."""
    if document.inside_only:
        return Problem("recipient", "document_stays_inside")
    if _record(document):
        return Problem("recipient", "record_stays_inside")
    return None if _is_meant(document, outside) else Problem("recipient", "document_for_another")


def _record(document: Document) -> tuple[str, ...]:
    """Give the record that goes along. Whole as it was signed, it has what the pages leave out for those outside."""
    return document.values.as_signed if isinstance(document.values, VisitNote) else ()


def _is_meant(document: Document, addressee: Addressee) -> bool:
    """Whether a document that names its recipients may go to this one."""
    if document.only_for is None or addressee.kind is Recipient.PERSON:
        return True
    return any(named.is_meant(addressee.kind, addressee.name) for named in document.only_for)


def private_in(notebook: Notebook, texts: Iterable[str]) -> Problem | None:
    """Say that what is about to leave holds the specialist's own phone, e-mail or address."""
    return apart.boundary_problem(notebook, *texts)


def release_text(notebook: Notebook, document: Document, recipient: Recipient) -> Done[tuple[ReleaseId, ...]] | Refused:
    """Log that the paste blocks leave the notebook. The notice goes along with them outside the programme only."""
    stamp = document.stamp if document.stamp.accompanying else replace(document.stamp, notice="")
    text = replace(document, kind=f"{document.kind}-text", stamp=stamp)
    return release(notebook, text, paste_text(document).encode(), recipient, Medium.COPIED)


def looked_at(notebook: Notebook, document: Document) -> Done[None]:
    """Log that a document was shown in this notebook: it says as much as the note or the page that it is made of.

    What is left of a voided note has no words to see.
    """
    with notebook.vault.database.transaction():
        if isinstance(document.values, VisitNote):
            notebook.audit("visit.viewed", document.values.visit.id, document.kind)
        elif not isinstance(document.values, VoidStub):
            for person_id in document.people:
                notebook.audit("person.viewed", person_id, document.kind)
    return Done(None, Change())


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 -- builtins, as a document's values become them
    """Give every text that a document is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _without_inside_words(values: Values) -> Values:
    """Leave out what a supervisor said to the specialist: no consent names it, and it is no part of the chart."""
    if not isinstance(values, VisitNote) or values.review is None:
        return values
    return replace(values, review=replace(values.review, comment=""))
