import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.vault.recovery_kit import SECRET_BYTES, code_of, groups_of, secret_of

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET = bytes(range(1, SECRET_BYTES + 1))
CODE = code_of(SECRET)
secrets = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)


def refused(code: str) -> bool:
    try:
        secret_of(code)
    except WrongPassphraseError as error:
        return error.given == "kit"
    return False


@given(secrets)
def test_every_secret_comes_back_from_its_code(secret: bytes) -> None:
    assert secret_of(code_of(secret)) == secret


def test_a_code_is_seven_groups_of_five_without_letters_that_look_alike() -> None:
    groups = groups_of(CODE)
    assert [len(group) for group in groups] == [5] * 7
    assert set("".join(groups)) <= set(ALPHABET)
    assert not set("".join(groups)) & set("ILOU")


def test_every_typo_in_one_symbol_is_refused() -> None:
    wrong = [
        CODE[:place] + symbol + CODE[place + 1 :]
        for place, right in enumerate(CODE)
        if right != "-"
        for symbol in ALPHABET
        if symbol != right
    ]
    assert len(wrong) == 35 * 31
    assert all(refused(code) for code in wrong)


@given(secrets)
def test_every_swap_of_neighbours_is_refused(secret: bytes) -> None:
    symbols = code_of(secret).replace("-", "")
    for place in range(34):
        one, other = symbols[place], symbols[place + 1]
        if one != other:
            assert refused(symbols[:place] + other + one + symbols[place + 2 :])


@given(secrets, st.integers(0, 34), st.integers(0, 34))
def test_a_symbol_left_out_or_written_twice_is_refused(secret: bytes, gone: int, doubled: int) -> None:
    symbols = code_of(secret).replace("-", "")
    assert refused(symbols[:gone] + symbols[gone + 1 :])
    assert refused(symbols[:doubled] + symbols[doubled] + symbols[doubled:])


def test_spaces_dashes_case_and_letters_that_look_alike_do_not_matter() -> None:
    written = CODE.lower().replace("-", " ").replace("1", "l").replace("0", "o")
    assert secret_of(f"  {written}\n") == SECRET
    assert secret_of(CODE.replace("-", "")) == SECRET
    assert secret_of(CODE.replace("1", "I")) == SECRET


@pytest.mark.parametrize(
    "code", ["", "-", "hello", "U" * 35, CODE + "0", CODE[:-1], "é" * 35, "\0" * 35, "\u0661" * 35]
)
def test_what_is_no_code_is_refused(code: str) -> None:
    assert refused(code)


@given(st.text(st.characters(), max_size=60))
def test_anything_typed_is_either_a_code_or_refused(text: str) -> None:
    assert refused(text)
