"""The end of a person's records, and the log of it.

What belongs to a person is found from the schema itself, so that no later table can be forgotten: rows with their
`person_id`, and without one, rows that refer to such a row. The log's entry is written first; the triggers let go only
what stands in it. `secure_delete` and the index's own setting overwrite what was deleted.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.disposal import Disposal
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping, to_json
from fieldnote.vault.merges import IN_CHART, people_in

_DISPOSALS = Mapping(Disposal, "disposal")
_LOG = {"disposal", "disposed"}
_WHO = "(SELECT value FROM json_each(?1))"
_ACCEPTED = (DeliveryState.CONFIRMED.value, DeliveryState.FILED.value)
_SETTLED = (*_ACCEPTED, DeliveryState.SUPERSEDED.value)
_NEEDS_NO_MORE = (*_ACCEPTED, DeliveryState.SUPERSEDED.value, DeliveryState.WITHDRAWN.value)


@dataclass(frozen=True, slots=True)
class _Owned:
    """A table with the rows of a chart's people; ?1 is the JSON list of their ids."""

    table: str
    where: str
    has_id: bool


def unfinished(database: Database, person_id: PersonId) -> int:
    """Count the notes of a chart that were begun and not signed."""
    return int(
        database.value(
            f"SELECT count(*) FROM visit WHERE person_id IN {IN_CHART} AND state <> 'signed' AND planned = 0",
            (person_id,),
        )
    )


def unaccepted(database: Database, person_id: PersonId) -> int:
    """Count the signed records of a chart that no agency has confirmed, or that still wait for one.

    A voided note has to be confirmed no more, its voiding has; and so has what replaced a version that never left.
    """
    return int(
        database.value(
            "WITH signed AS (SELECT r.* FROM signed_record r JOIN visit v ON v.id = r.visit_id WHERE v.person_id IN "
            f"{IN_CHART} AND (r.act_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM uncounted u WHERE u.visit_id = "
            "r.visit_id AND u.why = 'void'))), owed AS (SELECT s.record_id, d.state FROM signed s JOIN delivery d ON "
            "d.visit_id = s.visit_id AND d.addendum_id IS s.addendum_id AND d.act_id IS s.act_id) SELECT count(*) FROM "
            "signed s WHERE NOT EXISTS (SELECT 1 FROM owed o WHERE o.record_id = s.record_id AND o.state IN (?, ?, ?)) "
            "OR EXISTS (SELECT 1 FROM owed o WHERE o.record_id = s.record_id AND o.state NOT IN (?, ?, ?, ?))",
            (person_id, *_SETTLED, *_NEEDS_NO_MORE),
        )
    )


def tied(database: Database, person_id: PersonId) -> int:
    """Count the records of other people that refer to records of this chart: after a merge that was taken apart."""
    owned = {part.table: part.where for part in _owned(database)}
    who = (to_json(people_in(database, person_id)),)
    return sum(
        int(database.value(f'SELECT count(*) FROM "{table}" WHERE NOT ({where}) AND "{ours}" IN {theirs}', who))
        for table, where in owned.items()
        for ours, parent, key in _links(database)[table]
        if parent in owned
        for theirs in (f'(SELECT "{key}" FROM "{parent}" WHERE {owned[parent]})',)
    )


def last_day(database: Database, person_id: PersonId) -> date | None:
    """Give the day of a chart's last contact, or the last day of its last episode where that is later."""
    found = database.value(
        "SELECT max(day) FROM (SELECT max(day) AS day FROM visit_that_counts WHERE planned = 0 AND person_id IN "
        f"{IN_CHART} UNION ALL SELECT max(coalesce(ended_on, started_on)) FROM episode WHERE person_id IN {IN_CHART})",
        (person_id, person_id),
    )
    return date.fromisoformat(found) if found else None


def rows_of(database: Database, person_id: PersonId) -> dict[str, int]:
    """Count the rows of a person's chart, by table."""
    who = (to_json(people_in(database, person_id)),)
    counts = {part.table: _count(database, part, who) for part in _owned(database)}
    return {table: count for table, count in sorted(counts.items()) if count}


def dispose(database: Database, disposal: Disposal) -> Disposal:
    """Write the log's entry and delete everything of a person's chart for good; give the entry as it was written.

    Call it inside a transaction. The database itself refuses it for someone on legal hold.
    """
    owned = _owned(database)
    people = people_in(database, disposal.chart_id)
    who = (to_json(people),)
    signed = _signed(database, owned, who)
    counts = {part.table: _count(database, part, who) for part in owned} | {"signature": len(signed)}
    gone = sorted([*((person_id, "") for person_id in people), *signed])
    written = replace(
        disposal,
        counts={table: count for table, count in sorted(counts.items()) if count},
        sha256=_digest(gone),
    )
    _log(database, written, gone)
    database.run(
        "DELETE FROM signature WHERE record_id IN (SELECT record_id FROM disposed WHERE disposal_id = ?)", (written.id,)
    )
    for part in owned:
        database.run(f'DELETE FROM "{part.table}" WHERE {part.where}', who)
    return written


def everything(database: Database) -> list[Disposal]:
    """Give the log, oldest first."""
    return _DISPOSALS.find(database, "1 ORDER BY at, id")


def people_of(database: Database, disposal: Disposal) -> tuple[str, ...]:
    """Give the ids of the people whose records went with a disposal."""
    rows = database.all("SELECT record_id FROM disposed WHERE disposal_id = ? AND sha256 = ''", (disposal.id,))
    return tuple(row[0] for row in rows)


def logged_at(database: Database, disposal: Disposal) -> int:
    """Give the place in the activity log where a disposal stands."""
    return int(
        database.value(
            "SELECT max(sequence) FROM audit WHERE kind = 'person.disposed' AND subject = ?", (disposal.chart_id,)
        )
    )


def let_go(database: Database) -> set[str]:
    """Give the ids of signed records that went with a disposal which the activity log knows in just this form."""
    known = {row[0] for row in database.all("SELECT detail FROM audit WHERE kind = 'person.disposed'")}
    gone: set[str] = set()
    for disposal_id, sha256 in database.all("SELECT id, sha256 FROM disposal"):
        rows = database.all(
            "SELECT record_id, sha256 FROM disposed WHERE disposal_id = ? ORDER BY record_id", (disposal_id,)
        )
        if sha256 in known and _digest(rows) == sha256:
            gone |= {row[0] for row in rows}
    return gone


def overwrite_deleted(database: Database) -> None:
    """Fold the write-ahead log into the file, so that no page of it holds what was deleted."""
    database.fold_in()


def _signed(database: Database, owned: Sequence[_Owned], who: tuple[str]) -> list[tuple[str, str]]:
    ids = " UNION ALL ".join(f'SELECT id FROM "{part.table}" WHERE {part.where}' for part in owned if part.has_id)
    rows = database.all(f"SELECT record_id, sha256 FROM signature WHERE record_id IN ({ids})", who)
    return [(row[0], row[1]) for row in rows]


def _count(database: Database, part: _Owned, who: tuple[str]) -> int:
    return int(database.value(f'SELECT count(*) FROM "{part.table}" WHERE {part.where}', who))


def _log(database: Database, disposal: Disposal, gone: Sequence[tuple[str, str]]) -> None:
    _DISPOSALS.save(database, disposal)
    database.run_many("INSERT INTO disposed VALUES (?, ?, ?)", ((i, disposal.id, sha256) for i, sha256 in gone))


def _digest(gone: Sequence[tuple[str, str]]) -> str:
    return hashlib.sha256("".join(f"{record_id} {sha256}\n" for record_id, sha256 in gone).encode()).hexdigest()


# What belongs to a person ─────────────────────────────────────────────────────────────────────────


def _owned(database: Database) -> list[_Owned]:
    """Give the tables with rows of a person's, those that refer to others first."""
    links = _links(database)
    where = {table: f"person_id IN {_WHO}" for table in links if "person_id" in _columns(database, table)}
    where["person"] = f"id IN {_WHO}"
    found = True
    while found:
        # A table without a person_id belongs to a person through what it refers to, however many steps away.
        reached = {
            table: " OR ".join(f'"{ours}" IN (SELECT "{theirs}" FROM "{parent}" WHERE {where[parent]})'
                               for ours, parent, theirs in refers if parent in where)
            for table, refers in links.items() if table not in where
        }  # fmt: skip
        found = any(reached.values())
        where |= {table: f"({condition})" for table, condition in reached.items() if condition}
    return [_Owned(t, where[t], "id" in _columns(database, t)) for t in _children_first(links, set(where))]


def _links(database: Database) -> dict[str, list[tuple[str, str, str]]]:
    """Give each table with its references: column, table referred to, column there."""
    tables = [
        row[0]
        for row in database.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        if not row[0].startswith("sqlite_") and row[0] not in _LOG
    ]
    return {
        table: [
            (row[0], row[1], row[2] or "id")
            for row in database.all('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)', (table,))
        ]
        for table in tables
    }


def _columns(database: Database, table: str) -> set[str]:
    return {row[0] for row in database.all("SELECT name FROM pragma_table_info(?)", (table,))}


def _children_first(links: dict[str, list[tuple[str, str, str]]], wanted: set[str]) -> list[str]:
    """Order tables so that each comes before those it refers to. Tables that refer to each other keep any order."""
    ordered: list[str] = []
    seen: set[str] = set()

    def visit(table: str) -> None:
        if table in seen:
            return
        seen.add(table)
        for child in sorted(wanted):
            if any(parent == table for _, parent, _ in links[child]):
                visit(child)
        ordered.append(table)

    for table in sorted(wanted):
        visit(table)
    return ordered
