import itertools
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.sentences import (
    ALPHABETS,
    ARABIC,
    EVERYTHING,
    HEBREW,
    HINDI,
    KHMER,
    KHMER_WITH_PLACES,
    MIXED,
    SIMPLIFIED,
    TRADITIONAL,
)

from fieldnote.reports import fonts, shaping
from fieldnote.reports.fonts import Face
from fieldnote.reports.text import Line, Span, Style, break_lines, measure

STYLE = Style(Face.REGULAR, 9.4, 12.6)
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(EVERYTHING),
        st.text(max_size=30),
        *(st.text(alphabet, min_size=1, max_size=30) for alphabet in ALPHABETS.values()),
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


def lines_of(text: str, width: float) -> list[str]:
    return [text_of(line) for line in break_lines([Span(text, STYLE)], width)]


def text_of(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def seen(line: Line) -> str:
    """What stands on a line from left to right."""
    units = [(piece.x + placed.x, placed.unit.text) for piece in line.pieces for placed in piece.units]
    return "".join(text for _x, text in sorted(units))


@settings(max_examples=150)
@given(TEXTS, st.floats(60, 400))
def test_lines_hold_every_character_and_fit_and_keep_marks_with_their_letters(text: str, width: float) -> None:
    lines = break_lines([Span(text, STYLE)], width)
    assert "".join("".join(map(text_of, lines)).split()) == "".join(fonts.printed(text).split())
    for line in lines:
        units = [placed.unit for piece in line.pieces for placed in piece.units]
        assert line.width <= width + 0.01 or len(units) <= 2
        assert not line.pieces or unicodedata.category(text_of(line)[0]) not in {"Mn", "Mc"} or line == lines[0]


@settings(max_examples=150)
@given(TEXTS)
def test_the_units_of_a_line_stand_side_by_side_without_a_gap(text: str) -> None:
    for line in break_lines([Span(text, STYLE)], 300):
        boxes = sorted(
            (piece.x + placed.x, placed.unit.advance * piece.style.size)
            for piece in line.pieces
            for placed in piece.units
        )
        for (x, advance), (after, _) in itertools.pairwise(boxes):
            assert x + advance == pytest.approx(after, abs=0.001)
        if boxes and not line.leftward:
            assert boxes[0][0] == pytest.approx(0, abs=0.001)


def test_right_to_left_stands_right_to_left_and_numbers_stay_as_they_are() -> None:
    (line,) = break_lines([Span("\u05d0\u05d1 12:30 \u05d2", STYLE)], 300)
    assert line.leftward
    assert seen(line) == "\u05d2 12:30 \u05d1\u05d0"
    assert text_of(line) == "\u05d0\u05d1 12:30 \u05d2"
    (line,) = break_lines([Span("see \u05d0\u05d1, ok", STYLE)], 300)
    assert not line.leftward
    assert seen(line) == "see \u05d1\u05d0, ok"


def test_a_bracket_right_to_left_is_turned_and_reads_as_it_was_written() -> None:
    (line,) = break_lines([Span("\u05d0 (\u05d1)", STYLE)], 300)
    opening = next(p.unit for piece in line.pieces for p in piece.units if p.unit.text == "(")
    source = shaping.font(Face.REGULAR).font
    assert [glyph.number for glyph in opening.glyphs] == [source.get_nominal_glyph(ord(")"))]


def test_spaces_at_the_end_of_a_line_lie_beyond_it_on_the_side_where_it_ends() -> None:
    for text, leftward in ((ARABIC, True), (HINDI, False)):
        line = break_lines([Span(text, STYLE)], 120)[0]
        space = next(piece for piece in reversed(line.pieces) if piece.text == " ")
        assert space.x < 0 if leftward else space.x == pytest.approx(line.width)


def test_two_styles_share_a_line_of_two_directions() -> None:
    bold = Style(Face.BOLD, 9.4, 12.6)
    (line,) = break_lines([Span("Name: ", bold), Span(HEBREW, STYLE, "he")], 600)
    assert [(piece.style.face, piece.language) for piece in line.pieces] == [(Face.BOLD, ""), (Face.REGULAR, "he")]
    assert line.pieces[1].x == pytest.approx(measure("Name: ", bold))


def test_a_label_and_what_a_person_said_do_not_turn_each_other() -> None:
    bold = Style(Face.BOLD, 9.4, 12.6)
    (line,) = break_lines([Span("Add: ", bold), Span("3 \u05d0\u05d1.", STYLE)], 600)
    assert seen(line) == "Add: .\u05d1\u05d0 3"
    (line,) = break_lines([Span("\u05d0 ", STYLE), Span("ok, 3 (c)!", bold), Span(" \u05d1", STYLE)], 600)
    assert line.leftward
    assert seen(line) == "\u05d1 ok, 3 (c)! \u05d0"


def test_a_word_cut_at_the_end_of_a_line_keeps_the_shape_of_its_letters() -> None:
    long = "\u0628" * 40
    whole = shaping.font("NotoSansArabic-Regular").units(long, leftward=True)
    lines = break_lines([Span(long, STYLE)], 60)
    assert len(lines) > 1
    assert [p.unit for line in lines for piece in line.pieces for p in piece.units] == whole


def test_latin_letters_beside_a_mark_are_as_wide_as_elsewhere() -> None:
    letters = "AVATAR Tofu office"
    units = shaping.font(Face.REGULAR).units(letters, leftward=False)
    assert sum(unit.advance for unit in units) * STYLE.size == pytest.approx(measure(letters, STYLE))
    assert len(units) == len(letters)


# ── Where a line may end ──


def test_khmer_ends_where_the_writer_said_a_word_does() -> None:
    lines = lines_of(KHMER_WITH_PLACES, 60)
    assert len(lines) > 2
    assert all(line.endswith("\u200b") for line in lines[:-1])


@pytest.mark.parametrize("width", range(60, 140, 5))
def test_khmer_without_places_to_break_ends_before_a_syllable(width: int) -> None:
    lines = lines_of(KHMER, width)
    assert len(lines) > 2
    for line in lines[1:]:
        following = [unicodedata.category(char) for char in line[:2]]
        assert following[0] == "Lo"
        assert following[1] in {"Mn", "Mc"}, "no lone consonant, which mostly ends the syllable before"


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, "他说：「好的，谢谢你。」（笑）然后走了。“是的”"])
@pytest.mark.parametrize("width", range(20, 120, 5))
def test_chinese_ends_anywhere_but_before_a_stop_or_after_an_opening_bracket(text: str, width: int) -> None:
    lines = lines_of(text, width)
    assert "".join(lines) == text
    if width > 40:
        assert not any(line[0] in "，。」）！？”：" for line in lines)
        assert not any(line[-1] in "「（“" for line in lines)


@pytest.mark.parametrize("text", [ARABIC, HEBREW, HINDI])
def test_words_are_kept_whole(text: str) -> None:
    words = [word for line in lines_of(text, 90) for word in line.split()]
    assert words == text.split()


# ── Room ──


@pytest.mark.parametrize("text", EVERYTHING)
def test_no_line_reaches_into_the_next(text: str) -> None:
    lines = break_lines([Span(text, STYLE)], 120)
    for line in lines:
        baseline = max(piece.style.baseline for piece in line.pieces)
        for piece in line.pieces:
            for placed in piece.units:
                if placed.unit.glyphs:
                    above, below = shaping.font(placed.unit.font).reach(placed.unit)
                    assert above * piece.style.size <= baseline + 0.001
                    assert baseline + below * piece.style.size <= line.leading + 0.001


def test_a_paragraph_has_one_leading_and_ordinary_text_keeps_its_own() -> None:
    assert len({line.leading for line in break_lines([Span(KHMER, STYLE)], 90)}) == 1
    assert {line.leading for line in break_lines([Span(SIMPLIFIED, STYLE)], 90)} == {STYLE.leading}


@pytest.mark.parametrize("text", EVERYTHING)
def test_a_text_is_measured_as_it_is_set(text: str) -> None:
    (line,) = break_lines([Span(text, STYLE)], 2000)
    assert measure(text, STYLE) == pytest.approx(line.width)


@pytest.mark.slow
@pytest.mark.parametrize("text", [*MIXED, ARABIC, KHMER, SIMPLIFIED])
def test_the_longest_text_a_notebook_keeps_is_set_in_time(text: str) -> None:
    long = f"{text} " * (200_000 // len(text))
    start = time.process_time()
    break_lines([Span(long, STYLE)], 400)
    assert time.process_time() - start < 20
