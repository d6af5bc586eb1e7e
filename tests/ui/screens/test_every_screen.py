"""Every screen of the window, looked at as it is painted: nothing cut off, faint, out of reach, nameless, too small."""

from collections.abc import Callable

import pytest
from ui.pictures import SCREENS, Stage
from ui.screens import looking

from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Control

Show = Callable[..., None]
SLOW_ONES = frozenset(SCREENS) - {"visit"}
FOR_FINGERS = frozenset(name for name in SCREENS if name.startswith("touch-"))
every_screen = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow if name in SLOW_ONES else ()) for name in SCREENS]
)
SIZES = (((1366, 768), 1.0), ((960, 600), 1.0), ((1366, 768), 1.25), ((1440, 900), 1.5), ((1920, 1200), 2.0))
"""A window's size and the scale of its text; none is narrower than 960 pixels at 100 %."""


@every_screen
def test_everything_has_a_name_and_can_be_reached_and_hit(stage: Stage, name: str) -> None:
    SCREENS[name](stage)
    stage.rest()
    assert looking.nameless(stage.window) == []
    assert looking.small(stage.window, Control.TOUCH if name in FOR_FINGERS else looking.LEAST_TARGET) == []
    assert looking.walk(stage.window) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", SCREENS)
def test_words_are_painted_as_with_all_the_room_at_every_size(stage: Stage, show: Show, name: str) -> None:
    SCREENS[name](stage)
    wrong: dict[str, list[str]] = {}
    for size, scale in SIZES:
        show(size, scale)
        seen = looking.look(stage.window)
        assert len(seen.words) > 1
        found = [*looking.cut(seen), *looking.sideways(stage.window), *looking.crossing(stage.window)]
        if found:
            wrong[f"{size} {scale}"] = found
    assert wrong == {}


@every_screen
def test_words_are_strong_enough_in_every_theme(
    stage: Stage, show: Show, name: str, record_property: Callable[[str, object], None]
) -> None:
    SCREENS[name](stage)
    wrong: dict[str, object] = {}
    for tokens in (LIGHT, DARK, HIGH_CONTRAST):
        show(tokens=tokens)
        seen = looking.look(stage.window)
        measured = looking.strengths(seen)
        assert measured
        worst = min(measured, key=lambda words: measured[words])
        record_property(f"worst {tokens.name}", f"{measured[worst]:.2f} {worst}")
        weak = {words: round(found, 2) for words, found in measured.items() if found < looking.LEAST_CONTRAST}
        if weak or looking.unpainted(seen):
            wrong[tokens.name] = (weak, looking.unpainted(seen))
    assert wrong == {}
