"""The sheet that signs: what is signed, what to look at, who knows it, and who signs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain import stretches
from fieldnote.domain.person import Person
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.visit import VisitDraft
from fieldnote.domain.visit_check import NO_REASON_NEEDED
from fieldnote.domain.visit_context import service_of
from fieldnote.services.visits import Standing
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tokens import Icon
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.read_box import ReadBox
from fieldnote.ui.visits.reason_field import ReasonField
from fieldnote.ui.visits.secret_field import SecretField

_WIDTH = 540


class SignSheet(Sheet):
    """Asks for the signature. `confirmed` carries the `Confirmation`; reasons and the tick are told as they change."""

    confirmed = Signal(object)
    reason_given = Signal(str, str)
    read_changed = Signal(bool)

    def __init__(
        self, host: QWidget, tools: Tools, person: Person, draft: VisitDraft, standing: Standing, pack: PolicyPack
    ) -> None:
        super().__init__(host, self.tr("Sign this note"), width=_WIDTH)
        self.setObjectName("sign_sheet")
        name = discreet.first_name(person)
        summary = _summary(person, draft, standing, pack)
        self.summary_label = Label(summary, "lead", wrap=True)
        self.summary_label.setObjectName("summary_label")
        self.keep_in_sight(self.summary_label)  # nobody signs without seeing whose visit it is
        self.column.addLayout(self._parts(standing))
        self._add_cautions([p for p in standing.problems if p.weight is Weight.CAUTION], draft, name)
        self.read_box = ReadBox(draft, name)
        self.column.addWidget(self.read_box)
        once = self.tr(
            "Once signed, it stays as it is. Later you can add to it or correct it; this version stays to be read."
        )
        self.column.addWidget(Label(once, "body", ink="text2", wrap=True))
        self.secret_field = SecretField(tools)
        self.column.addWidget(self.secret_field)
        self.add_button("no", self.tr("Not yet"))
        self._sign_button = self.add_button("sign", self.tr("Sign note"), "primary", icon="pen-line")
        self._sign_button.setObjectName("confirm_button")
        self.acted.connect(self._on_acted)
        self.read_box.toggled.connect(self.read_changed)
        self.secret_field.confirmed.connect(self.confirmed)
        self.secret_field.told.connect(self._show_secret)
        self.secret_field.busy_changed.connect(self._on_busy)

    def begin(self) -> None:
        """Show it, ready for the PIN."""
        self.open(self.secret_field.field.line)
        self._show_secret()

    def _show_secret(self) -> None:
        self.bring_into_sight(self.secret_field)

    def _parts(self, standing: Standing) -> Row:
        row = Row(spacing=10)
        row.addWidget(IconMark("circle-check", "ok", Icon.CARD))
        count = self.tr("{filled} of {required} parts are filled in")
        filled = count.format(filled=len(standing.filled), required=len(standing.required))
        row.addWidget(Label(filled, "body"), 1)
        return row

    def _add_cautions(self, cautions: Sequence[Problem], draft: VisitDraft, name: str) -> None:
        if not cautions:
            return
        one, many = self.tr("1 thing to look at"), self.tr("{count} things to look at")
        self.column.addWidget(Label(visit_words.counted(one, many, len(cautions)), "strong"))
        for caution in cautions:
            field = ReasonField(caution, draft.reasons.get(caution.code, ""), name)
            field.given.connect(self.reason_given)
            self.column.addWidget(field)
        hint = wording.without_reason(missed=draft.kind.missed)
        if any(caution.code not in NO_REASON_NEEDED for caution in cautions):
            self.column.addWidget(Label(hint, "hint", wrap=True))

    def _on_acted(self, key: str) -> None:
        if key == "sign":
            self.secret_field.check()
        else:
            self.close_sheet()

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self._sign_button.setText(self.tr("Checking…") if busy else self.tr("Sign note"))


def _summary(person: Person, draft: VisitDraft, standing: Standing, pack: PolicyPack) -> str:
    """Say in a line what is signed: "Marcus B. · Nov 20 · 10:32–11:24 AM · H0038 · 3 units"."""
    service = service_of(draft, pack)
    told = [
        discreet.name(person),
        dates.short_day(draft.day) if draft.day else "",
        wording.spans(stretches.closed(draft.segments)),
        " ".join((service.code, *service.modifiers_for(draft.mode.value))) if service else words.of(draft.kind),
        visit_words.units(standing.units) if service else wording.amount(draft.kind, 0, standing.minutes),
        wording.where(draft),
    ]
    return visit_words.SEPARATOR.join(part for part in told if part)
