"""The fields of the facts card, in as many columns as there is room for."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.visit import ContactKind, Mode
from fieldnote.ui import theme, words
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.choice import Choice, Segmented
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.problem_line import ProblemLine
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.visits.fields import UnitsBox, WhereField, WithUsField
from fieldnote.ui.visits.kind_row import KindRow
from fieldnote.ui.visits.times import Times

OTHER: Final = "other"
"""The choice of service that stands for what is neither one to one nor a group."""

_WIDE_FROM: Final = 780
_MIDDLE_FROM: Final = 470

# The rows of fields, each with its share of the room, for wide, middling and narrow cards.
_Rows = tuple[tuple[tuple[str, int], ...], ...]
_WIDE: Final[_Rows] = (
    (("date", 154), ("start", 100), ("end", 100), ("units", 150), ("service", 316)),
    (("where", 270), ("how", 122), ("code", 216), ("with_us", 220)),
)
_MIDDLE: Final[_Rows] = (
    (("date", 3), ("start", 2), ("end", 2)),
    (("units", 2), ("service", 4)),
    (("where", 3), ("how", 2)),
    (("code", 1), ("with_us", 1)),
)
_NARROW: Final[_Rows] = (
    (("date", 1),),
    (("start", 1), ("end", 1)),
    (("units", 1),),
    (("service", 1),),
    (("where", 1),),
    (("how", 1),),
    (("code", 1),),
    (("with_us", 1),),
)


class FactsFields(Card):
    """All fields with their labels, and a line below for what is wrong; what they mean is not known here."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(margins=(14, 9, 14, 11), spacing=8, parent=parent)
        self.setAccessibleName(self.tr("Facts of the visit"))
        self._arranged: _Rows = ()
        self.times = Times(now, self)
        self._build()

    def say_problem(self, sentence: str, *, wrong: bool) -> None:
        """Say below the fields what cannot be true, or what wants a reason; an empty sentence takes it back."""
        if sentence == self.problem_line.text:
            return
        self.problem_line.say(sentence, self, wrong=wrong)
        for field in (self.times.start_field, self.times.end_field):
            field.setAccessibleDescription(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields into as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self.units_box = UnitsBox()
        self.service_field = Segmented(
            (
                Choice(ContactKind.ONE_TO_ONE.value, words.of(ContactKind.ONE_TO_ONE)),
                Choice(ContactKind.GROUP.value, words.of(ContactKind.GROUP)),
                Choice(OTHER, self.tr("Other")),
            ),
            name=self.tr("Service"),
        )
        self.where_field = WhereField()
        self.how_field = ComboField(tuple((mode.value, words.of(mode)) for mode in Mode))
        self.code_field = ComboField(icon="hash")
        self.with_us_field = WithUsField(
            (
                self.tr("Family"),
                self.tr("Partner"),
                self.tr("Friend"),
                self.tr("Sponsor"),
                self.tr("Support worker"),
                self.tr("The QP"),
                self.tr("Probation or parole officer"),
                self.tr("Interpreter"),
            )
        )
        self.form_fields = self._form_fields()
        for name, field in self.form_fields.items():
            field.setObjectName(f"{name}_form")
            field.control.setObjectName(f"{name}_field")
        self._rows = [Row(spacing=12) for _ in _NARROW]
        for row in self._rows:
            self.column.addLayout(row)
        self.kind_row = KindRow()
        self.column.addWidget(self.kind_row)
        self.problem_line = ProblemLine()
        self.column.addWidget(self.problem_line)
        self._arrange()
        theme.announcer.applied.connect(self._arrange)

    def _form_fields(self) -> dict[str, FormField]:
        fields = {
            "date": FormField(self.tr("Date"), self.times.date_field),
            "start": FormField(self.tr("Start"), self.times.start_field, tells=False),
            "end": FormField(self.tr("End"), self.times.end_field, tells=False),
            "units": FormField(self.tr("Units"), self.units_box),
            "service": FormField(self.tr("Service"), self.service_field),
            "where": FormField(self.tr("Where"), self.where_field),
            "how": FormField(self.tr("How"), self.how_field),
            "code": FormField(self.tr("Code"), self.code_field),
            "with_us": FormField(self.tr("With us"), self.with_us_field),
        }
        roles_only = self.tr("Roles only. Never the name of someone else who gets services.")
        self.with_us_field.setAccessibleDescription(roles_only)
        show_tip(self.with_us_field, roles_only)
        return fields

    def _arrange(self) -> None:
        room = self.width() / theme.current().scale
        rows = _WIDE if room >= _WIDE_FROM else _MIDDLE if room >= _MIDDLE_FROM else _NARROW
        if rows is self._arranged:
            return
        self._arranged = rows
        for row in self._rows:
            while row.takeAt(0) is not None:
                pass
        for row, members in zip(self._rows, rows, strict=False):
            for name, share in members:
                row.addWidget(self.form_fields[name], share)
        self.updateGeometry()
