"""One support in the list: who it is, how they stand to recovery, how they help, and what can be done about it."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.support import Ring, Stance, Support
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.chips import Chip, Tone
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.veil import Veil, discretion

_STANCES: Final[dict[Stance, tuple[Tone, str]]] = {
    Stance.YES: ("ok", "check"),
    Stance.MIXED: ("neutral", "minus"),
    Stance.NOT_RIGHT_NOW: ("bad", "x"),
    Stance.NOT_SURE: ("neutral", "circle-help"),
}
_RINGS: Final = tuple(Ring)


class SupportAct(StrEnum):
    """What can be done about a support, in the list and on the map."""

    CHANGE = "change"
    CONTACT = "contact"
    CLOSER = "closer"
    OUT = "out"
    LEAVE = "leaving"


def next_ring(support: Support, act: SupportAct) -> Ring | None:
    """Give the ring that moving closer or out leads to; None where there is none."""
    place = _RINGS.index(support.ring) + (-1 if act is SupportAct.CLOSER else 1)
    return _RINGS[place] if 0 <= place < len(_RINGS) else None


def _lines(said: Iterable[str]) -> QWidget:
    holder = QWidget()
    column = Column(holder, spacing=5)
    for line in said:
        column.addWidget(Label(line, "body", wrap=True))
    return holder


class SupportLine(QWidget):
    """Shows all of a support; `asked` tells what is wanted, by the act and the support's id.

    The map says what stands here (`told`, `more`) and does what can be done here (`buttons`), so that neither shows or
    does what the other does not.
    """

    asked = Signal(SupportAct, str)

    def __init__(self, support: Support, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.support = support
        self.buttons: dict[SupportAct, Button] = {}
        facts, said = self._facts(support), self._said(support)
        together = self.tr("Go together the first time.") if support.go_together_first else ""
        safety = self._safety(support)
        self.told = ", ".join(
            (discreet.called(support.name), words.sobriety(support.stance), words.of(support.ring), *facts)
        )
        self.more = " ".join(filter(None, (together,) if discretion.on else (*said, together, safety)))
        column = Column(self, spacing=5)
        column.addLayout(self._head(support))
        column.addWidget(Label(visit_words.SEPARATOR.join(facts), "meta", wrap=True))
        if said:
            column.addWidget(Veil(_lines(said)))
        if together:
            column.addWidget(Label(together, "body", ink="support", wrap=True))
        if safety:
            column.addWidget(Veil(Label(safety, "body", ink="warn", wrap=True)))
        column.addWidget(self._acts(support, today))

    def _facts(self, support: Support) -> list[str]:
        facts = [words.of(support.kind), *([words.of(support.tie)] if support.tie.is_said else [])]
        if support.since is not None:
            facts.append(self.tr("Since {month}").format(month=dates.month(support.since)))
        if support.last_contact_on is not None:
            facts.append(self.tr("In touch {day}").format(day=dates.short_day(support.last_contact_on)))
        return facts

    def _said(self, support: Support) -> list[str]:
        """Give what was written about them, line by line: it can name anybody."""
        written = (
            (self.tr("How to reach them"), support.contact),
            (self.tr("How they help"), support.how_they_help),
            (self.tr("Reach out when"), support.reach_out_when),
            (self.tr("Best time"), support.best_time),
            (self.tr("Meets"), support.meets),
        )
        line = self.tr("{what}: {words}")
        return [line.format(what=what, words=" ".join(said.split())) for what, said in written if said.strip()]

    def _safety(self, support: Support) -> str:
        """Say what is to be minded before being in touch, if anything is."""
        if not support.safety_flag:
            return ""
        return " ".join((self.tr("Being in touch may not be safe."), *support.safety_note.split()))

    def _head(self, support: Support) -> Row:
        tone, icon = _STANCES[support.stance]
        head = FlowLayout(spacing=(10, 4))
        head.addWidget(Label(discreet.called(support.name), "strong"))
        head.addWidget(Chip(words.sobriety(support.stance), tone, icon=icon, plain=True))
        change = IconButton("pencil", self.tr("Change {what}").format(what=discreet.called(support.name)))
        change.set_size("small")
        self._offer(SupportAct.CHANGE, change)
        row = Row(spacing=8)
        row.addLayout(head, 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _acts(self, support: Support, today: date) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=(8, 8))
        if support.last_contact_on != today:
            flow.addWidget(
                self._offer(SupportAct.CONTACT, Button(self.tr("In touch today"), "secondary", size="small"))
            )
        closer, out = self.tr("Move closer, to “{ring}”"), self.tr("Move farther, to “{ring}”")
        for act, said in ((SupportAct.CLOSER, closer), (SupportAct.OUT, out)):
            ring = next_ring(support, act)
            if ring is not None:
                flow.addWidget(self._offer(act, Button(said.format(ring=words.of(ring)), "ghost", size="small")))
        leaving = Button(self.tr("Take off the map…"), "ghost", size="small")
        flow.addWidget(self._offer(SupportAct.LEAVE, leaving))
        return holder

    def _offer(self, act: SupportAct, button: Button) -> Button:
        button.setObjectName(f"{act}_button")
        if act is not SupportAct.CHANGE:  # its name says already whom it is about
            button.setAccessibleDescription(discreet.called(self.support.name))
        button.clicked.connect(partial(self.asked.emit, act, self.support.id))
        self.buttons[act] = button
        return button
