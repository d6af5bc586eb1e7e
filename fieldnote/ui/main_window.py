"""The one window: its frame, its menus, and whatever is in front: the unlock page, the notebook, the cover."""

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.refocus import Refocus
from fieldnote.ui.tokens import Type, Weight

if TYPE_CHECKING:
    from fieldnote.ui.menus import Menus

LEAST: Final = QSize(960, 600)
USUAL: Final = QSize(1366, 768)
_FRAME: Final = QSize(8, 40)
_STRIP: Final = 19
_LINE: Final = 3


class MainWindow(QMainWindow):
    """Shows one thing at a time. Its title is always the same: titles stand in task switchers and logs."""

    close_asked = Signal()
    minimised = Signal()
    painted = Signal()
    """The window was painted for the first time; told once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Fieldnote")
        self.setMinimumSize(LEAST)
        self._leaving = False
        self._painted = False
        self._menus: Menus | None = None
        self._alt_alone = False
        self._menu_bar_kept = sys.platform == "darwin"
        self._strip = PracticeStrip()
        self._strip.hide()
        self._stack = QStackedWidget()
        middle = Surface("bg_app")
        column = Column(middle, spacing=0)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._put_menu_bar_away)
        Refocus(self)

    @property
    def menus(self) -> "Menus":
        """The menus, made when they are first asked for: after the first paint."""
        if self._menus is None:
            from fieldnote.ui.menus import Menus  # noqa: PLC0415 -- after the first paint

            self._menus = Menus(self)
            self._menus.closed.connect(self._on_menu_closed)
            self.keep_menu_bar(kept=self._menu_bar_kept)
        return self._menus

    # What is in front ─────────────────────────────────────────────────────────────────────────────

    @property
    def front(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    @property
    def room(self) -> QWidget:
        """Where what is in front stands: below the menu bar, and below what says that nobody here is real."""
        return self._stack

    def show_front(self, widget: QWidget) -> QWidget | None:
        """Show something in place of what was in front; that leaves the window, and is given back."""
        before = self.front
        if before is widget:
            return None
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None:
            # Taken out, not only covered: nothing of it can be painted, focused or read by assistive technology.
            self._stack.removeWidget(before)
            before.setParent(None)
        return before

    def show_practice(self, *, practice: bool) -> None:
        """Say on every screen that the people are made up."""
        self._strip.setVisible(practice)

    # Size and end ─────────────────────────────────────────────────────────────────────────────────

    def place(self, kept: str) -> None:
        """Take the size and place of last time, or the usual one that fits the screen."""
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            return
        # The frame is not known before the window is shown; on a small screen the bottom row would be cut off.
        room = QGuiApplication.primaryScreen().availableSize() - _FRAME
        self.resize(USUAL.boundedTo(room).expandedTo(LEAST))

    def placement(self) -> str:
        """Give size and place as text, for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: words may have to be saved."""
        if not self._leaving:
            self.close_asked.emit()
        if self._leaving:
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Tell that the window was put away: it is not to show the same words when someone else brings it back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.minimised.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is painted, when its pixels are handed over."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    # The menu bar ─────────────────────────────────────────────────────────────────────────────────

    def keep_menu_bar(self, *, kept: bool) -> None:
        """Show the menu bar always, or only after Alt or F10."""
        self._menu_bar_kept = kept or sys.platform == "darwin"
        if self._menus is not None:
            self.menuBar().setVisible(self._menu_bar_kept)

    def open_menu_bar(self) -> None:
        """Show the menu bar and go into it, or leave it again."""
        if self._menus is None:
            return
        bar = self.menuBar()
        if bar.hasFocus():
            bar.clearFocus()
            return
        bar.setVisible(True)
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(next(iter(bar.actions())))

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window's keys for Alt alone."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Alt pressed and let go with nothing between."""
        # A key that is a shortcut comes as ShortcutOverride and in no other way: neither its press nor its release.
        pressed = event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
        if pressed and isinstance(event, QKeyEvent):
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._alt_alone = False
        elif event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and self._alt_alone:
            self._alt_alone = False
            if event.key() == Qt.Key.Key_Alt and sys.platform != "darwin":
                self.open_menu_bar()
        return super().eventFilter(watched, event)

    def _on_menu_closed(self) -> None:
        """Look whether the menu bar is still wanted, once the menu has given the focus back."""
        QTimer.singleShot(0, self._put_menu_bar_away)

    def _put_menu_bar_away(self) -> None:
        if self._menus is None or self._menu_bar_kept or QApplication.activePopupWidget() is not None:
            return
        bar = self.menuBar()
        if not bar.hasFocus():
            bar.setVisible(False)


class PracticeStrip(QWidget):
    """A coloured line on top, and the words that nobody here is real."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self.tr("Practice notebook. Not real people.")
        self.setAccessibleName(self._words)
        self._resize()
        theme.announcer.applied.connect(self._resize)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and words."""
        painter = paint.smooth(self)
        painter.fillRect(event.rect(), theme.color("coping_soft"))
        painter.fillRect(0, 0, self.width(), theme.px(_LINE), theme.color("coping"))
        room = QRectF(0, theme.px(_LINE), self.width(), self.height() - theme.px(_LINE))
        font = theme.font(Type.CAPTION, Weight.TITLE)
        paint.words(painter, room, self._words, font, "coping", Qt.AlignmentFlag.AlignHCenter)

    def _resize(self) -> None:
        self.setFixedHeight(theme.px(_STRIP) + theme.px(_LINE))
