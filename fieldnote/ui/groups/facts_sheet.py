"""The sheet for the facts of a group visit: its name, when it was, and where."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.group import GroupSession
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import clean
from fieldnote.services import group_sessions
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.kit.time_field import Before, TimeField
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.fields import WhereField

_MOST_GUESTS = 200
_EVENING, _MORNING = 18, 6
_OF_THE_END = frozenset({"end_before_start", "ends_in_the_future"})


class FactsSheet(RecordSheet):
    """Changes the facts; notes that are signed keep theirs."""

    def __init__(self, host: QWidget, tools: Tools, session: GroupSession) -> None:
        super().__init__(host, tools, self.tr("Facts of this group"), self.tr("Save"))
        self._session = session
        self.name_field = LineField(session.name)
        self.start_field = TimeField(session.starts_at.time())
        self.start_field.set_before(self._begun_before)
        self.end_field = TimeField(session.ends_at.time() if session.ends_at else None)
        self.end_field.set_start(session.starts_at.time())
        self.where_field = WhereField()
        self.where_field.show_place(session.place, session.place_label)
        self.guests_field = NumberField(session.guests, most=_MOST_GUESTS)
        self.add_field("name", self.tr("Name"), self.name_field)
        self.add_field("time", self.tr("Start"), self.start_field)
        self.add_field("end", self.tr("End"), self.end_field, self.tr("Empty while it goes on"))
        self.add_field("place", self.tr("Where"), self.where_field)
        hint = self.tr("People without a chart here; counted, never named")
        self.add_field("guests", self.tr("Guests"), self.guests_field, hint)
        self.put_beside("time", "end")

    def record(self) -> GroupSession:
        """Give the session as it is typed."""
        self.where_field.settle()
        starts = moment(self._session.starts_at, self.start_field.value or self._session.starts_at.time())
        ends = self.end_field.value
        return replace(
            self._session,
            name=clean(self.name_field.text()),
            starts_at=starts,
            ends_at=after(starts, ends) if ends else None,
            place=self.where_field.place,
            place_label=self.where_field.label,
            guests=self.guests_field.value(),
        )

    def _begun_before(self) -> Before | None:
        """Say that a group of today has begun by now; while it goes on, not long ago."""
        now = self.tools.link.ask(lambda notebook: notebook.clock())
        today = self._session.starts_at.date() == now.date()
        return Before(now.time(), just=self._session.ends_at is None) if today else None

    def keep(self) -> Done[GroupSession] | Refused | None:
        """Keep it; a start that is missing is asked for."""
        if self.start_field.value is None:
            self.ask_for("time", self.tr("Write a time like 4:00 PM."))
            return None
        outcome = self.tools.link.do(group_sessions.update, self.record())
        if isinstance(outcome, Refused):
            return Refused(tuple(_beside_end(problem) for problem in outcome.problems))
        return outcome


def _beside_end(problem: Problem) -> Problem:
    """Tell what is wrong with the end beside the end."""
    return replace(problem, field="end") if problem.code in _OF_THE_END else problem


def moment(near: datetime, clock: time) -> datetime:
    """Give a time of day on the day of a moment."""
    return near.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)


def after(start: datetime, clock: time) -> datetime:
    """Give the first time of day that does not lie before a moment: a group may end after midnight."""
    found = moment(start, clock)
    late = start.hour >= _EVENING and found < start and clock.hour < _MORNING
    return found + timedelta(days=1) if late else found
