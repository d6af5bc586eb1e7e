"""The activity report: what the specialist did in a period, in counts, charts and tables."""

from collections.abc import Sequence

from fieldnote.domain.mileage import TENTHS, MonthTotal
from fieldnote.domain.visit import ContactKind
from fieldnote.reports import dates
from fieldnote.reports.activity.english import ENGLISH
from fieldnote.reports.activity.spanish import SPANISH
from fieldnote.reports.activity.values import ActivityReport, ServiceLine
from fieldnote.reports.activity.words import Words
from fieldnote.reports.blocks import Block, Stack, Table, Text
from fieldnote.reports.contact_calendar import Seen
from fieldnote.reports.figures import figures
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    SMALL,
    Fact,
    Head,
    facts_panel,
    heading,
    indented,
    letterhead,
    paragraph,
    plain_table,
    spread,
)
from fieldnote.reports.plan_summary.phrases import WORDS as PLAN_WORDS
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span
from fieldnote.reports.visit_note.phrases import WORDS as NOTE_WORDS
from fieldnote.reports.week_by_week import CELL, CELL_BOLD, tight, week_by_week

__all__ = ["WORDS", "render"]

WORDS = {"en": ENGLISH, "es": SPANISH}


def render(report: ActivityReport, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, archivable, the same bytes for the same values and stamp."""
    sheet = Sheet(
        title=WORDS[report.language].title,
        language=report.language,
        paper=paper,
        stamp=stamp,
        name=report.specialist.name,
        record="",
        period=dates.span(report.first_day, report.last_day, report.language),
    )
    return make(sheet, lambda root: _content(report, WORDS[report.language], root, paper.measure))


def _content(report: ActivityReport, words: Words, root: Node, width: float) -> Stack:
    covered = (report.first_day, report.last_day)
    return Stack(
        [
            *_top(report, words, root, width),
            *_services(report, words, root, width),
            *week_by_week(root, width, report.language, covered, report.contacts, words.group_notes),
            *_open(report, words, root, width),
            *_mileage(report, words, root, width),
            *_people(report, words, root, width),
        ]
    )


# ── Who, when, how much ──


def _top(report: ActivityReport, words: Words, root: Node, width: float) -> list[Block]:
    specialist = report.specialist
    lead = words.lead if report.by_person is None else words.lead_names
    held = specialist.credential_on(report.last_day)
    name = ", ".join(part for part in (specialist.name, held.title if held else specialist.title) if part)
    period = dates.span(report.first_day, report.last_day, report.language)
    facts = (Fact(words.written_by, name, 250), Fact(words.covered, period, 242))
    return [
        letterhead(root, width, specialist.agency, "", words.title, lead),
        facts_panel(root, width, facts),
        figures(root, width, _figures(report, words)),
        Text([Span(words.basis, SMALL)], root.add(Tag.PARAGRAPH), before=8),
    ]


def _figures(report: ActivityReport, words: Words) -> list[tuple[str, str]]:
    met = [contact for contact in report.contacts if not contact.kind.missed]
    alone = [contact for contact in met if contact.kind is not ContactKind.GROUP]
    has_others = any(Seen.of(contact.kind) is Seen.OTHER for contact in alone)
    units = sum(contact.units for contact in met)
    missed = report.no_shows + report.attempted
    shown = (
        (len(alone), words.visits_and_others if has_others else words.visits),
        (report.sessions, words.sessions),
        (report.people, words.people),
        (units, words.units),
        (missed, words.missed),
    )
    counts = [(str(count), forms[count != 1]) for count, forms in shown]
    counts.insert(3, (_hours(sum(contact.minutes for contact in met)), words.hours))
    return counts


def _hours(minutes: int) -> str:
    """14:50, in hours and minutes: no rounding hides one."""
    return f"{minutes // 60}:{minutes % 60:02d}"


# ── By service ──


def _services(report: ActivityReport, words: Words, root: Node, width: float) -> list[Block]:
    section = root.add(Tag.SECTION)
    if not report.services:
        return [heading(section, width, words.services), indented(paragraph(section, words.nothing, SMALL), width)]
    titles = (words.service_column, words.contacts_column, words.minutes_column, words.units_column)
    heads = spread(titles, (300, 70, 74, 72), width)
    rows = [
        (_service(line, report.language, words), line.contacts, line.minutes, line.units) for line in report.services
    ]
    title = heading(section, width, words.services, words.services_note)
    return [title, _counts(section, heads, rows, words.all)]


def _service(line: ServiceLine, language: str, words: Words) -> str:
    """H0038 HQ · Group session, in person."""
    kind, mode = NOTE_WORDS[language].kind[line.kind], PLAN_WORDS[language].mode[line.mode]
    return f"{line.code or words.no_code}  ·  {kind}, {mode}"


def _counts(section: Node, heads: Sequence[Head], rows: Sequence[tuple[str, *tuple[int, ...]]], total: str) -> Table:
    """Set rows of counts, and below them their sums."""
    cells = [[[Span(row[0], CELL)], *([Span(str(n) if n else NOTHING, CELL)] for n in row[1:])] for row in rows]
    sums = [sum(numbers) for numbers in zip(*(row[1:] for row in rows), strict=True)]
    cells.append([[Span(total, CELL_BOLD)], *([Span(str(n), CELL_BOLD)] for n in sums)])
    return tight(plain_table(section, heads, cells, first_is_head=True))


# ── What is missed, late, open ──


def _open(report: ActivityReport, words: Words, root: Node, width: float) -> list[Block]:
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.open)
    listing = section.add(Tag.LIST)
    told = (
        (report.no_shows, words.no_shows),
        (report.attempted, words.attempted),
        (report.late, words.late),
        (report.drafts, words.drafts),
        (report.still_planned, words.still_planned),
    )
    lines = [
        Text([Span(forms[n != 1].format(n=n), CELL)], listing.add(Tag.ITEM).add(Tag.BODY), before=1.5)
        for n, forms in told
    ]
    return [title, indented(Stack(list(lines), before=3), width)]


# ── Mileage ──


def _mileage(report: ActivityReport, words: Words, root: Node, width: float) -> list[Block]:
    section = root.add(Tag.SECTION)
    if not report.distances:
        return [heading(section, width, words.mileage), indented(paragraph(section, words.no_mileage, SMALL), width)]
    is_mixed = len({total.unit for total in report.distances}) > 1
    title = heading(section, width, words.mileage, words.mileage_note if is_mixed else "")
    heads = spread((words.month_column, words.trips_column, words.distance_column), (200, 100, 216), width)
    rows = [
        (dates.month(t.month, report.language), str(t.trips), _distance(t.tenths, t, words))
        for t in sorted(report.distances, key=lambda total: total.month)
    ]
    cells = [[[Span(text, CELL)] for text in row] for row in rows]
    for unit in dict.fromkeys(total.unit for total in report.distances):
        mine = [total for total in report.distances if total.unit is unit]
        sums = (words.all, str(sum(t.trips for t in mine)), _distance(sum(t.tenths for t in mine), mine[0], words))
        cells.append([[Span(text, CELL_BOLD)] for text in sums])
    return [title, tight(plain_table(section, heads, cells, first_is_head=True))]


def _distance(tenths: int, like: MonthTotal, words: Words) -> str:
    """123.4 miles."""
    number = f"{tenths // TENTHS}.{tenths % TENTHS}"
    return words.distance[like.unit][tenths != TENTHS].format(n=number)


# ── By person ──


def _people(report: ActivityReport, words: Words, root: Node, width: float) -> list[Block]:
    """List people by initials and record number; nothing at all unless it was asked for."""
    if report.by_person is None:
        return []
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.by_person, words.by_person_note)
    remark = indented(Text([Span(words.sensitive, SMALL)], section.add(Tag.PARAGRAPH), before=2, leads=True), width)
    if not report.by_person:
        return [title, remark, indented(paragraph(section, words.no_people, SMALL), width)]
    titles = (words.initials_column, words.record_column, words.contacts_column, words.groups_column)
    more = (words.minutes_column, words.units_column, words.missed_column)
    heads = spread((*titles, *more), (64, 120, 60, 60, 72, 66, 74), width)
    rows = [
        [
            [Span(line.initials, CELL)],
            [Span(line.record or NOTHING, CELL)],
            *(
                [Span(str(n) if n else NOTHING, CELL)]
                for n in (line.contacts, line.groups, line.minutes, line.units, line.missed)
            ),
        ]
        for line in report.by_person
    ]
    return [title, remark, tight(plain_table(section, heads, rows, first_is_head=True))]
