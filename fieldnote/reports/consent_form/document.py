"""A consent form: every element of 42 CFR 2.31(a) in the order of the rule, as room to write or as it is on file."""

from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Divider, Panel, Stack, Text
from fieldnote.reports.consent_form import signing
from fieldnote.reports.consent_form.elements import WORDS, Elements, Side
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import BODY, letterhead
from fieldnote.reports.sides import WIDTH, side
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

_BANNER = Style(Face.BOLD, 9.4, 12.6)
_GAP = 5.0


def render(form: ConsentForm, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    words, consent = WORDS[form.language], form.consent
    sheet = Sheet(
        title=words.titles[consent.kind],
        language=form.language,
        paper=paper,
        stamp=stamp,
        name=consent.patient_name,
        record=words.running_record.format(record=form.record) if form.record else "",
        period=dates.full(consent.signed_on, form.language) if consent.signed_on else "",
    )
    return make(sheet, lambda root: _content(form, root, paper.measure))


def _content(form: ConsentForm, root: Node, width: float) -> Stack:
    words, kind = WORDS[form.language], form.consent.kind
    blocks: list[Block] = [letterhead(root, width, form.agency, form.programme, words.titles[kind], words.leads[kind])]
    blocks += _banner(form, root)
    parts: list[Side] = [
        *Elements(form, root, width - WIDTH).all(),
        signing.signature(form, root, width - WIDTH),
        *signing.taken_back(form, root, width - WIDTH),
    ]
    for at, part in enumerate(parts):
        if at:
            blocks.append(Divider(before=_GAP))
        block = side(part.section, part.title, part.content, width, _GAP if at else 10, part.rule)
        block.whole = True
        blocks.append(block)
    return Stack(blocks)


def _banner(form: ConsentForm, root: Node) -> list[Block]:
    """Say first how a consent on file stands, unless it holds."""
    words = WORDS[form.language]
    found = words.banners.get(form.state) if form.state else None
    if found is None:
        return []
    label, told = found
    said = told.format(lacking=words.lacking[form.lacks != 1].format(n=form.lacks), ended=" ".join(_ends(form))).strip()
    spans = [Span(f"{label}   ", _BANNER), Span(said, BODY)]
    return [Panel(Text(spans, root.add(Tag.PARAGRAPH)), Ink.BANNER, before=7, side=12)]


def _ends(form: ConsentForm) -> list[str]:
    words, language = WORDS[form.language], form.language
    said: list[str] = []
    for ending in form.endings:
        said.append(words.endings[ending.kind].format(day=dates.full(ending.ended_on, language)))
        said += [ending.how] if ending.how.strip() else []
        if ending.relied_on_until:
            said.append(words.relied_on.format(day=dates.full(ending.relied_on_until, language)))
    if not said and form.consent.expires_on:
        said.append(words.last_day.format(day=dates.full(form.consent.expires_on, language)))
    return said
