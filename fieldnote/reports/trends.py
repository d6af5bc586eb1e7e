"""Trends as small drawings: bars by week, steps on the ladder over time. Their numbers stand in text beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from fieldnote.domain.goal import Ladder
from fieldnote.reports import dates
from fieldnote.reports.blocks import Drawing, Pen
from fieldnote.reports.contact_calendar import at_left, centred
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.stretches import Stretch
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Style, measure

_LABEL = Style(Face.REGULAR, 7, 9, Ink.CAPTION)
_VALUE = Style(Face.SEMIBOLD, 7, 9, Ink.QUIET)
_BARS, _ABOVE, _BELOW = 42.0, 11.0, 11.0
_WIDEST_BAR = 22.0
_TICK = 3.0
_STEP, _LEFT = 7.0, 10.0
_LADDER_HEIGHT = 4 * _STEP + 8 + 11


def bars(section: Node, stretches: Sequence[Stretch], values: Sequence[int], language: str, alt: str) -> Drawing:
    """Draw a bar for each week or month; months stand below the middle of theirs, numbers above where there is room."""
    figure = section.add(Tag.FIGURE, alt=alt)
    tall = _ABOVE + _BARS + _BELOW

    def paint(pen: Pen, x: float, top: float, width: float) -> None:
        figure.box = (x, pen.up(top + tall), x + width, pen.up(top))
        with pen.canvas.mark(figure):
            _paint_bars(pen, (x, top, width), stretches, values, language)

    return Drawing(tall, paint)


def _paint_bars(
    pen: Pen,
    place: tuple[float, float, float],
    stretches: Sequence[Stretch],
    values: Sequence[int],
    language: str,
) -> None:
    x, top, width = place
    room = width / max(1, len(values))
    bar, most, foot = min(_WIDEST_BAR, room * 0.72), max(values, default=0) or 1, top + _ABOVE + _BARS
    has_numbers = room > measure(str(most), _VALUE) + 2
    for at, value in enumerate(values):
        left = x + at * room + (room - bar) / 2
        tall = _BARS * value / most
        if value:
            pen.fill(left, foot - tall, bar, tall, Ink.ACCENT)
        if has_numbers and value:
            centred(pen, str(value), _VALUE, left + bar / 2, foot - tall - 5)
    pen.canvas.ink(Ink.RULE, 0.6)
    pen.canvas.line(x, pen.up(foot), x + width, pen.up(foot))
    _paint_months(pen, (x, foot, room), stretches, language)


def _paint_months(pen: Pen, place: tuple[float, float, float], stretches: Sequence[Stretch], language: str) -> None:
    """Name each month below the middle of its bars, with a tick where the next one begins."""
    x, foot, room = place
    free, right = x, x + room * len(stretches)
    at = 0
    for first, of_month in groupby(stretches, key=lambda one: one.first.replace(day=1)):
        begins, at = at, at + len(list(of_month))
        name = dates.month(first, language)
        wide = measure(name, _LABEL)
        left = min(max(x, x + (begins + at) / 2 * room - wide / 2), right - wide)
        if begins and len(stretches) > 1:
            pen.canvas.line(x + begins * room, pen.up(foot), x + begins * room, pen.up(foot + _TICK))
        if left >= free:
            at_left(pen, name, _LABEL, left, foot + 2)
            free = left + wide + 8


@dataclass(frozen=True, slots=True)
class Climb:
    """Where a goal stood on the ladder from which day on, within the dates covered."""

    first: date
    last: date
    steps: tuple[tuple[date, Ladder], ...]
    """Oldest first."""


def ladder(section: Node, climb: Climb, language: str, alt: str) -> Drawing:
    """Draw the five steps as lines, and the way of a goal over them from the first day to the last."""
    figure = section.add(Tag.FIGURE, alt=alt)

    def paint(pen: Pen, x: float, top: float, width: float) -> None:
        figure.box = (x, pen.up(top + _LADDER_HEIGHT), x + width, pen.up(top))
        with pen.canvas.mark(figure):
            _paint_ladder(pen, (x, top + 4, width), climb, language)

    return Drawing(_LADDER_HEIGHT, paint)


def _paint_ladder(pen: Pen, place: tuple[float, float, float], climb: Climb, language: str) -> None:
    x, top, width = place
    left, right = x + _LEFT, x + width - 3
    canvas = pen.canvas
    days = max(1, (climb.last - climb.first).days)

    def across(day: date) -> float:
        return left + (right - left) * (max(climb.first, day) - climb.first).days / days

    def down(step: Ladder) -> float:
        return top + (5 - step.number) * _STEP

    for step in Ladder:
        canvas.ink(Ink.HAIRLINE, 0.5)
        canvas.line(left, pen.up(down(step)), right, pen.up(down(step)))
        if step in {Ladder.THINKING, Ladder.KEEPING}:
            centred(pen, str(step.number), _LABEL, x + 3, down(step))
    canvas.ink(Ink.GOAL, 1.5)
    for at, (day, step) in enumerate(climb.steps):
        until = climb.steps[at + 1][0] if at + 1 < len(climb.steps) else climb.last
        canvas.line(across(day), pen.up(down(step)), across(until), pen.up(down(step)))
        if at + 1 < len(climb.steps):
            after = climb.steps[at + 1][1]
            canvas.line(across(until), pen.up(down(step)), across(until), pen.up(down(after)))
    for day, step in climb.steps:
        canvas.ink(Ink.GOAL)
        canvas.circle(across(day), pen.up(down(step)), 2.1, stroke=0, fill=1)
    ends = [dates.near(day, climb.last, language) for day in (climb.first, climb.last)]
    foot = top + 4 * _STEP + 3
    at_left(pen, ends[0], _LABEL, left, foot)
    if measure(ends[0], _LABEL) + measure(ends[1], _LABEL) + 8 < right - left:
        at_left(pen, ends[1], _LABEL, right - measure(ends[1], _LABEL), foot)
