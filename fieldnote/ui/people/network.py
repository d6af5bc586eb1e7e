"""The support network: a small map in the overview, map and list on a tab of their own."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from fieldnote.domain.person import Person
from fieldnote.domain.support import Ring, Support
from fieldnote.services.people import Overview
from fieldnote.ui import discreet, words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.card_columns import CardColumns
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, empty
from fieldnote.ui.kit.ring_map import RingMap, Rings
from fieldnote.ui.people import phrases
from fieldnote.ui.people.legend import Legend
from fieldnote.ui.people.support_line import SupportAct, SupportLine
from fieldnote.ui.people.support_map import SupportMap, drawn


def present(found: tuple[Support, ...]) -> tuple[Support, ...]:
    """Leave out the supports that have ended."""
    return tuple(support for support in found if support.ended_on is None)


def _free(target: Rings) -> None:
    """Let a map be as high as its width asks for."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    target.setSizePolicy(policy)


class NetworkCard(Card):
    """The map in small, with its figures; `all_asked` asks for the tab."""

    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(self.tr("Support network"))
        self.all_button = Button(self.tr("See all"), "link", size="small")
        self.all_button.setObjectName("all_supports_button")
        self.all_button.setAccessibleName(self.tr("See all supports"))
        self.all_button.clicked.connect(self.all_asked)
        header = SectionHeader(self.tr("Support network"), "heart-handshake", ink="support", wrap=True)
        header.add_action(self.all_button)
        self.map = RingMap()
        _free(self.map)
        self.figures_label = Label("", "meta", wrap=True)
        self.column.addWidget(header)
        self.column.addWidget(self.map)
        self._invitation = Label("", "body", ink="text2", wrap=True)
        self.column.addWidget(self.figures_label)
        self.column.addWidget(self._invitation)

    def show_overview(self, overview: Overview) -> None:
        """Show someone's supports."""
        found = present(overview.supports)
        self.figures_label.setVisible(bool(found))
        self._invitation.setVisible(not found)
        self.all_button.setVisible(bool(found))
        self.map.setVisible(bool(found))
        if found:
            drawn(overview.person, found, self.map)
            self.figures_label.setText(phrases.supports(found))
        else:
            sentence = self.tr("No supports on the map yet. Ask who {name} would call on a hard night.")
            self._invitation.setText(sentence.format(name=discreet.first_name(overview.person)))


class NetworkTab(CardColumns):
    """Every support by ring, beside the map; `asked` tells what is wanted, by the act and the support's id."""

    add_asked = Signal()
    asked = Signal(SupportAct, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = self.add_action("add_support_button", self.tr("Add support"))
        self.add_button.clicked.connect(self.add_asked)
        self._map_card = _MapCard()
        self.put_above(self._map_card)
        self._rings = {ring: RingCard(ring, self.cards) for ring in Ring}
        for card in self._rings.values():
            card.asked.connect(self.asked)

    @property
    def map(self) -> SupportMap:
        """The map, which says and does what the list says and does."""
        return self._map_card.map

    @property
    def lines(self) -> tuple[SupportLine, ...]:
        """The list, nearest ring first."""
        return tuple(line for card in self._rings.values() for line in card.lines)

    def show_overview(self, overview: Overview, today: date) -> None:
        """Show someone's supports; where an act had the focus, it has it again, wherever its line is now."""
        found, focused = present(overview.supports), self._focused()
        for ring, card in self._rings.items():
            card.show_supports([support for support in found if support.ring is ring], today)
        self._map_card.show_lines(overview.person, self.lines)
        self.place_cards()
        self._order()
        if focused is not None:
            self._focus_again(*focused)

    def placing(self, columns: int) -> Placing:
        """Put the rings beside each other below the map."""
        close, often, now_and_then = (self._rings[ring] for ring in Ring)
        if columns == 1:
            return Placing(((close, often, now_and_then),), (1,))
        if columns == 2:
            return Placing(((close,), (often, now_and_then)), (1, 1))
        return Placing(((close,), (often,), (now_and_then,)), (1, 1, 1))

    def _order(self) -> None:
        """Let Tab come to the map before the list, whichever was made anew."""
        acts = [button for line in self.lines for button in line.buttons.values()]
        for before, after in pairwise((self.add_button, *self.map.spots, *acts)):
            QWidget.setTabOrder(before, after)

    def _focused(self) -> tuple[str, SupportAct] | None:
        here = QApplication.focusWidget()
        for line in self.lines:
            for act, button in line.buttons.items():
                if button is here:
                    return line.support.id, act
        return None

    def _focus_again(self, support_id: str, act: SupportAct) -> None:
        for line in self.lines:
            if line.support.id == support_id:
                button = line.buttons.get(act, line.buttons[SupportAct.CHANGE])
                button.setFocus(Qt.FocusReason.OtherFocusReason)


class _MapCard(Card):
    """The map with what its lines and colours mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(self.tr("Support network"))
        self.map = SupportMap()
        _free(self.map)
        self._figures = Label("", "meta", wrap=True)
        self._legend = Legend()
        self._invitation = Label("", "body", ink="text2", wrap=True)
        for widget in (self.map, self._figures, self._legend, self._invitation):
            self.column.addWidget(widget)

    def show_lines(self, person: Person, lines: tuple[SupportLine, ...]) -> None:
        """Show the map of the list, or an invitation to begin it."""
        found = tuple(line.support for line in lines)
        self.map.setVisible(bool(found))
        self._figures.setVisible(bool(found))
        self._legend.setVisible(bool(found))
        self._invitation.setVisible(not found)
        self.map.show_lines(person, lines)
        self._figures.setText(phrases.supports(found))
        sentence = self.tr("No supports on the map yet. Ask who {name} would call on a hard night.")
        self._invitation.setText(sentence.format(name=discreet.first_name(person)))


class RingCard(Card):
    """The supports of one ring; `asked` tells what is wanted, by the act and the support's id."""

    asked = Signal(SupportAct, str)

    def __init__(self, ring: Ring, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(words.of(ring))
        self.lines: tuple[SupportLine, ...] = ()
        self._header = SectionHeader(words.of(ring), "circle-dot", ink="support")
        self._rows = Column(spacing=12)
        self.column.addWidget(self._header)
        self.column.addLayout(self._rows)

    def show_supports(self, members: list[Support], today: date) -> None:
        """Show these; the card hides where there are none."""
        empty(self._rows)
        self._header.set_hint(str(len(members)))
        self.lines = tuple(SupportLine(support, today) for support in members)
        for place, line in enumerate(self.lines):
            if place:
                self._rows.addWidget(Divider())
            line.asked.connect(self.asked)
            self._rows.addWidget(line)
        self.setVisible(bool(members))
