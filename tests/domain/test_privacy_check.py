from dataclasses import fields, replace
from typing import Any

import pytest
from making import context, draft, group_draft

from fieldnote.domain.ids import PersonId, SessionId, VisitId
from fieldnote.domain.likeness import Likeness
from fieldnote.domain.names import Caseload, NamedOther, Names, parts_of
from fieldnote.domain.privacy_check import others_named, texts_of
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.visit import NextStep, VisitDraft
from fieldnote.domain.visit_check import check, is_claim_ready

OWN, KEISHA, RAY = PersonId("person-1"), PersonId("keisha"), PersonId("ray")
CASELOAD = Caseload(
    (
        Names(OWN, ("Marcus", "Marcus Hale")),
        Names(KEISHA, ("Keisha P.", "Keisha Parker")),
        Names(RAY, ("Ray Torres",)),
        Names(PersonId("other"), ("Marcus Hill",)),
    )
)


def noted(**changes: Any) -> VisitDraft:
    return draft(**{"next_step": NextStep("Walk twice"), **changes})


def noted_group(**changes: Any) -> VisitDraft:
    return group_draft(**{"next_step": NextStep("Walk twice"), **changes})


def named(note: VisitDraft, *known: str, fellows: frozenset[PersonId] = frozenset()) -> tuple[NamedOther, ...]:
    return others_named(note, CASELOAD, OWN, known=[parts_of(name) for name in known], fellows=fellows)


def looked_at(note: VisitDraft, *known: str, fellows: frozenset[PersonId] = frozenset()) -> list[Problem]:
    return list(check(note, context(named=named(note, *known, fellows=fellows))))


@pytest.mark.parametrize(
    "change",
    [
        {"what_we_did": "Keisha was there."},
        {"response": "Keisha was there."},
        {"purpose": "Keisha was there."},
        {"next_step": NextStep("Call Keisha")},
        {"something_else": "Keisha was there."},
        {"barriers": "Keisha was there."},
        {"person_comment": "Keisha was there."},
        {"place_label": "Keisha’s porch"},
        {"with_us": "Keisha"},
        {"own_story_why": "To say what Keisha heard"},
        {"new_needs": ("A ride", "Keisha")},
        {"reasons": {"late_note": "Keisha had my keys"}},
    ],
)
def test_every_text_of_a_note_is_looked_through(change: dict[str, object]) -> None:
    assert [place.hit.word for place in named(noted(**change))] == ["Keisha"]


def test_no_text_of_a_note_is_forgotten() -> None:
    filled: dict[Any, Any] = {str: "x", tuple[str, ...]: ("x",), dict[str, str]: {"late_note": "x"}}
    filled |= {NextStep: NextStep("x")}
    texts: dict[str, Any] = {f.name: filled[f.type] for f in fields(VisitDraft) if f.type in filled}
    del texts["service"]  # an id of the rules
    assert {field for field, _, _ in texts_of(draft(**texts))} == set(texts), "a new text needs a line in texts_of"


def test_another_name_in_an_individual_note_asks_why() -> None:
    note = noted(what_we_did="Met Keisha on the bus.")
    (problem,) = looked_at(note)
    assert (problem.field, problem.code, problem.weight) == ("what_we_did", "name_of_someone_else", Weight.CAUTION)
    assert problem.facts == {"part": "what_we_did", "offset": "4", "length": "6", "word": "Keisha"}
    told = replace(note, reasons={"name_of_someone_else": "His daughter has this name"})
    assert is_claim_ready(looked_at(told))


def test_the_name_of_somebody_of_the_same_group_has_to_go() -> None:
    note = noted_group(session_id=SessionId("s"), what_we_did="Keisha spoke, and Ray listened.")
    keisha, ray = looked_at(note, fellows=frozenset({KEISHA}))
    assert (keisha.code, keisha.weight, keisha.blocks) == ("name_of_group_member", Weight.WRONG, True)
    assert (ray.code, ray.blocks) == ("name_of_someone_else", False), "who was not there"
    told = replace(note, reasons={"name_of_group_member": "She does not mind"})
    assert any(p.blocks for p in looked_at(told, fellows=frozenset({KEISHA}))), "no reason lets it stay"


def test_their_own_name_is_nobody_elses_unless_more_of_a_name_follows() -> None:
    assert looked_at(noted(what_we_did="Marcus walked. MARCUS HALE signed. Hale’s bus.")) == []
    (problem,) = looked_at(noted(what_we_did="Marcus met Marcus Hill."))
    assert problem.facts["word"] == "Marcus Hill"


@pytest.mark.parametrize("known", ["Ray", "Ray from church", "R. & Ray"])
def test_a_support_of_the_same_first_name_makes_it_a_question_of_which_one(known: str) -> None:
    note = noted(next_step=NextStep("Text Ray on Saturday"))
    (problem,) = looked_at(note, known)
    assert (problem.code, problem.weight, problem.field) == ("name_of_two", Weight.CAUTION, "next_step")
    fellow = noted_group(session_id=SessionId("s"), next_step=NextStep("Text Ray on Saturday"))
    assert [p.code for p in looked_at(fellow, known, fellows=frozenset({RAY}))] == ["name_of_two"]


def test_the_full_name_of_another_is_no_support_of_the_first_name() -> None:
    note = noted_group(session_id=SessionId("s"), what_we_did="Ray Torres spoke.")
    assert [p.code for p in looked_at(note, "Ray", fellows=frozenset({RAY}))] == ["name_of_group_member"]


def test_a_place_in_a_list_says_which_text_it_is() -> None:
    (problem,) = looked_at(noted(new_needs=("A ride", "Like Keisha has")))
    assert (problem.facts["item"], problem.facts["offset"]) == ("1", "5")


def test_a_response_like_another_asks_why() -> None:
    alike = context(alike=Likeness(VisitId("other"), 0.934, same_session=True))
    (problem,) = check(draft(), alike)
    assert (problem.field, problem.code, problem.facts) == ("response", "response_like_another", {"percent": "93"})
    assert is_claim_ready(check(draft(reasons={"response_like_another": "His own words"}), alike))
