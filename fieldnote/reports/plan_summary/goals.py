"""The goals of the plan summary: the person's words and the ladder left, what changed right; then work outside them."""

from fieldnote.domain.goal import Ladder
from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Pen, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import (
    BODY,
    CAPTION,
    CAPTION_BOLD,
    QUOTE,
    SMALL,
    SMALL_BOLD,
    SUBHEADING,
    choices,
    divided,
    heading,
    indented,
    labelled,
    paragraph,
    quote,
)
from fieldnote.reports.plan_summary.phrases import Phrases
from fieldnote.reports.plan_summary.values import GoalProgress, OtherWork
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style, measure

_LEFT_SHARE = 0.442
_GUTTER = 18.0
_STEP, _STEP_GAP, _STEP_HEIGHT = 18.4, 2.8, 4.8
_BAR = 5 * _STEP + 4 * _STEP_GAP
_BAR_HEIGHT = 15.5


def goals(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """Set every goal with its ladder, what changed, and the sentence for the plan."""
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, words.goals, phrases.goals_note(), Ink.GOAL)]
    if not summary.goals:
        return [*blocks, indented(paragraph(section, words.no_goals, SMALL), width)]
    return blocks + divided(_goal(phrases, goal, section.add(Tag.SECTION), width) for goal in summary.goals)


def _goal(phrases: Phrases, progress: GoalProgress, section: Node, width: float) -> Columns:
    left = width * _LEFT_SHARE
    right = width - left - _GUTTER
    return Columns(
        [
            Column(0, left, _own_side(phrases, progress, section, left)),
            Column(left + _GUTTER, right, _done_side(phrases, progress, section, right)),
        ],
        whole=True,
    )


def _own_side(phrases: Phrases, progress: GoalProgress, section: Node, width: float) -> Stack:
    goal = progress.goal
    number = Span(f"{phrases.goal_label(progress)}  ", SUBHEADING.inked(Ink.GOAL))
    blocks: list[Block] = [Text([number, Span(goal.title, SUBHEADING)], section.add(Tag.SUBHEADING))]
    if goal.own_words.strip():
        blocks.append(quote(section, goal.own_words, QUOTE, phrases.summary.quote_language))
    blocks.append(_ladder(phrases, progress, section, width))
    blocks.append(paragraph(section, phrases.worked_on(progress), SMALL))
    lines = (phrases.outcome_line(progress), phrases.goal_dates(progress))
    blocks += [paragraph(section, line, CAPTION) for line in lines if line]
    outcome = phrases.outcome_of(progress)
    if outcome and outcome.where_am_i_now.strip():
        where = phrases.words.where_now.format(name=phrases.name)
        blocks.append(labelled(section, where, outcome.where_am_i_now, CAPTION))
    return Stack(blocks)


def _ladder(phrases: Phrases, progress: GoalProgress, section: Node, width: float) -> Block:
    """The five steps: filled up to the step now, an arrow at the step of the first day, and the step in words.

    Where nobody has said where a goal stands, the paper says so, and draws none.
    """
    now, step = phrases.step_now(progress), progress.now
    if step is None:
        return paragraph(section, now, SMALL)
    figure = section.add(Tag.FIGURE, alt=phrases.ladder(progress))

    def paint(pen: Pen, x: float, top: float, _width: float) -> None:
        figure.box = (x, pen.up(top + _BAR_HEIGHT), x + _BAR, pen.up(top))
        with pen.canvas.mark(figure):
            _paint_ladder(pen, x, top + 3, step, progress.then)

    words = Text([Span(now, SMALL_BOLD)], section.add(Tag.PARAGRAPH))
    bar = Drawing(_BAR_HEIGHT, paint)
    if measure(now, SMALL_BOLD) < width - _BAR - 9:
        return Columns([Column(0, _BAR, bar), Column(_BAR + 8, width - _BAR - 8, words)], before=2)
    return Stack([bar, words], before=2)


def _paint_ladder(pen: Pen, x: float, top: float, now: Ladder, then: Ladder | None) -> None:
    for step in Ladder:
        left = x + (step.number - 1) * (_STEP + _STEP_GAP)
        ink = Ink.GOAL if step.number <= now.number else Ink.STEP_AHEAD
        pen.fill(left, top, _STEP, _STEP_HEIGHT, ink, 1.8)
        if step is then:
            middle, up = left + _STEP / 2, pen.up(top + _STEP_HEIGHT + 1.6)
            pen.canvas.ink(Ink.TEXT)
            path = pen.canvas.beginPath()
            path.moveTo(middle, up)
            path.lineTo(middle + 2.8, up - 4)
            path.lineTo(middle - 2.8, up - 4)
            path.close()
            pen.canvas.drawPath(path, stroke=0, fill=1)


def _done_side(phrases: Phrases, progress: GoalProgress, section: Node, width: float) -> Stack:
    words, goal = phrases.words, progress.goal
    label = paragraph(section, words.what_changed, CAPTION_BOLD)
    label.leads, label.drop = True, 1.4
    changed = goal.what_changed if goal.what_changed.strip() else phrases.silence_on(progress)
    blocks: list[Block] = [label, paragraph(section, changed, BODY if goal.what_changed.strip() else SMALL)]
    if goal.to_add_to_plan.strip():
        bold = Style(Face.SEMIBOLD, BODY.size, BODY.leading)
        spans = [Span(f"{words.to_add} ", bold), Span(goal.to_add_to_plan, BODY)]
        blocks.append(Panel(Text(spans, section.add(Tag.PARAGRAPH)), Ink.ACCENT_SOFT, above=5, below=5, before=5))
        boxes = choices(section, width, words.choices, words.marks_one)
        boxes.before = 5
        blocks.append(boxes)
    return Stack(blocks)


# ── Outside the goals ──


def other_work(phrases: Phrases, root: Node, width: float) -> list[Block]:
    """Set what was worked on outside the goals, contact by contact; nothing at all where there was none."""
    found = phrases.summary.other_work
    if not found:
        return []
    section = root.add(Tag.SECTION)
    title = heading(section, width, phrases.words.other_work, "", Ink.GOAL)
    return [title, *divided(_work(phrases, work, section.add(Tag.SECTION), width) for work in found)]


def _work(phrases: Phrases, work: OtherWork, section: Node, width: float) -> Columns:
    left = width * _LEFT_SHARE
    right = width - left - _GUTTER
    about: list[Block] = [Text([Span(work.about, SUBHEADING)], section.add(Tag.SUBHEADING))]
    if work.own_words.strip():
        about.append(quote(section, work.own_words, QUOTE, phrases.summary.quote_language))
    about.append(paragraph(section, phrases.other_when(work), SMALL))
    if work.goals:
        about.append(paragraph(section, phrases.other_goals(work), CAPTION))
    told = _told(phrases, work, section)
    return Columns([Column(0, left, Stack(about)), Column(left + _GUTTER, right, told)], whole=True)


def _told(phrases: Phrases, work: OtherWork, section: Node) -> Stack:
    """The note's words, and at their end what the person states about them."""
    words, blocks = phrases.words, list[Block]()
    if not work.is_told:
        return Stack([paragraph(section, words.not_told, SMALL)])
    for label, text in phrases.other_told(work):
        blocks += [_label(section, label, first=not blocks), paragraph(section, text, BODY)]
    for statement in work.stated:
        blocks.append(_label(section, words.stated.format(name=phrases.name), first=not blocks))
        blocks.append(quote(section, statement, QUOTE, phrases.summary.quote_language))
    return Stack(blocks)


def _label(section: Node, label: str, *, first: bool) -> Text:
    text = paragraph(section, label, CAPTION_BOLD)
    text.leads, text.drop, text.before = True, 1.4 if first else 0, 0 if first else 4
    return text
