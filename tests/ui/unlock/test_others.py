from collections.abc import Callable
from pathlib import Path

import pytest
from making import Closed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.unlock.others import OthersPage
from fieldnote.ui.unlock.places import notebooks_in

Show = Callable[[QWidget], None]


@pytest.fixture
def shelf(tmp_path: Path, empty_template: Closed) -> Path:
    """A folder with two notebooks and something else."""
    place = tmp_path / "notebooks"
    place.mkdir()
    empty_template.copy(place / "county")
    empty_template.copy(place / "night shift")
    (place / "holiday pictures").mkdir()
    return place


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def page(shelf: Path, ask: ScriptedAsk, show: Show) -> OthersPage:
    made = OthersPage(notebooks_in(shelf), shelf / "practice", ask, may_make=True)
    show(made)
    return made


def titles(page: OthersPage) -> list[str]:
    rows = page.list.rows
    return [rows.row_at(place).title for place in range(rows.rowCount())]


def test_notebooks_are_listed_by_folder_name_with_the_practice_one_last(page: OthersPage) -> None:
    assert titles(page) == ["county", "night shift", "Practice notebook"]
    assert page.list.rows.row_at(2).mark == "sprout"


def test_folder_that_is_not_there_holds_no_notebooks(tmp_path: Path) -> None:
    assert notebooks_in(tmp_path / "away") == ()


def test_enter_picks_the_chosen_notebook(qtbot: QtBot, page: OthersPage, shelf: Path) -> None:
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.picked) as picked:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert picked.args == [shelf / "night shift"]


def test_practice_is_opened_without_a_passphrase(qtbot: QtBot, page: OthersPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    with qtbot.waitSignal(page.practice_wanted):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)


def test_notebook_elsewhere_is_found_by_its_folder(
    qtbot: QtBot, page: OthersPage, ask: ScriptedAsk, tmp_path: Path, empty_template: Closed
) -> None:
    stick = empty_template.copy(tmp_path / "stick")
    ask.will_answer(stick.folder)
    with qtbot.waitSignal(page.picked) as picked:
        qtbot.mouseClick(page.place_button, Qt.MouseButton.LeftButton)
    assert picked.args == [stick.folder]


def test_folder_without_a_notebook_is_said(qtbot: QtBot, page: OthersPage, ask: ScriptedAsk, tmp_path: Path) -> None:
    ask.will_answer(tmp_path)
    qtbot.mouseClick(page.place_button, Qt.MouseButton.LeftButton)
    assert page.error_line.text.startswith("There is no notebook and no backup in that folder.")
    ask.will_answer(None)
    qtbot.mouseClick(page.place_button, Qt.MouseButton.LeftButton)


def test_a_folder_with_backups_leads_to_the_newest_of_them(
    qtbot: QtBot, page: OthersPage, ask: ScriptedAsk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (stick / "fieldnote-12345678").mkdir(parents=True)
    for name in ("fn-20261120T080000Z-000001.fnb", "fn-20261122T080000Z-000002.fnb"):
        (stick / "fieldnote-12345678" / name).write_bytes(b"sealed")
    ask.will_answer(stick)
    with qtbot.waitSignal(page.back_wanted) as wanted:
        qtbot.mouseClick(page.place_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [stick / "fieldnote-12345678" / "fn-20261122T080000Z-000002.fnb"]
    with qtbot.waitSignal(page.back_wanted) as wanted:
        qtbot.mouseClick(page.backup_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [None]


def test_new_notebook_and_back_are_told(qtbot: QtBot, page: OthersPage) -> None:
    with qtbot.waitSignal(page.new_wanted):
        qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.went_back):
        qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)


def test_no_second_notebook_of_ones_own_is_offered(shelf: Path, ask: ScriptedAsk, show: Show) -> None:
    page = OthersPage(notebooks_in(shelf), shelf / "practice", ask, may_make=False)
    show(page)
    assert not page.new_button.isVisible()


def test_nothing_but_names_of_folders_is_shown(page: OthersPage) -> None:
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert not any(character.isdigit() for character in words)
