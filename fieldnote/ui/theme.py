"""The look: Fusion, a palette and one sheet made from the tokens, at any text scale, applied live.

Widgets that draw themselves ask `color`, `font` and `px` for the look of now, and connect to `announcer.applied` when
they keep anything that was made from it. Nothing is written to disk: the sheet's few drawings are tinted in memory
(`memory_files`).
"""

import math
import re
import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from fieldnote.host import resources
from fieldnote.ui import lasting, lucide, memory_files
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, SCALES, Control, Icon, Role, Tokens, Type, Weight

lasting.keep_constants()


class Face(StrEnum):
    """The typeface of the window; all but SYSTEM ship with Fieldnote."""

    INTER = "inter"
    ATKINSON = "atkinson"
    SYSTEM = "system"


class Look(StrEnum):
    """What a person chooses: a fixed theme, or the computer's own light, dark or high contrast."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Announcer(QObject):
    """Tells everyone that a new theme is on."""

    applied = Signal()


announcer: Final = Announcer()

_FAMILIES: Final = {
    Face.INTER: ("Inter", "Inter-{}.ttf"),
    Face.ATKINSON: ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-{}.ttf"),
}
_CUTS: Final = ("Regular", "Medium", "SemiBold", "Bold")

# The sheet's drawings: file name, Lucide's name, colour role, stroke.
_PICTURES: Final[tuple[tuple[str, str, Role, float], ...]] = (
    ("down.svg", "chevron-down", "text2", Icon.STROKE_ACTIVE),
    ("down-off.svg", "chevron-down", "text_off", Icon.STROKE_ACTIVE),
    ("up.svg", "chevron-up", "text2", Icon.STROKE_ACTIVE),
    ("left.svg", "chevron-left", "text2", Icon.STROKE_ACTIVE),
    ("right.svg", "chevron-right", "text2", Icon.STROKE_ACTIVE),
    ("check.svg", "check", "accent_text", Icon.STROKE_ACTIVE),
    ("check-on.svg", "check", "on_accent", 3.0),
    ("minus-on.svg", "minus", "on_accent", 3.0),
)
_DOT: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="5" fill="{}"/></svg>'
)

_PIXELS: Final = re.compile(r"\b(?:(\d+)px((?:[+-]\d*(?:ring)?)*)|ring)(?![\w-])")
_TERMS: Final = re.compile(r"([+-])(\d*)(ring)?")
_NAMES: Final = re.compile(r"\{(\w+)\}")
_RING: Final = 2
_HAIRLINE: Final = 2  # lines this thin stay as they are at every text scale


@dataclass(frozen=True, slots=True)
class Theme:
    """A set of colours at a text scale in a typeface; `touch` gives controls room for fingers."""

    tokens: Tokens = LIGHT
    scale: float = 1.0
    face: Face = Face.INTER
    touch: bool = False

    def apply(self, app: QApplication) -> None:
        """Put the theme on every widget there is and every one to come."""
        global _current  # noqa: PLW0603 - there is one look at a time, as there is one QApplication
        _current = self
        if app.property(_STYLED) is None:
            app.setStyle("Fusion")
            note_style(app)
        app.setPalette(self.palette())
        app.setFont(self.font())
        sheet = self.sheet()
        if sheet != app.styleSheet():  # Qt would look through every widget again
            app.setStyleSheet(sheet)
        announcer.applied.emit()

    def px(self, measure: float) -> int:
        """Scale a measure in pixels at 100 % text, also one that draws back; 1 and 2 pixel lines stay."""
        return int(measure) if abs(measure) <= _HAIRLINE else math.floor(measure * self.scale + 0.5)

    @property
    def ring(self) -> int:
        """The width in pixels of what shows where the keyboard is: it grows with the text."""
        return max(_RING, int(_RING * self.scale))

    @property
    def control(self) -> int:
        """The height of a field or button at 100 % text."""
        return Control.TOUCH if self.touch else Control.NORMAL

    def font(self, size: float = Type.BODY, weight: int = Weight.TEXT, *, tabular: bool = False) -> QFont:
        """Make a font; `tabular` figures have one width, for columns and clocks."""
        font = QFont(_loaded(self.face))
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def sheet(self) -> str:
        """Fill the sheet's template with colours, drawings and scaled measures."""
        words = {**self.tokens.by_role(), "pictures": _pictures(self.tokens), "control": str(self.control)}
        filled = _NAMES.sub(lambda name: words[name.group(1)], _template())
        return _PIXELS.sub(self._scaled, filled)

    def _scaled(self, found: re.Match[str]) -> str:
        number, terms = found.groups()
        if number is None:
            return f"{self.ring}px"
        scaled = self.px(int(number))
        for sign, times, ring in _TERMS.findall(terms):
            fixed = int(times or "1") * (self.ring if ring else 1)
            scaled += fixed if sign == "+" else -fixed
        return f"{max(scaled, 0)}px"

    def palette(self) -> QPalette:
        """Map the colours to Qt's roles, for what the sheet leaves to the style."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, _colour(self.tokens.of(token)))
        off = _colour(self.tokens.text_off)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, off)
        return palette


_STYLED: Final = "fieldnote_styled"

# On the command line of QApplication the style costs nothing; asked for from Python it makes all of QStyle's enums.
STYLE_ARGUMENTS: Final = ("-style", "fusion")
_PALETTE: Final[dict[QPalette.ColorRole, Role]] = {
    QPalette.ColorRole.Window: "bg_app",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "bg_surface",
    QPalette.ColorRole.AlternateBase: "bg_sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "bg_surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "bg_surface",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Light: "bg_surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
}

_current = Theme()


def note_style(app: QApplication) -> None:
    """Note that the application has its style: made with STYLE_ARGUMENTS, it need not be asked for again."""
    app.setProperty(_STYLED, True)


def current() -> Theme:
    """Give the theme of now."""
    return _current


def px(measure: float) -> int:
    """Scale a measure in pixels at 100 % text by the theme of now."""
    return _current.px(measure)


def color(role: Role) -> QColor:
    """Give a role's colour in the theme of now."""
    return QColor(_colour(_current.tokens.of(role)))


def avatar_colors(number: int) -> tuple[QColor, QColor]:
    """Give background and ink of one of the avatar pairs; any number will do."""
    pairs = _current.tokens.avatars
    background, ink = pairs[number % len(pairs)]
    return QColor(background), QColor(ink)


def font(size: float = Type.BODY, weight: int = Weight.TEXT, *, tabular: bool = False) -> QFont:
    """Make a font of the theme of now."""
    return _current.font(size, weight, tabular=tabular)


def motion_reduced() -> bool:
    """Say whether the computer asks for less motion."""
    wish = QApplication.styleHints().accessibility().motionPreference()
    return wish == Qt.MotionPreference.ReducedMotion


def text_factor(points: float, platform: str = sys.platform) -> float:
    """Say how much larger than usual the computer's own text is set, at least 1."""
    usual, largest_usual = (13.0, 13.0) if platform == "darwin" else (10.0, 11.0)
    return points / usual if points > largest_usual else 1.0


class Appearance(QObject):
    """The look that a person chose, kept on the application while the computer's own look changes."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._look = Look.SYSTEM
        self._theme = Theme()
        self._scale = 1.0
        self._factor = text_factor(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def look(self) -> Look:
        """The look that was chosen."""
        return self._look

    @property
    def scale(self) -> float:
        """The text scale that was chosen, 1.0 to 2.0; the computer's own larger text comes on top."""
        return self._scale

    @property
    def theme(self) -> Theme:
        """The theme that the choice comes to now."""
        return self._theme

    def choose(
        self,
        look: Look | None = None,
        scale: float | None = None,
        face: Face | None = None,
        *,
        touch: bool | None = None,
    ) -> None:
        """Apply a choice; what is left out stays as it is."""
        self._look = self._look if look is None else look
        self._tell_system()
        self._scale = min(max(self._scale if scale is None else scale, SCALES[0]), SCALES[-1])
        self._theme = Theme(
            tokens=self._tokens(),
            scale=self._scale * self._factor,
            face=self._theme.face if face is None else face,
            touch=self._theme.touch if touch is None else touch,
        )
        self._theme.apply(self._app)
        self.changed.emit()

    def _tell_system(self) -> None:
        """Have window frames and the system's own dialogs follow a fixed look."""
        schemes = {Look.LIGHT: Qt.ColorScheme.Light, Look.HIGH_CONTRAST: Qt.ColorScheme.Light}
        schemes[Look.DARK] = Qt.ColorScheme.Dark
        if self._look is Look.SYSTEM:
            self._app.styleHints().unsetColorScheme()
        else:
            self._app.styleHints().setColorScheme(schemes[self._look])

    def larger(self) -> None:
        """Take the next larger text."""
        self.choose(scale=min((scale for scale in SCALES if scale > self._scale + 0.01), default=SCALES[-1]))

    def smaller(self) -> None:
        """Take the next smaller text."""
        self.choose(scale=max((scale for scale in SCALES if scale < self._scale - 0.01), default=SCALES[0]))

    def normal(self) -> None:
        """Take text at 100 %."""
        self.choose(scale=1.0)

    def _follow(self) -> None:
        if self._look is Look.SYSTEM and self._tokens() != self._theme.tokens:
            self.choose()

    def _tokens(self) -> Tokens:
        fixed = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.HIGH_CONTRAST: HIGH_CONTRAST}
        if self._look is not Look.SYSTEM:
            return fixed[self._look]
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return from_palette(self._native_palette()) if sys.platform == "win32" else HIGH_CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _native_palette(self) -> QPalette:
        """Ask for the computer's own colours, which ours hide."""
        self._app.setPalette(QPalette())
        return QPalette(self._app.palette())


def from_palette(palette: QPalette) -> Tokens:
    """Make tokens from a system's high contrast palette, keeping our hues only where they stand out enough."""

    def hexed(role: QPalette.ColorRole, group: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> str:
        return palette.color(group, role).name().upper()

    window, text = hexed(QPalette.ColorRole.Window), hexed(QPalette.ColorRole.WindowText)
    base, highlight = hexed(QPalette.ColorRole.Base), hexed(QPalette.ColorRole.Highlight)
    on_highlight, link = hexed(QPalette.ColorRole.HighlightedText), hexed(QPalette.ColorRole.Link)
    surfaces = dict.fromkeys(
        ("bg_app", "bg_nav", "bg_pane", "bg_surface", "bg_sunken", "bg_hover", "bg_selected", "accent_soft"), base
    )
    inks = dict.fromkeys(("line", "line_strong", "text", "text2", "text3"), hexed(QPalette.ColorRole.Text))
    groups = dict.fromkeys(("goal", "trigger", "coping", "support", "info", "ok", "warn", "bad"), text)
    softs = {f"{name}_soft": base for name in groups}
    accents = dict.fromkeys(("accent", "accent_hover", "accent_press", "focus", "line_chosen"), highlight)
    return replace(
        HIGH_CONTRAST,
        name=f"system-{window[1:]}-{text[1:]}-{highlight[1:]}",
        **(surfaces | inks | groups | softs | accents),
        on_accent=on_highlight,
        accent_text=link,
        text_off=hexed(QPalette.ColorRole.Text, QPalette.ColorGroup.Disabled),
        avatars=((base, text),),
    )


@lru_cache(maxsize=256)
def _colour(text: str) -> QColor:
    return QColor(text)


@lru_cache(maxsize=1)
def _template() -> str:
    text = resources.path("themes", "fieldnote.qss.tpl").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


@lru_cache(maxsize=8)
def _loaded(face: Face) -> str:
    """Load a typeface once and give the name of its family."""
    if face is Face.SYSTEM:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    family, file = _FAMILIES[face]
    for cut in _CUTS:
        QFontDatabase.addApplicationFont(str(resources.path("fonts", file.format(cut))))
    return family


@lru_cache(maxsize=8)
def _pictures(tokens: Tokens) -> str:
    """Offer the sheet's drawings in a theme's colours to Qt, and give the folder."""
    folder = f"fieldnote-{tokens.name}"
    files = {file: lucide.tinted(name, tokens.of(role), stroke) for file, name, role, stroke in _PICTURES}
    files["dot-on.svg"] = _DOT.format(tokens.on_accent).encode()
    memory_files.offer(folder, files)
    return f":/{folder}"
