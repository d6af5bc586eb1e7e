"""One document for everybody: whole files, each in the log, a way to stop, and who was left out and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from making import add_person, sign
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import DiskFullError
from fieldnote.services import caseload_papers, disclosures, sentences
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.all_documents.caseload import CaseloadCard
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools

SLOW = 60_000


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "for the agency"
    made.mkdir()
    return made


@pytest.fixture
def everybody(book: Notebook) -> list[PersonId]:
    found = [add_person(book, name) for name in ("Marcus B.", "Rosa D.", "Theo")]
    for someone in found:
        sign(book, someone)
    return found


@pytest.fixture
def card(qtbot: QtBot, book: Notebook, ask: ScriptedAsk, renderer: Renderer) -> Iterator[CaseloadCard]:
    tasks = TaskRunner()
    made = CaseloadCard(Tools(NotebookLink(book), tasks, ask, renderer))
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    yield made
    made.forget()
    tasks.wait()


def make(qtbot: QtBot, card: CaseloadCard, kind: Kind = Kind.PLAN_SUMMARY) -> str:
    with qtbot.waitSignal(card.ended, timeout=SLOW):
        qtbot.mouseClick(card.buttons[kind], Qt.MouseButton.LeftButton)
    return card.bar.label.text()


def test_each_person_has_a_whole_file_and_a_line_in_the_log(
    qtbot: QtBot,
    card: CaseloadCard,
    book: Notebook,
    ask: ScriptedAsk,
    folder: Path,
    everybody: list[PersonId],
) -> None:
    ask.will_answer(folder)
    assert make(qtbot, card) == f"3 documents are in {folder}."
    files = sorted(folder.iterdir())
    assert len(files) == 3
    texts = ["".join(page.extract_text() for page in PdfReader(file).pages) for file in files]
    for name in ("Marcus", "Rosa", "Theo"):
        assert sum(name in text for text in texts) == 1
        assert not any(name in file.name for file in files)
    left = disclosures.lately(book, 10)
    assert {entry.release.person_id for entry in left} == set(everybody)
    assert {f"{entry.release.document_id}.pdf" for entry in left} == {file.name for file in files}


def test_who_has_nothing_to_tell_of_is_left_out_and_named(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder)
    told = make(qtbot, card, Kind.PERIOD_SUMMARY)
    assert told.startswith(f"0 documents are in {folder}. Left out: Marcus B.: There is no signed note in these dates")
    assert list(folder.iterdir()) == []


def test_who_was_left_out_is_called_by_initials_once_they_are_on(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder)
    told = make(qtbot, card, Kind.PERIOD_SUMMARY)
    discretion.turn(on=True)
    try:
        for name in ("Marcus", "Rosa", "Theo"):
            assert name not in card.bar.label.text()
            assert name not in card.bar.accessibleName()
        assert "Left out: MB: " in card.bar.label.text()
    finally:
        discretion.turn(on=False)
    assert card.bar.label.text() == told


def test_stopping_leaves_whole_files_and_says_how_many_are_missing(
    qtbot: QtBot, card: CaseloadCard, book: Notebook, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder)
    with qtbot.waitSignal(card.ended, timeout=SLOW):
        qtbot.mouseClick(card.buttons[Kind.PLAN_SUMMARY], Qt.MouseButton.LeftButton)
        assert card.runs
        assert card.work.isVisible()
        qtbot.mouseClick(card.work.stop_button, Qt.MouseButton.LeftButton)
    assert card.bar.label.text() == f"1 document is in {folder}. Stopped before the other 2."
    (file,) = folder.iterdir()
    assert PdfReader(file).pages
    assert len(disclosures.lately(book, 10)) == 1


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_left_half(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder / "is" / "not there")
    told = make(qtbot, card)
    assert f"0 documents are in {folder / 'is' / 'not there'}." in told
    assert not card.runs
    assert list(folder.iterdir()) == []


def test_our_own_mistake_ends_it_with_a_sentence_and_the_buttons_come_back(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    made_out, calls = caseload_papers.made_out, list[object]()

    def wrong(*given: Any) -> Any:
        calls.append(given)
        if len(calls) == 2:
            raise ValueError("Marcus B.")
        return made_out(*given)

    monkeypatch.setattr(caseload_papers, "made_out", wrong)
    ask.will_answer(folder)
    assert make(qtbot, card) == (
        f"A document could not be made. Nothing was lost. 1 document is in {folder}. Stopped before the other 2."
    )
    assert card.buttons[Kind.PLAN_SUMMARY].isEnabled()
    assert not card.work.isVisible()
    ask.will_answer(folder)
    assert make(qtbot, card) == f"3 documents are in {folder}."


def test_a_disk_that_is_full_in_the_middle_is_said_and_ends_it(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def full(*_: object, **__: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(caseload_papers, "made_out", full)
    ask.will_answer(folder)
    assert make(qtbot, card).startswith(sentences.of_error(DiskFullError()))
    assert card.buttons[Kind.PLAN_SUMMARY].isEnabled()


def test_buttons_come_back_when_the_notebook_closes_in_the_middle(
    card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder)
    card.buttons[Kind.PLAN_SUMMARY].click()
    card.forget()
    assert card.buttons[Kind.PLAN_SUMMARY].isEnabled()


def test_nobody_is_asked_twice_while_documents_are_made(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder)
    with qtbot.waitSignal(card.ended, timeout=SLOW):
        card.buttons[Kind.PLAN_SUMMARY].click()
        assert not card.buttons[Kind.PERIOD_SUMMARY].isEnabled()
        card.buttons[Kind.PERIOD_SUMMARY].click()
    assert len(ask.asked) == 1
    assert card.buttons[Kind.PERIOD_SUMMARY].isEnabled()


def test_nothing_of_anybody_stays_when_the_notebook_closes(
    qtbot: QtBot, card: CaseloadCard, ask: ScriptedAsk, folder: Path, everybody: list[PersonId]
) -> None:
    ask.will_answer(folder)
    card.buttons[Kind.PLAN_SUMMARY].click()
    card.forget()
    assert not card.runs
    assert not card.work.isVisible()
    assert not card.bar.isVisible()
