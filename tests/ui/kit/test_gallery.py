import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle

from fieldnote.ui.kit.labels import ElidedLabel, Label
from fieldnote.ui.kit.ring_map import RingMap
from fieldnote.ui.theme import Face, Theme
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT

pytestmark = pytest.mark.slow


def load() -> ModuleType:
    """Load the script that draws everything."""
    spec = importlib.util.spec_from_file_location("gallery", Path(__file__).parents[1] / "gallery.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GALLERY = load()
LOOKS = (Theme(LIGHT), Theme(DARK, 1.5, Face.ATKINSON), Theme(HIGH_CONTRAST, 2.0))


def shown(widget: QWidget) -> bool:
    """Say whether a widget is on the screen with any size."""
    return widget.isVisible() and widget.width() > 0 and widget.height() > 0


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.tokens.name}-{look.scale:g}-{look.face}")
@pytest.mark.parametrize("board", GALLERY.BOARDS)
def test_everything_is_painted_and_no_word_is_cut(qapp: QApplication, qtbot: QtBot, board: str, look: Theme) -> None:
    look.apply(qapp)
    page: QWidget = GALLERY.BOARDS[board]()
    qtbot.addWidget(page)
    page.resize(round(1366 * look.scale), round(900 * look.scale))
    page.show()
    settle()
    picture = page.grab().toImage()
    assert board == "sheet" or picture.pixelColor(3, 3).name().upper() in {look.tokens.bg_app, look.tokens.bg_nav}
    labels = [label for label in page.findChildren(Label) if shown(label) and not isinstance(label, ElidedLabel)]
    cut = [label.text() for label in labels if label.width() < label.minimumSizeHint().width()]
    low = [
        label.text() for label in labels if label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]
    assert not cut
    assert not low


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "touch"])
@pytest.mark.parametrize("board", GALLERY.BOARDS)
def test_every_target_is_large_enough_to_hit(qapp: QApplication, qtbot: QtBot, board: str, *, touch: bool) -> None:
    Theme(touch=touch).apply(qapp)
    page: QWidget = GALLERY.BOARDS[board]()
    qtbot.addWidget(page)
    page.resize(1366, 900)
    page.show()
    settle()
    ours = [one for one in page.findChildren(QAbstractButton) if type(one).__module__.startswith("fieldnote")]
    small = {one.accessibleName() or one.text() for one in ours if shown(one) and one.height() < (44 if touch else 24)}
    assert small <= {"Show passphrase"}  # it stands inside a field that is as high as it can be


@pytest.mark.parametrize("board", GALLERY.BOARDS)
def test_a_change_of_look_leaves_nothing_behind(qapp: QApplication, qtbot: QtBot, board: str) -> None:
    page: QWidget = GALLERY.BOARDS[board]()
    qtbot.addWidget(page)
    page.resize(1400, 1000)
    page.show()
    Theme(DARK, 1.25).apply(qapp)
    settle()
    changed = page.grab().toImage()
    fresh_page: QWidget = GALLERY.BOARDS[board]()
    qtbot.addWidget(fresh_page)
    fresh_page.resize(1400, 1000)
    fresh_page.show()
    settle()
    fresh = fresh_page.grab().toImage()
    places = [(x, y) for x in range(0, 1400, 9) for y in range(0, 1000, 9)]
    different = sum(changed.pixel(x, y) != fresh.pixel(x, y) for x, y in places)
    assert different / len(places) < 0.02
    assert all(one.mapTo(page, QPoint(0, 0)).x() >= 0 for one in page.findChildren(RingMap))
