"""kill -9 while backups are made, thinned out, copied, tried and restored: the newest good one is always there."""

import random
import shutil
import sys
from pathlib import Path

import pytest
from faults.counting import times
from faults.test_kill import saving
from making import NOW, Clock, Closed, add_person

from fieldnote.domain import rotation
from fieldnote.domain.changes import Done
from fieldnote.domain.rotation import Dated
from fieldnote.services import backup_copies, backups, notebook
from fieldnote.services.backups import Soundness, by_kit
from fieldnote.services.restoring import restore
from fieldnote.vault import backup as sealed
from fieldnote.vault import backup_folder

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="forks and signals are POSIX"), pytest.mark.slow]


def whole(closed: Closed, clock: Clock) -> None:
    """Open a notebook and look at all of it."""
    book = closed.open(clock)
    assert [finding for finding in notebook.check(book) if finding.faults] == []
    book.close()


def test_a_backup_that_is_killed_at_any_moment_costs_no_backup_that_stays(closed: Closed) -> None:
    kills = times(8, 500)
    chance = random.Random(8)  # noqa: S311 -- the same plan every time
    book = closed.open(clock := Clock(NOW))
    someone, folder, stick = add_person(book), closed.folder / "backups", closed.folder.parent / "stick"
    stick.mkdir()
    assert isinstance(backup_copies.choose_place(book, stick), Done)
    for _ in range(12):
        backups.back_up(book)
        backup_copies.copy_out(book)
    own = backup_copies.copies(book)[0].path.parent
    book.close()

    ever: dict[Path, set[Dated]] = {place: {b.made for b in backup_folder.kept(place)} for place in (folder, own)}
    promised, inside = {place: max(there) for place, there in ever.items()}, 0
    with saving("rotation", str(closed.folder), someone) as saver:
        saver.next = 1
        for _ in range(kills):
            said = saver.killed(chance.randrange(2), wait_for="begin", delay=chance.uniform(0, 0.12))
            inside += said.inside
            for place in (folder, own):
                there = {backup.made: backup for backup in backup_folder.kept(place)}
                ever[place] |= there.keys()
                lost = rotation.kept(ever[place]) - there.keys()
                assert not lost, f"{len(lost)} that stay are gone from {place.name}"
                assert all(sealed.is_intact(backup.path) for backup in there.values()), "a name means whole"
                assert max(there).sequence >= promised[place].sequence + len(said.done)
                promised[place] = max(there)
            clock.now = NOW
            newest = backups.read_until_whole(closed.folder, backups.by_key(closed.root))
            assert [looked.soundness for looked in newest] == [Soundness.WHOLE], "the very newest is a good one"
    assert inside
    whole(closed, clock)
    book = closed.open(clock)
    backups.back_up(book)
    backup_copies.copy_out(book)
    book.close()
    for place in (closed.folder, folder, own):
        assert not list(place.glob(".*")), "what the killed ones left is swept by the next"


def test_a_drill_that_is_killed_leaves_nothing_behind_the_next_opening(full: Closed) -> None:
    kills = times(4, 500)
    chance = random.Random(4)  # noqa: S311 -- the same plan every time
    book = full.open()
    kept = backups.back_up(book).value.backup.path
    before = kept.read_bytes()
    book.close()
    left = 0
    with saving("drills", str(full.folder)) as saver:
        for _ in range(kills):
            saver.killed(chance.randrange(2), wait_for="begin", delay=chance.uniform(0.01, 0.2))
            left += bool(list(full.folder.glob(".drill.part-*")))
            full.open().close()
            assert not list(full.folder.glob(".*"))
            assert kept.read_bytes() == before
    assert left, "no kill fell into a drill"
    whole(full, Clock())


def test_a_restore_that_is_killed_is_whole_or_not_there_and_can_be_run_again(full: Closed) -> None:
    kills = times(4, 500)
    chance = random.Random(5)  # noqa: S311 -- the same plan every time
    book = full.open()
    kept = backups.back_up(book).value.backup.path
    book.close()
    beside = full.folder.parent
    with saving("restores", str(full.folder)) as saver:
        for _ in range(kills):
            said = saver.killed(chance.randrange(2), wait_for="begin", delay=chance.uniform(0, 0.2))
            for number in said.done:
                assert (beside / f"restored-{number}").is_dir()
            target = beside / f"restored-{said.begun}"
            if not target.exists():
                restore(kept, target, by_kit(full.root.kit))
            for place in beside.glob("restored-*"):
                whole(Closed(place, full.root), Clock())
                shutil.rmtree(place)
            assert not [path for path in beside.glob(".*") if path.name.startswith(f".{target.name}.")]
    whole(full, Clock())
