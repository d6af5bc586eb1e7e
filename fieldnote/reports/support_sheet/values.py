"""What the support sheet is made from: who stands near, and how to reach them. No name, number or agency is in it."""

from dataclasses import dataclass
from datetime import time

from fieldnote.domain.support import Ring, SupportCircle
from fieldnote.domain.weekday import Weekday
from fieldnote.reports.take_home.values import Caller, OwnPaper, Together


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody on the map. How strained a tie is, the map at home does not tell."""

    label: str
    """What may be printed; empty for a meeting or a place that is not called by its name."""
    ring: Ring
    circle: SupportCircle
    weekday: Weekday | None = None
    """Of a meeting that is called by its day."""
    is_meeting: bool = False


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting of the week. It goes by its day and place: a name can tell what it is about."""

    weekdays: tuple[Weekday, ...] = ()
    starts_at: time | None = None
    place: str = ""
    online: str = ""
    said: str = ""
    """Day, time and place in words, where they are not known one by one."""
    name: str = ""
    """Empty unless the person wants it on the paper."""
    is_usual: bool = False
    """The one they always go to."""


@dataclass(frozen=True, slots=True)
class SupportSheet(OwnPaper):
    """Everything the sheet says."""

    callers: tuple[Caller, ...] = ()
    """First, second, third."""
    besides: str = ""
    near: tuple[Near, ...] = ()
    """The nearest first."""
    meetings: tuple[MeetingLine, ...] = ()
    safe_places: tuple[str, ...] = ()
    together: Together | None = None
