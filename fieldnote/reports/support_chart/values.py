"""What the chart of the support network is made from."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from fieldnote.domain.network import Measures, NetworkChange
from fieldnote.domain.person import Episode, Person, Specialist
from fieldnote.domain.support import Support

_EMPTY = Measures(size=0, sober=0, in_crisis=0, kinds=0)


@dataclass(frozen=True, slots=True)
class RiskCounts:
    """Contacts that may pull the other way: counted, never named, drawn or listed."""

    not_safe: int = 0
    """Being in touch with them may not be safe."""
    not_for_sobriety: int = 0
    """They do not support sobriety right now, and nothing is said about safety."""
    changes: int = 0
    """Changes since the day before that concern them."""
    trigger_people: int | None = None
    """How many people are named as active triggers; None where this copy leaves triggers out."""

    @property
    def counted(self) -> int:
        """Those who stand in no list."""
        return self.not_safe + self.not_for_sobriety


@dataclass(frozen=True, slots=True)
class SupportChart:
    """The network as it stands on a day, and what changed since another."""

    ALSO_PRINTED: ClassVar = frozenset({"best_time"})
    """Beside how a support helps (see `reports.printing`)."""

    person: Person
    specialist: Specialist
    day: date
    since: date
    supports: tuple[Support, ...] = ()
    """Those that are listed, nearest first."""
    measures: Measures = _EMPTY
    """Of the whole network, those who are only counted included."""
    changes: tuple[NetworkChange, ...] = ()
    risks: RiskCounts = RiskCounts()
    episode: Episode | None = None
    last_chart: bool = False
    """Whether `since` is the day of the chart before this one."""
    supports_as_initials: bool = False
    """Initials even for those who agreed to be named."""
    language: str = "en"
