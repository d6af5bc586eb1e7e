"""What PySide6 loads late is there when it is asked for; each case in a process of its own, as the window starts."""

import subprocess
import sys

import pytest

_START = """
from fieldnote.ui.quick_imports import load_core
load_core()
import builtins, inspect, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
app = QApplication(["test", "-platform", "offscreen"])
"""


def said(code: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", _START + code], capture_output=True, text=True, timeout=60, check=True
    )
    return ended.stdout


def test_a_wrong_call_is_told_as_ever() -> None:
    told = said("try: QLabel(3, 4, 5)\nexcept TypeError as error: print(error)")
    assert "called with wrong argument types" in told
    assert "Supported signatures" in told


@pytest.mark.parametrize(
    "module", ["errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "parser"]
)
def test_each_module_is_loaded_when_something_of_it_is_asked_for(module: str) -> None:
    told = said(
        f"module = sys.modules['PySide6.support.signature.{module}']\n"
        "before = type(module).__name__\nhasattr(module, 'nothing_of_this_name')\nprint(before, len(vars(module)) > 8)"
    )
    assert told.split() == ["_LateModule", "True"]


def test_signatures_can_be_asked_for() -> None:
    told = said("from PySide6.support.signature import get_signature\nprint(get_signature(QWidget.resize))")
    assert "PySide6.QtCore.QSize" in told


def test_the_import_statement_is_pythons_own_again() -> None:
    told = said("print('feature' in builtins.__import__.__name__)")
    assert told.strip() == "False"
