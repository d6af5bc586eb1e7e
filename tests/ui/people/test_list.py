from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from making import CONFIRMED, Clock, add_person, at, empty_draft, fill, segment, sign
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import ContactKind
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui import dates
from fieldnote.ui.destinations import CaseloadFilePlace
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.people.add_person import AddPerson

OpenPeople = Callable[..., Any]


def plan(book: Notebook, person: PersonId, hour: int) -> VisitId:
    """Plan a visit today."""
    kept = empty_draft(id=VisitId(book.new_id()), person_id=person, planned_for=at(hour))
    visits.save(book, kept)
    return kept.id


def key(qtbot: QtBot, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, pressed, modifier)


def sheet_of(opened: Any) -> AddPerson:
    found = open_sheets(opened.page.window())
    assert len(found) == 1
    assert isinstance(found[0], AddPerson)
    return found[0]


def press(qtbot: QtBot, sheet: Sheet, name: str) -> None:
    button = sheet.findChild(Button, name)
    assert isinstance(button, Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_with_nobody_yet_the_agencys_list_can_be_brought_in(book: Notebook, open_people: OpenPeople) -> None:
    opened = open_people()
    assert opened.page.list_pane.edges == Qt.Edge(0), "there is nothing beside it"
    opened.click("empty_bring_button")
    assert opened.places == [CaseloadFilePlace()]
    add_person(book, "Marcus B.")
    opened.page.activate()
    assert opened.page.list_pane.edges == Qt.Edge.RightEdge


def test_people_stand_in_three_sections_with_what_matters_now(
    book: Notebook, clock: Clock, open_people: OpenPeople
) -> None:
    tyrell, jon, luis, maria = (add_person(book, n) for n in ("Tyrell J.", "Jon O.", "Luis C.", "Maria G."))
    clock.advance(days=-18)
    sign(book, jon, segments=(segment(clock() - timedelta(hours=3), 50),))
    clock.advance(days=15)
    sign(book, luis, segments=(segment(clock() - timedelta(hours=3), 50),))
    begun = clock().date()
    visits.save(book, empty_draft(id=VisitId(book.new_id()), person_id=tyrell, segments=(segment(clock(), 20),)))
    clock.advance(days=3)
    plan(book, add_person(book, "Alma R."), 16)
    opened = open_people()
    assert [(row.title, row.subtitle) for row in opened.rows()] == [
        ("Today", ""),
        ("Alma R.", f"Visit today, {dates.clock(at(16))}"),
        ("Needs a hand", ""),
        ("Tyrell J.", f"Finish note from {dates.short_day(begun)}"),
        ("Everyone else", ""),
        ("Luis C.", f"Seen {dates.short_day(begun)}"),
        ("Jon O.", "No visit in 18 days"),
        ("Maria G.", "No visit yet"),
    ]
    assert maria


def test_the_first_of_a_section_is_told_with_its_heading_in_a_whole_sentence(
    book: Notebook, open_people: OpenPeople
) -> None:
    plan(book, add_person(book, "Alma R."), 16)
    plan(book, add_person(book, "Luis C."), 17)
    view = open_people().page.list_pane.list_view
    told = [view.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 2)]
    assert told == [
        f"Today. Alma R., visit today at {dates.clock(at(16))}",
        f"Luis C., visit today at {dates.clock(at(17))}",
    ]


@pytest.mark.parametrize("state", ["draft", "ready", "signed"])
def test_a_visit_of_today_says_how_its_note_stands(book: Notebook, open_people: OpenPeople, state: str) -> None:
    marcus = add_person(book)
    if state == "draft":
        visits.save(book, empty_draft(id=VisitId(book.new_id()), person_id=marcus, segments=(segment(at(10), 50),)))
    elif state == "ready":
        fill(book, marcus, segments=(segment(at(10), 50),))
    else:
        sign(book, marcus, segments=(segment(at(10), 50),))
    row = open_people().rows()[1]
    time = dates.clock(at(10))
    said = {"draft": f"Finish note, {time}", "ready": f"Ready to sign, {time}", "signed": f"Seen today, {time}"}
    marks = {"draft": "pen-line", "ready": "circle-check", "signed": None}
    assert (row.subtitle, row.mark) == (said[state], marks[state])


def test_who_did_not_come_was_not_seen_today(book: Notebook, open_people: OpenPeople) -> None:
    dana, only = add_person(book, "Dana R."), add_person(book, "Only N.")
    sign(book, dana, segments=(segment(at(9), 50),))
    for person in (dana, only):
        fill(book, person, id=f"miss-{person}", segments=(segment(at(11), 0),), kind=ContactKind.NO_SHOW, service="")
        assert isinstance(visits.sign(book, VisitId(f"miss-{person}"), CONFIRMED), Done)
    opened = open_people()
    assert [(row.title, row.subtitle) for row in opened.rows()[1:]] == [
        ("Dana R.", f"Seen today, {dates.clock(at(9))}"),
        ("Only N.", f"No-show, {dates.clock(at(11))}"),
    ]


def test_a_note_still_to_finish_is_not_hidden_behind_a_visit_that_is_signed(
    book: Notebook, clock: Clock, open_people: OpenPeople
) -> None:
    dana, luis = add_person(book, "Dana R."), add_person(book, "Luis C.")
    clock.advance(days=-2)
    begun = clock().date()
    visits.save(book, empty_draft(id=VisitId(book.new_id()), person_id=luis, segments=(segment(clock(), 20),)))
    clock.advance(days=2)
    visits.save(book, empty_draft(id=VisitId(book.new_id()), person_id=dana, segments=(segment(at(8), 50),)))
    for person, hour in ((dana, 9), (luis, 10)):
        sign(book, person, segments=(segment(at(hour), 50),))
    rows = open_people().rows()[1:]
    assert [(row.title, row.subtitle, row.mark) for row in rows] == [
        ("Dana R.", f"Finish note, {dates.clock(at(8))}", "pen-line"),
        ("Luis C.", f"Finish note from {dates.short_day(begun)}", "pen-line"),
    ]
    assert f"seen today at {dates.clock(at(10))}, note signed, note to finish from" in rows[1].spoken


def test_the_count_says_how_many_the_rules_allow(book: Notebook, open_people: OpenPeople) -> None:
    for number in range(3):
        add_person(book, f"Person {number}")
    assert open_people().page.list_pane.count_label.text() == "3 of 15"


def test_arrows_move_and_enter_opens(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    for name in ("Alma R.", "Luis C."):
        add_person(book, name)
    opened = open_people()
    view = opened.page.list_pane.list_view
    assert view.hasFocus()
    assert view.currentIndex().isValid()
    assert opened.page.person_id is None
    key(qtbot, Qt.Key.Key_Down)
    assert opened.page.person_id is None
    key(qtbot, Qt.Key.Key_Return)
    assert opened.page.person_pane.header.name_label.text() == "Luis C."
    assert view.hasFocus()


def test_a_click_opens(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    add_person(book, "Alma R.")
    opened = open_people()
    view = opened.page.list_pane.list_view
    place = view.visualRect(view.rows.index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.page.person_pane.header.name_label.text() == "Alma R."
    assert opened.page.caption == "Alma R."


def test_typing_jumps_to_a_name(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    for name in ("Alma R.", "Luis C.", "Maria G."):
        add_person(book, name)
    opened = open_people()
    qtbot.keyClicks(QApplication.focusWidget(), "mar")
    assert opened.page.list_pane.list_view.currentIndex().data() == "Maria G."


def test_the_filter_finds_names_and_record_numbers_without_accents(
    qtbot: QtBot, book: Notebook, open_people: OpenPeople
) -> None:
    add_person(book, "Luz Ángeles", "RR-7")
    add_person(book, "Marcus B.", "20418")
    opened = open_people()
    opened.page.begin_find()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    qtbot.keyClicks(QApplication.focusWidget(), "angel")
    assert opened.titles() == ["Luz Ángeles"]
    opened.page.list_pane.filter_field.setText("2041")
    assert opened.titles() == ["Marcus B."]
    key(qtbot, Qt.Key.Key_Return)
    assert opened.page.person_pane.header.name_label.text() == "Marcus B."


def test_a_filter_that_fits_nobody_says_so_and_esc_takes_it_back(
    qtbot: QtBot, book: Notebook, open_people: OpenPeople
) -> None:
    add_person(book, "Marcus B.")
    opened = open_people()
    opened.page.list_pane.begin_find()
    qtbot.keyClicks(opened.page.list_pane.filter_field, "zz")
    assert opened.page.list_pane.nobody_label.text() == "Nobody here fits “zz”."
    assert opened.page.list_pane.nobody_label.isVisible()
    key(qtbot, Qt.Key.Key_Escape)
    assert opened.page.list_pane.filter_field.isHidden()
    assert opened.titles() == ["Marcus B."]
    assert opened.page.list_pane.list_view.hasFocus()


def test_down_leaves_the_filter_for_the_list(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    add_person(book, "Marcus B.")
    opened = open_people()
    opened.page.list_pane.begin_find()
    qtbot.keyClicks(opened.page.list_pane.filter_field, "m")
    key(qtbot, Qt.Key.Key_Down)
    assert opened.page.list_pane.list_view.hasFocus()
    assert opened.page.list_pane.list_view.currentIndex().data() == "Marcus B."


def test_who_is_open_stays_marked_through_the_filter(book: Notebook, open_people: OpenPeople) -> None:
    add_person(book, "Alma R.")
    marcus = add_person(book, "Marcus B.")
    opened = open_people(marcus)
    opened.page.list_pane.begin_find()
    opened.page.list_pane.filter_field.setText("alma")
    opened.page.list_pane.filter_field.setText("")
    assert opened.page.list_pane.list_view.current_key == marcus


def test_an_empty_list_invites_to_add_someone(qtbot: QtBot, open_people: OpenPeople) -> None:
    opened = open_people()
    assert "No people yet. Add the first person you walk with." in opened.texts(opened.page.list_pane)
    key(qtbot, Qt.Key.Key_Return)
    sheet = sheet_of(opened)
    assert sheet.name_field.hasFocus()
    qtbot.keyClicks(sheet.name_field, "Marcus B.")
    qtbot.keyClicks(sheet.number_field, "20418")
    key(qtbot, Qt.Key.Key_Return)
    assert open_sheets(opened.page.window()) == []
    assert opened.titles() == ["Marcus B."]
    assert opened.page.person_pane.header.name_label.text() == "Marcus B."
    assert people.everyone(opened.book)[0].person.record_number() == "20418"


def test_adding_nobody_is_refused_beside_the_field(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    add_person(book)
    opened = open_people()
    qtbot.mouseClick(opened.page.list_pane.add_button, Qt.MouseButton.LeftButton)
    sheet = sheet_of(opened)
    press(qtbot, sheet, "add_person_button")
    assert sheet.name_form.problem == "Write the name to use first."
    assert sheet.name_field.hasFocus()
    qtbot.keyClicks(sheet.name_field, "A")
    assert sheet.name_form.problem == ""
    press(qtbot, sheet, "cancel_button")
    assert open_sheets(opened.page.window()) == []
    assert len(people.everyone(book)) == 1


def test_a_full_caseload_asks_why_and_then_adds(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    for number in range(15):
        add_person(book, f"Person {number}")
    opened = open_people()
    opened.page.add_person()
    sheet = sheet_of(opened)
    assert sheet.reason_form.isHidden()
    qtbot.keyClicks(sheet.name_field, "Marcus B.")
    press(qtbot, sheet, "add_person_button")
    assert sheet.reason_form.problem.startswith("You have 15 people, the most your rules allow.")
    qtbot.waitUntil(sheet.reason_field.hasFocus)
    qtbot.keyClicks(sheet.reason_field, "Dana is on leave")
    press(qtbot, sheet, "add_person_button")
    assert len(people.everyone(book)) == 16
    assert opened.page.list_pane.count_label.text() == "16 of 15"


def test_someone_with_the_same_name_is_offered_instead(qtbot: QtBot, book: Notebook, open_people: OpenPeople) -> None:
    known = add_person(book, "Marcus B.", "20418")
    opened = open_people()
    opened.page.add_person()
    sheet = sheet_of(opened)
    qtbot.keyClicks(sheet.name_field, "marcus b.")
    key(qtbot, Qt.Key.Key_Tab)
    assert sheet.alike_bar.isVisible()
    assert sheet.alike_bar.label.text() == "You may already have this person: Marcus B., record 20418."
    press(qtbot, sheet, "open_known_button")
    assert opened.page.person_id == known
    assert len(people.everyone(book)) == 1


def test_a_change_is_shown_in_the_list(book: Notebook, open_people: OpenPeople) -> None:
    opened = open_people()
    opened.link.do(people.add, "Alma R.")
    assert opened.titles() == ["Alma R."]
