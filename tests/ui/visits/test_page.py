import sys
from collections.abc import Callable
from dataclasses import replace
from time import thread_time

import pytest
from making import Clock, at, draft, segment, sign
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from services.own_rules import use_rules
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, press, select_all, write

from fieldnote.domain import stretches
from fieldnote.domain.changes import Change
from fieldnote.domain.visit import NextStep, NoteState, Owner, Place, Visit
from fieldnote.services import people, visits
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Notebook
from fieldnote.ui.destinations import BackPlace, DocumentPlace, VisitPlace
from fieldnote.ui.kit.ask import Question
from fieldnote.ui.kit.avatar import Avatar
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.visits.fields import ReadBox

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_started_visit_is_ready_to_type_in_and_its_timer_runs(desk: Desk, met_before: Visit) -> None:
    desk.start()
    assert focused().objectName() == "what_edit"
    assert desk.page.form.facts.times.runs
    assert desk.said("title_label") == "Visit with Marcus B."
    assert desk.page.caption == "Visit with Marcus B."
    assert desk.page.form.facts.where_field.label == "Main St. library"


def test_all_seven_parts_are_written_by_keyboard_and_land_in_the_notebook(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    times = desk.page.form.facts.times
    times.start_field.setFocus()
    times.start_field.selectAll()
    write("10:32a")
    press(Qt.Key.Key_Tab)
    select_all()
    write("1124a")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "where_field"
    write("Public library")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert isinstance(focused(), QComboBox)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    while focused().objectName() != "what_edit":
        press(Qt.Key.Key_Tab)
    write("Went with Marcus to the library.")
    while focused().objectName() != "response_edit":
        press(Qt.Key.Key_Tab)
    write("Picked the Tuesday meeting.")
    while focused().objectName() != "next_step_field":
        press(Qt.Key.Key_Tab)
    write("Go together on Tuesday")
    press(Qt.Key.Key_Tab)
    kept = desk.kept(visit_id)
    assert kept.segments == (segment(at(10, 32), 52),)
    assert (kept.place, kept.place_label) == (Place.LIBRARY, "")
    assert kept.service == "individual"
    assert len(kept.goal_ids) == 1
    assert kept.what_we_did == "Went with Marcus to the library."
    assert kept.response == "Picked the Tuesday meeting."
    assert kept.next_step == NextStep("Go together on Tuesday", Owner.BOTH)
    assert desk.said("parts_label") == "Ready to sign"
    line = visits.lines(desk.book, states=(NoteState.READY,))[0]
    assert (line.id, line.units, line.filled) == (visit_id, 3, 7)


def test_the_bar_says_what_is_left(desk: Desk, met_before: Visit) -> None:
    desk.start()
    assert desk.said("parts_label") == "4 of 7 parts"
    write("Looked up meetings")
    assert desk.said("left_label") == "Two things left: how Marcus responded, next step."


def test_the_bar_counts_a_quotation_that_was_only_opened_as_a_signature_does(desk: Desk) -> None:
    desk.whole(response="")
    said = desk.page.form.response_field
    for phrase in ("Said, “…”", "Marcus put it this way: “…”"):
        said.load("")
        said.edit.write_phrase(phrase)
        assert desk.said("parts_label") == "6 of 7 parts"
        assert desk.page.save_now()
        assert missing(desk) == ["response_missing"]
    write("Yes")
    assert desk.said("parts_label") == "Ready to sign"
    assert desk.page.save_now()
    assert missing(desk) == []


def test_the_bar_says_what_rules_ask_for_beside_the_parts(desk: Desk) -> None:
    kind = '[[kinds]]\nkind = "one_to_one"\nbillable = true\nalso = ["purpose"]\n'
    use_rules(desk.book, individual=kind)
    desk.whole()
    assert desk.said("parts_label") == "7 of 7 parts"
    assert desk.said("left_label") == "One thing left: what the visit was for."
    desk.page.form.more.purpose_field.setFocus()
    write("A quiet start")
    assert desk.said("parts_label") == "Ready to sign"


def missing(desk: Desk) -> list[str]:
    """Give what a signature would ask for."""
    return [problem.code for problem in visits.standing(desk.book, desk.kept()).problems if problem.blocks]


def test_units_are_explained_by_the_rule(desk: Desk) -> None:
    desk.whole()
    box = desk.page.form.facts.units_box
    assert box.accessibleName() == "3 units, 52 min"
    explained = "3 × 15 = 45 minutes, 7 left over. The next unit starts at 60 minutes."
    assert box.accessibleDescription() == box.toolTip() == explained


def test_undo_never_brings_back_words_of_another_note(desk: Desk) -> None:
    first = desk.start()
    write("Words about one visit")
    desk.page.form.next_step.text_field.setFocus()
    write("Call Ray")
    second = desk.start()
    for field in ("what_edit", "response_edit", "next_step_field", "something_else_field", "purpose_field"):
        widget = desk.page.findChild(type(desk.find(field)), field)
        assert widget is not None
        widget.setFocus()
        for _ in range(3):
            QTest.keyClick(widget, Qt.Key.Key_Z, CTRL)
    settle()
    assert desk.page.form.draft().what_we_did == ""
    assert desk.page.form.draft().next_step.text == ""
    assert desk.page.flush()
    assert desk.kept(first).what_we_did == "Words about one visit"
    assert desk.kept(second).what_we_did == ""


def test_opening_another_visit_keeps_what_was_written_before(desk: Desk) -> None:
    first = desk.start()
    write("Not lost")
    desk.start()
    assert desk.kept(first).what_we_did == "Not lost"


def test_a_planned_visit_is_started_with_the_timer(desk: Desk, clock: Clock) -> None:
    planned = draft(person_id=desk.person, segments=(), planned_for=at(15), what_we_did="")
    visits.save(desk.book, planned)
    desk.open(planned.id)
    assert desk.said("timer_button") == "Start"
    assert "Planned visit" in desk.said("subtitle_label")
    desk.click("timer_button")
    desk.page.flush()
    kept = desk.kept(planned.id)
    assert stretches.runs(kept.segments)
    assert kept.segments[0].start == clock.now


def test_deleting_a_draft_asks_nothing_and_can_be_undone(desk: Desk) -> None:
    visit_id = desk.start()
    write("Words that come back")
    action = desk.page.frame.header.delete_action
    action.trigger()
    settle()
    assert desk.places == [BackPlace()]
    assert visit_id not in {line.id for line in visits.lines(desk.book)}
    (toast,) = (one for one in desk.page.window().findChildren(Toast) if one.isVisible())
    assert toast.label.text() == "Draft deleted."
    QTest.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    settle()
    assert desk.places[-1] == VisitPlace(visit_id)
    assert desk.kept(visit_id).what_we_did == "Words that come back"


def test_save_and_close_saves_and_goes_back(desk: Desk) -> None:
    visit_id = desk.start()
    write("Done for now")
    desk.click("close_button")
    assert desk.places == [BackPlace()]
    assert desk.kept(visit_id).what_we_did == "Done for now"
    desk.click("back_button")
    assert desk.places == [BackPlace(), BackPlace()]


def test_a_very_long_paste_asks_first(desk: Desk) -> None:
    desk.start()
    long = "word " * 2_000_000
    QGuiApplication.clipboard().setText(long)
    desk.ask.will_answer(False)
    press(Qt.Key.Key_V, CTRL)
    assert desk.page.form.what_field.text() == ""
    desk.ask.will_answer(True)
    press(Qt.Key.Key_V, CTRL)
    assert desk.page.form.what_field.text() == long[:200_000]
    question = desk.ask.asked[-1]
    assert isinstance(question, Question)
    assert "10,000,000 characters" in question.text
    assert question.yes == "Keep the first 200,000 characters"
    press(Qt.Key.Key_V, CTRL)
    assert desk.refusals == ["This text is full: it has 200,000 characters, and nothing was pasted."]
    assert len(desk.ask.asked) == 2
    QGuiApplication.clipboard().clear()


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["word ", "x", "語", "line\n"])
def test_a_paste_of_ten_megabytes_holds_the_page_up_for_a_moment_only(
    desk: Desk, unit: str, record_property: Callable[[str, object], None]
) -> None:
    visit_id = desk.start()
    QGuiApplication.clipboard().setText(unit * (10_000_000 // len(unit)))
    desk.ask.will_answer(True)
    longest = LongestTurn()
    press(Qt.Key.Key_V, CTRL)
    longest.look("paste")
    press(Qt.Key.Key_A)
    longest.look("key")
    assert desk.page.flush()
    longest.look("save")
    assert len(desk.kept(visit_id).what_we_did) == 200_001
    record_property("longest turns in ms", longest.turns)
    sys.stdout.write(f"{unit!r}: {longest.turns} ms\n")
    QGuiApplication.clipboard().clear()


def test_a_long_paste_finds_the_field_as_wide_and_high_as_it_will_be(desk: Desk) -> None:
    visit_id = desk.start()
    edit = desk.page.form.what_field.edit
    before = edit.viewport().size()
    seen = SizesOf(edit.viewport(), edit.document().isEmpty)
    edit.write("line\n" * 20_000)
    settle()
    after = edit.viewport().size()
    assert after.width() < before.width(), "there are scroll bars now, of the field and of the page"
    assert after.height() > before.height()
    assert seen.while_true[-1] == after
    assert seen.later == [], "each line would be broken anew"
    assert desk.page.flush()
    desk.start()
    desk.open(visit_id)
    assert edit.viewport().size() == after


class SizesOf(QObject):
    """The sizes that a widget takes on, while something is true and later."""

    def __init__(self, widget: QWidget, still: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._still = still
        self.while_true: list[QSize] = []
        self.later: list[QSize] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        if isinstance(event, QResizeEvent):
            (self.while_true if self._still() else self.later).append(event.size())
        return super().eventFilter(watched, event)


class LongestTurn:
    """How long the screen's thread worked on each thing that was done, in milliseconds of its own time."""

    def __init__(self) -> None:
        self.turns: dict[str, int] = {}
        self._from = thread_time()

    def look(self, what: str) -> None:
        """Note the time since the last look."""
        self.turns[what] = round((thread_time() - self._from) * 1000)
        self._from = thread_time()


def test_control_characters_become_visible_ones(desk: Desk) -> None:
    visit_id = desk.start()
    QGuiApplication.clipboard().setText("one\x07two")
    press(Qt.Key.Key_V, CTRL)
    desk.page.flush()
    assert desk.kept(visit_id).what_we_did == "one\ufffdtwo"
    QGuiApplication.clipboard().clear()


def test_what_others_change_is_shown_and_what_is_being_written_stays(desk: Desk, book: Notebook) -> None:
    visit_id = desk.start()
    write("Still typing")
    person = people.get(book, desk.person)
    desk.page.refresh(Change(people=frozenset({person.id})))
    assert desk.page.form.what_field.text() == "Still typing"
    desk.page.flush()
    kept = desk.kept(visit_id)
    visits.save(book, replace(kept, response="From elsewhere"))
    desk.page.refresh(Change(visits=frozenset({visit_id})))
    assert desk.page.form.response_field.text() == "From elsewhere"


def test_a_signed_note_is_read_only_with_its_facts_and_its_paper(desk: Desk, met_before: Visit) -> None:
    desk.open(met_before.id)
    assert desk.page.caption.endswith("Signed note, read only")
    assert desk.find("signed_chip").isVisible()
    assert not desk.find("sign_button").isVisible()
    view = desk.page.frame.signed_view
    assert view.first_text is not None
    assert focused() is view.first_text
    write("Nothing of this")
    assert view.first_text.text() == met_before.draft.what_we_did
    assert desk.page.save_now()
    desk.click("paper_button")
    assert desk.places == [DocumentPlace(Kind.VISIT_NOTE, visit_id=met_before.id)]


@pytest.mark.parametrize("width", [1366, 900, 700])
def test_the_facts_of_a_signed_note_fill_their_rows(desk: Desk, met_before: Visit, width: int) -> None:
    desk.page.resize(width, 900)
    desk.open(met_before.id)
    boxes = [box for box in desk.page.frame.signed_view.facts_card.findChildren(ReadBox) if box.isVisible()]
    places = [(box.mapTo(desk.page, box.rect().topLeft()).y(), box) for box in boxes]
    ends = {y: max(box.mapTo(desk.page, box.rect().topRight()).x() for at, box in places if at == y) for y, _ in places}
    assert len(ends) > 1
    assert len(set(ends.values())) == 1


def test_a_signed_note_says_what_keeps_it_off_a_claim(desk: Desk) -> None:
    desk.open(sign(desk.book, desk.person, segments=(segment(at(9), 3),)).id)
    shown = [label.text() for label in desk.page.frame.signed_view.findChildren(QLabel) if label.isVisible()]
    assert "Not ready for a claim. It was shorter than one unit." in shown


def test_clearing_leaves_nothing_of_the_note_in_the_window(desk: Desk, met_before: Visit) -> None:
    desk.open(met_before.id)
    desk.start()
    write("Secret words")
    desk.page.flush()
    there = parts_of(desk.page)
    desk.page.clear()
    settle()
    left = parts_of(desk.page)
    for word in ("Secret", "Marcus", "MB", "Payday", "Main St.", "Ray M."):
        assert [part for part in there if word in part] != [], word
        assert [part for part in left if word in part] == [], word


def parts_of(page: QWidget) -> list[str]:
    """Give every text that a page shows or tells."""
    names = ("text", "plainText", "toolTip", "accessibleName", "accessibleDescription", "currentText")
    told = [str(part.property(name) or "") for part in page.findChildren(QWidget) for name in names]
    return told + [avatar._letters for avatar in page.findChildren(Avatar)]
