"""What the recovery kit is made from: the code, and nothing that says whose notebook it opens."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class RecoveryKit:
    """The code of a notebook on one sheet. No name, no agency, no place: whoever finds it learns nothing else."""

    groups: tuple[str, ...] = field(repr=False)
    """Seven groups of five symbols. Left out of every repr: they are the secret itself."""
    made_on: date
    agency_key: bool = False
    """Whether the agency's key opens the notebook, too: then this is not the only way."""
    language: str = "en"
