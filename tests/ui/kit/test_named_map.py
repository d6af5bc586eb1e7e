"""The large map: names beside their marks, over no mark and no other name; alone where room is short."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.named_map import NamedDot, NamedMap
from fieldnote.ui.kit.ring_map import RingDot, RingMap, Tie
from fieldnote.ui.theme import Theme

SECTORS = ((330, 75), (75, 125), (125, 225), (225, 330))
RINGS = ("Close", "Often", "Now and then")
CIRCLE = [
    NamedDot(SECTORS[sector], ring, "single", "support", name=name, detail=detail, badge="check")
    for sector, ring, name, detail in (
        (0, 0, "Ray M.", "Padrino o madrina"),
        (0, 0, "Dana R.", "Especialista de apoyo"),
        (2, 0, "Aunt Bea", "Familia"),
        (0, 1, "Tuesday group", "Reunión de ayuda mutua"),
        (2, 1, "Jaylen", "Familia"),
        (3, 1, "Coach Ellis", "Trabajo"),
        (3, 1, "Pastor Cole", "Fe"),
        (1, 2, "Dr. Osei", "Salud"),
        (1, 2, "J. Alvarez", "Servicio"),
        (2, 2, "Cousin D.", "Familia"),
    )
]


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


def test_with_less_room_there_are_names_alone_and_then_initials(qtbot: QtBot) -> None:
    small, names, full = (shown(qtbot, width, 6) for width in (320, 550, 853))
    assert [(one.large, one.has_details, one.mark) for one in (small, names, full)] == [
        (False, False, 26),
        (True, False, 40),
        (True, True, 48),
    ]
    assert small.height() <= 220
    assert small.labels() == ()
    assert names.labels()[0].height() < full.labels()[0].height()


def test_very_many_are_shown_by_their_names_alone(qtbot: QtBot) -> None:
    assert shown(qtbot, 853, 16).has_details
    crowd = shown(qtbot, 853, 17)
    assert (crowd.large, crowd.has_details) == (True, False)


def test_large_text_needs_more_room(qtbot: QtBot, qapp: QApplication) -> None:
    Theme(scale=2.0).apply(qapp)
    assert not shown(qtbot, 640, 4).large
    assert shown(qtbot, 1100, 4).large
    assert not shown(qtbot, 1100, 4).has_details
    assert shown(qtbot, 1300, 4).has_details


@pytest.mark.parametrize(("width", "scale"), [(550, 1.0), (853, 1.0), (853, 1.25), (1100, 2.0), (1300, 1.0)])
def test_a_circle_of_ten_has_each_name_free_of_marks_names_and_lines(
    qtbot: QtBot, qapp: QApplication, width: int, scale: float
) -> None:
    Theme(scale=scale).apply(qapp)
    rings = NamedMap()
    qtbot.addWidget(rings)
    rings.show_named(CIRCLE, "Marcus", RINGS, "10 supports")
    rings.resize(width, rings.heightForWidth(width))
    middle, spots, labels = QRectF(rings.rect()).center(), rings.positions(), rings.labels()
    marks = [QRectF(spot.x() - rings.mark / 2, spot.y() - rings.mark / 2, rings.mark, rings.mark) for spot in spots]
    for number, (mark, label) in enumerate(zip(marks, labels, strict=True)):
        others = [*marks[:number], *marks[number + 1 :], *labels[:number], *labels[number + 1 :]]
        assert not any(overlap(mark, other) or overlap(label, other) for other in others), CIRCLE[number].name
        for spot in spots:
            line = [middle + (spot - middle) * (step / 200) for step in range(201)]
            assert not any(label.contains(point) for point in line), f"a line through {CIRCLE[number].name}"


def test_the_same_circle_always_stands_in_the_same_places(qtbot: QtBot) -> None:
    assert shown(qtbot, 853, 12).positions() == shown(qtbot, 853, 12).positions()


def test_without_room_for_names_dots_carry_initials(qtbot: QtBot) -> None:
    def picture(letters: str) -> QImage:
        rings = NamedMap()
        qtbot.addWidget(rings)
        rings.show_named([NamedDot(SECTORS[0], 1, "single", "support", name="R", letters=letters)], "M", RINGS, "one")
        rings.resize(320, rings.heightForWidth(320))
        return rings.grab().toImage()

    assert picture("RM") != picture("DR")


@pytest.mark.parametrize("tie", ["double", "single", "dashed", "wavy"])
def test_lines_grow_with_the_text(qtbot: QtBot, qapp: QApplication, tie: Tie) -> None:
    def ink(scale: int) -> int:
        """Paint a line straight up on a map that is as much larger; say how much of it there is between two rings."""
        Theme(scale=scale).apply(qapp)
        rings = RingMap([RingDot((89, 91), 2, tie, "support")])
        qtbot.addWidget(rings)
        rings.resize(254 * scale, rings.heightForWidth(254 * scale))
        picture, middle, (dot,) = rings.grab().toImage(), QRectF(rings.rect()).center(), rings.positions()
        far, near = (round(middle.y() - share * (middle.y() - dot.y())) for share in (0.68, 0.42))
        across = range(round(middle.x()) - 8 * scale, round(middle.x()) + 8 * scale)
        ground = picture.pixelColor(across[0], near).lightness()
        return sum(abs(ground - picture.pixelColor(x, y).lightness()) for x in across for y in range(far, near))

    assert ink(2) == pytest.approx(4 * ink(1), rel=0.15), "twice as long and twice as thick"


def test_names_icons_and_rings_are_painted(qtbot: QtBot) -> None:
    def picture(name: str) -> QImage:
        rings = NamedMap()
        qtbot.addWidget(rings)
        rings.show_named([NamedDot(SECTORS[0], 1, "single", "support", name=name)], "M", RINGS, "one")
        rings.resize(853, rings.heightForWidth(853))
        return rings.grab().toImage()

    assert picture("Ray M.") != picture("Dana R.")
    assert picture("Ray M.") == picture("Ray M.")
