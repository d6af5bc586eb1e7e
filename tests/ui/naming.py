"""What a window tells of people: every name that it shows, says to a screen reader or has in a list."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QPlainTextEdit, QTextEdit, QWidget

from fieldnote.domain.support import SupportKind
from fieldnote.domain.text import initials
from fieldnote.services import people, supports
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.visits.fields import ReadBox

QP = "J. Alvarez"
"""Is on paper and on the screen: the agency's own."""
PEOPLE = {SupportKind.FAMILY, SupportKind.FRIEND, SupportKind.SPONSOR, SupportKind.RECOVERY_FRIEND, SupportKind.PET}
OPENED = (NoteEdit, NoteField, QLineEdit, QPlainTextEdit, QTextEdit, PdfViewer, ReadBox)


def names_in(link: NotebookLink) -> set[str]:
    """Give every name of a person, or of somebody around one, that the window must not show."""
    found = set[str]()
    for line in link.ask(people.everyone):
        person = line.person
        found |= {person.preferred_name, person.first_name, person.given_name, person.family_name}
        around = link.ask(supports.of_person, person.id)
        found |= {support.name for support in around if support.kind in PEOPLE and support.name != QP}
    return {name for name in found if len(name.strip()) > 1 and initials(name) != name}


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Give everything a widget tells: what is read, what is read aloud, and its tip, with where it stands."""
    where = f"{type(widget).__name__} {widget.objectName()}"
    for tell in ("text", "placeholderText", "title"):
        read: Callable[[], object] | None = getattr(widget, tell, None)
        if callable(read):
            yield where, str(read())
    yield where, widget.accessibleName()
    yield where, widget.accessibleDescription()
    yield where, widget.toolTip()
    if isinstance(widget, QListView | QComboBox):
        model: QAbstractItemModel = widget.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            for role in range(int(Qt.ItemDataRole.UserRole) + 12):
                value = index.data(role)
                if isinstance(value, str) and role != Qt.ItemDataRole.UserRole:
                    yield f"{where} row {row} role {role}", value


def told(window: QWidget) -> list[tuple[str, str]]:
    """Give what can be read in the window now, without the words of a note that was opened to be read or written."""
    there = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    kept = [widget for widget in there if not isinstance(widget, OPENED)]
    return [(where, text) for widget in kept for where, text in texts_of(widget) if text.strip()]


def named(window: QWidget, names: set[str]) -> list[str]:
    """Say where one of the names can be read."""
    return [
        f"{name}: {where}: {text[:80]}"
        for where, text in told(window)
        for name in names
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
