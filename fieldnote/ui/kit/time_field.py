"""A time as people type it: 1032, 10:32a, 10:32 AM, 14:05, or +50 for minutes after the start."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.typed_field import TypedField

_HALF_DAY: Final = 12
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_NEAR: Final = 6 * _HOUR
_STEP: Final = 5
_FIRST_MORNING_HOUR: Final = 7

_AFTER_START: Final = re.compile(r"\+\s*(\d{1,3})")
_HALF: Final = re.compile(r"([ap])\s*\.?\s*(?:m\s*\.?)?$")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?")
_RUN: Final = re.compile(r"(\d{1,2})(\d{2})")


@dataclass(frozen=True, slots=True)
class Before:
    """The time of day that what is typed is over by, and whether it was just before."""

    now: time
    just: bool = False


def read_time(
    text: str, start: time | None = None, *, halves: bool = True, before: Before | None = None
) -> time | None:
    """Understand a time, or give None.

    Where clocks have halves (AM and PM), a time without its half is the next one within six hours after `start`;
    without a start, 7 to 11 is the morning and 12 to 6 the afternoon, but for what would then be still to come
    `before` a time of day. A leading zero or an hour above 12 says it all.
    """
    words = text.strip().lower().replace("\u202f", " ").replace("\u00a0", " ")
    if (after := _AFTER_START.fullmatch(words)) is not None:
        return _later(start, int(after.group(1))) if start is not None else None
    half = _HALF.search(words)
    digits = words[: half.start()].strip() if half is not None else words
    found = _CLOCK.fullmatch(digits) or _RUN.fullmatch(digits)
    if found is None:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    if hour >= 2 * _HALF_DAY or minute >= _HOUR:
        return None
    if half is not None:
        return _in_half(hour, minute, half.group(1))
    if not halves or digits.startswith("0") or not 1 <= hour <= _HALF_DAY:
        return time(hour, minute)
    return _likely(hour % _HALF_DAY, minute, start, before)


def _in_half(hour: int, minute: int, half: str) -> time | None:
    if hour > _HALF_DAY:
        return time(hour, minute) if half == "p" else None
    if hour == 0:
        return None
    return time(hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0), minute)


def _likely(hour: int, minute: int, start: time | None, before: Before | None) -> time:
    morning, afternoon = time(hour, minute), time(hour + _HALF_DAY, minute)
    if start is not None:
        begun = _minutes(start)
        near = [one for one in (morning, afternoon) if 0 < _minutes(one) - begun <= _NEAR]
        if near:
            return near[0]
    usual = morning if hour >= _FIRST_MORNING_HOUR else afternoon
    past = [one for one in (morning, afternoon) if before is not None and one <= before.now]
    if before is not None and past and (before.just or usual > before.now):
        return past[-1]
    return usual


def _later(moment: time, minutes: int) -> time:
    hour, minute = divmod((_minutes(moment) + minutes) % _DAY, _HOUR)
    return time(hour, minute)


def _minutes(moment: time) -> int:
    return moment.hour * _HOUR + moment.minute


class TimeField(TypedField[time]):
    """A field for a time of day; Up and Down change it by five minutes."""

    def __init__(self, value: time | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._start: time | None = None
        self._before: Callable[[], Before | None] = lambda: None
        self.set_value(value)

    def set_start(self, start: time | None) -> None:
        """Say from when +50 counts, and which half of the day is likely."""
        self._start = start

    def set_before(self, before: Callable[[], Before | None]) -> None:
        """Say how to ask for the time of day that what is typed is over by; None where it may be any."""
        self._before = before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        steps = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        value = self._read()
        if steps is None or value is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        self._take(_later(value, steps))

    def _read(self) -> time | None:
        return read_time(self.text(), self._start, halves=self._has_halves(), before=self._before())

    def _write(self, value: time | None) -> str:
        if value is None:
            return ""
        shown = self.locale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)
        return shown.replace("\u202f", " ")

    def _refusal(self, typed: str) -> str:
        return self.tr("“{typed}” is no time Fieldnote knows. Try 10:32 AM or 1032.").format(typed=typed)

    def _has_halves(self) -> bool:
        return "a" in self.locale().timeFormat(QLocale.FormatType.ShortFormat).lower()
