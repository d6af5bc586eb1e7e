"""The plan summary for the QP, printed: through the system's dialog into a file, and into the log of releases."""

from pathlib import Path

import pikepdf
import pytest
from journeys.hands import Keyboard
from journeys.script import CASELOAD, caseload, someone, unlock
from journeys.world import SLOW, World, faults
from making import sign
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit
from ui.showing import settle

from fieldnote.domain.disclosure import SeenHow
from fieldnote.services import disclosures, people

pytestmark = pytest.mark.slow

NAME = CASELOAD[3]


def test_the_summary_is_printed_in_three_acts_and_the_log_says_so(world: World, tmp_path: Path) -> None:
    folder = caseload(tmp_path / "notebook", world.clock)
    world.start(folder)
    unlock(world)
    person = world.ask(someone, NAME)
    world.ask(sign, person, goal_ids=tuple(world.ask(people.goals, person)), something_else="")
    hands, paper = world.hands, tmp_path / "paper.pdf"
    hands.go("people")
    hands.open_row("list_view", NAME)
    hands.budget.spent = 0
    page = world.shell.pages.document
    with world.qtbot.waitSignal(page.made, timeout=SLOW):
        hands.command("handoff", "summary_button")
    settle()
    hands.command("print", "print_button")
    dialog = world.application.window.findChild(QPrintDialog)
    assert dialog is not None
    world.qtbot.waitUntil(dialog.isVisible)
    name_the_file(dialog, paper)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    button = next(one for one in box.buttons() if box.buttonRole(one) is QDialogButtonBox.ButtonRole.AcceptRole)
    if isinstance(hands, Keyboard):
        hands.budget.key(Qt.Key.Key_Return)
    else:
        hands.budget.click(button)
    world.qtbot.waitUntil(paper.is_file)
    world.strays.clear()  # the system's dialog has a window of its own
    assert hands.budget.spent <= 3
    with pikepdf.open(paper) as printed:
        assert len(printed.pages) == page._viewer.pages
        assert all(found.get_images() for found in printed.pages)
    assert "Luis" in page._viewer.text()
    (seen,) = [one for one in world.ask(disclosures.who_has_seen_person, person) if one.how is SeenHow.GIVEN]
    assert seen.at == world.clock.now
    world.be_active()
    hands.command("lock", world.shell.nav.lock_button)
    book = world.look_into(world.locked())
    assert faults(book) == []
    book.close()


def name_the_file(dialog: QPrintDialog, paper: Path) -> None:
    """Say where the printer that writes files puts it: the one that is there without any other."""
    line = dialog.findChild(QLineEdit, "filename")
    if line is None:
        dialog.printer().setOutputFileName(str(paper))
        return
    line.setText(str(paper))  # typing would open the dialog's own list of files, which is not ours to try
