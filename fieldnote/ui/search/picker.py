"""Who is it with: a person picked from the list, when none is open."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import PersonId
from fieldnote.domain.text import folded
from fieldnote.domain.visit import VisitLine
from fieldnote.services import people
from fieldnote.services.people import PersonLine
from fieldnote.ui import discreet, words
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.search.find_sheet import FindSheet


class PersonPicker(FindSheet):
    """Picks one person by typing or with the arrows; `picked` tells the id, `new_asked` that it is somebody new."""

    new_asked = Signal()

    def __init__(self, host: QWidget, link: NotebookLink, title: str, *, besides: Collection[PersonId] = ()) -> None:
        """Offer everybody, but for those who cannot be meant."""
        super().__init__(host, title, "")
        self.setObjectName("person_picker")
        self.form.set_label(self.tr("Name"))
        everyone: tuple[PersonLine, ...] = link.ask(people.everyone)
        self._lines = tuple(line for line in everyone if line.person.id not in besides)
        self._nobody = (
            self.tr("Everybody is on the list already.")
            if everyone
            else self.tr("No people yet. Add the first person you walk with.")
        )
        self.add_button("cancel", self.tr("Cancel")).setObjectName("cancel_button")
        self.acted.connect(self._on_acted)

    def offer_new(self) -> None:
        """Offer to add somebody who is not in the list."""
        self.add_button("new", self.tr("New person…"), icon="user-plus").setObjectName("new_person_button")

    def rows_for(self, text: str) -> list[RowItem]:
        """Give the people whose names hold every word, in the order of the day."""
        wanted = folded(text).split()
        return [self._row(line) for line in self._lines if all(w in folded(line.person.preferred_name) for w in wanted)]

    def empty_sentence(self, text: str) -> str:
        """Say that nobody was found."""
        if not self._lines:
            return self._nobody
        return self.tr("Nobody here is called “{words}”.").format(words=text)

    def _on_acted(self, key: str) -> None:
        self.close_sheet()
        if key == "new":
            self.new_asked.emit()

    def _today(self, visit: VisitLine | None) -> str:
        """Say that there is a visit today, or was one, or that nobody was met."""
        if visit is None:
            return ""
        if visit.planned:
            return self.tr("Visit today")
        return self.tr("Seen today") if visit.kind.met else self.tr("Today: {kind}").format(kind=words.of(visit.kind))

    def _row(self, line: PersonLine) -> RowItem:
        person, today = line.person, self._today(line.today)
        return RowItem(
            key=person.id,
            title=discreet.name(person),
            subtitle=today,
            spoken=", ".join(filter(None, (discreet.name(person), today))),
            letters=person.initials,
            seed=person.id,
        )
