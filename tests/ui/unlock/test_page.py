from collections.abc import Callable
from pathlib import Path

import pytest
from making import OTHER_PASSPHRASE, PASSPHRASE, Closed
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.problems import NewerNotebookError, NotEnoughMemoryError, WrongPassphraseError
from fieldnote.services.notebook import Notebook
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.page import UnlockPage

Show = Callable[[QWidget], None]


@pytest.fixture
def page(closed: Closed, tasks: TaskRunner, show: Show, opened: list[Notebook]) -> UnlockPage:
    made = UnlockPage(closed.folder, tasks)
    made.opened.connect(opened.append)
    show(made)
    return made


def given(qtbot: QtBot, page: UnlockPage, passphrase: str) -> None:
    qtbot.keyClicks(page.passphrase_field.line, passphrase)
    qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)


def answered(qtbot: QtBot, page: UnlockPage) -> str:
    qtbot.waitUntil(lambda: bool(page.error_line.text))
    return page.error_line.text


def test_caret_waits_in_the_passphrase_field(page: UnlockPage) -> None:
    assert page.passphrase_field.line.hasFocus()


def test_right_passphrase_and_enter_open_the_notebook(qtbot: QtBot, page: UnlockPage, opened: list[Notebook]) -> None:
    with qtbot.waitSignals([page.derived, page.opened]):
        given(qtbot, page, PASSPHRASE)
    assert opened[0].specialist.name == "Dana Reyes"
    assert not page.passphrase_field.text()


def test_unlock_button_keeps_its_width_while_the_notebook_opens(
    qtbot: QtBot, page: UnlockPage, opened: list[Notebook]
) -> None:
    width = page.unlock_button.width()
    qtbot.keyClicks(page.passphrase_field.line, PASSPHRASE)
    with qtbot.waitSignal(page.opened):
        qtbot.mouseClick(page.unlock_button, Qt.MouseButton.LeftButton)
        assert page.unlock_button.text() == "Opening…"
        assert not page.unlock_button.isEnabled()
        assert page.unlock_button.width() == width


def test_wrong_passphrase_gets_a_plain_sentence_and_can_be_typed_over(
    qtbot: QtBot, page: UnlockPage, opened: list[Notebook]
) -> None:
    given(qtbot, page, OTHER_PASSPHRASE)
    assert answered(qtbot, page) == (
        "That passphrase did not work. Check Caps Lock and try again. Your notes are safe."
    )
    assert page.passphrase_field.line.hasFocus()
    assert page.passphrase_field.line.selectedText()
    with qtbot.waitSignal(page.opened):
        given(qtbot, page, PASSPHRASE)
    assert opened


def test_sentence_goes_when_typing_begins_again(qtbot: QtBot, page: UnlockPage) -> None:
    page.refuse(WrongPassphraseError())
    qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_A)
    assert not page.error_line.text


def test_passphrase_can_be_pasted(qtbot: QtBot, page: UnlockPage, opened: list[Notebook]) -> None:
    QGuiApplication.clipboard().setText(PASSPHRASE)
    page.passphrase_field.line.paste()
    with qtbot.waitSignal(page.opened):
        qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
    QGuiApplication.clipboard().clear()


def test_eye_is_a_named_button_that_shows_the_letters(qtbot: QtBot, page: UnlockPage) -> None:
    eye = page.passphrase_field.eye_button
    assert eye.accessibleName() == "Show passphrase"
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert page.passphrase_field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide passphrase"


def test_nothing_typed_is_no_miss(qtbot: QtBot, page: UnlockPage, closed: Closed) -> None:
    qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
    assert page.error_line.text == "Type your passphrase first."
    assert not (closed.folder / "misses.json").exists()


def test_wait_counts_down_and_ends(qtbot: QtBot, page: UnlockPage) -> None:
    page._second.setInterval(100)
    page.refuse(WrongPassphraseError(wait_seconds=2))
    assert page.error_line.text.startswith("Please wait 2 seconds")
    assert not page.unlock_button.isEnabled()
    qtbot.waitUntil(lambda: page.error_line.text.startswith("Please wait 1 second,"), timeout=3000)
    qtbot.waitUntil(page.unlock_button.isEnabled, timeout=3000)
    assert not page.error_line.text


def test_waits_begin_after_the_fifth_miss(qtbot: QtBot, page: UnlockPage) -> None:
    for _ in range(5):
        page.error_line.clear()
        given(qtbot, page, OTHER_PASSPHRASE)
        sentence = answered(qtbot, page)
    assert sentence.startswith("Please wait 5 seconds")


def test_damaged_header_leads_to_the_recovery_kit(
    qtbot: QtBot, closed: Closed, tasks: TaskRunner, show: Show, page: UnlockPage
) -> None:
    for header in (closed.header, closed.header_copy):
        header.write_bytes(b"{}")
    given(qtbot, page, PASSPHRASE)
    assert "open them with your recovery kit" in answered(qtbot, page)
    with qtbot.waitSignal(page.recovery_wanted):
        qtbot.mouseClick(page.kit_button, Qt.MouseButton.LeftButton)


def test_damaged_pages_are_named_and_erasing_is_never_offered(qtbot: QtBot, page: UnlockPage, closed: Closed) -> None:
    data = bytearray(closed.database.read_bytes())
    data[20:4000] = bytes(3980)
    closed.database.write_bytes(data)
    given(qtbot, page, PASSPHRASE)
    assert answered(qtbot, page).startswith("Part of this notebook could not be read. Nothing was changed.")
    assert not any("erase" in label.text().lower().split() for label in page.findChildren(QLabel))
    assert not page.kit_button.isVisible()


def test_notebook_that_is_open_elsewhere_says_so(qtbot: QtBot, page: UnlockPage, closed: Closed) -> None:
    other = closed.open()
    given(qtbot, page, PASSPHRASE)
    assert answered(qtbot, page) == "This notebook is open in another window. Close it there first."
    other.close()


def test_missing_notebook_may_be_on_a_drive(qtbot: QtBot, tmp_path: Path, tasks: TaskRunner, show: Show) -> None:
    page = UnlockPage(tmp_path / "away", tasks)
    show(page)
    given(qtbot, page, PASSPHRASE)
    said = answered(qtbot, page)
    assert "drive that is not plugged in" in said
    assert str(tmp_path / "away") in said


def test_one_of_several_notebooks_is_named_as_their_list_names_it(
    closed: Closed, tasks: TaskRunner, show: Show
) -> None:
    page = UnlockPage(closed.folder, tasks, names_it=True)
    show(page)
    assert page.sentence_label.text() == f"Notebook “{closed.folder.name}”. Your notes are encrypted."


def test_newer_notebook_names_the_way_out(page: UnlockPage) -> None:
    page.refuse(NewerNotebookError(9, 1))
    assert "Install the newer Fieldnote" in page.error_line.text


def test_too_little_memory_is_not_a_wrong_passphrase(page: UnlockPage) -> None:
    page.refuse(NotEnoughMemoryError())
    assert "too little free memory" in page.error_line.text


def test_a_bug_is_not_swallowed(page: UnlockPage) -> None:
    with pytest.raises(KeyError):
        page.refuse(KeyError("x"))


def test_page_tells_nothing_of_what_is_in_the_notebook(full: Closed, tasks: TaskRunner, show: Show) -> None:
    page = UnlockPage(full.folder, tasks)
    show(page)
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Fieldnote is locked" in words
    assert not any(character.isdigit() for character in words)


def test_practice_notebook_says_its_public_passphrase(closed: Closed, tasks: TaskRunner, show: Show) -> None:
    page = UnlockPage(closed.folder, tasks, public_passphrase="practice makes it easier")  # noqa: S106 -- public
    show(page)
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Practice notebook. Its passphrase is “practice makes it easier”." in words


def test_ways_out_are_told(qtbot: QtBot, page: UnlockPage) -> None:
    with qtbot.waitSignal(page.recovery_wanted):
        qtbot.mouseClick(page.recovery_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.others_wanted):
        qtbot.mouseClick(page.others_button, Qt.MouseButton.LeftButton)


def test_everything_that_takes_the_focus_has_a_name(page: UnlockPage) -> None:
    stops = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() and widget.focusProxy() is None
    ]
    assert stops
    for widget in stops:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("height", [768, 420])
def test_page_scrolls_where_the_room_is_short(qtbot: QtBot, page: UnlockPage, height: int) -> None:
    page.resize(700, height)
    page.refuse(WrongPassphraseError())
    qtbot.waitUntil(lambda: page.unlock_button.height() == page.unlock_button.sizeHint().height())
