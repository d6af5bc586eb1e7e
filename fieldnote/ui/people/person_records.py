"""What is known about a person, changed from their page."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.person import Person
from fieldnote.services import people
from fieldnote.services.unfinished import Form
from fieldnote.ui.people.person_sheet import PersonSheet
from fieldnote.ui.records.recorder import Asking, Recorder
from fieldnote.ui.tools import Tools


class PersonRecords(QObject):
    """Opens the sheet over the page."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools = tools
        self._recorder = Recorder(tools, page)

    def change(self, person: Person) -> None:
        """Ask what is known about somebody."""

        def make(typed: Person) -> PersonSheet:
            return PersonSheet(self._recorder.host, self._tools, typed)

        def undo() -> None:
            self._tools.link.do(people.undo, person.id)

        self._recorder.ask(Asking(Form(person.id, "person", person.id), person, make, self.tr("Saved."), undo))
