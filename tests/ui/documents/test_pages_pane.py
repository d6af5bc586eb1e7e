"""The pages of a PDF: large enough to read, larger and smaller by button, key and wheel, and which one is in front."""

from collections.abc import Iterator

import pytest
from files import pdf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldnote.reports.parts import SMALL
from fieldnote.ui import theme
from fieldnote.ui.documents import viewer
from fieldnote.ui.documents.pages_pane import PagesPane
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import HIGH_CONTRAST


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PagesPane]:
    made = PagesPane("Pages of the document")
    qtbot.addWidget(made)
    made.resize(760, 500)
    made.show()
    made.viewer.show_pdf(pdf(3))
    made.viewer.setFocus()
    yield made
    made.viewer.clear()


def letters(pane: PagesPane) -> float:
    """Give how high the paper's small letters are, in pixels on the screen."""
    dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
    return pane.viewer.percent / 100 * dots / 72 * SMALL.size


def turn(pane: PagesPane, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    port = pane.viewer.viewport()
    middle = QPointF(port.rect().center())
    by = QPoint(0, 120 * notches)
    away = QPoint()
    event = QWheelEvent(
        middle, middle, away, by, Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(port, event)


def test_the_viewer_knows_how_small_the_papers_letters_are() -> None:
    assert SMALL.size == viewer._SMALL_ON_PAPER  # the window does not import what makes paper


def test_pages_begin_as_wide_as_the_room(pane: PagesPane) -> None:
    assert pane.viewer.fits
    assert pane.viewer.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("width", [400, 760, 1600])
def test_what_the_paper_says_in_small_letters_can_be_read(
    pane: PagesPane, qapp: QApplication, scale: float, width: int
) -> None:
    Theme(scale=scale).apply(qapp)
    pane.resize(width, 500)
    least = 0.8 if pane.viewer.fits else 0.99
    assert letters(pane) >= least * theme.px(12)


def test_a_room_that_grows_shows_the_whole_width_again(pane: PagesPane) -> None:
    pane.resize(400, 500)
    assert not pane.viewer.fits
    pane.resize(900, 500)
    assert pane.viewer.fits


def test_buttons_make_pages_larger_smaller_and_as_wide_as_the_room(qtbot: QtBot, pane: PagesPane) -> None:
    before = pane.viewer.percent
    qtbot.mouseClick(pane.larger_button, Qt.MouseButton.LeftButton)
    assert pane.viewer.percent > before
    assert pane.percent_label.text() == f"{pane.viewer.percent}%"
    qtbot.mouseClick(pane.smaller_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.smaller_button, Qt.MouseButton.LeftButton)
    assert pane.viewer.percent < before
    qtbot.mouseClick(pane.fit_button, Qt.MouseButton.LeftButton)
    assert (pane.viewer.fits, pane.viewer.percent) == (True, before)


def test_keys_do_what_the_buttons_do(qtbot: QtBot, pane: PagesPane) -> None:
    before = pane.viewer.percent
    qtbot.keyClick(pane.viewer, Qt.Key.Key_Plus)
    assert pane.viewer.percent > before
    for _ in range(2):
        qtbot.keyClick(pane.viewer, Qt.Key.Key_Minus)
    assert pane.viewer.percent < before
    qtbot.keyClick(pane.viewer, Qt.Key.Key_0)
    assert pane.viewer.fits


def test_each_size_that_somebody_chooses_is_read_out(
    qtbot: QtBot, pane: PagesPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(viewer, "announce", lambda _, sentence, **__: heard.append(sentence))
    for change in (
        lambda: qtbot.mouseClick(pane.larger_button, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(pane.viewer, Qt.Key.Key_Plus),
        lambda: qtbot.keyClick(pane.viewer, Qt.Key.Key_Minus),
        lambda: turn(pane, 1, Qt.KeyboardModifier.ControlModifier),
        lambda: qtbot.keyClick(pane.viewer, Qt.Key.Key_0),
        lambda: qtbot.mouseClick(pane.fit_button, Qt.MouseButton.LeftButton),
    ):
        heard.clear()
        change()
        assert heard == [f"{pane.viewer.percent}%"]
    heard.clear()
    pane.resize(500, 500)
    assert heard == [], "nobody asked for it"


def test_keys_with_ctrl_are_left_to_the_size_of_the_text(qtbot: QtBot, pane: PagesPane) -> None:
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
        qtbot.keyClick(pane.viewer, key, Qt.KeyboardModifier.ControlModifier)
    assert pane.viewer.fits


def test_the_wheel_with_ctrl_enlarges_and_without_it_scrolls(pane: PagesPane) -> None:
    before = pane.viewer.percent
    turn(pane, 1, Qt.KeyboardModifier.ControlModifier)
    assert pane.viewer.percent > before
    larger = pane.viewer.percent
    turn(pane, -1, Qt.KeyboardModifier.NoModifier)
    assert pane.viewer.percent == larger
    turn(pane, -2, Qt.KeyboardModifier.ControlModifier)
    assert pane.viewer.percent < before


def test_what_is_in_the_middle_stays_there(pane: PagesPane) -> None:
    bar = pane.viewer.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    for _ in range(3):
        pane.viewer.enlarge()
    after = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    assert after == pytest.approx(before, abs=0.01)


def test_there_is_a_largest_and_a_smallest_size(pane: PagesPane) -> None:
    for _ in range(20):
        pane.viewer.enlarge()
    assert (pane.viewer.percent, pane.larger_button.isEnabled()) == (400, False)
    for _ in range(20):
        pane.viewer.reduce()
    assert (pane.viewer.percent, pane.smaller_button.isEnabled()) == (25, False)


def test_a_size_that_was_chosen_stays_for_pages_that_are_made_anew(pane: PagesPane) -> None:
    pane.viewer.enlarge()
    chosen = pane.viewer.percent
    pane.viewer.show_pdf(pdf(2))
    pane.resize(500, 500)
    assert (pane.viewer.fits, pane.viewer.percent) == (False, chosen)


def test_the_page_in_front_is_told(pane: PagesPane) -> None:
    assert pane.page_label.text() == "Page 1 of 3"
    pane.viewer.verticalScrollBar().setValue(pane.viewer.verticalScrollBar().maximum())
    assert pane.page_label.text() == "Page 3 of 3"
    pane.viewer.clear()
    assert (pane.page_label.text(), pane.percent_label.text()) == ("", "")
    assert not pane.larger_button.isEnabled()


@pytest.mark.parametrize("larger", [0, 1, 4])
@pytest.mark.parametrize(("across", "down"), [(0.0, 0.0), (0.0, 0.5), (1.0, 0.5), (1.0, 1.0)])
def test_on_white_ground_a_page_has_a_line_around_it(
    pane: PagesPane, qapp: QApplication, larger: int, across: float, down: float
) -> None:
    for _ in range(larger):
        pane.viewer.enlarge()
    for bar, share in ((pane.viewer.horizontalScrollBar(), across), (pane.viewer.verticalScrollBar(), down)):
        bar.setValue(round(bar.maximum() * share))
    ground = pane.viewer.viewport().grab().toImage()
    Theme(tokens=HIGH_CONTRAST).apply(qapp)
    lined = pane.viewer.viewport().grab().toImage()
    sheet = next(sheet for sheet in pane.viewer.sheets() if sheet.intersects(lined.rect()))
    middle = sheet.intersected(lined.rect()).center()
    assert ground.pixelColor(middle) == Qt.GlobalColor.white
    edges = [
        (sheet.left(), middle.y(), -1, 0),
        (sheet.right(), middle.y(), 1, 0),
        (middle.x(), sheet.top(), 0, -1),
    ]
    seen = [edge for edge in edges if lined.rect().adjusted(1, 1, -1, -1).contains(edge[0], edge[1])]
    assert seen, "an edge of some page is in sight"
    for x, y, out, up in seen:
        assert lined.pixelColor(x, y) == HIGH_CONTRAST.line
        assert ground.pixelColor(x + out, y + up) != Qt.GlobalColor.white, "the line is where Qt's page ends"
