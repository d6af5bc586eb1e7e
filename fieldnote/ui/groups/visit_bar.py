"""The bar below a group visit: how many parts are done, and what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.group_views import OpenSession
from fieldnote.ui import theme, visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.labels import ElidedLabel
from fieldnote.ui.kit.layouts import Column, Row, in_the_middle, keep_width
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.kit.toast import BAR

_METER = 220


class GroupBar(Surface):
    """Meter and buttons; Sign is never off, it says what is left instead."""

    close_asked = Signal()
    end_asked = Signal()
    sign_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_surface", edges=Qt.Edge.TopEdge, parent=parent)
        self.setObjectName(BAR)
        self.done_label = ElidedLabel("", "strong")
        self.done_label.setObjectName("done_label")
        self.meter = MeterBar()
        keep_width(self.meter, _METER)
        self.close_button = Button(self.tr("Save and close"), size="large")
        self.end_button = Button(self.tr("End the group"), "primary", icon="check", size="large")
        self.sign_button = Button("", "primary", icon="pen-line", size="large")
        for name in ("close_button", "end_button", "sign_button"):
            getattr(self, name).setObjectName(name)
        texts = Column(spacing=5)
        texts.addWidget(self.done_label)
        texts.addWidget(self.meter)
        self._inner = QWidget()
        row = Row(self._inner, margins=(26, 8, 26, 8), spacing=10)
        row.addLayout(texts)
        row.addStretch(1)
        for button in (self.close_button, self.end_button, self.sign_button):
            row.addWidget(button)
        in_the_middle(self, self._inner)
        self.close_button.clicked.connect(self.close_asked)
        self.end_button.clicked.connect(self.end_asked)
        self.sign_button.clicked.connect(self.sign_asked)

    def limit(self, width: int) -> None:
        """Be no wider, in pixels at 100 % text, than what stands above."""
        self._inner.setMaximumWidth(theme.px(width))

    def show_session(self, opened: OpenSession, *, reads: bool) -> None:
        """Show how far it is."""
        notes = [line for line in opened.lines if line.draft is not None]
        done = sum(line.done for line in notes)
        told = self.tr("{done} of {count} done").format(done=done, count=len(notes)) if notes else ""
        self.done_label.setText(self.tr("All signed") if reads else told)
        self.meter.show_value(done, max(len(notes), 1), told)
        self.meter.setVisible(bool(notes))
        runs = opened.session.ends_at is None
        left = len(opened.left_to_sign)
        self.close_button.setText(self.tr("Close") if reads else self.tr("Save and close"))
        self.end_button.setVisible(runs)
        self.sign_button.setVisible(not runs and left > 0)
        one, many = self.tr("Sign 1 note…"), self.tr("Sign {count} notes…")
        self.sign_button.setText(visit_words.counted(one, many, left))

    def clear(self) -> None:
        """Forget the group."""
        self.done_label.setText("")
