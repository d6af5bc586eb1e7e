"""The support network for the chart: the map, everybody who may be listed, what changed, and what is only counted."""

from collections.abc import Sequence

from fieldnote.domain.support import Ring, Support
from fieldnote.reports.blocks import Block, Column, Columns, Panel, Row, RowGroup, Stack, Table, Text
from fieldnote.reports.figures import figures
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    BODY_BOLD,
    CAPTION,
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
    table_head,
)
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.support_chart.phrases import Phrases
from fieldnote.reports.support_chart.values import SupportChart
from fieldnote.reports.support_figure import figure, told
from fieldnote.reports.support_map import Dot, lay_out
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

_MAP_HEIGHT = 236.0
_TOGETHER = 3
"""Up to so many supports of a ring stay on one page."""
_CELL = Style(Face.REGULAR, 8.8, 11.6)


def render(chart: SupportChart, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    phrases = Phrases(chart)
    record = chart.person.record_number()
    sheet = Sheet(
        title=phrases.words.title,
        language=chart.language,
        paper=paper,
        stamp=stamp,
        name=chart.person.full_name,
        record=phrases.words.summary.running_record.format(record=record) if record else "",
        period=phrases.words.running.format(date=phrases.full(chart.day)),
    )
    return make(sheet, lambda root: _content(phrases, root, paper.measure))


def _content(phrases: Phrases, root: Node, width: float) -> Stack:
    words, chart = phrases.words, phrases.chart
    programme = chart.episode.programme if chart.episode else ""
    return Stack(
        [
            letterhead(root, width, chart.specialist.agency, programme, words.title, words.lead),
            _facts(phrases, root, width),
            _measures(phrases, root, width),
            *_network(phrases, root, width),
            *_changes(phrases, root, width),
            *_risks(phrases, root, width),
        ]
    )


def _facts(phrases: Phrases, root: Node, width: float) -> Panel:
    words, chart = phrases.words, phrases.chart
    record = chart.person.record_number()
    shown = (
        Fact(words.summary.full_name, chart.person.full_name, 120),
        Fact(words.summary.record, record or words.summary.not_written, 72, bool(record)),
        Fact(words.as_of, phrases.full(chart.day), 80),
        Fact(words.changes_since, phrases.full(chart.since), 80),
        Fact(words.written_by, phrases.author, 130),
    )
    return facts_panel(root, width, shown)


def _measures(phrases: Phrases, root: Node, width: float) -> Block:
    """Plain figures of the whole network, never a score."""
    words, found = phrases.words, phrases.chart.measures
    share = words.summary.of.format(part=found.sober, whole=found.size)
    shown = (
        (str(found.size), words.size[found.size != 1]),
        (share, words.sober),
        (str(found.in_crisis), words.in_crisis),
        (str(found.kinds), words.kinds[found.kinds != 1]),
    )
    return figures(root, width, shown)


# ── The network ──


def _network(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, chart = phrases.words, phrases.chart
    section = root.add(Tag.SECTION)
    if not chart.supports:
        said = words.only_counted if chart.risks.counted else words.none_listed
        title = heading(section, width, words.network.format(name=phrases.name))
        return [title, indented(paragraph(section, said, SMALL), width)]
    title = heading(section, width, words.network.format(name=phrases.name), words.named)
    supports = sorted(chart.supports, key=lambda support: list(Ring).index(support.ring))
    dots = [Dot(phrases.called(s), s.ring, s.circle, s.tie) for s in supports]
    plan = lay_out(phrases.name, dots, width, _MAP_HEIGHT)
    blocks: list[Block] = [title]
    if plan:
        said = phrases.counted(len(dots), words.summary.map_alt)
        node = section.add(Tag.FIGURE, alt=told(dots, said, words.summary.ring, words.summary.tie))
        blocks.append(figure(plan, node, words.summary.tie, words.summary.circle, (width, _MAP_HEIGHT)))
    else:
        blocks.append(indented(paragraph(section, words.summary.no_map, SMALL), width))
    blocks[-1].before = 4
    blocks.append(_list(phrases, section, supports, width, numbered=bool(plan and plan.is_numbered)))
    return blocks


def _list(phrases: Phrases, section: Node, supports: Sequence[Support], width: float, *, numbered: bool) -> Table:
    """The supports by ring: who they are, where they stand, when and how, and what they give."""
    words = phrases.words
    titles = (
        words.ring_column,
        words.summary.support,
        words.stance_column,
        words.touch_column,
        words.reach_column,
        words.summary.how,
    )
    heads = spread(titles, (46, 112, 62, 76, 92, 128), width, air=8)
    table = section.add(Tag.TABLE)
    head = table_head(table, heads)
    body = table.add(Tag.TABLE_BODY)
    groups: list[RowGroup] = []
    for ring in Ring:
        members = [(at, support) for at, support in enumerate(supports, 1) if support.ring is ring]
        if members:
            groups.append(_ring(phrases, ring, members, body, heads, numbered=numbered))
    last = groups[-1].rows.blocks[-1]
    if isinstance(last, Row):
        last.line = None
    return Table(head, Stack(groups), before=8)


def _ring(
    phrases: Phrases,
    ring: Ring,
    members: Sequence[tuple[int, Support]],
    body: Node,
    heads: Sequence[Head],
    *,
    numbered: bool,
) -> RowGroup:
    first = body.add(Tag.ROW)
    label = first.add(Tag.HEAD_CELL, scope="Row", rows=len(members))
    rows: list[Row] = []
    for at, (number, support) in enumerate(members):
        row = _support(phrases, support, first if at == 0 else body.add(Tag.ROW), heads, number if numbered else None)
        row.line_from = 0 if at == len(members) - 1 else heads[1].left
        rows.append(row)
    word = phrases.words.summary.ring[ring]
    words = Text([Span(word[:1].upper() + word[1:], BODY_BOLD)], label)
    return RowGroup(words, heads[0].left, heads[0].width, Stack(rows), whole=len(rows) <= _TOGETHER)


def _support(phrases: Phrases, support: Support, row: Node, heads: Sequence[Head], number: int | None) -> Row:
    who = [
        *([Span(f"{number}  ", SMALL)] if number else []),
        Span(phrases.called(support), BODY_BOLD),
        Span(f"\n{phrases.role(support)}", CAPTION),
    ]
    told_of = (phrases.words.stance[support.stance], phrases.touch(support), phrases.reach(support))
    helps, gives = phrases.helps(support), phrases.gives(support)
    help_given = [Span(helps or (NOTHING if not gives else ""), _CELL)]
    help_given += [Span(f"\n{gives}" if helps else gives, CAPTION)] if gives else []
    cells = [who, *([Span(said, _CELL)] for said in told_of), help_given]
    columns = [
        Column(head.left, head.width, Text(spans, row.add(Tag.CELL)))
        for head, spans in zip(heads[1:], cells, strict=True)
    ]
    return Row(Columns(columns), above=3.6, below=3.6, whole=True)


# ── Changes and counts ──


def _changes(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, chart = phrases.words, phrases.chart
    section = root.add(Tag.SECTION)
    title = heading(
        section,
        width,
        words.changes.format(date=phrases.full(chart.since)),
        words.last_chart if chart.last_chart else "",
    )
    if not chart.changes:
        return [title, indented(paragraph(section, words.no_changes, SMALL), width)]
    heads = spread((words.what_column, words.summary.support, ""), (90, 216, 210), width)
    rows = [
        [
            [Span(words.move[change.move], BODY_BOLD)],
            [Span(phrases.called(change.support), BODY), Span(f"  {phrases.role(change.support)}", CAPTION)],
            [Span(phrases.change(change), BODY)],
        ]
        for change in chart.changes
    ]
    table = plain_table(section, heads, rows, first_is_head=True)
    last = table.head.cells.columns[-1].block
    if isinstance(last, Text):
        last.node.alt = words.what_column  # too plain to print, but a column is read by its head
    return [title, table]


def _risks(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words = phrases.words
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, words.risks, words.risks_note, Ink.TRIGGER)]
    for said in phrases.risks():
        line = indented(paragraph(section, said, BODY), width)
        line.before = 3
        blocks.append(line)
    return blocks
