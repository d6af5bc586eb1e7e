"""Triggers as they stand in the file."""

from datetime import date

from fieldnote.domain.trigger import Strength, TriggerCourse, TriggerDetail, TriggerGroup
from fieldnote.exchange.intake.strict import Strict


class TriggerIn(Strict, frozen=True):
    """A trigger; `support` is the key of a support who is the same human."""

    key: str
    group: TriggerGroup
    what: str
    early_sign: str = ""
    what_helps: str = ""
    who_to_call: str = ""
    strength: Strength = Strength.NOT_SURE
    course: TriggerCourse = TriggerCourse.ACTIVE
    first_noted: date | None = None
    reviewed_on: date | None = None
    support: str = ""
    detail: TriggerDetail | None = None
    how_often: str = ""
    avoid: str = ""
    prepare: str = ""
