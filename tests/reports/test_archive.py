"""The file around the pages: what it says about itself and what goes along in it."""

import hashlib
import json
from datetime import datetime
from typing import Any

import pikepdf
import pytest
from reports.pdf_checks import check_archive, opened
from reports.summary_samples import EASTERN

from fieldnote.reports import imprint
from fieldnote.reports.imprint import Attached, Imprint, Said
from fieldnote.reports.tagged import Tag, TaggedCanvas

MADE = datetime(2026, 11, 20, 11, 31, tzinfo=EASTERN)
TOLD = Imprint("Kind of <document> & more", "en-US", MADE, "FN-7K2QX9M4PQ", "7F3A-91C2", "5F0C-91AB")
RECORD = json.dumps({"words": "héllo"}, ensure_ascii=False).encode()
ATTACHED = Attached("record.json", RECORD, "application/json", "The record as it was signed")


def made(*attached: Attached, told: Imprint = TOLD) -> bytes:
    canvas = TaggedCanvas((612, 792), told)
    with canvas.mark(canvas.root.add(Tag.TITLE)):
        canvas.rect(10, 10, 10, 10)
    return canvas.finish(attached)


def test_the_file_says_its_id_its_codes_and_what_it_is_built_to() -> None:
    raw = made()
    pdf = opened(raw)
    check_archive(pdf, raw)
    packet = packet_of(pdf)
    assert imprint.read(packet) == Said("FN-7K2QX9M4PQ", "7F3A-91C2", "5F0C-91AB")
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet


def test_every_property_that_the_standard_does_not_know_is_described_in_the_file() -> None:
    packet = packet_of(opened(made()))
    for address in ("http://www.aiim.org/pdfua/ns/id/", "urn:fieldnote:document:1:"):
        assert f"<pdfaSchema:namespaceURI>{address}</pdfaSchema:namespaceURI>" in packet
    for name in ("part", "checkCode", "contentCode"):
        assert f"<pdfaProperty:name>{name}</pdfaProperty:name>" in packet


def test_a_sheet_without_codes_says_none() -> None:
    packet = packet_of(opened(made(told=Imprint("Sheet", "en-US", MADE, "FN-1"))))
    assert imprint.read(packet) == Said("FN-1")


@pytest.mark.parametrize("told", ["document_id", "check_code", "content_code", "title"])
def test_whatever_differs_gives_another_file_id(told: str) -> None:
    values: dict[str, Any] = {"title": "A", "document_id": "FN-1", "check_code": "A", "content_code": "B", told: "C"}
    other = Imprint(language="en-US", made_at=MADE, **values)
    usual = Imprint("A", "en-US", MADE, "FN-1", "A", "B")
    assert opened(made(told=other)).trailer.ID != opened(made(told=usual)).trailer.ID


def test_what_goes_along_is_there_to_the_byte_and_said_to_be_the_data_shown() -> None:
    raw = made(ATTACHED, Attached("addendum-1.json", b"{}", "application/json", "An addendum"))
    pdf = opened(raw)
    check_archive(pdf, raw)
    root: Any = pdf.Root
    assert [str(file.F) for file in root.AF] == ["record.json", "addendum-1.json"]
    file = root.AF[0]
    assert (file.AFRelationship, str(file.UF), str(file.Desc)) == ("/Data", "record.json", ATTACHED.description)
    embedded = file.EF.F
    assert embedded.objgen == file.EF.UF.objgen
    assert embedded.Subtype == "/application/json"
    assert embedded.read_bytes() == RECORD
    assert embedded.Params.Size == len(RECORD)
    assert bytes(embedded.Params.CheckSum) == hashlib.md5(RECORD, usedforsecurity=False).digest()
    assert list(pdf.attachments) == ["addendum-1.json", "record.json"], "found by name, in order"
    assert pdf.attachments["record.json"].get_file().read_bytes() == RECORD


def test_the_claim_to_be_an_archive_file_can_be_taken_out_and_nothing_else() -> None:
    packet = imprint.packet(TOLD)
    without = imprint.without_archive_claim(packet)
    assert "pdfaid" not in without
    assert "pdfuaid:part" in without
    assert imprint.read(without) == imprint.read(packet)


@pytest.mark.parametrize(
    "written",
    [
        "<dc:identifier>FN-7K2QX9M4PQ</dc:identifier><fieldnote:checkCode>7F3A-91C2</fieldnote:checkCode>",
        "<rdf:Description dc:identifier=\"FN-7K2QX9M4PQ\" fieldnote:checkCode='7F3A-91C2'>",
    ],
)
def test_the_id_is_found_however_another_program_wrote_it_again(written: str) -> None:
    assert imprint.read(written) == Said("FN-7K2QX9M4PQ", "7F3A-91C2")


@pytest.mark.parametrize("written", ["", "<dc:identifier>Marcus Bell</dc:identifier>", "<dc:identifier>FN-1"])
def test_what_is_no_id_of_ours_is_not_read_as_one(written: str) -> None:
    assert imprint.read(written) == Said()


def packet_of(pdf: pikepdf.Pdf) -> str:
    root: Any = pdf.Root
    return str(root.Metadata.read_bytes().decode())
