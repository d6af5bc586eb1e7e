"""Sixty texts of markup in every kind of widget: shown letter by letter, and nothing in them is read, drawn or run."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markup import CORPUS
from PySide6.QtGui import QColor, QImage, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QTextBrowser, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.ask import Question, WindowAsk
from fieldnote.ui.kit.buttons import Button, IconButton, literal
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.choice import Choice, PickRow, Segmented
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import ElidedLabel, Label
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.people.cards import StrengthChip

pytestmark = pytest.mark.slow

SOURCE = Path(__file__).parents[2] / "fieldnote" / "ui"
OURS = re.compile(r"</?p>|<br>")
"""The only markup of a tooltip: paragraphs and line ends."""
RED = QColor(255, 0, 0)


def row_list(text: str) -> RowList:
    rows = RowList()
    rows.rows.show_rows([RowItem("key", text, text, text, trailing=text)])
    return rows


def note(text: str) -> NoteEdit:
    edit = NoteEdit()
    edit.load(text)
    return edit


KINDS: dict[str, Callable[[str], QWidget]] = {
    "label": Label,
    "wrapped label": lambda text: Label(text, wrap=True),
    "elided label": lambda text: ElidedLabel(text * 9),
    "heading": Heading,
    "section": lambda text: SectionHeader(text, hint=text),
    "chip": Chip,
    "strength": lambda text: StrengthChip(text * 9),
    "button": Button,
    "icon button": lambda text: IconButton("x", text),
    "tick": lambda text: QCheckBox(literal(text)),
    "choice": lambda text: PickRow([Choice("key", text)]),
    "segments": lambda text: Segmented([Choice("one", text), Choice("two", text)]),
    "bar": InfoBar,
    "empty page": lambda text: EmptyState(text, "users"),
    "form field": lambda text: FormField(text, LineField(text)),
    "note field": lambda text: NoteField(text, text, phrases=[text]),
    "note": note,
    "list": row_list,
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The corpus, with a picture that is really there, and all red."""
    file = tmp_path_factory.mktemp("picture") / "red.png"
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    picture.fill(RED)
    assert picture.save(str(file))
    return [text.replace("{picture}", str(file)) for text in CORPUS]


def red_in(widget: QWidget) -> int:
    image = widget.grab().toImage()
    return sum(image.pixelColor(x, y) == RED for x in range(0, image.width(), 8) for y in range(0, image.height(), 8))


def interpreted(root: QWidget) -> list[str]:
    """Name what may take its text for markup."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"{type(widget).__name__} may read {widget.text()!r}")
        if isinstance(widget, QTextBrowser) or (isinstance(widget, QTextEdit) and widget.acceptRichText()):
            found.append(f"{type(widget).__name__} takes markup")
        tip = widget.toolTip()
        if Qt.mightBeRichText(tip) and "<" in OURS.sub("", tip):
            found.append(f"a tooltip may read {tip!r}")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_markup_is_shown_letter_by_letter(qtbot: QtBot, texts: list[str], kind: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for text in texts:
        column.addWidget(KINDS[kind](text))
    page.resize(700, page.sizeHint().height())
    assert interpreted(page) == []
    assert red_in(page) == 0


def test_the_picture_would_be_seen(qtbot: QtBot, texts: list[str]) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for text in texts:
        if text.startswith("<img src='/"):
            column.addWidget(QLabel(text))
    page.resize(page.sizeHint())
    assert red_in(page) > 0
    assert interpreted(page)


def test_a_question_shows_markup_letter_by_letter(qtbot: QtBot, texts: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    for text in texts:
        WindowAsk(window).confirm(Question(text, text, text, text), lambda _: None)
        (sheet,) = open_sheets(window)
        assert interpreted(sheet) == []
        assert red_in(sheet) == 0
        sheet.close_sheet()


def test_tooltips_are_set_in_one_place_that_escapes_them() -> None:
    calls = {
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"setToolTip", "setStatusTip", "setWhatsThis"}
    }
    assert calls == {"kit/tips.py"}
