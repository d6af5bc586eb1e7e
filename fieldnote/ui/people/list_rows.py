"""The list of people as rows: three sections, and the one line about each that matters now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.text import folded
from fieldnote.domain.visit import NoteState, VisitLine
from fieldnote.services.people import PersonLine
from fieldnote.ui import dates, discreet, words
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.tokens import Role

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Matter:
    """What matters about someone now: a short line, its colour and icon, and the same as a part of a sentence."""

    text: str
    spoken: str
    ink: Role = "text3"
    icon: str | None = None


def rows(lines: Iterable[PersonLine], today: date) -> list[RowItem]:
    """Make rows from people in their order, a heading before each section; no heading where all are in the last."""
    made: list[RowItem] = []
    lines = tuple(lines)
    nobody_else = all(line.today is None and not line.needs_a_hand for line in lines)
    section = ""
    for line in lines:
        before, section = section, "" if nobody_else else _section(line)
        is_first = section != before
        if is_first:
            made.append(RowItem(key="", title=section, heading=True))
        made.append(_row(line, today, section if is_first else ""))
    return made


def fits(line: PersonLine, words_typed: str) -> bool:
    """Say whether someone's name or record number has the words that were typed."""
    person = line.person
    known = folded(f"{person.preferred_name} {person.full_name} {person.record_number()}")
    return all(word in known for word in folded(words_typed).split())


def _section(line: PersonLine) -> str:
    if line.today is not None:
        return translate("people", "Today")
    return translate("people", "Needs a hand") if line.needs_a_hand else translate("people", "Everyone else")


def _row(line: PersonLine, today: date, section: str) -> RowItem:
    matter = what_matters(line, today)
    sentence = translate("people", "{name}, {matter}").format(name=discreet.name(line.person), matter=matter.spoken)
    return RowItem(
        key=line.person.id,
        title=discreet.name(line.person),
        subtitle=matter.text,
        spoken=translate("people", "{section}. {person}").format(section=section, person=sentence)
        if section
        else sentence,
        letters=line.person.initials,
        seed=line.person.id,
        mark=matter.icon,
        ink=matter.ink,
    )


def what_matters(line: PersonLine, today: date) -> Matter:
    """Pick the one thing that matters about someone now."""
    if line.today is not None:
        return _beside_today(line.today, line.open_note, today)
    if line.open_note is not None:
        return _of_open_note(line.open_note, today)
    if line.plan_ends is not None:
        return _of_plan(line.plan_ends, today)
    if line.last_seen is None:
        return Matter(translate("people", "No visit yet"), translate("people", "no visit yet"))
    if line.quiet:
        days = (today - line.last_seen).days
        text, spoken = translate("people", "No visit in {days} days"), translate("people", "no visit in {days} days")
        return Matter(text.format(days=days), spoken.format(days=days), "warn", "circle-alert")
    day = dates.short_day(line.last_seen)
    return Matter(
        translate("people", "Seen {day}").format(day=day), translate("people", "last seen {day}").format(day=day)
    )


def _beside_today(visit: VisitLine, open_note: VisitLine | None, today: date) -> Matter:
    """Give today's visit, or the note that is still to be finished where nothing is left to do about today's."""
    matter = _of_today(visit, also_open=open_note is not None)
    if open_note is None or visit.planned or visit.state is not NoteState.SIGNED:
        return matter
    left = _of_open_note(open_note, today)
    return replace(left, spoken=f"{matter.spoken}, {left.spoken}")


def _of_today(visit: VisitLine, *, also_open: bool) -> Matter:
    time = dates.clock(visit.starts_at) if visit.starts_at else ""
    if visit.planned:
        text, spoken = translate("people", "Visit today, {time}"), translate("people", "visit today at {time}")
        if also_open:
            spoken = translate("people", "visit today at {time}, one note to finish")
            return Matter(text.format(time=time), spoken.format(time=time), icon="pen-line")
        return Matter(text.format(time=time), spoken.format(time=time))
    if visit.state is NoteState.DRAFT:
        text, spoken = (
            translate("people", "Finish note, {time}"),
            translate("people", "visit today at {time}, one draft"),
        )
        return Matter(text.format(time=time), spoken.format(time=time), "warn", "pen-line")
    if visit.state is NoteState.READY:
        text = translate("people", "Ready to sign, {time}")
        spoken = translate("people", "visit today at {time}, one note ready to sign")
        return Matter(text.format(time=time), spoken.format(time=time), "ok", "circle-check")
    if not visit.kind.met:
        text, spoken = translate("people", "{kind}, {time}"), translate("people", "{kind} today at {time}, note signed")
        kind = words.of(visit.kind)
        return Matter(text.format(kind=kind, time=time), spoken.format(kind=kind, time=time))
    text, spoken = translate("people", "Seen today, {time}"), translate("people", "seen today at {time}, note signed")
    return Matter(text.format(time=time), spoken.format(time=time))


def _of_open_note(note: VisitLine, today: date) -> Matter:
    if note.day == today:
        return _of_today(note, also_open=False)
    day = dates.short_day(note.day) if note.day else ""
    if note.state is NoteState.READY:
        text, spoken = translate("people", "Sign note from {day}"), translate("people", "note to sign from {day}")
        return Matter(text.format(day=day), spoken.format(day=day), "ok", "circle-check")
    text, spoken = translate("people", "Finish note from {day}"), translate("people", "note to finish from {day}")
    return Matter(text.format(day=day), spoken.format(day=day), "warn", "pen-line")


def _of_plan(ends: date, today: date) -> Matter:
    day = dates.short_day(ends)
    if ends < today:
        text, spoken = translate("people", "Plan ended {day}"), translate("people", "plan ended {day}")
        return Matter(text.format(day=day), spoken.format(day=day), "warn", "flag")
    text, spoken = translate("people", "Plan update due {day}"), translate("people", "plan update due {day}")
    return Matter(text.format(day=day), spoken.format(day=day), "info", "flag")
