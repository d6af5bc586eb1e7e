"""Giving documents out with a password or their record, and holding what comes back against the notebook."""

import stat
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cli.running import Ran, fieldnote
from making import PASSPHRASE, Closed

from fieldnote.reports import imprint

pytestmark = pytest.mark.slow

PASSWORD = "corazón y café 9"  # noqa: S105 -- of a made-up file


def report(full: Closed, out: Path, *more: str | Path) -> Ran:
    return fieldnote(
        "report", full.folder, "visit-note", "--person", "Marcus", "--out", out, "--json", *more, secrets=PASSPHRASE
    )


def verify(full: Closed, *arguments: str | Path) -> Ran:
    return fieldnote("verify", *arguments, full.folder, "--json", secrets=PASSPHRASE)


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n", "utf-8")
    return file


def test_what_was_given_out_is_known_again_and_what_was_changed_is_code_4(full: Closed, tmp_path: Path) -> None:
    file = tmp_path / "note.pdf"
    made = report(full, file)
    assert made.code == 0
    found = verify(full, file)
    assert (found.code, found.json["finding"], found.json["holds"]) == (0, "given", True)
    assert found.json["document_id"] == made.json["document"]
    assert found.json["given"][0]["recipient"] == "qp"
    assert "to the last byte" in fieldnote("verify", file, full.folder, secrets=PASSPHRASE).out
    file.write_bytes(file.read_bytes() + b"\n")
    altered = verify(full, file)
    assert (altered.code, altered.json["finding"]) == (4, "altered")
    file.write_bytes(b"words")
    assert verify(full, file).code == 4


def test_a_paper_is_looked_up_by_what_is_printed_on_it(full: Closed, tmp_path: Path) -> None:
    file = tmp_path / "note.pdf"
    document_id = report(full, file).json["document"]
    with pikepdf.open(file) as pdf:
        root: Any = pdf.Root
        said = imprint.read(root.Metadata.read_bytes().decode())
    assert said.document_id == document_id
    found = verify(full, "--paper", document_id, "--code", said.check_code, "--content", said.content_code)
    assert (found.code, found.json["finding"], found.json["compared"]) == (0, "given", True)
    assert verify(full, "--paper", document_id, "--code", "0000-0000").json["finding"] == "other_code"
    assert verify(full, "--paper", document_id, "--content", "0000-0000").code == 4
    assert verify(full, "--paper", "FN-0000000000").code == 4
    assert verify(full, "--paper", document_id).json["compared"] is False


def test_a_file_or_a_paper_has_to_be_named_and_a_file_has_to_be_there(full: Closed, tmp_path: Path) -> None:
    assert verify(full).code == 2
    assert verify(full, tmp_path / "nowhere.pdf").code == 1
    assert verify(full, tmp_path / ("n" * 300)).code == 1
    assert verify(full, tmp_path).code == 1
    assert "Codes go with a paper" in verify(full, tmp_path / "a.pdf", "--code", "7F3A-91C2").err


def test_a_copy_with_a_password_opens_with_it_and_is_known_again(
    full: Closed, tmp_path: Path, password_file: Path
) -> None:
    file = tmp_path / "note.pdf"
    assert report(full, file, "--password-file", password_file).code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(file)
    with pikepdf.open(file, password=PASSWORD) as pdf:
        assert pdf.encryption.R == 6
    assert verify(full, file).code == 0
    file.write_bytes(file.read_bytes() + b"\n")
    locked = fieldnote("verify", file, full.folder, secrets=PASSPHRASE)
    assert (locked.code, locked.out) == (1, "")
    assert "has a password" in locked.err
    opened = verify(full, file, "--password-file", password_file)
    assert (opened.code, opened.json["finding"]) == (4, "altered")


def test_a_password_never_comes_from_an_argument_and_a_bad_one_gives_nothing_out(full: Closed, tmp_path: Path) -> None:
    file, password = tmp_path / "note.pdf", tmp_path / "password"
    assert report(full, file, "--password", PASSWORD).code == 2
    password.write_text("short\n", "utf-8")
    refused = report(full, file, "--password-file", password)
    assert refused.code == 1
    assert "at least 10" in refused.err
    assert report(full, file, "--password-file", tmp_path / "nowhere").code == 1
    assert not file.exists()
    assert fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json == []
    text = fieldnote(
        "report", full.folder, "plan-summary", "--person", "Marcus", "--text", "--password-file", password,
        secrets=PASSPHRASE,
    )  # fmt: skip
    assert text.code == 1


def test_in_a_folder_a_document_gets_its_id_as_its_name(full: Closed, tmp_path: Path) -> None:
    made = report(full, tmp_path)
    assert made.code == 0
    assert Path(made.json["path"]) == tmp_path / f"{made.json['document']}.pdf"
    assert verify(full, made.json["path"]).code == 0


def test_the_record_goes_along_where_it_is_asked_for(full: Closed, tmp_path: Path) -> None:
    plain, whole = tmp_path / "plain.pdf", tmp_path / "whole.pdf"
    assert report(full, plain).code == 0
    assert report(full, whole, "--with-record").code == 0
    for file, names in ((plain, []), (whole, ["note.json"])):
        with pikepdf.open(file) as pdf:
            assert list(pdf.attachments)[-1:] == names
    refused = fieldnote(
        "report", full.folder, "plan-summary", "--person", "Marcus", "--with-record", "--out", tmp_path / "x.pdf",
        secrets=PASSPHRASE,
    )  # fmt: skip
    assert refused.code == 1
    assert "Only a visit note" in refused.err
