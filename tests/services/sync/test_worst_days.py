"""Whole runs to a FHIR server on its worst days: each note is in its store once, and what is told is the truth.

Each day ends with an old backup, from before anything left, that is restored and sent again.
"""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from exchange.carriers.scripted import CLIENT_KEY, Asked, Reply
from exchange.carriers.sekmet import running_sekmet
from making import TODAY, Clock, Closed, add_person, correct, sign
from services.sync.agency import Agency, brought_back, opened, synced
from services.sync.fhir_targets import keep_key
from services.sync.front import Front, front_of

from fieldnote.domain.changes import Done
from fieldnote.domain.delivery import Delivery, DeliveryState
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.services import exports, targets
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import words
from fieldnote.services.sync.run import Summary
from fieldnote.vault import deliveries, visits

pytestmark = pytest.mark.slow

NOTES = 4


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as behind:
        behind.put_patient("1234", "RR-10418")
        with front_of(behind, tmp_path_factory.mktemp("front")) as front:
            yield front


@pytest.fixture
def front(standing: Front) -> Front:
    """The front on a good day, until a test says otherwise."""
    standing.begin()
    return standing


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(closed: Closed, front: Front, clock: Clock, tmp_path: Path) -> Iterator[Notebook]:
    """A notebook with some notes that wait for the server, and a backup from before anything left."""
    with closing(opened(closed, clock)) as book:
        front.set_up(book)
        someone = add_person(book, record_number="RR-10418")
        for _ in range(NOTES):
            sign(book, someone)
        notebooks.back_up(book, tmp_path / "old.fnbak")
        yield book


def owed(book: Notebook) -> list[Delivery]:
    """What is owed to the server, in order."""
    return deliveries.of_target(book.vault.database, targets.named(book, "Riverbend").id, tuple(DeliveryState))


def stands(book: Notebook) -> list[str]:
    return [delivery.state.value for delivery in owed(book)]


def sent(book: Notebook) -> Summary:
    return synced(book, targets.named(book, "Riverbend"))


def told(summary: Summary) -> str:
    return " ".join(words.of_run(summary))


def all_there_and_an_old_backup_doubles_nothing(book: Notebook, closed: Closed, front: Front, place: Path) -> None:
    """The end of each day: all is there, once; and once still when a backup is restored that knows of nothing sent."""
    assert stands(book) == ["confirmed"] * NOTES
    kinds = ("DocumentReference", "Encounter", "Provenance", "Practitioner")
    before = {kind: sorted(front.behind.stored(kind)) for kind in kinds}
    assert [before["DocumentReference"].count(one.visit_id) for one in owed(book)] == [1] * NOTES
    assert len(set(before["Encounter"])) == len(before["Encounter"]) == len(before["DocumentReference"])
    assert len({one.release_id for one in owed(book)} - {None}) == NOTES, "each in the log, once"
    front.begin()
    with closing(brought_back(closed, place / "old.fnbak", place / "restored")) as again:
        assert stands(again) == ["ready"] * NOTES
        keep_key(again, targets.named(again, "Riverbend"), CLIENT_KEY)
        assert sent(again).sent == NOTES
        assert stands(again) == ["confirmed"] * NOTES
    assert {kind: sorted(front.behind.stored(kind)) for kind in kinds} == before


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_us_to_wait_is_waited_for_and_another_place_is_not(
    book: Notebook, closed: Closed, front: Front, clock: Clock, tmp_path: Path, status: int
) -> None:
    other = Agency(tmp_path / "agency")
    folder = other.set_up(book, name="By folder", since=TODAY)
    front.notes(front.passed_on, front.passed_on, Reply(status, b"", {"Retry-After": "120"}), front.passed_on)
    first = sent(book)
    assert stands(book) == ["confirmed", "confirmed", "sent?", "ready"]
    assert "2 Accepted" in told(first)
    assert "asked us to wait" in told(first)
    asked = len(front.scripted.asked)
    assert [problem.code for problem in sent(book).problems] == ["target_asked_to_wait"]
    assert len(front.scripted.asked) == asked, "nobody is asked before the time is over"
    assert synced(book, folder).sent == NOTES
    assert set(other.holds().values()) == {1}
    clock.advance(seconds=121)
    assert sent(book).sent == 2
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)


def test_a_note_that_is_too_large_over_there_needs_a_hand_and_the_others_arrive(
    book: Notebook, closed: Closed, front: Front, tmp_path: Path
) -> None:
    front.notes(front.passed_on, Reply(413), front.passed_on)
    summary = sent(book)
    assert stands(book) == ["confirmed", "quarantined", "confirmed", "confirmed"]
    assert "1 Needs a hand" in told(summary)
    assert "nothing this large" in words.of_delivery(owed(book)[1])
    assert sent(book).sent == 0, "nobody sends it again by itself"
    assert isinstance(exports.try_again(book, owed(book)[1].id), Done)
    assert sent(book).sent == 1
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)


def test_the_correction_of_a_note_that_was_turned_away_goes_without_it(book: Notebook, front: Front) -> None:
    front.notes(Reply(413), front.passed_on)
    sent(book)
    turned_away = visits.signed(book.vault.database, owed(book)[0].visit_id)
    assert turned_away is not None
    correction = correct(book, turned_away)
    front.begin()
    sent(book)
    assert stands(book) == ["superseded"] + ["confirmed"] * NOTES
    papers = front.behind.stored("DocumentReference")
    assert (papers.count(turned_away.id), papers.count(correction.id)) == (0, 1)


def test_a_fault_over_there_holds_one_note_up_and_no_other(
    book: Notebook, closed: Closed, front: Front, tmp_path: Path
) -> None:
    front.notes(front.passed_on, Reply(500), Reply(502), front.passed_on)
    summary = sent(book)
    assert stands(book) == ["confirmed", "sent?", "sent?", "confirmed"]
    assert "2 Sending" in told(summary)
    assert sent(book).sent == 2
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)


def test_a_note_that_is_stored_while_the_answer_says_otherwise_is_there_once(
    book: Notebook, closed: Closed, front: Front, tmp_path: Path
) -> None:
    def stored_and_denied(asked: Asked) -> Reply:
        assert front.passed_on(asked).status == 200
        return Reply(503)

    front.notes(front.passed_on, stored_and_denied, front.passed_on)
    assert sent(book).outcome == Outcome(Result.BUSY, "HTTP 503")
    assert stands(book) == ["confirmed", "sent?", "ready", "ready"]
    assert sent(book).sent == NOTES - 1
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)


def test_a_token_that_is_over_in_the_middle_is_renewed_and_nobody_notices(
    book: Notebook, closed: Closed, front: Front, tmp_path: Path
) -> None:
    front.notes(front.passed_on, front.passed_on, front.forgets_tokens, front.passed_on)
    summary = sent(book)
    assert summary.reached
    assert front.scripted.paths().count("/token") == 2
    assert front.scripted.paths().count("/fhir") == NOTES + 1
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)


def test_a_laptop_that_is_not_known_any_more_is_told_so_and_its_notes_wait(
    book: Notebook, closed: Closed, front: Front, tmp_path: Path
) -> None:
    front.notes(front.passed_on, Reply(401))
    summary = sent(book)
    assert stands(book) == ["confirmed", "ready", "ready", "ready"]
    assert "does not know this laptop" in told(summary)
    front.begin()
    assert sent(book).sent == NOTES - 1
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)


@pytest.mark.parametrize("minutes", [-10, 10])
def test_a_clock_that_is_ten_minutes_off_stops_nothing_and_is_told(
    book: Notebook, closed: Closed, front: Front, tmp_path: Path, minutes: int
) -> None:
    front.ahead = timedelta(minutes=-minutes, seconds=-5 if minutes > 0 else 5)
    summary = sent(book)
    assert f"clock is 10 minutes {'ahead of' if minutes > 0 else 'behind'} the one of Riverbend" in told(summary)
    all_there_and_an_old_backup_doubles_nothing(book, closed, front, tmp_path)
