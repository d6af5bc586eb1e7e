"""Runs `fieldnote` as a process of its own, as a script would."""

import json
import subprocess
import sys
from dataclasses import dataclass
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


def fieldnote(*arguments: str | Path, secrets: str = "") -> Ran:
    """Run one command; `secrets` are the lines of standard input."""
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
