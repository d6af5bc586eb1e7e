"""A window on the practice notebook, to be put into every state that the pictures show."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from ui.pictures import NOW, ZONE, Stage

from fieldnote.domain.person import Specialist
from fieldnote.services import notebook as notebooks
from fieldnote.services import practice
from fieldnote.ui import theme
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import LIGHT, Tokens

Show = Callable[..., None]


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give the practice notebook and an empty one, at a still moment."""
    place = tmp_path_factory.mktemp("screens")
    practice.make(place / "practice", clock=lambda: NOW)
    notebooks.create(place / "empty", practice.PASSPHRASE, Specialist("Dana Reyes"), clock=lambda: NOW)
    return place / "practice", place / "empty"


@pytest.fixture
def stage(qapp: QApplication, folders: tuple[Path, Path]) -> Iterator[Stage]:
    """Give a window to put a screen into."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", ZONE)
        time.tzset()
        made = Stage(qapp, *folders)
        made.window.resize(1366, 768)
        made.window.show()
        made.window.activateWindow()
        yield made
        made.close()
    time.tzset()
    Theme().apply(qapp)


@pytest.fixture
def show(stage: Stage) -> Show:
    """Give a way to show the window at a size, a text scale and in a theme."""

    def shown(size: tuple[int, int] = (1366, 768), scale: float = 1.0, tokens: Tokens = LIGHT) -> None:
        if theme.current() != Theme(tokens, scale):
            Theme(tokens, scale).apply(stage.app)
        stage.window.resize(*size)
        stage.rest()

    return shown
