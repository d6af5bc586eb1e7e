"""The period summary: when the person and the specialist met, what it adds up to, and what changed meanwhile.

It holds facts only. Every drawing has its numbers in text or in a table beside it.
"""

from fieldnote.domain.consent import Content
from fieldnote.domain.visit import ContactKind
from fieldnote.reports.blocks import Block, Column, Columns, Stack, Text
from fieldnote.reports.contact_calendar import Seen, calendar, shown_months, width_of
from fieldnote.reports.figures import figures
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    CAPTION,
    SMALL,
    heading,
    indented,
    labelled,
    letterhead,
    plain_table,
    spread,
)
from fieldnote.reports.period_summary.phrases import Phrases
from fieldnote.reports.period_summary.progress import goals, network, other, resources, returns, triggers, units
from fieldnote.reports.period_summary.values import PeriodSummary
from fieldnote.reports.plan_summary.frame import facts_panel, next_steps, signatures
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.stretches import months
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span
from fieldnote.reports.week_by_week import CELL, tight, week_by_week

__all__ = ["render"]

_BESIDE = 22.0


def render(summary: PeriodSummary, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, archivable, the same bytes for the same values and stamp."""
    phrases = Phrases(summary)
    record = summary.person.record_number()
    sheet = Sheet(
        title=phrases.words.title,
        language=summary.language,
        paper=paper,
        stamp=stamp,
        name=summary.person.full_name,
        record=phrases.plan_words.running_record.format(record=record) if record else "",
        period=phrases.shared.period,
    )
    return make(sheet, lambda root: _content(phrases, root, paper.measure))


def _content(phrases: Phrases, root: Node, width: float) -> Stack:
    summary = phrases.summary
    leaves_out = summary.leaves_out
    return Stack(
        [
            *_top(phrases, root, width),
            *_calendar(phrases, root, width),
            *week_by_week(root, width, summary.language, (summary.first_day, summary.last_day), summary.contacts),
            *goals(phrases, root, width),
            *other(phrases, root, width),
            *(() if Content.TRIGGERS in leaves_out else triggers(phrases, root, width)),
            *(() if Content.SUPPORTS in leaves_out else network(phrases, root, width)),
            *returns(phrases, root, width),
            *resources(phrases, root, width),
            *next_steps(phrases.shared, root, width),
            *units(phrases, root, width),
            *signatures(phrases.shared, root, width, phrases.words.reviewed),
            *_contacts(phrases, root, width),
        ]
    )


# ── Who, when, how much ──


def _top(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    programme = summary.episode.programme if summary.episode else ""
    title = letterhead(root, width, summary.specialist.agency, programme, words.title, words.lead)
    basis = words.based_on_all if summary.with_sensitive else words.based_on
    said = "  ·  ".join(part for part in (phrases.since, basis) if part)
    return [
        title,
        facts_panel(phrases.shared, root, width),
        figures(root, width, _figures(phrases)),
        Text([Span(said, SMALL)], root.add(Tag.PARAGRAPH), before=8),
    ]


def _figures(phrases: Phrases) -> list[tuple[str, str]]:
    words, met = phrases.words, phrases.met
    groups = sum(contact.kind is ContactKind.GROUP for contact in met)
    has_others = any(Seen.of(contact.kind) is Seen.OTHER for contact in met)
    counts = (
        (len(met) - groups, words.visits_and_others if has_others else words.visits),
        (groups, words.groups),
        (sum(contact.minutes for contact in met), words.minutes),
        (sum(contact.units for contact in met), words.units),
        (len(phrases.summary.contacts) - len(met), words.missed),
    )
    goals_of = phrases.plan_words.of.format(part=phrases.moved_up(), whole=len(phrases.summary.goals))
    return [(str(count), forms[count != 1]) for count, forms in counts] + [(goals_of, words.goals_moved)]


# ── When we met ──


def _calendar(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    covered = (summary.first_day, summary.last_day)
    shown = shown_months(*covered, summary.contacts)
    is_short = len(shown) < len(months(*covered))
    title = heading(section, width, words.calendar, words.some_months if is_short else "")
    drawn = calendar(section, words.calendar_words, summary.language, covered, summary.contacts)
    taken = width_of(len(shown), width)
    totals = _totals(phrases, section)
    room = width - taken - _BESIDE
    if room > width / 4:
        beside = (Column(0, taken, drawn), Column(taken + _BESIDE, room, totals))
        return [title, Columns(beside, before=4, whole=len(shown) < 4)]
    drawn.before = 4
    return [title, drawn, indented(totals, width)]


def _totals(phrases: Phrases, section: Node) -> Stack:
    words = phrases.words
    told = (
        (words.by_mode, f"{phrases.by_mode()}."),
        (words.by_code, phrases.by_code()),
        *(((phrases.plan_words.twice, f"{twice}."),) if (twice := phrases.shared.twice()) else ()),
        (words.by_type, f"{phrases.by_type()}."),
        (words.in_person, phrases.in_person()),
    )
    blocks = [labelled(section, label, said, CELL) for label, said in told]
    for block in blocks:
        block.before = 3
    return Stack(list(blocks), before=6)


# ── Every contact ──


def _contacts(phrases: Phrases, root: Node, width: float) -> list[Block]:
    words, summary = phrases.words, phrases.summary
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.contacts, words.contacts_note)
    titles = (words.date_column, words.contact_column, words.minutes_column, words.units_column, words.code_column)
    heads = spread((*titles, words.goals_column, words.note_column), (76, 160, 48, 46, 66, 66, 54), width)
    rows = []
    for contact in summary.contacts:
        counts = [str(n) if n else NOTHING for n in (contact.minutes, contact.units)]
        said = (phrases.full(contact.day), phrases.contact(contact), *counts, contact.code or NOTHING)
        cells = [[Span(text, CELL)] for text in (*said, phrases.goal_numbers(contact))]
        rows.append([*cells, [Span(contact.note, CAPTION)]])
    return [title, tight(plain_table(section, heads, rows, first_is_head=True))]
