from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.avatar import Avatar, initials
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.meters import MeterBar, PartsRing, Spark, StepsBar
from fieldnote.ui.kit.ring_map import RingDot, RingMap
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import DARK, LIGHT, Tokens, contrast

RECOVERY, FAMILY = (330.0, 75.0), (125.0, 225.0)


def share(image: QImage, colour: str) -> float:
    """Give the share of the pixels that have exactly a colour."""
    wanted = QColor(colour).rgb()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixel(x, y) == wanted for x, y in places) / len(places)


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Give role and name as assistive technology is told them."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    assert spoken is not None
    return spoken.role(), spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    "figure",
    [
        lambda: StepsBar(4, name="Step 4 of 5"),
        lambda: MeterBar(148, 270, name="148 of 270 units used"),
        lambda: Spark((1, 2, 2, 4), name="From thinking to doing it"),
        lambda: PartsRing(5, 7, name="5 of 7 parts are filled in"),
        lambda: RingMap((), centre="MB", name="No supports yet"),
    ],
    ids=["steps", "meter", "spark", "ring", "map"],
)
def test_a_figure_is_a_picture_with_a_sentence_for_a_name(qtbot: QtBot, figure: Callable[[], QWidget]) -> None:
    made = figure()
    qtbot.addWidget(made)
    assert told(made) == (QAccessible.Role.Graphic, made.accessibleName())
    assert made.accessibleName()


def test_steps_are_filled_as_far_as_a_goal_has_come(qtbot: QtBot) -> None:
    steps = StepsBar(0, name="Step 0 of 5")
    qtbot.addWidget(steps)
    steps.resize(500, 8)
    filled = []
    for done in range(6):
        steps.show_steps(done, f"Step {done} of 5")
        filled.append(share(steps.grab().toImage(), LIGHT.goal))
    assert filled[0] == 0
    assert filled == sorted(set(filled))
    assert steps.accessibleName() == "Step 5 of 5"


def test_a_meter_shows_its_share_and_never_more_than_all(qtbot: QtBot) -> None:
    meter = MeterBar()
    qtbot.addWidget(meter)
    meter.resize(400, 8)
    empty = share(meter.grab().toImage(), LIGHT.accent)
    meter.show_value(50, 100, "Half used")
    half = share(meter.grab().toImage(), LIGHT.accent)
    meter.show_value(300, 100, "All used", "warn")
    full = share(meter.grab().toImage(), LIGHT.warn)
    meter.show_value(1, 0, "No limit")
    assert empty == 0
    assert half == pytest.approx(full / 2, rel=0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("figure", [StepsBar, MeterBar])
def test_what_is_empty_of_a_meter_can_be_seen(
    qtbot: QtBot, qapp: QApplication, look: Tokens, figure: type[StepsBar | MeterBar]
) -> None:
    Theme(look).apply(qapp)
    empty = figure(0, 5, name="Step 0 of 5")
    qtbot.addWidget(empty)
    empty.resize(404, 8)
    image = empty.grab().toImage()
    seen = max(contrast(image.pixelColor(x, 0).name(), look.bg_surface) for x in range(10, 60))
    assert seen >= 3


def test_a_line_of_steps_is_straight_and_ends_with_a_dot(qtbot: QtBot) -> None:
    spark = Spark()
    qtbot.addWidget(spark)
    spark.resize(82, 32)
    assert share(spark.grab().toImage(), LIGHT.goal) == 0
    spark.show_values((1, 1, 5), "From thinking to keeping it up")
    picture = spark.grab().toImage()
    assert picture.pixelColor(78, 3) == QColor(LIGHT.goal)
    spark.show_values((3,), "One step so far")
    assert share(spark.grab().toImage(), LIGHT.goal) > 0


def test_a_full_ring_is_green(qtbot: QtBot) -> None:
    ring = PartsRing(0, 7)
    qtbot.addWidget(ring)
    ring.resize(34, 34)
    ring.show_parts(3, 7, "3 of 7 parts are filled in")
    assert share(ring.grab().toImage(), LIGHT.ok) == 0
    assert share(ring.grab().toImage(), LIGHT.accent) > 0
    ring.show_parts(7, 7, "All 7 parts are filled in")
    assert share(ring.grab().toImage(), LIGHT.ok) > 0


def test_dots_of_a_sector_share_its_angle_and_closer_ones_are_nearer(qtbot: QtBot) -> None:
    dots = (
        RingDot(RECOVERY, 0, "double", "support"),
        RingDot(RECOVERY, 2, "dashed", "support"),
        RingDot(FAMILY, 1, "wavy", "trigger"),
    )
    rings = RingMap(dots, centre="MB", name="3 supports")
    qtbot.addWidget(rings)
    rings.resize(254, 146)
    middle, (near, far, left) = QPointF(127, 73), rings.positions()

    def away(spot: QPointF) -> float:
        return ((spot.x() - middle.x()) / 127) ** 2 + ((spot.y() - middle.y()) / 73) ** 2

    assert away(near) < away(left) < away(far) <= 1
    assert left.x() < middle.x() < min(near.x(), far.x())
    assert share(rings.grab().toImage(), LIGHT.trigger) > 0
    rings.show_dots(dots[:1], "AR", "1 support")
    assert share(rings.grab().toImage(), LIGHT.trigger) == 0


class Grown(RingMap):
    """A map with more room on its rings."""

    @property
    def radii(self) -> tuple[float, ...]:
        return 0.55, 0.8, 1.0


@pytest.mark.parametrize("kind", [RingMap, Grown])
def test_rings_are_painted_where_the_dots_stand(qtbot: QtBot, kind: type[RingMap]) -> None:
    rings = kind((RingDot((89, 91), 0, "single", "support"), RingDot((89, 91), 1, "single", "support")))
    qtbot.addWidget(rings)
    rings.resize(254, 146)
    picture, middle = rings.grab().toImage(), QPointF(rings.rect().center())
    ground = picture.pixelColor(1, 1).lightness()
    for spot in rings.positions():
        below = middle.toPoint() + QPoint(0, round(middle.y() - spot.y()))
        across = [picture.pixelColor(below + QPoint(0, away)).lightness() for away in (-2, -1, 0, 1, 2)]
        assert min(across) < ground - 5


def test_rings_keep_their_shape(qtbot: QtBot) -> None:
    rings = RingMap(centre="MB", name="No supports yet")
    qtbot.addWidget(rings)
    assert rings.heightForWidth(200) == 115
    assert rings.heightForWidth(2000) == 220


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marcus B.", "MB"),
        ("Friday group", "FG"),
        ("ana maría lópez", "AL"),
        ("Jo", "J"),
        ("", ""),
        ("“Ray”", ""),
        ("é x", "ÉX"),
    ],
)
def test_initials_are_of_the_first_and_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_person_keeps_the_colour(qtbot: QtBot) -> None:
    first, again, other = Avatar("MB", "person-1"), Avatar("MB", "person-1"), Avatar("MB", "person-4")
    grounds = []
    for avatar in (first, again, other):
        qtbot.addWidget(avatar)
        grounds.append(avatar.grab().toImage().pixelColor(17, 3).name().upper())
    assert grounds[0] == grounds[1] != grounds[2]
    assert grounds[0] in {ground for ground, _ in LIGHT.avatars}
    other.show_person("AR", "person-1")
    assert other.grab().toImage().pixelColor(17, 3).name().upper() == grounds[0]


def test_an_avatar_follows_theme_and_text_scale(qapp: QApplication, qtbot: QtBot) -> None:
    avatar = Avatar("MB", "person-1", 34)
    qtbot.addWidget(avatar)
    Theme(DARK, 2.0).apply(qapp)
    assert avatar.width() == 68
    assert avatar.grab().toImage().pixelColor(34, 6).name().upper() in {ground for ground, _ in DARK.avatars}


def test_a_chip_says_its_state_with_a_word(qtbot: QtBot) -> None:
    chip = Chip("Draft", "warn", icon="pencil")
    qtbot.addWidget(chip)
    assert told(chip) == (QAccessible.Role.StaticText, "Draft")
    assert chip.sizeHint().height() >= 24
    chip.resize(chip.sizeHint())
    assert share(chip.grab().toImage(), LIGHT.warn_soft) > 0.3
    chip.show_state("Signed", "ok", "circle-check")
    assert (chip.text(), chip.tone) == ("Signed", "ok")
    assert share(chip.grab().toImage(), LIGHT.ok_soft) > 0.3


def test_a_plain_chip_has_no_ground(qtbot: QtBot) -> None:
    chip = Chip("Signed", "ok", icon="circle-check", plain=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert share(chip.grab().toImage(), LIGHT.ok_soft) == 0


def test_an_icon_beside_words_says_nothing_and_can_change(qtbot: QtBot) -> None:
    mark = IconMark("square", "ok", 32)
    qtbot.addWidget(mark)
    assert told(mark)[1] == ""
    mark.set_icon("square", "bad")
    assert share(mark.grab().toImage(), LIGHT.bad) > 0
