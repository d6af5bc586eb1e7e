"""Lucide's drawings from resources/icons, tinted as text: no Qt, so the theme's sheet and the icons can both use it."""

import re
from functools import lru_cache

from fieldnote.host import resources

_STROKE_WIDTH = re.compile(r'stroke-width="[^"]*"')


@lru_cache(maxsize=256)
def drawing(name: str) -> str:
    """Give the SVG text of a drawing; its lines are `currentColor`.

    Raises FileNotFoundError for a name that is not in resources/icons.
    """
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def tinted(name: str, colour: str, stroke: float) -> bytes:
    """Give a drawing in one colour (`#RRGGBB`) and stroke width (in Lucide's 24 px grid)."""
    text = drawing(name).replace("currentColor", colour)
    return _STROKE_WIDTH.sub(f'stroke-width="{stroke:g}"', text).encode()
