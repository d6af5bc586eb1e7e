"""Triggers and what helps: by group in the overview, everything on a tab of its own."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.trigger import Strength, Trigger, TriggerCourse, TriggerGroup
from fieldnote.services.people import Overview
from fieldnote.ui import words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.people import phrases
from fieldnote.ui.people.columns import Placing
from fieldnote.ui.people.emptying import empty
from fieldnote.ui.people.facts import Facts
from fieldnote.ui.people.tab import CardTab
from fieldnote.ui.tokens import Icon, Role

MOST_HELPS: Final = 3
_ICONS: Final[dict[TriggerGroup, str]] = {
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


def what_helps(found: tuple[Trigger, ...]) -> list[str]:
    """List what helps, each thing once."""
    return list(dict.fromkeys(" ".join(t.what_helps.split()) for t in found if t.what_helps.strip()))


class TriggersCard(Card):
    """What makes it harder, by group, and what helps; `plan_asked` asks for the tab."""

    plan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.setAccessibleName(self.tr("Triggers"))
        self.plan_button = Button(self.tr("View plan"), "link", size="small")
        self.plan_button.setObjectName("view_plan_button")
        self.plan_button.clicked.connect(self.plan_asked)
        header = SectionHeader(self.tr("Triggers"), "zap", ink="trigger")
        header.add_action(self.plan_button)
        self._rows = Column(spacing=10)
        self.column.addWidget(header)
        self.column.addLayout(self._rows)

    def show_overview(self, overview: Overview) -> None:
        """Show someone's triggers."""
        empty(self._rows)
        self.plan_button.setVisible(bool(overview.triggers))
        if not overview.triggers:
            sentence = self.tr("No triggers yet. Ask: which people, places or things make it harder?")
            self._rows.addWidget(Label(sentence, "body", ink="text2", wrap=True))
            return
        for group, members in in_groups(overview.triggers):
            lines = [trigger.what for trigger in members]
            self._rows.addWidget(_Group(words.of(group), lines, _ICONS[group], "trigger"))
        self._rows.addWidget(Divider())
        helps = what_helps(overview.triggers)
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


class TriggersTab(CardTab):
    """Every trigger with its early sign, what helps and whom to call."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []

    def show_overview(self, overview: Overview) -> None:
        """Show someone's triggers."""
        for card in self._shown:
            card.hide()
            card.deleteLater()
        self._shown = [GroupCard(group, members) for group, members in in_groups(overview.triggers)]
        if not self._shown:
            self._shown.append(_NoTriggers())
        self.place_cards()

    def placing(self, columns: int) -> Placing:
        """Put every other group into the next column."""
        count = min(columns, len(self._shown))
        return Placing(tuple(tuple(self._shown[place::count]) for place in range(count)), (1,) * count)


class _NoTriggers(Card):
    """What stands in the place of triggers while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Triggers and coping"))
        sentence = self.tr("No triggers yet. Ask: which people, places or things make it harder?")
        self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))


class GroupCard(Card):
    """The triggers of one group."""

    def __init__(self, group: TriggerGroup, members: list[Trigger], parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(words.of(group))
        header = SectionHeader(words.of(group), _ICONS[group], ink="trigger")
        self.column.addWidget(header)
        for place, trigger in enumerate(members):
            if place:
                self.column.addWidget(Divider())
            self.column.addWidget(self._trigger(trigger))

    def _trigger(self, trigger: Trigger) -> QWidget:
        holder = QWidget()
        column = Column(holder, spacing=6)
        head = Row(spacing=8)
        head.addWidget(Label(trigger.what, "strong", wrap=True), 1)
        if trigger.course is not TriggerCourse.ACTIVE:
            head.addWidget(Chip(phrases.word(trigger.course), "ok"), 0, Qt.AlignmentFlag.AlignTop)
        elif trigger.strength is not Strength.NOT_SURE:
            head.addWidget(Chip(phrases.word(trigger.strength), "trigger"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        pairs = (
            (self.tr("Early sign"), trigger.early_sign),
            (self.tr("What helps"), trigger.what_helps),
            (self.tr("Who to call"), trigger.who_to_call),
        )
        column.addLayout(Facts(pairs))
        return holder
