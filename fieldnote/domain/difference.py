"""What a correction changed: each field before and after, word by word, for screen and paper."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import StrEnum

from fieldnote.domain.part import Part
from fieldnote.domain.visit import Visit, VisitDraft

Tell = Callable[[object], str | None]
"""How a value of a note reads to somebody; None where it reads as it is written."""

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_COMPARED = 4_000_000
"""Pairs of words looked at; a longer change is told as taken out whole and put in whole."""
_NOT_COMPARED = frozenset({"id", "person_id", "episode_id", "reasons", "planned_for"})
_NAMELESS = frozenset({"text", "start", "end"})
"""Parts of a value that say by themselves what they are."""
_PARTS = {
    "segments": Part.TIME,
    "excluded": Part.TIME,
    "mode": Part.PLACE,
    "place": Part.PLACE,
    "place_label": Part.PLACE,
    "kind": Part.CODE,
    "service": Part.CODE,
    "with_us": Part.CODE,
    "group_size": Part.CODE,
    "goal_ids": Part.GOAL,
    "something_else": Part.GOAL,
    "purpose": Part.GOAL,
    "what_we_did": Part.WHAT_WE_DID,
    "response": Part.RESPONSE,
    "next_step": Part.NEXT_STEP,
}


class Piece(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text that stayed, went or came."""

    piece: Piece
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One field that differs. `part` is None for what belongs to none of the seven parts."""

    field: str
    part: Part | None
    before: str
    after: str
    stretches: tuple[Stretch, ...]
    """Without what was put in they read as before, without what was taken out as after."""


def difference(
    before: Visit, after: Visit, names: Mapping[str, str], tell: Tell = lambda _: None
) -> tuple[Changed, ...]:
    """List the fields in which two versions differ, in the order of the editor, then the others.

    `names` gives what ids stand for, `tell` how a value reads; goals read as each signature froze them. What would read
    the same before and after is told as it is written.
    """
    found: list[Changed] = []
    for field in fields(VisitDraft):
        if field.name in _NOT_COMPARED:
            continue
        old, new = getattr(before.draft, field.name), getattr(after.draft, field.name)
        if old != new:
            goals = field.name == "goal_ids"
            then = "\n".join(before.facts.goals) if goals else _read(old, names, tell)
            now = "\n".join(after.facts.goals) if goals else _read(new, names, tell)
            if then == now and not goals:
                then, now = _told(old, names), _told(new, names)
            found.append(Changed(field.name, _PARTS.get(field.name), then, now, word_by_word(then, now)))
    in_order = (*Part, None)
    return tuple(sorted(found, key=lambda changed: in_order.index(changed.part)))


def word_by_word(before: str, after: str) -> tuple[Stretch, ...]:
    """Compare two texts word by word; together the stretches hold every character of both."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    start = _same_at_start(old, new)
    rest_old, rest_new = old[start:], new[start:]
    end = _same_at_start(rest_old[::-1], rest_new[::-1])
    stretches = [
        Stretch(Piece.SAME, "".join(old[:start])),
        *_compared(rest_old[: len(rest_old) - end], rest_new[: len(rest_new) - end]),
        Stretch(Piece.SAME, "".join(old[len(old) - end :])),
    ]
    return tuple(stretch for stretch in stretches if stretch.text)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    if len(old) * len(new) > _MOST_COMPARED:
        yield Stretch(Piece.TAKEN_OUT, "".join(old))
        yield Stretch(Piece.PUT_IN, "".join(new))
        return
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Stretch(Piece.SAME, "".join(old[a:b]))
        else:
            yield Stretch(Piece.TAKEN_OUT, "".join(old[a:b]))
            yield Stretch(Piece.PUT_IN, "".join(new[c:d]))


def _same_at_start(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _read(value: object, names: Mapping[str, str], tell: Tell) -> str:
    said = tell(value)
    return _told(value, names) if said is None else said


def _told(value: object, names: Mapping[str, str]) -> str:
    """Write a value as plain text: names for ids, ISO 8601 for times, a line for each of several."""
    if isinstance(value, tuple):
        return "\n".join(_told(item, names) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = ((f.name, _told(getattr(value, f.name), names)) for f in fields(value))
        return ", ".join(text if name in _NAMELESS else f"{name} {text}" for name, text in told if text)
    return _one(value, names)


def _one(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, str):
        return names.get(value, str(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
