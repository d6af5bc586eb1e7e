import subprocess
import sys

import msgspec
import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import given, settings
from hypothesis import strategies as st
from making import FAST, PASSPHRASE

from fieldnote.domain.problems import DamagedHeaderError, WrongPassphraseError
from fieldnote.vault import keys
from fieldnote.vault.keys import (
    CEILING,
    FEWEST_ITERATIONS,
    FLOOR,
    MOST_ITERATIONS,
    Cost,
    Pbkdf2Cost,
    Root,
    calibrated,
    calibrated_pbkdf2,
    cost_of,
    hash_pin,
    normal,
    pin_matches,
    unwrap,
    wrap,
)

PIN_COST = keys._PIN_COST
"""Taken before any test runs: in tests it is less."""
ROOT = Root(bytes(range(20)))
SLOT = wrap(ROOT, PASSPHRASE, "a" * 32, FAST)

LITTLE_MEMORY = """
import resource
from fieldnote.domain.problems import NotEnoughMemoryError
from fieldnote.vault.keys import Cost, Root, wrap
resource.setrlimit(resource.RLIMIT_AS, (400 * 1024**2, 400 * 1024**2))
try:
    wrap(Root.fresh(), "words", "a" * 32, Cost(900 * 1024, 1, 1))
except NotEnoughMemoryError:
    print("too little memory")
"""


def test_a_wrapped_secret_comes_back_with_its_passphrase() -> None:
    assert unwrap(SLOT, PASSPHRASE, "a" * 32) == ROOT


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE.upper(), PASSPHRASE + " ", PASSPHRASE[:-1], "\0"])
def test_another_passphrase_is_wrong(passphrase: str) -> None:
    with pytest.raises(WrongPassphraseError) as caught:
        unwrap(SLOT, passphrase, "a" * 32)
    assert caught.value.given == "passphrase"


def test_the_wrapping_belongs_to_one_notebook() -> None:
    with pytest.raises(WrongPassphraseError):
        unwrap(SLOT, PASSPHRASE, "b" * 32)


@pytest.mark.parametrize("change", [{"m": 4096}, {"t": 2}, {"p": 2}, {"salt": "0" * 32}, {"nonce": "0" * 24}])
def test_no_parameter_of_a_wrapping_can_be_changed(change: dict[str, int | str]) -> None:
    with pytest.raises(WrongPassphraseError):
        unwrap(msgspec.structs.replace(SLOT, **change), PASSPHRASE, "a" * 32)


@pytest.mark.parametrize(
    "change",
    [
        {"m": CEILING.memory_kib + 1},
        {"t": CEILING.passes + 1},
        {"p": CEILING.lanes + 1},
        {"m": 0},
        {"t": 0},
        {"p": 0},
        {"m": -1},
        {"m": 8, "p": 4},
        {"kdf": "md5"},
    ],
)
def test_a_cost_that_would_hang_the_computer_or_cannot_be_is_refused_before_it_is_paid(
    change: dict[str, int | str],
) -> None:
    with pytest.raises(DamagedHeaderError):
        unwrap(msgspec.structs.replace(SLOT, **change), PASSPHRASE, "a" * 32)


def test_agencies_without_argon2id_can_have_pbkdf2() -> None:
    cost = Pbkdf2Cost(FEWEST_ITERATIONS)
    slot = wrap(ROOT, PASSPHRASE, "a" * 32, cost)
    assert cost_of(slot) == cost
    assert unwrap(slot, PASSPHRASE, "a" * 32) == ROOT
    with pytest.raises(WrongPassphraseError):
        unwrap(slot, PASSPHRASE + "x", "a" * 32)


@pytest.mark.parametrize("change", [{"t": FEWEST_ITERATIONS - 1}, {"t": MOST_ITERATIONS + 1}, {"m": 1}, {"p": 1}])
def test_iterations_outside_the_bounds_are_refused_before_they_are_paid(change: dict[str, int]) -> None:
    slot = wrap(ROOT, PASSPHRASE, "a" * 32, Pbkdf2Cost(FEWEST_ITERATIONS))
    with pytest.raises(DamagedHeaderError):
        unwrap(msgspec.structs.replace(slot, **change), PASSPHRASE, "a" * 32)


def test_iterations_are_found_by_measuring_and_never_below_the_default() -> None:
    assert calibrated_pbkdf2().iterations >= Pbkdf2Cost().iterations


def test_one_passphrase_wrapped_twice_looks_different_and_opens_the_same() -> None:
    again = wrap(ROOT, PASSPHRASE, "a" * 32, FAST)
    assert again.ct != SLOT.ct
    assert again.salt != SLOT.salt
    assert unwrap(again, PASSPHRASE, "a" * 32) == ROOT


def test_accents_typed_as_one_or_two_characters_are_the_same_passphrase() -> None:
    assert normal("caf\u00e9 ﬁve") == normal("cafe\u0301 five")


@given(st.text(st.characters(), max_size=40))
@settings(max_examples=30)
def test_any_text_can_be_a_passphrase(passphrase: str) -> None:
    tiny = Cost(8, 1, 1)
    assert unwrap(wrap(ROOT, passphrase, "a" * 32, tiny), passphrase, "a" * 32) == ROOT


def test_keys_for_different_purposes_differ_and_depend_on_the_root_alone() -> None:
    other = Root(bytes(20))
    keys = {ROOT.database_key, ROOT.header_key, other.database_key, other.header_key, ROOT.secret}
    assert len(keys) == 5
    assert Root(bytes(range(20))).database_key == ROOT.database_key


def test_a_root_never_shows_its_secret() -> None:
    assert ROOT.secret.hex() not in repr(ROOT)
    assert str(ROOT) == "Root(…)"


def test_the_recovery_kit_is_the_root_secret() -> None:
    assert Root.of_kit(ROOT.kit) == ROOT


def test_a_guess_of_a_pin_costs_what_one_of_a_passphrase_costs_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    assert PIN_COST == FLOOR
    monkeypatch.setattr(keys, "_PIN_COST", PIN_COST)
    salt, _, hashed = hash_pin("2468").partition("$")
    expected = hash_secret_raw(b"2468", bytes.fromhex(salt), FLOOR.passes, FLOOR.memory_kib, FLOOR.lanes, 32, Type.ID)
    assert hashed == expected.hex()
    assert pin_matches("2468", f"{salt}${hashed}")


def test_a_pin_matches_its_hash_and_no_other() -> None:
    hashed = hash_pin("2468")
    assert pin_matches("2468", hashed)
    assert not pin_matches("2469", hashed)
    assert "2468" not in hashed


def test_a_calibrated_cost_is_never_below_the_floor_nor_above_an_eighth_of_the_memory() -> None:
    assert calibrated(256 * 1024**2) == FLOOR == Cost(memory_kib=64 * 1024, passes=3, lanes=4)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of address space are Linux's")
def test_too_little_memory_is_not_a_wrong_passphrase() -> None:
    done = subprocess.run([sys.executable, "-c", LITTLE_MEMORY], capture_output=True, text=True, check=True)
    assert done.stdout == "too little memory\n"
