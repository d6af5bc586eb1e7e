"""What is never part of a chart stays out of everything that reads one."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from making import NOW, Clock, Closed, add_person, fill, sign

from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.incident import IncidentLevel
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.reflection import ReflectionTag
from fieldnote.services import apart, finding, giving, policies, showing
from fieldnote.services.documents import visit_note
from fieldnote.services.notebook import Notebook

CANARY = "heliotrope"


@pytest.fixture
def told(book: Notebook) -> Notebook:
    """A notebook with a reflection, an incident and private facts that all hold one rare word."""
    sign(book, add_person(book, "Ana"))
    apart.reflect(book, f"I talked too much {CANARY}", tags=(ReflectionTag.MUTUALITY,))
    opened = apart.open_incident(book)
    assert isinstance(opened, Done)
    apart.save_incident(book, replace(opened.value, what_happened=CANARY, who="A. W."))
    apart.set_private_facts(book, PrivateFacts(addresses=(f"12 {CANARY} lane",)))
    return book


def test_no_search_and_no_table_of_records_reads_what_is_apart(told: Notebook) -> None:
    found = finding.find(told, CANARY, most=100)
    assert (found.people, found.notes, found.records) == ((), (), ())
    for kind in showing.KINDS:
        assert CANARY not in msgspec.json.encode(showing.show(told, kind).records).decode()


def test_no_other_service_reads_the_tables_apart() -> None:
    import fieldnote.services as package  # noqa: PLC0415 -- only its folder is looked at

    readers = {
        path.name
        for folder in package.__path__
        for path in __import__("pathlib").Path(folder).rglob("*.py")
        if "import apart" in path.read_text("utf-8") or "vault.apart" in path.read_text("utf-8")
    }
    assert readers <= {"apart.py", "giving.py"}, "only the check of what leaves may look at private facts"


def test_reflections_are_kept_changed_and_deleted_for_good(told: Notebook) -> None:
    (kept,) = apart.reflections(told)
    apart.update_reflection(told, replace(kept, talked_about_on=NOW.date()))
    assert apart.reflections(told)[0].talked_about_on == NOW.date()
    apart.delete_reflection(told, kept.id)
    assert apart.reflections(told) == ()
    assert isinstance(apart.reflect(told, "  "), Refused)


def test_an_agency_can_switch_reflections_off(book: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = replace(policies.load(policies.DEFAULT), reflections=False)
    monkeypatch.setattr(Notebook, "pack", property(lambda _: pack))
    refused = apart.reflect(book, "words")
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "reflections_switched_off"
    assert isinstance(pack, PolicyPack)


def test_the_worksheet_tells_the_time_left_by_the_rules(closed: Closed) -> None:
    clock = Clock()
    book = closed.open(clock)
    opened = apart.open_incident(book)
    assert isinstance(opened, Done)
    apart.save_incident(book, replace(opened.value, level=IncidentLevel.TWO))
    clock.advance(hours=10)
    (line,) = apart.incidents(book)
    assert line.timer is not None
    assert line.timer.left == timedelta(hours=62)
    apart.mark_reported(book, opened.value.id)
    assert apart.incidents(book)[0].timer is None
    clock.advance(hours=1)
    apart.save_incident(book, replace(apart.incidents(book)[0].incident, what_was_done="Called again"))
    assert apart.incidents(book)[0].timer is not None, "an update is due"
    apart.mark_reported(book, opened.value.id)
    assert apart.incidents(book)[0].timer is None
    assert isinstance(apart.open_incident(book, clock() + timedelta(hours=1)), Refused)
    book.close()


def test_private_facts_are_found_and_not_repeated_in_the_refusal(told: Notebook) -> None:
    fill(told, add_person(told))
    assert len(apart.boundary_findings(told, f"He came to 12 {CANARY.upper()} Lane.")) == 1
    problem = apart.boundary_problem(told, "fine", f"12 {CANARY} lane")
    assert problem is not None
    assert problem.code == "private_address"
    assert CANARY not in str(problem)
    assert apart.boundary_problem(told, "fine") is None


def test_no_document_leaves_with_the_specialists_own_address(told: Notebook) -> None:
    visit = sign(told, add_person(told, "Ben"), what_we_did=f"We met at 12 {CANARY} Lane, as agreed.")
    document = visit_note.gather(told, visit.id)
    refused = giving.release(told, document, b"pdf", Recipient.QP)
    assert isinstance(refused, Refused)
    assert [problem.code for problem in refused.problems] == ["private_address"]
    other = sign(told, add_person(told, "Eva"))
    assert isinstance(giving.release(told, visit_note.gather(told, other.id), b"pdf", Recipient.QP), Done)
