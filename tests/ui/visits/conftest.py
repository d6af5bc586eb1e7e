"""A visit page over a notebook of its own, really shown, with everything it asks the window for."""

import json
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY, at, segment, sign
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.showing import show_active
from ui.visits.desk import PIN, Desk, HereSpeller, OpenDesk

from fieldnote.domain.ids import PersonId
from fieldnote.domain.visit import NextStep, Place, Visit
from fieldnote.services import intake, people
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.page import VisitPage


def _day(number: int) -> str:
    return (TODAY + timedelta(days=number)).isoformat()


_MARCUS: dict[str, Any] = {
    "preferred_name": "Marcus B.",
    "plans": [{"effective_on": _day(-100), "ends_on": _day(100), "outcomes": []}],
    "goals": [
        {"key": "1", "number": "1", "title": "Build a sober support network", "own_words": "People to call."},
        {"key": "2", "number": "2", "title": "Find a room at Oxford House"},
    ],
    "triggers": [
        {"key": "a", "group": "things", "what": "Payday", "strength": "a_lot", "what_helps": "Direct deposit"},
    ],
    "supports": [{"key": "a", "name": "Ray M.", "kind": "sponsor", "ring": "close", "tie": "strong"}],
}


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Someone with two goals, a trigger and a support."""
    data = {"format": "fieldnote", "version": 1, "people": [_MARCUS]}
    return intake.add_json(book, json.dumps(data).encode()).value.people[0]


@pytest.fixture
def met_before(book: Notebook, marcus: PersonId) -> Visit:
    """The visit of the day before, signed, with a next step that is open."""
    yesterday = TODAY - timedelta(days=1)
    return sign(
        book,
        marcus,
        segments=(segment(at(9, day=yesterday), 60),),
        goal_ids=(next(iter(people.goals(book, marcus))),),
        place=Place.LIBRARY,
        place_label="Main St. library",
        next_step=NextStep("Look up meetings near the bus line"),
        reasons={"late_note": "A test"},
    )


@pytest.fixture
def pin(book: Notebook) -> str:
    """A PIN that signs."""
    notebooks.set_pin(book, notebooks.hash_pin(PIN))
    return PIN


@pytest.fixture
def desk_of(kept: list[QWidget], qtbot: QtBot) -> OpenDesk:
    """Show the page of a notebook at a size, for visits with someone."""

    def opened(book: Notebook, person: PersonId, width: int = 1306, height: int = 768) -> Desk:
        link, ask = NotebookLink(book), ScriptedAsk()
        page = VisitPage(Tools(link, TaskRunner(), ask, Renderer(), HereSpeller()))
        desk = Desk(page, book, link, ask, person)
        kept.append(page)
        page.went.connect(desk.places.append)
        link.changed.connect(page.refresh)
        link.failed.connect(desk.refusals.append)
        show_active(qtbot, page, width, height)
        return desk

    return opened


@pytest.fixture
def open_desk(desk_of: OpenDesk, book: Notebook, marcus: PersonId) -> OpenDesk:
    """Show the page at a size."""

    def opened(width: int = 1306, height: int = 768) -> Desk:
        return desk_of(book, marcus, width, height)

    return opened


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """The page in the smallest window that shows all seven parts."""
    return open_desk()
