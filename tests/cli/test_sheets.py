"""`fieldnote report` for documents that are not of one note: what each kind asks for, and what is written."""

import os
import stat
from pathlib import Path

import pytest
from cli.running import Ran, fieldnote
from making import PASSPHRASE, Closed, add_person, at
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Done
from fieldnote.services import group_sessions
from fieldnote.vault import audit


def report(notebook: Path, kind: str, out: Path, *more: str) -> Ran:
    return fieldnote("report", notebook, kind, "--out", out, *more, secrets=PASSPHRASE)


def test_the_recovery_kit_is_written_for_its_owner_alone_with_a_word_of_care(closed: Closed, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    ran = report(closed.folder, "recovery-kit", out, "--lang", "es")
    assert ran.code == 0, ran.err
    assert "Whoever has this file can open the notebook." in ran.err
    groups = closed.root.kit.split("-")
    assert all(group in squashed(extracted(out.read_bytes())) for group in groups)
    assert not [group for group in groups if group in ran.out + ran.err]
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    book = closed.open()
    try:
        kinds = [entry.kind for entry in audit.entries(book.vault.database)]
    finally:
        book.close()
    assert kinds.index("kit.shown") < kinds.index("document.released")


def test_the_kit_is_given_to_nobody_outside(closed: Closed, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    assert report(closed.folder, "recovery-kit", out, "--for", "payer").code == 1
    assert not out.exists()


@pytest.mark.parametrize("kind", ["visit-sheet", "device-loss"])
def test_what_tells_of_nobody_asks_for_nobody(closed: Closed, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "sheet.pdf"
    ran = report(closed.folder, kind, out)
    assert ran.code == 0, ran.err
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_support_chart_asks_whose_it_is(full: Closed, tmp_path: Path) -> None:
    asked = report(full.folder, "support-chart", tmp_path / "chart.pdf")
    assert (asked.code, asked.err) == (1, "Say whose document it is.\n")
    ran = report(full.folder, "support-chart", tmp_path / "chart.pdf", "--person", "Marcus")
    assert ran.code == 0, ran.err


def test_a_list_of_a_group_asks_which(closed: Closed, tmp_path: Path) -> None:
    book = closed.open()
    try:
        begun = group_sessions.start(book, name="Friday group", at=at(13))
        assert isinstance(begun, Done)
        assert isinstance(group_sessions.mark_here(book, begun.value.id, add_person(book, "Marcus")), Done)
    finally:
        book.close()
    out = tmp_path / "list.pdf"
    asked = report(closed.folder, "group-attendance", out)
    assert (asked.code, asked.err) == (1, "Say which group session it is about.\n")
    assert report(closed.folder, "group-attendance", out, "--group", "nothing").code == 1
    assert report(closed.folder, "group-attendance", out, "--group", begun.value.id, "--for", "person").code == 1
    ran = report(closed.folder, "group-attendance", out, "--group", begun.value.id)
    assert ran.code == 0, ran.err
    assert "Marcus" in extracted(out.read_bytes())
