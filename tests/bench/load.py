"""How much an agency gets, and what carries it: the table of installer/agency.md, with figures of one's own.

python3 tests/bench/load.py [--notes 5] [--days 250] [--kilobytes 60] [--rate 250]
"""

import argparse
from dataclasses import dataclass

SPECIALISTS = (1, 200, 100_000)
SECONDS_OF_DAY_END = 90 * 60
"""In which most notes of a day are sent."""
RECORDS = 8
"""Resources in a note's transaction."""


@dataclass(frozen=True, slots=True)
class Load:
    """What some specialists send."""

    specialists: int
    notes_a_day: int
    days: int
    kilobytes: int

    @property
    def notes(self) -> int:
        """Notes of a day."""
        return self.specialists * self.notes_a_day

    @property
    def day(self) -> float:
        """Bytes of a day."""
        return self.notes * self.kilobytes * 1000.0

    @property
    def at_day_end(self) -> float:
        """Notes a second, where a day's notes come in its last 90 minutes."""
        return self.notes / SECONDS_OF_DAY_END

    @property
    def in_one_hour(self) -> float:
        """Notes a second, where two fifths of a day come in one hour."""
        return self.notes * 0.4 / 3600

    def after_silence(self, days: int, hours: float) -> float:
        """Notes a second, where what gathered in some days is sent within some hours."""
        return self.notes * days / (hours * 3600)


def size(count: float) -> str:
    """Write a number of bytes as people do."""
    for unit in ("KB", "MB", "GB"):
        count /= 1000
        if count < 1000:
            return f"{count:.3g} {unit}"
    return f"{count / 1000:.3g} TB"


def table(loads: list[Load], rate: float) -> list[str]:
    """Give the lines of the table; `rate` is what one database was measured to take, in packages a second."""
    rows = [
        ("notes a day", [f"{one.notes:,}" for one in loads]),
        ("bytes a day, a year", [f"{size(one.day)}, {size(one.day * one.days)}" for one in loads]),
        ("notes/s in the last 90 minutes of a day", [f"{one.at_day_end:.3g}" for one in loads]),
        ("notes/s with 40 % of a day in one hour", [f"{one.in_one_hour:.3g}" for one in loads]),
        ("… records/s", [f"{one.in_one_hour * RECORDS:.3g}" for one in loads]),
        ("3 days without a line, all in one hour", [f"{one.after_silence(3, 1):.3g} notes/s" for one in loads]),
        ("… spread over 24 hours", [f"{one.after_silence(3, 24):.3g} notes/s" for one in loads]),
        (f"share of one database at {rate:g}/s, busiest hour", [f"{one.in_one_hour / rate:.2%}" for one in loads]),
        ("a day loaded by one database in", [_time(one.notes / rate) for one in loads]),
    ]
    head = [
        "| specialists | " + " | ".join(f"{one.specialists:,}" for one in loads) + " |",
        "|---|" + "---|" * len(loads),
    ]
    return head + [f"| {name} | {' | '.join(cells)} |" for name, cells in rows]


def _time(seconds: float) -> str:
    return f"{seconds:.2g} s" if seconds < 60 else f"{seconds / 60:.0f} min"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=5, help="notes a specialist writes in a day")
    parser.add_argument("--days", type=int, default=250, help="working days of a year")
    parser.add_argument("--kilobytes", type=int, default=60, help="of one note, its paper included")
    parser.add_argument("--rate", type=float, default=250, help="packages/s that tests/bench/inbox.py measured")
    given = parser.parse_args()
    print("\n".join(table([Load(n, given.notes, given.days, given.kilobytes) for n in SPECIALISTS], given.rate)))


if __name__ == "__main__":
    main()
