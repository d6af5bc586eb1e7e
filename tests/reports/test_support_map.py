import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.sentences import KHMER_WITH_PLACES

from fieldnote.domain.support import Ring, SupportCircle, Tie
from fieldnote.reports.plan_summary.english import ENGLISH
from fieldnote.reports.support_figure import told
from fieldnote.reports.support_map import LABEL, Box, Dot, Map, lay_out
from fieldnote.reports.text import measure

WIDE, NARROW = (516.0, 236.0), (244.0, 168.0)

dots = st.lists(
    st.builds(
        Dot,
        st.sampled_from(["Ray M.", "Aunt Bea", "R.M.", "Mutual aid meeting", "Tuesday group at Grace Chapel", "Bo"]),
        st.sampled_from(Ring),
        st.sampled_from(SupportCircle),
        st.sampled_from(Tie),
    ),
    min_size=1,
    max_size=14,
)


def check_free(plan: Map, width: float, height: float) -> None:
    """Labels lie inside, apart from each other, from every sign and from the person in the middle."""
    edge = Box(-width / 2, -height / 2, width / 2, height / 2)
    boxes = [placed.box for placed in plan.placed if placed.box]
    hub = Box(-plan.hub_radius, -plan.hub_radius, plan.hub_radius, plan.hub_radius)
    for at, box in enumerate(boxes):
        assert edge.left <= box.left
        assert box.right <= edge.right
        assert edge.top <= box.top
        assert box.bottom <= edge.bottom
        assert not box.meets(hub)
        assert not any(box.meets(other) for other in boxes[:at])
        for placed in plan.placed:
            if placed.box is not box:
                sign = Box(placed.x - 4.4, placed.y - 4.4, placed.x + 4.4, placed.y + 4.4)
                assert not box.meets(sign)


@given(dots)
def test_names_on_a_map_never_overlap_or_leave_it(given_dots: list[Dot]) -> None:
    plan = lay_out("Marcus", given_dots, *WIDE)
    assert plan is not None
    check_free(plan, *WIDE)
    assert [placed.dot for placed in plan.placed] == given_dots


@given(dots)
def test_a_narrow_map_has_free_names_or_numbers(given_dots: list[Dot]) -> None:
    plan = lay_out("Marcus", given_dots, *NARROW)
    assert plan is not None
    check_free(plan, *NARROW)


def test_the_layout_depends_on_nothing_but_its_input() -> None:
    some = [Dot(f"S{at}", list(Ring)[at % 3], list(SupportCircle)[at % 4], Tie.STEADY) for at in range(12)]
    assert lay_out("Luz", some, *WIDE) == lay_out("Luz", some, *WIDE)


@pytest.mark.parametrize("count", [25, 40, 60])
def test_a_crowd_gets_numbers(count: int) -> None:
    crowd = [Dot(f"S{at}", list(Ring)[at % 3], list(SupportCircle)[at % 4], Tie.STEADY) for at in range(count)]
    plan = lay_out("Luz", crowd, *WIDE)
    assert plan is not None
    assert plan.is_numbered


def test_too_many_for_any_map_give_none() -> None:
    crowd = [Dot(f"S{at}", Ring.CLOSE, SupportCircle.FAMILY, Tie.STEADY) for at in range(300)]
    assert lay_out("Luz", crowd, *WIDE) is None


def test_a_long_name_in_the_middle_is_shortened_to_its_letter() -> None:
    plan = lay_out("Maximiliana-Alexandrina", [Dot("Ray", Ring.CLOSE, SupportCircle.RECOVERY, Tie.NEW)], *WIDE)
    assert plan is not None
    assert plan.hub == "M"


def test_a_name_in_a_script_that_needs_more_room_has_a_label_as_tall_as_its_lines() -> None:
    plan = lay_out("Ray", [Dot(KHMER_WITH_PLACES, Ring.CLOSE, SupportCircle.FAMILY, Tie.STRONG)], *WIDE)
    assert plan
    (placed,) = plan.placed
    assert placed.box
    assert placed.box.bottom - placed.box.top >= sum(line.leading for line in placed.lines)
    assert placed.lines[0].leading > LABEL.leading


@given(dots, st.sampled_from([1.42, 2.08]))
def test_a_larger_map_is_the_smaller_one_moved_apart(found: list[Dot], grade: float) -> None:
    small, large = lay_out("Me", found, 300, 200), lay_out("Me", found, 300 * grade, 200 * grade, grade)
    assert (small is None) == (large is None)
    if small is None or large is None:
        return
    assert large.is_numbered == small.is_numbered
    for one, other in zip(small.placed, large.placed, strict=True):
        assert (other.x, other.y) == pytest.approx((one.x * grade, one.y * grade))
        for line in other.lines:
            assert [piece.style.size for piece in line.pieces] == [pytest.approx(LABEL.size * grade)] * len(line.pieces)
            assert line.width == pytest.approx(sum(measure(p.text.rstrip(), p.style) for p in line.pieces), rel=0.05)


def test_a_tie_that_nobody_said_is_not_told_and_has_no_line() -> None:
    near = [
        Dot("Ray", Ring.CLOSE, SupportCircle.RECOVERY, Tie.STRONG),
        Dot("Lee", Ring.CLOSE, SupportCircle.FAMILY, Tie.NOT_SURE),
    ]
    assert told(near, "Two supports.", ENGLISH.ring, ENGLISH.tie) == "Two supports. Close: Ray (strong), Lee."
