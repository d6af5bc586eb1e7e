"""From a key press to the painted letter while spelling runs, beside the same note with spelling switched off.

python tests/bench/keys.py [CHARACTERS ...]
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldnote.services import notebook, people, practice, spelling, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.application import prepare
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.page import VisitPage

_GOAL_MS = 16
_KEYS = "and then we talked abuot the bus line again "
_ROUNDS = 6


def main(lengths: list[int]) -> None:
    """Type the same words into the same note with and without spelling, in turns."""
    app = QApplication([sys.argv[0]])
    prepare(app)
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder) / "n")
        book = notebook.open_notebook(made.folder, made.root)
        texts = [row[0] for row in book.vault.database.all("SELECT what_we_did FROM note_text WHERE what_we_did <> ''")]
        tools = Tools(NotebookLink(book), TaskRunner(), ScriptedAsk(), Renderer())
        page = VisitPage(tools)
        page.resize(1366, 768)
        page.show()
        for length in lengths:
            times: dict[bool, list[float]] = {True: [], False: []}
            for number in range(_ROUNDS):
                for spells in (True, False) if number % 2 else (False, True):
                    times[spells] += _typed(page, book, _text(texts, length), spells=spells)
            with_, without = (statistics.median(times[spells]) for spells in (True, False))
            worst = statistics.quantiles(times[True], n=20)[-1]
            print(
                f"{length:6,} characters: {with_:.2f} ms with spelling (p95 {worst:.2f}), {without:.2f} ms without, "
                f"ratio {with_ / without:.2f} (goal: under {_GOAL_MS} ms)"
            )
        page.clear()
        tools.speller.stop()
        book.close()


def _text(texts: list[str], length: int) -> str:
    whole = "\n".join(texts)
    return (whole * (length // len(whole) + 1))[:length]


def _typed(page: VisitPage, book: Notebook, text: str, *, spells: bool) -> list[float]:
    spelling.choose_languages(book, ("en",) if spells else ())
    begun = visits.start(book, people.everyone(book)[0].person.id).value
    page.open(begun)
    edit = page.form.what_field.edit
    edit.write(text)
    QTest.qWait(900)
    edit.setFocus()
    times: list[float] = []
    for char in _KEYS:
        began = time.perf_counter()
        QTest.keyClick(edit, Qt.Key.Key_Space) if char == " " else QTest.keyClicks(edit, char)
        edit.viewport().repaint()
        times.append((time.perf_counter() - began) * 1000)
        QTest.qWait(15)
    return times


if __name__ == "__main__":
    main([int(text) for text in sys.argv[1:]] or [1_000, 10_000])
