"""The consents of a person: to whom, for what, until when, and how each stands."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fieldnote.domain.consent import ConsentState
from fieldnote.services.consents import ConsentStanding
from fieldnote.ui import dates, discreet
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip, Tone
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row, empty
from fieldnote.ui.people import document_phrases
from fieldnote.ui.people.facts import Facts

_STATES: Final[dict[ConsentState, tuple[Tone, str]]] = {
    ConsentState.ACTIVE: ("ok", "shield-check"),
    ConsentState.INCOMPLETE: ("warn", "triangle-alert"),
    ConsentState.EXPIRED: ("neutral", "clock"),
    ConsentState.REVOKED: ("neutral", "undo-2"),
    ConsentState.NOT_VALID: ("bad", "x"),
}
_ORDER: Final = tuple(_STATES)
_MOST_LACKS: Final = 3
_CAN_END: Final = frozenset({ConsentState.ACTIVE, ConsentState.INCOMPLETE})


class ConsentsCard(Card):
    """What holds first, then what is not complete, then what has ended. The signals tell a consent's id."""

    chosen = Signal(str)
    ending_asked = Signal(str)
    print_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(self.tr("Consents"))
        self._header = SectionHeader(self.tr("Consents"), "shield-check")
        self._rows = Column(spacing=12)
        self.column.addWidget(self._header)
        self.column.addLayout(self._rows)

    def show_consents(self, found: tuple[ConsentStanding, ...], name: str) -> None:
        """Show someone's consents; `name` is what they are called in sentences."""
        empty(self._rows)
        self._header.set_hint(str(len(found)) if found else "")
        if not found:
            sentence = self.tr(
                "No consent is on file. Before anything goes to anyone outside your program, {name} has to allow it."
            )
            self._rows.addWidget(Label(sentence.format(name=name), "body", ink="text2", wrap=True))
        for place, standing in enumerate(sorted(found, key=lambda s: _ORDER.index(s.state))):
            if place:
                self._rows.addWidget(Divider())
            line = _ConsentLine(standing, name)
            line.chosen.connect(self.chosen)
            line.ending_asked.connect(self.ending_asked)
            line.print_asked.connect(self.print_asked)
            self._rows.addWidget(line)


class _ConsentLine(QWidget):
    """One consent, with what can be done about it."""

    chosen = Signal(str)
    ending_asked = Signal(str)
    print_asked = Signal(str)

    def __init__(self, standing: ConsentStanding, name: str) -> None:
        super().__init__()
        consent = standing.consent
        column = Column(self, spacing=6)
        to_whom = document_phrases.recipients(consent)
        tone, icon = _STATES[standing.state]
        head = Row(spacing=10)
        head.addWidget(Label(to_whom, "strong", wrap=True), 1)
        head.addWidget(Chip(document_phrases.word(standing.state), tone, icon=icon), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Label(document_phrases.word(consent.kind), "meta", wrap=True))
        column.addLayout(Facts(self._facts(standing)))
        self._add_lacks(column, standing, name)
        column.addWidget(self._buttons(standing, to_whom))

    def _facts(self, standing: ConsentStanding) -> list[tuple[str, str]]:
        consent = standing.consent
        facts = [
            (self.tr("May be told"), document_phrases.contents(consent.contents)),
            (self.tr("In words"), consent.contents_words),
            (self.tr("For"), document_phrases.purpose(consent)),
            (self.tr("Until"), document_phrases.until(consent)),
            (self.tr("Signed"), document_phrases.signed(consent)),
            (self.tr("Take back"), consent.how_to_revoke),
        ]
        for ending in standing.filed.endings:
            facts.append((self.tr("Ended"), document_phrases.ending(ending)))
            if ending.relied_on_until is not None:
                facts.append((self.tr("Last used"), dates.day_of_year(ending.relied_on_until)))
        return facts

    def _add_lacks(self, column: Column, standing: ConsentStanding, name: str) -> None:
        """Say what is missing while that still matters; the sheet says all of it."""
        if standing.state is not ConsentState.INCOMPLETE:
            return
        column.addWidget(Label(document_phrases.missing_count(len(standing.lacks)), "field", ink="warn", wrap=True))
        for problem in standing.lacks[:_MOST_LACKS]:
            column.addWidget(Label(discreet.of_problem(problem, name), "body", wrap=True))
        if len(standing.lacks) > _MOST_LACKS:
            column.addWidget(Label(self.tr("Open it to see the rest."), "hint", wrap=True))

    def _buttons(self, standing: ConsentStanding, to_whom: str) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=(8, 8))
        spoken = self.tr("{what} Consent for {whom}")
        acts: list[tuple[str, str, SignalInstance]] = []
        if standing.state is ConsentState.INCOMPLETE:
            acts.append(("finish_consent_button", self.tr("Finish it…"), self.chosen))
        if standing.state in _CAN_END:
            acts.append(("end_consent_button", self.tr("End it…"), self.ending_asked))
        acts.append(("print_consent_button", self.tr("Print it…"), self.print_asked))
        for name, text, signal in acts:
            button = Button(text, "secondary", size="small")
            button.setObjectName(name)
            button.setAccessibleName(spoken.format(what=text, whom=to_whom))
            button.clicked.connect(partial(signal.emit, standing.consent.id))
            flow.addWidget(button)
        return holder
