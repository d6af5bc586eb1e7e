"""A day as people type it: 12/4, 12/4/26, Dec 4, 4 December 2026, Fri, today, 2026-12-04, or 24 for this month's.

A day to come may be told by how far off it is as well, but for one long ago: 8 weeks, in 10 days, 3 months.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

YEARS: Final = range(1900, 3000)
"""Those in which a day can be typed."""

_MONTHS: Final = 12
_CENTURY: Final = 100
_SHORT_NAME: Final = 3
_ENGLISH: Final = QLocale(QLocale.Language.English)

_WORDS: Final = re.compile(r"[^\W\d_]+|\d+")
_OTHER: Final = re.compile(r"[^\w\s,.]")
_SLASHED: Final = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?")
_ISO: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_RUN: Final = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_SPAN: Final = re.compile(r"(?:(?P<lead>[^\W\d_]+) )?(?P<count>\d{1,3}) ?(?P<unit>[^\W\d_]+)")
_FILLERS: Final = frozenset({"de", "del", "of", "the", "st", "nd", "rd", "th"})

_Name = Callable[[QLocale, int, QLocale.FormatType], str]
"""Gives the name of a month or a weekday in a language, by its number."""


def read_date(
    text: str,
    today: date,
    locale: QLocale,
    *,
    long_ago: bool = False,
    ahead: bool = False,
    since: date | None = None,
) -> date | None:
    """Understand a day, or give None.

    Without a year it is the nearest such day, or where a day `ahead` is asked for, as for a goal, the next. A day that
    may be `long_ago`, as of a birth, needs its year, and two figures of one never mean a year to come. A weekday alone
    is the next from today on, or from a later day, `since`, where one is to be moved or follows another; how far off
    a day is counts from there as well.
    """
    words = _folded(text.strip().replace("\u202f", " ").replace("\u00a0", " "))
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.fullmatch(words) or _RUN.fullmatch(words):
        month, day = int(found[1]), int(found[2])
        if day_first(locale):
            month, day = day, month
        if month > _MONTHS >= day:  # it can be read in one way only
            month, day = day, month
        return _in_year(found[3], month, day, today, long_ago=long_ago, ahead=ahead)
    begins = max(since or today, today)
    if not long_ago and (found := _SPAN.fullmatch(words)) and (reached := _after(since or today, found)):
        return reached
    return _read_words(words, today, begins, locale, long_ago=long_ago, ahead=ahead)


def _after(begins: date, found: re.Match[str]) -> date | None:
    """Give the day that lies so many days, weeks or months after another; None for any other word."""
    translate = QCoreApplication.translate
    days, weeks, months, leads = (
        {*english.split(), *_folded(said).split()}
        for english, said in (
            ("day days", translate("typed_date", "day days")),
            ("week weeks", translate("typed_date", "week weeks")),
            ("month months", translate("typed_date", "month months")),
            ("in", translate("typed_date", "in")),
        )
    )
    count, unit, start = int(found["count"]), found["unit"], QDate(begins.year, begins.month, begins.day)
    if (found["lead"] or "in") not in leads or unit not in days | weeks | months:
        return None
    reached = start.addMonths(count) if unit in months else start.addDays(count * (7 if unit in weeks else 1))
    return _day(reached.year(), reached.month(), reached.day())


def day_first(locale: QLocale) -> bool:
    """Say whether the day stands before the month where this language is spoken."""
    return locale.dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("d")


def _read_words(words: str, today: date, begins: date, locale: QLocale, *, long_ago: bool, ahead: bool) -> date | None:
    near = {
        _folded(QCoreApplication.translate("typed_date", "yesterday")): -1,
        _folded(QCoreApplication.translate("typed_date", "today")): 0,
        _folded(QCoreApplication.translate("typed_date", "tomorrow")): 1,
    }
    if words in near:
        return today + timedelta(days=near[words])
    if _OTHER.search(words):
        return None
    months, weekdays, either, numbers = set[int](), set[int](), list[tuple[int, int]](), list[str]()
    for word in _WORDS.findall(words):
        month, weekday = _named(word, locale, QLocale.monthName, _MONTHS), _named(word, locale, QLocale.dayName, 7)
        if word.isdigit():
            numbers.append(word)
        elif month and weekday:
            either.append((month, weekday))
        elif month:
            months.add(month)
        elif weekday:
            weekdays.add(weekday)
        elif word not in _FILLERS:
            return None
    for month, weekday in either:  # "mar" is martes, and marzo where no other word names the month of a day
        if months or not numbers:
            weekdays.add(weekday)
        else:
            months.add(month)
    if len(months) > 1 or len(weekdays) > 1:
        return None
    month, weekday = next(iter(months), 0), next(iter(weekdays), 0)
    return _of_parts(month, weekday, numbers, today, begins, long_ago=long_ago, ahead=ahead)


def _of_parts(
    month: int, weekday: int, numbers: list[str], today: date, begins: date, *, long_ago: bool, ahead: bool
) -> date | None:
    """Give the day of a month and a weekday, 0 where they are not named, and of the figures with them."""
    if not numbers:
        return begins + timedelta(days=(weekday - begins.isoweekday()) % 7) if weekday and not month else None
    if len(numbers) == 2 and len(numbers[0]) == 4:
        numbers.reverse()
    if len(numbers) > 2 or len(numbers[0]) > 2:
        return None
    day, year = int(numbers[0]), numbers[1] if len(numbers) == 2 else None
    if month:
        return _in_year(year, month, day, today, long_ago=long_ago, ahead=ahead, weekday=weekday)
    alone = year is None and not long_ago
    return _fitting(_day(today.year, today.month, day), weekday) if alone else None


def _in_year(
    year: str | None, month: int, day: int, today: date, *, long_ago: bool, ahead: bool, weekday: int = 0
) -> date | None:
    if year is None:
        if long_ago:
            return None
        years = (today.year - 1, today.year, today.year + 1)
        days = [found for one in years if (found := _day(one, month, day)) is not None]
        to_come = [found for found in days if found >= today] if ahead else []
        meant = min(to_come or days, key=lambda found: abs(found - today), default=None)
        # A field shows any day of this year without its year, and must read what it shows.
        return _fitting(meant, weekday) or _fitting(_day(today.year, month, day), weekday)
    if len(year) not in {2, 4}:
        return None
    full = int(year) if len(year) == 4 else today.year // _CENTURY * _CENTURY + int(year)
    if len(year) == 2 and long_ago and full > today.year:
        full -= _CENTURY
    return _fitting(_day(full, month, day), weekday)


def _fitting(found: date | None, weekday: int) -> date | None:
    """Give a day where it is the weekday that was named with it, if one was."""
    return found if found is not None and weekday in {0, found.isoweekday()} else None


def _named(word: str, locale: QLocale, name: _Name, most: int) -> int:
    """Give the number of a month or a weekday by its name or the beginning of it, in this language or English, or 0."""
    if len(word) < _SHORT_NAME:
        return 0
    for language in (locale, _ENGLISH):
        fitting = [number for number in range(1, most + 1) if _begins(word, _names(language, name, number))]
        if len(fitting) == 1:
            return fitting[0]
    return 0


def _names(language: QLocale, name: _Name, number: int) -> Iterable[str]:
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        yield _folded(name(language, number, form)).strip(".")


def _folded(text: str) -> str:
    """Write in small letters without accents, as people type."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _begins(word: str, names: Iterable[str]) -> bool:
    return any(name.startswith(word) for name in names)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if year in YEARS else None
