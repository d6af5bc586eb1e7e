"""The support map used without a mouse, and by assistive technology; and that it never differs from the list."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.showing import settle

from fieldnote.domain.ids import PersonId
from fieldnote.domain.support import Ring
from fieldnote.services import supports
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.people.network import NetworkTab
from fieldnote.ui.people.support_line import SupportAct
from fieldnote.ui.people.support_map import MapSpot

OpenPeople = Callable[..., Any]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(open_people: OpenPeople, whole: Callable[..., PersonId]) -> Any:
    friends = [
        {"key": key, "name": name, "kind": kind, "ring": ring, "tie": tie, "stance": "yes", "how_they_help": "Calls"}
        for key, name, kind, ring, tie in (
            ("a", "Ray M.", "sponsor", "close", "strong"),
            ("b", "Tuesday group", "mutual_aid_meeting", "often", "new"),
            ("c", "Aunt Bea", "family", "close", "steady"),
            ("d", "Cousin D.", "family", "now_and_then", "strained"),
            ("e", "Dr. Osei", "health", "often", "steady"),
        )
    ]
    return open_people(whole(supports=friends), "supports")


@pytest.fixture
def tab(opened: Any) -> NetworkTab:
    found = opened.page.person_pane.network
    assert isinstance(found, NetworkTab)
    return found


def side(widget: Any) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def spot(tab: NetworkTab, name: str) -> MapSpot:
    return next(one for one in tab.map.spots if one.support.name == name)


def focused() -> MapSpot:
    found = QApplication.focusWidget()
    assert isinstance(found, MapSpot)
    return found


def acts(of: QAccessibleInterface) -> Any:
    found = of.actionInterface()
    assert found is not None
    return found


def test_the_map_is_a_list_of_those_who_stand_in_the_list(tab: NetworkTab) -> None:
    rings = side(tab.map)
    assert rings.role() == QAccessible.Role.List
    assert rings.text(QAccessible.Text.Name) == "5 supports, 2 close, 1 new"
    children = [rings.child(number) for number in range(rings.childCount())]
    assert [child.text(QAccessible.Text.Name) for child in children] == [line.told for line in tab.lines]
    assert "Cousin D., Supports sobriety, Now and then, Family, Strained" in [line.told for line in tab.lines]
    for child, line in zip(children, tab.lines, strict=True):
        assert child.role() == QAccessible.Role.ListItem
        assert child.text(QAccessible.Text.Description) == line.more == "How they help: Calls"
        assert rings.rect().contains(child.rect())
        offered = acts(child).actionNames()
        assert offered[: len(line.buttons)] == [b.accessibleName() or b.text() for b in line.buttons.values()]


def test_a_spot_lies_over_its_dot_and_is_large_enough_to_be_hit(tab: NetworkTab) -> None:
    for one, middle in zip(tab.map.spots, tab.map.positions(), strict=True):
        assert (one.geometry().center() - middle.toPoint()).manhattanLength() <= 3
        assert min(one.width(), one.height()) >= 24


def test_a_screen_reader_can_do_what_the_list_can(book: Notebook, tab: NetworkTab) -> None:
    ray = spot(tab, "Ray M.")
    acts(side(ray)).doAction("Move farther, to “Often”")
    assert supports.get(book, ray.support.id).ring is Ring.OFTEN
    settle()
    acts(side(spot(tab, "Ray M."))).doAction("In touch today")
    assert supports.get(book, ray.support.id).last_contact_on == book.clock().date()
    settle()
    assert "In touch today" not in acts(side(spot(tab, "Ray M."))).actionNames()
    acts(side(spot(tab, "Ray M."))).doAction(QAccessibleActionInterface.setFocusAction())
    assert focused().support.name == "Ray M."
    assert side(focused()).state().selected
    assert not side(spot(tab, "Aunt Bea")).state().selected


def test_tab_comes_to_one_spot_and_arrows_reach_every_other(tab: NetworkTab) -> None:
    tab.add_button.setFocus()
    QTest.keyClick(tab.add_button, Qt.Key.Key_Tab)
    first = focused()
    around = []
    for _ in tab.map.spots:
        around.append(focused().support.name)
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused() is first
    assert sorted(around) == sorted(one.support.name for one in tab.map.spots)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert focused().support.name == around[-1]
    here = focused()
    QTest.keyClick(here, Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    assert isinstance(after, Button), "the map is one stop"
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert focused() is here


def test_up_and_down_go_to_the_ring_closer_and_farther(tab: NetworkTab) -> None:
    spot(tab, "Cousin D.").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().support.ring is Ring.OFTEN
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().support.ring is Ring.CLOSE
    here = focused()
    QTest.keyClick(here, Qt.Key.Key_Up)
    assert focused() is here
    QTest.keyClick(here, Qt.Key.Key_Down)
    assert focused().support.ring is Ring.OFTEN


def test_control_and_arrows_move_somebody_and_the_way_back_is_offered(
    book: Notebook, opened: Any, tab: NetworkTab
) -> None:
    bea = spot(tab, "Aunt Bea")
    bea.setFocus()
    QTest.keyClick(bea, Qt.Key.Key_Up, CTRL)
    assert supports.get(book, bea.support.id).ring is Ring.CLOSE, "nothing is closer than close"
    QTest.keyClick(bea, Qt.Key.Key_Down, CTRL)
    settle()
    assert supports.get(book, bea.support.id).ring is Ring.OFTEN
    assert focused() is bea, "the same spot, somewhere else"
    assert opened.texts(opened.toasts()[0]) == ["Moved out."]
    opened.press_toast()
    assert supports.get(book, bea.support.id).ring is Ring.CLOSE


@pytest.mark.parametrize(("key", "title"), [(Qt.Key.Key_Return, "Change"), (Qt.Key.Key_Delete, "Take")])
def test_enter_changes_and_delete_takes_off_the_map(opened: Any, tab: NetworkTab, key: Qt.Key, title: str) -> None:
    spot(tab, "Aunt Bea").setFocus()
    QTest.keyClick(focused(), key)
    assert title in opened.sheet.heading.text()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    settle()
    assert focused().support.name == "Aunt Bea"


def test_a_click_opens_and_the_menu_repeats_the_acts(opened: Any, tab: NetworkTab) -> None:
    bea = spot(tab, "Aunt Bea")
    QApplication.sendEvent(bea, _menu_asked(bea))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    assert [action.text() for action in menu.actions()] == list(bea.spoken_acts())
    menu.close()
    QTest.mouseClick(bea, Qt.MouseButton.LeftButton)
    assert opened.sheet.record().name == "Aunt Bea"


def _menu_asked(widget: MapSpot) -> QContextMenuEvent:
    middle = widget.rect().center()
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(QPoint(middle)))


def test_an_act_in_the_list_leaves_the_focus_where_it_was(tab: NetworkTab) -> None:
    line = next(line for line in tab.lines if line.support.name == "Aunt Bea")
    line.buttons[SupportAct.OUT].setFocus()
    QTest.keyClick(line.buttons[SupportAct.OUT], Qt.Key.Key_Space)
    settle()
    again = next(line for line in tab.lines if line.support.name == "Aunt Bea")
    assert again is not line
    assert again.buttons[SupportAct.OUT].hasFocus()
    QTest.keyClick(again.buttons[SupportAct.OUT], Qt.Key.Key_Space)
    settle()
    last = next(line for line in tab.lines if line.support.name == "Aunt Bea")
    assert SupportAct.OUT not in last.buttons
    assert last.buttons[SupportAct.CHANGE].hasFocus()
