"""Whole runs over lines that break, to real servers: thirty cut in the middle, thirty that lose the answer, restarts.

What the other end has is counted in its own store; then an old backup is restored and sent over the same bad line.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from exchange.carriers.lines import Line, line_to
from exchange.carriers.sekmet import Sekmet, running_sekmet
from exchange.carriers.sshd import Server, running_server
from making import Closed, add_person, sign
from services.inbox.agency import NOW as THERE
from services.inbox.agency import Office, office
from services.sync.agency import brought_back, opened, over_sftp, states, synced, watched
from services.sync.fhir_targets import fhir_target, keep_key
from services.sync.test_standing import spoil, stopped

from fieldnote.domain.ids import VisitId
from fieldnote.domain.outcome import Result
from fieldnote.domain.target import Target
from fieldnote.exchange.carriers.fhir_server import FhirServer
from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.exchange.package import limits
from fieldnote.services import exports, targets
from fieldnote.services import notebook as notebooks
from fieldnote.services.inbox import devices, fhir_loading
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import words
from fieldnote.services.sync.jobs import Hands, Job, Send
from fieldnote.vault import deliveries

pytestmark = pytest.mark.slow
THIRTY = 30
CHANCE = random.Random(17)  # noqa: S311 -- the same cuts every time
Before = Callable[[Job[Any]], None]


@pytest.fixture
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sekmet]:
    """A FHIR server with one person of the agency's, and nothing else in its store."""
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        server.put_patient("1234", "RR-10418")
        yield server


@pytest.fixture
def sshd() -> Iterator[Server]:
    with running_server() as server:
        yield server


# Lines ──────────────────────────────────────────────────────────────────────────────────────────────────


def cut(line: Line) -> Before:
    """Cut the line somewhere in the middle of each parcel."""

    def before(job: Job[Any]) -> None:
        line.cut_after = None
        if isinstance(job, Send):
            job.line.hang_up()  # a connection of its own for each
            line.cut_after = CHANCE.randrange(1_000, len(job.parcel.data))

    return before


def lose(line: Line, least: Callable[[int], int]) -> Before:
    """Let no answer come back once so much of each parcel is there."""

    def before(job: Job[Any]) -> None:
        line.swallow_after = None
        if isinstance(job, Send):
            job.line.hang_up()
            line.swallow_after = least(len(job.parcel.data))

    return before


def mended(line: Line) -> None:
    line.cut_after = line.swallow_after = None


# A FHIR server ──────────────────────────────────────────────────────────────────────────────────────────


def at(server: Sekmet, port: int) -> FhirSettings:
    """The server at the near end of a line; tokens come straight from it."""
    return server.settings(port, token_url=f"https://127.0.0.1:{server.port}/auth/token")


def store(sekmet: Sekmet) -> dict[str, list[str]]:
    """What the server has of us, each as often as it is there."""
    return {kind: sorted(sekmet.stored(kind)) for kind in ("Encounter", "DocumentReference", "Provenance")}


def has_once(sekmet: Sekmet, notes: list[str]) -> bool:
    """Whether the server's own store has the paper and the visit of each note, once."""
    visits = sekmet.stored("Encounter")
    return sorted(sekmet.stored("DocumentReference")) == sorted(notes) and len(set(visits)) == len(visits) == len(notes)


def filled_in_the_end(sekmet: Sekmet, many: int) -> bool:
    """Whether the server has so many papers, if need be after a while: it may be slow."""
    for _ in range(200):
        if len(sekmet.stored("DocumentReference")) == many:
            return True
        time.sleep(0.05)
    return False


def test_thirty_cuts_and_thirty_lost_answers_leave_each_note_once_on_a_fhir_server_and_a_backup_doubles_none(
    closed: Closed, sekmet: Sekmet, tmp_path: Path
) -> None:
    with line_to(sekmet.port) as line, closing(opened(closed)) as book:
        target, someone = fhir_target(book, at(sekmet, line.port)), add_person(book, record_number="RR-10418")
        notes = [str(sign(book, someone).id) for _ in range(THIRTY)]
        notebooks.back_up(book, tmp_path / "old.fnbak")
        broken_and_mended(book, target, line, sekmet, lost=True)
        assert has_once(sekmet, notes)
        book.close()
        before = store(sekmet)
        with closing(brought_back(closed, tmp_path / "old.fnbak", tmp_path / "restored")) as again:
            keep_key(again, target, sekmet.client_key)
            broken_and_mended(again, target, line, sekmet, lost=False)
        assert store(sekmet) == before


def broken_and_mended(book: Notebook, target: Target, line: Line, sekmet: Sekmet, *, lost: bool) -> None:
    """Send over a line that is cut each time, then over one that loses each answer, then over a good one."""
    line.cuts = 0
    summary = watched(book, target, cut(line))
    assert line.cuts == THIRTY
    assert states(book) == ["sent?"] * THIRTY
    if lost:
        assert store(sekmet) == {"Encounter": [], "DocumentReference": [], "Provenance": []}
    mended(line)
    summary = watched(book, target, lose(line, lambda size: size + 1_000))  # with what TLS and HTTP need
    assert line.cuts == 2 * THIRTY
    assert filled_in_the_end(sekmet, THIRTY), "the server has all, and we do not know"
    assert states(book) == ["sent?"] * THIRTY
    assert summary.sent == 0
    said = words.of_run(summary)
    assert said[0] == "Riverbend: 30 Sending"
    assert "did not answer to the end. The same is sent again later; nothing is lost." in said[1]
    mended(line)
    summary = synced(book, target)
    assert (summary.sent, summary.reached) == (THIRTY, True)
    assert words.of_run(summary) == ["Riverbend: 30 Accepted"]
    assert states(book) == ["confirmed"] * THIRTY
    owed = deliveries.everything(book.vault.database)
    assert len({one.release_id for one in owed} - {None}) == THIRTY, "each is in the log once, however often it left"


def test_a_fhir_server_that_ends_in_the_middle_and_comes_back_has_each_note_once(
    closed: Closed, sekmet: Sekmet, tmp_path: Path
) -> None:
    with closing(opened(closed)) as book:
        target, someone = fhir_target(book, at(sekmet, sekmet.port)), add_person(book, record_number="RR-10418")
        notes = [str(sign(book, someone).id) for _ in range(6)]
        notebooks.back_up(book, tmp_path / "old.fnbak")
        summary = synced(book, target, Hands(progress=ended_at(3, sekmet.stop)))
        assert states(book)[:2] == ["confirmed"] * 2
        assert set(states(book)[2:]) == {"sent?", "ready"}
        assert not summary.reached
        assert any("nothing is lost" in said or "What waits is kept" in said for said in words.of_run(summary))
        sekmet.start()
        assert synced(book, target).reached
        assert states(book) == ["confirmed"] * 6
        assert has_once(sekmet, notes)
    before = store(sekmet)
    with closing(brought_back(closed, tmp_path / "old.fnbak", tmp_path / "restored")) as again:
        keep_key(again, target, sekmet.client_key)
        synced(again, target, Hands(progress=ended_at(3, sekmet.stop)))
        sekmet.start()
        synced(again, target)
        assert states(again) == ["confirmed"] * 6
    assert store(sekmet) == before


def ended_at(parcel: int, end: Callable[[], None]) -> Callable[[int, int], None]:
    """End a server while the last bytes of the so many-th parcel are on their way."""
    done = [0]

    def progress(there: int, whole: int) -> None:
        done[0] += there == whole
        if done[0] == parcel:
            done[0] += 1
            end()

    return progress


def test_one_invalid_note_among_fifty_needs_a_hand_and_forty_nine_arrive(
    closed: Closed, sekmet: Sekmet, tmp_path: Path
) -> None:
    with closing(opened(closed)) as book:
        target, someone = fhir_target(book, at(sekmet, sekmet.port)), add_person(book, record_number="RR-10418")
        notes = [str(sign(book, someone).id) for _ in range(50)]
        notebooks.back_up(book, tmp_path / "old.fnbak")
        synced(book, target, Hands(stopped=stopped))
        spoil(book, VisitId(notes[0]))
        summary = synced(book, target)
        assert summary.sent == 49
        assert words.of_run(summary)[0] == "Riverbend: 49 Accepted, 1 Needs a hand"
        assert states(book) == ["quarantined"] + ["confirmed"] * 49
        assert "status" in exports.lines(book, target.id, 10)[0].why
        assert has_once(sekmet, notes[1:])
        assert synced(book, target).sent == 0
    with closing(brought_back(closed, tmp_path / "old.fnbak", tmp_path / "restored")) as again:
        keep_key(again, target, sekmet.client_key)
        assert synced(again, target).sent == 50, "this copy makes it anew, without the fault"
    assert has_once(sekmet, notes)


# An SFTP server, and what the agency's own system has of it ─────────────────────────────────────────────


def loaded(agency: Office, server: Server, sekmet: Sekmet) -> None:
    """Have the agency take all that arrived, know each laptop that waits, and load it into its own system."""
    for file in server.inbox.iterdir():
        assert file.name.endswith(".fnx.age"), "nothing half is left"
        (agency.place.folder / file.name).write_bytes(file.read_bytes())
    agency.take()
    for laptop in devices.every(agency.keys.folder).waiting:
        devices.know(agency.keys.folder, laptop.fingerprint, "Dana", THERE)
    agency.take()
    carrier = FhirServer(sekmet.settings())
    loading = fhir_loading.bring(agency.place.folder, carrier, "sekmet", lambda _done, _all: None)
    carrier.close()
    assert loading.failed == []


def thrice(line: Line, inbox: Path) -> Before:
    """Cut each parcel in the middle, let the next attempt lose its answers, and let the third one through.

    The next attempt goes on with what is there: no more than the rest passes through the line.
    """
    attempts: Counter[str] = Counter()

    def before(job: Job[Any]) -> None:
        mended(line)
        if not isinstance(job, Send):
            return
        attempts[job.parcel.name] += 1
        if attempts[job.parcel.name] == 1:
            cut(line)(job)
        elif attempts[job.parcel.name] == 2:
            begun = inbox / f"{job.parcel.name}.part"
            there = begun.stat().st_size if begun.exists() else 0
            lose(line, lambda size: CHANCE.randrange(2_000, size - there + 3_000))(job)
        else:
            job.line.hang_up()

    return before


def sent_over(book: Notebook, target: Target, line: Line, inbox: Path) -> None:
    """Send until all is there; each run ends with the first package that does not get through."""
    before, told, line.cuts = thrice(line, inbox), [], 0
    for _ in range(2 * THIRTY + 5):
        summary = watched(book, target, before)
        told.append(summary)
        if summary.reached:
            break
        assert summary.outcome is not None
        assert summary.outcome.result is Result.LATER
        assert "The same is sent again later; nothing is lost." in " ".join(words.of_run(summary))
        assert set(states(book)) <= {"accepted", "sent?", "ready"}
    assert states(book) == ["accepted"] * THIRTY
    assert sum(summary.sent for summary in told) == THIRTY
    assert words.of_run(told[-1]) == ["Riverbend: 30 Sent"]
    assert 2 * THIRTY - 5 <= line.cuts <= 2 * THIRTY, "an answer that came before the line broke is not lost"


def test_thirty_cuts_and_thirty_lost_answers_bring_each_package_once_by_sftp_and_a_backup_doubles_no_note(
    closed: Closed, sshd: Server, sekmet: Sekmet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHARE_NOTES", 1)
    agency = office(tmp_path)
    with line_to(sshd.port) as line:
        with closing(opened(closed)) as book:
            target = over_sftp(book, sshd, agency.keys.public, line.port)
            someone = add_person(book, record_number="RR-10418")
            notes = [str(sign(book, someone).id) for _ in range(THIRTY)]
            notebooks.back_up(book, tmp_path / "old.fnbak")
            sent_over(book, target, line, sshd.inbox)
        loaded(agency, sshd, sekmet)
        assert has_once(sekmet, notes)
        assert len(list(sshd.inbox.iterdir())) == THIRTY
        before = store(sekmet)
        with closing(brought_back(closed, tmp_path / "old.fnbak", tmp_path / "restored")) as again:
            stranger = synced(again, target)
            assert stranger.outcome is not None
            assert stranger.outcome.result is Result.SIGN_IN, "the old laptop's key is not its own"
            assert "Give the agency the key that `target list` shows." in words.of_run(stranger)[1]
            sshd.allow(targets.standing(again, target).public_key)
            sent_over(again, target, line, sshd.inbox)
        loaded(agency, sshd, sekmet)
    assert len(list(sshd.inbox.iterdir())) == 2 * THIRTY, "a restored copy is a device of its own, with its own row"
    assert store(sekmet) == before, "and each note is in the agency's system once"


def test_an_sftp_server_that_ends_in_the_middle_and_comes_back_gets_each_package_once(
    closed: Closed, sshd: Server, sekmet: Sekmet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHARE_NOTES", 2)
    agency = office(tmp_path)
    with closing(opened(closed)) as book:
        target, someone = over_sftp(book, sshd, agency.keys.public), add_person(book, record_number="RR-10418")
        notes = [str(sign(book, someone).id) for _ in range(6)]
        notebooks.back_up(book, tmp_path / "old.fnbak")
        summary = synced(book, target, Hands(progress=ended_at(2, sshd.stop)))
        assert states(book) == ["accepted"] * 2 + ["sent?"] * 2 + ["ready"] * 2
        assert words.of_run(summary)[0] == "Riverbend: 2 Waiting, 2 Sending, 2 Sent"
        sshd.start()
        assert synced(book, target).sent == 4
        assert len(list(sshd.inbox.iterdir())) == 3
    loaded(agency, sshd, sekmet)
    assert has_once(sekmet, notes)
    with closing(brought_back(closed, tmp_path / "old.fnbak", tmp_path / "restored")) as again:
        synced(again, target)
        sshd.allow(targets.standing(again, target).public_key)
        synced(again, target, Hands(progress=ended_at(2, sshd.stop)))
        sshd.start()
        synced(again, target)
        assert states(again) == ["accepted"] * 6
    assert len(list(sshd.inbox.iterdir())) == 6
    loaded(agency, sshd, sekmet)
    assert has_once(sekmet, notes)
