"""Missed attempts to unlock: counted beside the notebook, since it cannot be written while it is locked.

The file holds times and nothing else. After the fifth miss each further one makes the next wait longer; nothing is ever
wiped, because a hostile partner could then destroy records. The next unlock folds the misses into the audit.
"""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldnote.domain.problems import FieldnoteError
from fieldnote.host.files import discard, write_whole

_FREE_MISSES = 5
_WAITS = (5, 15, 30, 60)
_MOST_KEPT = 200


def recorded(folder: Path) -> list[datetime]:
    """Give the times of misses since the last unlock; an unreadable file counts as none."""
    try:
        times = json.loads((folder / "misses.json").read_text("utf-8"))
        return [datetime.fromisoformat(text).astimezone(UTC) for text in times]
    except (OSError, ValueError, TypeError, OverflowError, RecursionError):
        return []


def record(folder: Path, at: datetime) -> int:
    """Note a miss and give the seconds that the next try has to wait."""
    times = [*recorded(folder), at][-_MOST_KEPT:]
    with suppress(FieldnoteError):  # a read-only place must not keep the person out
        write_whole(folder / "misses.json", json.dumps([t.isoformat() for t in times]).encode())
    return _wait_after(len(times))


def seconds_to_wait(folder: Path, now: datetime) -> int:
    """Give the seconds still to wait before the next try.

    A miss in the future means that the clock was put right since: there is no wait then, or it could last for years.
    """
    times = recorded(folder)
    passed = now - times[-1] if times else timedelta()
    if passed < timedelta():
        return 0
    left = timedelta(seconds=_wait_after(len(times))) - passed
    return max(0, -(-left // timedelta(seconds=1)))


def forget(folder: Path) -> None:
    """Start counting anew after an unlock."""
    discard(folder / "misses.json")


def _wait_after(misses: int) -> int:
    if misses < _FREE_MISSES:
        return 0
    return _WAITS[min(misses - _FREE_MISSES, len(_WAITS) - 1)]
