"""The inks of the paper: the screen's light colours, each at least 4.5:1 on white, so that grey printers keep up."""

from enum import StrEnum


class Ink(StrEnum):
    """A colour by its meaning, as `#RRGGBB`."""

    TEXT = "#1D2322"
    QUIET = "#4C5552"
    CAPTION = "#59625E"
    ACCENT = "#0B6355"
    ACCENT_SOFT = "#E4F1EC"
    GOAL = "#474CA8"
    TRIGGER = "#8A4A06"
    FAMILY = "#7B3B80"
    COMMUNITY = "#1B5A94"
    BOX = "#F6F4EF"
    BANNER = "#F7E6CC"
    STEP_AHEAD = "#DAD5C9"
    HAIRLINE = "#DAD5CA"
    LINE = "#8B8678"
    RULE = "#4C5552"
    RING_OUTER = "#F3F7F5"
    RING_MIDDLE = "#E6F0EC"
    RING_INNER = "#D8E8E2"
    RING_LINE = "#C9D6D0"
    WHITE = "#FFFFFF"

    @property
    def rgb(self) -> tuple[float, float, float]:
        """Red, green and blue from 0 to 1."""
        return _RGB[self]


def _part(ink: Ink, at: int) -> float:
    return int(ink.value[at : at + 2], 16) / 255


_RGB = {ink: (_part(ink, 1), _part(ink, 3), _part(ink, 5)) for ink in Ink}
