import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.text import clean, folded, initials, unstorable

anything = st.text(st.characters())
storable = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t"))


@given(anything)
def test_cleaned_text_can_always_be_kept(text: str) -> None:
    assert unstorable(clean(text)) == ()
    clean(text).encode()


@given(anything)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(storable)
def test_text_that_can_be_kept_is_kept_exactly_but_for_its_line_ends(text: str) -> None:
    assert unstorable(text) == ()
    assert clean(text) == text.replace("\u2028", "\n").replace("\u2029", "\n")


@given(anything)
def test_nothing_vanishes_without_a_trace(text: str) -> None:
    assert len(clean(text)) == len(text.replace("\r\n", "\n"))


@given(anything)
def test_what_cannot_be_kept_is_control_characters_and_lone_surrogates(text: str) -> None:
    expected = {c for c in text if unicodedata.category(c) in {"Cc", "Cs"}} - {"\n", "\t"}
    assert {chr(int(name.removeprefix("U+"), 16)) for name in unstorable(text)} == expected


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("a\0b", "a\ufffdb"),
        ("half a face \ud83d", "half a face \ufffd"),
        ("\x02marked\x03", "\ufffdmarked\ufffd"),
        ("tab\there", "tab\there"),
        ("👩🏽‍🚒 שלום العربية 語", "👩🏽‍🚒 שלום العربية 語"),
        ("e\u0301 stays two", "e\u0301 stays two"),
    ],
)
def test_pasted_text_becomes_text_a_notebook_keeps(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_what_cannot_be_kept_is_named_once_in_order_of_appearance() -> None:
    assert unstorable("\x07a\x00b\x07\ud800\n\t") == ("U+0007", "U+0000", "U+D800")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Zoë  ÁNGELES", "zoe angeles"),
        ("  Straße ", "strasse"),
        ("İpek", "ipek"),
        ("\uff26\uff55\uff4c\uff4c", "full"),
        ("Łódź", "lodz"),
    ],
)
def test_names_are_compared_without_accents_case_or_extra_spaces(name: str, plain: str) -> None:
    assert folded(name) == plain


@given(storable)
def test_folding_twice_is_folding_once_for_ordinary_spaces(text: str) -> None:
    assert folded(text) == " ".join(folded(text).split())


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Marcus", "M"), ("Luz Ángeles", "LÁ"), ("Ana Maria de la Cruz", "AC"), ("", "?"), ("(Bo) Li", "L"), ("…", "?")],
)
def test_initials_are_the_first_letters_of_the_first_and_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("my aunt Rose", "AR"),
        ("My Aunt Rose", "AR"),
        ("her sister", "S"),
        ("Mi tía Rosa", "TR"),
        ("the Tuesday group", "TG"),
        ("Una Murphy", "UM"),
        ("An Nguyen", "AN"),
        ("Mi Sun Park", "MP"),
        ("my", "M"),
    ],
)
def test_whose_somebody_is_makes_no_initial(name: str, letters: str) -> None:
    assert initials(name) == letters
