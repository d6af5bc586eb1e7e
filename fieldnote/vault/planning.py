"""Tables of visit series, of the days that were written out, and of visits called off."""

from datetime import UTC, date, datetime, timedelta

from fieldnote.domain.ids import PersonId, SeriesId, VisitId
from fieldnote.domain.planning import Booked, Cancellation, Series
from fieldnote.domain.visit import Segment
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_SERIES = Recorded(Series, "visit_series")
_CANCELLATIONS = Mapping(Cancellation, "cancellation")
_A_DAY = timedelta(days=1)


def save_series(database: Database, series: Series, at: datetime) -> None:
    """Add a series or keep what changed about it."""
    last = series.last_day
    first_day, last_day = series.first_day.isoformat(), last.isoformat() if last else None
    _SERIES.keep(database, series, at, first_day=first_day, last_day=last_day)


def series(database: Database, series_id: str) -> Series | None:
    """Give one series."""
    return _SERIES.get(database, series_id)


def series_of(database: Database, person_id: PersonId) -> list[Series]:
    """Give a person's series, the latest first."""
    return _SERIES.find(database, "person_id = ? ORDER BY first_day DESC, id", (person_id,))


def all_series(database: Database) -> list[Series]:
    """Give every series, the latest first."""
    return _SERIES.find(database, "1 ORDER BY first_day DESC, id")


def running(database: Database, first: date, last: date) -> list[Series]:
    """Give the series that may fall on days of a stretch, but for those of people archived."""
    return _SERIES.find(
        database,
        "first_day <= ? AND (last_day IS NULL OR last_day >= ?) AND person_id NOT IN (SELECT id FROM person WHERE "
        "archived_on IS NOT NULL) ORDER BY first_day, id",
        (last.isoformat(), first.isoformat()),
    )


def written_out(database: Database, first: date, last: date) -> dict[tuple[SeriesId, date], VisitId]:
    """Give the visits that days of a stretch were written out as, by series and day."""
    rows = database.all(
        "SELECT o.series_id, o.day, o.visit_id FROM visit_series s JOIN occurrence o ON o.series_id = s.id WHERE "
        "s.first_day <= ? AND (s.last_day IS NULL OR s.last_day >= ?) AND o.day BETWEEN ? AND ?",
        (last.isoformat(), first.isoformat(), first.isoformat(), last.isoformat()),
    )
    return {(row[0], date.fromisoformat(row[1])): row[2] for row in rows}


def write_out(database: Database, series_id: SeriesId, day: date, visit_id: VisitId) -> None:
    """Note that a day of a series is a visit from here on."""
    database.run("INSERT INTO occurrence (series_id, day, visit_id) VALUES (?, ?, ?)", (series_id, str(day), visit_id))


def follow(database: Database, visit_id: VisitId, new: VisitId) -> None:
    """Note that a day of a series is another visit from here on, where the one was of a series."""
    database.run("UPDATE occurrence SET visit_id = ? WHERE visit_id = ?", (new, visit_id))


def later_days(database: Database, series_id: SeriesId, after: date) -> dict[date, VisitId]:
    """Give the visits that the days of a series after a day were written out as."""
    rows = database.all(
        "SELECT day, visit_id FROM occurrence WHERE series_id = ? AND day > ? ORDER BY day", (series_id, str(after))
    )
    return {date.fromisoformat(row[0]): row[1] for row in rows}


def booked(database: Database, start: datetime, end: datetime, besides: SeriesId | None = None) -> list[Booked]:
    """Give the planned visits that lie, at least in part, between two moments; `besides` leaves out a series."""
    # No plan lasts a day: the lower bound keeps this a short walk along the index.
    rows = database.all(
        "SELECT c.chart_id, v.id, v.starts_at, v.ends_at FROM visit v JOIN chart c ON c.person_id = v.person_id WHERE "
        "v.planned = 1 AND v.starts_at BETWEEN ? AND ? AND (v.ends_at > ? OR v.starts_at >= ?) AND v.id NOT IN (SELECT "
        "visit_id FROM occurrence WHERE series_id = ?) ORDER BY v.starts_at, v.id",
        (_stamp(start - _A_DAY), _stamp(end), _stamp(start), _stamp(start), besides or ""),
    )
    return [
        Booked(row[0], Segment(datetime.fromisoformat(row[2]), datetime.fromisoformat(row[3])), row[1]) for row in rows
    ]


def next_planned(database: Database, person_id: PersonId, after: datetime) -> datetime | None:
    """Give when the next visit with a person is planned that is written out, in UTC."""
    # What is planned is little beside all that a person's visits take; its days are those of the place.
    found = database.value(
        "SELECT min(starts_at) FROM visit INDEXED BY visit_planned WHERE planned = 1 AND day >= ? AND "
        f"person_id IN {IN_CHART} AND starts_at > ?",
        (str(after.date() - _A_DAY), person_id, _stamp(after)),
    )
    return datetime.fromisoformat(found) if found else None


def save_cancellation(database: Database, cancellation: Cancellation) -> None:
    """Add what was called off, or keep what was made of it."""
    _CANCELLATIONS.save(database, cancellation)


def cancellation(database: Database, cancellation_id: str) -> Cancellation | None:
    """Give one plan that was called off."""
    return _CANCELLATIONS.get(database, cancellation_id)


def all_cancellations(database: Database) -> list[Cancellation]:
    """Give every visit that was called off, the latest first."""
    return _CANCELLATIONS.find(database, "1 ORDER BY at DESC, id")


def take_back(database: Database, cancellation: Cancellation) -> None:
    """Forget that a visit was called off."""
    database.run("DELETE FROM cancellation WHERE id = ?", (cancellation.id,))


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
