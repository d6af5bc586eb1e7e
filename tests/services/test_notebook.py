import re
from pathlib import Path

import pytest
from making import OTHER_PASSPHRASE, PASSPHRASE, SPECIALIST, Clock, Closed

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.host import resources
from fieldnote.services import notebook, passphrases, policies
from fieldnote.services.notebook import Notebook
from fieldnote.services.passphrases import Weakness, WeakPassphraseError
from fieldnote.vault import audit


def test_the_pin_or_the_passphrase_confirms_and_three_misses_leave_the_passphrase(book: Notebook, clock: Clock) -> None:
    notebook.set_pin(book, notebook.hash_pin("4821"))
    secret = notebook.secret(book)
    assert secret.confirm("4821", clock.now).method == "pin"
    assert secret.confirm(PASSPHRASE, clock.now).method == "passphrase"
    for _ in range(3):
        with pytest.raises(WrongPassphraseError) as wrong:
            notebook.secret(book).confirm("0000", clock.now)
        assert wrong.value.given == "pin"
        notebook.note_missed_pin(book)
    with pytest.raises(WrongPassphraseError):
        notebook.secret(book).confirm("4821", clock.now)
    assert notebook.secret(book).confirm(PASSPHRASE, clock.now).method == "passphrase"
    assert [e.kind for e in audit.entries(book.vault.database)].count("pin.missed") == 3


def test_the_pin_can_be_removed(book: Notebook, clock: Clock) -> None:
    notebook.set_pin(book, notebook.hash_pin("4821"))
    notebook.set_pin(book, None)
    with pytest.raises(WrongPassphraseError):
        notebook.secret(book).confirm("4821", clock.now)


def test_a_new_passphrase_opens_and_the_old_one_does_not_while_the_kit_stays(closed: Closed, clock: Clock) -> None:
    book = closed.open(clock)
    kit = book.vault.kit
    notebook.change_passphrase(book, OTHER_PASSPHRASE)
    book.close()
    with pytest.raises(WrongPassphraseError):
        notebook.unlock(closed.folder, PASSPHRASE, clock=clock)
    assert notebook.unlock(closed.folder, OTHER_PASSPHRASE, clock=clock).kit == kit


def test_recovery_counts_as_use_of_the_kit_in_the_log(closed: Closed, clock: Clock) -> None:
    book = notebook.recover(closed.folder, closed.root.kit, OTHER_PASSPHRASE, clock=clock)
    assert "kit.used" in [e.kind for e in audit.entries(book.vault.database)]
    book.close()


def test_unknown_rules_make_no_notebook(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="no rules named"):
        notebook.create(tmp_path / "n", PASSPHRASE, SPECIALIST, policy_pack="../etc/passwd")
    assert not (tmp_path / "n").exists()


@pytest.mark.parametrize(
    ("passphrase", "weakness"),
    [
        ("fourteen chars", Weakness.TOO_SHORT),
        ("aaaaaaaaaaaaaaaa", Weakness.REPEATS),
        ("abcabcabcabcabcabc", Weakness.REPEATS),
        ("password 123456789", Weakness.COMMON),
        ("x" * 1001, Weakness.TOO_LONG),
        ("lantern orchard pebble", None),
    ],
)
def test_passphrases_are_judged_without_rules_about_capitals(passphrase: str, weakness: Weakness | None) -> None:
    assert passphrases.judge(passphrase).weakness is weakness
    if weakness:
        with pytest.raises(WeakPassphraseError):
            passphrases.require(passphrase)


@pytest.mark.parametrize("language", ["en", "es"])
def test_suggestions_are_five_words_and_good_enough(language: str) -> None:
    suggestions = {passphrases.suggest(language) for _ in range(50)}
    assert len(suggestions) == 50
    for suggestion in suggestions:
        assert len(suggestion.split()) == 5
        if len(suggestion) >= passphrases.SHORTEST:
            passphrases.require(suggestion)


@pytest.mark.parametrize(("name", "language"), [("passphrase.txt", "en"), ("passphrase-es.txt", "es")])
def test_each_suggested_word_is_worth_eleven_bits_and_is_on_every_keyboard(name: str, language: str) -> None:
    words = resources.path("words", name).read_text("utf-8").split()
    assert len(set(words)) == len(words) == 2**11
    assert all(re.fullmatch("[a-z]{3,9}", word) for word in words)
    assert {word for _ in range(50) for word in passphrases.suggest(language).split()} <= set(words)


def test_a_language_without_words_of_its_own_gets_english_ones() -> None:
    words = resources.path("words", "passphrase.txt").read_text("utf-8").split()
    assert set(passphrases.suggest("vi").split()) <= set(words)


def test_the_default_rules_come_first_and_all_can_be_read() -> None:
    packs = policies.available()
    assert packs[0].id == policies.DEFAULT == "nc-peer-support"
    assert {pack.id for pack in packs} >= {"nc-peer-support", "nc-8g", "plain"}
