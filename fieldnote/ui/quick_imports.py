"""Imports that PySide6 does not look into.

PySide6 6.12 puts itself before every import of the program and reads each new module's source, looking for those that
ask for its `__feature__` switches. Nobody here does, and reading fifty sources costs a tenth of the start.
"""

import builtins
import importlib


def let_python_import() -> None:
    """Import PySide6's core, which takes the import statement, and give that back to Python."""
    importlib.import_module("PySide6.QtCore")
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
