"""Every colour and measure of the look: change one here and nowhere else.

Colours are roles (`text2`, `accent_soft`), one set per theme, measured against WCAG 2.2 by `PAIRS`. Measures are pixels
at 100 % text; `Theme.px` multiplies them by the text scale.
"""

from dataclasses import dataclass, fields, replace
from typing import Literal

Role = Literal[
    "bg_app",
    "bg_nav",
    "bg_pane",
    "bg_surface",
    "bg_sunken",
    "bg_hover",
    "bg_selected",
    "line",
    "line_strong",
    "line_read",
    "line_chosen",
    "text",
    "text2",
    "text3",
    "text_off",
    "accent",
    "accent_hover",
    "accent_press",
    "on_accent",
    "accent_soft",
    "accent_text",
    "focus",
    "goal",
    "goal_soft",
    "trigger",
    "trigger_soft",
    "coping",
    "coping_soft",
    "support",
    "support_soft",
    "info",
    "info_soft",
    "ok",
    "ok_soft",
    "warn",
    "warn_soft",
    "bad",
    "bad_soft",
    "scrim",
]


@dataclass(frozen=True)  # three of them: slots would only make the class twice, on the way to the first paint
class Tokens:
    """One theme's colours by role, as `#RRGGBB` (`scrim`, the dim behind a sheet, and `NO_LINE` as `#AARRGGBB`).

    `line_read` goes around what can only be read, `line_chosen` marks what is chosen where its ground hardly differs.
    """

    name: str
    bg_app: str
    bg_nav: str
    bg_pane: str
    bg_surface: str
    bg_sunken: str
    bg_hover: str
    bg_selected: str
    line: str
    line_strong: str
    line_read: str
    line_chosen: str
    text: str
    text2: str
    text3: str
    text_off: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_soft: str
    accent_text: str
    focus: str
    goal: str
    goal_soft: str
    trigger: str
    trigger_soft: str
    coping: str
    coping_soft: str
    support: str
    support_soft: str
    info: str
    info_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    scrim: str
    avatars: tuple[tuple[str, str], ...]

    def of(self, role: Role) -> str:
        """Give the colour of a role."""
        return str(getattr(self, role))

    def by_role(self) -> dict[str, str]:
        """Give all colours by role, for the sheet."""
        return {
            field.name: getattr(self, field.name) for field in fields(self) if field.name not in {"name", "avatars"}
        }


NO_LINE = "#00FFFFFF"
"""Nothing is drawn."""

LIGHT = Tokens(
    name="light",
    bg_app="#F3F1EC",
    bg_nav="#ECE9E2",
    bg_pane="#F8F6F2",
    bg_surface="#FFFFFF",
    bg_sunken="#F6F4EF",
    bg_hover="#E4E0D7",
    bg_selected="#D9EAE4",
    line="#E2DED5",
    line_strong="#8B8678",
    line_read="#E2DED5",
    line_chosen=NO_LINE,
    text="#1D2322",
    text2="#4C5552",
    text3="#59625E",
    text_off="#8D938F",
    accent="#0B6355",
    accent_hover="#095448",
    accent_press="#07433A",
    on_accent="#FFFFFF",
    accent_soft="#DDEFE9",
    accent_text="#0B6355",
    focus="#1E63D0",
    goal="#474CA8",
    goal_soft="#EAEAF8",
    trigger="#8A4A06",
    trigger_soft="#FBEBD5",
    coping="#7B3B80",
    coping_soft="#F5E7F5",
    support="#0B6355",
    support_soft="#DDEFE9",
    info="#1B5A94",
    info_soft="#E3EEF8",
    ok="#1C6A3C",
    ok_soft="#E0F1E5",
    warn="#7A4C00",
    warn_soft="#FDF0CF",
    bad="#A5281F",
    bad_soft="#FBE7E4",
    scrim="#661D2322",
    avatars=(
        ("#DDEFE9", "#0B5548"),
        ("#EAEAF8", "#3E4397"),
        ("#FBEBD5", "#7A4104"),
        ("#F5E7F5", "#6C3171"),
        ("#E3EEF8", "#164C7E"),
        ("#E9E6DC", "#4D4A3E"),
    ),
)

DARK = Tokens(
    name="dark",
    bg_app="#151918",
    bg_nav="#111514",
    bg_pane="#191E1C",
    bg_surface="#202624",
    bg_sunken="#1A1F1D",
    bg_hover="#29302E",
    bg_selected="#1E3B35",
    line="#303836",
    line_strong="#77827D",
    line_read="#303836",
    line_chosen=NO_LINE,
    text="#E9EDEA",
    text2="#B9C2BD",
    text3="#9BA6A0",
    text_off="#6D7672",
    accent="#57C3AC",
    accent_hover="#6FD1BC",
    accent_press="#88DCCA",
    on_accent="#04211B",
    accent_soft="#19372F",
    accent_text="#6CCDB7",
    focus="#7FB2FF",
    goal="#B1B5FF",
    goal_soft="#292C4A",
    trigger="#F1B670",
    trigger_soft="#3A2C18",
    coping="#E0ABE3",
    coping_soft="#382739",
    support="#6CCDB7",
    support_soft="#19372F",
    info="#92C5F3",
    info_soft="#1C3144",
    ok="#84D39F",
    ok_soft="#1B3525",
    warn="#F0C566",
    warn_soft="#383013",
    bad="#FF9F95",
    bad_soft="#43231F",
    scrim="#A6000000",
    avatars=(
        ("#19372F", "#8ADBC8"),
        ("#292C4A", "#BFC2FF"),
        ("#3A2C18", "#F1C48E"),
        ("#382739", "#E8BFEA"),
        ("#1C3144", "#A9D1F6"),
        ("#2F302A", "#D0CDBE"),
    ),
)

HIGH_CONTRAST = replace(
    LIGHT,
    name="high-contrast",
    bg_app="#FFFFFF",
    bg_nav="#FFFFFF",
    bg_pane="#FFFFFF",
    bg_sunken="#FFFFFF",
    bg_hover="#E6E6E6",
    bg_selected="#CFE3FF",
    line="#000000",
    line_strong="#000000",
    line_read="#767676",
    line_chosen="#003D33",
    text="#000000",
    text2="#000000",
    text3="#1A1A1A",
    text_off="#595959",
    accent="#003D33",
    accent_hover="#002B24",
    accent_press="#001A16",
    accent_text="#003D33",
    focus="#0033CC",
    scrim="#99000000",
)

THEMES = (LIGHT, DARK, HIGH_CONTRAST)

# Pairs that meet on screen, with the least contrast WCAG 2.2 asks: 4.5 for text, 3 for what is not text.
PAIRS: tuple[tuple[Role, Role, float], ...] = (
    ("text", "bg_app", 4.5),
    ("text", "bg_surface", 4.5),
    ("text", "bg_selected", 4.5),
    ("text2", "bg_app", 4.5),
    ("text2", "bg_nav", 4.5),
    ("text2", "bg_surface", 4.5),
    ("text3", "bg_app", 4.5),
    ("text3", "bg_nav", 4.5),
    ("text3", "bg_surface", 4.5),
    ("text3", "bg_pane", 4.5),
    ("text3", "bg_hover", 4.5),
    ("text2", "bg_selected", 4.5),
    ("text3", "bg_selected", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent", "accent_press", 4.5),
    ("accent_text", "bg_surface", 4.5),
    ("accent_text", "bg_app", 4.5),
    ("accent_text", "accent_soft", 4.5),
    ("accent_text", "bg_selected", 4.5),
    ("accent_text", "bg_hover", 4.5),
    ("goal", "goal_soft", 4.5),
    ("goal", "bg_surface", 4.5),
    ("trigger", "trigger_soft", 4.5),
    ("trigger", "bg_surface", 4.5),
    ("coping", "coping_soft", 4.5),
    ("coping", "bg_surface", 4.5),
    ("info", "info_soft", 4.5),
    ("info", "bg_surface", 4.5),
    ("ok", "ok_soft", 4.5),
    ("ok", "bg_surface", 4.5),
    ("warn", "warn_soft", 4.5),
    ("warn", "bg_surface", 4.5),
    ("bad", "bad_soft", 4.5),
    ("bad", "bg_surface", 4.5),
    ("line_strong", "bg_surface", 3),
    ("line_strong", "bg_app", 3),
    ("focus", "bg_app", 3),
    ("focus", "bg_surface", 3),
    ("focus", "bg_nav", 3),
    ("accent", "bg_app", 3),
)


def contrast(one: str, other: str) -> float:
    """Give the WCAG 2.2 contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Give the relative luminance by WCAG 2.2's formula."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else float(((channel + 0.055) / 1.055) ** 2.4)


# ── Measures, in pixels at 100 % text ────────────────────────────────────────────────────────────


class Space:
    """Distances between things."""

    HAIR, XS, S, M, L, XL, XXL = 4, 8, 12, 16, 20, 24, 32
    PAGE, PAGE_WIDE = 22, 28
    CARD = 16
    BETWEEN_CARDS = 14
    NOTE = 908
    """How wide a note is at most: lines much longer are hard to go on with."""


class Radius:
    """Corner radii."""

    CHECK, ROW, FIELD, CARD, PILL = 4, 6, 8, 10, 17


class Type:
    """Text sizes."""

    RING, CAPTION, HINT, BODY, PROSE, NOTE_TITLE, H2, TITLE = 11, 12, 13, 14, 15, 17, 19, 24


class Weight:
    """Text weights: running text, controls, titles and what is chosen, names and page titles."""

    TEXT, CONTROL, TITLE, NAME = 400, 500, 600, 700


class Leading:
    """Line heights as multiples of the font's own."""

    CAPTION, BODY, NARRATIVE = 1.15, 1.3, 1.35


class Icon:
    """Icon sizes, and the stroke in Lucide's 24 px grid."""

    CHIP, FIELD, CARD, RAIL, EMPTY = 14, 16, 18, 20, 28
    STROKE, STROKE_ACTIVE = 1.75, 2.1


class Control:
    """Heights of what can be clicked."""

    LARGE, NORMAL, IN_CARD, SMALL, PHRASE, LEAST = 42, 36, 34, 30, 26, 24
    TOUCH = 44


SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
NARRATIVE_WIDTH = 960
