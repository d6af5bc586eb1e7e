"""The shared words by language, and days and times as they are said at home: long, with the day of the week."""

from collections.abc import Iterable
from datetime import date, time

from fieldnote.domain.weekday import Weekday
from fieldnote.reports.take_home.english import ENGLISH
from fieldnote.reports.take_home.spanish import SPANISH

SHARED = {"en": ENGLISH, "es": SPANISH}


def day(day: date, language: str) -> str:
    """Tuesday, November 24."""
    words = SHARED[language]
    weekday = words.weekdays[Weekday.of(day)]
    return words.day.format(weekday=weekday, month=words.months[day.month - 1], day=day.day)


def clock(moment: time, language: str) -> str:
    """6:00 PM."""
    words = SHARED[language]
    half = words.morning if moment.hour < 12 else words.evening
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d} {half}".replace(" ", "\u00a0")


def weekly(weekdays: Iterable[Weekday], starts_at: time | None, language: str) -> str:
    """Tuesday and Thursday, 6:00 PM; empty where neither is known."""
    words = SHARED[language]
    names = [words.weekdays[weekday] for weekday in Weekday if weekday in set(weekdays)]
    days = f" {words.listed} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
    parts = [part for part in (days, clock(starts_at, language) if starts_at else "") if part]
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def started(said: str) -> str:
    """Begin with a capital letter, whatever the language does inside a sentence."""
    return said[:1].upper() + said[1:]
