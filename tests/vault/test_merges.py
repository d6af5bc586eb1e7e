"""After a merge every record is shown with the person who stays, and none of them has changed."""

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import NOW, TODAY, goal, person, support
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import GoalId, PersonId, SupportId, WholeHealthId
from fieldnote.domain.support import Ring, Support
from fieldnote.domain.whole_health import HealthFactor, WeekLog, WholeHealthGoal
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals, merges, next_steps, people, recovery, supports, visit_lines
from fieldnote.vault.database import Database, Row, Value
from fieldnote.vault.history import Recorded

FIRST, SECOND, THIRD = PersonId("first"), PersonId("second"), PersonId("third")
SUPPORTS = Recorded(Support, "support")
GOALS = Recorded(Goal, "goal")


@pytest.fixture
def three(database: Database) -> Database:
    for number, name in enumerate((FIRST, SECOND, THIRD)):
        people.save(database, person(id=name, preferred_name=name, record_ids=()), NOW)
        supports.save(database, support(id=SupportId(f"support-{number}"), person_id=name), NOW)
        goals.save(database, goal(id=GoalId(f"goal-{number}"), person_id=name), NOW)
    return database


def merged(database: Database, double: PersonId, into: PersonId) -> None:
    merges.add(database, double, into, NOW, ())


def undone(database: Database, double: PersonId) -> None:
    found = merges.of_double(database, double)
    assert found is not None
    merges.undo(database, found)


def test_everyone_has_a_chart_of_their_own(three: Database) -> None:
    assert {name: merges.people_in(three, name) for name in (FIRST, SECOND)} == {FIRST: [FIRST], SECOND: [SECOND]}
    people.save(three, person(id=FIRST, preferred_name="First of all"), NOW)
    assert three.value("SELECT count(*) FROM chart") == 3


def test_records_are_found_by_any_id_of_the_chart_and_say_who_stays(three: Database) -> None:
    merged(three, SECOND, FIRST)
    for asked in (FIRST, SECOND):
        assert {s.id for s in supports.of_person(three, asked)} == {"support-0", "support-1"}
        assert {s.person_id for s in supports.of_person(three, asked)} == {FIRST}
        assert {s.id for s in SUPPORTS.as_of(three, asked, NOW)} == {"support-0", "support-1"}
        assert {s.person_id for s in SUPPORTS.as_of(three, asked, NOW)} == {FIRST}
        assert people.get(three, asked) == people.as_entered(three, FIRST)
    assert {s.person_id for s in supports.everything(three)} == {FIRST, THIRD}
    assert [p.id for p in people.everyone(three)] == [FIRST, THIRD]
    assert [p.id for p in people.named(three, "second")] == [FIRST]


def test_a_row_that_is_changed_after_a_merge_stays_with_the_person_it_was_written_for(three: Database) -> None:
    merged(three, SECOND, FIRST)
    shown = next(s for s in supports.of_person(three, FIRST) if s.id == "support-1")
    supports.save(three, replace(shown, ring=Ring.CLOSE), NOW + timedelta(hours=1))
    supports.save(three, replace(shown, ring=Ring.CLOSE), NOW + timedelta(hours=2))
    assert three.value("SELECT person_id FROM support WHERE id = 'support-1'") == SECOND
    assert [v.value.ring for v in SUPPORTS.versions(three, "support-1")] == [Ring.OFTEN, Ring.CLOSE]
    assert {v.value.person_id for v in SUPPORTS.versions(three, "support-1")} == {SECOND}
    undone(three, SECOND)
    assert [s.ring for s in supports.of_person(three, SECOND)] == [Ring.CLOSE]
    assert [s.id for s in supports.of_person(three, FIRST)] == ["support-0"]


def test_a_week_of_a_goal_stays_with_the_person_the_goal_was_written_for(three: Database) -> None:
    walk = WholeHealthGoal(WholeHealthId("walk"), SECOND, HealthFactor.ACTIVITY, "Sleep better")
    recovery.save_health_goal(three, walk, NOW)
    merged(three, SECOND, FIRST)
    shown = recovery.health_goals(three, FIRST)[0]
    recovery.save_week(three, WeekLog(shown.id, shown.person_id, TODAY))
    assert three.all("SELECT person_id FROM week_log") == [(SECOND,)]


def test_merges_follow_each_other_and_come_apart_one_by_one(three: Database) -> None:
    merged(three, THIRD, SECOND)
    merged(three, SECOND, FIRST)
    assert merges.people_in(three, THIRD) == [FIRST, SECOND, THIRD]
    undone(three, SECOND)
    assert merges.people_in(three, FIRST) == [FIRST]
    assert merges.people_in(three, THIRD) == [SECOND, THIRD]
    undone(three, THIRD)
    assert merges.people_in(three, THIRD) == [THIRD]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.booleans()), max_size=12))
def test_charts_are_what_following_every_merge_by_hand_gives(
    database: Database, steps: list[tuple[int, int, bool]]
) -> None:
    parents: dict[str, str] = {}
    names = [PersonId(f"p{n}") for n in range(6)]
    database.run("DELETE FROM merge")
    for name in names:
        people.save(database, person(id=name, record_ids=()), NOW)
    merges._draw_charts(database)

    def root(name: str) -> str:
        return root(parents[name]) if name in parents else name

    for one, other, back in steps:
        double, into = names[one], names[other]
        if back and double in parents:
            undone(database, double)
            del parents[double]
        elif not back and double not in parents and root(into) != double:
            merged(database, double, PersonId(root(into)))
            parents[double] = root(into)
        assert {n: merges.chart_of(database, n) for n in names} == {n: root(n) for n in names}


@contextmanager
def counted(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, Sequence[Value]]]]:
    asked: list[tuple[str, Sequence[Value]]] = []
    before = database.all

    def all_rows(sql: str, values: Any = ()) -> list[Row]:
        asked.append((sql, values))
        return before(sql, values)

    with monkeypatch.context() as patched:
        patched.setattr(database, "all", all_rows)
        yield asked


PICKED = {"SCAN l", "SCAN page", "SCAN CONSTANT ROW"}
"""Steps through what was picked already, or through no table at all."""


def steps_of(database: Database, sql: str, values: Sequence[Value]) -> list[str]:
    return [row[3] for row in database.all(f"EXPLAIN QUERY PLAN {sql}", values)]


def test_reading_a_chart_is_one_statement_by_indexes_alone(three: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    merged(three, SECOND, FIRST)
    with counted(three, monkeypatch) as asked:
        goals.of_person(three, FIRST)
        supports.of_person(three, SECOND)
        SUPPORTS.as_of(three, SECOND, NOW)
        visit_lines.newest(three, person_id=FIRST)
        next_steps.still_open(three, FIRST)
    assert len(asked) == 5
    for sql, values in asked:
        steps = steps_of(three, sql, values)
        walks = [step for step in steps if step.startswith("SCAN") and step not in PICKED]
        assert not walks, "only what was picked already is walked through"
    for sql, values in asked[3:]:
        assert "MERGE (UNION ALL)" in steps_of(three, sql, values), "the newest come first without sorting them all"


def asking_for_one_id(source: str) -> list[int]:
    """Give the lines with SQL that compares a person_id with one id, but for that of the table `chart`."""
    queries = [
        (node.lineno, ast.unparse(node))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.JoinedStr | ast.Constant) and "SELECT" in ast.unparse(node)
    ]
    return [
        line
        for line, sql in queries
        for alias in re.findall(r"(?:\b(\w+)\.)?\bperson_id = \?", sql)
        if f"FROM chart {alias}".strip() not in sql
    ]


def test_no_sql_written_by_hand_misses_what_was_written_for_someone_merged_since() -> None:
    """The cure is `IN_CHART` or `in_two_arms` of `fieldnote.vault.merges`."""
    folder = Path(merges.__file__).parent
    found = {path.name: asking_for_one_id(path.read_text("utf-8")) for path in folder.glob("*.py")}
    found.pop("merges.py")  # which tells one doubled person from another
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ('"SELECT id FROM visit WHERE person_id = ?"', [1]),
        ('f"SELECT {x} FROM visit v JOIN chart c ON 1 WHERE v.person_id = ?1"', [1]),
        ('"SELECT chart_id FROM chart WHERE person_id = ?"', []),
        ('find(database, "person_id = ? ORDER BY name")', []),
        ('"SELECT id FROM visit WHERE other_person_id = ?"', []),
    ],
)
def test_the_way_of_looking_finds_such_sql(source: str, lines: list[int]) -> None:
    assert asking_for_one_id(source) == lines


def test_a_person_cannot_be_merged_into_themselves_or_twice(three: Database) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        merged(three, FIRST, FIRST)
    merged(three, SECOND, FIRST)
    with pytest.raises(sqlcipher.IntegrityError):
        merged(three, SECOND, THIRD)


def test_a_new_record_after_the_merge_is_of_the_person_who_stays(book: Notebook, three: Database) -> None:
    merged(three, SECOND, FIRST)
    GOALS.keep(three, goal(id=GoalId("new"), person_id=FIRST, started_on=TODAY), NOW.astimezone(UTC))
    undone(three, SECOND)
    assert {g.id for g in goals.of_person(three, FIRST)} == {"goal-0", "new"}
