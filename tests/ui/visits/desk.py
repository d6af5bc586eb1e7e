"""What every test of the visit page uses: the page with its notebook, and keys pressed where the focus is."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from making import draft
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from ui.budget import focused
from ui.showing import settle

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import Visit, VisitDraft
from fieldnote.services import people, spelling, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.spelling import Speller
from fieldnote.ui.destinations import Destination
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.visits.page import VisitPage

PIN = "4711"
T = TypeVar("T")


class HereSpeller(Speller):
    """Looks words up in this process and at once: the dictionaries are real, the wait for a process is spared."""

    def wrong(self, words: frozenset[str], languages: tuple[str, ...]) -> "Future[frozenset[str]]":
        return _done(spelling.wrong(words, languages))

    def suggest(self, word: str, languages: tuple[str, ...]) -> "Future[tuple[str, ...]]":
        return _done(spelling.suggest(word, languages))


def _done(value: T) -> "Future[T]":
    future: Future[T] = Future()
    future.set_result(value)
    return future


@dataclass
class Desk:
    """The page, the notebook behind it, the person, and where the page wanted to go."""

    page: VisitPage
    book: Notebook
    link: NotebookLink
    ask: ScriptedAsk
    person: PersonId
    places: list[Destination] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    def start(self) -> VisitId:
        """Start a visit now and open it, as the main window does."""
        visit_id = visits.start(self.book, self.person).value
        self.open(visit_id)
        return visit_id

    def open(self, visit_id: VisitId) -> None:
        """Open a visit and arrive on it."""
        assert self.page.open(visit_id)
        self.page.activate()
        settle()

    def kept(self, visit_id: VisitId | None = None) -> VisitDraft:
        """Give the note as the notebook has it."""
        wanted = visit_id or self.page.visit_id
        assert wanted is not None
        return visits.open_visit(self.book, wanted).draft

    def signed(self) -> Visit:
        """Give the signed note that is open, as the notebook has it."""
        assert self.page.visit_id is not None
        return visits.signed(self.book, self.page.visit_id)

    def find(self, name: str) -> QWidget:
        """Give a widget of the page or of an open sheet by its name."""
        found = self.page.findChildren(QWidget, name)
        assert found, name
        return next((widget for widget in found if widget.isVisible()), found[-1])

    def said(self, name: str) -> str:
        """Give the words of a label or button."""
        return str(self.find(name).property("text"))

    def whole(self, **changes: Any) -> VisitDraft:
        """Keep and open a note of this morning with all seven parts."""
        goal = next(iter(people.goals(self.book, self.person)))
        made = draft(**{"id": VisitId("note"), "person_id": self.person, "goal_ids": (goal,)} | changes)
        visits.save(self.book, made)
        self.open(made.id)
        return made

    def click(self, name: str) -> None:
        """Click what is seen."""
        target = self.find(name)
        assert target.isVisible(), name
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        settle()

    def sheet(self) -> Sheet:
        """Give the open sheet."""
        return open_sheets(self.page)[-1]

    @property
    def sheets(self) -> list[Sheet]:
        """Give all open sheets."""
        return open_sheets(self.page)


OpenDesk = Callable[..., Desk]


def select_all() -> None:
    """Mark all that stands in the line with the focus, so that typing replaces it."""
    line = focused()
    assert isinstance(line, QLineEdit)
    line.selectAll()


def words_in_focus() -> str:
    """Give what is written in the text with the focus."""
    edit = focused()
    assert isinstance(edit, NoteEdit)
    return edit.text()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifier)
    settle()


def write(text: str) -> None:
    """Type where the focus is; a letter that no key makes is put in as an input method does."""
    QTest.keyClicks(focused(), text)
    settle()
