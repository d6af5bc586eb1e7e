"""One human entered twice: whose chart the records of a person are shown in.

Every person has a chart; after a merge the chart of the doubled person is that of the one who stays. No record is
touched: rows, history and signed bytes keep the id they were written with, and reading goes through the small table
`chart`. What is kept with `Mapping` or `Recorded` does so by itself; SQL written by hand joins it,

    ... FROM visit v JOIN chart c ON c.person_id = v.person_id        -- c.chart_id is whom it is shown with
    ... WHERE v.person_id IN {IN_CHART}                               -- all records of a chart, by any of its ids

which are two steps into an index, whatever the size of the notebook. Where the first few of many rows are wanted in the
order of an index, `in_two_arms` keeps that order. Unsigned notes go over to the person who stays, so
that the signature names them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import from_json, to_json

IN_CHART = (
    "(SELECT mine.person_id FROM chart asked JOIN chart mine ON mine.chart_id = asked.chart_id "
    "WHERE asked.person_id = ?)"
)
"""The ids of everyone in the chart of one person: takes the place of a list in `person_id IN …`."""
_STAYS = "= (SELECT chart_id FROM chart WHERE person_id = ?1)"
_OTHERS = (
    "IN (SELECT mine.person_id FROM chart asked JOIN chart mine ON mine.chart_id = asked.chart_id WHERE "
    "asked.person_id = ?1 AND mine.person_id <> mine.chart_id)"
)


@dataclass(frozen=True, slots=True)
class Merge:
    """How a doubled person's records came into another chart."""

    person_id: PersonId
    into_id: PersonId
    at: datetime
    taken: tuple[str, ...] = ()
    """What the person who stays took over (see `domain.merge`)."""
    drafts: tuple[VisitId, ...] = ()


def in_two_arms(arm: str) -> str:
    """Write a query over a chart as one over the person who stays and one over the others; ?1 is any id of the chart.

    `arm` has `{whose}` after a column with a person's id. With ORDER BY behind it, SQLite merges the arms as it goes,
    each in the order of an index: the first rows cost the same however many there are.
    """
    return f"{arm.format(whose=_STAYS)} UNION ALL {arm.format(whose=_OTHERS)}"


def chart_of(database: Database, person_id: str) -> PersonId | None:
    """Give the person in whose chart somebody's records are shown: themselves, unless they were merged."""
    found: PersonId | None = database.value("SELECT chart_id FROM chart WHERE person_id = ?", (person_id,))
    return found


def people_in(database: Database, person_id: str) -> list[PersonId]:
    """Give everyone whose records one chart shows, the person who stays first."""
    rows = database.all(
        f"SELECT person_id FROM chart WHERE person_id IN {IN_CHART} ORDER BY person_id <> chart_id, person_id",
        (person_id,),
    )
    return [row[0] for row in rows]


def all_in(database: Database, charts: Sequence[PersonId]) -> list[PersonId]:
    """Give everyone whose records these charts show, each chart by the person who stays."""
    rows = database.all(
        "SELECT person_id FROM chart WHERE chart_id IN (SELECT value FROM json_each(?))", (to_json(list(charts)),)
    )
    return [row[0] for row in rows]


def add(database: Database, double: PersonId, into: PersonId, at: datetime, taken: Sequence[str]) -> None:
    """Show the chart of `double` with that of `into`. Both must be people who stay so far."""
    drafts = [row[0] for row in database.all(
        f"SELECT id FROM visit WHERE person_id IN {IN_CHART} AND state <> 'signed' ORDER BY id", (double,)
    )]  # fmt: skip
    database.run(
        "INSERT INTO merge (person_id, into_id, at, taken, drafts) VALUES (?, ?, ?, ?, ?)",
        (double, into, at.isoformat(), to_json(list(taken)), to_json(drafts)),
    )
    _hand_over(database, drafts, into)
    _draw_charts(database)


def undo(database: Database, merge: Merge) -> None:
    """Show the doubled person by themselves again. Notes signed since stay with the one they were signed for."""
    database.run("DELETE FROM merge WHERE person_id = ?", (merge.person_id,))
    _hand_over(database, merge.drafts, merge.person_id)
    _draw_charts(database)


def of_double(database: Database, person_id: str) -> Merge | None:
    """Give the merge that brought a doubled person into another chart."""
    row = database.one("SELECT person_id, into_id, at, taken, drafts FROM merge WHERE person_id = ?", (person_id,))
    if row is None:
        return None
    taken, drafts = from_json(row[3], tuple[str, ...]), from_json(row[4], tuple[VisitId, ...])
    return Merge(row[0], row[1], datetime.fromisoformat(row[2]), taken, drafts)


def _hand_over(database: Database, drafts: Sequence[VisitId], person_id: PersonId) -> None:
    database.run(
        "UPDATE visit SET person_id = ? WHERE state <> 'signed' AND id IN (SELECT value FROM json_each(?))",
        (person_id, to_json(list(drafts))),
    )


def _draw_charts(database: Database) -> None:
    """Follow every merge to the person who stays."""
    database.run(
        "WITH RECURSIVE stays (person_id, chart_id) AS (SELECT id, id FROM person WHERE id NOT IN (SELECT person_id "
        "FROM merge) UNION ALL SELECT m.person_id, s.chart_id FROM merge m JOIN stays s ON s.person_id = m.into_id) "
        "UPDATE chart SET chart_id = s.chart_id FROM stays s WHERE s.person_id = chart.person_id AND s.chart_id <> "
        "chart.chart_id"
    )
