from datetime import timedelta

import pytest
from making import PASSPHRASE, Clock, Closed

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services import notebook, notices


def test_a_whole_notebook_has_nothing_to_say(closed: Closed) -> None:
    book = closed.open()
    assert notices.of_opening(book) == ()
    book.close()


def test_what_was_repaired_is_named(closed: Closed) -> None:
    closed.header.write_bytes(b"damaged")
    data = bytearray(closed.database.read_bytes())
    data[3] ^= 1
    closed.database.write_bytes(data)
    book = closed.open()
    said = " ".join(notices.of_opening(book))
    assert "vault.json" in said
    assert "vault.db" in said
    book.close()
    book = closed.open()
    assert notices.of_opening(book) == (), "it is told once: it is mended"
    book.close()


def test_missed_tries_and_a_changed_log_are_told(closed: Closed, clock: Clock) -> None:
    book = closed.open()
    book.vault.database.run("DROP TRIGGER audit_stays")
    book.vault.database.run("UPDATE audit SET detail = 'x' WHERE kind = 'unlock'")
    book.close()
    with pytest.raises(WrongPassphraseError):
        notebook.unlock(closed.folder, f"not {PASSPHRASE}", clock=clock)
    clock.now += timedelta(minutes=1)
    book = closed.open(clock)
    said = notices.of_opening(book)
    assert any("activity log" in sentence for sentence in said)
    assert any("1 time " in sentence for sentence in said)
    book.close()
