"""What the papers that a person takes home have in common, as frozen values.

They hold no name, number, agency or programme: what is not there cannot be printed. Names of fields are chosen so that
`reports.printing` looks at all of them.
"""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class OwnPaper:
    """A paper of the person's own."""

    language: str = "en"
    large: bool = False
    """In large print: nothing below 16 points."""
    title: str = ""
    """In the person's choice; a plain one stands there where they chose none."""
    name: str = ""
    """What the person is called; empty unless they want it on the paper."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody to call."""

    name: str
    number: str = ""
    """A phone number, or another way to reach them."""
    best: str = ""
    """When it is best to call, in words."""
    helps: str = ""
    reach_out: str = ""
    """When to reach out to them, in words."""


@dataclass(frozen=True, slots=True)
class Together:
    """Going somewhere with somebody for the first time."""

    companion: str
    """Their first name; empty where it is not agreed who comes along."""
    day: date | None = None
    starts_at: time | None = None
    place: str = ""
