from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain import rotation
from fieldnote.domain.rotation import DAYS, LAST, MONTHS, WEEKS, Dated, dated, droppable, kept

START = datetime(2026, 1, 5, 12, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
GAPS = st.one_of(
    st.timedeltas(timedelta(0), timedelta(hours=9)),
    st.timedeltas(timedelta(0), timedelta(days=40)),
    st.timedeltas(timedelta(days=-400), timedelta(days=400)),  # somebody set the clock
)


@st.composite
def rows(draw: st.DrawFn, gaps: st.SearchStrategy[timedelta] = GAPS) -> list[Dated]:
    """Give backups in the order they were made, by whatever clock."""
    at, made = draw(MOMENTS), []
    for number, gap in enumerate(draw(st.lists(gaps, max_size=90)), 1):
        at = max(at + gap, datetime(2000, 1, 1, tzinfo=UTC))
        made.append(Dated(number, at))
    return made


def steadily(count: int, every: timedelta) -> list[Dated]:
    return [Dated(number, START + number * every) for number in range(1, count + 1)]


def test_ten_backups_of_one_morning_all_stay_and_an_eleventh_lets_the_first_go() -> None:
    ten = steadily(LAST, timedelta(minutes=10))
    assert kept(ten) == frozenset(ten)
    eleven = steadily(LAST + 1, timedelta(minutes=10))
    assert droppable(eleven, eleven[-1]) == (eleven[0],)


def test_three_years_of_four_backups_a_day_leave_days_weeks_and_months() -> None:
    made = steadily(3 * 365 * 4, timedelta(hours=6))
    stays = kept(made)
    days = {m.at.date() for m in stays}
    newest = made[-1].at
    assert all((newest - timedelta(days=back)).date() in days for back in range(DAYS))
    assert len({m.at.isocalendar()[:2] for m in stays}) >= WEEKS
    assert len({(m.at.year, m.at.month) for m in stays}) == MONTHS
    assert len(stays) <= LAST + DAYS + WEEKS + MONTHS
    assert min(m.at for m in stays) < newest - timedelta(days=300)


def test_the_one_that_stays_for_a_day_is_the_last_of_it() -> None:
    made = steadily(120, timedelta(hours=6))
    stays = kept(made)
    for day in sorted({m.at.date() for m in made})[-DAYS:]:
        assert max(m for m in made if m.at.date() == day) in stays


@given(rows())
def test_the_newest_always_stays_and_never_more_than_all_rules_together(made: list[Dated]) -> None:
    stays = kept(made)
    assert stays <= frozenset(made)
    assert frozenset(made[-LAST:]) <= stays
    assert len(stays) <= LAST + DAYS + WEEKS + MONTHS


@given(rows())
def test_thinning_out_after_each_backup_keeps_the_same_as_thinning_out_once(made: list[Dated]) -> None:
    left: list[Dated] = []
    for newest in made:
        left.append(newest)
        gone = droppable(left, newest)
        assert newest not in gone
        left = [m for m in left if m not in gone]
    assert frozenset(left) == kept(made)


@given(rows(), st.integers(0, 89))
def test_neither_the_proven_one_nor_anything_newer_is_ever_dropped(made: list[Dated], place: int) -> None:
    if not made:
        return
    proven = made[min(place, len(made) - 1)]
    assert all(gone < proven for gone in droppable(made, proven))


@given(rows(st.timedeltas(timedelta(0), timedelta(days=3))), st.timedeltas(timedelta(days=-2000), timedelta(days=2000)))
def test_one_backup_under_a_wrong_clock_costs_at_most_one_of_each_kind(made: list[Dated], off: timedelta) -> None:
    if not made:
        return
    last = made[-1]
    wrong = Dated(last.sequence + 1, max(last.at + off, datetime(2000, 1, 1, tzinfo=UTC)))
    right = Dated(last.sequence + 1, last.at)
    lost = kept([*made, right]) - kept([*made, wrong]) - {right}
    assert len(lost) <= 3
    assert frozenset(made[-(LAST - 1) :]) <= kept([*made, wrong])


@given(st.integers(1, 10**9), MOMENTS)
def test_a_name_says_when_and_which_and_is_read_back(sequence: int, at: datetime) -> None:
    made = Dated(sequence, at.replace(microsecond=0))
    assert dated(made.name) == made


@pytest.mark.parametrize(
    "name",
    [
        "fn-20260105T120000Z-000001.fnb.bak",
        ".fn-20260105T120000Z-000001.fnb.part-0123abcd",
        "fn-20261305T120000Z-000001.fnb",
        "fn-20260105T120000Z-0000001.fnb",
        "fn-20260105T120000Z-٠٠٠٠٠١.fnb",
        "monday.fnb",
        "",
    ],
)
def test_a_file_that_is_not_ours_is_none_of_our_business(name: str) -> None:
    assert dated(name) is None


def test_a_backup_is_due_at_the_lock_and_after_four_hours_and_only_when_something_changed() -> None:
    short, long = timedelta(minutes=5), rotation.LONGEST_UNSAVED
    assert rotation.is_due(changed=True, in_use=short, at_lock=True)
    assert rotation.is_due(changed=True, in_use=long, at_lock=False)
    assert not rotation.is_due(changed=True, in_use=short, at_lock=False)
    assert not rotation.is_due(changed=False, in_use=long, at_lock=True)


def test_a_copy_elsewhere_is_asked_for_after_a_week_and_never_counts_days_below_none() -> None:
    assert rotation.asks_for_copy(None, START)
    assert not rotation.asks_for_copy(START, START + timedelta(days=6, hours=23))
    assert rotation.asks_for_copy(START, START + timedelta(days=7))
    assert rotation.days_since(START, START + timedelta(days=9, hours=3)) == 9
    assert rotation.days_since(START, START - timedelta(days=400)) == 0
    assert rotation.days_since(None, START) is None


def test_a_backup_is_asked_for_after_three_days_with_something_new_or_when_there_is_none() -> None:
    three = START + rotation.BACKUP_EVERY
    assert rotation.asks_for_backup(START, three, changed=True)
    assert not rotation.asks_for_backup(START, three - timedelta(seconds=1), changed=True)
    assert not rotation.asks_for_backup(START, three, changed=False)
    assert rotation.asks_for_backup(None, START, changed=False)
