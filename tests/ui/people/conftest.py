"""A page of people over a notebook of its own, really shown, with everything it asks the window for."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle, show_active

from fieldnote.domain.ids import PersonId
from fieldnote.services import intake
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.destinations import Destination
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.people.page import PeoplePage
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools


@dataclass
class Opened:
    """The page, the notebook behind it, and where it wanted to go."""

    page: PeoplePage
    book: Notebook
    link: NotebookLink
    tasks: TaskRunner
    ask: ScriptedAsk
    places: list[Destination] = field(default_factory=list)

    def rows(self) -> list[RowItem]:
        """Give the rows of the list."""
        model = self.page.list_pane.list_view.rows
        return [model.row_at(place) for place in range(model.rowCount())]

    def titles(self) -> list[str]:
        """Give the words of the rows of the list."""
        return [row.title for row in self.rows()]

    def click(self, name: str) -> None:
        """Click a button that is seen."""
        button = self.page.findChild(Button, name)
        assert isinstance(button, Button)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def begin(self, name: str, tab: QWidget) -> Any:
        """Press the first button of a name on a tab, and give the sheet that it opens."""
        button = next(button for button in tab.findChildren(Button, name) if button.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return self.sheet if self.sheets() else None

    def sheets(self) -> list[Sheet]:
        """Give the sheets that are open."""
        return open_sheets(self.page.window())

    @property
    def sheet(self) -> RecordSheet:
        """The one sheet that is open."""
        (sheet,) = self.sheets()
        assert isinstance(sheet, RecordSheet)
        return sheet

    def keep(self) -> None:
        """Press the button of the sheet that keeps."""
        QTest.mouseClick(self.sheet.button("keep"), Qt.MouseButton.LeftButton)

    def toasts(self) -> list[Toast]:
        """Give the words at the bottom."""
        return [toast for toast in self.page.window().findChildren(Toast) if toast.isVisible()]

    def press_toast(self) -> None:
        """Go the way back that is offered."""
        (toast,) = self.toasts()
        QTest.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)

    def texts(self, widget: QWidget) -> list[str]:
        """Give the words of the labels that are seen."""
        return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


Open = Callable[..., Opened]
MakePerson = Callable[..., PersonId]


def _day(number: int) -> str:
    return (TODAY + timedelta(days=number)).isoformat()


_KNOWN: dict[str, Any] = {
    "pronouns": "he/him",
    "record_ids": [{"system": "agency", "value": "20418"}],
    "what_matters": "I want my own key.",
    "strengths": ["cooks for others", "shows up early"],
    "contact_rules": "Text first.",
    "episodes": [{"programme": "Peer support", "started_on": _day(-250), "qp": "J. Alvarez"}],
    "plans": [
        {
            "effective_on": _day(-100),
            "ends_on": _day(100),
            "frequency": "2 visits a week",
            "outcomes": [{"key": "1", "number": "1", "text": "My own place."}],
            "authorisation": {"units": 100, "starts_on": _day(-40), "ends_on": _day(60)},
        }
    ],
    "goals": [
        {
            "key": "1",
            "number": "1",
            "title": "Build a sober support network",
            "outcome": "1",
            "own_words": "People to call before, not after.",
            "dimensions": ["health"],
            "moves": [
                {"on": _day(-90), "step": "planning"},
                {"on": _day(-10), "step": "doing_it", "words": "I called."},
            ],
        },
        {"key": "2", "title": "Learn to swim", "course": "paused"},
    ],
    "triggers": [
        {
            "key": "a",
            "group": "places",
            "what": "Elm Street",
            "early_sign": "Phone off",
            "what_helps": "Main St.",
        },
        {"key": "b", "group": "people", "what": "Cousin D.", "strength": "a_lot"},
    ],
    "supports": [
        {"key": "a", "name": "Ray M.", "kind": "sponsor", "ring": "close", "tie": "strong", "stance": "yes"},
        {"key": "b", "name": "Tuesday group", "kind": "mutual_aid_meeting", "tie": "new", "stance": "not_sure"},
        {"key": "c", "name": "Old friend", "kind": "friend", "ended_on": _day(-5)},
    ],
}


@pytest.fixture
def took_in(book: Notebook) -> MakePerson:
    """Take in someone as the command line does."""

    def make(**person: Any) -> PersonId:
        data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "Marcus B.", **person}]}
        return intake.add_json(book, json.dumps(data).encode()).value.people[0]

    return make


@pytest.fixture
def whole(took_in: MakePerson) -> MakePerson:
    """Take in someone of whom a lot is known."""

    def make(**changes: Any) -> PersonId:
        return took_in(**(_KNOWN | changes))

    return make


@pytest.fixture
def open_people(kept: list[QWidget], qtbot: QtBot, book: Notebook) -> Open:
    """Show the page of `book` at a size, and arrive on it, with someone open if asked for."""

    def opened(person: str = "", tab: str = "overview", *, width: int = 1300, height: int = 800) -> Opened:
        link = NotebookLink(book)
        tasks, ask = TaskRunner(), ScriptedAsk()
        page = PeoplePage(Tools(link, tasks, ask, Renderer()))
        made = Opened(page, book, link, tasks, ask)
        kept.append(page)
        page.went.connect(made.places.append)
        link.changed.connect(page.refresh)
        show_active(qtbot, page, width, height)
        if person:
            page.open_person(person, tab)  # type: ignore[arg-type]
        page.activate()
        settle()
        return made

    return opened
