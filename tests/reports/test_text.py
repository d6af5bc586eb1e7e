import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.reports import fonts
from fieldnote.reports.fonts import Face
from fieldnote.reports.text import Line, Span, Style, break_lines, measure

STYLE = Style(Face.REGULAR, 9.4, 12.6)


def lines_of(text: str, width: float = 120) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in break_lines([Span(text, STYLE)], width)]


def ink(text: str) -> str:
    return "".join(text.split())


@given(st.text(max_size=300), st.floats(40, 400))
def test_lines_hold_every_character_and_fit_their_width(text: str, width: float) -> None:
    lines = break_lines([Span(text, STYLE)], width)
    assert ink("".join(p.text for line in lines for p in line.pieces)) == ink(fonts.printed(text))
    for line in lines:
        shown = "".join(piece.text for piece in line.pieces).rstrip(" ")
        assert measure(shown, STYLE) <= width + 0.01 or len(fonts.printed(shown)) <= 2 or has_marks(line)


def has_marks(line: Line) -> bool:
    return any(fonts.advances(STYLE.face)[c] == 0 for piece in line.pieces for c in piece.text)


def test_a_line_feed_has_no_width_of_its_own() -> None:
    assert measure("one\ntwo three\n", STYLE) == measure("two three", STYLE)
    assert measure("", STYLE) == 0


def test_spaces_inside_a_line_are_kept_as_they_are() -> None:
    assert lines_of("two  spaces   three", 400) == ["two  spaces   three"]


def test_the_space_at_a_line_end_is_printed_so_that_a_copy_keeps_words_apart() -> None:
    assert all(line.endswith(" ") for line in lines_of("one two three four five six seven eight nine ten")[:-1])


def test_line_feeds_hold_and_many_blank_lines_become_one_gap() -> None:
    lines = break_lines([Span("one\ntwo\n\n\n\nthree\n\n", STYLE)], 400)
    assert ["".join(p.text for p in line.pieces) for line in lines] == ["one", "two", "", "three"]
    assert lines[2].leading == STYLE.leading / 2


def test_a_hyphen_breaks_between_words_but_not_in_a_number_or_a_date() -> None:
    assert lines_of("self-help", measure("self-he", STYLE)) == ["self-", "help"]
    assert lines_of("555-0100-22", measure("555-0100", STYLE))[0] != "555-"


def test_code_points_of_characters_without_a_font_break_between_each_other() -> None:
    assert lines_of("\u0e01\u0e02", 60) == ["[U+0E01]", "[U+0E02]"]


def test_a_word_wider_than_the_line_is_broken_and_a_mark_stays_with_its_letter() -> None:
    pieces = lines_of("q\u0308" * 60, 100)
    assert "".join(pieces) == "q\u0308" * 60
    assert not any(piece.startswith("\u0308") for piece in pieces)


def test_the_last_line_is_not_a_single_short_word_when_that_can_be_helped() -> None:
    assert lines_of("Link the Sunday call to the payday plan on page 2.", 196)[-1] != "page 2."


def test_no_break_spaces_hold_words_together() -> None:
    assert lines_of("at 11:30\u00a0PM", measure("at 11:30 P", STYLE)) == ["at ", "11:30\u00a0PM"]


def test_bold_and_plain_stretches_share_a_line() -> None:
    bold = Style(Face.BOLD, 9.4, 12.6)
    (line,) = break_lines([Span("To add: ", bold), Span("two visits", STYLE)], 300)
    assert [piece.style for piece in line.pieces] == [bold, STYLE]
    assert line.pieces[1].x == pytest.approx(measure("To add: ", bold))


@pytest.mark.parametrize("text", ["x" * 200_000, "word " * 40_000, "\n" * 100_000, "a-" * 100_000])
def test_the_longest_text_a_notebook_keeps_is_broken_quickly(text: str) -> None:
    start = time.perf_counter()
    break_lines([Span(text, STYLE)], 400)
    assert time.perf_counter() - start < 3
