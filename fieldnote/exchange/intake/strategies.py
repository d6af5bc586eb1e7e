"""What helps, as it stands in the file."""

from datetime import date

from fieldnote.domain.strategy import Helped, Way
from fieldnote.exchange.intake.strict import Strict


class StrategyUseIn(Strict, frozen=True):
    """One try; `trigger` is a key."""

    day: date
    tried: bool = True
    helped: Helped | None = None
    trigger: str = ""
    words: str = ""


class StrategyIn(Strict, frozen=True):
    """Something that helps; `triggers` are keys."""

    what: str
    way: Way = Way.OTHER
    triggers: list[str] = []
    retired_on: date | None = None
    uses: list[StrategyUseIn] = []
