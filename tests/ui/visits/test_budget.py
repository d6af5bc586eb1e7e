"""The interaction budget of a note: every click and key beside the words themselves is counted."""

import pytest
from making import PASSPHRASE, Clock
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from ui.budget import Budget, focused
from ui.showing import settle
from ui.visits.desk import Desk, write

from fieldnote.domain.visit import Visit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def budget() -> Budget:
    return Budget()


def test_after_start_visit_the_caret_is_in_the_note(desk: Desk, budget: Budget, met_before: Visit) -> None:
    budget.spent = 1  # Start visit, on another page
    desk.start()
    write("Went with Marcus")
    assert desk.page.form.what_field.text() == "Went with Marcus"
    assert budget.spent <= 2


def test_a_visit_note_beyond_its_words_takes_at_most_fifteen_acts(
    desk: Desk, budget: Budget, met_before: Visit, pin: str, clock: Clock, qtbot: QtBot
) -> None:
    budget.spent = 1  # Start visit
    desk.start()
    clock.advance(minutes=52)
    form = desk.page.form
    chips = form.what_field.phrase_row.findChildren(QPushButton)
    budget.click(next(chip for chip in chips if "Went with" in chip.accessibleName()))
    write("the library.")
    budget.click(form.response_field.edit)
    write("Picked the Tuesday meeting.")
    budget.click(form.next_step.text_field)
    write("Go together on Tuesday")
    budget.click(desk.find("sign_button"))
    budget.keys(pin)
    budget.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    settle()
    signed = desk.signed()
    assert (signed.facts.minutes, signed.facts.units) == (52, 3)
    assert budget.spent <= 10


def test_the_same_by_keyboard_alone(
    desk: Desk, budget: Budget, met_before: Visit, pin: str, clock: Clock, qtbot: QtBot
) -> None:
    budget.spent = 2  # Ctrl+N, Enter
    desk.start()
    clock.advance(minutes=52)
    write("Went with Marcus to the library.")
    while focused().objectName() != "response_edit":
        budget.key(Qt.Key.Key_Tab)
    write("Picked the Tuesday meeting.")
    while focused().objectName() != "next_step_field":
        budget.key(Qt.Key.Key_Tab)
    write("Go together on Tuesday")
    budget.key(Qt.Key.Key_Return, CTRL)
    budget.keys(pin)
    budget.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    settle()
    assert desk.signed().facts.units == 3
    assert budget.spent <= 24


def test_signing_a_whole_note_takes_a_click_and_the_pin(desk: Desk, budget: Budget, pin: str, qtbot: QtBot) -> None:
    desk.whole()
    budget.click(desk.find("sign_button"))
    budget.keys(pin)
    budget.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    settle()
    assert desk.signed().id == "note"
    assert budget.spent <= 6
    assert PASSPHRASE not in desk.page.caption
