"""The support network as a map (ecomap): who stands how near, and how the tie is, told by line, shape and colour.

The layout is a function of its input alone. Labels never overlap, leave the map or hide a sign; where names do not
fit, numbers stand in the signs and the list has the names.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from fieldnote.domain.support import Ring, SupportCircle, Tie
from fieldnote.reports.blocks import Pen
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.text import Line, Span, Style, break_lines, measure

LABEL = Style(Face.SEMIBOLD, 7.8, 9.2)
NUMBER = Style(Face.SEMIBOLD, 6.4, 8, Ink.WHITE)
HUB = Style(Face.SEMIBOLD, 8, 10, Ink.WHITE)

_LABEL_WIDTH = 74.0
_MOST_NAMES = 24
_SIGN = 4.4
_NUMBERED_SIGN = 5.6
_RINGS = {Ring.CLOSE: 0.47, Ring.OFTEN: 0.74, Ring.NOW_AND_THEN: 1.0}
_BANDS = {Ring.CLOSE: (0.36, 0.46), Ring.OFTEN: (0.60, 0.75), Ring.NOW_AND_THEN: (0.88, 1.0)}
_SECTORS = (SupportCircle.RECOVERY, SupportCircle.SERVICES, SupportCircle.FAMILY, SupportCircle.COMMUNITY)
_BAD, _UGLY = 100.0, 3.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One support on the map; `label` is what may be printed of its name."""

    label: str
    ring: Ring
    circle: SupportCircle
    tie: Tie


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the map: left, top, right, bottom, with the centre of the map as zero."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", air: float = 0) -> bool:
        """Whether the two overlap or come closer than `air`."""
        return (
            self.left < other.right + air
            and other.left < self.right + air
            and self.top < other.bottom + air
            and other.top < self.bottom + air
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A support with its place. `lines` is its label, in `box`; without one the sign holds its number."""

    dot: Dot
    x: float
    y: float
    lines: tuple[Line, ...] = ()
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """A finished layout. `radii` are the half axes of the outer ring."""

    hub: str
    hub_radius: float
    radii: tuple[float, float]
    placed: tuple[Placed, ...]
    is_numbered: bool
    grade: float = 1
    """How much larger words and signs are than on the documents for the office."""


def lay_out(hub: str, dots: Sequence[Dot], width: float, height: float, grade: float = 1) -> Map | None:
    """Place the supports on a map of this size, by name if every name fits, else by number; None if neither fits."""
    # Where all is larger by the same grade, the places are those of a smaller map, moved apart.
    plan = _lay_out(hub, dots, width / grade, height / grade)
    return plan if plan is None or grade == 1 else _enlarged(plan, grade)


def _lay_out(hub: str, dots: Sequence[Dot], width: float, height: float) -> Map | None:
    room = measure(hub, HUB)
    if room > 40:
        hub, room = hub[:1], measure(hub[:1], HUB)
    hub_radius = max(13.0, room / 2 + 3.5)
    if len(dots) <= _MOST_NAMES:
        radii = (width / 2 - 26, height / 2 - 15)
        placed = _named(dots, radii, hub_radius, Box(-width / 2, -height / 2, width / 2, height / 2))
        if placed:
            return Map(hub, hub_radius, radii, placed, is_numbered=False)
    radii = (width / 2 - 8, height / 2 - 8)
    numbered = _numbered(dots, radii, hub_radius)
    return Map(hub, hub_radius, radii, numbered, is_numbered=True) if numbered else None


def _enlarged(plan: Map, grade: float) -> Map:
    placed = tuple(
        replace(
            one,
            x=one.x * grade,
            y=one.y * grade,
            lines=tuple(_larger(line, grade) for line in one.lines),
            box=one.box and Box(*(edge * grade for edge in (one.box.left, one.box.top, one.box.right, one.box.bottom))),
        )
        for one in plan.placed
    )
    radii = (plan.radii[0] * grade, plan.radii[1] * grade)
    return replace(plan, hub_radius=plan.hub_radius * grade, radii=radii, placed=placed, grade=grade)


def _larger(line: Line, grade: float) -> Line:
    pieces = tuple(replace(piece, x=piece.x * grade, style=_graded(piece.style, grade)) for piece in line.pieces)
    return Line(pieces, line.width * grade, line.leading * grade)


def _graded(style: Style, grade: float) -> Style:
    return replace(style, size=style.size * grade, leading=style.leading * grade)


# ── With names ──


def _named(dots: Sequence[Dot], radii: tuple[float, float], hub: float, edge: Box) -> tuple[Placed, ...] | None:
    """Try a few fixed arrangements and keep the best; None when none is free of overlaps."""
    best: tuple[float, tuple[Placed, ...]] | None = None
    for turn in (0, 12, -12, 24, -24, 36, -36):
        for lead in (0, 1):
            points = _points(dots, radii, turn, lead)
            cost, placed = _labelled(dots, points, hub, edge)
            if best is None or cost < best[0] - 0.01:
                best = cost, placed
            if cost < _UGLY:
                return placed
    return best[1] if best and best[0] < _BAD else None


def _sector_spans(dots: Sequence[Dot]) -> Iterator[tuple[SupportCircle, float, float]]:
    """Divide the circle by how many supports each sector holds, recovery in the middle of the right side."""
    counts = {circle: sum(dot.circle is circle for dot in dots) for circle in _SECTORS}
    shares = {circle: count + 0.35 for circle, count in counts.items() if count}
    whole = sum(shares.values())
    start = -180 * shares.get(SupportCircle.RECOVERY, 0) / whole
    for circle in _SECTORS:
        if circle in shares:
            span = 360 * shares[circle] / whole
            yield circle, start, span
            start += span


def _points(dots: Sequence[Dot], radii: tuple[float, float], turn: float, lead: int) -> list[tuple[float, float]]:
    points: dict[int, tuple[float, float]] = {}
    for circle, start, span in _sector_spans(dots):
        members = _mixed([at for at, dot in enumerate(dots) if dot.circle is circle], dots, lead)
        for place, at in enumerate(members):
            angle = math.radians(start + turn + span * (place + 0.5) / len(members))
            share = _RINGS[dots[at].ring]
            points[at] = (radii[0] * share * math.cos(angle), -radii[1] * share * math.sin(angle))
    return [points[at] for at in range(len(dots))]


def _mixed(members: list[int], dots: Sequence[Dot], lead: int) -> list[int]:
    """Order a sector so that neighbours stand on different rings where possible."""
    queues = [[at for at in members if dots[at].ring is ring] for ring in Ring]
    queues = [queue for queue in queues if queue]
    order: list[int] = []
    turn = lead
    while any(queues):
        queue = queues[turn % len(queues)]
        if queue:
            order.append(queue.pop(0))
        turn += 1
    return order


def _labelled(
    dots: Sequence[Dot], points: list[tuple[float, float]], hub: float, edge: Box
) -> tuple[float, tuple[Placed, ...]]:
    """Give every support the best free place for its label, outer rings first; a cost of 100 is an overlap."""
    reach = _SIGN + 0.8
    taken = [Box(x - reach, y - reach, x + reach, y + reach) for x, y in points]
    taken.append(Box(-hub, -hub, hub, hub))
    total = sum(_BAD for at, one in enumerate(taken) for other in taken[:at] if one.meets(other, 1))
    found: dict[int, Placed] = {}
    for at in sorted(range(len(dots)), key=lambda i: (-_RINGS[dots[i].ring], i)):
        x, y = points[at]
        lines = break_lines([Span(dots[at].label, LABEL)], _LABEL_WIDTH)
        tall = sum(max(line.leading, LABEL.leading) for line in lines)
        size = (max((line.width for line in lines), default=0) + 3, tall)
        options = [
            (order * 0.12 + _cost(box, taken, points, at, edge), box) for order, box in enumerate(_boxes(x, y, *size))
        ]
        cost, box = min(options, key=lambda option: option[0])
        total += cost
        taken.append(box)
        found[at] = Placed(dots[at], x, y, lines, box)
    return total, tuple(found[at] for at in range(len(dots)))


def _boxes(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """The places for a label around a sign, best first: away from the centre."""
    air = _SIGN + 1.6
    above = Box(x - width / 2, y - air - height, x + width / 2, y - air)
    below = Box(x - width / 2, y + air, x + width / 2, y + air + height)
    right = Box(x + air, y - height / 2, x + air + width, y + height / 2)
    left = Box(x - air - width, y - height / 2, x - air, y + height / 2)
    yield from (above, below) if y <= 0 else (below, above)
    yield from (right, left) if x >= 0 else (left, right)
    for top in (above.top, below.top) if y <= 0 else (below.top, above.top):
        yield Box(x - 2, top, x - 2 + width, top + height)
        yield Box(x + 2 - width, top, x + 2, top + height)


def _cost(box: Box, taken: list[Box], points: list[tuple[float, float]], own: int, edge: Box) -> float:
    outside = box.left < edge.left or box.right > edge.right or box.top < edge.top or box.bottom > edge.bottom
    overlaps = sum(box.meets(other, 0.6) for at, other in enumerate(taken) if at != own)
    lines = sum(_crosses(box, point) for point in points)
    return _BAD * (outside + overlaps) + lines


def _crosses(box: Box, point: tuple[float, float]) -> bool:
    """Whether the tie from the centre to a point runs through a box: clipping by slabs."""
    low, high = 0.0, 1.0
    for reach, start, end in ((point[0], box.left, box.right), (point[1], box.top, box.bottom)):
        if abs(reach) < 1e-9:
            if not start < 0 < end:
                return False
            continue
        near, far = sorted((start / reach, end / reach))
        low, high = max(low, near), min(high, far)
    return low < high


# ── With numbers ──


def _numbered(dots: Sequence[Dot], radii: tuple[float, float], hub: float) -> tuple[Placed, ...] | None:
    """Spread the supports of each ring evenly along it, sector after sector; None when signs would touch."""
    points: dict[int, tuple[float, float]] = {}
    for turn, ring in enumerate(Ring):
        members = [at for circle in _SECTORS for at, d in enumerate(dots) if d.circle is circle and d.ring is ring]
        recovery = sum(dots[at].circle is SupportCircle.RECOVERY for at in members)
        spots = _spots(len(members), radii, _BANDS[ring], recovery / 2 - turn / 3)
        points.update(zip(members, spots, strict=True))
    placed = tuple(Placed(dot, *points[at]) for at, dot in enumerate(dots))
    apart = 2 * _NUMBERED_SIGN + 0.6
    for at, one in enumerate(placed):
        if math.hypot(one.x, one.y) < hub + _NUMBERED_SIGN + 2:
            return None
        if any(math.hypot(one.x - other.x, one.y - other.y) < apart for other in placed[:at]):
            return None
    return placed


def _spots(
    count: int, radii: tuple[float, float], band: tuple[float, float], before: float
) -> list[tuple[float, float]]:
    """Divide an ellipse into equal lengths, starting `before` spots ahead of its right end; crowds use both edges.

    Each ring starts a third of a spot further, so that ties do not run through nearer signs.
    """
    angles = [math.tau * at / 360 for at in range(361)]
    outline = [(radii[0] * math.cos(angle), -radii[1] * math.sin(angle)) for angle in angles]
    walked = list(accumulate((math.dist(a, b) for a, b in pairwise(outline)), initial=0.0))
    is_crowded = walked[-1] * band[1] < count * (2 * _NUMBERED_SIGN + 3)
    spots: list[tuple[float, float]] = []
    for place in range(count):
        way = ((place + 0.5 - before) / count % 1) * walked[-1]
        x, y = outline[bisect_left(walked, way)]
        share = band[0] if is_crowded and place % 2 else band[1]
        spots.append((x * share, y * share))
    return spots


# ── Drawing; inside the mark of the figure ──

_INK = {
    SupportCircle.RECOVERY: Ink.ACCENT,
    SupportCircle.SERVICES: Ink.GOAL,
    SupportCircle.FAMILY: Ink.FAMILY,
    SupportCircle.COMMUNITY: Ink.COMMUNITY,
}


def paint(plan: Map, pen: Pen, centre_x: float, centre_y: float) -> None:
    """Draw rings, ties, signs, the person in the middle, and the labels above everything."""
    canvas = pen.canvas
    for ring, ink in ((Ring.NOW_AND_THEN, Ink.RING_OUTER), (Ring.OFTEN, Ink.RING_MIDDLE), (Ring.CLOSE, Ink.RING_INNER)):
        reach_x, reach_y = plan.radii[0] * _RINGS[ring], plan.radii[1] * _RINGS[ring]
        canvas.setFillColorRGB(*ink.rgb)
        canvas.setStrokeColorRGB(*Ink.RING_LINE.rgb)
        canvas.setLineWidth(0.5)
        middle = pen.up(centre_y)
        corners = (centre_x - reach_x, middle - reach_y, centre_x + reach_x, middle + reach_y)
        canvas.ellipse(*corners, stroke=1, fill=1)
    for placed in plan.placed:
        _tie(pen, placed.dot.tie, (centre_x, centre_y), (centre_x + placed.x, centre_y + placed.y), plan.hub_radius)
    _white_disc(pen, centre_x, centre_y, plan.hub_radius + 1.4)
    canvas.ink(Ink.ACCENT)
    canvas.circle(centre_x, pen.up(centre_y), plan.hub_radius, stroke=0, fill=1)
    _centred(pen, plan.hub, _graded(HUB, plan.grade), centre_x, centre_y)
    for number, placed in enumerate(plan.placed, 1):
        x, y = centre_x + placed.x, centre_y + placed.y
        size = (_NUMBERED_SIGN if plan.is_numbered else _SIGN) * plan.grade
        sign(pen, placed.dot.circle, x, y, size, has_halo=True, is_numbered=plan.is_numbered)
        if plan.is_numbered:
            lower = 1.2 * plan.grade if placed.dot.circle is SupportCircle.COMMUNITY else 0
            _centred(pen, str(number), _graded(NUMBER, plan.grade), x, y + lower)
    for placed in plan.placed:
        if placed.box:
            _label(pen, placed, centre_x, centre_y, plan.grade)


def _label(pen: Pen, placed: Placed, centre_x: float, centre_y: float, grade: float) -> None:
    box = placed.box
    if box is None:
        return
    pen.fill(centre_x + box.left, centre_y + box.top, box.right - box.left, box.bottom - box.top, Ink.WHITE, 1.5)
    top = centre_y + box.top
    for line in placed.lines:
        x = centre_x + (box.left + box.right - line.width) / 2
        baseline = max((piece.style.baseline for piece in line.pieces), default=LABEL.baseline * grade)
        pen.canvas.show(line, x, pen.up(top + baseline))
        top += line.leading


def _centred(pen: Pen, words: str, style: Style, x: float, y: float) -> None:
    for line in break_lines([Span(words, style)], 1000):
        pen.canvas.show(line, x - line.width / 2, pen.up(y - style.leading / 2 + style.baseline))


def _white_disc(pen: Pen, x: float, y: float, radius: float) -> None:
    pen.canvas.ink(Ink.WHITE)
    pen.canvas.circle(x, pen.up(y), radius, stroke=0, fill=1)


def sign(
    pen: Pen,
    circle: SupportCircle,
    x: float,
    y: float,
    size: float = _SIGN,
    *,
    has_halo: bool = False,
    is_numbered: bool = False,
) -> None:
    """Draw the sign of a circle: a shape and a colour each, so that either is enough."""
    canvas, up = pen.canvas, pen.up(y)
    if has_halo:
        _white_disc(pen, x, y, size + 1)
    canvas.ink(_INK[circle])
    if circle is SupportCircle.RECOVERY:
        canvas.circle(x, up, size, stroke=0, fill=1)
    elif circle is SupportCircle.SERVICES:
        side = size * 0.88
        canvas.rect(x - side, up - side, 2 * side, 2 * side, stroke=0, fill=1)
    elif circle is SupportCircle.FAMILY:
        reach = size * 1.15
        _polygon(pen, [(x, up + reach), (x + reach, up), (x, up - reach), (x - reach, up)])
    else:
        reach = size * (1.4 if is_numbered else 1.2)
        _polygon(pen, [(x, up + reach), (x + reach, up - reach * 0.8), (x - reach, up - reach * 0.8)])


def _polygon(pen: Pen, corners: Sequence[tuple[float, float]]) -> None:
    path = pen.canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    pen.canvas.drawPath(path, stroke=0, fill=1)


def _tie(pen: Pen, tie: Tie, start: tuple[float, float], end: tuple[float, float], trim: float = 0) -> None:
    """Draw a tie: double for strong, single, dashed for new, a wave for strained, none where nobody said it."""
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    if length <= trim or not tie.is_said:
        return
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    across = (-along[1], along[0])

    def point(far: float, aside: float) -> tuple[float, float]:
        x = start[0] + along[0] * far + across[0] * aside
        return x, pen.up(start[1] + along[1] * far + across[1] * aside)

    canvas = pen.canvas
    canvas.ink(Ink.TRIGGER if tie is Tie.STRAINED else Ink.RULE, 1.0 if tie is Tie.STRAINED else 0.8)
    if tie is Tie.STRAINED:
        path = canvas.beginPath()
        path.moveTo(*point(trim, 0))
        waves = max(2, round((length - trim) / 3.4))
        step = (length - trim) / waves
        for wave in range(waves):
            far, aside = trim + wave * step, 2.6 if wave % 2 else -2.6
            path.curveTo(*point(far + step / 3, aside), *point(far + 2 * step / 3, aside), *point(far + step, 0))
        canvas.drawPath(path, stroke=1, fill=0)
        return
    if tie is Tie.NEW:
        canvas.setDash([3.2, 2.2])
    for aside in (-1.2, 1.2) if tie is Tie.STRONG else (0.0,):
        canvas.line(*point(trim, aside), *point(length, aside))
    canvas.setDash([])


def paint_key(
    pen: Pen, x: float, top: float, ties: dict[Tie, str], circles: dict[SupportCircle, str], style: Style
) -> None:
    """Explain lines and signs, a row each."""
    middle = top + style.leading / 2
    at = x
    for tie, word in ties.items():
        _tie(pen, tie, (at, middle), (at + 19, middle))
        at = _key_word(pen, word, at + 24, top, style)
    at, top = x, top + style.leading + 1.5
    for circle, word in circles.items():
        sign(pen, circle, at + 4, top + style.leading / 2, 3.6)
        at = _key_word(pen, word, at + 12, top, style)


def _key_word(pen: Pen, word: str, x: float, top: float, style: Style) -> float:
    word = word[:1].upper() + word[1:]
    for line in break_lines([Span(word, style)], 1000):
        pen.canvas.show(line, x, pen.up(top + style.baseline))
    return x + measure(word, style) + 14
