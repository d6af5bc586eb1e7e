"""When a visit was: its day, its start and end, and the timer that lets the end follow the clock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal

from fieldnote.domain import stretches
from fieldnote.domain.stretches import Segments
from fieldnote.domain.visit import Segment, VisitDraft
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.time_field import Before, TimeField
from fieldnote.ui.visits import clock_times

_TICK = 5_000


class Times(QObject):
    """Day, start and end of a visit as three fields, and the timer.

    `edited` tells that a person changed them, `ticked` that the clock did.
    """

    edited = Signal()
    ticked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._segments: Segments = ()
        self._planned: datetime | None = None
        self._may_be_a_moment = False
        self._stopped_at: Segments = ()
        self.date_field = DateField(today=self._today)
        self.start_field, self.end_field = TimeField(), TimeField()
        self.start_field.set_before(self._begun_before)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self.tick)
        self.date_field.changed.connect(self._on_day)
        self.start_field.changed.connect(self._on_start)
        self.end_field.changed.connect(self._on_end)
        for field in self.fields:
            field.problem_told.connect(self._on_told)

    def load(self, draft: VisitDraft) -> None:
        """Show the times of a note; a timer that was never stopped goes on, unless it was forgotten."""
        now = self._now()
        self._segments, self._planned = draft.segments, draft.planned_for
        self._may_be_a_moment, self._stopped_at = draft.kind.missed, ()
        if stretches.forgotten(draft.segments, now):
            self._segments = stretches.closed(draft.segments)
        elif self.runs:
            self._segments = stretches.run_on(draft.segments, now)
        self._show_anew(draft.day or now.date())

    @property
    def fields(self) -> tuple[DateField, TimeField, TimeField]:
        """The day, the start and the end, each read after those before it."""
        return self.date_field, self.start_field, self.end_field

    @property
    def segments(self) -> Segments:
        """The stretches as they are to be kept; an open end is the present minute, and stays open."""
        return stretches.run_on(self._segments, self._now()) if self.runs else self._segments

    @property
    def planned(self) -> datetime | None:
        """When the visit was planned for."""
        return self._planned

    @property
    def complete(self) -> bool:
        """Whether start and end are there, and can be read as the day can."""
        readable = all(field.readable for field in self.fields)
        ended = self.runs or self._may_be_a_moment or self.end_field.value is not None
        return bool(self._segments) and readable and ended

    @property
    def day(self) -> date:
        """The day of the visit."""
        return self.date_field.value or self._today()

    @property
    def runs(self) -> bool:
        """Whether the timer runs."""
        return stretches.runs(self._segments)

    @property
    def may_run(self) -> bool:
        """Whether the timer can be started: only a visit of today goes on now, and none where nobody was met."""
        if self._may_be_a_moment:
            return False
        return not self._segments or self._segments[-1].end.date() == self._today()

    def start_timer(self) -> None:
        """Let the end follow the clock from now on."""
        if self.may_run and not self.runs:
            if not self._segments:
                self.date_field.set_value(self._today())
            self._segments = stretches.begin(self._segments, self._now())
            self._show()
            self.edited.emit()

    def take_back_start(self) -> None:
        """Let a visit that was just begun be as planned again, for its own day."""
        if self._planned is not None:
            self._segments = ()
            self._show_anew(self._planned.date())
            self.edited.emit()

    @property
    def held_on_another_day(self) -> bool:
        """Whether it was planned for another day than that of the visit."""
        return self._planned is not None and bool(self._segments) and self._planned.date() != self.day

    def stop_timer(self) -> None:
        """Let the visit end now."""
        if self.runs:
            self._segments = stretches.closed(stretches.run_on(self._segments, self._now()))
            self._show()
            self.edited.emit()

    def go_on(self) -> None:
        """Let the visit run on as if it had not been stopped."""
        if self._segments and not self.runs:
            self._segments = stretches.run_on(self._segments, self._now())
            self._show()
            self.edited.emit()

    def set_missed(self, *, missed: bool) -> None:
        """Keep when it was tried where nobody was met: a timer that runs ends where it began, and goes on after all."""
        if missed == self._may_be_a_moment:
            return
        self._may_be_a_moment = missed
        if missed and self.runs:
            last = self._segments[-1]
            self._segments = self._stopped_at = (*self._segments[:-1], replace(last, end=last.start))
        elif self._stopped_at:
            if self._segments == self._stopped_at:
                self._segments = stretches.run_on(self._segments, self._now())
            self._stopped_at = ()
        self._show(TimeField.follow)

    def end_at(self, moment: datetime) -> None:
        """Let the visit end at another moment than now."""
        last = self._segments[-1]
        end = max(stretches.minute(moment.astimezone(last.start.tzinfo)), last.start)
        self._segments = (*self._segments[:-1], replace(last, end=end))
        self._show()
        self.edited.emit()

    def count_as_one(self) -> None:
        """Take several stretches as one, from the first start to the last end."""
        self._segments = (Segment(self._segments[0].start, self._segments[-1].end),)
        self._show()
        self.edited.emit()

    def tick(self) -> None:
        """Bring the open end up to now."""
        if self.runs:
            self._segments = stretches.run_on(self._segments, self._now())
            if not self.end_field.hasFocus():
                self.end_field.follow(self._shown_end())
            self.ticked.emit()

    def clear(self) -> None:
        """Forget the note."""
        self._segments, self._planned = (), None
        self._show_anew(self._today())

    def _show_anew(self, day: date) -> None:
        with QSignalBlocker(self):  # another note is no edit, though it drops what was no day or time
            self.date_field.set_value(day)
            self._show()

    def _show(self, put: Callable[[TimeField, time | None], None] = TimeField.set_value) -> None:
        start = self._segments[0].start.time() if self._segments else None
        put(self.start_field, start)
        self.end_field.set_start(start)
        put(self.end_field, self._shown_end())
        self._watch()

    def _shown_end(self) -> time | None:
        if not self._segments:
            return None
        last = self._segments[-1]
        # A start alone is kept as a stretch without length, so that it is not lost.
        open_end = last.start == last.end and not self._may_be_a_moment
        # A timer's end is the clock's also where the start was typed later than that, which is told of the start.
        end = min(last.end, self._now().astimezone(last.end.tzinfo)) if self.runs else last.end
        return None if open_end else end.time().replace(second=0, microsecond=0)

    def _begun_before(self) -> Before | None:
        """Say that a visit of today has begun by now; while its timer runs, not long ago."""
        return Before(self._now().time(), just=self.runs) if self.day == self._today() else None

    def _watch(self) -> None:
        # A line that is emptied, perhaps to be written anew, is not to take stretches along, or a running timer.
        needed = self.runs or len(self._segments) > 1
        self.start_field.needed = self.end_field.needed = needed
        if self.runs and not self._clock.isActive():
            self._clock.start()
        elif not self.runs:
            self._clock.stop()

    def _on_day(self, value: date | None) -> None:
        if value is None:
            return
        now = self._now()
        if self._planned is not None and not self._segments:  # what was begun was planned for when it was
            self._planned = clock_times.moment(value, self._planned.time(), now)
        if self._segments:
            days = (value - self._segments[0].start.date()).days
            self._segments = tuple(clock_times.shifted(s, days, now) for s in stretches.closed(self._segments))
            self._show(TimeField.follow)
        self.edited.emit()

    def _on_told(self) -> None:
        self.edited.emit()  # with what is no day or time the note is not complete

    def _on_start(self, value: time | None) -> None:
        self.end_field.set_start(value)
        self._take(value, self.end_field.value, ran=self.runs)

    def _on_end(self, value: time | None) -> None:
        self._take(self.start_field.value, value, ran=False)

    def _take(self, start: time | None, end: time | None, *, ran: bool) -> None:
        """Make the stretches from the fields; those between the first start and the last end stay."""
        now = self._now()
        if start is None:
            self._segments = ()
        else:
            begins = clock_times.moment(self.day, start, now)
            later = self._segments[1:]
            last_start = later[-1].start if later else begins
            ends = last_start if end is None else clock_times.end_after(last_start, end, now)
            kept = [Segment(begins, self._segments[0].end if later else ends), *later]
            kept[-1] = replace(kept[-1], end=ends)
            self._segments = tuple(kept)
            if ran:
                self._segments = stretches.run_on(self._segments, now)
        self._watch()
        self.edited.emit()

    def _today(self) -> date:
        return self._now().date()
