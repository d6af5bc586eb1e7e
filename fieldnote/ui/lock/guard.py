"""Hide, Lock and Quit: what happens, in which order, so that no word is lost and none stays to be seen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from fieldnote.ui import theme
from fieldnote.ui.clipboard import Copies
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.lock.cover import HideCover
from fieldnote.ui.lock.desktop import Desktop
from fieldnote.ui.lock.watch import Watch
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.shell import Shell
from fieldnote.ui.tools import Tools

_MOST_POPUPS: Final = 20


class Guard(QObject):
    """Takes the notebook out of sight and brings it back, or closes it for good."""

    hidden = Signal()
    came_back = Signal()
    closed = Signal()
    """The notebook is closed and its pages are gone; the process is replaced or ends next."""

    def __init__(
        self,
        window: MainWindow,
        shell: Shell,
        tools: Tools,
        folder: Path,
        watch: Watch,
        copies: Copies,
        replace_process: Callable[[Sequence[str]], object],
    ) -> None:
        """Take what there is to guard, and how the process is replaced."""
        super().__init__(window)
        self._window = window
        self._shell: Shell | None = shell
        self._tools = tools
        self._folder = folder
        self._watch = watch
        self._replace_process = replace_process
        self._desktop: Desktop | None = None
        self._cover: HideCover | None = None
        self._focus: QWidget | None = None
        self._copies = copies
        self._warning = WarningBar(window, window.room)
        self._warning.stayed.connect(watch.note_input)
        watch.warned.connect(self.warn)
        watch.calmed.connect(self._warning.hide)
        watch.timed_out.connect(self.lock)
        watch.slept.connect(self.lock)
        shell.hide_asked.connect(self.hide)
        shell.lock_asked.connect(self.lock)
        window.minimised.connect(self.hide)
        watch.start()

    @property
    def watch(self) -> Watch:
        """What looks whether somebody is here."""
        return self._watch

    def listen(self, desktop: Desktop) -> None:
        """Lock when the desktop says that the person leaves; not at once, since making it takes time."""
        if self._shell is None:
            return
        self._desktop = desktop
        desktop.left.connect(self.lock)
        desktop.start()

    @property
    def is_hidden(self) -> bool:
        """Whether the cover is in front."""
        return self._cover is not None

    def hide(self) -> None:
        """Put the cover in front, now; what was typed is saved first, and kept in any case."""
        if self._cover is not None or self._shell is None:
            return
        self._shell.flush()
        self._focus = QApplication.focusWidget()
        self._put_away()
        self._cover = HideCover(self._tools.link, self._tools.tasks)
        self._cover.came_back.connect(self.come_back)
        self._cover.lock_wanted.connect(self.lock)
        self._window.show_front(self._cover)
        self._cover.activate()
        self._window.repaint()
        self.hidden.emit()

    def come_back(self) -> None:
        """Show the pages again as they were."""
        cover, shell = self._cover, self._shell
        if cover is None or shell is None:
            return
        self._cover = None
        self._window.show_front(shell)
        cover.deleteLater()
        focus = self._focus
        if focus is not None and shiboken6.isValid(focus) and shell.isAncestorOf(focus):
            focus.setFocus()
        else:
            shell.nav.setFocus()
        self._watch.note_input()
        self.came_back.emit()

    def lock(self) -> None:
        """Close the notebook and begin anew with the unlock page.

        Where the last words cannot be saved they are hidden instead: neither lost nor left to be seen.
        """
        if self._shell is None:
            return
        if not self._shell.flush():
            self.hide()
            if self._cover is not None:
                self._cover.stay()
            if self._desktop is not None:
                self._desktop.let_sleep()
            return
        self._close()
        self._replace_process([str(self._folder)])

    def leave_for(self, arguments: Sequence[str]) -> None:
        """Close the notebook and begin anew with another one; stays where words could not be saved."""
        if self._shell is not None and self.quit():
            self._replace_process(arguments)

    def quit(self) -> bool:
        """Close the notebook so that the program can end; gives False when words could not be saved."""
        if self._shell is not None:
            if not self._shell.flush():
                return False
            self._close()
        return True

    def _close(self) -> None:
        """Put everything away: documents, notebook, pages, and our copy on the clipboard."""
        shell, cover = self._shell, self._cover
        if shell is None:
            return
        self._shell, self._cover = None, None
        self._watch.stop()
        if self._desktop is not None:
            self._desktop.stop()
        self._put_away()
        self._tools.renderer.stop()
        self._tools.speller.stop()
        shell.pages.clear()
        blank = QWidget()
        self._window.show_front(blank)
        # Not at once: this may run inside an event of one of them. They are out of the window already.
        for gone in (shell, cover, self._warning):
            if gone is not None:
                gone.deleteLater()
        self._tools.link.close()
        self.closed.emit()

    def _put_away(self) -> None:
        """Close what lies above the pages, and take our copy off the clipboard."""
        QToolTip.hideText()
        for _ in range(_MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.reject()
        for sheet in reversed(open_sheets(self._window)):
            sheet.close_sheet()
        for toast in self._window.findChildren(Toast):
            toast.put_away()
        self._warning.hide()
        self._copies.clear()

    def warn(self, seconds: int) -> None:
        """Say that the notebook locks soon, unless nothing of it is to be seen."""
        if self._cover is None and self._shell is not None:
            self._warning.warn(seconds)


class WarningBar(InfoBar):
    """Says over the page that the notebook is about to lock, with a way to stay."""

    stayed = Signal()

    def __init__(self, window: QWidget, over: QWidget | None = None) -> None:
        """Take the part of the window that it may cover; all of it, if none is named."""
        super().__init__("", "warn", parent=window)
        self._over = over or window
        self.setObjectName("lock_warning")
        self.add_action("stay", self.tr("Stay open")).setObjectName("stay_button")
        self.acted.connect(self._on_acted)
        self._over.installEventFilter(self)
        theme.announcer.applied.connect(self._place)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the bar's place when what it covers gets another size or place."""
        if watched is self._over and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    def warn(self, seconds: int) -> None:
        """Say how many seconds are left; only the first is read aloud."""
        sentence = self.tr("Nobody was here for a while. Fieldnote locks in {seconds} seconds. Your words are saved.")
        if self.isHidden():
            self.say(sentence.format(seconds=seconds), urgent=True)
        else:
            self.label.setText(sentence.format(seconds=seconds))
        self._place()
        self.raise_()

    def _on_acted(self, key: str) -> None:
        del key
        self.stayed.emit()

    def _place(self) -> None:
        width = min(self.sizeHint().width(), self._over.width() - 48)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        corner = self._over.mapTo(self.window(), QPoint((self._over.width() - width) // 2, 16))
        self.setGeometry(QRect(corner, QSize(width, height)))
