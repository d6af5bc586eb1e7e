"""What all fields share: quiet keyboards, window shortcuts that keep working, one height, the invalid mark."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme

QUIET: Final = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText

_EDITING: Final = frozenset({Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z})


def leaves_to_app(event: QEvent) -> bool:
    """Say whether a key that a field would take is better left to the window's shortcuts.

    Qt's fields claim Ctrl+K, Ctrl+E, Ctrl+D and others on some systems; a person who presses Ctrl+K wants to search.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return with_control and is_letter and Qt.Key(event.key()) not in _EDITING


def mark_invalid(field: QWidget, *, invalid: bool) -> None:
    """Draw a field's border as wrong, or as usual again."""
    inner = field.focusProxy() or field
    if bool(inner.property("invalid")) != invalid:
        inner.setProperty("invalid", invalid)
        restyle(inner)


def restyle(widget: QWidget) -> None:
    """Have the sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def keep_height(field: QWidget, height: int | None = None) -> None:
    """Give a field the height of a control at every text scale, or more, in pixels at 100 % text."""
    _Height(field, height)


class _Height(QObject):
    """Sets the height of its parent again after each change of theme."""

    def __init__(self, field: QWidget, height: int | None) -> None:
        super().__init__(field)
        self._field = field
        self._height = height
        self._set()
        theme.announcer.applied.connect(self._set)

    def _set(self) -> None:
        control = theme.current().control
        self._field.setFixedHeight(theme.px(max(self._height or control, control)))
