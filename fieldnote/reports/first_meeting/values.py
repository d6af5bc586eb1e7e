"""What the card for going together is made from. No name of the person, number, agency or fellowship is in it."""

from dataclasses import dataclass
from datetime import date, time

from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.take_home.values import OwnPaper


@dataclass(frozen=True, slots=True)
class FirstMeeting(OwnPaper):
    """Everything the card says."""

    companion: str = ""
    """The first name of who comes along; empty where that is not agreed."""
    day: date | None = None
    starts_at: time | None = None
    place: str = ""
    online: str = ""
    meeting_name: str = ""
    """Empty unless the person wants it on the paper."""
    kind: str = ""
    """Speaker, book study, beginners."""
    agreed: str = ""
    """What was agreed, in the person's words."""
    we_meet_at: time | None = None
    we_meet: str = ""
    """Where they meet before."""
    no_stairs: YesNo = YesNo.NOT_ASKED
    childcare: YesNo = YesNo.NOT_ASKED
