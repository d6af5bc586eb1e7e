"""Who may see what is on the screen: when it locks by itself, and how one comes back after Hide."""

from typing import Final

from PySide6.QtCore import Signal

from fieldnote.services import notebook as notebooks
from fieldnote.ui import visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.settings.parts import AgencyBar, Section, SettingCard, SettingLine
from fieldnote.ui.tools import Tools

MINUTES: Final = (2, 5, 10, 15)
_OFF, _ON = "off", "on"


class PrivacySection(Section):
    """Tells how many minutes were chosen; whoever keeps them shows them again."""

    minutes_chosen = Signal(int)
    discreet_chosen = Signal(bool)
    hide_asked = Signal()
    pin_asked = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.describe(
            self.tr("Privacy"),
            self.tr("What keeps others from reading over your shoulder, or after you left."),
        )
        self._tools = tools
        self.minutes = PickRow(name=self.tr("Minutes until it locks"), tone="accent_text")
        self.minutes.setObjectName("minutes_row")
        self.minutes.changed.connect(self._on_minutes)
        card = SettingCard(self.tr("When you are away"), "lock")
        said = self.tr(
            "After so long without a key or a move of the mouse the notebook closes. Agencies ask for 5 to 15 minutes. "
            "It also locks when this computer sleeps."
        )
        line = SettingLine(self.tr("Locks by itself"), said)
        line.texts.addWidget(self.minutes)
        card.add(line, parted=False)
        self.agency_bar = AgencyBar()
        card.add(self.agency_bar, parted=False)
        self.column.addWidget(card)
        self.column.addWidget(self._build_hide())
        self.column.addWidget(self._build_initials())
        self.column.addStretch(1)
        self.show_minutes(MINUTES[1])

    def load(self) -> None:
        """Show by what one comes back."""
        has_pin = self._tools.link.ask(notebooks.pin_hash) is not None
        self.back_line.say(
            self.tr("With your PIN, or your passphrase.")
            if has_pin
            else self.tr("With your passphrase. A PIN is quicker.")
        )
        self.pin_button.setText(self.tr("Change PIN…") if has_pin else self.tr("Set a PIN…"))

    def show_minutes(self, minutes: int, *, decided: bool = False) -> None:
        """Show after how many minutes it locks; tells nobody. Another number from the file is offered, too.

        Where the agency decided it, nobody else may change it.
        """
        self.minutes.setEnabled(not decided)
        self.agency_bar.setVisible(decided)
        offered = sorted({*MINUTES, minutes})
        self.minutes.set_choices(
            Choice(str(each), visit_words.counted(self.tr("1 minute"), self.tr("{count} minutes"), each))
            for each in offered
        )
        self.minutes.choose((str(minutes),))

    def _build_hide(self) -> SettingCard:
        card = SettingCard(self.tr("Hide"), "eye-off")
        self.hide_button, self.pin_button = Button(self.tr("Hide now"), icon="eye-off"), Button("")
        self.hide_button.setObjectName("hide_now_button")
        self.pin_button.setObjectName("privacy_pin_button")
        self.hide_button.clicked.connect(self.hide_asked)
        self.pin_button.clicked.connect(self.pin_asked)
        said = self.tr(
            "Ctrl+H puts a plain page in front at once. It keeps people from reading over your shoulder; it does not "
            "protect against someone who knows your PIN. After two minutes it locks."
        )
        self.back_line = SettingLine(self.tr("Coming back"), " ", self.pin_button)
        card.add(SettingLine(self.tr("Hide what is on the screen"), said, self.hide_button), parted=False)
        card.add(self.back_line)
        return card

    def show_discreet(self, *, at_start: bool) -> None:
        """Show whether it begins with initials; tells nobody."""
        self.initials.choose((_ON if at_start else _OFF,))

    def _build_initials(self) -> SettingCard:
        card = SettingCard(self.tr("Initials"), "users")
        choices = (Choice(_OFF, self.tr("With names")), Choice(_ON, self.tr("With initials")))
        self.initials = PickRow(choices, name=self.tr("How Fieldnote begins"), tone="accent_text")
        self.initials.setObjectName("initials_row")
        self.initials.changed.connect(self._on_initials)
        said = self.tr(
            "Ctrl+Shift+D shows initials for names at any time. Triggers, safety rules, quotes, words about "
            "supports and pages of documents are veiled until you hold Space. What is printed stays as it is."
        )
        line = SettingLine(self.tr("How Fieldnote begins"), said)
        line.texts.addWidget(self.initials)
        card.add(line, parted=False)
        return card

    def _on_initials(self, chosen: tuple[str, ...]) -> None:
        self.discreet_chosen.emit(chosen[0] == _ON)

    def _on_minutes(self, chosen: tuple[str, ...]) -> None:
        self.minutes_chosen.emit(int(chosen[0]))
