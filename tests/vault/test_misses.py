import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import NOW, Clock

from fieldnote.vault import misses


def test_the_first_four_misses_cost_no_wait_and_then_the_waits_grow_to_a_minute(tmp_path: Path) -> None:
    assert [misses.record(tmp_path, NOW) for _ in range(10)] == [0, 0, 0, 0, 5, 15, 30, 60, 60, 60]


def test_a_wait_runs_down_with_the_clock_and_then_is_over(tmp_path: Path, clock: Clock) -> None:
    for _ in range(8):
        misses.record(tmp_path, clock())
    assert misses.seconds_to_wait(tmp_path, clock()) == 60
    assert misses.seconds_to_wait(tmp_path, clock.advance(seconds=59, milliseconds=1)) == 1
    assert misses.seconds_to_wait(tmp_path, clock.advance(seconds=1)) == 0


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(hours=1), timedelta(days=366), timedelta(days=20000)])
def test_a_clock_that_is_set_back_keeps_nobody_waiting(tmp_path: Path, back: timedelta) -> None:
    for _ in range(9):
        misses.record(tmp_path, NOW)
    assert misses.seconds_to_wait(tmp_path, NOW - back) == 0


def test_an_unlock_starts_the_count_anew(tmp_path: Path) -> None:
    for _ in range(9):
        misses.record(tmp_path, NOW)
    misses.forget(tmp_path)
    misses.forget(tmp_path)
    assert misses.recorded(tmp_path) == []
    assert misses.seconds_to_wait(tmp_path, NOW) == 0


def test_the_file_holds_times_and_nothing_else_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    for _ in range(250):
        misses.record(tmp_path, NOW)
    kept = json.loads((tmp_path / "misses.json").read_text())
    assert len(kept) == 200
    assert all(datetime.fromisoformat(text) == NOW for text in kept)
    assert misses.recorded(tmp_path) == [NOW] * 200


@pytest.mark.parametrize(
    "found",
    [
        b"",
        b"{",
        b"{}",
        b"7",
        b"[7]",
        b'["soon"]',
        b"\xff",
        b"[" * 100_000,
        json.dumps(["2026-11-20T14:00:00"] * 9).encode(),
        json.dumps(["9999-12-31T23:59:59+00:00"] * 9).encode(),
        json.dumps(["0001-01-01T00:00:00+14:00"] * 9).encode(),
    ],
)
def test_an_odd_file_keeps_nobody_out(tmp_path: Path, found: bytes) -> None:
    (tmp_path / "misses.json").write_bytes(found)
    assert misses.seconds_to_wait(tmp_path, NOW) <= 60
    misses.record(tmp_path, NOW)
    assert misses.recorded(tmp_path)[-1] == NOW


@given(st.lists(st.text() | st.datetimes().map(lambda moment: moment.isoformat()), max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_list_of_texts_makes_anyone_wait_more_than_a_minute(tmp_path: Path, found: list[str]) -> None:
    (tmp_path / "misses.json").write_text(json.dumps(found))
    assert 0 <= misses.seconds_to_wait(tmp_path, NOW) <= 60


def test_a_place_that_cannot_be_written_still_lets_people_try(tmp_path: Path) -> None:
    assert misses.record(tmp_path / "gone", NOW) == 0
