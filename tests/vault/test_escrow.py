"""The agency's way in: only where it was asked for, shown, logged, and open to any program that reads age."""

import pyrage
import pytest
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed

from fieldnote.domain.problems import BadInputError, NotFoundError, WrongPassphraseError
from fieldnote.services import notebook as notebooks
from fieldnote.vault import header
from fieldnote.vault.keys import Root

AGENCY = pyrage.x25519.Identity.generate()
PUBLIC, SECRET = str(AGENCY.to_public()), str(AGENCY)


@pytest.fixture
def shared(closed: Closed) -> Closed:
    """A notebook that the agency's key opens, too."""
    book = closed.open()
    notebooks.set_escrow(book, PUBLIC)
    book.close()
    return closed


def test_a_notebook_lets_nobody_else_in_by_itself(closed: Closed) -> None:
    book = closed.open()
    assert notebooks.escrow_fingerprint(book) is None
    book.close()
    with pytest.raises(NotFoundError):
        notebooks.kit_by_escrow(closed.folder, SECRET)


def test_the_agencys_secret_key_gives_the_recovery_kit(shared: Closed) -> None:
    assert notebooks.kit_by_escrow(shared.folder, SECRET) == shared.root.kit


def test_any_program_that_reads_age_gives_the_kit(shared: Closed) -> None:
    slot = header.read(shared.folder).header.escrow
    assert slot is not None
    assert pyrage.decrypt(bytes.fromhex(slot.ct), [AGENCY]).decode() == shared.root.kit


def test_another_key_gives_nothing(shared: Closed) -> None:
    with pytest.raises(WrongPassphraseError):
        notebooks.kit_by_escrow(shared.folder, str(pyrage.x25519.Identity.generate()))
    with pytest.raises(WrongPassphraseError):
        notebooks.kit_by_escrow(shared.folder, "AGE-SECRET-KEY-1")


def test_it_is_shown_and_logged(shared: Closed) -> None:
    book = shared.open()
    fingerprint = notebooks.escrow_fingerprint(book)
    assert fingerprint is not None
    assert fingerprint.replace(" ", "") == PUBLIC[-16:]
    assert book.vault.database.value("SELECT detail FROM audit WHERE kind = 'escrow.set'") == fingerprint
    book.close()


def test_the_passphrase_goes_on_working_and_a_new_one_keeps_the_agencys_key(shared: Closed) -> None:
    book = shared.unlocked(PASSPHRASE)
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    book.close()
    shared.unlocked(OTHER_PASSPHRASE).close()
    assert notebooks.kit_by_escrow(shared.folder, SECRET) == shared.root.kit


def test_re_keying_locks_the_new_secret_for_the_same_agency(shared: Closed) -> None:
    new = Root(bytes(range(20)))
    notebooks.renew_keys(shared.folder, shared.root, new, OTHER_PASSPHRASE, clock=Clock())
    assert notebooks.kit_by_escrow(shared.folder, SECRET) == new.kit


def test_it_can_be_taken_away_again(shared: Closed) -> None:
    book = shared.open()
    notebooks.set_escrow(book, None)
    assert notebooks.escrow_fingerprint(book) is None
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'escrow.removed'") == 1
    book.close()
    assert header.read(shared.folder).header.v == 1


@pytest.mark.parametrize(
    "foreign",
    ["", "age1", "ssh-ed25519 AAAA", PUBLIC[:-1] + ("q" if PUBLIC[-1] != "q" else "p"), SECRET],
    ids=["nothing", "cut", "ssh", "typo", "secret"],
)
def test_what_is_no_public_key_is_refused_and_nothing_changes(shared: Closed, foreign: str) -> None:
    before = shared.header.read_bytes()
    book = shared.open()
    with pytest.raises(BadInputError):
        notebooks.set_escrow(book, foreign)
    book.close()
    assert shared.header.read_bytes() == before
