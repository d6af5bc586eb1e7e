"""Whether a saved copy opens with a password only, and which."""

from PySide6.QtWidgets import QWidget

from fieldnote.services import rendering
from fieldnote.ui import discreet
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.kit.fields import PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column


class ProtectChoice(QWidget):
    """A box to tick, and below it the password; nothing of it is remembered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = CheckBox(self.tr("Protect the saved file with a password"))
        self.box.setObjectName("protect_box")
        self.field = PassphraseField()
        self.field.line.setObjectName("file_password_field")
        self._form = FormField(self.tr("Password for this file"), self.field)
        hint = self.tr("Tell it to them another way, not in the same message. Print stays as it is.")
        self._hint = Label(hint, "hint", wrap=True)
        column = Column(self, spacing=6)
        for part in (self.box, self._form, self._hint):
            column.addWidget(part)
        self.box.toggled.connect(self._show)
        self.field.edited.connect(self._on_edited)
        self._show()

    @property
    def is_wanted(self) -> bool:
        """Whether the box is ticked."""
        return self.box.isChecked()

    @property
    def password(self) -> str:
        """What was typed."""
        return self.field.text()

    def is_ready(self) -> bool:
        """Whether the copy can be made: without a password, or with one that holds; says beside the field why not."""
        problem = rendering.problem_of_password(self.password) if self.is_wanted else None
        if problem is None:
            return True
        self._form.show_problem(discreet.of_problem(problem))
        self.field.line.setFocus()
        return False

    def forget(self) -> None:
        """Forget the password: another document is in front."""
        self.box.setChecked(False)
        self.field.clear()
        self._on_edited()

    def _on_edited(self) -> None:
        self._form.show_problem("")

    def _show(self) -> None:
        for part in (self._form, self._hint):
            part.setVisible(self.is_wanted)
