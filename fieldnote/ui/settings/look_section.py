"""How the window looks: the same choices as in the menu."""

from typing import Final

from PySide6.QtCore import Signal

from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.language import NAMES, Language
from fieldnote.ui.settings.parts import Section, SettingCard, SettingLine
from fieldnote.ui.theme import Face, Look
from fieldnote.ui.tokens import SCALES

_WHOLE: Final = 100
_OFF, _ON = "off", "on"


class LookSection(Section):
    """Tells what was chosen; whoever keeps it shows it again, as when it was chosen in the menu."""

    look_chosen = Signal(object)
    face_chosen = Signal(object)
    scale_chosen = Signal(float)
    touch_chosen = Signal(bool)
    menu_bar_chosen = Signal(bool)
    language_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.describe(
            self.tr("Look"),
            self.tr("Kept on this computer, for every notebook on it."),
        )
        self.looks = PickRow(self._looks(), name=self.tr("Colors"), tone="accent_text")
        self.faces = PickRow(self._faces(), name=self.tr("Font"), tone="accent_text")
        scales = [round(scale * _WHOLE) for scale in SCALES]
        sizes = [Choice(str(scale), self.tr("{percent}%").format(percent=scale)) for scale in scales]
        self.sizes = PickRow(sizes, name=self.tr("Text size"), tone="accent_text")
        rooms = (Choice(_OFF, self.tr("Comfortable")), Choice(_ON, self.tr("For fingers")))
        self.rooms = PickRow(rooms, name=self.tr("Room around controls"), tone="accent_text")
        languages = [Choice(Language.SYSTEM.value, self.tr("Match this computer"))]
        languages += [Choice(language.value, name) for language, name in NAMES.items()]
        self.languages = PickRow(languages, name=self.tr("Language"), tone="accent_text")
        bars = (Choice(_OFF, self.tr("After Alt or F10")), Choice(_ON, self.tr("Always")))
        self.menu_bar = PickRow(bars, name=self.tr("Menu bar"), tone="accent_text")
        card = SettingCard(self.tr("Colors and text"), "sun")
        for row, name, label, said in (
            (self.looks, "looks_row", self.tr("Colors"), ""),
            (self.sizes, "sizes_row", self.tr("Text size"), self.tr("Ctrl and + or − do the same anywhere.")),
            (self.faces, "faces_row", self.tr("Font"), ""),
            (
                self.rooms,
                "rooms_row",
                self.tr("Room around controls"),
                self.tr(
                    "With room for fingers, buttons and fields are larger, for a touch screen or an unsteady hand."
                ),
            ),
            (self.menu_bar, "menu_bar_row", self.tr("Menu bar"), ""),
            (
                self.languages,
                "languages_row",
                self.tr("Language"),
                self.tr("It changes when you next lock or open Fieldnote. Notes and papers keep theirs."),
            ),
        ):
            row.setObjectName(name)
            line = SettingLine(label, said)
            line.texts.addWidget(row)
            card.add(line, parted=row is not self.looks)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.looks.changed.connect(self._on_look)
        self.faces.changed.connect(self._on_face)
        self.sizes.changed.connect(self._on_size)
        self.rooms.changed.connect(self._on_rooms)
        self.menu_bar.changed.connect(self._on_menu_bar)
        self.languages.changed.connect(self._on_language)

    def show_choices(
        self, look: Look, face: Face, scale: float, language: Language, *, touch: bool, menu_bar: bool
    ) -> None:
        """Show what is chosen; tells nobody."""
        self.looks.choose((look.value,))
        self.faces.choose((face.value,))
        self.sizes.choose((str(round(scale * _WHOLE)),))
        self.rooms.choose((_ON if touch else _OFF,))
        self.menu_bar.choose((_ON if menu_bar else _OFF,))
        self.languages.choose((language.value,))

    def _looks(self) -> tuple[Choice, ...]:
        return (
            Choice(Look.SYSTEM.value, self.tr("Match this computer")),
            Choice(Look.LIGHT.value, self.tr("Light")),
            Choice(Look.DARK.value, self.tr("Dark")),
            Choice(Look.HIGH_CONTRAST.value, self.tr("High contrast")),
        )

    def _faces(self) -> tuple[Choice, ...]:
        return (
            Choice(Face.INTER.value, self.tr("Inter")),
            Choice(Face.ATKINSON.value, self.tr("Easy reading font")),
            Choice(Face.SYSTEM.value, self.tr("System font")),
        )

    def _on_look(self, chosen: tuple[str, ...]) -> None:
        self.look_chosen.emit(Look(chosen[0]))

    def _on_face(self, chosen: tuple[str, ...]) -> None:
        self.face_chosen.emit(Face(chosen[0]))

    def _on_size(self, chosen: tuple[str, ...]) -> None:
        self.scale_chosen.emit(int(chosen[0]) / _WHOLE)

    def _on_rooms(self, chosen: tuple[str, ...]) -> None:
        self.touch_chosen.emit(chosen[0] == _ON)

    def _on_menu_bar(self, chosen: tuple[str, ...]) -> None:
        self.menu_bar_chosen.emit(chosen[0] == _ON)

    def _on_language(self, chosen: tuple[str, ...]) -> None:
        self.language_chosen.emit(Language(chosen[0]))
