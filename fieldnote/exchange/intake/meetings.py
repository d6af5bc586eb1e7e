"""Mutual-aid meetings as they stand in the file, and who was there."""

from datetime import date, time

from fieldnote.domain.meeting import Access, Companion, Fellowship
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo
from fieldnote.exchange.intake.strict import Strict


class MeetingIn(Strict, frozen=True):
    """A meeting, once for all people of the file who go there; `id` is that of one in the notebook."""

    key: str
    name: str = ""
    id: str = ""
    fellowship: Fellowship = Fellowship.OTHER
    weekdays: list[Weekday] = []
    starts_at: time | None = None
    place: str = ""
    online: str = ""
    language: str = "en"
    access: Access = Access.NOT_SURE
    format: str = ""
    accessible: YesNo = YesNo.NOT_ASKED
    childcare: YesNo = YesNo.NOT_ASKED
    medication_friendly: YesNo = YesNo.NOT_ASKED
    note: str = ""
    checked_on: date | None = None
    ended_on: date | None = None


class AttendanceIn(Strict, frozen=True):
    """That the person was at a meeting; `meeting` and `support` are keys."""

    meeting: str
    day: date
    companion: Companion = Companion.ALONE
    support: str = ""
    words: str = ""
