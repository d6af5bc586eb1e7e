"""In which language the services speak: English, until the window hands over another one.

A sentence is always whole, and facts fill its braces afterwards. What is given to `said`, or lies in a table that is,
`installer/dev.py translate` finds and brings to the translator.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

_NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language says a sentence of a context, a day without its year, a day with it, and a time."""

    say: Callable[[str, str], str]
    day: Callable[[date], str]
    dated: Callable[[date], str]
    clock: Callable[[datetime], str]
    moment: Callable[[datetime], str]
    fact: Callable[[str], str] = str
    """How a fact that fills a brace is written: services give days as ISO 8601."""


def _day(day: date) -> str:
    return f"{day:%a}, {day:%b} {day.day}"


def _clock(at: datetime) -> str:
    return f"{at.hour % _NOON or _NOON}:{at:%M} {'AM' if at.hour < _NOON else 'PM'}"


ENGLISH: Final = Tongue(
    say=lambda _, english: english,
    day=_day,
    dated=lambda day: f"{_day(day)}, {day.year}",
    clock=_clock,
    moment=lambda at: f"{at:%a} {_clock(at)}",
)


class _Speaker:
    """Holds the one language of this process."""

    tongue = ENGLISH


_speaker: Final = _Speaker()


def speak(tongue: Tongue) -> None:
    """Let every sentence from now on be said so."""
    _speaker.tongue = tongue


def said(context: str, english: str) -> str:
    """Give a sentence in the language spoken now."""
    return _speaker.tongue.say(context, english)


def fact(text: str) -> str:
    """Write a fact as a sentence of the language spoken now has it."""
    return _speaker.tongue.fact(text)


def of_rules(text: str) -> str:
    """Give words of a rule pack, such as its label, in the language spoken now; those of an agency's own stay."""
    return said("rules", text) if text else ""


def counted(one: str, many: str, count: int, **facts: object) -> str:
    """Fill in one of two sentences that were said already: for one, or for any other number."""
    return (one if count == 1 else many).format(count=count, **facts)


def day(value: date) -> str:
    """Say a day: "Fri, Nov 20"."""
    return _speaker.tongue.day(value)


def dated(value: date) -> str:
    """Say a day with its year: "Fri, Nov 20, 2026"."""
    return _speaker.tongue.dated(value)


def clock(at: datetime) -> str:
    """Say a time of day: "7:58 AM"."""
    return _speaker.tongue.clock(at)


def moment(at: datetime) -> str:
    """Say a time within a week: "Thu 2:05 PM"."""
    return _speaker.tongue.moment(at)
