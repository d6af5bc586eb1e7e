"""Power cuts: sessions of the real program are recorded call by call, the current is cut at each moment, and the real
vault opens what then lies on the disk: everything that was promised is there, and nothing is torn.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from faults.contents import digest
from faults.counting import IS_FULL, Report, times
from faults.recording import NO_STRACE, Call, Follower, Recording, Said, calls_of, can_trace
from faults.replaying import end_of, states
from faults.sessions import BALLAST, SESSIONS, WEAKENED
from making import FAST, PASSPHRASE, SPECIALIST, Clock, Closed

from fieldnote.domain.problems import FieldnoteError, WrongPassphraseError
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import by_kit
from fieldnote.services.restoring import restore
from fieldnote.vault import ballast, checks, header, keys
from fieldnote.vault.database import connect
from fieldnote.vault.keys import Root

TESTS = Path(__file__).parent.parent
FROZEN = TESTS / "data" / "vaults" / "schema-0001"

SHORT = {"saves": 70, "signs": 40, "people": 30, "passphrases": 50, "keys": 25, "backups": 15, "restoring": 12}
"""How many power cuts of each session there are in the suite; the long sessions are left for the full form."""
FULL = {
    "saves": 16_000, "signs": 16_000, "keys": 14_000, "migration": 12_000, "backups": 10_000, "people": 4_000,
    "passphrases": 3_000, "restoring": 1_500, "creation": 1_500, "attachments": 8_000, "days": 12_000,
    "upgrading": 3_000,
}  # fmt: skip
"""The longer a session, the more disks like no other its cuts can leave."""
CUT = tuple(SESSIONS) if IS_FULL else tuple(SHORT)
CONTROLS = tuple(WEAKENED) if IS_FULL else tuple(name for name in WEAKENED if "backups" not in name)

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not can_trace(), reason=NO_STRACE)]


@dataclass(frozen=True)
class Promise:
    """What must be true of a disk: what was promised last, or what was to be promised next."""

    contents: frozenset[str]
    locks: frozenset[tuple[str, str]]
    made: frozenset[str]


def promise_at(operations: Sequence[object], after: int) -> Promise:
    """Give what was promised by the first operations."""

    def said(kind: str, some: Sequence[object]) -> list[str | tuple[str, ...]]:
        return [one.value for one in some if isinstance(one, Said) and one.kind == kind]

    def last_and_next(kind: str) -> frozenset[str | tuple[str, ...]]:
        return frozenset((*said(kind, operations[:after])[-1:], *said(kind, operations[after:])[:1]))

    return Promise(
        frozenset(str(value) for value in last_and_next("content")),
        frozenset((value[0], value[1]) for value in last_and_next("lock")),
        frozenset(str(name) for name in said("made", operations[:after])),
    )


def fault_of(place: Path, promise: Promise) -> str:
    """Open what lies on a disk after a power cut, and say what is wrong with it: nothing, if all is well."""
    folder = place / "notebook"
    missing = sorted(name for name in promise.made if not (place / name).exists())
    if missing:
        return f"{', '.join(missing)} missing"
    try:
        if "notebook" not in promise.made and not (folder / "vault.db").exists():
            notebooks.create(folder, PASSPHRASE, SPECIALIST, cost=FAST)
            return ""
        root = opened_by(folder, promise)
        if root is None:
            return "neither the passphrase before nor the one after opens it"
        return fault_inside(Closed(folder, root), promise) or fault_of_copies(place, root)
    except FieldnoteError as error:
        return f"{type(error).__name__} {error}"


def opened_by(folder: Path, promise: Promise) -> Root | None:
    """Unlock a notebook with the passphrases that may open it, and see that the kit that belongs to it is the one."""
    for passphrase, kit in sorted(promise.locks):
        try:
            root = notebooks.unlock(folder, passphrase, clock=Clock())
        except WrongPassphraseError:
            (folder / "misses.json").unlink(missing_ok=True)
            continue
        if (passphrase, root.kit) in promise.locks:
            return root
        assert kit
    return None


def fault_inside(closed: Closed, promise: Promise) -> str:
    """Open a notebook and look at every row and every page."""
    book = closed.open()
    try:
        if book.vault.opened.log_broken:
            return "the log does not hold"
        faults = [finding.area for finding in notebooks.check(book) if finding.faults]
        if faults:
            return f"faults in {', '.join(faults)}"
        return "" if digest(book.vault.database) in promise.contents else "what was promised is not there"
    finally:
        book.close()


def fault_of_copies(place: Path, root: Root) -> str:
    """Look at backups and at copies from before a migration: what has its name is whole."""
    for backup in place.glob("*.fnb"):
        restore(backup, place / "restored", by_kit(root.kit))
        shutil.rmtree(place / "restored")
    for copy in place.glob("notebook/before-schema-*.db"):
        database = connect(copy, root.database_key, bytes.fromhex(header.read(copy.parent).header.db_salt))
        faults = [finding for finding in checks.check(database, checks.QUICK) if finding.faults]
        database.close()
        if faults:
            return f"{copy.name} is torn"
    return ""


# Recorded once, replayed in many ways ─────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Recorded:
    """What was recorded of all sessions."""

    recordings: dict[str, Recording]
    place: Path


@pytest.fixture(scope="module")
def recorded(full_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    place = tmp_path_factory.mktemp("power").resolve()
    prepare(place, full_template)
    followers = {name: Follower(place / name, name) for name in (*CUT, *CONTROLS)}
    calls = watched(place, followers)
    return Recorded({name: follower.recording(calls) for name, follower in followers.items()}, place)


def prepare(place: Path, template: Closed) -> None:
    """Put the notebook of each session in its place."""
    for name in (*CUT, *CONTROLS):
        (place / name).mkdir()
        if name not in {"creation", "restoring"}:
            source = FROZEN if name in {"migration", "upgrading"} else template.folder
            shutil.copytree(
                source, place / name / "notebook", ignore=shutil.ignore_patterns("ballast", "expected.json")
            )
    aside = template.copy(place / "aside")
    book = aside.open()
    notebooks.back_up(book, place / "restoring" / "friday.fnb")
    book.close()
    shutil.rmtree(aside.folder)


def watched(place: Path, names: Iterator[str] | dict[str, Follower]) -> list[Call]:
    """Do sessions under strace."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS.parent)))}
    return calls_of([str(TESTS / "faults" / "sessions.py"), str(place), *names], place / "calls", environment)


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive each key once, however often a notebook with it is opened, and keep few bytes aside."""
    monkeypatch.setattr(header, "unwrap", cache(keys.unwrap))
    monkeypatch.setattr(ballast, "BYTES", BALLAST)


def tried(recording: Recording, count: int, place: Path) -> Iterator[tuple[int, str]]:
    """Cut the power about `count` times, and say of each disk unlike the others when, and what is wrong."""
    seen: set[tuple[bytes, Promise]] = set()
    for seed in range(20):
        before = len(seen)
        for state in states(recording, count - len(seen), seed):
            promise = promise_at(recording.operations, state.after)
            key = (state.digest, promise)
            if key in seen:
                continue
            seen.add(key)
            place.mkdir()
            state.put(place)
            yield state.after, fault_of(place, promise)  # not the disk itself: thousands do not fit into memory
            shutil.rmtree(place)
        if len(seen) in {count, before}:
            return


@pytest.mark.parametrize("name", CUT)
def test_the_recording_of_a_session_ends_with_what_lies_on_the_disk(recorded: Recorded, name: str) -> None:
    place = recorded.place / name
    found = {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}
    replayed = {path: data for path, data in end_of(recorded.recordings[name]).files.items() if path[-1] != "/"}
    assert replayed.keys() == found.keys()
    assert replayed == found


@pytest.mark.usefixtures("quick_keys")
@pytest.mark.parametrize("name", CUT)
def test_a_power_cut_at_any_moment_loses_nothing_that_was_promised_and_tears_nothing(
    recorded: Recorded, name: str, tmp_path: Path, report: Report
) -> None:
    recording = recorded.recordings[name]
    outcomes = list(tried(recording, (FULL if IS_FULL else SHORT)[name], tmp_path / "disk"))
    faults = [f"after {after} operations: {fault}" for after, fault in outcomes if fault]
    report(f"power cuts during {name}", len(outcomes), calls=len(recording.operations), lost_or_torn=len(faults))
    assert not faults
    assert len(outcomes) >= (FULL if IS_FULL else SHORT)[name] // 4, "many cuts leave a disk like no other"


@pytest.mark.usefixtures("quick_keys")
@pytest.mark.parametrize("name", CONTROLS)
def test_a_power_cut_loses_words_where_one_precaution_is_left_out(
    recorded: Recorded, name: str, tmp_path: Path, report: Report
) -> None:
    recording = recorded.recordings[name]
    outcomes = list(tried(recording, times(20, 1000), tmp_path / "disk"))
    faults = [fault for _, fault in outcomes if fault]
    report(f"control: power cuts, {WEAKENED[name].words}", len(outcomes), lost_or_torn=len(faults))
    assert faults
