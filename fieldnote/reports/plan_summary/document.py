"""The peer support summary for the person-centered plan: what the specialist hands to the Qualified Professional.

It is input for the plan, never the plan. Only signed notes feed it.
"""

from fieldnote.domain.consent import Content
from fieldnote.reports.blocks import Block, Drawing, Pen, Stack, Text
from fieldnote.reports.figures import figures as figures_row
from fieldnote.reports.fonts import Face
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    FINE,
    FINE_BOLD,
    QUOTE_LARGE,
    SMALL,
    SUBHEADING,
    check_list,
    heading,
    indented,
    labelled,
    letterhead,
    paragraph,
    quote,
)
from fieldnote.reports.plan_summary.frame import facts_panel, next_steps, signatures
from fieldnote.reports.plan_summary.goals import goals, other_work
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
from fieldnote.reports.sayings import joined
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
]

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


def _content(phrases: Phrases, root: Node, width: float) -> Stack:
    leaves_out = phrases.summary.leaves_out
    return Stack(
        [
            *_top(phrases, root, width),
            *_matters(phrases, root, width),
            *goals(phrases, root, width),
            *other_work(phrases, root, width),
            *_team(phrases, root, width),
            *(() if Content.TRIGGERS in leaves_out else triggers(phrases, root, width)),
            *(() if Content.SUPPORTS in leaves_out else network(phrases, root, width)),
            *next_steps(phrases, root, width),
            *signatures(phrases, root, width, phrases.words.reviewed_for),
            *_sources(phrases, root),
        ]
    )


# ── Who, when, how much ──


def _top(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    programme = summary.episode.programme if summary.episode else ""
    title = letterhead(root, width, summary.specialist.agency, programme, words.title, words.lead)
    return [title, facts_panel(phrases, root, width), _figures(phrases, root, width), _service(phrases, root)]


def _figures(phrases: Phrases, root: Node, width: float) -> Block:
    words, figures = phrases.words, phrases.summary.figures

    def of_code(code: str, count: int) -> tuple[str, str]:
        return str(count), words.units_of[count != 1].format(code=code)

    supports = [_new_supports(phrases)]
    shown = [
        (str(figures.visits), words.visits[figures.visits != 1]),
        *(of_code(*units) for units in figures.units[:1]),
        (str(figures.group_sessions), words.sessions[figures.group_sessions != 1]),
        *(of_code(*units) for units in figures.group_units[:1]),
        *([] if Content.SUPPORTS in phrases.summary.leaves_out else supports),
        (words.of.format(part=figures.goals_moved, whole=figures.goals), words.goals_moved)
        if figures.goals
        else ("0", words.goals_none),
    ]
    return figures_row(root, width, shown)


def _new_supports(phrases: Phrases) -> tuple[str, str]:
    """Of those who are there: a plain 0 would read as if there were nobody."""
    words, there = phrases.words, len(phrases.summary.supports)
    if not there:
        return "0", words.supports_none
    return words.of.format(part=phrases.summary.figures.new_supports, whole=there), words.supports_new


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
    requests = phrases.requests()
    if requests:
        label = labelled(section, words.requests, "")
        label.before, label.leads = 4, True
        listing = check_list(section, width - 9, [[Span(request, BODY)] for request in requests])
        listing.before = 2
        blocks += [indented(label, width), indented(listing, width)]
    return blocks


# ── Sources, lines for the QP ──


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
