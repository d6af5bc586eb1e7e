"""Returns to use stand nowhere unless somebody asks for them by name."""

import json
from datetime import timedelta

import msgspec
import pytest
from making import TODAY, Closed, add_person, sign, trigger
from vault.reading import where_it_stands

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, ReturnToUseId, TriggerId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.return_to_use import ReturnToUse, Told
from fieldnote.services import finding, people, returns_to_use, showing, take_home, today, triggers, visits
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook

CANARY = "quillfeather"


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody with a trigger, a signed note and a return to use that has the canary in every text."""
    person_id = add_person(book)
    triggers.add(book, trigger(person_id=person_id))
    sign(book, person_id, trigger_ids=(TriggerId("trigger-1"),))
    assert isinstance(returns_to_use.add(book, event(person_id)), Done)
    return person_id


def event(person_id: PersonId, *told: Told) -> ReturnToUse:
    return ReturnToUse(
        id=ReturnToUseId("return-1"),
        person_id=person_id,
        day=TODAY - timedelta(days=3),
        called=CANARY,
        before=CANARY,
        helped=CANARY,
        safety_steps=CANARY,
        told=told or (Told(CANARY, agreed=True, on=TODAY),),
        follow_up=CANARY,
        follow_up_on=TODAY + timedelta(days=7),
        trigger_ids=(TriggerId("trigger-1"),),
    )


def said(value: object) -> str:
    """Give all that a value holds as text."""
    return json.dumps(msgspec.to_builtins(value, enc_hook=repr), default=repr)


def test_no_document_list_search_or_summary_holds_it_by_itself(book: Notebook, marcus: PersonId) -> None:
    summary = plan_summary.gather(book, marcus)
    assert isinstance(summary, Document)
    note = visit_note.gather(book, visit_note.newest_signed(book, marcus))
    assert summary.people[0] == note.people[0] == marcus
    told = {
        "plan summary": said(summary.values),
        "paste blocks": plan_summary.paste_text(summary),
        "visit note": said(note.values),
        "take-home sheet": said(take_home.gather(book, marcus)),
        "person's page": said(people.overview(book, marcus)),
        "first page": said(today.today(book)),
        "editor": said(visits.open_visit(book, visits.lines(book)[0].id)),
        "search": said(finding.find(book, CANARY, most=100)),
    }
    told |= {f"show {kind}": said(showing.show(book, kind).records) for kind in showing.KINDS}
    assert [name for name, text in told.items() if CANARY in text or ("return-1" in text and "audit" not in name)] == []


def test_it_stands_in_its_own_table_and_its_history_and_no_index(book: Notebook, marcus: PersonId) -> None:
    assert where_it_stands(book.vault.database, CANARY) == {"return_to_use", "history"}


def test_it_is_there_for_who_asks_for_it_by_name_and_the_look_is_logged(book: Notebook, marcus: PersonId) -> None:
    assert take_home.gather(book, marcus).returns_to_use == ()
    assert take_home.gather(book, marcus, with_returns_to_use=True).returns_to_use == (event(marcus),)
    assert returns_to_use.of_person(book, marcus) == (event(marcus),)
    log = showing.show(book, "audit").rows
    assert sum(row[2] == "returns_to_use.viewed" for row in log) == 2


def test_what_the_person_withdraws_is_no_longer_listed_even_when_asked_for(book: Notebook, marcus: PersonId) -> None:
    returns_to_use.withdraw(book, ReturnToUseId("return-1"))
    assert returns_to_use.of_person(book, marcus) == ()
    assert take_home.gather(book, marcus, with_returns_to_use=True).returns_to_use == ()


def test_telling_without_agreement_is_said_and_kept(book: Notebook, marcus: PersonId) -> None:
    told = event(marcus, Told("The house manager"))
    assert [p.code for p in returns_to_use.check(book, told)] == ["told_without_agreement"]
    assert isinstance(returns_to_use.change(book, told), Done)
    assert returns_to_use.get(book, told.id) == told


def test_what_cannot_be_true_is_refused(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    wrong = ReturnToUse(ReturnToUseId("r"), luz, TODAY + timedelta(days=1), trigger_ids=(TriggerId("trigger-1"),))
    refused = returns_to_use.add(book, wrong)
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["day_to_come", "unknown_trigger"]
    with pytest.raises(NotFoundError):
        returns_to_use.change(book, wrong)


def test_a_closed_notebook_keeps_it(closed: Closed) -> None:
    book = closed.open()
    marcus = add_person(book)
    triggers.add(book, trigger(person_id=marcus))
    returns_to_use.add(book, event(marcus))
    book.close()
    book = closed.open()
    assert returns_to_use.get(book, ReturnToUseId("return-1")) == event(marcus)
    book.close()
