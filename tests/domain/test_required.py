"""Which parts a note needs: what rules may add, and what none can take away."""

from dataclasses import replace
from typing import Any

import pytest
from making import context, draft, group_draft, pack

from fieldnote.domain.ids import InterventionId, SessionId
from fieldnote.domain.policy import KindRule, PolicyPack
from fieldnote.domain.policy_check import faults
from fieldnote.domain.required import Asked, Detail, filled_parts, is_complete, lasting_parts, missing_details
from fieldnote.domain.visit import ContactKind, Part, Progress, SupportType, VisitDraft
from fieldnote.domain.visit_check import check

PAID = (ContactKind.ONE_TO_ONE, ContactKind.GROUP)
FILLED: dict[Detail, dict[str, Any]] = {
    Detail.PURPOSE: {"purpose": "A quiet first visit"},
    Detail.PLACE_LABEL: {"place_label": "Main St. library"},
    Detail.INTERVENTIONS: {"intervention_ids": (InterventionId("listening"),)},
    Detail.SUPPORT_TYPES: {"support_types": (SupportType.EMOTIONAL,)},
    Detail.PROGRESS: {"progress": Progress.STEADY},
    Detail.READ_TOGETHER: {"read_together": True},
    Detail.GROUP_SIZE: {"group_size": 4},
}


def ruled(rule: KindRule) -> PolicyPack:
    return replace(pack(), kinds=(rule,))


def missing(written: VisitDraft, rules: PolicyPack) -> list[str]:
    return [problem.code for problem in check(written, context(pack=rules)) if problem.blocks]


@pytest.mark.parametrize("detail", Detail)
def test_an_agency_may_ask_for_each_detail_beside_the_seven_parts(detail: Detail) -> None:
    rules = ruled(KindRule(ContactKind.ONE_TO_ONE, billable=True, also=(detail,)))
    bare = draft(place_label="")
    assert missing(bare, rules) == [f"{detail.value}_missing"]
    assert not is_complete(bare, rules.asked_of(bare.kind))
    whole = replace(bare, **FILLED[detail])
    assert missing_details(whole, (detail,)) == ()
    assert is_complete(whole, rules.asked_of(whole.kind))
    assert f"{detail.value}_missing" not in missing(whole, rules)


def test_rules_without_an_own_word_ask_for_no_detail() -> None:
    others = [kind for kind in ContactKind if kind is not ContactKind.GROUP]
    assert all(pack(name).asked_of(kind).details == () for name in ("nc-8g", "plain") for kind in others)


@pytest.mark.parametrize(("rules", "asks"), [("nc-peer-support", True), ("nc-8g", True), ("plain", False)])
def test_rules_with_a_limit_for_groups_ask_how_many_there_were(rules: str, *, asks: bool) -> None:
    counted = context(pack=pack(rules), plans=context().plans)
    bare = group_draft(group_size=0)
    assert ("group_size_missing" in [p.code for p in check(bare, counted) if p.blocks]) == asks
    assert is_complete(bare, counted.pack.asked_of(bare.kind)) != asks
    of_session = replace(bare, session_id=SessionId("session-1"))
    assert "group_size_missing" not in [p.code for p in check(of_session, counted)], "its session counts"


@pytest.mark.parametrize("part", [Part.PLACE, Part.CODE, Part.NEXT_STEP])
def test_an_agency_may_do_without_some_parts(part: Part) -> None:
    rules = ruled(KindRule(ContactKind.ONE_TO_ONE, billable=True, without=(part,)))
    assert faults(rules) == ()
    assert part not in rules.asked_of(ContactKind.ONE_TO_ONE).parts


@pytest.mark.parametrize("kind", PAID)
@pytest.mark.parametrize("part", [Part.TIME, Part.GOAL, Part.WHAT_WE_DID, Part.RESPONSE])
def test_no_rules_can_do_without_times_goal_what_was_done_and_response(kind: ContactKind, part: Part) -> None:
    found = faults(ruled(KindRule(kind, billable=True, without=(part,))))
    assert [(fault.where, fault.what) for fault in found] == [
        ("kinds[0].without", f"no rules can do without {part.value}")
    ]


def test_a_contact_that_is_not_paid_for_still_says_when_and_what() -> None:
    assert lasting_parts(billable=False) == {Part.TIME, Part.WHAT_WE_DID}
    rule = KindRule(ContactKind.NO_SHOW, billable=False, why="Missed.", without=(Part.PLACE, Part.NEXT_STEP))
    assert faults(ruled(rule)) == ()
    assert ruled(rule).asked_of(ContactKind.NO_SHOW) == Asked((Part.TIME, Part.WHAT_WE_DID))


def test_a_kind_that_rules_begin_to_pay_for_is_asked_for_all_seven_parts() -> None:
    rules = ruled(KindRule(ContactKind.COLLATERAL, billable=True))
    assert rules.asked_of(ContactKind.COLLATERAL).parts == tuple(Part)
    assert "code_missing" in missing(draft(kind=ContactKind.COLLATERAL, service=""), rules)


def test_parts_are_counted_among_those_asked_for() -> None:
    assert filled_parts(draft(response=""), (Part.TIME, Part.RESPONSE)) == (Part.TIME,)


@pytest.mark.parametrize(
    "empty",
    ["Said, “”", "Dijo: «»", "Dana said “ ”.", 'Said, ""', " \n", "D’Angelo put it this way: “”"],
)
def test_a_quotation_that_was_only_opened_is_no_response(empty: str) -> None:
    assert filled_parts(draft(response=empty), (Part.TIME, Part.RESPONSE)) == (Part.TIME,)


@pytest.mark.parametrize(
    "said",
    ["Said, “Yes.”", "Dijo: «Sí»", "She talked about her son and said “”", "Said yes", "Felt good about it, “”", "…"],
)
def test_any_word_of_a_response_counts(said: str) -> None:
    assert Part.RESPONSE in filled_parts(draft(response=said))
