import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.file_password import MOST_BYTES, SHORTEST, prepared, problem_of


@pytest.mark.parametrize(
    ("typed", "ready"),
    [
        ("I\u00adX", "IX"),
        ("user", "user"),
        ("USER", "USER"),
        ("\u00aa", "a"),
        ("\u2168", "IX"),
        ("n\u0303o\u00a0si\u0301", "\u00f1o s\u00ed"),
    ],
)
def test_what_keyboards_type_differently_is_one_password(typed: str, ready: str) -> None:
    assert prepared(typed) == ready  # the first five are the examples of RFC 4013, 3


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "file_password_missing"),
        ("   ", "file_password_missing"),
        ("\u00ad\u200b", "file_password_missing"),
        ("bread egg", "file_password_short"),
        ("abababababab", "file_password_short"),
        ("library\u0007card", "file_password_signs"),
        ("\u0627\u0644\u0633\u0644\u0627\u0645\u0639\u0644\u064a\u06431", "file_password_signs"),
        ("card \u0627\u0644\u0633\u0644\u0627\u0645 library", "file_password_signs"),
        ("library card " * 12, "file_password_long"),
        ("\u7530\u4e2d\u3055\u3093\u306e\u672c" * 10, "file_password_long"),
    ],
)
def test_a_password_that_cannot_be_used_is_refused_with_the_reason(password: str, code: str) -> None:
    problem = problem_of(password)
    assert problem is not None
    assert problem.code == code


@pytest.mark.parametrize(
    "password",
    [
        "library card 9",
        "coraz\u00f3n y caf\u00e9",
        "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645",
        "\u7530\u4e2d\u3055\u3093\u306e\u672c\u306f\u3069\u3053\u3067\u3059\u304b",
        "heart \U0001f49a library",
    ],
)
def test_words_of_any_language_are_good_passwords(password: str) -> None:
    assert problem_of(password) is None


@given(st.text())
def test_preparing_twice_changes_nothing_and_what_is_taken_fits(password: str) -> None:
    if problem_of(password) is None:
        ready = prepared(password)
        assert prepared(ready) == ready
        assert SHORTEST <= len(ready) <= len(ready.encode()) <= MOST_BYTES
