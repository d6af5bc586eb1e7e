"""Where this computer keeps a program's things. Nothing here is created by asking."""

import sys
from pathlib import Path

import platformdirs

_APP = "Fieldnote"


def notebooks() -> Path:
    """Give the folder that holds the notebooks of this computer's user (never a roaming profile)."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False)) / "notebooks"


def settings_file() -> Path:
    """Give the file of the window's settings: sizes and choices, no names."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=False)) / "ui.json"


def practice_notebook() -> Path:
    """Give the place of the practice notebook."""
    return notebooks() / "practice"


def own_notebook() -> Path:
    """Give the place of the specialist's own notebook."""
    return notebooks() / "notebook"


def policy_file() -> Path:
    """Give the file in which an agency's administrator decides for this computer."""
    if sys.platform == "win32":
        return Path(platformdirs.site_config_dir(_APP, appauthor=False)) / "policy.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / _APP / "policy.toml"
    return Path("/etc/fieldnote/policy.toml")
