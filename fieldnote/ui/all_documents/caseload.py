"""One document for everybody on the caseload, into a folder: one after the other, with a way to stop."""

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Refused
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.person import Person
from fieldnote.domain.problems import FieldnoteError, Problem
from fieldnote.host.files import write_whole
from fieldnote.services import caseload_papers, giving, sentences
from fieldnote.services.caseload_papers import Turn
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import USUALLY_FOR, Kind
from fieldnote.services.rendering import Pdf
from fieldnote.ui import discreet
from fieldnote.ui.documents import kind_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import FlowLayout
from fieldnote.ui.kit.long_work import LongWork
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools


class CaseloadCard(Card):
    """Writes a PDF for each person. Each is logged before it is there; stopping leaves whole files and no half one."""

    ended = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self._tools = tools
        self._kind = caseload_papers.KINDS[0]
        self._folder = Path()
        self._waiting: deque[Person] = deque()
        self._all = self._written = 0
        self._left_out: list[tuple[Person, Problem]] = []
        self._failure = ""
        self._runs = False
        title = self.tr("For your whole caseload")
        self.setAccessibleName(title)
        self.column.addWidget(SectionHeader(title, "users"))
        sentence = self.tr(
            "One PDF for each person, into a folder you choose. Files have neutral names. They are not encrypted: keep "
            "them somewhere safe."
        )
        self.column.addWidget(Label(sentence, "hint", wrap=True))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=(8, 8))
        self.buttons: dict[Kind, Button] = {}
        for kind in caseload_papers.KINDS:
            button = Button(self.tr("{document}…").format(document=kind_words.title(kind)), "secondary", size="card")
            button.setObjectName(f"everybody_{kind.value}_button")
            button.setAccessibleName(self.tr("{document}, for everybody").format(document=kind_words.title(kind)))
            button.clicked.connect(partial(self._ask, kind))
            self.buttons[kind] = button
            flow.addWidget(button)
        self.work, self.bar = LongWork(), InfoBar("", "info", closable=True)
        self.bar.setObjectName("caseload_bar")
        self.bar.hide()
        self.work.stop_asked.connect(self.stop)
        discretion.changed.connect(self._on_discretion)
        for widget in (holder, self.work, self.bar):
            self.column.addWidget(widget)

    @property
    def runs(self) -> bool:
        """Whether documents are being made."""
        return self._runs

    def stop(self) -> None:
        """Make no more; the one that is being made is finished or left out whole."""
        self._waiting.clear()

    def forget(self) -> None:
        """Stop, and show nothing of anybody: the notebook closes."""
        self._waiting.clear()
        self._runs = False
        self._left_out.clear()
        self.work.end()
        self.bar.hide()
        self._enable(on=True)

    def _ask(self, kind: Kind) -> None:
        if not self._runs:
            self._kind = kind
            self._tools.ask.pick_folder(self.tr("Where do they go?"), self._on_folder)

    def _on_folder(self, place: Path | None) -> None:
        if place is None or self._runs:
            return
        self._folder = place
        self._waiting = deque(self._tools.link.ask(caseload_papers.everybody))
        self._all, self._written, self._runs = len(self._waiting), 0, True
        self._left_out.clear()
        self.bar.hide()
        self.work.begin(self.tr("Making documents…"))
        self._enable(on=False)
        self._step(self._next)

    def _enable(self, *, on: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(on)

    def _step(self, step: Callable[[], None]) -> None:
        """Do what comes next; whatever goes wrong with it, the work is over and says so."""
        try:
            step()
        except Exception as error:  # noqa: BLE001 -- else nothing could be made any more
            self._on_failed(error)

    def _next(self) -> None:
        while self._waiting:
            self.work.show_progress(self._all - len(self._waiting), self._all)
            turn = self._tools.link.ask(caseload_papers.made_out, self._kind, self._waiting.popleft())
            if not isinstance(turn.document, Refused):
                self._make(turn, turn.document)
                return
            self._leave_out(turn, turn.document)
        self._end("")

    def _make(self, turn: Turn, document: Document) -> None:
        future = self._tools.renderer.submit(document)

        def wait(_: Progress) -> Pdf:
            return future.result()

        def made(pdf: Pdf) -> None:
            if self._runs:
                self._step(partial(self._give, turn, document, pdf))

        self._tools.tasks.run(self, wait, made, self._on_failed)

    def _give(self, turn: Turn, document: Document, pdf: Pdf) -> None:
        recipient = USUALLY_FOR[self._kind]
        done = self._tools.link.attempt(giving.release, document, pdf.data, recipient, Medium.SAVED)
        if isinstance(done, FieldnoteError):
            self._on_failed(done)
            return
        if isinstance(done, Refused):
            self._leave_out(turn, done)
            self._next()
            return
        place = self._folder / document.file_name

        def write(_: Progress) -> None:
            write_whole(place, pdf.data)

        self._tools.tasks.run(self, write, self._on_written, self._on_failed)

    def _on_written(self, _: None) -> None:
        self._written += 1
        if self._runs:
            self._step(self._next)

    def _on_failed(self, error: Exception) -> None:
        wrong = self.tr("A document could not be made. Nothing was lost.")
        if self._runs:
            self._waiting.clear()
            self._end(sentences.of_error(error) if isinstance(error, FieldnoteError) else wrong)

    def _leave_out(self, turn: Turn, refused: Refused) -> None:
        self._left_out.append((turn.person, refused.problems[0]))

    def _on_discretion(self) -> None:
        """Call those who were left out anew; it was read aloud already."""
        if self._left_out and not self._runs:
            told, _ = self._told()
            self.bar.label.setText(told)
            self.bar.setAccessibleName(told)

    def _end(self, failure: str) -> None:
        self._runs, self._failure = False, failure
        self.work.end()
        self._enable(on=True)
        told, calm = self._told()
        self.bar.say(told, "ok" if calm else "warn")
        self.ended.emit()

    def _told(self) -> tuple[str, bool]:
        """Say how many there are, who was left out and why, and whether it went as it was asked for."""
        one, many = self.tr("1 document is in {folder}."), self.tr("{count} documents are in {folder}.")
        told = [self._failure, (one if self._written == 1 else many).format(count=self._written, folder=self._folder)]
        missing = self._all - self._written - len(self._left_out)
        if missing:
            told.append(self.tr("Stopped before the other {count}.").format(count=missing))
        if self._left_out:
            told.append(
                self.tr("Left out: {people}").format(people=" ".join(self._why(*one) for one in self._left_out))
            )
        calm = not self._failure and not self._left_out and not missing
        return " ".join(part for part in told if part), calm

    def _why(self, person: Person, problem: Problem) -> str:
        why = discreet.of_problem(problem, discreet.first_name(person))
        return self.tr("{name}: {why}").format(name=discreet.name(person), why=why)
