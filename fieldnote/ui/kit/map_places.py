"""Where the marks of a map and their names stand: none over another, and no line through a name.

Marks begin evenly spread in their sector and move along their ring only where something is in the way. Plain figures,
counted from the middle of the map: it is laid out in a few milliseconds, and the same marks always stand in the same
places.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

_STEP: Final = 5.0
"""So many degrees a mark is moved at once."""
_EDGE: Final = 4.0
"""So many degrees a mark stays away from the end of its sector."""
_ROUNDS: Final = 4
_MOST_COMPARED: Final = 4000
"""So many pairs are compared at most: a crowded map comes out less tidy, not later."""
_WORTH_IT: Final = 0.01
_NAMES: Final = 8
"""In so many places a name can stand around its mark."""
_OWN_LINE, _OTHER_LINE, _LIGHT = 0.5, 1.0, 0.3


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its sector (degrees, counter-clockwise from the right), its ring from 0, and the size of its name."""

    sector: tuple[float, float]
    ring: int
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What marks are put on, in pixels: its size, how far the outermost ring reaches, and what is there already.

    `mark` and `middle` are half of their size across with the room around them, names stand right beside that, and
    `signs` are what had better stay free.
    """

    width: float
    height: float
    reach: tuple[float, float]
    radii: tuple[float, ...]
    mark: float
    middle: float
    signs: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a mark and its name stand, from the middle of the map."""

    x: float
    y: float
    mark: Box
    name: Box | None


def even(marks: Sequence[Mark]) -> list[float]:
    """Give the angle of each mark in degrees: those of a sector share it between them, in the order they came."""
    in_sector: dict[tuple[float, float], list[int]] = defaultdict(list)
    for place, mark in enumerate(marks):
        in_sector[mark.sector].append(place)
    angles = [0.0] * len(marks)
    for sector, members in in_sector.items():
        for number, place in enumerate(members):
            angles[place] = sector[0] + _sweep(sector) * (number + 0.5) / len(members)
    return angles


def at(reach: tuple[float, float], radii: Sequence[float], ring: int, angle: float) -> tuple[float, float]:
    """Give the point on a ring at an angle in degrees, from the middle of the map; `reach` is across and down."""
    share, turn = radii[min(max(ring, 0), len(radii) - 1)], math.radians(angle)
    return reach[0] * share * math.cos(turn), -reach[1] * share * math.sin(turn)


def places(marks: Sequence[Mark], ground: Ground) -> list[Stand]:
    """Put each mark and its name where it is in nobody's way, as near to its even place as can be."""
    angles = even(marks)
    found = [_stand(ground, mark, angle, 0) for mark, angle in zip(marks, angles, strict=True)]
    left = _MOST_COMPARED
    for _ in range(_ROUNDS):
        before = list(found)
        for number, mark in enumerate(marks):
            others = [*found[:number], *found[number + 1 :]]
            found[number], tried = _freest(ground, mark, angles[number], found[number], others)
            left -= tried * len(others)
            if left < 0:
                return found
        if found == before:
            break
    return found


def _freest(ground: Ground, mark: Mark, angle: float, here: Stand, others: Sequence[Stand]) -> tuple[Stand, int]:
    """Give the place where least is in the way of a mark, and how many were tried."""
    best, least, tried = here, in_the_way(ground, here, others), 0
    for moved in _angles(mark, angle) if least else ():
        bare = _stand(ground, mark, moved, None)
        tried += 1
        if in_the_way(ground, bare, others, least) >= least - _WORTH_IT:
            continue
        for name in range(_NAMES) if mark.width else ():
            named = _stand(ground, mark, moved, name)
            cost = in_the_way(ground, named, others, least)
            tried += 1
            if cost < least - _WORTH_IT:
                best, least = named, cost
            if not least:
                return best, tried
        if not mark.width:
            best, least = bare, in_the_way(ground, bare, others)
        if not least:
            break
    return best, tried


def crosses(x: float, y: float, box: Box) -> bool:
    """Whether the line from the middle of the map to a point goes through a box."""
    left, top, right, bottom = box
    if max(x, 0.0) <= left or min(x, 0.0) >= right or max(y, 0.0) <= top or min(y, 0.0) >= bottom:
        return False
    sides = (x * top - y * left, x * top - y * right, x * bottom - y * left, x * bottom - y * right)
    return min(sides) < 0 < max(sides)


def shared(one: Box, other: Box) -> float:
    """Give the area that two boxes have in common."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    if across <= 0:
        return 0.0
    return across * max(min(one[3], other[3]) - max(one[1], other[1]), 0.0)


def _sweep(sector: tuple[float, float]) -> float:
    return (sector[1] - sector[0]) % 360 or 360


def _angles(mark: Mark, angle: float) -> Iterator[float]:
    """Give where on its ring a mark could stand in its sector, the nearest to its even place first."""
    start, sweep = mark.sector[0], _sweep(mark.sector)
    yield angle
    for number in range(1, round(sweep / _STEP)):
        for moved in (angle + number * _STEP, angle - number * _STEP):
            if _EDGE <= moved - start <= sweep - _EDGE:
                yield moved


def _stand(ground: Ground, mark: Mark, angle: float, name: int | None) -> Stand:
    x, y = at(ground.reach, ground.radii, mark.ring, angle)
    half = ground.mark
    box = _name(ground, mark, x, y, name) if mark.width and name is not None else None
    return Stand(x, y, (x - half, y - half, x + half, y + half), box)


def _name(ground: Ground, mark: Mark, x: float, y: float, number: int) -> Box:
    """Give where a name stands: outwards, at the outer side, askew, inwards, and at last at the inner side."""
    width, height, half = mark.width, mark.height, ground.mark
    up, down, right, left = y - half - height, y + half, x + half, x - half - width
    outer, inner = (up, down) if y < 0 else (down, up)
    beside, before = (right, left) if x >= 0 else (left, right)
    begun, ended, level = x - half, x + half - width, y - height / 2
    across, top = (
        (x - width / 2, outer),
        (beside, level),
        (begun if x >= 0 else ended, outer),
        (ended if x >= 0 else begun, outer),
        (x - width / 2, inner),
        (begun if x >= 0 else ended, inner),
        (ended if x >= 0 else begun, inner),
        (before, level),
    )[number]
    across = min(max(across, -ground.width / 2), max(ground.width / 2 - width, -ground.width / 2))
    top = min(max(top, -ground.height / 2), max(ground.height / 2 - height, -ground.height / 2))
    return across, top, across + width, top + height


def in_the_way(ground: Ground, one: Stand, others: Sequence[Stand], enough: float = math.inf) -> float:
    """Say how much is in the way of a mark and its name: 0 is nothing; `enough` ends the counting."""
    area = 4 * ground.mark * ground.mark
    middle = (-ground.middle, -ground.middle, ground.middle, ground.middle)
    cost = _covered(one.mark, middle, area)
    if one.name is not None:
        cost += _covered(one.name, middle, area) + _covered(one.name, one.mark, area)
        cost += _OWN_LINE if crosses(one.x, one.y, one.name) else 0.0
    for sign in ground.signs:
        cost += _LIGHT if shared(one.mark, sign) or (one.name is not None and shared(one.name, sign)) else 0.0
    for other in others:
        if cost >= enough:
            break
        cost += _covered(one.mark, other.mark, area) + _between(one, other, area) + _between(other, one, area)
        if one.name is not None and other.name is not None:
            cost += _covered(one.name, other.name, area)
    return cost


def _between(one: Stand, other: Stand, area: float) -> float:
    """Say how much a mark and its line are in the way of another mark and its name."""
    cost = _OTHER_LINE if crosses(one.x, one.y, other.mark) else 0.0
    if other.name is not None:
        cost += _OTHER_LINE if crosses(one.x, one.y, other.name) else 0.0
        cost += _covered(one.mark, other.name, area)
    return cost


def _covered(one: Box, other: Box, area: float) -> float:
    if one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]:
        return 0.0
    return 1.0 + shared(one, other) / area
