"""Gathering the paper visit sheet."""

from dataclasses import replace

from making import TODAY, add_person, goal
from reports.pdf_checks import extracted

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.goal import Course
from fieldnote.domain.ids import GoalId
from fieldnote.reports.visit_sheet.values import VisitSheet
from fieldnote.services import giving, policies, rendering
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals


def sheet_of(book: Notebook, wanted: Wanted) -> tuple[Document, VisitSheet]:
    document = kinds.gather(book, wanted)
    assert isinstance(document, Document)
    assert isinstance(document.values, VisitSheet)
    return document, document.values


def test_a_blank_sheet_has_the_rules_of_today_and_tells_of_nobody(book: Notebook) -> None:
    document, values = sheet_of(book, Wanted(Kind.VISIT_SHEET))
    assert (document.people, document.contents, document.visit_ids) == ((), frozenset(), ())
    assert document.stamp.notice == "", "the notice alone would tell what it is about"
    assert [service.id for service in values.services] == ["individual", "group"]
    assert values.due_hours == book.pack.timing.due_hours
    assert values.goals == ()
    assert isinstance(giving.release(book, document, b"pdf", Recipient.PAYER), Done)


def test_other_rules_make_other_boxes(book: Notebook) -> None:
    assert isinstance(policies.change_pack(book, "plain", TODAY), Done)
    _, values = sheet_of(book, Wanted(Kind.VISIT_SHEET))
    assert [service.code for service in values.services] == ["", ""]
    assert values.due_hours is None


def test_a_persons_goals_stand_by_number_without_the_person(book: Notebook) -> None:
    marcus = add_person(book, "Marcus Bell", "RR-10418")
    database = book.vault.database
    for number, course in (("1a", Course.ACTIVE), ("1b", Course.PAUSED), ("2", Course.MET), ("3", Course.SET_ASIDE)):
        kept = goal(id=GoalId(f"goal-{number}"), person_id=marcus, number=number, title=f"Goal {number}")
        goals.save(database, replace(kept, course=course), book.now_utc())
    document, values = sheet_of(book, Wanted(Kind.VISIT_SHEET, marcus))
    assert [goal.number for goal in values.goals] == ["1a", "1b"]
    assert (document.people, document.contents) == ((marcus,), frozenset({Content.PLAN_SUMMARY}))
    said = extracted(rendering.make(document).data)
    assert not [word for word in ("Marcus", "Bell", "10418") if word in said]
