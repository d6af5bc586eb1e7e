import pytest
from making import Clock, Closed, add_person, at, empty_draft, fill, segment
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.ids import VisitId
from fieldnote.domain.visit import ContactKind
from fieldnote.services import visits
from fieldnote.ui.kit.layouts import settle
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.search.picker import PersonPicker


@pytest.fixture
def picker(host: QWidget, link: NotebookLink) -> PersonPicker:
    opened = PersonPicker(host, link, "Who is the visit with?")
    opened.begin()
    return opened


def titles(picker: PersonPicker) -> list[str]:
    return [picker.list.rows.row_at(place).title for place in range(picker.list.rows.rowCount())]


def narrowed(qtbot: QtBot, picker: PersonPicker, words: str) -> list[str]:
    qtbot.keyClicks(picker.field, words)
    qtbot.waitUntil(lambda: not picker._debounce.isActive())
    return titles(picker)


def test_everyone_is_listed_at_once(picker: PersonPicker) -> None:
    assert sorted(titles(picker)) == ["Luz Ángeles", "Marcus"]


def test_typing_narrows_without_accents_or_case(qtbot: QtBot, picker: PersonPicker) -> None:
    assert narrowed(qtbot, picker, "ANGELES luz") == ["Luz Ángeles"]


def test_enter_picks(qtbot: QtBot, picker: PersonPicker) -> None:
    narrowed(qtbot, picker, "marc")
    key = picker.list.current_key
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picked.args == [key]


def test_nobody_of_that_name_is_said(qtbot: QtBot, picker: PersonPicker) -> None:
    assert narrowed(qtbot, picker, "zoe") == []
    assert picker.empty_label.text() == "Nobody here is called “zoe”."


def test_the_way_to_somebody_new_stands_clear_of_the_edge(host: QWidget, link: NotebookLink) -> None:
    opened = PersonPicker(host, link, "Who else is here?")
    opened.offer_new()
    opened.begin()
    settle()
    button, panel = opened.button("new"), opened.heading.parentWidget()
    assert panel is not None
    left = panel.height() - button.mapTo(panel, QPoint(0, button.height())).y()
    assert left == opened.heading.mapTo(panel, QPoint(0, 0)).y() == 24


def test_empty_notebook_invites(qtbot: QtBot, host: QWidget, closed: Closed) -> None:
    book = closed.open(Clock())
    picker = PersonPicker(host, NotebookLink(book), "Who is the visit with?")
    picker.begin()
    assert picker.empty_label.text() == "No people yet. Add the first person you walk with."
    book.close()


def test_a_button_leaves_it(qtbot: QtBot, picker: PersonPicker) -> None:
    with qtbot.assertNotEmitted(picker.picked), qtbot.waitSignal(picker.closed):
        picker.button("cancel").click()


def test_who_was_not_met_today_has_no_visit_today(host: QWidget, closed: Closed) -> None:
    book = closed.open(Clock())
    for name, kind in (("Dana", ContactKind.ONE_TO_ONE), ("Nell", ContactKind.NO_SHOW)):
        person = add_person(book, name)
        fill(book, person, id=f"of-{name}", segments=(segment(at(9), 50),), kind=kind)
    visits.save(book, empty_draft(id=VisitId("plan"), person_id=add_person(book, "Alma"), planned_for=at(16)))
    picker = PersonPicker(host, NotebookLink(book), "Who is the visit with?")
    picker.begin()
    rows = [picker.list.rows.row_at(place) for place in range(picker.list.rows.rowCount())]
    told = {row.title: row.subtitle for row in rows}
    assert told == {"Dana": "Seen today", "Nell": "Today: No-show", "Alma": "Visit today"}
    book.close()
