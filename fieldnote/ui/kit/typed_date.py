"""A day as people type it: 12/4, 12/4/26, Dec 4, 4 December 2026, Fri, today, 2026-12-04, or 24 for this month's."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_MONTHS: Final = 12
_CENTURY: Final = 100
_SHORT_NAME: Final = 3
_ENGLISH: Final = QLocale(QLocale.Language.English)

_WORDS: Final = re.compile(r"[^\W\d_]+|\d+")
_OTHER: Final = re.compile(r"[^\w\s,.]")
_SLASHED: Final = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?")
_ISO: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_RUN: Final = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_FILLERS: Final = frozenset({"de", "del", "of", "the", "st", "nd", "rd", "th"})


def read_date(text: str, today: date, locale: QLocale, *, long_ago: bool = False) -> date | None:
    """Understand a day, or give None.

    Without a year it is the nearest such day. A day that may be `long_ago`, as of a birth, needs its year, and two
    figures of one never mean a year to come.
    """
    words = text.strip().lower().replace("\u202f", " ").replace("\u00a0", " ")
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.fullmatch(words) or _RUN.fullmatch(words):
        month, day = int(found[1]), int(found[2])
        if day_first(locale):
            month, day = day, month
        if month > _MONTHS >= day:  # it can be read in one way only
            month, day = day, month
        return _in_year(found[3], month, day, today, long_ago=long_ago)
    return _read_words(words, today, locale, long_ago=long_ago)


def day_first(locale: QLocale) -> bool:
    """Say whether the day stands before the month where this language is spoken."""
    return locale.dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("d")


def _read_words(words: str, today: date, locale: QLocale, *, long_ago: bool) -> date | None:
    near = {
        QCoreApplication.translate("typed_date", "yesterday"): -1,
        QCoreApplication.translate("typed_date", "today"): 0,
        QCoreApplication.translate("typed_date", "tomorrow"): 1,
    }
    if words in near:
        return today + timedelta(days=near[words])
    if _OTHER.search(words):
        return None
    months, weekdays, numbers = set[int](), set[int](), list[str]()
    for word in _WORDS.findall(words):
        if word.isdigit():
            numbers.append(word)
        elif (month := _named(word, locale, QLocale.monthName, _MONTHS)) is not None:
            months.add(month)
        elif (weekday := _named(word, locale, QLocale.dayName, 7)) is not None:
            weekdays.add(weekday)
        elif word not in _FILLERS:
            return None
    if len(months) > 1 or len(weekdays) > 1:
        return None
    found = _of_parts(next(iter(months), None), next(iter(weekdays), None), numbers, today, long_ago=long_ago)
    right_weekday = found is None or not weekdays or found.isoweekday() in weekdays
    return found if right_weekday else None


def _of_parts(
    month: int | None, weekday: int | None, numbers: list[str], today: date, *, long_ago: bool
) -> date | None:
    if not numbers:
        if weekday is None or month is not None:
            return None
        return today + timedelta(days=(weekday - today.isoweekday()) % 7)
    if month is None:
        alone = len(numbers) == 1 and len(numbers[0]) <= 2 and not long_ago
        return _day(today.year, today.month, int(numbers[0])) if alone else None
    if len(numbers) == 2 and len(numbers[0]) == 4:
        numbers.reverse()
    if len(numbers) > 2 or len(numbers[0]) > 2:
        return None
    return _in_year(numbers[1] if len(numbers) == 2 else None, month, int(numbers[0]), today, long_ago=long_ago)


def _in_year(year: str | None, month: int, day: int, today: date, *, long_ago: bool) -> date | None:
    if year is None:
        if long_ago:
            return None
        years = (today.year - 1, today.year, today.year + 1)
        days = [found for one in years if (found := _day(one, month, day)) is not None]
        return min(days, key=lambda found: abs(found - today), default=None)
    if len(year) == 4:
        return _day(int(year), month, day)
    if len(year) != 2:
        return None
    full = today.year // _CENTURY * _CENTURY + int(year)
    return _day(full - _CENTURY if long_ago and full > today.year else full, month, day)


def _named(word: str, locale: QLocale, name: object, most: int) -> int | None:
    """Give the number of a month or a weekday by its name or the beginning of it, in this language or English."""
    assert callable(name)  # noqa: S101 -- for the type
    if len(word) < _SHORT_NAME:
        return None
    for language in (locale, _ENGLISH):
        fitting = [number for number in range(1, most + 1) if _begins(word, _names(language, name, number))]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _names(language: QLocale, name: object, number: int) -> Iterable[str]:
    assert callable(name)  # noqa: S101 -- for the type
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        yield str(name(language, number, form)).lower().strip(".")


def _begins(word: str, names: Iterable[str]) -> bool:
    return any(name.startswith(word) for name in names)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= year <= _LAST_YEAR else None
