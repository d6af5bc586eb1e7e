"""A process that forks a child for every command: each is the whole program, but Python has started already.

A line on standard input is a JSON list: the file that is to be standard input, those that take standard output and
error, and the arguments. A line on standard output is the exit code; only then comes the next command, so no child
finds anything in the buffers it inherits. No thread runs and no notebook is open: a fork is safe. New passphrases get a
fast key derivation; `running.started` runs commands with the one that people get.
"""

import atexit
import gc
import importlib
import json
import os
import runpy
import sys
import traceback

from making import FAST

from fieldnote.vault import keys
from fieldnote.vault.keys import Cost

READY = (
    "fieldnote.cli.main",
    "fieldnote.reports.plan_summary.document",
    "fieldnote.reports.printing",
    "fieldnote.reports.visit_note.document",
    "pikepdf",
    "pyrage",
)
"""The command line, and of what it imports only when it comes to it, what takes long."""


def quick(total_memory_bytes: int) -> Cost:
    """Choose the key derivation of tests, whatever this computer bears."""
    return FAST


def become(given: str, out: str, err: str, *arguments: str) -> None:
    """Turn this process into a command, and end it, without freeing first what it has in common with its parent."""
    for number, path in enumerate((given, out, err)):
        opened = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = ["fieldnote", *arguments]
    code = 0
    try:
        runpy.run_module("fieldnote", run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if not isinstance(ended.code, int | None):
            raise  # a sentence: Python says it
        code = ended.code or 0
    except BaseException:  # noqa: BLE001 -- as Python itself does at its end
        traceback.print_exc()
        code = 1
    atexit._run_exitfuncs()  # there is no public way to end as Python does
    for said in (sys.stdout, sys.stderr):
        said.flush()
    os._exit(code)


def main() -> None:
    """Fork a child for every line on standard input."""
    keys.calibrated = quick
    for name in READY:
        importlib.import_module(name)
    gc.freeze()  # a child that ends need not look through all of this
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            become(*json.loads(line))
        _, status = os.waitpid(child, 0)
        os.write(1, f"{os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    main()
