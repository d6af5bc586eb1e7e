"""What a visit may have beside its parts: a purpose in few words, and minutes that do not count."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.text import clean
from fieldnote.domain.visit import ExcludedMinutes, VisitDraft
from fieldnote.ui import visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import ElidedLabel, Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.fields import show_number


class MoreField(QWidget):
    """A line that opens: closed, it says what is in it, so that nothing written is out of sight."""

    edited = Signal()
    opened = Signal()
    minutes_changed = Signal(int)
    """How many minutes do not count now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more_button = Button(self.tr("More about this visit"), "ghost", icon="chevron-right", size="small")
        self.more_button.setObjectName("more_button")
        self.more_button.setCheckable(True)
        self.summary_label = ElidedLabel("", "hint")
        above = Row(spacing=6)
        above.add_gap(-10)  # the chevron stands in line with the fields above
        above.addWidget(self.more_button)
        above.addWidget(self.summary_label)
        above.addStretch(1)
        self._card = self._build_card()
        self._card.hide()
        column = Column(self, spacing=6)
        column.addLayout(above)
        column.addWidget(self._card)
        self.more_button.toggled.connect(self._on_toggled)
        self.purpose_field.textEdited.connect(self._on_edited)
        for field in self._minutes:
            field.changed.connect(self._on_minutes)
        self._refresh()

    def load(self, draft: VisitDraft) -> None:
        """Show what a note has."""
        self.purpose_field.setText(draft.purpose)
        out = draft.excluded
        for field, count in zip(self._minutes, (out.travel, out.waiting, out.writing, out.a_break), strict=True):
            show_number(field, count)
        self.more_button.setChecked(False)
        self._refresh()

    def filled(self, draft: VisitDraft) -> VisitDraft:
        """Put purpose and minutes into a draft."""
        return replace(draft, purpose=clean(self.purpose_field.text()), excluded=self.excluded)

    @property
    def excluded(self) -> ExcludedMinutes:
        """The minutes that do not count."""
        travel, waiting, writing, a_break = (field.value() for field in self._minutes)
        return ExcludedMinutes(travel, waiting, writing, a_break)

    def explain(self, sentence: str) -> None:
        """Say how the minutes that count become units."""
        self.units_label.setText(sentence)

    def clear(self) -> None:
        """Forget the note."""
        self.purpose_field.clear()
        self._refresh()

    def _build_card(self) -> Card:
        card = Card(self.tr("More about this visit"), margins=(14, 12, 14, 12), spacing=8)
        self.purpose_field = LineField()
        self.purpose_field.setObjectName("purpose_field")
        purpose = FormField(
            self.tr("Purpose"), self.purpose_field, hint=self.tr("In a few words, if the goal does not say it all")
        )
        self.travel_field, self.waiting_field = self._minutes_field(), self._minutes_field()
        self.writing_field, self.break_field = self._minutes_field(), self._minutes_field()
        self._minutes = (self.travel_field, self.waiting_field, self.writing_field, self.break_field)
        names = (self.tr("Travel"), self.tr("Waiting"), self.tr("Writing"), self.tr("Break"))
        fields = QWidget()
        flow = FlowLayout(fields, spacing=(12, 8))
        for name, field in zip(names, self._minutes, strict=True):
            flow.addWidget(FormField(name, field))
        policy = fields.sizePolicy()
        policy.setHeightForWidth(True)
        fields.setSizePolicy(policy)
        self.units_label = Label("", "hint", wrap=True)
        card.column.addWidget(purpose)
        card.column.addWidget(Label(self.tr("Minutes that do not count"), "strong"))
        card.column.addWidget(fields)
        card.column.addWidget(self.units_label)
        return card

    def _minutes_field(self) -> NumberField:
        return NumberField(suffix=self.tr(" min"))

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self.more_button.set_icon("chevron-down" if opened else "chevron-right")
        self._card.setVisible(opened)
        self._refresh()
        if opened:
            self.purpose_field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.opened.emit()

    def _on_edited(self) -> None:
        self._refresh()
        self.edited.emit()

    def _on_minutes(self) -> None:
        self.minutes_changed.emit(self.excluded.total)
        self._on_edited()

    def _refresh(self) -> None:
        """Say in the line what is in it, or what may be."""
        purpose, out = self.purpose_field.text().strip(), self.excluded.total
        told = [purpose] if purpose else []
        if out:
            told.append(wording.not_counted(out))
        if not told:
            told = [self.tr("purpose"), self.tr("travel and waiting"), self.tr("breaks")]
        self.summary_label.setText(visit_words.SEPARATOR.join(told))
        self.summary_label.setVisible(not self.more_button.isChecked())
