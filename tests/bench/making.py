"""Seconds to make the practice notebook for measuring: every note checked and signed by the services.

python tests/bench/making.py [VISITS ...]
"""

import sys
import tempfile
import time
from pathlib import Path

from fieldnote.services import practice

_VISITS_A_PERSON = 50


def main(visits: int) -> None:
    """Make one notebook and print how long it took."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        made = practice.make(Path(folder) / "n", most_people=max(14, visits // _VISITS_A_PERSON), least_visits=visits)
        seconds = time.perf_counter() - started
        size = (made.folder / "vault.db").stat().st_size / 2**20
    print(
        f"{made.signed:>7,} signed visits of {made.people:,} people in {seconds:.0f} s "
        f"({made.signed / seconds:.0f} a second), {size:.0f} MiB"
    )


if __name__ == "__main__":
    for size in sys.argv[1:] or ("5000", "50000"):
        main(int(size))
