"""Where marks and names stand: in their sector, on their ring, inside the map, and moved only where need be."""

import math

from hypothesis import given
from hypothesis import strategies as st

from fieldnote.ui.kit.map_places import Box, Ground, Mark, crosses, even, in_the_way, places

SECTORS = ((330.0, 75.0), (75.0, 125.0), (125.0, 225.0), (225.0, 330.0))
GROUND = Ground(808, 452, (330, 182), (0.46, 0.74, 1.0), mark=27, middle=30)
marks = st.builds(
    Mark,
    st.sampled_from(SECTORS),
    st.integers(0, 2),
    st.sampled_from((0.0, 60.0, 140.0)),
    st.sampled_from((16.0, 31.0)),
)
edges = st.floats(-100, 100)
boxes = st.builds(
    lambda x, y, width, height: (x, y, x + width, y + height), edges, edges, st.floats(4, 50), st.floats(4, 50)
)


@given(st.lists(marks, max_size=14))
def test_each_stands_on_its_ring_in_its_sector_and_its_name_inside_the_map(given_marks: list[Mark]) -> None:
    for mark, stand in zip(given_marks, places(given_marks, GROUND), strict=True):
        across, down = (reach * GROUND.radii[mark.ring] for reach in GROUND.reach)
        assert math.isclose(math.hypot(stand.x / across, stand.y / down), 1)
        start, end = mark.sector
        angle = math.degrees(math.atan2(-stand.y / down, stand.x / across))
        assert (angle - start) % 360 <= (end - start) % 360
        assert (stand.name is None) == (not mark.width)
        if stand.name is not None:
            left, top, right, bottom = stand.name
            assert max(-left, right) <= GROUND.width / 2 + 1e-9
            assert max(-top, bottom) <= GROUND.height / 2 + 1e-9


@given(st.lists(marks, max_size=14))
def test_the_same_marks_always_stand_in_the_same_places(given_marks: list[Mark]) -> None:
    assert places(given_marks, GROUND) == places(given_marks, GROUND)


def test_who_is_in_nobodys_way_stands_at_an_even_place() -> None:
    alone = [Mark(sector, 2, 60, 31) for sector in SECTORS]
    for angle, stand in zip(even(alone), places(alone, GROUND), strict=True):
        assert stand.x == GROUND.reach[0] * math.cos(math.radians(angle))


def test_three_close_to_each_other_move_apart() -> None:
    close = [Mark((330.0, 75.0), 0, 110, 31) for _ in range(3)]
    found = places(close, GROUND)
    for number, one in enumerate(found):
        assert in_the_way(GROUND, one, [*found[:number], *found[number + 1 :]]) == 0


def test_what_cannot_be_free_still_stands_somewhere() -> None:
    crowd = [Mark((75.0, 125.0), 0, 140, 31) for _ in range(40)]
    assert len(places(crowd, GROUND)) == len(crowd)


@given(st.floats(-100, 100), st.floats(-100, 100), boxes)
def test_a_line_goes_through_a_box_where_one_of_its_points_does(x: float, y: float, box: Box) -> None:
    points = [(x * step / 400, y * step / 400) for step in range(401)]

    def within(margin: float) -> bool:
        left, top, right, bottom = box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin
        return any(left < across < right and top < down < bottom for across, down in points)

    if within(-0.5):
        assert crosses(x, y, box)
    if not within(1):
        assert not crosses(x, y, box)
