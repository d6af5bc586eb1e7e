"""The trigger sheet: reasons, what is hard, what to do about it, early signs, what helps, and what if it gets close."""

from collections.abc import Sequence

from fieldnote.domain.strategy import Way
from fieldnote.domain.warning_sign import SignKind, SignStage
from fieldnote.reports.blocks import Block, Column, Columns, Panel, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import quote
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.take_home import look as looks
from fieldnote.reports.take_home import saying
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.parts import (
    any_hour,
    bullets,
    calling,
    gap,
    heading,
    labelled,
    lines,
    plain,
    said,
    steps,
    titled,
)
from fieldnote.reports.text import Span
from fieldnote.reports.trigger_sheet import hard
from fieldnote.reports.trigger_sheet.light import light
from fieldnote.reports.trigger_sheet.phrases import WORDS
from fieldnote.reports.trigger_sheet.values import SignLine, TriggerSheet


def render(sheet: TriggerSheet, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    look = looks.look(large=sheet.large)
    pages = Sheet(WORDS[sheet.language].title, sheet.language, paper, stamp, foot=look.foot)
    return make(pages, lambda root: _content(sheet, look, root, paper.measure))


def _content(sheet: TriggerSheet, look: Look, root: Node, width: float) -> Stack:
    words = WORDS[sheet.language]
    blocks: list[Block] = [titled(root, sheet, look, words.title, words.lead)]
    blocks += _reasons(sheet, look, root, width)
    blocks += hard.triggers(sheet, look, root, width)
    blocks += hard.plans(sheet, look, root, width)
    blocks += _signs(sheet, look, root, width)
    blocks += _helps(sheet, look, root, width)
    blocks.append(_close(sheet, look, root, width))
    blocks += _safer(sheet, look, root, width)
    blocks += _after(sheet, look, root, width)
    blocks += _back(sheet, look, root, width)
    blocks.append(any_hour(root, sheet, width, look))
    blocks += _kept(sheet, look, root, width)
    blocks += _reviewed(sheet, look, root, width)
    return Stack(blocks)


def _reasons(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.reasons)
    if not sheet.reasons.strip():
        lead = said(section, words.no_reasons, look.quiet, before=2)
        lead.leads = True
        return [title, lead, lines(look, 2)]
    words_said = quote(section, sheet.reasons, look.quote, "")
    words_said.before = 4
    return [title, words_said]


def _lead(section: Node, words: str, look: Look) -> Text:
    block = said(section, words, look.quiet, before=2)
    block.leads = True
    return block


# ── Signs ──


def _signs(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    """As a traffic light: a shape, a word and a colour each, so that any one is enough."""
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, look, words.signs), _lead(section, words.signs_lead, look)]
    for stage in SignStage:
        found = [sign for sign in sheet.signs if sign.stage is stage]
        blocks.append(_stage(sheet, look, section, width, stage, found))
    return blocks


def _stage(
    sheet: TriggerSheet, look: Look, section: Node, width: float, stage: SignStage, found: Sequence[SignLine]
) -> Block:
    words = WORDS[sheet.language]
    indent = look.name.size * 2.1
    room = width - indent
    blocks: list[Block] = [said(section, words.stage[stage], look.bold)]
    blocks[0].leads = True
    ordered = [sign for kind in SignKind for sign in found if sign.kind is kind]
    if ordered:
        items = [[Span(f"{words.kind[s.kind]}: ", look.label), Span(s.what.strip(), look.body)] for s in ordered]
        blocks.append(bullets(section, room, look, items))
    if not found and stage is not SignStage.GREEN:
        blocks.append(lines(look, 1))
    columns = [Column(0, indent, light(stage, look)), Column(indent, room, Stack(blocks))]
    return Columns(columns, before=look.air * 0.6, whole=True)


# ── What helps ──


def _helps(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, look, words.helps), _lead(section, words.helps_lead, look)]
    if not sheet.helps:
        return [*blocks, _lead(section, words.no_helps, look), lines(look, 3)]
    order = tuple(dict.fromkeys(line.way for line in sheet.helps))
    if look.is_large or len(order) < 2:
        return [*blocks, *(_way(sheet, look, section, width, way) for way in order)]
    half = (width - 20) / 2
    ways = [_way(sheet, look, section, half, way) for way in order]
    middle = _middle([way.height(half) for way in ways])
    left, right = Stack(ways[:middle]), Stack(ways[middle:])
    return [*blocks, Columns([Column(0, half, left), Column(half + 20, half, right)], before=6)]


def _middle(heights: Sequence[float]) -> int:
    """Where to divide what stands below each other into two columns, so that they are about as high."""
    return min(range(1, len(heights)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))


def _way(sheet: TriggerSheet, look: Look, section: Node, width: float, way: Way) -> Stack:
    label = said(section, WORDS[sheet.language].way[way], look.bold)
    label.leads = True
    members = plain((line.what for line in sheet.helps if line.way is way), look)
    return Stack([label, bullets(section, width, look, members)], before=6)


# ── If it gets close ──


def _close(sheet: TriggerSheet, look: Look, root: Node, width: float) -> Block:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    inner = width - 28
    title = heading(section, inner, look, words.close, Ink.TRIGGER)
    title.before = 0
    place = sheet.safe_place.strip()
    done = (words.stop, words.get_safe_to.format(place=place) if place else words.get_safe, words.tell)
    blocks: list[Block] = [title, _lead(section, words.close_lead, look), steps(section, inner, look, done)]
    blocks += calling(section, sheet, sheet.callers, sheet.besides, inner, look)
    edge = look.air * 0.7
    return Panel(Stack(blocks), Ink.BOX, side=14, above=edge, below=edge + 4, radius=6, before=look.air * 1.2)


def _safer(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    facts = [words.not_alone, words.tolerance, words.overdose]
    place = sheet.naloxone.strip()
    if place:
        facts.insert(2, words.naloxone_at.format(place=place))
    blocks: list[Block] = [
        heading(section, width, look, words.safer, Ink.TRIGGER),
        bullets(section, width, look, plain(facts, look)),
    ]
    if not place:
        blocks.append(gap(section, width, look, words.naloxone_open))
    if sheet.law.strip():
        blocks.append(labelled(section, words.law, sheet.law.strip(), look, before=6))
    return blocks


def _after(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    blocks: list[Block] = [
        heading(section, width, look, words.after),
        said(section, words.after_lead, look.body, before=2),
    ]
    blocks[-1].leads = True
    if sheet.after.strip():
        blocks.append(labelled(section, words.after_tell, sheet.after.strip(), look, before=3))
    else:
        blocks.append(gap(section, width, look, words.after_tell))
    return [*blocks, gap(section, width, look, words.after_next)]


def _back(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    """What the person learned from times they used again; only where they want it here."""
    words = WORDS[sheet.language]
    if not sheet.back:
        return []
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, look, words.back)]
    for line in sheet.back:
        day = saying.day(line.day, sheet.language)
        name = words.back_day.format(called=line.called.strip(), day=day) if line.called.strip() else day
        blocks.append(said(section, saying.started(name), look.bold, before=6))
        blocks[-1].leads = True
        told = ((words.back_before, line.before), (words.back_helped, line.helped))
        blocks += [labelled(section, label, text.strip(), look) for label, text in told if text.strip()]
    return blocks


def _kept(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    words = WORDS[sheet.language]
    told = ((words.safety_plan, sheet.safety_plan), (words.wellness_plan, sheet.wellness_plan))
    kept = [(label, text.strip()) for label, text in told if text.strip()]
    if not kept:
        return []
    section = root.add(Tag.SECTION)
    return [
        heading(section, width, look, words.plans_kept),
        *(labelled(section, label, text, look, before=3) for label, text in kept),
    ]


def _reviewed(sheet: TriggerSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    blocks: list[Block] = []
    if sheet.reviewed_on:
        day = saying.day(sheet.reviewed_on, sheet.language)
        spans = [Span(words.reviewed.format(day=day), look.quiet)]
        blocks.append(Text(spans, section.add(Tag.PARAGRAPH), before=look.air))
    blocks.append(gap(section, min(width, 380), look, words.review_next))
    return blocks
