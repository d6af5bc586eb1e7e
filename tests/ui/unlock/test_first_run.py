from collections.abc import Callable
from pathlib import Path

import pytest
from making import PASSPHRASE
from PySide6.QtCore import QEvent, QMetaMethod, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.problems import DiskFullError
from fieldnote.services import notebook as notebooks
from fieldnote.services import rendering
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.logo import Logo
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.first_run import FirstRun

Show = Callable[[QWidget], None]
SLOW = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebooks" / "notebook"


@pytest.fixture
def run(folder: Path, tasks: TaskRunner, show: Show, opened: list[Notebook]) -> FirstRun:
    made = FirstRun(folder, tasks)
    made.opened.connect(lambda notebook, _: opened.append(notebook))
    show(made)
    return made


def press(qtbot: QtBot, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            qtbot.keyClicks(focused, key)
        else:
            qtbot.keyClick(focused, key)


def tab_to(qtbot: QtBot, name: str) -> None:
    """Press Tab until a widget of this name has the focus."""
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() == name:
            return
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}")


def past_the_passphrase(qtbot: QtBot, run: FirstRun) -> None:
    press(qtbot, PASSPHRASE, Qt.Key.Key_Return, PASSPHRASE, Qt.Key.Key_Return)
    assert run.currentWidget() is run.kit_step


def past_the_kit(qtbot: QtBot, run: FirstRun) -> None:
    for place in run.kit_step.asked:
        tab_to(qtbot, f"typed_group_{place + 1}")
        press(qtbot, group(run, place).lower())
    press(qtbot, Qt.Key.Key_Return)
    assert run.currentWidget() is run.about_step


def test_the_kit_is_printed_before_its_notebook_is_made_and_leaves_no_file(
    qtbot: QtBot, run: FirstRun, folder: Path, tmp_path: Path
) -> None:
    past_the_passphrase(qtbot, run)
    qtbot.mouseClick(run.kit_step.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(run.findChildren(QPrintDialog)), timeout=SLOW)
    (dialog,) = run.findChildren(QPrintDialog)
    assert not folder.exists()
    paper = tmp_path / "paper.pdf"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(paper))
    dialog.done(QDialog.DialogCode.Accepted)
    assert paper.read_bytes().count(b"/Type /Page\n") == 1
    assert run.currentWidget() is run.kit_step, "two groups are typed from it all the same"
    assert list(tmp_path.iterdir()) == [paper]


def test_the_kit_is_made_once_however_often_its_button_is_pressed(
    qtbot: QtBot, run: FirstRun, tasks: TaskRunner
) -> None:
    past_the_passphrase(qtbot, run)
    button = run.kit_step.print_button
    button.setFocus()
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Space)
        assert button.text() == "Making the page…"
    assert button.hasFocus()
    qtbot.waitUntil(lambda: not tasks.busy, timeout=SLOW)
    (dialog,) = run.findChildren(QPrintDialog)
    assert button.text() == "Print…"
    dialog.done(QDialog.DialogCode.Rejected)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert run.findChildren(QPrintDialog) == []


def test_a_kit_that_could_not_be_made_is_said_until_it_is_tried_again(
    qtbot: QtBot, run: FirstRun, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError

    past_the_passphrase(qtbot, run)
    step = run.kit_step
    with monkeypatch.context() as patch:
        patch.setattr(rendering, "make", full)
        qtbot.mouseClick(step.print_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not tasks.busy, timeout=SLOW)
    assert step.print_error.text == "The page could not be made. Write the groups down by hand."
    assert step.print_button.text() == "Print…"
    qtbot.mouseClick(step.print_button, Qt.MouseButton.LeftButton)
    assert step.print_error.text == ""
    qtbot.waitUntil(lambda: bool(run.findChildren(QPrintDialog)), timeout=SLOW)
    assert step.print_error.text == ""
    run.findChildren(QPrintDialog)[0].done(QDialog.DialogCode.Rejected)


def group(run: FirstRun, place: int) -> str:
    return run.kit_step.sheet.tiles[place]._group


def test_first_run_can_be_done_by_keyboard_from_beginning_to_end(
    qtbot: QtBot, run: FirstRun, folder: Path, opened: list[Notebook]
) -> None:
    past_the_passphrase(qtbot, run)
    kit = "-".join(group(run, place) for place in range(7))
    past_the_kit(qtbot, run)
    press(qtbot, "Dana Reyes", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "Riverbend", Qt.Key.Key_Tab, "J. Alvarez")
    tab_to(qtbot, "pin_field")
    press(qtbot, "4711", Qt.Key.Key_Tab, "4711", Qt.Key.Key_Return)
    assert run.currentWidget() is run.start_step
    assert not folder.exists()
    assert run.start_step.person_button.hasFocus()
    with qtbot.waitSignal(run.opened, timeout=SLOW) as done:
        press(qtbot, Qt.Key.Key_Return)
        assert run.start_step.next_button.text() == "Making your notebook…"
    assert done.args is not None
    assert done.args[1] is False
    made = opened[0]
    assert (made.specialist.name, made.specialist.title) == ("Dana Reyes", "NCCPSS")
    assert (made.specialist.agency, made.specialist.qp) == ("Riverbend", "J. Alvarez")
    assert not made.is_practice
    assert notebooks.secret(made).confirm("4711", notebooks.local_now()).method == "pin"
    made.close()
    assert notebooks.unlock(folder, PASSPHRASE).kit == kit


def test_passphrase_is_judged_in_words_while_it_is_typed(qtbot: QtBot, run: FirstRun) -> None:
    new = run.passphrase_step.new_passphrase
    assert new.strength_label.text() == "At least 15 characters. Four or more words work well."
    press(qtbot, "lantern")
    assert new.strength_label.text() == "8 more characters to go."
    press(qtbot, " orchard")
    assert new.strength_label.text() == "Fair"
    press(qtbot, " pebble drift seven")
    assert new.strength_label.text() == "Very strong"


def test_common_passphrase_is_refused(qtbot: QtBot, run: FirstRun) -> None:
    press(qtbot, "passwordpassword", Qt.Key.Key_Return, "passwordpassword", Qt.Key.Key_Return)
    assert "easy to guess" in run.passphrase_step.new_passphrase.first_form.problem
    assert run.currentWidget() is run.passphrase_step


def test_five_words_are_suggested_to_be_written_down(qtbot: QtBot, run: FirstRun) -> None:
    suggestion = run.passphrase_step.new_passphrase.suggestion
    qtbot.mouseClick(suggestion.suggest_button, Qt.MouseButton.LeftButton)
    first = suggestion.words_label.text()
    assert len(first.split()) == 5
    assert not suggestion.words_label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    qtbot.mouseClick(suggestion.suggest_button, Qt.MouseButton.LeftButton)
    assert suggestion.words_label.text() != first


def test_kit_shows_seven_groups_and_covers_those_that_are_typed_back(qtbot: QtBot, run: FirstRun) -> None:
    past_the_passphrase(qtbot, run)
    asked = run.kit_step.asked[0]
    tile = run.kit_step.sheet.tiles[asked]
    assert tile.accessibleName() == f"Group {asked + 1}: {' '.join(group(run, asked))}"
    tab_to(qtbot, f"typed_group_{asked + 1}")
    assert tile.accessibleName() == f"Group {asked + 1}: covered"
    tab_to(qtbot, "next_button")
    assert "covered" not in tile.accessibleName()


def test_wrong_group_keeps_the_kit_page(qtbot: QtBot, run: FirstRun) -> None:
    past_the_passphrase(qtbot, run)
    first = run.kit_step.asked[0]
    tab_to(qtbot, f"typed_group_{first + 1}")
    press(qtbot, "AAAAA", Qt.Key.Key_Return)
    assert run.kit_step.back_forms[0].problem == f"This is not group {first + 1}."
    assert run.currentWidget() is run.kit_step


def test_back_keeps_what_was_written_and_the_same_kit(qtbot: QtBot, run: FirstRun) -> None:
    past_the_passphrase(qtbot, run)
    kit = group(run, 3)
    past_the_kit(qtbot, run)
    press(qtbot, "Dana")
    qtbot.mouseClick(run.about_step.back_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(run.kit_step.back_button, Qt.MouseButton.LeftButton)
    assert run.currentWidget() is run.passphrase_step
    qtbot.mouseClick(run.passphrase_step.next_button, Qt.MouseButton.LeftButton)
    assert group(run, 3) == kit
    qtbot.mouseClick(run.kit_step.next_button, Qt.MouseButton.LeftButton)
    assert run.about_step.name_field.text() == "Dana"


def test_name_is_all_that_is_asked_of_you(qtbot: QtBot, run: FirstRun) -> None:
    past_the_passphrase(qtbot, run)
    past_the_kit(qtbot, run)
    press(qtbot, Qt.Key.Key_Return)
    assert run.about_step.name_form.problem == "Write the name that appears on your notes."
    press(qtbot, "Dana Reyes", Qt.Key.Key_Return)
    assert run.currentWidget() is run.start_step


def test_enter_goes_on_from_what_makes_nothing_of_it_itself(qtbot: QtBot, run: FirstRun) -> None:
    new = run.passphrase_step.new_passphrase
    press(qtbot, PASSPHRASE, Qt.Key.Key_Return)
    assert new.again_field.line.hasFocus()
    assert not new.again_form.problem, "it only led to the next field"
    press(qtbot, PASSPHRASE, Qt.Key.Key_Return)
    assert run.kit_step.sheet.tiles[0].hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert run.kit_step.back_forms[0].problem
    assert QApplication.focusWidget() is run.kit_step.back_forms[0].control
    past_the_kit(qtbot, run)
    press(qtbot, "Dana Reyes")
    tab_to(qtbot, "rules_field")
    press(qtbot, Qt.Key.Key_Enter)
    assert run.currentWidget() is run.start_step


def test_pin_is_four_to_eight_figures_typed_twice(qtbot: QtBot, run: FirstRun) -> None:
    past_the_passphrase(qtbot, run)
    past_the_kit(qtbot, run)
    press(qtbot, "Dana Reyes")
    tab_to(qtbot, "pin_field")
    press(qtbot, "12x", Qt.Key.Key_Return)
    assert run.about_step.pin == "12"
    assert run.about_step.pin_form.problem == "A PIN has at least 4 digits."
    press(qtbot, "3456789", Qt.Key.Key_Return)
    assert run.about_step.pin == "12345678"
    assert run.about_step.pin_again_form.problem == "The two do not match. Type the PIN again."


def test_rules_bring_the_name_of_their_credential(qtbot: QtBot, run: FirstRun) -> None:
    about = run.about_step
    assert about.credential_field.text() == "NCCPSS"
    about.rules_field.choose("plain")
    about.rules_field.changed.emit("plain")
    assert about.credential_field.text() == about._packs["plain"].credential_label


def test_practice_can_come_first(qtbot: QtBot, run: FirstRun, opened: list[Notebook]) -> None:
    past_the_passphrase(qtbot, run)
    past_the_kit(qtbot, run)
    press(qtbot, "Dana Reyes", Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Down)
    assert run.start_step.practice
    with qtbot.waitSignal(run.opened, timeout=SLOW) as done:
        qtbot.mouseClick(run.start_step.next_button, Qt.MouseButton.LeftButton)
    assert done.args is not None
    assert done.args[1] is True


def test_where_a_backup_became_a_notebook_meanwhile_the_new_one_goes_beside_it(
    qtbot: QtBot, run: FirstRun, opened: list[Notebook], folder: Path
) -> None:
    past_the_passphrase(qtbot, run)
    past_the_kit(qtbot, run)
    press(qtbot, "Dana Reyes", Qt.Key.Key_Return)
    folder.mkdir(parents=True)
    (folder / "vault.db").write_text("mine")
    with qtbot.waitSignal(run.opened, timeout=SLOW):
        qtbot.mouseClick(run.start_step.next_button, Qt.MouseButton.LeftButton)
    assert run.folder == folder.with_name("notebook 2")
    assert (run.folder / "vault.db").exists()
    assert opened[0].specialist.name == "Dana Reyes"
    assert (folder / "vault.db").read_text() == "mine"


def test_why_no_notebook_can_be_made_is_said_and_it_can_be_tried_again(
    qtbot: QtBot, run: FirstRun, opened: list[Notebook], folder: Path
) -> None:
    past_the_passphrase(qtbot, run)
    past_the_kit(qtbot, run)
    press(qtbot, "Dana Reyes", Qt.Key.Key_Return)
    folder.parent.write_text("a file, and no folder")
    qtbot.mouseClick(run.start_step.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(run.start_step.error_line.text), timeout=SLOW)
    assert run.start_step.next_button.isEnabled()
    folder.parent.unlink()
    with qtbot.waitSignal(run.opened, timeout=SLOW):
        qtbot.mouseClick(run.start_step.next_button, Qt.MouseButton.LeftButton)
    assert len(opened) == 1


def test_other_notebooks_can_be_opened_instead(qtbot: QtBot, run: FirstRun) -> None:
    with qtbot.waitSignal(run.others_wanted):
        qtbot.mouseClick(run.passphrase_step.back_button, Qt.MouseButton.LeftButton)


def test_no_button_is_dead(run: FirstRun) -> None:
    for step in (run.passphrase_step, run.kit_step, run.about_step, run.start_step):
        buttons = [button for button in step.findChildren(Button) if button.text()]
        assert buttons
        assert [b.text() for b in buttons if not b.isSignalConnected(QMetaMethod.fromSignal(b.clicked))] == []


@pytest.mark.parametrize(("height", "marked"), [(768, True), (590, False)])
def test_the_mark_makes_room_before_anything_has_to_scroll(
    qtbot: QtBot, run: FirstRun, height: int, *, marked: bool
) -> None:
    run.setCurrentIndex(2)
    run.resize(960, height)
    step = run.about_step
    qtbot.waitUntil(lambda: step.findChildren(Logo)[0].isVisible() is marked)
    assert step.findChildren(PageScroll) == []
    assert step._needed_height() <= step.height()
