"""Planning visits: once or again and again, moving them, calling them off, and what became of them.

A series is written out as visits for the days somebody asks about (`write_out`), and no others; Today asks for its
week, and the people for their day. Two plans at the same time are a caution: `even_so` keeps both.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from heapq import merge
from itertools import islice

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import CancellationId, PersonId, SeriesId, VisitId
from fieldnote.domain.planning import (
    Appointment,
    Booked,
    Cancellation,
    CancelledBy,
    Coming,
    Series,
    appointment_problems,
    clash,
    is_as_planned,
    missed_note,
    planned_draft,
    planned_time,
    recurrence_problems,
)
from fieldnote.domain.problems import (
    DiskFullError,
    FailedWriteError,
    NotFoundError,
    Problem,
    ReadOnlyError,
    Weight,
)
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.text import storable
from fieldnote.domain.visit import USUAL_MINUTES, ContactKind, Segment, VisitDraft, VisitLine
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.people import OpenStep
from fieldnote.vault import corrections, visit_lines
from fieldnote.vault import planning as tables
from fieldnote.vault import visits as visit_tables

DAYS_MISSED = 14
"""How long Today reminds of a planned visit that nothing was written of."""
_DAYS_COMPARED = 56
"""How far ahead a new series is compared with other plans."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a series: visits that stay because they were moved or written in, and days that go."""

    stay: tuple[VisitId, ...]
    gone: tuple[VisitDraft, ...]


@dataclass(frozen=True, slots=True)
class CalledOff:
    """What was called off of a series from a visit on, with all that takes it back."""

    cancellation_id: CancellationId
    series: Series
    """As it was before."""
    ended: Ended


@dataclass(frozen=True, slots=True)
class MovedOn:
    """A visit that was moved with all that follow it, and what takes that back."""

    before: VisitDraft
    """The visit as it was."""
    old: Series
    """What they were, up to here."""
    new: Series
    """What they are from here on."""
    ended: Ended


@dataclass(frozen=True, slots=True)
class Deleted:
    """A draft that was deleted, and when its visit is planned again, where it was begun from a plan still to come."""

    draft: VisitDraft
    planned_again: datetime | None = None


def plan(
    notebook: Notebook, person_id: PersonId, day: date, what: Appointment, *, even_so: bool = False
) -> Done[VisitId] | Refused:
    """Plan one visit."""
    what = storable(what)
    planned_for = notebook.moment(day, what.starts_at)
    problems = appointment_problems(what) or _problems_of_time(notebook, planned_for, what.minutes, even_so=even_so)
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        visit_id = _save_planned(notebook, person_id, what, planned_for)
        notebook.audit("visit.planned", visit_id)
    return Done(visit_id, _change(person_id, visit_id))


def plan_step(
    notebook: Notebook,
    person_id: PersonId,
    step: OpenStep,
    starts_at: time,
    minutes: int = USUAL_MINUTES,
    *,
    even_so: bool = False,
) -> Done[VisitId] | Refused:
    """Plan a visit for the day a next step is due, with the step as its purpose and the goals it came from."""
    if not step.step.text.strip() or step.step.due is None:
        return Refused((Problem("next_step", "step_without_day"),))
    came_from = visit_tables.kept(notebook.vault.database, step.visit_id) if step.visit_id else None
    goals = came_from.draft.goal_ids if came_from else ()
    what = Appointment(starts_at, minutes, purpose=step.step.text, goal_ids=goals)
    return plan(notebook, person_id, step.step.due, what, even_so=even_so)


def repeat(
    notebook: Notebook, person_id: PersonId, what: Appointment, recurrence: Recurrence, *, even_so: bool = False
) -> Done[SeriesId] | Refused:
    """Plan a visit that comes round again. Days before today are left out: they were planned elsewhere."""
    people.get(notebook, person_id)
    today = notebook.clock().date()
    series = Series(SeriesId(notebook.new_id()), person_id, storable(what), recurrence, since=today)
    problems = appointment_problems(what) or recurrence_problems(recurrence)
    if not problems and next(series.days(today, date.max), None) is None:
        problems = (Problem("until", "series_is_over"),)
    if not problems and not even_so:
        problems = _clash(notebook, series)
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        tables.save_series(notebook.vault.database, series, notebook.now_utc())
        notebook.audit("series.planned", series.id)
    return Done(series.id, Change(people=frozenset({person_id})))


def end_series(notebook: Notebook, series_id: SeriesId, last: date, reason: str = "") -> Done[Ended]:
    """End a series after a day. Visits after it that were moved or written in stay, and are named."""
    series = get_series(notebook, series_id)
    with notebook.vault.database.transaction():
        staying, gone = _end(notebook, series, last, storable(reason))
        notebook.audit("series.ended", series_id)
    change = Change(people=frozenset({series.person_id}), visits=frozenset(staying.values()))
    return Done(Ended(tuple(staying.values()), gone), change)


def write_out(notebook: Notebook, first: date, last: date) -> Done[tuple[VisitId, ...]]:
    """Write the days of all series within a stretch out as planned visits, each once and for ever.

    Does nothing, and writes nothing, where all of them are written out already.
    """
    due = _not_written_out(notebook, first, last)
    if not due:
        return Done((), Change())
    made: list[VisitId] = []
    with notebook.vault.database.transaction():
        for series, day in due:
            made.append(_write_out(notebook, series, day))
        notebook.audit("series.written_out", detail=f"{len(made)} visits")
    return Done(tuple(made), Change(frozenset(s.person_id for s, _ in due), frozenset(made)))


def look_ahead(notebook: Notebook, first: date, last: date) -> None:
    """Write out the days that are about to be shown, as far as anything can be written.

    A full disk must not hide the day: what is written out already is still to be seen.
    """
    with suppress(DiskFullError, ReadOnlyError, FailedWriteError):
        write_out(notebook, first, last)


def settle(notebook: Notebook, coming: Coming) -> Done[VisitId]:
    """Give the visit of what is planned, for something to be done about it: a day of a series is written out for it."""
    if coming.visit_id is not None:
        return Done(coming.visit_id, Change())
    assert coming.series is not None, "what is no visit yet is a day of a series"  # noqa: S101 -- for the type checker
    assert coming.day is not None, "as it is"  # noqa: S101 -- for the type checker
    known = tables.visit_of(notebook.vault.database, coming.series.id, coming.day)
    if known is not None:
        return Done(known, Change())
    with notebook.vault.database.transaction():
        made = _write_out(notebook, coming.series, coming.day)
        notebook.audit("series.written_out", detail="1 visit")
    return Done(made, _change(coming.person_id, made))


def move(
    notebook: Notebook, visit_id: VisitId, day: date, starts_at: time, *, minutes: int = 0, even_so: bool = False
) -> Done[VisitId] | Refused:
    """Move one planned visit to another time; the rest of its series stays."""
    draft = get(notebook, visit_id)
    if not draft.planned:
        return Refused((Problem("visit", "not_planned"),))
    draft = replace(
        draft,
        planned_for=notebook.moment(day, starts_at),
        planned_minutes=minutes or draft.planned_minutes or USUAL_MINUTES,
    )
    assert draft.planned_for is not None, "it was just set"  # noqa: S101 -- for the type checker
    problems = appointment_problems(Appointment(starts_at, draft.planned_minutes)) or _problems_of_time(
        notebook, draft.planned_for, draft.planned_minutes, besides=visit_id, even_so=even_so
    )
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        visits.save(notebook, draft)
        notebook.audit("visit.moved", visit_id)
    return Done(visit_id, _change(draft.person_id, visit_id))


def move_from(
    notebook: Notebook, visit_id: VisitId, day: date, starts_at: time, *, minutes: int = 0, even_so: bool = False
) -> Done[MovedOn] | Refused:
    """Move a planned visit and all that follow it in its series; `move_back_from` undoes it.

    The old series ends before it and a new one goes on, with as many visits left. Later ones that were moved alone or
    written in stay, and take the place of the new one's; those that were called off are not planned anew.
    """
    database = notebook.vault.database
    found = tables.series_with(database, visit_id)
    draft = get(notebook, visit_id)
    if found is None or not draft.planned:
        return Refused((Problem("visit", "not_planned" if found else "not_in_a_series"),))
    old, of_day = found
    minutes = minutes or draft.planned_minutes or USUAL_MINUTES
    new = replace(
        old,
        id=SeriesId(notebook.new_id()),
        what=replace(old.what, starts_at=starts_at, minutes=minutes),
        recurrence=old.recurrence.moved(of_day, day),
        since=day,
        ended_on=old.ended_on + (day - of_day) if old.ended_on else None,
    )
    problems = appointment_problems(new.what)
    if not problems and day < notebook.clock().date():
        problems = (Problem("day", "plan_in_the_past"),)
    if not problems and not even_so:
        problems = _clash(notebook, new, besides=old.id)
    if problems:
        return Refused(problems)
    with database.transaction():
        staying, gone = _end(notebook, old, of_day - timedelta(days=1), "")
        visits.save(notebook, replace(draft, planned_for=notebook.moment(day, starts_at), planned_minutes=minutes))
        tables.save_series(database, new, notebook.now_utc())
        _take_places(notebook, old, of_day, new, {one.id for one in gone} - {visit_id})
        notebook.audit("series.changed", old.id, new.id)
    ended = Ended(
        tuple(one for one in staying.values() if one != visit_id), tuple(one for one in gone if one.id != visit_id)
    )
    touched = {visit_id, *ended.stay, *(one.id for one in ended.gone)}
    change = Change(people=frozenset({old.person_id}), visits=frozenset(touched))
    return Done(MovedOn(draft, old, new, ended), change)


def move_back_from(notebook: Notebook, moved: MovedOn) -> Done[VisitId]:
    """Let a series go on as before it was moved from a visit on, with all its visits as they were.

    What was written into the visit since stays in it.
    """
    database, before = notebook.vault.database, moved.before
    with database.transaction():
        now = replace(get(notebook, before.id), planned_for=before.planned_for, planned_minutes=before.planned_minutes)
        _, gone = _end(notebook, moved.new, moved.new.first_day - timedelta(days=1), "")
        tables.save_series(database, moved.old, notebook.now_utc())
        for draft in (*moved.ended.gone, now):
            visits.save(notebook, draft)
        notebook.audit("series.resumed", moved.old.id)
    touched = {before.id, *(draft.id for draft in (*moved.ended.gone, *gone))}
    return Done(before.id, Change(people=frozenset({moved.old.person_id}), visits=frozenset(touched)))


def cancel(notebook: Notebook, visit_id: VisitId, by: CancelledBy, reason: str = "") -> Done[CancellationId] | Refused:
    """Call off one planned visit; `note_of` makes a note of it where one is wanted, `take_back` undoes it."""
    draft = get(notebook, visit_id)
    if not draft.planned:
        return Refused((Problem("visit", "not_planned"),))
    new = CancellationId(notebook.new_id())
    cancellation = Cancellation(new, draft.person_id, draft, by, storable(reason), notebook.now_utc())
    with notebook.vault.database.transaction():
        tables.save_cancellation(notebook.vault.database, cancellation)
        visit_tables.delete_draft(notebook.vault.database, visit_id)
        notebook.audit("visit.cancelled", visit_id, by.value)
    return Done(new, _change(draft.person_id, visit_id))


def cancel_from(notebook: Notebook, visit_id: VisitId, by: CancelledBy, reason: str = "") -> Done[CalledOff] | Refused:
    """Call off a planned visit and all that follow it in its series; `take_back_from` undoes it.

    Later ones that were moved or written in stay, and are named.
    """
    found = tables.series_with(notebook.vault.database, visit_id)
    if found is None:
        return Refused((Problem("visit", "not_in_a_series"),))
    series, day = found
    with notebook.vault.database.transaction():
        cancelled = cancel(notebook, visit_id, by, reason)
        if isinstance(cancelled, Refused):
            return cancelled
        staying, gone = _end(notebook, series, day - timedelta(days=1), storable(reason))
        notebook.audit("series.ended", series.id)
    touched = {visit_id, *staying.values(), *(draft.id for draft in gone)}
    change = Change(people=frozenset({series.person_id}), visits=frozenset(touched))
    return Done(CalledOff(cancelled.value, series, Ended(tuple(staying.values()), gone)), change)


def take_back_from(notebook: Notebook, called_off: CalledOff) -> Done[VisitId] | Refused:
    """Let a series go on that was called off from a visit on, with all its visits as they were."""
    database = notebook.vault.database
    with database.transaction():
        visit = take_back(notebook, called_off.cancellation_id)
        if isinstance(visit, Refused):
            return visit
        tables.save_series(database, called_off.series, notebook.now_utc())
        for draft in called_off.ended.gone:
            visits.save(notebook, draft)
        notebook.audit("series.resumed", called_off.series.id)
    touched = {visit.value, *(draft.id for draft in called_off.ended.gone)}
    return Done(visit.value, Change(people=frozenset({called_off.series.person_id}), visits=frozenset(touched)))


def take_back(notebook: Notebook, cancellation_id: CancellationId) -> Done[VisitId] | Refused:
    """Plan a visit again that was called off, just as it was."""
    cancellation = _cancellation(notebook, cancellation_id)
    if cancellation.note_id is not None:
        return Refused((Problem("visit", "cancellation_has_a_note"),))
    with notebook.vault.database.transaction():
        tables.take_back(notebook.vault.database, cancellation)
        visits.save(notebook, cancellation.planned)
    return Done(cancellation.planned.id, _change(cancellation.person_id, cancellation.planned.id))


def note_of(notebook: Notebook, cancellation_id: CancellationId) -> Done[VisitId] | Refused:
    """Make a note of a visit that was called off: an attempt, without units, with the reason as its first words."""
    cancellation = _cancellation(notebook, cancellation_id)
    planned = cancellation.planned
    if cancellation.note_id is not None:
        return Refused((Problem("visit", "cancellation_has_a_note"),))
    assert planned.planned_for is not None, "only planned visits are called off"  # noqa: S101 -- `cancel` sees to it
    # Whoever calls off beforehand was in touch then; an hour still to come cannot stand in a note.
    when = min(planned.planned_for, cancellation.at.astimezone(planned.planned_for.tzinfo))
    with notebook.vault.database.transaction():
        visits.save(notebook, missed_note(planned, ContactKind.ATTEMPTED, when, cancellation.reason))
        tables.save_cancellation(notebook.vault.database, replace(cancellation, note_id=planned.id))
    return Done(planned.id, _change(cancellation.person_id, planned.id))


def nobody_came(notebook: Notebook, visit_id: VisitId) -> Done[VisitId] | Refused:
    """Turn a planned visit into the note of a no-show at its hour, without units. Not before that hour."""
    draft = get(notebook, visit_id)
    if not draft.planned or draft.planned_for is None:
        return Refused((Problem("visit", "not_planned"),))
    if draft.planned_for > notebook.clock():
        return Refused((Problem("time", "still_to_come"),))
    with notebook.vault.database.transaction():
        visits.save(notebook, missed_note(draft, ContactKind.NO_SHOW, draft.planned_for, ""))
        notebook.audit("visit.nobody_came", visit_id)
    return Done(visit_id, _change(draft.person_id, visit_id))


def delete_draft(notebook: Notebook, visit_id: VisitId) -> Done[Deleted] | Refused:
    """Delete a draft; the plan it was begun from stands again, unless its day is over. Saving the draft undoes both."""
    database = notebook.vault.database
    plan = _plan_of(get(notebook, visit_id))
    again = plan is not None and not (
        plan.planned_for is None
        or plan.planned_for.date() < notebook.clock().date()
        or corrections.of(database, visit_id) is not None
        or tables.cancellation_with(database, visit_id) is not None
    )
    with database.transaction():
        deleted = visits.delete_draft(notebook, visit_id)
        if isinstance(deleted, Refused) or plan is None or not again:
            return deleted if isinstance(deleted, Refused) else Done(Deleted(deleted.value), deleted.change)
        visits.save(notebook, plan)  # under the same id: it is the same day of its series
        notebook.audit("visit.planned", visit_id)
    return Done(Deleted(deleted.value, plan.planned_for), deleted.change)


def get(notebook: Notebook, visit_id: VisitId) -> VisitDraft:
    """Give the draft of a planned visit; raises NotFoundError."""
    kept = visit_tables.kept(notebook.vault.database, visit_id)
    if kept is None:
        raise NotFoundError("visit", visit_id)
    return kept.draft


def planned(notebook: Notebook, first: date, last: date) -> tuple[VisitLine, ...]:
    """Give the visits still to come within a stretch of days, by time."""
    write_out(notebook, first, last)
    return tuple(visit_lines.planned(notebook.vault.database, first, last))


def missed(notebook: Notebook) -> tuple[VisitLine, ...]:
    """Give the planned visits of the last two weeks that nothing was written of, oldest first."""
    today = notebook.clock().date()
    first, yesterday = today - timedelta(days=DAYS_MISSED), today - timedelta(days=1)
    return tuple(visit_lines.missed(notebook.vault.database, first, yesterday))


def coming(notebook: Notebook, person_id: PersonId, most: int) -> tuple[Coming, ...]:
    """Give what is planned with a person from today on, soonest first, written out or not; writes nothing."""
    return tuple(islice(_coming(notebook, person_id), most))


def called_off(notebook: Notebook, person_id: PersonId) -> tuple[Coming, ...]:
    """Give the visits with a person from today on that were called off, soonest first; one with a note is no plan."""
    today = notebook.clock().date()
    found = [
        Coming(
            one.person_id,
            one.planned.planned_for.astimezone(notebook.zone),
            one.planned.kind,
            one.planned.place,
            one.planned.place_label,
            one.planned.id,
            called_off=one.id,
        )
        for one in tables.called_off(notebook.vault.database, person_id)
        if one.planned.planned_for is not None
    ]
    return tuple(sorted((one for one in found if one.starts_at.date() >= today), key=lambda one: one.starts_at))


def next_planned(notebook: Notebook, person_id: PersonId) -> datetime | None:
    """Give when the next visit with a person is planned, written out or not, on the clock of the place."""
    now = notebook.clock()
    return next((one.starts_at for one in _coming(notebook, person_id) if one.starts_at > now), None)


def series_going_on(notebook: Notebook, visit_id: VisitId) -> Series | None:
    """Give the series that a planned visit is one of, where others follow it."""
    found = tables.series_with(notebook.vault.database, visit_id)
    return found[0] if found is not None and found[0].goes_on_after(found[1]) else None


def get_series(notebook: Notebook, series_id: SeriesId) -> Series:
    """Give a series; raises NotFoundError."""
    found = tables.series(notebook.vault.database, series_id)
    if found is None:
        raise NotFoundError("series", series_id)
    return found


def booked(notebook: Notebook, first: date, last: date, *, besides: SeriesId | None = None) -> list[Booked]:
    """Give the time that plans take within a stretch of days, written out or not; writes nothing.

    `besides` leaves out a series.
    """
    start, end = notebook.moment(first, time.min), notebook.moment(last, time.max)
    found = tables.booked(notebook.vault.database, start, end, besides)
    for series, day in _not_written_out(notebook, first, last, besides):
        begins = notebook.moment(day, series.what.starts_at)
        found.append(Booked(series.person_id, planned_time(begins, series.what.minutes)))
    return found


def _coming(notebook: Notebook, person_id: PersonId) -> Iterator[Coming]:
    """Give what is planned with a person from today on, by time, for as long as it is asked for."""
    database, today = notebook.vault.database, notebook.clock().date()
    running = {one.id: one for one in tables.series_ahead(database, person_id, today)}
    written = tables.coming(database, person_id, today, running)
    known = tables.days_written_out(database, person_id, today) if running else frozenset()
    here = (replace(one, starts_at=one.starts_at.astimezone(notebook.zone)) for one in written)
    streams = (_not_yet_visits(notebook, one, today, known) for one in running.values())
    return merge(here, *streams, key=lambda one: (one.starts_at, one.key))


def _not_yet_visits(
    notebook: Notebook, one_of: Series, first: date, known: frozenset[tuple[SeriesId, date]]
) -> Iterator[Coming]:
    what = one_of.what
    for day in one_of.days(first, date.max):
        if (one_of.id, day) not in known:
            starts_at = notebook.moment(day, what.starts_at)
            yield Coming(one_of.person_id, starts_at, what.kind, what.place, what.place_label, series=one_of, day=day)


def _write_out(notebook: Notebook, one_of: Series, day: date) -> VisitId:
    planned_for = notebook.moment(day, one_of.what.starts_at)
    visit_id = _save_planned(notebook, one_of.person_id, one_of.what, planned_for)
    tables.write_out(notebook.vault.database, one_of.id, day, visit_id)
    return visit_id


def _save_planned(notebook: Notebook, person_id: PersonId, what: Appointment, planned_for: datetime) -> VisitId:
    day = planned_for.date()
    episode = people.current_episode(notebook, person_id, day)
    draft = planned_draft(VisitId(notebook.new_id()), person_id, what, planned_for)
    pack = notebook.pack_on(day)
    usual = next((s.id for s in pack.services_on(day) if not s.group), "") if pack.billable(what.kind) else ""
    return visits.save(notebook, replace(draft, episode_id=episode.id if episode else None, service=usual)).value


def _problems_of_time(
    notebook: Notebook, planned_for: datetime, minutes: int, *, besides: VisitId | None = None, even_so: bool
) -> tuple[Problem, ...]:
    if planned_for.date() < notebook.clock().date():
        return (Problem("day", "plan_in_the_past"),)
    if even_so:
        return ()
    day, wanted = planned_for.date(), planned_time(planned_for, minutes)
    others = booked(notebook, day - timedelta(days=1), day + timedelta(days=1))
    return _same_time(notebook, [wanted], (b for b in others if b.visit_id is None or b.visit_id != besides))


def _clash(notebook: Notebook, series: Series, besides: SeriesId | None = None) -> tuple[Problem, ...]:
    first = series.first_day
    last = first + timedelta(days=_DAYS_COMPARED)
    what = series.what
    wanted = [planned_time(notebook.moment(day, what.starts_at), what.minutes) for day in series.days(first, last)]
    return _same_time(notebook, wanted, booked(notebook, first, last, besides=besides))


def _same_time(notebook: Notebook, wanted: list[Segment], others: Iterable[Booked]) -> tuple[Problem, ...]:
    found = clash(wanted, others)
    if found is None:
        return ()
    name = people.get(notebook, found.person_id).preferred_name
    facts = {"with": name, "start": found.time.start.isoformat(), "end": found.time.end.isoformat()}
    return (Problem("time", "planned_at_the_same_time", Weight.CAUTION, facts),)


def _not_written_out(
    notebook: Notebook, first: date, last: date, besides: SeriesId | None = None
) -> list[tuple[Series, date]]:
    database = notebook.vault.database
    running = [series for series in tables.running(database, first, last) if series.id != besides]
    known = tables.written_out(database, first, last) if running else {}
    return [(series, day) for series in running for day in series.days(first, last) if (series.id, day) not in known]


def _end(
    notebook: Notebook, series: Series, last: date, reason: str
) -> tuple[dict[date, VisitId], tuple[VisitDraft, ...]]:
    """End a series after a day; give the later visits that stay, by day, and those that went."""
    database = notebook.vault.database
    ended_on = min(last, series.ended_on) if series.ended_on else last
    tables.save_series(database, replace(series, ended_on=ended_on, end_reason=reason), notebook.now_utc())
    staying: dict[date, VisitId] = {}
    gone: list[VisitDraft] = []
    for day, visit_id in tables.later_days(database, series.id, last).items():
        kept = visit_tables.kept(database, visit_id)
        if kept is None:
            continue
        if is_as_planned(kept.draft, series.what, notebook.moment(day, series.what.starts_at)):
            visit_tables.delete_draft(database, visit_id)
            notebook.audit("visit.deleted", visit_id)
            gone.append(kept.draft)
        else:
            staying[day] = visit_id
    return staying, tuple(gone)


def _take_places(notebook: Notebook, old: Series, first: date, new: Series, gone: Collection[VisitId]) -> None:
    """Let the days of a series that were written out, from one on, be those of the new one; not what is `gone`."""
    database = notebook.vault.database
    known = tables.later_days(database, old.id, first - timedelta(days=1))
    last = max(known, default=first)
    for before, after in zip(old.days(first, last), new.days(new.first_day, date.max), strict=False):
        visit_id = known.get(before)
        if visit_id is not None and visit_id not in gone:
            tables.write_out(database, new.id, after, visit_id)


def _plan_of(begun: VisitDraft) -> VisitDraft | None:
    """Give what was planned of a draft that was begun, without what was written since; None where nothing was."""
    if begun.planned_for is None or begun.planned:
        return None
    kind = ContactKind.ONE_TO_ONE if begun.kind.missed else begun.kind
    what = Appointment(
        begun.planned_for.time(),
        begun.planned_minutes,
        kind,
        begun.mode,
        begun.place,
        begun.place_label,
        begun.purpose,
        begun.goal_ids,
    )
    plan = planned_draft(begun.id, begun.person_id, what, begun.planned_for)
    return replace(plan, episode_id=begun.episode_id, service=begun.service)


def _cancellation(notebook: Notebook, cancellation_id: CancellationId) -> Cancellation:
    found = tables.cancellation(notebook.vault.database, cancellation_id)
    if found is None:
        raise NotFoundError("cancelled visit", cancellation_id)
    return found


def _change(person_id: PersonId, visit_id: VisitId) -> Change:
    return Change(people=frozenset({person_id}), visits=frozenset({visit_id}))
