"""The interaction budget: every real click and key beside the words themselves is counted."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from ui.showing import settle

NOTHING = Qt.KeyboardModifier.NoModifier


@dataclass
class Budget:
    """Counts what a person does at a window, and types words for free."""

    spent: int = 0

    def click(self, target: QWidget, at: QPoint | None = None) -> None:
        """Click what can be seen without scrolling: in its middle, or at a point of it."""
        point = at if at is not None else target.rect().center()
        assert in_sight(target, point), f"{target.objectName()} is covered, or out of sight"
        window = target.window()
        place = target.mapTo(window, point)
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        settle()
        self.spent += 1

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(focused(), key, modifier)
        settle()
        self.spent += 1

    def keys(self, text: str) -> None:
        """Press keys that are not words, like a PIN."""
        self.write(text)
        self.spent += len(text)

    def write(self, words: str) -> None:
        """Type words where the focus is; a letter that has no key of its own comes as from an input method."""
        for plain, letters in groupby(words, str.isascii):
            run = "".join(letters)
            if plain:
                for letter in run:  # the focus may go on with the words
                    QTest.keyClicks(focused(), letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(run)
                QApplication.sendEvent(focused(), composed)
        settle()


def in_sight(target: QWidget, point: QPoint) -> bool:
    """Say whether a click at a point of something would meet it, or a part of it."""
    window = target.window()
    if not target.isVisible() or not target.visibleRegion().contains(point):
        return False
    met = window.childAt(target.mapTo(window, point)) or window
    return met is target or target.isAncestorOf(met)


def focused() -> QWidget:
    """Give the widget that the keyboard goes to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
