"""What the visit page is made of, and where it stands: head, bars, note, bottom bar, and the panel beside."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column, in_the_middle, settle
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.tokens import Space
from fieldnote.ui.visits import tab_order
from fieldnote.ui.visits.bars import NoteBars
from fieldnote.ui.visits.beside import Beside
from fieldnote.ui.visits.bottom_bar import BottomBar
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.header import VisitHeader
from fieldnote.ui.visits.side_panel import SidePanel
from fieldnote.ui.visits.signed_view import SignedView

_MARGIN: Final = 36
_LINES_BY_HEIGHT: Final = ((940, 4), (820, 3))
_LEAST_LINES: Final = 2
_ROOMY_FROM: Final = 740
_LINE: Final = 40


class VisitFrame(Surface):
    """The parts of the page, without a thought of their own."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._columns: list[QWidget] = []
        self._has_panel = True
        # From the outside in: what is put into a part moves once, not again with each part around it.
        main, self.panel = QWidget(self), SidePanel(self)
        self.beside = Beside(main, self.panel, self)
        Column(self, spacing=0).addWidget(self.beside)
        self.header, self.bottom_bar = VisitHeader(main), BottomBar(main)
        self.notes, self._above = QStackedWidget(main), QWidget(main)
        column = Column(main, spacing=0)
        for part in (self.header, self._above, self.notes, self.bottom_bar):
            column.addWidget(part, 1 if part is self.notes else 0)
        self.bars, self.form, self.signed_view = NoteBars(), VisitForm(now), SignedView()
        self._put_in_the_middle(self._above, self.bars)
        self.form_scroll, self.signed_scroll = self._scrolling(self.form), self._scrolling(self.signed_view)
        for scroll in (self.form_scroll, self.signed_scroll):
            scroll.bar_room_changed.connect(self._line_up)
        self.beside.shown_changed.connect(self._on_panel_shown)
        self.beside.focus_freed.connect(self.focus_note)
        self.form.more.opened.connect(self._on_more_opened)
        theme.announcer.applied.connect(self._limit)
        self._limit()

    @property
    def reads(self) -> bool:
        """Whether a signed note is shown."""
        return self.notes.currentWidget() is self.signed_scroll

    def show_signed(self, *, signed: bool) -> None:
        """Show the note to read, or to write."""
        shown, focused = self.signed_scroll if signed else self.form_scroll, QApplication.focusWidget()
        if self.notes.currentWidget() is not shown and focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()  # what it was on goes away; where it belongs is said next
        self.notes.setCurrentWidget(shown)
        self._line_up()
        self.bottom_bar.show_signed(signed=signed)

    def order_tabs(self) -> None:
        """Let Tab follow the eye: head, note, bottom bar, panel."""
        tab_order.follow(self.header, self.bars, self.notes, self.bottom_bar, self.panel)

    def show_top(self) -> None:
        """Scroll to where another note begins."""
        self.form_scroll.show_top()
        self.signed_scroll.show_top()

    def begin(self) -> None:
        """Put the focus where the note is written; a signed one is read from its top, where the focus is then."""
        self.focus_note()
        if not self.reads:
            return
        settle()
        first = self._first_to_read
        inside = self.signed_scroll.widget()
        begins = first.mapTo(inside, QPoint(0, 0)).y() if first is not None and inside is not None else 0
        if begins + theme.px(_LINE) >= self.signed_scroll.viewport().height():
            self.header.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.signed_scroll.show_top()

    def focus_note(self) -> None:
        """Put the focus where the note is written or read."""
        field = (self._first_to_read or self.bottom_bar.add_button) if self.reads else self.form.what_field.edit
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        (self.signed_scroll if self.reads else self.form_scroll).show_widget(field)

    def next_pane(self, *, back: bool = False) -> None:
        """Take the focus on to the next part of the page: note, bottom bar, panel."""
        stops: list[tuple[QWidget, QWidget | None]] = [
            (self.notes, None),
            (self.bottom_bar, self.bottom_bar.add_button if self.reads else self.bottom_bar.sign_button),
        ]
        if self.beside.shown:
            stops.append((self.panel, self.panel.tabs))
        focused = QApplication.focusWidget()
        there = next((n for n, (pane, _) in enumerate(stops) if focused and pane.isAncestorOf(focused)), 0)
        _, target = stops[(there + (-1 if back else 1)) % len(stops)]
        if target is None:
            self.focus_note()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def show_panel_of(self, *, anyone: bool) -> None:
        """Offer the panel about a person, or not where there is nothing to say beside the page."""
        self._has_panel = anyone
        self.beside.set_any(has_any=anyone)
        self.header.panel_button.setVisible(anyone and not self.beside.shown)

    def toggle_panel(self) -> None:
        """Show the panel and go there when it covers the note; or put it away."""
        if not self._has_panel:
            return
        self.beside.toggle()
        if self.beside.shown and not self.beside.docked:
            self.panel.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the note as many lines as the window has room for."""
        super().resizeEvent(event)
        self._fit_lines()

    @property
    def _first_to_read(self) -> QWidget | None:
        return self.signed_view.first_text or self.signed_view.first_button

    def _scrolling(self, note: QWidget) -> PageScroll:
        content = QWidget()
        scroll = PageScroll(content)
        self.notes.addWidget(scroll)
        self._put_in_the_middle(content, note)
        return scroll

    def _put_in_the_middle(self, around: QWidget, part: QWidget) -> None:
        """Keep a part to the width of the note."""
        in_the_middle(around, part, (_MARGIN, 0, _MARGIN, 0))
        self._columns.append(part)

    def _line_up(self) -> None:
        """Leave beside the bars what the scroll bar takes beside the note below them."""
        self._above.setContentsMargins(0, 0, (self.signed_scroll if self.reads else self.form_scroll).bar_room, 0)

    def _limit(self) -> None:
        for note in self._columns:
            note.setMaximumWidth(theme.px(Space.NOTE))
        self._fit_lines()

    def _fit_lines(self) -> None:
        """Close the ranks in a low window, so that all seven parts stay in sight; take room where there is some."""
        height = self.height() / theme.current().scale
        self.form.set_compact(compact=height < _ROOMY_FROM)
        self.form.set_lines(next((lines for least, lines in _LINES_BY_HEIGHT if height >= least), _LEAST_LINES))

    def _on_more_opened(self) -> None:
        QTimer.singleShot(0, self, self._show_more)  # once what was opened has its place

    def _show_more(self) -> None:
        self.form_scroll.show_widget(self.form.more)

    def _on_panel_shown(self, shown: bool) -> None:  # noqa: FBT001 - a signal carries it
        self.header.panel_button.setVisible(self._has_panel and not shown)
