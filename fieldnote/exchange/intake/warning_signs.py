"""Early warning signs as they stand in the file."""

from datetime import date

from fieldnote.domain.warning_sign import SignKind, SignStage
from fieldnote.exchange.intake.strict import Strict


class WarningSignIn(Strict, frozen=True):
    """An early warning sign; `triggers` are keys."""

    what: str
    kind: SignKind = SignKind.BEHAVIOUR
    stage: SignStage = SignStage.YELLOW
    triggers: list[str] = []
    gone_on: date | None = None
