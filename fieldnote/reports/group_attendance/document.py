"""The list of a group session: who was here, from when to when, and what that made. For the programme alone."""

from collections.abc import Sequence
from datetime import datetime

from fieldnote.domain.group import Facilitator, Presence
from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Column, Columns, Panel, Stack, Text
from fieldnote.reports.group_attendance.english import ENGLISH
from fieldnote.reports.group_attendance.spanish import SPANISH
from fieldnote.reports.group_attendance.values import Attendee, GroupAttendance
from fieldnote.reports.group_attendance.words import Words
from fieldnote.reports.handwriting import blanks
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import (
    BODY,
    BODY_BOLD,
    INDENT,
    SMALL,
    Fact,
    facts_panel,
    heading,
    indented,
    labelled,
    letterhead,
    paragraph,
    plain_table,
    spread,
)
from fieldnote.reports.sayings import NOTHING, TO
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span

WORDS = {"en": ENGLISH, "es": SPANISH}


def render(attendance: GroupAttendance, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    phrases = _Phrases(attendance)
    sheet = Sheet(
        title=phrases.words.title,
        language=attendance.language,
        paper=paper,
        stamp=stamp,
        name=phrases.group,
        record="",
        period=phrases.day,
    )
    return make(sheet, lambda root: _content(phrases, root, paper.measure))


class _Phrases:
    """Says in words what the list holds."""

    def __init__(self, attendance: GroupAttendance) -> None:
        self.attendance, self.session = attendance, attendance.session
        self.words: Words = WORDS[attendance.language]

    @property
    def group(self) -> str:
        """The group's name."""
        return self.session.name.strip() or self.words.no_name

    @property
    def day(self) -> str:
        """Nov 20, 2026."""
        return dates.full(self.session.day, self.attendance.language)

    def clock(self, moment: datetime | None) -> str:
        """1:20 PM, or that it is still going on."""
        return dates.clock(moment, self.attendance.language) if moment else self.words.still_on

    @property
    def times(self) -> str:
        """1:00 PM to 2:00 PM, with a dash."""
        return f"{self.clock(self.session.starts_at)}{TO}{self.clock(self.session.ends_at)}"

    @property
    def place(self) -> str:
        """The place in words, or its kind."""
        kind = self.words.note.places[self.session.place] if self.session.place else ""
        return self.session.place_label.strip() or kind or NOTHING

    def led_by(self) -> str:
        """Dana Reyes, NCCPSS; a co-leader with the times they were there."""
        return "; ".join(map(self._leader, self.session.facilitators)) or NOTHING

    def _leader(self, facilitator: Facilitator) -> str:
        words = self.words
        told = [facilitator.name, facilitator.role.strip() or words.no_role]
        told += [] if facilitator.leads else [words.only_watches]
        if facilitator.arrived_at or facilitator.left_at:
            start, end = facilitator.arrived_at or self.session.starts_at, facilitator.left_at or self.session.ends_at
            told.append(f"{self.clock(start)}{TO}{self.clock(end)}")
        return ", ".join(told)

    def ratio(self) -> list[str]:
        """The moment with the most people for each who leads, and what the rules say of it."""
        words, peak, most = self.words, self.attendance.peak, self.attendance.most
        if peak is None:
            return []
        form = words.peak if peak.facilitators else words.peak_no_leader
        said = form.format(present=peak.present, facilitators=peak.facilitators, time=self.clock(peak.at))
        told = [f"{said} {words.limit.format(most=most)}" if most is not None else said]
        if peak.over(most):
            told.append(words.over.format(reason=self.session.over_ratio_reason.strip() or NOTHING))
        return told


def _content(phrases: _Phrases, root: Node, width: float) -> Stack:
    words, attendance = phrases.words, phrases.attendance
    return Stack(
        [
            letterhead(root, width, attendance.specialist.agency, "", words.title, words.lead),
            _facts(phrases, root, width),
            *_about(phrases, root),
            *_here(phrases, root, width),
            *_others(phrases, root, width),
            *_signature(phrases, root, width),
        ]
    )


def _facts(phrases: _Phrases, root: Node, width: float) -> Panel:
    words, session, attendance = phrases.words, phrases.session, phrases.attendance
    first = (
        Fact(words.group, phrases.group, 150),
        Fact(words.note.day, phrases.day, 120),
        Fact(words.note.time, phrases.times, 110),
        Fact(words.note.how, words.note.mode[session.mode], 70),
    )
    here, listed = len(attendance.here), len(attendance.attendees)
    second = (
        Fact(words.note.place, phrases.place, 150),
        Fact(words.service, attendance.service or words.no_service, 120, bool(attendance.service)),
        Fact(words.here, str(here), 55),
        Fact(words.guests, str(session.guests), 55),
        Fact(words.absent, str(listed - here), 70),
    )
    return facts_panel(root, width, first, second)


def _about(phrases: _Phrases, root: Node) -> list[Block]:
    words, session = phrases.words, phrases.session
    blocks: list[Block] = [labelled(root, words.led_by, phrases.led_by())]
    if session.topic.strip() or session.curriculum.strip():
        topic = ", ".join(part.strip() for part in (session.topic, session.curriculum) if part.strip())
        blocks.append(labelled(root, words.topic, topic))
    for block in blocks:
        block.before = 8 if block is blocks[0] else 3
    return blocks


# ── The list ──


def _here(phrases: _Phrases, root: Node, width: float) -> list[Block]:
    words = phrases.words
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.list_title, words.list_note)
    here = phrases.attendance.here
    if not here:
        return [title, indented(paragraph(section, words.nobody, SMALL), width)]
    titles = (
        words.name,
        words.note.record,
        words.from_column,
        words.to_column,
        words.minutes,
        words.units_column,
        words.state,
    )
    heads = spread(titles, (156, 74, 60, 60, 56, 60, 68), width)
    rows = [_row(phrases, attendee) for attendee in here]
    rows.append(_total(phrases, here))
    return [title, plain_table(section, heads, rows, first_is_head=True)]


def _row(phrases: _Phrases, attendee: Attendee) -> list[list[Span]]:
    words, stays = phrases.words, attendee.stays
    end = phrases.session.ends_at
    starts = "\n".join(phrases.clock(stay.start) for stay in stays) or NOTHING
    ends = "\n".join(phrases.clock(stay.end if stay.end > stay.start or end else None) for stay in stays) or NOTHING
    return [
        [Span(attendee.name, BODY_BOLD)],
        [Span(attendee.record or NOTHING, BODY)],
        [Span(starts, BODY)],
        [Span(ends, BODY)],
        [Span(str(attendee.minutes) if attendee.signed else NOTHING, BODY)],
        [Span(str(attendee.units) if attendee.signed else NOTHING, BODY)],
        [Span(words.signed if attendee.signed else words.not_signed, SMALL)],
    ]


def _total(phrases: _Phrases, here: Sequence[Attendee]) -> list[list[Span]]:
    signed = [attendee for attendee in here if attendee.signed]
    count = phrases.words.count_here[len(here) != 1].format(n=len(here))
    told = phrases.words.count_signed.format(n=len(signed))
    figures = (str(sum(a.minutes for a in signed)), str(sum(a.units for a in signed)))
    return [
        [Span(count, BODY_BOLD)],
        *([Span(NOTHING, SMALL)] for _ in range(3)),
        *([Span(figure, BODY_BOLD)] for figure in figures),
        [Span(told, SMALL)],
    ]


def _others(phrases: _Phrases, root: Node, width: float) -> list[Block]:
    """Who was on the list and not here, guests as a number, and the ratio."""
    words, attendance, session = phrases.words, phrases.attendance, phrases.session
    section = root.add(Tag.SECTION)
    blocks: list[Block] = []
    absent = [a for a in attendance.attendees if a.presence is not Presence.HERE]
    if absent:
        blocks.append(heading(section, width, words.not_there))
        blocks += _not_there(words, section, absent, width)
    lines = [words.guests_told[session.guests != 1].format(n=session.guests)] if session.guests else []
    for line in (*lines, *phrases.ratio()):
        blocks.append(indented(paragraph(section, line, SMALL), width))
        blocks[-1].before = 6
    return blocks


def _not_there(words: Words, section: Node, absent: Sequence[Attendee], width: float) -> list[Block]:
    """Those on the list who were not here, two beside each other."""
    listing, half = section.add(Tag.LIST), (width - INDENT) / 2
    rows: list[Block] = []
    for start in range(0, len(absent), 2):
        row: list[Column] = []
        for at, attendee in enumerate(absent[start : start + 2]):
            spans = [Span(f"{attendee.name}, ", BODY), Span(words.presence[attendee.presence], SMALL)]
            text = Text(spans, listing.add(Tag.ITEM).add(Tag.BODY))
            row.append(Column(INDENT + at * half, half - 14, text))
        rows.append(Columns(row, before=3, whole=True))
    return rows


def _signature(phrases: _Phrases, root: Node, width: float) -> list[Block]:
    words, specialist = phrases.words, phrases.attendance.specialist
    section = root.add(Tag.SECTION)
    held = specialist.credential_on(phrases.session.day)
    kept = ", ".join(part for part in (specialist.name, held.title if held else specialist.title) if part)
    line = indented(labelled(section, f"{words.kept_by}:", kept), width)
    line.before, line.leads = 16, True
    signed = indented(blanks(section, width - INDENT, [(words.signature, 3), (words.date, 1)], BODY), width)
    return [line, signed]
