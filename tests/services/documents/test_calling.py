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
AGREED = replace(RAY, may_be_listed=True, may_keep_contact=True, contact="828 555 0142")
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


def test_the_number_of_somebody_who_is_not_in_the_list_goes_for_nothing_says_that_they_agreed() -> None:
    assert who_to_call("Call my sister Joan 704-555-0101", PARTS, ()) == "Call my sister Joan"
    assert who_to_call("Joan, +1 (704) 555-0101, not at work", PARTS, [RAY]) == "Joan, , not at work"
    assert who_to_call("Joan 704-555-0101 988 911", PARTS, ()) == "Joan  988 911", "the short ones stay"
    assert who_to_call("911 988 741741 704-555-0101", PARTS, ()) == "911 988 741741"
    assert who_to_call("Joan 555-0101 1-800-662-4357", PARTS, ()) == "Joan  1-800-662-4357"
    assert who_to_call("Joan +49 170 1234567", PARTS, ()) == "Joan"


@pytest.mark.parametrize(
    "text",
    [
        "Raymond 828-555-0143, or 828-555-0144",
        "Raymond (my sponsor) cell: 828-555-0143",
        "Raymond at work 828.555.0143 and at home 828.555.0144",
        "828-555-0143 Raymond",
        "Call or text 828-555-0143 (Raymond)",
        "My sponsor, (828) 555-0142",
    ],
)
def test_who_agreed_keeps_the_number_beside_the_name_and_the_one_in_the_list(text: str) -> None:
    assert who_to_call(text, PARTS, [AGREED]) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Raymond 828-555-0143; my sister Joan 704-555-0101", "Raymond 828-555-0143; my sister Joan"),
        ("Raymond or my sister 704-555-0101", "Raymond or my sister"),
        ("Raymond or Joan 704-555-0101", "Raymond or Joan"),
        ("828-555-0143 Raymond, 704-555-0101 Joan", "828-555-0143 Raymond,  Joan"),
        ("704-555-0101 Joan, 828-555-0143 Raymond", "Joan, 828-555-0143 Raymond"),
        ("Raymond 828-555-0143 or 704-555-0101 (Joan)", "Raymond 828-555-0143 or  (Joan)"),
        ("Joan 704-555-0101 (Raymond 828-555-0143)", "Joan  (Raymond 828-555-0143)"),
        ("Caroline 704-555-0101", "Caroline"),
        ("Crisis line or my sister 704-555-0101", "Crisis line or my sister"),
        ("Joan 704-555-0101, crisis line 988", "Joan , crisis line 988"),
        ("Joan 704-555-0101 (crisis line)", "Joan  (crisis line)"),
        ("704-555-0101, crisis line 988", "crisis line 988"),
    ],
)
def test_the_number_of_one_is_never_taken_for_that_of_another(text: str, left: str) -> None:
    assert who_to_call(text, PARTS, [AGREED]) == left


@pytest.mark.parametrize(
    "words", ["day or night ", "crisis line at work 24 7 ", "call or text (my ", "1 2 3 ", "(( ", " "]
)
def test_however_long_the_words_are_they_are_read_at_once(words: str) -> None:
    said = who_to_call(f"{words * 700}Joan 704-555-0101", PARTS, [RAY])
    assert said.endswith("Joan")


def test_a_number_in_the_list_of_who_is_to_be_kept_away_goes() -> None:
    assert who_to_call("My ex, 828-555-0142", PARTS, [AGREED], never=[AGREED]) == "My ex"


@pytest.mark.parametrize(
    "text",
    [
        "988, then 911",
        "988 or text HOME to 741741",
        "911 988",
        "SAMHSA 1-800-662-4357",
        "Clinic nurse line: 704-555-0177",
        "Mobile crisis 704 555 0177",
        "704 555 0177: mobile crisis",
        "Text line (704) 555-0177",
        "Crisis line, day or night (24/7): 704-555-0177 or 704-555-0178",
        "The shelter is open from 9 a.m., 704-555-0177",
        "704-555-0177 county crisis line",
        "Call 704-555-0177 (the crisis line)",
        "Joan, and the crisis line 704-555-0177",
        "Línea de crisis: 704-555-0177",
        "Front desk, 919-555-0180",
        "Joan's office 919-555-0180",
        "Mom, between 9:00 - 12:00",
    ],
)
def test_a_number_that_is_everybodys_stays(text: str) -> None:
    assert who_to_call(text, PARTS, [RAY], agency="12 Mill Road, (919) 555-0180") == text
    assert who_to_call(f"{text}; Raymond", PARTS, [RAY], agency="919-555-0180") == f"{text}; R.M."


@pytest.mark.parametrize("kind", [Kind.PLAN_SUMMARY, Kind.TRIGGER_SHEET])
def test_papers_keep_the_agencys_number_and_not_a_strangers(book: Notebook, kind: Kind) -> None:
    notebook.update_specialist(book, Specialist("Dana Reyes", agency_contact="919-555-0180"))
    person_id = add_person(book, "Marcus")
    triggers.add(
        book, trigger(id=TriggerId("t"), person_id=person_id, who_to_call="Joan 704-555-0101, front desk 919-555-0180")
    )
    sign(book, person_id)
    said = printed(book, kind, person_id)
    assert "0180" in said
    assert "0101" not in said


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


@pytest.mark.parametrize("name", ["Ann, her sister", "Ann (her sister)", "Ann Lowe; her sister"])
def test_who_somebody_is_behind_their_name_is_no_name(name: str) -> None:
    ann = replace(RAY, name=name)
    said = as_agreed("Calling her sister Ann. Annie did not answer.", [ann])
    assert said.startswith("Calling her sister A.")
    assert said.endswith(". Annie did not answer.")
    assert " Ann." not in said


@pytest.mark.parametrize("name", ["my aunt Rose", "her aunt Rose", "aunt Rose"])
def test_whose_somebody_is_before_their_name_is_no_name(name: str) -> None:
    rose = replace(RAY, name=name)
    assert as_agreed("Rose helps her when her aunt can.", [rose]) == "A.R. helps her when her aunt can."


def test_words_about_something_else_name_supports_as_they_agreed() -> None:
    joyce = support(name="Joyce Hall", may_be_listed=False)
    ray = support(name="Ray M.", may_be_listed=True)
    text = "Kettle, blanket, garden book. Text Joyce; she is up. Then Ray."
    assert as_agreed(text, (joyce, ray)) == "Kettle, blanket, garden book. Text J.H.; she is up. Then Ray."
    assert as_agreed(text, ()) == text
