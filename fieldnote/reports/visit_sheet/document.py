"""The paper visit sheet: every part of the note in its order, with room to write. Front and back of one sheet."""

from collections.abc import Sequence

from fieldnote.domain.units import UnitRule, next_unit_at
from fieldnote.reports.blocks import Block, Panel, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.handwriting import LINE, blanks, box_table, boxes, lines
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, first_room, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import BODY, CAPTION, INDENT, SMALL_BOLD, heading, indented, letterhead, paragraph
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style, measure
from fieldnote.reports.visit_sheet.english import ENGLISH
from fieldnote.reports.visit_sheet.spanish import SPANISH
from fieldnote.reports.visit_sheet.values import VisitSheet
from fieldnote.reports.visit_sheet.words import Words

WORDS = {"en": ENGLISH, "es": SPANISH}

_UNITS_SHOWN = 6
_FEWEST_LINES, _USUAL_LINES = 4, 8
_RESPONSE_LINES = {Paper.LETTER: 9, Paper.A4: 11}
_PLACES_ACROSS = 4
_RULE = Style(Face.SEMIBOLD, 9.8, 13)


def render(sheet: VisitSheet, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    words = WORDS[sheet.language]
    page = Sheet(words.title, sheet.language, paper, stamp, name="", record="", period="")
    return make(page, lambda root: _content(sheet, words, root, paper))


def _content(sheet: VisitSheet, words: Words, root: Node, paper: Paper) -> Stack:
    width = paper.measure
    rule = " ".join((words.rule, *([words.due.format(hours=sheet.due_hours)] if sheet.due_hours else [])))
    blocks: list[Block] = [
        letterhead(root, width, "", "", words.title, words.lead),
        Panel(Text([Span(rule, _RULE)], root.add(Tag.PARAGRAPH)), Ink.BANNER, 12, 6, 6, before=7),
        _spaced(blanks(root, width, [(words.who, 2), (words.others, 3)], BODY), 1),
    ]
    write = _Writer(words, root, width)
    blocks += write.time(sheet)
    blocks += write.place(sheet)
    blocks += write.code(sheet)
    blocks += write.goal(sheet)
    blocks += write.what_we_did(first_room(paper) - Stack(blocks).height(width))
    blocks += write.response(_RESPONSE_LINES[paper])
    blocks += write.next_step()
    blocks += write.more()
    blocks += write.after()
    return Stack(blocks)


def _spaced(block: Block, before: float) -> Block:
    block.before = before
    return block


class _Writer:
    """Sets the parts of the note below each other, each a section with its number."""

    def __init__(self, words: Words, root: Node, width: float) -> None:
        self._words, self._root, self._width = words, root, width
        self._inside = width - INDENT
        self._number = 0

    def _part(self, title: str, hint: str = "") -> tuple[Node, list[Block]]:
        self._number += 1
        return self._section(f"{self._number}   {title}", hint)

    def _section(self, title: str, hint: str = "") -> tuple[Node, list[Block]]:
        section = self._root.add(Tag.SECTION)
        return section, [_spaced(heading(section, self._width, title, hint), 9)]

    def _in(self, block: Block, before: float = 2) -> Block:
        return _spaced(indented(block, self._width), before)

    def _choice(self, section: Node, label: str, words: Sequence[str]) -> list[Block]:
        """A question with its boxes."""
        return [self._asked(section, label), self._in(boxes(section, self._inside, words))]

    def _asked(self, section: Node, label: str) -> Block:
        asked = self._in(paragraph(section, label, SMALL_BOLD), 5)
        asked.leads = True
        return asked

    def _blanks(self, section: Node, *labels: tuple[str, float]) -> Block:
        return self._in(blanks(section, self._inside, labels, BODY), 0)

    # ── The seven parts ──

    def time(self, sheet: VisitSheet) -> list[Block]:
        """Date, one or two stretches, what is no contact, and how minutes become units."""
        words = self._words
        section, blocks = self._part(words.time)
        blocks.append(self._blanks(section, (words.day, 3), (words.start, 2), (words.end, 2)))
        blocks.append(self._blanks(section, (words.second, 3), (words.end, 2), (words.in_all, 2)))
        blocks.append(self._asked(section, words.minutes))
        blocks.append(self._blanks(section, *((label, 1) for label in words.excluded)))
        for line in unit_lines(sheet, words):
            blocks.append(self._in(paragraph(section, line, CAPTION), 4))
        return blocks

    def place(self, sheet: VisitSheet) -> list[Block]:
        """How they met, and where the person was."""
        words = self._words
        section, blocks = self._part(words.place, words.place_hint)
        blocks.append(self._in(boxes(section, self._inside, list(words.note.mode.values())), 4))
        names = [words.note.places[place] for place in sheet.places]
        blocks.append(self._in(box_table(section, self._inside, names, _PLACES_ACROSS), 5))
        blocks.append(self._blanks(section, (words.place_words, 1)))
        return blocks

    def code(self, sheet: VisitSheet) -> list[Block]:
        """The services of the rules, and with whom the contact was."""
        words = self._words
        section, blocks = self._part(words.code)
        named = [f"{s.label} ({s.billed_as('in_person') or words.no_code})" for s in sheet.services]
        if named:
            blocks.append(self._in(boxes(section, self._inside, named), 4))
        blocks.append(self._asked(section, words.contact))
        blocks.append(self._in(box_table(section, self._inside, list(words.note.kind.values()), 3)))
        return blocks

    def goal(self, sheet: VisitSheet) -> list[Block]:
        """The goals to mark, or their numbers by hand; what it was for."""
        words = self._words
        section, blocks = self._part(words.goal, words.goal_hint if sheet.goals else "")
        labels = [f"{goal.number}  {goal.title}".strip() for goal in sheet.goals]
        if labels:
            beside = all(measure(label, BODY) < self._inside / 2 - 2 * LINE for label in labels)
            blocks.append(self._in(box_table(section, self._inside, labels, 2 if beside else 1), 4))
        label = words.other_goal if sheet.goals else words.goal_numbers
        blocks.append(self._blanks(section, (label, 1)))
        blocks.append(self._blanks(section, (words.no_goal, 1)))
        blocks.append(self._blanks(section, (words.purpose, 1)))
        return blocks

    def what_we_did(self, left: float) -> list[Block]:
        """The most room: what the specialist did, to the foot of the first page where it is not full."""
        words = self._words
        _section, blocks = self._part(words.what_we_did, words.what_hint)
        count = int((left - blocks[0].before - Stack(blocks).height(self._width)) // LINE)
        blocks.append(self._in(lines(count if count >= _FEWEST_LINES else _USUAL_LINES), 0))
        return blocks

    def response(self, count: int) -> list[Block]:
        """What the person said and did."""
        words = self._words
        _section, blocks = self._part(words.response, words.response_hint)
        blocks.append(self._in(lines(count), 0))
        return blocks

    def next_step(self) -> list[Block]:
        """The step, who does it, and by when."""
        words = self._words
        section, blocks = self._part(words.next_step, words.next_hint)
        blocks.append(self._in(lines(1), 0))
        blocks.append(self._blanks(section, (words.by, 1)))
        blocks += self._choice(section, words.owner_asked, list(words.owners.values()))
        return blocks

    # ── Beside them ──

    def more(self) -> list[Block]:
        """What a note can do without, in its order."""
        words = self._words
        section, blocks = self._section(words.more)
        blocks += self._choice(section, words.support_types, list(words.note.types.values()))
        blocks.append(self._blanks(section, (words.interventions, 1)))
        blocks += self._choice(section, words.progress_asked, list(words.progress.values()))
        for label in (words.barriers, words.new_needs, words.triggers, words.supports, words.comment):
            blocks.append(self._blanks(section, (label, 1)))
        blocks += self._choice(section, words.took_part_asked, list(words.took_part.values()))
        blocks += self._choice(section, words.agreement_asked, list(words.agreement.values()))
        blocks.append(self._in(boxes(section, self._inside, words.flags), 7))
        blocks.append(self._blanks(section, (words.own_story, 1)))
        return blocks

    def after(self) -> list[Block]:
        """Two dates that say what became of the paper."""
        words = self._words
        section, blocks = self._section(words.after, words.after_hint)
        blocks.append(self._blanks(section, (words.typed_on, 1), (words.destroyed_on, 1)))
        return blocks


def unit_lines(sheet: VisitSheet, words: Words) -> list[str]:
    """Say where units start, from the rule itself; a line for each rule where the services differ."""
    codes: dict[UnitRule, list[str]] = {}
    for service in sheet.services:
        codes.setdefault(service.unit_rule, []).append(service.billed_as("in_person") or service.label)
    said: list[str] = []
    for rule, those in codes.items():
        starts, minutes = [], 0
        for _ in range(_UNITS_SHOWN):
            minutes = next_unit_at(minutes, rule)
            starts.append(minutes)
        block, middle = rule.unit_minutes, rule.unit_minutes // 2 + 1
        told = words.note.rules[rule.rounding].format(block=block, middle=middle)
        form = words.units if len(codes) == 1 else words.units_of
        said.append(form.format(codes=", ".join(dict.fromkeys(those)), starts=", ".join(map(str, starts)), rule=told))
    return said
