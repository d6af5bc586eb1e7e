import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.corners import rounded
from fieldnote.ui.kit.menus import Menu


@pytest.mark.parametrize("radius", [8, 16])
def test_what_is_rounded_lacks_its_corners_only(radius: int) -> None:
    region = rounded(QSize(200, 100), radius)
    assert region.boundingRect().size() == QSize(200, 100)
    for x, y in ((0, 0), (199, 0), (0, 99), (199, 99)):
        assert not region.contains(QPoint(x, y))
    for x, y in ((100, 0), (0, 50), (199, 50), (100, 99), (radius // 2, radius // 2)):
        assert region.contains(QPoint(x, y))


def test_a_box_lower_than_its_corners_stays_a_box() -> None:
    assert rounded(QSize(40, 6), 8).boundingRect().size() == QSize(40, 6)


def _menu(qtbot: QtBot) -> QWidget:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.addAction("Undo")
    menu.popup(QPoint(10, 10))
    return menu


def _list(qtbot: QtBot) -> QWidget:
    field = ComboField((("a", "Every week"), ("b", "Once")))
    qtbot.addWidget(field)
    field.show()
    field.showPopup()
    return field.view().window()


@pytest.mark.qt_log_ignore("does not support setting window masks")
@pytest.mark.parametrize("opens", [_menu, _list])
def test_only_where_nothing_may_be_seen_through_are_corners_cut_off(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, opens: object
) -> None:
    assert callable(opens)
    elsewhere = opens(qtbot)
    assert elsewhere.mask().isEmpty()
    elsewhere.close()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    on_x11 = opens(qtbot)
    assert on_x11.mask() == rounded(on_x11.size(), 8)
    on_x11.close()
