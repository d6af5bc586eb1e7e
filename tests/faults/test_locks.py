"""Locks that mean it: the real program on a real display, real keys, and its memory looked through from outside."""

from collections.abc import Iterator
from pathlib import Path
from time import time_ns

import pytest
from faults.display import DISPLAY, MAY_LOOK, Program, display, until
from making import FAST, Closed, add_person

from fieldnote.domain.visit import NoteState
from fieldnote.services import notebook as notebooks
from fieldnote.services import visits

pytestmark = [pytest.mark.slow, DISPLAY, MAY_LOOK]

PASSPHRASE = "vermilionheron kettle lattice sixpence"  # noqa: S105 -- a canary itself
PERSON = "Quillfeather"
LOCKS = 20


@pytest.fixture
def program(full: Closed, tmp_path: Path) -> Iterator[Program]:
    book = full.open()
    add_person(book, PERSON)
    notebooks.change_passphrase(book, PASSPHRASE, cost=FAST)
    book.close()
    with display() as name:
        made = Program(name, full.folder, tmp_path)
        yield made
        made.kill()


def words_kept(closed: Closed) -> str:
    book = closed.open()
    try:
        lines = visits.lines(book, states=(NoteState.DRAFT, NoteState.READY))
        return "\n".join(visits.open_visit(book, line.id).draft.what_we_did for line in lines)
    finally:
        book.close()


def keys_of(closed: Closed) -> dict[str, bytes]:
    key = closed.root.database_key
    return {"passphrase": PASSPHRASE.encode(), "root": closed.root.secret, "key": key, "hex": key.hex().encode()}


def begin_a_note(program: Program) -> None:
    program.press("ctrl+n")
    program.wait_for("Who is the visit with?")
    program.type("quillf")
    program.press("Return")
    program.wait_for("What we did")


@pytest.mark.timeout(900)
def test_after_twenty_locks_in_the_middle_of_typing_no_word_is_lost_and_none_is_in_memory(
    program: Program, full: Closed
) -> None:
    typed = [f"cobaltwillow{number:02d}" for number in range(LOCKS)]
    for number, word in enumerate(typed):
        secrets = {**keys_of(full), "word": word.encode(), "person": PERSON.encode()}
        program.unlock(PASSPHRASE)
        begin_a_note(program)
        program.type(f"{word} ")
        if number % 5 == 0:
            program.press("ctrl+a", "ctrl+c")
            there = program.found(secrets)
            assert min(there["word"], there["person"]) > 0, "while it is open, the words are there to be found"
        program.lock()
        assert program.found(secrets) == dict.fromkeys(secrets, 0), f"lock {number + 1}"
    program.kill()
    kept = words_kept(full)
    assert [word for word in typed if word not in kept] == []


def test_composed_letters_and_a_process_that_dies(program: Program, full: Closed) -> None:
    program.unlock(PASSPHRASE)
    begin_a_note(program)
    program.type("thistlebarge caf")
    program.press("dead_acute", "e")
    program.type(" amberkestrel ")
    typed_at = time_ns()
    program.press("ctrl+s")
    log = full.folder / "vault.db-wal"
    until(lambda: log.stat().st_mtime_ns > typed_at)
    program.type("and on")
    program.kill()
    assert "thistlebarge café amberkestrel" in words_kept(full)
