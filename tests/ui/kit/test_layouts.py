from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.card import Card, Divider, Surface
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Grid, Row, keep_width
from fieldnote.ui.theme import Theme


def block(width: int, height: int) -> QFrame:
    """Make a thing of a size."""
    made = QFrame()
    made.setFixedSize(width, height)
    return made


def test_margins_and_gaps_follow_the_text_scale(qapp: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page, margins=(10, 20, 10, 20), spacing=8)
    column.addWidget(block(10, 10))
    column.add_gap(12)
    Theme(scale=1.5).apply(qapp)
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), column.spacing()) == (15, 30, 12)
    assert page.sizeHint().height() == 30 + 10 + 18 + 30
    column.set_margins(0)
    assert column.contentsMargins().left() == 0


def test_a_width_can_follow_the_text_scale(qapp: QApplication, qtbot: QtBot) -> None:
    side = QWidget()
    qtbot.addWidget(side)
    keep_width(side, 256)
    Theme(scale=1.25).apply(qapp)
    assert side.minimumWidth() == side.maximumWidth() == 320


def test_a_grid_follows_the_text_scale(qapp: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    grid = Grid(page, spacing=(12, 6))
    Theme(scale=2.0).apply(qapp)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (24, 12)


def test_things_flow_into_lines_and_stand_in_their_middle(show: Callable[..., None]) -> None:
    page = QWidget()
    flow = FlowLayout(page, spacing=(10, 5))
    things = [block(100, 30), block(100, 20), block(100, 30)]
    for thing in things:
        flow.addWidget(thing)
    show(page, 230, 200)
    assert [(thing.x(), thing.y()) for thing in things] == [(0, 0), (110, 5), (0, 35)]
    assert flow.heightForWidth(230) == 65
    assert flow.heightForWidth(500) == 30
    assert flow.count() == 3
    assert flow.takeAt(7) is None


def test_things_flow_from_the_right_where_writing_does(show: Callable[..., None]) -> None:
    page = QWidget()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(page, spacing=(10, 5))
    things = [block(100, 30), block(100, 30)]
    for thing in things:
        flow.addWidget(thing)
    show(page, 230, 200)
    assert [thing.x() for thing in things] == [130, 20]


def test_a_card_of_fixed_width_is_as_high_as_its_text_needs(show: Callable[..., None]) -> None:
    page = Surface("bg_app", edges=Qt.Edge.LeftEdge | Qt.Edge.BottomEdge)
    column = Column(page)
    card = Card("Unlock", margins=30)
    card.setFixedWidth(240)
    label = Label("That passphrase did not work. Check Caps Lock and try again. Your notes are safe.", wrap=True)
    card.column.addWidget(label)
    card.column.addWidget(Divider())
    column.addStretch(1)
    column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    show(page, 900, 500)
    assert label.height() >= label.heightForWidth(label.width()) > 50
    assert card.accessibleName() == "Unlock"


def test_rows_stand_beside_each_other(show: Callable[..., None]) -> None:
    page = QWidget()
    row = Row(page, margins=5, spacing=10)
    one, other = block(20, 20), block(20, 20)
    row.addWidget(one)
    row.add_gap(30)
    row.addWidget(other)
    row.addStretch(1)
    show(page, 300, 60)
    assert (one.x(), other.x()) == (5, 5 + 20 + 10 + 30)
