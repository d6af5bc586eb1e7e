"""Visits as lists show them: a line each, read from the view `visit_in_chart`."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import PersonId
from fieldnote.domain.since_signed import SinceSigned
from fieldnote.domain.visit import ContactKind, NoteState, Place, VisitLine
from fieldnote.vault.database import Database, Row, Value
from fieldnote.vault.merges import in_two_arms

_HEADLINE = 240
_LINE = (
    "v.id, c.chart_id, v.state, v.kind, v.day, v.starts_at, v.planned, v.minutes, v.units, v.code, v.place, "
    f"t.place_label, substr(iif(v.planned, t.purpose, t.what_we_did), 1, {_HEADLINE}), v.filled, v.required, "
    "v.sensitive, coalesce(k.version, v.version), k.replaces, v.facts ->> 'late', "
    "(SELECT u.why FROM uncounted u WHERE u.visit_id = v.id), "
    "(SELECT count(*) FROM addendum a WHERE a.visit_id IN (SELECT v.id UNION SELECT k.note_id UNION SELECT o.visit_id "
    "FROM correction o WHERE o.note_id = k.note_id AND o.version < k.version)), "
    "(SELECT count(*) FROM statement s WHERE s.note_id = coalesce(k.note_id, v.id)), "
    "EXISTS (SELECT 1 FROM note_given g WHERE g.visit_id = v.id), "
    "(SELECT group_concat(DISTINCT d.state) FROM delivery d WHERE d.visit_id = v.id), "
    "(SELECT r.outcome = 'returned' FROM review r WHERE r.visit_id = v.id ORDER BY r.sequence DESC LIMIT 1)"
)
_BESIDE = (
    "JOIN chart c ON c.person_id = v.person_id JOIN note_text t ON t.visit_id = v.id AND t.addendum_id IS NULL LEFT "
    "JOIN correction k ON k.visit_id = v.id"
)


def newest(
    database: Database,
    *,
    person_id: PersonId | None = None,
    first: date | None = None,
    last: date | None = None,
    states: Sequence[NoteState] = tuple(NoteState),
    planned_until: date | None = None,
    before: VisitLine | None = None,
    most: int = 100,
) -> list[VisitLine]:
    """Give visits as lists show them, newest first; `before` is the last line of the page already shown.

    `planned_until` leaves out those that are planned for a later day; `date.min` takes none that is only planned.
    Versions that were replaced and voided notes are in no list; the draft of a correction is.
    Drafts that have no day yet come last.
    """
    where, values = [f"v.state IN ({', '.join('?' * len(states))})"], [s.value for s in states]
    for sql, day in (("v.day >= ?", first), ("v.day <= ?", last)):
        if day is not None:
            where.append(sql)
            values.append(day.isoformat())
    if planned_until is not None:
        where.append("(v.planned = 0 OR v.day <= ?)")
        values.append(planned_until.isoformat())
    if before is None:
        return _picked(database, person_id, where, values, most)
    if before.day is None:
        return _picked(database, person_id, [*where, "v.day IS NULL AND v.id < ?"], [*values, before.id], most)
    starts_at = before.starts_at.astimezone(UTC).isoformat() if before.starts_at else None
    last_line = (before.day.isoformat(), starts_at, before.id)
    earlier = [*where, "(v.day, v.starts_at, v.id) < (?, ?, ?)"]
    found = _picked(database, person_id, earlier, [*values, *last_line], most)
    if len(found) < most:  # nothing is smaller than NULL in SQL: what has no day follows by a query of its own
        found += _picked(database, person_id, [*where, "v.day IS NULL"], values, most - len(found))
    return found


def _picked(
    database: Database, person_id: PersonId | None, where: list[str], values: Sequence[Value], most: int
) -> list[VisitLine]:
    # The first rows are picked in the order of an index; chart and words are fetched for those alone.
    keys = "SELECT v.id AS id, v.day AS day, v.starts_at AS starts_at FROM visit_in_chart v WHERE "
    if person_id is None:
        keys += " AND ".join(where)
    else:
        keys = in_two_arms(keys + " AND ".join(("v.person_id {whose}", *where)))
        values = (person_id, *values, *values)
    rows = database.all(
        f"WITH page AS MATERIALIZED ({keys} ORDER BY day DESC, starts_at DESC, id DESC LIMIT {int(most)}) SELECT "
        f"{_LINE} FROM page JOIN visit v ON v.id = page.id {_BESIDE} ORDER BY v.day DESC, v.starts_at DESC, v.id DESC",
        values,
    )
    return [_line(row) for row in rows]


def since_signed(database: Database, visit_id: str) -> tuple[NoteState, SinceSigned] | None:
    """Give a note's stored state and what happened since it was signed, whichever version and void or not."""
    row = database.one(f"SELECT {_LINE} FROM visit v {_BESIDE} WHERE v.id = ?", (visit_id,))
    return (NoteState(row[2]), _since(row[16:])) if row else None


def begun(database: Database) -> list[VisitLine]:
    """Give all drafts that were begun (not those still planned), oldest first."""
    # The small index of open notes, not a walk over all of them by day.
    rows = database.all(
        f"SELECT {_LINE} FROM visit v INDEXED BY visit_open {_BESIDE} WHERE v.state <> 'signed' AND v.planned = 0 "
        "ORDER BY v.day, v.starts_at"
    )
    return [_line(row) for row in rows]


def of(database: Database, visit_id: str) -> VisitLine | None:
    """Give the line of one note, whichever version."""
    row = database.one(f"SELECT {_LINE} FROM visit v {_BESIDE} WHERE v.id = ?", (visit_id,))
    return _line(row) if row else None


def planned(database: Database, first: date, last: date) -> list[VisitLine]:
    """Give the visits still planned between two days, by time."""
    return _planned(database, first, last)


def missed(database: Database, first: date, last: date) -> list[VisitLine]:
    """Give the visits still planned between two days whose person was neither met nor tried for on that day."""
    tried = (
        "SELECT 1 FROM chart m JOIN visit_that_counts o ON o.person_id = m.person_id WHERE m.chart_id = c.chart_id AND "
        "o.day = v.day AND o.planned = 0"
    )
    return _planned(database, first, last, f"AND NOT EXISTS ({tried})")


def _planned(database: Database, first: date, last: date, besides: str = "") -> list[VisitLine]:
    rows = database.all(
        f"SELECT {_LINE} FROM visit v INDEXED BY visit_planned {_BESIDE} WHERE v.planned = 1 AND v.day BETWEEN ? AND ? "
        f"{besides} ORDER BY v.day, v.starts_at, v.id",
        (first.isoformat(), last.isoformat()),
    )
    return [_line(row) for row in rows]


def _line(row: Row) -> VisitLine:
    return VisitLine(
        id=row[0], person_id=row[1], state=NoteState(row[2]), kind=ContactKind(row[3]),
        day=date.fromisoformat(row[4]) if row[4] else None,
        starts_at=datetime.fromisoformat(row[5]) if row[5] else None,
        planned=bool(row[6]), minutes=row[7], units=row[8], code=row[9],
        place=Place(row[10]) if row[10] else None, place_label=row[11], headline=row[12],
        filled=row[13], required=row[14], sensitive=bool(row[15]), since=_since(row[16:]),
    )  # fmt: skip


def _since(row: Row) -> SinceSigned:
    version, corrects, late, why, added, stated, given, owed, returned = row
    return SinceSigned(
        version=version,
        corrects=corrects,
        replaced=why == "replaced",
        void=why == "void",
        late=bool(late),
        addenda=added,
        statements=stated,
        released=bool(given),
        deliveries=tuple(sorted(map(DeliveryState, owed.split(",")))) if owed else (),
        review_returned=None if returned is None else bool(returned),
    )
