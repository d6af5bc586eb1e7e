from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY, Clock, add_person, at, authorisation, empty_draft, fill, segment, sign
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.visit import ContactKind, NextStep, Owner
from fieldnote.services import authorisations, people, policies, visits
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Notebook
from fieldnote.ui import dates
from fieldnote.ui.destinations import DocumentPlace, NewVisitPlace, VisitPlace

OpenPeople = Callable[..., Any]
MakePerson = Callable[..., PersonId]


def days(number: int) -> str:
    return (TODAY + timedelta(days=number)).isoformat()


def overview_texts(opened: Any, card: str) -> list[str]:
    found: list[str] = opened.texts(getattr(opened.page.person_pane.overview, card))
    return found


def test_the_header_says_who_it_is(open_people: OpenPeople, whole: MakePerson) -> None:
    opened = open_people(whole())
    header = opened.page.person_pane.header
    assert header.name_label.text() == "Marcus B."
    assert header.pronouns_label.text() == "he/him"
    month = dates.month(TODAY - timedelta(days=250))
    assert header.facts_label.text() == f"ID 20418  ·  Peer support since {month}  ·  QP: J. Alvarez"
    assert header.archived_bar.isHidden()


def test_handoff_and_new_visit_lead_on(open_people: OpenPeople, whole: MakePerson) -> None:
    marcus = whole()
    opened = open_people(marcus)
    opened.click("summary_button")
    opened.click("visit_button")
    assert opened.places == [DocumentPlace(Kind.PLAN_SUMMARY, marcus), NewVisitPlace(marcus)]


def test_the_next_step_says_who_and_until_when(book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    step = NextStep("Go to the Tuesday meeting", Owner.BOTH, TODAY + timedelta(days=4))
    sign(book, marcus, next_step=step)
    card = open_people(marcus).page.person_pane.overview.next_step
    assert card.step_label.text() == "Go to the Tuesday meeting"
    assert card.due_label.text() == f"Due {dates.day(TODAY + timedelta(days=4))}"
    assert card.agreed_label.text() == f"Both of us  ·  Agreed {dates.day(TODAY)}"


def test_the_next_step_of_a_note_that_is_not_signed_is_not_called_agreed(
    book: Notebook, open_people: OpenPeople
) -> None:
    marcus = add_person(book)
    fill(book, marcus, next_step=NextStep("Go to the Tuesday meeting", Owner.BOTH))
    card = open_people(marcus).page.person_pane.overview.next_step
    assert card.agreed_label.text() == f"Both of us  ·  In the note of {dates.day(TODAY)}, not signed yet"


def test_a_next_step_whose_day_has_passed_says_so(book: Notebook, clock: Clock, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    sign(book, marcus, next_step=NextStep("Call the clinic", Owner.PERSON, TODAY))
    clock.advance(days=2)
    card = open_people(marcus).page.person_pane.overview.next_step
    assert card.due_label.text() == f"Was due {dates.day(TODAY)}"
    assert card.agreed_label.text() == f"Marcus  ·  Agreed {dates.day(TODAY)}"


def test_a_no_show_hides_no_agreed_step_and_says_whose_its_own_is(book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    sign(book, marcus, next_step=NextStep("Call the clinic"))
    sign(book, marcus, kind=ContactKind.NO_SHOW, service="", next_step=NextStep("I will call on Monday"))
    opened = open_people(marcus)
    card = opened.page.person_pane.overview.next_step
    assert card.step_label.text() == "Call the clinic"
    assert card.more.more_button.text() == "1 more open step"
    opened.click("more_steps_button")
    said = [label.text() for label in card.more.findChildren(QLabel) if label.isVisible()]
    assert said == ["I will call on Monday", f"Me  ·  Noted {dates.day(TODAY)}, when you did not meet"]
    opened.click("done_button")
    assert card.step_label.text() == "I will call on Monday"
    assert card.agreed_label.text() == f"Me  ·  Noted {dates.day(TODAY)}, when you did not meet"
    assert card.more.isHidden()


def test_a_step_that_is_done_leaves_the_card(book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    sign(book, marcus, next_step=NextStep("Call the clinic"))
    opened = open_people(marcus)
    opened.click("done_button")
    assert people.open_step(book, marcus) is None
    card = opened.page.person_pane.overview.next_step
    assert card.step_label.text() == "No next step is open. Agree on one at the next visit."
    assert card.done_button.isHidden()


def test_a_visit_that_nobody_planned_has_one_button(open_people: OpenPeople, whole: MakePerson) -> None:
    pane = open_people(whole()).page.person_pane
    assert pane.overview.next_step.start_button.isHidden()
    assert pane.header.visit_button.isVisible()


@pytest.mark.parametrize("state", ["planned", "draft", "ready"])
def test_the_next_step_starts_or_goes_on_with_the_visit_of_today(
    book: Notebook, open_people: OpenPeople, state: str
) -> None:
    marcus, visit = add_person(book), VisitId("visit-today")
    if state == "planned":
        visits.save(book, empty_draft(id=visit, person_id=marcus, planned_for=at(16)))
    elif state == "draft":
        visits.save(book, empty_draft(id=visit, person_id=marcus, segments=(segment(at(10), 50),)))
    elif state == "ready":
        fill(book, marcus, id=visit)
    opened = open_people(marcus)
    planned = f"Start visit, {dates.clock(at(16))}"
    said = {"planned": planned, "draft": "Finish note", "ready": "Review and sign"}
    assert opened.page.person_pane.overview.next_step.start_button.text() == said[state]
    opened.click("start_button")
    leads = {"planned": NewVisitPlace(marcus, planned=visit)}
    assert opened.places == [leads.get(state, VisitPlace(visit))]


def test_the_overview_shows_what_is_known(book: Notebook, open_people: OpenPeople, whole: MakePerson) -> None:
    marcus = whole()
    sign(book, marcus)
    opened = open_people(marcus)
    assert overview_texts(opened, "matters") == [
        "What matters to Marcus",
        "“I want my own key.”",
        "Cooks for others",
        "Shows up early",
    ]
    assert overview_texts(opened, "goals") == ["Goals", "Build a sober support network", "Step 4 of 5: Doing it"]
    assert overview_texts(opened, "triggers") == [
        "Triggers",
        "People",
        "Cousin D.",
        "Places",
        "Elm Street",
        "What helps",
        "Main St.",
    ]
    assert overview_texts(opened, "network") == ["Support network", "2 supports  ·  1 close  ·  1 new"]
    ends = dates.short_day(TODAY + timedelta(days=60))
    assert overview_texts(opened, "units") == ["Units this period", "3", "of 100 used", f"Ends {ends}"]
    assert overview_texts(opened, "reaching") == ["Reaching Marcus", "Text first."]
    assert "Peer support: 2 visits a week" in overview_texts(opened, "plan")


def test_empty_cards_say_what_to_ask(book: Notebook, open_people: OpenPeople) -> None:
    opened = open_people(add_person(book, "Marcus B."))
    said = opened.texts(opened.page.person_pane.overview)
    for sentence in (
        "No goals yet. Ask: what would a good month look like?",
        "No triggers yet. Ask: which people, places or things make it harder?",
        "No supports on the map yet. Ask who Marcus would call on a hard night.",
        "No visits yet. Start one when you meet.",
        "No plan here yet. The QP writes it.",
    ):
        assert sentence in said
    assert opened.page.person_pane.overview.units.isHidden()
    assert opened.page.person_pane.overview.reaching.isHidden()


@pytest.mark.parametrize(
    ("units", "ends", "sentence"),
    [
        (100, 60, ""),
        (5, 60, "All units are used. Ask the QP about more."),
        (6, 60, "1 unit left. Ask the QP about more."),
        (100, 12, "Ends in 12 days. Ask the QP about new units."),
        (100, -1, "The period is over. Ask the QP about new units."),
    ],
)
def test_units_that_run_out_are_told_in_words(
    book: Notebook, open_people: OpenPeople, units: int, ends: int, sentence: str, took_in: MakePerson
) -> None:
    window = {"units": units, "starts_on": days(-40), "ends_on": days(ends)}
    marcus = took_in(plans=[{"effective_on": days(-99), "ends_on": days(99), "authorisation": window}])
    sign(book, marcus, segments=(segment(at(9, day=TODAY - timedelta(days=3)), 80),))
    card = open_people(marcus).page.person_pane.overview.units
    assert card.alert_label.text() == sentence
    assert card.alert_label.isVisible() == bool(sentence)


def test_units_whose_time_has_not_begun_say_when_it_begins(
    book: Notebook, open_people: OpenPeople, took_in: MakePerson
) -> None:
    policies.change_pack(book, "plain", TODAY)
    window = {"units": 96, "starts_on": days(11), "ends_on": days(20)}
    marcus = took_in(plans=[{"effective_on": days(-99), "ends_on": days(99), "authorisation": window}])
    opened = open_people(marcus)
    starts, ends = (dates.short_day(TODAY + timedelta(days=ahead)) for ahead in (11, 20))
    sentence = "Ask the QP about units before then."
    assert overview_texts(opened, "units") == ["Units to come", "96", f"units from {starts}", f"Ends {ends}", sentence]
    assert opened.page.person_pane.overview.units.meter.isHidden()


def test_units_before_an_authorization_are_counted_with_what_comes_after_them(
    book: Notebook, open_people: OpenPeople, took_in: MakePerson
) -> None:
    marcus = took_in()
    sign(book, marcus)
    opened = open_people(marcus)
    card = opened.page.person_pane.overview.units
    assert overview_texts(opened, "units")[:3] == ["Before an authorization", "3", "of 24 used"]
    assert not card.change_button.isVisible()
    assert card.meter.isVisible()
    start = TODAY + timedelta(days=11)
    to_come = authorisation(person_id=marcus, units=96, starts_on=start, ends_on=start + timedelta(days=60))
    assert isinstance(authorisations.add(book, to_come), Done)
    opened.page.refresh(Change(people=frozenset({marcus})))
    told = f"Your rules give these until {dates.short_day(start)}. 96 are authorized from then on."
    assert told in overview_texts(opened, "units")
    assert not card.end_label.text(), "when they would end without one is of no use any more"
    assert card.change_button.isVisible()


def test_units_before_an_authorization_that_run_out_are_told_in_words(
    book: Notebook, open_people: OpenPeople, took_in: MakePerson
) -> None:
    marcus = took_in()
    sign(book, marcus, segments=(segment(at(8), 300),))
    opened = open_people(marcus)
    card = opened.page.person_pane.overview.units
    assert card.alert_label.text() == "4 units left. Ask the QP about an authorization."
    start = TODAY + timedelta(days=11)
    to_come = authorisation(person_id=marcus, starts_on=start, ends_on=start + timedelta(days=60))
    assert isinstance(authorisations.add(book, to_come), Done)
    opened.page.refresh(Change(people=frozenset({marcus})))
    assert card.alert_label.text() == "4 units left. Ask the QP about more.", "one is here already"


def test_recent_visits_show_how_they_stand_and_open(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    signed = sign(book, marcus, what_we_did="Met Ray for coffee. Set a time to meet weekly.")
    view = open_people(marcus).page.person_pane.overview.recent.list_view
    row = view.rows.row_at(0)
    assert (row.title, row.body, row.trailing) == ("Met Ray for coffee.", "Set a time to meet weekly.", "Signed")
    assert row.facts == "H0038  ·  3 units  ·  Main St. library"
    assert row.spoken.startswith("Friday, November 20. Met Ray for coffee. Signed.")
    with qtbot.waitSignal(view.opened) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.rows.index(0)).center())
    assert told.args == [signed.id]


def test_an_archived_person_can_be_brought_back(book: Notebook, open_people: OpenPeople, whole: MakePerson) -> None:
    marcus = whole()
    people.update(book, replace(people.get(book, marcus), archived_on=TODAY - timedelta(days=18)))
    opened = open_people(marcus)
    assert opened.page.person_pane.header.archived_bar.isVisible()
    opened.click("return_button")
    assert people.get(book, marcus).archived_on is None
    assert opened.page.person_pane.header.archived_bar.isHidden()


def test_someone_who_is_not_there_is_not_opened(open_people: OpenPeople) -> None:
    with pytest.raises(NotFoundError):
        open_people("nobody")


def test_a_change_about_the_open_person_is_shown_at_once(book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    opened = open_people(marcus)
    assert opened.page.person_pane.tabs.accessibleTabName(1) == "Visits, 0"
    opened.link.do(visits.start, marcus)
    assert opened.page.person_pane.tabs.accessibleTabName(1) == "Visits, 1"


def test_looking_at_someone_is_logged_once_on_arrival(book: Notebook, open_people: OpenPeople) -> None:
    marcus = add_person(book)
    opened = open_people(marcus)
    opened.link.do(visits.start, marcus)
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'person.viewed'") == 1
