import pytest
from hypothesis import HealthCheck, given, settings
from making import NOW, TODAY, person
from vault.entities import storable

from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import RecordId
from fieldnote.domain.text import folded
from fieldnote.vault import people
from fieldnote.vault.database import Database


def names(database: Database, words: str) -> list[str]:
    return [found.preferred_name for found in people.named(database, words)]


@pytest.fixture
def caseload(database: Database) -> Database:
    for number, name in enumerate(("Zoë Kraus", "José Ángel Núñez", "O'Brien", "100% Sam_uel", "Łukasz", "张伟")):
        people.save(
            database,
            person(id=PersonId(str(number)), preferred_name=name, given_name="", family_name="", record_ids=()),
            NOW,
        )
    return database


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zoe", "Zoë Kraus"),
        ("ZOË", "Zoë Kraus"),
        ("kra", "Zoë Kraus"),
        ("nunez jose", "José Ángel Núñez"),
        ("ange", "José Ángel Núñez"),
        ("o'b", "O'Brien"),
        ("%", "100% Sam_uel"),
        ("_", "100% Sam_uel"),
        ("łuk", "Łukasz"),
        ("张", "张伟"),
    ],
)
def test_people_are_found_by_any_part_of_their_names_without_accents_or_case(
    caseload: Database, typed: str, found: str
) -> None:
    assert names(caseload, typed) == [found]


@pytest.mark.parametrize("typed", ["", "   ", "\n", "nobody", "zoe marcus", "\\", "sam%uel"])
def test_what_nobody_is_called_finds_nobody(caseload: Database, typed: str) -> None:
    assert names(caseload, typed) == []


def test_people_are_found_by_record_number_and_given_names_too(database: Database) -> None:
    people.save(
        database, person(record_ids=(RecordId("agency", "RR-10418"), RecordId("medicaid", "948 112 007 K"))), NOW
    )
    for typed in ("10418", "rr-10", "948", "hale", "k"):
        assert names(database, typed) == ["Marcus"]


def test_those_archived_come_last(database: Database) -> None:
    people.save(database, person(id=PersonId("a"), preferred_name="Ana A", archived_on=TODAY), NOW)
    people.save(database, person(id=PersonId("b"), preferred_name="Ana B"), NOW)
    assert names(database, "ana") == ["Ana B", "Ana A"]
    assert [p.preferred_name for p in people.everyone(database)] == ["Ana B"]
    assert len(people.everyone(database, archived=True)) == 2


@pytest.mark.parametrize("typed", ["a " * 5000, "a" * 100_000, "% " * 400, "\\" * 3000])
def test_a_whole_page_pasted_into_the_search_is_only_a_search(caseload: Database, typed: str) -> None:
    names(caseload, typed)


@given(storable)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everyone_is_found_by_their_own_name_whatever_it_is(database: Database, name: str) -> None:
    people.save(database, person(preferred_name=name), NOW)
    assert names(database, name) == ([name] if folded(name) else [])
