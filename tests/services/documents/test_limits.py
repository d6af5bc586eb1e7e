"""What every document is held to, whoever asks: days that can be, words that can be kept, sensitive things chosen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import CONFIRMED, TODAY, add_person, consent, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import ConsentId
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.services import acts, consents, giving, rendering
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import OPTIONS, Kind, Option, Wanted
from fieldnote.services.notebook import Notebook

PAYER = Addressee(Recipient.PAYER, "Three Rivers Health Plan")
DATED = [kind for kind in Kind if Option.DATES in OPTIONS[kind]]


@pytest.mark.parametrize("kind", DATED)
def test_days_that_cannot_be_are_refused_and_never_an_empty_list(book: Notebook, kind: Kind) -> None:
    marcus = add_person(book, "Marcus")
    turned = Wanted(kind, marcus, first=TODAY, last=TODAY - timedelta(days=30))
    assert kinds.gather(book, turned) == Refused((Problem("dates", "dates_reversed"),))
    for day in (date.min, date.max):
        far = Wanted(kind, marcus, first=day, last=day)
        assert kinds.gather(book, far) == Refused((Problem("dates", "dates_far_off"),))


def test_a_title_that_cannot_be_written_is_cleaned(book: Notebook) -> None:
    marcus = add_person(book, "Marcus")
    found = kinds.gather(book, Wanted(Kind.SUPPORT_SHEET, marcus, title="My \udcff crew"))
    assert isinstance(found, Document)
    assert rendering.make(found).data.startswith(b"%PDF-")


def test_what_is_left_of_a_sensitive_note_is_chosen_like_the_note(book: Notebook) -> None:
    marcus = add_person(book, "Marcus")
    consents.save(book, replace(consent(person_id=marcus), contents=(Content.WHOLE_CHART, Content.SENSITIVE_NOTES)))
    note = sign(book, marcus, sensitive=True)
    acts.void(book, note.id, next(iter(VoidReason)), "It belongs to another chart.", CONFIRMED)
    stub = kinds.gather(book, Wanted(Kind.VISIT_NOTE, marcus, note.id))
    assert isinstance(stub, Document)
    assert (stub.kind, Content.SENSITIVE_NOTES in stub.contents) == ("void-stub", True)
    refused = giving.address(book, stub, PAYER)
    assert isinstance(refused, Refused)
    assert [problem.code for problem in refused.problems] == ["sensitive_not_chosen"]
    assert isinstance(giving.address(book, stub, PAYER, [Content.SENSITIVE_NOTES]), Document)
    assert isinstance(giving.address(book, stub, Addressee(Recipient.QP)), Document), "inside it is part of the chart"


def test_a_consent_that_names_nobody_yet_goes_to_nobody_but_the_person(book: Notebook) -> None:
    marcus = add_person(book, "Marcus")
    consents.save(book, replace(consent(person_id=marcus), contents=(Content.WHOLE_CHART,)))
    unsigned = replace(consent(person_id=marcus), id=ConsentId("consent-2"), recipients=(), signed_on=None)
    assert isinstance(consents.save(book, unsigned), Done)
    copy = kinds.gather(book, Wanted(Kind.CONSENT_FORM, marcus, consent_id=ConsentId("consent-2")))
    assert isinstance(copy, Document)
    assert giving.address(book, copy, PAYER) == Refused((Problem("recipient", "document_for_another"),))
    assert isinstance(giving.address(book, copy, Addressee(Recipient.PERSON)), Document)
