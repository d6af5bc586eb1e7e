from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStandardPaths, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui import theme
from fieldnote.ui.kit.ask import FileKind, Question, ScriptedAsk, WindowAsk
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.theme import Theme

ERASE = Question("Erase this notebook", "Nothing can bring it back.", "Erase notebook", "Keep it", danger=True)
PDF = FileKind("PDF document", "pdf")


@pytest.fixture
def page(show: Callable[..., None]) -> Iterator[QWidget]:
    """A page with a field and a button behind the sheet."""
    made = QWidget()
    column = Column(made, margins=20)
    column.addWidget(QLineEdit("behind"))
    column.addWidget(QPushButton("Sign note"))
    column.addStretch(1)
    show(made, 900, 600)
    yield made
    made.close()


def sign_sheet(page: QWidget) -> Sheet:
    """Make a sheet with a field and two buttons."""
    sheet = Sheet(page, "Sign this note")
    sheet.column.addWidget(Label("After you sign, this note cannot be changed. You can add to it later.", wrap=True))
    sheet.column.addWidget(QLineEdit())
    sheet.add_button("no", "Not yet")
    sheet.add_button("yes", "Sign note", "primary")
    return sheet


def opener(page: QWidget) -> QPushButton:
    """Give the button behind."""
    button = page.findChild(QPushButton)
    assert button is not None
    return button


def panel_of(sheet: Sheet) -> QWidget:
    """Give the panel that the sheet's words stand on."""
    panel = sheet.heading.parentWidget()
    assert panel is not None
    return panel


def test_a_sheet_takes_the_focus_and_gives_it_back(qtbot: QtBot, page: QWidget) -> None:
    opener(page).setFocus()
    sheet = sign_sheet(page)
    sheet.open()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert sheet.isAncestorOf(focused)
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is opener(page)
    assert open_sheets(page) == []


def test_tab_stays_inside_a_sheet(qtbot: QtBot, page: QWidget) -> None:
    sheet = sign_sheet(page)
    sheet.open()
    seen = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen[0] is seen[3]
    assert len(set(seen)) == 3
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is seen[2]


def test_what_lies_behind_cannot_be_reached(qtbot: QtBot, page: QWidget) -> None:
    sheet = sign_sheet(page)
    sheet.open()
    behind = opener(page)
    with qtbot.assertNotEmitted(behind.clicked):
        window = page.window().windowHandle()
        assert window is not None
        qtbot.mouseClick(page.childAt(behind.geometry().center()), Qt.MouseButton.LeftButton)
    behind.setFocus()
    qtbot.waitUntil(lambda: sheet.isAncestorOf(QApplication.focusWidget() or behind))


def test_a_button_tells_its_key_and_leaves_the_sheet_open(qtbot: QtBot, page: QWidget) -> None:
    sheet = sign_sheet(page)
    sheet.open(sheet.button("yes"))
    assert QApplication.focusWidget() is sheet.button("yes")
    with qtbot.waitSignal(sheet.acted) as told:
        qtbot.keyClick(sheet.button("yes"), Qt.Key.Key_Return)
    assert told.args == ["yes"]
    assert open_sheets(page) == [sheet]


def test_a_sheet_is_a_dialog_to_a_screen_reader(page: QWidget) -> None:
    sheet = sign_sheet(page)
    sheet.open()
    told = QAccessible.queryAccessibleInterface(panel_of(sheet))
    assert told is not None
    assert told.role() == QAccessible.Role.Dialog
    assert told.text(QAccessible.Text.Name) == "Sign this note"


def test_a_sheet_fits_its_window_at_any_size_and_text_scale(qapp: QApplication, page: QWidget) -> None:
    sheet = sign_sheet(page)
    for _ in range(12):
        sheet.column.addWidget(Label("One more thing to look at before you sign.", wrap=True))
    sheet.open()
    for width, height, scale in ((900, 600, 1.0), (960, 400, 1.0), (960, 600, 2.0)):
        Theme(scale=scale).apply(qapp)
        page.resize(width, height)
        QApplication.processEvents()
        panel = panel_of(sheet)
        assert sheet.rect() == page.rect()
        assert sheet.rect().contains(panel.geometry())
        bottom = sheet.button("yes").mapTo(sheet, QPoint(0, sheet.button("yes").height()))
        assert bottom.y() <= panel.geometry().bottom()


def test_a_sheet_grows_with_what_appears_in_it(qtbot: QtBot, page: QWidget) -> None:
    sheet = sign_sheet(page)
    late = Label("This note is 2 days late. Pick a reason.", wrap=True)
    sheet.column.addWidget(late)
    late.hide()
    sheet.open()
    before = panel_of(sheet).height()
    late.show()
    qtbot.waitUntil(lambda: panel_of(sheet).height() > before)
    late.hide()
    qtbot.waitUntil(lambda: panel_of(sheet).height() == before)


def test_the_topmost_of_two_sheets_has_the_focus(qtbot: QtBot, page: QWidget) -> None:
    lower, upper = sign_sheet(page), sign_sheet(page)
    lower.open()
    upper.open()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert upper.isAncestorOf(focused)
    assert open_sheets(page) == [lower, upper]
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert lower.isAncestorOf(focused)


@pytest.mark.parametrize(("key", "answer"), [("yes", True), ("no", False)])
def test_a_question_is_answered_by_its_buttons(qtbot: QtBot, page: QWidget, key: str, *, answer: bool) -> None:
    answers: list[bool] = []
    WindowAsk(page).confirm(ERASE, answers.append)
    sheet = open_sheets(page)[0]
    qtbot.mouseClick(sheet.button(key), Qt.MouseButton.LeftButton)
    assert answers == [answer]


def test_leaving_a_question_means_no(qtbot: QtBot, page: QWidget) -> None:
    answers: list[bool] = []
    WindowAsk(page).confirm(ERASE, answers.append)
    assert QApplication.focusWidget() is open_sheets(page)[0].button("no")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert answers == [False]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_place_to_save_is_asked_with_a_neutral_name(
    qtbot: QtBot, page: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[Path | None] = []
    WindowAsk(page).save_place("Save the summary", "FN-7KQ2.pdf", PDF, chosen.append, folder=tmp_path)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["FN-7KQ2.pdf"]
    dialog.accept()
    assert chosen == [tmp_path / "FN-7KQ2.pdf"]
    papers = tmp_path / "Documents"
    papers.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(papers))
    WindowAsk(page).pick_folder("Where to keep backups", chosen.append)
    WindowAsk(page).open_file("Open a backup", (PDF,), chosen.append)
    asked = [one for one in page.findChildren(QFileDialog) if one.isVisible()]
    assert {one.directory().absolutePath() for one in asked} == {str(papers)}, "where people look for their papers"
    for again in asked:
        again.reject()
    assert chosen[1:] == [None, None]


def test_a_script_answers_in_order_and_keeps_what_was_asked(tmp_path: Path) -> None:
    ask, heard = ScriptedAsk(), list[object]()
    ask.will_answer(True, tmp_path, None)
    ask.confirm(ERASE, heard.append)
    ask.save_place("Save", "FN-1.pdf", PDF, heard.append)
    ask.pick_folder("Where", heard.append)
    assert heard == [True, tmp_path, None]
    assert ask.asked == [ERASE, "Save", "Where"]
    assert ask.names == ["FN-1.pdf"]
    with pytest.raises(AssertionError):
        ask.open_file("Open", (PDF,), heard.append)


def test_a_line_tells_where_what_scrolls_is_cut(page: QWidget) -> None:
    sheet = Sheet(page, "Caseload")
    for number in range(60):
        sheet.column.addWidget(Label(f"Line {number}"))
    sheet.add_button("keep", "Take in", "primary")
    sheet.open()
    panel, bar = panel_of(sheet), sheet.scroll_bar

    def lines() -> tuple[bool, bool]:
        QApplication.processEvents()
        place = sheet.findChildren(PageScroll)[0].geometry()
        seen, drawn = panel.grab().toImage(), theme.color("line").rgb()
        return tuple(seen.pixel(6, y) == drawn for y in (place.top() - 1, place.bottom() + 1))  # type: ignore[return-value]

    assert lines() == (False, True)
    bar.setValue(40)
    assert lines() == (True, True)
    bar.setValue(bar.maximum())
    assert lines() == (True, False)
