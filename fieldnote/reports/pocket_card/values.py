"""What the pocket card is made from: the few things that help at once. No name, number or agency is in it."""

from dataclasses import dataclass

from fieldnote.reports.take_home.values import Caller, OwnPaper


@dataclass(frozen=True, slots=True)
class PocketCard(OwnPaper):
    """Everything the card says."""

    callers: tuple[Caller, ...] = ()
    """First, second, third."""
    signs: tuple[str, ...] = ()
    """Those that come last before it gets hard, first."""
    helps: tuple[str, ...] = ()
    """What helped most first."""
    safe_place: str = ""
    naloxone: str = ""
    """Where it is."""
    reasons: str = ""
