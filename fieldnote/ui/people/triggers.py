"""Triggers and what helps: by group in the overview, everything on a tab of its own."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import TriggerId
from fieldnote.domain.strategy import Tally, for_trigger, with_helps
from fieldnote.domain.trigger import CameUp, Strength, Trigger, TriggerCourse, TriggerGroup
from fieldnote.services.people import Overview
from fieldnote.ui import words
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.card_columns import CardColumns
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, empty
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.veil import Veil, discretion
from fieldnote.ui.people import phrases
from fieldnote.ui.people.facts import Facts
from fieldnote.ui.tokens import Icon, Role

MOST_HELPS: Final = 3
_LONGEST_NAME: Final = 40
ICONS: Final[dict[TriggerGroup, str]] = {
    TriggerGroup.PEOPLE: "users",
    TriggerGroup.PLACES: "map-pin",
    TriggerGroup.THINGS: "package",
    TriggerGroup.FEELINGS: "message-circle",
    TriggerGroup.BODY: "user",
    TriggerGroup.TIMES: "clock",
    TriggerGroup.SITUATIONS: "footprints",
}


def in_groups(found: tuple[Trigger, ...]) -> list[tuple[TriggerGroup, list[Trigger]]]:
    """Sort triggers into their groups, leaving empty ones out."""
    groups = ((group, [trigger for trigger in found if trigger.group is group]) for group in TriggerGroup)
    return [(group, members) for group, members in groups if members]


def what_helps(overview: Overview) -> list[str]:
    """List what helps with the triggers and beside them, each thing once."""
    told = (*(trigger.what_helps for trigger in overview.triggers), *overview.helps)
    return list(dict.fromkeys(" ".join(said.split()) for said in told if said.strip()))


class TriggersCard(Card):
    """What makes it harder, by group, and what helps; `plan_asked` asks for the tab."""

    plan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.setAccessibleName(self.tr("Triggers"))
        self.plan_button = Button(self.tr("See all"), "link", size="small")
        self.plan_button.setObjectName("view_plan_button")
        self.plan_button.setAccessibleName(self.tr("See all triggers"))
        self.plan_button.clicked.connect(self.plan_asked)
        header = SectionHeader(self.tr("Triggers"), "zap", ink="trigger")
        header.add_action(self.plan_button)
        below = QWidget()
        self._rows, self._veil = Column(below, spacing=10), Veil(below)
        self.column.addWidget(header)
        self.column.addWidget(self._veil)

    def show_overview(self, overview: Overview) -> None:
        """Show someone's triggers."""
        empty(self._rows)
        self.plan_button.setVisible(bool(overview.triggers))
        self._veil.set_private(private=bool(overview.triggers))
        if not overview.triggers:
            sentence = self.tr("No triggers yet. Ask: which people, places or things make it harder?")
            self._rows.addWidget(Label(sentence, "body", ink="text2", wrap=True))
            return
        for group, members in in_groups(overview.triggers):
            lines = [trigger.what for trigger in members]
            self._rows.addWidget(_Group(words.of(group), lines, ICONS[group], "trigger"))
        self._rows.addWidget(Divider())
        helps = what_helps(overview)
        if not helps:
            helps = [self.tr("Nothing here yet. Ask: what has helped before, even a little?")]
        self._rows.addWidget(_Group(self.tr("What helps"), helps[:MOST_HELPS], "sprout", "coping"))


class _Group(QWidget):
    """A few lines under a name and behind an icon."""

    def __init__(self, name: str, lines: list[str], icon: str, ink: Role) -> None:
        super().__init__()
        texts = Column(spacing=5)
        texts.addWidget(Label(name, "field", ink="text3"))
        for line in lines:
            texts.addWidget(Label(line, "body", wrap=True))
        row = Row(self, spacing=10)
        row.addWidget(IconMark(icon, ink, Icon.CARD), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)


@dataclass(frozen=True, slots=True)
class Coping:
    """What the tab shows beside the triggers themselves."""

    helped: tuple[Tally, ...] = ()
    came_up: Mapping[TriggerId, CameUp] = field(default_factory=dict)


class TriggersTab(CardColumns):
    """Every trigger with its early sign, what helps and whom to call; beside them what helps and how often it did."""

    add_asked = Signal()
    add_helps_asked = Signal()
    trigger_chosen = Signal(str)
    helps_chosen = Signal(str)
    tried_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []
        self.add_button = self.add_action("add_trigger_button", self.tr("Add trigger"))
        self.add_helps_button = self.add_action("add_helps_button", self.tr("Add what helps"))
        self.add_button.clicked.connect(self.add_asked)
        self.add_helps_button.clicked.connect(self.add_helps_asked)

    def show_overview(self, overview: Overview, coping: Coping) -> None:
        """Show someone's triggers, and what helps."""
        for card in self._shown:
            card.hide()
            card.deleteLater()
        groups = [GroupCard(group, members, coping) for group, members in in_groups(overview.triggers)]
        for group in groups:
            group.chosen.connect(self.trigger_chosen)
        helps = HelpsCard(coping.helped)
        helps.chosen.connect(self.helps_chosen)
        helps.tried_asked.connect(self.tried_asked)
        self._shown = [*groups, helps] if groups else [_NoTriggers(), helps]
        self.place_cards()

    def placing(self, columns: int) -> Placing:
        """Put the triggers together, down one column and then the next, and what helps into the last by itself."""
        *groups, helps = self._shown
        if columns == 1:
            return Placing((tuple(self._shown),), (1,))
        beside = min(columns - 1, len(groups))
        most = math.ceil(len(groups) / beside)
        found = (tuple(groups[start : start + most]) for start in range(0, len(groups), most))
        placed = (*found, (helps,))
        return Placing(placed, (1,) * len(placed))


class _NoTriggers(Card):
    """What stands in the place of triggers while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Triggers"))
        self.column.addWidget(SectionHeader(self.tr("Triggers"), "zap", ink="trigger"))
        sentence = self.tr("No triggers yet. Ask: which people, places or things make it harder?")
        self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))


class _Entry(QWidget):
    """One thing a person said, with a chip and a way to change it; what has a `kind` is veiled in front of others."""

    chosen = Signal(str)

    def __init__(self, key: str, said: str, change: str, kind: str = "") -> None:
        super().__init__()
        self._key = key
        self.column = Column(self, spacing=6)
        self.head = Row(spacing=8)
        self.veil = Veil(Label(said, "strong", wrap=True), private=bool(kind))
        self.head.addWidget(self.veil, 1)
        named = kind if kind and discretion.on else phrases.shortened(said, _LONGEST_NAME)
        self.change_button = IconButton("pencil", change.format(what=named))
        self.change_button.set_size("small")
        self.change_button.setObjectName("change_button")
        self.change_button.clicked.connect(self._on_change)
        self.head.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self.head)

    def add_chip(self, chip: Chip) -> None:
        """Put a word before the way to change it."""
        self.head.insertWidget(self.head.count() - 1, chip, 0, Qt.AlignmentFlag.AlignTop)

    def _on_change(self) -> None:
        self.chosen.emit(self._key)


class GroupCard(Card):
    """The triggers of one group; `chosen` tells which one is to be changed."""

    chosen = Signal(str)

    def __init__(
        self,
        group: TriggerGroup,
        members: list[Trigger],
        coping: Coping,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(words.of(group))
        self.column.addWidget(SectionHeader(words.of(group), ICONS[group], ink="trigger"))
        for place, trigger in enumerate(members):
            if place:
                self.column.addWidget(Divider())
            self.column.addWidget(self._trigger(trigger, coping))

    def _trigger(self, trigger: Trigger, coping: Coping) -> QWidget:
        came_up, good = coping.came_up.get(trigger.id), for_trigger(coping.helped, trigger.id)
        entry = _Entry(trigger.id, trigger.what, self.tr("Change {what}"), self.tr("this trigger"))
        entry.chosen.connect(self.chosen)
        if trigger.course is not TriggerCourse.ACTIVE:
            entry.add_chip(Chip(phrases.word(trigger.course), "ok"))
        elif trigger.strength is not Strength.NOT_SURE:
            entry.add_chip(Chip(phrases.word(trigger.strength), "trigger"))
        pairs = (
            (self.tr("Early sign"), trigger.early_sign),
            (self.tr("What helps"), with_helps(trigger.what_helps, good)),
            (self.tr("Who to call"), trigger.who_to_call),
            (self.tr("How often"), trigger.how_often),
            (self.tr("Stay away"), trigger.avoid),
            (self.tr("Have ready"), trigger.prepare),
            (self.tr("Came up"), phrases.came_up(came_up) if came_up else ""),
        )
        facts = QWidget()
        facts.setLayout(Facts(pairs))
        entry.column.addWidget(facts)
        entry.veil.cover(facts)
        return entry


class HelpsCard(Card):
    """What helps, what helped most first; `tried_asked` tells what was tried, `chosen` what is to be changed."""

    chosen = Signal(str)
    tried_asked = Signal(str)

    def __init__(self, helped: tuple[Tally, ...], parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(self.tr("What helps"))
        self.column.addWidget(SectionHeader(self.tr("What helps"), "sprout", ink="coping"))
        if not helped:
            sentence = self.tr("Nothing here yet. Ask: what has helped before, even a little?")
            self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        for place, tally in enumerate(helped):
            if place:
                self.column.addWidget(Divider())
            self.column.addWidget(self._strategy(tally))

    def _strategy(self, tally: Tally) -> QWidget:
        entry = _Entry(tally.strategy.id, tally.strategy.what, self.tr("Change {what}"), self.tr("what helps"))
        entry.chosen.connect(self.chosen)
        tried = Button(self.tr("Tried it…"), "link", size="small")
        tried.setObjectName("tried_button")
        tried.setProperty("key", tally.strategy.id)
        tried.clicked.connect(self._on_tried)
        below = Row(spacing=8)
        below.addWidget(Label(phrases.tally(tally), "meta", wrap=True), 1)
        below.addWidget(tried)
        entry.column.addLayout(below)
        return entry

    def _on_tried(self) -> None:
        self.tried_asked.emit(str(self.sender().property("key")))
