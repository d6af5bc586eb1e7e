"""Which backups stay: the last ten, and one for each of some days, weeks and months. And how their files are named.

Order is by sequence, never by clock alone: a laptop's clock may be set back or far ahead, and must not cost a backup.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LAST, DAYS, WEEKS, MONTHS = 10, 14, 8, 12
"""How many of the last backups stay, and of how many days, weeks and months the last one of each."""
LONGEST_UNSAVED = timedelta(hours=4)
"""Of use: then a backup is due without waiting for the lock."""
BACKUP_EVERY = timedelta(days=3)
"""How old the last backup may grow while there is something new."""
COPY_EVERY = timedelta(days=7)
"""How often a copy on a second medium is asked for."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"fn-(\d{8}T\d{6}Z)-(\d{6,12})\.fnb", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Dated:
    """A backup by its place in the row and the moment (UTC) it was made."""

    sequence: int
    at: datetime

    @property
    def name(self) -> str:
        """The name of its file: when it was made, and its place in the row."""
        return f"fn-{self.at:{_STAMP}}-{self.sequence:06d}.fnb"


def dated(name: str) -> Dated | None:
    """Read the name of a backup's file; None for a file that is not ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        at = datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    made = Dated(int(found[2]), at)
    return made if made.name == name else None


def kept(backups: Iterable[Dated]) -> frozenset[Dated]:
    """Give those that stay.

    Counted from the newest back, so what is once no longer wanted is never wanted again: thinning out after each backup
    keeps the same as thinning out once.
    """
    newest_first = sorted(backups, reverse=True)
    return frozenset(newest_first[:LAST]).union(
        _last_of_each(newest_first, DAYS, lambda made: made.at.date()),
        _last_of_each(newest_first, WEEKS, lambda made: made.at.isocalendar()[:2]),
        _last_of_each(newest_first, MONTHS, lambda made: (made.at.year, made.at.month)),
    )


def droppable(backups: Iterable[Dated], proven: Dated) -> tuple[Dated, ...]:
    """Give those that may go, oldest first, once `proven` was read whole: never it, and nothing newer than it."""
    found = frozenset(backups)
    return tuple(sorted(made for made in found - kept(found) if made < proven))


def is_due(*, changed: bool, in_use: timedelta, at_lock: bool) -> bool:
    """Whether a backup is to be made: something changed, and the notebook locks or was long in use since the last."""
    return changed and (at_lock or in_use >= LONGEST_UNSAVED)


def days_since(then: datetime | None, now: datetime) -> int | None:
    """Count the whole days since a moment; None for never. A clock that was set back makes no day less than none."""
    return None if then is None else max(0, (now - then) // timedelta(days=1))


def asks_for_backup(then: datetime | None, now: datetime, *, changed: bool) -> bool:
    """Whether a backup is to be asked for: there is none, or it is three days old and lacks something."""
    return then is None or (changed and now - then >= BACKUP_EVERY)


def asks_for_copy(then: datetime | None, now: datetime) -> bool:
    """Whether a copy on a second medium is to be asked for: there is none, or it is a week old."""
    return then is None or now - then >= COPY_EVERY


def _last_of_each(newest_first: list[Dated], most: int, period: Callable[[Dated], Hashable]) -> list[Dated]:
    found: dict[Hashable, Dated] = {}
    for made in newest_first:
        if len(found) == most:
            break
        found.setdefault(period(made), made)
    return list(found.values())
