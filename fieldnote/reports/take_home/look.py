"""How take-home papers look: at least 11 points in everything, or at least 16 in large print.

Large print is set for itself, not blown up: wider leading, headings only a little above the text, one column where
the other has two or three.
"""

from dataclasses import dataclass, replace

from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.text import Style


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of one size."""

    title: Style
    lead: Style
    heading: Style
    body: Style
    bold: Style
    quiet: Style
    label: Style
    name: Style
    number: Style
    quote: Style
    foot: Style
    air: float
    """Between sections."""
    row: float
    """The height of a line to write on."""
    sign: float
    """How large signs and the map's words are, beside those of the documents for the office."""
    is_large: bool = False


USUAL = Look(
    title=Style(Face.BOLD, 26, 31),
    lead=Style(Face.REGULAR, 13, 17.5, Ink.QUIET),
    heading=Style(Face.SEMIBOLD, 15, 19),
    body=Style(Face.REGULAR, 12, 16.4),
    bold=Style(Face.SEMIBOLD, 12, 16.4),
    quiet=Style(Face.REGULAR, 11.4, 15.4, Ink.QUIET),
    label=Style(Face.SEMIBOLD, 11.4, 15.4, Ink.QUIET),
    name=Style(Face.SEMIBOLD, 15, 19),
    number=Style(Face.SEMIBOLD, 15, 19),
    quote=Style(Face.SERIF, 13.4, 18.6),
    foot=Style(Face.REGULAR, 11, 14, Ink.QUIET),
    air=15,
    row=25,
    sign=1.42,
)
LARGE = Look(
    title=Style(Face.BOLD, 32, 38),
    lead=Style(Face.REGULAR, 18, 25, Ink.TEXT),
    heading=Style(Face.BOLD, 21, 27),
    body=Style(Face.REGULAR, 17.4, 24.4),
    bold=Style(Face.SEMIBOLD, 17.4, 24.4),
    quiet=Style(Face.REGULAR, 16.4, 22.6, Ink.TEXT),
    label=Style(Face.SEMIBOLD, 16.4, 22.6, Ink.TEXT),
    name=Style(Face.SEMIBOLD, 20, 26),
    number=Style(Face.SEMIBOLD, 20, 26),
    quote=Style(Face.SERIF, 18.4, 26),
    foot=Style(Face.REGULAR, 16, 19, Ink.QUIET),
    air=20,
    row=34,
    sign=2.08,
    is_large=True,
)


def look(*, large: bool) -> Look:
    """Give the styles of a size."""
    return LARGE if large else USUAL


POCKET = replace(
    USUAL,
    title=Style(Face.BOLD, 27, 32),
    lead=Style(Face.REGULAR, 13, 17.5, Ink.QUIET),
    heading=Style(Face.SEMIBOLD, 14, 17.5),
    body=Style(Face.REGULAR, 11.6, 15.2),
    bold=Style(Face.SEMIBOLD, 11.6, 15.2),
    quiet=Style(Face.REGULAR, 11, 14.4, Ink.QUIET),
    label=Style(Face.SEMIBOLD, 11, 14.4, Ink.QUIET),
    name=Style(Face.SEMIBOLD, 14, 18),
    number=Style(Face.SEMIBOLD, 15, 19),
    quote=Style(Face.SERIF, 13, 18),
    air=12,
    row=23,
)
"""For the parts of a folded sheet, about two and three quarter inches wide."""
POCKET_LARGE = replace(
    LARGE,
    title=Style(Face.BOLD, 26, 30),
    lead=Style(Face.REGULAR, 17, 22),
    heading=Style(Face.BOLD, 18.4, 23),
    body=Style(Face.REGULAR, 16.2, 20.6),
    bold=Style(Face.SEMIBOLD, 16.2, 20.6),
    quiet=Style(Face.REGULAR, 16, 20.4),
    label=Style(Face.SEMIBOLD, 16, 20.4),
    name=Style(Face.SEMIBOLD, 18.4, 23),
    number=Style(Face.SEMIBOLD, 18.4, 23),
    quote=Style(Face.SERIF, 17, 22.6),
    air=13,
    row=29,
)
"""For the quarters of a sheet."""
