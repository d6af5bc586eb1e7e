"""Where this computer keeps a program's things. Nothing here is created by asking."""

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
