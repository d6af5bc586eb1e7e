"""The accounting of disclosures (42 CFR 2.25, 45 CFR 164.528): one row for each time, and how to read it."""

from fieldnote.domain.disclosure import Basis
from fieldnote.reports import accompaniment_words, dates, release_words
from fieldnote.reports.blocks import Block, Panel, Stack
from fieldnote.reports.disclosures.values import Disclosures, Line
from fieldnote.reports.disclosures.words import WORDS
from fieldnote.reports.explained import explained
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    CAPTION,
    CELL,
    CELL_BOLD,
    SMALL,
    Fact,
    facts_panel,
    heading,
    indented,
    letterhead,
    paragraph,
    plain_table,
    spread,
)
from fieldnote.reports.sayings import NOTHING, capital, joined
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span

_SHARES = (74, 128, 162, 142)


def render(values: Disclosures, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    words = WORDS[values.language]
    sheet = Sheet(
        title=words.title,
        language=values.language,
        paper=paper,
        stamp=stamp,
        name=values.name,
        record=words.running_record.format(record=values.record) if values.record else "",
        period=dates.full(values.asked_at.date(), values.language),
    )
    return make(sheet, lambda root: _content(values, root, paper.measure))


def _content(values: Disclosures, root: Node, width: float) -> Stack:
    words = WORDS[values.language]
    blocks: list[Block] = [letterhead(root, width, values.agency, values.programme, words.title, words.lead)]
    blocks.append(_facts(values, root, width))
    section = root.add(Tag.SECTION)
    count = len(values.lines)
    blocks.append(heading(section, width, words.listed, words.counted[count != 1].format(n=count) if count else ""))
    if values.lines:
        heads = spread((words.when, words.to_whom, words.what, words.why), _SHARES, width)
        cells = (_when, _to_whom, _what, _why)
        rows = [[cell(line, values) for cell in cells] for line in values.lines]
        table = plain_table(section, heads, rows)
        table.before = 3
        blocks.append(table)
    else:
        blocks.append(indented(paragraph(section, words.nothing, BODY), width))
    return Stack([*blocks, *_reading(values, root, width)])


def _facts(values: Disclosures, root: Node, width: float) -> Panel:
    words, language = WORDS[values.language], values.language
    days = [words.since.format(day=dates.full(values.first, language))] if values.first else []
    days += [words.until.format(day=dates.full(values.last, language))] if values.last else []
    born = dates.full(values.born, language) if values.born else ""
    facts = (
        Fact(words.person, values.name, 130),
        Fact(words.born, born or NOTHING, 76, bool(born)),
        Fact(words.record, values.record or NOTHING, 88, bool(values.record)),
        Fact(words.made_on, dates.full(values.asked_at.date(), language), 78),
        Fact(words.covers, " ".join(days) or words.whole, 120),
    )
    return facts_panel(root, width, facts)


# ── A row ──


def _when(line: Line, values: Disclosures) -> list[Span]:
    at, language = line.release.at.astimezone(values.asked_at.tzinfo), values.language
    media = release_words.WORDS[language].media
    return [
        Span(f"{dates.full(at.date(), language)}\n", CELL_BOLD),
        Span(f"{dates.clock(at, language)}\n{media[line.release.medium]}", CELL),
    ]


def _to_whom(line: Line, values: Disclosures) -> list[Span]:
    release, words = line.release, WORDS[values.language]
    kind = release_words.WORDS[values.language].recipients[release.recipient]
    more = "\n".join(part for part in (kind, release.recipient_address.strip()) if part)
    name = release.recipient_name.strip()
    return [Span(f"{name or words.no_name}\n", CELL_BOLD if name else SMALL), Span(more, CELL)]


def _what(line: Line, values: Disclosures) -> list[Span]:
    release, words = line.release, WORDS[values.language]
    named = accompaniment_words.WORDS[values.language].contents
    parts = [release.description.strip()] if release.description.strip() else []
    parts += [capital(joined([named[content] for content in release.contents]))] if release.contents else []
    spans = [Span("\n".join(parts) or NOTHING, CELL)]
    if release.document_id:
        spans.append(Span(f"\n{words.document.format(id=release.document_id)}", CAPTION))
    return spans


def _why(line: Line, values: Disclosures) -> list[Span]:
    release, words = line.release, WORDS[values.language]
    signed = dates.full(line.signed_on, values.language) if line.signed_on else ""
    parts = [_purpose(line, values.language)] if release.purpose.strip() else []
    parts.append(release_words.grounds(release.basis, signed, values.language))
    rules = ["42 CFR 2.25"] * line.under_part2 + ["45 CFR 164.528"] * line.under_hipaa
    owed = [Span(f"\n{words.owed.format(rules=', '.join(rules))}", CAPTION)] if rules else []
    return [Span("\n".join(parts), CELL), *owed]


def _purpose(line: Line, language: str) -> str:
    """Give the purpose as it was logged; the rule's own statements in the language of the list."""
    words = accompaniment_words.WORDS[language].purposes
    found = next((p for p in words if p.statement and p.statement == line.release.purpose), None)
    by_consent = line.release.basis is Basis.CONSENT
    return capital(words[found]) if found and by_consent else line.release.purpose.strip()


# ── How to read it ──


def _reading(values: Disclosures, root: Node, width: float) -> list[Block]:
    words, lines = WORDS[values.language], values.lines
    part2, hipaa = sum(line.under_part2 for line in lines), sum(line.under_hipaa for line in lines)
    said = [
        words.owed_part2[part2 != 1].format(n=part2),
        words.owed_hipaa[hipaa != 1].format(n=hipaa),
        words.all_listed,
        words.times.format(offset=dates.offset(values.asked_at)),
        words.only_here,
        words.yours,
        words.ask.format(name=values.specialist),
    ]
    return explained(root, width, words.how_to_read, said)
