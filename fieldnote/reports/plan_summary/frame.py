"""What the summaries have in common: whom they are about, what comes next, and lines to sign on."""

from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Row, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import (
    BODY,
    CAPTION,
    FACT_LABEL,
    FACT_VALUE,
    SHADED_SIDES,
    SIGNATURE,
    SMALL,
    Fact,
    choices,
    fact_row,
    heading,
    indented,
    paragraph,
    plain_table,
    shaded,
    spread,
)
from fieldnote.reports.plan_summary.phrases import Phrases
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style


def facts_panel(phrases: Phrases, root: Node, width: float) -> Panel:
    """Who it is about, the dates, and for whom it was written, on a shaded ground."""
    words, person = phrases.words, phrases.summary.person
    listing = root.add(Tag.LIST)
    inside = width - SHADED_SIDES
    facts = (
        Fact(words.full_name, phrases.full_name, 104),
        *(() if phrases.goes_by_full_name else (Fact(words.goes_by, phrases.goes_by, 90),)),
        Fact(words.born, phrases.born, 74, person.birth_date is not None),
        _record(phrases),
        Fact(words.covered, phrases.period, 122),
    )
    shares = ((214, words.written_by.format(name=phrases.author)), (148, phrases.recipient), (130, phrases.plan_dates))
    columns: list[Column] = []
    left = 0.0
    for share, line in shares:
        taken = inside * share / 492
        item = listing.add(Tag.ITEM).add(Tag.BODY)
        columns.append(Column(left, taken - 10, Text([Span(line, SMALL)], item)))
        left += taken
    row = fact_row(listing, facts, inside, FACT_LABEL, FACT_VALUE)
    listing.kids = [*listing.kids[len(shares) :], *listing.kids[: len(shares)]]
    return shaded(Stack([row, Columns(columns, before=4)]))


def _record(phrases: Phrases) -> Fact:
    """The agency's number, and with it the payer's where it is known: the plan's head asks for both."""
    words, person = phrases.words, phrases.summary.person
    record, medicaid = person.record_number(), person.record_number("medicaid")
    if not medicaid:
        return Fact(words.record, phrases.given(record, "record_ids"), 68, bool(record))
    numbers = " · ".join((phrases.given(record, "record_ids"), medicaid))
    return Fact(words.record_and_medicaid, numbers, 118)


def next_steps(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """What was agreed, who does it, by when, and for which goal."""
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    written = summary.next_steps_written
    note = words.written.format(date=phrases.near(written)) if written and summary.next_steps else ""
    title = heading(section, width, words.steps, note)
    if not summary.next_steps:
        return [title, indented(paragraph(section, words.no_steps, SMALL), width)]
    heads = spread((words.step_column, words.who_column, words.by_column, words.goal_column), (262, 122, 62, 61), width)
    rows = [
        [
            [Span(step.text, BODY), *([] if step.agreed else [Span(f"  ({phrases.own_step})", CAPTION)])],
            [Span(phrases.who(step), BODY)],
            [Span(phrases.near(step.due) if step.due else NOTHING, BODY)],
            [Span(phrases.goals_of(step) or NOTHING, BODY)],
        ]
        for step in summary.next_steps
    ]
    table = plain_table(section, heads, rows)
    for row in table.rows.blocks:
        if isinstance(row, Row):
            row.above = row.below = 3.0
    return [title, table]


def signatures(phrases: Phrases, root: Node, width: float, reviewed: str) -> list[Block]:
    """Lines for the person, the specialist and the QP; `reviewed` is what the QP's signature says."""
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    gap = 14.0
    third = (width - 2 * gap) / 3
    signed = summary.signed_at
    when = words.signed_in.format(moment=dates.instant(signed, summary.language)) if signed else words.peer_specialist
    hand = (summary.specialist.name, dates.full(signed.date(), summary.language)) if signed else ("", "")
    columns = [
        _signature(section, third, ("", ""), summary.person.full_name, words.read_this, choose=words.agree),
        _signature(section, third, hand, phrases.author, when),
        _signature(section, third, ("", ""), phrases.qp, reviewed),
    ]
    lines = Columns([Column(at * (third + gap), third, c) for at, c in enumerate(columns)], whole=True)
    return [heading(section, width, words.signatures), lines]


def _signature(
    section: Node, width: float, hand: tuple[str, str], name: str, role: str, choose: tuple[str, ...] = ()
) -> Stack:
    """A line to sign on, or the signer's name above it when it was signed in Fieldnote."""
    name_signed, day = hand
    above: Block = Block()
    if name_signed:
        drop = SIGNATURE.baseline - SMALL.baseline
        day_text = Text([Span(day, SMALL)], section.add(Tag.PARAGRAPH), right=True, drop=drop)
        above = Columns(
            [Column(2, width - 72, paragraph(section, name_signed, SIGNATURE)), Column(width - 70, 70, day_text)]
        )
    room = Drawing(max(0.0, 22 - above.height(width)), lambda *_: None)
    line = Drawing(3, lambda pen, x, top, wide: pen.rule(x, top + 1, wide, Ink.TEXT, 0.8))
    blocks: list[Block] = [
        room,
        above,
        line,
        paragraph(section, name, Style(Face.SEMIBOLD, 9, 12)),
        paragraph(section, role, SMALL),
    ]
    if choose:
        boxes = choices(section, width, choose)
        boxes.before = 3
        blocks.append(boxes)
    return Stack(blocks)
