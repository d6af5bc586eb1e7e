from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui import icons
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.logo import Logo
from fieldnote.ui.kit.nav_bar import NavBar
from fieldnote.ui.kit.nav_parts import NavItem
from fieldnote.ui.theme import Theme

PLACES = (
    NavItem("today", "Today", "calendar-days"),
    NavItem("people", "People", "users-round"),
    NavItem("sign", "To sign", "pen-line"),
)
MORE = (NavItem("help", "Help", "circle-help"), NavItem("settings", "Settings", "settings"))


@pytest.fixture
def nav(show: Callable[..., None]) -> NavBar:
    """A bar, shown."""
    made = NavBar(PLACES, MORE, search_keys="Ctrl K")
    made.choose("people")
    made.show_state("Working offline", "Saved on this laptop")
    show(made, 200, 700)
    return made


def told(widget: QWidget) -> str:
    """Give the name that assistive technology is told."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    assert spoken is not None
    return spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("rail", [True, False])
def test_lock_is_in_reach_however_low_the_window_and_large_the_text(
    qapp: QApplication, nav: NavBar, *, rail: bool
) -> None:
    Theme(scale=2.0).apply(qapp)
    nav.set_rail(rail=rail)
    for height in (1000, 690):
        nav.resize(nav.width(), height)
        QApplication.processEvents()
        for button in (
            nav.search_button,
            *map(nav.item_button, ("today", "settings")),
            nav.hide_button,
            nav.lock_button,
        ):
            top, bottom = button.mapTo(nav, QPoint(0, 0)).y(), button.mapTo(nav, QPoint(0, button.height())).y()
            assert 0 <= top < bottom <= height
            assert button.height() >= button.sizeHint().height()
    nav.resize(nav.width(), 1400)
    QApplication.processEvents()
    assert all(logo.isVisible() for logo in nav.findChildren(Logo)), "what was left away comes back"


def test_a_click_goes_to_a_place(qtbot: QtBot, nav: NavBar) -> None:
    with qtbot.waitSignal(nav.chosen) as heard:
        qtbot.mouseClick(nav.item_button("today"), Qt.MouseButton.LeftButton)
    assert heard.args == ["today"]
    assert nav.current == "today"


def test_arrows_move_and_enter_goes(qtbot: QtBot, nav: NavBar) -> None:
    nav.item_button("people").setFocus()
    with qtbot.assertNotEmitted(nav.chosen):
        qtbot.keyClick(nav.item_button("people"), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is nav.item_button("sign")
    with qtbot.waitSignal(nav.chosen) as heard:
        qtbot.keyClick(nav.item_button("sign"), Qt.Key.Key_Return)
    assert heard.args == ["sign"]


def test_tab_passes_through_the_bar_in_five_stops(qtbot: QtBot, nav: NavBar) -> None:
    nav.search_button.setFocus()
    seen = [nav.search_button]
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())  # type: ignore[arg-type]
    assert seen == [nav.search_button, nav.item_button("people"), nav.hide_button, nav.lock_button]


def test_the_bar_shows_where_the_person_is_and_tells_nobody(qtbot: QtBot, nav: NavBar) -> None:
    with qtbot.assertNotEmitted(nav.chosen):
        nav.choose("settings")
    assert nav.current == "settings"
    nav.choose("")
    assert nav.current == ""


def test_a_place_is_told_with_its_count_and_whether_it_is_here(nav: NavBar) -> None:
    nav.set_count("sign", 3, "To sign, 3 notes")
    assert told(nav.item_button("sign")) == "To sign, 3 notes"
    nav.set_count("sign", 0)
    assert told(nav.item_button("sign")) == "To sign"
    spoken = QAccessible.queryAccessibleInterface(nav.item_button("people"))
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.state().checked


def test_hide_lock_and_search_are_asked_for(qtbot: QtBot, nav: NavBar) -> None:
    for signal, button in (
        (nav.hide_asked, nav.hide_button),
        (nav.lock_asked, nav.lock_button),
        (nav.search_asked, nav.search_button),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_rail_keeps_every_name_as_a_tooltip(nav: NavBar) -> None:
    nav.set_rail(rail=True)
    assert nav.width() == 60
    assert nav.item_button("people").toolTip() == "People"
    assert told(nav.hide_button) == "Hide"
    assert nav.hide_button.text() == ""
    for key in ("today", "people", "sign", "help", "settings"):
        button = nav.item_button(key)
        assert min(button.width(), button.height()) >= 24
    nav.set_rail(rail=False)
    assert (nav.width(), nav.hide_button.text(), nav.rail) == (200, "Hide", False)
    nav.set_rail(rail=False, wide=True)
    assert nav.width() == 224


def test_the_bar_grows_with_the_text(qapp: QApplication, nav: NavBar) -> None:
    Theme(scale=1.5).apply(qapp)
    assert nav.width() == 300
    assert nav.item_button("today").height() == 54


def test_a_running_visit_is_shown_and_taken_away(nav: NavBar) -> None:
    nav.show_timer("Visit 0:32", "0:32")
    assert any(one.accessibleName() == "Visit 0:32" and one.isVisible() for one in nav.findChildren(QWidget))
    nav.show_timer("")
    assert not any("0:32" in one.accessibleName() for one in nav.findChildren(QWidget) if one.isVisible())


def test_a_running_visit_leads_to_its_note_also_as_a_rail_and_by_keyboard(qtbot: QtBot, nav: NavBar) -> None:
    nav.show_timer("Visit 0:32", "0:32", "2 timers run")
    nav.set_rail(rail=True)
    line = nav.findChild(QWidget, "timer_line")
    assert line is not None
    assert told(line) == line.toolTip() == "Visit 0:32. 2 timers run"
    with qtbot.waitSignal(nav.timer_asked):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(nav.timer_asked):
        qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize("rail", [True, False])
def test_a_running_visit_has_room_for_a_finger(qapp: QApplication, nav: NavBar, *, rail: bool) -> None:
    Theme(touch=True).apply(qapp)
    nav.set_rail(rail=rail)
    nav.show_timer("Visit 0:32", "0:32")
    QApplication.processEvents()
    line = nav.findChild(QWidget, "timer_line")
    assert line is not None
    assert line.height() == nav.item_button("today").height() == 44


@pytest.mark.parametrize("rail", [True, False])
def test_room_is_made_for_the_second_line_of_a_running_visit(qapp: QApplication, nav: NavBar, *, rail: bool) -> None:
    nav.set_rail(rail=rail)
    nav.show_timer("Visit 0:32", "0:32")
    line = nav.findChild(QWidget, "timer_line")
    assert line is not None
    for height in range(nav.minimumSizeHint().height() + 640, 380, -7):
        nav.show_timer("Visit 0:32", "0:32")
        nav.resize(nav.width(), height)
        QApplication.processEvents()
        nav.show_timer("Visit 0:32", "0:32", "2 timers run")
        QApplication.processEvents()
        for button in (*map(nav.item_button, ("today", "sign")), line, nav.hide_button, nav.lock_button):
            assert button.height() >= button.sizeHint().height(), height
            assert button.mapTo(nav, QPoint(0, button.height())).y() <= height


def test_the_title_of_a_running_visit_is_written_as_it_is(nav: NavBar, monkeypatch: pytest.MonkeyPatch) -> None:
    nav.show_timer("Visit & tea 0:32", "0:32")
    written: list[str] = []
    words = paint.words

    def noted(painter: QPainter, room: QRectF, text: str, *rest: Any) -> None:
        written.append(text)
        words(painter, room, text, *rest)

    monkeypatch.setattr(paint, "words", noted)
    nav.grab()
    assert "Visit & tea 0:32" in written


def test_the_mark_can_stand_alone(qapp: QApplication, qtbot: QtBot) -> None:
    logo = Logo(56)
    qtbot.addWidget(logo)
    Theme(scale=2.0).apply(qapp)
    assert logo.width() == 112


def test_buttons_become_lower_and_help_gives_way_before_a_place_or_lock_is_cut(
    qtbot: QtBot, qapp: QApplication
) -> None:
    places = [NavItem(key, key, "users") for key in ("today", "people", "groups", "sign", "documents", "exports")]
    bar = NavBar(places, (NavItem("menu", "Menu", "ellipsis"), NavItem("help", "Help", "circle-help")))
    qtbot.addWidget(bar)
    Theme(scale=2.0).apply(qapp)
    bar.set_rail(rail=True)
    bar.show()
    for height, low, helps in ((1100, False, True), (723, True, True), (640, True, False), (1100, False, True)):
        bar.resize(bar.width(), height)
        QApplication.processEvents()
        shown = [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
        for button in shown:
            assert button.height() >= button.sizeHint().height() >= 48, "24 px at 100 %"
            assert button.mapTo(bar, QPoint(0, button.height())).y() <= height
        assert (bar.item_button("today").height() < 72) is low
        assert bar.item_button("help").isVisible() is helps
        assert bar.item_button("menu").isVisible()
        assert {bar.hide_button, bar.lock_button} <= set(shown)


@pytest.mark.parametrize("height", [1100, 600, 480])
def test_hide_and_lock_have_icons_as_large_as_the_places(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, height: int
) -> None:
    bar = NavBar(PLACES, MORE)
    qtbot.addWidget(bar)
    Theme(scale=2.0).apply(qapp)
    bar.set_rail(rail=True)
    bar.resize(bar.width(), height)
    bar.show()
    sides: dict[str, float] = {}
    draw = icons.draw

    def noted(painter: QPainter, box: QRectF, name: str, *rest: Any) -> None:
        sides[name] = box.width()
        draw(painter, box, name, *rest)

    monkeypatch.setattr(icons, "draw", noted)
    bar.grab()
    assert sides["eye-off"] == sides["lock"] == sides["search"] == sides["users-round"]
