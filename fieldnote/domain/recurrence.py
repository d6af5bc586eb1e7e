"""When something comes round again: every so many weeks on some days, or every so many months.

Any stretch of days is answered by counting from the first day, not by walking there: a series that began years ago
costs what the asked days cost.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import count as counting

_DAYS_A_WEEK = 7
_MONTHS_A_YEAR = 12


class Repeats(StrEnum):
    """How it comes round. The first day says which weekday or which day of the month."""

    WEEKLY = "weekly"
    MONTHLY_BY_DATE = "monthly_by_date"
    """The 15th. The 29th to 31st fall on the last day of a month that is too short."""
    MONTHLY_BY_WEEKDAY = "monthly_by_weekday"
    """The second Tuesday. The fifth falls on the last one in a month that has only four."""
    MONTHLY_BY_LAST_WEEKDAY = "monthly_by_last_weekday"
    """The last Friday, whichever that is."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """From a first day on, until a last day or a number of times, whichever comes first; without both, with no end."""

    starts_on: date
    repeats: Repeats = Repeats.WEEKLY
    interval: int = 1
    """Every so many weeks or months."""
    weekdays: tuple[int, ...] = ()
    """Of a weekly rhythm: Monday is 0. Empty stands for the weekday of the first day."""
    until: date | None = None
    """The last day it may fall on."""
    times: int | None = None

    def days(self, first: date, last: date) -> Iterator[date]:
        """Give the days it falls on within a stretch, in order."""
        end = min(last, self.until) if self.until else last
        for number in counting(self._number_before(first)):
            day = self._place(number) if self.times is None or number < self.times else None
            if day is None or day > end:
                return
            if day >= first:
                yield day

    def next_day(self, first: date) -> date | None:
        """Give the first day it falls on at or after a day."""
        return next(self.days(first, date.max), None)

    def last_day(self) -> date | None:
        """Give the last day it falls on; None when it has no end, or no day at all."""
        ends = [self.until] if self.until else []
        if self.times is not None and self.times > 0:
            ends += [day for day in (self._place(self.times - 1),) if day]
        return min(ends, default=None)

    def count(self, first: date, last: date) -> int:
        """Count the days it falls on within a stretch, without walking through it."""
        return max(0, self._until(last) - self._until(first - timedelta(days=1)))

    def latest(self, last: date) -> date | None:
        """Give the last day it falls on at or before a day, or None."""
        number = self._until(last)
        return self._place(number - 1) if number else None

    def moved(self, before: date, after: date) -> "Recurrence":
        """Give what is left of it from one of its days on, as that day and all that follow it move along.

        As many are left as before: its end moves by as many days.
        """
        if before == after:
            return self
        by = after - before
        is_in_last_week = after.month != (after + timedelta(weeks=1)).month
        is_last = self.repeats is Repeats.MONTHLY_BY_LAST_WEEKDAY
        return replace(
            self,
            starts_on=after,
            repeats=Repeats.MONTHLY_BY_WEEKDAY if is_last and not is_in_last_week else self.repeats,
            weekdays=tuple(sorted((weekday + by.days) % _DAYS_A_WEEK for weekday in self.weekdays)),
            until=self.until + by if self.until else None,
            times=None if self.times is None else self.times - self.count(self.starts_on, before - timedelta(days=1)),
        )

    def _until(self, day: date) -> int:
        """Count the days it falls on up to a day."""
        end = min(day, self.until) if self.until else day
        number = self._number_before(end)
        while (found := self._place(number)) is not None and found <= end:
            number += 1
        return number if self.times is None else min(number, self.times)

    def _place(self, number: int) -> date | None:
        return self._weekly(number) if self.repeats is Repeats.WEEKLY else self._monthly(number)

    def _number_before(self, day: date) -> int:
        """Give the number of an occurrence at or shortly before a day, counted from 0."""
        if day <= self.starts_on:
            return 0
        if self.repeats is Repeats.WEEKLY:
            weeks = (day.toordinal() - self._monday()) // (_DAYS_A_WEEK * self.interval)
            return max(0, weeks * len(self._weekdays()) - self._skipped())
        return max(0, (_month_number(day) - _month_number(self.starts_on)) // self.interval)

    def _weekdays(self) -> tuple[int, ...]:
        return tuple(sorted(set(self.weekdays))) or (self.starts_on.weekday(),)

    def _monday(self) -> int:
        return self.starts_on.toordinal() - self.starts_on.weekday()

    def _skipped(self) -> int:
        """Count the weekdays of the first week that lie before the first day."""
        return sum(weekday < self.starts_on.weekday() for weekday in self._weekdays())

    def _weekly(self, number: int) -> date | None:
        weekdays = self._weekdays()
        week, place = divmod(number + self._skipped(), len(weekdays))
        ordinal = self._monday() + week * self.interval * _DAYS_A_WEEK + weekdays[place]
        return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else None

    def _monthly(self, number: int) -> date | None:
        year, month = divmod(_month_number(self.starts_on) + number * self.interval, _MONTHS_A_YEAR)
        return date(year, month + 1, self._day_of_month(year, month + 1)) if year <= date.max.year else None

    def _day_of_month(self, year: int, month: int) -> int:
        first_weekday, length = calendar.monthrange(year, month)
        if self.repeats is Repeats.MONTHLY_BY_DATE:
            return min(self.starts_on.day, length)
        first = 1 + (self.starts_on.weekday() - first_weekday) % _DAYS_A_WEEK
        most = (length - first) // _DAYS_A_WEEK
        wanted = most if self.repeats is Repeats.MONTHLY_BY_LAST_WEEKDAY else (self.starts_on.day - 1) // _DAYS_A_WEEK
        return first + min(wanted, most) * _DAYS_A_WEEK


def _month_number(day: date) -> int:
    return day.year * _MONTHS_A_YEAR + day.month - 1
