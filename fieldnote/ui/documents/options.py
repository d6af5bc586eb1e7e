"""What can be chosen for a document: its kind, its dates, its language, and how it looks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.consent import ConsentKind
from fieldnote.domain.text import clean
from fieldnote.services.documents.wanted import OPTIONS, Kind, Option, UsualSpan, Wanted
from fieldnote.ui.documents import consent_words, kind_words
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column

_PAUSE_MS: Final = 250
"""Pages are made anew this long after the last change."""
_USUAL: Final = "usual"
_CHOSEN: Final = "chosen"
_SAME_AS_USUAL: Final = {Kind.PLAN_SUMMARY: "90", Kind.ACTIVITY: "last_month"}
"""Spans that a kind of document covers where nobody chooses any: they are offered once."""


class DocumentOptions(QWidget):
    """Shows what the kind in front leaves to choose. `changed` tells a moment after the last choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = Wanted(Kind.PLAN_SUMMARY)
        self._language_chosen = False
        self._title_before = ""
        self._usual_span = UsualSpan.LAST_MONTH
        self._today = date.today()  # noqa: DTZ011 -- until the notebook says what day it is there
        self.kind = ComboField(icon="file-text")
        self.kind.setObjectName("document_kind_field")
        self.dates = ComboField(icon="calendar-days")
        self.dates.setObjectName("document_dates_field")
        self.first, self.last = DateField(), DateField()
        self.first.setObjectName("document_first_field")
        self.last.setObjectName("document_last_field")
        # The names of the languages stand in their own language, so that whoever needs one finds it.
        self.language = ComboField((("en", "English"), ("es", "Español")), icon="languages")
        self.language.setObjectName("document_language_field")
        self.initials = CheckBox(self.tr("Initials for all supports"))
        self.initials.setObjectName("initials_box")
        self.large = CheckBox(self.tr("Large print"))
        self.large.setObjectName("large_print_box")
        self.named = CheckBox(self.tr("With their name on it"))
        self.named.setObjectName("named_box")
        self.title = LineField()
        self.title.setObjectName("document_title_field")
        self.record = CheckBox(self.tr("Put the signed record inside the file"))
        self.record.setObjectName("record_box")
        self._kind_row = FormField(self.tr("Document"), self.kind)
        self._rows: dict[Option, tuple[QWidget, ...]] = {
            Option.DATES: (FormField(self.tr("Dates"), self.dates),),
            Option.LANGUAGE: (FormField(self.tr("Language"), self.language),),
            Option.INITIALS: (self.initials,),
            Option.LARGE: (self.large,),
            Option.NAMED: (self.named,),
            Option.TITLE: (FormField(self.tr("Title of their choice"), self.title),),
            Option.RECORD: (self.record,),
        }
        self.consent = ComboField(consent_words.kinds(), icon="shield-check")
        self.consent.setObjectName("document_consent_field")
        self._rows[Option.CONSENT] = (FormField(self.tr("Kind of consent"), self.consent),)
        self._from = FormField(self.tr("From"), self.first)
        self._to = FormField(self.tr("To"), self.last)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._build()

    def offer(self, kinds: Sequence[Kind], wanted: Wanted, today: date, span: UsualSpan = UsualSpan.LAST_MONTH) -> None:
        """Offer kinds of documents, this one and its usual choices in front; `span` is a period summary's first."""
        self._wanted, self._today, self._usual_span = wanted, today, span
        self.kind.set_choices(tuple((kind.value, kind_words.title(kind)) for kind in kinds))
        self.kind.choose(wanted.kind.value)
        self._kind_row.setVisible(len(kinds) > 1)
        self.dates.set_choices(self._spans())
        self.dates.choose(self._first_span())
        self._language_chosen = False
        for box in (self.initials, self.large, self.named, self.record):
            self._uncheck(box)
        self.title.clear()
        self.consent.choose(wanted.consent_kind.value)
        self._show_rows()

    def show_language(self, language: str) -> None:
        """Show the language that a document has by itself."""
        self.language.choose(language)

    def wanted(self) -> Wanted:
        """Give what is chosen."""
        first, last = self._days()
        return replace(
            self._wanted,
            kind=Kind(self.kind.value),
            first=first,
            last=last,
            language=self.language.value if self._language_chosen else "",
            initials=self._is_checked(self.initials, Option.INITIALS),
            large=self._is_checked(self.large, Option.LARGE),
            named=self._is_checked(self.named, Option.NAMED),
            consent_kind=ConsentKind(self.consent.value),
            title=clean(self.title.text()) if Option.TITLE in self._offered() else "",
            with_record=self._is_checked(self.record, Option.RECORD),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no pages any more: the page was left, and the notebook may be closed by then."""
        self._pause.stop()
        super().hideEvent(event)

    # Choosing ─────────────────────────────────────────────────────────────────────────────────────

    def _on_kind(self) -> None:
        self.dates.set_choices(self._spans())
        self.dates.choose(self._first_span())
        self._show_rows()
        self._pause.start()

    def _on_dates(self) -> None:
        first, last = self._span(self.dates.value)
        if self.dates.value == _CHOSEN:
            self.first.set_value(first)
            self.last.set_value(last)
        self._show_rows()
        self._pause.start()

    def _on_language(self) -> None:
        self._language_chosen = True
        self._pause.start()

    def _on_choice(self) -> None:
        self._pause.start()

    def _on_title(self) -> None:
        """Make the pages anew once, however often the field is left."""
        if self.title.text() != self._title_before:
            self._title_before = self.title.text()
            self._pause.start()

    def _offered(self) -> frozenset[Option]:
        return OPTIONS[Kind(self.kind.value)]

    def _is_checked(self, box: CheckBox, option: Option) -> bool:
        """Whether a box is ticked that this kind of document has."""
        return box.isChecked() and option in self._offered()

    def _days(self) -> tuple[date | None, date | None]:
        if Option.DATES not in self._offered():
            return None, None
        if self.dates.value == _CHOSEN:
            return self.first.value, self.last.value
        return self._span(self.dates.value) if self.dates.value != _USUAL else (self._wanted.first, self._wanted.last)

    def _spans(self) -> tuple[tuple[str, str], ...]:
        kind = Kind(self.kind.value)
        spans = (
            (_USUAL, kind_words.usual_dates(kind, self._usual_span)),
            ("30", self.tr("Last 30 days")),
            ("90", self.tr("Last 90 days")),
            ("this_month", self.tr("This month")),
            ("last_month", self.tr("Last month")),
            (_CHOSEN, self.tr("Choose the dates")),
        )
        same = _SAME_AS_USUAL.get(kind)
        if kind is Kind.PERIOD_SUMMARY and self._usual_span is not UsualSpan.AUTHORISATION:
            same = UsualSpan.LAST_MONTH
        return tuple((key, words) for key, words in spans if key != same)

    def _first_span(self) -> str:
        """Give the dates in front: of somebody new, this month, which is what there is of them."""
        is_new = Kind(self.kind.value) is Kind.PERIOD_SUMMARY and self._usual_span is UsualSpan.THIS_MONTH
        return UsualSpan.THIS_MONTH if is_new else _USUAL

    def _span(self, key: str) -> tuple[date, date]:
        """Give the first and last day of a span that ends today, or of a month."""
        month = self._today.replace(day=1)
        if key == "this_month":
            return month, self._today
        if key == "last_month":
            before = month - timedelta(days=1)
            return before.replace(day=1), before
        return self._today - timedelta(days=int(key) if key.isdigit() else 90), self._today

    # Showing ──────────────────────────────────────────────────────────────────────────────────────

    def _show_rows(self) -> None:
        offered = self._offered()
        for option, rows in self._rows.items():
            for row in rows:
                row.setVisible(option in offered)
        if self._wanted.consent_id is not None:  # it says itself of what kind it is
            self._rows[Option.CONSENT][0].hide()
        chosen = Option.DATES in offered and self.dates.value == _CHOSEN
        self._from.setVisible(chosen)
        self._to.setVisible(chosen)

    @staticmethod
    def _uncheck(box: CheckBox) -> None:
        blocked = box.blockSignals(True)
        box.setChecked(False)
        box.blockSignals(blocked)

    def _build(self) -> None:
        column = Column(self, spacing=10)
        column.addWidget(self._kind_row)
        for row in self._rows[Option.DATES]:
            column.addWidget(row)
        column.addWidget(self._from)
        column.addWidget(self._to)
        for option in Option:
            for row in self._rows[option] if option is not Option.DATES else ():
                column.addWidget(row)
        self.kind.changed.connect(self._on_kind)
        self.dates.changed.connect(self._on_dates)
        self.first.changed.connect(self._on_choice)
        self.last.changed.connect(self._on_choice)
        self.language.changed.connect(self._on_language)
        self.consent.changed.connect(self._on_choice)
        self.title.editingFinished.connect(self._on_title)
        for box in (self.initials, self.large, self.named, self.record):
            box.toggled.connect(self._on_choice)
