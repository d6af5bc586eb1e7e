"""What goes out as a file comes in again as it was: every character, every choice, every link."""

import re
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import CONFIRMED, TODAY, Closed, add_person, consent, correct, fill, new_notebook, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.milestone import MilestoneKind
from fieldnote.domain.person import Person
from fieldnote.domain.referral import HandOffWay
from fieldnote.domain.visit import VisitDraft
from fieldnote.domain.whole_health import HealthFactor
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.exchange.intake.reading import Intake
from fieldnote.exchange.intake.visits import VisitIn
from fieldnote.services import (
    acts,
    apart,
    consents,
    instruments,
    intake,
    milestones,
    people,
    records,
    referrals,
    whole_health,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.referrals import Told

_KEY = re.compile(r'"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?:/[0-9a-f-]{36})?"')


def written(book: Notebook) -> bytes:
    """Give the file of everything, but for how far this notebook's own log has come."""
    return msgspec.json.encode(msgspec.structs.replace(records.records(book, with_sensitive=True), log=None))


def told(data: bytes) -> str:
    """Give a file with its keys numbered in the order they appear: what they are called means nothing."""
    seen: dict[str, str] = {}
    return _KEY.sub(lambda key: seen.setdefault(key[0], f'"key-{len(seen)}"'), data.decode())


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """An empty notebook to copy."""
    return new_notebook(tmp_path_factory.mktemp("empty") / "n")


def again(book: Notebook, empty: Closed, folder: Path) -> str:
    """Take a notebook's file into an empty one, and give what comes out of that."""
    other = empty.copy(folder).open()
    try:
        intake.add_json(other, written(book))
        return told(written(other))
    finally:
        other.close()


def test_the_practice_notebook_goes_out_and_comes_in_as_it_was(
    practised: Notebook, empty: Closed, tmp_path: Path
) -> None:
    assert again(practised, empty, tmp_path / "other") == told(written(practised))


def test_a_notebook_that_was_put_back_shows_in_the_files_made_of_it(closed: Closed, tmp_path: Path) -> None:
    before = closed.copy(tmp_path / "before")
    book = closed.open()
    add_person(book)
    given = records.records(book).log
    book.close()
    assert given is not None
    put_back = before.open()
    later = records.records(put_back).log
    assert later is not None
    assert later.acts <= given.acts, "an act later, and no more acts than then"
    assert not notebooks.code_stands(put_back, given.head)
    assert notebooks.code_stands(put_back, later.head)
    put_back.close()


def test_recovery_work_goes_out_and_comes_in_as_it_was(book: Notebook, empty: Closed, tmp_path: Path) -> None:
    someone = add_person(book, "Alice W.")
    goal = whole_health.start(book, someone, HealthFactor.ACTIVITY, "Walk <to> the store & back")
    place = referrals.add_resource(book, "Elm Street pantry")
    assert isinstance(goal, Done)
    assert isinstance(place, Done)
    whole_health.check_off(book, goal.value.id, TODAY)
    milestones.mark(book, someone, MilestoneKind.HOUSED, TODAY - timedelta(days=40), "Own key 🔑")
    instruments.answer(book, someone, instruments.load("barc-10"), TODAY, [3, None] * 5)
    referrals.hand_off(book, someone, place.value.id, HandOffWay.WENT_ALONG, follow_up_on=TODAY)
    data = written(book)
    for word in ("Walk <to>", "Elm Street pantry", "Own key 🔑", "[3,null", '"went_along"'):
        assert word in data.decode()
    assert again(book, empty, tmp_path / "other") == told(data)


def test_a_hand_off_keeps_the_consent_it_rests_on(book: Notebook, empty: Closed, tmp_path: Path) -> None:
    someone, place = add_person(book), referrals.add_resource(book, "Elm Street clinic")
    assert isinstance(place, Done)
    named = (NamedRecipient(Recipient.PROVIDER, "Elm Street clinic"),)
    assert isinstance(
        consents.save(book, consent(person_id=someone, purpose=Purpose.TREATMENT, recipients=named)), Done
    )
    said = Told(frozenset({Content.ATTENDANCE}), "That he comes.", with_notice=True)
    made = referrals.hand_off(book, someone, place.value.id, HandOffWay.REFERRED, told=said)
    assert isinstance(made, Done)
    other = empty.copy(tmp_path / "other").open()
    try:
        intake.add_json(other, written(book))
        here = people.everyone(other)[0].person.id
        assert [h.consent_id for h in referrals.of_person(other, here)] == [
            standing.consent.id for standing in consents.of_person(other, here)
        ]
    finally:
        other.close()


def test_sensitive_notes_go_out_only_when_they_are_asked_for(book: Notebook) -> None:
    fill(book, add_person(book), what_we_did="heliotrope", sensitive=True)
    assert b"heliotrope" not in msgspec.json.encode(records.records(book))
    assert b"heliotrope" in written(book)


def test_the_version_that_holds_goes_out_once_and_a_voided_note_never(book: Notebook) -> None:
    marcus = add_person(book)
    first = sign(book, marcus, what_we_did="heliotrope")
    assert isinstance(acts.start_correction(book, first.id, "The time was wrong."), Done)
    assert written(book).count(b"heliotrope") == 1
    wrong = sign(book, marcus, what_we_did="nasturtium")
    newer = correct(book, wrong, what_we_did="larkspur")
    assert b"nasturtium" not in written(book)
    assert written(book).count(b"larkspur") == 1
    assert isinstance(acts.void(book, newer.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    assert b"larkspur" not in written(book)


def test_what_is_apart_never_goes_out(book: Notebook) -> None:
    sign(book, add_person(book))
    apart.reflect(book, "heliotrope")
    opened = apart.open_incident(book)
    assert isinstance(opened, Done)
    apart.save_incident(book, replace(opened.value, what_happened="heliotrope"))
    assert b"heliotrope" not in written(book)


def test_the_records_of_one_person_can_be_given_alone_and_looking_is_logged(book: Notebook) -> None:
    ana, _ = add_person(book, "Ana"), add_person(book, "Ben")
    assert [p.preferred_name for p in records.records(book, ana).people] == ["Ana"]
    row = book.vault.database.one("SELECT kind, subject FROM audit ORDER BY sequence DESC LIMIT 1")
    assert row == ("records.viewed", ana)


NOT_IN_THE_FILE = {
    Person: {"id": "becomes nothing: the other notebook gives its own"},
    VisitDraft: {
        "id": "likewise",
        "person_id": "the visit stands below its person",
        "episode_id": "found by the day of the visit",
        "session_id": "session",
        "goal_ids": "goals", "trigger_ids": "triggers", "support_ids": "supports", "intervention_ids": "interventions",
    },
}  # fmt: skip


@pytest.mark.parametrize(("kind", "part"), [(Person, PersonIn), (VisitDraft, VisitIn)])
def test_no_field_is_forgotten(kind: Any, part: Any) -> None:
    missing = {f.name for f in fields(kind)} - set(part.__struct_fields__)
    assert missing == {name for name in NOT_IN_THE_FILE[kind] if name not in part.__struct_fields__}


texts = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t"), max_size=40)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2026, 11, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- a bound
people_in: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    preferred_name=texts.filter(lambda t: bool(t.strip())),
    given_name=texts, what_matters=texts, strengths=st.lists(texts, max_size=3), contact_rules=texts,
    goals=st.lists(
        st.builds(dict, title=texts, own_words=texts, number=st.sampled_from(["", "1a", "2"])), max_size=2
    ),
    supports=st.lists(st.builds(dict, name=texts.filter(lambda t: bool(t.strip())), how_they_help=texts), max_size=2),
    visits=st.lists(
        st.builds(
            lambda start, minutes, text, sensitive: {
                "segments": [{"start": start.isoformat(), "end": (start + timedelta(minutes=minutes)).isoformat()}],
                "what_we_did": text, "sensitive": sensitive,
            },
            moments, st.integers(0, 300), texts, st.booleans(),
        ),
        max_size=2,
    ),
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(people_in, max_size=3))
def test_any_text_goes_out_and_comes_in_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, empty: Closed, people: list[dict[str, Any]]
) -> None:
    for person in people:
        for number, goal in enumerate(person["goals"]):
            goal["key"] = f"g{number}"
        for number, support in enumerate(person["supports"]):
            support["key"] = f"s{number}"
    folder = tmp_path_factory.mktemp("any")
    first = empty.copy(folder / "first").open()
    try:
        data = msgspec.json.encode({"format": "fieldnote", "version": 1, "people": people})
        intake.add_json(first, data)
        out = written(first)
        assert again(first, empty, folder / "second") == told(out)
        names = [p.preferred_name for p in msgspec.json.decode(out, type=Intake).people]
        assert sorted(names) == sorted(person["preferred_name"] for person in people)
    finally:
        first.close()
