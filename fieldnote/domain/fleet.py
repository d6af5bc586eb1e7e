"""What an agency decides for all its computers: values that stand in for the person's own choice, and locks on them."""

from dataclasses import dataclass
from enum import StrEnum

SHORTEST_LOCK, LONGEST_LOCK = 1, 15
_SAFE_MINUTES = 5


class Decided(StrEnum):
    """A setting that an agency may decide."""

    LOCK = "lock"
    """After how many minutes a notebook locks by itself."""
    BACKUP = "backup"
    """Where copies of the backups go."""
    KEY = "agency key"
    """Whose key opens each notebook besides the specialist's."""
    RULES = "rules"
    """The policy pack."""
    TARGETS = "targets"
    """To whom notes may be sent at all."""


class Fault(StrEnum):
    """Why the agency's file is not followed."""

    UNREADABLE = "unreadable"
    """It is there and cannot be read."""
    NOT_UNDERSTOOD = "not_understood"
    """It is no policy: not TOML, an unknown name, or a value that cannot be."""
    OPEN_TO_OTHERS = "open_to_others"
    """Others than the administrator may change it."""


@dataclass(frozen=True, slots=True)
class Fleet:
    """The agency's decisions on this computer; without a file there are none."""

    lock_minutes: int | None = None
    copy_folder: str | None = None
    agency_key: str | None = None
    rules: str | None = None
    targets: tuple[str, ...] | None = None
    """Names of the only targets there may be; none at all where it is empty."""
    fault: Fault | None = None
    """Set where there is a file that is not followed."""
    where: str = ""
    """What in the file is not understood, in its own words, for those who wrote it."""

    @property
    def decided(self) -> frozenset[Decided]:
        """The settings that nobody else may change here: all of them, where the agency's file is not followed."""
        if self.fault is not None:
            return frozenset(Decided)
        values = {
            Decided.LOCK: self.lock_minutes,
            Decided.BACKUP: self.copy_folder,
            Decided.KEY: self.agency_key,
            Decided.RULES: self.rules,
            Decided.TARGETS: self.targets,
        }
        return frozenset(setting for setting, value in values.items() if value is not None)

    def allows_target(self, name: str) -> bool:
        """Whether notes may go to a target of this name."""
        return self.targets is None or name in self.targets


def safe(fault: Fault, where: str = "") -> Fleet:
    """Give what holds where the agency's file cannot be followed: nothing can be changed, and nothing new leaves."""
    return Fleet(lock_minutes=_SAFE_MINUTES, targets=(), fault=fault, where=where)
