"""Lines to read under a name: they scroll inside where they are many, by keys, too."""

from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.visits.read_text import let_read


class ToldText(QWidget):
    """Some lines that can be read, gone through by keys, and marked."""

    def __init__(self, name: str, text: str, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(name, "field", wrap=True)
        self.edit = NoteEdit(least_lines=1, most_lines=most_lines)
        self.edit.load(text)
        let_read(self.edit, name)
        self.label.setBuddy(self.edit)
        column = Column(self, spacing=5)
        column.addWidget(self.label)
        column.addWidget(self.edit)
