"""The numbers that systems know a person by, and what happens when one changes: the old one stays, dated."""

from dataclasses import replace
from datetime import date

from fieldnote.domain.person import Person, RecordId


def change_number(person: Person, system: str, value: str, on: date) -> Person:
    """Give the person a new number in one system from a day on; an empty one only ends the old."""
    if person.record_number(system) == value:
        return person
    kept = tuple(replace(r, until=on) if r.system == system and r.current else r for r in person.record_ids)
    new = (RecordId(system, value, since=on),) if value else ()
    return replace(person, record_ids=(*kept, *new))


def current_numbers(person: Person) -> tuple[RecordId, ...]:
    """Give the numbers in use."""
    return tuple(r for r in person.record_ids if r.current)
