"""What the paper visit sheet is made from: the rules it is written by, and a person's goals where they are wanted."""

from dataclasses import dataclass

from fieldnote.domain.policy import Service
from fieldnote.domain.visit import Place


@dataclass(frozen=True, slots=True)
class GoalBox:
    """A goal to mark, by its number and title."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """A sheet to write on. It has no field for a name: in a jail or a shelter it may be read by anyone."""

    services: tuple[Service, ...]
    """Those that can be used now, in the order of the rules."""
    places: tuple[Place, ...] = tuple(Place)
    due_hours: int | None = None
    """Within how many hours of the visit's end the note is due."""
    goals: tuple[GoalBox, ...] = ()
    """Of one person who is not named; without them the goals' numbers are written by hand."""
    language: str = "en"
