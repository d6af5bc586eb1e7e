"""Our own program, started once more: from the source folder, installed by pip, or out of the bundle."""

import subprocess
import sys
from collections.abc import Sequence

from fieldnote.domain.problems import FieldnoteError


class NoAnswerError(FieldnoteError):
    """The program did not start, ended badly, or took too long. Carries what it said, and how it ended."""


def command(arguments: Sequence[str]) -> list[str]:
    """Give what starts Fieldnote with these arguments. The bundle's program is its own interpreter."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "fieldnote"]
    return [*start, *arguments]


def answer(arguments: Sequence[str], question: bytes, seconds: float) -> bytes:
    """Run Fieldnote with `question` on its standard input and give what it printed; raises NoAnswerError."""
    try:
        done = subprocess.run(  # noqa: S603 -- our own program
            command(arguments), input=question, capture_output=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoAnswerError(type(error).__name__) from error
    if done.returncode != 0:
        raise NoAnswerError(f"exit code {done.returncode}", done.stderr.decode("utf-8", "replace").strip())
    return done.stdout
