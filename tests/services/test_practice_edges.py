"""The odd cases that programs trip over are all in the practice notebook, and none of them is in the caseload."""

from datetime import date

import pytest

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.note_status import NoteStatus
from fieldnote.domain.person import Person
from fieldnote.domain.visit import Visit
from fieldnote.services import acts, finding, merges, notebook, people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as people_table
from fieldnote.vault import visits as visit_tables


@pytest.fixture(scope="module")
def book(practised: Notebook) -> Notebook:
    return practised


def called(book: Notebook, family: str) -> Person:
    everyone = people_table.everyone(book.vault.database, archived=True)
    return next(person for person in everyone if person.family_name == family)


def notes(book: Notebook, family: str) -> list[Visit]:
    found = people_table.everyone(book.vault.database, archived=True)
    ids = {person.id for person in found if person.family_name == family}
    database = book.vault.database
    signed = [visit_tables.signed(database, visit_id) for visit_id in visit_tables.signed_ids(database)]
    return [visit for visit in signed if visit and visit.draft.person_id in ids]


def test_none_of_them_is_in_the_caseload_and_the_notebook_is_whole(book: Notebook) -> None:
    assert len(people.everyone(book)) == 14
    assert [finding for finding in notebook.check(book) if finding.faults] == []


def test_twins_with_one_birthday_on_a_leap_day_two_surnames_and_accents(book: Notebook) -> None:
    twins = [p for p in people_table.everyone(book.vault.database, archived=True) if p.family_name == "Núñez-Ortiz"]
    assert {twin.birth_date for twin in twins} == {date(2000, 2, 29)}
    assert len(twins) == 2


def test_one_human_entered_twice_is_one_and_found_by_either_name(book: Notebook) -> None:
    sofia = next(p for p in finding.find(book, "sofia nunez").people)
    assert [double.preferred_name for double in merges.doubles_of(book, sofia.id)] == ["Sofia N."]
    assert len(visits.lines(book, person_id=sofia.id)) == 2


def test_a_changed_record_number_is_found_by_the_old_one(book: Notebook) -> None:
    mateo = next(p for p in people_table.everyone(book.vault.database, archived=True) if p.given_name == "Mateo")
    assert mateo.record_number() == "R-2026/118"
    assert [p.id for p in finding.find(book, "40002").people] == [mateo.id]


def test_somebody_of_104_years_with_a_guardian_an_apostrophe_and_another_name(book: Notebook) -> None:
    bear = called(book, "O'Connor-Doyle")
    assert bear.age_on(book.clock().date()) == 104
    assert bear.preferred_name == "Bear"
    assert bear.representative is not None
    assert bear.representative.signs_consents


def test_a_paste_of_twenty_thousand_letters_and_two_specialists_on_one_contact(book: Notebook) -> None:
    long, two = sorted(notes(book, "O'Connor-Doyle"), key=lambda visit: visit.day)
    assert len(long.draft.what_we_did) >= 20_000
    assert "second peer specialist" in two.draft.with_us


def test_spanish_with_a_picture_letter_is_kept(book: Notebook) -> None:
    assert any("prima 💃 y" in visit.draft.what_we_did for visit in notes(book, "Núñez-Ortiz"))


def test_the_night_the_clocks_go_back_and_a_visit_across_midnight(book: Notebook) -> None:
    long_hour, across = sorted(notes(book, "Rollins"), key=lambda visit: -visit.facts.minutes)
    assert long_hour.facts.minutes == 160
    assert (across.facts.minutes, len(across.facts.by_day)) == (55, 2)


def test_rules_that_changed_within_an_episode_and_a_day_without_a_certificate(book: Notebook) -> None:
    october, november, held, lapsed = sorted(notes(book, "Gaines"), key=lambda visit: visit.day)
    assert (october.facts.modifiers, november.facts.modifiers) == (("U4",), ())
    assert held.signature.credential == "NCCPSS (provisional)"
    assert "credential_lapsed" in lapsed.draft.reasons
    assert "credential_lapsed" not in held.draft.reasons


def test_a_note_in_the_wrong_chart_is_void_there_and_written_again_in_the_right_one(book: Notebook) -> None:
    (stub,) = acts.stubs(book)
    assert stub.reason is VoidReason.WRONG_CHART
    assert people.get(book, stub.person_id).family_name == "Diaz"
    assert any("housing office" in visit.draft.what_we_did for visit in notes(book, "D’Amico"))


def test_a_contested_note_one_sent_back_and_one_corrected_with_an_addendum(book: Notebook) -> None:
    found = {acts.standing(book, visit.id).status: visit for visit in notes(book, "D’Amico")}
    contested = next(visit for visit in found.values() if visit.statements)
    assert "thinking about it" in contested.statements[0].text
    assert NoteStatus.RETURNED in found
    corrected = next(visit for visit in found.values() if visit.version == 2)
    assert "three rooms" in corrected.draft.what_we_did
    assert corrected.addenda
