"""Settings that the agency decided are shown, said to be so, and cannot be changed."""

from pathlib import Path

import pytest
from ui.settings.conftest import Open

from fieldnote.domain.fleet import Fault, Fleet, safe
from fieldnote.host import fleet
from fieldnote.services.notebook import Notebook
from fieldnote.ui.preferences import Preferences
from fieldnote.ui.settings.parts import AgencyBar

SAID = "Your agency decides this for this computer. If it should be different, ask its IT."


def bars(shown: object) -> int:
    return sum(bar.isVisible() for bar in shown.page.findChildren(AgencyBar))  # type: ignore[attr-defined]


@pytest.mark.parametrize("section", ["notebook", "rules", "privacy"])
def test_nothing_is_said_where_the_agency_decides_nothing(open_settings: Open, section: str) -> None:
    shown = open_settings(section)
    assert bars(shown) == 0
    assert SAID not in shown.texts()


def test_the_rules_cannot_be_changed_and_it_is_said_why(open_settings: Open, book: Notebook) -> None:
    book.fleet = Fleet(rules="nc-peer-support")
    shown = open_settings("rules")
    assert not shown.page.rules.choose_button.isEnabled()
    assert SAID in shown.texts()


def test_the_place_of_copies_cannot_be_changed_and_it_is_said_why(
    open_settings: Open, book: Notebook, tmp_path: Path
) -> None:
    book.fleet = Fleet(copy_folder=str(tmp_path))
    shown = open_settings("notebook")
    assert not shown.page.notebook.folder_button.isEnabled()
    assert not shown.page.notebook.no_folder_button.isEnabled()
    assert bars(shown) == 1


def test_whose_key_opens_it_is_said_to_be_decided(open_settings: Open, book: Notebook) -> None:
    book.fleet = Fleet(agency_key="age1")
    shown = open_settings("notebook")
    assert shown.page.notebook.key_agency_bar.isVisible()
    assert shown.page.notebook.folder_button.isEnabled()


def test_a_file_that_is_not_followed_locks_all_of_it(open_settings: Open, book: Notebook) -> None:
    book.fleet = safe(Fault.NOT_UNDERSTOOD)
    assert bars(open_settings("notebook")) == 2


def test_the_minutes_are_shown_and_cannot_be_changed(open_settings: Open) -> None:
    section = open_settings("privacy").page.privacy
    section.show_minutes(2, decided=True)
    assert not section.minutes.isEnabled()
    assert section.agency_bar.isVisible()
    section.show_minutes(5)
    assert section.minutes.isEnabled()
    assert not section.agency_bar.isVisible()


def test_the_agencys_minutes_come_before_the_persons(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fleet, "of_this_computer", lambda: Fleet(lock_minutes=2))
    preferences = Preferences(qapp, tmp_path / "ui.json")  # type: ignore[arg-type]
    preferences.keep(lock_minutes=15)
    assert preferences.lock_minutes == 2
    monkeypatch.setattr(fleet, "of_this_computer", Fleet)
    assert Preferences(qapp, tmp_path / "ui.json").lock_minutes == 15  # type: ignore[arg-type]
