"""kill -9 at every stage, through the same services the window uses: nothing promised is lost, nothing is torn."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pytest
from faults.counting import Report, times
from faults.operations import still_says_all
from faults.saver import EDITS_AFTER, added_by, saved_by, secret_of_act, signed_by
from faults.stage import frozen_kit
from making import NOW, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, add_person, new_notebook

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, supports
from fieldnote.services import visits as visit_service
from fieldnote.services.backups import by_kit
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import restore
from fieldnote.vault import header, search, visit_counts, visits
from fieldnote.vault.keys import Root

LEAST_INSIDE = 0.3
"""Of all kills of an act, at least so many have to fall between its beginning and its promise, or they prove little."""
TESTS = Path(__file__).parent.parent

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="forks and signals are POSIX"), pytest.mark.slow]


@pytest.fixture
def tmp_path(disk_folder: Path) -> Path:
    """Where the notebooks are whose writer is killed."""
    return disk_folder


@dataclass
class Round:
    """What a child said before it was killed."""

    begun: int = -1
    done: list[int] = field(default_factory=list)

    @property
    def inside(self) -> bool:
        """Whether it died between a BEGIN and the promise that belongs to it."""
        return self.begun not in {-1, *self.done}


@dataclass
class Landed:
    """Where the kills of an act fell, and what was found of the acts they fell into."""

    between_acts: int = 0
    inside_and_undone: int = 0
    inside_and_whole: int = 0

    def note(self, said: Round, *, whole: bool) -> None:
        """Count one kill; `whole` says that what was begun last is there."""
        if not said.inside:
            self.between_acts += 1
        elif whole:
            self.inside_and_whole += 1
        else:
            self.inside_and_undone += 1

    def tell(self, report: Report, what: str) -> None:
        """Report the kills, all of which have been looked at by now; enough of them have to have fallen inside."""
        inside = self.inside_and_undone + self.inside_and_whole
        kills = inside + self.between_acts
        report(f"kills during {what}", kills, inside=inside, **asdict(self), lost=0, torn=0)
        assert inside >= LEAST_INSIDE * kills, f"only {inside} of {kills} kills fell between beginning and promise"


@dataclass
class Saver:
    """The process whose children are killed."""

    process: "subprocess.Popen[bytes]"
    next: int = 0

    def event(self) -> tuple[str, int]:
        assert self.process.stdout is not None
        word, _, number = self.process.stdout.readline().decode().partition(" ")
        return word.strip(), int(number or 0)

    def killed(self, acts: int, *, wait_for: str, delay: float, still_at: int = 0) -> Round:
        """Let a child do some acts, wait for an event and a moment more, and kill it.

        `still_at` is the step of its headers at which it stands still until then.
        """
        assert self.process.stdin is not None
        first = self.next
        self.process.stdin.write((f"{first} {still_at}\n" if still_at else f"{first}\n").encode())
        self.process.stdin.flush()
        word, pid = self.event()
        assert word == "pid"
        said, alive = Round(), True
        while True:
            word, number = self.event()
            if word == "dead":
                self.next = max([first, said.begun, *said.done]) + 1
                return said
            if word == "begin":
                said.begun = number
            elif word == "done":
                said.done.append(number)
            if alive and word == wait_for and number >= first + acts:
                time.sleep(delay)
                os.kill(pid, signal.SIGKILL)
                alive = False


@pytest.fixture
def someone(closed: Closed) -> PersonId:
    book = closed.open()
    person = add_person(book)
    book.close()
    return person


@contextmanager
def saving(what: str, *arguments: str) -> Iterator[Saver]:
    command = [sys.executable, str(TESTS / "faults" / "saver.py"), what, *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        yield Saver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(10) == 0


@dataclass
class Promised:
    """What the parent knows to be saved, by visit."""

    person: PersonId
    drafts: dict[VisitId, VisitDraft] = field(default_factory=dict)

    def look(self, book: Notebook, said: Round) -> bool:
        """Compare a notebook with what a killed child said: every promise is kept, the last save is whole or absent.

        Gives whether it is whole.
        """
        for save in said.done:
            draft = saved_by(save, self.person)
            self.drafts[draft.id] = draft
        last = saved_by(said.begun, self.person)
        whole = said.begun >= 0 and kept(book, last.id) == last
        if said.inside and whole:
            self.drafts[last.id] = last  # stored, though the promise was never given: as good
        touched = {last.id, *(saved_by(save, self.person).id for save in said.done)}
        assert {visit: kept(book, visit) for visit in touched} == {visit: self.drafts.get(visit) for visit in touched}
        assert visit_counts.held(book.vault.database) == len(self.drafts)
        assert search.index_holds(book.vault.database)
        return whole


def kept(book: Notebook, visit_id: VisitId) -> VisitDraft | None:
    found = visits.kept(book.vault.database, visit_id)
    return found.draft if found else None


def test_kills_during_saves_lose_nothing_that_was_promised_and_tear_nothing(
    closed: Closed, someone: PersonId, report: Report
) -> None:
    chance = random.Random(100)  # noqa: S311 -- the same plan every time; the kernel adds its own chance
    promised, landed = Promised(someone), Landed()
    with saving("visits", str(closed.folder), someone) as saver:
        for kill in range(times(100, 1000)):
            # Steered: two of three kills follow a BEGIN by less than a save takes, the others fall wherever they fall.
            if kill % 3:
                delay = chance.choice((0, chance.uniform(0, 0.003)))
                said = saver.killed(chance.randrange(9), wait_for="begin", delay=delay)
            else:
                said = saver.killed(chance.randrange(9), wait_for="done", delay=chance.uniform(0, 0.006))
            book = closed.unlocked(clock=Clock(NOW))
            landed.note(said, whole=promised.look(book, said))
            book.close()
            saver.next += -saver.next % EDITS_AFTER  # a round starts with a fresh visit
    landed.tell(report, "save")

    book = closed.unlocked(clock=Clock(NOW))
    assert {visit: kept(book, visit) for visit in promised.drafts} == promised.drafts
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'visit.created'") == len(promised.drafts)
    book.close()


def test_a_signature_that_is_killed_is_given_in_full_or_not_at_all(
    closed: Closed, someone: PersonId, report: Report
) -> None:
    chance = random.Random(15)  # noqa: S311 -- the same plan every time
    landed, signed = Landed(), set[int]()
    with saving("signatures", str(closed.folder), someone) as saver:
        for _ in range(times(10, 500)):
            said = saver.killed(chance.randrange(3), wait_for="begin", delay=chance.uniform(0, 0.012))
            book = closed.unlocked()
            for number in {*said.done, said.begun}:
                note = signed_by(number, someone)
                assert kept(book, note.id) == note
                is_signed = visit_service.open_visit(book, note.id).state is NoteState.SIGNED
                assert is_signed or number not in said.done
                signed |= {number} if is_signed else set()
            landed.note(said, whole=said.begun in signed)
            book.close()
    landed.tell(report, "sign")
    book = closed.unlocked()
    assert [finding for finding in notebooks.check(book) if finding.faults] == [], "every signature holds"
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'visit.signed'") == len(signed)
    book.close()


def test_people_who_were_coming_in_when_the_kill_came_are_here_with_all_that_is_theirs_or_not_at_all(
    closed: Closed, report: Report
) -> None:
    chance = random.Random(16)  # noqa: S311 -- the same plan every time
    landed, added = Landed(), set[int]()
    with saving("people", str(closed.folder)) as saver:
        for _ in range(times(10, 500)):
            said = saver.killed(chance.randrange(3), wait_for="begin", delay=chance.uniform(0, 0.012))
            book = closed.unlocked()
            added |= set(said.done)
            here = {line.person.preferred_name: line.person.id for line in people.everyone(book)}
            whole = f"Somebody {said.begun}" in here
            added |= {said.begun} if whole else set()
            assert set(here) == {f"Somebody {number}" for number in added}
            for number in added & {*said.done, said.begun}:
                assert_came_in(book, here[f"Somebody {number}"], number)
            landed.note(said, whole=whole)
            book.close()
    landed.tell(report, "add")
    book = closed.unlocked()
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    assert visit_counts.held(book.vault.database) == 2 * len(added)
    book.close()


def assert_came_in(book: Notebook, person: PersonId, number: int) -> None:
    someone = json.loads(added_by(number))["people"][0]
    notes = [kept(book, line.id) for line in visit_service.lines(book, person_id=person)]
    assert {note.what_we_did for note in notes if note} == {visit["what_we_did"] for visit in someone["visits"]}
    assert [found.name for found in supports.of_person(book, person)] == [f"Ray {number}"]


def test_a_notebook_whose_migration_was_killed_opens_and_says_all_that_it_said(tmp_path: Path, report: Report) -> None:
    chance = random.Random(17)  # noqa: S311 -- the same plan every time
    landed, kit = Landed(), frozen_kit()
    with saving("schemas", str(tmp_path), kit) as saver:
        for _ in range(times(4, 500)):
            said = saver.killed(0, wait_for="begin", delay=chance.uniform(0, 0.5))
            newest = dict[int, bool]()
            for number in {*said.done, said.begun}:
                place = Closed(tmp_path / str(number), Root.of_kit(kit))
                newest[number] = still_says_all(place)
                shutil.rmtree(place.folder)
            assert all(newest[number] for number in said.done)
            landed.note(said, whole=newest[said.begun])
    landed.tell(report, "migration")


def opens_with(closed: Closed, passphrase: str) -> bool:
    try:
        closed.unlocked(passphrase).close()
    except WrongPassphraseError:
        (closed.folder / "misses.json").unlink()
        return False
    return True


def test_a_change_of_passphrase_that_is_killed_leaves_the_old_one_or_the_new_one_and_never_none(
    closed: Closed, report: Report
) -> None:
    chance = random.Random(30)  # noqa: S311 -- the same plan every time
    landed = Landed()
    with saving("passphrases", str(closed.folder)) as saver:
        saver.next = 1
        for _ in range(times(10, 500)):
            said = saver.killed(chance.randrange(3), wait_for="begin", delay=chance.uniform(0, 0.05))
            now = [opens_with(closed, PASSPHRASE), opens_with(closed, OTHER_PASSPHRASE)]
            assert now.count(True) == 1
            landed.note(said, whole=now.index(True) == said.begun % 2)
            if not said.inside:
                assert now.index(True) == said.begun % 2
            assert closed.header.read_bytes() == closed.header_copy.read_bytes()
            saver.next = 1 if now[0] else 2
    assert notebooks.unlock_with_kit(closed.folder, closed.root.kit) == closed.root
    landed.tell(report, "change of passphrase")


def test_a_re_keying_that_is_killed_leaves_the_old_kit_or_the_new_one_and_every_word(
    full: Closed, report: Report
) -> None:
    chance = random.Random(40)  # noqa: S311 -- the same plan every time
    before, landed = words(full.open()), Landed()
    with saving("keys", str(full.folder)) as saver:
        for _ in range(times(10, 500)):
            said = saver.killed(0, wait_for="begin", delay=chance.uniform(0, 0.12))
            between = header.read(full.folder).header.previous is not None
            root = opens_as_before(full, before)
            assert root == secret_of_act(said.begun) or (said.inside and not between)
            landed.note(said, whole=root == secret_of_act(said.begun))
            saver.next = said.begun + 1
    landed.tell(report, "re-key")
    book = Closed(full.folder, root).open()
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    book.close()


@pytest.mark.parametrize("step", range(1, 9))
def test_a_re_keying_that_is_killed_at_any_step_of_its_headers_is_not_begun_or_gets_finished(
    full: Closed, step: int
) -> None:
    """Two headers with a copy each: before the third step the old secret holds, from the fourth on the new one."""
    before = words(full.open())
    with saving("keys", str(full.folder)) as saver:
        said = saver.killed(0, wait_for="still", delay=0, still_at=step)
    assert said.inside
    assert (header.read(full.folder).header.previous is not None) == (step in {4, 5, 6, 7})
    root = opens_as_before(full, before)
    assert root == (secret_of_act(said.begun) if step >= 4 else full.root)
    book = Closed(full.folder, root).open()
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    book.close()


def opens_as_before(full: Closed, before: list[object]) -> Root:
    """Open a notebook whose re-keying was killed, which finishes it, and give the one secret that opens it now."""
    root = notebooks.unlock(full.folder, PASSPHRASE, clock=Clock())
    assert words(Closed(full.folder, root).open()) == before
    assert header.read(full.folder).header.previous is None
    assert full.header.read_bytes() == full.header_copy.read_bytes()
    assert notebooks.unlock_with_kit(full.folder, root.kit) == root
    return root


def words(book: Notebook) -> list[object]:
    """Give every word of a notebook's visits, and close it."""
    found = book.vault.database.all("SELECT * FROM note_text ORDER BY key")
    book.close()
    return [*found]


def test_a_notebook_that_was_being_made_when_the_kill_came_is_whole_or_its_place_is_free(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("made")  # in memory: on a busy disk, making one takes longer than the kills wait
    chance = random.Random(20)  # noqa: S311 -- the same plan every time
    freed = 0
    with saving("notebooks", str(folder)) as saver:
        for _ in range(times(10, 100)):
            said = saver.killed(0, wait_for="begin", delay=chance.uniform(0, 0.06))
            for number in {said.begun, *said.done}:
                place = folder / str(number)
                if number not in said.done and not (place / "vault.db").exists():
                    freed += 1
                    new_notebook(place)
                root = notebooks.unlock(place, PASSPHRASE, clock=Clock())
                Closed(place, root).open().close()
                shutil.rmtree(place)
    assert freed


def test_a_backup_has_its_name_only_when_it_is_whole(full: Closed, report: Report) -> None:
    chance = random.Random(12)  # noqa: S311 -- the same plan every time
    landed = Landed()
    with saving("backups", str(full.folder)) as saver:
        for _ in range(times(8, 500)):
            said = saver.killed(chance.randrange(2), wait_for="begin", delay=chance.uniform(0, 0.08))
            made = {int(path.stem): path for path in full.folder.parent.glob("*.fnb")}
            assert set(said.done) <= set(made) <= {*said.done, said.begun}
            landed.note(said, whole=said.begun in made)
            for number, path in made.items():
                place = full.folder.parent / f"restored-{number}"
                assert restore(path, place, by_kit(full.root.kit)).key == full.root
                shutil.rmtree(place)
                path.unlink()
    landed.tell(report, "backup")
    book = full.unlocked()
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    book.close()
    assert not list(full.folder.glob(".*")), "what the killed ones left behind is swept"


def test_a_kill_counts_as_inside_only_between_begin_and_promise() -> None:
    assert Round(begun=5, done=[3, 4]).inside
    assert not Round(begun=4, done=[3, 4]).inside
    assert not Round().inside
