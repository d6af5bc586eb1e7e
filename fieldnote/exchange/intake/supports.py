"""The sober support network as it stands in the file."""

from datetime import date

from fieldnote.domain.support import Ring, Stance, SupportKind, Tie
from fieldnote.exchange.intake.strict import Strict


class SupportIn(Strict, frozen=True):
    """A support of the sober support network."""

    key: str
    name: str
    kind: SupportKind = SupportKind.OTHER
    ring: Ring = Ring.OFTEN
    tie: Tie = Tie.STEADY
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
    release_on_file: bool = False
    since: date | None = None
    ended_on: date | None = None
