import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from cli.running import fieldnote, started
from pypdf import PdfReader

from fieldnote.exchange.package import sealing
from fieldnote.services.documents.wanted import Kind

ABOUT_NOBODY = {"visit-sheet", "recovery-kit", "device-loss", "activity"}
"""These tell of nobody: the log has them, the releases of people do not."""


def kind_of(path: str) -> str:
    """Give the kind from a file's name, `FN-8HXM8WJ1CR-visit-note.pdf`."""
    return Path(path).stem.split("-", 2)[2]


@pytest.mark.slow
def test_demo_makes_a_notebook_and_the_documents_and_prints_their_paths(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    ran = started("demo", out)
    assert ran.code == 0, ran.err
    *paths, last = ran.out.splitlines()
    assert last.startswith("passphrase: ")
    assert all(Path(path).exists() for path in paths)
    notebook, summary, paste, note, *others, package, key = paths
    secret = last.removeprefix("passphrase: ")
    people = fieldnote("show", notebook, "people", "--json", secrets=secret).json
    visits = fieldnote("show", notebook, "visits", "--json", secrets=secret).json
    assert len(people) >= 12
    released = fieldnote("show", notebook, "releases", "--json", secrets=secret).json
    files = {"plan-summary": summary, "plan-summary-text": paste, "visit-note": note}
    files |= {kind: path for path in others if (kind := kind_of(path)) not in ABOUT_NOBODY}
    packed = [r for r in released if r["medium"] == "package"]
    sent, told = ([r for r in packed if (r["kind"] == "contact-log") is is_log] for is_log in (False, True))
    assert {r["kind"]: r["sha256"] for r in released if r not in packed} == {
        kind: hashlib.sha256(Path(path).read_bytes()).hexdigest() for kind, path in files.items()
    }
    assert {"plan-summary", "visit-note", *map(kind_of, others)} == {kind.value for kind in Kind}, "each kind once"
    assert sum("signature" in visit for visit in visits) >= 200
    pages = [page.extract_text() for page in PdfReader(summary).pages]
    assert len(pages) == 3
    assert "Signatures" in pages[2], "what is told of goals, triggers and supports stands on two"
    assert len(PdfReader(note).pages) == 1
    assert "To add to the plan" in PdfReader(summary).pages[0].extract_text()
    assert Path(paste).read_text("utf-8").startswith("1. ")
    owed = fieldnote("show", notebook, "deliveries", "--json", secrets=secret).json
    assert len(sent) == sum(one["state"] == "accepted" for one in owed) > 10
    inside = zipfile.ZipFile(BytesIO(sealing.unseal(Path(package).read_bytes(), [Path(key).read_text().split()[-1]])))
    assert hashlib.sha256(inside.read(inside.namelist()[-1])).hexdigest() in {r["sha256"] for r in sent}
    assert hashlib.sha256(inside.read("contacts.csv")).hexdigest() in {r["sha256"] for r in told}
    assert fieldnote("check", notebook, secrets=secret).code == 0
    assert fieldnote("demo", out).code == 1, "what is there already is never overwritten"
