"""`fieldnote doctor --self-test` finds what works, and says so where something does not."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from cli.running import fieldnote
from making import NOW

from fieldnote.domain.problems import DiskFullError
from fieldnote.host import own_program
from fieldnote.host.own_program import NoAnswerError
from fieldnote.services import doctoring, notebook, people, rendering, self_testing, spelling
from fieldnote.services.doctoring import Look

pytestmark = pytest.mark.slow

PDF = b"%PDF-1.7 of a test"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every proof works, without its work."""
    for name in ("_clock", "_notebook", "_dictionaries", "_packages"):
        monkeypatch.setattr(self_testing, name, lambda: "fine")
    monkeypatch.setattr(self_testing, "_pdf", lambda made: made.append(PDF) or "fine")
    monkeypatch.setattr(own_program, "answer", lambda *_: b'[{"name": "Qt platform", "found": "xcb", "well": true}]')
    monkeypatch.setattr(doctoring, "look", tuple)


def test_the_real_thing_works_here() -> None:
    done = fieldnote("doctor", "--self-test", "--json")
    assert [look for look in done.json if not look["well"]] == []
    assert done.code == 0
    assert {look["name"] for look in done.json} >= {"Clock", "Notebook", "Qt platform", "Preview", "Printing"}


@pytest.mark.usefixtures("quick")
def test_what_the_window_says_comes_last_and_it_was_given_the_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def answer(*question: object) -> bytes:
        asked.append(question)
        return b"[]"

    monkeypatch.setattr(own_program, "answer", answer)
    assert [look.well for look in self_testing.run()] == [True] * 5
    assert [question[:2] for question in asked] == [(["--self-test"], PDF)]  # type: ignore[index]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("error", [NoAnswerError("exit code -6", "no plugin"), NoAnswerError("TimeoutExpired")])
def test_a_window_that_ends_badly_is_told_with_what_it_said(
    monkeypatch: pytest.MonkeyPatch, error: NoAnswerError
) -> None:
    def answer(*_: object) -> bytes:
        raise error

    monkeypatch.setattr(own_program, "answer", answer)
    assert self_testing.run()[-1] == Look("Window", " ".join(map(str, error.args)), well=False)


@pytest.mark.usefixtures("quick")
def test_a_window_that_babbles_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_program, "answer", lambda *_: b"a warning of some library")
    assert not self_testing.run()[-1].well


@pytest.mark.usefixtures("quick")
def test_a_disk_that_is_full_fails_one_proof_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> str:
        raise DiskFullError

    monkeypatch.setattr(self_testing, "_notebook", full)
    assert [(look.name, look.well) for look in self_testing.run()[:3]] == [
        ("Clock", True),
        ("Notebook", False),
        ("PDF in its own process", True),
    ]


def failed(proof: Callable[[], str]) -> str:
    look = self_testing._tried("proof", proof)
    assert not look.well
    return look.found


def test_a_computer_in_the_wrong_year_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    long_ago: datetime = NOW.replace(year=1970)
    monkeypatch.setattr(notebook, "local_now", lambda: long_ago)
    assert "1970" in failed(self_testing._clock)


def test_words_that_do_not_come_back_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "everyone", lambda _book: ())
    assert "not what was read" in failed(self_testing._notebook)


def test_a_notebook_that_any_passphrase_opens_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    unlock = notebook.unlock
    monkeypatch.setattr(notebook, "unlock", lambda folder, _: unlock(folder, self_testing._PASSPHRASE))
    assert "a wrong passphrase" in failed(self_testing._notebook)


def test_a_pdf_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "make", not_a_pdf)
    assert "no PDF" in failed(lambda: self_testing._pdf([]))


def not_a_pdf(_document: object) -> rendering.Pdf:
    return rendering.Pdf(b"words", ())


def test_a_dictionary_that_knows_every_word_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "wrong", knows_all)
    assert "does not know" in failed(self_testing._dictionaries)


def knows_all(_words: frozenset[str], _languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset()


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_testing, "_LAZY", ("json", "no_such_package"))
    assert "no_such_package" in failed(self_testing._packages)


def test_nothing_of_it_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    self_testing._notebook()
    assert os.listdir(tmp_path) == []  # noqa: PTH208 -- an empty list says more than a count


def test_our_own_program_answers() -> None:
    assert own_program.answer(["--version"], b"", 30).startswith(b"Fieldnote ")


@pytest.mark.parametrize(("arguments", "seconds"), [(["no-such-command"], 30.0), (["--version"], 0.001)])
def test_our_own_program_that_fails_or_takes_too_long_raises(arguments: list[str], seconds: float) -> None:
    with pytest.raises(NoAnswerError):
        own_program.answer(arguments, b"", seconds)


def test_a_frozen_program_is_started_without_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_program.command(["--version"])[1:] == ["-m", "fieldnote", "--version"]
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert own_program.command(["--version"])[1:] == ["--version"]
