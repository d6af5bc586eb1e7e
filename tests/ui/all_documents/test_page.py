"""The page of all documents: what can be made, and what was given out."""

import pytest
from making import add_person, sign
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Recipient
from fieldnote.services import giving
from fieldnote.services.documents import plan_summary
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import SUBJECTS, Kind, Subject
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.all_documents.page import DocumentsPage
from fieldnote.ui.destinations import DocumentPlace
from fieldnote.ui.documents import kind_words
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools


@pytest.fixture
def page(qtbot: QtBot, book: Notebook) -> DocumentsPage:
    made = DocumentsPage(Tools(NotebookLink(book), TaskRunner(), ScriptedAsk(), Renderer()))
    qtbot.addWidget(made)
    made.resize(1166, 768)
    made.show()
    made.activate()
    return made


def words(page: DocumentsPage) -> str:
    return "\n".join(label.text() for label in page.given_card.findChildren(Label))


@pytest.mark.parametrize("kind", [kind for kind in Kind if SUBJECTS[kind] is Subject.PERSON])
def test_a_document_about_somebody_asks_about_whom_first(
    qtbot: QtBot, page: DocumentsPage, book: Notebook, kind: Kind
) -> None:
    marcus = add_person(book, "Marcus B.")
    add_person(book, "Rosa")
    page.make_card.button(kind).setFocus()
    qtbot.keyClick(page.make_card.button(kind), Qt.Key.Key_Space)
    (sheet,) = open_sheets(page)
    line = sheet.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    with qtbot.waitSignal(page.went) as went:
        qtbot.keyClicks(line, "marc")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert went.args == [DocumentPlace(kind, marcus)]


@pytest.mark.parametrize("kind", [kind for kind in Kind if SUBJECTS[kind] is Subject.NOBODY])
def test_a_document_about_nobody_is_there_at_once(qtbot: QtBot, page: DocumentsPage, kind: Kind) -> None:
    with qtbot.waitSignal(page.went) as went:
        qtbot.mouseClick(page.make_card.button(kind), Qt.MouseButton.LeftButton)
    assert went.args == [DocumentPlace(kind)]


def test_what_was_given_out_says_about_whom_and_to_whom(qtbot: QtBot, page: DocumentsPage, book: Notebook) -> None:
    assert "Nothing was given out yet." in words(page)
    marcus = add_person(book, "Marcus B.")
    sign(book, marcus)
    summary = plan_summary.gather(book, marcus)
    assert isinstance(summary, Document)
    done = giving.release(book, summary, b"pdf", Recipient.QP)
    assert isinstance(done, Done)
    page.refresh(done.change)
    assert "About Marcus B., to" in words(page)
    page.clear()
    qtbot.waitUntil(lambda: "Marcus" not in words(page))


def test_every_kind_stands_in_one_group_and_has_words() -> None:
    grouped = [kind for _, group in kind_words.groups() for kind in group]
    assert sorted(grouped) == sorted(k for k in Kind if SUBJECTS[k] in {Subject.PERSON, Subject.NOBODY})
    assert all(kind_words.title(kind) and kind_words.purpose(kind) for kind in Kind)
