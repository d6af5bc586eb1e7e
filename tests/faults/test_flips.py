"""Bits that turn over, files cut short, pages in the wrong place: each is noticed, named, and repaired if it can be.

Opening derives the key again only where the header is what is tested; otherwise the root secret is at hand, so that
hundreds of damaged notebooks take seconds.
"""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

import pytest
from faults.counting import Report, times
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed

from fieldnote.domain.problems import DamagedHeaderError, DamagedNotebookError
from fieldnote.services import notebook as notebooks
from fieldnote.vault import header

pytestmark = pytest.mark.slow

PAGE, SALT_BITS = 4096, 128
SAMPLE = times(500, 5000)


class Outcome(Enum):
    """What came of a damaged database. There is no fourth."""

    REFUSED = "refused at the opening"
    FOUND = "found by the check"
    REPAIRED = "repaired and named"
    UNNOTICED = "unnoticed"


def bits_of(data: bytes) -> Iterable[tuple[int, int]]:
    return ((place, bit) for place in range(len(data)) for bit in range(8))


def flipped(data: bytes, place: int, bit: int) -> bytes:
    changed = bytearray(data)
    changed[place] ^= 1 << bit
    return bytes(changed)


def outcome_of(closed: Closed) -> Outcome:
    """Open a damaged notebook and check it in full."""
    try:
        book = closed.open()
    except DamagedNotebookError:
        return Outcome.REFUSED
    try:
        repaired = book.vault.opened.salt_repaired
        faults = [finding for finding in notebooks.check(book) if finding.faults]
    finally:
        book.close()
    if repaired:
        assert not faults
        return Outcome.REPAIRED
    return Outcome.FOUND if faults else Outcome.UNNOTICED


class Trial:
    """One notebook that is put back before every damage."""

    def __init__(self, closed: Closed, aside: Path) -> None:
        self.closed, self.aside = closed, aside
        shutil.copytree(closed.folder, aside, ignore=shutil.ignore_patterns("ballast"))
        self.whole = closed.database.read_bytes()

    def put(self, data: bytes, *, without_header: bool = False) -> None:
        """Put the notebook back, and write `data` in the database's place."""
        for path in self.closed.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name != "ballast":
                path.unlink()
        for path in self.aside.iterdir():
            if not (without_header and path.name.startswith("vault.json")):
                shutil.copyfile(path, self.closed.folder / path.name)
        self.closed.database.write_bytes(data)

    def outcome(self, data: bytes, *, without_header: bool = False) -> Outcome:
        """Put a damaged notebook in the place of the whole one, and see."""
        self.put(data, without_header=without_header)
        if not without_header:
            outcome = outcome_of(self.closed)
            assert outcome is not Outcome.REFUSED or self.closed.database.read_bytes() == data, "the original is kept"
            return outcome
        root = notebooks.unlock_with_kit(self.closed.folder, self.closed.root.kit)
        return outcome_of(Closed(self.closed.folder, root))


@pytest.fixture
def trial(full_template: Closed, tmp_path: Path) -> Trial:
    return Trial(full_template.copy(tmp_path / "notebook"), tmp_path / "aside")


@pytest.fixture
def closed(empty_template: Closed, tmp_path: Path) -> Closed:
    return empty_template.copy(tmp_path / "notebook")


def sampled(size: int, how_many: int, seed: int) -> list[tuple[int, int]]:
    """All bits of the salt, then bits of the whole file; the same every time."""
    chance = random.Random(seed)  # noqa: S311 -- the same places every time
    salt = [(number // 8, number % 8) for number in range(SALT_BITS)]
    return salt + [(chance.randrange(16, size), chance.randrange(8)) for _ in range(how_many - SALT_BITS)]


def counted(outcomes: list[Outcome]) -> dict[str, int]:
    """Say how often each came of it, in words for the report."""
    return {outcome.value: outcomes.count(outcome) for outcome in Outcome}


# The header


def test_every_flipped_bit_of_the_header_is_damage_and_the_copy_takes_over(closed: Closed, report: Report) -> None:
    data = closed.header.read_bytes()
    report("bits of the header flipped", 8 * len(data), unnoticed=0)
    for place, bit in bits_of(data):
        changed = flipped(data, place, bit)
        with pytest.raises(DamagedHeaderError):
            header.parsed(changed)
        closed.header.write_bytes(changed)
        found = header.read(closed.folder)
        assert found.from_copy
        assert header.encoded(found.header) == data


def test_every_flipped_bit_of_the_header_without_a_copy_is_damage_and_no_wrong_passphrase(closed: Closed) -> None:
    data = closed.header.read_bytes()
    closed.header_copy.unlink()
    for place, bit in bits_of(data):
        closed.header.write_bytes(flipped(data, place, bit))
        with pytest.raises(DamagedHeaderError):
            header.read(closed.folder)


def test_a_header_cut_short_anywhere_is_damage(closed: Closed) -> None:
    data = closed.header.read_bytes()
    for length in range(len(data)):
        with pytest.raises(DamagedHeaderError):
            header.parsed(data[:length])
        closed.header.write_bytes(data[:length])
        assert header.read(closed.folder).from_copy


def test_through_the_real_unlock_a_damaged_header_is_repaired_with_its_copy_and_refused_without(
    closed: Closed, report: Report
) -> None:
    data, chance = closed.header.read_bytes(), random.Random(50)  # noqa: S311 -- the same places every time
    tried = chance.sample(list(bits_of(data)), times(50, 8 * len(data)))
    report("bits of the header flipped before a real unlock, with and without its copy", len(tried), unnoticed=0)
    for place, bit in tried:
        closed.header.write_bytes(flipped(data, place, bit))
        book = closed.unlocked()
        assert book.vault.opened.header_from_copy
        book.close()
        assert closed.header.read_bytes() == data
        closed.header.write_bytes(flipped(data, place, bit))
        closed.header_copy.unlink()
        with pytest.raises(DamagedHeaderError):
            closed.unlocked()
        assert not (closed.folder / "misses.json").exists()
        closed.header.write_bytes(data)
        closed.header_copy.write_bytes(data)


def test_with_both_headers_damaged_the_kit_opens_and_the_headers_are_made_anew(closed: Closed) -> None:
    data = closed.header.read_bytes()
    closed.header.write_bytes(flipped(data, 100, 1))
    closed.header_copy.write_bytes(flipped(data, 200, 2))
    notebooks.recover(closed.folder, closed.root.kit, OTHER_PASSPHRASE, clock=Clock(), cost=FAST).close()
    closed.unlocked(OTHER_PASSPHRASE).close()
    assert closed.header.read_bytes() == closed.header_copy.read_bytes() != data


# The database


def test_flipped_bits_of_the_database_are_each_noticed(trial: Trial, report: Report) -> None:
    outcomes = [
        trial.outcome(flipped(trial.whole, place, bit)) for place, bit in sampled(len(trial.whole), SAMPLE, seed=1)
    ]
    assert Outcome.UNNOTICED not in outcomes
    assert set(outcomes[:SALT_BITS]) == {Outcome.REPAIRED}
    assert Outcome.REPAIRED not in outcomes[SALT_BITS:]
    assert set(outcomes[SALT_BITS:]) == {Outcome.REFUSED, Outcome.FOUND}, "pages read at the opening, and others"
    report("bits of the database flipped", len(outcomes), **counted(outcomes))


def test_without_any_header_the_kit_notices_each_flipped_bit_as_well(trial: Trial) -> None:
    assert trial.outcome(trial.whole, without_header=True) is Outcome.UNNOTICED, "a whole notebook is no fault"
    outcomes = [
        trial.outcome(flipped(trial.whole, place, bit), without_header=True)
        for place, bit in sampled(len(trial.whole), 200, seed=2)
    ]
    assert set(outcomes[:SALT_BITS]) == {Outcome.REPAIRED}, "the secret on paper gives the first bytes, too"
    assert set(outcomes[SALT_BITS:]) == {Outcome.REFUSED, Outcome.FOUND}


def test_with_the_headers_copy_alone_flipped_bits_are_noticed_and_the_first_bytes_repaired(trial: Trial) -> None:
    (trial.aside / "vault.json").write_bytes(b"damaged")
    outcomes = [
        trial.outcome(flipped(trial.whole, place, bit)) for place, bit in sampled(len(trial.whole), 160, seed=3)
    ]
    assert set(outcomes[:SALT_BITS]) == {Outcome.REPAIRED}
    assert set(outcomes[SALT_BITS:]) <= {Outcome.REFUSED, Outcome.FOUND}


def test_a_database_cut_off_at_the_edge_of_any_page_is_noticed(trial: Trial, report: Report) -> None:
    edges = range(0, len(trial.whole), PAGE)
    every = len(edges) // times(12, len(edges))
    outcomes = [trial.outcome(trial.whole[:edge]) for edge in edges[::every]]
    assert set(outcomes) <= {Outcome.REFUSED, Outcome.FOUND}
    report("databases cut off at the edge of a page", len(outcomes), **counted(outcomes))


def noise(size: int) -> bytes:
    return random.Random(2).randbytes(size)  # noqa: S311 -- the same noise every time


def swapped(data: bytes) -> bytes:
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    pages[9], pages[21] = pages[21], pages[9]
    return b"".join(pages)


def doubled(data: bytes) -> bytes:
    return data[: 9 * PAGE] + data[8 * PAGE : 9 * PAGE] + data[10 * PAGE :]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-PAGE], id="the last page gone"),
        pytest.param(lambda data: data[: 10 * PAGE], id="most pages gone"),
        pytest.param(lambda data: data[:PAGE], id="only the first page left"),
        pytest.param(lambda data: data[:-1], id="the last byte gone"),
        pytest.param(lambda data: data[: -PAGE // 2], id="half a page gone"),
        pytest.param(lambda data: data[:16], id="only the first bytes left"),
        pytest.param(lambda data: data[:1], id="one byte left"),
        pytest.param(lambda _: b"", id="nothing left"),
        pytest.param(swapped, id="two pages swapped"),
        pytest.param(doubled, id="one page over another"),
        pytest.param(lambda data: bytes(len(data)), id="all zero"),
        pytest.param(lambda data: data[:PAGE] + bytes(len(data) - PAGE), id="all but the first page zero"),
        pytest.param(lambda data: data[PAGE:], id="the first page gone"),
        pytest.param(lambda data: noise(len(data)), id="all noise"),
    ],
)
def test_pages_lost_or_moved_are_noticed(trial: Trial, damage: Callable[[bytes], bytes]) -> None:
    assert trial.outcome(damage(trial.whole)) in {Outcome.REFUSED, Outcome.FOUND}


@pytest.mark.parametrize("more", [1, 100, PAGE, PAGE + 1, 3 * PAGE])
def test_what_hangs_behind_the_last_page_is_noticed_or_cut_off_and_never_read(trial: Trial, more: int) -> None:
    for tail in (bytes(more), noise(more), (trial.whole[-PAGE:] * 4)[:more]):
        outcome = trial.outcome(trial.whole + tail)
        if outcome is not Outcome.UNNOTICED:
            assert outcome in {Outcome.REFUSED, Outcome.FOUND}
            continue
        book = trial.closed.open()
        pages = book.vault.database.value("PRAGMA page_count")
        book.close()
        assert trial.closed.database.stat().st_size == pages * PAGE


def test_a_page_of_yesterday_put_back_is_noticed(trial: Trial) -> None:
    book = trial.closed.open()
    with book.vault.database.transaction():
        for number in range(200):
            book.audit("test.act", f"record-{number}")
    book.close()
    today = trial.closed.database.read_bytes()
    stale = [
        trial.outcome(today[:start] + trial.whole[start : start + PAGE] + today[start + PAGE :])
        for start in range(PAGE, len(trial.whole), PAGE)
        if today[start : start + PAGE] != trial.whole[start : start + PAGE]
    ]
    assert stale
    assert Outcome.UNNOTICED not in stale


def test_the_command_line_names_what_was_repaired_and_what_is_damaged(full: Closed, tmp_path: Path) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text(f"{PASSPHRASE}\n")
    command = [sys.executable, "-m", "fieldnote", "check", str(full.folder), "--passphrase-file", str(secret)]
    whole = full.database.read_bytes()
    full.database.write_bytes(flipped(whole, 7, 3))
    full.header.write_bytes(flipped(full.header.read_bytes(), 40, 0))
    repaired = subprocess.run(command, capture_output=True, text=True, check=False)
    assert repaired.returncode == 0
    assert "It is repaired from its copy." in repaired.stdout
    assert "The first bytes of the notebook (vault.db) were damaged." in repaired.stdout
    full.database.write_bytes(flipped(whole, 30 * PAGE + 9, 3))
    damaged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert damaged.returncode == 4
    assert "pages: 1 fault" in damaged.stdout


def test_a_refused_notebook_is_left_exactly_as_it_was(trial: Trial) -> None:
    damaged = flipped(trial.whole, 3000, 0)
    assert trial.outcome(damaged) is Outcome.REFUSED
    assert trial.closed.database.read_bytes() == damaged
    assert trial.closed.header.read_bytes() == (trial.aside / "vault.json").read_bytes()
    trial.closed.database.write_bytes(trial.whole)
    trial.closed.unlocked(PASSPHRASE).close()
