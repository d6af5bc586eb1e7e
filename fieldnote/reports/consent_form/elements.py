"""The elements of a consent up to what can follow from it, in the order of 42 CFR 2.31(a)."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldnote.domain.consent import ConsentKind, Content, NamedRecipient, Purpose
from fieldnote.domain.consent_check import PURPOSE_OF_KIND
from fieldnote.reports import accompaniment_words, dates
from fieldnote.reports.blocks import Block, Stack
from fieldnote.reports.consent_form.english import ENGLISH
from fieldnote.reports.consent_form.spanish import SPANISH
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.reports.handwriting import blanks, lines
from fieldnote.reports.parts import BODY, BODY_BOLD, CAPTION, SMALL, SMALL_BOLD, labelled, paragraph
from fieldnote.reports.sayings import capital
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.ticks import ticks

WORDS = {"en": ENGLISH, "es": SPANISH}
_APART: tuple[Content, ...] = (Content.RETURN_TO_USE, Content.SENSITIVE_NOTES)
_ASKED = (Purpose.TREATMENT, Purpose.PAYMENT, Purpose.OPERATIONS, Purpose.AT_REQUEST, Purpose.OTHER)
_ROOM = 3
"""How many recipients there is room to write for."""


@dataclass(frozen=True, slots=True)
class Side:
    """One section: its node, its title, the paragraph of the rule it answers, and its blocks."""

    section: Node
    title: str
    rule: str
    content: Sequence[Block]


class Elements:
    """Sets the elements one by one, `width` points wide."""

    def __init__(self, form: ConsentForm, root: Node, width: float) -> None:
        self._form, self._consent, self._words = form, form.consent, WORDS[form.language]
        self._said = accompaniment_words.WORDS[form.language]
        self._root, self._width = root, width

    def all(self) -> list[Side]:
        """Give them in the order of the rule."""
        words = self._words
        made = (
            (words.whose, "(1)", self._whose),
            (words.discloser, "(2)", self._discloser),
            (words.what, "(3)", self._what),
            (words.recipients, "(4)", self._recipients),
            (words.purpose, "(5)", self._purpose),
            (words.revoke, "(6)", self._revoke),
            (words.ends, "(7)", self._end),
            (words.after, "(10)", self._after),
        )
        sides: list[Side] = []
        for title, rule, build in made:
            section = self._root.add(Tag.SECTION)
            content = build(section)
            for block in content[1:]:
                block.before = block.before or 3
            sides.append(Side(section, title, f"42 CFR 2.31(a){rule}", content))
        return sides

    # ── What every element is made from ──

    def _written(self, section: Node, words: str, room: int = 1) -> Block:
        """Give what stands in a field; in a form room to write it, on a copy that it is not filled in."""
        if words.strip():
            return paragraph(section, words, BODY_BOLD)
        return self._nothing(section) if self._form.is_on_file else lines(room)

    def _nothing(self, section: Node) -> Block:
        return paragraph(section, self._words.not_filled_in, SMALL)

    def _hint(self, section: Node, words: str) -> list[Block]:
        """Give a hint for who fills a form in; a copy needs none."""
        return [] if self._form.is_on_file else [paragraph(section, words, CAPTION)]

    def _field(self, section: Node, label: str, words: str) -> Block:
        """A label with what is written behind it, or a line to write on."""
        if words.strip():
            return labelled(section, label, words)
        if self._form.is_on_file:
            return labelled(section, label, self._words.not_filled_in, SMALL)
        return blanks(section, self._width, [(label, 1)])

    # ── The elements ──

    def _whose(self, section: Node) -> list[Block]:
        return [self._field(section, self._words.name, self._consent.patient_name)]

    def _discloser(self, section: Node) -> list[Block]:
        return [
            *self._hint(section, self._words.discloser_hint),
            self._written(section, self._consent.discloser),
        ]

    def _what(self, section: Node) -> list[Block]:
        words, chosen = self._words, self._consent.contents
        blocks: list[Block] = []
        offered, apart = tuple(c for c in Content if not c.is_sensitive), _APART
        if self._consent.kind is ConsentKind.COUNSELLING_NOTES:
            offered, apart = (Content.COUNSELLING_NOTES,), ()
        strange = tuple(c for c in chosen if c not in {*offered, *apart})
        blocks.append(ticks(section, self._width, self._choices((*offered, *strange)), 2))
        if apart:
            blocks.append(paragraph(section, words.apart, SMALL_BOLD))
            blocks.append(ticks(section, self._width, self._choices(apart), 2))
        described = paragraph(section, words.described, SMALL_BOLD)
        described.leads = True
        blocks += [described, *self._hint(section, words.described_hint)]
        blocks.append(self._written(section, self._consent.contents_words, 3))
        return blocks

    def _choices(self, contents: Sequence[Content]) -> list[tuple[str, bool]]:
        chosen = set(self._consent.contents)
        if not self._form.is_on_file and self._consent.kind is ConsentKind.COUNSELLING_NOTES:
            chosen.add(Content.COUNSELLING_NOTES)  # there is nothing else this kind can be about
        return [(capital(self._said.contents[content]), content in chosen) for content in contents]

    def _recipients(self, section: Node) -> list[Block]:
        words, consent = self._words, self._consent
        blocks: list[Block] = self._hint(section, words.recipient_hint[consent.kind])
        if consent.recipients:
            blocks += [self._recipient(section, named) for named in consent.recipients]
            return blocks
        if self._form.is_on_file:
            return [self._nothing(section)]
        if consent.kind is ConsentKind.TPO:
            blocks.append(ticks(section, self._width, [(words.class_of_care, False)]))
        alone = consent.kind is ConsentKind.SUPPORTER
        row = [(words.to_whom, 3.0), (words.address, 4.0)]
        blocks += [blanks(section, self._width, row) for _ in range(1 if alone else _ROOM)]
        if not alone and consent.kind is not ConsentKind.PROCEEDINGS:
            blocks += [paragraph(section, words.intermediary, CAPTION), lines(1)]
        return blocks

    def _recipient(self, section: Node, named: NamedRecipient) -> Block:
        words = self._words
        name = f"{named.name} ({words.is_class})" if named.is_class else named.name
        found = [paragraph(section, name, BODY_BOLD)]
        if named.address.strip():
            found.append(paragraph(section, named.address, BODY))
        if named.intermediary:
            found.append(paragraph(section, words.participants.format(who=named.participants), BODY))
        return Stack(found)

    def _purpose(self, section: Node) -> list[Block]:
        consent, words = self._consent, self._words
        purpose = consent.purpose
        if self._form.is_on_file:
            stated = consent.purpose_words.strip() or (self._said.purposes[purpose] if purpose else "")
            return [self._written(section, capital(stated) if purpose and not consent.purpose_words else stated)]
        fixed = PURPOSE_OF_KIND.get(consent.kind)
        if consent.kind is ConsentKind.SUPPORTER:
            fixed = Purpose.SUPPORT
        offered = (fixed,) if fixed else _ASKED
        choices = [(capital(self._said.purposes[p]), p in {purpose, fixed}) for p in offered if p is not Purpose.OTHER]
        blocks: list[Block] = [ticks(section, self._width, choices, 1 if fixed else 2)]
        if fixed is None or fixed is Purpose.PROCEEDINGS:
            blocks.append(self._field(section, words.other_purpose, consent.purpose_words))
        return blocks

    def _revoke(self, section: Node) -> list[Block]:
        words, consent = self._words, self._consent
        is_stated = consent.right_to_revoke_stated or not self._form.is_on_file
        return [
            self._statement(section, words.may_revoke, is_stated=is_stated),
            self._field(section, words.how_to_revoke, consent.how_to_revoke),
        ]

    def _end(self, section: Node) -> list[Block]:
        words, consent = self._words, self._consent
        day = dates.full(consent.expires_on, self._form.language) if consent.expires_on else ""
        if self._form.is_on_file:
            found = [labelled(section, words.ends_on, day)] if day else []
            if consent.expires_with.strip():
                found.append(labelled(section, words.ends_with, consent.expires_with))
            if consent.never_expires:
                found.append(paragraph(section, words.no_end, BODY_BOLD))
            return [*found] or [self._nothing(section)]
        blocks: list[Block] = [
            self._field(section, words.ends_on, day),
            self._field(section, words.ends_with, consent.expires_with),
        ]
        if consent.kind not in {ConsentKind.SUPPORTER, ConsentKind.PROCEEDINGS}:
            blocks.append(ticks(section, self._width, [(words.no_end, consent.never_expires)]))
        return blocks

    def _after(self, section: Node) -> list[Block]:
        """Say what can follow: 42 CFR 2.31(a)(4)(iii) and (a)(10), which care and payment ask for."""
        words, consent, kind = self._words, self._consent, self._consent.kind
        blocks: list[Block] = []
        apart = {ConsentKind.COUNSELLING_NOTES: words.counselling, ConsentKind.PROCEEDINGS: words.proceedings}
        if kind in apart:
            blocks.append(paragraph(section, apart[kind], BODY))
        if self._form.is_on_file:
            return [*blocks, *self._stated(section)]
        if kind in {ConsentKind.SUPPORTER, ConsentKind.PROCEEDINGS}:
            return [*blocks, paragraph(section, words.always, BODY)]
        if kind is not ConsentKind.TPO:
            of_care = paragraph(section, words.if_of_care, SMALL_BOLD)
            of_care.leads = True
            blocks.append(of_care)
        blocks += [paragraph(section, said, BODY) for said in (words.hipaa, words.no_longer_protected)]
        blocks.append(self._field(section, words.if_refused, consent.refusal_consequences))
        if kind is not ConsentKind.TPO:
            blocks.append(paragraph(section, words.otherwise, BODY))
        return blocks

    def _stated(self, section: Node) -> list[Block]:
        """Print what a consent on file states, and say of what the rule wants on it that it is not there."""
        words, consent = self._words, self._consent
        of_care = consent.purpose is not None and consent.purpose.of_care
        blocks: list[Block] = []
        for said, is_stated in (
            (words.hipaa, consent.hipaa_redisclosure_stated),
            (words.no_longer_protected, consent.no_longer_protected_stated),
        ):
            if of_care or is_stated:
                blocks.append(self._statement(section, said, is_stated=is_stated))
        if of_care or consent.refusal_consequences.strip():
            blocks.append(self._field(section, words.if_refused, consent.refusal_consequences))
        return blocks or [paragraph(section, words.always, BODY)]

    def _statement(self, section: Node, said: str, *, is_stated: bool) -> Block:
        """Print a statement; where a consent on file does not make it, never as if it did."""
        if is_stated:
            return paragraph(section, said, BODY)
        return paragraph(section, self._words.not_stated.format(what=said), SMALL)
