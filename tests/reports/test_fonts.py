import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.sentences import EVERYTHING, VIETNAMESE

from fieldnote.reports import fonts, script
from fieldnote.reports.fonts import Face, printed, unprintable

TESTS = str(Path(__file__).parents[1])


def test_what_no_font_covers_is_printed_as_its_code_point_and_named() -> None:
    assert printed("tired \U0001f600") == "tired [U+1F600]"
    assert unprintable("tired \U0001f600", "\U0001f600 \u0e01") == (
        "U+1F600 GRINNING FACE",
        "U+0E01 THAI CHARACTER KO KAI",
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


@pytest.mark.parametrize("text", EVERYTHING)
def test_the_scripts_of_the_people_we_serve_are_printed_whole(text: str) -> None:
    assert printed(text) == text
    assert unprintable(text) == ()


def test_vietnamese_stands_in_the_faces_themselves() -> None:
    vowels = "aăâeêioôơuưy"
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = {unicodedata.normalize("NFC", vowel + mark) for vowel in vowels for mark in marks} | {"đ"}
    letters |= {letter.upper() for letter in letters}
    assert len(letters) == 2 * (12 * 6 + 1)
    for face in Face:
        assert all(fonts.font(face).has(letter) for letter in letters)
    assert not script.needs_shaping(unicodedata.normalize("NFC", VIETNAMESE))


def test_joiners_and_places_to_break_are_kept_where_letters_are_shaped_and_only_there() -> None:
    assert printed("\u0645\u06cc\u200c\u062e\u0648") == "\u0645\u06cc\u200c\u062e\u0648"
    assert printed("zero\u200bwidth") == "zerowidth"


def test_a_mark_that_no_letter_is_composed_with_needs_shaping() -> None:
    assert script.needs_shaping(printed("q\u0308"))
    assert not script.needs_shaping(printed("e\u0301"))


def test_latin_text_loads_nothing_that_shapes() -> None:
    code = (
        "import sys; from reports.summary_samples import STAMP, TYPICAL;"
        "from fieldnote.reports.plan_summary import document; document.render(TYPICAL, STAMP);"
        "print([name for name in sys.modules if name.startswith(('uharfbuzz.', 'fieldnote.reports.s'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=TESTS, capture_output=True, text=True, check=True)
    assert "reports.script" in done.stdout
    assert not {"uharfbuzz", "shaping", "setting"} & set(re.split(r"\W+", done.stdout))


@given(st.text(max_size=100))
def test_every_printed_character_has_a_font_and_a_width(text: str) -> None:
    for char in printed(text).replace("\n", ""):
        if char in "\u200b\u200c\u200d\u200e\u200f\u061c":
            continue
        if not fonts.shaped_font(char):
            assert fonts.choice(Face.SERIF)[char].has(char)
            assert fonts.advances(Face.BOLD)[char] >= 0


@given(st.text(max_size=60))
def test_only_signs_without_ink_are_left_out(text: str) -> None:
    kept = printed(text)
    for char in unicodedata.normalize("NFC", text):
        if unicodedata.category(char) not in {"Cf", "Mn", "Zs", "Cc", "Zl", "Zp", "Lo", "Cs"}:
            assert char in kept or f"[U+{ord(char):04X}]" in kept


def test_an_ideograph_no_font_covers_is_named_as_it_was_written_and_not_by_its_equal() -> None:
    written = "\U0002f803 caf" + "e\u0301"
    assert unicodedata.normalize("NFC", written)[0] == "\U00020122"
    assert printed(written) == "[U+2F803] caf\u00e9"
    assert unprintable(written)[0].startswith("U+2F803")
