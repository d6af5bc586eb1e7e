"""Co-reflection: the specialist's own notes for supervision. Never part of a chart, a document, an export or a search.

They are private and can still be asked for by a court: whoever shows them says so, and an agency may switch them off.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import ReflectionId


class ReflectionTag(StrEnum):
    """What a reflection is about: tasks and principles of intentional peer support, and the work itself."""

    CONNECTION = "connection"
    WORLDVIEW = "worldview"
    MUTUALITY = "mutuality"
    MOVING_TOWARDS = "moving_towards"
    LEARNING = "from_helping_to_learning"
    RELATIONSHIP = "from_individual_to_relationship"
    HOPE = "from_fear_to_hope"
    BOUNDARIES = "boundaries"
    SELF_CARE = "self_care"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reflection:
    """One note for supervision. It names nobody: no person of the notebook is linked to it."""

    id: ReflectionId
    on: date
    text: str
    tags: tuple[ReflectionTag, ...] = ()
    talked_about_on: date | None = None
