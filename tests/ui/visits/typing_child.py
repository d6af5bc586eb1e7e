"""A program to be killed while it types into a note, or pastes: FOLDER KIT VISIT HEARD HOW.

It says how much is saved by now.
"""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldnote.domain.ids import VisitId
from fieldnote.domain.text import LONGEST_TEXT
from fieldnote.services import notebook, visits
from fieldnote.services.rendering import Renderer
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.page import VisitPage

LINES = 7
WORDS = "one two three four five six seven eight nine ten "


def pasted(number: int) -> str:
    """Give the text of one paste: as long as one may be, and one line again and again."""
    line = f"{number % LINES} line\n"
    return line * (LONGEST_TEXT // len(line))


def main(folder: str, kit: str, visit_id: str, heard: str, how: str) -> None:
    """Type without end, or put one long text in place of the other."""
    app = QApplication(["typing"])
    book = notebook.open_notebook(Path(folder), notebook.unlock_with_kit(Path(folder), kit))
    page = VisitPage(Tools(NotebookLink(book), TaskRunner(), ScriptedAsk(), Renderer()))
    page.show()
    page.open(VisitId(visit_id))
    page.activate()
    edit = page.form.what_field.edit
    typed = 0

    def tell(at: datetime) -> None:
        del at
        length = len(visits.open_visit(book, VisitId(visit_id)).draft.what_we_did)
        with Path(heard).open("a", encoding="utf-8") as file:
            file.write(f"{length}\n")

    def type_on() -> None:
        nonlocal typed
        QTest.keyClicks(edit, WORDS[typed % len(WORDS)])
        typed += 1

    def paste_on() -> None:
        nonlocal typed
        edit.selectAll()
        QGuiApplication.clipboard().setText(pasted(typed))
        edit.paste()
        typed += 1

    page._saver._longest.setInterval(300)
    page._saver.saved.connect(tell)
    timer = QTimer()
    timer.timeout.connect(paste_on if how == "pasting" else type_on)
    timer.start(5)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
