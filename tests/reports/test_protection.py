"""Files with a password, opened again by programs that did not write them."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from reports.pdf_checks import check_content, check_parent_tree, check_structure, extracted
from reports.summary_samples import STAMP
from reports.visit_samples import USUAL

from fieldnote.domain.file_password import prepared
from fieldnote.reports import imprint, own_file
from fieldnote.reports.imprint import Said
from fieldnote.reports.protection import protect
from fieldnote.reports.visit_note import document as visit_note

PASSWORD = prepared("corazo\u0301n\u00a0y cafe\u0301 \u7530\u4e2d")
PLAIN = visit_note.render(USUAL, STAMP)
PROTECTED = protect(PLAIN, PASSWORD)


def test_it_opens_with_its_password_and_with_no_other() -> None:
    with pikepdf.open(io.BytesIO(PROTECTED), password=PASSWORD) as pdf:
        assert (pdf.encryption.R, pdf.encryption.V, pdf.encryption.bits) == (6, 5, 256)
        assert str(pdf.encryption.stream_method).endswith("aesv3")
        assert str(pdf.encryption.string_method).endswith("aesv3")
        assert not pdf.owner_password_matched
    for wrong in ("", "coraz\u00f3n", PASSWORD.upper()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(PROTECTED), password=wrong)


def test_another_library_reads_the_same_words_with_it() -> None:
    reader = pypdf.PdfReader(io.BytesIO(PROTECTED), password=PASSWORD)
    assert "\n".join(page.extract_text() for page in reader.pages) == extracted(PLAIN)


@pytest.mark.skipif(not shutil.which("qpdf") or not shutil.which("pdftotext"), reason="needs qpdf and poppler")
def test_other_programs_open_it_with_the_password_as_it_is_typed(tmp_path: Path) -> None:
    path = tmp_path / "protected.pdf"
    path.write_bytes(PROTECTED)
    subprocess.run(["qpdf", "--check", f"--password={PASSWORD}", path], check=True, capture_output=True)
    said = subprocess.run(["pdftotext", "-upw", PASSWORD, path, "-"], check=True, capture_output=True)
    assert "Marcus Bell" in said.stdout.decode()
    assert subprocess.run(["pdftotext", path, "-"], check=False, capture_output=True).returncode != 0


def test_nothing_of_it_can_be_read_without_the_password() -> None:
    for word in (b"Fieldnote", b"pdfuaid", b"visit note", STAMP.document_id.encode()):
        assert word in PLAIN
        assert word not in PROTECTED


def test_it_stays_accessible_and_no_longer_claims_to_be_for_the_archive() -> None:
    with pikepdf.open(io.BytesIO(PROTECTED), password=PASSWORD) as pdf:
        assert pdf.allow.accessibility
        assert pdf.allow.extract
        assert pdf.allow.print_highres
        assert not pdf.allow.modify_other
        root: Any = pdf.Root
        packet = root.Metadata.read_bytes().decode()
        assert "pdfaid" not in packet
        assert "<pdfuaid:part>1" in packet
        check_content(pdf)
        check_parent_tree(pdf)
        check_structure(pdf)
        assert not pdf.check_pdf_syntax()


def test_two_copies_with_the_same_password_have_nothing_in_common_that_opens_both() -> None:
    assert protect(PLAIN, PASSWORD) != PROTECTED


SAID = Said(STAMP.document_id, STAMP.check_code, STAMP.content_code)


def test_a_file_says_what_it_is_to_whoever_has_its_password() -> None:
    assert own_file.said(own_file.answer(own_file.question(PLAIN))) == SAID
    assert own_file.said(own_file.answer(own_file.question(PROTECTED, PASSWORD))) == SAID
    assert own_file.answer(own_file.question(PROTECTED)) == own_file.LOCKED
    assert own_file.answer(own_file.question(PROTECTED, "another")) == own_file.LOCKED


def test_a_file_that_another_program_saved_again_still_says_what_it_is() -> None:
    again = io.BytesIO()
    with pikepdf.open(io.BytesIO(PLAIN)) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(packet)
        pdf.save(again, recompress_flate=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert own_file.said(own_file.answer(own_file.question(again.getvalue()))) == SAID


def test_a_file_that_broke_on_its_way_still_says_what_it_is() -> None:
    for broken in (PLAIN[:-200], PLAIN[20:], PLAIN.replace(b"/Root", b"/Riot")):
        assert own_file.said(own_file.answer(own_file.question(broken))) == SAID


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"hello", PLAIN[:2000]])
def test_what_is_no_whole_pdf_says_nothing(data: bytes) -> None:
    found = own_file.said(own_file.answer(own_file.question(data)))
    assert found in (None, Said())


def test_a_packet_that_would_fill_the_memory_is_read_in_part() -> None:
    swollen = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Metadata = pdf.make_stream(b" " * (64 << 20))
        pdf.save(swollen, compress_streams=True)
    assert own_file.said(own_file.answer(own_file.question(swollen.getvalue()))) == Said()


def test_id_and_codes_of_the_file_are_those_of_the_paper() -> None:
    told = imprint.Imprint("A", "en-US", STAMP.made_at, "FN-7K2QX9M4PQ", "7F3A-91C2", "5F0C-91AB")
    assert imprint.read(imprint.packet(told)) == Said("FN-7K2QX9M4PQ", "7F3A-91C2", "5F0C-91AB")
