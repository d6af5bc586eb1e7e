"""The catalogue of what peer support is: each item with its kinds of support and its core competencies."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldnote.domain.goal import Dimension
from fieldnote.domain.ids import InterventionId
from fieldnote.domain.visit import SupportType

COMPETENCIES = range(1, 13)
"""The twelve categories of SAMHSA's core competencies for peer workers, by number; their names are data."""


@dataclass(frozen=True, slots=True)
class Intervention:
    """One item of the catalogue, in words that can stand in a note."""

    id: InterventionId
    words: str
    support_types: tuple[SupportType, ...] = ()
    competencies: tuple[int, ...] = ()
    dimension: Dimension | None = None
    """The part of life its goals usually belong to."""


def chosen_from(catalogue: Iterable[Intervention], chosen: tuple[InterventionId, ...]) -> tuple[Intervention, ...]:
    """Give the chosen items in the order they were chosen; one that the catalogue does not have is left out."""
    known = {item.id: item for item in catalogue}
    return tuple(known[item_id] for item_id in chosen if item_id in known)


def competencies_of(items: Iterable[Intervention], besides: Iterable[int] = ()) -> tuple[int, ...]:
    """Give the competencies that interventions show, and others beside them, in order."""
    return tuple(sorted({number for item in items for number in item.competencies} | set(besides)))
