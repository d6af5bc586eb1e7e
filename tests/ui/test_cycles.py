"""What holds itself in a circle is freed on the screen's thread, and nowhere else."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from fieldnote.ui.cycles import Cycles, free_due


class Circle:
    """Holds itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def cycles(qapp: QObject) -> Iterator[Cycles]:
    owner = QObject()
    thresholds = gc.get_threshold()
    made = Cycles(owner)
    yield made
    made.deleteLater()
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.enable()


def test_python_itself_no_longer_looks_for_circles(cycles: Cycles) -> None:
    assert not gc.isenabled()


def test_a_circle_is_freed_once_enough_was_made(cycles: Cycles) -> None:
    circle = Circle()
    seen = weakref.ref(circle)
    del circle
    gc.set_threshold(1 << 30, 1, 1)
    free_due()
    assert seen() is not None
    gc.set_threshold(1, 1 << 30, 1 << 30)
    assert free_due() > 0
    assert seen() is None
