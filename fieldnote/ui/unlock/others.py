"""Other notebooks on this computer, by the names of their folders, and a way to one that lies elsewhere."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services import backups
from fieldnote.ui import theme
from fieldnote.ui.kit.ask import Asker
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.error_line import ErrorLine
from fieldnote.ui.unlock.places import is_notebook

_ROW: Final = 49
_MOST_ROWS: Final = 6


class OthersPage(Backdrop):
    """A list of folder names, nothing else; the practice notebook has a seedling."""

    picked = Signal(object)
    """The folder of a notebook to unlock."""
    back_wanted = Signal(object)
    """To get a notebook back from a backup: the file that was found, or None."""
    practice_wanted = Signal()
    new_wanted = Signal()
    went_back = Signal()

    def __init__(
        self,
        found: tuple[Path, ...],
        practice: Path,
        ask: Asker,
        *,
        may_make: bool,
        may_go_back: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Take the notebooks found, where the practice notebook is or would be, and whether a new one may be made."""
        super().__init__("", parent=parent)
        self.say_title(self.tr("Other notebook"), self.tr("Notebooks on this computer, by the names of their folders."))
        self.setObjectName("others_page")
        self._ask = ask
        self._practice = practice
        self.list = RowList(self.tr("Notebooks"))
        self.list.setObjectName("notebook_list")
        self.error_line = ErrorLine()
        self.list.opened.connect(self._on_opened)
        self._show(found)
        self._build_list(may_make=may_make, may_go_back=may_go_back)

    def activate(self) -> None:
        """Begin at the list."""
        self.list.setFocus()

    def _show(self, found: tuple[Path, ...]) -> None:
        rows = [self._row_of(place) for place in found if place != self._practice]
        rows.append(
            RowItem(str(self._practice), self.tr("Practice notebook"), self.tr("Made-up people"), mark="sprout")
        )
        self.list.show_rows(rows)
        self.list.choose(rows[0].key)
        self._count = min(len(rows), _MOST_ROWS)
        self._fit_list()
        theme.announcer.applied.connect(self._fit_list)

    def _fit_list(self) -> None:
        self.list.setFixedHeight(theme.px(_ROW) * self._count)

    def _row_of(self, place: Path) -> RowItem:
        return RowItem(str(place), place.name, mark="chevron-right", spoken=place.name)

    def _build_list(self, *, may_make: bool, may_go_back: bool) -> None:
        self.place_button = Button(self.tr("Open from another place…"), icon="folder-open")
        self.place_button.setObjectName("place_button")
        self.backup_button = Button(self.tr("Get one back from a backup…"), icon="history")
        self.backup_button.setObjectName("backup_button")
        self.new_button = Button(self.tr("Make a new notebook"), icon="plus")
        self.new_button.setObjectName("new_button")
        self.back_button = Button(self.tr("Back"), "ghost", icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.place_button.clicked.connect(self._on_place)
        self.backup_button.clicked.connect(lambda: self.back_wanted.emit(None))
        self.new_button.clicked.connect(self.new_wanted)
        self.back_button.clicked.connect(self.went_back)
        if not may_make:
            self.new_button.hide()
        column = self.card.column
        column.addWidget(self.list)
        column.add_gap(12)
        ways = Column(spacing=10)
        ways.addWidget(self.place_button)
        ways.addWidget(self.backup_button)
        ways.addWidget(self.new_button)
        column.addLayout(ways)
        column.addWidget(self.error_line)
        if not may_go_back:
            self.back_button.hide()
        column.add_gap(16)
        row = Row()
        row.addWidget(self.back_button)
        row.addStretch(1)
        column.addLayout(row)

    def _on_opened(self, key: str) -> None:
        place = Path(key)
        if place == self._practice:
            self.practice_wanted.emit()
        else:
            self.picked.emit(place)

    def _on_place(self) -> None:
        self._ask.pick_folder(self.tr("Open a notebook"), self._on_place_chosen)

    def _on_place_chosen(self, place: Path | None) -> None:
        if place is None:
            return
        if is_notebook(place):
            self.picked.emit(place)
            return
        found = backups.lying_in(place)
        if found:
            self.back_wanted.emit(found[0].path)
        else:
            self.error_line.say(
                self.tr(
                    "There is no notebook and no backup in that folder. Pick the one with vault.db in it, or one with "
                    "backups."
                )
            )
