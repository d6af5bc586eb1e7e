"""What the keys inside one person of the file stand for, and small steps that all subjects share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from fieldnote.domain.ids import (
    CommunityResourceId,
    ConsentId,
    GoalId,
    MeetingId,
    OutcomeId,
    SessionId,
    SupportId,
    TriggerId,
)
from fieldnote.domain.problems import BadInputError, Problem
from fieldnote.exchange.intake.strict import Strict
from fieldnote.services import sentences

_Id = TypeVar("_Id", bound=str)
ANY_DAY = date.max
"""The "today" of what comes from a file: the computer it comes from may have another clock."""


@dataclass(slots=True)
class Keys:
    """What the keys of one person stand for."""

    outcomes: dict[str, OutcomeId] = field(default_factory=dict)
    goals: dict[str, GoalId] = field(default_factory=dict)
    supports: dict[str, SupportId] = field(default_factory=dict)
    triggers: dict[str, TriggerId] = field(default_factory=dict)
    consents: dict[str, ConsentId] = field(default_factory=dict)
    meetings: dict[str, MeetingId] = field(default_factory=dict)
    resources: dict[str, CommunityResourceId] = field(default_factory=dict)
    sessions: dict[str, SessionId] = field(default_factory=dict)
    """Meetings, resources and group sessions are those of the whole file."""


def fields_of(found: Strict, *besides: str) -> dict[str, Any]:
    """Give the fields that go over unchanged: all but those named."""
    return {name: getattr(found, name) for name in found.__struct_fields__ if name not in besides}


def new(known: dict[str, _Id], key: str, new_id: _Id, where: str) -> _Id:
    """Note what a key stands for from here on; raises BadInputError when it stands for something already."""
    if key in known:
        raise BadInputError(f"the key {key!r} stands there twice", where)
    known[key] = new_id
    return new_id


def require(problems: Sequence[Problem], where: str) -> None:
    """Raise BadInputError for the first problem, in the words a person reads."""
    if problems:
        raise BadInputError(sentences.of_problem(problems[0]).rstrip("."), where)


def look_up(known: dict[str, _Id], key: str, kind: str, where: str) -> _Id:
    """Give what a key stands for; raises BadInputError when it stands for nothing."""
    if key not in known:
        raise BadInputError(f"there is no {kind} with the key {key!r}", where)
    return known[key]


def refuse(problems: Iterable[Problem], where: str) -> None:
    """Raise BadInputError for the first problem that blocks; cautions pass, as they do when somebody types."""
    for problem in problems:
        if problem.blocks:
            raise BadInputError(sentences.of_problem(problem).rstrip("."), where)
