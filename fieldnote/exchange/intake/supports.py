"""The sober support network as it stands in the file."""

from datetime import date

from fieldnote.domain.support import Channel, Rhythm, Ring, Stance, SupportKind, SupportRole, Tie
from fieldnote.domain.visit import SupportType
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo
from fieldnote.exchange.intake.strict import Strict


class ReachIn(Strict, frozen=True):
    """When and how a support can be reached."""

    days: list[Weekday] = []
    hours: str = ""
    channels: list[Channel] = []


class SupportIn(Strict, frozen=True):
    """A support of the sober support network; `meeting` is the key of the meeting that it is."""

    key: str
    name: str
    kind: SupportKind = SupportKind.OTHER
    ring: Ring = Ring.OFTEN
    tie: Tie = Tie.NOT_SURE
    stance: Stance = Stance.NOT_SURE
    how_they_help: str = ""
    reach_out_when: str = ""
    best_time: str = ""
    contact: str = ""
    may_keep_contact: bool = False
    may_be_listed: bool = False
    fellowship: str = ""
    meets: str = ""
    go_together_first: bool = False
    since: date | None = None
    ended_on: date | None = None
    ended_why: str = ""
    role: SupportRole | None = None
    relation: str = ""
    gives: list[SupportType] = []
    reach: ReachIn = ReachIn()
    may_call_in_crisis: bool = False
    knows_about_recovery: YesNo = YesNo.NOT_ASKED
    last_contact_on: date | None = None
    rhythm: Rhythm | None = None
    safety_flag: bool = False
    safety_note: str = ""
    meeting: str = ""
    home_group: bool = False
    first_together_on: date | None = None
