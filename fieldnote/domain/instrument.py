"""Short questionnaires as data: their wording is never changed, and a total needs every answer.

A score is the person's own answers added up. It is no finding and no diagnosis, and stands on no take-home sheet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fieldnote.domain.ids import AnswerId, PersonId
from fieldnote.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire with its items, its scale and its source."""

    id: str
    label: str
    version: str
    items: tuple[str, ...]
    least: int
    most: int
    least_label: str
    most_label: str
    instructions: str = ""
    citation: str = ""
    licence: str = ""
    language: str = "en"
    staff_cut_off: int | None = None
    """A figure from the literature, for staff only."""

    @property
    def lowest(self) -> int:
        """The smallest possible total."""
        return self.least * len(self.items)

    @property
    def highest(self) -> int:
        """The largest possible total."""
        return self.most * len(self.items)


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody answered on a day; None where they left an item out."""

    id: AnswerId
    person_id: PersonId
    instrument: str
    version: str
    on: date
    values: tuple[int | None, ...]
    words: str = ""

    @property
    def total(self) -> int | None:
        """All answers together, or None when one is missing: an incomplete total would mislead."""
        return None if not self.values or None in self.values else sum(v for v in self.values if v is not None)


def check(answers: Answers, instrument: Instrument) -> Iterable[Problem]:
    """Say what cannot be an answer."""
    if len(answers.values) != len(instrument.items):
        facts = {"items": str(len(instrument.items)), "given": str(len(answers.values))}
        yield Problem("values", "answers_do_not_fit", facts=facts)
    for number, value in enumerate(answers.values, 1):
        if value is not None and not instrument.least <= value <= instrument.most:
            facts = {"item": str(number), "least": str(instrument.least), "most": str(instrument.most)}
            yield Problem("values", "answer_out_of_range", facts=facts)


def trend(answers: Iterable[Answers]) -> tuple[tuple[date, int], ...]:
    """Give the totals by day, oldest first, without those that have none."""
    totals = [(given.on, given.total) for given in answers]
    return tuple(sorted((on, total) for on, total in totals if total is not None))
