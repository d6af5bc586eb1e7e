"""What is done about a signed note from its page: each act opens its sheet, and loses no word that was typed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain import stretches
from fieldnote.domain.acts import Statement
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, StatementId
from fieldnote.domain.visit import Visit
from fieldnote.services import acts, exports
from fieldnote.services.after_signing import Voided
from fieldnote.services.notebook import Notebook
from fieldnote.services.unfinished import Form
from fieldnote.ui import discreet
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.records.recorder import Asking, Recorder
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import change_words
from fieldnote.ui.visits.act_sheets import (
    Answered,
    AnswerSheet,
    CorrectionSheet,
    Looked,
    ReviewSheet,
    Said,
    StatementSheet,
    Voiding,
    VoidSheet,
    Why,
)
from fieldnote.ui.visits.changes_sheet import ChangesSheet
from fieldnote.ui.visits.sealed_sheet import SealedSheet


@dataclass(frozen=True, slots=True)
class About:
    """The signed note in front, and the first name of the person it is about."""

    visit: Visit
    person_id: PersonId
    name: str


class NoteActs(QObject):
    """Opens the sheets; `went` leads to a draft that an act began."""

    went = Signal(object)
    done = Signal()
    """A sheet kept what it asked for, and is gone."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools = tools
        self._recorder = Recorder(tools, page)

    def correct(self, about: About) -> None:
        """Begin a correction, and open its draft."""

        def make(typed: Why) -> RecordSheet:
            sheet = CorrectionSheet(self._recorder.host, self._tools, about.visit.id, typed)
            sheet.kept.connect(self._on_begun)
            return sheet

        told = self.tr("The correction is begun. Change what was wrong, then sign it.")
        self._ask("correction", about, Why(), make, told)

    def void(self, about: About) -> None:
        """Void a note; its page then offers to write it again."""

        def make(typed: Voiding) -> RecordSheet:
            return VoidSheet(self._recorder.host, self._tools, about.visit.id, typed)

        self._ask("void", about, Voiding(), make, self.tr("The note is void and sealed."))

    def contest(self, about: About) -> None:
        """Take down what the person says of the note."""

        def make(typed: Said) -> RecordSheet:
            return StatementSheet(self._recorder.host, self._tools, about.visit.id, about.name, typed)

        told = self.tr("Their words are with the note now.")
        self._ask("statement", about, Said(self._tools.link.today()), make, told)

    def answer(self, about: About, statement_id: StatementId) -> None:
        """Answer one of the statements."""
        found = next((one for one in about.visit.statements if one.id == statement_id), None)
        if found is None or found.answer is not None:
            return
        statement: Statement = found

        def make(typed: Answered) -> RecordSheet:
            return AnswerSheet(self._recorder.host, self._tools, statement, about.name, typed)

        form = Form(about.person_id, "statement_answer", statement.id)
        self._open(form, Answered(), make, self.tr("Your answer is with the note now."))

    def review(self, about: About) -> None:
        """Write down what the supervisor said."""

        def make(typed: Looked) -> RecordSheet:
            return ReviewSheet(self._recorder.host, self._tools, about.visit.id, typed)

        self._ask("review", about, self._tools.link.ask(_looked_now), make, self.tr("The review is with the note now."))

    def add_to_exports(self, about: About | None) -> None:
        """Let a signed note wait for the agency where it does not yet, and say so."""
        if about is None:
            self._recorder.tell(self.tr("Sign the note first. What is signed goes to the exports by itself."))
            return
        outcome = self._tools.link.do(exports.add, about.visit.id)
        if isinstance(outcome, Refused):
            self._recorder.tell(discreet.of_problem(outcome.problems[0]))
        elif outcome is not None:
            self._recorder.tell(self.tr("Added to the exports. It waits there until it is sent."))

    def show_changes(self, about: About) -> None:
        """Show what a version changed in the one before, word by word."""
        if open_sheets(self._recorder.host):
            return
        changed = self._tools.link.ask(acts.difference, about.visit.id, change_words.telling(about.name))
        ChangesSheet(self._recorder.host, changed, about.name).open()

    def read_sealed(self, voided: Voided) -> None:
        """Let the words of a voided note be read by who gives the PIN; the log keeps that."""
        if not open_sheets(self._recorder.host):
            SealedSheet(self._recorder.host, self._tools, voided).begin()

    def write_again(self, voided: Voided) -> None:
        """Ask for the right person, and begin the note again in their chart."""
        from fieldnote.ui.search.picker import PersonPicker  # noqa: PLC0415 -- at its first use

        if open_sheets(self._recorder.host):
            return

        def picked(person_id: str) -> None:
            outcome = self._tools.link.do(acts.write_again, voided.stub.visit_id, PersonId(person_id))
            if isinstance(outcome, Done):
                self.went.emit(VisitPlace(outcome.value))
            elif isinstance(outcome, Refused):
                self._tools.link.failed.emit(discreet.of_problem(outcome.problems[0]))

        title = self.tr("Whose chart is the right one?")
        picker = PersonPicker(self._recorder.host, self._tools.link, title, besides=(voided.person_id,))
        picker.picked.connect(picked)
        picker.begin()

    def forget(self) -> None:
        """There is no way back any more."""
        self._recorder.forget()

    def _ask(self, kind: str, about: About, record: object, make: Callable[..., RecordSheet], told: str) -> None:
        self._open(Form(about.person_id, f"note_{kind}", about.visit.id), record, make, told)

    def _open(self, form: Form, record: object, make: Callable[..., RecordSheet], told: str) -> None:
        def made(typed: object) -> RecordSheet:
            sheet = make(typed)
            sheet.kept.connect(self.done)
            return sheet

        self._recorder.ask(Asking(form, record, made, told))

    def _on_begun(self, begun: Done[object]) -> None:
        self.went.emit(VisitPlace(begun.value))  # type: ignore[arg-type]


def _looked_now(notebook: Notebook) -> Looked:
    now = stretches.minute(notebook.clock())
    return Looked(notebook.specialist.qp, now.date(), now.time())
