"""Several notes at once from the command line: each a file of its own, all that may be given or none."""

from pathlib import Path

from cli.running import fieldnote
from making import PASSPHRASE, Closed

EVER = ("--from", "2000-01-01")


def test_the_notes_of_some_dates_go_into_a_folder_each_with_its_line_in_the_log(full: Closed, tmp_path: Path) -> None:
    out = tmp_path / "notes"
    out.mkdir()
    signed = [
        visit
        for visit in fieldnote("show", full.folder, "visits", "--json", secrets=PASSPHRASE).json
        if "signature" in visit
    ]
    asked = ("report", full.folder, "visit-note", *EVER, "--out", out)
    made = fieldnote(*asked, "--json", secrets=PASSPHRASE)
    assert made.code == 0, made.err
    paths = [Path(path) for path in made.json["paths"]]
    assert len(paths) == len(signed) > 1
    assert sorted(paths) == sorted(out.iterdir())
    assert all(path.read_bytes().startswith(b"%PDF-") for path in paths)
    released = fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json
    assert {path.stem for path in paths} == {r["document_id"] for r in released if r["kind"] == "visit-note"}
    one = fieldnote(*asked, "--person", "Marcus", "--json", secrets=PASSPHRASE).json["paths"]
    assert 0 < len(one) <= len(paths)
    none = fieldnote(
        "report", full.folder, "visit-note", "--to", "2000-01-01", "--out", out, "--json", secrets=PASSPHRASE
    )
    assert none.json == {"paths": []}


def test_where_one_of_them_may_not_be_given_none_is(full: Closed, tmp_path: Path) -> None:
    out = tmp_path / "notes"
    out.mkdir()
    asked = ("report", full.folder, "visit-note", *EVER, "--for", "payer", "--recipient-name", "A plan", "--out", out)
    refused = fieldnote(*asked, secrets=PASSPHRASE)
    assert refused.code == 1
    assert list(out.iterdir()) == []
    assert fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json == []


def test_several_notes_need_a_folder_that_is_there(full: Closed, tmp_path: Path) -> None:
    refused = fieldnote("report", full.folder, "visit-note", *EVER, "--out", tmp_path / "one.pdf", secrets=PASSPHRASE)
    assert refused.code == 1
    assert "--out FOLDER" in refused.err
