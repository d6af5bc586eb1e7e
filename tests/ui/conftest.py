"""What every test of the window starts from: English words and dates, names in full, and the usual look."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.services.rendering import Renderer
from fieldnote.ui import theme
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.theme import Theme

# A window follows the language of its computer: for these tests that is English, whoever runs them.
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    if theme.current() != Theme() or not qapp.styleSheet():  # it takes many times what most tests take
        Theme().apply(qapp)
    yield
    QLocale.setDefault(before)
    discretion.turn(on=False)  # it is the whole program's: the next test would see initials for names


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    """What makes documents, in one child process for all pages: to start one takes many times what a document does."""
    shared = Renderer()
    yield shared
    shared.stop()


@pytest.fixture
def kept() -> Iterator[list[QWidget]]:
    """Hold pages until Qt has deleted them: asked for before `qtbot`, it outlives it."""
    pages: list[QWidget] = []
    yield pages
    for page in pages:
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
