from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from making import TODAY, Clock, add_person, appointment, fill, meeting, support

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import MeetingId, PersonId, SupportId, VisitId
from fieldnote.domain.meeting import Attendance, Companion
from fieldnote.domain.problems import Problem
from fieldnote.domain.support import SupportKind
from fieldnote.domain.visit import Place, VisitDraft
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.first_meeting.values import FirstMeeting
from fieldnote.reports.support_sheet.values import SupportSheet
from fieldnote.services import meetings, people, planning, visits
from fieldnote.services import supports as support_service
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook

NOTHING = Refused((Problem("person", "nothing_together"),))
TUESDAY = TODAY + timedelta(days=4)
"""Today is a Friday."""


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    person_id = add_person(book, "Marcus B.")
    found = meeting(
        id=MeetingId("m"), weekdays=(Weekday.TUESDAY,), starts_at=time(18), format="Beginners",
        accessible=YesNo.YES, childcare=YesNo.NO,
    )  # fmt: skip
    assert isinstance(meetings.add(book, found), Done)
    return person_id


def card(book: Notebook, person_id: PersonId, **wanted: Any) -> FirstMeeting:
    document = kinds.gather(book, Wanted(Kind.FIRST_MEETING, person_id, **wanted))
    assert isinstance(document, Document), document
    assert isinstance(document.values, FirstMeeting)
    return document.values


def plan(book: Notebook, person_id: PersonId, day: date = TUESDAY, **changes: Any) -> VisitId:
    what = {"starts_at": time(17, 40), "place": Place.MEETING, "place_label": "Outside, by the rack"} | changes
    made = planning.plan(book, person_id, day, appointment(**what), even_so=True)
    assert isinstance(made, Done), made
    return made.value


def test_nothing_planned_is_refused(book: Notebook, marcus: PersonId) -> None:
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus)) == NOTHING
    plan(book, marcus, place=Place.LIBRARY)
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus)) == NOTHING, "a visit like any other"


def test_an_agreed_step_gives_the_day_the_meeting_and_who_comes_along(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, MeetingId("m"))
    found = card(book, marcus)
    assert (found.companion, found.day, found.starts_at) == ("Dana", TUESDAY, time(18))
    assert (found.place, found.kind, found.no_stairs, found.childcare) == (
        "Grace Chapel", "Beginners", YesNo.YES, YesNo.NO,
    )  # fmt: skip
    assert (found.agreed, found.meeting_name) == ("", ""), "our own words for it say nothing new"
    assert card(book, marcus, named=True).meeting_name == "Serenity AA"


def test_the_persons_own_words_for_it_stand_there(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, MeetingId("m"), TUESDAY, "You knock, and we walk in by the side door")
    assert card(book, marcus).agreed == "You knock, and we walk in by the side door"


def test_the_soonest_that_is_still_to_come_and_not_done(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    for days in (11, 4, 18):
        meetings.go_together(book, marcus, MeetingId("m"), TODAY + timedelta(days=days))
    assert card(book, marcus).day == TUESDAY
    clock.advance(days=5)
    assert card(book, marcus).day == TODAY + timedelta(days=11)
    went = Attendance(_id(book), marcus, MeetingId("m"), TUESDAY, Companion.SPECIALIST)
    assert isinstance(meetings.log_attendance(book, went), Done)
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus)) == NOTHING, "they went"


def _id(book: Notebook) -> Any:
    return book.new_id()


def test_a_visit_planned_that_day_says_where_they_meet_before(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, MeetingId("m"))
    plan(book, marcus)
    found = card(book, marcus)
    assert (found.we_meet_at, found.we_meet, found.place, found.starts_at) == (
        time(17, 40), "Outside, by the rack", "Grace Chapel", time(18),
    )  # fmt: skip


def test_a_visit_planned_on_another_day_says_nothing_of_this_one(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, MeetingId("m"))
    plan(book, marcus, TODAY + timedelta(days=2))
    found = card(book, marcus)
    assert (found.day, found.we_meet_at, found.we_meet) == (TUESDAY, None, "")


def test_a_planned_visit_alone_is_enough(book: Notebook, marcus: PersonId) -> None:
    plan(book, marcus, TODAY + timedelta(days=1), place_label="Church hall, Oak Street")
    found = card(book, marcus)
    assert (found.day, found.starts_at, found.place) == (
        TODAY + timedelta(days=1), time(17, 40), "Church hall, Oak Street",
    )  # fmt: skip


def test_a_planned_visit_can_be_named_if_it_is_this_persons(book: Notebook, marcus: PersonId) -> None:
    first, later = plan(book, marcus, TODAY + timedelta(days=1)), plan(book, marcus, TODAY + timedelta(days=3))
    assert card(book, marcus).day == TODAY + timedelta(days=1)
    assert card(book, marcus, visit_id=later).day == TODAY + timedelta(days=3)
    assert first != later
    rosa = add_person(book, "Rosa")
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, rosa, later)) == NOTHING
    written = fill(book, marcus)
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus, written.id)) == NOTHING, "it took place"


def test_a_sensitive_visit_is_on_no_card(book: Notebook, marcus: PersonId) -> None:
    visit_id = plan(book, marcus)
    draft: VisitDraft = visits.open_visit(book, visit_id).draft
    visits.save(book, replace(draft, sensitive=True))
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus)) == NOTHING
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus, visit_id)) == NOTHING


def test_a_wish_on_the_map_makes_a_card_with_room_for_the_day(book: Notebook, marcus: PersonId) -> None:
    wish = support(
        id=SupportId("s"), person_id=marcus, name="Tuesday group", kind=SupportKind.MEETING,
        meets="Tuesdays, 6 PM, lower hall", go_together_first=True,
    )  # fmt: skip
    assert isinstance(support_service.add(book, wish), Done)
    found = card(book, marcus)
    assert (found.day, found.place) == (None, "Tuesdays, 6 PM, lower hall")
    support_service.change(book, replace(support_service.get(book, SupportId("s")), first_together_on=TODAY))
    assert kinds.gather(book, Wanted(Kind.FIRST_MEETING, marcus)) == NOTHING


def test_the_support_sheet_tells_of_it_in_short(book: Notebook, marcus: PersonId) -> None:
    def together() -> Any:
        document = kinds.gather(book, Wanted(Kind.SUPPORT_SHEET, marcus))
        assert isinstance(document, Document)
        assert isinstance(document.values, SupportSheet)
        return document.values.together

    assert together() is None
    meetings.go_together(book, marcus, MeetingId("m"))
    found = together()
    assert (found.companion, found.day, found.starts_at, found.place) == ("Dana", TUESDAY, time(18), "Grace Chapel")


def test_a_meeting_that_is_held_by_the_agency_does_not_name_it(book: Notebook, marcus: PersonId) -> None:
    agency = book.specialist.agency
    meetings.change(book, replace(meetings.get(book, MeetingId("m")), place=f"{agency}, room 2"))
    meetings.go_together(book, marcus, MeetingId("m"), None, f"Ask for {people.get(book, marcus).preferred_name}")
    found = card(book, marcus)
    assert (found.place, found.agreed) == ("____, room 2", "Ask for ____.")
