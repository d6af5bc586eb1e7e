import pytest
from making import Clock
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, OpenDesk

from fieldnote.domain.visit import Part, Visit
from fieldnote.ui.kit.labels import ElidedLabel
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Control


def place(desk: Desk, widget: QWidget) -> QRect:
    """Give where a widget is on the page."""
    return QRect(widget.mapTo(desk.page, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("height", [697, 768])
def test_all_seven_parts_are_in_sight_without_scrolling(open_desk: OpenDesk, height: int) -> None:
    desk = open_desk(height=height)
    desk.whole()
    settle()
    form = desk.page.form
    assert desk.page.frame.form_scroll.verticalScrollBar().maximum() == 0
    bar = place(desk, desk.page.frame.bottom_bar).top()
    for field in (
        form.facts.times.start_field,
        form.facts.where_field,
        form.facts.code_field,
        form.goals.pick_row,
        form.what_field,
        form.response_field,
        form.next_step.text_field,
    ):
        assert field.isVisible()
        assert place(desk, field).bottom() < bar


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (960, 600)])
def test_the_field_to_sign_with_is_in_sight_with_the_largest_text(
    qapp: QApplication, open_desk: OpenDesk, met_before: Visit, width: int, height: int
) -> None:
    Theme(scale=2.0).apply(qapp)
    desk = open_desk(width, height)
    desk.whole()
    desk.click("sign_button")
    field, sheet = desk.find("secret_field"), desk.sheet()
    scroll = sheet.findChild(PageScroll)
    assert scroll is not None
    assert scroll.verticalScrollBar().maximum() > 0, "the sheet scrolls"
    assert scroll.viewport().rect().contains(QRect(field.mapTo(scroll.viewport(), QPoint(0, 0)), field.size()))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1306, 768, 1.0), (1266, 768, 1.25), (1276, 768, 1.5), (1246, 768, 2.0), (960, 600, 1.0)],
)
def test_nothing_is_cut_off_at_any_text_size(
    qapp: QApplication, open_desk: OpenDesk, met_before: Visit, width: int, height: int, scale: float
) -> None:
    Theme(DARK, scale).apply(qapp)
    desk = open_desk(width, height)
    desk.whole()
    desk.click("more_button")
    settle()
    assert (desk.page.width(), desk.page.height()) == (width, height)
    seen = desk.page.rect()
    for widget in desk.page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QLabel | QAbstractButton) is False:
            continue
        box = place(desk, widget)
        assert box.left() >= 0, widget
        assert box.right() <= seen.right(), (widget, widget.property("text"))
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


def test_a_shorter_window_scrolls_to_the_field_in_focus(qapp: QApplication, open_desk: OpenDesk) -> None:
    Theme(LIGHT, 2.0).apply(qapp)
    desk = open_desk(1246, 768)
    desk.whole()
    for part in Part:
        field = desk.page.form.focus_part(part)
        settle()
        box, bar = place(desk, field), place(desk, desk.page.frame.bottom_bar)
        head = place(desk, desk.page.frame.header)
        assert box.top() >= head.bottom(), part
        assert box.top() < bar.top(), part


def test_the_field_that_signs_is_in_sight_with_large_text_and_so_is_whose_visit_it_is(
    qapp: QApplication, open_desk: OpenDesk, clock: Clock, qtbot: QtBot
) -> None:
    Theme(LIGHT, 2.0).apply(qapp)
    desk = open_desk(1246, 768)
    desk.whole()
    clock.advance(days=3)
    desk.page.sign()
    settle()
    line = desk.find("secret_field")
    assert line.hasFocus()
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect().height() >= line.height() - 2)
    summary = desk.find("summary_label")
    assert summary.visibleRegion().boundingRect() == summary.rect()


def test_tab_reads_the_page_from_top_to_bottom_and_comes_around(desk: Desk, met_before: Visit) -> None:
    desk.whole()
    desk.page.frame.header.back_button.setFocus()
    seen: list[QWidget] = []
    for _ in range(80):
        if focused() not in seen:
            seen.append(focused())
        elif focused() is seen[0]:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in seen]
    wanted = (
        "back_button",
        "timer_button",
        "date_field",
        "where_field",
        "what_edit",
        "response_edit",
        "next_step_field",
        "more_button",
        "close_button",
        "sign_button",
        "panel_tabs",
        "did_button",
    )
    assert [name for name in names if name in wanted] == list(wanted)
    assert focused() is seen[0]
    pills = desk.page.form.goals.pick_row
    first_pill = next(number for number, widget in enumerate(seen) if pills.isAncestorOf(widget))
    assert names.index("with_us_field") < first_pill < names.index("what_edit")


def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk, met_before: Visit) -> None:
    desk.whole()
    desk.click("more_button")
    nameless = []
    for widget in desk.page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append((type(widget).__name__, widget.objectName()))
    assert nameless == []


def test_every_target_is_large_enough(desk: Desk, met_before: Visit) -> None:
    desk.whole()
    buttons = [
        button
        for button in desk.page.findChildren(QAbstractButton)
        if button.isVisible() and "calendar" not in type(button.parentWidget()).__name__.lower()
    ]
    assert buttons
    for button in buttons:
        assert min(button.width(), button.height()) >= Control.LEAST, button.accessibleName() or button.text()


def test_the_computed_units_are_told(desk: Desk) -> None:
    desk.whole()
    box = desk.page.form.facts.units_box
    assert isinstance(box, Spoken)
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "3 units, 52 min"
    assert interface.role() == QAccessible.Role.StaticText


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST])
def test_the_page_paints_in_every_theme(qapp: QApplication, open_desk: OpenDesk, tokens: object) -> None:
    Theme(tokens).apply(qapp)  # type: ignore[arg-type]
    desk = open_desk()
    desk.whole()
    picture = desk.page.grab().toImage()
    assert picture.pixelColor(4, desk.page.height() // 2).name().upper() == tokens.bg_app  # type: ignore[attr-defined]
