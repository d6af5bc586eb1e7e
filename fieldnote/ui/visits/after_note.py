"""What lies around a note: the bar above it that says how it stands, its buttons, and the acts that both lead to."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.ids import StatementId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.review import ReviewStanding
from fieldnote.domain.visit import Visit
from fieldnote.services import after_signing
from fieldnote.services.after_signing import AfterSigning, Voided
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import discreet
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import act_words
from fieldnote.ui.visits.frame import VisitFrame
from fieldnote.ui.visits.note_acts import About, NoteActs


class AfterNote(QObject):
    """Shows in the frame what happened to the note in front; `add_asked` wants to add to it, `went` another note."""

    went = Signal(object)
    add_asked = Signal()
    together_asked = Signal()

    def __init__(self, tools: Tools, frame: VisitFrame, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._frame = tools, frame
        self._about: About | None = None
        self._after: AfterSigning | None = None
        self._voided: Voided | None = None
        self._leads_to: VisitId | None = None
        self._acts = NoteActs(tools, page)
        self._acts.went.connect(self.went)
        self._acts.done.connect(self._on_done)
        frame.bars.standing_asked.connect(self._on_bar)
        frame.bottom_bar.act_asked.connect(self._on_act)
        view = frame.signed_view
        view.version_asked.connect(self._on_version)
        view.changes_asked.connect(self._on_changes)
        view.answer_asked.connect(self._on_answer)
        view.review_asked.connect(self._on_review)
        view.again_asked.connect(self._on_again)
        view.sealed_asked.connect(self._on_sealed)

    def show_note(self, opened: OpenVisit) -> None:
        """Show a signed note, or what a draft corrects."""
        self._about = self._after = self._voided = self._leads_to = None
        if opened.signed is None:
            self._show_draft(opened)
            return
        about = About(opened.signed, opened.person.id, discreet.first_name(opened.person))
        after = self._tools.link.ask(after_signing.of_note, opened.signed)
        self._about, self._after = about, after
        self._frame.signed_view.show_visit(opened.signed, about.name, after, self._off_claim(opened.signed, after))
        self._frame.bottom_bar.show_acts(holds=after.holds == opened.signed.id, after=after, name=about.name)
        self._show_standing(about, after)

    def show_void(self, voided: Voided) -> None:
        """Show what is left of a voided note."""
        self._about = self._after = self._leads_to = None
        self._voided = voided
        self._frame.signed_view.show_void(voided)
        self._frame.bottom_bar.show_void()

    def add_to_exports(self) -> None:
        """Let the note in front wait for the agency; a draft is not signed yet."""
        self._acts.add_to_exports(self._about)

    def forget(self) -> None:
        """There is no note in front."""
        self._about = self._after = self._voided = self._leads_to = None
        self._acts.forget()

    # The bar ──────────────────────────────────────────────────────────────────────────────────────

    def _show_draft(self, opened: OpenVisit) -> None:
        found = self._tools.link.ask(after_signing.corrects, opened.draft.id)
        if found is not None:
            self._leads_to = found.replaces
            self._frame.bars.show_standing(act_words.corrects(found), "open", self.tr("Open the signed note"))

    def _off_claim(self, visit: Visit, after: AfterSigning) -> tuple[Problem, ...]:
        """Ask what keeps a note off a claim; a version that was replaced goes on none."""
        return self._tools.link.ask(after_signing.off_claim, visit) if after.holds == visit.id else ()

    def _show_standing(self, about: About, after: AfterSigning) -> None:
        """Say the one thing that matters most about a signed note."""
        bars = self._frame.bars
        if after.holds != about.visit.id:
            self._leads_to = after.holds
            told = self.tr("This version was replaced by a newer one. It stays here to be read.")
            bars.show_standing(told, "open", self.tr("Open the newer version"))
        elif after.correction is not None:
            self._leads_to = after.correction
            told = self.tr("A correction of this note is begun. Until it is signed, this stays the current version.")
            bars.show_standing(told, "open", self.tr("Go on with it"))
        elif after.review is ReviewStanding.RETURNED:
            told = act_words.returned(after.reviews[-1])
            bars.show_standing(told, "add", self.tr("Answer with an addendum"))

    def _on_bar(self, key: str) -> None:
        if key == "add":
            self.add_asked.emit()
        elif self._leads_to is not None:
            self.went.emit(VisitPlace(self._leads_to))

    # Acting ───────────────────────────────────────────────────────────────────────────────────────

    def _on_act(self, key: str) -> None:
        about = self._about
        if key == "together":
            self.together_asked.emit()
            return
        if about is None:
            return
        acts = {
            "correct": self._correct,
            "void": self._acts.void,
            "contest": self._acts.contest,
            "review": self._acts.review,
        }
        acts[key](about)

    def _correct(self, about: About) -> None:
        """Begin a correction, or go on with the one that is begun."""
        if self._after is not None and self._after.correction is not None:
            self.went.emit(VisitPlace(self._after.correction))
        else:
            self._acts.correct(about)

    def _on_done(self) -> None:
        """Give the keyboard a place where what had it is gone with what the act changed."""
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible():
            self._frame.focus_note()

    def _on_version(self, visit_id: str) -> None:
        self.went.emit(VisitPlace(VisitId(visit_id)))

    def _on_changes(self) -> None:
        if self._about is not None:
            self._acts.show_changes(self._about)

    def _on_answer(self, statement_id: str) -> None:
        if self._about is not None:
            self._acts.answer(self._about, StatementId(statement_id))

    def _on_review(self) -> None:
        if self._about is not None:
            self._acts.review(self._about)

    def _on_again(self) -> None:
        if self._voided is not None:
            self._acts.write_again(self._voided)

    def _on_sealed(self) -> None:
        if self._voided is not None:
            self._acts.read_sealed(self._voided)
