import pytest
from making import PASSPHRASE, support, trigger
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle

from fieldnote.domain.ids import SupportId, TriggerId
from fieldnote.services import finding, people, supports, triggers
from fieldnote.services.finding import MARK_END, MARK_START
from fieldnote.ui.destinations import PeoplePlace, VisitPlace
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.search.sheet import Offer, SearchSheet, pieces
from fieldnote.ui.theme import Theme


@pytest.fixture
def sheet(host: QWidget, link: NotebookLink) -> SearchSheet:
    opened = SearchSheet(host, link)
    opened.begin()
    return opened


def rows(sheet: SearchSheet) -> list[RowItem]:
    model = sheet.list.rows
    return [model.row_at(place) for place in range(model.rowCount())]


def search(qtbot: QtBot, sheet: SearchSheet, words: str) -> list[RowItem]:
    qtbot.keyClicks(sheet.field, words)
    qtbot.waitUntil(lambda: not sheet._debounce.isActive())
    return rows(sheet)


def test_caret_waits_in_the_field_and_nothing_is_listed_yet(sheet: SearchSheet) -> None:
    assert sheet.field.hasFocus()
    assert rows(sheet) == []
    assert sheet.empty_label.text() == "Type a name, words from a note, or what you want to do."


def test_people_come_first_then_notes_newest_first(qtbot: QtBot, sheet: SearchSheet) -> None:
    found = search(qtbot, sheet, "mar")
    assert [row.title for row in found if row.heading] == ["People"]
    assert found[1].title == "Marcus"
    assert found[1].subtitle == "Record RR-10418"


def test_hits_in_notes_are_marked_for_the_bold_hand(qtbot: QtBot, sheet: SearchSheet) -> None:
    found = search(qtbot, sheet, "meeting")
    notes = [row for row in found if not row.heading]
    assert len(notes) == 5
    assert f"{MARK_START}meeting{MARK_END}" in notes[0].subtitle
    assert notes[0].trailing >= ""
    assert MARK_START not in notes[0].spoken
    assert notes[0].spoken.startswith("Notes. ")


def test_a_note_that_is_not_signed_says_so(qtbot: QtBot, sheet: SearchSheet) -> None:
    (note,) = [row for row in search(qtbot, sheet, "Thursday") if row.key.startswith("note:")]
    assert note.trailing.startswith("Ready")
    assert ", Ready:" in note.spoken
    sheet.field.clear()
    signed = [row for row in search(qtbot, sheet, "meeting") if row.key.startswith("note:")]
    assert not [row for row in signed if "Ready" in row.trailing or "Draft" in row.trailing]


def test_enter_goes_to_the_first_person(qtbot: QtBot, sheet: SearchSheet) -> None:
    search(qtbot, sheet, "luz")
    with qtbot.waitSignal(sheet.went) as went:
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert went.args is not None
    assert isinstance(went.args[0], PeoplePlace)


def test_enter_right_after_the_last_letter_still_finds(qtbot: QtBot, sheet: SearchSheet) -> None:
    qtbot.keyClicks(sheet.field, "luz")
    with qtbot.waitSignal(sheet.went):
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


def test_arrows_move_over_the_rows_and_past_the_headings(qtbot: QtBot, sheet: SearchSheet) -> None:
    found = search(qtbot, sheet, "thursday")
    assert sheet.list.current_key == found[1].key
    qtbot.keyClick(sheet.field, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Up)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Up)
    assert sheet.list.current_key == found[1].key
    with qtbot.waitSignal(sheet.went) as went:
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert went.args is not None
    assert isinstance(went.args[0], VisitPlace)


def test_a_click_opens_a_note(qtbot: QtBot, sheet: SearchSheet) -> None:
    found = search(qtbot, sheet, "meeting")
    box = sheet.list.visualRect(sheet.list.rows.index(sheet.list.rows.place_of(found[2].key)))
    with qtbot.waitSignal(sheet.went) as went:
        qtbot.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert went.args == [VisitPlace(found[2].key.removeprefix("note:"))]  # type: ignore[arg-type]


def test_nothing_found_is_said_with_the_words(qtbot: QtBot, sheet: SearchSheet) -> None:
    assert search(qtbot, sheet, "Elmwood") == []
    assert sheet.empty_label.text() == "Looking further…"
    assert settled(qtbot, sheet) == []
    sentence = "No matches for “Elmwood”. Search looks in names, notes, goals, triggers and supports."
    assert sheet.empty_label.text() == sentence
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("words", ['"', "*", "a AND (", "meeting OR", "<b>bold</b>", "';--", PASSPHRASE])
def test_whatever_is_typed_is_only_words(qtbot: QtBot, sheet: SearchSheet, words: str) -> None:
    search(qtbot, sheet, words)


def test_escape_closes_and_keeps_nothing(qtbot: QtBot, host: QWidget, link: NotebookLink, sheet: SearchSheet) -> None:
    search(qtbot, sheet, "meeting")
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    again = SearchSheet(host, link)
    again.begin()
    assert again.field.text() == ""


def test_more_notes_come_when_typing_rests(qtbot: QtBot, host: QWidget, link: NotebookLink) -> None:
    sheet = SearchSheet(host, link)
    sheet.begin()
    search(qtbot, sheet, "meeting")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Down)
    chosen = sheet.list.current_key
    sheet._show_more()
    assert sheet.list.current_key == chosen


def test_found_rows_are_painted_with_their_hits(qtbot: QtBot, sheet: SearchSheet) -> None:
    before = sheet.grab().toImage()
    search(qtbot, sheet, "meeting")
    assert sheet.grab().toImage() != before


def test_marked_lines_fall_into_pieces() -> None:
    line = f"to the {MARK_START}bus{MARK_END} stop, {MARK_START}bus{MARK_END}"
    assert pieces(line) == [("to the ", False), ("bus", True), (" stop, ", False), ("bus", True)]
    assert pieces("no hit") == [("no hit", False)]
    assert pieces("") == []


def settled(qtbot: QtBot, sheet: SearchSheet) -> list[RowItem]:
    qtbot.waitUntil(lambda: sheet._most > finding.AT_FIRST)
    return rows(sheet)


@pytest.mark.parametrize(
    ("words", "heading", "tab"), [("payday", "Triggers", "triggers"), ("sponsor", "Supports", "supports")]
)
def test_records_follow_when_typing_rests_and_open_their_tab(
    qtbot: QtBot, sheet: SearchSheet, link: NotebookLink, words: str, heading: str, tab: str
) -> None:
    marcus = link.ask(people.everyone)[0].person.id
    link.do(triggers.add, trigger(id=TriggerId("found-1"), person_id=marcus, what="Payday at the bar"))
    link.do(supports.add, support(id=SupportId("found-2"), person_id=marcus, name="My sponsor"))
    search(qtbot, sheet, words)
    found = settled(qtbot, sheet)
    place = next(at for at, row in enumerate(found) if row.heading and row.title == heading)
    row = found[place + 1]
    assert row.spoken.startswith(f"{heading}. ")
    sheet.list.choose(row.key)
    with qtbot.waitSignal(sheet.went) as went:
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert went.args is not None
    assert went.args[0].tab == tab


def test_what_there_is_to_do_is_found_by_the_beginnings_of_its_words(
    qtbot: QtBot, host: QWidget, link: NotebookLink
) -> None:
    offers = (Offer("new_visit", "New visit", "Ctrl+N"), Offer("lock", "Lock", "Ctrl+L"))
    sheet = SearchSheet(host, link, offers)
    sheet.begin()
    found = search(qtbot, sheet, "vis ne")
    offered = [row for row in found if row.key.startswith("command:")]
    assert [(row.title, row.trailing) for row in offered] == [("New visit", "Ctrl+N")]
    sheet.list.choose(offered[0].key)
    with qtbot.waitSignal(sheet.command_asked) as asked:
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert asked.args == ["new_visit"]


def test_a_sheet_that_was_closed_looks_no_further(qtbot: QtBot, sheet: SearchSheet) -> None:
    search(qtbot, sheet, "meeting")
    assert sheet._patience.isActive()
    sheet.close_sheet()
    assert not sheet._patience.isActive()
    assert not sheet._debounce.isActive()


@pytest.mark.parametrize(("scale", "height"), [(1.0, 400), (2.0, 380)])
def test_the_list_takes_the_room_there_is_to_the_edge_of_the_sheet(
    qapp: QApplication, host: QWidget, link: NotebookLink, scale: float, height: int
) -> None:
    Theme(scale=scale).apply(qapp)
    opened = SearchSheet(host, link)
    opened.begin()
    settle()
    panel = opened.heading.parentWidget()
    assert panel is not None
    assert opened._box.height() >= height
    assert opened._box.mapTo(panel, QPoint(0, opened._box.height())).y() >= panel.height() - 3
    host.resize(1366, 620)
    settle()
    assert opened.scroll_bar.maximum() == 0, "the list alone scrolls"
