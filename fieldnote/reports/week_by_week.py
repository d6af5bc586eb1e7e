"""Contacts week by week, or month by month where the period is long: two charts, and a table with their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Column, Columns, Row, Stack, Table, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.parts import CAPTION_BOLD, heading, plain_table, spread
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.stretches import Contact, Stretch, by_month, counted
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style
from fieldnote.reports.trends import bars

CELL = Style(Face.REGULAR, 8.8, 11.4)
CELL_BOLD = Style(Face.SEMIBOLD, 8.8, 11.4)
_BETWEEN = 22.0
_ROW_AIR = 2.2


@dataclass(frozen=True, slots=True)
class TrendWords:
    """What is said of counts over time, in one language."""

    by_week: str
    by_month: str
    units: str
    minutes: str
    alt: str
    """Of a chart: `{what}`, `{dates}`, `{most}`, `{when}`."""
    alt_nothing: str
    week: str
    month: str
    visits: str
    groups: str
    missed: str
    all: str


WORDS = {
    "en": TrendWords(
        by_week="Week by week",
        by_month="Month by month",
        units="Units",
        minutes="Minutes of contact",
        alt="Bar chart: {what}, {dates}. The most is {most}, {when}. The numbers are in the table below.",
        alt_nothing="Bar chart: {what}, {dates}. There are none.",
        week="Week",
        month="Month",
        visits="Visits and other contacts",
        groups="Groups",
        missed="Missed",
        all="All",
    ),
    "es": TrendWords(
        by_week="Semana por semana",
        by_month="Mes por mes",
        units="Unidades",
        minutes="Minutos de contacto",
        alt="Gráfica de barras: {what}, {dates}. El máximo es {most}, {when}. Los números están en la tabla de abajo.",
        alt_nothing="Gráfica de barras: {what}, {dates}. No hay.",
        week="Semana",
        month="Mes",
        visits="Visitas y otros contactos",
        groups="Grupos",
        missed="No realizados",
        all="Total",
    ),
}


def week_by_week(
    root: Node, width: float, language: str, covered: tuple[date, date], contacts: Sequence[Contact], groups: str = ""
) -> list[Block]:
    """Draw units and minutes, and give all counts of each week; `groups` heads the count of groups otherwise."""
    words, stretches = WORDS[language], counted(*covered, contacts)
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.by_month if by_month(*covered) else words.by_week)
    half = (width - _BETWEEN) / 2
    charts: list[Column] = []
    sides = ((words.units, [s.units for s in stretches]), (words.minutes, [s.minutes for s in stretches]))
    for at, (what, values) in enumerate(sides):
        label = Text([Span(what, CAPTION_BOLD)], section.add(Tag.PARAGRAPH), leads=True)
        chart = bars(section, stretches, values, language, _alt(words, language, what, stretches, values))
        charts.append(Column(at * (half + _BETWEEN), half, Stack([label, chart])))
    drawn = Columns(charts, before=4, whole=True, leads=True)
    return [title, drawn, _table(section, width, language, stretches, groups or words.groups)]


def _alt(words: TrendWords, language: str, what: str, stretches: Sequence[Stretch], values: Sequence[int]) -> str:
    span = dates.span(stretches[0].first, stretches[-1].last, language)
    most = max(values)
    if not most:
        return words.alt_nothing.format(what=what, dates=span)
    when = _named(stretches[values.index(most)], language)
    return words.alt.format(what=what, dates=span, most=most, when=when)


def _table(section: Node, width: float, language: str, stretches: Sequence[Stretch], groups: str) -> Table:
    words = WORDS[language]
    is_by_month = by_month(stretches[0].first, stretches[-1].last)
    titles = (words.month if is_by_month else words.week, words.visits, groups, words.minutes, words.units)
    heads = spread((*titles, words.missed), (140, 108, 62, 86, 58, 62), width)
    counts = [(s.visits, s.groups, s.minutes, s.units, s.missed) for s in stretches]
    rows = [
        [[Span(_named(s, language), CELL)], *([Span(str(n) if n else NOTHING, CELL)] for n in numbers)]
        for s, numbers in zip(stretches, counts, strict=True)
    ]
    sums = [sum(numbers) for numbers in zip(*counts, strict=True)]
    rows.append([[Span(words.all, CELL_BOLD)], *([Span(str(n), CELL_BOLD)] for n in sums)])
    table = tight(plain_table(section, heads, rows, first_is_head=True))
    table.before = 4
    return table


def _named(stretch: Stretch, language: str) -> str:
    if stretch.first == stretch.last:
        return dates.full(stretch.first, language)
    return dates.span(stretch.first, stretch.last, language)


def tight(table: Table) -> Table:
    """Let the rows of a long table stand closer."""
    for row in table.rows.blocks:
        if isinstance(row, Row):
            row.above = row.below = _ROW_AIR
    return table
