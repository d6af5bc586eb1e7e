"""The card for going together: who comes along, when and where, what happens there, what to say, how to leave."""

from collections.abc import Sequence
from dataclasses import replace

from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.blocks import Block, Column, Columns, Panel, Stack
from fieldnote.reports.first_meeting.phrases import WORDS
from fieldnote.reports.first_meeting.values import FirstMeeting
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.sayings import quoted
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.take_home import look as looks
from fieldnote.reports.take_home import saying
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.parts import bullets, gap, heading, labelled, plain, said, titled
from fieldnote.reports.text import Span

_SIDE = 16.0
_LARGER = 1.25
"""Who comes along, and when: beside the other headings."""


def render(card: FirstMeeting, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    look = looks.look(large=card.large)
    pages = Sheet(WORDS[card.language].title, card.language, paper, stamp, foot=look.foot)
    return make(pages, lambda root: _content(card, look, root, paper.measure))


def _content(card: FirstMeeting, look: Look, root: Node, width: float) -> Stack:
    words = WORDS[card.language]
    blocks: list[Block] = [titled(root, card, look, words.title, words.lead)]
    blocks.append(_when(card, look, root, width))
    blocks += _there(card, look, root, width)
    section = root.add(Tag.SECTION)
    items = plain(words.happens_items, look)
    kind = card.kind.strip()
    blocks.append(heading(section, width, look, words.happens))
    if kind:
        blocks.append(labelled(section, words.kind, kind, look, before=3))
    blocks.append(bullets(section, width, look, items))
    blocks += _say_and_leave(card, look, root, width)
    return Stack(blocks)


def _when(card: FirstMeeting, look: Look, root: Node, width: float) -> Panel:
    words, section, inner = WORDS[card.language], root.add(Tag.SECTION), width - 2 * _SIDE
    day = saying.day(card.day, card.language) if card.day else ""
    large = replace(look.heading, size=look.heading.size * _LARGER, leading=look.heading.leading * _LARGER)
    blocks: list[Block] = []
    if card.companion and day:
        told = words.with_on.format(name=card.companion, day=day)
        blocks.append(heading(section, inner, look, told, style=large))
    elif card.companion:
        blocks.append(heading(section, inner, look, words.with_name.format(name=card.companion), style=large))
    else:
        blocks.append(gap(section, inner, look, words.open_name))
    known = (
        (words.day, "" if card.companion and day else saying.started(day), not (card.companion and day)),
        (words.time, saying.clock(card.starts_at, card.language) if card.starts_at else "", True),
        (words.place, card.place.strip(), not card.online.strip()),
        (words.online, card.online.strip(), False),
        (words.called, card.meeting_name.strip(), False),
        (words.agreed, card.agreed.strip(), False),
    )
    for label, told, is_asked in known:
        if told:
            blocks.append(labelled(section, label, told, look, before=4))
        elif is_asked:
            blocks.append(gap(section, inner, look, label))
    blocks[0].before = 0
    edge = look.air * 0.9
    return Panel(Stack(blocks), Ink.ACCENT_SOFT, side=_SIDE, above=edge, below=edge, radius=8, before=look.air)


def _there(card: FirstMeeting, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    at = saying.clock(card.we_meet_at, card.language) if card.we_meet_at else ""
    blocks: list[Block] = [heading(section, width, look, words.there)]
    told = ((words.we_meet, card.we_meet.strip()), (words.we_meet_time, at))
    blocks += [labelled(section, label, text, look, before=3) for label, text in told if text]
    asked = [label for label, text in told if not text] + [words.ride]
    blocks += _gaps(section, width, look, asked)
    good = {
        words.no_stairs: card.no_stairs is YesNo.YES,
        words.stairs: card.no_stairs is YesNo.NO,
        words.childcare: card.childcare is YesNo.YES,
    }
    facts = " ".join(fact for fact, holds in good.items() if holds)
    return [*blocks, *([said(section, facts, look.body, before=5)] if facts else [])]


def _gaps(section: Node, width: float, look: Look, labels: Sequence[str]) -> list[Block]:
    """Two beside each other where there is room for them."""
    if look.is_large:
        return [gap(section, width, look, label) for label in labels]
    half = (width - 20) / 2
    rows: list[Block] = []
    for at in range(0, len(labels), 2):
        pair = [gap(section, half, look, label) for label in labels[at : at + 2]]
        rows.append(Columns([Column(place * (half + 20), half, one) for place, one in enumerate(pair)], whole=True))
    return rows


def _say_and_leave(card: FirstMeeting, look: Look, root: Node, width: float) -> list[Block]:
    """Beside each other, or below each other in large print."""
    room = width if look.is_large else (width - 24) / 2
    parts = [_say(card, look, root, room), _leave(card, look, root, room)]
    sign = gap(root.add(Tag.SECTION), width, look, WORDS[card.language].our_sign)
    if look.is_large:
        return [*parts, sign]
    columns = [Column(0, room, parts[0]), Column(room + 24, room, parts[1])]
    return [Columns(columns, before=look.air, whole=True), sign]


def _say(card: FirstMeeting, look: Look, root: Node, width: float) -> Stack:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    items = [[Span(quoted(item), look.quote)] for item in words.say_items]
    return Stack([heading(section, width, look, words.say), bullets(section, width, look, items)], before=look.air)


def _leave(card: FirstMeeting, look: Look, root: Node, width: float) -> Stack:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    items = plain(words.leave_items, look)
    return Stack([heading(section, width, look, words.leave), bullets(section, width, look, items)], before=look.air)
