"""What a person was asked: given, declined, or not asked yet, for every personal field.

A refusal is an answer: whoever declined is not asked again. A field that is filled in cannot be declined.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from fieldnote.domain.person import Person


class PersonalField(StrEnum):
    """The fields of a person that they may or may not answer; each carries the field's name."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    OTHER_NAMES = "other_names"
    PRONOUNS = "pronouns"
    BIRTH_DATE = "birth_date"
    LANGUAGES = "languages"
    RECORD_IDS = "record_ids"
    WHAT_MATTERS = "what_matters"
    STRENGTHS = "strengths"
    FOR_THE_TEAM = "for_the_team"
    CONTACT_RULES = "contact_rules"
    SAFETY_RULES = "safety_rules"
    NO_CONTACT_BY = "no_contact_by"
    PHONE = "phone"
    REPRESENTATIVE = "representative"


class Answer(StrEnum):
    """Where a personal field stands."""

    GIVEN = "given"
    DECLINED = "declined"
    NOT_ASKED = "not_asked"


def answer_of(person: Person, field: PersonalField) -> Answer:
    """Say where one field stands."""
    if _filled(getattr(person, field.value)):
        return Answer.GIVEN
    return Answer.DECLINED if field.value in person.declined else Answer.NOT_ASKED


def still_to_ask(person: Person) -> tuple[PersonalField, ...]:
    """List the fields nobody has asked about yet."""
    return tuple(f for f in PersonalField if answer_of(person, f) is Answer.NOT_ASKED)


def decline(person: Person, field: PersonalField) -> Person:
    """Note that the person chose not to answer. The field must be empty: see `answer_of`."""
    others = tuple(name for name in person.declined if name != field.value)
    return replace(person, declined=(*others, field.value))


def ask_again(person: Person, field: PersonalField) -> Person:
    """Take a refusal back, because the person wants to be asked."""
    return replace(person, declined=tuple(name for name in person.declined if name != field.value))


def settled(person: Person) -> Person:
    """Let a given answer win over an earlier refusal of the same field, and name each refusal once."""
    open_fields = {f.value for f in PersonalField if not _filled(getattr(person, f.value))}
    return replace(person, declined=tuple(name for name in dict.fromkeys(person.declined) if name in open_fields))


def _filled(value: Any) -> bool:  # noqa: ANN401 -- a text, a date, a tuple or a value of several parts
    return bool(value.strip() if isinstance(value, str) else value)
