"""A sheet over the window: one thing to decide, with what lies behind dimmed and out of reach."""

from typing import ClassVar, Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollBar, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button, Kind
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, settle
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tokens import Radius

_EDGE: Final = 32
_EDGES: Final = 17
"""So many edges are as high as the window, where that leaves less: large text needs the room for its words."""
_WIDTH: Final = 480
_MARGIN: Final = 24


class Sheet(QWidget):
    """A panel in the middle of its host, with the keyboard kept inside; fill its `column`.

    Esc dismisses it. `acted` tells the key of a button and leaves it open; `closed` tells that it is gone, and the
    focus is back where it was. The sheet deletes itself then.
    """

    keeps_in: ClassVar[bool] = False
    """Whether no command may lead away while it is open, because others may be at the keyboard."""
    names_nobody: ClassVar[bool] = False
    """Whether no person stands on it but in what is typed, so that it stays when initials are turned on."""
    acted = Signal(str)
    closed = Signal()

    def __init__(self, host: QWidget, title: str, *, width: int = _WIDTH) -> None:
        super().__init__(host)
        self._host = host
        self._width = width
        self._opener: QWidget | None = None
        self._last: QWidget | None = None
        self._buttons: dict[str, Button] = {}
        self._kept: list[Label] = []
        self._content = QWidget()
        self._scroll = PageScroll(self._content)
        self._panel = _Panel(self, self._scroll)
        self._panel.setAccessibleName(title)
        self._panel.refused.connect(self.close_sheet)
        self.heading = Heading(title, "h2", wrap=True)
        self.column = Column(self._content, spacing=12)
        self._scroll.setFixedHeight(1)
        self._button_row = Row(spacing=8)
        self._button_row.addStretch(1)
        self._whole = Column(self._panel, margins=_MARGIN, spacing=14)
        self._whole.addWidget(self.heading)
        self._whole.addWidget(self._scroll, 1)
        self._whole.addLayout(self._button_row)
        theme.announcer.applied.connect(self._place)
        self.hide()

    def add_button(self, key: str, text: str, kind: Kind = "secondary", *, icon: str | None = None) -> Button:
        """Add a button at the end of the bottom row."""
        button = Button(text, kind, icon=icon)
        button.setProperty("key", key)
        button.clicked.connect(self._on_clicked)
        self._buttons[key] = button
        self._button_row.addWidget(button)
        self._whole.set_margins(_MARGIN)
        return button

    def keep_in_sight(self, label: Label) -> None:
        """Put a label below the title, where it stays when the rest is scrolled."""
        self._whole.insertWidget(self._whole.indexOf(self._scroll), label)
        self._kept.append(label)

    def button(self, key: str) -> Button:
        """Give a button of the bottom row; raises KeyError."""
        return self._buttons[key]

    @property
    def scroll_bar(self) -> QScrollBar:
        """What scrolls the column where it does not fit."""
        return self._scroll.verticalScrollBar()

    def end_at_edge(self) -> None:
        """Let what stands last go on to the sheet's own edge, where it scrolls in itself, until a button follows it."""
        self._whole.set_margins((_MARGIN, _MARGIN, _MARGIN, 1))

    def room_for(self, part: QWidget) -> int:
        """Give the height in pixels that everything else leaves a part of the column of a fixed height."""
        edge, width = self._limits()
        beside = self._needed(width) - part.minimumHeight()
        return self._host.height() - 2 * edge - self._around(width) - beside

    def open(self, focus: QWidget | None = None) -> None:
        """Show the sheet; the focus goes to a widget in it, or to the first one that takes it."""
        self._opener = QApplication.focusWidget()
        self._host.installEventFilter(self)
        self._content.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self._place()
        self.show()
        self.raise_()
        settle()  # before it is seen
        self._place()
        target = focus or next(iter(self._stops()), self._panel)
        target.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self._panel, ". ".join((self.heading.text(), *self._first_words())))

    def close_sheet(self) -> None:
        """Take the sheet away and give the focus back."""
        if self.isHidden():
            return
        self._host.removeEventFilter(self)
        QApplication.instance().focusChanged.disconnect(self._on_focus_changed)  # type: ignore[union-attr]
        self.hide()
        opener = self._opener
        if opener is not None and shiboken6.isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def refit(self) -> None:
        """Take a new height now; it comes by itself soon after something inside was shown or hidden."""
        self._place()

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to what has just been shown, once everything has its place; what is hidden moves nothing."""
        settle()
        self._place()
        if widget.isVisible():
            self._scroll.show_widget(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the host when it changes size, and fit again when what is inside changes."""
        wanted = QEvent.Type.Resize if watched is self._host else QEvent.Type.LayoutRequest
        if event.type() == wanted and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def focus_came(self, widget: QWidget) -> None:
        """Do what a sheet does when something in it has the focus: nothing, unless a subclass says otherwise."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own names
        """Keep Tab inside."""
        stops = self._stops()
        if not stops:
            return True
        focused = QApplication.focusWidget()
        place = stops.index(focused) if focused in stops else (-1 if next else 0)
        target = stops[(place + (1 if next else -1)) % len(stops)]
        target.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no click through; one beside the panel does nothing, so that no word is lost."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        paint.smooth(self).fillRect(event.rect(), theme.color("scrim"))

    def _first_words(self) -> list[str]:
        """Give what stands before the first thing that Tab stops at: whoever hears lands beyond it."""
        stops, found = self._stops(), [label.text().rstrip(".") for label in self._kept if label.text()]
        for widget in self._content.findChildren(QWidget):
            if widget in stops:
                break
            if isinstance(widget, QLabel) and widget.isVisible() and widget.text():
                found.append(widget.text().rstrip("."))
        return found

    def _stops(self) -> list[QWidget]:
        """Give the widgets that Tab stops at, in the order they were put in.

        Qt knows the order as its focus chain, but asking PySide6 6.12 for it ties parents to children for good.
        """
        return [
            widget
            for widget in self._panel.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.isVisible()
            and widget.isEnabled()
        ]

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        if now is None or not self.isVisible():
            return
        if self._panel.isAncestorOf(now):
            self._last = now
            self.focus_came(now)
            return
        elsewhere = now.window() is not self.window() or _above(self, now)
        if not elsewhere:
            back = self._last if self._last is not None and shiboken6.isValid(self._last) else self._panel
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.acted.emit(str(button.property("key")))

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        self._panel.setGeometry(self._lay_out())

    def _lay_out(self) -> QRect:
        """Give the column its height, and the panel its place on the sheet, which covers the host by now."""
        edge, width = self._limits()
        needed = max(self._needed(width), 1)
        height, most = self._around(width) + needed, self.height() - 2 * edge
        if height > most:
            needed, height = max(needed - (height - most), theme.px(60)), most
        # In one step: were it first as high as all of it, it would begin at its top again.
        self._scroll.setFixedHeight(needed)
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _around(self, width: int) -> int:
        """Give how high everything but the column is together."""
        height = self._panel.layout().totalHeightForWidth(width)  # type: ignore[union-attr]
        if height < 0:
            height = self._panel.sizeHint().height()
        return height - self._scroll.minimumHeight()

    def _limits(self) -> tuple[int, int]:
        """Give the room left at each side of the host, and how wide the panel is, in pixels."""
        edge = min(theme.px(_EDGE), self._host.height() // _EDGES)
        return edge, min(theme.px(self._width), self._host.width() - 2 * edge)

    def _needed(self, width: int) -> int:
        """Give how high the column is in a panel of a width."""
        margins = self._panel.layout().contentsMargins()  # type: ignore[union-attr]
        inner = width - margins.left() - margins.right()
        needed = self._content.heightForWidth(inner) if self._content.hasHeightForWidth() else -1
        return self._content.sizeHint().height() if needed < 0 else needed


def _above(sheet: Sheet, widget: QWidget) -> bool:
    """Say whether a widget belongs to a sheet or toast on top of this one."""
    host = sheet.parentWidget()
    if host is None:
        return True
    over = host.children()[host.children().index(sheet) + 1 :]
    return any(isinstance(one, QWidget) and (one is widget or one.isAncestorOf(widget)) for one in over)


def open_sheets(host: QWidget) -> list[Sheet]:
    """Give the sheets open on a host, the topmost last; Hide and Lock close them all."""
    return [sheet for sheet in host.findChildren(Sheet) if not sheet.isHidden()]


class _Panel(QDialog):
    """The panel: a dialog to assistive technology, a child of the sheet to the window system.

    Lines part what scrolls from what stands above and below it, where some of it is out of sight there.
    """

    refused = Signal()

    def __init__(self, sheet: QWidget, scroll: PageScroll) -> None:
        super().__init__(sheet)
        self._scrolls = scroll
        scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        scroll.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_Moved)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss with Esc; Enter belongs to the buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        else:
            event.ignore()

    def reject(self) -> None:
        """Dismiss the sheet."""
        self.refused.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the sheet puts it."""
        self.setAttribute(Qt.WidgetAttribute.WA_Moved)
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel, and a line where what scrolls is cut."""
        del event
        painter = paint.smooth(self)
        paint.box(painter, self.rect(), theme.px(Radius.CARD + 2), "bg_surface", "line_strong")
        place, bar = self._scrolls.geometry(), self._scrolls.verticalScrollBar()
        if bar.value() > bar.minimum():
            painter.fillRect(1, place.top() - 1, self.width() - 2, 1, theme.color("line"))
        if bar.value() < bar.maximum():
            painter.fillRect(1, place.bottom() + 1, self.width() - 2, 1, theme.color("line"))

    @Slot()
    def _on_scrolled(self) -> None:
        self.update()
