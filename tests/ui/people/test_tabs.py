from collections.abc import Callable
from datetime import timedelta
from typing import Any

from making import CONFIRMED, TODAY, add_person, at, empty_draft, goal, segment, sign, trigger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.ids import PersonId, StrategyId, TriggerId, VisitId
from fieldnote.domain.strategy import Strategy
from fieldnote.services import acts, strategies, triggers, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui.destinations import NewVisitPlace, VisitPlace
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.people.goal_card import way
from fieldnote.ui.people.visits import PAGE

OpenPeople = Callable[..., Any]
MakePerson = Callable[..., PersonId]


def test_what_is_left_of_a_void_note_stands_below_the_visits(
    book: Notebook, took_in: MakePerson, open_people: OpenPeople
) -> None:
    marcus = took_in()
    signed = sign(book, marcus)
    acts.void(book, signed.id, VoidReason.ENTERED_TWICE, "", CONFIRMED)
    opened = open_people(marcus, "visits")
    (button,) = opened.page.person_pane.visits.findChildren(Button, "void_button")
    assert button.text() == "Void note of Fri, Nov 20: entered twice"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.places == [VisitPlace(signed.id)]


def test_links_of_the_cards_open_their_tabs(book: Notebook, open_people: OpenPeople, whole: MakePerson) -> None:
    marcus = whole()
    sign(book, marcus)
    opened = open_people(marcus)
    tabs = opened.page.person_pane.tabs
    for name, tab in (
        ("all_goals_button", "goals"),
        ("all_visits_button", "visits"),
        ("view_plan_button", "triggers"),
        ("all_supports_button", "supports"),
    ):
        tabs.open("overview")
        opened.click(name)
        assert tabs.current == tab


def test_tabs_count_what_they_hold(book: Notebook, open_people: OpenPeople, whole: MakePerson) -> None:
    marcus = whole()
    sign(book, marcus)
    tabs = open_people(marcus).page.person_pane.tabs
    told = [tabs.accessibleTabName(place) for place in range(tabs.count())]
    assert told == ["Overview", "Visits, 1", "Goals, 2", "Triggers and coping, 2", "Support network, 2", "Documents"]


def test_the_goals_tab_tells_the_way_in_the_persons_words(open_people: OpenPeople, whole: MakePerson) -> None:
    opened = open_people(whole(), "goals")
    said = opened.texts(opened.page.person_pane.goals)
    for sentence in (
        "1  Build a sober support network",
        "Health",
        "Long-range outcome: My own place.",
        "“People to call before, not after.”",
        "Doing it. “I called.”",
        "Paused",
    ):
        assert sentence in said


def test_the_triggers_tab_tells_signs_and_what_helps(open_people: OpenPeople, whole: MakePerson) -> None:
    opened = open_people(whole(), "triggers")
    said = opened.texts(opened.page.person_pane.triggers)
    for sentence in ("Elm Street", "Early sign", "Phone off", "What helps", "Main St.", "A lot"):
        assert sentence in said


def test_what_helps_beside_a_trigger_is_told_with_it_and_on_the_overview(
    book: Notebook, open_people: OpenPeople
) -> None:
    dee = add_person(book)
    triggers.add(book, trigger(person_id=dee, what_helps=""))
    strategies.add(book, Strategy(StrategyId("s"), dee, "Call her aunt", trigger_ids=(TriggerId("trigger-1"),)))
    opened = open_people(dee)
    said = opened.texts(opened.page.person_pane.overview.triggers)
    assert "Call her aunt" in said
    assert not any("Nothing here yet" in one for one in said)
    opened.page.person_pane.tabs.open("triggers")
    assert opened.texts(opened.page.person_pane.triggers).count("Call her aunt") == 2


def test_the_support_tab_lists_who_is_there_now_by_ring(open_people: OpenPeople, whole: MakePerson) -> None:
    opened = open_people(whole(), "supports")
    said = opened.texts(opened.page.person_pane.network)
    assert "Ray M." in said
    assert "Sponsor  ·  Strong" in said
    assert "Supports sobriety" in said
    assert "Old friend" not in said


def test_visits_come_page_by_page_and_open_with_enter(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    for number in range(PAGE + 5):
        day = TODAY - timedelta(days=number)
        kept = empty_draft(id=VisitId(book.new_id()), person_id=marcus, segments=(segment(at(9, day=day), 50),))
        visits.save(book, kept)
    opened = open_people(marcus, "visits")
    view = opened.page.person_pane.visits.list_view
    assert view.rows.rowCount() == PAGE
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view.rows.rowCount() == PAGE + 5)
    qtbot.keyClick(view, Qt.Key.Key_End)
    oldest = visits.lines(book, person_id=marcus, most=1000)[-1]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.places == [VisitPlace(oldest.id)]


def test_someone_without_visits_is_invited_to_start_one(book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    opened = open_people(marcus, "visits")
    opened.click("first_visit_button")
    assert opened.places == [NewVisitPlace(marcus)]


def test_a_goals_way_is_drawn_over_time() -> None:
    steps = way(goal(), TODAY)
    assert steps[0] == 1
    assert steps[-1] == 3
    assert len(steps) == 12
    assert way(goal(moves=()), TODAY) == ()
