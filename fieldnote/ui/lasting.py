"""Keep Python's own constants alive under Qt, on Python 3.11.

PySide6 6.12 gives `None`, `True` and `False` back from its calls without counting the reference: it relies on constants
that cannot die, which Python has had since 3.12 (PEP 683). On 3.11 each call of a void function takes one reference of
`None` and each `Signal.emit` one of `True`; after some thousand calls the interpreter ends with "none_dealloc:
deallocating None". So on 3.11 the constants are given more references than a program can ever use up.
"""

import ctypes
import sys
from typing import Final

_PLENTY: Final = sys.maxsize // 4


def keep_constants() -> None:
    """Make `None`, `True` and `False` last; does nothing from Python 3.12 on, or the second time."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    for constant in (None, True, False):
        # The count is the first field of every object in CPython's release builds.
        ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY


keep_constants()
