"""The table of trips."""

from datetime import date

from fieldnote.domain.ids import TripId, VisitId
from fieldnote.domain.mileage import DistanceUnit, MonthTotal, Trip
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_TRIPS = Mapping(Trip, "trip")


def save(database: Database, trip: Trip) -> None:
    """Add a trip or keep what changed about it."""
    _TRIPS.save(database, trip)


def get(database: Database, trip_id: str) -> Trip | None:
    """Give one trip."""
    return _TRIPS.get(database, trip_id)


def delete(database: Database, trip_id: TripId) -> None:
    """Delete a trip for good."""
    database.run("DELETE FROM trip WHERE id = ?", (trip_id,))


def between(database: Database, first: date, last: date) -> list[Trip]:
    """Give the trips of a period, the latest first."""
    return _TRIPS.find(database, "day BETWEEN ? AND ? ORDER BY day DESC, id", (first.isoformat(), last.isoformat()))


def of_visit(database: Database, visit_id: VisitId) -> list[Trip]:
    """Give the trips of a visit."""
    return _TRIPS.find(database, "visit_id = ? ORDER BY day, id", (visit_id,))


def by_month(database: Database, first: date, last: date) -> list[MonthTotal]:
    """Sum up the trips of a period by month and unit, the latest month first."""
    rows = database.all(
        "SELECT substr(day, 1, 7) AS month, unit, count(*), sum(tenths) FROM trip WHERE day BETWEEN ? AND ? "
        "GROUP BY month, unit ORDER BY month DESC, unit DESC",
        (first.isoformat(), last.isoformat()),
    )
    return [MonthTotal(date.fromisoformat(f"{row[0]}-01"), DistanceUnit(row[1]), row[2], row[3]) for row in rows]
