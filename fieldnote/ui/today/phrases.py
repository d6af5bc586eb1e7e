"""The sentences of the first page, made from what the day holds."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.visit import ContactKind, NoteState, VisitLine
from fieldnote.services.people import OpenStep, PersonLine
from fieldnote.services.today import DayGroup, GoodNews, Today, Week
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.kit.veil import discretion

translate = QCoreApplication.translate


def summary(today: Today) -> str:
    """Say in a line what is left: "2 visits left today. 3 notes to sign. Next: Alma R. at 2:00 PM."."""
    left = [(person, line) for person, line in today.visits if line.planned]
    said = [_left(len(left), any_today=bool(today.visits))]
    if today.ready:
        one, many = translate("today", "1 note to sign."), translate("today", "{count} notes to sign.")
        said.append(visit_words.counted(one, many, today.ready))
    ahead = [(who, line.starts_at) for who, line in left if line.starts_at is not None and line.starts_at > today.now]
    if ahead:
        person, starts_at = ahead[0]
        sentence = translate("today", "Next: {name} at {time}.")
        said.append(sentence.format(name=discreet.name(person), time=dates.clock(starts_at)))
    return " ".join(said)


def _left(count: int, *, any_today: bool) -> str:
    if count:
        one, many = translate("today", "1 visit left today."), translate("today", "{count} visits left today.")
        return visit_words.counted(one, many, count)
    return translate("today", "No visits left today.") if any_today else translate("today", "Nothing planned today.")


def about(line: VisitLine, step: OpenStep | None) -> str:
    """Say in a line what a visit is about: what for and the next step while it is to come, its parts or words later."""
    facts: list[str] = []
    if line.kind is not ContactKind.ONE_TO_ONE:
        facts.append(words.of(line.kind))
    if line.planned:
        purpose = "" if line.sensitive or discretion.on else " ".join(line.headline.split())
        facts.append(purpose)
        facts.append("" if purpose and step is None else _next_step(step))
    elif line.filled < line.required:
        facts.append(visit_words.parts(line))
    else:
        facts.append(visit_words.units(line.units))
    if not line.planned:
        facts.append(visit_words.opening(line)[0])
    return visit_words.SEPARATOR.join(fact for fact in facts if fact)


def group_name(group: DayGroup) -> str:
    """Name a group of the day; one without a name is a group."""
    return group.session.name.strip() or words.of(ContactKind.GROUP)


def about_group(group: DayGroup) -> str:
    """Say in a line how many came to a group and how far their notes are: "Group  ·  3 people  ·  1 of 3 signed"."""
    count, signed = len(group.notes), sum(note.state is NoteState.SIGNED for note in group.notes)
    one, many = translate("today", "1 person"), translate("today", "{count} people")
    facts = [words.of(ContactKind.GROUP)] if group.session.name.strip() else []
    facts.append(visit_words.counted(one, many, count))
    if 0 < signed < count:
        facts.append(translate("today", "{signed} of {count} signed").format(signed=signed, count=count))
    return visit_words.SEPARATOR.join(facts)


def _next_step(step: OpenStep | None) -> str:
    if step is None:
        return translate("today", "No next step open")
    if discretion.on:  # as the notes of the day, it keeps its words to itself
        return translate("today", "A next step is open")
    return translate("today", "Next step: {step}").format(step=" ".join(step.step.text.split()))


def note_from(line: VisitLine) -> str:
    """Say from which day a note is and what is there."""
    if line.day is None:
        return translate("today", "{parts}.").format(parts=visit_words.parts(line))
    sentence = translate("today", "Visit on {day}. {parts}.")
    return sentence.format(day=dates.day(line.day), parts=visit_words.parts(line))


def plan_end(ends: date, today: date) -> str:
    """Say when a plan ends or ended."""
    to_come, past = translate("today", "The plan ends {day}."), translate("today", "The plan ended {day}.")
    return (to_come if ends >= today else past).format(day=dates.day(ends))


def answer_due(due: date, today: date) -> str:
    """Say by when a person who disagrees with a note is to have an answer."""
    to_come = translate("today", "Your answer is due by {day}.")
    past = translate("today", "Your answer was due {day}.")
    return (to_come if due >= today else past).format(day=dates.day(due))


def quiet(line: PersonLine, today: date) -> str:
    """Say how long ago the last visit with someone was."""
    days = (today - line.last_seen).days if line.last_seen else 0
    return translate("today", "{name} has had no visit in {days} days").format(
        name=discreet.name(line.person), days=days
    )


def news(item: GoodNews) -> str:
    """Say one good thing."""
    name = discreet.first_name(item.person)
    if item.step is not None:
        sentence = translate("today", "{name} moved to “{step}” with “{goal}”.")
        return sentence.format(name=name, step=words.of(item.step), goal=item.goal_title)
    one = translate("today", "{name} has a new support.")
    many = translate("today", "{name} has {count} new supports.")
    return (one if item.new_supports == 1 else many).format(name=name, count=item.new_supports)


def week(figures: Week) -> str:
    """Say how many visits of the week have a signed note, how many have none yet, and how many are still to come."""
    counts = (
        (figures.signed, translate("today", "{count} signed")),
        (figures.unsigned, translate("today", "{count} not signed")),
        (figures.planned - figures.visits, translate("today", "{count} planned")),
    )
    return ", ".join(words.format(count=count) for count, words in counts if count)


def last_seen(line: PersonLine) -> str:
    """Say when someone was seen last."""
    return translate("today", "Last seen {day}.").format(day=dates.day(line.last_seen)) if line.last_seen else ""
