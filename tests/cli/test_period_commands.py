"""Reports over a period on the command line: what is chosen is in them, and what is not stays out."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli.running import Ran, fieldnote
from making import PASSPHRASE, Closed
from pypdf import PdfReader

SPAN = ("--from", "2026-02-01", "--to", "2026-04-01")


@pytest.fixture
def full(closed: Closed, tmp_path: Path, written_by_hand: dict[str, Any]) -> Closed:
    file = tmp_path / "people.json"
    file.write_text(json.dumps(written_by_hand, ensure_ascii=False), "utf-8")
    came_in = fieldnote("add", closed.folder, file, "--sign", secrets=PASSPHRASE)
    assert came_in.code == 0, came_in.err
    return closed


def report(closed: Closed, kind: str, out: Path, *more: str) -> Ran:
    return fieldnote("report", closed.folder, kind, *SPAN, "--out", out, *more, secrets=PASSPHRASE)


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_returns_to_use_are_in_a_period_summary_when_they_are_asked_for(full: Closed, tmp_path: Path) -> None:
    plain, chosen = tmp_path / "plain.pdf", tmp_path / "chosen.pdf"
    person = ("--person", "77-12")
    assert report(full, "period-summary", plain, *person).code == 0
    assert "Return to use" not in text_of(plain)
    assert "Peer support period summary" in text_of(plain)
    made = report(full, "period-summary", chosen, *person, "--with", "return_to_use")
    assert made.code == 0, made.err
    assert "Return to use" in text_of(chosen)


def test_a_period_summary_is_of_somebody(full: Closed, tmp_path: Path) -> None:
    refused = report(full, "period-summary", tmp_path / "x.pdf")
    assert refused.code == 1
    assert "Say whose document it is." in refused.err


def test_an_activity_report_lists_people_by_initials_only_when_asked_and_only_inside(
    full: Closed, tmp_path: Path
) -> None:
    plain, named = tmp_path / "plain.pdf", tmp_path / "named.pdf"
    assert report(full, "activity", plain).code == 0
    assert "It names nobody." in text_of(plain)
    assert "By person" not in text_of(plain)
    made = report(full, "activity", named, "--names", "--for", "own_agency")
    assert made.code == 0, made.err
    assert "By person" in text_of(named)
    assert "77-12" in text_of(named)
    assert "Siobhán" not in text_of(named)
    assert report(full, "activity", tmp_path / "x.pdf", "--names", "--for", "payer").code == 1
