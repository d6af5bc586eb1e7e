"""Gathering the support network for the chart: who may pull the other way is counted, never named."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import NOW, TODAY, Clock, add_person, consent, support, trigger
from reports.pdf_checks import extracted

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import PersonId, SupportId, TriggerId
from fieldnote.domain.network import NetworkMove
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.support import Ring, Stance
from fieldnote.domain.trigger import TriggerCourse, TriggerGroup
from fieldnote.reports.support_chart.values import SupportChart
from fieldnote.services import consents, giving, rendering
from fieldnote.services import supports as support_service
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import PARTS, Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import triggers


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book, "Marcus")


def add(book: Notebook, marcus: PersonId, name: str, **changes: Any) -> SupportId:
    made = support(id=SupportId(f"s-{name}"), person_id=marcus, name=name, stance=Stance.YES)
    added = support_service.add(book, replace(made, **changes))
    assert isinstance(added, Done)
    return added.value


def chart_of(book: Notebook, marcus: PersonId, **wanted: Any) -> tuple[Document, SupportChart]:
    document = kinds.gather(book, Wanted(Kind.SUPPORT_CHART, marcus, **wanted))
    assert isinstance(document, Document)
    assert isinstance(document.values, SupportChart)
    return document, document.values


def test_who_may_pull_the_other_way_is_counted_and_never_named(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "Ray", may_be_listed=True)
    add(book, marcus, "Vern", may_be_listed=True, safety_flag=True, safety_note="He came to the door")
    add(book, marcus, "Deshawn", may_be_listed=True, stance=Stance.NOT_RIGHT_NOW)
    add(book, marcus, "Tyrell", may_be_listed=True, stance=Stance.NOT_RIGHT_NOW, safety_flag=True)
    document, values = chart_of(book, marcus)
    assert [s.name for s in values.supports] == ["Ray"]
    assert (values.risks.not_safe, values.risks.not_for_sobriety, values.risks.counted) == (2, 1, 3)
    assert values.measures.size == 4
    told = repr(values) + extracted(rendering.make(document).data)
    assert not [word for word in ("Vern", "Deshawn", "Tyrell", "door") if word in told]


def test_changes_of_those_who_are_only_counted_are_counted_too(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    clock.now = NOW - timedelta(days=30)
    ray, vern = add(book, marcus, "Ray"), add(book, marcus, "Vern")
    clock.now = NOW
    support_service.move(book, ray, Ring.CLOSE)
    support_service.set_stance(book, vern, Stance.NOT_RIGHT_NOW)
    _, values = chart_of(book, marcus, first=TODAY - timedelta(days=7))
    assert [(c.move, c.support.name) for c in values.changes] == [(NetworkMove.NEARER, "Ray")]
    assert values.risks.changes == 1
    assert "Vern" not in repr(values)


def test_how_to_reach_somebody_is_not_even_in_its_values(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "Ray", contact="910-555-0188", may_keep_contact=True, reach_out_when="When I crave")
    gone = add(book, marcus, "Lee", contact="910-555-0199", may_keep_contact=True)
    support_service.end(book, gone, "A fight about money")
    document, values = chart_of(book, marcus)
    assert [change.move for change in values.changes].count(NetworkMove.ENDED) == 1
    assert not [word for word in ("555", "crave", "money") if word in repr(values)]
    assert document.description == f"Support network as of {TODAY}"


def test_changes_are_told_since_the_chart_before_this_one(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    add(book, marcus, "Ray")
    _, first = chart_of(book, marcus)
    assert (first.since, first.last_chart) == (TODAY - timedelta(days=90), False)
    clock.now = NOW - timedelta(days=20)
    before, _ = chart_of(book, marcus)
    assert isinstance(giving.release(book, before, b"pdf", Recipient.QP), Done)
    clock.now = NOW - timedelta(days=1)
    assert isinstance(giving.release(book, replace(before, kind="plan-summary"), b"pdf", Recipient.QP), Done)
    clock.now = NOW
    _, values = chart_of(book, marcus)
    assert (values.since, values.last_chart) == (TODAY - timedelta(days=20), True), "another document is no chart"
    _, chosen = chart_of(book, marcus, first=TODAY - timedelta(days=3))
    assert (chosen.since, chosen.last_chart) == (TODAY - timedelta(days=3), False)


def test_people_who_are_triggers_are_counted_only_where_triggers_may_be_told(book: Notebook, marcus: PersonId) -> None:
    for number, (group, course) in enumerate(
        [
            (TriggerGroup.PEOPLE, TriggerCourse.ACTIVE),
            (TriggerGroup.PEOPLE, TriggerCourse.GONE),
            (TriggerGroup.PLACES, TriggerCourse.ACTIVE),
        ]
    ):
        made = trigger(id=TriggerId(f"t-{number}"), person_id=marcus, group=group, course=course)
        triggers.save(book.vault.database, made, book.now_utc())
    document, values = chart_of(book, marcus)
    assert values.risks.trigger_people == 1
    assert document.contents == PARTS
    document, values = chart_of(book, marcus, parts=frozenset({Content.SUPPORTS}))
    assert values.risks.trigger_people is None
    assert document.contents == {Content.SUPPORTS}


def test_without_supports_nothing_is_left_of_it(book: Notebook, marcus: PersonId) -> None:
    asked = kinds.gather(book, Wanted(Kind.SUPPORT_CHART, marcus, parts=frozenset({Content.TRIGGERS})))
    assert asked == Refused((Problem("contents", "nothing_left_of_it"),))


def test_outside_the_programme_a_consent_has_to_name_the_supports(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "Ray")
    payer = Addressee(Recipient.PAYER, "Three Rivers Health Plan")
    consents.save(book, consent(person_id=marcus))
    document, _ = chart_of(book, marcus, parts=frozenset({Content.SUPPORTS}))
    refused = giving.address(book, document, payer)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "consent_scope"
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)


def test_initials_stand_for_everybody_when_they_are_asked_for(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "Ray Mitchell", may_be_listed=True)
    document, _ = chart_of(book, marcus, initials=True)
    said = extracted(rendering.make(document).data)
    assert "Mitchell" not in said
    assert "R.M." in said
