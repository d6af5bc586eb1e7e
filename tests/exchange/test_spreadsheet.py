import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import CORPUS

from fieldnote.exchange.spreadsheet import csv_cell, text_of_cell

STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
tricky = st.text(st.sampled_from(f"{STARTS}' \u00a0\u3000\ufeff\u200b\"a1,;"), max_size=8)


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet may take a cell for a formula: what counts comes after spaces that are not seen."""
    bare = cell.strip(" \u00a0\u3000\ufeff\u200b\u2060\u2002\u2009\u202f")
    return bare[:1] in tuple(STARTS) if bare else False


@given(st.text() | tricky)
def test_no_cell_is_a_formula(text: str) -> None:
    assert not is_formula(csv_cell(text))


@given(st.text() | tricky)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    assert text_of_cell(csv_cell(text)) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")) | tricky, min_size=1))
def test_a_row_of_a_file_comes_back_as_it_was(texts: list[str]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow(map(csv_cell, texts))
    (row,) = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert [text_of_cell(cell) for cell in row] == texts


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("  @SUM(A1)", "'  @SUM(A1)"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("- went for a walk", "'- went for a walk"),
        ("a - b = c", "a - b = c"),
        ("'tis so", "'tis so"),
        ("'=1", "''=1"),
        ("", ""),
    ],
)
def test_only_what_begins_like_a_formula_is_marked(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


@pytest.mark.parametrize("cell", ["'", "'word", "''", "word"])
def test_a_cell_of_another_program_stays_as_it_is(cell: str) -> None:
    assert text_of_cell(cell) == cell


def test_of_the_markup_only_what_begins_like_a_formula_is_marked() -> None:
    assert [text for text in CORPUS if csv_cell(text) != text] == [text for text in CORPUS if is_formula(text)]
