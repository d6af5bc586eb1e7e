"""Visits that come round again, as they stand in the file. One that is planned once is a visit with `planned_for`."""

from datetime import date, time

from fieldnote.domain.recurrence import Repeats
from fieldnote.domain.visit import ContactKind, Mode, Place
from fieldnote.exchange.intake.strict import Strict


class SeriesIn(Strict, frozen=True):
    """A series: when it falls, and what is agreed for each visit (times on the clock of the place, `10:30:00`)."""

    starts_on: date
    starts_at: time
    repeats: Repeats = Repeats.WEEKLY
    interval: int = 1
    weekdays: list[int] = []
    until: date | None = None
    times: int | None = None
    minutes: int = 60
    kind: ContactKind = ContactKind.ONE_TO_ONE
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    purpose: str = ""
    goals: list[str] = []
    since: date | None = None
    ended_on: date | None = None
    end_reason: str = ""
