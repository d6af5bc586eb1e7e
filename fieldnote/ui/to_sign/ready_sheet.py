"""Signing the notes that are ready: each is read in its turn, then one PIN signs all that were chosen, or none.

One confirmation signs several notes because they are signed in one transaction, and because each was read before.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import Weight
from fieldnote.domain.visit import VisitDraft
from fieldnote.domain.visit_check import NO_REASON_NEEDED
from fieldnote.services import sentences, visits
from fieldnote.services.notebook import Confirmation
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tokens import Icon
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.read_box import ReadBox
from fieldnote.ui.visits.read_text import read_only
from fieldnote.ui.visits.reason_field import ReasonField
from fieldnote.ui.visits.secret_field import SecretField

_WIDTH: Final = 720


class ReadySheet(Sheet):
    """`signed` tells how many notes were signed; `open_asked` leads to one that is to be changed first."""

    signed = Signal(int)
    open_asked = Signal(object)

    def __init__(self, host: QWidget, tools: Tools, ids: Sequence[VisitId]) -> None:
        super().__init__(host, "", width=_WIDTH)
        self.setObjectName("ready_sheet")
        self._tools, self._ids = tools, list(ids)
        self._at = 0
        self._chosen: dict[VisitId, str] = {}
        self._opened: OpenVisit | None = None
        self._shown: QWidget | None = None
        self.secret_field: SecretField | None = None
        self.add_button("close", self.tr("Not now")).setObjectName("not_now_button")
        self.add_button("back", self.tr("Back"), "ghost").setObjectName("back_button")
        self.add_button("change", self.tr("Change it")).setObjectName("change_button")
        self.add_button("leave", self.tr("Leave it out")).setObjectName("leave_button")
        self.add_button("next", self.tr("Sign it, next note"), "primary").setObjectName("next_button")
        self.add_button("sign", "", "primary", icon="pen-line").setObjectName("confirm_button")
        self.acted.connect(self._on_acted)

    def begin(self) -> None:
        """Show the first note."""
        self._show()
        self.open(self.button("next"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next note and back with Ctrl+PageDown and Ctrl+PageUp."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_PageUp:
            self._go(-1)
        elif control and event.key() == Qt.Key.Key_PageDown and self._at < len(self._ids):
            self._go(1)
        else:
            super().keyPressEvent(event)

    # Showing ──────────────────────────────────────────────────────────────────────────────────────

    def _show(self) -> None:
        """Show the note whose turn it is, or at the end what is to be signed."""
        if self._shown is not None:
            self._shown.hide()
            self.column.removeWidget(self._shown)
            self._shown.deleteLater()
        self.secret_field = None
        at_end = self._at == len(self._ids)
        self._shown = self._end() if at_end else self._note(self._ids[self._at])
        self.column.addWidget(self._shown)
        self._shown.show()  # now, not with the next turn of the event loop: what is hidden takes no focus
        for key, shown in (
            ("back", self._at > 0),
            ("change", not at_end),
            ("leave", not at_end),
            ("next", not at_end),
            ("sign", at_end and bool(self._chosen)),
        ):
            self.button(key).setVisible(shown)
        self.refit()
        scroll = self.findChild(PageScroll)
        if scroll is not None:
            scroll.verticalScrollBar().setValue(0)

    def _note(self, visit_id: VisitId) -> QWidget:
        opened = self._tools.link.ask(visits.open_visit, visit_id)
        standing = self._tools.link.ask(visits.standing, opened.draft)
        self._opened = opened
        is_last = self._at + 1 == len(self._ids)
        self.button("next").setText(self.tr("Sign it…") if is_last else self.tr("Sign it, next note"))
        draft, name = opened.draft, discreet.first_name(opened.person)
        number = self.tr("Note {number} of {count}").format(number=self._at + 1, count=len(self._ids))
        self.heading.setText(number)
        page = QWidget()
        column = Column(page, spacing=10)
        column.addWidget(Heading(discreet.name(opened.person), "h3"))
        amount = wording.amount(draft.kind, standing.units, standing.minutes)
        column.addWidget(Label(_facts(draft, amount), "lead", wrap=True))
        for label, text in _texts(opened):
            column.addWidget(Label(label, "field"))
            column.addWidget(read_only(text, label))
        cautions = [problem for problem in standing.problems if problem.weight is Weight.CAUTION]
        for caution in cautions:
            field = ReasonField(caution, draft.reasons.get(caution.code, ""), name)
            field.given.connect(self._on_reason)
            column.addWidget(field)
        if any(caution.code not in NO_REASON_NEEDED for caution in cautions):
            hint = wording.without_reason(missed=draft.kind.missed)
            column.addWidget(Label(hint, "hint", wrap=True))
        read_box = ReadBox(draft, name)
        read_box.toggled.connect(self._on_read)
        column.addWidget(read_box)
        return page

    def _end(self) -> QWidget:
        count = len(self._chosen)
        one, many = self.tr("Sign 1 note"), self.tr("Sign {count} notes")
        self._opened = None
        page = QWidget()
        column = Column(page, spacing=10)
        if not self._chosen:
            self.heading.setText(self.tr("Nothing to sign"))
            column.addWidget(Label(self.tr("You left out every note. They stay as they are."), "body", wrap=True))
            return page
        told = visit_words.counted(one, many, count)
        self.heading.setText(told)
        self.button("sign").setText(told)
        for title in self._chosen.values():
            row = Row(spacing=10)
            row.addWidget(IconMark("circle-check", "ok", Icon.FIELD))
            row.addWidget(Label(title, "body", wrap=True), 1)
            column.addLayout(row)
        once = self.tr(
            "Once signed, they stay as they are. Later you can add to them or correct them; this version stays to "
            "be read."
        )
        column.addWidget(Label(once, "body", ink="text2", wrap=True))
        self.secret_field = SecretField(self._tools)
        self.secret_field.confirmed.connect(self._on_confirmed)
        column.addWidget(self.secret_field)
        return page

    # Acting ───────────────────────────────────────────────────────────────────────────────────────

    def _on_acted(self, key: str) -> None:
        match key:
            case "back":
                self._go(-1)
            case "next":
                self._choose()
            case "leave":
                self._chosen.pop(self._ids[self._at], None)
                self._go(1)
            case "change":
                self.close_sheet()
                self.open_asked.emit(VisitPlace(self._ids[self._at]))
            case "sign" if self.secret_field is not None:
                self.secret_field.check()
            case _:
                self.close_sheet()

    def _choose(self) -> None:
        if self._opened is not None:
            draft = self._opened.draft
            told = (discreet.name(self._opened.person), dates.day(draft.day) if draft.day else "")
            self._chosen[draft.id] = visit_words.SEPARATOR.join(part for part in told if part)
        self._go(1)

    def _go(self, steps: int) -> None:
        place = min(max(self._at + steps, 0), len(self._ids))
        if place == self._at:
            return
        self._at = place
        self._show()
        target = self.secret_field.field.line if self.secret_field is not None else self.button("next")
        (target if target.isVisible() else self.button("close")).setFocus()

    def _on_reason(self, code: str, reason: str) -> None:
        if self._opened is not None:
            reasons = self._opened.draft.reasons | {code: reason}
            self._keep(replace(self._opened.draft, reasons={c: told for c, told in reasons.items() if told.strip()}))

    def _on_read(self, read: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        if self._opened is not None:
            self._keep(replace(self._opened.draft, read_together=read))

    def _keep(self, draft: VisitDraft) -> None:
        """Keep what was said about the note at once, as the editor does."""
        if self._opened is not None and self._tools.link.do(visits.save, draft) is not None:
            self._opened = replace(self._opened, draft=draft)

    def _on_confirmed(self, confirmation: Confirmation) -> None:
        outcome = self._tools.link.attempt(visits.sign_all, tuple(self._chosen), confirmation)
        if isinstance(outcome, Done):
            self.close_sheet()
            self.signed.emit(len(outcome.value))
        elif self.secret_field is not None:
            none = self.tr("None of them is signed.")
            if isinstance(outcome, Refused):
                blocking = next(problem for problem in outcome.problems if problem.blocks)
                self.secret_field.say(f"{discreet.of_problem(blocking)} {none}")
            else:
                self.secret_field.say(f"{sentences.of_error(outcome)} {none}")


def _facts(draft: VisitDraft, units: str) -> str:
    told = (
        dates.at_start(dates.day(draft.day)) if draft.day else "",
        wording.spans(draft.segments),
        units,
        discreet.place(draft.place, draft.place_label),
    )
    return visit_words.SEPARATOR.join(part for part in told if part)


def _texts(opened: OpenVisit) -> tuple[tuple[str, str], ...]:
    """Give the words of a draft under their labels, without those that are empty."""
    goals = [goal.title for goal in opened.goals if goal.id in opened.draft.goal_ids]
    return wording.note_texts(opened.draft, discreet.first_name(opened.person), goals)
