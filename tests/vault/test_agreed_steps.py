"""Steps agreed outside visits stand among those of visits, in one statement."""

from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, TODAY, Clock, add_person, fill, utc
from sqlcipher3 import dbapi2 as sqlcipher
from vault.reading import asked

from fieldnote.domain.agreed_step import AgreedStep
from fieldnote.domain.ids import AgreedStepId, PersonId
from fieldnote.domain.visit import NextStep, Owner
from fieldnote.services.notebook import Notebook
from fieldnote.vault import agreed_steps, next_steps
from fieldnote.vault.database import Database


def agreed(person_id: PersonId, number: int = 1, days_back: int = 0) -> AgreedStep:
    moment = NOW - timedelta(days=days_back)
    step = NextStep(f"Step {number}", Owner.PERSON, TODAY + timedelta(days=2))
    return AgreedStep(AgreedStepId(f"step-{number}"), person_id, step, moment.date(), utc(moment))


def texts(database: Database, person_id: PersonId, most: int = 10) -> list[str]:
    return [found[1].text for found in next_steps.still_open(database, person_id, most=most)]


def test_the_newest_step_comes_first_wherever_it_was_agreed(book: Notebook, clock: Clock) -> None:
    database, marcus = book.vault.database, add_person(book)
    clock.now = NOW - timedelta(days=3)
    fill(book, marcus, next_step=NextStep("From the visit"))
    clock.now = NOW
    for number, days_back in ((1, 5), (2, 1)):
        agreed_steps.add(database, agreed(marcus, number, days_back))
    agreed_steps.add(database, replace(agreed(add_person(book, "Luz")), id=AgreedStepId("other")))
    with asked(database) as statements:
        assert texts(database, marcus) == ["Step 2", "From the visit", "Step 1"]
    assert len(statements) == 1
    assert texts(database, marcus, most=1) == ["Step 2"]


def test_a_step_comes_back_with_its_owner_and_day_and_the_id_it_is_marked_by(book: Notebook) -> None:
    database, marcus = book.vault.database, add_person(book)
    made = agreed(marcus)
    agreed_steps.add(database, made)
    assert next_steps.still_open(database, marcus) == [(None, made.step, TODAY, made.id, True, True)]
    agreed_steps.mark_done(database, made.id, NOW)
    assert next_steps.still_open(database, marcus) == []
    agreed_steps.mark_done(database, made.id, None)
    assert agreed_steps.of_person(database, marcus) == [made]


def test_what_was_agreed_never_changes(book: Notebook) -> None:
    agreed_steps.add(book.vault.database, agreed(add_person(book)))
    with pytest.raises(sqlcipher.IntegrityError, match="what was agreed never changes"):
        book.vault.database.run("UPDATE agreed_step SET text = 'Something else'")
