"""Visits that come round again, from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, SeriesId
from fieldnote.domain.planning import Appointment, Series, appointment_problems, recurrence_problems
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.recurrence import Recurrence
from fieldnote.exchange.intake.planning import SeriesIn
from fieldnote.services.intake.keys import Keys, look_up
from fieldnote.services.notebook import Notebook
from fieldnote.vault import planning as tables


def take(notebook: Notebook, person_id: PersonId, found: Sequence[SeriesIn], keys: Keys, where: str) -> None:
    """Keep a person's series; days before today are written out only where `since` says so."""
    for number, series in enumerate(found):
        kept = _series(notebook, person_id, series, keys, f"{where}.series[{number}]")
        tables.save_series(notebook.vault.database, kept, notebook.now_utc())


def _series(notebook: Notebook, person_id: PersonId, found: SeriesIn, keys: Keys, where: str) -> Series:
    if found.starts_at.tzinfo is not None:
        raise BadInputError("a time on the clock has no UTC offset", f"{where}.starts_at")
    what = Appointment(
        starts_at=found.starts_at,
        minutes=found.minutes,
        kind=found.kind,
        mode=found.mode,
        place=found.place,
        place_label=found.place_label,
        purpose=found.purpose,
        goal_ids=tuple(look_up(keys.goals, key, "goal", where) for key in found.goals),
    )
    recurrence = Recurrence(
        found.starts_on, found.repeats, found.interval, tuple(found.weekdays), found.until, found.times
    )
    for problem in (*appointment_problems(what), *recurrence_problems(recurrence)):
        raise BadInputError(_FAULTS[problem.code], f"{where}.{problem.field}")
    return Series(
        id=SeriesId(notebook.new_id()),
        person_id=person_id,
        what=what,
        recurrence=recurrence,
        since=found.since or notebook.clock().date(),
        ended_on=found.ended_on,
        end_reason=found.end_reason,
    )


_FAULTS = {
    "plan_minutes_wrong": "a visit is planned for 5 minutes to 12 hours",
    "interval_wrong": "a series comes round every 1 to 52 weeks or months",
    "weekday_unknown": "weekdays are 0 (Monday) to 6",
    "series_without_visits": "a series has one visit or more",
    "series_ends_too_soon": "the last day is before the first visit",
}
