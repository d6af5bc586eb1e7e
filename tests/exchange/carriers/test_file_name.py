"""Names of files are data: they name one file in one folder, or they are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.exchange.carriers.file_name import is_file_name


@pytest.mark.parametrize(
    "name", ["FN_agency_7f3a_00000012.fnx.age", "20261126_4711_peernote_ab12.pdf", "Kontakte März.csv", "a", "n" * 200]
)
def test_plain_names_are_taken(name: str) -> None:
    assert is_file_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "", ".", "..", "../x.pdf", "a/b.pdf", "a\\b.pdf", "/etc/passwd", "C:x.pdf", "x.pdf:stream", ".hidden", "-rf",
        "x.pdf\n", "x\0.pdf", "x.part", "x.PART", "CON", "con.pdf", "nul .pdf", "LPT1.fnx.age", "x.", "x ", " x",
        "n" * 201, "ä" * 101, "x?.pdf", "x*.pdf", "\u202efdp.exe", "\ud800.pdf",
    ],
)  # fmt: skip
def test_names_that_say_more_than_one_file_are_refused(name: str) -> None:
    assert not is_file_name(name)


@given(st.text(max_size=40))
def test_no_name_that_is_taken_can_leave_its_folder(name: str) -> None:
    assert not is_file_name(name) or (not set(name) & set("/\\:\0") and name not in {".", ".."})
