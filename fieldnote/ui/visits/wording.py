"""The sentences of the visit page, made from values."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from fieldnote.domain.policy import Service
from fieldnote.domain.problems import DiskFullError, FailedWriteError, FieldnoteError
from fieldnote.domain.trigger import Strength
from fieldnote.domain.units import Rounding, next_unit_at, units_for
from fieldnote.domain.visit import ContactKind, Mode, Owner, Place, Segment, Visit, VisitDraft
from fieldnote.services import sentences, tongue
from fieldnote.ui import dates, visit_words, words

_HALF: Final = re.compile(r"\s*[Aa][Pp]?\s*")

translate = QCoreApplication.translate


def clock(moment: datetime) -> str:
    """Write a time of day as it was where the visit was: "10:32 AM"."""
    return dates.clock(moment.time()).replace("\u202f", " ")


def short_clock(moment: datetime) -> str:
    """Write a time of day without its half, for times of today: "10:42"."""
    layout = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    bare = _HALF.sub("", layout)
    hour = moment.hour % 12 or 12 if bare != layout else moment.hour
    return QLocale().toString(QTime(hour, moment.minute), bare)


def span(start: datetime, end: datetime) -> str:
    """Write two times of one stretch: "10:32–11:24 AM"; a moment is one time."""
    first, last = clock(start), clock(end)
    if start == end:
        return first
    half = last[last.rfind(" ") :] if " " in last else ""
    if half and first.endswith(half):
        first = first.removesuffix(half)
    return f"{first}–{last}"


def spans(segments: tuple[Segment, ...]) -> str:
    """Write the times of all stretches."""
    return ", ".join(span(segment.start, segment.end) for segment in segments)


def saved(at: datetime, now: datetime) -> str:
    """Say when a note was saved: "Saved 10:42", or the day when it was not today."""
    here = at.astimezone(now.tzinfo)
    if here.date() == now.date():
        return translate("visits", "Saved {time}").format(time=short_clock(here))
    return translate("visits", "Saved {day}").format(day=dates.short_day(here.date()))


def not_saved(error: FieldnoteError) -> str:
    """Say that words are not kept yet, and why."""
    if isinstance(error, FailedWriteError):
        return sentences.of_error(error)
    kept = translate("visits", "Could not save. Your words are still here.")
    if isinstance(error, DiskFullError):
        advice = translate("visits", "This laptop is out of space. Free up some space and try again.")
        return f"{kept} {advice}"
    return f"{kept} {sentences.of_error(error)}"


def weekday(day: date) -> str:
    """Write a day where room is short: "Thursday, Nov 19"."""
    return dates.weekday_and_day(day)


def where(draft: VisitDraft) -> str:
    """Say where a visit was: the kind of place, which bills go by, and beside it the specialist's own words.

    Where no kind fits, the words say it all.
    """
    kind = words.of(draft.place) if draft.place else ""
    if not draft.place_label or not kind or draft.place is Place.OTHER:
        return draft.place_label or kind
    return translate("visits", "{place} ({kind})").format(place=draft.place_label, kind=kind)


def not_counted(minutes: int) -> str:
    """Say how many minutes of a visit do not count."""
    one, many = translate("visits", "1 minute does not count"), translate("visits", "{count} minutes do not count")
    return visit_words.counted(one, many, minutes)


def amount(kind: ContactKind, units: int, minutes_held: int) -> str:
    """Write how much a note counts: "3 units", or its minutes where it has none; nothing where nobody was met."""
    if kind.missed:
        return ""
    return visit_words.units(units) if units else minutes(minutes_held)


def without_reason(*, missed: bool = False) -> str:
    """Say what signing without a reason means; where nobody was met there is nothing to claim."""
    told = translate("visits", "You can sign without a reason.")
    return told if missed else f"{told} {translate('visits', 'The note is then not ready for a claim.')}"


def minutes(count: int) -> str:
    """Write a number of minutes: "52 min"."""
    return translate("visits", "{count} min").format(count=count)


def units_explained(count: int, service: Service | None) -> str:
    """Explain how minutes become units, by the rule in force: "3 × 15 = 45 minutes, 7 left over. …"."""
    if service is None:
        return translate("visits", "This kind of contact has no units.")
    unit, rule = service.unit_minutes, service.rounding
    made, following = units_for(count, service.unit_rule), next_unit_at(count, service.unit_rule)
    if made == 0:
        one = translate("visits", "1 minute is less than one unit. One unit starts at {next} minutes.")
        many = translate("visits", "{minutes} minutes is less than one unit. One unit starts at {next} minutes.")
        return (one if count == 1 else many).format(minutes=count, next=following)
    if rule is Rounding.FLOOR_15 and made * unit == count:
        sentence = translate("visits", "{units} × {unit} = {whole} minutes. The next unit starts at {next} minutes.")
    elif rule is Rounding.FLOOR_15:
        sentence = translate(
            "visits", "{units} × {unit} = {whole} minutes, {rest} left over. The next unit starts at {next} minutes."
        )
    elif rule is Rounding.CEIL_15:
        sentence = translate(
            "visits", "Each {unit} minutes begun count as a unit: {units}. The next unit starts at {next} minutes."
        )
    elif rule is Rounding.STATE_PARTIAL:
        sentence = translate("visits", "By your state’s table: {units}. The next unit starts at {next} minutes.")
    else:
        sentence = translate(
            "visits", "Over half of {unit} minutes counts as a unit: {units}. The next unit starts at {next} minutes."
        )
    whole = made * unit
    return sentence.format(units=made, unit=unit, whole=whole, rest=count - whole, next=following)


def service_name(service: Service, mode: Mode) -> str:
    """Write a service as code, modifiers and label: "H0038 HQ  Group"."""
    return f"{' '.join((service.code, *service.modifiers_for(mode.value)))}  {tongue.of_rules(service.label)}"


def owner(value: Owner, name: str) -> str:
    """Say who does a next step."""
    return name if value is Owner.PERSON else words.of(value)


def next_step(text: str, who: str, due: date | None) -> str:
    """Write a next step in one line."""
    return visit_words.SEPARATOR.join(part for part in (text, who, dates.day(due) if due else "") if part)


def note_texts(draft: VisitDraft, name: str, goals: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Put the words of a note under their labels, in the order of the editor, without those that are empty."""
    step = draft.next_step
    texts = (
        worked_on(goals, draft),
        draft.what_we_did,
        draft.response,
        next_step(step.text, owner(step.owner, name), step.due) if step.text.strip() else "",
        draft.person_comment,
    )
    return tuple((label, text) for label, text in zip(note_labels(name, draft), texts, strict=True) if text.strip())


def worked_on(goals: Sequence[str], draft: VisitDraft) -> str:
    """Say what was worked on, a goal a line; what was none of them is said to be none."""
    besides = translate("visits", "Also worked on: {words}").format(words=draft.something_else)
    if not goals:
        return draft.something_else
    return "\n".join((*goals, *([besides] if draft.something_else.strip() else ())))


def note_labels(name: str, draft: VisitDraft) -> tuple[str, ...]:
    """Name what a note says, in the order of the editor: goal, what we did, response, next step, the person's word."""
    no_goal = draft.something_else.strip() and not draft.goal_ids
    return (
        translate("visits", "No goal of the plan was worked on")
        if no_goal
        else translate("visits", "Goal we worked on"),
        translate("visits", "What we did"),
        translate("visits", "How {name} responded").format(name=name),
        translate("visits", "What I will do next") if draft.has_own_step else translate("visits", "Next step"),
        translate("visits", "{name} wanted to say").format(name=name),
    )


def signed(visit: Visit) -> str:
    """Say who signed a note and when: "Signed Nov 20, 11:30 AM by Dana Reyes"."""
    at = visit.signature.signed_at.astimezone()
    sentence = translate("visits", "Signed {day}, {time} by {name}")
    return sentence.format(day=dates.short_day(at.date()), time=clock(at), name=visit.signature.signer)


def billed(visit: Visit) -> str:
    """Write the code of a signed note with its modifiers, or nothing for a contact that has none."""
    return " ".join((visit.facts.code, *visit.facts.modifiers)).strip()


def read_by(name: str) -> str:
    """Say that the person knows what the note says, without a pronoun."""
    return translate("visits", "{name} read it or had it read aloud").format(name=name)


def strength(value: Strength) -> str:
    """Say how strong a trigger is, or nothing while nobody is sure."""
    return {
        Strength.A_LITTLE: translate("visits", "A little"),
        Strength.SOME: translate("visits", "Some"),
        Strength.A_LOT: translate("visits", "A lot"),
        Strength.NOT_SURE: "",
    }[value]
