"""A document made out to others than the QP: only as a consent allows, with what has to go along."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from making import add_person, consent, sign
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import ConsentKind, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.disclosure import Basis
from fieldnote.domain.ids import ConsentId, PersonId, VisitId
from fieldnote.domain.recipient import RecipientPreset
from fieldnote.services import consents, disclosures, recipients
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.destinations import DocumentPlace, PeoplePlace, PersonTab
from fieldnote.ui.documents.page import DocumentPage
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools

PLAN = "Three Rivers Health Plan"
TO_PLAN = f"payer {PLAN.lower()}"
NOTICE = "42 CFR part 2"


@dataclass
class Opened:
    """A page with what stands behind it."""

    page: DocumentPage
    book: Notebook
    ask: ScriptedAsk
    marcus: PersonId

    def text(self) -> str:
        """Give the words of the pages that are shown."""
        found = self.page.findChild(PdfViewer, "document_viewer")
        assert isinstance(found, PdfViewer)
        return " ".join(found.text().split())

    def status(self) -> str:
        """Give the sentence above the pages."""
        found = self.page.findChild(InfoBar, "document_status")
        assert isinstance(found, InfoBar)
        return found.label.text() if found.isVisible() else ""

    def button(self, name: str) -> Button:
        """Give a button."""
        found = self.page.findChild(Button, name)
        assert isinstance(found, Button)
        return found

    def choose(self, qtbot: QtBot, key: str) -> None:
        """Choose who it is for, as a person does, and wait for the pages."""
        choice = self.page.recipient
        with qtbot.waitSignal(self.page.made, timeout=30_000):
            choice.who.choose(key)
            choice.who.changed.emit(key)

    def name(self, qtbot: QtBot, name: str) -> None:
        """Write who exactly it is for, and wait for the pages."""
        field = self.page.recipient.name
        with qtbot.waitSignal(self.page.made, timeout=30_000):
            qtbot.keyClicks(field, name)
            qtbot.keyClick(field, Qt.Key.Key_Return)

    def save(self, place: Path) -> None:
        """Save it at a place."""
        self.ask.will_answer(place)
        self.button("save_button").click()


@pytest.fixture
def opened(qtbot: QtBot, book: Notebook, renderer: Renderer) -> Iterator[Opened]:
    marcus = add_person(book, "Marcus B.")
    sign(book, marcus)
    ask = ScriptedAsk()
    page = DocumentPage(Tools(NotebookLink(book), TaskRunner(), ask, renderer))
    qtbot.addWidget(page)
    page.resize(1166, 768)
    page.show()
    yield Opened(page, book, ask, marcus)
    page.clear()


def allow(opened: Opened, **changes: object) -> ConsentId:
    made = replace(consent(), id=ConsentId(opened.book.new_id()), person_id=opened.marcus, **changes)  # type: ignore[arg-type]
    assert isinstance(consents.save(opened.book, made), Done)
    return made.id


def show(qtbot: QtBot, opened: Opened, visit: VisitId | None = None) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        if visit:
            opened.page.show_document(DocumentPlace(Kind.VISIT_NOTE, visit_id=visit))
        else:
            opened.page.show_document(DocumentPlace(Kind.PLAN_SUMMARY, opened.marcus))


def test_whom_a_consent_names_gets_the_summary_with_notice_and_a_line_in_the_log(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    consent_id = allow(opened)
    show(qtbot, opened)
    assert NOTICE not in opened.text().replace(
        "42 CFR part 2 prohibits unauthorized use or disclosure of these records.", ""
    )
    opened.choose(qtbot, TO_PLAN)
    assert "This record which has been disclosed to you is protected" in opened.text()
    assert not opened.button("copy_all_button").isVisible(), "text to paste is for the QP's program"
    opened.save(tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    (sight,) = [s for s in disclosures.who_has_seen_person(opened.book, opened.marcus) if s.release]
    assert sight.release is not None
    assert (sight.release.recipient_name, sight.release.basis, sight.release.basis_id) == (
        PLAN,
        Basis.CONSENT,
        consent_id,
    )
    assert sight.release.contents == (Content.PLAN_SUMMARY,), "triggers and supports are not what a payer usually gets"


def test_the_gates_refusal_stands_above_the_pages_with_a_way_to_record_a_consent(qtbot: QtBot, opened: Opened) -> None:
    ended = allow(opened)
    consents.revoke(opened.book, ended, "By word")
    show(qtbot, opened)
    opened.choose(qtbot, TO_PLAN)
    assert "was taken back on" in opened.status()
    for name in ("save_button", "print_button"):
        assert not opened.button(name).isEnabled()
    with qtbot.waitSignal(opened.page.went) as went:
        qtbot.mouseClick(opened.button("record_consent_button"), Qt.MouseButton.LeftButton)
    assert went.args == [PeoplePlace(opened.marcus, PersonTab.DOCUMENTS)]
    opened.choose(qtbot, "qp")
    assert opened.status() == ""
    assert opened.button("save_button").isEnabled()


def test_someone_whom_nobody_named_is_refused_and_the_person_never_is(qtbot: QtBot, opened: Opened) -> None:
    show(qtbot, opened)
    opened.choose(qtbot, "else provider")
    assert opened.status().startswith("Write the name of who receives it.")
    opened.name(qtbot, "Dr. Lane")
    assert "No release for this recipient is on file." in opened.status()
    opened.choose(qtbot, "person")
    assert opened.status() == ""
    assert opened.button("print_button").isEnabled()


def test_a_group_needs_the_name_of_the_one_who_receives_it(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    group = NamedRecipient(Recipient.PAYER, "My health plans", is_class=True)
    allow(opened, recipients=(group,), kind=ConsentKind.TPO, purpose=Purpose.TPO)
    show(qtbot, opened)
    opened.choose(qtbot, "payer my health plans")
    assert opened.status() == "Write the name of who receives it. The record of what was shared needs it."
    assert not opened.button("record_consent_button").isVisible(), "no consent would change that"
    opened.name(qtbot, PLAN)
    opened.save(tmp_path / "out.pdf")
    assert opened.book.vault.database.value("SELECT recipient_name FROM release") == PLAN


def test_pages_made_for_one_recipient_are_never_shown_for_another(qtbot: QtBot, opened: Opened) -> None:
    allow(opened)
    opened.page.show_document(DocumentPlace(Kind.PLAN_SUMMARY, opened.marcus))
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.recipient.who.choose(TO_PLAN)
        opened.page.recipient.who.changed.emit(TO_PLAN)
    assert "This record which has been disclosed to you is protected" in opened.text()


def test_what_is_sensitive_is_chosen_for_each_recipient_anew(qtbot: QtBot, opened: Opened) -> None:
    note = sign(opened.book, opened.marcus, sensitive=True)
    allow(opened, contents=(Content.VISIT_NOTES, Content.SENSITIVE_NOTES))
    show(qtbot, opened, note.id)
    box = opened.page.findChild(QCheckBox, "sensitive_box")
    assert isinstance(box, QCheckBox)
    assert not box.isVisible(), "the chart copy for the QP needs no choice"
    opened.choose(qtbot, TO_PLAN)
    assert box.isVisible()
    assert not opened.button("save_button").isEnabled()
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        box.click()
    assert opened.button("save_button").isEnabled()
    opened.choose(qtbot, "person")
    assert not box.isChecked()
    assert not opened.button("save_button").isEnabled()


def test_the_notice_goes_along_with_what_a_qp_outside_is_to_paste(qtbot: QtBot, opened: Opened) -> None:
    recipients.set_preset(
        opened.book, RecipientPreset("", Recipient.QP, inside=False, contents=(Content.PLAN_SUMMARY,))
    )
    allow(opened, recipients=(NamedRecipient(Recipient.QP, "J. Alvarez"),), purpose=Purpose.TREATMENT)
    show(qtbot, opened)
    opened.button("copy_all_button").click()
    assert "This record which has been disclosed to you is protected" in QGuiApplication.clipboard().text()
