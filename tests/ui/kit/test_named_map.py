"""The large map: names beside their marks, over no mark and no other name, and the small map where there is no room."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.named_map import NamedDot, NamedMap
from fieldnote.ui.theme import Theme

SECTORS = ((330, 75), (75, 125), (125, 225), (225, 330))
RINGS = ("Close", "Often", "Now and then")


def dots(count: int) -> list[NamedDot]:
    return [
        NamedDot(SECTORS[n % 4], n % 3, "single", "support", name=f"Somebody {n}", detail="Sponsor", badge="check")
        for n in range(count)
    ]


def shown(qtbot: QtBot, width: int, count: int) -> NamedMap:
    made = NamedMap()
    qtbot.addWidget(made)
    made.show_named(dots(count), "Marcus", RINGS, f"{count} supports")
    made.resize(width, made.heightForWidth(width))
    made.show()
    return made


def overlap(one: QRectF, other: QRectF) -> float:
    shared = one.intersected(other)
    return max(shared.width(), 0) * max(shared.height(), 0)


@pytest.mark.parametrize("count", [1, 4, 8, 12])
@pytest.mark.parametrize("width", [620, 853, 1200])
def test_no_name_lies_over_another_or_leaves_the_map(qtbot: QtBot, width: int, count: int) -> None:
    rings = shown(qtbot, width, count)
    labels = rings.labels()
    assert len(labels) == count
    for place, label in enumerate(labels):
        assert QRectF(rings.rect()).contains(label)
        covered = sum(overlap(label, other) for other in labels[:place])
        assert covered < 0.15 * label.width() * label.height()


def test_below_its_room_it_is_the_small_map(qtbot: QtBot) -> None:
    rings = shown(qtbot, 400, 6)
    assert (rings.large, rings.mark) == (False, 26)
    assert rings.height() <= 220
    wide = shown(qtbot, 853, 6)
    assert (wide.large, wide.mark) == (True, 48)


def test_large_text_needs_more_room(qtbot: QtBot, qapp: QApplication) -> None:
    Theme(scale=2.0).apply(qapp)
    assert not shown(qtbot, 853, 4).large
    assert shown(qtbot, 1200, 4).large


def test_names_icons_and_rings_are_painted(qtbot: QtBot) -> None:
    def picture(name: str) -> QImage:
        rings = NamedMap()
        qtbot.addWidget(rings)
        rings.show_named([NamedDot(SECTORS[0], 1, "single", "support", name=name)], "M", RINGS, "one")
        rings.resize(853, rings.heightForWidth(853))
        return rings.grab().toImage()

    assert picture("Ray M.") != picture("Dana R.")
    assert picture("Ray M.") == picture("Ray M.")
