"""Which records an action touched, so that screens refresh what they show and nothing else."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from fieldnote.domain.ids import DeliveryId, PersonId, SessionId, VisitId
from fieldnote.domain.problems import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """The people, visits, deliveries and group sessions touched; `notebook` when its settings or specialist changed."""

    people: frozenset[PersonId] = frozenset()
    visits: frozenset[VisitId] = frozenset()
    deliveries: frozenset[DeliveryId] = frozenset()
    notebook: bool = False
    sessions: frozenset[SessionId] = frozenset()

    def __or__(self, other: "Change") -> "Change":
        """Both together."""
        return Change(
            self.people | other.people,
            self.visits | other.visits,
            self.deliveries | other.deliveries,
            self.notebook or other.notebook,
            self.sessions | other.sessions,
        )


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """An action that happened: its result and what it touched."""

    value: T
    change: Change


@dataclass(frozen=True, slots=True)
class Refused:
    """An action that did not happen, with the reasons. Nothing was changed."""

    problems: tuple[Problem, ...]
