"""Replacing this process by a fresh one: the only way to be rid of keys and notes in memory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import NoReturn

from fieldnote.host import own_program


def replace_process(arguments: Sequence[str]) -> NoReturn:
    """Start Fieldnote anew with these arguments, in this process's place. The notebook must be closed by now."""
    command = own_program.command(arguments)
    if sys.platform == "win32":
        subprocess.Popen(command, close_fds=True)  # noqa: S603 -- our own program
        os._exit(0)
    os.execv(command[0], command)  # noqa: S606 -- our own program, no shell
