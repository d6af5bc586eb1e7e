"""The note as it is written: seven parts in one column, from a draft and back to one."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.problems import Problem
from fieldnote.domain.required import Detail
from fieldnote.domain.text import clean
from fieldnote.domain.visit import ContactKind, Owner, Part, VisitDraft
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import discreet, theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.visits import phrases
from fieldnote.ui.visits.facts_card import FactsCard
from fieldnote.ui.visits.goal_field import GoalField
from fieldnote.ui.visits.more_field import MoreField
from fieldnote.ui.visits.next_step_field import NextStepField

_MOST_LINES = 8
_ROOMY, _COMPACT = 12, 6
_SHORT = 500


class VisitForm(QWidget):
    """All fields of a note. `edited` tells of each change by a person, `ticked` that the timer moved the end.

    `phrases_asked` names a field whose phrases are wanted, `long_paste_offered` a field and a text too long to paste
    without asking.
    """

    edited = Signal()
    ticked = Signal()
    phrases_asked = Signal(str)
    long_paste_offered = Signal(str, str, int)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._draft: VisitDraft | None = None
        self._name = self._written_name = ""
        self._phrases_of_attempt = False
        self.facts = FactsCard(now)
        self.goals = GoalField()
        everything = self.tr("Phrases")
        self.what_field = NoteField(self.tr("What we did"), all_phrases=everything, most_lines=_MOST_LINES)
        self.response_field = NoteField("", all_phrases=everything, most_lines=_MOST_LINES)
        self.what_field.edit.setObjectName("what_edit")
        self.response_field.edit.setObjectName("response_edit")
        self.next_step = NextStepField(self._today)
        self.more = MoreField()
        self._column = column = Column(self, margins=(0, _ROOMY, 0, _ROOMY), spacing=_ROOMY)
        for part in (self.facts, self.goals, self.what_field, self.response_field, self.next_step, self.more):
            column.addWidget(part)
        column.addStretch(1)
        self._connect()

    def load(self, opened: OpenVisit) -> None:
        """Show a note; what could be undone in another one is forgotten."""
        draft = self._draft = opened.draft
        self._name, self._written_name = discreet.first_name(opened.person), opened.person.first_name
        self.facts.load(opened)
        if opened.place_filled_in:
            self.facts.say_filled_in()
        self.goals.load(draft, opened.goals)
        if _begins_like(opened):
            self.goals.say_not_chosen(self.tr("From last time. Does it fit?"))
        self.what_field.load(draft.what_we_did)
        self.response_field.load(draft.response)
        self._offer_what_phrases(missed=draft.kind.missed)
        self.response_field.set_phrases(*self._phrases("response"))
        for field in (self.what_field, self.response_field):
            field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.next_step.load(draft.next_step, self._name, draft.kind)
        self.more.load(draft)
        self._fit_kind()

    def give_reason(self, code: str, reason: str) -> None:
        """Keep the reason for a caution with the note; an empty one takes it back."""
        if self._draft is not None:
            others = {key: text for key, text in self._draft.reasons.items() if key != code}
            given = {code: reason} if reason.strip() else {}
            self._draft = replace(self._draft, reasons=others | given)
            self.edited.emit()

    def set_read(self, read: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Keep with the note that the person knows what it says."""
        if self._draft is not None:
            self._draft = replace(self._draft, read_together=read)
            self.edited.emit()

    def take_words(self, field: str, text: str) -> None:
        """Put words that were changed elsewhere in place of those of a field, as one step to undo."""
        if self._draft is None:
            return
        if field == "person_comment":
            self._draft = replace(self._draft, person_comment=clean(text))
            self.edited.emit()
        elif field == "next_step":
            self.next_step.take_words(" ".join(text.split()))
        else:
            cursor = QTextCursor(self._note_field(field).edit.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)

    def clear(self) -> None:
        """Forget the note and everything that could be undone."""
        self._draft, self._name, self._written_name = None, "", ""
        for part in (self.facts, self.goals, self.next_step, self.more):
            part.clear()
        for field in (self.what_field, self.response_field):
            field.load("")
            field.set_phrases(())
        self._fit_kind()

    def draft(self) -> VisitDraft:
        """Give the note as it stands in the fields."""
        return self._filled(clean(self.what_field.text()), clean(self.response_field.text()))

    def outline(self) -> VisitDraft:
        """Give the note with a sign for texts that are long: enough to count its parts at every key press."""
        return self._filled(_sign_of_words(self.what_field), _sign_of_words(self.response_field))

    def _filled(self, what_we_did: str, response: str) -> VisitDraft:
        assert self._draft is not None, "there is a note in the form"  # noqa: S101 -- load() comes first
        step = self.next_step.step
        draft = replace(self._draft, what_we_did=what_we_did, response=response, next_step=step)
        return self.facts.filled(self.goals.filled(self.more.filled(draft)))

    @property
    def name(self) -> str:
        """What the person is called in a sentence on the screen."""
        return self._name

    @property
    def written_name(self) -> str:
        """What the person is called in what goes into the note."""
        return self._written_name

    @property
    def kind(self) -> ContactKind:
        """The kind of contact."""
        return self.facts.kind

    def field_in_focus(self) -> str:
        """Name the field with words that has the focus; the first one where none has."""
        focused = QApplication.focusWidget()
        if focused is self.response_field.edit:
            return "response"
        return "next_step" if focused is self.next_step.text_field else "what_we_did"

    def write_phrase(self, field: str, phrase: str) -> None:
        """Put a phrase at the caret of a field."""
        if field == "next_step":
            self.next_step.write_phrase(phrase)
        else:
            self._note_field(field).edit.write_phrase(phrase)

    def write(self, field: str, text: str) -> None:
        """Put text at the caret of a field."""
        self._note_field(field).edit.write(text)

    def bring_forward(self, text: str, owner: Owner) -> None:
        """Take an earlier next step for this one."""
        self.next_step.write(text, owner)

    def unread(self) -> QWidget | None:
        """Have what was typed read also where the focus still is; gives a field with no day or time, which says so."""
        fields = (*self.facts.times.fields, self.next_step.due_field)
        unread = [field for field in fields if not field.settle()]
        return unread[0] if unread else None

    def focus_part(self, part: Part | Literal[Detail.GROUP_SIZE]) -> QWidget:
        """Put the focus where a part is written, or a detail that has a field, and give that field."""
        field: QWidget
        match part:
            case Detail.GROUP_SIZE:
                field = self.facts.kind_row.group_size_field
            case Part.GOAL:
                field = self.goals.first()
            case Part.WHAT_WE_DID:
                field = self.what_field.edit
            case Part.RESPONSE:
                field = self.response_field.edit
            case Part.NEXT_STEP:
                field = self.next_step.text_field
            case _:
                field = self.facts.control(part)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say in place what cannot be true."""
        self.facts.show_problems(problems)

    def set_compact(self, *, compact: bool) -> None:
        """Close the ranks, or stand at ease."""
        gap = _COMPACT if compact else _ROOMY
        self._column.set_margins((0, gap, 0, 0 if compact else gap))
        self._column.setSpacing(theme.px(gap))

    def set_lines(self, least: int) -> None:
        """Give the two long fields more or fewer lines to begin with."""
        for field in (self.what_field, self.response_field):
            field.edit.set_lines(least, _MOST_LINES)

    def _connect(self) -> None:
        for signal in (self.facts.edited, self.goals.edited, self.next_step.edited, self.more.edited):
            signal.connect(self.edited)
        for field in (self.what_field, self.response_field):
            field.edited.connect(self.edited)
        self.facts.edited.connect(self._fit_kind)
        self.facts.ticked.connect(self._on_tick)
        self.more.minutes_changed.connect(self._on_minutes)
        self.what_field.phrases_asked.connect(self._on_what_phrases)
        self.response_field.phrases_asked.connect(self._on_response_phrases)
        self.what_field.long_paste_offered.connect(self._on_what_paste)
        self.response_field.long_paste_offered.connect(self._on_response_paste)

    def _fit_kind(self) -> None:
        """Ask what this kind of contact needs; what is written already is never out of sight."""
        kind = self.facts.kind
        if self._draft is not None and kind.missed is not self._phrases_of_attempt:
            self._offer_what_phrases(missed=kind.missed)
        response = self.tr("How {name} responded").format(name=self._name)
        self.response_field.set_words(response, self.tr("In {name}’s own words if you can").format(name=self._name))
        self._name_phrases(self.response_field, self.tr("Phrases for how {name} responded").format(name=self._name))
        self._name_phrases(self.what_field, self.tr("Phrases for what we did"))
        hints = {
            ContactKind.COLLATERAL: self.tr("Who you spoke with, by role, and what about"),
            ContactKind.ATTEMPTED: self.tr("How you tried to reach {name}").format(name=self._name),
            ContactKind.NO_SHOW: self.tr("How you waited, and how you tried to reach {name}").format(name=self._name),
        }
        self.what_field.set_words(self.tr("What we did"), hints.get(kind, self.tr("Your part in the visit")))
        self.response_field.setVisible(self.facts.billable or bool(self.response_field.text().strip()))
        self.goals.setVisible(self.facts.billable or bool(self.goals.pick_row.chosen()))
        self.next_step.set_kind(kind)
        self.more.explain(self.facts.units_explained)

    def _offer_what_phrases(self, *, missed: bool) -> None:
        self._phrases_of_attempt = missed
        self.what_field.set_phrases(*self._phrases("attempt" if missed else "what_we_did"))

    def _phrases(self, field: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the phrases of a field as they are written, and as they are shown."""
        return phrases.chips(field, self._written_name), phrases.chips(field, self._name)

    @staticmethod
    def _name_phrases(field: NoteField, name: str) -> None:
        """Tell the two buttons of the same word apart."""
        for button in field.phrase_row.findChildren(Button):
            button.setAccessibleName(name)

    def _note_field(self, field: str) -> NoteField:
        return self.response_field if field == "response" else self.what_field

    def _on_tick(self) -> None:
        self.more.explain(self.facts.units_explained)
        self.ticked.emit()

    def _on_minutes(self, minutes: int) -> None:
        self.facts.set_excluded(minutes)
        self.more.explain(self.facts.units_explained)

    def _on_what_phrases(self) -> None:
        self.phrases_asked.emit("what_we_did")

    def _on_response_phrases(self) -> None:
        self.phrases_asked.emit("response")

    def _on_what_paste(self, text: str, count: int) -> None:
        self.long_paste_offered.emit("what_we_did", text, count)

    def _on_response_paste(self, text: str, count: int) -> None:
        self.long_paste_offered.emit("response", text, count)

    def _today(self) -> date:
        return self._now().date()


def _begins_like(opened: OpenVisit) -> bool:
    """Whether a draft without a word of its own names the goals of the last note: nobody chose them in this one."""
    draft, last = opened.draft, opened.last
    words = (draft.what_we_did, draft.response, draft.next_step.text)
    if last is None or opened.signed is not None or any(text.strip() for text in words):
        return False
    return bool(draft.goal_ids) and set(draft.goal_ids) <= set(last.draft.goal_ids)


def _sign_of_words(field: NoteField) -> str:
    document = field.edit.document()
    if document.characterCount() <= _SHORT:  # it may be a quotation that was only opened, which a signature asks about
        return clean(field.text())
    block = document.begin()
    while block.isValid():
        if block.text().strip():
            return "…"
        block = block.next()
    return ""
