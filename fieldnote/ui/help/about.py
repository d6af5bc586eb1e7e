"""About Fieldnote: which version it is, and the licence of every part that it brings along."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fieldnote import __version__
from fieldnote.services import about
from fieldnote.services.about import Part
from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.sheet import Sheet

_WIDTH: Final = 620
_TEXT_HEIGHT: Final = 420


class AboutSheet(Sheet):
    """The version, then the parts, each a press away from the words of its licence."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, self.tr("About Fieldnote"), width=_WIDTH)
        self.setObjectName("about_sheet")
        self._shown: QWidget | None = None
        self.parts_button = self.add_button("parts", self.tr("Parts and licenses"))
        self.parts_button.setObjectName("parts_button")
        self.back_button = self.add_button("back", self.tr("Back"), icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.add_button("close", self.tr("Close"), "primary").setObjectName("close_button")
        self.acted.connect(self._on_acted)
        self._back = self.show_version
        self.show_version()

    def show_version(self) -> None:
        """Show which Fieldnote this is."""
        holder = QWidget()
        column = Column(holder, spacing=12)
        sentence = self.tr(
            "An encrypted notebook for peer support specialists. It works without a connection. Nothing is sent "
            "until you choose to send it."
        )
        licence = self.tr(
            "Fieldnote is free software under the Apache License 2.0. Its fonts, icons and libraries keep "
            "their own licenses, which come with the program."
        )
        column.addWidget(Label(self.tr("Version {version}").format(version=__version__), "strong"))
        column.addWidget(Label(sentence, "body", wrap=True))
        column.addWidget(Label(licence, "hint", wrap=True))
        self._put(holder, self.tr("About Fieldnote"))
        self.back_button.hide()
        self.parts_button.show()

    def show_parts(self) -> None:
        """List all parts."""
        holder = QWidget()
        column = Column(holder, spacing=2)
        for part in about.parts():
            words = f"{part.name} {part.version}".strip()
            button = Button(f"{words} · {part.licence}" if part.licence else words, "ghost")
            button.setObjectName("part_button")
            button.setEnabled(bool(part.texts))
            button.clicked.connect(partial(self._show_text, part))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._put(holder, self.tr("Parts and licenses"))
        self._back = self.show_version
        self.parts_button.hide()
        self.back_button.show()
        self.back_button.setFocus()

    def _show_text(self, part: Part) -> None:
        text = QPlainTextEdit(about.text_of(part))
        text.setObjectName("licence_text")
        text.setAccessibleName(part.name)
        text.setReadOnly(True)
        text.setMinimumHeight(theme.px(_TEXT_HEIGHT))
        self._put(text, f"{part.name} {part.version}")
        self._back = self.show_parts
        text.setFocus()

    def _put(self, shown: QWidget, title: str) -> None:
        """Show something in place of what was shown."""
        if self._shown is not None:
            self.column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = shown
        self.heading.setText(title)
        self.column.addWidget(shown)
        shown.show()  # now, not with the next events: it may take the focus
        self.refit()

    def _on_acted(self, key: str) -> None:
        if key == "parts":
            self.show_parts()
        elif key == "back":
            self._back()
        else:
            self.close_sheet()
