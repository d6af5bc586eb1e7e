"""The stub of a voided note: one page that says a note was here, when, and who voided it. None of its words."""

from datetime import UTC

from fieldnote.reports import dates
from fieldnote.reports.act_words import WORDS
from fieldnote.reports.blocks import Block, Panel, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    CAPTION,
    SIGNATURE,
    SMALL,
    Fact,
    facts_panel,
    heading,
    indented,
    letterhead,
    paragraph,
)
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style
from fieldnote.reports.void_stub.values import VoidStub

_BANNER = Style(Face.BOLD, 9.4, 12.6)


def render(stub: VoidStub, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    sheet = Sheet(
        title=WORDS[stub.language].stub_title,
        language=stub.language,
        paper=paper,
        stamp=stamp,
        name=stub.person.full_name,
        record=stub.person.record_number(),
        period=dates.full(stub.day, stub.language),
    )
    return make(sheet, lambda root: _content(stub, root, paper.measure))


def _content(stub: VoidStub, root: Node, width: float) -> Stack:
    words, signature = WORDS[stub.language], stub.signature
    programme = stub.episode.programme if stub.episode else ""
    told = [Span(f"{words.void}   ", _BANNER), Span(words.void_facts, BODY)]
    blocks: list[Block] = [
        letterhead(root, width, stub.specialist.agency, programme, words.stub_title, words.stub_lead),
        Panel(Text(told, root.add(Tag.PARAGRAPH)), Ink.BANNER, before=7, side=12),
        _facts(stub, root, width),
    ]
    why = paragraph(root, f"{words.why}: {words.reasons[stub.reason]}", BODY)
    why.before = 9
    signer = ", ".join(part for part in (signature.signer, signature.credential) if part)
    blocks += [why, paragraph(root, words.voided_by, SMALL), paragraph(root, signer, SIGNATURE)]
    section = root.add(Tag.SECTION)
    blocks.append(heading(section, width, words.versions))
    for seal in stub.seals:
        digest = " ".join(seal.sha256[at : at + 8] for at in range(0, len(seal.sha256), 8))
        line = paragraph(section, words.version.format(version=seal.version, digest=digest), CAPTION)
        line.before = 3
        blocks.append(indented(line, width))
    return Stack(blocks)


def _facts(stub: VoidStub, root: Node, width: float) -> Panel:
    words, at = WORDS[stub.language], stub.signature.signed_at.astimezone(UTC)
    facts = (
        Fact(words.chart_of, stub.person.full_name, 130),
        Fact(words.day, dates.full(stub.day, stub.language), 80),
        Fact(words.voided_at, f"{dates.full(at.date(), stub.language)} {at:%H:%M} UTC", 130),
    )
    return facts_panel(root, width, facts)
