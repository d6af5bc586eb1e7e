"""The report of a lost laptop: what to do first, what happened, what was on it, how it was protected, what is owed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Column, Columns, Panel, Row, Stack, Text
from fieldnote.reports.device_loss.english import ENGLISH
from fieldnote.reports.device_loss.spanish import SPANISH
from fieldnote.reports.device_loss.values import Device, DeviceLoss
from fieldnote.reports.device_loss.words import Words
from fieldnote.reports.fonts import Face
from fieldnote.reports.handwriting import blanks, boxes, lines, mark_box
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    BODY_BOLD,
    INDENT,
    SMALL,
    SMALL_BOLD,
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
from fieldnote.reports.text import Span, Style

WORDS = {"en": ENGLISH, "es": SPANISH}

NOTICE_DAYS = 60
"""From discovery to the last day for notices (45 CFR 164.404(b))."""
_NUMBER = Style(Face.SEMIBOLD, 9.4, 12.6, Ink.ACCENT)


def render(loss: DeviceLoss, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    words = WORDS[loss.language]
    made = dates.full(loss.day, loss.language)
    sheet = Sheet(words.title, loss.language, paper, stamp, name="", record="", period=made)
    return make(sheet, lambda root: _Report(loss, words, root, paper.measure).whole())


class _Report:
    """Sets the sections of the report."""

    def __init__(self, loss: DeviceLoss, words: Words, root: Node, width: float) -> None:
        self._loss, self._words, self._root, self._width = loss, words, root, width
        self._inside = width - INDENT

    def whole(self) -> Stack:
        """The report from top to bottom."""
        words, loss = self._words, self._loss
        return Stack(
            [
                letterhead(self._root, self._width, loss.specialist.agency, "", words.title, words.lead),
                self._facts(),
                *self._listed(words.now, words.now_note, words.steps, is_numbered=True),
                *self._happened(),
                *self._devices(),
                *self._held(),
                *self._listed(words.locked, "", self._protection()),
                *self._listed(words.backups, "", self._copies()),
                *self._duties(),
                *self._told(),
            ]
        )

    def _section(self, title: str, note: str = "", ink: Ink = Ink.ACCENT) -> tuple[Node, list[Block]]:
        section = self._root.add(Tag.SECTION)
        return section, [heading(section, self._width, title, note, ink)]

    def _in(self, block: Block, before: float = 3) -> Block:
        inside = indented(block, self._width)
        inside.before = before
        return inside

    def _facts(self) -> Panel:
        words, specialist = self._words, self._loss.specialist
        shown = (
            Fact(words.specialist, specialist.name, 150),
            Fact(words.agency, specialist.agency or words.not_written, 150, bool(specialist.agency)),
            Fact(words.qp, specialist.qp or words.not_written, 100, bool(specialist.qp)),
            Fact(words.made_on, dates.full(self._loss.day, self._loss.language), 90),
        )
        return facts_panel(self._root, self._width, shown)

    def _listed(self, title: str, note: str, said: Sequence[str], *, is_numbered: bool = False) -> list[Block]:
        """A heading and a list of sentences, numbered or with bullets."""
        section, blocks = self._section(title, note)
        listing = section.add(Tag.LIST)
        for number, sentence in enumerate(said, 1):
            item = listing.add(Tag.ITEM)
            mark = Text([Span(str(number) if is_numbered else "\u2022", _NUMBER)], item.add(Tag.LABEL))
            words = Text([Span(sentence, BODY)], item.add(Tag.BODY))
            columns = [Column(INDENT, 12, mark), Column(INDENT + 14, self._inside - 14, words)]
            blocks.append(Columns(columns, before=3, whole=True))
        return blocks

    # ── What happened, in a hand ──

    def _happened(self) -> list[Block]:
        words = self._words
        section, blocks = self._section(words.happened, words.happened_note)
        blocks.append(self._in(blanks(section, self._inside, [(words.noticed, 1), (words.last_seen, 1)], BODY), 0))
        blocks.append(self._in(blanks(section, self._inside, [(words.where, 1)], BODY), 0))
        blocks.append(self._in(blanks(section, self._inside, [(words.how, 1)], BODY), 0))
        blocks.append(self._in(lines(1), 0))
        for asked, answers in (
            (words.state_asked, words.states),
            (words.with_it_asked, words.with_it),
            (words.disk_asked, words.disk),
        ):
            label = self._in(paragraph(section, asked, SMALL_BOLD), 5)
            label.leads = True
            blocks += [label, self._in(boxes(section, self._inside, answers), 2)]
        return blocks

    # ── What was on it ──

    def _devices(self) -> list[Block]:
        words = self._words
        section, blocks = self._section(words.devices, words.devices_note)
        heads = spread(
            (words.device, words.since, words.until, words.opened, words.lost), (150, 92, 92, 132, 50), self._width
        )
        table = plain_table(section, heads, [self._device(d) for d in self._loss.devices], first_is_head=True)
        for row in table.rows.blocks:
            if isinstance(row, Row):
                row.cells = _with_box(row.cells)
        return [*blocks, table]

    def _device(self, device: Device) -> list[list[Span]]:
        language = self._loss.language
        until = dates.full(device.until.date(), language) if device.until else self._words.present
        opened = dates.instant(device.last_opened, language) if device.last_opened else NOTHING
        return [
            [Span(device.id, BODY_BOLD)],
            [Span(dates.full(device.since.date(), language), BODY)],
            [Span(until, BODY)],
            [Span(opened, BODY)],
            [],
        ]

    def _held(self) -> list[Block]:
        words, held, language = self._words, self._loss.held, self._loss.language
        section, blocks = self._section(words.held, words.held_note)
        days = (
            dates.span(held.first_day, held.last_day, language) if held.first_day and held.last_day else words.no_days
        )
        rows = (
            ((words.people, held.people), (words.part2_people, held.part2_people)),
            ((words.signed_notes, held.signed_notes), (words.unsigned_notes, held.unsigned_notes)),
            ((words.group_sessions, held.group_sessions), (words.files, held.files)),
            ((words.supports, held.supports), (words.supports_to_reach, held.supports_to_reach)),
        )
        listing = section.add(Tag.LIST)
        for pair in rows:
            blocks.append(self._in(Row(self._pair(listing, pair), above=2.6, below=2.6), 0))
        item = listing.add(Tag.ITEM)
        shown = [Span(f"{words.days}: ", SMALL), Span(days, BODY_BOLD)]
        blocks.append(self._in(Text(shown, item.add(Tag.BODY)), 4))
        outside = words.outside.format(saved=held.saved, printed=held.printed)
        blocks += [self._in(paragraph(section, said, BODY), 5) for said in (words.kinds, outside)]
        return blocks

    def _pair(self, listing: Node, pair: Sequence[tuple[str, int]]) -> Columns:
        half = self._inside / 2
        columns: list[Column] = []
        for at, (label, count) in enumerate(pair):
            item = listing.add(Tag.ITEM)
            columns.append(Column(at * half, half - 60, Text([Span(label, BODY)], item.add(Tag.LABEL))))
            value = Text([Span(f"{count}", BODY_BOLD)], item.add(Tag.BODY), right=True)
            columns.append(Column(at * half + half - 60, 46, value))
        return Columns(columns, whole=True)

    # ── How it is protected ──

    def _protection(self) -> list[str]:
        words, lock, key = self._words, self._loss.lock, self._loss.agency_key
        if lock is None:
            cost = words.lock_unknown
        elif lock.argon2id:
            cost = words.argon2id.format(memory=lock.memory_mib, passes=lock.passes, lanes=lock.lanes)
        else:
            cost = words.pbkdf2.format(iterations=f"{lock.iterations:,}")
        agency = words.agency_key.format(key=key) if key else words.no_agency_key
        kits = self._loss.kits
        given = [words.kits[kits != 1].format(n=kits)] if kits else []
        return [*(said.format(lock=cost) for said in words.statements), agency, *given, words.not_claimed]

    def _copies(self) -> list[str]:
        words, found, language = self._words, self._loss.backups, self._loss.language
        if found.last is None:
            said = [words.no_backup]
        else:
            last = words.last_backup.format(moment=dates.instant(found.last, language))
            said = [f"{last} {words.changed if found.changed_since else words.unchanged}"]
        if found.copied_at is None:
            return [*said, words.no_copy]
        form = words.copied if found.on_another_disk else words.same_disk
        return [*said, form.format(moment=dates.instant(found.copied_at, language))]

    # ── What is owed ──

    def _duties(self) -> list[Block]:
        words, loss = self._words, self._loss
        section, blocks = self._section(words.duties, words.duties_note, Ink.TRIGGER)
        heads = spread((words.duty, words.by_when, words.rule), (240, 154, 122), self._width)
        rows = list(words.duty_rows)
        if loss.incident_hours:
            what, when, rule = words.incident
            rows.append((what, when.format(hours=loss.incident_hours), rule))
        cells = [[[Span(said, BODY)], [Span(when, BODY_BOLD)], [Span(rule, SMALL)]] for said, when, rule in rows]
        table = plain_table(section, heads, cells)
        for row in table.rows.blocks:
            if isinstance(row, Row):
                row.above = row.below = 3.2
        blocks.append(table)
        last = loss.day + timedelta(days=NOTICE_DAYS)
        day_60 = words.day_60.format(date=dates.full(loss.day, loss.language), last=dates.full(last, loss.language))
        blocks += [
            self._in(paragraph(section, day_60, BODY_BOLD), 6),
            self._in(paragraph(section, words.decides, SMALL)),
        ]
        return blocks

    def _told(self) -> list[Block]:
        words, specialist = self._words, self._loss.specialist
        section, blocks = self._section(words.told)
        for row in words.told_rows:
            known = f"{row}: {specialist.qp}" if row == words.qp and specialist.qp else row
            blocks.append(self._in(blanks(section, self._inside, [(known, 3), (words.told_when, 2)], BODY), 0))
        signed = blanks(section, self._inside, [(words.signature, 3), (words.date, 2)], BODY)
        return [*blocks, self._in(signed, 10)]


def _with_box(cells: Columns) -> Columns:
    """Put a box to mark into the last cell."""
    *others, last = cells.columns
    if not isinstance(last.block, Text):
        return cells
    return replace(cells, columns=[*others, replace(last, block=mark_box(last.block.node))])
