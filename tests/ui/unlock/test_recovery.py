from collections.abc import Callable

import pytest
from making import OTHER_PASSPHRASE, PASSPHRASE, Closed
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.kit_field import KitField, same_group
from fieldnote.ui.unlock.recovery import RecoveryPage

Show = Callable[[QWidget], None]
SLOW = 20_000


@pytest.fixture
def page(closed: Closed, tasks: TaskRunner, show: Show, opened: list[Notebook]) -> RecoveryPage:
    made = RecoveryPage(closed.folder, tasks)
    made.opened.connect(opened.append)
    show(made)
    return made


def paste(field: KitField, code: str) -> None:
    QGuiApplication.clipboard().setText(code)
    field.groups[0].paste()
    QGuiApplication.clipboard().clear()


def choose(qtbot: QtBot, page: RecoveryPage, passphrase: str, again: str | None = None) -> None:
    qtbot.keyClicks(page.new_passphrase.first_field.line, passphrase)
    qtbot.keyClicks(page.new_passphrase.again_field.line, passphrase if again is None else again)


def test_kit_opens_a_notebook_whose_header_is_lost_and_sets_the_new_passphrase(
    qtbot: QtBot, page: RecoveryPage, closed: Closed, opened: list[Notebook]
) -> None:
    closed.header.unlink()
    closed.header_copy.unlink()
    paste(page.kit_field, closed.root.kit)
    choose(qtbot, page, OTHER_PASSPHRASE)
    with qtbot.waitSignal(page.opened, timeout=SLOW):
        qtbot.keyClick(page.new_passphrase.again_field.line, Qt.Key.Key_Return)
        assert page.open_button.text() == "Opening…"
    assert not page.kit_field.code().strip("-")
    opened.pop().close()
    assert notebooks.unlock(closed.folder, OTHER_PASSPHRASE) == closed.root
    with pytest.raises(WrongPassphraseError):
        notebooks.unlock(closed.folder, PASSPHRASE)


def test_typing_goes_on_from_group_to_group(qtbot: QtBot, page: RecoveryPage, closed: Closed) -> None:
    for letter in closed.root.kit.replace("-", "").lower():
        focused = page.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, letter)
    assert page.kit_field.code() == closed.root.kit


def test_backspace_goes_back_over_the_groups(qtbot: QtBot, page: RecoveryPage) -> None:
    field = page.kit_field
    qtbot.keyClicks(field.groups[0], "ABCDE")
    assert field.groups[1].hasFocus()
    qtbot.keyClick(field.groups[1], Qt.Key.Key_Backspace)
    assert field.groups[0].hasFocus()
    qtbot.keyClick(field.groups[0], Qt.Key.Key_Backspace)
    assert field.groups[0].text() == "ABCD"


def test_a_group_can_be_corrected_in_its_middle(qtbot: QtBot, page: RecoveryPage, closed: Closed) -> None:
    paste(page.kit_field, closed.root.kit)
    third = page.kit_field.groups[2]
    third.setFocus()
    third.setSelection(1, 1)
    qtbot.keyClicks(third, "Z")
    assert len(third.text()) == 5
    assert third.text()[1] == "Z"
    assert third.hasFocus()


def test_mistyped_code_is_named_at_its_field(qtbot: QtBot, page: RecoveryPage, closed: Closed) -> None:
    wrong = closed.root.kit[:-1] + ("0" if closed.root.kit[-1] != "0" else "1")
    paste(page.kit_field, wrong)
    choose(qtbot, page, OTHER_PASSPHRASE)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page.kit_form.problem.startswith("That recovery code did not work.")
    assert page.kit_field.groups[0].hasFocus()


def test_kit_of_another_notebook_does_not_open_this_one(
    qtbot: QtBot, page: RecoveryPage, opened: list[Notebook]
) -> None:
    paste(page.kit_field, notebooks.fresh_root().kit)
    choose(qtbot, page, OTHER_PASSPHRASE)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page.kit_form.problem
    assert not opened


def test_short_code_sends_the_caret_to_the_open_group(qtbot: QtBot, page: RecoveryPage) -> None:
    qtbot.keyClicks(page.kit_field.groups[0], "ABCDE")
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page.kit_form.problem == "Each of the seven groups has five letters or figures."
    assert page.kit_field.groups[1].hasFocus()


def test_weak_passphrase_is_refused_before_anything_opens(
    qtbot: QtBot, page: RecoveryPage, closed: Closed, opened: list[Notebook]
) -> None:
    paste(page.kit_field, closed.root.kit)
    choose(qtbot, page, "too short")
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert "at least 15 characters" in page.new_passphrase.first_form.problem
    choose(qtbot, page, " but longer now", "something else")
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page.new_passphrase.again_form.problem == "The two do not match. Type the passphrase again."
    assert not opened


def test_notebook_in_use_says_so(qtbot: QtBot, page: RecoveryPage, closed: Closed) -> None:
    other = closed.open()
    paste(page.kit_field, closed.root.kit)
    choose(qtbot, page, OTHER_PASSPHRASE)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert "open in another window" in page.error_line.text
    other.close()


def test_back_is_told(qtbot: QtBot, page: RecoveryPage) -> None:
    with qtbot.waitSignal(page.went_back):
        qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)


def test_groups_have_names_for_assistive_technology(page: RecoveryPage) -> None:
    interface = QAccessible.queryAccessibleInterface(page.kit_field.groups[2])
    assert interface.text(QAccessible.Text.Name) == "Recovery code, group 3 of 7"


def test_look_alikes_count_as_the_same() -> None:
    assert same_group("oil12", "01112")
    assert not same_group("oil13", "01112")


def test_each_group_has_its_number_as_on_paper(page: RecoveryPage) -> None:
    empty = [group.grab().toImage() for group in page.kit_field.groups[1:]]
    assert all(one != other for place, one in enumerate(empty) for other in empty[:place])
