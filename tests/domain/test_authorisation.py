from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import TODAY, authorisation, pack

from fieldnote.domain.authorisation import (
    Authorisation,
    Balance,
    Delivered,
    EntryKind,
    FreeUnits,
    Frequency,
    LineKind,
    Per,
    UnitEntry,
    UnitUse,
    alerts,
    balances,
    check_authorisation,
    check_entry,
    delivered,
    fiscal_year,
    free_alerts,
    free_period,
    free_units,
    running,
)
from fieldnote.domain.ids import AuthorisationId, PersonId, UnitEntryId, VisitId
from fieldnote.domain.policy import Authorising, Limits
from fieldnote.domain.problems import Problem

START = authorisation().starts_on
END = authorisation().ends_on
LIMITS = pack().limits


def use(number: int, units: int, on: date = TODAY, *, signed: bool = True, service: str = "individual") -> UnitUse:
    return UnitUse(VisitId(f"visit-{number:03}"), on, service, units, signed)


def entry(units: int, on: date = TODAY, kind: EntryKind = EntryKind.OTHERS, **changes: Any) -> UnitEntry:
    made = UnitEntry(
        UnitEntryId(f"entry-{units}"), PersonId("person-1"), AuthorisationId("authorisation-1"), kind, on, units
    )
    return replace(made, **changes)


def balance(used: int, *, authorised: int = 100, ends_on: date = END) -> Balance:
    window = authorisation(units=authorised, ends_on=ends_on)
    return balances((window,), (use(1, used, START),) if used else (), ())[0]


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


# The ledger


def test_each_line_says_what_is_left_after_it() -> None:
    uses = (use(1, 4, START + timedelta(days=9)), use(2, 3, START))
    typed = (entry(10, START + timedelta(days=3)), entry(-2, START + timedelta(days=9), EntryKind.CORRECTION))
    found = balances((authorisation(units=20),), uses, typed)[0]
    assert [(line.kind, line.units, line.left) for line in found.lines] == [
        (LineKind.VISIT, 3, 17),
        (LineKind.OTHERS, 10, 7),
        (LineKind.VISIT, 4, 3),
        (LineKind.CORRECTION, -2, 5),
    ]
    assert (found.used, found.left) == (15, 5)


def test_drafts_count_apart_from_what_is_signed() -> None:
    found = balances((authorisation(units=20),), (use(1, 4), use(2, 3, signed=False)), ())[0]
    assert (found.used, found.drafted, found.left) == (4, 3, 16)


@pytest.mark.parametrize(
    ("on", "counts"),
    [
        (START - timedelta(days=1), False),
        (START, True),
        (END, True),
        (END + timedelta(days=1), False),
    ],
)
def test_both_ends_of_a_window_belong_to_it(on: date, *, counts: bool) -> None:
    assert balances((authorisation(),), (use(1, 4, on),), ())[0].used == (4 if counts else 0)


def test_an_authorisation_of_one_service_counts_that_service_only() -> None:
    group = authorisation(service="group")
    assert balances((group,), (use(1, 4, service="group"), use(2, 3)), ())[0].used == 4


def test_where_two_windows_cover_a_visit_it_counts_once_in_the_one_that_ends_first_and_has_room() -> None:
    first = authorisation(units=5)
    second = authorisation(id=AuthorisationId("authorisation-2"), units=5, ends_on=END + timedelta(days=30))
    found = balances((second, first), tuple(use(n, 3) for n in range(3)), ())
    assert [(b.authorisation.id, b.used) for b in found] == [("authorisation-1", 3), ("authorisation-2", 6)]


def test_what_others_used_takes_room_in_its_own_window_only() -> None:
    first = authorisation(units=5)
    second = authorisation(id=AuthorisationId("authorisation-2"), units=5, ends_on=END + timedelta(days=30))
    of_first, of_second = (entry(3, authorisation_id=a.id) for a in (first, second))
    assert [b.used for b in balances((first, second), (use(1, 3),), (of_first,))] == [3, 3]
    assert [b.used for b in balances((first, second), (use(1, 3),), (of_second,))] == [3, 3]
    assert [b.used for b in balances((first, second), (use(1, 2),), (of_first,))] == [5, 0]


def test_a_signed_note_gets_its_room_before_a_draft_of_an_earlier_day() -> None:
    first = authorisation(units=3)
    second = authorisation(id=AuthorisationId("authorisation-2"), ends_on=END + timedelta(days=30))
    uses = (use(1, 3, START, signed=False), use(2, 3, TODAY))
    by_id = {b.authorisation.id: b for b in balances((first, second), uses, ())}
    assert by_id[first.id].used == 3
    assert by_id[second.id].drafted == 3


USES = st.lists(
    st.tuples(st.integers(1, 9), st.integers(-40, 140), st.booleans(), st.sampled_from(["individual", "group"])),
    max_size=30,
)
WINDOWS = st.lists(
    st.tuples(st.integers(0, 100), st.integers(0, 90), st.integers(1, 60), st.sampled_from(["", "group"])), max_size=4
)


@given(USES, WINDOWS)
def test_every_unit_inside_a_window_counts_once_and_no_other_does(
    plain: list[tuple[int, int, bool, str]], windows: list[tuple[int, int, int, str]]
) -> None:
    uses = [
        use(n, units, START + timedelta(days=after), signed=signed, service=service)
        for n, (units, after, signed, service) in enumerate(plain)
    ]
    known = [
        Authorisation(
            AuthorisationId(f"a{n}"), PersonId("p"), units, START + timedelta(days=after),
            START + timedelta(days=after + days), service,
        )
        for n, (after, days, units, service) in enumerate(windows)
    ]  # fmt: skip
    found = balances(known, uses, ())
    covered = [u for u in uses if any(a.covers(u.on, u.service) for a in known)]
    assert sum(b.used for b in found) == sum(u.units for u in covered if u.signed)
    assert sum(b.drafted for b in found) == sum(u.units for u in covered if not u.signed)
    assert all(b.left == (b.lines[-1].left if b.lines else b.authorised) for b in found)


# Which one is running


def test_the_running_one_holds_the_day_and_ends_first_or_else_began_last() -> None:
    past = authorisation(id=AuthorisationId("past"), starts_on=START - timedelta(days=90), ends_on=START)
    present, longer = authorisation(), authorisation(id=AuthorisationId("longer"), ends_on=END + timedelta(days=9))
    to_come = authorisation(id=AuthorisationId("next"), starts_on=END + timedelta(days=40), ends_on=date(2027, 12, 1))
    found = balances((past, present, longer, to_come), (), ())

    def on(day: date) -> str | None:
        chosen = running(found, day)
        return chosen.authorisation.id if chosen else None

    assert on(TODAY) == "authorisation-1"
    assert on(END + timedelta(days=1)) == "longer"
    assert on(END + timedelta(days=20)) == "longer", "the one that ended last, not the one still to come"
    assert on(START - timedelta(days=200)) == "next"
    assert running((), TODAY) is None


# Alerts


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        (79, []),
        (80, ["units_mostly_used"]),
        (99, ["units_mostly_used"]),
        (100, ["units_all_used"]),
        (140, ["units_all_used"]),
    ],
)
def test_units_are_told_from_80_percent_on(used: int, expected: list[str]) -> None:
    assert codes(alerts(balance(used), LIMITS, START)) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [(31, []), (30, ["authorisation_ends"]), (0, ["authorisation_ends"]), (-1, ["authorisation_over"])],
)
def test_the_end_is_told_from_30_days_before(days: int, expected: list[str]) -> None:
    assert codes(alerts(balance(0), LIMITS, END - timedelta(days=days))) == expected


def test_an_alert_carries_the_figures_of_its_sentence_and_never_blocks() -> None:
    used, ends = alerts(balance(85), LIMITS, END - timedelta(days=12))
    assert used.facts == {"percent": "85", "units_left": "15", "days_left": "12", "ends_on": END.isoformat()}
    assert ends.facts == used.facts
    assert not used.blocks
    assert not ends.blocks


def test_the_packs_figures_say_when() -> None:
    early = Limits(alert_at_percent=50, alert_days_left=60)
    assert codes(alerts(balance(50), early, END - timedelta(days=60))) == ["units_mostly_used", "authorisation_ends"]


# Units before an authorisation


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 6, 30), date(2025, 7, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 7, 1), date(2027, 6, 30)),
        (date(2028, 2, 29), date(2027, 7, 1), date(2028, 6, 30)),
    ],
)
def test_a_state_fiscal_year_begins_with_july(day: date, first: date, last: date) -> None:
    assert fiscal_year(day, pack().auth.free_year_month) == (first, last)


def test_free_units_are_the_signed_ones_of_the_fiscal_year_that_no_authorisation_covers() -> None:
    uses = (
        use(1, 4, date(2026, 6, 30)),
        use(2, 5, date(2026, 7, 1)),
        use(3, 6, TODAY),
        use(4, 7, date(2026, 8, 1), signed=False),
        use(5, 1, date(2027, 6, 30)),
        use(6, 8, date(2027, 7, 1)),
    )
    year = free_period(pack().auth, None, TODAY)
    assert free_units(pack().auth, (authorisation(),), uses, year) == FreeUnits(
        24, date(2026, 7, 1), date(2027, 6, 30), 6
    )
    without = free_units(pack().auth, (), uses, year)
    assert without is not None
    assert (without.used, without.left) == (12, 12)
    assert free_units(Authorising(), (), uses, year) is None


@pytest.mark.parametrize(
    ("started_on", "once", "first"),
    [
        (date(2026, 3, 1), True, date(2026, 3, 1)),
        (date(2026, 9, 1), True, date(2026, 7, 1)),
        (date(2026, 3, 1), False, date(2026, 7, 1)),
        (None, True, date(2026, 7, 1)),
    ],
)
def test_units_given_once_an_episode_do_not_come_again_with_a_new_fiscal_year(
    started_on: date | None, first: date, *, once: bool
) -> None:
    rules = replace(pack().auth, free_once=once)
    assert free_period(rules, started_on, TODAY) == (first, date(2027, 6, 30))


@pytest.mark.parametrize(
    ("used", "of", "told"), [(19, 24, False), (20, 24, True), (30, 24, True), (15, 20, False), (16, 20, True)]
)
def test_free_units_are_told_from_80_percent_on(used: int, of: int, *, told: bool) -> None:
    found = free_alerts(FreeUnits(of, date(2026, 7, 1), date(2027, 6, 30), used), LIMITS)
    assert codes(found) == (["free_units_mostly_used"] if told else [])


# Frequency authorised and delivered


@pytest.mark.parametrize(
    ("frequency", "after", "authorised"),
    [
        (Frequency(7), 0, 1),
        (Frequency(2), 6, 2),
        (Frequency(2), 13, 4),
        (Frequency(1), 5, 0),
        (Frequency(3, Per.MONTH), 29, 3),
        (Frequency(2), 400, 25),
    ],
)
def test_the_authorised_frequency_is_counted_in_whole_visits_until_the_day(
    frequency: Frequency, after: int, authorised: int
) -> None:
    window = authorisation(frequency=frequency)
    uses = (use(1, 3, START), use(2, 3, START + timedelta(days=5)), use(3, 2, START, signed=False))
    found = balances((window,), uses, (entry(9, START),))[0]
    held = 1 if after < 5 else 2
    assert delivered(found, START + timedelta(days=after)) == Delivered(authorised, held)


def test_nothing_is_compared_without_a_frequency_or_before_the_first_day() -> None:
    assert delivered(balance(3), TODAY) is None
    assert delivered(balances((authorisation(frequency=Frequency(2)),), (), ())[0], START - timedelta(days=1)) is None


# What cannot be recorded


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"units": 0}, "no_units"),
        ({"ends_on": START - timedelta(days=1)}, "window_ends_before_start"),
        ({"service": "massage"}, "unknown_service"),
        ({"frequency": Frequency(0)}, "no_times"),
    ],
)
def test_what_an_authorisation_cannot_be_is_named(changes: dict[str, Any], code: str) -> None:
    services = [service.id for service in pack().services]
    assert codes(check_authorisation(authorisation(**changes), services)) == [code]
    assert check_authorisation(authorisation(units=1, ends_on=START, frequency=Frequency(1)), services) == ()
    assert check_authorisation(authorisation(service="group", frequency=Frequency(2)), services) == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (entry(0), "no_units"),
        (entry(-1), "no_units"),
        (entry(0, kind=EntryKind.CORRECTION, note="x"), "no_units"),
        (entry(1, START - timedelta(days=1)), "outside_window"),
        (entry(1, END + timedelta(days=1)), "outside_window"),
        (entry(-1, kind=EntryKind.CORRECTION, note=" "), "correction_reason_missing"),
    ],
)
def test_what_cannot_stand_in_the_ledger_is_named(typed: UnitEntry, code: str) -> None:
    assert codes(check_entry(typed, authorisation())) == [code]


def test_units_of_others_need_no_word_and_a_correction_may_take_units_away() -> None:
    assert check_entry(entry(1, START), authorisation()) == ()
    assert check_entry(entry(-5, END, EntryKind.CORRECTION, note="Counted twice."), authorisation()) == ()
