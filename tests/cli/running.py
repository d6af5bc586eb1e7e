"""Runs `fieldnote` as a process of its own, as a script would."""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed with --json."""
        return json.loads(self.out)


def started(*arguments: str | Path, secrets: str = "") -> Ran:
    """Start Python for one command, with everything as people get it; `secrets` are the lines of standard input."""
    ended = subprocess.run(
        [sys.executable, "-m", "fieldnote", *map(str, arguments)],
        input=secrets,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Ran(ended.returncode, ended.stdout, ended.stderr)


def fieldnote(*arguments: str | Path, secrets: str = "") -> Ran:
    """Run one command in a process that `forking` forks; `secrets` are the lines of standard input."""
    if not hasattr(os, "fork"):
        return started(*arguments, secrets=secrets)
    with tempfile.TemporaryDirectory() as folder:
        given, out, err = (Path(folder, name) for name in ("given", "out", "err"))
        given.write_text(secrets, "utf-8")
        forking = _forking()
        assert forking.stdin is not None
        assert forking.stdout is not None
        print(json.dumps([str(given), str(out), str(err), *map(str, arguments)]), file=forking.stdin, flush=True)
        code = int(forking.stdout.readline())
        return Ran(code, out.read_text("utf-8"), err.read_text("utf-8"))


@cache
def _forking() -> "subprocess.Popen[str]":
    script = Path(__file__).with_name("forking.py")
    forking = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        text=True,
    )
    atexit.register(forking.communicate)  # its input ends, and so does it
    return forking
