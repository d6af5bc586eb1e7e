"""Dates and times as they stand on paper: short, absolute, the month always in letters."""

from datetime import date, datetime, timedelta

from fieldnote.reports.sayings import TO

_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}


def full(day: date, language: str) -> str:
    """Nov 20, 2026."""
    name = _MONTHS[language][day.month - 1]
    return f"{name} {day.day}, {day.year}" if language == "en" else f"{day.day} {name} {day.year}"


def near(day: date, to: date, language: str) -> str:
    """Nov 20: the year is left out where it is the year of `to`, which the same page names in full."""
    if day.year != to.year:
        return full(day, language)
    name = _MONTHS[language][day.month - 1]
    return f"{name} {day.day}" if language == "en" else f"{day.day} {name}"


def month(day: date, language: str) -> str:
    """Nov 2026."""
    return f"{_MONTHS[language][day.month - 1]} {day.year}"


def span(first: date, last: date, language: str) -> str:
    """The first to the last day, the year once: Aug 23 to Nov 20, 2026, with a dash."""
    return f"{near(first, last, language)}{TO}{full(last, language)}"


def clock(moment: datetime, language: str) -> str:
    """11:31 AM."""
    if language == "en":
        return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d} {'AM' if moment.hour < 12 else 'PM'}"
    return f"{moment.hour:02d}:{moment.minute:02d}"


def instant(moment: datetime, language: str) -> str:
    """Nov 20, 2026 11:31 AM."""
    return f"{full(moment.date(), language)} {clock(moment, language)}"


def offset(moment: datetime) -> str:
    """UTC-5: what the place's clock is away from universal time."""
    minutes = (moment.utcoffset() or timedelta()) // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return "UTC" if minutes == 0 else f"UTC{sign}{hours}{f':{rest:02d}' if rest else ''}"
