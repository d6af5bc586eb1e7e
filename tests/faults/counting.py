"""How often a fault is tried, and what is told of it: few times in the suite, many in `dev.py faults`, which reports.

Two variables say which: FIELDNOTE_FAULTS names the file that collects a line of JSON for everything told, and
FIELDNOTE_FAULTS_SCALE=full asks for the full numbers.
"""

import json
import os
from pathlib import Path

IS_FULL = os.environ.get("FIELDNOTE_FAULTS_SCALE") == "full"


def times(short: int, full: int) -> int:
    """Give how often to try: `short` in the suite, `full` when all is to be shown."""
    return full if IS_FULL else short


class Report:
    """What one test tells: `report("kills during save", 1000, lost=0, torn=0, inside=412)`.

    A test that shows that its own look would notice starts its words with "control: ".
    """

    def __init__(self, test: str) -> None:
        self._test = test

    def __call__(self, what: str, count: int, **found: int | str) -> None:
        collect({"test": self._test, "what": what, "count": count, "found": found})


def collect(told: dict[str, object]) -> None:
    """Add a line to the file that collects, where one was named; written in one piece, as processes share it."""
    place = os.environ.get("FIELDNOTE_FAULTS")
    if place:
        with Path(place).open("ab", buffering=0) as file:
            file.write((json.dumps(told, ensure_ascii=False) + "\n").encode())
