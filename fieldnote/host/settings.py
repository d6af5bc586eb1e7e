"""The window's own settings: a small file of choices that never holds a name or a word of a notebook."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from fieldnote.domain.problems import FieldnoteError
from fieldnote.host.files import private_folder, write_whole

_SHORTEST_LOCK, _LONGEST_LOCK = 1, 15


@dataclass(frozen=True, slots=True)
class Settings:
    """How the window looks and when it locks. `notebook` is the folder opened last."""

    theme: str = "system"
    text_percent: int = 100
    font: str = "inter"
    touch: bool = False
    """Whether controls have room for fingers."""
    language: str = "system"
    lock_minutes: int = 5
    discreet: bool = False
    """Whether the window begins with initials for names."""
    side_panel: bool = True
    notebook: str = ""
    menu_bar: bool = False
    window: str = ""
    """Size and place of the window, as Qt writes them."""


def load(path: Path) -> Settings:
    """Read the settings; a missing or unreadable file, or any value of the wrong kind, gives the default."""
    try:
        found: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    default = Settings()
    kept = {
        f.name: found[f.name]
        for f in fields(Settings)
        if f.name in found and type(found[f.name]) is type(getattr(default, f.name))
    }
    found_settings = replace(default, **kept)
    # Anyone can edit this file: it must not be able to switch the lock off.
    bounded = min(max(found_settings.lock_minutes, _SHORTEST_LOCK), _LONGEST_LOCK)
    return replace(found_settings, lock_minutes=bounded)


def save(path: Path, settings: Settings) -> bool:
    """Write the settings and say whether that worked; a place that cannot be written costs no one their work."""
    try:
        private_folder(path.parent)
        write_whole(path, json.dumps(asdict(settings), indent=2).encode())
    except FieldnoteError:
        return False
    return True
