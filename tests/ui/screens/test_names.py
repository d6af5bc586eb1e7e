"""Every screen with initials for names: none names anybody, made so or turned so under the eyes of others."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from ui.naming import PEOPLE, named, names_in
from ui.pictures import SCREENS, Stage

from fieldnote.services import supports
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.veil import discretion

TO_COME = {"roster-preview": {"Mark", "Ada", "Lane", "Ada Lane", "Bo"}}
"""Names of a file that is looked at, and not in the notebook yet."""
CLOSED = (
    "unlock",
    "damaged",
    "backup",
    "recovery",
    "others",
    "making",
    "first-run",
    "discreet-",
    "touch-",
    "empty-",
    "exports-",
)
NOBODY_ELSE = {"hidden", "hidden-asking", "read-together"}
"""Where the command does nothing: nobody's notebook is to be seen, or the person reads their own note."""
QUICK = {"plan-clash", "group-sign"}
screens = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in QUICK else pytest.mark.slow)
        for name in SCREENS
        if not name.startswith(CLOSED) or name == "exports-sent"
    ],
)


@pytest.fixture(autouse=True)
def _names_again() -> Iterator[None]:
    yield
    discretion.turn(on=False)


@screens
def test_no_screen_names_anybody_while_initials_are_on(stage: Stage, name: str) -> None:
    discretion.turn(on=True)
    SCREENS[name](stage)
    stage.rest()
    assert read(stage, name) == []


@screens
def test_no_name_stays_on_a_screen_when_initials_go_on(stage: Stage, name: str) -> None:
    if name in NOBODY_ELSE:
        pytest.skip("the command does nothing here")
    SCREENS[name](stage)
    stage.rest()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    stage.window.menus.action("discreet").trigger()
    assert discretion.on
    stage.rest()
    assert read(stage, name) == []


def test_a_support_is_offered_by_initials_and_written_on_the_consent_in_whole(stage: Stage) -> None:
    discretion.turn(on=True)
    SCREENS["add-consent"](stage)
    sheet: Any = open_sheets(stage.window)[0]
    sheet.kind.option("supporter").click()
    stage.rest()
    assert sheet.support.isVisible()
    assert read(stage, "add-consent") == []
    around = stage.shell.tools.link.ask(supports.of_person, stage.person())
    someone = next(one for one in around if one.kind in PEOPLE)
    sheet.support.choose(someone.id)
    sheet.support.changed.emit(someone.id)
    assert sheet.record().recipients[0].name == someone.name


def read(stage: Stage, screen: str) -> list[str]:
    """Give the names that can be read, in the window or in a menu over it."""
    names = names_in(stage.shell.tools.link) | TO_COME.get(screen, set())
    popup = QApplication.activePopupWidget()
    return [*named(stage.window, names), *([] if popup is None else named(popup, names))]
