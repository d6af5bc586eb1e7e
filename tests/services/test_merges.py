"""One human entered twice: everything is shown together, nothing is changed, and it can be taken apart."""

import json
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from making import CONFIRMED, NOW, TODAY, Clock, add_person, empty_draft, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import NotFoundError
from fieldnote.reports.plan_summary.values import PlanSummary
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services import archiving, finding, giving, intake, merges, people, showing, today, visits
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, checks, visit_lines

KINDS = ("episodes", "plans", "goals", "triggers", "supports", "visits", "releases")


@dataclass(frozen=True)
class Twice:
    stays: PersonId
    double: PersonId
    signed: VisitId
    """A note signed for the double."""


def file_of(name: str, number: str) -> dict[str, Any]:
    """Someone with one of everything."""
    return {
        "preferred_name": name,
        "record_ids": [{"system": number, "value": f"{number}-1"}],
        "episodes": [{"programme": "Peer support", "started_on": "2026-01-05"}],
        "plans": [{"effective_on": "2026-01-05", "ends_on": "2027-01-04"}],
        "goals": [{"key": "g", "title": f"A goal of {name}", "moves": [{"on": "2026-02-01", "step": "trying_it"}]}],
        "supports": [{"key": "s", "name": f"Friend of {name}"}],
        "triggers": [{"key": "t", "group": "places", "what": f"A corner {name} knows"}],
    }


@pytest.fixture
def twice(book: Notebook, clock: Clock) -> Twice:
    data = {"format": "fieldnote", "version": 1, "people": [file_of("Marcus", "agency"), file_of("Marc", "medicaid")]}
    stays, double = intake.add_json(book, json.dumps(data).encode()).value.people
    clock.now = NOW - timedelta(days=2)
    sign(book, stays, next_step=replace(empty_draft().next_step, text="Call Ray"))
    clock.now = NOW - timedelta(days=1)
    note = sign(book, double, what_we_did="Walked to the zeppelin museum.")
    clock.now = NOW
    document = visit_note.gather(book, note.id)
    assert isinstance(giving.release(book, document, b"PDF", Recipient.QP), Done)
    return Twice(stays, double, note.id)


def joined(book: Notebook, twice: Twice) -> None:
    assert isinstance(merges.merge(book, twice.double, twice.stays), Done)


def whole(book: Notebook) -> bool:
    return not any(finding.faults for finding in checks.check(book.vault.database))


def shown(book: Notebook, person_id: PersonId) -> dict[str, int]:
    return {kind: len(showing.show(book, kind, person_id).records) for kind in KINDS}


def test_everything_of_both_is_shown_with_the_one_who_stays(book: Notebook, twice: Twice) -> None:
    apart = {kind: shown(book, twice.stays)[kind] + shown(book, twice.double)[kind] for kind in KINDS}
    assert apart == dict.fromkeys(KINDS, 2) | {"releases": 1}
    joined(book, twice)
    assert shown(book, twice.stays) == apart
    overview = people.overview(book, twice.stays)
    assert (overview.person.id, overview.visit_count, len(overview.goals)) == (twice.stays, 2, 2)
    assert {line.person_id for line in overview.recent} == {twice.stays}
    assert people.overview(book, twice.double).person.id == twice.stays, "an open page of the double shows it, too"
    assert people.overview(book, twice.double).visit_count == 2
    assert [line.person.id for line in people.everyone(book)] == [twice.stays]
    assert people.caseload(book) == (1, 15)
    assert [p.preferred_name for p in merges.doubles_of(book, twice.stays)] == ["Marc"]


def test_figures_paper_and_search_take_both_for_one(book: Notebook, twice: Twice) -> None:
    joined(book, twice)
    assert (today.today(book).week.visits, today.today(book).week.people) == (2, 1)
    document = plan_summary.gather(book, twice.double)
    assert isinstance(document, Document)
    assert document.people[0] == twice.stays
    assert isinstance(document.values, PlanSummary)
    assert len(document.values.sources) == 2
    notes = finding.find(book, "zeppelin").notes
    assert [(n.visit_id, n.person_id, n.person_name) for n in notes] == [(twice.signed, twice.stays, "Marcus")]
    for filtered in ("person:marc zeppelin", "person:medicaid-1 zeppelin", "person:marc"):
        assert twice.signed in {n.visit_id for n in finding.find(book, filtered).notes}
    records = finding.find(book, "corner", most=50).records
    assert {(r.person_id, r.person_name) for r in records} == {(twice.stays, "Marcus")}
    assert len(records) == len(finding.find(book, "person:marcus corner", most=50).records) == 2
    for words in ("marc", "medicaid-1", "agency-1"):
        assert [p.id for p in finding.find(book, words).people] == [twice.stays]
    note = visit_note.gather(book, twice.signed)
    assert isinstance(note.values, VisitNote)
    assert (note.people, note.values.person.preferred_name) == ((twice.stays,), "Marcus")


def test_no_signed_row_changes_and_every_signature_still_verifies(book: Notebook, twice: Twice) -> None:
    database = book.vault.database
    before = [database.all(f"SELECT * FROM {t} ORDER BY 1") for t in ("visit", "note_text", "signature", "release")]
    joined(book, twice)
    assert before == [
        database.all(f"SELECT * FROM {t} ORDER BY 1") for t in ("visit", "note_text", "signature", "release")
    ]
    assert visits.signed(book, twice.signed).draft.person_id == twice.double
    assert whole(book)
    added = visits.add_addendum(book, twice.signed, "The bus was late.", CONFIRMED)
    assert isinstance(added, Done)
    assert added.change.people == {twice.stays}
    assert whole(book)


def test_a_note_that_is_not_signed_yet_is_signed_for_the_one_who_stays(book: Notebook, twice: Twice) -> None:
    begun = fill(book, twice.double)
    planned = fill(book, twice.double, segments=(), planned_for=NOW + timedelta(hours=3))
    joined(book, twice)
    assert {line.id for _, line in today.today(book).visits} == {begun.id, planned.id}
    outcome = visits.sign(book, begun.id, CONFIRMED)
    assert isinstance(outcome, Done)
    assert outcome.value.draft.person_id == twice.stays
    assert (outcome.value.facts.person_name, outcome.value.facts.record_number) == ("Marcus", "agency-1")
    assert isinstance(merges.undo(book, twice.double), Done)
    lines = visit_lines.newest(book.vault.database, person_id=twice.double)
    assert {line.id for line in lines} == {twice.signed, planned.id}, "what was signed since stays where it was signed"
    assert whole(book)


def test_taking_them_apart_again_leaves_both_as_they_were(book: Notebook, twice: Twice) -> None:
    before = {p: (people.get(book, p), shown(book, p)) for p in (twice.stays, twice.double)}
    joined(book, twice)
    assert people.get(book, twice.stays).record_number("medicaid") == "medicaid-1", "gaps are filled meanwhile"
    assert isinstance(merges.undo(book, twice.double), Done)
    assert {p: (people.get(book, p), shown(book, p)) for p in (twice.stays, twice.double)} == before
    assert whole(book)


def test_both_acts_are_logged_with_ids_alone(book: Notebook, twice: Twice) -> None:
    joined(book, twice)
    assert isinstance(merges.undo(book, twice.double), Done)
    logged = [(e.kind, e.subject, e.detail) for e in audit.entries(book.vault.database)]
    assert logged[-2:] == [
        ("person.merged", twice.double, twice.stays), ("person.parted", twice.double, twice.stays),
    ]  # fmt: skip


def test_three_records_of_one_human_come_together_and_apart(book: Notebook, twice: Twice) -> None:
    third = add_person(book, "M. Bell", "RR-3")
    assert isinstance(merges.merge(book, third, twice.double), Done)
    joined(book, twice)
    assert {p.preferred_name for p in merges.doubles_of(book, third)} == {"Marc", "M. Bell"}
    assert people.get(book, third).id == twice.stays
    assert isinstance(merges.undo(book, twice.double), Done)
    assert people.get(book, third).id == twice.double
    assert people.get(book, twice.double).id == twice.double


def test_what_cannot_be_merged_is_refused_and_changes_nothing(book: Notebook, twice: Twice) -> None:
    assert code(merges.merge(book, twice.stays, twice.stays)) == "merge_same"
    assert code(merges.undo(book, twice.double)) == "not_merged"
    joined(book, twice)
    assert code(merges.merge(book, twice.stays, twice.double)) == "merge_same"
    other = add_person(book, "Luz")
    assert code(merges.merge(book, twice.double, other)) == "already_merged"
    with pytest.raises(NotFoundError):
        merges.merge(book, PersonId("nobody"), other)


def test_a_merged_person_can_be_changed_archived_and_found_under_either_id(book: Notebook, twice: Twice) -> None:
    joined(book, twice)
    assert isinstance(people.update(book, replace(people.get(book, twice.double), pronouns="he/him")), Done)
    assert people.get(book, twice.stays).pronouns == "he/him"
    assert isinstance(archiving.archive(book, twice.double), Done)
    assert people.get(book, twice.stays).archived_on == TODAY
    assert people.everyone(book) == ()


def code(outcome: Done[PersonId] | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.problems[0].code
