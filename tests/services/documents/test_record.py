"""The record that goes along inside of a chart copy: to the byte as it was signed, and to those inside only."""

import hashlib
from typing import Any

import pytest
from making import CONFIRMED, add_person, consent, sign
from reports.pdf_checks import check_accessible, check_archive, extracted, opened, squashed

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import PersonId
from fieldnote.domain.recipient import Addressee
from fieldnote.services import acts, apart, consents, giving, rendering, visits
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import signatures


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book, "Marcus")


def asked(book: Notebook, person: PersonId, **changes: Any) -> Document | Refused:
    return kinds.gather(book, Wanted(Kind.VISIT_NOTE, person, **changes))


def test_the_record_is_inside_to_the_byte_and_its_hash_begins_as_the_page_says(
    book: Notebook, marcus: PersonId
) -> None:
    note = sign(book, marcus, what_we_did="Née «O’Brien» \U0001f49a \u05e9\u05dc\u05d5\u05dd")
    assert isinstance(visits.add_addendum(book, note.id, "The bus was late.", CONFIRMED), Done)
    document = asked(book, marcus, with_record=True)
    assert isinstance(document, Document)
    pdf = rendering.make(document)
    file = opened(pdf.data)
    check_archive(file, pdf.data)
    check_accessible(pdf.data)
    inside = {name: attached.get_file().read_bytes() for name, attached in file.attachments.items()}
    assert list(inside) == ["addendum-1.json", "note.json"]
    root: Any = file.Root
    assert [(str(one.F), one.AFRelationship) for one in root.AF] == [
        ("note.json", "/Data"),
        ("addendum-1.json", "/Data"),
    ]
    signed = signatures.canonical_of(book.vault.database, note.id)
    assert signed is not None
    assert inside["note.json"] == signed[0]
    said = squashed(extracted(pdf.data))
    for record in inside.values():
        assert f"SHA-256{hashlib.sha256(record).hexdigest()[:16]}" in said
    assert squashed("goes along inside this file") in said


def test_without_being_asked_for_it_stays_out(book: Notebook, marcus: PersonId) -> None:
    sign(book, marcus)
    document = asked(book, marcus)
    assert isinstance(document, Document)
    pdf = rendering.make(document)
    assert list(opened(pdf.data).attachments) == []
    assert squashed("goes along inside") not in squashed(extracted(pdf.data))


def test_the_record_goes_to_those_inside_and_to_nobody_else(book: Notebook, marcus: PersonId) -> None:
    sign(book, marcus)
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    document = asked(book, marcus, with_record=True, parts=frozenset())
    assert isinstance(document, Document)
    for inside in (Recipient.QP, Recipient.OWN_AGENCY):
        assert isinstance(giving.address(book, document, Addressee(inside)), Document)
    for outside in (Recipient.PAYER, Recipient.PERSON):
        for refused in (
            giving.address(book, document, Addressee(outside)),
            giving.release(book, document, b"pdf", outside),
        ):
            assert isinstance(refused, Refused)
            assert refused.problems[0].code == "record_stays_inside"
        without = asked(book, marcus, parts=frozenset())
        assert isinstance(without, Document)
        assert isinstance(giving.address(book, without, Addressee(outside)), Document)


def test_private_facts_are_looked_for_in_the_record_as_well(book: Notebook, marcus: PersonId) -> None:
    sign(book, marcus, barriers="Call me at 919-555-0142 then.")
    apart.set_private_facts(book, PrivateFacts(phones=("(919) 555-0142",)))
    document = asked(book, marcus, with_record=True)
    assert isinstance(document, Document)
    refused = giving.release(book, document, b"pdf", Recipient.QP)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "private_phone"


def test_a_voided_note_keeps_its_record(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus)
    assert isinstance(acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    refused = asked(book, marcus, visit_id=note.id, with_record=True)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "record_of_void_note"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.VISIT_NOTE])
def test_only_a_visit_note_has_a_record(book: Notebook, marcus: PersonId, kind: Kind) -> None:
    refused = kinds.gather(book, Wanted(kind, marcus, with_record=True))
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "record_of_note_only"
