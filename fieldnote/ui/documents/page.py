"""The page of one document: made on opening, looked at from memory, printed, saved, or copied box by box."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.domain.changes import Change, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import FieldnoteError, Problem
from fieldnote.domain.visit import NoteState
from fieldnote.host.files import write_whole
from fieldnote.services import consents, giving, people, recipients, rendering, sentences, visits
from fieldnote.services.documents import kinds, own_papers, period_summary, plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import (
    OPTIONS,
    PARTS,
    SUBJECTS,
    USUALLY_FOR,
    Kind,
    Option,
    Subject,
    UsualSpan,
    Wanted,
)
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Pdf
from fieldnote.ui import discreet, theme
from fieldnote.ui.clipboard import Clipboard
from fieldnote.ui.destinations import BackPlace, DocumentPlace, PeoplePlace, PersonTab
from fieldnote.ui.documents import kind_words
from fieldnote.ui.documents.options import DocumentOptions
from fieldnote.ui.documents.pages_pane import PagesPane
from fieldnote.ui.documents.paste_panel import PastePanel
from fieldnote.ui.documents.printing import ask_for_printer
from fieldnote.ui.documents.protect_choice import ProtectChoice
from fieldnote.ui.documents.recipient_choice import RecipientChoice
from fieldnote.ui.kit.ask import FileKind
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.veil import Veil, discretion
from fieldnote.ui.tasks import Progress, Task
from fieldnote.ui.tools import Tools

_PANEL_WIDTH: Final = 336
_LONGEST_PLACE: Final = 60
"""Characters of a folder's path in a sentence; of a longer one the beginning and the end are shown."""


_NOT_BY_CONSENT: Final = frozenset({"recipient_unnamed", "sensitive_not_chosen"})
"""Refusals that another consent would not change."""


class DocumentPage(QWidget):
    """Shows one document. Nothing leaves without a line in the log of releases."""

    went = Signal(object)
    made = Signal()
    """The pages are on screen."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        """Build the page; `show_document` fills it."""
        super().__init__(parent)
        self._tools = tools
        self._clipboard = Clipboard(self)
        self._name = ""
        self._drafts_left_out = 0
        self._document: Document | None = None
        self._pdf: Pdf | None = None
        self._task: Task | None = None
        self._person_id: PersonId | None = None
        self._usual = Recipient.QP
        self._refused: tuple[Problem, ...] = ()
        self._build()

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        return self._title.text()

    def show_document(self, place: DocumentPlace) -> None:
        """Make and show a document; others that can be made of the same person are offered beside it."""
        person_id = place.person_id
        if place.visit_id is not None:
            person_id = self._tools.link.ask(visit_note.person_of, place.visit_id)
        self._name = self._name_for(place, person_id)
        self._offer_recipients(person_id, USUALLY_FOR[place.kind])
        self._show_drafts_left_out(person_id)
        asked = Wanted(
            place.kind,
            person_id,
            place.visit_id,
            session_id=place.session_id,
            consent_id=place.consent_id,
            release_id=place.release_id,
            confirmed=place.confirmed,
        )
        wanted = self._tools.link.ask(kinds.filled, asked)
        offered = _offered_with(place)
        span = UsualSpan.LAST_MONTH
        if person_id is not None and Kind.PERIOD_SUMMARY in offered:
            span = self._tools.link.ask(period_summary.usual_span, person_id)
        self.options.offer(offered, wanted, self._tools.link.ask(_today), span)
        self.protect.forget()
        self._make()

    def activate(self) -> None:
        """Take the focus to the pages, which arrow keys then scroll."""
        front: QWidget = self._pages if self._pages.veiled else self._viewer
        front.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, change: Change) -> None:
        """Keep the pages as they are: a document is what it was when it was made."""
        del change

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget a recovery kit when it goes out of sight: whoever has it can open the notebook."""
        if self._document is not None and self._document.kind == Kind.RECOVERY_KIT:
            self.clear()
        super().hideEvent(event)

    def print_now(self) -> None:
        """Ask for the printer and print; paper only, nothing is saved."""
        if self._pdf is None:
            return
        ask_for_printer(self, self._print)

    def save(self) -> None:
        """Ask where the PDF goes and write it there."""
        if self._document is None or self._pdf is None or not self.protect.is_ready():
            return
        kind = FileKind(self.tr("PDF document"), "pdf")
        name = self._document.file_name.removesuffix(".pdf")
        self._tools.ask.save_place(self.tr("Save the document"), name, kind, self._save_to)

    def clear(self) -> None:
        """Forget the document, whom it is about and its password: nothing of it stays in the window."""
        self._forget_pages()
        self.protect.forget()
        self._name = ""
        self._subtitle.setText("")

    def _forget_pages(self) -> None:
        self._viewer.clear()
        self._clipboard.clear_if_ours()
        self._paste.show_blocks(())
        self._document = self._pdf = None
        self._nobody.hide()

    # Making ───────────────────────────────────────────────────────────────────────────────────────

    def _make(self) -> None:
        self._forget_pages()
        for button in (self._print_button, self._save_button):
            button.setEnabled(False)
        wanted = self._tools.link.ask(kinds.filled, self.options.wanted())
        self.options.show_language(wanted.language)
        self._title.setText(kind_words.title(wanted.kind))
        self._initials_on.setVisible(discretion.on)
        purpose = kind_words.purpose(wanted.kind)
        self._subtitle.setText(f"{self._name} · {purpose}" if self._name else purpose)
        self._drafts.setVisible(self._drafts_left_out > 0 and Option.DATES in OPTIONS[wanted.kind])
        found = self._addressed(wanted)
        if isinstance(found, Refused):
            self._say(_told(found.problems))
            return
        self._document = found
        self._nobody.setVisible(own_papers.calls_nobody(found))
        self._tools.link.do(giving.looked_at, found)
        self._record_button.hide()
        self._status.say(self.tr("Making the pages…"), "info")
        self._status.show()
        future = self._tools.renderer.submit(found)

        def wait(_: Progress) -> Pdf:
            return future.result()

        self._task = self._tools.tasks.run(self, wait, partial(self._show, found), partial(self._failed, found))

    def _addressed(self, wanted: Wanted) -> Document | Refused:
        """Gather the document and make it out to its recipient; what the gate refuses may be looked at, not given."""
        link, addressee = self._tools.link, self.recipient.addressee()
        person_id = self._person_id
        parts = link.ask(recipients.usual_contents, person_id, addressee.kind) if person_id else PARTS
        found = link.ask(kinds.gather, replace(wanted, parts=parts))
        if isinstance(found, Refused):
            return found
        sensitive = frozenset(content for content in found.contents if content.is_sensitive)
        chosen = sensitive if self._sensitive.isChecked() else frozenset[Content]()
        addressed = link.ask(giving.address, found, addressee, chosen)
        self._refused = self._problems(addressed)
        not_chosen = any(problem.code == "sensitive_not_chosen" for problem in self._refused)
        self._sensitive.setVisible(bool(chosen) or not_chosen)
        return found if isinstance(addressed, Refused) else addressed

    def _problems(self, addressed: Document | Refused) -> tuple[Problem, ...]:
        """Say why it may not be given; before somebody is named, that is all there is to say."""
        if not isinstance(addressed, Refused):
            return ()
        unnamed = Problem("recipient", "recipient_unnamed")
        return (unnamed,) if self.recipient.is_unnamed else addressed.problems

    def _show(self, document: Document, pdf: Pdf) -> None:
        if self._document is not document:
            return  # cleared meanwhile, or made out to somebody else: these pages are not theirs
        self._pdf = pdf
        self._viewer.show_pdf(pdf.data)
        is_for_qp = self.recipient.addressee().kind is Recipient.QP
        blocks = plan_summary.paste_blocks(document) if is_for_qp else ()
        self._paste.show_blocks(blocks)
        self._paste.setVisible(bool(blocks))
        self._fit_panel()
        for button in (self._print_button, self._save_button):
            button.setEnabled(not self._refused)
        self._status.setVisible(bool(pdf.unprintable))
        if pdf.unprintable:
            text = self.tr("Not in the fonts, printed as their number: {names}.")
            self._status.say(text.format(names=", ".join(pdf.unprintable)), "warn")
        if self._refused:
            self._say(_told(self._refused))
            self._record_button.setVisible(not any(problem.code in _NOT_BY_CONSENT for problem in self._refused))
        self.made.emit()

    def _failed(self, document: Document | None, error: Exception) -> None:
        del error  # its text may quote the document
        if self._document is document:
            self._say(self.tr("The pages could not be made. Nothing was lost. Open the document again."))

    def _say(self, sentence: str) -> None:
        self._record_button.hide()
        self._status.say(sentence, "warn")
        self._status.show()

    def _offer_recipients(self, person_id: PersonId | None, usual: Recipient) -> None:
        """Offer whom the person's consents name; who was chosen stays while it is about the same person."""
        same = self._person_id == person_id and self._usual is usual
        self._person_id, self._usual = person_id, usual
        self._choose_nothing_sensitive()
        found = self._tools.link.ask(consents.of_person, person_id) if person_id else ()
        self.recipient.offer(found, usual, keep=same)
        self.recipient.setVisible(person_id is not None)

    def _choose_nothing_sensitive(self) -> None:
        """What is sensitive is chosen for one recipient and one document, each time anew."""
        blocked = self._sensitive.blockSignals(True)
        self._sensitive.setChecked(False)
        self._sensitive.blockSignals(blocked)

    def _on_options(self) -> None:
        usual = USUALLY_FOR[self.options.wanted().kind]
        if usual is not self._usual:
            self._offer_recipients(self._person_id, usual)
        self._choose_nothing_sensitive()
        self._make()

    def _on_recipient(self) -> None:
        self._choose_nothing_sensitive()
        self._make()

    def _on_status(self, key: str) -> None:
        if key == "record" and self._person_id is not None:
            self.went.emit(PeoplePlace(self._person_id, PersonTab.DOCUMENTS))

    def _on_supports(self) -> None:
        if self._person_id is not None:
            self.went.emit(PeoplePlace(self._person_id, PersonTab.SUPPORTS))

    def _show_drafts_left_out(self, person_id: PersonId | None) -> None:
        open_states = (NoteState.DRAFT, NoteState.READY)
        found = self._tools.link.ask(visits.lines, person_id=person_id, states=open_states) if person_id else ()
        count = self._drafts_left_out = sum(not line.planned for line in found)
        one, more = self.tr("1 draft is not in this document."), self.tr("{count} drafts are not in this document.")
        self._drafts.setText(one if count == 1 else more.format(count=count))

    def _name_for(self, place: DocumentPlace, person_id: PersonId | None) -> str:
        if place.visit_id is not None:
            return discreet.called(self._tools.link.ask(visits.signed, place.visit_id).facts.person_name)
        return discreet.name(self._tools.link.ask(people.get, person_id)) if person_id else ""

    # Leaving ──────────────────────────────────────────────────────────────────────────────────────

    def _print(self, printer: QPrinter) -> None:
        if self._pdf is not None and self._released(Medium.PRINTED, self._pdf.data):
            self._viewer.print_to(printer)

    def _save_to(self, place: Path | None) -> None:
        if place is None or self._pdf is None:
            return
        if not self.protect.is_wanted:
            told = self.tr("{saved} This file is not encrypted. Keep it somewhere safe.").format(
                saved=self._saved(place)
            )
            self._write(self._document, place, told, self._pdf)
            return
        pdf, password = self._pdf, self.protect.password

        def protect(_: Progress) -> Pdf | Refused:
            return rendering.protect(pdf, password)

        self._status.say(self.tr("Protecting the copy…"), "info")
        self._status.show()
        told = self.tr("{saved} The file opens with the password only. Nobody can look the password up here.").format(
            saved=self._saved(place)
        )
        done = partial(self._write, self._document, place, told)
        self._tools.tasks.run(self, protect, done, partial(self._failed, self._document))

    def _saved(self, place: Path) -> str:
        """Say what was saved where; with initials on, not: a name that somebody chose may name somebody."""
        if discretion.on:
            return self.tr("Saved.")
        return self.tr("Saved {file} in {folder}.").format(file=place.name, folder=_shortened(_folder_of(place)))

    def _write(self, document: Document | None, place: Path, told: str, pdf: Pdf | Refused) -> None:
        """Write what is logged, unless another document is in front by now."""
        if document is None or self._document is not document:
            return
        if isinstance(pdf, Refused):
            self._say(_told(pdf.problems))
            return
        if not self._released(Medium.SAVED, pdf.data):
            return
        try:
            write_whole(place, pdf.data)
        except FieldnoteError as error:
            self._say(sentences.of_error(error))
            return
        self.protect.forget()
        self._status.say(told, "info", tip="" if discretion.on else _folder_of(place))
        self._status.show()

    def _copy(self, text: str) -> None:
        if self._document is None:
            return
        done = self._tools.link.do(giving.release_text, self._document, Recipient.QP)
        if self._is_done(done):
            along = plan_summary.accompanying_text(self._document)
            self._clipboard.copy(f"{text}\n\n{along}" if along else text)
            self._status.say(self.tr("Copied. The clipboard is cleared in 30 seconds."), "info")
            self._status.show()

    def _released(self, medium: Medium, data: bytes) -> bool:
        """Log the release first: a document without a line in the log would be worse than the reverse."""
        if self._document is None:
            return False
        allowed = self._document.allowed
        kind = allowed.addressee.kind if allowed else self.recipient.addressee().kind
        done = self._tools.link.do(giving.release, self._document, data, kind, medium)
        return self._is_done(done)

    def _is_done(self, outcome: object) -> bool:
        """Whether the release was logged; says why where the gate refused it."""
        if isinstance(outcome, Refused):
            self._say(_told(outcome.problems))
            return False
        return outcome is not None

    def _back(self) -> None:
        self.went.emit(BackPlace())

    # Building ─────────────────────────────────────────────────────────────────────────────────────

    def _build(self) -> None:
        outer = Column(self, spacing=0)
        outer.addWidget(self._build_header())
        body = Row(spacing=0)
        left = Column(margins=(22, 12, 12, 6), spacing=10)
        self._status = InfoBar()
        self._status.setObjectName("document_status")
        self._record_button = self._status.add_action("record", self.tr("Record a consent"))
        self._record_button.setObjectName("record_consent_button")
        self._record_button.hide()
        self._status.acted.connect(self._on_status)
        self._status.hide()
        pane = PagesPane(self.tr("Pages of the document"))
        self._viewer = pane.viewer
        self._viewer.setObjectName("document_viewer")
        self._nobody = InfoBar(
            self.tr("Nobody is listed to call. Whom do they want? Mark a support as “May be called in a crisis”."),
            "info",
        )
        self._nobody.setObjectName("nobody_to_call")
        self._nobody.add_action("supports", self.tr("See supports")).setObjectName("see_supports_button")
        self._nobody.acted.connect(self._on_supports)
        self._nobody.hide()
        left.addWidget(self._status)
        left.addWidget(self._nobody)
        self._pages = Veil(pane, large=True)
        left.addWidget(self._pages, 1)
        body.addLayout(left, 1)
        body.addWidget(self._build_panel())
        outer.addLayout(body, 1)

    def _build_header(self) -> QWidget:
        header = Surface("bg_surface", edges=Qt.Edge.BottomEdge)
        row = Row(header, margins=(22, 10, 22, 10), spacing=10)
        back = IconButton("arrow-left", self.tr("Back"))
        back.setObjectName("back_button")
        back.clicked.connect(self._back)
        titles = Column(spacing=0)
        self._title = Heading("", "note_title")
        self._subtitle = Label("", "hint")
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        self._save_button = Button(self.tr("Save…"), icon="download")
        self._save_button.setObjectName("save_button")
        self._save_button.clicked.connect(self.save)
        self._print_button = Button(self.tr("Print…"), "primary", icon="printer")
        self._print_button.setObjectName("print_button")
        self._print_button.clicked.connect(self.print_now)
        row.addWidget(back)
        row.addLayout(titles, 1)
        row.addWidget(self._save_button)
        row.addWidget(self._print_button)
        return header

    def _build_panel(self) -> QWidget:
        content = QWidget()
        column = Column(content, margins=16, spacing=12)
        self.recipient = RecipientChoice()
        self.recipient.changed.connect(self._on_recipient)
        self._sensitive = CheckBox(self.tr("Give what is marked as sensitive, too"))
        self._sensitive.setObjectName("sensitive_box")
        self._sensitive.toggled.connect(self._make)
        self._sensitive.hide()
        self.options = DocumentOptions()
        self.options.changed.connect(self._on_options)
        self.protect = ProtectChoice()
        self._drafts = Label("", "hint", ink="warn", wrap=True)
        self._drafts.setObjectName("drafts_label")
        self._initials_on = Label(
            self.tr("Initials are on for the screen. Paper has names in full."), "hint", wrap=True
        )
        self._initials_on.setObjectName("initials_on_label")
        self._paste = PastePanel()
        self._paste.copied.connect(self._copy)
        notice = self.tr("Print, Save and Copy are written to the log of releases. A saved file is not encrypted.")
        column.addWidget(self.options)
        column.addWidget(self.recipient)
        column.addWidget(self._sensitive)
        column.addWidget(self._drafts)
        column.addWidget(self._initials_on)
        column.addWidget(self.protect)
        column.addWidget(Label(notice, "hint", wrap=True))
        column.addWidget(self._paste)
        column.addStretch(1)
        panel = Surface("bg_pane", edges=Qt.Edge.LeftEdge)
        panel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        panel.setObjectName("document_panel")
        self._choices, self._around = content, PageScroll(content)
        Column(panel, margins=(1, 0, 0, 0)).addWidget(self._around)
        self._panel = panel
        self._fit_panel()
        theme.announcer.applied.connect(self._fit_panel)
        return panel

    def _fit_panel(self) -> None:
        # With large text the pages keep the greater part of the window, but no choice beside them is cut.
        shared = min(theme.px(_PANEL_WIDTH), max(_PANEL_WIDTH, self.width() * 2 // 5))
        needed = self._choices.minimumSizeHint().width() + self._around.verticalScrollBar().sizeHint().width() + 1
        self._panel.setFixedWidth(max(shared, min(needed, self.width() // 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit_panel()


def _offered_with(place: DocumentPlace) -> tuple[Kind, ...]:
    """Give the kinds that can be made of the same: of a person, or of nobody in particular."""
    subject = SUBJECTS[place.kind]
    of_one_thing = subject in {Subject.VISIT, Subject.KEY, Subject.RELEASE}
    if of_one_thing or place.consent_id is not None:
        return (place.kind,)
    return tuple(kind for kind in Kind if SUBJECTS[kind] is subject)


def _today(notebook: Notebook) -> date:
    return notebook.clock().date()


def _folder_of(place: Path) -> str:
    """Write out where a file lies, as this computer's own programs do."""
    return QDir.toNativeSeparators(str(place.parent))


def _shortened(path: str) -> str:
    half = _LONGEST_PLACE // 2
    return path if len(path) <= _LONGEST_PLACE else f"{path[:half]}…{path[-half:]}"


def _told(problems: tuple[Problem, ...]) -> str:
    return " ".join(discreet.of_problem(problem) for problem in problems)
