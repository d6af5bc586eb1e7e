"""What is chosen stands out from what is not, also where a theme's grounds hardly differ, and without a focus ring."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.ui.kit.buttons import IconButton
from fieldnote.ui.kit.choice import Choice, Segmented
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.nav_parts import NavButton, NavItem
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.theme import Theme, from_palette
from fieldnote.ui.tokens import HIGH_CONTRAST, LIGHT, Tokens, contrast

LEAST = 3.0
"""WCAG 2.2, 1.4.11: what tells a state apart."""
EDGE = 8
"""Pixels at an edge where no words and no icon stand."""

Show = Callable[..., None]


def _night() -> Tokens:
    palette = QPalette(QColor("#000000"))
    for role, color in (("Window", "#000000"), ("Base", "#000000"), ("WindowText", "#FFFFFF"), ("Text", "#FFFFFF")):
        palette.setColor(QPalette.ColorRole[role], QColor(color))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#8EE3F0"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#263B50"))
    palette.setColor(QPalette.ColorRole.Link, QColor("#75E9FC"))
    return from_palette(palette)


@pytest.fixture(params=["high contrast", "a computer's own"])
def tokens(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Tokens]:
    """A theme whose grounds hardly differ."""
    made = HIGH_CONTRAST if request.param == "high contrast" else _night()
    Theme(made).apply(qapp)
    yield made
    Theme(LIGHT).apply(qapp)


def _differs(one: QImage, other: QImage, room: QRect) -> float:
    """Give the most that a point of one picture stands out from the same point of the other."""
    spots = [(x, y) for x in range(room.left(), room.right() + 1) for y in range(room.top(), room.bottom() + 1)]
    return max(contrast(one.pixelColor(*spot).name(), other.pixelColor(*spot).name()) for spot in spots)


@pytest.mark.usefixtures("tokens")
def test_a_chosen_row_has_a_bar(show: Show) -> None:
    people = RowList("People")
    people.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    people.show_rows([RowItem("mb", "Marcus B.", letters="MB"), RowItem("ar", "Alma R.", letters="AR")])
    show(people, 256, 200)
    room = people.visualRect(people.rows.index(0))
    room.setWidth(EDGE)
    before = people.viewport().grab().toImage()
    people.choose("mb")
    assert _differs(before, people.viewport().grab().toImage(), room) >= LEAST


@pytest.mark.usefixtures("tokens")
@pytest.mark.parametrize("rail", [False, True])
def test_the_place_where_one_is_has_a_bar(show: Show, *, rail: bool) -> None:
    around = QWidget()
    place = NavButton(NavItem("people", "People", "users-round"), around)
    place.set_rail(rail=rail)
    Row(around).addWidget(place)
    show(around, 80 if rail else 200, 60)
    before = place.grab().toImage()
    place.setChecked(True)
    assert _differs(before, place.grab().toImage(), QRect(0, 0, EDGE, place.height())) >= LEAST


@pytest.mark.usefixtures("tokens")
def test_a_chosen_segment_has_a_bar(show: Show) -> None:
    row = Segmented((Choice("one", "One to one"), Choice("group", "Group")), chosen="group")
    show(row, 240, 36)
    segment = row.option("one")
    before = segment.grab().toImage()
    row.choose(("one",))
    room = QRect(0, segment.height() - EDGE, segment.width(), EDGE)
    assert _differs(before, segment.grab().toImage(), room) >= LEAST


@pytest.mark.usefixtures("tokens")
def test_a_pressed_icon_has_a_bar(show: Show) -> None:
    around = QWidget()
    button = IconButton("list-filter", "Find in this list")
    button.setCheckable(True)
    Row(around).addWidget(button)
    show(around, 80, 60)
    before = button.grab().toImage()
    button.setChecked(True)
    room = QRect(0, button.height() - EDGE, button.width(), EDGE)
    assert _differs(before, button.grab().toImage(), room) >= LEAST
