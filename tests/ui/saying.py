"""What every screen says in another language, as JSON lines: python tests/ui/saying.py es|pseudo FILE [SCREEN …].

The screens are those of `pictures`. A process of its own, since a language and a time zone belong to a process. In the
pseudo language every sentence is English, about 40 % longer and in ⟦brackets⟧: what has none was never translated.
"""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

_SPANISH = sys.argv[1] == "es"
if _SPANISH:  # the window follows the language of its computer
    os.environ.update(LC_ALL="es_US.UTF-8", LANGUAGE="es")

sys.path.append(str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QMenu, QScrollArea, QWidget
from ui import pictures

from fieldnote.domain.person import Specialist
from fieldnote.services import notebook as notebooks
from fieldnote.services import practice, tongue
from fieldnote.ui.application import prepare
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.kit.labels import ElidedLabel, Label
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.theme import Theme

_SAID = ("text", "title", "placeholderText", "prefix", "suffix")
_SPOKEN = ("accessibleName", "accessibleDescription", "toolTip", "windowTitle")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_OWN_ROLES = range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 12)
_MOST_ROWS = 60
_EDGE = 12
_PATTERNS = {"dates", "date_field", "QShortcut"}
_VOWEL = re.compile(r"(\{\w*\})|([aeiouAEIOU])")


class Pseudo(QTranslator):
    """Says everything in English, longer."""

    def translate(self, context: str, english: str, comment: str | None = None, count: int = -1) -> str | None:
        """Double the vowels, but not in braces; None leaves a text as it is, "" would be its translation."""
        del comment, count
        if context in _PATTERNS or not english or context.startswith("Q"):
            return None
        return f"⟦{_VOWEL.sub(lambda found: found[1] or 2 * found[2], english)}⟧"

    def isEmpty(self) -> bool:
        """Say that there is something to ask for."""
        return False


def said(window: QWidget) -> Iterator[str]:
    """Give every text that a window shows or tells a screen reader, without what a person typed."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        for name in (*_SAID, *_SPOKEN):
            getter = getattr(widget, name, None)
            if callable(getter) and not (name == "text" and widget.inherits("QLineEdit")):
                yield from _texts(getter())
        if isinstance(widget, QAbstractItemView | QComboBox):
            yield from _of_model(widget.model())
        if isinstance(widget, QMenu):
            yield from _of_actions(widget.actions())


def shortened(window: QWidget) -> Iterator[QWidget]:
    """Give the labels and buttons that have too little room for their text."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty() and _has_too_little(widget):
            yield widget


def too_wide(window: QWidget) -> Iterator[str]:
    """Name what does not fit into the room it scrolls in, from left to right."""
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None and inner.width() > area.viewport().width():
            yield inner.objectName() or type(inner).__name__


def _has_too_little(widget: QWidget) -> bool:
    match widget:
        case ElidedLabel():
            return widget.shown() != widget.text()
        case Label() | CheckBox() if widget.hasHeightForWidth():
            return widget.height() < widget.heightForWidth(widget.width())
        case Label():
            return widget.width() < widget.sizeHint().width() - 1
        case Button() if widget.kind in {"ghost", "link"}:  # it has no box, so its edge may lie outside
            return widget.width() < widget.minimumSizeHint().width() - _EDGE
        case QAbstractButton():
            return bool(widget.text()) and widget.width() < widget.minimumSizeHint().width()
        case _:
            return False


def _of_actions(actions: list[QAction]) -> Iterator[str]:
    for action in actions:
        yield action.text()
        yield action.toolTip()


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        index = model.index(row, 0, QModelIndex())
        for role in (*_ROLES, *_OWN_ROLES):
            yield from _texts(index.data(role))


def _texts(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield from (line.strip() for line in found.split("\n") if line.strip())
    elif is_dataclass(found) and not isinstance(found, type):
        for field in fields(found):
            yield from _texts(getattr(found, field.name))
    elif isinstance(found, tuple | list):
        for one in found:
            yield from _texts(one)


def main(target: Path, wanted: list[str]) -> None:
    """Open each screen and write down what it says."""
    app = QApplication([sys.argv[0]])
    prepare(app)
    pseudo = Pseudo()
    if not _SPANISH:
        app.installTranslator(pseudo)
    Theme().apply(app)
    with tempfile.TemporaryDirectory() as place, target.open("w", encoding="utf-8") as lines:
        folder, empty = Path(place) / "practice", Path(place) / "empty"
        practice.make(folder, clock=lambda: pictures.NOW)
        notebooks.create(empty, practice.PASSPHRASE, Specialist("Dana Reyes"), clock=lambda: pictures.NOW)
        for name in wanted or list(pictures.SCREENS):
            stage = pictures.Stage(app, folder, empty)
            if not _SPANISH:
                tongue.speak(replace(tongue.ENGLISH, say=QCoreApplication.translate))
            stage.window.resize(1366, 768)
            stage.window.show()
            stage.window.activateWindow()
            try:
                pictures.SCREENS[name](stage)
                stage.settle()
                stage.rest()
                texts = sorted({*said(stage.window), *_of_popup()})
                cut = list(shortened(stage.window))
                found = {
                    "screen": name,
                    "said": texts,
                    "shortened": sorted({widget.property("text") for widget in cut if not widget.toolTip()}),
                    "shortened with a tip": sorted({widget.property("text") for widget in cut if widget.toolTip()}),
                    "too wide": sorted(set(too_wide(stage.window))),
                }
                lines.write(json.dumps(found, ensure_ascii=False) + "\n")
                lines.flush()
            finally:
                discretion.turn(on=False)
                stage.close()


def _of_popup() -> Iterator[str]:
    popup = QApplication.activePopupWidget()
    return iter(()) if popup is None else said(popup)


if __name__ == "__main__":
    main(Path(sys.argv[2]), sys.argv[3:])
