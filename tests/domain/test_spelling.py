import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.spelling import LONGEST_WORD, key, spot_at, spots


def words(line: str) -> list[str]:
    return [spot.word for spot in spots(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("He didn't call, she did.", ["He", "didn't", "call", "she", "did"]),
        ("Marcus’s key — mañana", ["Marcus’s", "key", "mañana"]),
        ("QP and NCCPSS met", ["and", "met"]),
        ("H0038 at 10:05am", ["at"]),
        ("ana@riverbend.org and www.example.org/help", ["and"]),
        ("I a o", []),
        ("well-being", ["well", "being"]),
        ("x" * (LONGEST_WORD + 1), []),
    ],
)
def test_only_what_a_dictionary_can_judge_is_looked_up(line: str, found: list[str]) -> None:
    assert words(line) == found


@given(st.text())
def test_each_word_stands_where_it_says(line: str) -> None:
    assert all(line[spot.start : spot.end] == spot.word for spot in spots(line))


def test_the_word_at_a_place_is_the_one_it_touches() -> None:
    line = "Call Ray first"
    assert [getattr(spot_at(line, place), "word", None) for place in (0, 4, 5, 8, 14)] == [
        "Call",
        "Call",
        "Ray",
        "Ray",
        "first",
    ]
    assert spot_at("a  b", 2) is None


def test_an_own_word_counts_with_and_without_capital_accent_and_possessive() -> None:
    assert key("José’s") == key("jose") == key("JOSÉ")
