"""Today painted after the key derivation, at 10,000 visits beside the same at 100, in turns.

python tests/bench/today.py [VISITS]
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from fieldnote.services import practice

_GOAL = 1.5
_SMALL, _RUNS = 100, 7


def main(visits: int) -> None:
    """Make two notebooks, open each in turns, and print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        small = practice.make(Path(home) / "small", most_people=5, least_visits=_SMALL)
        large = practice.make(Path(home) / "large", least_visits=visits)
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # A warm start has its modules compiled; keep the compiled ones out of the source tree.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        times: dict[int, list[float]] = {small.signed: [], large.signed: []}
        for turn in range(_RUNS + 1):
            for made in (small, large):
                seconds = _seconds(made.folder, environment)
                if turn:
                    times[made.signed].append(seconds)
    for count, seconds_each in times.items():
        print(f"{count:>7,} visits: Today painted {statistics.median(seconds_each) * 1000:.0f} ms after the key")
    ratio = statistics.median(times[large.signed]) / statistics.median(times[small.signed])
    print(f"ratio: {ratio:.2f} (goal: at most {_GOAL})")


def _seconds(folder: Path, environment: dict[str, str]) -> float:
    command = [sys.executable, "-m", "fieldnote", "--time-to-today", str(folder)]
    ended = subprocess.run(
        command, env=environment, input=practice.PASSPHRASE, capture_output=True, text=True, timeout=60, check=True
    )
    told = json.loads(ended.stdout.splitlines()[-1])
    return float(told["today"]) - float(told["derived"])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
