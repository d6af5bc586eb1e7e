"""The agency's file is read strictly, and only where nobody else could have written it."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldnote.domain.fleet import Decided, Fault, Fleet
from fieldnote.host import fleet, paths

KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
WHOLE = f"""
version = 1

[lock]
minutes = 5

[backup]
folder = "/mnt/agency/backups"

[agency]
key = "{KEY}"

[rules]
pack = "nc-8g"

[targets]
allowed = ["Riverbend records", "Registro de Río"]
"""
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in access lists")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "fieldnote"
    folder.mkdir(mode=0o755)
    return folder / "policy.toml"


def load(file: Path, text: str | bytes | None = None) -> Fleet:
    """Write the file as the administrator does, who is here whoever runs the test, and read it."""
    if text is not None:
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        file.chmod(0o644)
    return fleet.load(file, os.getuid() if hasattr(os, "getuid") else 0)


def test_a_whole_file_says_everything(file: Path) -> None:
    assert load(file, WHOLE) == Fleet(5, "/mnt/agency/backups", KEY, "nc-8g", ("Riverbend records", "Registro de Río"))


def test_no_file_and_no_folder_decide_nothing(tmp_path: Path, file: Path) -> None:
    assert load(file) == load(tmp_path / "no" / "folder") == Fleet()


def test_each_table_may_stand_alone(file: Path) -> None:
    assert load(file, "version = 1\n[lock]\nminutes = 15\n").decided == {Decided.LOCK}
    assert load(file, "version = 1\n[targets]\nallowed = []\n").targets == ()
    assert load(file, "version = 1\n") == Fleet()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "version = 2\n",
        "version = 1\nlock = 5\n",
        "version = 1\n[lock]\n",
        "version = 1\n[lock]\nminutes = 0\n",
        "version = 1\n[lock]\nminutes = 16\n",
        'version = 1\n[lock]\nminutes = "5"\n',
        "version = 1\n[lock]\nminutes = 5\nseconds = 1\n",
        "version = 1\n[locks]\nminutes = 5\n",
        'version = 1\n[backup]\nfolder = ""\n',
        'version = 1\n[backup]\nfolder = " /mnt"\n',
        'version = 1\n[agency]\nkey = "age1short"\n',
        f'version = 1\n[agency]\nkey = "AGE-SECRET-KEY-{KEY}"\n',
        'version = 1\n[targets]\nallowed = "Riverbend"\n',
        "version = 1\n[targets]\nallowed = [1]\n",
        "version = 1\nversion = 1\n",
        "[lock\n",
        b"\xff\xfe",
        "version = 1\n#" + "x" * 70_000,
    ],
)
def test_what_is_not_understood_is_not_followed_in_part(file: Path, text: str | bytes) -> None:
    found = load(file, text)
    assert found.fault is Fault.NOT_UNDERSTOOD
    assert found.where
    assert found.decided == set(Decided)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.binary(max_size=200))
def test_no_bytes_whatever_raise(file: Path, data: bytes) -> None:
    found = load(file, data)
    assert found == Fleet() or found.fault is Fault.NOT_UNDERSTOOD or found.decided


@POSIX
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_may_write_is_not_followed(file: Path, mode: int) -> None:
    load(file, WHOLE)
    file.chmod(mode)
    assert load(file).fault is Fault.OPEN_TO_OTHERS


@POSIX
@pytest.mark.parametrize("mode", [0o775, 0o757, 0o777])
def test_a_folder_that_others_may_write_is_as_good_as_the_file(file: Path, mode: int) -> None:
    load(file, WHOLE)
    file.parent.chmod(mode)
    assert load(file).fault is Fault.OPEN_TO_OTHERS


@POSIX
def test_a_file_of_somebody_else_is_not_followed(file: Path) -> None:
    load(file, WHOLE)
    assert fleet.load(file, os.getuid() + 1).fault is Fault.OPEN_TO_OTHERS


@POSIX
def test_a_link_is_not_followed(file: Path, tmp_path: Path) -> None:
    load(tmp_path / "elsewhere.toml", WHOLE)
    file.symlink_to(tmp_path / "elsewhere.toml")
    assert load(file).fault is Fault.UNREADABLE


@POSIX
def test_what_cannot_be_read_is_not_taken_for_no_file(file: Path) -> None:
    file.mkdir()
    assert load(file).fault is Fault.UNREADABLE


@pytest.mark.parametrize(
    ("platform", "place"),
    [("linux", "/etc/fieldnote/policy.toml"), ("darwin", "/Library/Application Support/Fieldnote/policy.toml")],
)
def test_the_file_is_where_only_an_administrator_writes(
    monkeypatch: pytest.MonkeyPatch, platform: str, place: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert paths.policy_file() == Path(place)
