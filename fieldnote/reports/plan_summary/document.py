"""The peer support summary for the person-centered plan: what the specialist hands to the Qualified Professional.

It is input for the plan, never the plan. Only signed notes feed it.
"""

from fieldnote.domain.consent import Content
from fieldnote.reports import dates, fonts
from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Pen, Row, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    FACT_LABEL,
    FACT_VALUE,
    FINE,
    FINE_BOLD,
    QUOTE_LARGE,
    SIGNATURE,
    SMALL,
    SUBHEADING,
    Fact,
    check_list,
    choices,
    fact_row,
    heading,
    indented,
    labelled,
    letterhead,
    paragraph,
    plain_table,
    quote,
    spread,
)
from fieldnote.reports.plan_summary.goals import goals
from fieldnote.reports.plan_summary.network import network, triggers
from fieldnote.reports.plan_summary.paste import PasteBlock, paste_blocks
from fieldnote.reports.plan_summary.phrases import Phrases
from fieldnote.reports.plan_summary.values import (
    Figures,
    GoalProgress,
    NextStepLine,
    PlanSummary,
    SourceNote,
)
from fieldnote.reports.printing import texts
from fieldnote.reports.sayings import NOTHING, joined
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

__all__ = [
    "Figures",
    "GoalProgress",
    "NextStepLine",
    "Paper",
    "PasteBlock",
    "PlanSummary",
    "SourceNote",
    "Stamp",
    "paste_blocks",
    "render",
    "unprintable",
]

_FIGURE = Style(Face.BOLD, 15, 17)
_NOTE_LINE = 19.5


def render(summary: PlanSummary, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, archivable, the same bytes for the same values and stamp."""
    phrases = Phrases(summary)
    record = summary.person.record_number()
    sheet = Sheet(
        title=phrases.words.title,
        language=summary.language,
        paper=paper,
        stamp=stamp,
        name=summary.person.full_name,
        record=phrases.words.running_record.format(record=record) if record else "",
        period=phrases.period,
    )
    return make(
        sheet,
        lambda root: _content(phrases, root, paper.measure),
        lambda root, left: _qp_notes(phrases, root, left),
    )


def unprintable(summary: PlanSummary) -> tuple[str, ...]:
    """List the characters the paper cannot show as they should be, as `U+1F600 GRINNING FACE`."""
    return fonts.unprintable(*texts(summary))


def _content(phrases: Phrases, root: Node, width: float) -> Stack:
    leaves_out = phrases.summary.leaves_out
    return Stack(
        [
            *_top(phrases, root, width),
            *_matters(phrases, root, width),
            *goals(phrases, root, width),
            *_team(phrases, root, width),
            *(() if Content.TRIGGERS in leaves_out else triggers(phrases, root, width)),
            *(() if Content.SUPPORTS in leaves_out else network(phrases, root, width)),
            *_steps(phrases, root, width),
            *_signatures(phrases, root, width),
            *_sources(phrases, root),
        ]
    )


# ── Who, when, how much ──


def _top(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    programme = summary.episode.programme if summary.episode else ""
    title = letterhead(root, width, summary.specialist.agency, programme, words.title, words.lead)
    return [title, _facts(phrases, root, width), _figures(phrases, root, width), _service(phrases, root)]


def _facts(phrases: Phrases, root: Node, width: float) -> Panel:
    words, person = phrases.words, phrases.summary.person
    listing = root.add(Tag.LIST)
    inside = width - 24
    facts = (
        Fact(words.full_name, person.full_name, 104),
        Fact(words.goes_by, phrases.goes_by, 90),
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
    return Panel(Stack([row, Columns(columns, before=4)]), Ink.BOX, side=12, above=7, below=7, radius=6, before=9)


def _record(phrases: Phrases) -> Fact:
    """The agency's number, and with it the payer's where it is known: the plan's head asks for both."""
    words, person = phrases.words, phrases.summary.person
    record, medicaid = person.record_number(), person.record_number("medicaid")
    if not medicaid:
        return Fact(words.record, phrases.given(record, "record_ids"), 68, bool(record))
    numbers = " · ".join((phrases.given(record, "record_ids"), medicaid))
    return Fact(words.record_and_medicaid, numbers, 118)


def _figures(phrases: Phrases, root: Node, width: float) -> Block:
    words, figures = phrases.words, phrases.summary.figures
    units = [(str(count), words.units_of[count != 1].format(code=code)) for code, count in figures.units[:2]]
    supports = [(str(figures.new_supports), words.new_supports[figures.new_supports != 1])]
    shown = [
        (str(figures.visits), words.visits[figures.visits != 1]),
        *units[:1],
        (str(figures.group_sessions), words.sessions[figures.group_sessions != 1]),
        *units[1:],
        *([] if Content.SUPPORTS in phrases.summary.leaves_out else supports),
        (words.of.format(part=figures.goals_moved, whole=figures.goals), words.goals_moved)
        if figures.goals
        else ("0", words.goals_none),
    ]
    listing = root.add(Tag.LIST)
    taken = width / len(shown)
    columns: list[Column] = []
    for at, (number, label) in enumerate(shown):
        node = listing.add(Tag.ITEM).add(Tag.BODY)
        cell = Stack([Text([Span(f"{number} ", _FIGURE)], node), Text([Span(label, SMALL)], node)])
        columns.append(Column(at * taken + (10 if at else 0), taken - 12, cell))
    posts = Drawing(28, lambda pen, x, top, _: _posts(pen, x, top, taken, len(shown)))
    return Columns([Column(0, width, posts), *columns], before=12, whole=True)


def _posts(pen: Pen, x: float, top: float, taken: float, count: int) -> None:
    for at in range(1, count):
        pen.post(x + at * taken, top + 1, 27)


def _service(phrases: Phrases, root: Node) -> Text:
    bold = Style(Face.SEMIBOLD, SMALL.size, SMALL.leading, SMALL.ink)
    facts = (*phrases.service_facts(), phrases.units_left(), *phrases.measures())
    spans = [
        Span(f"{phrases.words.service_facts}: ", bold),
        Span("  ·  ".join(part for part in facts if part), SMALL),
    ]
    return Text(spans, root.add(Tag.PARAGRAPH), before=8)


# ── In the person's words ──


def _matters(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, person = phrases.words, phrases.summary.person
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, words.matters.format(name=phrases.name))]
    blocks.append(_own_words(phrases, section, width, person.what_matters, "what_matters", words.no_matters))
    if person.strengths:
        strengths = labelled(section, words.strengths.format(name=phrases.name), joined(person.strengths))
        strengths.before = 3
        blocks.append(indented(strengths, width))
    return blocks


def _own_words(phrases: Phrases, section: Node, width: float, said: str, field: str, silence: str) -> Block:
    if said.strip():
        block: Block = quote(section, said, QUOTE_LARGE, phrases.summary.quote_language)
    else:
        declined = field in phrases.summary.person.declined
        words = phrases.words.declined if declined else silence
        block = paragraph(section, words.format(name=phrases.name), SMALL)
    block.before = 3
    return indented(block, width)


def _team(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    person = summary.person
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, words.team.format(name=phrases.name))]
    blocks.append(_own_words(phrases, section, width, person.for_the_team, "for_the_team", words.no_team))
    if person.contact_rules.strip():
        rules = labelled(section, words.contact_rules.format(name=phrases.name), person.contact_rules)
        rules.before = 3
        blocks.append(indented(rules, width))
    if summary.requests:
        label = labelled(section, words.requests, "")
        label.before, label.leads = 4, True
        listing = check_list(section, width - 9, [[Span(request, BODY)] for request in summary.requests])
        listing.before = 2
        blocks += [indented(label, width), indented(listing, width)]
    return blocks


# ── What comes next ──


def _steps(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    agreed = summary.next_steps_agreed
    note = words.agreed.format(name=phrases.name, date=phrases.near(agreed)) if agreed and summary.next_steps else ""
    title = heading(section, width, words.steps, note)
    if not summary.next_steps:
        return [title, indented(paragraph(section, words.no_steps, SMALL), width)]
    heads = spread((words.step_column, words.who_column, words.by_column, words.goal_column), (272, 128, 62, 45), width)
    rows = [
        [
            [Span(step.text, BODY)],
            [Span(phrases.who(step), BODY)],
            [Span(phrases.near(step.due) if step.due else NOTHING, BODY)],
            [Span(", ".join(step.goals) or NOTHING, BODY)],
        ]
        for step in summary.next_steps
    ]
    table = plain_table(section, heads, rows)
    for row in table.rows.blocks:
        if isinstance(row, Row):
            row.above = row.below = 3.0
    return [title, table]


# ── Signatures, sources, lines for the QP ──


def _signatures(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    gap = 14.0
    third = (width - 2 * gap) / 3
    signed = summary.signed_at
    when = words.signed_in.format(moment=dates.instant(signed, summary.language)) if signed else words.peer_specialist
    qp = f"{summary.qp}, QP" if summary.qp else "QP"
    hand = (summary.specialist.name, dates.full(signed.date(), summary.language)) if signed else ("", "")
    columns = [
        _signature(section, third, ("", ""), summary.person.full_name, words.read_this, choose=words.agree),
        _signature(section, third, hand, phrases.author, when),
        _signature(section, third, ("", ""), qp, words.reviewed_for),
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


def _sources(phrases: Phrases, root: Node) -> list[Block]:
    spans = [Span(f"{phrases.words.sources} ", FINE_BOLD)]
    for code, notes in phrases.sources_by_code():
        spans += [Span(f"{code}  ", FINE_BOLD), Span(f"{notes}    ", FINE)]
    if not phrases.summary.sources:
        spans = [Span(phrases.words.no_sources, FINE)]
    return [Text(spans, root.add(Tag.PARAGRAPH), before=6)]


def _qp_notes(phrases: Phrases, root: Node, left: float) -> Block | None:
    """Fill what is left of the last page with lines for a pen; no page is opened for them."""
    head = SUBHEADING.leading + 12
    count = int((left - head) // _NOTE_LINE)
    if count < 2:
        return None
    words = phrases.words
    spans = [Span(f"{words.qp_notes}   ", SUBHEADING), Span(words.qp_notes_hint, SMALL)]
    count = min(count, 8)

    def lines(pen: Pen, x: float, top: float, width: float) -> None:
        for at in range(1, count + 1):
            pen.rule(x, top + at * _NOTE_LINE, width)

    return Stack([Text(spans, root.add(Tag.PARAGRAPH)), Drawing(count * _NOTE_LINE, lines)], before=12)
