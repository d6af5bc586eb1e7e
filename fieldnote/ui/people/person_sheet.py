"""The sheet with what is known about a person, and what they chose not to answer."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from fieldnote.domain.answer import PersonalField
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import ContactWay, Person
from fieldnote.domain.record_number import change_number
from fieldnote.domain.text import clean, folded
from fieldnote.services import people
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.language import QT_TRANSLATE_NOOP
from fieldnote.ui.people import phrases
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_ASKED: Final = (
    PersonalField.PRONOUNS,
    PersonalField.BIRTH_DATE,
    PersonalField.LANGUAGES,
    PersonalField.PHONE,
    PersonalField.STRENGTHS,
    PersonalField.WHAT_MATTERS,
)
"""What people are asked, and may not want to say."""
_LINES, _COMMAS = "\n", ", "
_LANGUAGES: Final = {"en": QT_TRANSLATE_NOOP("people", "English"), "es": QT_TRANSLATE_NOOP("people", "Spanish")}
_CODES: Final = {"english": "en", "ingles": "en", "spanish": "es", "espanol": "es", "castellano": "es"}
"""What they are called, folded, in either language."""


def several(typed: str, between: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Give the parts of a text that have something in them; those that were there `before` where nothing was typed."""
    if typed == between.join(before):
        return before
    return tuple(part.strip() for part in typed.split(between.strip(" ")) if part.strip())


def languages_of(typed: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Read languages as they are called, English and Spanish into the codes that choose the words on paper."""
    if typed == _called(before):
        return before
    return tuple(_CODES.get(folded(part), part) for part in several(typed, _COMMAS, ()))


def _called(languages: tuple[str, ...]) -> str:
    """Write languages as they are called in the window's own."""
    named = {code: phrases.translate("people", name) for code, name in _LANGUAGES.items()}
    return _COMMAS.join(named.get(code.casefold(), code) for code in languages)


class PersonSheet(RecordSheet):
    """Changes what is known about a person. Everything but the name may stay open."""

    def __init__(self, host: QWidget, tools: Tools, person: Person) -> None:
        super().__init__(host, tools, self.tr("What you know about them"), self.tr("Save"))
        self._person = person
        self._add_names(person)
        self._add_words(person)
        self._add_reaching(person)
        self._add_more(person)

    def record(self) -> Person:
        """Give the person as typed."""
        changed = replace(
            self._person,
            preferred_name=clean(self.name.text()),
            pronouns=clean(self.pronouns.text()),
            given_name=clean(self.given.text()),
            family_name=clean(self.family.text()),
            other_names=several(clean(self.others.text()), _LINES, self._person.other_names),
            birth_date=self.born.value,
            languages=languages_of(clean(self.languages.text()), self._person.languages),
            what_matters=clean(self.matters.text()),
            strengths=several(clean(self.strengths.text()), _LINES, self._person.strengths),
            for_the_team=clean(self.team.text()),
            contact_rules=clean(self.rules.text()),
            no_contact_by=tuple(ContactWay(key) for key in self.not_by.chosen()),
            phone=clean(self.phone.text()),
            safety_rules=clean(self.safety.text()),
            declined=self._declined(),
        )
        number = clean(self.number.text()).strip()
        if number == self._person.record_number():
            return changed
        return change_number(changed, "agency", number, self.tools.link.today())

    def keep(self) -> Done[PersonId] | Refused | None:
        """Keep it."""
        return self.tools.link.do(people.update, self.record())

    def _declined(self) -> tuple[str, ...]:
        """Keep refusals of fields that are not asked here."""
        asked = {field.value for field in _ASKED}
        return (*(name for name in self._person.declined if name not in asked), *self.declined.chosen())

    def _add_names(self, person: Person) -> None:
        self.name, self.pronouns = LineField(person.preferred_name), LineField(person.pronouns)
        self.add_field("preferred_name", self.tr("Name to use"), self.name)
        self.add_field("pronouns", self.tr("Pronouns"), self.pronouns)
        self.put_beside("preferred_name", "pronouns")
        self.number, self.born = (
            LineField(person.record_number()),
            DateField(person.birth_date, today=self.tools.link.today, empty_text=self.tr("Not known"), long_ago=True),
        )
        self.add_field("record_number", self.tr("Record number"), self.number)
        self.add_field("birth_date", self.tr("Birth date"), self.born)
        self.put_beside("record_number", "birth_date")

    def _add_words(self, person: Person) -> None:
        self.matters = self.add_words(
            "what_matters", self.tr("What matters to them"), person.what_matters, self.tr("In their words")
        )
        self.strengths = self.add_words(
            "strengths", self.tr("Strengths"), _LINES.join(person.strengths), self.tr("One on each line")
        )
        self.team = self.add_words(
            "for_the_team", self.tr("What they want the team to know"), person.for_the_team, self.tr("In their words")
        )

    def _add_reaching(self, person: Person) -> None:
        self.rules = self.add_words("contact_rules", self.tr("How to reach them"), person.contact_rules)
        self.phone = LineField(person.phone)
        self.add_field("phone", self.tr("Phone"), self.phone)
        self.not_by = self.add_choice(
            "no_contact_by",
            self.tr("Never by"),
            [Choice(way.value, phrases.word(way)) for way in ContactWay],
            [way.value for way in person.no_contact_by],
            many=True,
            tone="trigger",
        )
        self.safety = self.add_words(
            "safety_rules", self.tr("To stay safe"), person.safety_rules, self.tr("Never on paper that goes out")
        )

    def _add_more(self, person: Person) -> None:
        self.given, self.family = LineField(person.given_name), LineField(person.family_name)
        self.add_field("given_name", self.tr("First name on paper"), self.given)
        self.add_field("family_name", self.tr("Last name"), self.family)
        self.others = self.add_words(
            "other_names", self.tr("Other names"), _LINES.join(person.other_names), self.tr("One on each line")
        )
        self.languages = LineField(_called(person.languages))
        hint = self.tr("Such as Spanish, English. With Spanish first, their papers are in Spanish.")
        self.add_field("languages", self.tr("Languages"), self.languages).explain(hint)
        self.declined = self.add_choice(
            "declined",
            self.tr("They chose not to answer"),
            [Choice(field.value, phrases.word(field)) for field in _ASKED],
            person.declined,
            many=True,
        )
        known = (person.given_name, person.family_name, person.other_names, person.languages, person.declined)
        self.fold(
            ("given_name", "family_name", "other_names", "languages", "declined"),
            self.tr("Names, languages, and what was not answered"),
            opened=not any(known),
        )
