import pytest

from fieldnote.domain.fleet import Decided, Fault, Fleet, safe


def test_without_decisions_everything_is_the_persons_own() -> None:
    assert Fleet().decided == frozenset()
    assert Fleet().allows_target("anybody")


@pytest.mark.parametrize(
    ("fleet", "decided"),
    [
        (Fleet(lock_minutes=5), Decided.LOCK),
        (Fleet(copy_folder="/mnt/agency"), Decided.BACKUP),
        (Fleet(agency_key="age1"), Decided.KEY),
        (Fleet(rules="plain"), Decided.RULES),
        (Fleet(targets=()), Decided.TARGETS),
    ],
)
def test_each_decision_locks_its_own_setting_alone(fleet: Fleet, decided: Decided) -> None:
    assert fleet.decided == {decided}


def test_only_named_targets_are_allowed_and_none_where_the_list_is_empty() -> None:
    assert Fleet(targets=("Riverbend",)).allows_target("Riverbend")
    assert not Fleet(targets=("Riverbend",)).allows_target("riverbend")
    assert not Fleet(targets=()).allows_target("Riverbend")


@pytest.mark.parametrize("fault", Fault)
def test_a_file_that_is_not_followed_locks_everything_and_lets_nothing_leave(fault: Fault) -> None:
    fleet = safe(fault)
    assert fleet.decided == set(Decided)
    assert fleet.lock_minutes == 5
    assert not fleet.allows_target("Riverbend")
    assert (fleet.copy_folder, fleet.agency_key, fleet.rules) == (None, None, None)
