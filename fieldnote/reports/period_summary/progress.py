"""The second half of the period summary: goals with their way up the ladder, triggers, network, resources, units."""

from fieldnote.reports.blocks import Block, Column, Columns, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import (
    BODY,
    CAPTION,
    QUOTE,
    SMALL,
    SMALL_BOLD,
    SUBHEADING,
    divided,
    heading,
    indented,
    labelled,
    paragraph,
    plain_table,
    quote,
    spread,
)
from fieldnote.reports.period_summary.phrases import Phrases
from fieldnote.reports.period_summary.values import PeriodGoal
from fieldnote.reports.sayings import joined
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span
from fieldnote.reports.trends import Climb, ladder

_LEFT_SHARE = 0.5
_GUTTER = 20.0


# ── Goals ──


def goals(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """Set every goal with where it stood and stands, its way over the ladder, and what the person said."""
    words, summary = phrases.plan_words, phrases.summary
    section = root.add(Tag.SECTION)
    note = phrases.words.goals_note if summary.goals else ""
    blocks: list[Block] = [heading(section, width, words.goals, note, Ink.GOAL)]
    if not summary.goals:
        return [*blocks, indented(paragraph(section, words.no_goals, SMALL), width)]
    return blocks + divided(_goal(phrases, goal, section.add(Tag.SECTION), width) for goal in summary.goals)


def other(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """Name what was worked on outside the goals; nothing at all where there was nothing."""
    found = phrases.summary.other
    if not found.about:
        return []
    section = root.add(Tag.SECTION)
    title = heading(section, width, phrases.plan_words.other_work, "", Ink.GOAL)
    told = [(f"{phrases.near(day)}:", about or phrases.plan_words.not_told) for day, about in found.about]
    return [title, indented(paragraph(section, phrases.other(), SMALL), width), *_told(section, told, width)]


def _goal(phrases: Phrases, goal: PeriodGoal, section: Node, width: float) -> Columns:
    left = width * _LEFT_SHARE
    right = width - left - _GUTTER
    return Columns(
        [
            Column(0, left, _where(phrases, goal, section)),
            Column(left + _GUTTER, right, _way(phrases, goal, section)),
        ],
        whole=True,
    )


def _where(phrases: Phrases, goal: PeriodGoal, section: Node) -> Stack:
    number = Span(f"{phrases.goal_label(goal)}  ", SUBHEADING.inked(Ink.GOAL))
    blocks: list[Block] = [Text([number, Span(goal.title, SUBHEADING)], section.add(Tag.SUBHEADING))]
    if goal.own_words.strip():
        blocks.append(quote(section, goal.own_words, QUOTE, phrases.summary.quote_language))
    blocks.append(paragraph(section, phrases.then_now(goal), SMALL_BOLD))
    lines = (phrases.worked(goal), phrases.progress(goal))
    blocks += [paragraph(section, line, SMALL) for line in lines if line]
    return Stack(blocks)


def _way(phrases: Phrases, goal: PeriodGoal, section: Node) -> Stack:
    summary = phrases.summary
    steps = phrases.steps(goal)
    blocks: list[Block] = []
    if steps:
        climb = Climb(summary.first_day, summary.last_day, steps)
        blocks.append(ladder(section, climb, summary.language, phrases.ladder_alt(goal)))
    for told, said in phrases.highlights(goal):
        spans = [Span(told, SMALL_BOLD)]
        if said:
            language = summary.quote_language
            spans += [Span("  ", SMALL), Span(f"“{said.strip('“”')}”", QUOTE, language)]
        blocks.append(Text(spans, section.add(Tag.PARAGRAPH), before=2))
    more = phrases.earlier_moves(goal)
    if more:
        blocks.append(Text([Span(more, CAPTION)], section.add(Tag.PARAGRAPH), before=1))
    return Stack(blocks)


# ── Triggers, network ──


def triggers(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """What is new, what is resolved, what came up most, and what was tried."""
    words, found = phrases.words, phrases.summary.triggers
    section = root.add(Tag.SECTION)
    title = heading(section, width, phrases.plan_words.triggers, "", Ink.TRIGGER)
    tried = joined([phrases.tried(tally) for tally in found.tried]) if found.tried else words.nothing_tried
    told = [
        (words.new_triggers, phrases.listed(found.new)),
        (words.resolved_triggers, phrases.listed(found.resolved)),
        (words.came_up, phrases.came_up() if found.came_up else words.none_came_up),
        (words.tried.format(name=phrases.name), tried),
    ]
    return [title, *_told(section, told, width)]


def network(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """How many stand around the person, who came, and the meetings."""
    words = phrases.words
    section = root.add(Tag.SECTION)
    title = heading(section, width, phrases.plan_words.network)
    size = paragraph(section, phrases.network(), BODY)
    new = labelled(section, words.new_supports, phrases.new_supports())
    meetings = paragraph(section, phrases.meetings(), BODY)
    size.before = new.before = meetings.before = 2
    return [title, *(indented(line, width) for line in (size, new, meetings))]


def _told(section: Node, told: list[tuple[str, str]], width: float) -> list[Block]:
    """Set labelled paragraphs below each other, in under the heading's tab."""
    blocks: list[Block] = []
    for label, said in told:
        block = labelled(section, label, said)
        block.before = 2
        blocks.append(indented(block, width))
    return blocks


# ── Return to use, resources, units ──


def returns(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """Days and what was agreed to follow; nothing at all unless they were chosen."""
    words, found = phrases.words, phrases.summary.returns
    if found is None:
        return []
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.returns, words.returns_note, Ink.TRIGGER)
    if not found:
        return [title, indented(paragraph(section, words.no_returns.format(name=phrases.name), SMALL), width)]
    told = [(f"{phrases.full(line.day)}:", phrases.follow_up(line)) for line in found]
    return [title, *_told(section, told, width)]


def resources(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """Where the person was handed on to, and what became of it."""
    words, found = phrases.words, phrases.summary.resources
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.resources)
    if not found:
        return [title, indented(paragraph(section, words.no_resources, SMALL), width)]
    titles = (words.date_column, words.resource_column, words.way_column, words.outcome_column)
    heads = spread(titles, (80, 190, 110, 137), width)
    rows = []
    for line in found:
        way = words.ways[line.way]
        said = (phrases.full(line.on), line.resource, f"{way[:1].upper()}{way[1:]}", phrases.outcome(line))
        rows.append([[Span(text, BODY)] for text in said])
    table = plain_table(section, heads, rows, first_is_head=True)
    return [title, table]


def units(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """What an authorization allows and what is left of it, and the facts a payer asks about."""
    words = phrases.words
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.units_head)
    window = paragraph(section, phrases.window(), BODY)
    window.before = 2
    lines: list[Block] = [
        indented(window, width),
        *_told(section, [(words.facts, phrases.facts())], width),
        indented(paragraph(section, words.known_here, CAPTION), width),
    ]
    return [title, Stack(lines, whole=True, before=2)]
