"""Where a note and a group open: at the top, as far as what has the focus is in sight there."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from ui.pictures import SCREENS, Stage
from ui.screens import looking
from ui.screens.conftest import Show

from fieldnote.ui.kit.scroll import PageScroll

LARGE = ((1366, 768), 2.0)
"""A window's size and the scale of its text."""
LOOKS = (
    LARGE,
    *(
        pytest.param(*look, marks=pytest.mark.slow)
        for look in (((1366, 768), 1.0), ((960, 600), 1.0), ((1366, 768), 1.25))
    ),
)


def opened(stage: Stage, show: Show, name: str, size: tuple[int, int], scale: float) -> QWidget:
    """Open a screen in a window of that look, and give what has the focus."""
    show(size, scale)
    SCREENS[name](stage)
    stage.rest()
    stage.window.activateWindow()
    QApplication.processEvents()
    stage.rest()  # the focus, which comes with the window, may move the page once more
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


@pytest.mark.parametrize(("size", "scale"), LOOKS)
@pytest.mark.parametrize("name", ["visit", "group-visit"])
def test_a_note_opens_no_further_down_than_its_field_needs(
    stage: Stage, show: Show, name: str, size: tuple[int, int], scale: float
) -> None:
    field = opened(stage, show, name, size, scale)
    page = next(one for one in stage.window.findChildren(PageScroll) if one.isAncestorOf(field))
    top, value = field.mapTo(page.viewport(), QPoint(0, 0)).y(), page.verticalScrollBar().value()
    assert top >= 0
    assert top + field.height() <= page.viewport().height()
    if top + field.height() + value + 40 * scale <= page.viewport().height():
        assert value == 0


@pytest.mark.parametrize(("size", "scale"), LOOKS)
def test_a_signed_note_opens_at_its_top_with_the_focus_in_sight(
    stage: Stage, show: Show, size: tuple[int, int], scale: float
) -> None:
    focused = opened(stage, show, "signed-note", size, scale)
    page = stage.shell.pages.visit.frame.signed_scroll
    assert page.verticalScrollBar().value() == 0
    if page.isAncestorOf(focused):
        assert focused.mapTo(page.viewport(), QPoint(0, 40)).y() <= page.viewport().height()
    else:
        assert not focused.visibleRegion().isEmpty()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720)])
def test_that_a_signed_note_cannot_be_changed_is_read_as_a_whole(
    stage: Stage, show: Show, size: tuple[int, int]
) -> None:
    opened(stage, show, "signed-note", size, 2.0)
    said = stage.shell.pages.visit.frame.bottom_bar.left_label
    words = [one for one in looking.look(stage.window).words if one.widget is said]
    assert [one.shortened for one in words] == [False]
    assert words[0].text.replace("\n", " ") == said.text()
    assert words[0].place.height() <= said.height() + 1
