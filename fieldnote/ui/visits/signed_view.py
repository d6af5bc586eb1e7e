"""A signed note: laid out as it was written, to read and to copy from, never to change."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import Addendum, ContactKind, Visit
from fieldnote.services import sentences
from fieldnote.services.after_signing import AfterSigning, Voided
from fieldnote.ui import dates, theme, visit_words, words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Grid, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.tokens import Icon, Role
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.fields import ReadBox
from fieldnote.ui.visits.read_text import read_only
from fieldnote.ui.visits.since_cards import ReviewsCard, StatementCard, VersionsCard
from fieldnote.ui.visits.void_view import VoidCard

_WIDE_FROM = 780
_MIDDLE_FROM = 470


class SignedView(QWidget):
    """Facts in sunken boxes, words as text that can be selected, what was added and happened since below.

    Its signals tell what is wanted: a version by its id, an answer to a statement by its id.
    """

    version_asked = Signal(str)
    changes_asked = Signal()
    answer_asked = Signal(str)
    review_asked = Signal()
    again_asked = Signal()
    sealed_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[tuple[QWidget, int]] = []
        self._columns = 0
        self.facts_card = Card(self.tr("Facts of the visit"), margins=(14, 12, 14, 14), spacing=8)
        self._grid = Grid(spacing=(12, 9))
        self.facts_card.column.addLayout(self._grid)
        self._column = Column(self, margins=(0, 12, 0, 16), spacing=12)
        self.first_text: NoteEdit | None = None
        self.first_button: Button | None = None
        theme.announcer.applied.connect(self._arrange)

    def show_visit(
        self, visit: Visit, name: str, after: AfterSigning | None = None, off_claim: tuple[Problem, ...] = ()
    ) -> None:
        """Show a signed note about someone of this first name, what happened since, and what keeps it off a claim."""
        self.clear()
        self._show_facts(visit, name)
        self._column.addWidget(self.facts_card)
        self.facts_card.show()
        for label, text in words_of(visit, name):
            edit = self._add(label, text)
            if text == visit.draft.what_we_did:
                self.first_text = self.first_text or edit
        holds = after is None or after.holds == visit.id
        self._add_remarks(visit, name, sentences.of_claim(off_claim, name) if holds else "")
        for addendum in visit.addenda:
            self._add_addendum(addendum)
        if after is not None:
            self._add_after(visit, name, after)
        self._column.addStretch(1)

    def show_void(self, voided: Voided) -> None:
        """Show what is left of a voided note."""
        self.clear()
        card = VoidCard(voided)
        card.again_asked.connect(self.again_asked)
        card.again_opened.connect(self.version_asked)
        card.read_asked.connect(self.sealed_asked)
        self.first_button = card.main_button
        self._column.addWidget(card)
        self._column.addStretch(1)

    def clear(self) -> None:
        """Forget the note."""
        self.facts_card.setParent(self)
        self.facts_card.hide()
        self._column.removeWidget(self.facts_card)
        while (item := self._column.takeAt(0)) is not None:
            _drop(item.widget())
        for box, _ in self._boxes:
            self._grid.removeWidget(box)
            _drop(box)
        self._boxes, self._columns, self.first_text, self.first_button = [], 0, None, None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts into as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _show_facts(self, visit: Visit, name: str) -> None:
        draft, facts = visit.draft, visit.facts
        units = visit_words.units(facts.units) if facts.code else ""
        minutes = "" if draft.kind.missed else wording.minutes(facts.minutes)
        length = visit_words.SEPARATOR.join(part for part in (units, minutes) if part)
        just = self.tr("Just {name}").format(name=name) if draft.kind is ContactKind.ONE_TO_ONE else ""
        group = draft.kind is ContactKind.GROUP and draft.group_size > 0
        where = wording.where(draft)
        told: tuple[tuple[str, str, int], ...] = (
            (self.tr("Date"), dates.day(visit.day), 2),
            (self.tr("Time"), wording.spans(draft.segments), 3),
            (self.tr("Units"), length, 3),
            (self.tr("Service"), words.of(draft.kind), 2),
            (self.tr("Where"), where, 4),
            (self.tr("How"), "" if draft.kind is ContactKind.NO_SHOW else words.of(draft.mode), 2),
            (self.tr("Code"), wording.billed(visit), 2),
            (self.tr("With us"), draft.with_us or just, 2),
            (self.tr("People in the group"), str(draft.group_size) if group else "", 2),
            (self.tr("Purpose"), draft.purpose, 10),
        )
        for label, text, share in told:
            if text:
                box = _Fact(label, text)
                self._boxes.append((box, share))
        self._arrange()

    def _arrange(self) -> None:
        """Fill rows of ten shares; fewer fit where room is short."""
        room = self.width() / theme.current().scale
        columns = 10 if room >= _WIDE_FROM else 6 if room >= _MIDDLE_FROM else 2
        if columns == self._columns or not self._boxes:
            return
        self._columns = columns
        for box, _ in self._boxes:
            self._grid.removeWidget(box)
        for row, boxes in enumerate(_rows_of(self._boxes, columns)):
            place = 0
            for box, share in boxes:
                taken = columns - place if box is boxes[-1][0] else share  # the last one takes what is left
                self._grid.addWidget(box, row, place, 1, taken)
                place += taken
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def _add(self, label: str, text: str) -> NoteEdit:
        part = QWidget()
        heading = Label(label, "strong")
        edit = read_only(text, label)
        heading.setBuddy(edit)
        column = Column(part, spacing=7)
        column.addWidget(heading)
        column.addWidget(edit)
        self._column.addWidget(part)
        return edit

    def _add_after(self, visit: Visit, name: str, after: AfterSigning) -> None:
        holds = after.holds == visit.id
        for statement in visit.statements:
            said = StatementCard(statement, name, may_answer=holds)
            said.answer_asked.connect(self.answer_asked)
            self._column.addWidget(said)
        if after.reviews or (after.review_asked and holds):
            reviews = ReviewsCard(after, may_add=holds)
            reviews.review_asked.connect(self.review_asked)
            self._column.addWidget(reviews)
        if len(after.versions) > 1:
            versions = VersionsCard(after, visit.id)
            versions.version_asked.connect(self.version_asked)
            versions.changes_asked.connect(self.changes_asked)
            self._column.addWidget(versions)

    def _add_remarks(self, visit: Visit, name: str, off_claim: str) -> None:
        draft = visit.draft
        lines: list[tuple[str, Role, str]] = []
        if draft.read_together:
            lines.append(("circle-check", "ok", wording.read_by(name)))
        if visit.facts.late:
            lines.append(("clock", "warn", self.tr("Late entry")))
        reasons = [reason for reason in draft.reasons.values() if reason.strip()]
        lines += [
            ("info", "info", self.tr("Reason given when signing: {words}").format(words=reason)) for reason in reasons
        ]
        excluded = draft.excluded.total
        if excluded:
            lines.append(("timer", "text2", wording.not_counted(excluded)))
        if off_claim and not visit.facts.claim_ready and visit.facts.code:
            lines.append(("circle-alert", "warn", off_claim))
        for icon, ink, text in lines:
            line = QWidget()
            row = Row(line, spacing=8)
            row.addWidget(IconMark(icon, ink, Icon.FIELD))
            row.addWidget(Label(text, "meta", wrap=True), 1)
            self._column.addWidget(line)

    def _add_addendum(self, addendum: Addendum) -> None:
        at = addendum.signature.signed_at.astimezone()
        told = self.tr("Added {day}, {time} by {name}").format(
            day=dates.short_day(at.date()), time=wording.clock(at), name=addendum.signature.signer
        )
        card = Card(told, margins=(14, 12, 14, 14), spacing=8)
        card.setObjectName("addendum_card")
        head = Row(spacing=8)
        head.addWidget(IconMark("plus", "text2", Icon.FIELD))
        head.addWidget(Heading(told, "strong"), 1)
        card.column.addLayout(head)
        card.column.addWidget(read_only(addendum.text, told))
        self._column.addWidget(card)


class _Fact(QWidget):
    """One fact: its label and its value on a sunken ground."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        column = Column(self, spacing=5)
        column.addWidget(Label(label, "field"))
        column.addWidget(ReadBox(label, text))
        column.addStretch(1)


def _rows_of(boxes: list[tuple[QWidget, int]], columns: int) -> list[list[tuple[QWidget, int]]]:
    """Put boxes into rows of so many columns, as many as fit."""
    rows: list[list[tuple[QWidget, int]]] = []
    room = 0
    for box, share in boxes:
        taken = min(share, columns)
        if taken > room:
            rows.append([])
            room = columns
        rows[-1].append((box, taken))
        room -= taken
    return rows


def words_of(visit: Visit, name: str) -> tuple[tuple[str, str], ...]:
    """Give the words of a signed note under their labels, without those that are empty."""
    return wording.note_texts(visit.draft, name, visit.facts.goals)


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
