"""The list of sections and the section in front: beside each other, or one at a time where the window is narrow."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from ui.settings.conftest import Open
from ui.showing import settle

from fieldnote.ui.theme import Theme

NARROW = 600


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt names it
        """Note it and let it go on."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def focused() -> str:
    """Name what has the focus."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def test_list_and_section_stand_beside_each_other(open_settings: Open) -> None:
    page = open_settings("look").page
    assert page.list.isVisible()
    assert page.look.isVisible()
    assert not page.back_button.isVisible()
    assert focused() == "section_button-look"


def test_a_narrow_window_shows_the_sections_in_words_then_one_with_a_way_back(open_settings: Open) -> None:
    shown = open_settings("", width=NARROW)
    page = shown.page
    assert page.list.isVisible()
    assert not page.notebook.isVisible()
    assert focused() == "section_button-notebook"
    shown.go("look")
    assert (page.list.isVisible(), page.look.isVisible(), focused()) == (False, True, "all_settings_button")
    shown.press("all_settings_button")
    assert (page.list.isVisible(), page.look.isVisible(), focused()) == (True, False, "section_button-look")


def test_arrows_only_move_where_the_list_stands_alone_and_enter_opens(open_settings: Open) -> None:
    page = open_settings("", width=NARROW).page
    for _ in range(2):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, Qt.Key.Key_Down)
    assert (focused(), page.section) == ("section_button-privacy", "notebook")
    QTest.keyClick(page.list.button("privacy"), Qt.Key.Key_Return)
    settle()
    assert page.privacy.isVisible()
    assert page.section == "privacy"


def test_a_section_that_is_asked_for_opens_in_a_narrow_window_too(open_settings: Open) -> None:
    page = open_settings("writing", width=NARROW).page
    assert (page.list.isVisible(), page.writing.isVisible(), focused()) == (False, True, "all_settings_button")
    page.show_section("")
    page.activate()
    assert page.writing.isVisible(), "the one that was open last"


def test_larger_text_leaves_the_section_that_is_read_in_front(qapp: QApplication, open_settings: Open) -> None:
    shown = open_settings("notebook")
    shown.go("look")
    Theme(scale=2.0).apply(qapp)
    settle()
    assert (shown.page.list.isVisible(), shown.page.look.isVisible()) == (False, True)
    assert focused() == "all_settings_button", "what had the focus is gone"
    Theme().apply(qapp)
    settle()
    assert (shown.page.list.isVisible(), shown.page.look.isVisible()) == (True, True)
    assert focused() == "section_button-look"


def test_no_part_of_the_settings_flashes_as_a_window_of_its_own(qapp: QApplication, open_settings: Open) -> None:
    seen = Windows()
    qapp.installEventFilter(seen)
    shown = open_settings("notebook")
    for section in ("you", "privacy", "rules", "writing", "look", "activity"):
        shown.go(section)
    qapp.removeEventFilter(seen)
    assert seen.shown == [shown.page]


def test_every_section_can_be_reached_in_a_low_window(open_settings: Open) -> None:
    page = open_settings("", width=NARROW, height=200).page
    last = page.list.button("activity")
    last.setFocus()
    settle()
    assert last.visibleRegion().boundingRect().height() == last.height()
