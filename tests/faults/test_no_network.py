"""A day that sends nothing opens no connection and loads nothing that could, whatever is set up and owed."""

import re
from pathlib import Path

import pytest
from faults.day import PASSPHRASE
from faults.watching import WATCHED, Seen, watched
from making import FAST, SPECIALIST

from fieldnote.services import notebook as notebooks

pytestmark = pytest.mark.slow

QUIET_DAY = Path(__file__).parent / "quiet_day.py"
OURS = re.compile(r"/fieldnote/services/(?:__pycache__/)?targets\.")


def spent(tmp_path: Path, *more: str) -> Seen:
    """Have the day spent by another process, and watch it and its children."""
    exports, folder = tmp_path / "exports", tmp_path / "home" / "notebook"
    exports.mkdir()
    notebooks.create(folder, PASSPHRASE, SPECIALIST, cost=FAST)
    return watched(QUIET_DAY, [str(folder), str(exports), *more], tmp_path, says=f"{PASSPHRASE}\n")


@WATCHED
def test_a_day_that_sends_nothing_connects_with_nobody_and_loads_no_carrier(tmp_path: Path) -> None:
    seen = spent(tmp_path)
    assert any(OURS.search(name) for name in seen.names), "the watch sees what is loaded"
    assert [call for call in seen.connected if "AF_INET" in call] == []
    assert seen.carriers() == set()


@WATCHED
def test_the_watch_sees_who_sends(tmp_path: Path) -> None:
    seen = spent(tmp_path, "--send")
    assert len([call for call in seen.connected if "AF_INET" in call and "htons(9)" in call]) >= 2
    assert {"folder", "sftp", "fhir_server", "paramiko", "httpx"} <= seen.carriers()
    assert all(re.fullmatch(r"\w+", name) for name in seen.carriers())
