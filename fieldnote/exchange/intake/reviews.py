"""A supervisor's reviews as they stand in the file."""

from datetime import datetime

from fieldnote.domain.review import Outcome
from fieldnote.exchange.intake.strict import Strict


class ReviewIn(Strict, frozen=True):
    """A review of a note that the notebook has signed; `visit` is the note's id. The time has its UTC offset."""

    visit: str
    outcome: Outcome
    reviewer: str
    reviewed_at: datetime
    credential: str = ""
    comment: str = ""
