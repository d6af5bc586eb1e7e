from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fieldnote.domain import delivery as rules
from fieldnote.domain.delivery import FOLLOWS, MISSED_FOR, MOST_CONFLICTS, Delivery, DeliveryState, ImpossibleMoveError
from fieldnote.domain.ids import DeliveryId, TargetId, VisitId
from fieldnote.domain.outcome import Issue, Outcome, Result
from fieldnote.domain.target import FIRST_WAIT, LONGEST_WAIT

NOW = datetime(2026, 11, 20, 14, 30, tzinfo=UTC)
OWED = Delivery(DeliveryId("d"), VisitId("v"), 1, TargetId("t"), 1, DeliveryState.READY, NOW)
AGENCY_SAID = {DeliveryState.CONFIRMED, DeliveryState.FILED, DeliveryState.RETURNED}
chances = st.floats(0, 1, exclude_max=True)


def leaving(delivery: Delivery = OWED) -> Delivery:
    return rules.about_to_leave(delivery, NOW)


def after(result: Result, *, code: str = "", wait: timedelta | None = None, before: Delivery | None = None) -> Delivery:
    return rules.after(before or leaving(), Outcome(result, code, wait=wait), NOW, lambda: 0.5)


def test_each_state_has_the_one_word_that_decisions_give_it() -> None:
    assert {state.value: state.word for state in DeliveryState} == {
        "ready": "Waiting",
        "held": "Waiting",
        "sending": "Sending",
        "sent?": "Sending",
        "accepted": "Sent",
        "confirmed": "Accepted",
        "filed": "Accepted",
        "returned": "Returned",
        "quarantined": "Needs a hand",
        "superseded": "Superseded",
        "withdrawn": "Withdrawn",
    }


def test_before_the_first_byte_leaves_it_says_that_it_may_have_left() -> None:
    assert leaving().state is DeliveryState.MAYBE_SENT
    assert leaving().may_have_left
    assert not OWED.may_have_left


@pytest.mark.parametrize(
    ("result", "state", "why"),
    [
        (Result.TAKEN, DeliveryState.ACCEPTED, None),
        (Result.CONFIRMED, DeliveryState.CONFIRMED, None),
        (Result.LATER, DeliveryState.MAYBE_SENT, None),
        (Result.BUSY, DeliveryState.MAYBE_SENT, None),
        (Result.STOPPED, DeliveryState.MAYBE_SENT, None),
        (Result.REFUSED, DeliveryState.QUARANTINED, "refused_there"),
        (Result.TOO_LARGE, DeliveryState.QUARANTINED, "too_large_there"),
        (Result.NOT_ALLOWED, DeliveryState.HELD, "not_allowed_there"),
        (Result.SIGN_IN, DeliveryState.READY, None),
        (Result.DISTRUSTED, DeliveryState.READY, None),
        (Result.NO_ROOM, DeliveryState.READY, None),
        (Result.UNREACHED, DeliveryState.READY, None),
    ],
)
def test_what_follows_from_each_result(result: Result, state: DeliveryState, why: str | None) -> None:
    found = after(result)
    assert found.state is state
    assert (found.why.code if found.why else None) == why
    assert found.result is result


def test_what_an_earlier_attempt_may_have_brought_there_stays_in_doubt_when_nobody_is_reached() -> None:
    cut_off = after(Result.LATER)
    later = after(Result.UNREACHED, before=leaving(cut_off))
    assert later.state is DeliveryState.MAYBE_SENT
    assert later.attempts == 1


def test_the_issues_of_who_refused_it_are_kept_and_go_when_it_is_taken() -> None:
    refused = rules.after(leaving(), Outcome(Result.REFUSED, issues=(Issue("Encounter", "no"),)), NOW, lambda: 0.5)
    assert refused.issues == (Issue("Encounter", "no"),)
    again = leaving(rules.tried_again(refused, NOW))
    assert after(Result.TAKEN, before=again).issues == ()


def test_waiting_doubles_from_half_a_minute_to_six_hours() -> None:
    waits = []
    delivery = OWED
    for _ in range(14):
        delivery = rules.after(leaving(delivery), Outcome(Result.LATER), NOW, lambda: 1.0)
        assert delivery.next_try is not None
        waits.append((delivery.next_try - NOW).total_seconds())
    assert waits[:4] == [30, 60, 120, 240]
    assert waits[-1] == LONGEST_WAIT.total_seconds()


@given(st.integers(0, 10_000), chances)
def test_jitter_is_anywhere_below_the_full_wait(attempts: int, chance: float) -> None:
    later = rules.after(replace(leaving(), attempts=attempts), Outcome(Result.LATER), NOW, lambda: chance)
    assert later.next_try is not None
    assert timedelta(0) <= later.next_try - NOW <= LONGEST_WAIT


@given(st.timedeltas(timedelta(0), timedelta(days=2)), st.sampled_from([Result.BUSY, Result.LATER]))
def test_the_wait_that_is_asked_for_is_obeyed(asked: timedelta, result: Result) -> None:
    found = after(result, wait=asked)
    assert found.next_try == NOW + asked
    assert not found.is_due(NOW, asked=False) or not asked
    assert found.is_due(NOW + asked, asked=False)


def test_a_person_who_asks_does_not_wait() -> None:
    assert after(Result.LATER).is_due(NOW, asked=True)
    assert not after(Result.LATER).is_due(NOW, asked=False)


def test_the_third_conflict_in_a_row_needs_a_hand() -> None:
    delivery = OWED
    for _ in range(MOST_CONFLICTS - 1):
        delivery = after(Result.LATER, code="HTTP 409", before=leaving(delivery))
        assert delivery.state is DeliveryState.MAYBE_SENT
    delivery = after(Result.LATER, code="HTTP 409", before=leaving(delivery))
    assert (delivery.state, delivery.why and delivery.why.code) == (DeliveryState.QUARANTINED, "conflict_there")


def test_conflicts_that_something_else_came_between_are_counted_anew() -> None:
    delivery = OWED
    for code in ("HTTP 409", "HTTP 409", "HTTP 503", "HTTP 409", "HTTP 409"):
        delivery = after(Result.LATER, code=code, before=leaving(delivery))
    assert delivery.state is DeliveryState.MAYBE_SENT


def test_only_what_is_not_as_it_was_sent_is_an_alarm_when_somebody_looks() -> None:
    accepted = after(Result.TAKEN)
    for result in set(Result) - {Result.CONFIRMED, Result.REFUSED}:
        looked = rules.after_looking(accepted, Outcome(result), NOW, lambda: 0.5)
        assert looked.state is DeliveryState.ACCEPTED
    alarmed = rules.after_looking(accepted, Outcome(Result.REFUSED), NOW, lambda: 0.5)
    assert (alarmed.state, alarmed.why and alarmed.why.code) == (DeliveryState.QUARANTINED, "not_as_sent_there")
    assert rules.after_looking(accepted, Outcome(Result.CONFIRMED), NOW, lambda: 0.5).state is DeliveryState.CONFIRMED


def looked_for(accepted: Delivery, result: Result, after: timedelta, chance: float = 1.0) -> Delivery:
    return rules.after_looking(accepted, Outcome(result, "HTTP 404"), NOW + after, lambda: chance)


def test_what_is_not_there_for_long_is_an_alarm_and_what_cannot_be_looked_at_is_none() -> None:
    accepted = after(Result.TAKEN)
    soon = looked_for(accepted, Result.NOT_THERE, MISSED_FOR - timedelta(seconds=1))
    assert (soon.state, soon.why) == (DeliveryState.ACCEPTED, None)
    assert looked_for(soon, Result.LATER, timedelta(days=90)).state is DeliveryState.ACCEPTED
    gone = looked_for(soon, Result.NOT_THERE, MISSED_FOR)
    assert (gone.state, gone.why and gone.why.code) == (DeliveryState.QUARANTINED, "gone_there")
    assert (gone.result, gone.code, gone.next_try) == (Result.NOT_THERE, "HTTP 404", None)
    assert rules.tried_again(gone, NOW).state is DeliveryState.READY


@pytest.mark.parametrize("result", [Result.LATER, Result.NOT_THERE])
def test_looks_grow_rarer_the_longer_it_lies_there(result: Result) -> None:
    delivery, waits, lain = after(Result.TAKEN), [], timedelta(0)
    while lain < MISSED_FOR:
        delivery = looked_for(delivery, result, lain)
        assert delivery.next_try is not None
        waits.append(delivery.next_try - NOW - lain)
        lain += waits[-1]
    assert waits[0] == FIRST_WAIT
    assert waits[1:] == [FIRST_WAIT * 2**n for n in range(len(waits) - 1)]
    assert looked_for(delivery, Result.LATER, timedelta(days=90)).next_try == NOW + timedelta(days=90) + LONGEST_WAIT


def test_what_the_agency_confirmed_is_never_taken_back() -> None:
    for said in AGENCY_SAID - {DeliveryState.RETURNED}:
        assert FOLLOWS[said] <= AGENCY_SAID
    reachable = {DeliveryState.CONFIRMED}
    for _ in DeliveryState:
        reachable |= {state for known in reachable for state in FOLLOWS[known]}
    assert not reachable & {DeliveryState.READY, DeliveryState.MAYBE_SENT, DeliveryState.HELD, DeliveryState.WITHDRAWN}


def test_what_may_not_follow_is_a_mistake_of_ours() -> None:
    with pytest.raises(ImpossibleMoveError):
        rules.moved(replace(OWED, state=DeliveryState.CONFIRMED), DeliveryState.READY, NOW)


class Life(RuleBasedStateMachine):
    """Whatever happens in whatever order, a delivery never says more than is known."""

    @initialize()
    def owed(self) -> None:
        self.delivery, self.now, self.arrived, self.confirmed = OWED, NOW, False, False

    @rule(wait=st.timedeltas(timedelta(0), timedelta(hours=9)))
    def time_passes(self, wait: timedelta) -> None:
        self.now += wait

    @precondition(lambda self: self.delivery.state in {DeliveryState.READY, DeliveryState.MAYBE_SENT})
    @rule(
        result=st.sampled_from(Result), code=st.sampled_from(["", "HTTP 409", "HTTP 503"]), chance=chances,
        killed=st.booleans(), lost=st.booleans(),
    )  # fmt: skip
    def is_sent(self, result: Result, code: str, chance: float, *, killed: bool, lost: bool) -> None:
        self.delivery = rules.about_to_leave(self.delivery, self.now)
        nothing_left = {Result.SIGN_IN, Result.DISTRUSTED, Result.NO_ROOM, Result.UNREACHED}
        self.arrived |= result in {Result.TAKEN, Result.CONFIRMED} or (lost and result not in nothing_left)
        if killed:  # what came back was never heard of
            return
        self.confirmed |= result is Result.CONFIRMED
        self.delivery = rules.after(self.delivery, Outcome(result, code), self.now, lambda: chance)

    @precondition(lambda self: self.delivery.state is DeliveryState.ACCEPTED)
    @rule(result=st.sampled_from(Result), chance=chances)
    def is_looked_for(self, result: Result, chance: float) -> None:
        self.confirmed |= result is Result.CONFIRMED
        self.delivery = rules.after_looking(self.delivery, Outcome(result), self.now, lambda: chance)

    @rule()
    def a_person_tries_again(self) -> None:
        self.delivery = rules.tried_again(self.delivery, self.now)

    @invariant()
    def nothing_that_arrived_is_called_unsent_and_over(self) -> None:
        if self.arrived:
            assert self.delivery.state not in {DeliveryState.SUPERSEDED, DeliveryState.WITHDRAWN}
            if self.delivery.state is DeliveryState.READY:
                assert self.delivery.may_have_left

    @invariant()
    def accepted_and_confirmed_come_from_the_other_end_only(self) -> None:
        if self.delivery.state is DeliveryState.ACCEPTED:
            assert self.arrived
        assert (self.delivery.state is DeliveryState.CONFIRMED) <= self.confirmed

    @invariant()
    def what_waits_is_due_some_day(self) -> None:
        if self.delivery.next_try is not None:
            assert self.delivery.next_try - self.now <= LONGEST_WAIT

    @invariant()
    def who_has_to_look_is_told_why(self) -> None:
        if self.delivery.state in {DeliveryState.HELD, DeliveryState.QUARANTINED}:
            assert self.delivery.why is not None


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)
