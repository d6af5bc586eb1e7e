"""Answers are data from outside: whatever stands in them, reading them comes to an outcome."""

import copy
from datetime import UTC, datetime
from typing import Any

import httpx
import msgspec
from exchange.carriers.test_fhir_faults import ENTRIES, REFUSAL, STORED, capability, goal
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers import fhir_answers as answers
from fieldnote.exchange.carriers.https import Answer, FaultError

NOW = datetime(2026, 3, 6, 18, tzinfo=UTC)
WORDS = st.sampled_from(
    ["Bundle", "searchset", "Goal", "Patient/1234", "transaction-response", "200 OK", "4", "error", "", "\u202e"]
)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
PAGE = {
    "resourceType": "Bundle",
    "type": "searchset",
    "link": [{"relation": "self", "url": "https://x/Goal?patient=1234"}],
    "entry": [{"resource": goal(1), "search": {"mode": "match"}}],
}
WHOLE = [REFUSAL, STORED, capability(), PAGE]


@st.composite
def answers_with_something_else_in_them(draw: st.DrawFn) -> Any:
    """A right answer with one place of it, however deep, replaced by anything."""
    whole = copy.deepcopy(draw(st.sampled_from(WHOLE)))
    at: Any = whole
    for _ in range(draw(st.integers(0, 8))):
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = draw(st.sampled_from(keys))
        if not isinstance(at[key], dict | list) or not at[key] or draw(st.booleans()):
            at[key] = draw(ANY)
            return whole
        at = at[key]
    return draw(ANY)


@given(answers_with_something_else_in_them(), st.sampled_from([200, 400, 404, 429, 500]), st.text(max_size=20))
def test_whatever_stands_in_an_answer_it_comes_to_an_outcome(told: Any, status: int, wait: str) -> None:
    headers = httpx.Headers([(b"retry-after", wait.encode("latin-1", "ignore"))])
    answer = Answer(status, headers, msgspec.json.encode(told), None)
    outcomes = [answers.outcome_of(answer, NOW), answers.settled(answer, ENTRIES)]
    read = answers.decoded(answer)
    if read is not None:
        assert answers.words_of(read, answer) <= {
            "r4", "json", "gzip", "transaction", "update-create", "find-patient", "goals", "smart",
        }  # fmt: skip
    try:
        found, following = answers.pieces_of(answer, "Goal", is_of_person, lambda link: "patient=1234" in link)
    except FaultError as error:
        outcomes.append(error.outcome)
    else:
        assert all(is_of_person(msgspec.json.decode(one)) for one in found)
        assert isinstance(following, str)
    for outcome in outcomes:
        assert isinstance(outcome.result, Result)
        assert all(len(one.where) <= 300 and (one.where + one.text).isprintable() for one in outcome.issues)


def is_of_person(resource: dict[str, Any]) -> bool:
    return answers.same_place(resource.get("subject"), "Patient", "1234", "https://x")
