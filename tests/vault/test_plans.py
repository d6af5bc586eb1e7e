"""Plans never change once they are recorded; only whose they are may."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from making import NOW, person, plan
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.ids import PersonId, PlanId
from fieldnote.domain.plan import PlanSource
from fieldnote.vault import people, plans
from fieldnote.vault.database import Database


@pytest.fixture
def kept(database: Database) -> Database:
    people.save(database, person(), NOW)
    plans.save(database, plan(), NOW)
    return database


@pytest.mark.parametrize(
    "change",
    [
        {"effective_on": date(2026, 1, 1)},
        {"ends_on": date(2026, 12, 31)},
        {"outcomes": ()},
        {"source": PlanSource.IMPORTED},
        {"frequency": "5 visits a week"},
        {"label": "ISP"},
        {"version": "2"},
        {"completed_on": date(2026, 1, 1)},
        {"meeting_on": date(2026, 1, 1)},
        {"qp": "Somebody else"},
        {"order_signed_on": date(2026, 1, 1)},
        {"order_signed_by": "Dr. Wells"},
        {"taken_at": datetime(2026, 1, 1, tzinfo=UTC)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_nothing_a_plan_says_can_be_changed(kept: Database, change: dict[str, Any]) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="a plan never changes"):
        plans.save(kept, replace(plan(), **change), NOW)
    assert plans.get(kept, plan().id) == plan()


def test_saving_the_same_plan_again_is_no_change(kept: Database) -> None:
    plans.save(kept, plan(), NOW)
    assert plans.of_person(kept, plan().person_id) == [plan()]


@pytest.mark.parametrize(
    ("sql", "refusal"),
    [
        ("UPDATE plan SET person_id = 'person-2'", "a plan never changes"),
        ("DELETE FROM plan", "a plan never goes"),
    ],
)
def test_a_plan_stays_where_it_is(kept: Database, sql: str, refusal: str) -> None:
    people.save(kept, person(id=PersonId("person-2")), NOW)
    with pytest.raises(sqlcipher.IntegrityError, match=refusal):
        kept.run(sql)
    assert plans.of_person(kept, plan().person_id) == [plan()]


def test_the_latest_plan_comes_first_and_of_one_day_the_one_taken_in_last(kept: Database) -> None:
    first = plan(id=PlanId("plan-9"), effective_on=NOW.date(), taken_at=NOW.astimezone(UTC))
    second = replace(first, id=PlanId("plan-5"), taken_at=NOW.astimezone(UTC) + timedelta(hours=1))
    for made in (second, first):
        plans.save(kept, made, NOW)
    assert [p.id for p in plans.of_person(kept, plan().person_id)] == ["plan-5", "plan-9", "plan-1"]
