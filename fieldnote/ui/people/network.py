"""The support network: a small map in the overview, map and list on a tab of their own."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.domain.person import Person
from fieldnote.domain.support import Ring, Stance, Support, SupportCircle, Tie
from fieldnote.services.people import Overview
from fieldnote.ui import discreet, visit_words, words
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip, Tone
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.ring_map import RingDot, RingMap
from fieldnote.ui.kit.veil import Veil
from fieldnote.ui.people import phrases
from fieldnote.ui.people.columns import Placing
from fieldnote.ui.people.emptying import empty
from fieldnote.ui.people.legend import INKS, TIES, Legend
from fieldnote.ui.people.tab import CardTab

_SECTORS: Final[dict[SupportCircle, tuple[float, float]]] = {
    SupportCircle.RECOVERY: (330, 75),
    SupportCircle.SERVICES: (75, 125),
    SupportCircle.FAMILY: (125, 225),
    SupportCircle.COMMUNITY: (225, 330),
}
_STANCES: Final[dict[Stance, tuple[Tone, str]]] = {
    Stance.YES: ("ok", "check"),
    Stance.MIXED: ("neutral", "minus"),
    Stance.NOT_RIGHT_NOW: ("bad", "x"),
    Stance.NOT_SURE: ("neutral", "circle-help"),
}


def present(found: tuple[Support, ...]) -> tuple[Support, ...]:
    """Leave out the supports that have ended."""
    return tuple(support for support in found if support.ended_on is None)


def dot(support: Support) -> RingDot:
    """Say where a support stands on the map."""
    ink = "trigger" if support.tie is Tie.STRAINED else INKS[support.circle]
    return RingDot(_SECTORS[support.circle], list(Ring).index(support.ring), TIES[support.tie], ink)


def drawn(person: Person, found: tuple[Support, ...], target: RingMap) -> None:
    """Show supports on a map around a person."""
    told = phrases.supports(found).replace(visit_words.SEPARATOR, ", ")
    target.show_dots([dot(support) for support in found], person.initials, told)


def _free(target: RingMap) -> RingMap:
    """Let a map be as high as its width asks for."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    target.setSizePolicy(policy)
    return target


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
        header = SectionHeader(self.tr("Support network"), "heart-handshake", ink="support")
        header.add_action(self.all_button)
        self.map = _free(RingMap())
        self.figures_label = Label("", "meta", wrap=True)
        self.column.addWidget(header)
        self.column.addWidget(self.map)
        self.column.addWidget(self.figures_label)

    def show_overview(self, overview: Overview) -> None:
        """Show someone's supports."""
        found = present(overview.supports)
        self.all_button.setVisible(bool(found))
        self.map.setVisible(bool(found))
        if found:
            drawn(overview.person, found, self.map)
            self.figures_label.setText(phrases.supports(found))
        else:
            sentence = self.tr("No supports on the map yet. Ask who {name} would call on a hard night.")
            self.figures_label.setText(sentence.format(name=discreet.first_name(overview.person)))


class NetworkTab(CardTab):
    """Every support by ring, beside the map. The signals tell what is wanted of whom, by the support's id."""

    add_asked = Signal()
    support_chosen = Signal(str)
    contact_asked = Signal(str)
    leaving_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = self.add_action("add_support_button", self.tr("Add support"))
        self.add_button.clicked.connect(self.add_asked)
        self._map_card = _MapCard(self.cards)
        self._rings = {ring: RingCard(ring, self.cards) for ring in Ring}
        for card in self._rings.values():
            card.chosen.connect(self.support_chosen)
            card.contact_asked.connect(self.contact_asked)
            card.leaving_asked.connect(self.leaving_asked)

    def show_overview(self, overview: Overview, today: date) -> None:
        """Show someone's supports."""
        found = present(overview.supports)
        self._map_card.show_supports(overview.person, found)
        for ring, card in self._rings.items():
            card.show_supports([support for support in found if support.ring is ring], today)
        self.place_cards()

    def placing(self, columns: int) -> Placing:
        """Put the map first, the rings beside or below it."""
        close, often, now_and_then = (self._rings[ring] for ring in Ring)
        if columns == 1:
            return Placing(((self._map_card, close, often, now_and_then),), (1,))
        if columns == 2:
            return Placing(((self._map_card, now_and_then), (close, often)), (1, 1))
        return Placing(((self._map_card,), (close, now_and_then), (often,)), (1, 1, 1))


class _MapCard(Card):
    """The map with what its lines and colours mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(self.tr("Support network"))
        self._map = _free(RingMap())
        self._figures = Label("", "meta", wrap=True)
        self._legend = Legend()
        self._invitation = Label("", "body", ink="text2", wrap=True)
        for widget in (self._map, self._figures, self._legend, self._invitation):
            self.column.addWidget(widget)

    def show_supports(self, person: Person, found: tuple[Support, ...]) -> None:
        """Show the map, or an invitation to begin it."""
        self._map.setVisible(bool(found))
        self._figures.setVisible(bool(found))
        self._legend.setVisible(bool(found))
        self._invitation.setVisible(not found)
        drawn(person, found, self._map)
        self._figures.setText(phrases.supports(found))
        sentence = self.tr("No supports on the map yet. Ask who {name} would call on a hard night.")
        self._invitation.setText(sentence.format(name=discreet.first_name(person)))


class RingCard(Card):
    """The supports of one ring; the signals tell whom something is wanted of."""

    chosen = Signal(str)
    contact_asked = Signal(str)
    leaving_asked = Signal(str)

    def __init__(self, ring: Ring, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(words.of(ring))
        self._header = SectionHeader(words.of(ring), "circle-dot", ink="support")
        self._rows = Column(spacing=12)
        self.column.addWidget(self._header)
        self.column.addLayout(self._rows)

    def show_supports(self, members: list[Support], today: date) -> None:
        """Show these; the card hides where there are none."""
        empty(self._rows)
        self._header.set_hint(str(len(members)))
        for place, support in enumerate(members):
            if place:
                self._rows.addWidget(Divider())
            line = SupportLine(support, today)
            line.chosen.connect(self.chosen)
            line.contact_asked.connect(self.contact_asked)
            line.leaving_asked.connect(self.leaving_asked)
            self._rows.addWidget(line)
        self.setVisible(bool(members))


class SupportLine(QWidget):
    """Who a support is, how they stand to recovery, how they help; and what can be done about it."""

    chosen = Signal(str)
    contact_asked = Signal(str)
    leaving_asked = Signal(str)

    def __init__(self, support: Support, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=5)
        facts = [words.of(support.kind), words.of(support.tie)]
        if support.since is not None:
            facts.append(self.tr("Since {month}").format(month=words.month(support.since)))
        if support.last_contact_on is not None:
            facts.append(self.tr("In touch {day}").format(day=words.short_day(support.last_contact_on)))
        tone, icon = _STANCES[support.stance]
        head = FlowLayout(spacing=(10, 4))
        head.addWidget(Label(discreet.called(support.name), "strong"))
        head.addWidget(Chip(words.of(support.stance), tone, icon=icon, plain=True))
        above = Row(spacing=8)
        above.addLayout(head, 1)
        change = IconButton("pencil", self.tr("Change {what}").format(what=discreet.called(support.name)))
        change.set_size("small")
        change.setObjectName("change_button")
        change.clicked.connect(partial(self.chosen.emit, support.id))
        above.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(above)
        column.addWidget(Label(visit_words.SEPARATOR.join(facts), "meta", wrap=True))
        for name, said in (
            (self.tr("How they help"), support.how_they_help),
            (self.tr("Reach out when"), support.reach_out_when),
            (self.tr("Best time"), support.best_time),
            (self.tr("Meets"), support.meets),
        ):
            if said.strip():
                sentence = self.tr("{what}: {words}").format(what=name, words=" ".join(said.split()))
                column.addWidget(Label(sentence, "body", wrap=True))
        if support.go_together_first:
            column.addWidget(Label(self.tr("Go together the first time."), "body", ink="support", wrap=True))
        if support.safety_flag:
            minded = " ".join((self.tr("Being in touch may not be safe."), *support.safety_note.split()))
            column.addWidget(Veil(Label(minded, "body", ink="warn", wrap=True)))
        column.addWidget(self._buttons(support, today))

    def _buttons(self, support: Support, today: date) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=(8, 8))
        if support.last_contact_on != today:
            contact = Button(self.tr("In touch today"), "secondary", size="small")
            contact.setObjectName("contact_button")
            contact.clicked.connect(partial(self.contact_asked.emit, support.id))
            flow.addWidget(contact)
        leaving = Button(self.tr("Take off the map…"), "ghost", size="small")
        leaving.setObjectName("leaving_button")
        leaving.clicked.connect(partial(self.leaving_asked.emit, support.id))
        flow.addWidget(leaving)
        return holder
