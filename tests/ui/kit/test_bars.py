from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.kit.save_state import SaveState
from fieldnote.ui.kit.tabs import Tabs
from fieldnote.ui.kit.toast import BAR, PAGES, Toast
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import Control


@pytest.fixture
def page(show: Callable[..., None]) -> QWidget:
    """A page with a field at its top and a button at its bottom."""
    made = QWidget()
    column = Column(made, margins=8)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    column.addWidget(QPushButton("Save and close"))
    show(made, 700, 500)
    QCursor.setPos(made.mapToGlobal(QPoint(1, 1)))
    return made


def test_a_bar_offers_what_can_be_done_about_it(qtbot: QtBot, show: Callable[..., None]) -> None:
    bar = InfoBar("Fieldnote closed before you finished. Your draft is here.", "info", closable=True)
    bar.add_action("keep", "Keep")
    bar.add_action("see", "See what changed")
    show(bar, 700, 50)
    with qtbot.waitSignal(bar.acted) as told:
        qtbot.mouseClick(bar.action_button("see"), Qt.MouseButton.LeftButton)
    assert told.args == ["see"]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.close_button, Qt.Key.Key_Space)
    assert bar.isHidden()
    bar.say("Could not save. Your words are still here.", "error", urgent=True)
    assert bar.isVisible()
    assert bar.accessibleName() == bar.label.text() == "Could not save. Your words are still here."


def test_a_long_sentence_in_a_bar_wraps(show: Callable[..., None]) -> None:
    page = QWidget()
    column = Column(page)
    bar = InfoBar("This laptop is almost out of space. Your note is saved. Free up space soon. " * 3, "warn")
    column.addWidget(bar)
    column.addStretch(1)
    show(page, 400, 400)
    assert bar.label.height() >= bar.label.heightForWidth(bar.label.width()) > 60


def test_saving_is_quiet_unless_it_takes_long(qtbot: QtBot, show: Callable[..., None]) -> None:
    state = SaveState()
    show(state, 300, 40)
    state.show_saved("Saved 10:42")
    state.show_saving("Saving…")
    assert state.label.text() == "Saved 10:42"
    qtbot.waitUntil(lambda: state.label.text() == "Saving…")
    state.show_saved("Saved 10:43")
    assert state.label.text() == "Saved 10:43"
    state.show_saving("Saving…")
    state.show_failed("Could not save. Your words are still here. Try again.")
    qtbot.wait(500)
    assert state.label.text().startswith("Could not save.")
    state.clear()
    assert state.label.text() == ""


def test_a_toast_offers_the_way_back(qtbot: QtBot, page: QWidget) -> None:
    toast = Toast(page)
    ticket = toast.tell("Draft deleted.", "Undo")
    with qtbot.waitSignal(toast.acted) as told, qtbot.assertNotEmitted(toast.ended):
        qtbot.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    assert told.args == [ticket]
    assert toast.isHidden()


def test_a_toast_takes_as_many_lines_as_its_sentence_needs(qtbot: QtBot, page: QWidget) -> None:
    toast = Toast(page)
    toast.tell("Draft deleted.", "Undo")
    line = toast.height()
    page.resize(320, page.height())
    toast.tell("Another visit is timed too, since 2:30 PM, and this one is timed as well.", "Set its end to 2:50 PM")
    qtbot.wait(1)
    assert toast.geometry().left() >= 0
    assert toast.geometry().right() <= page.width()
    assert toast.close_button.geometry().right() < toast.width()
    assert toast.label.height() >= toast.label.heightForWidth(toast.label.width()) > line
    page.resize(1200, page.height())
    toast.tell("Draft deleted.", "Undo")
    assert toast.height() == line


def test_a_toast_goes_by_itself(qtbot: QtBot, page: QWidget) -> None:
    toast = Toast(page)
    with qtbot.waitSignal(toast.ended) as told:
        ticket = toast.tell("Draft deleted.", "Undo", milliseconds=30)
    assert told.args == [ticket]
    assert toast.isHidden()


def test_a_toast_stays_while_it_has_the_focus(qtbot: QtBot, page: QWidget) -> None:
    toast = Toast(page)
    toast.tell("Draft deleted.", "Undo", milliseconds=40)
    toast.action_button.setFocus()
    qtbot.wait(120)
    assert toast.isVisible()
    field = page.findChild(QLineEdit)
    assert field is not None
    with qtbot.waitSignal(toast.ended):
        field.setFocus()


def test_there_is_one_toast_at_a_time(qtbot: QtBot, page: QWidget) -> None:
    toast = Toast(page)
    first = toast.tell("Draft deleted.", "Undo")
    with qtbot.waitSignal(toast.ended) as told:
        toast.tell("Moved to Often.")
    assert told.args == [first]
    assert not toast.action_button.isVisible()
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert toast.isHidden()


def test_what_has_the_focus_may_go_while_a_toast_is_there(qtbot: QtBot, page: QWidget) -> None:
    page.setObjectName(PAGES)
    toast = Toast(page)
    for _ in range(10):  # a part of the page made anew, as after each change of a record
        part = QWidget(page)
        column = Column(part)
        for word in ("Change", "Take off", "Move"):
            column.addWidget(Button(word))
        part.show()
        part.findChildren(Button)[1].setFocus()
        toast.tell("Support changed.", "Undo")
        part.deleteLater()
        del part, column
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.wait(1)
    assert toast.isVisible()


def test_a_toast_never_covers_the_focus(page: QWidget) -> None:
    toast = Toast(page)
    low = QPushButton("In the way", page)
    low.setGeometry(250, 370, 200, 60)
    low.show()
    low.setFocus()
    toast.tell("Draft deleted.", "Undo")
    assert not toast.geometry().intersects(low.geometry())
    low.setGeometry(0, 0, 700, 40)
    toast.tell("Moved to Often.", "Undo")
    assert not toast.geometry().intersects(low.geometry())
    page.resize(500, 300)
    assert page.rect().contains(toast.geometry())


def test_a_toast_stands_on_the_page_above_its_bar_and_beside_the_row_in_use(qtbot: QtBot, page: QWidget) -> None:
    pages = QWidget(page)
    pages.setObjectName(PAGES)
    pages.setGeometry(200, 0, 500, 420)
    bar, row = QWidget(pages), QWidget(pages)
    bar.setObjectName(BAR)
    bar.setGeometry(0, 360, 500, 60)
    row.setGeometry(0, 100, 500, 60)
    used = QPushButton("Change", row)
    pages.show()
    toast = Toast(page)
    toast.tell("Draft deleted.", "Undo")
    assert toast.geometry().bottom() < bar.mapTo(page, bar.rect().topLeft()).y()
    assert abs(toast.geometry().center().x() - pages.geometry().center().x()) <= 1
    row.move(0, toast.y())
    used.setFocus()
    taken = QRect(row.mapTo(page, row.rect().topLeft()), row.size())
    qtbot.waitUntil(lambda: not toast.geometry().intersects(taken))


def test_over_a_list_as_high_as_its_page_a_toast_leaves_the_row_of_the_keys_free(page: QWidget) -> None:
    rows = RowList("Visits")
    rows.setParent(page)
    rows.setGeometry(0, 50, 700, 370)
    rows.show_rows([RowItem(str(number), f"Visit {number}") for number in range(30)])
    rows.show()
    rows.setFocus()
    toast = Toast(page)
    for place in (0, 6):
        rows.setCurrentIndex(rows.rows.index(place))
        rows.scrollToTop()
        toast.tell("Visit moved to Thu, Dec 17.", "Undo")
        row = rows.visualRect(rows.currentIndex()).translated(rows.viewport().mapTo(page, QPoint(0, 0)))
        assert not toast.geometry().intersects(row)
    rows.setCurrentIndex(rows.rows.index(0))
    toast.tell("Visit moved to Thu, Dec 17.", "Undo")
    assert toast.geometry().bottom() > 370, "at the bottom, where it always is, and not over the name above the list"


@pytest.mark.parametrize(
    ("covers", "stands"),
    [
        pytest.param((250,), "right", id="the middle"),
        pytest.param((250, 560), "left", id="the middle and the right"),
        pytest.param((20, 250, 560), "middle", id="all the same"),
    ],
)
def test_a_toast_stands_where_nothing_is_to_be_pressed(page: QWidget, covers: tuple[int, ...], stands: str) -> None:
    for left in covers:
        low = QPushButton("English", page)
        low.setGeometry(left, 400, 120, 60)
        low.show()
    toast = Toast(page)
    toast.tell("Colors changed.", "Undo")
    toast.tell("Font changed.", "Undo")
    middle = toast.geometry().center().x()
    assert {"left": middle < 250, "middle": abs(middle - 350) <= 1, "right": middle > 450}[stands]
    assert toast.geometry().bottom() > 440
    assert toast.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) is False


def test_an_empty_page_invites_to_a_first_step(qtbot: QtBot, show: Callable[..., None]) -> None:
    empty = EmptyState("No people yet. Add the first person you walk with.", "users-round")
    empty.add_action("add", "Add a person", "primary", icon="plus")
    empty.add_action("bring", "Bring in a list")
    show(empty, 400, 240)
    with qtbot.waitSignal(empty.acted) as told:
        qtbot.keyClick(empty.action_button("bring"), Qt.Key.Key_Return)
    assert told.args == ["bring"]


def test_tabs_open_by_mouse_and_keys_and_tell_their_counts(qtbot: QtBot, show: Callable[..., None]) -> None:
    tabs = Tabs(name="Marcus B.")
    tabs.add("overview", "Overview")
    tabs.add("visits", "Visits", 31)
    tabs.add("rr", "R&R")
    show(tabs, 500, 40)
    with qtbot.waitSignal(tabs.currentChanged):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert tabs.current == "visits"
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.current == "rr"
    tabs.open("overview")
    assert tabs.current == "overview"
    told = QAccessible.queryAccessibleInterface(tabs)
    assert told is not None
    assert told.child(1).text(QAccessible.Text.Name) == "Visits, 31"
    tabs.set_count("visits", 32)
    assert told.child(1).text(QAccessible.Text.Name) == "Visits, 32"


def test_no_tabs_word_is_cut_when_another_tab_opens_or_text_grows(
    qapp: QApplication, show: Callable[..., None]
) -> None:
    tabs = Tabs()
    tabs.add("overview", "Overview")
    tabs.add("triggers", "Triggers and coping", 8)
    show(tabs, 900, 80)
    closed = tabs.tabRect(1).width()
    tabs.open("triggers")
    assert tabs.tabRect(1).width() == closed
    Theme(scale=2.0).apply(qapp)
    assert tabs.tabRect(1).width() > closed * 1.8


def test_a_tab_that_goes_on_behind_the_arrows_is_not_cut_in_a_letter(show: Callable[..., None]) -> None:
    tabs = Tabs()
    for word in ("Overview", "Triggers and coping", "Support network", "Documents"):
        tabs.add(word, word)
    show(tabs, 300, 80)
    for width in range(240, 360, 7):
        tabs.resize(width, tabs.height())
        QApplication.processEvents()
        arrows = [button.x() for button in tabs.findChildren(QToolButton) if button.isVisible()]
        image, edge = tabs.grab().toImage(), min(arrows) - 1
        assert {image.pixel(edge, y) for y in range(8, 30)} == {image.pixel(0, 8)}, width


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_scrolls_to_tabs_out_of_sight_can_be_hit(
    qapp: QApplication, qtbot: QtBot, show: Callable[..., None], scale: float
) -> None:
    Theme(scale=scale).apply(qapp)
    tabs = Tabs()
    for word in ("Overview", "Triggers and coping", "Support network", "Documents"):
        tabs.add(word, word)
    show(tabs, 300, 80)
    buttons = [button for button in tabs.findChildren(QToolButton) if button.isVisible()]
    assert len(buttons) == 2
    for button in buttons:
        assert button.width() >= round(Control.LEAST * scale)
        assert button.geometry().right() <= tabs.width()
    before = tabs.tabRect(0).left()
    onward = next(button for button in buttons if button.isEnabled())
    qtbot.mouseClick(onward, Qt.MouseButton.LeftButton)
    assert tabs.tabRect(0).left() < before
