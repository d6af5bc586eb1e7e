"""A cover page: safe to lie in a tray, since it does not name the person, and the statement of 42 CFR 2.32 in full."""

from collections.abc import Callable
from dataclasses import replace

from fieldnote.domain.disclosure import Basis, Medium
from fieldnote.reports import accompaniment_words, dates, release_words
from fieldnote.reports.blocks import Block, Divider, Panel, Stack, Text
from fieldnote.reports.cover_page.values import CoverPage
from fieldnote.reports.cover_page.words import WORDS
from fieldnote.reports.handwriting import blanks
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import BODY, BODY_BOLD, SUBHEADING, labelled, letterhead, paragraph
from fieldnote.reports.sayings import capital
from fieldnote.reports.sides import WIDTH, side
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span

_GAP = 6.0
_Build = Callable[[CoverPage, Node, float], list[Block]]


def render(cover: CoverPage, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp.

    The statement is part of the page itself; the scope of the consent, which names the person, goes with the record.
    """
    sheet = Sheet(
        title=WORDS[cover.language].title,
        language=cover.language,
        paper=paper,
        stamp=replace(stamp, accompanying=None),
        name=cover.agency or cover.sender,
        record="",
        period=dates.full(cover.given_at.date(), cover.language),
    )
    return make(sheet, lambda root: _content(cover, root, paper.measure))


def _content(cover: CoverPage, root: Node, width: float) -> Stack:
    words = WORDS[cover.language]
    lead = words.lead_spoken if cover.medium is Medium.SPOKEN else words.lead
    blocks: list[Block] = [letterhead(root, width, cover.agency, cover.programme, words.title, lead)]
    sides = [
        _part(root, words.to, _to),
        _part(root, words.sent_by, _from),
        _part(root, words.what, _what),
        _part(root, words.why, _why),
        *([_part(root, words.consent, _consent)] if cover.basis is Basis.CONSENT else []),
        _part(root, words.use, _use),
    ]
    for at, (section, title, build) in enumerate(sides):
        if at:
            blocks.append(Divider(before=_GAP))
        content = build(cover, section, width - WIDTH)
        for block in content[1:]:
            block.before = block.before or 2
        blocks.append(side(section, title, content, width, _GAP if at else 14))
    return Stack([*blocks, *_notice(cover, root), _mistake(cover, root)])


def _part(root: Node, title: str, build: _Build) -> tuple[Node, str, _Build]:
    return root.add(Tag.SECTION), title, build


def _to(cover: CoverPage, section: Node, _width: float) -> list[Block]:
    kind = release_words.WORDS[cover.language].recipients[cover.to_kind]
    lines = [cover.to_name.strip() or capital(kind), cover.to_address.strip()]
    styles = (BODY_BOLD, BODY)
    return [paragraph(section, line, style) for line, style in zip(lines, styles, strict=True) if line]


def _from(cover: CoverPage, section: Node, _width: float) -> list[Block]:
    named = ", ".join(part for part in (cover.sender, cover.title) if part)
    place = ", ".join(part for part in (cover.programme, cover.agency) if part)
    return [paragraph(section, named, BODY_BOLD), *([paragraph(section, place, BODY)] if place else [])]


def _what(cover: CoverPage, section: Node, width: float) -> list[Block]:
    words, said = WORDS[cover.language], release_words.WORDS[cover.language]
    named = accompaniment_words.WORDS[cover.language].contents
    what = capital(", ".join(named[content] for content in cover.contents))
    moment = f"{dates.instant(cover.given_at, cover.language)}, {said.media[cover.medium]}"
    blocks: list[Block] = [paragraph(section, what, BODY_BOLD)] if what else []
    blocks.append(labelled(section, words.given_on, moment))
    if cover.medium is Medium.SPOKEN:
        return [*blocks, paragraph(section, words.spoken, BODY)]
    if cover.given_document:
        blocks.append(labelled(section, words.document, cover.given_document))
    if cover.pages is None:
        return [*blocks, blanks(section, width * 0.45, [(words.pages, 1)])]
    return [*blocks, paragraph(section, words.pages_of[cover.pages != 1].format(n=cover.pages), BODY)]


def _why(cover: CoverPage, section: Node, _width: float) -> list[Block]:
    words = WORDS[cover.language]
    signed = dates.full(cover.signed_on, cover.language) if cover.signed_on else ""
    grounds = release_words.grounds(cover.basis, signed, cover.language)
    purposes = accompaniment_words.WORDS[cover.language].purposes
    purpose = cover.purpose_words.strip() or (capital(purposes[cover.purpose]) if cover.purpose else "")
    blocks: list[Block] = [labelled(section, words.purpose, purpose)] if purpose else []
    return [*blocks, labelled(section, words.grounds, grounds)]


def _consent(cover: CoverPage, section: Node, _width: float) -> list[Block]:
    words, language = WORDS[cover.language], cover.language
    day = dates.full(cover.expires_on, language) if cover.expires_on else ""
    ends = "; ".join(part for part in (day, cover.expires_with.strip()) if part) or words.no_end
    blocks: list[Block] = [labelled(section, words.reference, cover.consent_ref), labelled(section, words.ends, ends)]
    if cover.how_to_revoke.strip():
        blocks.append(labelled(section, words.revoke, cover.how_to_revoke))
    return [*blocks, paragraph(section, words.copy_of_consent, BODY)]


def _use(cover: CoverPage, section: Node, _width: float) -> list[Block]:
    return [paragraph(section, release_words.WORDS[cover.language].redisclosure[cover.redisclosure], BODY)]


def _notice(cover: CoverPage, root: Node) -> list[Block]:
    """The statement in English whatever the language, in one piece."""
    if not cover.statement:
        return []
    section = root.add(Tag.SECTION)
    title = WORDS[cover.language].notice
    language = "" if cover.language == "en" else "en-US"
    heading = Text([Span(title, SUBHEADING)], section.add(Tag.HEADING), bookmark=title, leads=True)
    statement = Text([Span(cover.statement, BODY)], section.add(Tag.PARAGRAPH, language=language), before=4)
    return [Panel(Stack([heading, statement]), Ink.BOX, side=14, above=10, below=11, radius=6, before=14, whole=True)]


def _mistake(cover: CoverPage, root: Node) -> Stack:
    words = WORDS[cover.language]
    section = root.add(Tag.SECTION)
    heading = Text([Span(words.mistaken, SUBHEADING)], section.add(Tag.HEADING), bookmark=words.mistaken)
    told = words.mistake.format(sender=", ".join(part for part in (cover.sender, cover.agency) if part))
    said = paragraph(section, told, BODY)
    said.before = 2
    return Stack([heading, said], before=14, whole=True)
