from dataclasses import replace

from making import TODAY, add_person

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.person import RecordId
from fieldnote.services import archiving, finding, people, record_numbers, showing
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as tables


def test_the_old_number_still_finds_the_person_who_has_a_new_one(book: Notebook) -> None:
    marcus = add_person(book, "Marcus", "RR-10418")
    assert isinstance(record_numbers.change(book, marcus, " RR-20000 "), Done)
    person = people.get(book, marcus)
    assert person.record_number() == "RR-20000"
    assert person.record_ids[0] == RecordId("agency", "RR-10418", until=TODAY)
    assert [p.id for p in finding.find(book, "RR-10418").people] == [marcus]
    assert showing.person_named(book, "RR-10418") == showing.person_named(book, "20000") == marcus


def test_a_number_that_someone_else_has_is_refused_in_the_same_system_only(book: Notebook) -> None:
    add_person(book, "Marcus", "RR-10418")
    luz = add_person(book, "Luz")
    refused = record_numbers.change(book, luz, "RR-10418")
    assert isinstance(refused, Refused)
    assert [(p.field, p.code) for p in refused.problems] == [("record_number", "record_number_taken")]
    assert people.get(book, luz).record_ids == ()
    assert isinstance(people.add(book, "Third", "RR-10418"), Refused)
    assert isinstance(record_numbers.change(book, luz, "RR-10418", system="jail"), Done)


def test_a_number_that_was_given_up_is_free_again(book: Notebook) -> None:
    marcus, luz = add_person(book, "Marcus", "RR-10418"), add_person(book, "Luz")
    record_numbers.change(book, marcus, "")
    assert isinstance(record_numbers.change(book, luz, "RR-10418"), Done)
    assert {p.id for p in finding.find(book, "RR-10418").people} == {marcus, luz}
    back = record_numbers.change(book, marcus, "RR-10418")
    assert isinstance(back, Refused), "and nobody gets it back while someone else has it"


def test_a_number_doubled_long_ago_stands_in_the_way_of_nothing_else(book: Notebook) -> None:
    marcus, luz = add_person(book, "Marcus", "RR-10418"), add_person(book, "Luz")
    doubled = replace(people.get(book, luz), record_ids=people.get(book, marcus).record_ids)
    tables.save(book.vault.database, doubled, book.now_utc())
    assert isinstance(people.update(book, replace(doubled, pronouns="she/her")), Done)
    assert isinstance(archiving.archive(book, luz), Done)


def test_a_system_needs_a_name(book: Notebook) -> None:
    refused = record_numbers.change(book, add_person(book), "1", system=" ")
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "system_missing"
