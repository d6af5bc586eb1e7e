"""For whom a document is made: the QP, the person, whoever a consent names, or someone else by name."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.consent import ConsentState, NamedRecipient, Recipient
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import clean, folded
from fieldnote.services.consents import ConsentStanding
from fieldnote.ui import discreet, words
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column

_QP: Final = Recipient.QP.value
_ELSE: Final = (Recipient.PROVIDER, Recipient.PAYER, Recipient.SUPPORTER, Recipient.JUSTICE, Recipient.OWN_AGENCY)


class RecipientChoice(QWidget):
    """A list to choose from, and name and address where the list does not know them; `changed` tells an end of it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, tuple[Addressee, bool]] = {}
        self._told = Addressee(Recipient.QP)
        self.who = ComboField(icon="user")
        self.who.setObjectName("recipient_field")
        self.name, self.address = LineField(), LineField()
        self.name.setObjectName("recipient_name_field")
        self.address.setObjectName("recipient_address_field")
        self._name = FormField(self.tr("Name"), self.name)
        self._address = FormField(self.tr("Address"), self.address)
        column = Column(self, spacing=10)
        for field in (FormField(self.tr("Who is it for?"), self.who), self._name, self._address):
            column.addWidget(field)
        self.who.changed.connect(self._on_who)
        for line in (self.name, self.address):
            line.editingFinished.connect(self._tell)
        self.offer(())

    def offer(self, found: Iterable[ConsentStanding], usual: Recipient = Recipient.QP, *, keep: bool = False) -> None:
        """Offer whom these consents name; begin with who usually gets it, unless who is chosen is to be kept."""
        chosen = self.who.value if keep else usual.value
        self._choices = {kind.value: (Addressee(kind), False) for kind in (Recipient.QP, Recipient.PERSON)}
        texts = {key: words.of(Recipient(key)) for key in self._choices}
        for standing in found:
            if standing.state is ConsentState.NOT_VALID:
                continue
            for named in standing.consent.recipients:
                if named.name.strip() and named.kind is not Recipient.QP:
                    key = f"{named.kind.value} {folded(named.name)}"
                    self._choices[key] = (_addressee(named), named.is_class)
                    name = discreet.recipient(named.kind, named.name)
                    texts[key] = self.tr("{name} ({kind})").format(name=name, kind=words.of(named.kind))
        for kind in _ELSE:
            self._choices[f"else {kind.value}"] = (Addressee(kind), True)
            texts[f"else {kind.value}"] = self.tr("Someone else: {kind}").format(kind=words.of(kind))
        self.who.set_choices(tuple(texts.items()))
        self.who.choose(chosen if chosen in texts else _QP)
        if not keep or chosen not in texts:
            self._clear()
        self._show_lines()
        self._told = self.addressee()

    def addressee(self) -> Addressee:
        """Give who is chosen, with the name and address that were typed where they are asked for."""
        addressee, asks_name = self._choices[self.who.value]
        if not asks_name:
            return addressee
        return Addressee(addressee.kind, clean(self.name.text()), clean(self.address.text()))

    @property
    def is_unnamed(self) -> bool:
        """Whether a name is asked for and none was typed yet."""
        return self._choices[self.who.value][1] and not self.addressee().name.strip()

    def _on_who(self) -> None:
        self._clear()
        self._show_lines()
        self._tell()

    def _clear(self) -> None:
        self.name.clear()
        self.address.clear()

    def _show_lines(self) -> None:
        asks_name = self._choices[self.who.value][1]
        for field in (self._name, self._address):
            field.setVisible(asks_name)

    def _tell(self) -> None:
        """Tell it once, however often a line is left."""
        if self.addressee() != self._told:
            self._told = self.addressee()
            self.changed.emit()


def _addressee(named: NamedRecipient) -> Addressee:
    return Addressee(named.kind, named.name, named.address)
