"""Where passphrases come from: a prompt, a file, or the first lines of standard input; never an argument."""

import getpass
import sys
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.domain.problems import BadInputError


def ask(prompt: str, file: Path | None = None) -> str:
    """Give one secret: from `file` when given, from a prompt on a terminal, else the next line of standard input."""
    if file is not None:
        lines = files_in.text(file, "the file with the passphrase").splitlines()
        return lines[0] if lines else ""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    return sys.stdin.readline().rstrip("\r\n")


def ask_new(prompt: str, file: Path | None = None) -> str:
    """Give a new secret; on a terminal it is asked for twice."""
    first = ask(prompt, file)
    if file is None and sys.stdin.isatty() and first != ask(f"{prompt} again"):
        raise BadInputError("the two entries differ", "passphrase")
    return first
