"""Triggers and supports beside a note, to read while writing."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from fieldnote.domain.support import Ring, Support
from fieldnote.domain.trigger import Trigger, TriggerCourse, TriggerGroup
from fieldnote.ui import discreet, visit_words, words
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Kind, Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.veil import Veil
from fieldnote.ui.tokens import Icon, Role
from fieldnote.ui.visits import wording


class PanelList(QWidget):
    """A column of short entries under small headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, margins=(18, 14, 18, 18), spacing=6)

    def empty(self) -> None:
        """Take everything out."""
        take_all(self._column)

    def _add_heading(self, text: str) -> None:
        if self._column.count():
            self._column.addSpacing(6)
        self._column.addWidget(Heading(text, "strong"))

    def _add_text(self, text: str, kind: Kind = "body", ink: Role | None = None) -> None:
        self._column.addWidget(Label(text, kind, ink=ink, wrap=True))

    def _add_entry(self, icon: str, ink: Role, lines: Column, *, private: bool = False) -> None:
        entry = QWidget()
        row = Row(entry, spacing=9)
        mark = Column(margins=(0, 3, 0, 0))
        mark.addWidget(IconMark(icon, ink, Icon.FIELD))
        mark.addStretch(1)
        row.addLayout(mark)
        row.addLayout(lines, 1)
        self._column.addWidget(Veil(entry) if private else entry)


class TriggerList(PanelList):
    """Triggers by group, each with what helps."""

    def show_triggers(self, triggers: Iterable[Trigger]) -> None:
        """Show the ones that still matter."""
        self.empty()
        there = [trigger for trigger in triggers if trigger.course is not TriggerCourse.GONE]
        for group in TriggerGroup:
            members = [trigger for trigger in there if trigger.group is group]
            if members:
                self._add_heading(words.of(group))
            for trigger in members:
                self._add_entry("zap", "trigger", _texts(trigger.what, self._about(trigger)), private=True)
        if not there:
            self._add_text(self.tr("No triggers yet. Ask: which people, places or things make it harder?"), ink="text2")
        self._column.addStretch(1)

    def _about(self, trigger: Trigger) -> tuple[str, ...]:
        told = (
            (self.tr("How strong: {words}"), wording.strength(trigger.strength)),
            (self.tr("Early sign: {words}"), trigger.early_sign),
            (self.tr("What helps: {words}"), trigger.what_helps),
            (self.tr("Who to call: {words}"), trigger.who_to_call),
        )
        return tuple(sentence.format(words=said) for sentence, said in told if said)


class SupportList(PanelList):
    """Supports by ring, the closest first."""

    def show_supports(self, supports: Iterable[Support], name: str) -> None:
        """Show who stands around someone of this name."""
        self.empty()
        there = [support for support in supports if support.ended_on is None]
        for ring in Ring:
            members = [support for support in there if support.ring is ring]
            if members:
                self._add_heading(words.of(ring))
            for support in members:
                self._add_entry("heart-handshake", "support", self._lines(support))
        if not there:
            sentence = self.tr("No supports on the map yet. Ask who {name} would call on a hard night.")
            self._add_text(sentence.format(name=name), ink="text2")
        self._column.addStretch(1)

    def _lines(self, support: Support) -> Column:
        """Show who it is; what was written about them can name anybody."""
        tie = (words.of(support.tie),) if support.tie.is_said else ()
        kinds = (words.of(support.kind), *tie, words.sobriety(support.stance))
        when = self.tr("Reach out when: {words}").format(words=support.reach_out_when) if support.reach_out_when else ""
        said = tuple(filter(None, (support.how_they_help, when, support.meets)))
        lines = _texts(discreet.called(support.name), (visit_words.SEPARATOR.join(kinds),))
        if said:
            below = QWidget()
            below.setLayout(_texts("", said))
            lines.addWidget(Veil(below))
        return lines


def _texts(title: str, lines: Iterable[str]) -> Column:
    """Put lines below each other, under a title if there is one."""
    column = Column(spacing=2)
    if title:
        column.addWidget(Label(title, "lead", wrap=True))
    for line in lines:
        column.addWidget(Label(line, "meta", wrap=True))
    return column


def take_all(column: Column) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
