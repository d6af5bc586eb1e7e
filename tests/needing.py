"""Tests that need a program which not every machine has."""

import os
import shutil
from collections.abc import Iterable

import pytest

IN_CI = "CI" in os.environ
"""Whether everything must be there: `.ci/run` says so once it has installed what tests use."""
_PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))


def missing(programs: Iterable[str]) -> list[str]:
    """Give those of some programs that are not here."""
    return [program for program in programs if shutil.which(program, path=_PATH) is None]


def needs(*programs: str, also: bool = True) -> pytest.MarkDecorator:
    """Skip where a program is not here, or `also` is not so; never in CI, where nothing may go untested in silence."""
    gone = missing(programs)
    reason = f"not here: {', '.join(gone)}" if gone else "not here"
    return pytest.mark.skipif(not IN_CI and (bool(gone) or not also), reason=reason)
