"""What holds for every record there can be: clean, the same bytes each time, no reference astray, no secret told."""

import base64
import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from fhir_rules import everything_found, of_type
from hypothesis import given, settings
from hypothesis import strategies as st
from note_records import added, an_id, consent, goal, record, support, trigger, voided

from fieldnote.domain.goal import Achievement, Course, Ladder
from fieldnote.domain.ids import GoalId, SupportId, TriggerId
from fieldnote.domain.support import SupportKind, SupportRole
from fieldnote.domain.text import clean
from fieldnote.domain.trigger import Strength, TriggerGroup
from fieldnote.domain.visit import ContactKind, Mode, Place, Progress
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.note_record import AddedKind, Author, NoteRecord

pytestmark = pytest.mark.slow

texts = st.text(max_size=60).map(clean) | st.sampled_from(["", " ", "\n\t", "\u202e\u05d0", '{}"\\', "\U0001f98b" * 50])
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
offsets = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
moments = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=offsets)  # noqa: DTZ001 -- zones follow


@st.composite
def records(draw: st.DrawFn) -> NoteRecord:
    start = draw(st.none() | moments)
    made = record(
        client_id=draw(texts) + "7",
        author=Author(an_id(3), draw(texts) + "D", draw(texts), draw(texts), draw(texts)),
        day=draw(days),
        kind=draw(st.sampled_from(ContactKind)),
        start=start,
        end=start + timedelta(minutes=draw(st.integers(0, 2000))) if start else None,
        mode=draw(st.sampled_from(Mode)),
        place=draw(st.none() | st.sampled_from(Place)),
        minutes=draw(st.integers(0, 1440)),
        units=draw(st.integers(0, 96)),
        code=draw(st.sampled_from(["", "H0038"])),
        goals=tuple(
            goal(
                1,
                id=GoalId(an_id(300 + number)),
                number=draw(texts),
                title=draw(texts),
                own_words=draw(texts),
                course=draw(st.sampled_from(Course)),
                step=draw(st.none() | st.sampled_from(Ladder)),
                achievement=draw(st.none() | st.sampled_from(Achievement)),
                started_on=draw(st.none() | days),
            )
            for number in range(draw(st.integers(0, 4)))
        ),
        progress=draw(st.none() | st.sampled_from(Progress)),
        added=tuple(
            added(number, draw(st.sampled_from(AddedKind)), text=draw(texts) + ".")
            for number in range(draw(st.integers(0, 3)))
        ),
        replaced=draw(st.booleans()),
        triggers=tuple(
            trigger(
                id=TriggerId(an_id(400 + number)),
                what=draw(texts),
                early_sign=draw(texts),
                strength=draw(st.sampled_from(Strength)),
                group=draw(st.sampled_from(TriggerGroup)),
            )
            for number in range(draw(st.integers(0, 2)))
        ),
        supports=tuple(
            support(
                id=SupportId(an_id(500 + number)),
                called=draw(texts),
                kind=draw(st.sampled_from(SupportKind)),
                role=draw(st.none() | st.sampled_from(SupportRole)),
            )
            for number in range(draw(st.integers(0, 2)))
        ),
        consent=draw(st.none() | st.just(consent())),
        part2=draw(st.booleans()),
        late=draw(st.booleans()),
        notice=draw(texts),
        practice=draw(st.booleans()),
    )
    return replace(voided(), kind=made.kind, day=made.day) if draw(st.integers(0, 9)) == 0 else made


@settings(max_examples=150)
@given(records(), st.binary(min_size=1, max_size=2000))
def test_every_record_makes_a_clean_bundle(one: NoteRecord, paper: bytes) -> None:
    assert everything_found(bundle.make(one, paper)) == []


@settings(max_examples=60)
@given(records(), st.binary(min_size=1, max_size=200))
def test_the_same_record_gives_the_same_bytes(one: NoteRecord, paper: bytes) -> None:
    again = replace(one, goals=tuple(replace(g) for g in one.goals))
    assert bundle.make(one, paper) == bundle.make(again, bytes(paper))


@settings(max_examples=60)
@given(records(), st.sampled_from(["", "Patient/there"]), st.sampled_from(["", "Organization/there"]))
def test_every_id_that_is_referred_to_is_in_the_bundle_or_known_there(
    one: NoteRecord, person: str, organization: str
) -> None:
    data = bundle.make(one, b"%PDF", Server(person=person, organization=organization))
    assert everything_found(data, {person, organization}) == []


@settings(max_examples=60)
@given(records())
def test_triggers_and_supports_never_leave_unless_chosen(one: NoteRecord) -> None:
    silent = bundle.make(replace(one, triggers=(), supports=()), b"%PDF")
    for sign in (b"relapse-trigger", b"RelatedPerson", b"CareTeam", an_id(400).encode(), an_id(500).encode()):
        assert sign not in silent


@settings(max_examples=40)
@given(st.binary(min_size=1, max_size=5000))
def test_paper_comes_out_as_it_went_in(paper: bytes) -> None:
    (note,) = of_type(bundle.make(record(), paper), "DocumentReference")
    content = note["content"][0]["attachment"]
    assert base64.b64decode(content["data"]) == paper
    assert base64.b64decode(content["hash"]) == hashlib.sha1(paper, usedforsecurity=False).digest()
