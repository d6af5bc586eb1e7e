"""The chart copy of one signed visit note.

Side headings on the left, what was written on the right; banners first, the proof of the signature last.
"""

from fieldnote.domain.consent import Content
from fieldnote.domain.visit import ContactKind
from fieldnote.reports import sides
from fieldnote.reports.blocks import Block, Divider, Drawing, Panel, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.imprint import Attached
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    BODY_BOLD,
    CAPTION,
    FACT_LABEL,
    QUOTE,
    SIGNATURE,
    SMALL,
    Fact,
    fact_row,
    facts_panel,
    labelled,
    letterhead,
    paragraph,
    plain_table,
    quote,
    spread,
)
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style
from fieldnote.reports.visit_note import acts
from fieldnote.reports.visit_note.acts import Side
from fieldnote.reports.visit_note.phrases import Phrases
from fieldnote.reports.visit_note.values import AddressedGoal, Review, VisitNote

__all__ = ["AddressedGoal", "Paper", "Review", "Stamp", "VisitNote", "render"]

_NARRATIVE = Style(Face.REGULAR, 9.8, 13.4)
_BANNER = Style(Face.BOLD, 9.4, 12.6)


def render(note: VisitNote, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    phrases = Phrases(note)
    facts = note.visit.facts
    sheet = Sheet(
        title=phrases.words.title,
        language=note.language,
        paper=paper,
        stamp=stamp,
        name=facts.person_name,
        record=phrases.words.running_record.format(record=facts.record_number) if facts.record_number else "",
        period=phrases.words.running_date.format(date=phrases.day),
        attached=tuple(_attached(phrases, at, signed) for at, signed in enumerate(note.as_signed)),
    )
    return make(sheet, lambda root: _content(phrases, root, paper.measure))


def _attached(phrases: Phrases, at: int, signed: str) -> Attached:
    """Give what was signed, to the byte: its SHA-256 begins as the page says."""
    words = phrases.words
    name, says = (f"addendum-{at}.json", words.attached_addendum) if at else ("note.json", words.attached_note)
    return Attached(name, signed.encode(), "application/json", says)


def _content(phrases: Phrases, root: Node, width: float) -> Stack:
    words, note = phrases.words, phrases.note
    programme = note.episode.programme if note.episode else ""
    blocks: list[Block] = [letterhead(root, width, note.specialist.agency, programme, words.title, words.lead)]
    blocks += [_banner(root, *banner) for banner in phrases.banners()]
    blocks.append(_person(phrases, root, width))
    right = width - sides.WIDTH
    parts = [
        _service(phrases, root, right),
        _goals(phrases, root),
        *_narrative(phrases, root),
        *_touched(phrases, root),
        _next_step(phrases, root, right),
        _together(phrases, root),
        _signature(phrases, root, right),
        *acts.review(phrases, root),
        *acts.addenda(phrases, root),
        *acts.statements(phrases, root),
    ]
    for at, (section, title, content) in enumerate(parts):
        if at:
            blocks.append(Divider(before=6))
        blocks.append(sides.side(section, title, content, width, before=6 if at else 11))
    return Stack(blocks)


def _banner(root: Node, label: str, told: str) -> Panel:
    spans = [Span(f"{label}   ", _BANNER), Span(told, BODY)]
    return Panel(Text(spans, root.add(Tag.PARAGRAPH)), Ink.BANNER, before=7, side=12)


def _person(phrases: Phrases, root: Node, width: float) -> Panel:
    words, person, facts = phrases.words, phrases.note.person, phrases.note.visit.facts
    goes_by = ", ".join(part for part in (person.preferred_name, person.pronouns) if part)
    is_all = person.preferred_name.strip() == facts.person_name.strip()
    born = phrases.born
    medicaid = person.record_number("medicaid")
    payer = phrases.note.episode.payer if phrases.note.episode else ""
    shown = (
        Fact(words.full_name, goes_by if is_all else facts.person_name, 112),
        *(() if is_all else (Fact(words.goes_by, goes_by, 92),)),
        Fact(words.born, phrases.given(born, "birth_date"), 82, bool(born)),
        Fact(words.record, phrases.given(facts.record_number, "record_ids"), 62, bool(facts.record_number)),
        Fact(words.medicaid, phrases.given(medicaid, "record_ids"), 78, bool(medicaid)),
        Fact(words.payer, phrases.given(payer, "payer"), 74, bool(payer)),
    )
    return facts_panel(root, width, shown)


# ── Service and goals ──


def _service(phrases: Phrases, root: Node, width: float) -> Side:
    words, facts = phrases.words, phrases.facts
    section = root.add(Tag.SECTION)
    listing = section.add(Tag.LIST)
    first = (
        Fact(words.day, phrases.day, 92),
        Fact(words.time, phrases.times, 122),
        Fact(words.contact, phrases.counted(facts.minutes, words.minutes), 76),
        Fact(words.units, str(facts.units), 46),
        Fact(words.code, phrases.code, 68),
    )
    second = (
        Fact(words.with_whom, phrases.with_whom, 92),
        Fact(words.place, phrases.place, 122),
        *(() if phrases.draft.kind is ContactKind.NO_SHOW else (Fact(words.how, words.mode[phrases.draft.mode], 76),)),
        Fact(words.excluded, phrases.excluded, 114),
    )
    rows = [fact_row(listing, row, width, FACT_LABEL, BODY_BOLD) for row in (first, second)]
    rows[1].before = 5
    rule = paragraph(section, phrases.rule, CAPTION)
    rule.before = 4
    blocks: list[Block] = [*rows, rule]
    if phrases.draft.with_us.strip():
        blocks.append(paragraph(section, words.others.format(roles=phrases.draft.with_us), CAPTION))
    if phrases.cautions():
        blocks.append(labelled(section, words.noted, "; ".join(phrases.cautions()), CAPTION))
    return section, words.service, blocks


def _goals(phrases: Phrases, root: Node) -> Side:
    words, note = phrases.words, phrases.note
    section = root.add(Tag.SECTION)
    blocks: list[Block] = []
    for at in range(max(len(phrases.facts.goals), len(note.goals))):
        addressed = note.goals[at] if at < len(note.goals) else None
        title = paragraph(section, phrases.goal_title(at, addressed), BODY_BOLD)
        title.before = 3
        blocks.append(title)
        if addressed and phrases.goal_lines(addressed):
            blocks.append(paragraph(section, phrases.goal_lines(addressed), SMALL))
    reason = phrases.draft.something_else
    if reason.strip():
        said = words.besides if blocks else words.no_goal_reason
        blocks.append(paragraph(section, said.format(reason=reason), BODY))
    elif not blocks:
        blocks.append(paragraph(section, words.no_goal, BODY))
    blocks.append(paragraph(section, phrases.plan_dates, CAPTION))
    return section, words.goals, blocks


# ── What was written ──


def _narrative(phrases: Phrases, root: Node) -> list[Side]:
    words, draft = phrases.words, phrases.draft
    found: list[Side] = []
    if draft.purpose.strip():
        section = root.add(Tag.SECTION)
        found.append((section, words.purpose, [paragraph(section, draft.purpose, _NARRATIVE)]))
    section = root.add(Tag.SECTION)
    done: list[Block] = [_written(section, draft.what_we_did, words.nothing_written)]
    if draft.support_types:
        kinds = ", ".join(words.types[kind] for kind in draft.support_types)
        types = paragraph(section, words.support_types.format(types=kinds), CAPTION)
        types.before = 3
        done.append(types)
    found.append((section, words.what_we_did, done))
    section = root.add(Tag.SECTION)
    silence = words.nobody_there if draft.kind.missed or draft.kind is ContactKind.COLLATERAL else words.nothing_written
    said = _written(section, draft.response, silence.format(name=phrases.name))
    found.append((section, words.response.format(name=phrases.name), [said]))
    return found


def _written(section: Node, written: str, silence: str) -> Text:
    return paragraph(section, written, _NARRATIVE) if written.strip() else paragraph(section, silence, SMALL)


def _touched(phrases: Phrases, root: Node) -> list[Side]:
    """Give what came up; the side is not there where this copy leaves all of it out."""
    words, note = phrases.words, phrases.note
    section = root.add(Tag.SECTION)
    blocks: list[Block] = []
    if note.triggers and Content.TRIGGERS not in note.leaves_out:
        blocks.append(labelled(section, words.triggers, phrases.triggers()))
    if note.supports and Content.SUPPORTS not in note.leaves_out:
        blocks.append(labelled(section, words.supports, phrases.supports()))
    if not blocks and note.leaves_out:
        return []
    return [(section, words.touched, blocks or [paragraph(section, words.nothing_touched, SMALL)])]


def _next_step(phrases: Phrases, root: Node, width: float) -> Side:
    words, step = phrases.words, phrases.draft.next_step
    section = root.add(Tag.SECTION)
    blocks: list[Block] = []
    if step.text.strip():
        heads = spread((words.step_column, words.who_column, words.by_column), (236, 100, 68), width, 0)
        row = [[Span(step.text, BODY)], [Span(phrases.who(), BODY)], [Span(phrases.due, BODY)]]
        table = plain_table(section, heads, [row])
        table.head.above = 0
        blocks.append(table)
    else:
        blocks.append(paragraph(section, words.no_step, SMALL))
    if phrases.note.next_contact:
        moment = phrases.instant(phrases.note.next_contact)
        blocks.append(paragraph(section, words.next_contact.format(moment=moment), BODY))
    return section, phrases.next_step, blocks


def _together(phrases: Phrases, root: Node) -> Side:
    words, draft = phrases.words, phrases.draft
    section = root.add(Tag.SECTION)
    answer = {True: words.yes, False: words.no}
    blocks: list[Block] = []
    if draft.person_comment.strip():
        blocks.append(quote(section, draft.person_comment, QUOTE, phrases.note.quote_language))
    bold = Style(Face.SEMIBOLD, BODY.size, BODY.leading)
    spans = [
        Span(f"{words.read_together} ", bold),
        Span(f"{answer[draft.read_together]}      ", BODY),
    ]
    # The window has one tick for both so far. Where it was not set, nobody was asked, and nobody said no.
    if draft.significant_event or draft.sensitive:
        spans += [Span(f"{words.significant} ", bold), Span(words.yes, BODY)]
    blocks.append(Text(spans, section.add(Tag.PARAGRAPH), before=3))
    return section, words.comment.format(name=phrases.name), blocks


# ── Signature ──


def _signature(phrases: Phrases, root: Node, width: float) -> Side:
    words = phrases.words
    section = root.add(Tag.SECTION)
    line = Drawing(3, lambda pen, x, top, _: pen.rule(x, top + 1, width * 0.62, Ink.TEXT, 0.8))
    lines: list[Block] = [
        paragraph(section, phrases.note.visit.signature.signer, SIGNATURE),
        line,
        paragraph(section, phrases.author, BODY_BOLD),
        paragraph(section, phrases.signed, SMALL),
        paragraph(section, phrases.entered, SMALL),
        paragraph(section, phrases.proof(phrases.note.visit.signature), CAPTION),
        *([paragraph(section, phrases.anchor, CAPTION)] if phrases.anchor else []),
        paragraph(section, phrases.pack, CAPTION),
        *([paragraph(section, words.attached, CAPTION)] if phrases.note.as_signed else []),
    ]
    return section, words.signature, [Stack(lines, whole=True)]
