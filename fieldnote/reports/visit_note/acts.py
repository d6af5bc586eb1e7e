"""What happened to a note after its signature: the review, what was added, and what the person states about it."""

from fieldnote.domain.acts import Statement
from fieldnote.domain.visit import Addendum
from fieldnote.reports.blocks import Block
from fieldnote.reports.fonts import Face
from fieldnote.reports.parts import BODY, BODY_BOLD, CAPTION, QUOTE, SMALL, paragraph, quote
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Style
from fieldnote.reports.visit_note.phrases import Phrases

Side = tuple[Node, str, list[Block]]
"""A section, its side heading, and what stands beside it."""
_NARRATIVE = Style(Face.REGULAR, 9.8, 13.4)


def review(phrases: Phrases, root: Node) -> list[Side]:
    """The supervisor's latest review."""
    found = phrases.note.review
    if found is None:
        return []
    section = root.add(Tag.SECTION)
    told = phrases.acts.returned if found.returned else phrases.words.reviewed
    reviewed = told.format(moment=phrases.instant(found.reviewed_at))
    blocks: list[Block] = [paragraph(section, found.reviewer, BODY_BOLD), paragraph(section, reviewed, SMALL)]
    if found.comment.strip():
        blocks.append(paragraph(section, found.comment, BODY))
    return [(section, phrases.words.review, blocks)]


def addenda(phrases: Phrases, root: Node) -> list[Side]:
    """Every addition, with its own signature."""
    if not phrases.note.visit.addenda:
        return []
    section = root.add(Tag.SECTION)
    blocks: list[Block] = []
    for addendum in phrases.note.visit.addenda:
        blocks += _addendum(phrases, section, addendum, before=8 if blocks else 0)
    return [(section, phrases.words.addenda, blocks)]


def statements(phrases: Phrases, root: Node) -> list[Side]:
    """Every statement of the person's, with its answer: they travel with each copy (10A NCAC 26B .0106)."""
    if not phrases.note.visit.statements:
        return []
    section = root.add(Tag.SECTION)
    blocks: list[Block] = []
    for statement in phrases.note.visit.statements:
        blocks += _statement(phrases, section, statement, before=8 if blocks else 0)
    return [(section, phrases.acts.statements.format(name=phrases.name), blocks)]


def _addendum(phrases: Phrases, section: Node, addendum: Addendum, before: float) -> list[Block]:
    signature = addendum.signature
    title = paragraph(section, phrases.words.addendum_of.format(moment=phrases.instant(addendum.added_at)), BODY_BOLD)
    title.before, title.leads = before, True
    return [
        title,
        paragraph(section, addendum.text, _NARRATIVE),
        paragraph(section, f"{phrases.signer(signature)}  ·  {phrases.signed_at(signature.signed_at)}", SMALL),
        paragraph(section, phrases.proof(signature), CAPTION),
    ]


def _statement(phrases: Phrases, section: Node, statement: Statement, before: float) -> list[Block]:
    title = paragraph(section, phrases.stated(statement), BODY_BOLD)
    title.before, title.leads = before, True
    blocks: list[Block] = [title]
    if statement.text.strip():
        blocks.append(quote(section, statement.text, QUOTE, phrases.note.quote_language))
    if statement.form.strip():
        blocks.append(paragraph(section, phrases.acts.form.format(form=statement.form), BODY))
    if statement.answer is None:
        blocks.append(paragraph(section, phrases.answer_due(statement), SMALL))
    else:
        answer = statement.answer
        blocks.append(paragraph(section, phrases.acts.answers[answer.decision], BODY_BOLD))
        blocks.append(paragraph(section, answer.words, _NARRATIVE))
        signed = f"{phrases.signer(answer.signature)}  ·  {phrases.signed_at(answer.signature.signed_at)}"
        blocks.append(paragraph(section, signed, SMALL))
    blocks.append(paragraph(section, phrases.proof(statement.signature), CAPTION))
    return blocks
