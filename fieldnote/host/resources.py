"""Files that ship with Fieldnote: fonts, icons, words, policy packs."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_IN_WHEEL = _PACKAGE / "resources"
_IN_SOURCE = _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """Give the place of a bundled file: `path("fonts", "Inter-Regular.ttf")`."""
    root = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_SOURCE
    return root.joinpath(*parts)
