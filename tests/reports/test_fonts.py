import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.reports import fonts, script
from fieldnote.reports.fonts import Face, printed, unprintable


def test_what_no_font_covers_is_printed_as_its_code_point_and_named() -> None:
    assert printed("tired \U0001f600") == "tired [U+1F600]"
    assert unprintable("tired \U0001f600", "\U0001f600 \u4e2d") == (
        "U+1F600 GRINNING FACE",
        "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D",
    )


@pytest.mark.parametrize(
    "text",
    [
        "<b>",
        "&amp;",
        "O'Brien",
        "100%",
        "12-step",
        "C:\\x",
        "(()",
        "{name}",
        "%s",
        "¿Qué tal? ñandú",
        "Żółć",
        "Ж Ω ½ €",
    ],
)
def test_ordinary_text_is_printed_as_it_is(text: str) -> None:
    assert printed(text) == text
    assert unprintable(text) == ()


def test_letters_written_in_two_parts_are_composed() -> None:
    assert printed("cafe\u0301") == "caf\u00e9"


def test_tabs_and_odd_spaces_become_spaces_and_signs_without_ink_leave_no_trace() -> None:
    assert printed("a\tb\u2003c\u00a0d") == "a    b c\u00a0d"
    assert printed("\u2764\ufe0f co\u00adop zero\u200bwidth") == "\u2764 coop zerowidth"


def test_controls_that_turn_text_around_are_shown_not_obeyed() -> None:
    assert printed("safe\u202etxt.exe") == "safe[U+202E]txt.exe"
    assert unprintable("safe\u202etxt.exe") == ("U+202E RIGHT-TO-LEFT OVERRIDE",)


def test_points_and_vowel_signs_that_may_sit_beside_their_place_are_named() -> None:
    assert unprintable("\u05e9\u05c1") == ("U+05C1 HEBREW POINT SHIN DOT",)
    assert unprintable("\u05e9\u05dc\u05d5\u05dd") == ()


def test_arabic_letters_join_and_read_back_as_plain_letters() -> None:
    salaam = "\u0627\u0644\u0633\u0644\u0627\u0645"
    joined = script.joined(salaam)
    assert joined == "\ufe8d\ufedf\ufeb4\ufefc\ufee1"
    assert "".join(map(script.plain, joined)) == salaam


def test_right_to_left_runs_keep_numbers_in_order() -> None:
    assert script.runs("see \u05d0\u05d1 12 \u05d2, ok") == [
        ("see ", False),
        ("\u05d0\u05d1 12 \u05d2", True),
        (", ok", False),
    ]
    assert script.units("\u05d0 12:30") == ["\u05d0", " ", "12:30"]


@given(st.text(max_size=100))
def test_every_printed_character_has_a_font_and_a_width(text: str) -> None:
    for char in printed(text).replace("\n", ""):
        assert fonts.choice(Face.SERIF)[char].has(char)
        assert fonts.advances(Face.BOLD)[char] >= 0


@given(st.text(max_size=60))
def test_only_signs_without_ink_are_left_out(text: str) -> None:
    kept = printed(text)
    for char in unicodedata.normalize("NFC", text):
        if unicodedata.category(char) not in {"Cf", "Mn", "Zs", "Cc", "Zl", "Zp", "Lo", "Cs"}:
            assert char in kept or f"[U+{ord(char):04X}]" in kept


def test_an_ideograph_no_font_covers_is_named_as_it_was_written_and_not_by_its_equal() -> None:
    written = "\U0002f800 caf" + "e\u0301"
    assert printed(written) == "[U+2F800] caf\u00e9"
    assert unprintable(written)[0].startswith("U+2F800")
