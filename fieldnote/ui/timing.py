"""Times for the benchmarks: from the start of the process to the first paint, and to the painted first page."""

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.host.process import seconds_since_start
from fieldnote.ui.request import Request, Started
from fieldnote.ui.unlock.page import UnlockPage


class FirstPaint(QObject):
    """Calls back once a widget has been painted for the first time."""

    def __init__(self, widget: QWidget, painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._painted: Callable[[], None] | None = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, and for its pixels to be handed over."""
        if event.type() == QEvent.Type.Paint and self._painted is not None:
            painted, self._painted = self._painted, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False


class _Stopwatch(QObject):
    """Notes the times and prints them."""

    def __init__(self, application: Started, request: Request) -> None:
        super().__init__(application.window)
        self._application = application
        self._request = request
        self._times: dict[str, float] = {}
        page = application.window.front
        if page is not None:
            FirstPaint(page, self._on_painted)

    def _on_painted(self) -> None:
        if self._request.time_to_paint:
            self._times["painted"] = seconds_since_start()
            self._end()
            return
        page = self._application.window.front
        if isinstance(page, UnlockPage):
            page.derived.connect(self._on_derived)
            page.opened.connect(self._on_opened)
            page.open_with(sys.stdin.readline().rstrip("\r\n"))

    def _on_derived(self) -> None:
        self._times["derived"] = seconds_since_start()

    def _on_opened(self) -> None:
        shell = self._application.shell
        if shell is not None:
            FirstPaint(shell.pages.today, self._on_today)

    def _on_today(self) -> None:
        self._times["today"] = seconds_since_start()
        self._end()

    def _end(self) -> None:
        sys.stdout.write(json.dumps({name: round(value, 4) for name, value in self._times.items()}) + "\n")
        sys.stdout.flush()
        self._application.quit()
        QApplication.quit()


def measure(application: Started, request: Request) -> None:
    """Print the times that were asked for as one line of JSON, then end."""
    _Stopwatch(application, request)
