"""The cover: what is seen while the notebook is hidden. Behind it is nothing; the pages are out of the window."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import FieldnoteError, WrongPassphraseError
from fieldnote.services import notebook, sentences
from fieldnote.ui import dates, theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.fields import PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.spoken import Spoken, announce
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.tokens import Space, Weight

if TYPE_CHECKING:
    from fieldnote.services.notebook import Confirmation

LOCKS_AFTER_MS: Final = 120_000
TRIES: Final = 3
_CLOCK_SIZE: Final = 64
_WIDTH: Final = 300
_CLOCK_EVERY_MS: Final = 1000
_MODIFIERS: Final = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)


class HideCover(Spoken, Surface):
    """A pause and a clock; any key asks for the PIN or the passphrase."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Dialog
    came_back = Signal()
    lock_wanted = Signal()
    """Two minutes have passed, three tries were wrong, or someone asked for it."""

    def __init__(
        self,
        link: NotebookLink,
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        """Take the notebook to come back to, and what checks a secret beside the window."""
        self.speak()
        super().__init__("bg_app", parent=parent)
        self.setObjectName("hide_cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._link = link
        self._tasks = tasks
        self._tries = 0
        self._build()
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_EVERY_MS)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(LOCKS_AFTER_MS)
        self._end.timeout.connect(self.lock_wanted)
        self._end.start()
        self._connect()
        self._show_time()

    @property
    def caption(self) -> str:
        """What the page is called."""
        return self.heading.text()

    def activate(self) -> None:
        """Wait for a key."""
        self.setFocus()

    def spoken_acts(self) -> Mapping[str, Callable[[], object]]:
        """Come back without a key, too."""
        return {self.back_button.text(): self.ask}

    def stay(self) -> None:
        """Count the time until the lock anew: it could not be done yet."""
        self._end.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the PIN at any key, and let the key be its first figure."""
        if Qt.Key(event.key()) in _MODIFIERS:
            super().keyPressEvent(event)
            return
        first = event.text()
        self.ask(first if first.isalnum() else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the PIN at a click, too."""
        super().mousePressEvent(event)
        self.ask()

    def ask(self, first: str = "") -> None:
        """Show the field."""
        if self.form.isHidden():
            self.hint_label.hide()
            self.form.show()
            self.buttons.show()
        self.field.setFocus()
        if first:
            self.field.line.insert(first)

    def _build(self) -> None:
        self.heading = Heading(self.tr("Fieldnote is paused"), "h2")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(self.heading.text())
        self.setAccessibleDescription(self.tr("Press any key to come back."))
        self.clock_label = _ClockLabel()
        self.hint_label = Label(self.tr("Press any key to come back."), "body", ink="text2")
        self.hint_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._by_pin = self._link.ask(notebook.secret).pin_hash is not None
        self.field = PassphraseField()
        self.field.line.setObjectName("come_back_field")
        name = self.tr("PIN") if self._by_pin else self.tr("Passphrase")
        hint = self.tr("Your passphrase works, too.") if self._by_pin else ""
        self.form = FormField(name, self.field)
        self.form.set_label(name, hint)
        self.form.hide()
        self.buttons = QWidget()
        self.lock_button = Button(self.tr("Lock"), icon="lock")
        self.lock_button.setObjectName("cover_lock_button")
        self.back_button = Button(self.tr("Come back"), "primary", icon="lock-open")
        self.back_button.setObjectName("come_back_button")
        row = Row(self.buttons, spacing=8)
        row.addWidget(self.lock_button)
        row.addWidget(self.back_button, 1)
        self.buttons.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self._middle = QWidget()
        inner = Column(self._middle, spacing=0)
        inner.addWidget(self.heading)
        inner.add_gap(Space.XL)
        inner.addWidget(self.hint_label)
        inner.addWidget(self.form)
        inner.add_gap(Space.S)
        inner.addWidget(self.buttons)
        column = Column(self, margins=Space.PAGE)
        column.addStretch(2)
        # Over the whole width: with two figures of the hour and "p.m." the time is wider than what stands below it.
        column.addWidget(self.clock_label)
        column.add_gap(Space.XS)
        row = Row()
        row.addStretch(1)
        row.addWidget(self._middle)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self._fit()
        theme.announcer.applied.connect(self._fit)

    def _fit(self) -> None:
        self._middle.setFixedWidth(theme.px(_WIDTH))

    def _connect(self) -> None:
        self.field.submitted.connect(self._on_given)
        self.field.edited.connect(self._on_edited)
        self.back_button.clicked.connect(self._on_given)
        self.lock_button.clicked.connect(self.lock_wanted)

    def _show_time(self) -> None:
        self.clock_label.setText(dates.clock(datetime.now().astimezone()))

    def _on_edited(self) -> None:
        self.form.show_problem("")

    def _on_given(self) -> None:
        given = self.field.text()
        if not given or not self.back_button.isEnabled():
            self.field.setFocus()
            return
        secret = self._link.ask(notebook.secret)
        now = notebook.local_now()

        def work(_: Progress) -> "Confirmation":
            return secret.confirm(given, now)

        self._show_busy(busy=True)
        self._tasks.run(self, work, self._on_confirmed, self._on_missed)

    def _on_confirmed(self, confirmation: "Confirmation") -> None:
        del confirmation
        self._end.stop()
        self.field.clear()
        self.came_back.emit()

    def _on_missed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        if not isinstance(error, FieldnoteError):
            raise error
        if isinstance(error, WrongPassphraseError):
            self._link.do(notebook.note_missed_pin)
            self._tries += 1
            if self._tries >= TRIES:
                self.lock_wanted.emit()
                return
        self.field.clear()
        self.form.show_problem(sentences.of_error(error))
        self.field.setFocus()

    def _show_busy(self, *, busy: bool) -> None:
        self.back_button.setEnabled(not busy)
        self.back_button.setText(self.tr("Checking…") if busy else self.tr("Come back"))
        self.back_button.set_icon(None if busy else "lock-open")
        self.field.line.setReadOnly(busy)
        if busy:
            announce(self, self.tr("Checking…"))


class _ClockLabel(Label):
    """The time, large."""

    def __init__(self) -> None:
        super().__init__("", "title", tabular=True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _font(self) -> QFont:
        return theme.font(_CLOCK_SIZE, Weight.TITLE, tabular=True)
