"""The sheet for one record: fields under their names, and beside each what is wrong with it."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import Weight
from fieldnote.ui import discreet, long_paste
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.choice import Choice, PickRow, PillTone
from fieldnote.ui.kit.form import FormField, settle_all
from fieldnote.ui.kit.info_bar import InfoBar, Tone
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tools import Tools

_WIDTH: Final = 560
_MOST_LINES: Final = 5
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RecordSheet(Sheet):
    """Fill it with fields, say what `record` they make, and how to `keep` it.

    `kept` tells the `Done` of it. `left` tells the record as it was typed when the sheet is dismissed with something in
    it that was not kept. `anew_asked` wants another sheet without what was typed before. Ctrl+Enter keeps from
    anywhere in it.
    """

    kept = Signal(object)
    left = Signal(object)
    anew_asked = Signal()

    def __init__(self, host: QWidget, tools: Tools, title: str, keep_words: str) -> None:
        super().__init__(host, title, width=_WIDTH)
        self.setObjectName("record_sheet")
        self.tools = tools
        self._fields: dict[str, FormField] = {}
        self._more: list[QWidget] = []
        self._one_line: list[NoteEdit] = []
        self._more_button: Button | None = None
        self._begun: Any = None
        self._is_settled = False
        self.bar = InfoBar("", "error")
        self.bar.hide()
        self.again_bar = InfoBar(self.tr("This is what you typed before. It is not saved yet."), "info")
        self.again_bar.add_action("anew", self.tr("Start over")).setObjectName("anew_button")
        self.again_bar.acted.connect(self.anew_asked)
        self.again_bar.hide()
        self.column.addWidget(self.again_bar)
        self.column.addWidget(self.bar)
        self.add_button("cancel", self.tr("Cancel")).setObjectName("cancel_button")
        self.add_button("keep", keep_words, "primary").setObjectName("keep_button")
        self.acted.connect(self._on_acted)
        self.closed.connect(self._on_closed)

    def say_whose(self, name: str) -> None:
        """Say below the title whose record it is, unless the title does: nothing is written down for somebody else."""
        if name not in self.heading.text():
            whose = Label(name, "meta", wrap=True)
            whose.setObjectName("whose_label")
            self.keep_in_sight(whose)

    def record(self) -> Any:  # noqa: ANN401 -- a record of the domain, which the subclass names
        """Give the record as it is typed."""
        raise NotImplementedError

    def keep(self) -> Done[Any] | Refused | None:
        """Keep the record; None after the failure was told."""
        raise NotImplementedError

    def ask_for(self, name: str, sentence: str) -> None:
        """Say beside a field what is to be written there first, and go to it: what cannot be read is no record yet."""
        self._fields[name].show_problem(sentence)
        self._fields[name].enter()

    def begin(self, *, goes_on: bool = False) -> None:
        """Show it with the focus in the first field; `goes_on` says that it begins with what was typed before."""
        self._begun = None if goes_on else self.record()
        self.again_bar.setVisible(goes_on)
        first = next(iter(self._fields.values()))
        self.open(first)
        first.enter()

    def typed(self) -> Any:  # noqa: ANN401 -- as above
        """Give the record as it is typed, or None where nothing would be lost."""
        record = None if self._is_settled else self.record()
        return None if record == self._begun else record

    def give_up(self) -> None:
        """Close it; what was typed is wanted no more."""
        self._is_settled = True
        self.close_sheet()

    def show_problems(self, refused: Refused) -> None:
        """Say beside each field what is wrong, and go to the first; what has no field here stands on top."""
        first: FormField | None = None
        for problem in refused.problems:
            form = self._fields.get(problem.field)
            if form is None:
                tone: Tone = "warn" if problem.weight is Weight.CAUTION else "error"
                self.bar.say(discreet.of_problem(problem), tone, urgent=True)
                continue
            self._unfold(form)
            form.show_problem(discreet.of_problem(problem))
            first = first or form
        if first is not None:
            first.enter()

    def field(self, name: str) -> FormField:
        """Give a field with its label; raises KeyError."""
        return self._fields[name]

    # Fields ───────────────────────────────────────────────────────────────────────────────────────

    def add_field(self, name: str, label: str, control: QWidget, hint: str = "") -> FormField:
        """Put a control under its label; `name` is the field that problems name."""
        control.setObjectName(f"{name}_field")
        form = FormField(label, control, hint=hint)
        self._fields[name] = form
        self.column.addWidget(form)
        return form

    def add_words(self, name: str, label: str, text: str, hint: str = "", *, one_line: bool = False) -> NoteEdit:
        """Ask for words: one line at first, growing with them. What is `one_line`, as a name, takes no line break."""
        edit = NoteEdit(least_lines=1, most_lines=_MOST_LINES)
        edit.load(text)
        edit.long_paste_offered.connect(partial(self._on_long_paste, edit))
        if one_line:
            self._one_line.append(edit)
        self.add_field(name, label, edit, hint)
        return edit

    def add_choice(
        self,
        name: str,
        label: str,
        choices: Sequence[Choice],
        chosen: Sequence[str],
        *,
        many: bool = False,
        optional: bool = False,
        tone: PillTone = "accent_text",
        hint: str = "",
    ) -> PickRow:
        """Ask for one or many of a few."""
        row = PickRow(choices, many=many, optional=optional or many, tone=tone, name=label)
        row.choose(chosen)
        self.add_field(name, label, row, hint)
        return row

    def unchosen(self, *rows: PickRow) -> tuple[str, ...]:
        """Give the names of the fields, of these, in which nothing was chosen yet."""
        return tuple(name for name, form in self._fields.items() if form.control in rows and not form.control.chosen())

    def put_beside(self, *names: str) -> None:
        """Put fields that follow each other beside each other: they are short and belong together."""
        forms = [self._fields[name] for name in names]
        place, row = self.column.indexOf(forms[0]), Row(spacing=12)
        for form in forms:
            self.column.removeWidget(form)
            row.addWidget(form, 1)
        self.column.insertLayout(place, row)

    def fold(self, names: Sequence[str], words: str, *, opened: bool) -> None:
        """Put fields behind a line that opens; what has something in it is `opened` from the start."""
        self._more = [self._fields[name] for name in names]
        self._more_button = Button(words, "ghost", icon="chevron-right", size="small")
        self._more_button.setObjectName("more_button")
        self._more_button.setCheckable(True)
        self._more_button.toggled.connect(self._on_more)
        place = self.column.indexOf(self._more[0])
        holder = QWidget()
        row = Column(holder)
        row.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.insertWidget(place, holder)
        holder.stackUnder(self._more[0])  # where Tab comes to it: before what it opens
        self._more_button.setChecked(opened)
        self._on_more(opened)

    def focus_came(self, widget: QWidget) -> None:
        """Watch the keys of whatever has the focus: a box that is ticked by Enter is by Ctrl+Enter, too."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep with Ctrl+Enter; begin no new line with Enter in what is one."""
        if isinstance(event, QKeyEvent) and event.key() in _ENTER:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.type() == QEvent.Type.ShortcutOverride and control:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and control:
                self._keep()
                return True
            if event.type() == QEvent.Type.KeyPress and watched in self._one_line:
                return True
        return super().eventFilter(watched, event)

    # Keeping ──────────────────────────────────────────────────────────────────────────────────────

    def _keep(self) -> None:
        for form in self._fields.values():
            form.show_problem("")
        self.bar.hide()
        # Also within blocks of fields. What is hidden is not asked for; what is folded away is.
        asked = (form for form in self.findChildren(FormField) if form.isVisibleTo(self) or self._is_folded(form))
        if not settle_all(asked, self._go_to):
            return
        outcome = self.keep()
        if isinstance(outcome, Refused):
            self.show_problems(outcome)
        elif isinstance(outcome, Done):
            self._is_settled = True
            self.close_sheet()
            self.kept.emit(outcome)

    def _go_to(self, form: FormField) -> None:
        self._unfold(form)
        form.enter()

    def _unfold(self, form: FormField) -> None:
        """Open what is folded away, where this field is in it."""
        if self._more_button is not None and self._is_folded(form):
            self._more_button.setChecked(True)

    def _is_folded(self, form: FormField) -> bool:
        return any(more is form or more.isAncestorOf(form) for more in self._more)

    def _on_acted(self, key: str) -> None:
        if key == "keep":
            self._keep()
        elif key == "cancel":
            self.close_sheet()

    def _on_closed(self) -> None:
        typed = self.typed()
        if typed is not None:
            self.left.emit(typed)

    def _on_more(self, opened: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        if self._more_button is not None:
            self._more_button.set_icon("chevron-down" if opened else "chevron-right")
        for form in self._more:
            form.setVisible(opened)

    def _on_long_paste(self, edit: NoteEdit, text: str, count: int) -> None:
        long_paste.offer(self.tools, text, count, edit.write)
