"""Next steps agreed outside a visit, as they stand in the file."""

from datetime import date, datetime

from fieldnote.domain.visit import Owner
from fieldnote.exchange.intake.strict import Strict


class AgreedStepIn(Strict, frozen=True):
    """A next step; `meeting` is the key of the one they go to together, `done_at` carries its UTC offset."""

    text: str
    agreed_on: date
    owner: Owner = Owner.BOTH
    due: date | None = None
    meeting: str = ""
    done_at: datetime | None = None
