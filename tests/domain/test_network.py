from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from making import support, trigger
from vault.entities import entities

from fieldnote.domain import network
from fieldnote.domain.ids import SupportId
from fieldnote.domain.network import Days, Earlier, NetworkMove
from fieldnote.domain.support import Rhythm, Ring, Stance, Support, SupportKind, Tie
from fieldnote.domain.trigger import TriggerCourse

DAY = date(2026, 8, 23)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
rings = st.sampled_from(Ring)


def moves(now: Support, before: Support, *, noted_before: bool = True) -> list[NetworkMove]:
    return [change.move for change in network.changes([now], {now.id: Earlier(before, noted_before)}, DAY)]


def test_what_did_not_change_is_not_told() -> None:
    assert moves(support(), support()) == []


@given(rings, rings)
def test_a_support_comes_nearer_or_is_farther_and_the_way_back_is_the_opposite(before: Ring, now: Ring) -> None:
    there, back = (
        moves(support(ring=now), support(ring=before)),
        moves(support(ring=before), support(ring=now)),
    )
    opposite = {NetworkMove.NEARER: NetworkMove.FARTHER, NetworkMove.FARTHER: NetworkMove.NEARER}
    assert back == [opposite[move] for move in there]
    assert bool(there) == (before is not now)


def test_close_is_nearer_than_now_and_then() -> None:
    assert moves(support(ring=Ring.CLOSE), support(ring=Ring.NOW_AND_THEN)) == [NetworkMove.NEARER]


def test_a_change_says_from_what_to_what() -> None:
    now = support(tie=Tie.STRONG, stance=Stance.YES)
    found = network.changes([now], {now.id: Earlier(support(tie=Tie.NEW), noted_before=True)}, DAY)
    assert [(c.move, c.before, c.after) for c in found] == [
        (NetworkMove.TIE, Tie.NEW, Tie.STRONG),
        (NetworkMove.STANCE, Stance.NOT_SURE, Stance.YES),
    ]


def test_the_persons_own_date_says_whether_a_support_is_new() -> None:
    old_friend = support(since=date(2019, 5, 1))
    assert moves(old_friend, old_friend, noted_before=False) == [], "written down late, but no news"
    assert moves(support(since=DAY), support(), noted_before=True) == [NetworkMove.NEW]
    assert moves(support(since=BEFORE), support(), noted_before=False) == []


def test_without_a_date_the_day_it_was_written_down_counts() -> None:
    assert moves(support(), support(), noted_before=False) == [NetworkMove.NEW]


def test_who_came_and_went_since_is_told_as_ended_only() -> None:
    gone = support(ended_on=AFTER)
    assert moves(gone, support(), noted_before=False) == [NetworkMove.ENDED]
    assert moves(support(ended_on=BEFORE), support()) == [], "that was before"


def test_who_is_there_again_is_new() -> None:
    assert moves(support(since=BEFORE), support(since=BEFORE, ended_on=BEFORE)) == [NetworkMove.NEW]


STRETCH = Days(DAY, AFTER)


def came(now: Support, before: Earlier, after: Earlier | None = None) -> bool:
    later = after or Earlier(now, noted_before=True)
    return bool(network.new_between([now], {now.id: before}, {now.id: later}, STRETCH))


def test_someone_is_new_between_two_days_by_the_persons_own_date() -> None:
    dates = (BEFORE, DAY, AFTER, AFTER + timedelta(days=1))
    for noted in (True, False):
        found = [came(support(since=d), Earlier(support(since=d), noted)) for d in dates]
        assert found == [False, True, True, False]


def test_without_a_date_someone_is_new_between_the_days_when_they_were_written_down_then() -> None:
    unsaid = support()
    assert came(unsaid, Earlier(unsaid, noted_before=False))
    assert not came(unsaid, Earlier(unsaid, noted_before=True))
    assert not came(unsaid, Earlier(unsaid, noted_before=False), Earlier(unsaid, noted_before=False))
    assert not came(unsaid, Earlier(unsaid, noted_before=False, came_along=True))


def test_who_left_is_not_new_and_who_is_there_again_is() -> None:
    here, gone = support(since=BEFORE), support(since=BEFORE, ended_on=BEFORE)
    assert came(here, Earlier(gone, noted_before=True))
    assert not came(here, Earlier(gone, noted_before=True), Earlier(gone, noted_before=True)), "back only later"
    assert not came(support(since=DAY, ended_on=AFTER), Earlier(here, noted_before=False))


def test_measures_count_who_is_there() -> None:
    found = network.measures(
        [
            support(stance=Stance.YES, may_call_in_crisis=True),
            support(stance=Stance.MIXED, may_call_in_crisis=True, safety_flag=True),
            support(stance=Stance.YES, may_call_in_crisis=True, rhythm=Rhythm.LOST, kind=SupportKind.FAMILY),
            support(stance=Stance.YES, ended_on=DAY, may_call_in_crisis=True, kind=SupportKind.PET),
        ]
    )
    assert (found.size, found.sober, found.in_crisis, found.kinds, found.sober_percent) == (3, 2, 1, 2, 67)


def test_an_empty_network_has_no_share() -> None:
    assert network.measures([]).sober_percent is None


@given(st.lists(entities(Support), max_size=6))
def test_no_measure_is_larger_than_the_network(supports: list[Support]) -> None:
    found = network.measures(supports)
    assert max(found.sober, found.in_crisis, found.kinds) <= found.size <= len(supports)


def test_nobody_is_told_to_call_the_person_they_try_to_avoid() -> None:
    ray, cousin = support(), support(id=SupportId("cousin"), name="Terrance")
    face = trigger(support_id=cousin.id)
    assert network.callable_beside([ray, cousin], [face]) == (ray,)
    gone = replace(face, course=TriggerCourse.GONE)
    assert network.callable_beside([ray, cousin], [gone]) == (ray, cousin)


def test_who_ended_or_is_not_safe_is_not_there_to_be_called() -> None:
    assert network.callable_beside([support(ended_on=DAY), support(safety_flag=True)], []) == ()
