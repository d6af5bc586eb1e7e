"""Taking notes out from the command line: into a folder, each once, refused as a whole where one may not leave."""

import stat
from pathlib import Path

import pytest
from cli.running import fieldnote
from making import PASSPHRASE, Closed


@pytest.mark.parametrize(("kind", "ending"), [("pdf", ".pdf"), ("hl7", ".hl7"), ("csv", ".csv"), ("fhir", ".json")])
def test_notes_of_a_person_go_into_a_folder_and_once_only(full: Closed, tmp_path: Path, kind: str, ending: str) -> None:
    out = tmp_path / "out"
    asked = ("export", full.folder, "--to", out, "--person", "Marcus", "--format", kind, "--json")
    made = fieldnote(*asked, secrets=PASSPHRASE)
    assert made.code == 0, made.err
    paths = [Path(path) for path in made.json["paths"]]
    assert sorted(paths) == sorted(out.iterdir())
    assert all(path.name.endswith(ending) and stat.S_IMODE(path.stat().st_mode) == 0o600 for path in paths)
    again = fieldnote(*asked, secrets=PASSPHRASE)
    assert (again.code, again.json["paths"], again.json["already"]) == (0, [], len(paths))
    assert "not made again" in again.err
    released = fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json
    assert len(released) == len(paths)


def test_somebody_without_a_number_is_named_and_nothing_is_written(full: Closed, tmp_path: Path) -> None:
    refused = fieldnote("export", full.folder, "--to", tmp_path / "out", "--format", "fhir", secrets=PASSPHRASE)
    assert refused.code == 1
    assert "number for Luz Ángeles is not here" in refused.err
    assert not (tmp_path / "out").exists()


def test_outside_the_programme_nothing_leaves_without_a_consent(full: Closed, tmp_path: Path) -> None:
    refused = fieldnote("export", full.folder, "--to", tmp_path / "out", "--for", "payer", secrets=PASSPHRASE)
    assert refused.code == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("more", "many"),
    [
        ((), 5),
        (("--from", "2026-11-13"), 3),
        (("--until", "2026-11-12"), 2),
        (("--to", "2026-11-12"), 2),
        (("--from", "2026-11-12", "--to", "2026-11-13"), 2),
    ],
)
def test_both_ways_to_say_the_last_day_are_understood(
    full: Closed, tmp_path: Path, more: tuple[str, ...], many: int
) -> None:
    made = fieldnote("export", full.folder, "--to", tmp_path / "out", *more, "--json", secrets=PASSPHRASE)
    assert made.code == 0, made.err
    assert len(made.json["paths"]) == many


def test_date_alone_is_no_folder(full: Closed, tmp_path: Path) -> None:
    for wrong in (("--to", "2026-11-30"), ("--to", tmp_path / "a", "--to", tmp_path / "b")):
        refused = fieldnote("export", full.folder, *wrong, secrets=PASSPHRASE)
        assert refused.code == 1
        assert "./2026-11-30" in refused.err
    twice = ("--to", tmp_path / "a", "--to", "2026-11-30", "--until", "2026-11-30")
    assert "last day once" in fieldnote("export", full.folder, *twice, secrets=PASSPHRASE).err
