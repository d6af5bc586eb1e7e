"""Visits planned from somebody's page: once, again and again, and where two would fall on one time."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from making import TODAY, Clock, add_person, sign
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, SeriesId
from fieldnote.domain.planning import Appointment
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.visit import ContactKind, Place
from fieldnote.services import planning
from fieldnote.services.notebook import Notebook
from fieldnote.ui import dates, visit_words
from fieldnote.ui.destinations import NewVisitPlace, PersonTab, VisitPlace
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.planning import phrases
from fieldnote.ui.planning.planner import CallingOff

OpenPeople = Callable[..., Any]
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus, "visits")


def tab(opened: Any) -> Any:
    return opened.page.person_pane.visits


def planned(book: Notebook, first: date, last: date) -> list[datetime]:
    return [line.starts_at.astimezone(book.zone) for line in planning.planned(book, first, last) if line.starts_at]


def test_a_visit_is_planned_without_a_mouse(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.setFocus()
    QTest.keyClicks(sheet.start, "1030a")
    QTest.keyClick(sheet.start, Qt.Key.Key_Tab)
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is sheet.button("keep"):
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(sheet.button("keep"), Qt.Key.Key_Return)
    assert opened.sheets() == []
    assert [(moment.date(), moment.time()) for moment in planned(book, TODAY, TOMORROW)] == [(TOMORROW, time(10, 30))]


def test_whom_a_visit_is_planned_with_and_when_is_told(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    assert "Plan a visit with Marcus B." in opened.texts(sheet)
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("10 AM")
    opened.keep()
    (toast,) = opened.toasts()
    when = f"{dates.day(TOMORROW)}, {dates.clock(time(10))}"
    assert f"Visit planned for {when}." in opened.texts(toast)
    opened.page.person_pane.open_tab(PersonTab.OVERVIEW)
    card = opened.page.person_pane.overview.next_step
    planned_for = planning.next_planned(book, marcus)
    assert planned_for == book.moment(TOMORROW, time(10))
    assert card.visit_button.text() == f"Next visit: {dates.moment(planned_for)}"


@pytest.mark.parametrize("typed", ["", "soon"])
def test_a_start_that_is_missing_or_no_time_is_asked_for(book: Notebook, opened: Any, typed: str) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.start.setText(typed)
    opened.keep()
    assert sheet.field("time").problem
    assert planned(book, TODAY, TOMORROW) == []


def test_an_end_that_is_no_day_is_no_hindrance_once_the_visit_is_planned_but_once(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("10 AM")
    sheet.rhythm.option("weekly").click()
    sheet.until.setFocus()
    QTest.keyClicks(sheet.until, "soon")
    opened.keep()
    assert sheet.field("until").problem
    assert sheet.until.hasFocus()
    sheet.rhythm.option("once").click()
    opened.keep()
    assert opened.sheets() == []
    assert [moment.date() for moment in planned(book, TODAY, TOMORROW + timedelta(days=60))] == [TOMORROW]


def test_a_visit_every_two_weeks_comes_round_until_its_end(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    assert not sheet.field("until").isVisible()
    sheet.rhythm.option("every_other_week").click()
    assert sheet.field("until").isVisible()
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("2 PM")
    sheet.until.setFocus()
    QTest.keyClicks(sheet.until, "4 weeks")
    opened.keep()
    days = [moment.date() for moment in planned(book, TODAY, TODAY + timedelta(days=100))]
    assert days == [TOMORROW + timedelta(days=number) for number in (0, 14)], "for four weeks, two visits"


def test_two_at_one_time_are_a_caution_and_both_can_be_kept(book: Notebook, opened: Any) -> None:
    alma = add_person(book, "Alma R.")
    planning.plan(book, alma, TOMORROW, Appointment(time(14, 0)))
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("2:30 PM")
    opened.keep()
    assert "Alma R." in sheet.bar.label.text()
    assert len(planned(book, TODAY, TOMORROW)) == 1
    sheet.start.setText("2:45 PM")
    sheet.start.settle()
    opened.keep()
    assert len(planned(book, TODAY, TOMORROW)) == 1, "another time is asked about anew"
    QTest.mouseClick(sheet.bar.action_button("even_so"), Qt.MouseButton.LeftButton)
    assert len(planned(book, TODAY, TOMORROW)) == 2


def test_nothing_is_planned_while_its_time_is_none(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.set_value(time(14))
    sheet.start.setText("10:")
    opened.keep()
    assert "“10:” is no time" in sheet.field("time").problem
    assert planned(book, TODAY, TOMORROW) == []
    sheet.start.setText("")
    opened.keep()
    assert sheet.field("time").problem == "Write when it starts, like 10:30 or 2 PM."
    assert planned(book, TODAY, TOMORROW) == []


def test_a_day_that_is_over_cannot_be_planned(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TODAY - timedelta(days=1))
    sheet.start.setText("2 PM")
    opened.keep()
    assert sheet.field("day").problem


def test_what_was_typed_of_a_visit_is_not_lost_over_a_typed_plan(opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.purpose.load("Look at the room on Elm Street")
    QTest.keyClick(sheet.purpose, Qt.Key.Key_Escape)
    opened.page.person_pane.open_tab(PersonTab.OVERVIEW)
    typed = opened.begin("type_plan_button", opened.page.person_pane.overview.plan)
    typed.goals.blocks[0].text.load("A home of my own.")
    QTest.keyClick(typed.qp, Qt.Key.Key_Escape)
    opened.page.person_pane.open_tab(PersonTab.VISITS)
    assert opened.begin("plan_visit_button", tab(opened)).record().purpose == "Look at the room on Elm Street"


# What is planned, on the page of the person ───────────────────────────────────────────────────────


WEEK = timedelta(weeks=1)


def weekly(book: Notebook, marcus: PersonId, times: int | None = None) -> SeriesId:
    what = Appointment(time(10), place=Place.LIBRARY, place_label="Main Street library")
    done = planning.repeat(book, marcus, what, Recurrence(TOMORROW, times=times))
    assert isinstance(done, Done)
    return done.value


def rows(opened: Any) -> list[RowItem]:
    model = tab(opened).list_view.rows
    return [model.row_at(place) for place in range(model.rowCount())]


def titles(opened: Any) -> list[str]:
    return [row.title for row in rows(opened)]


def choose(opened: Any, words: str) -> list[str]:
    """Choose from the menu that is open, by its keys; give what it offers."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    for _ in range(offered.index(words) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    return offered


def press(opened: Any, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(tab(opened).list_view, key)


def test_what_is_planned_stands_above_what_took_place_the_soonest_first(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    signed = sign(book, marcus)
    planning.plan(book, marcus, TODAY, Appointment(time(16), kind=ContactKind.COLLATERAL), even_so=True)
    weekly(book, marcus)
    opened = open_people(marcus, "visits")
    days = [dates.moment(book.moment(TOMORROW + number * WEEK, time(10))) for number in range(2)]
    expected = [
        "Planned",
        f"Today, {dates.clock(book.moment(TODAY, time(16)))}",
        *days,
        "More planned visits",
        "So far",
    ]
    assert titles(opened)[:6] == expected
    assert rows(opened)[6].key == signed.id
    assert [row.subtitle for row in rows(opened)[1:3]] == [
        "Family or others",
        f"Main Street library{visit_words.SEPARATOR}Every week",
    ]
    assert tab(opened).list_view.accessibleName() == "Visits", "in no one order: what is planned comes soonest first"
    spoken = [row.spoken for row in rows(opened)]
    assert spoken[1].startswith("Planned. ")
    assert spoken[2] == f"{dates.long_day(TOMORROW)}, {days[0].rpartition(', ')[2]}. Main Street library, Every week"
    assert spoken[6].startswith("So far. ")
    assert book.vault.database.value("SELECT count(*) FROM occurrence") == 0, "looking writes nothing"


def test_a_slip_in_the_year_is_seen_wherever_the_visit_is_told(opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW.replace(year=2027))
    sheet.start.setText("10 AM")
    opened.keep()
    (toast,) = opened.toasts()
    assert toast.label.text() == "Visit planned for Sun, Nov 21, 2027, 10:00\u202fAM."
    assert "2027" in rows(opened)[1].title
    assert "2027" in rows(opened)[1].spoken
    opened.page.person_pane.open_tab(PersonTab.OVERVIEW)
    assert "2027" in opened.page.person_pane.overview.next_step.visit_button.text()


def test_more_of_what_is_planned_is_shown_on_demand_and_fewer_again(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus, times=52)
    opened = open_people(marcus, "visits")
    tab(opened).list_view.setFocus(Qt.FocusReason.TabFocusReason)
    press(opened, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert len(titles(opened)) == 1 + 52 + 1
    assert tab(opened).list_view.currentIndex().row() == 4, "the keys are at the first that is new"
    press(opened, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert titles(opened)[-1] == "More planned visits"
    press(opened, Qt.Key.Key_End, Qt.Key.Key_Return)
    alma = add_person(book, "Alma R.")
    planning.repeat(book, alma, Appointment(time(15)), Recurrence(TOMORROW))
    opened.page.open_person(alma, PersonTab.VISITS)
    assert len(titles(opened)) == 5, "with somebody else it begins with the soonest"


def test_a_series_without_an_end_goes_on_at_each_asking(book: Notebook, marcus: PersonId, opened: Any) -> None:
    weekly(book, marcus)
    tab(opened).load(TODAY)
    for number in (3, 60, 120):
        assert len(titles(opened)) == 1 + number + 1
        tab(opened).list_view.opened.emit(rows(opened)[-1].key)


def test_a_list_left_open_over_midnight_has_room_for_fewer(
    book: Notebook, marcus: PersonId, open_people: OpenPeople, clock: Clock
) -> None:
    weekly(book, marcus, times=4)
    opened = open_people(marcus, "visits")
    tab(opened).list_view.setFocus(Qt.FocusReason.TabFocusReason)
    clock.advance(days=2)
    press(opened, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert len(titles(opened)) == 1 + 3
    assert tab(opened).list_view.current_key == rows(opened)[-1].key


def test_one_visit_of_a_series_is_called_off_without_a_mouse_and_comes_back(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus)
    opened = open_people(marcus, "visits")
    tab(opened).list_view.setFocus(Qt.FocusReason.TabFocusReason)
    before = titles(opened)
    press(opened, Qt.Key.Key_Down, Qt.Key.Key_Return)
    offered = choose(opened, "Call it off…")
    assert offered == ["Open the note", "Move to another time…", "Call it off…"]
    assert opened.sheet.record() == CallingOff(), "only this one, unless it is said"
    opened.sheet.by.option("specialist").click()
    QTest.keyClick(opened.sheet.button("keep"), Qt.Key.Key_Return)
    days = [dates.day(TOMORROW + number * WEEK) for number in range(4)]
    assert [title.rpartition(",")[0] for title in titles(opened)[1:5]] == days
    assert [row.struck for row in rows(opened)[1:5]] == [False, True, False, False]
    view = tab(opened).list_view
    assert opened.page.window().focusWidget() is view
    assert view.currentIndex().row() == 2, "the keys are where it was"
    opened.press_toast()
    assert titles(opened) == before


def test_a_series_is_called_off_from_one_of_its_visits_on_and_comes_back(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus)
    later = planning.coming(book, marcus, 4)[3]
    planning.move(book, planning.settle(book, later).value, TOMORROW + 4 * WEEK, time(15))
    opened = open_people(marcus, "visits")
    before = titles(opened)
    tab(opened).list_view.opened.emit(rows(opened)[2].key)
    choose(opened, "Call it off…")
    opened.sheet.which.option("all").click()
    opened.sheet.by.option("person").click()
    opened.sheet.reason.load("She moves away")
    opened.keep()
    assert [row.title for row in rows(opened)] == [
        "Planned",
        *before[1:3],
        phrases.when(planning.coming(book, marcus, 2)[1], TODAY),
    ]
    (toast,) = opened.toasts()
    assert toast.label.text() == "This visit and all after it are called off. 1 visit that you changed before stays."
    opened.press_toast()
    assert titles(opened) == before


def test_a_series_is_moved_from_one_of_its_visits_on_and_back(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus)
    later = planning.coming(book, marcus, 4)[3]
    planning.move(book, planning.settle(book, later).value, TOMORROW + 4 * WEEK, time(15))
    opened = open_people(marcus, "visits")
    before = titles(opened)
    tab(opened).list_view.opened.emit(rows(opened)[2].key)
    choose(opened, "Move to another time…")
    assert opened.sheet.which.chosen() == ("one",), "only this one, unless it is said"
    opened.sheet.which.option("all").click()
    opened.sheet.day.setFocus()
    QTest.keyClicks(opened.sheet.day, dates.short_day(TOMORROW + WEEK + timedelta(days=2)))
    opened.sheet.start.setText("2 PM")
    opened.keep()
    (toast,) = opened.toasts()
    weekday = QLocale().standaloneDayName((TOMORROW + timedelta(days=2)).isoweekday())
    assert toast.label.text().startswith("Moved. ")
    assert f"every {weekday} from {dates.short_day(TOMORROW + WEEK + timedelta(days=2))}" in toast.label.text()
    assert toast.label.text().endswith("1 visit that you changed before stays.")
    assert titles(opened)[1] == before[1], "what comes before it stays"
    coming = planning.coming(book, marcus, 2)[1]
    assert coming.starts_at == book.moment(TOMORROW + WEEK + timedelta(days=2), time(14))
    assert titles(opened)[2] == phrases.when(coming, TODAY)
    opened.press_toast()
    assert titles(opened) == before


def test_what_was_called_off_stays_in_sight_and_can_be_brought_back_later(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus)
    opened = open_people(marcus, "visits")
    before = titles(opened)
    tab(opened).list_view.opened.emit(rows(opened)[1].key)
    choose(opened, "Call it off…")
    opened.sheet.by.option("person").click()
    opened.keep()
    opened.page.person_pane.visits.load(TODAY)
    off = rows(opened)[1]
    assert (off.title, off.struck) == (before[1], True)
    assert off.subtitle.startswith("Called off")
    assert "Called off" in off.spoken
    assert planning.next_planned(book, marcus) == book.moment(TOMORROW + WEEK, time(10))
    tab(opened).list_view.opened.emit(off.key)
    assert choose(opened, "Bring this visit back") == ["Bring this visit back"]
    assert titles(opened) == before
    assert not rows(opened)[1].struck
    assert opened.toasts()[0].label.text() == f"The visit is planned again for {before[1]}."


def test_a_weekday_typed_while_moving_is_the_next_after_the_day_that_it_was_planned_for(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    planning.plan(book, marcus, date(2026, 12, 16), Appointment(time(10)))
    opened = open_people(marcus, "visits")
    tab(opened).list_view.opened.emit(rows(opened)[1].key)
    choose(opened, "Move to another time…")
    assert "Planned so far for Wed, Dec 16, 10:00\u202fAM." in opened.texts(opened.sheet)
    opened.sheet.day.setText("thursday")
    opened.sheet.minutes.setFocus()
    QTest.keyClick(opened.sheet.minutes, Qt.Key.Key_Return)
    assert opened.sheets() == [], "Enter keeps"
    assert planning.next_planned(book, marcus) == book.moment(date(2026, 12, 17), time(10))


def test_a_last_day_that_is_none_has_an_example_after_the_first_visit(opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.rhythm.option("weekly").click()
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("10 AM")
    sheet.until.setText("some day")
    opened.keep()
    assert opened.sheets() == [sheet]
    assert any("Try 1/15/2027." in words for words in opened.texts(sheet)), opened.texts(sheet)


def test_the_keys_are_at_the_button_again_once_a_visit_is_planned(opened: Any) -> None:
    button = tab(opened).plan_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    opened.sheet.day.set_value(TOMORROW)
    opened.sheet.start.setText("10 AM")
    QTest.keyClick(opened.sheet.button("keep"), Qt.Key.Key_Return)
    assert opened.page.window().focusWidget() is button


def test_the_last_of_a_series_and_a_visit_by_itself_are_called_off_alone(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus, times=1)
    planning.plan(book, marcus, TOMORROW, Appointment(time(15)))
    opened = open_people(marcus, "visits")
    for place in (1, 2):
        tab(opened).list_view.opened.emit(rows(opened)[place].key)
        choose(opened, "Call it off…")
        assert opened.sheet.which is None
        opened.sheet.button("cancel").click()


def test_a_day_of_a_series_is_moved_from_the_page_of_the_person(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    weekly(book, marcus)
    opened = open_people(marcus, "visits")
    view = tab(opened).list_view
    view.choose(rows(opened)[1].key)
    middle = view.visualRect(view.currentIndex()).center()
    menu_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.viewport().mapToGlobal(middle))
    QApplication.sendEvent(view.viewport(), menu_key)
    choose(opened, "Move to another time…")
    opened.sheet.start.setText("4:15 PM")
    opened.keep()
    assert titles(opened)[1] == dates.moment(book.moment(TOMORROW, time(16, 15)))
    assert view.current_key == rows(opened)[1].key, "it is still the one that is chosen"


def test_a_visit_of_today_can_be_started_and_the_note_of_another_opened(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    done: Any = planning.plan(book, marcus, TODAY, Appointment(time(16)), even_so=True)
    weekly(book, marcus)
    opened = open_people(marcus, "visits")
    tab(opened).list_view.opened.emit(rows(opened)[1].key)
    offered = choose(opened, "Start visit")
    assert offered == ["Start visit", "Open the note", "Move to another time…", "Call it off…", "Nobody came"]
    tab(opened).list_view.opened.emit(rows(opened)[2].key)
    choose(opened, "Open the note")
    tomorrow = planning.planned(book, TOMORROW, TOMORROW)[0].id
    assert opened.places == [NewVisitPlace(marcus, planned=done.value), VisitPlace(tomorrow)]


def test_what_is_planned_for_today_is_what_start_visit_goes_on_with_though_nobody_looked_at_the_day(
    book: Notebook, marcus: PersonId, open_people: OpenPeople, clock: Clock
) -> None:
    opened = open_people(marcus)
    done = opened.link.do(planning.repeat, marcus, Appointment(time(16)), Recurrence(TODAY), even_so=True)
    assert isinstance(done, Done)
    start = opened.page.person_pane.overview.next_step.start_button
    for day in (TODAY, TODAY + WEEK):
        assert dates.clock(book.moment(day, time(16))) in start.text()
        opened.click("start_button")
        [line] = planning.planned(book, day, day)
        assert opened.places[-1] == NewVisitPlace(marcus, planned=line.id)
        clock.advance(days=7)
        opened.page.activate()


def test_the_next_visit_on_the_overview_leads_to_it(
    book: Notebook, marcus: PersonId, open_people: OpenPeople, clock: Clock
) -> None:
    planning.plan(book, marcus, TODAY, Appointment(time(16)), even_so=True)
    weekly(book, marcus)
    clock.now = datetime.combine(TODAY, time(17), clock.now.tzinfo)
    opened = open_people(marcus)
    opened.click("next_visit_button")
    assert opened.page.person_pane.tab is PersonTab.VISITS
    view = tab(opened).list_view
    assert view.hasFocus()
    assert view.current_key == rows(opened)[2].key, "the one of today is over"


def test_initials_stand_for_a_place_of_somebodys_own(book: Notebook, marcus: PersonId, open_people: OpenPeople) -> None:
    what = Appointment(time(10), place=Place.HOME, place_label="His mother’s kitchen")
    planning.plan(book, marcus, TOMORROW, what)
    discretion.turn(on=True)
    try:
        assert [row.subtitle for row in rows(open_people(marcus, "visits"))[1:2]] == ["Home"]
    finally:
        discretion.turn(on=False)


@pytest.mark.parametrize(
    ("rhythm", "until", "told"),
    [
        ("weekly", TOMORROW + 7 * WEEK, "8 visits planned, every Saturday from Nov 21 to Jan 9, 2027."),
        ("weekly", TOMORROW + 5 * WEEK, "6 visits planned, every Saturday from Nov 21 to Dec 26."),
        ("weekly", None, "Visits planned every Saturday from Nov 21 on, with no end."),
        ("weekly", TOMORROW, "Visit planned for Sat, Nov 21, 10:00\u202fAM."),
        (
            "every_other_week",
            TOMORROW + 7 * WEEK,
            "4 visits planned, every two weeks from Sat, Nov 21 to Sat, Jan 2, 2027.",
        ),
        ("monthly", None, "Visits planned every month from Sat, Nov 21 on, with no end."),
    ],
)
def test_how_many_visits_are_planned_is_told_and_until_when(
    opened: Any, rhythm: str, until: date | None, told: str
) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.rhythm.option(rhythm).click()
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("10 AM")
    sheet.until.set_value(until)
    opened.keep()
    (toast,) = opened.toasts()
    assert toast.label.text() == told
