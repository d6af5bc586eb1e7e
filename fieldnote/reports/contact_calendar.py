"""Months as small calendars in which each day with a contact is marked, by shape and by colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from fieldnote.domain.visit import ContactKind
from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Drawing, Pen, Stack
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.stretches import Contact, months
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style, break_lines, measure

_TITLE = Style(Face.SEMIBOLD, 8.4, 12, Ink.QUIET)
_WEEKDAY = Style(Face.REGULAR, 7, 9, Ink.CAPTION)
_DAY = Style(Face.REGULAR, 7.4, 9, Ink.QUIET)
_BEYOND = Style(Face.REGULAR, 7.4, 9, Ink.LINE)
_MARKED = Style(Face.BOLD, 7.4, 9, Ink.WHITE)
_RINGED = Style(Face.BOLD, 7.4, 9)
_KEY = Style(Face.REGULAR, 8.2, 10.8, Ink.CAPTION)
_ROW = 15.6
_HEAD = 26.0
_SIGN = 6.6
_SMALL_SIGN = 2.5
_GAP = 20.0
_WIDEST = 160.0
_ALL_MONTHS = 12
"""Beyond a year, months without a contact are left out."""


class Seen(Enum):
    """What a day is marked with, what counts most first."""

    VISIT = "visit"
    GROUP = "group"
    OTHER = "other"
    """With others, or looking for the person."""
    MISSED = "missed"

    @classmethod
    def of(cls, kind: ContactKind) -> "Seen":
        """Give the mark of a kind of contact."""
        if kind.missed:
            return cls.MISSED
        return {ContactKind.ONE_TO_ONE: cls.VISIT, ContactKind.GROUP: cls.GROUP}.get(kind, cls.OTHER)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What a calendar says, in the document's language."""

    weekdays: str
    """Seven letters, Sunday first."""
    seen: dict[Seen, str]
    alt: str
    """`{month}: {told}.`"""
    alt_days: str
    """`{what} on {days}`"""
    nothing: str


def shown_months(first: date, last: date, contacts: Sequence[Contact]) -> tuple[date, ...]:
    """Give the months to draw: all of them within a year, beyond that those with a contact."""
    found = months(first, last)
    if len(found) <= _ALL_MONTHS:
        return found
    used = {contact.day.replace(day=1) for contact in contacts}
    return tuple(month for month in found if month in used)


def width_of(count: int, width: float) -> float:
    """Give the width that so many months take beside each other, at most `width`."""
    return min(width, count * (_WIDEST + _GAP) - _GAP)


def calendar(
    section: Node, words: CalendarWords, language: str, covered: tuple[date, date], contacts: Sequence[Contact]
) -> Stack:
    """Draw the months of a period, three or four beside each other, and the key of the marks that occur."""
    shown = shown_months(*covered, contacts)
    beside = min(len(shown), 3) if len(shown) < 4 else 4
    days: dict[date, list[Seen]] = {}
    for contact in contacts:
        days.setdefault(contact.day, []).append(Seen.of(contact.kind))
    rows: list[Block] = []
    for at in range(0, len(shown), beside):
        row = _Months(section, words, language, covered, days, shown[at : at + beside], beside)
        rows.append(Drawing(row.height, row, before=8 if at else 0))
    occurring = [seen for seen in Seen if any(seen in marks for marks in days.values())]
    if occurring:
        key = section.add(Tag.PARAGRAPH)
        rows.append(Drawing(_KEY.leading, lambda pen, x, top, _: _paint_key(pen, x, top, key, words, occurring)))
        rows[-1].before = 5
        rows[-2].leads = True
    return Stack(rows)


class _Months:
    """Draws one row of months as a figure with a text of its own."""

    def __init__(
        self,
        section: Node,
        words: CalendarWords,
        language: str,
        covered: tuple[date, date],
        days: dict[date, list[Seen]],
        shown: Sequence[date],
        beside: int,
    ) -> None:
        self._words, self._language, self._covered, self._days = words, language, covered, days
        self._shown, self._beside = shown, beside
        self._node = section.add(Tag.FIGURE, alt=" ".join(map(self._told, shown)))
        self.height = _HEAD + max(map(_weeks, shown)) * _ROW

    def __call__(self, pen: Pen, x: float, top: float, width: float) -> None:
        each = (width - _GAP * (self._beside - 1)) / self._beside
        self._node.box = (x, pen.up(top + self.height), x + width, pen.up(top))
        with pen.canvas.mark(self._node):
            for at, month in enumerate(self._shown):
                self._month(pen, x + at * (each + _GAP), top, each / 7, month)

    def _told(self, month: date) -> str:
        """Aug 2026: visits on 3, 12; group sessions on 5."""
        told: list[str] = []
        for seen in Seen:
            on = [day.day for day in sorted(self._days) for mark in self._days[day] if mark is seen and _in(day, month)]
            if on:
                what = self._words.seen[seen]
                told.append(self._words.alt_days.format(what=what, days=", ".join(map(str, on))))
        name = dates.month(month, self._language)
        return self._words.alt.format(month=name, told="; ".join(told) or self._words.nothing)

    def _month(self, pen: Pen, x: float, top: float, cell: float, month: date) -> None:
        at_left(pen, dates.month(month, self._language), _TITLE, x + (cell - 7.4) / 2, top)
        for place, letter in enumerate(self._words.weekdays):
            centred(pen, letter, _WEEKDAY, x + (place + 0.5) * cell, top + 19)
        start = _place_in_week(month)
        for number in range(_length(month)):
            place = start + number
            middle_x, middle_y = x + (place % 7 + 0.5) * cell, top + _HEAD + (place // 7 + 0.5) * _ROW
            self._day(pen, middle_x, middle_y, month + timedelta(days=number))

    def _day(self, pen: Pen, x: float, y: float, day: date) -> None:
        marks = sorted(set(self._days.get(day, ())), key=list(Seen).index)
        if marks:
            sign(pen, marks[0], x, y, _SIGN)
        style = _BEYOND if not self._covered[0] <= day <= self._covered[1] else _DAY
        if marks:
            style = _MARKED if marks[0] in {Seen.VISIT, Seen.GROUP} else _RINGED
        centred(pen, str(day.day), style, x, y)
        for at, other in enumerate(marks[1:3]):
            aside, up = x + _SIGN + 0.4, y - 4.4 + at * 6.4
            pen.canvas.ink(Ink.WHITE)
            pen.canvas.circle(aside, pen.up(up), _SMALL_SIGN + 1, stroke=0, fill=1)
            sign(pen, other, aside, up, _SMALL_SIGN)


def sign(pen: Pen, seen: Seen, x: float, y: float, size: float) -> None:
    """Draw a mark around a point, inside a mark: disc and square for those who met, ring and open diamond else."""
    canvas, up = pen.canvas, pen.up(y)
    if seen is Seen.VISIT:
        canvas.ink(Ink.ACCENT)
        canvas.circle(x, up, size, stroke=0, fill=1)
    elif seen is Seen.GROUP:
        canvas.ink(Ink.GOAL)
        side = size * 0.94
        canvas.rect(x - side, up - side, 2 * side, 2 * side, stroke=0, fill=1)
    elif seen is Seen.OTHER:
        canvas.ink(Ink.COMMUNITY, 0.9)
        canvas.circle(x, up, size - 0.4, stroke=1, fill=0)
    else:
        canvas.ink(Ink.TRIGGER, 0.9)
        reach = size * 1.24
        path = canvas.beginPath()
        path.moveTo(x, up + reach)
        for corner in ((x + reach, up), (x, up - reach), (x - reach, up)):
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=1, fill=0)


def _paint_key(pen: Pen, x: float, top: float, node: Node, words: CalendarWords, occurring: Sequence[Seen]) -> None:
    middle = top + _KEY.leading / 2
    at = x + 5
    placed: list[tuple[str, float]] = []
    for seen in occurring:
        with pen.canvas.artifact():
            sign(pen, seen, at, middle, 3.6)
        word = words.seen[seen][:1].upper() + words.seen[seen][1:]
        placed.append((word, at + 8))
        at += 8 + measure(word, _KEY) + 18
    with pen.canvas.mark(node):
        for word, left in placed:
            at_left(pen, f"{word} ", _KEY, left, top)


def centred(pen: Pen, words: str, style: Style, x: float, y: float) -> None:
    """Print one line around a point; inside a mark."""
    at_left(pen, words, style, x - measure(words, style) / 2, y - style.leading / 2)


def at_left(pen: Pen, words: str, style: Style, x: float, top: float) -> None:
    """Print one line from a point; inside a mark."""
    for line in break_lines([Span(words, style)], 1000):
        pen.canvas.show(line, x, pen.up(top + style.baseline))


def _in(day: date, month: date) -> bool:
    return (day.year, day.month) == (month.year, month.month)


def _length(month: date) -> int:
    following = (month + timedelta(days=31)).replace(day=1)
    return (following - month).days


def _place_in_week(day: date) -> int:
    """Sunday is 0, as on calendars here."""
    return (day.weekday() + 1) % 7


def _weeks(month: date) -> int:
    return -(-(_place_in_week(month) + _length(month)) // 7)
