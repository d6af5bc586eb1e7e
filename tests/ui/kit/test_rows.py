import time
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui import theme
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import LIGHT

PEOPLE = (
    RowItem("h1", "Today", heading=True),
    RowItem("mb", "Marcus B.", "Visit today, 10:30 AM", "Today. Marcus B., visit today at 10:30 AM", "MB"),
    RowItem("ar", "Alma R.", "Visit today, 2:00 PM", letters="AR"),
    RowItem("h2", "Needs a hand", heading=True),
    RowItem("tj", "Tyrell J.", "Note to finish", letters="TJ", mark="pencil", ink="warn", trailing="2"),
)


@pytest.fixture
def people(show: Callable[..., None]) -> RowList:
    """A list of people, shown."""
    made = RowList("People", uniform=False)
    made.show_rows(PEOPLE)
    show(made, 256, 400)
    return made


def place(people: RowList, key: str) -> int:
    """Give a row's place and see that there is one."""
    found = people.rows.place_of(key)
    assert found >= 0
    return found


def test_a_click_opens_a_row(qtbot: QtBot, people: RowList) -> None:
    spot = people.visualRect(people.rows.index(place(people, "ar"))).center()
    with qtbot.waitSignal(people.opened) as told:
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["ar"]


def test_what_a_row_is_for_looks_like_a_button_and_opens_the_row(qtbot: QtBot, show: Callable[..., None]) -> None:
    rows = RowList("Notes")
    rows.show_rows((RowItem("tj", "Tyrell J.", "Note to finish", act="Finish"),))
    show(rows, 400, 100)
    box = rows.visualRect(rows.rows.index(0))
    picture = rows.viewport().grab().toImage()
    edge = theme.color("line_strong")
    down = [
        x for x in range(box.left(), box.right() + 1)
        if sum(picture.pixelColor(x, y) == edge for y in range(box.top(), box.bottom())) > 8
    ]  # fmt: skip
    assert len(down) == 2
    spot = QPoint((down[0] + down[1]) // 2, box.center().y())
    with qtbot.waitSignal(rows.opened) as told:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["tj"]
    heard = rows.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Tyrell J. Note to finish Finish"


def test_arrows_pass_over_headings_and_enter_opens(qtbot: QtBot, people: RowList) -> None:
    people.choose("ar")
    with qtbot.waitSignal(people.chosen) as told:
        qtbot.keyClick(people, Qt.Key.Key_Down)
    assert told.args == ["tj"]
    with qtbot.waitSignal(people.opened) as told:
        qtbot.keyClick(people, Qt.Key.Key_Return)
    assert told.args == ["tj"]


def test_a_heading_cannot_be_opened(qtbot: QtBot, people: RowList) -> None:
    spot = people.visualRect(people.rows.index(0)).center()
    with qtbot.assertNotEmitted(people.opened):
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_typing_jumps_to_a_name(qtbot: QtBot, people: RowList) -> None:
    qtbot.keyClicks(people, "ty")
    assert people.current_key == "tj"


def test_tab_leaves_a_list(qtbot: QtBot, show: Callable[..., None]) -> None:
    page = QWidget()
    column = Column(page)
    people, after = RowList("People"), QLineEdit()
    people.show_rows(PEOPLE[1:3])
    column.addWidget(people)
    column.addWidget(after)
    show(page)
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_rows_are_read_as_whole_sentences(people: RowList) -> None:
    told = QAccessible.queryAccessibleInterface(people)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "People"
    assert told.child(1).text(QAccessible.Text.Name) == "Today. Marcus B., visit today at 10:30 AM"
    assert told.child(4).text(QAccessible.Text.Name) == "Tyrell J. Note to finish 2"


def test_choosing_by_program_tells_nobody_and_survives_new_rows(qtbot: QtBot, people: RowList) -> None:
    with qtbot.assertNotEmitted(people.chosen):
        people.choose("ar")
        people.show_rows([row for row in PEOPLE if not row.heading])
    assert people.current_key == "ar"
    people.show_rows(PEOPLE[:2])
    assert people.current_key == ""


def test_a_changed_row_is_shown_in_its_place(people: RowList) -> None:
    people.rows.replace(RowItem("tj", "Tyrell J.", "Seen today"))
    assert people.rows.row_at(place(people, "tj")).subtitle == "Seen today"
    people.rows.replace(RowItem("zz", "Nobody"))
    assert people.rows.rowCount() == len(PEOPLE)


def test_the_chosen_row_is_painted_so(people: RowList) -> None:
    people.choose("mb")
    people.clearFocus()
    box = people.visualRect(people.rows.index(place(people, "mb")))
    picture = people.viewport().grab().toImage()
    assert picture.pixelColor(box.right() - 20, box.top() + 6) == QColor(LIGHT.bg_selected)


def test_rows_grow_with_the_text(qapp: QApplication, people: RowList) -> None:
    before = people.visualRect(people.rows.index(1)).height()
    Theme(scale=2.0).apply(qapp)
    QApplication.processEvents()
    assert people.visualRect(people.rows.index(1)).height() == before * 2


def test_more_rows_come_when_they_are_scrolled_to(qtbot: QtBot, show: Callable[..., None]) -> None:
    asked: list[str] = []

    def more(last: RowItem | None) -> Sequence[RowItem]:
        start = int(last.key) + 1 if last is not None else 0
        asked.append(str(start))
        return [RowItem(str(number), f"Visit {number}") for number in range(start, min(start + 50, 120))]

    visits = RowList("Visits")
    visits.show_rows([RowItem(str(number), f"Visit {number}") for number in range(50)], more)
    show(visits, 300, 300)
    seen = visits.rows.rowCount()
    for _ in range(6):
        visits.scrollToBottom()
        QApplication.processEvents()
    assert seen < 120
    assert visits.rows.rowCount() == 120
    assert not visits.rows.canFetchMore(visits.rootIndex())


def test_fifty_thousand_rows_are_shown_at_once(show: Callable[..., None]) -> None:
    rows = [RowItem(str(number), f"Visit {number}", "H0038") for number in range(50_000)]
    visits = RowList("Visits")
    begun = time.perf_counter()
    visits.show_rows(rows)
    show(visits, 300, 600)
    assert time.perf_counter() - begun < 2
