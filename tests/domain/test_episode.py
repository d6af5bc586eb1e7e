from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import episode

from fieldnote.domain import episode as acts
from fieldnote.domain.ids import EpisodeId
from fieldnote.domain.person import Episode, QpTerm, episode_on
from fieldnote.domain.problems import Problem

START = date(2026, 1, 5)


def running(**changes: Any) -> Episode:
    return episode(started_on=START, qp="J. Alvarez", **changes)


def done(outcome: Episode | Problem) -> Episode:
    assert isinstance(outcome, Episode)
    return outcome


def code(outcome: Episode | Problem) -> str:
    assert isinstance(outcome, Problem)
    return outcome.code


def test_an_episode_ends_on_its_last_day_and_not_before_its_first() -> None:
    ended = done(acts.end(running(), START, "Moved to Durham"))
    assert (ended.ended_on, ended.end_reason) == (START, "Moved to Durham")
    assert code(acts.end(running(), START - timedelta(days=1))) == "episode_ends_before_start"


def test_a_new_qp_takes_over_on_a_day_and_the_earlier_one_stays_by_date() -> None:
    handed = done(acts.transfer(running(), "P. Okafor", date(2026, 3, 1)))
    again = done(acts.transfer(handed, "L. Chen", date(2026, 6, 1)))
    assert again.earlier_qps == (QpTerm("J. Alvarez", date(2026, 2, 28)), QpTerm("P. Okafor", date(2026, 5, 31)))
    by_day = {date(2026, 2, 28): "J. Alvarez", date(2026, 3, 1): "P. Okafor", date(2026, 6, 1): "L. Chen"}
    assert {day: again.qp_on(day) for day in by_day} == by_day


@pytest.mark.parametrize("on", [START - timedelta(days=1), date(2026, 2, 28), date(2026, 7, 1)])
def test_a_qp_cannot_take_over_outside_the_episode_or_before_the_one_who_is_there(on: date) -> None:
    handed = done(acts.transfer(running(ended_on=date(2026, 6, 30)), "P. Okafor", date(2026, 3, 1)))
    assert code(acts.transfer(handed, "L. Chen", on)) == "qp_outside_episode"


def test_a_transfer_needs_a_name_and_on_the_first_day_replaces_it() -> None:
    assert code(acts.transfer(running(), " ", START)) == "qp_missing"
    corrected = done(acts.transfer(running(), "P. Okafor", START))
    assert (corrected.qp, corrected.earlier_qps) == ("P. Okafor", ())


def test_part_2_goes_off_only_with_a_privacy_officer_and_a_reason() -> None:
    assert code(acts.switch_part2_off(running(), "", "Mental health only")) == "privacy_officer_missing"
    assert code(acts.switch_part2_off(running(), "R. Diaz", " ")) == "part2_reason_missing"
    off = done(acts.switch_part2_off(running(), "R. Diaz", "Mental health only"))
    assert (off.part2, off.part2_off_by, off.part2_off_reason) == (False, "R. Diaz", "Mental health only")
    assert acts.switch_part2_on(off) == running()


@pytest.mark.parametrize("stage", [None, 0, 1, 2, 3, 4, 5])
def test_an_intercept_is_one_of_six_stages_or_none(stage: int | None) -> None:
    assert done(acts.place_at_intercept(running(), stage)).intercept == stage


@pytest.mark.parametrize("stage", [-1, 6, 55])
def test_there_is_no_other_intercept(stage: int) -> None:
    assert code(acts.place_at_intercept(running(), stage)) == "unknown_intercept"


days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(days, st.none() | days), max_size=6), days)
def test_the_episode_of_a_day_covers_it_and_none_that_covers_it_started_later(
    spans: list[tuple[date, date | None]], day: date
) -> None:
    made = [episode(id=EpisodeId(str(n)), started_on=a, ended_on=b) for n, (a, b) in enumerate(spans)]
    found = episode_on(made, day)
    covering = [e.started_on for e in made if e.started_on <= day and (e.ended_on or date.max) >= day]
    assert (found.started_on if found else None) == max(covering, default=None)
