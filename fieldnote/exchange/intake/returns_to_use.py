"""Returns to use as they stand in the file."""

from datetime import date

from fieldnote.exchange.intake.strict import Strict


class ToldIn(Strict, frozen=True):
    """Somebody who was told, and whether the person had agreed."""

    who: str
    agreed: bool = False
    on: date | None = None


class ReturnToUseIn(Strict, frozen=True):
    """A return to use, as the person tells it; `triggers` are keys."""

    day: date
    called: str = ""
    before: str = ""
    helped: str = ""
    safety_steps: str = ""
    told: list[ToldIn] = []
    follow_up: str = ""
    follow_up_on: date | None = None
    triggers: list[str] = []
    withdrawn_on: date | None = None
