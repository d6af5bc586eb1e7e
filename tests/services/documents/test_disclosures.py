"""Gathering the accounting of disclosures and who has seen a record: complete, and no easier to get than the chart."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import NOW, TODAY, Clock, add_person, consent, sign
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import ConsentKind, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.disclosure import SeenHow
from fieldnote.domain.ids import ConsentId, PersonId, VisitId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.reports.disclosures.values import Disclosures
from fieldnote.reports.who_has_seen.values import WhoHasSeen
from fieldnote.services import consents, disclosures, giving, rendering, visits
from fieldnote.services.documents import kinds, visit_note, who_has_seen
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit

MOTHER = Addressee(Recipient.SUPPORTER, "Mrs. Hale")
PERSON = Addressee(Recipient.PERSON)
PLAN = Addressee(Recipient.PAYER, "Three Rivers Health Plan")


@pytest.fixture
def marcus(book: Notebook, clock: Clock) -> PersonId:
    """Someone whose mother was told of a visit a year ago, and today."""
    person_id = add_person(book, "Marcus")
    release = consent(
        person_id=person_id,
        kind=ConsentKind.SUPPORTER,
        purpose=Purpose.SUPPORT,
        contents=(Content.ATTENDANCE, Content.RETURN_TO_USE),
        recipients=(NamedRecipient(Recipient.SUPPORTER, "Mrs. Hale", "8 Hill Lane"),),
        signed_on=TODAY - timedelta(days=400),
    )
    assert isinstance(consents.save(book, release), Done)
    for days in (365, 0):
        clock.now = NOW - timedelta(days=days)
        tell(book, person_id, Content.ATTENDANCE)
    return person_id


def tell(book: Notebook, person_id: PersonId, *contents: Content) -> None:
    told = disclosures.say(book, person_id, MOTHER, contents, "That he came.", chosen=contents)
    assert isinstance(told, Done)


def asked(book: Notebook, kind: Kind, person_id: PersonId | None = None, **wanted: Any) -> Document:
    document = kinds.gather(book, Wanted(kind, person_id, **wanted))
    assert isinstance(document, Document)
    return document


def lines_of(book: Notebook, person_id: PersonId, **wanted: Any) -> Disclosures:
    values = asked(book, Kind.DISCLOSURES, person_id, **wanted).values
    assert isinstance(values, Disclosures)
    return values


def seen_of(document: Document) -> WhoHasSeen:
    assert isinstance(document.values, WhoHasSeen)
    return document.values


# ── The accounting ──


def test_every_disclosure_is_in_it_with_the_day_of_its_consent_and_the_rule_that_asks_for_it(
    book: Notebook, marcus: PersonId
) -> None:
    values = lines_of(book, marcus)
    assert [line.release.at.date() for line in values.lines] == [TODAY, TODAY - timedelta(days=365)]
    assert {line.signed_on for line in values.lines} == {TODAY - timedelta(days=400)}
    assert [(line.under_part2, line.under_hipaa) for line in values.lines] == [(True, False)] * 2
    text = squashed(extracted(rendering.make(asked(book, Kind.DISCLOSURES, marcus)).data))
    assert text.count(squashed("Mrs. Hale someone of the person\u2019s own 8 Hill Lane")) == 2


def test_what_the_rules_no_longer_ask_for_stays_on_it_and_is_not_called_owed(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    clock.now = NOW + timedelta(days=3 * 365 - 100)
    values = lines_of(book, marcus)
    assert [line.under_part2 for line in values.lines] == [True, False]


def test_what_stays_inside_is_none_and_the_persons_own_copy_is_one(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    clock.advance(minutes=5)
    list_of_today = asked(book, Kind.DISCLOSURES, marcus)
    assert isinstance(giving.release(book, list_of_today, b"pdf", Recipient.QP), Done)
    assert len(lines_of(book, marcus).lines) == 2
    theirs = giving.address(book, list_of_today, PERSON)
    assert isinstance(theirs, Document)
    assert isinstance(giving.release(book, theirs, b"pdf", Recipient.PERSON), Done)
    newest = lines_of(book, marcus).lines[0]
    assert (newest.release.recipient, newest.under_part2, newest.under_hipaa) == (Recipient.PERSON, False, False)


def test_days_can_be_asked_for_both_ends_counted(book: Notebook, marcus: PersonId) -> None:
    year_ago = TODAY - timedelta(days=365)
    assert len(lines_of(book, marcus, first=year_ago, last=TODAY).lines) == 2
    assert [line.release.at.date() for line in lines_of(book, marcus, last=year_ago).lines] == [year_ago]
    assert lines_of(book, marcus, first=year_ago + timedelta(days=1), last=TODAY - timedelta(days=1)).lines == ()


def test_that_it_was_asked_for_is_logged(book: Notebook, marcus: PersonId) -> None:
    lines_of(book, marcus)
    assert "disclosures.accounted" in {entry.kind for entry in audit.entries(book.vault.database)}


# ── Who may have them ──


@pytest.mark.parametrize("kind", [Kind.DISCLOSURES, Kind.WHO_HAS_SEEN])
def test_the_person_and_the_programme_may_have_it_and_outside_only_who_may_have_the_whole_chart(
    book: Notebook, marcus: PersonId, kind: Kind
) -> None:
    document = asked(book, kind, marcus)
    assert document.contents == {Content.WHOLE_CHART}
    assert document.people == (marcus,)
    for inside in (PERSON, Addressee(Recipient.QP)):
        assert isinstance(giving.address(book, document, inside), Document)
    summary_only = consent(id=ConsentId("consent-2"), person_id=marcus)
    assert isinstance(consents.save(book, summary_only), Done)
    refused = giving.address(book, document, PLAN)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "consent_scope"
    assert isinstance(giving.address(book, document, MOTHER), Refused), "she was told, and may not read who else was"
    whole = replace(summary_only, id=ConsentId("consent-3"), contents=(Content.WHOLE_CHART,))
    assert isinstance(consents.save(book, whole), Done)
    assert isinstance(giving.address(book, document, PLAN), Document)


@pytest.mark.parametrize("kind", [Kind.DISCLOSURES, Kind.WHO_HAS_SEEN])
def test_where_something_sensitive_was_told_the_list_says_so_and_is_given_only_when_that_is_chosen(
    book: Notebook, marcus: PersonId, kind: Kind
) -> None:
    tell(book, marcus, Content.RETURN_TO_USE)
    document = asked(book, kind, marcus)
    assert Content.RETURN_TO_USE in document.contents
    refused = giving.address(book, document, PERSON)
    assert refused == Refused((Problem("contents", "sensitive_not_chosen"),))
    addressed = giving.address(book, document, PERSON, {Content.RETURN_TO_USE})
    assert isinstance(addressed, Document)
    assert isinstance(giving.release(book, addressed, b"pdf", Recipient.PERSON), Done)


@pytest.mark.parametrize("kind", [Kind.DISCLOSURES, Kind.WHO_HAS_SEEN])
def test_a_list_is_about_one_person_alone(book: Notebook, marcus: PersonId, kind: Kind) -> None:
    rosa = add_person(book, "Rosa")
    assert "Hale" not in extracted(rendering.make(asked(book, kind, rosa)).data)
    assert "Hale" in extracted(rendering.make(asked(book, kind, marcus)).data)


# ── Who has seen ──


def test_who_opened_a_note_and_who_was_given_it_stand_in_its_list(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus)
    visits.open_visit(book, note.id)
    assert isinstance(giving.release(book, visit_note.gather(book, note.id), b"pdf", Recipient.QP), Done)
    document = asked(book, Kind.WHO_HAS_SEEN, marcus, visit_id=note.id)
    values = seen_of(document)
    assert values.note_of == note.day
    assert {sight.how for sight in values.sights} == {SeenHow.GIVEN, SeenHow.OPENED}
    assert document.visit_ids == (note.id,)
    assert "Hale" not in repr(values), "she was told of another day"
    assert {s.how for s in seen_of(asked(book, Kind.WHO_HAS_SEEN, marcus)).sights} == {SeenHow.GIVEN, SeenHow.OPENED}


def test_that_there_is_a_sensitive_note_is_sensitive_itself(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus, sensitive=True)
    assert Content.SENSITIVE_NOTES in asked(book, Kind.WHO_HAS_SEEN, marcus, visit_id=note.id).contents


def test_a_list_that_reached_its_most_says_that_older_openings_are_missing(
    book: Notebook, marcus: PersonId, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = sign(book, marcus)
    for _ in range(3):
        visits.open_visit(book, note.id)
    assert seen_of(asked(book, Kind.WHO_HAS_SEEN, marcus)).most_openings == 0
    for module in (disclosures, who_has_seen):
        monkeypatch.setattr(module, "MOST_VIEWS", 2)
    values = seen_of(asked(book, Kind.WHO_HAS_SEEN, marcus))
    assert values.most_openings == 2
    assert sum(sight.how is SeenHow.OPENED for sight in values.sights) == 2


def test_a_note_that_is_not_there_is_named(book: Notebook) -> None:
    with pytest.raises(NotFoundError):
        kinds.gather(book, Wanted(Kind.WHO_HAS_SEEN, visit_id=VisitId("nowhere")))
