import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fieldnote.ui import theme
from fieldnote.ui.theme import Appearance, Face, Look, Theme, from_palette, text_factor
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, SCALES, THEMES, Tokens, contrast

ROOT = Path(__file__).resolve().parents[2]
STOCK = (
    QLineEdit,
    QTextEdit,
    QComboBox,
    QSpinBox,
    QCheckBox,
    QRadioButton,
    QTabBar,
    QListView,
    QTableView,
    QProgressBar,
)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_each_theme_paints_stock_controls_at_each_text_scale_without_a_warning(
    qapp: QApplication, qtbot: QtBot, tokens: Tokens, scale: float
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    stock = [kind() for kind in STOCK]
    for control in stock:
        column.addWidget(control)
    page.resize(500, 900)
    page.show()
    Theme(tokens, scale).apply(qapp)
    picture = page.grab().toImage()
    assert picture.pixelColor(2, 2) == QColor(tokens.bg_app)
    assert stock[0].height() >= 36 * scale


def test_measures_follow_the_text_scale_but_hairlines_do_not() -> None:
    large = Theme(scale=1.5)
    assert [large.px(measure) for measure in (0, 1, 2, 4, 9, 14)] == [0, 1, 2, 6, 14, 21]
    assert [large.px(measure) for measure in (-1, -2, -8, -10)] == [-1, -2, -12, -15], "also what draws back"


@pytest.mark.parametrize(("scale", "ring", "paddings"), [(1.0, 2, (10, 9)), (1.5, 3, (15, 13)), (2.0, 4, (20, 17))])
def test_a_focus_border_grows_with_the_text_and_takes_its_pixels_from_the_padding(
    scale: float, ring: int, paddings: tuple[int, int]
) -> None:
    sheet = Theme(scale=scale).sheet()
    for padding in paddings:
        assert f"padding: 0 {padding}px;" in sheet
    assert f"border: {ring}px solid" in sheet
    assert "ring" not in sheet.replace("string", "")
    assert "{" not in re.sub(r"\{[^{}]*\}", "", sheet)


def test_nothing_in_the_sheet_is_left_unfilled() -> None:
    for tokens in THEMES:
        assert not re.search(r"\{\w+\}", Theme(tokens).sheet())


def test_a_theme_is_put_on_live(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit("Still here")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(theme.announcer.applied):
        Theme(DARK, 2.0).apply(qapp)
    assert theme.color("bg_app") == QColor(DARK.bg_app)
    assert theme.px(10) == 20
    assert field.grab().toImage().pixelColor(field.width() // 2, 10) == QColor(DARK.bg_surface)


def test_the_sheets_drawings_are_read_from_memory_in_the_themes_colour() -> None:
    Theme(DARK).sheet()
    file = QFile(":/fieldnote-dark/check-on.svg")
    assert file.open(QIODevice.OpenModeFlag.ReadOnly)
    assert DARK.on_accent in bytes(file.readAll().data()).decode()


def test_every_picture_of_the_sheet_is_there() -> None:
    places = re.findall(r"url\(([^)]+)\)", Theme(LIGHT).sheet())
    assert places
    for place in places:
        assert QFile.exists(place), place


@pytest.mark.parametrize(("face", "family"), [(Face.INTER, "Inter"), (Face.ATKINSON, "Atkinson Hyperlegible Next")])
def test_the_bundled_typefaces_come_in_all_weights(qapp: QApplication, face: Face, family: str) -> None:
    for weight in (400, 500, 600, 700):
        found = QFontInfo(Theme(face=face).font(14, weight))
        assert (found.family(), found.weight()) == (family, weight)


def test_the_systems_typeface_can_be_chosen(qapp: QApplication) -> None:
    assert Theme(face=Face.SYSTEM).font().family() not in {"Inter", ""}


def test_tabular_figures_have_one_width(qapp: QApplication) -> None:
    figures = Theme().font(14, tabular=True)
    assert figures.isFeatureSet(QFont.Tag("tnum"))


def test_touch_gives_controls_more_height(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    Theme(touch=True).apply(qapp)
    field.show()
    assert field.minimumHeight() == 44


def test_a_chosen_look_is_kept_whatever_the_computer_does(qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    for look, tokens in ((Look.LIGHT, LIGHT), (Look.DARK, DARK), (Look.HIGH_CONTRAST, HIGH_CONTRAST)):
        appearance.choose(look)
        assert appearance.look is look
        assert theme.current().tokens is tokens
    assert appearance.theme.tokens is HIGH_CONTRAST


def test_the_systems_look_is_light_where_the_system_has_none(qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    appearance.choose(Look.SYSTEM)
    assert theme.current().tokens is LIGHT


def test_the_look_follows_the_system_while_it_is_running(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance = Appearance(qapp)
    appearance.choose(Look.SYSTEM)
    monkeypatch.setattr(Appearance, "_tokens", lambda _: DARK)
    with qtbot.waitSignal(appearance.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current().tokens is DARK
    appearance.choose(Look.LIGHT)
    monkeypatch.setattr(Appearance, "_tokens", lambda _: HIGH_CONTRAST)
    with qtbot.assertNotEmitted(appearance.changed):
        qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)


def test_text_gets_larger_and_smaller_in_steps(qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    appearance.choose(Look.LIGHT, 1.0)
    seen = [appearance.scale]
    for _ in SCALES:
        appearance.larger()
        seen.append(appearance.scale)
    assert seen == [*SCALES, 2.0]
    appearance.smaller()
    assert appearance.scale == 1.75
    appearance.normal()
    appearance.smaller()
    assert appearance.scale == 1.0


def test_what_is_left_out_of_a_choice_stays(qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    appearance.choose(Look.DARK, 1.5, Face.ATKINSON, touch=True)
    appearance.choose(scale=1.25)
    assert appearance.look is Look.DARK
    assert appearance.theme.face is Face.ATKINSON
    assert appearance.theme.touch


@pytest.mark.parametrize(
    ("points", "platform", "factor"),
    [(9.0, "win32", 1.0), (11.0, "linux", 1.0), (15.0, "linux", 1.5), (13.0, "darwin", 1.0), (26.0, "darwin", 2.0)],
)
def test_a_computer_with_larger_text_gets_larger_text(points: float, platform: str, factor: float) -> None:
    assert text_factor(points, platform) == pytest.approx(factor)


def test_a_systems_high_contrast_colours_are_used(qapp: QApplication) -> None:
    palette = QPalette()
    black, white, yellow = QColor(LIGHT.text).darker(400), QColor(LIGHT.bg_surface), QColor(DARK.warn)
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.HighlightedText):
        palette.setColor(role, black)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.Link):
        palette.setColor(role, white)
    palette.setColor(QPalette.ColorRole.Highlight, yellow)
    tokens = from_palette(palette)
    assert contrast(tokens.text, tokens.bg_app) > 15
    assert contrast(tokens.bad, tokens.bad_soft) > 15
    assert tokens.focus == yellow.name().upper()
    Theme(tokens).apply(qapp)


def test_colours_are_named_in_one_file_only() -> None:
    written = re.compile(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(|GlobalColor\.(?!transparent)|QColor\([\"'\d]")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for folder, ending in (("fieldnote/ui", "*.py"), ("resources/themes", "*"))
        for path in sorted((ROOT / folder).rglob(ending))
        if path.name != "tokens.py" and path.is_file() and "__pycache__" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if written.search(line)
    ]
    assert not found


def test_a_menu_is_painted_in_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("New visit").setCheckable(True)
    menu.actions()[0].setChecked(True)
    Theme(DARK).apply(qapp)
    menu.adjustSize()
    picture = menu.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 3) == QColor(DARK.bg_surface)


def test_the_look_needs_no_network_printing_or_svg_when_it_is_imported() -> None:
    code = (
        "import sys; from fieldnote.ui import theme, icons, tasks;"
        "from fieldnote.ui.kit import buttons, card, fields, form, heading, labels, layouts, logo, info_bar;"
        "print([name for name in sys.modules if name.startswith('PySide6.Qt')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert sorted(re.findall(r"PySide6\.(Qt\w+)", told)) == ["QtCore", "QtGui", "QtWidgets"]


def test_constants_outlive_what_qt_takes_from_them() -> None:
    code = (
        "from fieldnote.ui import lasting; lasting.keep_constants();"
        "from PySide6.QtCore import QObject, Signal\n"
        "class Bell(QObject): rang = Signal()\n"
        "bell = Bell()\n"
        "for _ in range(20_000): bell.setObjectName('x'); bell.rang.emit()\n"
        "print('alive')"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.stdout.strip() == "alive", told.stderr
