from dataclasses import replace
from datetime import date

from making import TODAY, add_person, empty_draft, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import VisitId
from fieldnote.domain.person import LegalHold
from fieldnote.services import archiving, finding, people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit
from fieldnote.vault import people as tables


def test_an_archived_person_is_off_the_list_and_can_be_found_and_brought_back(book: Notebook) -> None:
    marcus = add_person(book)
    sign(book, marcus)
    assert isinstance(archiving.archive(book, marcus), Done)
    assert people.everyone(book) == ()
    assert [p.id for p in finding.find(book, "marcus").people] == [marcus]
    assert people.overview(book, marcus).visit_count == 1
    assert isinstance(archiving.bring_back(book, marcus), Done)
    assert [line.person.id for line in people.everyone(book)] == [marcus]
    kinds = [e.kind for e in audit.entries(book.vault.database)]
    assert [k for k in kinds if k in {"person.archived", "person.brought_back"}] == [
        "person.archived", "person.brought_back",
    ]  # fmt: skip


def test_nobody_is_archived_over_a_note_that_was_begun(book: Notebook) -> None:
    marcus = add_person(book)
    begun = fill(book, marcus)
    visits.save(book, empty_draft(id=VisitId("still to come"), person_id=marcus, planned_for=book.clock()))
    refused = archiving.archive(book, marcus)
    assert isinstance(refused, Refused)
    assert [(p.code, p.facts) for p in refused.problems] == [("notes_unfinished", {"count": "1"})]
    visits.delete_draft(book, begun.id)
    assert isinstance(archiving.archive(book, marcus), Done)


def test_a_hold_says_who_why_and_since_when_and_stays_in_the_history_once_lifted(book: Notebook) -> None:
    marcus = add_person(book)
    assert isinstance(archiving.hold(book, marcus, "County court", "Case 26-114", date(2026, 11, 1)), Done)
    held = LegalHold("County court", "Case 26-114", date(2026, 11, 1))
    assert people.get(book, marcus).legal_hold == held
    assert isinstance(archiving.lift_hold(book, marcus), Done)
    assert people.get(book, marcus).legal_hold is None
    stood = [v.value.legal_hold for v in tables.versions(book.vault.database, marcus)]
    assert stood == [None, held, None]


def test_a_hold_needs_a_name_and_a_reason(book: Notebook) -> None:
    marcus = add_person(book)
    outcomes = (archiving.hold(book, marcus, " ", "Case"), archiving.hold(book, marcus, "County court", ""))
    assert [o.problems[0].code for o in outcomes if isinstance(o, Refused)] == ["hold_by_missing", "hold_why_missing"]
    assert people.get(book, marcus).legal_hold is None


def test_a_hold_is_never_lifted_by_a_change_or_its_undoing(book: Notebook) -> None:
    marcus = add_person(book)
    before = people.get(book, marcus)
    archiving.hold(book, marcus, "County court", "Case 26-114")
    assert isinstance(people.undo(book, marcus), Done)
    assert people.get(book, marcus).legal_hold == LegalHold("County court", "Case 26-114", TODAY)
    assert isinstance(people.update(book, replace(before, pronouns="he/him")), Done)
    assert people.get(book, marcus).legal_hold == LegalHold("County court", "Case 26-114", TODAY)
    assert isinstance(people.undo(book, marcus), Done)
    assert (people.get(book, marcus).legal_hold, people.get(book, marcus).pronouns) == (
        LegalHold("County court", "Case 26-114", TODAY), "",
    )  # fmt: skip
