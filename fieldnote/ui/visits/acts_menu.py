"""The menu beside "Correct" and "Add to this note": what else can be done about a signed note."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from fieldnote.services.after_signing import AfterSigning
from fieldnote.ui import icons
from fieldnote.ui.kit.buttons import Button, literal
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.kit.tips import show_tip


class ActsButton(Button):
    """Opens the menu; `asked` tells the act: together, contest, review or void."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon="ellipsis", size="large", parent=parent)
        self.set_words(shown=True)
        self.setAccessibleName(self.tr("More for this note"))
        self.setObjectName("acts_button")
        self._menu = Menu(parent=self)
        table = (
            ("together", self.tr("Read together"), "book-open-text"),
            ("contest", "", "message-circle"),
            ("review", self.tr("Supervisor review…"), "badge-check"),
            ("void", self.tr("Wrong chart, or void…"), "lock"),
        )
        self._actions = {key: self._action(key, text, icon) for key, text, icon in table}
        self.clicked.connect(self._on_clicked)

    def set_words(self, *, shown: bool) -> None:
        """Show its word beside the three dots, or only in the tooltip."""
        self.setText(self.tr("More") if shown else "")
        show_tip(self, "" if shown else self.tr("More for this note"))

    def show_acts(self, after: AfterSigning, name: str) -> None:
        """Offer what this note can be asked for."""
        self._actions["contest"].setText(literal(self.tr("{name} disagrees…").format(name=name)))
        self._actions["review"].setVisible(after.review_asked or bool(after.reviews))

    def action(self, key: str) -> QAction:
        """Give the action of an act; raises KeyError."""
        return self._actions[key]

    def _action(self, key: str, text: str, icon: str) -> QAction:
        action = QAction(text, self._menu)
        action.setData(key)
        icons.attach(action, icon)
        action.triggered.connect(self._on_triggered)
        self._menu.addAction(action)
        return action

    def _on_clicked(self) -> None:
        above = self.mapToGlobal(self.rect().topLeft())
        above.setY(above.y() - self._menu.sizeHint().height())
        self._menu.popup(above)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.asked.emit(str(action.data()))
