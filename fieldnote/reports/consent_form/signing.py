"""Where a consent is signed, by whom, and where it is taken back: 42 CFR 2.31(a)(6), (8) and (9)."""

from fieldnote.domain.consent import ConsentState, Signer
from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Stack
from fieldnote.reports.consent_form.elements import WORDS, Side
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.reports.handwriting import blanks
from fieldnote.reports.parts import BODY, CAPTION, SIGNATURE, SMALL, SMALL_BOLD, labelled, paragraph
from fieldnote.reports.tagged import Node, Tag

_RULE = "42 CFR 2.31(a)(8), (9)"


def signature(form: ConsentForm, root: Node, width: float) -> Side:
    """Lines to sign on for the person and for who may sign in their place; on a copy, who signed, how and when."""
    section = root.add(Tag.SECTION)
    content = _signed(form, section) if form.is_on_file else _to_sign(form, section, width)
    return Side(section, WORDS[form.language].signature, _RULE, content)


def _to_sign(form: ConsentForm, section: Node, width: float) -> list[Block]:
    words = WORDS[form.language]
    signs, dated = f"{words.sign_here}:", f"{words.date}:"
    theirs: list[Block] = [
        paragraph(section, f"{words.read} {words.voluntary}", BODY),
        blanks(section, width, [(signs, 5), (dated, 2)]),
    ]
    others: list[Block] = [
        paragraph(section, words.for_the_person, SMALL_BOLD),
        blanks(section, width, [(f"{words.signer_name}:", 1), (f"{words.authority}:", 1)]),
        blanks(section, width, [(f"{words.signature_of_other}:", 5), (dated, 2)]),
        paragraph(section, words.minor, CAPTION),
    ]
    for block in (theirs[1], *others[1:]):
        block.before = 3
    return [Stack(theirs, whole=True), Stack(others, whole=True, before=8)]


def _signed(form: ConsentForm, section: Node) -> list[Block]:
    words, consent = WORDS[form.language], form.consent
    if consent.signed_how is None and consent.signed_on is None:
        return [paragraph(section, words.not_filled_in, SMALL)]
    by = consent.patient_name if consent.signer is Signer.PERSON else consent.signer_name
    who = ", ".join(part for part in (words.signers[consent.signer], consent.signer_authority.strip()) if part)
    blocks: list[Block] = [paragraph(section, by, SIGNATURE)] if by.strip() else []
    blocks.append(labelled(section, words.signed_by, who))
    day = dates.full(consent.signed_on, form.language) if consent.signed_on else words.not_filled_in
    blocks.append(labelled(section, words.signed_on, day))
    if consent.signed_how:
        blocks.append(paragraph(section, words.signed_how[consent.signed_how], BODY))
    if consent.paper_kept_at.strip():
        blocks.append(labelled(section, words.kept_at, consent.paper_kept_at))
    blocks.append(paragraph(section, words.for_copies, CAPTION))
    return blocks


def taken_back(form: ConsentForm, root: Node, width: float) -> list[Side]:
    """Room to take it back in writing later, on a form and on a copy of what holds."""
    if form.state not in {None, ConsentState.ACTIVE}:
        return []
    words, section = WORDS[form.language], root.add(Tag.SECTION)
    blank = blanks(section, width, [(f"{words.from_day}:", 3), (f"{words.sign_here}:", 4)])
    blank.before = 3
    content = Stack([paragraph(section, words.take_back, BODY), blank], whole=True)
    return [Side(section, words.taken_back, "42 CFR 2.31(a)(6)", [content])]
