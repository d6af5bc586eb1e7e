"""Tables of visit series, of the days that were written out, and of visits called off."""

from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from operator import itemgetter

from fieldnote.domain.ids import PersonId, SeriesId, VisitId
from fieldnote.domain.planning import Booked, Cancellation, Coming, Series
from fieldnote.domain.visit import ContactKind, Place, Segment
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_SERIES = Recorded(Series, "visit_series")
_CANCELLATIONS = Mapping(Cancellation, "cancellation")
_OF_NOBODY_ARCHIVED = "person_id NOT IN (SELECT id FROM person WHERE archived_on IS NOT NULL)"
_A_DAY = timedelta(days=1)


def save_series(database: Database, series: Series, at: datetime) -> None:
    """Add a series or keep what changed about it."""
    last = series.last_day
    first_day, last_day = series.first_day.isoformat(), last.isoformat() if last else None
    _SERIES.keep(database, series, at, first_day=first_day, last_day=last_day)


def series(database: Database, series_id: str) -> Series | None:
    """Give one series."""
    return _SERIES.get(database, series_id)


def all_series(database: Database) -> list[Series]:
    """Give every series, the latest first."""
    return _SERIES.find(database, "1 ORDER BY first_day DESC, id")


def running(database: Database, first: date, last: date) -> list[Series]:
    """Give the series that may fall on days of a stretch, but for those of people archived."""
    return _SERIES.find(
        database,
        f"first_day <= ? AND (last_day IS NULL OR last_day >= ?) AND {_OF_NOBODY_ARCHIVED} ORDER BY first_day, id",
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


def visit_of(database: Database, series_id: SeriesId, day: date) -> VisitId | None:
    """Give the visit that a day of a series was written out as; it may be gone by now."""
    found: VisitId | None = database.value(
        "SELECT visit_id FROM occurrence WHERE series_id = ? AND day = ?", (series_id, str(day))
    )
    return found


def series_with(database: Database, visit_id: VisitId) -> tuple[Series, date] | None:
    """Give the series that a visit is one of, with its day there; None where none goes on at that day."""
    rows = database.all("SELECT series_id, day FROM occurrence WHERE visit_id = ?", (visit_id,))
    found = ((series(database, row[0]), date.fromisoformat(row[1])) for row in rows)
    return next(((s, day) for s, day in found if s is not None and (s.last_day or day) >= day), None)


def series_ahead(database: Database, person_id: PersonId, first: date) -> list[Series]:
    """Give the series of a person that may fall on a day from `first` on; none of somebody archived."""
    return _SERIES.find(
        database,
        f"person_id = ? AND (last_day IS NULL OR last_day >= ?) AND {_OF_NOBODY_ARCHIVED} ORDER BY first_day, id",
        (person_id, first.isoformat()),
    )


def days_written_out(database: Database, person_id: PersonId, first: date) -> frozenset[tuple[SeriesId, date]]:
    """Give the days from `first` on that a person's series were written out for."""
    rows = database.all(
        "SELECT o.series_id, o.day FROM visit_series s JOIN occurrence o ON o.series_id = s.id AND o.day >= ? WHERE "
        f"s.person_id IN {IN_CHART}",
        (first.isoformat(), person_id),
    )
    return frozenset((row[0], date.fromisoformat(row[1])) for row in rows)


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


def coming(database: Database, person_id: PersonId, first: date, running: dict[SeriesId, Series]) -> list[Coming]:
    """Give the visits planned with a person from a day on that are written out; `running` are the person's series.

    Their times are UTC.
    """
    # What is planned is little beside all that a person's visits take; its days are those of the place.
    rows = database.all(
        "SELECT v.id, v.starts_at, v.kind, v.place, t.place_label, o.series_id, o.day FROM visit v INDEXED BY "
        "visit_planned JOIN note_text t ON t.visit_id = v.id AND t.addendum_id IS NULL LEFT JOIN occurrence o ON "
        f"o.visit_id = v.id WHERE v.planned = 1 AND v.day >= ? AND v.person_id IN {IN_CHART} ORDER BY v.starts_at, "
        "v.id",
        (first.isoformat(), person_id),
    )
    found: list[Coming] = []
    for _, alike in groupby(rows, key=itemgetter(0)):
        # A visit that stayed when its series was planned otherwise is a day of both.
        several = [(row, running.get(row[5]), date.fromisoformat(row[6]) if row[6] else None) for row in alike]
        row, one_of, day = next((one for one in several if _goes_on(one[1], one[2])), (several[0][0], None, None))
        starts_at, place = datetime.fromisoformat(row[1]), Place(row[3]) if row[3] else None
        found.append(Coming(person_id, starts_at, ContactKind(row[2]), place, row[4], row[0], one_of, day))
    return found


def _goes_on(one_of: Series | None, day: date | None) -> bool:
    return one_of is not None and day is not None and (one_of.last_day is None or day <= one_of.last_day)


def save_cancellation(database: Database, cancellation: Cancellation) -> None:
    """Add what was called off, or keep what was made of it."""
    _CANCELLATIONS.save(database, cancellation)


def cancellation(database: Database, cancellation_id: str) -> Cancellation | None:
    """Give one plan that was called off."""
    return _CANCELLATIONS.get(database, cancellation_id)


def cancellation_with(database: Database, visit_id: VisitId) -> Cancellation | None:
    """Give what was called off that a note was made of."""
    return next(iter(_CANCELLATIONS.find(database, "note_id = ?", (visit_id,))), None)


def called_off(database: Database, person_id: PersonId) -> list[Cancellation]:
    """Give the visits with a person that were called off and that no note was made of, the latest first."""
    return _CANCELLATIONS.find(database, "person_id = ? AND note_id IS NULL ORDER BY at DESC, id", (person_id,))


def all_cancellations(database: Database) -> list[Cancellation]:
    """Give every visit that was called off, the latest first."""
    return _CANCELLATIONS.find(database, "1 ORDER BY at DESC, id")


def take_back(database: Database, cancellation: Cancellation) -> None:
    """Forget that a visit was called off."""
    database.run("DELETE FROM cancellation WHERE id = ?", (cancellation.id,))


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
