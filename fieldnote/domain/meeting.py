"""Mutual-aid meetings: one record for all people who go there, and who went when and with whom.

That somebody belongs to a fellowship is their own secret (anonymity): what is generated for paper never names one.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from fieldnote.domain.ids import AttendanceId, MeetingId, PersonId, SupportId, VisitId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo


class Pathway(StrEnum):
    """What kind of way a fellowship offers."""

    TWELVE_STEP = "twelve_step"
    SECULAR = "secular"
    RELIGIOUS = "religious"
    FAMILY = "family"
    """For those around somebody who uses or used."""


class Fellowship(StrEnum):
    """Who holds the meeting."""

    AA = "aa"
    NA = "na"
    CA = "ca"
    CMA = "cma"
    MA = "ma"
    HA = "ha"
    DRA = "dra"
    MARA = "mara"
    """Medication-assisted recovery."""
    AL_ANON = "al_anon"
    NAR_ANON = "nar_anon"
    ACA = "aca"
    CELEBRATE_RECOVERY = "celebrate_recovery"
    SMART = "smart"
    RECOVERY_DHARMA = "recovery_dharma"
    REFUGE_RECOVERY = "refuge_recovery"
    LIFERING = "lifering"
    WOMEN_FOR_SOBRIETY = "women_for_sobriety"
    SOS = "sos"
    WELLBRIETY = "wellbriety"
    ALL_RECOVERY = "all_recovery"
    FAITH = "faith"
    OTHER = "other"

    @property
    def pathway(self) -> Pathway | None:
        """What kind of way it offers; None where that cannot be said for all of them."""
        return _PATHWAYS.get(self)


_PATHWAYS = {
    **dict.fromkeys(
        (
            Fellowship.AA, Fellowship.NA, Fellowship.CA, Fellowship.CMA, Fellowship.MA, Fellowship.HA, Fellowship.DRA,
            Fellowship.MARA, Fellowship.ACA, Fellowship.WELLBRIETY,
        ),
        Pathway.TWELVE_STEP,
    ),
    **dict.fromkeys(
        (
            Fellowship.SMART, Fellowship.LIFERING, Fellowship.WOMEN_FOR_SOBRIETY, Fellowship.SOS,
            Fellowship.ALL_RECOVERY,
        ),
        Pathway.SECULAR,
    ),
    **dict.fromkeys(
        (
            Fellowship.CELEBRATE_RECOVERY, Fellowship.RECOVERY_DHARMA, Fellowship.REFUGE_RECOVERY, Fellowship.FAITH,
        ),
        Pathway.RELIGIOUS,
    ),
    **dict.fromkeys((Fellowship.AL_ANON, Fellowship.NAR_ANON), Pathway.FAMILY),
}  # fmt: skip


class Access(StrEnum):
    """Who may come: open to everyone, or closed to all but those in recovery."""

    OPEN = "open"
    CLOSED = "closed"
    NOT_SURE = "not_sure"


class Companion(StrEnum):
    """With whom the person went."""

    ALONE = "alone"
    SPECIALIST = "specialist"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that comes again every week."""

    id: MeetingId
    name: str
    fellowship: Fellowship = Fellowship.OTHER
    weekdays: tuple[Weekday, ...] = ()
    starts_at: time | None = None
    """The local time of the place."""
    place: str = ""
    online: str = ""
    """Link or number of a meeting online."""
    language: str = "en"
    access: Access = Access.NOT_SURE
    format: str = ""
    """Speaker, book study, beginners."""
    accessible: YesNo = YesNo.NOT_ASKED
    """Whether one gets in without stairs."""
    childcare: YesNo = YesNo.NOT_ASKED
    medication_friendly: YesNo = YesNo.NOT_ASKED
    """Whether people who take medication for a substance use disorder are welcome as they are."""
    note: str = ""
    checked_on: date | None = None
    ended_on: date | None = None
    """Since when it no longer meets."""

    def next_after(self, moment: datetime) -> date | None:
        """Give the next day it meets, later than a moment of the place; None when it has no day."""
        for days in range(8):
            day = moment.date() + timedelta(days=days)
            begun = days == 0 and self.starts_at is not None and self.starts_at <= moment.time()
            if Weekday.of(day) in self.weekdays and not begun:
                return day
        return None


@dataclass(frozen=True, slots=True)
class Attendance:
    """That a person was at a meeting, with whom."""

    id: AttendanceId
    person_id: PersonId
    meeting_id: MeetingId
    day: date
    companion: Companion = Companion.ALONE
    support_id: SupportId | None = None
    """The support who came along."""
    visit_id: VisitId | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class MonthOfMeetings:
    """How often a person was at meetings in a month, and how often the specialist came along."""

    month: date
    """Its first day."""
    times: int
    together: int


def problems_of(meeting: Meeting) -> tuple[Problem, ...]:
    """Say what is missing in a meeting."""
    return () if meeting.name.strip() else (Problem("name", "meeting_name_missing", Weight.MISSING),)


def problems_of_going_along(meeting: Meeting) -> tuple[Problem, ...]:
    """Say what to look at before the specialist goes along: a closed meeting may not want visitors (a caution)."""
    if meeting.access is Access.CLOSED:
        return (Problem("access", "closed_meeting", Weight.CAUTION),)
    return ()


def problems_of_attendance(attendance: Attendance, today: date) -> tuple[Problem, ...]:
    """Say what cannot be true about an attendance."""
    problems: list[Problem] = []
    if attendance.day > today:
        problems.append(Problem("day", "day_to_come"))
    if attendance.support_id is not None and attendance.companion is not Companion.SUPPORT:
        problems.append(Problem("companion", "companion_mismatch"))
    return tuple(problems)
