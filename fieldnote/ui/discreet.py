"""How people are called on the screen: by name, or by their initials while others may be looking.

Everything that shows a person or a support asks here, so that lists, headings, tips and what is read aloud agree. What
a person types into keeps the whole name: a form that showed initials would save them.
"""

from dataclasses import replace
from typing import Final

from fieldnote.domain.consent import Recipient
from fieldnote.domain.person import Person
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import initials
from fieldnote.domain.visit import Place
from fieldnote.services import sentences
from fieldnote.ui import words
from fieldnote.ui.kit.veil import discretion

_SHOWN = 3
"""How many characters of a number still tell one record from another."""
_NUMBERS: Final = frozenset({"record_number_taken", "roster_number_twice", "goals_person_unknown", "goals_two_plans"})
"""Problems whose number is that of a person."""


def name(person: Person) -> str:
    """Call a person by the name they prefer."""
    return called(person.preferred_name)


def first_name(person: Person) -> str:
    """Call a person by their first name."""
    return called(person.first_name, person.preferred_name)


def called(known_as: str, whole: str = "") -> str:
    """Give a name as the screen may show it; the letters are those of the whole name."""
    return initials(whole or known_as) if discretion.on and known_as.strip() else known_as


def recipient(kind: Recipient, known_as: str) -> str:
    """Call whom something is for by name; somebody around the person is shown as the person is."""
    return called(known_as) if kind is Recipient.SUPPORTER else known_as


def number(record: str) -> str:
    """Give a record number as the screen may show it: `••418`."""
    return f"••{record[-_SHOWN:]}" if discretion.on and record else record


def place(kind: Place | None, label: str) -> str:
    """Name a place in a list: what the specialist wrote may say whose kitchen it is, whatever kind it is said to be."""
    if not discretion.on:
        return words.place(kind, label)
    return words.place(kind or (Place.OTHER if label else None), "")


def of_problem(problem: Problem, name: str = "") -> str:
    """Say what there is to look at with someone of this name, with anybody else in it as the screen may show them."""
    facts = dict(problem.facts)
    if "with" in facts:
        facts["with"] = called(facts["with"])
    if problem.code in _NUMBERS:
        facts["number"] = number(facts["number"])
    return sentences.of_problem(replace(problem, facts=facts), name)
