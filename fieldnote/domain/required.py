"""What a note has to say before it can be signed, by the kind of contact and by the rules."""

from dataclasses import dataclass
from enum import StrEnum

from fieldnote.domain.text import says_something
from fieldnote.domain.visit import Part, VisitDraft

ALL_PARTS = tuple(Part)
WITHOUT_UNITS = (Part.TIME, Part.PLACE, Part.WHAT_WE_DID, Part.NEXT_STEP)
"""What is asked of a contact that the rules do not pay for: nobody answered it, and no goal has to stand behind it."""
_ALWAYS_OF_PAID = frozenset({Part.TIME, Part.GOAL, Part.WHAT_WE_DID, Part.RESPONSE})
_ALWAYS_OF_UNPAID = frozenset({Part.TIME, Part.WHAT_WE_DID})


class Detail(StrEnum):
    """What rules may ask for beyond the seven parts."""

    PURPOSE = "purpose"
    PLACE_LABEL = "place_label"
    INTERVENTIONS = "interventions"
    SUPPORT_TYPES = "support_types"
    PROGRESS = "progress"
    READ_TOGETHER = "read_together"
    GROUP_SIZE = "group_size"


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts and details that a signature needs."""

    parts: tuple[Part, ...]
    details: tuple[Detail, ...] = ()


def usual_parts(*, billable: bool) -> tuple[Part, ...]:
    """Give the parts that rules ask for unless they say otherwise."""
    return ALL_PARTS if billable else WITHOUT_UNITS


def lasting_parts(*, billable: bool) -> frozenset[Part]:
    """Give the parts that no rules can do without: who, date, times, goal, what was done, response, signature.

    Who and the signature are the notebook's own; a contact that is not paid for has no goal and no response.
    """
    return _ALWAYS_OF_PAID if billable else _ALWAYS_OF_UNPAID


def filled_parts(draft: VisitDraft, parts: tuple[Part, ...] = ALL_PARTS) -> tuple[Part, ...]:
    """List those of the parts that are filled in, in order."""
    there = {
        Part.TIME: bool(draft.segments),
        Part.PLACE: draft.place is not None,
        Part.CODE: bool(draft.service),
        Part.GOAL: bool(draft.goal_ids or draft.something_else.strip()),
        Part.WHAT_WE_DID: bool(draft.what_we_did.strip()),
        Part.RESPONSE: says_something(draft.response),
        Part.NEXT_STEP: bool(draft.next_step.text.strip()),
    }
    return tuple(part for part in parts if there[part])


def missing_details(draft: VisitDraft, details: tuple[Detail, ...]) -> tuple[Detail, ...]:
    """List those of the details that are not there, in order."""
    there = {
        Detail.PURPOSE: bool(draft.purpose.strip()),
        Detail.PLACE_LABEL: bool(draft.place_label.strip()),
        Detail.INTERVENTIONS: bool(draft.intervention_ids),
        Detail.SUPPORT_TYPES: bool(draft.support_types),
        Detail.PROGRESS: draft.progress is not None,
        Detail.READ_TOGETHER: draft.read_together,
        Detail.GROUP_SIZE: bool(draft.group_size or draft.session_id),  # a session counts who was there
    }
    return tuple(detail for detail in details if not there[detail])


def is_complete(draft: VisitDraft, asked: Asked) -> bool:
    """Whether everything that is asked for is there."""
    return filled_parts(draft, asked.parts) == asked.parts and not missing_details(draft, asked.details)
