"""Each way of looking at a window finds the fault that it is for, and nothing in a sound window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.screens import looking
from ui.showing import settle, show_active

from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.lock.guard import WarningBar

WIDTH, HEIGHT = 420, 360


@pytest.fixture
def window(qtbot: QtBot) -> Surface:
    """Give a sound window: words, a field with a label, two buttons."""
    made = Surface("bg_app")
    column = QVBoxLayout(made)
    field, label = QLineEdit("Aunt Bea"), Label("Name", "field")
    label.setBuddy(field)
    for widget in (Label("A calm sentence", "body"), label, field, Button("Save and close"), IconButton("x", "Close")):
        column.addWidget(widget)
    column.addStretch(1)
    show_active(qtbot, made, WIDTH, HEIGHT)
    field.setFocus()
    settle()
    return made


def all_wrong(window: QWidget) -> list[str]:
    """Say everything that is wrong."""
    seen = looking.look(window)
    weak = [words for words, found in looking.strengths(seen).items() if found < looking.LEAST_CONTRAST]
    rest = (looking.sideways, looking.crossing, looking.small, looking.nameless, looking.walk)
    return [*looking.cut(seen), *weak, *looking.unpainted(seen), *(one for find in rest for one in find(window))]


def put(window: QWidget, widget: QWidget, *, left: int = 12, top: int = 250, width: int = 0, height: int = 0) -> None:
    """Put something wrong into the window."""
    widget.setParent(window)
    widget.setGeometry(left, top, width or widget.sizeHint().width(), height or widget.sizeHint().height())
    widget.show()
    settle()


def test_a_sound_window_has_nothing_wrong(window: Surface) -> None:
    assert all_wrong(window) == []


class Faint(Label):
    """Words in a colour that is hardly there."""

    def _ink_color(self) -> QColor:
        return QColor("#C9C5BC")


class Hole(QWidget):
    """Paints nothing, and what lies behind it away."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        painter = QPainter(self)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(event.rect(), Qt.GlobalColor.transparent)


class Ground(QWidget):
    """Lies over what is behind it."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        QPainter(self).fillRect(event.rect(), theme.color("bg_app"))


class Black(Ground):
    """Black, as what nobody painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.black)


class Trap(Button):
    """Keeps Tab."""

    def event(self, event: QEvent) -> bool:
        tab = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True if tab else super().event(event)


def combo() -> QWidget:
    return ComboField((("a", "Both of us"),))


def faint_box(kind: type[QCheckBox | QRadioButton]) -> QWidget:
    """Something ticked, with words that are hardly there."""
    made = kind("Hardly there")
    made.setChecked(True)
    palette = made.palette()
    palette.setColor(QPalette.ColorRole.WindowText, "#C9C5BC")
    made.setPalette(palette)
    made.setStyleSheet("color: #C9C5BC")
    return made


@pytest.mark.parametrize(
    ("fault", "place", "found"),
    [
        (lambda: Label("Letters cut at their feet", "body"), {"height": 9}, "cut off: 'Letters"),
        (lambda: Label("Much longer than the room it was given", "body"), {"width": 90}, "shortened: 'Much"),
        (lambda: Button("Sign this note"), {"width": 60}, "cut off: 'Sign"),
        (lambda: QCheckBox("I read this with them"), {"width": 50}, "too small for its words"),
        (Ground, {"top": 18, "width": 60, "height": 12}, "painted over: 'A calm"),
        (lambda: Faint("Hardly there", "body"), {}, "'Hardly there'"),
        (lambda: faint_box(QCheckBox), {}, "words in "),
        (lambda: faint_box(QRadioButton), {}, "words in "),
        (Hole, {"width": 5, "height": 5}, "see-through"),
        (Black, {"width": 200, "height": 100}, "pixels are black"),
        (lambda: Label("", "body"), {"left": 300, "width": 400}, "beyond the edge"),
        (lambda: Button("Over it"), {"top": 120}, "Button Over it"),
        (lambda: IconButton("x", "Close"), {"width": 20, "height": 20}, "is 20 × 20"),
        (QLineEdit, {}, "no name: QLineEdit"),
        (combo, {"width": 200}, "no name: ComboField"),
        (lambda: Trap("Stay"), {}, "Tab stays at Trap"),
        (lambda: Button("Below"), {"top": HEIGHT + 10}, "out of sight: Button Below"),
    ],
)
def test_a_fault_is_found(window: Surface, fault: Callable[[], QWidget], place: dict[str, int], found: str) -> None:
    put(window, fault(), **place)
    assert [one for one in all_wrong(window) if found in one]


def painted_over(window: QWidget) -> list[str]:
    return [one for one in looking.cut(looking.look(window)) if "painted over" in one]


def notice(window: QWidget, kind: type[Toast | WarningBar], place: QRect) -> Toast | WarningBar:
    """Let something float over a page, as it does for some seconds."""
    made = kind(window)
    made.label.setText("Gone soon")
    made.show()
    made.setGeometry(place)
    made.raise_()
    settle()
    return made


@pytest.mark.parametrize("kind", [Toast, WarningBar])
def test_what_lies_under_a_notice_is_no_fault_and_what_something_else_hides_is(
    window: Surface, kind: type[Toast | WarningBar]
) -> None:
    sentence = next(label for label in window.findChildren(Label) if label.text() == "A calm sentence")
    above = notice(window, kind, QRect(0, 0, WIDTH, sentence.geometry().bottom()))
    assert painted_over(window) == []
    above.move(0, 280)
    put(window, Ground(), top=18, width=60, height=12)
    assert [one for one in painted_over(window) if "'A calm sentence'" in one]


@pytest.mark.parametrize("kind", [Toast, WarningBar])
def test_a_notice_is_no_excuse_for_its_own_words(window: Surface, kind: type[Toast | WarningBar]) -> None:
    below = notice(window, kind, QRect(0, 250, WIDTH, 60))
    assert painted_over(window) == []
    words = below.label.mapTo(window, QPoint(0, 0))
    put(window, Ground(), left=words.x(), top=words.y() + below.label.height() // 2 - 6, width=30, height=12)
    assert [one for one in painted_over(window) if "'Gone soon'" in one]


def test_what_scrolls_sideways_is_found(window: Surface) -> None:
    area, inside = QScrollArea(), Label("Wide", "body")
    inside.setFixedSize(900, 30)
    area.setWidget(inside)
    put(window, area, width=200, height=60)
    assert any("scrolls sideways" in one for one in all_wrong(window))


def test_what_tab_never_comes_to_is_found(window: Surface) -> None:
    lost = Button("Lost")
    put(window, lost)
    others = [one for one in window.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    last = next(one for one in others if isinstance(one, IconButton))

    last.focusNextPrevChild = lambda _: bool(others[0].setFocus()) or True  # type: ignore[method-assign]
    assert any("Tab does not reach Button Lost" in one for one in all_wrong(window))


def test_the_focus_under_something_is_found(window: Surface) -> None:
    put(window, Ground(), top=0, width=WIDTH, height=HEIGHT)
    assert any("the focus is under Ground" in one for one in all_wrong(window))


def test_what_scrolling_hides_is_no_fault(window: Surface) -> None:
    area, inside = QScrollArea(), Label("\n".join(f"Line {number}" for number in range(40)), "body", wrap=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.resize(150, 900)
    area.setWidget(inside)
    put(window, area, width=200, height=80)
    assert all_wrong(window) == []
