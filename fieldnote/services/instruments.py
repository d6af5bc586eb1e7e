"""Questionnaires that ship as data files: their words stay as they are, and totals need an answer to every item."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache

import msgspec

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import AnswerId, PersonId
from fieldnote.domain.instrument import Answers, Instrument, check, trend
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.text import storable
from fieldnote.host import resources
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery


def available() -> tuple[Instrument, ...]:
    """Give all instruments by name."""
    return tuple(load(path.stem) for path in sorted(resources.path("instruments").glob("*.toml")))


@cache
def load(instrument_id: str) -> Instrument:
    """Give one instrument; raises BadInputError when there is none of this name or it is not what one has to be."""
    path = resources.path("instruments", f"{instrument_id}.toml")
    if not instrument_id.replace("-", "").isalnum() or not path.is_file():
        raise BadInputError(f"there is no questionnaire named {instrument_id}", "instrument")
    return read(path.read_text("utf-8"), path.name)


def read(text: str, name: str) -> Instrument:
    """Read an instrument's data file; raises BadInputError."""
    try:
        found = msgspec.convert(tomllib.loads(text), Instrument)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadInputError(str(error), name) from error
    if not found.items or found.least >= found.most:
        raise BadInputError("a questionnaire needs items and a scale that goes up", name)
    return found


def answer(
    notebook: Notebook,
    person_id: PersonId,
    instrument: Instrument,
    on: date,
    values: Sequence[int | None],
    words: str = "",
) -> Done[Answers] | Refused:
    """Keep what somebody answered; items may be left out."""
    given = Answers(
        AnswerId(notebook.new_id()), person_id, instrument.id, instrument.version, on, tuple(values), storable(words)
    )
    problems = tuple(check(given, instrument))
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        recovery.save_answers(notebook.vault.database, given, notebook.now_utc())
        notebook.audit("answers.added", given.id)
    return Done(given, Change(people=frozenset({person_id})))


def of_person(notebook: Notebook, person_id: PersonId, instrument_id: str) -> tuple[Answers, ...]:
    """Give a person's answers to an instrument, oldest first."""
    return tuple(recovery.answers(notebook.vault.database, person_id, instrument_id))


def totals(notebook: Notebook, person_id: PersonId, instrument_id: str) -> tuple[tuple[date, int], ...]:
    """Give the totals over time, without those that have none."""
    return trend(of_person(notebook, person_id, instrument_id))
