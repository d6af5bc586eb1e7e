"""Damage of every kind by the hundred: each is noticed, and what a rescue brings is what stood there, or is named.

A trial damages the database of a whole notebook, opens and checks it, rescues it, and compares the new notebook with
the whole one. Words may be missing where the rescue says so; none may differ, and no loss may go unsaid.
"""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from faults.counting import times
from faults.test_flips import Outcome, Trial
from making import NOW, SPECIALIST, Clock, Closed, fill

from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.domain.rescue import Rescued
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, practice
from fieldnote.vault import rescue
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.database import Database, Row
from fieldnote.vault.sealed_pages import Sealing

pytestmark = pytest.mark.slow

PAGE = 4096
_WORDS = (
    "SELECT visit_id, addendum_id, what_we_did, response, next_step, purpose, something_else, person_comment, "
    "place_label, addendum FROM note_text"
)
Damage = Callable[[bytes, bytes, random.Random], bytes]


def pages_of(data: bytes) -> list[bytes]:
    return [data[start : start + PAGE] for start in range(0, len(data), PAGE)]


def some(count: int, chance: random.Random, first: int = 0) -> list[int]:
    return chance.sample(range(first, count), min(count - first, chance.choice([1, 1, 1, 2, 3, 8, 30, count // 3])))


def flipped(data: bytes, _: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _number in range(chance.choice([1, 1, 2, 5, 40])):
        changed[chance.randrange(16, len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def zeroed(data: bytes, _: bytes, chance: random.Random) -> bytes:
    pages = pages_of(data)
    for number in some(len(pages), chance):
        pages[number] = bytes(PAGE)
    return b"".join(pages)


def cut(data: bytes, _: bytes, chance: random.Random) -> bytes:
    return data[: chance.choice([chance.randrange(len(data)), chance.randrange(1, len(data) // PAGE) * PAGE])]


def swapped(data: bytes, _: bytes, chance: random.Random) -> bytes:
    pages = pages_of(data)
    first, second = chance.sample(range(1, len(pages)), 2)
    pages[first], pages[second] = pages[second], pages[first]
    return b"".join(pages)


def of_before(data: bytes, before: bytes, chance: random.Random) -> bytes:
    """Put pages of an earlier day back, each at its place: their seals fit."""
    pages, old = pages_of(data), pages_of(before)
    differing = [number for number in range(1, len(old)) if old[number] != pages[number]]
    for number in chance.sample(differing, min(len(differing), chance.choice([1, 1, 2, 3]))):
        pages[number] = old[number]
    return b"".join(pages)


def emptied(_: bytes, __: bytes, ___: random.Random) -> bytes:
    return b""


KINDS: dict[str, Damage] = {
    "bits turned": flipped,
    "pages zeroed": zeroed,
    "cut short": cut,
    "pages swapped": swapped,
    "pages of an earlier day": of_before,
    "zero length": emptied,
}


@dataclass
class Original:
    """A whole notebook, what stands in it, and its earlier file, with today's pages where they say the same."""

    closed: Closed
    before: bytes
    words: dict[Row, Row]
    earlier: dict[Row, Row]
    counts: dict[str, int]
    signatures: set[Row]


def words_in(database: Database) -> dict[Row, Row]:
    return {row[:2]: row[2:] for row in database.all(_WORDS)}


def counts_in(database: Database) -> dict[str, int]:
    tables = database.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    return {name: int(database.value(f'SELECT count(*) FROM "{name}"')) for (name,) in tables}


def said_before(closed: Closed, before: bytes) -> bytes:
    """Give the earlier file, with today's page for each that says the same: written anew, a page has another seal."""
    sealing = Sealing.of(closed.root.database_key, closed.root.database_salt)
    pages = list(zip(pages_of(before), pages_of(closed.database.read_bytes()), strict=False))
    return b"".join(
        new if sealing.opened(number, old) == sealing.opened(number, new) else old
        for number, (old, new) in enumerate(pages, 1)
    )


def original(closed: Closed) -> Original:
    book = closed.open()
    earlier = words_in(book.vault.database)
    book.close()
    before = closed.database.read_bytes()
    book = closed.open()
    for person in people.everyone(book)[:2]:
        fill(book, person.person.id, what_we_did="Written today. " * 20)
    for number in range(60):
        with book.vault.database.transaction():
            book.audit("test.act", f"record-{number}")
    words, counts = words_in(book.vault.database), counts_in(book.vault.database)
    signatures = set(book.vault.database.all("SELECT * FROM signature"))
    book.close()
    return Original(closed, said_before(closed, before), words, earlier, counts, signatures)


@dataclass
class Tally:
    """What came of the trials of one kind."""

    trials: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    nothing_left: int = 0
    whole: int = 0
    notes: int = 0
    as_they_were: int = 0


class Sweep:
    """Tries damages on one notebook, and holds each rescue against the original."""

    def __init__(self, found: Original, workplace: Path) -> None:
        self.original, self._target = found, workplace / "new"
        self._trial = Trial(found.closed, workplace / "aside")

    def tried(self, kind: str, seeds: Iterator[int] | range) -> Tally:
        tally = Tally()
        for seed in seeds:
            chance = random.Random(f"{kind} {seed}")  # noqa: S311 -- the same damage every time
            damaged = KINDS[kind](self._trial.whole, self.original.before, chance)
            if damaged == self._trial.whole:
                continue
            tally.trials += 1
            outcome = self._trial.outcome(damaged)
            assert outcome is not Outcome.UNNOTICED, (kind, seed)
            tally.outcomes[outcome.value] += 1
            self._trial.put(damaged)
            self._rescue(tally, kind, seed)
            assert self.original.closed.database.read_bytes() == damaged, "the damaged one is only read"
        return tally

    def _rescue(self, tally: Tally, kind: str, seed: int) -> None:
        shutil.rmtree(self._target, ignore_errors=True)
        closed = self.original.closed
        found = rescue.keys_of(closed.folder, closed.root)
        try:
            rescued = rescue.rescue(closed.folder, self._target, found, NewNotebook(SPECIALIST, "nc-peer-support"), NOW)
        except DamagedNotebookError:
            tally.nothing_left += 1
            return
        book = Closed(self._target, closed.root).open()
        try:
            self._compare(book.vault.database, rescued, (kind, seed))
            faults = {finding.area.value for finding in notebooks.check(book) if finding.faults}
            assert faults == set(rescued.faults), (kind, seed)
            words = words_in(book.vault.database)
        finally:
            book.close()
        tally.whole += rescued.is_whole
        tally.notes += len(self.original.words)
        tally.as_they_were += sum(1 for key, value in self.original.words.items() if words.get(key) == value)

    def _compare(self, database: Database, rescued: Rescued, trial: tuple[str, int]) -> None:
        known, empty = self.original, {note.id for note in rescued.notes_not_whole}
        for key, words in words_in(database).items():
            stood = words == known.words.get(key) or words == known.earlier.get(key)
            assert stood or (key[0] in empty and not any(words)), (trial, key, "words that never stood there")
            assert words == known.words.get(key) or not rescued.is_whole, (trial, key, "said to be whole")
        for row in database.all("SELECT * FROM signature WHERE ed25519 <> ''"):
            assert row in known.signatures, (trial, "a signature that was never given")
        if rescued.is_whole:
            assert not rescued.notes_not_whole
            assert words_in(database) == known.words, trial
        if not rescued.rows_unplaced and not rescued.disagrees:
            counts = counts_in(database)
            for table in rescued.tables:
                if table.is_whole and not table.restored:
                    assert counts[table.table] >= known.counts[table.table], (trial, table, "a loss that is not told")


@pytest.fixture
def small(full_template: Closed, tmp_path: Path) -> Sweep:
    return Sweep(original(full_template.copy(tmp_path / "notebook")), tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_each_damage_is_noticed_and_a_rescue_brings_only_what_stood_there(small: Sweep, kind: str) -> None:
    trials = {"zero length": 1, "bits turned": 3, "pages swapped": 3}.get(kind, 6)
    tally = small.tried(kind, range(trials))
    assert tally.trials == trials


@pytest.mark.timeout(3000)
@pytest.mark.parametrize(("size", "trials"), [("small", times(15, 60)), ("practice", times(5, 20))])
def test_damages_by_the_hundred(
    full_template: Closed, tmp_path: Path, size: str, trials: int, capsys: pytest.CaptureFixture[str]
) -> None:
    if size == "small":
        closed = full_template.copy(tmp_path / "notebook")
    else:
        made = practice.make(tmp_path / "notebook", clock=Clock())
        closed = Closed(made.folder, made.root)
    sweep = Sweep(original(closed), tmp_path)
    for kind in KINDS:
        tally = sweep.tried(kind, range(1 if kind == "zero length" else trials))
        share = tally.as_they_were / tally.notes if tally.notes else 0
        with capsys.disabled():
            print(  # noqa: T201 -- the counts are what the full form is for
                f"\n{size}, {kind}: {tally.trials} damages, {dict(tally.outcomes)}, nothing left {tally.nothing_left}, "
                f"rescued whole {tally.whole}, words as they were {tally.as_they_were} of {tally.notes} ({share:.1%})",
                end="",
            )
