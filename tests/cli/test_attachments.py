import stat
from pathlib import Path

import pytest
from cli.running import fieldnote
from files import CANARY, doubling_pdf, locked_pdf, pdf, png
from making import PASSPHRASE, Closed, Ids, consent

from fieldnote.domain.attachment import Doubt
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Recipient
from fieldnote.domain.problems import FailedWriteError
from fieldnote.services import consents, sentences, showing


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "scan of the sheet.pdf"
    path.write_bytes(pdf(2))
    return path


def test_a_file_is_attached_shown_and_written_out_again(full: Closed, sheet: Path, tmp_path: Path) -> None:
    attached = fieldnote(
        "attach", full.folder, sheet, "--person", "Marcus", "--title", "The sheet", "--json", secrets=PASSPHRASE
    )
    assert attached.code == 0, attached.err
    assert attached.json["pages"] == 2
    attachment_id = attached.json["attachment"]
    shown = fieldnote("show", full.folder, "attachments", "--json", secrets=PASSPHRASE).json
    assert [(a["id"], a["title"], a["kind"]) for a in shown] == [(attachment_id, "The sheet", "pdf")]
    target = tmp_path / "out.pdf"
    assert fieldnote("attachment", full.folder, attachment_id, "--out", target, secrets=PASSPHRASE).code == 0
    assert CANARY.encode() not in target.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    releases = fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json
    assert [r["document_id"] for r in releases] == [attachment_id]
    assert fieldnote("attachment", full.folder, attachment_id, "--out", target, secrets=PASSPHRASE).code == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (locked_pdf(), "has a password"),
        (png()[:60], "cannot be read"),
        (b"GIF89a", "Only PDF, JPEG and PNG"),
        (doubling_pdf(40), "could not be made safe"),
    ],
)
def test_a_file_that_cannot_come_in_is_refused_in_a_sentence(
    full: Closed, tmp_path: Path, data: bytes, said: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    refused = fieldnote("attach", full.folder, path, "--person", "Marcus", secrets=PASSPHRASE)
    assert (refused.code, refused.out) == (1, "")
    assert said in refused.err
    assert fieldnote("show", full.folder, "attachments", "--json", secrets=PASSPHRASE).json == []


def test_what_may_be_missing_from_a_repaired_file_is_said_and_the_file_comes_in(full: Closed, tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(pdf(2)[:-300])
    attached = fieldnote("attach", full.folder, path, "--person", "Marcus", "--json", secrets=PASSPHRASE)
    assert (attached.code, attached.json["doubts"]) == (0, ["repaired"])
    assert attached.err == f"{sentences.of_doubt(Doubt.REPAIRED)}\n"


def test_a_file_that_is_not_there_or_goes_to_somebody_without_a_consent_is_refused(
    full: Closed, sheet: Path, tmp_path: Path
) -> None:
    assert fieldnote("attach", full.folder, tmp_path / "no", "--person", "Marcus", secrets=PASSPHRASE).code == 1
    attached = fieldnote("attach", full.folder, sheet, "--person", "Marcus", secrets=PASSPHRASE)
    out = tmp_path / "x.pdf"
    given = fieldnote(
        "attachment", full.folder, attached.out.strip(), "--for", "justice", "--out", out, secrets=PASSPHRASE
    )
    assert given.code == 1
    assert not out.exists()


@pytest.mark.parametrize("command", [("attachment", "any"), ("report", "visit-note", "--person", "Marcus")])
def test_a_name_that_no_disk_takes_is_refused_in_a_sentence(
    full: Closed, tmp_path: Path, command: tuple[str, ...]
) -> None:
    name, *rest = command
    refused = fieldnote(name, full.folder, *rest, "--out", tmp_path / ("n" * 300), secrets=PASSPHRASE)
    assert (refused.code, refused.err.strip()) == (6, sentences.of_error(FailedWriteError()))


@pytest.mark.parametrize("kind", ["planned", "series", "cancellations", "trips", "attachments"])
def test_what_is_planned_and_driven_and_attached_can_be_shown(full: Closed, kind: str) -> None:
    assert fieldnote("show", full.folder, kind, "--json", secrets=PASSPHRASE).json == []


def test_what_has_to_go_along_outside_the_programme_lies_beside_the_file(
    full: Closed, sheet: Path, tmp_path: Path
) -> None:
    book = full.open(ids=Ids(9))
    marcus = showing.person_named(book, "Marcus")
    doctor = NamedRecipient(Recipient.PROVIDER, "Dr. Okafor")
    allowing = consent(person_id=marcus, contents=(Content.VISIT_NOTES,), recipients=(doctor,), never_expires=True)
    assert isinstance(consents.save(book, allowing), Done)
    book.close()
    attached = fieldnote(
        "attach", full.folder, sheet, "--person", "Marcus", "--shows", "paper_note", secrets=PASSPHRASE
    ).out.strip()
    out = tmp_path / "sheet.pdf"
    given = fieldnote("attachment", full.folder, attached, "--for", "provider", "--out", out, secrets=PASSPHRASE)
    assert given.code == 0, given.err
    beside = tmp_path / "sheet.pdf.notice.txt"
    assert given.out.split() == [str(out), str(beside)]
    assert "42 CFR" in beside.read_text("utf-8")
