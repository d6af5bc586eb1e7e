"""The pictures of every screen: as many as somebody can look at, one by one."""

from ui.pictures import MAIN, shots

MOST = 250
LANGUAGES = 2
"""Spanish and the pseudo language, in which the main screens are taken, too."""


def test_there_are_few_enough_pictures_for_somebody_to_look_at_each() -> None:
    assert len(list(shots([]))) + LANGUAGES * len(MAIN) <= MOST
