"""The signs of the traffic light: a round, a triangle, an octagon, told apart without colour."""

import math

from fieldnote.domain.warning_sign import SignStage
from fieldnote.reports.blocks import Drawing, Pen
from fieldnote.reports.ink import Ink
from fieldnote.reports.take_home.look import Look

_INK = {SignStage.GREEN: Ink.ACCENT, SignStage.YELLOW: Ink.TRIGGER, SignStage.RED: Ink.TEXT}
_CORNERS = {SignStage.GREEN: 0, SignStage.YELLOW: 3, SignStage.RED: 8}


def light(stage: SignStage, look: Look) -> Drawing:
    """Draw a stage's sign as an artifact: the words beside it say the same."""
    radius = look.name.size * 0.78

    def draw(pen: Pen, x: float, top: float, _width: float) -> None:
        middle = (x + radius, pen.up(top + look.bold.leading / 2))
        with pen.canvas.artifact():
            pen.canvas.ink(_INK[stage])
            if _CORNERS[stage]:
                _polygon(pen, middle, radius * (1.15 if stage is SignStage.YELLOW else 1), _CORNERS[stage])
            else:
                pen.canvas.circle(*middle, radius * 0.92, stroke=0, fill=1)

    return Drawing(look.bold.leading, draw)


def _polygon(pen: Pen, middle: tuple[float, float], radius: float, corners: int) -> None:
    turn = math.pi / 2 if corners == 3 else math.pi / corners
    points = [
        (
            middle[0] + radius * math.cos(turn + math.tau * at / corners),
            middle[1] + radius * math.sin(turn + math.tau * at / corners) - (radius * 0.18 if corners == 3 else 0),
        )
        for at in range(corners)
    ]
    path = pen.canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    pen.canvas.drawPath(path, stroke=0, fill=1)
