"""Each journey begins on a computer where Fieldnote has never run, and is gone on with two kinds of hands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from journeys.hands import Hands, Keyboard, Mouse
from journeys.world import World
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldnote.host import settings
from fieldnote.services import notebook as notebooks
from fieldnote.ui import language, theme
from fieldnote.ui.language import Language
from fieldnote.ui.theme import Theme

_TELL_THE_TIME = (notebooks.create, notebooks.unlock, notebooks.open_notebook, notebooks.open_with_kit)


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hands_of(request: pytest.FixtureRequest) -> type[Hands]:
    """The hands of this journey."""
    found: type[Hands] = request.param
    return found


@pytest.fixture
def tongue() -> Language:
    """The language of the window; a test parametrises it for another one."""
    return Language.ENGLISH


@pytest.fixture
def world(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hands_of: type[Hands],
    tongue: Language,
) -> Iterator[World]:
    """A computer with a home of its own, and a clock that is moved by the journey."""
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    before = QLocale()
    file = tmp_path / "ui.json"
    settings.save(file, settings.Settings(language=tongue.value))
    if theme.current() != Theme() or not qapp.styleSheet():
        Theme().apply(qapp)
    made = World(qapp, qtbot, file, hands_of)
    for door in _TELL_THE_TIME:
        assert door.__kwdefaults__ is not None
        monkeypatch.setitem(door.__kwdefaults__, "clock", made.clock)
    yield made
    made.end()
    qapp.focusWindowChanged.disconnect(made._on_window)
    assert made.strays == []
    language.speak(Language.ENGLISH)
    QLocale.setDefault(before)
