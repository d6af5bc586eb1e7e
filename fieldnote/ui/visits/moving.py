"""Moving a draft to the right person, with a way back."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.person import Person
from fieldnote.services import draft_moves, people
from fieldnote.services.draft_moves import Moved
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import discreet
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.way_back import WayBack
from fieldnote.ui.search.picker import PersonPicker
from fieldnote.ui.tools import Tools


class Moving(QObject):
    """`moved` tells a draft that is in another chart now; `back_asked` which move is to be taken back."""

    moved = Signal(str)
    back_asked = Signal(object)

    def __init__(self, tools: Tools, way_back: WayBack, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._way_back, self._page = tools, way_back, page

    def begin(self, opened: OpenVisit) -> None:
        """Ask whom the visit was with, or say what keeps the note where it is."""
        if open_sheets(self._page.window()):
            return
        if problem := self._tools.link.ask(draft_moves.problem, opened.draft.id):
            self._way_back.tell(discreet.of_problem(problem))
            return
        title = self.tr("Who was this visit with?")
        picker = PersonPicker(self._page.window(), self._tools.link, title, besides=(opened.person.id,))
        visit_id = opened.draft.id

        def picked(person_id: str) -> None:
            self._on_picked(visit_id, PersonId(person_id))

        picker.picked.connect(picked)
        picker.begin()

    def take_back(self, move: Moved) -> None:
        """Move the draft back; what was written since stays in it."""
        outcome = self._tools.link.do(draft_moves.take_back, move)
        if isinstance(outcome, Done):
            self.moved.emit(outcome.value)
        elif isinstance(outcome, Refused):
            self._way_back.tell(discreet.of_problem(outcome.problems[0]))

    def _on_picked(self, visit_id: VisitId, person_id: PersonId) -> None:
        outcome = self._tools.link.do(draft_moves.move, visit_id, person_id)
        if isinstance(outcome, Refused):
            self._way_back.tell(discreet.of_problem(outcome.problems[0]))
        elif isinstance(outcome, Done):
            there: Person = self._tools.link.ask(people.get, person_id)
            told = self.tr("Moved to {name}.").format(name=discreet.name(there).removesuffix("."))
            if outcome.value.changed_place:
                told = f"{told} {self._place_told(outcome.value)}"
            self._way_back.tell(told, partial(self.back_asked.emit, outcome.value))
            self.moved.emit(visit_id)

    def _place_told(self, move: Moved) -> str:
        """Say that the place changed: that of before had only been filled in from the other chart."""
        if move.after.place is None:
            return self.tr("The place was only filled in, and is empty now.")
        return self.tr("Check the place: it is the usual one of this person now.")
