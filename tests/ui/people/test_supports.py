"""Supports written down and changed on the person's tab."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from making import TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.ids import PersonId
from fieldnote.domain.support import Ring, Stance, Support, SupportKind, Tie
from fieldnote.services import people, supports
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.veil import Veil, discretion
from fieldnote.ui.people.support_line import SupportLine

OpenPeople = Callable[..., Any]


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus, "supports")


def tab(opened: Any) -> Any:
    return opened.page.person_pane.network


def is_whole(widget: QWidget) -> bool:
    return bool(widget.visibleRegion().boundingRect().size() == widget.size())


def named(book: Notebook, marcus: PersonId, name: str) -> Support:
    return next(support for support in supports.of_person(book, marcus) if support.name == name)


def test_a_meeting_to_go_to_together_makes_a_next_step(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("add_support_button", tab(opened))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Friday group")
    assert not sheet.field("meets").isVisible()
    assert not sheet.flags.option("together").isVisible()
    sheet.kind.option("mutual_aid_meeting").click()
    assert sheet.field("meets").isVisible()
    sheet.meets.load("Fridays at 6")
    sheet.ring.option("often").click()
    sheet.tie.option("new").click()
    sheet.flags.option("together").click()
    opened.keep()
    added = named(book, marcus, "Friday group")
    assert (added.kind, added.tie, added.meets, added.go_together_first) == (
        SupportKind.MEETING,
        Tie.NEW,
        "Fridays at 6",
        True,
    )
    step = people.open_step(book, marcus)
    assert step is not None
    QApplication.processEvents()
    assert "Friday group" in opened.texts(tab(opened))


def test_how_to_reach_somebody_is_kept_only_where_they_agreed(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("change_button", tab(opened))
    assert not sheet.field("contact").isVisible()
    sheet.reach.option("yes").click()
    assert sheet.field("contact").isVisible()
    sheet.contact.load("555 0100")
    sheet.reach.option("yes").click()
    assert sheet.field("contact").isVisible(), "no word goes out of sight"
    opened.keep()
    assert sheet.field("contact").problem
    sheet.reach.option("yes").click()
    opened.keep()
    assert named(book, marcus, "Ray M.").contact == "555 0100"
    QApplication.processEvents()
    assert any("555 0100" in text for text in opened.texts(tab(opened))), "it stands on the card"
    discretion.turn(on=True)
    line = SupportLine(named(book, marcus, "Ray M."), TODAY)
    assert "555 0100" not in line.told + line.more
    said = next(label for label in line.findChildren(QLabel) if "555 0100" in label.text())
    assert any(veil.isAncestorOf(said) for veil in line.findChildren(Veil)), "covered while others may look"


@pytest.mark.parametrize(("row", "key", "field"), [("reach", "yes", "contact"), ("flags", "unsafe", "safety_note")])
def test_what_a_press_opens_and_what_was_pressed_are_in_sight(
    opened: Any, qtbot: QtBot, row: str, key: str, field: str
) -> None:
    sheet = opened.begin("add_support_button", tab(opened))
    sheet.findChild(QWidget, "more_button").click()
    QApplication.processEvents()
    pressed = getattr(sheet, row).option(key)
    pressed.setFocus()
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    for widget in (pressed, sheet.field(field).control):
        qtbot.waitUntil(partial(is_whole, widget))


def test_nothing_is_chosen_for_whoever_writes_a_support_down(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("add_support_button", tab(opened))
    assert not (*sheet.kind.chosen(), *sheet.ring.chosen(), *sheet.reach.chosen())
    assert (sheet.tie.chosen(), sheet.stance.chosen()) == (("not_sure",), ("not_sure",)), "what nobody said yet"
    sheet.name.load("Aunt May")
    opened.keep()
    assert [name for name in ("kind", "ring", "tie") if sheet.field(name).problem] == ["kind", "ring"]
    assert "Aunt May" not in [support.name for support in supports.of_person(book, marcus)]
    sheet.ring.option("close").click()
    sheet.close_sheet()
    again = opened.begin("add_support_button", tab(opened))
    assert (again.name.text(), again.ring.chosen()) == ("Aunt May", ("close",))
    again.kind.option("family").click()
    opened.keep()
    added = named(book, marcus, "Aunt May")
    assert type(added) is Support
    assert (added.kind, added.ring, added.tie) == (SupportKind.FAMILY, Ring.CLOSE, Tie.NOT_SURE)
    (line,) = [line for line in tab(opened).lines if line.support.name == "Aunt May"]
    assert line.told == "Aunt May, Sobriety: not sure, Close, Family", "what nobody said of the tie is not told"


def test_a_change_of_ring_and_stance_can_be_undone(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("change_button", tab(opened))
    assert sheet.record() == named(book, marcus, "Ray M."), "nothing changes by looking"
    sheet.ring.option("now_and_then").click()
    sheet.stance.option("mixed").click()
    opened.keep()
    changed = named(book, marcus, "Ray M.")
    assert (changed.ring, changed.stance) == (Ring.NOW_AND_THEN, Stance.MIXED)
    opened.press_toast()
    back = named(book, marcus, "Ray M.")
    assert (back.ring, back.stance) == (Ring.CLOSE, Stance.YES)


def test_the_way_back_is_not_offered_on_another_page(book: Notebook, opened: Any) -> None:
    opened.begin("contact_button", tab(opened))
    assert len(opened.toasts()) == 1
    opened.page.hide()
    assert opened.toasts() == []


def test_in_touch_today_is_one_press_and_can_be_undone(book: Notebook, marcus: PersonId, opened: Any) -> None:
    opened.begin("contact_button", tab(opened))
    assert named(book, marcus, "Ray M.").last_contact_on == TODAY
    opened.press_toast()
    assert named(book, marcus, "Ray M.").last_contact_on is None


def test_someone_taken_off_the_map_stays_readable_and_can_be_brought_back(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    sheet = opened.begin("leaving_button", tab(opened))
    sheet.why.load("Moved away")
    opened.keep()
    assert "Ray M." not in [support.name for support in supports.of_person(book, marcus)]
    gone = next(s for s in supports.of_person(book, marcus, ended=True) if s.name == "Ray M.")
    assert (gone.ended_on, gone.ended_why) == (TODAY, "Moved away")
    opened.press_toast()
    assert named(book, marcus, "Ray M.").ended_on is None
