from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from making import EASTERN, NOW, TODAY, Clock, add_person, meeting, support
from vault.reading import asked, where_it_stands

from fieldnote.domain import network
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import MeetingId, PersonId, SupportId
from fieldnote.domain.network import NetworkMove
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.support import Ring, Stance, Support, SupportKind, Tie
from fieldnote.services import meetings, people, supports, today
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit

AUGUST = date(2026, 8, 23)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def add(book: Notebook, person_id: PersonId, name: str, **changes: Any) -> SupportId:
    """Add a support under an id of its own."""
    made = support(id=SupportId(book.new_id()), person_id=person_id, name=name, **changes)
    outcome = supports.add(book, made)
    assert isinstance(outcome, Done)
    assert outcome.change.people == {person_id}
    return outcome.value


def on(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=EASTERN)


def test_four_new_since_august_while_the_months_go_by(book: Notebook, clock: Clock, marcus: PersonId) -> None:
    clock.now = on(date(2026, 6, 1))
    ray = add(book, marcus, "Ray M.")
    bea = add(book, marcus, "Aunt Bea", kind=SupportKind.FAMILY, ring=Ring.CLOSE)
    cousin = add(book, marcus, "Terrance", kind=SupportKind.FAMILY, tie=Tie.STRAINED)
    clock.now = on(date(2026, 7, 10))
    supports.move(book, bea, Ring.NOW_AND_THEN)  # before August: no news in November
    clock.now = on(date(2026, 9, 5))
    for name in ("Jo", "Kim", "Lee"):
        add(book, marcus, name)
    add(book, marcus, "Old friend", kind=SupportKind.FRIEND, since=date(2015, 1, 1))
    passing = add(book, marcus, "Passing")
    clock.now = on(date(2026, 10, 1))
    supports.move(book, ray, Ring.CLOSE)
    supports.set_stance(book, cousin, Stance.NOT_RIGHT_NOW)
    supports.set_tie(book, cousin, Tie.STEADY)
    clock.now = on(date(2026, 11, 1))
    add(book, marcus, "Pat")
    supports.set_tie(book, cousin, Tie.STRAINED)  # and back: no change in the end
    supports.end(book, passing, "Moved away")
    supports.move(book, bea, Ring.OFTEN)
    supports.move(book, ray, Ring.NOW_AND_THEN)
    clock.now = NOW

    with asked(book.vault.database) as statements:
        found = supports.changes_since(book, marcus, AUGUST)
    assert len(statements) == 2
    assert network.count(found, NetworkMove.NEW) == 4
    told = {(change.move, change.support.name) for change in found}
    assert told == {
        (NetworkMove.NEW, "Jo"), (NetworkMove.NEW, "Kim"), (NetworkMove.NEW, "Lee"), (NetworkMove.NEW, "Pat"),
        (NetworkMove.NEARER, "Aunt Bea"), (NetworkMove.FARTHER, "Ray M."), (NetworkMove.STANCE, "Terrance"),
        (NetworkMove.ENDED, "Passing"),
    }  # fmt: skip
    since_october = supports.changes_since(book, marcus, date(2026, 10, 15))
    assert network.count(since_october, NetworkMove.NEW) == 1
    assert supports.changes_since(book, marcus, TODAY) == ()
    assert supports.changes_since(book, add_person(book, "Luz"), AUGUST) == ()


def test_good_news_of_a_week_counts_who_was_written_down_in_it(book: Notebook, clock: Clock) -> None:
    clock.now = on(date(2026, 6, 1))
    marcus = add_person(book)
    add(book, marcus, "Aunt Bea")  # along with him
    clock.now = NOW - timedelta(days=3)
    add(book, marcus, "Jo")
    supports.end(book, add(book, marcus, "Passing"))
    clock.now = NOW
    luz = add_person(book, "Luz")
    add(book, luz, "Kim")  # along with her
    add(book, luz, "Lee", since=TODAY)
    assert [(n.person.id, n.new_supports) for n in today.today(book).news] == [(marcus, 1), (luz, 1)]


def test_a_day_begins_at_midnight_of_the_place(book: Notebook, clock: Clock, marcus: PersonId) -> None:
    clock.now = on(date(2026, 6, 1))
    ray = add(book, marcus, "Ray M.")
    clock.now = datetime(2026, 8, 22, 23, 59, 59, tzinfo=EASTERN)
    supports.move(book, ray, Ring.CLOSE)
    assert supports.changes_since(book, marcus, AUGUST) == ()
    clock.now = datetime(2026, 8, 23, 0, 0, tzinfo=EASTERN)
    supports.move(book, ray, Ring.NOW_AND_THEN)
    assert [c.before for c in supports.changes_since(book, marcus, AUGUST)] == [Ring.CLOSE]
    assert clock.now.astimezone(UTC).date() == AUGUST


def test_a_network_of_sixty_costs_no_more_statements(book: Notebook, clock: Clock, marcus: PersonId) -> None:
    for number in range(60):
        add(book, marcus, f"Support {number}", kind=SupportKind.FRIEND, stance=Stance.YES)
    with asked(book.vault.database) as statements:
        assert len(supports.changes_since(book, marcus, AUGUST)) == 60
        assert supports.measures(book, marcus).size == 60
        assert len(supports.of_person(book, marcus)) == 60
    assert len(statements) == 4


def test_ending_a_support_keeps_it_and_it_can_come_back(book: Notebook, marcus: PersonId) -> None:
    ray = add(book, marcus, "Ray M.")
    supports.end(book, ray, "Moved to Ohio", TODAY - timedelta(days=2))
    assert supports.of_person(book, marcus) == ()
    kept = supports.of_person(book, marcus, ended=True)[0]
    assert (kept.ended_on, kept.ended_why) == (TODAY - timedelta(days=2), "Moved to Ohio")
    supports.bring_back(book, ray)
    assert supports.of_person(book, marcus)[0].ended_on is None
    assert [v.value.ended_on is None for v in supports.versions(book, ray)] == [True, False, True]


def test_withdrawing_the_permission_forgets_the_number_for_good(book: Notebook, marcus: PersonId) -> None:
    ray = add(book, marcus, "Ray M.", contact="555-0199", may_keep_contact=True)
    supports.move(book, ray, Ring.CLOSE)
    assert isinstance(supports.withdraw_contact(book, ray), Done)
    assert where_it_stands(book.vault.database, "555-0199") == set()
    found = supports.get(book, ray)
    assert (found.contact, found.may_keep_contact, found.ring) == ("", False, Ring.CLOSE)


def test_a_number_without_permission_is_refused_and_nothing_changes(book: Notebook, marcus: PersonId) -> None:
    ray = add(book, marcus, "Ray M.", contact="555-0199", may_keep_contact=True)
    before = supports.get(book, ray)
    refused = supports.change(book, replace(before, may_keep_contact=False))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["contact_not_permitted"]
    assert supports.get(book, ray) == before


def test_a_last_name_in_a_fellowship_is_said_and_kept(book: Notebook, marcus: PersonId) -> None:
    sponsor = support(person_id=marcus, name="Ray Mitchell")
    assert [p.code for p in supports.check(book, sponsor)] == ["last_name_in_fellowship"]
    assert isinstance(supports.add(book, sponsor), Done)
    assert supports.get(book, sponsor.id).name == "Ray Mitchell"


def test_a_contact_is_logged_for_today_or_a_day_before(book: Notebook, marcus: PersonId) -> None:
    ray = add(book, marcus, "Ray M.")
    supports.log_contact(book, ray)
    assert supports.get(book, ray).last_contact_on == TODAY
    assert isinstance(supports.log_contact(book, ray, TODAY + timedelta(days=1)), Refused)


def test_a_meeting_nobody_wrote_down_is_refused(book: Notebook, marcus: PersonId) -> None:
    refused = supports.add(book, support(person_id=marcus, meeting_id=MeetingId("nowhere")))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["unknown_meeting"]


def test_going_along_the_first_time_becomes_a_next_step_once(book: Notebook, marcus: PersonId) -> None:
    group = add(book, marcus, "Tuesday AA", kind=SupportKind.MEETING, go_together_first=True)
    step = people.open_step(book, marcus)
    assert step is not None
    assert step.step.text == "Go together to the meeting, the first time"
    supports.change(book, replace(supports.get(book, group), how_they_help="Quiet"))
    assert len(people.open_steps(book, marcus, most=10)) == 1


def test_going_along_to_a_known_meeting_has_its_day_and_time(book: Notebook, marcus: PersonId) -> None:
    meetings.add(book, meeting())
    added = meetings.put_on_map(book, marcus, meeting().id, go_together_first=True)
    assert isinstance(added, Done)
    found = people.open_step(book, marcus)
    assert found is not None
    assert found.step.text == "Go together to the meeting at Grace Chapel on Tuesday at 6:40 PM"
    assert (found.step.due, found.agreed_on) == (date(2026, 11, 24), TODAY)


def test_only_a_meeting_is_gone_to_together(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "Ray M.", go_together_first=True)
    assert people.open_step(book, marcus) is None


def test_the_log_holds_kinds_and_ids_and_no_name(book: Notebook, marcus: PersonId) -> None:
    ray = add(book, marcus, "Ray Lanternmoth")
    supports.end(book, ray, "Saffronwren")
    entries = [(e.kind, e.subject) for e in audit.entries(book.vault.database) if e.subject == ray]
    assert entries == [("support.added", ray), ("support.ended", ray)]
    for word in ("Lanternmoth", "Saffronwren"):
        assert "audit" not in where_it_stands(book.vault.database, word)


def test_text_that_cannot_be_kept_is_made_storable(book: Notebook, marcus: PersonId) -> None:
    ray = add(book, marcus, "Ray\x00", relation="bell\x07")
    found: Support = supports.get(book, ray)
    assert (found.name, found.relation) == ("Ray\ufffd", "bell\ufffd")


def test_nobody_can_change_a_support_that_is_not_there(book: Notebook, marcus: PersonId) -> None:
    with pytest.raises(NotFoundError):
        supports.change(book, support(person_id=marcus))
    with pytest.raises(NotFoundError):
        supports.move(book, SupportId("nowhere"), Ring.CLOSE)
