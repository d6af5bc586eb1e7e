import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.sentences import ALPHABETS, IN_ONE_FONT

from fieldnote.host import resources
from fieldnote.reports import shaping
from fieldnote.reports.glyphs import EmbeddedGlyphs

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QGuiApplication, QTextLayout, QTextOption

RIGHT_TO_LEFT = {"arabic", "pointed arabic", "persian", "hebrew", "pointed hebrew"}
Placed = list[tuple[int, float, float]]


def by_qt(name: str, words: str, *, leftward: bool, em: int) -> Placed:
    """The glyphs and places that Qt, which has a shaper of its own, gives a line: right and up in font units."""
    number = QFontDatabase.addApplicationFont(str(resources.path("fonts", "fallback", f"{name}.ttf")))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(em)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(words))
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    runs: list[QGlyphRun] = layout.glyphRuns()
    return [
        (glyph, place.x(), line.ascent() - place.y())
        for run in runs
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]


def by_us(name: str, words: str, *, leftward: bool) -> Placed:
    own = shaping.font(name)
    units = own.units(words, leftward=leftward)
    found: Placed = []
    x = 0.0
    for unit in reversed(units) if leftward else units:
        found += [(glyph.number, x + glyph.x, glyph.y) for glyph in unit.glyphs]
        x += unit.advance * own.em
    return found


def inked(name: str, placed: Placed) -> Placed:
    """Without spaces, which Qt also puts where a joiner stands."""
    space = shaping.font(name).units(" ", leftward=False)[0].glyphs[0].number
    return sorted((glyph, round(x), round(y)) for glyph, x, y in placed if glyph != space)


@pytest.mark.parametrize("script", IN_ONE_FONT)
def test_a_sentence_is_shaped_as_qt_shapes_it(qapp: QGuiApplication, script: str) -> None:
    name, words = IN_ONE_FONT[script]
    leftward = script in RIGHT_TO_LEFT
    ours = by_us(name, words, leftward=leftward)
    qts = by_qt(name, words, leftward=leftward, em=shaping.font(name).em)
    assert inked(name, ours) == inked(name, qts)


@pytest.mark.slow
@pytest.mark.parametrize("script", ALPHABETS)
@settings(max_examples=150)
@given(data=st.data())
def test_any_letters_of_a_script_are_shaped_as_qt_shapes_them(
    qapp: QGuiApplication, script: str, data: st.DataObject
) -> None:
    name, _words = IN_ONE_FONT[script]
    words = data.draw(st.text(ALPHABETS[script].rstrip(), min_size=1, max_size=25))
    leftward = script in RIGHT_TO_LEFT
    ours = by_us(name, words, leftward=leftward)
    qts = by_qt(name, words, leftward=leftward, em=shaping.font(name).em)
    assert inked(name, ours) == inked(name, qts)


class Drawn(list[tuple[str, Any]]):
    """A pen that keeps the outline."""

    def __init__(self, x: int = 0, y: int = 0) -> None:
        super().__init__()
        self._x, self._y = x, y

    def _keep(self, kind: str, *points: tuple[float, float]) -> None:
        self.append((kind, [(round(x + self._x, 1), round(y + self._y, 1)) for x, y in points]))

    def moveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 -- the protocol's names
        self._keep("move", *points)

    def lineTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._keep("line", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._keep("curve", *points)

    qCurveTo = curveTo  # noqa: N815

    def closePath(self) -> None:  # noqa: N802
        self._keep("close")


@pytest.mark.parametrize("script", IN_ONE_FONT)
def test_what_is_embedded_draws_what_shaping_placed(script: str) -> None:
    name, words = IN_ONE_FONT[script]
    own = shaping.font(name)
    embedded = EmbeddedGlyphs(name, 0)
    units = own.units(words, leftward=script in RIGHT_TO_LEFT)
    codes = [embedded.codes(unit) for unit in units]
    program, glyph_of = embedded._program()
    font = shaping.hb.Font(shaping.hb.Face(program))
    for unit, parts in zip(units, codes, strict=True):
        wanted: list[tuple[str, Any]] = []
        for glyph in unit.glyphs:
            pen = Drawn(glyph.x, glyph.y)
            own.font.draw_glyph_with_pen(glyph.number, pen)
            wanted += pen
        x, code = parts[0]
        shown = Drawn(round(x * own.em))
        font.draw_glyph_with_pen(glyph_of[int(code, 16)], shown)
        assert shown == wanted


@pytest.mark.parametrize("script", ["pointed arabic", "persian", "pointed hebrew"])
def test_right_to_left_the_further_letters_of_a_unit_stand_left_of_the_first_and_have_no_ink(script: str) -> None:
    name, words = IN_ONE_FONT[script]
    embedded = EmbeddedGlyphs(name, 0)
    units = [unit for unit in shaping.font(name).units(words, leftward=True) if len(unit.text) > 1]
    codes = [embedded.codes(unit) for unit in units]
    program, glyph_of = embedded._program()
    font = shaping.hb.Font(shaping.hb.Face(program))
    assert units
    for parts in codes:
        assert [x for x, _code in parts] == sorted((x for x, _code in parts), reverse=True)
        for _x, code in parts[1:]:
            pen = Drawn()
            font.draw_glyph_with_pen(glyph_of[int(code, 16)], pen)
            points = [point for _kind, points in pen for point in points]
            assert len(set(points)) == 2, "up and back along one line"
