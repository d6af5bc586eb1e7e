"""Abbreviations nobody approved are pointed out, and written out only where somebody agrees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.abbreviation import Abbreviation, expanded, unknown

APPROVED = (
    Abbreviation("AA", "Alcoholics Anonymous"),
    Abbreviation("PO", "probation officer", expand=True),
    Abbreviation("HQ", "group"),
)


def told(text: str) -> list[str]:
    return [text[place.start : place.end] for place in unknown(text, APPROVED)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Went to AA with his PO.", []),
        ("Went to A.A. on Sunday", []),
        ("Filed with the SSA and DMV.", ["SSA", "DMV"]),
        ("H0038 HQ", []),
        ("I am OK", ["OK"]),
        ("Anna", []),
        ("CALL ME WHEN YOU CAN", []),
        ("the DMV’s form", []),
        ("MRI-scan", []),
        ("La ÑUÑ llamó", ["ÑUÑ"]),
    ],
)
def test_letters_that_are_not_on_the_list_are_pointed_out(text: str, found: list[str]) -> None:
    assert told(text) == found


def test_words_are_offered_where_the_letters_stand_first_and_only_there() -> None:
    assert expanded("PO called. PO again. POST.", APPROVED) == "PO (probation officer) called. PO again. POST."


def test_what_is_written_out_already_stays_as_it_is() -> None:
    text = "His probation officer (PO) called."
    assert expanded(text, APPROVED) == text


def test_backslashes_in_an_agencys_words_are_only_characters() -> None:
    assert expanded("XY", (Abbreviation("XY", r"a\1b", expand=True),)) == r"XY (a\1b)"


@given(st.text())
def test_no_text_upsets_it(text: str) -> None:
    unknown(text, APPROVED)
    assert expanded(text, ()) == text
