"""The papers that a person takes home, from the command line."""

from pathlib import Path

from cli.running import fieldnote
from making import PASSPHRASE, Closed
from pypdf import PdfReader


def _text(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def test_they_are_for_the_person_unless_somebody_else_is_asked_for_and_then_refused(
    full: Closed, tmp_path: Path
) -> None:
    for kind in ("support-sheet", "trigger-sheet", "pocket-card"):
        out = tmp_path / f"{kind}.pdf"
        asked = ("report", full.folder, kind, "--person", "Marcus", "--out", out)
        refused = fieldnote(*asked, "--for", "qp", secrets=PASSPHRASE)
        assert refused.code == 1
        assert "the person’s own" in refused.err
        assert not out.exists()
        made = fieldnote(*asked, "--json", secrets=PASSPHRASE)
        assert made.code == 0, made.err
        assert "Marcus" not in _text(out)
    released = fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json
    assert {r["recipient"] for r in released if "sheet" in r["kind"] or "card" in r["kind"]} == {"person"}


def test_large_print_a_name_a_title_and_a_language_can_be_chosen(full: Closed, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    made = fieldnote(
        "report", full.folder, "support-sheet", "--person", "Marcus", "--large", "--named", "--title", "Mi hoja",
        "--lang", "es", "--out", out, secrets=PASSPHRASE,
    )  # fmt: skip
    assert made.code == 0, made.err
    text = _text(out)
    assert "Mi hoja" in text
    assert "Esto es para Marcus." in text


def test_where_nothing_is_planned_together_the_command_says_so(full: Closed, tmp_path: Path) -> None:
    made = fieldnote(
        "report", full.folder, "first-meeting", "--person", "Marcus", "--out", tmp_path / "card.pdf", secrets=PASSPHRASE
    )
    assert made.code == 1
    assert "Nothing is planned together yet" in made.err
