"""Hears the program as somebody does who cannot see it, and presses keys; nothing of its inside is looked at."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Any

import pytest
from faults.display import PATIENCE, PROGRAMS, Program, display, until
from needing import IN_CI
from ui.lock.desktop_bus import bus

READER = Path(__file__).with_name("reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
NEEDED = "import gi, pyatspi"
NO_ROLE = frozenset({"", "unknown", "invalid", "filler", "panel", "unused", "redundant object"})
"""What a role must not be where something can be focused: it says nothing about what it does."""
MOST_TABS = 120


def _is_here() -> bool:
    programs = all(shutil.which(program) for program in (*PROGRAMS, "dbus-daemon", LAUNCHER, SYSTEM_PYTHON))
    return programs and subprocess.run([SYSTEM_PYTHON, "-c", NEEDED], check=False, capture_output=True).returncode == 0


NEEDS_READER = pytest.mark.skipif(
    not IN_CI and not _is_here(), reason="at-spi2-core, python3-pyatspi or a display is not here"
)
"""Skips where there is no screen reader to be had; never in CI, where it must have been installed."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the screen, as it is told."""

    role: str
    name: str
    about: str = ""
    states: frozenset[str] = frozenset()
    value: str = ""
    acts: tuple[str, ...] = ()
    inside: str = ""

    @property
    def focusable(self) -> bool:
        return {"focusable", "showing"} <= self.states

    @property
    def is_told(self) -> bool:
        """Whether somebody who hears it knows what it is."""
        return bool(self.name.strip()) and self.role not in NO_ROLE


@dataclass
class Ear:
    """A screen reader beside the program: what was heard, in order, and the keyboard."""

    program: Program
    reader: "subprocess.Popen[str]"
    heard: list[Thing | str] = field(default_factory=list)
    """Things that got the focus, and sentences."""
    urgent: list[str] = field(default_factory=list)
    _lines: "Queue[dict[str, Any]]" = field(default_factory=Queue)
    _answers: "Queue[Any]" = field(default_factory=Queue)
    _mark: int = 0

    # Hearing ──────────────────────────────────────────────────────────────────────────────────────

    def listen(self) -> None:
        """Take in what the reader says from now on."""
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.reader.stdout is not None
        for line in self.reader.stdout:
            told = json.loads(line)
            (self._answers if "answer" in told else self._lines).put(told)

    def take_in(self, seconds: float) -> bool:
        """Wait for the next thing heard; gives False where nothing came."""
        try:
            told = self._lines.get(timeout=seconds)
        except Empty:
            return False
        if told["heard"] == "announcement":
            self.heard.append(told["words"])
            if told["urgent"]:
                self.urgent.append(told["words"])
        elif told["heard"] == "focus":
            self.heard.append(_thing(told))
        return True

    def hears(self, wanted: Callable[[Thing | str], bool], seconds: float = PATIENCE) -> Thing | str:
        """Wait until something is heard, from the last key on; raises AssertionError with what was heard instead."""
        end = monotonic() + seconds
        place = self._mark
        while True:
            while place < len(self.heard):
                if wanted(self.heard[place]):
                    return self.heard[place]
                place += 1
            if monotonic() > end:
                raise AssertionError([one if isinstance(one, str) else one.name for one in self.heard[self._mark :]])
            self.take_in(0.2)

    def hears_words(self, words: str, seconds: float = PATIENCE) -> str:
        """Wait for a sentence that has these words, without regard to capitals."""
        found = self.hears(lambda one: isinstance(one, str) and words.lower() in one.lower(), seconds)
        assert isinstance(found, str)
        return found

    def comes_to(self, name: str, seconds: float = PATIENCE) -> Thing:
        """Wait until the focus is on something whose name begins so."""
        found = self.hears(lambda one: isinstance(one, Thing) and one.name.startswith(name), seconds)
        assert isinstance(found, Thing)
        return found

    # Doing ────────────────────────────────────────────────────────────────────────────────────────

    def press(self, *keys: str) -> None:
        """Press keys; what is heard counts from here on."""
        self._forget()
        self.program.press(*keys)

    def type(self, words: str) -> None:
        """Type words; what is heard counts from here on."""
        self._forget()
        self.program.type(words)

    def tab_to(self, name: str, key: str = "Tab") -> Thing:
        """Press Tab until something is heard whose name begins so, as somebody does who looks for it."""
        for _ in range(MOST_TABS):
            self.press(key)
            found = self.hears(lambda one: isinstance(one, Thing), 10)
            while self.take_in(0.15):
                pass
            found = [one for one in self.heard[self._mark :] if isinstance(one, Thing)][-1]
            if found.name.startswith(name):
                return found
        raise AssertionError(f"{name} is not to be found")

    def walk(self) -> list[Thing]:
        """Give all that the window shows."""
        return [_thing(told) for told in self._ask(ask="walk")]

    def act(self, name: str, act: str) -> None:
        """Do an act of something, by its words, as a screen reader does for its user."""
        self._forget()
        assert self._ask(ask="act", name=name, act=act), f"{act} of {name}"

    def _forget(self) -> None:
        while self.take_in(0.02):
            pass
        self._mark = len(self.heard)

    def _ask(self, **asked: object) -> Any:
        assert self.reader.stdin is not None
        self.reader.stdin.write(json.dumps(asked) + "\n")
        self.reader.stdin.flush()
        return self._answers.get(timeout=PATIENCE)["answer"]

    def is_there(self) -> bool:
        """Whether the reader sees the program."""
        return bool(self._ask(ask="there"))


def _thing(told: dict[str, Any]) -> Thing:
    states, acts = frozenset(told["states"]), tuple(told["acts"])
    return Thing(told["role"], told["name"], told["about"], states, told["value"], acts, told.get("in", ""))


@contextmanager
def listening(folder: Path, home: Path, **more: str) -> Iterator[Ear]:
    """Run a desktop with a screen reader, and the program on it with more of an environment."""
    with display() as name, bus(home, DISPLAY=name) as address:
        environment = {**os.environ, "DISPLAY": name, "DBUS_SESSION_BUS_ADDRESS": address.split(",")[0]}
        command = [SYSTEM_PYTHON, str(READER)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment, text=True) as reader:
            more["DBUS_SESSION_BUS_ADDRESS"] = environment["DBUS_SESSION_BUS_ADDRESS"]
            program = Program(name, folder, home, **more)
            ear = Ear(program, reader)
            ear.listen()
            try:
                until(ear.is_there)
                until(program.is_active)
                yield ear
            finally:
                program.kill()
                assert reader.stdin is not None
                reader.stdin.close()
                reader.wait(PATIENCE)
