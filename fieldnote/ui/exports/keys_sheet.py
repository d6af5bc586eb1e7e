"""What an agency and this laptop compare before anything is trusted: fingerprints, and keys to hand over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.targets import Standing
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import Sheet


class KeysSheet(Sheet):
    """`copied` tells what is to go to the clipboard."""

    copied = Signal(str)

    def __init__(self, host: QWidget, standing: Standing) -> None:
        super().__init__(host, self.tr("Keys for {name}").format(name=standing.target.name))
        self.setObjectName("keys_of_target_sheet")
        self._public = standing.public_key
        self._say(self.tr("This laptop’s fingerprint"), standing.device_fingerprint)
        hint = self.tr("Read it to the agency before the first package: they compare it, and know that it is you.")
        self.column.addWidget(Label(hint, "hint", ink="text2", wrap=True))
        if standing.target.agency is not None:
            self._say(self.tr("The agency’s fingerprint, as you compared it"), standing.target.agency.fingerprint)
        if standing.public_key:
            self._say(self.tr("This laptop’s key, for the agency’s server"), standing.public_key.strip())
            self.add_button("copy", self.tr("Copy the key"), icon="copy")
        self.add_button("close", self.tr("Close"), "primary")
        self.acted.connect(self._on_acted)

    def _say(self, name: str, words: str) -> None:
        self.column.addWidget(Label(name, "field"))
        self.column.addWidget(Label(words, "strong", wrap=True, tabular=True))

    def _on_acted(self, key: str) -> None:
        if key == "copy":
            self.copied.emit(self._public)
        else:
            self.close_sheet()


class HostKeySheet(Sheet):
    """Asks for a server's fingerprint as the agency read it out; `typed` tells it."""

    names_nobody = True
    typed = Signal(str)

    def __init__(self, host: QWidget, name: str) -> None:
        super().__init__(host, self.tr("Is it the right server?"))
        self.setObjectName("host_key_sheet")
        sentence = self.tr(
            "{name} answers. Ask the agency to read out the fingerprint of its server’s key, and type it here. "
            "Fieldnote compares it with what answered."
        )
        self.column.addWidget(Label(sentence.format(name=name), "body", wrap=True))
        self._line = LineField()
        self.field = FormField(self.tr("Fingerprint"), self._line, hint=self.tr("Begins with SHA256:"))
        self.column.addWidget(self.field)
        self.add_button("cancel", self.tr("Cancel"))
        self.add_button("keep", self.tr("Compare"), "primary")
        self.acted.connect(self._on_acted)
        self._line.returnPressed.connect(self._on_enter)

    def begin(self) -> None:
        """Show it with the caret in the field."""
        self.open(self._line)

    def refuse(self, sentence: str) -> None:
        """Say that it is another server."""
        self.field.show_problem(sentence)
        self._line.setFocus()

    def _on_enter(self) -> None:
        self.typed.emit(self._line.text())

    def _on_acted(self, key: str) -> None:
        if key == "cancel":
            self.close_sheet()
        else:
            self.typed.emit(self._line.text())
