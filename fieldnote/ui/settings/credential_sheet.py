"""The sheet for a credential: its title, its number, and between which days it holds."""

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.person import Credential, Specialist
from fieldnote.domain.text import clean
from fieldnote.services import specialists
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools


class CredentialSheet(RecordSheet):
    """Adds a credential, or puts right the one that is given as `before`."""

    def __init__(self, host: QWidget, tools: Tools, held: Credential, before: Credential | None) -> None:
        title = self.tr("Add a credential") if before is None else self.tr("Change the credential")
        super().__init__(host, tools, title, self.tr("Save"))
        self._before = before
        self.name, self.number = LineField(held.title), LineField(held.number)
        self.since, self.until = (
            DateField(day, today=tools.link.today, empty_text=self.tr("Not known"))
            for day in (held.valid_from, held.valid_to)
        )
        self.add_field("title", self.tr("Title"), self.name, self.tr("As it goes after your name"))
        self.add_field("number", self.tr("Number"), self.number)
        self.add_field("valid_from", self.tr("Valid from"), self.since)
        self.add_field("valid_to", self.tr("Valid to"), self.until)
        self.put_beside("title", "number")
        self.put_beside("valid_from", "valid_to")

    def record(self) -> Credential:
        """Give the credential as typed."""
        title, number = clean(self.name.text()).strip(), clean(self.number.text()).strip()
        return Credential(title, number, self.since.value, self.until.value)

    def keep(self) -> Done[Specialist] | Refused | None:
        """Keep it."""
        if self._before is None:
            return self.tools.link.do(specialists.add_credential, self.record())
        return self.tools.link.do(specialists.change_credential, self._before, self.record())
