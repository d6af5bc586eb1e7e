"""The recipients of a consent: one block of fields for each, as the consent names them."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.consent import NamedRecipient, Recipient
from fieldnote.domain.text import clean
from fieldnote.ui import words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column

_BY_USE: Final[tuple[Recipient, ...]] = (Recipient.PROVIDER, *Recipient)


class RecipientFields(QWidget):
    """Blocks of fields under each other, and a button for one more; `changed` tells that something was typed."""

    changed = Signal()

    def __init__(self, found: Sequence[NamedRecipient], kinds: Collection[Recipient]) -> None:
        super().__init__()
        self._kinds = kinds
        self.blocks: list[RecipientBlock] = []
        self._column = Column(spacing=8)
        self.more_button = Button(self.tr("Another recipient"), "ghost", icon="plus", size="small")
        self.more_button.setObjectName("more_recipients_button")
        self.more_button.clicked.connect(self._on_more)
        column = Column(self, spacing=8)
        column.addLayout(self._column)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        for recipient in found:
            self._add(recipient)
        if not found:
            self._add(None)

    def recipients(self) -> tuple[NamedRecipient, ...]:
        """Give those of whom something is known."""
        return tuple(made for block in self.blocks if (made := block.recipient()) is not None)

    def offer(self, kinds: Collection[Recipient]) -> None:
        """Offer other kinds of recipients; what was chosen stays."""
        self._kinds = kinds
        for block in self.blocks:
            block.offer(kinds)

    def _add(self, recipient: NamedRecipient | None) -> "RecipientBlock":
        block = RecipientBlock(recipient, self._kinds)
        block.changed.connect(self.changed)
        block.removed.connect(self._on_removed)
        self.blocks.append(block)
        self._column.addWidget(block)
        self._let_remove()
        return block

    def _let_remove(self) -> None:
        for block in self.blocks:
            block.remove_button.setVisible(len(self.blocks) > 1)

    def _on_more(self) -> None:
        self._add(None).name.setFocus()

    def _on_removed(self) -> None:
        block = self.sender()
        if isinstance(block, RecipientBlock) and block in self.blocks:
            self.blocks.remove(block)
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
            self._let_remove()
            self.more_button.setFocus()
            self.changed.emit()


class RecipientBlock(Card):
    """One recipient: kind, name, address, and whether it is a group or a go-between."""

    changed = Signal()
    removed = Signal()

    def __init__(self, recipient: NamedRecipient | None, kinds: Collection[Recipient]) -> None:
        super().__init__(fill="bg_pane", margins=12, spacing=10)
        self.setAccessibleName(self.tr("Recipient"))
        self._given = recipient
        known = recipient or NamedRecipient(_usual(kinds), "")
        self.name, self.address = LineField(known.name), LineField(known.address)
        self.kind = PickRow(tone="accent_text", name=self.tr("Who it is"))
        self._offer(kinds, known.kind)
        self.name.setObjectName("recipient_name_field")
        self.flags = PickRow(
            (
                Choice("class", self.tr("A group, not one name")),
                Choice("intermediary", self.tr("Passes records on to its members")),
            ),
            many=True,
            tone="accent_text",
            name=self.tr("To know about it"),
        )
        flags = (("class", known.is_class), ("intermediary", known.intermediary))
        self.flags.choose([key for key, on in flags if on])
        self.participants = LineField(known.participants)
        self._passes_to = FormField(self.tr("Who it passes records to"), self.participants)
        self.remove_button = Button(self.tr("Leave out"), "ghost", size="small")
        self.remove_button.setObjectName("remove_recipient_button")
        self.remove_button.clicked.connect(self.removed)
        self.setFocusProxy(self.name)
        for widget in (
            FormField(self.tr("Name"), self.name, hint=self.tr("As the form says it")),
            self.kind,
            FormField(self.tr("Address"), self.address, hint=self.tr("For the record of what was shared")),
            self.flags,
            self._passes_to,
        ):
            self.column.addWidget(widget)
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.kind.changed.connect(self.changed)
        self.flags.changed.connect(self._on_flags)
        for line in (self.name, self.address, self.participants):
            line.textChanged.connect(self.changed)
        self._on_flags()

    def recipient(self) -> NamedRecipient | None:
        """Give the recipient as typed; None while nothing is."""
        kind = Recipient(self.kind.chosen()[0])
        name, address = clean(self.name.text()), clean(self.address.text())
        participants, flags = clean(self.participants.text()), self.flags.chosen()
        if self._given is None and not (name or address or participants or flags):
            return None
        return NamedRecipient(kind, name, address, "class" in flags, "intermediary" in flags, participants)

    def offer(self, kinds: Collection[Recipient]) -> None:
        """Offer these kinds; the one that is chosen stays where somebody is named already."""
        chosen = Recipient(self.kind.chosen()[0])
        self._offer(kinds, chosen if chosen in kinds or self.recipient() is not None else _usual(kinds))

    def _offer(self, kinds: Collection[Recipient], chosen: Recipient) -> None:
        kept = (kind for kind in Recipient if kind in kinds or kind is chosen)
        self.kind.set_choices([Choice(kind.value, words.of(kind)) for kind in kept])
        self.kind.choose((chosen.value,))

    def _on_flags(self) -> None:
        self._passes_to.setVisible("intermediary" in self.flags.chosen() or bool(self.participants.text()))
        self.changed.emit()


def _usual(kinds: Collection[Recipient]) -> Recipient:
    """Give the kind that is asked for most among these."""
    return next(kind for kind in _BY_USE if kind in kinds)
