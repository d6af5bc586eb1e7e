from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.labels import SEPARATOR, ElidedLabel, FewLines, Label, TextBlock
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import LIGHT, Leading


def written(image: QImage, colour: str) -> bool:
    """Say whether any pixel has exactly the colour."""
    wanted = QColor(colour)
    return any(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_markup_in_a_persons_words_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    plain, marked = Label("<b>R&R</b>"), Label("R&R")
    qtbot.addWidget(plain)
    qtbot.addWidget(marked)
    assert plain.textFormat() == Qt.TextFormat.PlainText
    assert plain.sizeHint().width() > marked.sizeHint().width() * 2


def test_wrapped_text_is_higher_where_it_is_narrower(qtbot: QtBot) -> None:
    label = Label("Went with Marcus to the library and looked up meeting times together. " * 3, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(2000) > 0


def test_a_wrapped_label_in_a_column_shows_all_its_lines(show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    label = Label("Marcus asked for company the first time. " * 6, "prose", wrap=True)
    column.addWidget(label)
    column.addStretch(1)
    show(page, 260, 500)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_very_long_word_breaks_rather_than_push_the_page_wide(qtbot: QtBot) -> None:
    label = Label("x" * 500, wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= 80
    assert label.heightForWidth(200) > label.heightForWidth(4000)


def test_lines_have_room_between_them(qtbot: QtBot) -> None:
    label = Label("one\ntwo", "prose", wrap=True)
    qtbot.addWidget(label)
    block = TextBlock("one\ntwo", label.font(), 400, Leading.NARRATIVE)
    natural = label.fontMetrics().height()
    assert block.lines == 2
    assert block.height == pytest.approx(2 * natural * 1.35, rel=0.06)


def test_text_of_many_lines_is_shortened_to_the_lines_there_is_room_for(qtbot: QtBot) -> None:
    label = Label("Set a time to meet weekly and saved the number under Favorites. " * 5, wrap=True)
    qtbot.addWidget(label)
    full = label.heightForWidth(300)
    label.set_most_lines(2)
    assert 0 < label.heightForWidth(300) < full / 2


def test_a_line_with_too_little_room_ends_in_an_ellipsis_and_its_tooltip_has_it_all(show: Callable[..., None]) -> None:
    label = ElidedLabel("Keisha P. with a very long name that does not fit")
    show(label, 120, 30)
    assert label.shown().endswith("…")
    assert label.toolTip() == label.text()
    label.setText("Keisha")
    assert (label.shown(), label.toolTip()) == ("Keisha", "")


def test_what_a_few_lines_have_no_room_for_is_in_their_tooltip(show: Callable[..., None]) -> None:
    label = FewLines("Keisha P. with a very long name that does not fit", most_lines=2)
    show(label, 120, 60)
    assert label.toolTip() == label.text()
    label.set_most_lines(9)
    assert label.toolTip() == ""
    label.set_most_lines(2)
    assert label.toolTip() == label.text()
    label.setText("Keisha")
    assert label.toolTip() == ""
    label.setText("Keisha P. and everybody who came with her")
    assert label.toolTip() == label.text()
    label.resize(900, 60)
    assert label.toolTip() == ""


def test_a_label_is_written_in_its_kinds_colour_and_paler_when_off(show: Callable[..., None]) -> None:
    label = Label("MMMM", "title", ink="bad")
    show(label, 200, 60)
    assert written(label.grab().toImage(), LIGHT.bad)
    label.setEnabled(False)
    assert written(label.grab().toImage(), LIGHT.text_off)


def test_a_label_grows_with_the_text_scale(qapp: QApplication, qtbot: QtBot) -> None:
    label = Label("Small steps")
    qtbot.addWidget(label)
    before = label.sizeHint()
    Theme(scale=2.0).apply(qapp)
    after = label.sizeHint()
    assert after.width() > before.width() * 1.8
    assert after.height() > before.height() * 1.8
    assert after != QSize()


def test_headings_are_headings_to_a_screen_reader(show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    header = SectionHeader("Goals", "target", hint="3")
    column.addWidget(Heading("Marcus B.", "title"))
    column.addWidget(header)
    show(page)
    for heading in page.findChildren(Heading):
        spoken = QAccessible.queryAccessibleInterface(heading)
        assert spoken is not None
        assert spoken.role() == QAccessible.Role.Heading
        assert spoken.text(QAccessible.Text.Name) == heading.text()
        assert spoken.parent().object() is heading.parentWidget()
        assert not spoken.state().invisible
    assert header.hint_label.text() == "3"


def test_headings_come_and_go_while_a_screen_reader_listens(show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    show(page)
    for number in range(50):
        heading = Heading(f"Heading {number}")
        column.addWidget(heading)
        spoken = QAccessible.queryAccessibleInterface(heading)
        assert spoken is not None
        assert spoken.role() == QAccessible.Role.Heading
        column.removeWidget(heading)
        heading.setParent(None)
        heading.deleteLater()
        QApplication.processEvents()


def test_nothing_of_a_text_is_painted_or_kept_once_another_is_shown(qtbot: QtBot) -> None:
    label = Label("Marcus", wrap=True)
    qtbot.addWidget(label)
    label.resize(200, 40)
    ink = LIGHT.text
    picture = QImage(label.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(LIGHT.bg_surface))
    label.render(picture)
    assert written(picture, ink)
    label.clear()
    picture.fill(QColor(LIGHT.bg_surface))
    label.render(picture)
    assert not written(picture, ink)


def test_no_line_begins_or_ends_with_the_dot_between_two_facts(qtbot: QtBot) -> None:
    facts = ("Marcus B.", "Nov 20", "10:32–11:24 AM", "H0038", "3 units", "Main Street library (Public library)")
    label = Label(SEPARATOR.join(facts), "lead", wrap=True)
    qtbot.addWidget(label)
    broken = set()
    for width in range(90, 700, 7):
        lines = list(_lines(TextBlock(label.text(), label.font(), width, Leading.BODY)))
        assert all(line.strip() == line.strip().strip("·").strip() for line in lines), lines
        assert " ".join(" ".join(lines).replace("·", " ").split()) == " ".join(facts)
        broken.add(len(lines))
    assert {1, 2, 3} <= broken
    assert label.text() == SEPARATOR.join(facts)


def _lines(block: TextBlock) -> Iterator[str]:
    for layout, _ in block._layouts:
        for line in map(layout.lineAt, range(layout.lineCount())):
            yield layout.text()[line.textStart() : line.textStart() + line.textLength()]
