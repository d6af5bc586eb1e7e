"""Whom to call beside a trigger: by what the supports agreed to, on every paper that prints it."""

from dataclasses import replace

import pytest
from making import add_person, sign, support, trigger
from reports.pdf_checks import extracted

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId, SafetySheetId, SupportId, TriggerId
from fieldnote.domain.person import Specialist
from fieldnote.domain.safety_sheet import SafetySheet
from fieldnote.services import notebook, rendering, safety_sheets, supports, triggers
from fieldnote.services.documents import kinds
from fieldnote.services.documents.calling import as_agreed, who_to_call
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import PARTS, Kind, Wanted
from fieldnote.services.notebook import Notebook

RAY = support(
    id=SupportId("ray"), name="Raymond Mott", may_be_listed=False, contact="", may_keep_contact=False, safety_flag=False
)
TEXT = "Raymond Mott, 828-555-0142"


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    person_id = add_person(book, "Marcus")
    supports.add(book, replace(RAY, person_id=person_id))
    triggers.add(book, trigger(id=TriggerId("t"), person_id=person_id, who_to_call=TEXT))
    sign(book, person_id)
    return person_id


def printed(book: Notebook, kind: Kind, person_id: PersonId, parts: frozenset[Content] = PARTS) -> str:
    found = kinds.gather(book, Wanted(kind, person_id, parts=parts, language="en"))
    assert isinstance(found, Document)
    return extracted(rendering.make(found).data)


@pytest.mark.parametrize("kind", [Kind.PLAN_SUMMARY, Kind.TRIGGER_SHEET])
def test_who_did_not_agree_is_neither_named_nor_reached_by_the_words_beside_a_trigger(
    book: Notebook, marcus: PersonId, kind: Kind
) -> None:
    said = printed(book, kind, marcus)
    assert "Mott" not in said
    assert "0142" not in said
    assert "R.M." in said
    without = printed(book, kind, marcus, frozenset({Content.TRIGGERS}))
    assert "R.M." not in without


def test_who_agreed_stands_as_they_were_written() -> None:
    agreed = replace(RAY, may_be_listed=True, may_keep_contact=True)
    assert who_to_call(TEXT, PARTS, [agreed]) == TEXT
    assert who_to_call("Ray first, then 911", PARTS, [agreed]) == "Ray first, then 911"
    assert who_to_call(TEXT, PARTS, [agreed], initials=True) == "R.M., 828-555-0142"
    assert who_to_call(TEXT, PARTS, [replace(agreed, may_keep_contact=False)]) == "Raymond Mott"
    assert who_to_call("Call Raymond", PARTS, [RAY]) == "Call R.M."
    assert who_to_call(TEXT, PARTS, [agreed], never=[agreed]) == ""
    assert who_to_call("Raymonda", PARTS, [RAY]) == "Raymonda"
    assert who_to_call("Nobody yet", PARTS, []) == "Nobody yet"


def test_a_last_name_alone_is_a_name() -> None:
    assert who_to_call("Mr. Mott, 828-555-0142", PARTS, [RAY]) == "Mr. R.M."
    assert who_to_call("ask for mott", PARTS, [RAY], never=[RAY]) == ""


def test_of_two_who_share_a_name_the_whole_name_says_which_and_the_rest_means_who_did_not_agree() -> None:
    ortiz = replace(RAY, id=SupportId("o"), name="Raymond Ortiz", may_be_listed=True, may_keep_contact=True)
    for both in ([RAY, ortiz], [ortiz, RAY]):
        assert who_to_call("Raymond Ortiz, 828-555-0199", PARTS, both) == "Raymond Ortiz, 828-555-0199"
        assert who_to_call("Raymond Ortiz, not Raymond", PARTS, both) == "Raymond Ortiz, not R.M."
        assert who_to_call("Raymond", PARTS, both, never=[ortiz]) == ""


def test_nobody_takes_home_the_name_of_somebody_they_should_not_call(book: Notebook, marcus: PersonId) -> None:
    supports.change(book, replace(RAY, person_id=marcus, may_be_listed=True, safety_flag=True))
    said = printed(book, Kind.TRIGGER_SHEET, marcus)
    assert "Mott" not in said
    assert "R.M." not in said


def test_their_own_words_do_not_say_who_works_with_them(book: Notebook, marcus: PersonId) -> None:
    notebook.update_specialist(book, Specialist("Dana Reyes", qp="J. Alvarez"))
    sheet = SafetySheet(SafetySheetId("sheet"), marcus, reasons="Dana Reyes and J. Alvarez believed me.")
    assert isinstance(safety_sheets.keep(book, sheet), Done)
    said = printed(book, Kind.TRIGGER_SHEET, marcus)
    assert "believed me" in said
    assert "Reyes" not in said
    assert "Alvarez" not in said


def test_words_about_something_else_name_supports_as_they_agreed() -> None:
    joyce = support(name="Joyce Hall", may_be_listed=False)
    ray = support(name="Ray M.", may_be_listed=True)
    text = "Kettle, blanket, garden book. Text Joyce; she is up. Then Ray."
    assert as_agreed(text, (joyce, ray)) == "Kettle, blanket, garden book. Text J.H.; she is up. Then Ray."
    assert as_agreed(text, ()) == text
