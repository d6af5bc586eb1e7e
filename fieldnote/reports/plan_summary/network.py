"""The second half of the plan summary: triggers with what helps, and the support network as a map and a list."""

from collections.abc import Sequence

from fieldnote.domain.network import measures
from fieldnote.domain.support import Ring, Support
from fieldnote.domain.trigger import Trigger, TriggerGroup
from fieldnote.reports.blocks import Block, Column, Columns, Row, RowGroup, Stack, Table, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import (
    BODY,
    BODY_BOLD,
    CAPTION,
    INDENT,
    SMALL,
    Head,
    heading,
    indented,
    labelled,
    paragraph,
    plain_table,
    spread,
    table_head,
)
from fieldnote.reports.plan_summary.phrases import Phrases
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.support_figure import figure, told
from fieldnote.reports.support_map import Dot, lay_out
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

_TOGETHER = 4
"""Up to so many triggers of a group stay on one page."""
_ALWAYS = (TriggerGroup.PEOPLE, TriggerGroup.PLACES, TriggerGroup.THINGS)
_NARROW_MAP = (244.0, 168.0)
_WIDE_MAP_HEIGHT = 236.0
_KEY_HEIGHT = 24.0
_BEYOND = Style(Face.REGULAR, 8.8, 11.6)
_BETWEEN = 18.0
_LIST_NAME = Style(Face.SEMIBOLD, 8.6, 10.8)
_LIST_HELP = Style(Face.REGULAR, 8.2, 10.8, Ink.QUIET)


# ── Triggers ──


def triggers(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """People, places and things always; other groups when something is in them."""
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    if not summary.triggers:
        title = heading(section, width, words.triggers, "", Ink.TRIGGER)
        return [
            title,
            indented(paragraph(section, words.no_triggers, SMALL), width),
            *_beyond(phrases, section, width),
        ]
    on = summary.triggers_reviewed
    note = words.reviewed.format(date=phrases.near(on)) if on else ""
    title = heading(section, width, words.triggers, note, Ink.TRIGGER)
    titles = ("", words.notices.format(name=phrases.name), words.early_sign, words.helps, words.who_to_call)
    heads = spread(titles, (52, 130, 116, 158, 72), width)
    table = section.add(Tag.TABLE)
    head = table_head(table, heads)
    _first_cell(head).alt = words.group
    body = table.add(Tag.TABLE_BODY)
    groups = [_group(phrases, group, body, heads) for group in TriggerGroup if group in _ALWAYS or _in(phrases, group)]
    last = groups[-1].rows.blocks[-1]
    if isinstance(last, Row):
        last.line = None
    return [title, Table(head, Stack(groups)), *_beyond(phrases, section, width)]


def _beyond(phrases: Phrases, section: Node, width: float) -> list[Block]:
    """What belongs to no single trigger: the early warning signs, what helped and what did not."""
    words = phrases.words
    signs = " ".join(f"{stage.capitalize()}: {told}" for stage, told in phrases.signs())
    told = (
        (words.signs, signs),
        (words.helped, phrases.helped()),
        (words.may_help, phrases.may_help()),
        (words.not_helped, phrases.not_helped()),
    )
    blocks = [labelled(section, label, text, _BEYOND) for label, text in told if text]
    for block in blocks:
        block.before = 2
    if not blocks:
        return []
    if not signs or len(blocks) == 1:
        return [indented(Stack(blocks, before=5), width)]
    half = (width - INDENT - _BETWEEN) / 2
    sides = (Column(0, half, blocks[0]), Column(half + _BETWEEN, half, Stack(blocks[1:])))
    return [indented(Columns(sides, before=5), width)]


def _first_cell(head: Row) -> Node:
    """The head of the groups' column: too narrow for a word on paper, but read aloud."""
    cell = head.cells.columns[0].block
    assert isinstance(cell, Text)  # noqa: S101 -- table_head made it
    return cell.node


def _in(phrases: Phrases, group: TriggerGroup) -> list[Trigger]:
    return [t for t in phrases.summary.triggers if t.group is group]


def _group(phrases: Phrases, group: TriggerGroup, body: Node, heads: Sequence[Head]) -> RowGroup:
    members = _in(phrases, group)
    first = body.add(Tag.ROW)
    label = first.add(Tag.HEAD_CELL, scope="Row", rows=max(1, len(members)))
    rows: list[Row] = []
    for at, trigger in enumerate(members):
        node = first if at == 0 else body.add(Tag.ROW)
        rows.append(_trigger(phrases, trigger, node, heads))
        rows[-1].line_from = 0 if at == len(members) - 1 else heads[1].left
    if not members:
        empty = [Text([Span(phrases.words.none_in_group, SMALL)], first.add(Tag.CELL))]
        empty += [Text([Span(NOTHING, SMALL)], first.add(Tag.CELL)) for _ in heads[2:]]
        rows = [Row(_cells(empty, heads), whole=True)]
    words = Text([Span(phrases.words.groups[group], BODY_BOLD)], label)
    return RowGroup(words, heads[0].left, heads[0].width, Stack(rows), whole=len(rows) <= _TOGETHER)


def _cells(blocks: Sequence[Block], heads: Sequence[Head]) -> Columns:
    return Columns([Column(h.left, h.width, b) for h, b in zip(heads[1:], blocks, strict=True)])


def _trigger(phrases: Phrases, trigger: Trigger, row: Node, heads: Sequence[Head]) -> Row:
    remark = phrases.trigger_remark(trigger)
    what = [Span(trigger.what, BODY), *([Span(f"\n{remark}", CAPTION)] if remark else [])]
    cells: list[Block] = [Text(what, row.add(Tag.CELL))]
    others = (trigger.early_sign, trigger.what_helps, trigger.who_to_call)
    cells += [Text([Span(said if said.strip() else NOTHING, BODY)], row.add(Tag.CELL)) for said in others]
    return Row(_cells(cells, heads), above=3.4, below=3.4, whole=True)


# ── Support network ──


def network(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """The map beside its list when the list is short; a wide map above it otherwise."""
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    if not summary.supports:
        return [heading(section, width, words.network), indented(paragraph(section, words.no_supports, SMALL), width)]
    count = len(summary.supports)
    measured = measures(summary.supports)
    note = phrases.counted(count, words.supports_note)
    if measured.sober or not measured.unsure:
        note += " " + phrases.counted(measured.sober, words.sober)
    if measured.unsure:
        note += " " + phrases.counted(measured.unsure, words.unsure)
    if summary.figures.new_supports:
        since = phrases.near(summary.first_day)
        note += " " + phrases.counted(summary.figures.new_supports, words.new_since, date=since)
    title = heading(section, width, words.network, f"{note} {words.rings_note}")
    supports = sorted(summary.supports, key=lambda s: list(Ring).index(s.ring))
    dots = [Dot(phrases.support_name(s), s.ring, s.circle, s.tie) for s in supports]
    beside = _beside(phrases, section, supports, dots, width)
    if beside:
        return [title, beside]
    return [title, *_above(phrases, section, supports, dots, width)]


def _beside(
    phrases: Phrases, section: Node, supports: Sequence[Support], dots: Sequence[Dot], width: float
) -> Block | None:
    """Map on the left, list on the right; None where names do not fit or the list is much longer than the map."""
    plan = lay_out(phrases.name, dots, *_NARROW_MAP)
    if plan is None or plan.is_numbered:
        return None
    node = Node(Tag.SECTION)
    drawn = node.add(Tag.FIGURE, alt=_alt(phrases, dots))
    left = width - _NARROW_MAP[0] - 10
    listing = _list(phrases, node, supports, left, number=False)
    if listing.height(left) > _NARROW_MAP[1] + _KEY_HEIGHT + 60:
        return None
    section.kids += node.kids
    drawing = figure(plan, drawn, phrases.words.tie, phrases.words.circle, _NARROW_MAP)
    columns = [Column(0, _NARROW_MAP[0], drawing), Column(width - left, left, listing)]
    return Columns(columns, before=4, whole=True)


def _above(
    phrases: Phrases, section: Node, supports: Sequence[Support], dots: Sequence[Dot], width: float
) -> list[Block]:
    plan = lay_out(phrases.name, dots, width, _WIDE_MAP_HEIGHT)
    blocks: list[Block] = []
    if plan:
        drawn = section.add(Tag.FIGURE, alt=_alt(phrases, dots))
        blocks.append(figure(plan, drawn, phrases.words.tie, phrases.words.circle, (width, _WIDE_MAP_HEIGHT)))
        blocks[0].before = 4
    else:
        blocks.append(indented(paragraph(section, phrases.words.no_map, SMALL), width))
    listing = _list(phrases, section, supports, width, number=bool(plan and plan.is_numbered))
    listing.before = 8
    return [*blocks, listing]


def _alt(phrases: Phrases, dots: Sequence[Dot]) -> str:
    words = phrases.words
    return told(dots, phrases.counted(len(dots), words.map_alt), words.ring, words.tie)


def _list(phrases: Phrases, section: Node, supports: Sequence[Support], width: float, *, number: bool) -> Table:
    """The supports by nearness: who they are, how they help, since when."""
    words = phrases.words
    is_narrow = width < 300
    titles = (words.support, words.how, words.since)
    heads = spread(titles, (103, 117, 42), width, 0, 5) if is_narrow else spread(titles, (160, 286, 70), width)
    rows: list[list[list[Span]]] = []
    for at, support in enumerate(supports, 1):
        role = words.kind[support.kind]
        name = phrases.support_name(support) + (f", {role}" if role else "")
        rows.append(
            [
                [*([Span(f"{at}  ", _LIST_HELP)] if number else []), Span(name, _LIST_NAME)],
                [Span(phrases.support_help(support) or NOTHING, _LIST_HELP)],
                [Span(phrases.since(support), _LIST_HELP)],
            ]
        )
    table = plain_table(section, heads, rows, first_is_head=True)
    for row in table.rows.blocks:
        if isinstance(row, Row):
            row.above = row.below = 2.0 if is_narrow else 3.4
    return table
