"""What the bundled program is when it starts: Fieldnote, or one of the processes that multiprocessing starts."""

import multiprocessing.resource_tracker
import multiprocessing.spawn
import sys
from functools import partial
from typing import Any

import pytest

import fieldnote.__main__
from installer import frozen


def _as_fieldnote(calls: list[Any]) -> int:
    calls.append("fieldnote")
    return 7


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was called with which arguments, in place of the real ones."""
    calls: list[Any] = []
    monkeypatch.setattr(multiprocessing.spawn, "spawn_main", lambda **given: calls.append(given))
    monkeypatch.setattr(multiprocessing.resource_tracker, "main", calls.append)
    monkeypatch.setattr(fieldnote.__main__, "main", partial(_as_fieldnote, calls))
    return calls


@pytest.mark.parametrize(
    ("arguments", "becomes", "code"),
    [
        ([], "fieldnote", 7),
        (["doctor", "--self-test"], "fieldnote", 7),
        (["--multiprocessing-fork", "tracker_fd=5", "pipe_handle=9"], {"tracker_fd": 5, "pipe_handle": 9}, 0),
        (["--multiprocessing-fork", "parent_pid=3", "pipe_handle=None"], {"parent_pid": 3}, 0),
        (["-I", "-c", "from multiprocessing.resource_tracker import main;main(6)"], 6, 0),
        (["-c", "from os import system;system('evil')"], "fieldnote", 7),
        (["x from multiprocessing.resource_tracker import main;main(6)"], "fieldnote", 7),
    ],
)
def test_the_arguments_say_what_it_becomes(
    called: list[Any], monkeypatch: pytest.MonkeyPatch, arguments: list[str], becomes: object, code: int
) -> None:
    monkeypatch.setattr(sys, "argv", ["fieldnote", *arguments])
    assert (frozen.main(), called) == (code, [becomes])
