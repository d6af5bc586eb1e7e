"""The log of what came in from the agency, and what is needed to take a file back whole.

Before a file is accepted the rows it may touch are remembered as they stand, to the byte; what differs afterwards is
kept beside the log's entry. Taking back puts those rows back and takes the versions out of the history that the file
wrote: a wrong list leaves no name behind. What was touched since belongs to someone's work and stays.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec

from fieldnote.domain.arrival import Arrival, ArrivalKind
from fieldnote.domain.ids import ArrivalId, PersonId
from fieldnote.vault import mapping
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import to_json

_ARRIVALS = mapping.Mapping(Arrival, "arrival")
_OF_PEOPLE = ("goal", "authorisation", "plan", "episode", "person")
"""Tables a file may touch, those that refer to others first."""
_OF_THE_NOTEBOOK = {"policy_use": "sequence", "policy_file": "sequence", "setting": "name", "notebook": "only"}
"""Tables that settings may touch, with their keys."""
_OF_THE_NOTEBOOKS_OWN = {"only", "specialist"}
"""Nothing of its keys, and nothing of the PIN, is ever copied."""
_NOT_OF_ANYBODY = {"history", "record_text", "chart", "arrival_record", "person"}
_IN_CHARTS = "(SELECT person_id FROM chart WHERE chart_id IN (SELECT value FROM json_each(?)))"


@dataclass(frozen=True, slots=True)
class Remembered:
    """How rows stood at a moment: the JSON of each by table and id, whose it is, and how far the history had come."""

    rows: Mapping[tuple[str, str], tuple[str, str]]
    """Person and JSON, by table and id."""
    last_version: int


@dataclass(frozen=True, slots=True)
class ArrivedRecord:
    """A record that a file touched."""

    entity: str
    record_id: str
    person_id: str
    before: str | None
    after: str
    last_version: int | None


def get(database: Database, arrival_id: str) -> Arrival | None:
    """Give one entry of the log."""
    return _ARRIVALS.get(database, arrival_id)


def newest(database: Database, kind: ArrivalKind | None = None, most: int = 1) -> list[Arrival]:
    """Give the newest entries of the log, of one kind or of all."""
    where, values = ("kind = ?", (kind.value,)) if kind else ("1", ())
    return _ARRIVALS.find(database, f"{where} ORDER BY at DESC, rowid DESC LIMIT {int(most)}", values)


def remember(database: Database, people: Collection[PersonId]) -> Remembered:
    """Remember the rows of some people as they stand, before a file touches them."""
    who = (to_json(list(people)),)
    rows: dict[tuple[str, str], tuple[str, str]] = {}
    for table in _OF_PEOPLE:
        whose = "id" if table == "person" else "person_id"
        found = database.each(
            f"SELECT id, {whose}, {_row(database, table)} FROM {table} WHERE {whose} IN {_IN_CHARTS}", who
        )
        rows |= {(table, record_id): (person_id, row) for record_id, person_id, row in found}
    return Remembered(rows, _last_version(database))


def remember_rules(database: Database) -> Remembered:
    """Remember the rules, settings and the specialist, before the agency's settings touch them."""
    rows: dict[tuple[str, str], tuple[str, str]] = {}
    for table, key in _OF_THE_NOTEBOOK.items():
        for record_id, row in database.each(f"SELECT {key}, {_row(database, table)} FROM {table}"):
            rows[table, str(record_id)] = ("", row)
    return Remembered(rows, _last_version(database))


def keep(database: Database, arrival: Arrival, before: Remembered, after: Remembered) -> None:
    """Log a file with everything it touched. Call it last in the transaction that accepts it."""
    _ARRIVALS.save(database, arrival)
    versions = {
        (entity, record_id): (first, last)
        for entity, record_id, first, last in database.each(
            "SELECT entity, record_id, min(sequence), max(sequence) FROM history WHERE sequence > ? "
            "GROUP BY entity, record_id",
            (before.last_version,),
        )
    }
    database.run_many(
        "INSERT INTO arrival_record VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                arrival.id,
                *place,
                person_id,
                before.rows.get(place, (None, None))[1],
                row,
                *versions.get(place, (None, None)),
            )
            for place, (person_id, row) in after.rows.items()
            if before.rows.get(place, ("", None))[1] != row
        ),
    )


def forget(database: Database, until: datetime) -> None:
    """Let go of what earlier files would be taken back with: they came in before `until` (UTC)."""
    database.run(
        "DELETE FROM arrival_record WHERE arrival_id IN (SELECT id FROM arrival WHERE at <= ?)", (until.isoformat(),)
    )


def records(database: Database, arrival_id: ArrivalId) -> list[ArrivedRecord]:
    """Give what a file touched."""
    rows = database.all(
        "SELECT entity, record_id, person_id, before, after, last_version FROM arrival_record WHERE arrival_id = ?",
        (arrival_id,),
    )
    return [ArrivedRecord(*row) for row in rows]


def touched_since(database: Database, arrival: Arrival, found: Iterable[ArrivedRecord]) -> set[str]:
    """Give the people for whom something was written since a file came in; the empty id stands for the notebook's own.

    A record was changed, or something new leans on one that came in.
    """
    found = list(found)
    touched = {record.person_id for record in found if not _stands(database, record)}
    new = [record.record_id for record in found if record.entity == "person" and record.before is None]
    return touched | _lived_in(database, arrival.id, new) | _leaned_on(database, arrival)


def take_back(database: Database, arrival: Arrival, at: datetime, people: Collection[str]) -> None:
    """Put back how it stood for some people before a file came in, and mark it as undone. Call it in a transaction."""
    found = records(database, arrival.id)
    database.run("UPDATE arrival SET undone_at = ? WHERE id = ?", (at.isoformat(), arrival.id))
    order = {table: place for place, table in enumerate((*_OF_PEOPLE, *_OF_THE_NOTEBOOK))}
    for record in sorted(found, key=lambda record: order[record.entity]):
        if record.person_id in people:
            _put_back(database, record)
    database.run(
        "DELETE FROM history WHERE sequence IN (SELECT h.sequence FROM arrival_record r JOIN history h ON "
        "h.sequence BETWEEN r.first_version AND r.last_version AND h.entity = r.entity AND h.record_id = r.record_id "
        "WHERE r.arrival_id = ? AND r.person_id IN (SELECT value FROM json_each(?)))",
        (arrival.id, to_json(sorted(people))),
    )
    database.run("DELETE FROM arrival_record WHERE arrival_id = ?", (arrival.id,))


def _put_back(database: Database, record: ArrivedRecord) -> None:
    key = _OF_THE_NOTEBOOK.get(record.entity, "id")
    if record.before is None:
        if record.entity == "person":
            database.run("DELETE FROM chart WHERE person_id = ?", (record.record_id,))
        database.run(f'DELETE FROM "{record.entity}" WHERE "{key}" = ?', (record.record_id,))
        return
    was = msgspec.json.decode(record.before, type=dict[str, str | int | None])
    now = msgspec.json.decode(record.after, type=dict[str, str | int | None])
    changed = [name for name in was if was[name] != now[name]]
    sets = ", ".join(f'"{name}" = ?' for name in changed)
    values = (*(was[name] for name in changed), record.record_id)
    database.run(f'UPDATE "{record.entity}" SET {sets} WHERE "{key}" = ?', values)


def _stands(database: Database, record: ArrivedRecord) -> bool:
    """Whether a record is as the file left it, with nothing noted of it since."""
    key = _OF_THE_NOTEBOOK.get(record.entity, "id")
    row = database.value(
        f'SELECT {_row(database, record.entity)} FROM "{record.entity}" WHERE "{key}" = ?', (record.record_id,)
    )
    version = database.value(
        "SELECT max(sequence) FROM history WHERE entity = ? AND record_id = ?", (record.entity, record.record_id)
    )
    return bool(row == record.after) and (record.last_version is None or version == record.last_version)


def _lived_in(database: Database, arrival_id: ArrivalId, people: Collection[str]) -> set[str]:
    """Give those of some new people who have more by now than the file brought."""
    who = to_json(list(people))
    theirs = 'SELECT DISTINCT t.person_id FROM "{table}" t WHERE t.person_id IN (SELECT value FROM json_each(?1))'
    ours = (
        " AND NOT EXISTS (SELECT 1 FROM arrival_record r WHERE r.arrival_id = ?2 AND r.entity = '{table}' AND "
        "r.record_id = t.id)"
    )
    found: set[str] = set()
    for table, columns in _tables(database).items():
        if "person_id" not in columns or table in _NOT_OF_ANYBODY:
            continue
        has_own = table in _OF_PEOPLE
        sql = (theirs + ours if has_own else theirs).format(table=table)
        found |= {row[0] for row in database.all(sql, (who, arrival_id) if has_own else (who,))}
    merged = database.all(
        "SELECT person_id, chart_id FROM chart WHERE person_id <> chart_id AND (person_id IN (SELECT value FROM "
        "json_each(?1)) OR chart_id IN (SELECT value FROM json_each(?1)))",
        (who,),
    )
    return found | {person for row in merged for person in row}


def _leaned_on(database: Database, arrival: Arrival) -> set[str]:
    """Give the people for whom a note or a step leans on a goal or plan that came in, or a note was signed since."""
    rows = database.all(
        "SELECT DISTINCT r.person_id FROM arrival_record r JOIN chart mine ON mine.person_id = r.person_id JOIN chart "
        "theirs ON theirs.chart_id = mine.chart_id JOIN visit v ON v.person_id = theirs.person_id WHERE r.arrival_id "
        "= ?1 AND r.entity IN ('goal', 'plan') AND ((r.before IS NULL AND instr(v.choices, r.record_id)) OR (v.state = "
        "'signed' AND v.changed_at > ?2)) UNION SELECT r.person_id FROM arrival_record r JOIN small_step s ON "
        "s.goal_id = r.record_id WHERE r.arrival_id = ?1 AND r.entity = 'goal' AND r.before IS NULL UNION SELECT "
        "r.person_id FROM arrival_record r WHERE r.arrival_id = ?1 AND r.entity LIKE 'policy%' AND EXISTS (SELECT 1 "
        "FROM visit WHERE state = 'signed' AND changed_at > ?2)",
        (arrival.id, arrival.at.isoformat()),
    )
    return {row[0] for row in rows}


def _row(database: Database, table: str) -> str:
    """Give the expression of a row as JSON; bytes stand in it as hex digits."""
    columns = database.all("SELECT name, type FROM pragma_table_info(?) ORDER BY cid", (table,))
    columns = [column for column in columns if table != "notebook" or column[0] in _OF_THE_NOTEBOOKS_OWN]
    parts = (f"'{name}', " + (f'hex("{name}")' if kind == "BLOB" else f'"{name}"') for name, kind in columns)
    return f"json_object({', '.join(parts)})"


def _tables(database: Database) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for table, column in database.all(
        "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND "
        "t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
    ):
        found[table].add(column)
    return found


def _last_version(database: Database) -> int:
    return int(database.value("SELECT coalesce(max(sequence), 0) FROM history"))
