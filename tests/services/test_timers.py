from dataclasses import replace
from datetime import timedelta

from making import CONFIRMED, Clock, add_person, fill

from fieldnote.domain import stretches
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.services import people, timers, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.timers import Beside, Running


def test_a_started_visit_is_being_timed_until_it_is_stopped(book: Notebook, clock: Clock) -> None:
    visit_id = visits.start(book, add_person(book)).value
    clock.advance(minutes=32)
    assert timers.running(book) == (Running(visit_id, 32),)
    draft = visits.open_visit(book, visit_id).draft
    fill(book, draft.person_id, id=visit_id, segments=stretches.run_on(draft.segments, clock.now))
    clock.advance(minutes=8)
    assert timers.running(book) == (Running(visit_id, 40),)
    fill(book, draft.person_id, id=visit_id, segments=stretches.closed(stretches.run_on(draft.segments, clock.now)))
    assert timers.running(book) == ()


def test_the_visit_begun_last_is_told_first_and_none_that_was_forgotten(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    for name in ("old", "first", "second"):
        fill(book, marcus, id=VisitId(name), segments=stretches.begin((), clock.now))
        clock.advance(hours=11) if name == "old" else clock.advance(hours=1)
    assert [one.visit_id for one in timers.running(book)] == ["second", "first"]


def test_a_pause_is_not_counted(book: Notebook, clock: Clock) -> None:
    before = stretches.closed(stretches.run_on(stretches.begin((), clock.now), clock.now + timedelta(minutes=20)))
    clock.advance(minutes=50)
    fill(book, add_person(book), id=VisitId("paused"), segments=stretches.begin(before, clock.now))
    clock.advance(minutes=5)
    assert timers.running(book) == (Running(VisitId("paused"), 25),)


def test_other_drafts_are_not_timed(book: Notebook) -> None:
    marcus = add_person(book)
    fill(book, marcus)
    fill(book, marcus, id=VisitId("open"), segments=())
    assert timers.running(book) == ()


def test_a_visit_stopped_in_its_first_minute_is_not_begun_anew(book: Notebook) -> None:
    visit_id = visits.start(book, add_person(book)).value
    draft = visits.open_visit(book, visit_id).draft
    visits.save(book, replace(draft, segments=stretches.closed(draft.segments)))
    assert timers.running(book) == ()


def test_a_timer_that_still_runs_ends_at_a_whole_minute_when_its_note_is_signed(book: Notebook, clock: Clock) -> None:
    started = stretches.begin((), clock.now)
    clock.advance(minutes=30)
    draft = fill(book, add_person(book), segments=stretches.run_on(started, clock.now))
    done = visits.sign(book, draft.id, CONFIRMED)
    assert isinstance(done, Done), done
    (segment,) = done.value.draft.segments
    assert (segment.minutes, segment.end) == (30, clock.now), (
        "nothing of it is still to come, at the minute itself either"
    )
    assert timers.running(book) == ()


def test_another_visit_that_is_timed_is_told_and_ends_where_it_was_kept_last(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    first = visits.start(book, marcus).value
    began = clock.now
    draft = visits.open_visit(book, first).draft
    visits.save(book, replace(draft, segments=stretches.run_on(draft.segments, began + timedelta(minutes=20))))
    clock.advance(hours=1)
    assert timers.beside(book, first) is None
    second = visits.start(book, add_person(book, "Luz")).value
    assert timers.beside(book, second) == Beside(
        first, people.get(book, marcus), began, began + timedelta(minutes=20), 20
    )
    assert isinstance(timers.stop(book, first), Done)
    assert visits.open_visit(book, first).draft.contact_minutes == 20
    assert timers.beside(book, second) is None
    assert timers.stop(book, first) is None
    assert [one.visit_id for one in timers.running(book)] == [second]
