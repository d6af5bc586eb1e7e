"""The ledger only grows, and authorisations that were a part of their plan stand by themselves after an upgrade."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from making import NOW, TODAY, Clock, authorisation, person
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.authorisation import Authorisation, EntryKind, UnitEntry
from fieldnote.domain.ids import AuthorisationId, PersonId, UnitEntryId
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.services import notebook, practice
from fieldnote.vault import authorisations, people, plans
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

FIRST = Path(__file__).parent.parent / "data" / "vaults" / "schema-0001"
ENTRY = UnitEntry(
    UnitEntryId("entry-1"), person().id, authorisation().id, EntryKind.OTHERS, TODAY, 12, "The Monday group"
)


@pytest.fixture
def kept(database: Database) -> Database:
    people.save(database, person(), NOW)
    authorisations.save(database, authorisation(), NOW)
    authorisations.save(database, authorisation(id=AuthorisationId("authorisation-2")), NOW)
    authorisations.add_entry(database, ENTRY)
    return database


@pytest.mark.parametrize(
    "changed",
    [
        replace(ENTRY, units=11),
        replace(ENTRY, on=authorisation().starts_on),
        replace(ENTRY, note=""),
        replace(ENTRY, kind=EntryKind.CORRECTION),
        replace(ENTRY, authorisation_id=AuthorisationId("authorisation-2")),
    ],
)
def test_a_line_of_the_ledger_never_changes(kept: Database, changed: UnitEntry) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="the ledger never changes"):
        authorisations.add_entry(kept, changed)
    assert authorisations.entries(kept, ENTRY.person_id) == [ENTRY]


@pytest.mark.parametrize(("kind", "units"), [(EntryKind.OTHERS, 0), (EntryKind.OTHERS, -1), (EntryKind.CORRECTION, 0)])
def test_the_table_refuses_units_that_are_none(kept: Database, kind: EntryKind, units: int) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK"):
        authorisations.add_entry(kept, replace(ENTRY, id=UnitEntryId("entry-2"), kind=kind, units=units))


@pytest.mark.parametrize(
    ("sql", "refusal"),
    [
        ("UPDATE unit_entry SET person_id = 'person-2'", "the ledger never changes"),
        ("DELETE FROM unit_entry", "the ledger never shrinks"),
    ],
)
def test_a_line_stays_where_it_is(kept: Database, sql: str, refusal: str) -> None:
    people.save(kept, person(id=PersonId("person-2")), NOW)
    with pytest.raises(sqlcipher.IntegrityError, match=refusal):
        kept.run(sql)
    assert authorisations.entries(kept, ENTRY.person_id) == [ENTRY]


def test_an_authorisation_that_was_a_part_of_its_plan_stands_by_itself_with_its_history(tmp_path: Path) -> None:
    folder = shutil.copytree(FIRST, tmp_path / "notebook")
    root = notebook.unlock(folder, practice.PASSPHRASE, clock=Clock())
    book = notebook.open_notebook(folder, root, clock=Clock())
    try:
        database = book.vault.database
        found = authorisations.everything(database)
        assert sorted(a.units for a in found) == [180, 270]
        assert {str(a.id) for a in found} == {str(p.id) for p in plans.everything(database)}
        history = Recorded(Authorisation, "authorisation")
        made_at = database.value("SELECT made_at FROM notebook")
        for one in found:
            assert [(v.at.isoformat(), v.value) for v in history.versions(database, one.id)] == [(made_at, one)]
            authorisations.save(database, one, NOW)
            assert len(history.versions(database, one.id)) == 1, "what is known already adds nothing"
        told = Recorded(PlanSnapshot, "plan")
        for plan in plans.everything(database):
            plans.save(database, plan, NOW)
            assert [v.value for v in told.versions(database, plan.id)] == [plan], "an old version is read as it stood"
    finally:
        book.close()
