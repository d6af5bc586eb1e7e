"""Days and times as the window's language writes them."""

import re
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_TWO_STOPS: Final = re.compile(r"(\d\s?[ap]\.\s?m|(?<!\w)[^\W\d_a-zß-ÿ])\.\.(?!\.)")
"""After a time in Spanish, or after an initial."""
_PATTERN: Final = "how a day is written; d, M and y are Qt's signs, other letters stand in single quotes"


def day(value: date) -> str:
    """Write a day as "Fri, Nov 20"."""
    return _written(value, QCoreApplication.translate("dates", "ddd, MMM d", _PATTERN))


def dated(value: date) -> str:
    """Write a day with its weekday and year, as "Fri, Nov 20, 2026"."""
    return _written(value, QCoreApplication.translate("dates", "ddd, MMM d, yyyy", _PATTERN))


def day_of_year(value: date) -> str:
    """Write a day with its year, as "Nov 20, 2026"."""
    return _written(value, QCoreApplication.translate("dates", "MMM d, yyyy", _PATTERN))


def long_day(value: date) -> str:
    """Write a day as "Friday, November 20"."""
    return _written(value, QCoreApplication.translate("dates", "dddd, MMMM d", _PATTERN))


def weekday_and_day(value: date) -> str:
    """Write a day as "Friday, Nov 20"."""
    return _written(value, QCoreApplication.translate("dates", "dddd, MMM d", _PATTERN))


def short_day(value: date) -> str:
    """Write a day as "Nov 20"."""
    return _written(value, QCoreApplication.translate("dates", "MMM d", _PATTERN))


def month(value: date) -> str:
    """Write a month as "Mar 2026"."""
    return _written(value, QCoreApplication.translate("dates", "MMM yyyy", _PATTERN))


def weekday(value: date) -> str:
    """Write the day of the week, as "Fri"."""
    return _written(value, "ddd")


def clock(value: datetime | time) -> str:
    """Write a time in this place's zone, as "10:32 AM"."""
    moment = value.astimezone() if isinstance(value, datetime) else value
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def moment(value: datetime) -> str:
    """Write a day and a time in this place's zone, as "Fri, Nov 20, 10:32 AM"."""
    return _with_time(day(value.astimezone().date()), value)


def dated_moment(value: datetime) -> str:
    """Write a day with its year and a time in this place's zone, as "Fri, Nov 20, 2026, 10:32 AM"."""
    return _with_time(dated(value.astimezone().date()), value)


def moment_of_year(value: datetime) -> str:
    """Write a day with its year and a time in this place's zone, as "Nov 20, 2026, 10:32 AM"."""
    return _with_time(day_of_year(value.astimezone().date()), value)


def one_stop(sentence: str) -> str:
    """Write a sentence with one stop where its end brings its own: a time in Spanish, "9:00 a.m.", or "Alma R."."""
    return _TWO_STOPS.sub(r"\1.", sentence)


def at_start(written: str) -> str:
    """Write what a heading or a line begins with: Spanish has small letters for its days."""
    return written[:1].upper() + written[1:]


def _with_time(written: str, value: datetime) -> str:
    return QCoreApplication.translate("dates", "{day}, {time}").format(day=written, time=clock(value))


def _written(value: date, pattern: str) -> str:
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)
