"""Who has seen a record, day by day: the openings of a day in one row, each time something was given in its own."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from fieldnote.domain.disclosure import SeenHow, Sight
from fieldnote.reports import dates, release_words
from fieldnote.reports.blocks import Block, Panel, Stack
from fieldnote.reports.explained import explained
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    CAPTION,
    CELL,
    CELL_BOLD,
    Fact,
    facts_panel,
    heading,
    indented,
    letterhead,
    paragraph,
    plain_table,
    spread,
)
from fieldnote.reports.sayings import NOTHING
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span
from fieldnote.reports.who_has_seen.values import WhoHasSeen
from fieldnote.reports.who_has_seen.words import WORDS, Words

_SHARES = (76, 150, 130, 150)


def render(values: WhoHasSeen, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    words = WORDS[values.language]
    sheet = Sheet(
        title=words.title_note if values.note_of else words.title,
        language=values.language,
        paper=paper,
        stamp=stamp,
        name=values.name,
        record=words.running_record.format(record=values.record) if values.record else "",
        period=dates.full(values.asked_at.date(), values.language),
    )
    return make(sheet, lambda root: _content(values, root, paper.measure, sheet.title))


def _content(values: WhoHasSeen, root: Node, width: float, title: str) -> Stack:
    words = WORDS[values.language]
    lead = words.lead_note if values.note_of else words.lead
    blocks: list[Block] = [letterhead(root, width, values.agency, values.programme, title, lead)]
    blocks.append(_facts(values, root, width))
    section = root.add(Tag.SECTION)
    blocks.append(heading(section, width, words.seen))
    if values.sights:
        heads = spread((words.day, words.who, words.how, words.times), _SHARES, width)
        table = plain_table(section, heads, list(_rows(values)))
        table.before = 3
        blocks.append(table)
    else:
        blocks.append(indented(paragraph(section, words.nobody, BODY), width))
    return Stack([*blocks, *_reading(values, root, width)])


def _facts(values: WhoHasSeen, root: Node, width: float) -> Panel:
    words, language = WORDS[values.language], values.language
    opened = [sight for sight in values.sights if sight.how is SeenHow.OPENED]
    days = len({sight.at.astimezone(values.asked_at.tzinfo).date() for sight in opened})
    often = _counted(len(opened), words.counted)
    facts = [
        Fact(words.person, values.name, 130),
        Fact(words.record, values.record or NOTHING, 88, bool(values.record)),
        Fact(words.made_on, dates.full(values.asked_at.date(), language), 78),
        Fact(words.opened_count, f"{often} {_counted(days, words.on_days)}" if opened else often, 118),
        Fact(words.given_count, _counted(len(values.sights) - len(opened), words.counted), 60),
    ]
    if values.note_of:
        facts.insert(1, Fact(words.note_of, dates.full(values.note_of, language), 78))
    return facts_panel(root, width, facts)


def _rows(values: WhoHasSeen) -> Iterator[list[list[Span]]]:
    """Give the rows, the newest day first; the openings of a day by one hand become one row with all its times."""
    zone = values.asked_at.tzinfo
    for day, of_day in groupby(values.sights, key=lambda sight: sight.at.astimezone(zone).date()):
        sights = list(of_day)
        shown = dates.full(day, values.language)
        for sight in sights:
            if sight.how is SeenHow.GIVEN:
                yield _given(sight, shown, values)
        hands = dict.fromkeys(sight.who for sight in sights if sight.how is SeenHow.OPENED)
        for who in hands:
            opened = [sight for sight in sights if sight.how is SeenHow.OPENED and sight.who == who]
            words = WORDS[values.language]
            clocks = Counter(_clock(sight, values) for sight in reversed(opened))
            times = ", ".join(_often(clock, count, words) for clock, count in clocks.items())
            how = f"{words.opened}, {_counted(len(opened), words.counted)}" if len(opened) > 1 else words.opened
            yield [[Span(shown, CELL_BOLD)], [Span(who, CELL)], [Span(how, CELL)], [Span(times, CELL)]]


def _given(sight: Sight, day: str, values: WhoHasSeen) -> list[list[Span]]:
    words, said, release = WORDS[values.language], release_words.WORDS[values.language], sight.release
    who = [Span(sight.who, CELL)]
    how = [Span(words.given, CELL)]
    if release is not None:
        kind, name = said.recipients[release.recipient], release.recipient_name.strip()
        who = [Span(name, CELL), Span(f"\n{kind}", CAPTION)] if name else [Span(kind, CELL)]
        how = [Span(words.given_by[release.medium], CELL)]
        if release.document_id:
            how.append(Span(f"\n{words.document.format(id=release.document_id)}", CAPTION))
    return [[Span(day, CELL_BOLD)], who, how, [Span(_clock(sight, values), CELL)]]


def _often(clock: str, count: int, words: Words) -> str:
    """A minute in which it was opened more than once says so, so that the times add up."""
    return f"{clock} ({_counted(count, words.counted)})".replace(" ", "\u00a0") if count > 1 else clock


def _clock(sight: Sight, values: WhoHasSeen) -> str:
    return dates.clock(sight.at.astimezone(values.asked_at.tzinfo), values.language).replace(" ", "\u00a0")


def _reading(values: WhoHasSeen, root: Node, width: float) -> list[Block]:
    words = WORDS[values.language]
    said = [
        words.openings,
        words.papers,
        words.newest.format(n=values.most_openings) if values.most_openings else "",
        words.clock.format(offset=dates.offset(values.asked_at)),
        words.only_here,
        words.ask.format(name=values.specialist),
    ]
    return explained(root, width, words.how_to_read, said)


def _counted(number: int, forms: tuple[str, str]) -> str:
    return forms[number != 1].format(n=number)
