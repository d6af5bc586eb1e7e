"""The sentences about people and what is known of them."""

from datetime import date
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.answer import PersonalField
from fieldnote.domain.authorisation import Balance
from fieldnote.domain.goal import Dimension, Goal, SmallStep
from fieldnote.domain.person import ContactWay, Person
from fieldnote.domain.plan import PlanChanges, PlanSnapshot
from fieldnote.domain.problems import Problem
from fieldnote.domain.strategy import Helped, Tally, Way
from fieldnote.domain.support import Ring, Support, Tie
from fieldnote.domain.trigger import CameUp, Strength, TriggerCourse
from fieldnote.domain.visit import Owner, VisitLine
from fieldnote.services.people import PLAN_ALERT_DAYS, OpenStep, Overview
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.language import QT_TRANSLATE_NOOP

_NEARLY_A_YEAR: Final = 300
"""Days within which a day needs no year."""
_PAIRS: Final[tuple[tuple[StrEnum, str], ...]] = (
    (Dimension.HEALTH, QT_TRANSLATE_NOOP("people", "Health")),
    (Dimension.HOME, QT_TRANSLATE_NOOP("people", "Home")),
    (Dimension.PURPOSE, QT_TRANSLATE_NOOP("people", "Purpose")),
    (Dimension.COMMUNITY, QT_TRANSLATE_NOOP("people", "Community")),
    (Strength.A_LITTLE, QT_TRANSLATE_NOOP("people", "A little")),
    (Strength.SOME, QT_TRANSLATE_NOOP("people", "Some")),
    (Strength.A_LOT, QT_TRANSLATE_NOOP("people", "A lot")),
    (Strength.NOT_SURE, QT_TRANSLATE_NOOP("people", "Not sure")),
    (TriggerCourse.ACTIVE, QT_TRANSLATE_NOOP("people", "Active")),
    (TriggerCourse.MANAGED, QT_TRANSLATE_NOOP("people", "Managed")),
    (TriggerCourse.GONE, QT_TRANSLATE_NOOP("people", "Gone")),
    (Way.BODY, QT_TRANSLATE_NOOP("people", "Body")),
    (Way.MIND, QT_TRANSLATE_NOOP("people", "Mind")),
    (Way.PEOPLE, QT_TRANSLATE_NOOP("people", "People")),
    (Way.SPIRIT, QT_TRANSLATE_NOOP("people", "Spirit")),
    (Way.LEAVING, QT_TRANSLATE_NOOP("people", "Leaving")),
    (Way.DISTRACTION, QT_TRANSLATE_NOOP("people", "Something else to do")),
    (Way.OTHER, QT_TRANSLATE_NOOP("people", "Something else")),
    (Helped.YES, QT_TRANSLATE_NOOP("people", "Yes")),
    (Helped.PARTLY, QT_TRANSLATE_NOOP("people", "In part")),
    (Helped.NO, QT_TRANSLATE_NOOP("people", "No")),
    (ContactWay.CALL, QT_TRANSLATE_NOOP("people", "Call")),
    (ContactWay.TEXT, QT_TRANSLATE_NOOP("people", "Text")),
    (ContactWay.VOICEMAIL, QT_TRANSLATE_NOOP("people", "Voicemail")),
    (ContactWay.EMAIL, QT_TRANSLATE_NOOP("people", "Email")),
    (ContactWay.LETTER, QT_TRANSLATE_NOOP("people", "Letter")),
    (ContactWay.AT_HOME, QT_TRANSLATE_NOOP("people", "Visit at home")),
    (PersonalField.GIVEN_NAME, QT_TRANSLATE_NOOP("people", "First name")),
    (PersonalField.FAMILY_NAME, QT_TRANSLATE_NOOP("people", "Last name")),
    (PersonalField.OTHER_NAMES, QT_TRANSLATE_NOOP("people", "Other names")),
    (PersonalField.PRONOUNS, QT_TRANSLATE_NOOP("people", "Pronouns")),
    (PersonalField.BIRTH_DATE, QT_TRANSLATE_NOOP("people", "Birth date")),
    (PersonalField.LANGUAGES, QT_TRANSLATE_NOOP("people", "Languages")),
    (PersonalField.RECORD_IDS, QT_TRANSLATE_NOOP("people", "Record number")),
    (PersonalField.WHAT_MATTERS, QT_TRANSLATE_NOOP("people", "What matters")),
    (PersonalField.STRENGTHS, QT_TRANSLATE_NOOP("people", "Strengths")),
    (PersonalField.FOR_THE_TEAM, QT_TRANSLATE_NOOP("people", "For the team")),
    (PersonalField.CONTACT_RULES, QT_TRANSLATE_NOOP("people", "How to reach them")),
    (PersonalField.SAFETY_RULES, QT_TRANSLATE_NOOP("people", "To stay safe")),
    (PersonalField.NO_CONTACT_BY, QT_TRANSLATE_NOOP("people", "Never by")),
    (PersonalField.PHONE, QT_TRANSLATE_NOOP("people", "Phone")),
    (PersonalField.REPRESENTATIVE, QT_TRANSLATE_NOOP("people", "Representative")),
)
_WORDS: Final = {(type(value), value): text for value, text in _PAIRS}
"""By type and value: members of two enumerations with one value are equal."""

translate = QCoreApplication.translate


def word(value: StrEnum) -> str:
    """Give the word for a value that only these pages show."""
    return translate("people", _WORDS[type(value), value])


def quoted(text: str) -> str:
    """Put the person's own words between quotation marks."""
    return translate("people", "“{words}”").format(words=" ".join(text.split()))


def shortened(text: str, most: int) -> str:
    """Give a text in one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def came_up(found: CameUp) -> str:
    """Say in how many visits a trigger came up: "In 3 visits, last Nov 12"."""
    one, many = translate("people", "In 1 visit"), translate("people", "In {count} visits")
    last = translate("people", "last {day}").format(day=dates.short_day(found.last_on))
    return f"{visit_words.counted(one, many, found.times)}, {last}"


def tally(found: Tally) -> str:
    """Say how often something helped: "Helped 4 of 5 times"."""
    if not found.tried:
        return translate("people", "Not tried yet")
    if found.tried == 1:
        if found.yes:
            return translate("people", "Tried once: it helped")
        return (
            translate("people", "Tried once: it helped in part") if found.partly else translate("people", "Tried once")
        )
    sentence = translate("people", "Helped {yes} of {tried} times")
    if found.partly:
        sentence = translate("people", "Helped {yes} of {tried} times, {partly} in part")
    return sentence.format(yes=found.yes, tried=found.tried, partly=found.partly)


def identity(overview: Overview) -> str:
    """Say who this is on paper: record number, since when, QP."""
    facts: list[str] = []
    if number := overview.person.record_number():
        facts.append(translate("people", "ID {number}").format(number=discreet.number(number)))
    if overview.episode is not None:
        since = translate("people", "Peer support since {month}")
        facts.append(since.format(month=dates.month(overview.episode.started_on)))
        if overview.episode.qp:
            facts.append(translate("people", "QP: {name}").format(name=overview.episode.qp))
    return visit_words.SEPARATOR.join(facts)


def due(step: OpenStep, today: date) -> str:
    """Say when a next step is due, or was."""
    if step.step.due is None:
        return ""
    to_come, past = translate("people", "Due {day}"), translate("people", "Was due {day}")
    return (to_come if step.step.due >= today else past).format(day=dates.day(step.step.due))


def agreed(step: OpenStep, person: Person) -> str:
    """Say who does a next step, and when it was agreed; of a note that is not signed, that it stands there so far."""
    who = discreet.first_name(person) if step.step.owner is Owner.PERSON else words.of(step.step.owner)
    if not step.agreed:
        sentence = translate("people", "Noted {day}, when you did not meet")
    elif not step.settled:
        sentence = translate("people", "In the note of {day}, not signed yet")
    else:
        sentence = translate("people", "Agreed {day}")
    sentence = sentence.format(day=dates.day(step.agreed_on))
    return visit_words.SEPARATOR.join((who, sentence))


def goal_step(goal: Goal) -> str:
    """Say on which step a goal stands: "Step 4 of 5: Doing it"."""
    if goal.step is None:
        return translate("people", "No step named yet")
    sentence = translate("people", "Step {number} of 5: {step}")
    return sentence.format(number=goal.step.number, step=words.of(goal.step))


def small_step(step: SmallStep) -> str:
    """Say a small step with who does it and by when."""
    facts = [" ".join(step.text.split()), words.of(step.owner)]
    if step.done_on is not None:
        facts[1:] = [translate("people", "Done {day}").format(day=dates.short_day(step.done_on))]
    elif step.due is not None:
        facts.append(translate("people", "by {day}").format(day=dates.short_day(step.due)))
    return visit_words.SEPARATOR.join(facts)


def goal_told(goal: Goal) -> str:
    """Say on which step a goal stands, for those who hear it alone."""
    if goal.step is None:
        return translate("people", "{goal}: no step named yet").format(goal=goal.title)
    sentence = translate("people", "{goal}: step {number} of 5, {step}")
    return sentence.format(goal=goal.title, number=goal.step.number, step=words.of(goal.step))


def goal_way(goal: Goal) -> str:
    """Say how a goal has moved."""
    if not goal.moves:
        return translate("people", "No moves yet")
    first, last = goal.moves[0], goal.moves[-1]
    if first is last:
        return translate("people", "{step} since {day}").format(
            step=words.of(last.step), day=dates.day_of_year(last.on)
        )
    sentence = translate("people", "From {first} on {day} to {last} on {today}")
    return sentence.format(
        first=words.of(first.step),
        day=dates.day_of_year(first.on),
        last=words.of(last.step),
        today=dates.day_of_year(last.on),
    )


def supports(found: tuple[Support, ...]) -> str:
    """Count supports: "10 supports · 3 close · 2 new"."""
    close = sum(support.ring is Ring.CLOSE for support in found)
    new = sum(support.tie is Tie.NEW for support in found)
    one, many = translate("people", "1 support"), translate("people", "{count} supports")
    facts = [visit_words.counted(one, many, len(found))]
    if close:
        facts.append(translate("people", "{count} close").format(count=close))
    if new:
        one, many = translate("people", "1 new"), translate("people", "{count} new")
        facts.append(visit_words.counted(one, many, new))
    return visit_words.SEPARATOR.join(facts)


def units_end(ends_on: date, today: date) -> str:
    """Say when a period of units ends, or ended."""
    to_come, past = translate("people", "Ends {day}"), translate("people", "Ended {day}")
    return (to_come if ends_on >= today else past).format(day=_near(ends_on, today))


def units_start(units: Balance, today: date) -> str:
    """Say from when on units are authorized: "units from Dec 1", for the figure before it."""
    one, many = translate("people", "unit from {day}"), translate("people", "units from {day}")
    return (one if units.authorised == 1 else many).format(day=_near(units.authorisation.starts_on, today))


def units_before(to_come: Balance | None, today: date) -> str:
    """Say where the units before an authorization come from, and what follows them from when on."""
    if to_come is None:
        return translate("people", "Your rules give these without one.")
    until = translate("people", "Your rules give these until {day}.")
    one = translate("people", "1 is authorized from then on.")
    many = translate("people", "{count} are authorized from then on.")
    day = _near(to_come.authorisation.starts_on, today)
    return f"{until.format(day=day)} {visit_words.counted(one, many, to_come.authorised)}"


def units_alert(problem: Problem, *, is_to_come: bool = False) -> str:
    """Say on a card why units need a look; `is_to_come` says that there is an authorization that has not begun."""
    code = problem.code
    left, days = int(problem.facts.get("units_left", "0")), int(problem.facts.get("days_left", "0"))
    if code == "free_units_mostly_used" and is_to_come:
        code = "units_mostly_used" if left else "units_all_used"
    if code == "units_mostly_used":
        one = translate("people", "1 unit left. Ask the QP about more.")
        many = translate("people", "{count} units left. Ask the QP about more.")
        return visit_words.counted(one, many, left)
    if code == "authorisation_ends":
        if not days:
            return translate("people", "Ends today. Ask the QP about new units.")
        one = translate("people", "Ends in 1 day. Ask the QP about new units.")
        many = translate("people", "Ends in {count} days. Ask the QP about new units.")
        return visit_words.counted(one, many, days)
    if code == "free_units_mostly_used" and left:
        one = translate("people", "1 unit left. Ask the QP about an authorization.")
        many = translate("people", "{count} units left. Ask the QP about an authorization.")
        return visit_words.counted(one, many, left)
    return {
        "free_units_mostly_used": translate("people", "All of them are used. Ask the QP about an authorization."),
        "units_all_used": translate("people", "All units are used. Ask the QP about more."),
        "authorisation_over": translate("people", "The period is over. Ask the QP about new units."),
        "authorisation_to_come": translate("people", "Ask the QP about units before then."),
    }[code]


def _near(day: date, today: date) -> str:
    """Write a day with its year only where that is not plain."""
    return dates.short_day(day) if abs((day - today).days) < _NEARLY_A_YEAR else dates.day_of_year(day)


def plan(found: PlanSnapshot, today: date) -> str:
    """Say how long a plan is in effect."""
    if found.ends_on < today:
        sentence = translate("people", "The plan ended {day}.")
    elif plan_ends_soon(found, today):
        sentence = translate("people", "The plan ends soon, on {day}.")
    elif found.effective_on > today:
        sentence = translate("people", "The plan starts {start} and ends {day}.")
    else:
        sentence = translate("people", "Person-centered plan in effect to {day}.")
    return sentence.format(day=dates.day_of_year(found.ends_on), start=dates.day_of_year(found.effective_on))


def plan_ends_soon(found: PlanSnapshot, today: date) -> bool:
    """Say whether a plan has ended or is about to."""
    return (found.ends_on - today).days <= PLAN_ALERT_DAYS


def plan_changes(found: PlanChanges) -> str:
    """Say what a plan does to the goals that are here; nothing, where it does nothing to them."""
    if found.is_older:
        return translate("people", "A newer plan is here already. This one changes no goal.")
    gone = translate("people", "Goals no longer in the plan: {count}. They stay open until you close them.")
    counts = (
        (translate("people", "New goals: {count}."), len(found.new)),
        (translate("people", "Goals that change: {count}."), len(found.changed)),
        (translate("people", "Goals they stated that the plan takes up: {count}."), len(found.taken_up)),
        (gone, len(found.gone)),
    )
    return " ".join(sentence.format(count=count) for sentence, count in counts if count)


def visit_facts(line: VisitLine) -> str:
    """Say in a line what a visit was: code, units, minutes, place."""
    facts: list[str] = []
    if line.code:
        facts.append(line.code)
    if line.units:
        facts.append(visit_words.units(line.units))
    elif line.minutes:
        facts.append(translate("people", "{minutes} min").format(minutes=line.minutes))
    if place := discreet.place(line.place, line.place_label):
        facts.append(place)
    return visit_words.SEPARATOR.join(facts)


def duplicate(person: Person) -> str:
    """Say that someone with this name is there already."""
    if number := person.record_number():
        sentence = translate("people", "You may already have this person: {name}, record {number}.")
        return sentence.format(name=discreet.name(person), number=discreet.number(number))
    return translate("people", "You may already have this person: {name}.").format(name=discreet.name(person))
