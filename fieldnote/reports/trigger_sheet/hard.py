"""What is hard, by people, places and things, and what the person does about each."""

from collections.abc import Sequence
from itertools import zip_longest

from fieldnote.domain.trigger import TriggerGroup
from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Row, Stack, Table, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import Head, spread
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.parts import bullets, heading, labelled, lines, plain, said
from fieldnote.reports.text import Span
from fieldnote.reports.trigger_sheet.phrases import WORDS
from fieldnote.reports.trigger_sheet.values import TriggerLine, TriggerSheet

TOP = 3
"""How many of the strongest have room for a plan, also where none is written down yet."""
_ALWAYS = (TriggerGroup.PEOPLE, TriggerGroup.PLACES, TriggerGroup.THINGS)
_BESIDE = 3
_OPEN = 3


def triggers(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    """Three columns beside each other, and more below them where there is more; in large print one list each."""
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.triggers, Ink.TRIGGER)
    lead = said(section, words.triggers_lead, look.quiet, before=2)
    lead.leads = True
    blocks: list[Block] = [title, lead]
    groups = [g for g in TriggerGroup if g in _ALWAYS or any(line.group is g for line in sheet.triggers)]
    if look.is_large:
        return [*blocks, *_lists(sheet, look, section, width, groups)]
    parts = [groups[at : at + _BESIDE] for at in range(0, len(groups), _BESIDE)]
    return [*blocks, *(_columns(sheet, look, section, width, part) for part in parts)]


def _what(sheet: TriggerSheet, group: TriggerGroup) -> list[str]:
    return [line.what.strip() for line in sheet.triggers if line.group is group]


def _lists(sheet: TriggerSheet, look: Look, section: Node, width: float, groups: Sequence[TriggerGroup]) -> list[Block]:
    blocks: list[Block] = []
    for group in groups:
        label = said(section, WORDS[sheet.language].group[group], look.bold, before=8)
        label.leads = True
        found = _what(sheet, group)
        blocks += [label, bullets(section, width, look, plain(found, look)) if found else lines(look, 1)]
    return blocks


def _columns(sheet: TriggerSheet, look: Look, section: Node, width: float, groups: Sequence[TriggerGroup]) -> Table:
    words = WORDS[sheet.language]
    titles = [*(words.group[group] for group in groups), *[""] * (_BESIDE - len(groups))]
    heads = spread(titles, [1] * _BESIDE, width, 0, 14)[: len(groups)]
    table = section.add(Tag.TABLE)
    row = table.add(Tag.TABLE_HEAD).add(Tag.ROW)
    cells = [Text([Span(h.title, look.bold)], row.add(Tag.HEAD_CELL, scope="Column")) for h in heads]
    head = Row(_beside(heads, cells), above=6, below=4, line=Ink.RULE, weight=0.9, whole=True)
    body = table.add(Tag.TABLE_BODY)
    found = [_what(sheet, group) for group in groups]
    rows: list[Row] = []
    for together in zip_longest(*found, fillvalue=""):
        node = body.add(Tag.ROW)
        texts = [Text([Span(what, look.body)], node.add(Tag.CELL)) for what in together]
        rows.append(Row(_beside(heads, texts), above=4, below=4, whole=True))
    rows += [_open_row(body, heads, look) for _ in range(1 if rows else _OPEN)]
    return Table(head, Stack(rows), before=6)


def _open_row(body: Node, heads: Sequence[Head], look: Look) -> Row:
    """One more row, to write in by hand."""
    node = body.add(Tag.ROW)
    for _ in heads:
        node.add(Tag.CELL)
    room = Drawing(look.row, lambda *_: None)
    return Row(Columns([Column(0, 1, room)]), above=0, below=0, line=Ink.LINE, whole=True)


def _beside(heads: Sequence[Head], blocks: Sequence[Block]) -> Columns:
    return Columns([Column(h.left, h.width, block) for h, block in zip(heads, blocks, strict=True)])


def plans(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    """For each trigger with a plan, and for the strongest in any case: stay away, get ready, cope, call."""
    words = WORDS[sheet.language]
    shown = [line for at, line in enumerate(sheet.triggers) if at < TOP or any(_told(sheet, line))]
    if not shown:
        return []
    section = root.add(Tag.SECTION)
    title = heading(section, width, look, words.plans)
    lead = said(section, words.plans_lead, look.quiet, before=2)
    lead.leads = True
    return [title, lead, *(_plan(sheet, look, section, line) for line in shown)]


def _told(sheet: TriggerSheet, line: TriggerLine) -> list[tuple[str, str]]:
    words = WORDS[sheet.language]
    told = (
        (words.sign, line.sign),
        (words.avoid, line.avoid),
        (words.prepare, line.prepare),
        (words.cope, line.cope),
        (words.call, line.call),
    )
    return [(label, text.strip()) for label, text in told if text.strip()]


def _plan(sheet: TriggerSheet, look: Look, section: Node, line: TriggerLine) -> Panel:
    words = WORDS[sheet.language]
    blocks: list[Block] = [said(section, line.what.strip(), look.bold)]
    blocks[0].leads = True
    told = _told(sheet, line)
    blocks += [labelled(section, label, text, look) for label, text in told]
    if not told:
        blocks += [said(section, words.no_plan, look.label, before=2), lines(look, 1)]
    edge = look.air * 0.5
    return Panel(Stack(blocks), Ink.BOX, side=12, above=edge, below=edge, radius=6, before=look.air * 0.5, whole=True)
