"""Adding someone: two fields, and a reason when the caseload is full."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Person
from fieldnote.domain.text import folded
from fieldnote.services import people
from fieldnote.ui import discreet
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.people import phrases


class AddPerson(Sheet):
    """The sheet that adds a person; `added` tells who, `known_asked` whom to open who is there already."""

    names_nobody = True
    added = Signal(str)
    known_asked = Signal(str)

    def __init__(self, host: QWidget, link: NotebookLink, known: Sequence[Person]) -> None:
        super().__init__(host, self.tr("Add a person"))
        self._link, self._known = link, known
        self._alike: Person | None = None
        self.name_field, self.number_field, self.reason_field = LineField(), LineField(), LineField()
        self.name_field.setObjectName("name_field")
        self.number_field.setObjectName("number_field")
        self.reason_field.setObjectName("reason_field")
        self.name_form = FormField(self.tr("Name to use"), self.name_field)
        self.number_form = FormField(self.tr("Record number"), self.number_field, hint=self.tr("You can add it later"))
        self.reason_form = FormField(self.tr("Why add one more"), self.reason_field)
        self.reason_form.hide()
        self.alike_bar = InfoBar("", "info")
        self.alike_bar.add_action("open", self.tr("Open")).setObjectName("open_known_button")
        self.alike_bar.hide()
        later = Label(self.tr("Everything else can wait until you know it."), "hint", wrap=True)
        for widget in (self.name_form, self.number_form, self.alike_bar, self.reason_form, later):
            self.column.addWidget(widget)
        self.add_button("cancel", self.tr("Cancel")).setObjectName("cancel_button")
        self.add_button("add", self.tr("Add person"), "primary").setObjectName("add_person_button")
        self._connect()

    def begin(self) -> None:
        """Show it, with the caret in the name."""
        self.open(self.name_field)

    def _connect(self) -> None:
        discretion.changed.connect(self._look_for_alike)
        self.acted.connect(self._on_acted)
        self.alike_bar.acted.connect(self._on_known)
        self.name_field.textEdited.connect(self._on_name_edited)
        self.name_field.editingFinished.connect(self._look_for_alike)
        self.number_field.editingFinished.connect(self._look_for_alike)
        for field in (self.name_field, self.number_field, self.reason_field):
            field.returnPressed.connect(self._add)

    def _on_acted(self, key: str) -> None:
        if key == "add":
            self._add()
        else:
            self.close_sheet()

    def _add(self) -> None:
        outcome = self._link.do(
            people.add, self.name_field.text(), self.number_field.text(), caseload_reason=self.reason_field.text()
        )
        if isinstance(outcome, Refused):
            self._show_problems(outcome)
        elif isinstance(outcome, Done):
            self.close_sheet()
            self.added.emit(outcome.value)

    def _show_problems(self, refused: Refused) -> None:
        """Say beside each field what is left, and go to the first of them."""
        first: LineField | None = None
        for problem in refused.problems:
            sentence = discreet.of_problem(problem)
            if problem.field == "caseload":
                self.reason_form.show()
                self.reason_form.show_problem(sentence)
                first = first or self.reason_field
            else:
                self.name_form.show_problem(sentence)
                first = first or self.name_field
        if first is not None:
            first.setFocus()

    def _on_name_edited(self) -> None:
        self.name_form.show_problem("")

    def _look_for_alike(self) -> None:
        """Say when someone with the same name or number is there already; it does not stand in the way."""
        name, number = folded(self.name_field.text()), self.number_field.text().strip()
        self._alike = next(
            (
                person
                for person in self._known
                if (name and name in {folded(person.preferred_name), folded(person.full_name)})
                or (number and number == person.record_number())
            ),
            None,
        )
        if self._alike is not None:
            self.alike_bar.say(phrases.duplicate(self._alike))
        else:
            self.alike_bar.hide()

    def _on_known(self) -> None:
        known = self._alike
        self.close_sheet()
        if known is not None:
            self.known_asked.emit(PersonId(known.id))
