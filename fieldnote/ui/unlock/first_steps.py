"""The pages of the first run: a passphrase, the kit on paper, who writes, and where to begin."""

import secrets
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from fieldnote.domain.person import Credential, Specialist
from fieldnote.services import policies, tongue
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.check_box import WORDS_AT, RadioButton
from fieldnote.ui.kit.fields import ComboField, LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Grid, Row
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.error_line import ErrorLine
from fieldnote.ui.unlock.kit_field import GROUPS, SYMBOLS, KitSheet, same_group
from fieldnote.ui.unlock.new_passphrase import NewPassphrase
from fieldnote.ui.unlock.pin_field import SHORTEST, PinField

_STEPS: Final = 4
_TYPED_BACK: Final = 2
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Step(Backdrop):
    """One page of the first run, with its ways on and back."""

    went_on = Signal()
    went_back = Signal()

    def __init__(self, number: int, title: str, sentence: str, *, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, wide=True, parent=parent)
        words = QCoreApplication.translate("unlock", "{number} of {count}")
        self.say_step(words.format(number=number, count=_STEPS))
        self.back_button = Button(self.tr("Back"), "ghost", icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.next_button = Button(self.tr("Next"), "primary")
        self.next_button.setObjectName("next_button")
        self.back_button.clicked.connect(self.went_back)
        self.next_button.clicked.connect(self.try_next)

    def activate(self) -> None:
        """Put the caret where the page begins."""

    def try_next(self) -> None:
        """Go on when the page is complete, or say what is missing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter from what makes nothing of it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.next_button.click()
            return True
        return super().eventFilter(watched, event)

    def lead_on_from(self, *widgets: QWidget) -> None:
        """Let Enter press the main button there, as it does in a line."""
        for widget in widgets:
            widget.installEventFilter(self)

    def close_form(self) -> None:
        """Put the buttons below everything else."""
        self.card.column.add_gap(20)
        row = Row(spacing=8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        self.card.column.addLayout(row)


class PassphraseStep(Step):
    """Choosing the passphrase."""

    others_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, "", "", parent=parent)
        self.say_title(
            self.tr("Make your notebook"),
            self.tr("Pick a passphrase. It locks your notes on this laptop, and only you know it."),
        )
        self.setObjectName("passphrase_step")
        self.passphrase = ""
        self.new_passphrase = NewPassphrase(
            self.tr("Passphrase"), self.tr("Passphrase again"), suggests=True, parent=self
        )
        self.card.column.addWidget(self.new_passphrase)
        self.back_button.setText(self.tr("Open a notebook or a backup"))
        self.back_button.set_icon("folder-open")
        self.close_form()
        self.new_passphrase.submitted.connect(self.try_next)

    def activate(self) -> None:
        """Put the caret into the passphrase."""
        self.new_passphrase.first_field.setFocus()

    def try_next(self) -> None:
        """Keep the passphrase when it is good and was typed twice."""
        self.passphrase = self.new_passphrase.accepted()
        if self.passphrase:
            self.went_on.emit()


class KitStep(Step):
    """The recovery kit to print or write down, and two of its groups typed back."""

    print_asked = Signal()

    def __init__(self, groups: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(2, "", "", parent=parent)
        self.say_title(
            self.tr("Save your recovery kit"),
            self.tr(
                "Print this kit or write its seven groups on paper, and keep it away from this laptop. Only your "
                "passphrase or this kit can open these notes. We cannot reset it for you."
            ),
        )
        self.setObjectName("kit_step")
        self._groups = groups
        self.asked = tuple(sorted(secrets.SystemRandom().sample(range(GROUPS), _TYPED_BACK)))
        """The places of the groups that are typed back, counted from 0."""
        self.back_forms = [self._form_for(place) for place in self.asked]
        column = self.card.column
        self.sheet = KitSheet(groups)
        self.lead_on_from(*self.sheet.tiles)
        column.addWidget(self.sheet)
        column.add_gap(12)
        self.print_button = Button(self.tr("Print…"), "secondary", icon="printer", size="card")
        self.print_button.setObjectName("print_kit_button")
        self.print_button.clicked.connect(self.print_asked)
        self.print_error = ErrorLine()
        column.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.print_error)
        column.add_gap(18)
        column.addWidget(
            Label(self.tr("Type two groups from your paper, so that you know it is right."), "body", wrap=True)
        )
        column.add_gap(10)
        row = Row(spacing=12)
        for form in self.back_forms:
            row.addWidget(form, 1)
        column.addLayout(row)
        self.close_form()

    def show_printing(self, busy: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Say that the page is being made, and nothing of the time before.

        The button stays on: off, it would give the focus to a field that covers what is to be read from the kit.
        """
        self.print_button.setText(self.tr("Making the page…") if busy else self.tr("Print…"))
        self.print_error.clear()

    def say_not_printed(self) -> None:
        """Say that the page could not be made: paper and pen are there."""
        self.print_error.say(self.tr("The page could not be made. Write the groups down by hand."))

    def activate(self) -> None:
        """Begin at the first group to write down."""
        self.sheet.tiles[0].setFocus()

    def try_next(self) -> None:
        """Go on when both groups were typed as they stand on paper."""
        right = True
        for place, form in reversed(list(zip(self.asked, self.back_forms, strict=True))):
            given = form.control.text() if isinstance(form.control, LineField) else ""
            fits = same_group(given, self._groups[place])
            form.show_problem("" if fits else self.tr("This is not group {number}.").format(number=place + 1))
            if not fits:
                form.setFocus()
                right = False
        if right:
            self.went_on.emit()

    def _form_for(self, place: int) -> FormField:
        field = _BackField()
        field.setObjectName(f"typed_group_{place + 1}")
        field.setMaxLength(SYMBOLS)
        field.entered.connect(self._on_entered)
        field.left.connect(self._on_left)
        field.returnPressed.connect(self.try_next)
        return FormField(self.tr("Group {number}").format(number=place + 1), field)

    def _on_entered(self) -> None:
        """Cover what is to be typed from paper."""
        self.sheet.cover(self.asked)

    def _on_left(self) -> None:
        self.sheet.cover(())


class _BackField(LineField):
    """A group typed back."""

    entered = Signal()
    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that typing begins."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing ended here."""
        super().focusOutEvent(event)
        self.left.emit()


class AboutStep(Step):
    """Who writes in this notebook, and by which rules."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, "", "", parent=parent)
        self.say_title(
            self.tr("About you"), self.tr("This appears on your notes. No private phone or address belongs here.")
        )
        self.setObjectName("about_step")
        self._packs = {pack.id: pack for pack in policies.available()}
        self.name_field, self.credential_field = LineField(), LineField()
        self.agency_field, self.qp_field = LineField(), LineField()
        self.rules_field = ComboField(tuple((pack.id, tongue.of_rules(pack.label)) for pack in self._packs.values()))
        self.rules_field.choose(policies.DEFAULT)
        self.pin_field, self.pin_again_field = PinField(), PinField()
        self.name_form = FormField(self.tr("Name on notes"), self.name_field)
        self.pin_form = FormField(self.tr("PIN"), self.pin_field)
        self.pin_form.set_label(self.tr("PIN"), self.tr("4 to 8 digits, if you like"))
        self.pin_again_form = FormField(self.tr("PIN again"), self.pin_again_field)
        self._given_credential = ""
        self._build_grid()
        self.close_form()
        self._suggest_credential()
        self.rules_field.changed.connect(self._suggest_credential)
        self.name_field.textEdited.connect(self._on_named)

    def activate(self) -> None:
        """Put the caret into the name."""
        self.name_field.setFocus()

    def specialist(self) -> Specialist:
        """Give what was written."""
        title = self.credential_field.text().strip()
        return Specialist(
            name=self.name_field.text().strip(),
            credentials=(Credential(title),) if title else (),
            agency=self.agency_field.text().strip(),
            qp=self.qp_field.text().strip(),
        )

    @property
    def rules(self) -> str:
        """The id of the rules that were chosen."""
        return self.rules_field.value

    @property
    def pin(self) -> str:
        """The PIN, or nothing."""
        return self.pin_field.text()

    def try_next(self) -> None:
        """Go on with a name, and with a PIN only when it was typed twice."""
        self.pin_form.show_problem("")
        self.pin_again_form.show_problem("")
        if not self.name_field.text().strip():
            self.name_form.show_problem(self.tr("Write the name that appears on your notes."))
            self.name_field.setFocus()
        elif self.pin and len(self.pin) < SHORTEST:
            self.pin_form.show_problem(self.tr("A PIN has at least {count} digits.").format(count=SHORTEST))
            self.pin_field.setFocus()
        elif self.pin_again_field.text() != self.pin:
            self.pin_again_form.show_problem(self.tr("The two do not match. Type the PIN again."))
            self.pin_again_field.setFocus()
        else:
            self.went_on.emit()

    def _build_grid(self) -> None:
        names = ("name", "credential", "agency", "qp", "rules", "pin", "pin_again")
        fields = (
            self.name_field,
            self.credential_field,
            self.agency_field,
            self.qp_field,
            self.rules_field,
            self.pin_field,
            self.pin_again_field,
        )
        for name, field in zip(names, fields, strict=True):
            field.setObjectName(f"{name}_field")
            if isinstance(field, LineField):
                field.returnPressed.connect(self.try_next)
        self.lead_on_from(self.rules_field)
        grid = Grid(spacing=(14, 12))
        grid.addWidget(self.name_form, 0, 0)
        grid.addWidget(FormField(self.tr("Credential"), self.credential_field), 0, 1)
        grid.addWidget(FormField(self.tr("Agency"), self.agency_field), 1, 0)
        grid.addWidget(FormField(self.tr("QP you hand off to"), self.qp_field), 1, 1)
        grid.addWidget(FormField(self.tr("Rules"), self.rules_field), 2, 0, 1, 2)
        grid.addWidget(self.pin_form, 3, 0)
        grid.addWidget(self.pin_again_form, 3, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.card.column.addLayout(grid)
        self.card.column.add_gap(6)
        why = self.tr("A PIN signs notes and brings you back after Hide. Without one, your passphrase does both.")
        self.card.column.addWidget(Label(why, "hint", wrap=True))

    def _suggest_credential(self) -> None:
        """Fill in what the rules call the credential, unless something else was written."""
        if self.credential_field.text() == self._given_credential:
            self._given_credential = self._packs[self.rules].credential_label
            self.credential_field.setText(self._given_credential)

    def _on_named(self) -> None:
        self.name_form.show_problem("")


class StartStep(Step):
    """Where to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, "", "", parent=parent)
        self.say_title(self.tr("Start"), self.tr("Your notebook is ready to be made. Where would you like to begin?"))
        self.setObjectName("start_step")
        self.person_button = RadioButton(self.tr("Add my first person"))
        self.person_button.setObjectName("person_button")
        self.practice_button = RadioButton(self.tr("Look around first in the practice notebook"))
        self.practice_button.setObjectName("practice_button")
        self._group = QButtonGroup(self)
        for button in (self.person_button, self.practice_button):
            self._group.addButton(button)
        self.person_button.setChecked(True)
        self.lead_on_from(self.person_button, self.practice_button)
        self.error_line = ErrorLine()
        column = self.card.column
        column.addLayout(_option(self.person_button, self.tr("All you need is the name they go by.")))
        column.add_gap(10)
        column.addLayout(
            _option(self.practice_button, self.tr("Made-up people, to try things with. Yours stays empty."))
        )
        column.addWidget(self.error_line)
        self.next_button.setText(self.tr("Open notebook"))
        self.next_button.set_icon("lock-open")
        self.close_form()

    @property
    def practice(self) -> bool:
        """Whether the practice notebook comes first."""
        return self.practice_button.isChecked()

    def activate(self) -> None:
        """Put the focus on the choice."""
        (self.practice_button if self.practice else self.person_button).setFocus()

    def try_next(self) -> None:
        """Make the notebook."""
        self.error_line.clear()
        self.went_on.emit()

    def show_busy(self, *, busy: bool) -> None:
        """Say that the notebook is being made."""
        self.next_button.setText(self.tr("Making your notebook…") if busy else self.tr("Open notebook"))
        self.next_button.set_icon(None if busy else "lock-open")
        for widget in (self.next_button, self.back_button, self.person_button, self.practice_button):
            widget.setEnabled(not busy)


def _option(button: RadioButton, hint: str) -> Column:
    button.setAccessibleDescription(hint)
    column = Column(spacing=0)
    column.addWidget(button)
    row = Row(margins=(WORDS_AT, 0, 0, 0))
    row.addWidget(Label(hint, "hint", wrap=True), 1)
    column.addLayout(row)
    return column
