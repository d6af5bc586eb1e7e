"""The recipients of a consent: one block of fields for each, as the consent names them."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt

from fieldnote.domain.consent import NamedRecipient, Recipient
from fieldnote.domain.text import clean
from fieldnote.ui import words
from fieldnote.ui.kit.blocks import Block, Blocks
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField

_BY_USE: Final[tuple[Recipient, ...]] = (Recipient.PROVIDER, *Recipient)


class RecipientFields(Blocks["RecipientBlock"]):
    """One block for each recipient; an empty one where none is known."""

    def __init__(self, found: Sequence[NamedRecipient], kinds: Collection[Recipient]) -> None:
        super().__init__(self.tr("Another recipient"))
        self._kinds = kinds
        self.more_button.setObjectName("more_recipients_button")
        for recipient in found or (None,):
            self.add(RecipientBlock(recipient, kinds))

    def one_more(self) -> "RecipientBlock":
        """Make an empty block."""
        return RecipientBlock(None, self._kinds)

    def recipients(self) -> tuple[NamedRecipient, ...]:
        """Give those of whom something is known."""
        return tuple(made for block in self.blocks if (made := block.recipient()) is not None)

    def offer(self, kinds: Collection[Recipient]) -> None:
        """Offer other kinds of recipients; what was chosen stays."""
        self._kinds = kinds
        for block in self.blocks:
            block.offer(kinds)


class RecipientBlock(Block):
    """One recipient: kind, name, address, and whether it is a group or a go-between."""

    def __init__(self, recipient: NamedRecipient | None, kinds: Collection[Recipient]) -> None:
        super().__init__(self.tr("Recipient"), self.tr("Leave out"))
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
        self.remove_button.setObjectName("remove_recipient_button")
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
