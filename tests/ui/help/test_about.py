"""About: the version first, then the parts, each with the words of its licence where they came along."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldnote import __version__
from fieldnote.host import resources
from fieldnote.services import about
from fieldnote.ui.help.about import AboutSheet
from fieldnote.ui.kit.buttons import Button

Open = Callable[[], AboutSheet]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    """Show it over a window."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 700)
    with qtbot.waitExposed(host):
        host.show()

    def show() -> AboutSheet:
        sheet = AboutSheet(host)
        sheet.open()
        return sheet

    return show


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Resources as they lie in a bundle: with a list of its parts."""
    (tmp_path / "licences" / "zlib").mkdir(parents=True)
    (tmp_path / "licences" / "zlib" / "LICENSE").write_text("Permission is granted to anyone <b>& everyone</b>.")
    listed = [
        {"name": "Fieldnote", "version": "9", "licence": "Apache-2.0", "texts": []},
        {"name": "zlib", "version": "1.3", "licence": "Zlib", "texts": ["zlib/LICENSE"]},
        {"name": "Argon", "version": "2", "licence": "", "texts": []},
    ]
    (tmp_path / "licences" / "list.json").write_text(json.dumps(listed))
    real = resources.path

    def path(*parts: str) -> Path:
        return tmp_path.joinpath(*parts) if parts[0] == "licences" else real(*parts)

    monkeypatch.setattr(resources, "path", path)


def buttons(sheet: AboutSheet) -> list[Button]:
    return [button for button in sheet.findChildren(Button, "part_button") if not button.isHidden()]


def test_the_version_comes_first(opened: Open) -> None:
    shown = [label.text() for label in opened().findChildren(QLabel) if label.isVisible()]
    assert f"Version {__version__}" in shown


@pytest.mark.usefixtures("bundled")
def test_every_part_of_a_bundle_is_listed_and_its_licence_can_be_read(opened: Open) -> None:
    sheet = opened()
    sheet.parts_button.click()
    assert [button.text() for button in buttons(sheet)] == ["Fieldnote 9 · Apache-2.0", "Argon 2", "zlib 1.3 · Zlib"]
    assert [button.isEnabled() for button in buttons(sheet)] == [False, False, True]
    buttons(sheet)[2].click()
    text = next(view for view in sheet.findChildren(QPlainTextEdit) if view.isVisible())
    assert text.toPlainText() == "Permission is granted to anyone <b>& everyone</b>."
    assert text.isReadOnly()
    sheet.back_button.click()
    assert sheet.heading.text() == "Parts and licenses"
    sheet.back_button.click()
    assert sheet.heading.text() == "About Fieldnote"


def test_from_source_the_packages_that_are_installed_are_listed() -> None:
    first, *others = about.parts()
    assert (first.name, first.version) == ("Fieldnote", __version__)
    assert {"reportlab", "PySide6_Essentials", "cryptography"} <= {part.name for part in others}
    assert all(part.version for part in others)
    assert about.text_of(first) == ""
