"""The list of what waits for a signature, and signing what is ready: read one by one, signed together or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from making import CONFIRMED, TODAY, add_person, at, correct, fill, segment, sign
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from services.own_rules import use_rules
from ui.budget import focused
from ui.showing import settle, show_active

from fieldnote.domain import stretches
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId
from fieldnote.domain.review import Outcome
from fieldnote.domain.visit import NextStep, NoteState
from fieldnote.services import acts, group_sessions, reviews, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.destinations import Destination, GroupVisitPlace, VisitPlace
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.to_sign.page import ToSignPage
from fieldnote.ui.to_sign.ready_sheet import ReadySheet
from fieldnote.ui.tools import Tools

PIN = "4711"
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Opened:
    """The page, the notebook behind it, and where it wanted to go."""

    page: ToSignPage
    book: Notebook
    tasks: TaskRunner
    places: list[Destination] = field(default_factory=list)

    def rows(self) -> list[str]:
        """Give the titles of the rows, headings with a mark."""
        model = self.page.list_view.rows
        found = (model.row_at(place) for place in range(model.rowCount()))
        return [f"# {row.title}" if row.heading else row.title for row in found]

    def told(self, place: int) -> str:
        """Give the line below a row's title."""
        return self.page.list_view.rows.row_at(place).subtitle

    @property
    def sheet(self) -> ReadySheet:
        """The sheet that is open."""
        (found,) = open_sheets(self.page)
        assert isinstance(found, ReadySheet)
        return found

    def press(self, key: str) -> None:
        """Press a button of the sheet."""
        button = self.sheet.button(key)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def texts(self) -> str:
        """Give the words of all labels that are seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


Open = Callable[[], Opened]


@pytest.fixture
def kept() -> Iterator[list[Opened]]:
    """Hold the pages until Qt has deleted them: asked for before `qtbot`, it outlives it."""
    pages: list[Opened] = []
    yield pages
    for opened in pages:
        QCoreApplication.sendPostedEvents(opened.page, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_page(kept: list[Opened], qtbot: QtBot, book: Notebook) -> Open:
    def opened() -> Opened:
        link, tasks = NotebookLink(book), TaskRunner()
        page = ToSignPage(Tools(link, tasks, ScriptedAsk(), Renderer()))
        made = Opened(page, book, tasks)
        kept.append(made)
        page.went.connect(made.places.append)
        link.changed.connect(page.refresh)
        show_active(qtbot, page, 1166, 768)
        page.activate()
        settle()
        return made

    return opened


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book, "Marcus B.")


@pytest.fixture
def luz(book: Notebook) -> PersonId:
    return add_person(book, "Luz")


@pytest.fixture
def two_ready(book: Notebook, marcus: PersonId, luz: PersonId) -> None:
    """Two notes with all their parts, and a PIN that signs."""
    notebooks.set_pin(book, notebooks.hash_pin(PIN))
    fill(book, marcus, segments=(segment(at(8), 52),))
    fill(book, luz, segments=(segment(at(10), 52),), what_we_did="Looked at rooms.")


def give_pin(opened: Opened, pin: str, qtbot: QtBot) -> None:
    QTest.keyClicks(focused(), pin)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not opened.tasks.busy)
    settle()


def signed(book: Notebook) -> int:
    return len(visits.lines(book, states=(NoteState.SIGNED,)))


def test_each_kind_of_waiting_has_its_heading_and_says_what_is_left(
    book: Notebook, marcus: PersonId, luz: PersonId, open_page: Open
) -> None:
    use_rules(book, pack='supervision = { review = "review" }')
    day = TODAY - timedelta(days=1)
    back = sign(book, marcus, service="individual", segments=(segment(at(9, day=day), 52),))
    reviews.add(book, back.id, Outcome.RETURNED, "J. Alvarez", book.clock(), comment="Which goal?")
    contested = sign(book, luz, service="individual", segments=(segment(at(11, day=day), 52),))
    acts.contest(book, contested.id, "I was early.", CONFIRMED)
    fill(book, marcus, service="individual")
    fill(book, luz, service="individual", segments=(segment(at(8), 20),), response="", next_step=NextStep())
    opened = open_page()
    assert opened.rows() == [
        "# Ready to sign  1",
        "Marcus B.  ·  Fri, Nov 20  ·  3 units",
        "# To finish  1",
        "Luz  ·  Fri, Nov 20  ·  1 unit",
        "# Sent back  1",
        "Marcus B.  ·  Thu, Nov 19  ·  3 units",
        "# Waits for your answer  1",
        "Luz  ·  Thu, Nov 19  ·  3 units",
        "# With your supervisor  1",
        "Luz  ·  Thu, Nov 19  ·  3 units",
    ]
    assert opened.told(3) == "Two things left: how Luz responded, next step."
    assert opened.told(5) == "J. Alvarez: “Which goal?”"
    assert opened.told(7) == "Luz disagrees. Your answer is due by Jan 19, 2027."
    assert opened.told(9) == "Waits for the review."
    assert opened.page.summary_label.text() == "1 ready to sign. 1 to finish. 1 sent back. 1 to answer."
    spoken = opened.page.list_view.rows.row_at(3).spoken
    assert spoken == "To finish. Luz, Fri, Nov 20, 1 unit. Two things left: how Luz responded, next step. Finish."


def test_a_row_is_opened_by_the_keyboard(book: Notebook, marcus: PersonId, open_page: Open) -> None:
    made = fill(book, marcus, response="")
    opened = open_page()
    assert focused() is opened.page.list_view
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened.places == [VisitPlace(made.id)]


def test_what_cannot_be_true_is_no_ready_note_and_says_why(book: Notebook, marcus: PersonId, open_page: Open) -> None:
    fill(book, marcus, segments=(segment(at(14), 600),))
    opened = open_page()
    assert opened.rows()[0] == "# To finish  1"
    assert opened.told(1) == "The end time is still to come. Check the date and time."
    assert not opened.page.sign_button.isVisible()


def test_a_note_whose_timer_runs_is_not_among_those_to_sign(book: Notebook, marcus: PersonId, open_page: Open) -> None:
    made = fill(book, marcus)
    fill(book, marcus, id=made.id, segments=stretches.begin((), book.clock() - timedelta(minutes=20)))
    opened = open_page()
    assert opened.rows()[0] == "# Ready to sign  1"
    assert not opened.page.sign_button.isVisible()


def test_nothing_to_sign_is_a_calm_page(marcus: PersonId, open_page: Open) -> None:
    opened = open_page()
    assert opened.page.empty_state.isVisible()
    assert not opened.page.sign_button.isVisible()
    assert opened.page.caption == "To sign"


@pytest.mark.usefixtures("two_ready")
def test_each_note_is_read_and_one_pin_signs_all_of_them(book: Notebook, open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    assert opened.page.sign_button.text() == "Read and sign 2 notes…"
    QTest.mouseClick(opened.page.sign_button, Qt.MouseButton.LeftButton)
    settle()
    assert opened.sheet.heading.text() == "Note 1 of 2"
    assert "Marcus B." in opened.texts()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert opened.sheet.heading.text() == "Note 2 of 2"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert opened.sheet.heading.text() == "Sign 2 notes"
    assert focused().objectName() == "secret_field"
    give_pin(opened, PIN, qtbot)
    assert not open_sheets(opened.page)
    assert signed(book) == 2
    assert [t.label.text() for t in opened.page.findChildren(Toast) if t.isVisible()] == ["2 notes signed."]
    assert opened.rows() == []


@pytest.mark.usefixtures("two_ready")
def test_a_note_can_be_left_out_and_come_back_to(book: Notebook, open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    QTest.mouseClick(opened.page.sign_button, Qt.MouseButton.LeftButton)
    opened.press("next")
    opened.press("back")
    assert opened.sheet.heading.text() == "Note 1 of 2"
    opened.press("leave")
    opened.press("next")
    assert opened.sheet.heading.text() == "Sign 1 note"
    assert "Luz  ·  Fri, Nov 20" in opened.texts()
    give_pin(opened, PIN, qtbot)
    (line,) = visits.lines(book, states=(NoteState.SIGNED,))
    assert line.headline == "Looked at rooms."
    assert opened.rows()[0] == "# Ready to sign  1"


@pytest.mark.usefixtures("two_ready")
def test_no_note_is_signed_that_was_only_passed_by(open_page: Open) -> None:
    opened = open_page()
    QTest.mouseClick(opened.page.sign_button, Qt.MouseButton.LeftButton)
    settle()
    for _ in range(2):
        QTest.keyClick(opened.sheet, Qt.Key.Key_PageDown, CTRL)
    assert opened.sheet.heading.text() == "Nothing to sign"
    assert opened.sheet.secret_field is None
    assert not opened.sheet.button("sign").isVisible()


@pytest.mark.usefixtures("two_ready")
def test_a_wrong_pin_signs_none_of_them(book: Notebook, open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    QTest.mouseClick(opened.page.sign_button, Qt.MouseButton.LeftButton)
    opened.press("next")
    opened.press("next")
    give_pin(opened, "0000", qtbot)
    assert opened.sheet.secret_field is not None
    assert "That PIN did not work" in opened.sheet.secret_field.problem
    assert signed(book) == 0


@pytest.mark.usefixtures("two_ready")
def test_what_one_note_lacks_by_now_signs_none_and_is_said(book: Notebook, open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    QTest.mouseClick(opened.page.sign_button, Qt.MouseButton.LeftButton)
    opened.press("next")
    opened.press("next")
    line = visits.lines(book, states=(NoteState.READY,))[0]
    visits.save(book, fill(book, line.person_id, id=line.id, response=""))
    give_pin(opened, PIN, qtbot)
    assert opened.sheet.secret_field is not None
    assert opened.sheet.secret_field.problem.endswith("None of them is signed.")
    assert signed(book) == 0


def test_a_reason_and_the_tick_are_kept_with_the_note_before_it_is_signed(
    book: Notebook, marcus: PersonId, open_page: Open
) -> None:
    made = fill(book, marcus, segments=(segment(at(9, day=TODAY - timedelta(days=3)), 52),))
    opened = open_page()
    assert "late entry" in opened.told(1)
    QTest.mouseClick(opened.page.sign_button, Qt.MouseButton.LeftButton)
    settle()
    reasons = opened.page.findChild(QWidget, "reason_list-late_note")
    assert reasons is not None
    reasons.setFocus()
    QTest.keyClick(reasons, Qt.Key.Key_Down)
    box = opened.page.findChild(QWidget, "read_box")
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    opened.press("close")
    draft = visits.open_visit(book, made.id).draft
    assert draft.reasons == {"late_note": "No device allowed there"}
    assert draft.read_together


def test_a_correction_waits_to_be_signed_like_any_note(book: Notebook, marcus: PersonId, open_page: Open) -> None:
    first = sign(book, marcus)
    correct(book, first)
    second = visits.lines(book, states=(NoteState.SIGNED,))[0]
    acts.start_correction(book, second.id, "The place was wrong.")
    opened = open_page()
    assert opened.rows() == ["# Ready to sign  1", "Marcus B.  ·  Fri, Nov 20  ·  3 units  ·  Correction"]


def test_a_note_of_a_group_leads_to_the_group_where_the_others_are(open_page: Open, book: Notebook) -> None:
    marcus = add_person(book, "Marcus B.")
    begun = group_sessions.start(book, name="Friday group", at=at(13))
    assert isinstance(begun, Done)
    group_sessions.mark_here(book, begun.value.id, marcus)
    opened = open_page()
    opened.page.list_view.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened.places == [GroupVisitPlace(begun.value.id)]
