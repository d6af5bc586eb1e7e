"""One human entered twice has one network: all of it is shown by any id of the chart, with the person who stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, TODAY, Clock, add_person, fill, meeting, support, trigger

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import (
    AttendanceId,
    PersonId,
    ReturnToUseId,
    StrategyId,
    StrategyUseId,
    SupportId,
    TriggerId,
    WarningSignId,
)
from fieldnote.domain.meeting import Attendance, Companion
from fieldnote.domain.network import NetworkMove, count
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse
from fieldnote.domain.support import Ring
from fieldnote.domain.visit import NextStep
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.services import (
    agreed_steps,
    meetings,
    merges,
    people,
    returns_to_use,
    safety_sheets,
    strategies,
    supports,
    triggers,
    visits,
    warning_signs,
)
from fieldnote.services.notebook import Notebook

RAY, CORNER = SupportId("support-1"), TriggerId("trigger-1")


@pytest.fixture
def chart(book: Notebook, clock: Clock) -> tuple[PersonId, PersonId]:
    """Who stays, and the double whose network was written before the merge."""
    clock.now = NOW - timedelta(days=90)
    stays, double = add_person(book, "Marcus"), add_person(book, "Marc")
    meetings.add(book, meeting())
    supports.add(book, support(person_id=double))
    triggers.add(book, trigger(person_id=double, support_id=RAY))
    warning_signs.add(book, WarningSign(WarningSignId("w"), double, "Phone off"))
    strategies.add(book, Strategy(StrategyId("s"), double, "Walk", trigger_ids=(CORNER,)))
    use = StrategyUse(StrategyUseId("u"), StrategyId("s"), double, TODAY - timedelta(days=91), helped=Helped.YES)
    assert isinstance(strategies.log_use(book, use), Done)
    returns_to_use.add(book, ReturnToUse(ReturnToUseId("r"), double, TODAY - timedelta(days=92)))
    there = Attendance(AttendanceId("a"), double, meeting().id, TODAY - timedelta(days=93))
    assert isinstance(meetings.log_attendance(book, there), Done)
    safety_sheets.keep(book, replace(safety_sheets.of_person(book, double), reasons="My daughter"))
    meetings.go_together(book, double, meeting().id)
    fill(book, double, trigger_ids=(CORNER,), next_step=NextStep())
    clock.now = NOW
    assert isinstance(merges.merge(book, double, stays), Done)
    return stays, double


def test_everything_of_a_network_is_shown_by_any_id_of_the_chart(
    book: Notebook, chart: tuple[PersonId, PersonId]
) -> None:
    stays, _ = chart
    reading: tuple[Callable[[Notebook, PersonId], tuple[object, ...]], ...] = (
        supports.of_person,
        triggers.of_person,
        warning_signs.of_person,
        strategies.of_person,
        strategies.uses,
        returns_to_use.of_person,
        meetings.attended,
        agreed_steps.of_person,
    )
    for read in reading:
        for person_id in chart:
            assert [found.person_id for found in read(book, person_id)] == [stays], read  # type: ignore[attr-defined]
    for person_id in chart:
        assert [t.strategy.person_id for t in strategies.what_helped(book, person_id)] == [stays]
        assert triggers.came_up(book, person_id)[CORNER].times == 1
        assert meetings.of_person(book, person_id) == (meeting(),)
        assert [m.times for m in meetings.by_month(book, person_id, TODAY - timedelta(days=99), TODAY)] == [1]
        assert safety_sheets.of_person(book, person_id).reasons == "My daughter"
        assert len(people.open_steps(book, person_id, most=9)) == 1
    assert len(triggers.visits_of(book, CORNER)) == 1


def test_what_changed_since_a_day_counts_the_whole_chart(book: Notebook, chart: tuple[PersonId, PersonId]) -> None:
    stays, double = chart
    supports.add(book, support(id=SupportId("new"), person_id=stays, name="Jo"))
    supports.move(book, RAY, Ring.CLOSE)
    for person_id in (stays, double):
        found = supports.changes_since(book, person_id, TODAY - timedelta(days=30))
        assert (count(found, NetworkMove.NEW), count(found, NetworkMove.NEARER)) == (1, 1)


def test_both_faces_of_a_double_can_be_linked_to_what_was_written_since(
    book: Notebook, chart: tuple[PersonId, PersonId]
) -> None:
    stays, _ = chart
    supports.add(book, support(id=SupportId("new"), person_id=stays, name="Jo"))
    assert isinstance(triggers.link(book, CORNER, SupportId("new")), Done)


def test_a_meeting_touches_the_person_who_stays_and_going_there_does_their_step(
    book: Notebook, chart: tuple[PersonId, PersonId]
) -> None:
    stays, _ = chart
    changed = meetings.change(book, meeting(place="Library"))
    assert isinstance(changed, Done)
    assert changed.change.people == {stays}
    meetings.log_attendance(book, Attendance(AttendanceId("b"), stays, meeting().id, TODAY, Companion.SPECIALIST))
    assert people.open_step(book, stays) is None
    step = agreed_steps.of_person(book, stays)[0]
    undone = agreed_steps.mark_done(book, step.id, done=False)
    assert undone.change.people == {stays}
    found = people.open_step(book, stays)
    assert found is not None
    visits.mark_open_step_done(book, found)
    assert people.open_step(book, stays) is None


def test_of_two_sheets_that_of_the_person_who_stays_is_shown_until_the_charts_come_apart(
    book: Notebook, chart: tuple[PersonId, PersonId]
) -> None:
    stays, double = chart
    merges.undo(book, double)
    assert safety_sheets.of_person(book, stays).reasons == ""
    safety_sheets.keep(book, replace(safety_sheets.of_person(book, stays), reasons="My own key"))
    merges.merge(book, double, stays)
    for person_id in chart:
        assert safety_sheets.of_person(book, person_id).reasons == "My own key"
    merges.undo(book, double)
    assert safety_sheets.of_person(book, double).reasons == "My daughter"
