"""Files attached, looked at and removed on the person's tab."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from files import CANARY, jpeg, locked_pdf, pdf
from making import CONFIRMED, add_person, consent, fill
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.attachment import CleanFile, Doubt, Shows
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import AttachmentId, PersonId, VisitId
from fieldnote.exchange import attachment as cleaning
from fieldnote.services import attachments, consents, sentences, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui.people.look_sheet import LookSheet
from fieldnote.ui.tasks import Progress

OpenPeople = Callable[..., Any]
Prepared = Callable[[bytes, Progress | None], CleanFile | Refused]


def here(data: bytes, progress: Progress | None = None) -> CleanFile | Refused:
    """Write a file anew without a process of its own; what one does is tested with the service."""
    made = cleaning.cleaned(data)
    if progress:
        progress(1, 10)
    return made if isinstance(made, CleanFile) else Refused((made,))


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "prepared", here)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus, "documents")


def tab(opened: Any) -> Any:
    return opened.page.person_pane.documents


def said(widget: QWidget, opened: Any) -> str:
    QApplication.processEvents()
    return " | ".join(opened.texts(widget))


def pick(opened: Any, place: Path, data: bytes = b"") -> None:
    """Pick a file in the dialog."""
    if data:
        place.write_bytes(data)
    opened.ask.will_answer(place)
    QTest.mouseClick(tab(opened).attach_button, Qt.MouseButton.LeftButton)


def ready(qtbot: QtBot, opened: Any) -> None:
    qtbot.waitUntil(lambda: not opened.tasks.busy)
    QApplication.processEvents()


def add(book: Notebook, person_id: PersonId, title: str, data: bytes, visit_id: VisitId | None = None) -> AttachmentId:
    file = here(data)
    assert isinstance(file, CleanFile)
    done = attachments.add(book, person_id, file, title, Shows.PAPER_NOTE, visit_id=visit_id)
    assert isinstance(done, Done)
    return done.value


def test_a_file_is_cleaned_named_and_attached_and_that_can_be_undone(
    qtbot: QtBot, book: Notebook, marcus: PersonId, opened: Any, tmp_path: Path
) -> None:
    pick(opened, tmp_path / "scan.pdf", pdf(2))
    ready(qtbot, opened)
    opened.sheet.title.load("Release for Dr. Lane")
    opened.sheet.shows.option("consent").click()
    opened.keep()
    (kept,) = attachments.of_person(book, marcus)
    assert (kept.title, kept.shows, kept.pages) == ("Release for Dr. Lane", Shows.CONSENT, 2)
    assert CANARY.encode() not in attachments.content(book, kept.id)
    shown = said(tab(opened).files, opened)
    assert "Release for Dr. Lane" in shown
    assert "2 pages" in shown
    assert not tab(opened).files.bar.isVisible()
    opened.press_toast()
    assert attachments.of_person(book, marcus) == ()


def test_what_may_be_wrong_with_a_file_is_said_before_it_is_attached(
    qtbot: QtBot, opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def doubtful(data: bytes, progress: Progress | None = None) -> CleanFile | Refused:
        made = here(data, progress)
        assert isinstance(made, CleanFile)
        return CleanFile(made.kind, made.data, made.pages, (Doubt.REPAIRED, Doubt.CROPPED))

    monkeypatch.setattr(attachments, "prepared", doubtful)
    pick(opened, tmp_path / "scan.pdf", pdf())
    ready(qtbot, opened)
    shown = said(opened.sheet, opened)
    for doubt in (Doubt.REPAIRED, Doubt.CROPPED):
        assert sentences.of_doubt(doubt) in shown


def test_a_file_that_is_refused_says_why_and_nothing_is_kept(
    qtbot: QtBot, book: Notebook, marcus: PersonId, opened: Any, tmp_path: Path
) -> None:
    pick(opened, tmp_path / "locked.pdf", locked_pdf())
    ready(qtbot, opened)
    assert "This PDF has a password. Save a copy without one and attach that." in said(tab(opened).files, opened)
    assert not opened.sheets()
    pick(opened, tmp_path / "gone.pdf")
    ready(qtbot, opened)
    assert "the file cannot be read" in said(tab(opened).files, opened)
    tab(opened).files.bar.action_button("close").click()
    assert not tab(opened).files.bar.isVisible()
    assert attachments.of_person(book, marcus) == ()


def test_a_file_that_takes_long_can_be_stopped(
    qtbot: QtBot, opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, begun = Event(), Event()

    def slow(data: bytes, progress: Progress) -> CleanFile | Refused:
        progress(1, 10)
        begun.set()
        go_on.wait(10)
        progress(2, 10)
        return here(data)

    monkeypatch.setattr(attachments, "prepared", slow)
    pick(opened, tmp_path / "scan.pdf", pdf())
    card = tab(opened).files
    qtbot.waitUntil(lambda: begun.is_set() and card.meter.isVisible())
    assert not tab(opened).attach_button.isEnabled(), "one at a time"
    QTest.mouseClick(card.bar.action_button("stop"), Qt.MouseButton.LeftButton)
    go_on.set()
    ready(qtbot, opened)
    assert not opened.sheets()
    assert not card.bar.isVisible()
    assert not card.meter.isVisible()
    assert tab(opened).attach_button.isEnabled()


def test_a_file_that_was_not_named_waits_and_is_offered_again(
    qtbot: QtBot, book: Notebook, marcus: PersonId, opened: Any, tmp_path: Path
) -> None:
    pick(opened, tmp_path / "photo.jpg", jpeg())
    ready(qtbot, opened)
    opened.sheet.title.load("The sheet of Friday")
    opened.sheet.button("cancel").click()
    card = tab(opened).files
    assert card.bar.isVisible()
    QTest.mouseClick(card.bar.action_button("go_on"), Qt.MouseButton.LeftButton)
    assert opened.sheet.title.text() == "The sheet of Friday"
    opened.keep()
    assert [file.title for file in attachments.of_person(book, marcus)] == ["The sheet of Friday"]


def test_a_file_on_its_way_in_is_never_offered_on_the_page_of_another(
    qtbot: QtBot, book: Notebook, marcus: PersonId, opened: Any, tmp_path: Path
) -> None:
    alma = add_person(book, "Alma")
    pick(opened, tmp_path / "scan.pdf", pdf())
    opened.page.open_person(alma, "documents")
    ready(qtbot, opened)
    assert not opened.sheets()
    assert not tab(opened).files.bar.isVisible()
    opened.page.open_person(marcus, "documents")
    tab(opened).files.bar.action_button("go_on").click()
    opened.keep()
    assert attachments.of_person(book, alma) == ()
    assert len(attachments.of_person(book, marcus)) == 1


def test_a_removed_file_comes_back(book: Notebook, marcus: PersonId, open_people: OpenPeople) -> None:
    attachment_id = add(book, marcus, "The sheet", jpeg())
    opened = open_people(marcus, "documents")
    opened.begin("remove_file_button", tab(opened))
    assert attachments.of_person(book, marcus) == ()
    opened.press_toast()
    assert [file.id for file in attachments.of_person(book, marcus)] == [attachment_id]


def test_what_belongs_to_a_signed_record_stays(book: Notebook, marcus: PersonId, open_people: OpenPeople) -> None:
    note = fill(book, marcus)
    add(book, marcus, "Of the note", jpeg(), note.id)
    assert isinstance(visits.sign(book, note.id, CONFIRMED), Done)
    paper = add(book, marcus, "Of the consent", pdf())
    assert isinstance(consents.save(book, consent(person_id=marcus, paper_kept_at="", attachment_id=paper)), Done)
    opened = open_people(marcus, "documents")
    shown = said(tab(opened).files, opened)
    assert "It belongs to a signed note and stays with it." in shown
    assert "It is the paper of a consent and stays with it." in shown
    assert opened.page.findChild(QWidget, "remove_file_button") is None


@pytest.mark.parametrize("data", [pdf(2), jpeg()], ids=["pdf", "jpeg"])
def test_a_file_is_looked_at_from_memory_and_that_is_logged(
    qtbot: QtBot, book: Notebook, marcus: PersonId, open_people: OpenPeople, data: bytes
) -> None:
    attachment_id = add(book, marcus, "The sheet", data)
    opened = open_people(marcus, "documents")
    button = opened.page.findChild(QWidget, "look_button")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (sheet,) = opened.sheets()
    assert isinstance(sheet, LookSheet)
    ready(qtbot, opened)
    if sheet.pages is not None:
        assert sheet.pages.pages == 2
    else:
        assert sheet.picture is not None
        assert not sheet.picture.image.isNull()
    logged = "SELECT count(*) FROM audit WHERE kind = 'attachment.viewed' AND subject = ?"
    assert book.vault.database.value(logged, (attachment_id,)) == 1
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    sheet.close_sheet()
    assert not opened.sheets()
