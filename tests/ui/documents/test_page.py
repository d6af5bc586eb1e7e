import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from making import TODAY, add_person, consent, sign, support
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import NamedRecipient, Recipient
from fieldnote.domain.disclosure import SeenHow
from fieldnote.domain.ids import ConsentId, PersonId, SupportId, VisitId
from fieldnote.domain.recipient import RecipientPreset
from fieldnote.services import consents, disclosures, giving, people, recipients, supports
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.clipboard import Clipboard
from fieldnote.ui.destinations import BackPlace, DocumentPlace, PeoplePlace, PersonTab
from fieldnote.ui.documents.page import DocumentPage
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools


@dataclass
class Opened:
    """A page with what stands behind it."""

    page: DocumentPage
    book: Notebook
    ask: ScriptedAsk
    person: PersonId
    visit: VisitId


@pytest.fixture
def opened(qtbot: QtBot, book: Notebook, renderer: Renderer) -> Iterator[Opened]:
    person = add_person(book, "Marcus B.")
    visit = sign(book, person)
    ask = ScriptedAsk()
    page = DocumentPage(Tools(NotebookLink(book), TaskRunner(), ask, renderer))
    qtbot.addWidget(page)
    page.resize(1166, 768)
    page.show()
    yield Opened(page, book, ask, person, visit.id)
    page.clear()


def viewer(opened: Opened) -> PdfViewer:
    found = opened.page.findChild(PdfViewer, "document_viewer")
    assert isinstance(found, PdfViewer)
    return found


def status(opened: Opened) -> InfoBar:
    found = opened.page.findChild(InfoBar, "document_status")
    assert isinstance(found, InfoBar)
    return found


def button(opened: Opened, name: str) -> Button:
    found = opened.page.findChild(Button, name)
    assert isinstance(found, Button)
    return found


def show_summary(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.PLAN_SUMMARY, opened.person))


def releases(opened: Opened) -> list[str]:
    return [row[0] for row in opened.book.vault.database.all("SELECT kind FROM release ORDER BY at")]


def test_the_summary_is_on_screen_without_a_file_and_without_a_release(qtbot: QtBot, opened: Opened) -> None:
    before = sorted(opened.book.vault.folder.parent.rglob("*.pdf"))
    show_summary(qtbot, opened)
    assert "Peer support summary for the person-centered plan" in viewer(opened).text()
    assert viewer(opened).pages >= 1
    assert sorted(opened.book.vault.folder.parent.rglob("*.pdf")) == before == []
    assert releases(opened) == []


def test_no_choice_beside_the_pages_is_cut(qtbot: QtBot, opened: Opened) -> None:
    opened.page.protect.setMinimumWidth(420)
    show_summary(qtbot, opened)
    opened.page.resize(1170, 768)
    panel = opened.page.findChild(QWidget, "document_panel")
    assert isinstance(panel, QWidget)
    right = opened.page.protect.mapTo(panel, opened.page.protect.rect().topRight()).x()
    assert right < panel.width()
    assert viewer(opened).width() > opened.page.width() // 3


def test_the_visit_note_is_shown_too(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.VISIT_NOTE, visit_id=opened.visit))
    assert "Peer support visit note" in viewer(opened).text()
    seen = disclosures.who_has_seen_note(opened.book, opened.visit)
    assert [sight.how for sight in seen] == [SeenHow.OPENED], "a preview is seen, and not given"


def test_saving_writes_the_file_and_logs_the_release(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    show_summary(qtbot, opened)
    folder = tmp_path / ("a long name " * 6).strip()
    folder.mkdir()
    place = folder / "for the QP.pdf"
    opened.ask.will_answer(place)
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    assert place.read_bytes().startswith(b"%PDF-")
    assert place.stat().st_mode & 0o077 == 0
    assert releases(opened) == ["plan-summary"]
    assert opened.book.vault.database.value("SELECT medium FROM release") == "saved"
    said = status(opened).label.text()
    assert said.startswith(f"Saved for the QP.pdf in {str(folder)[:30]}…")
    assert f"{str(folder)[-30:]}. This file is not encrypted." in said
    assert status(opened).label.toolTip() == status(opened).accessibleDescription() == str(folder), "it can be found"
    discretion.turn(on=True)
    opened.ask.will_answer(place)
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    assert status(opened).label.text().startswith("Saved. "), "a name that somebody chose may name somebody"
    assert (status(opened).label.toolTip(), status(opened).accessibleDescription()) == ("", "")
    discretion.turn(on=False)
    short = Path("/t/for the QP.pdf")
    assert opened.page._saved(short) == "Saved for the QP.pdf in /t."


def test_a_card_on_which_nobody_is_to_be_called_says_why_and_leads_to_the_supports(
    qtbot: QtBot, opened: Opened
) -> None:
    luz, places = add_person(opened.book, "Luz"), list[object]()
    sister = support(id=SupportId(""), person_id=luz, name="Tina", contact="555 0144", may_keep_contact=True)
    added = supports.add(opened.book, replace(sister, may_be_listed=True))
    assert isinstance(added, Done)
    told = opened.page.findChild(InfoBar, "nobody_to_call")
    assert isinstance(told, InfoBar)
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.POCKET_CARD, luz))
    assert told.isVisible()
    opened.page.went.connect(places.append)
    qtbot.mouseClick(button(opened, "see_supports_button"), Qt.MouseButton.LeftButton)
    assert places == [PeoplePlace(luz, PersonTab.SUPPORTS)]
    supports.change(opened.book, replace(supports.get(opened.book, added.value), may_call_in_crisis=True))
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.POCKET_CARD, luz))
    assert not told.isVisible()
    assert "555 0144" in viewer(opened).text()
    show_summary(qtbot, opened)
    assert not told.isVisible()


def test_what_the_gate_refuses_is_said_and_no_file_is_written(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    outside = RecipientPreset("", Recipient.QP, inside=False, contents=())
    recipients.set_preset(opened.book, outside)
    show_summary(qtbot, opened)
    place = tmp_path / "for the QP.pdf"
    opened.ask.will_answer(place)
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    assert "No release for this recipient" in status(opened).label.text()
    assert not place.exists()
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(button(opened, "copy_all_button"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ""
    assert releases(opened) == []


def test_leaving_the_save_dialog_releases_nothing(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    opened.ask.will_answer(None)
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    assert releases(opened) == []


def test_copying_a_box_puts_it_on_the_clipboard_and_logs_it(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    qtbot.mouseClick(button(opened, "copy_all_button"), Qt.MouseButton.LeftButton)
    assert "Peer support input for the person-centered plan" in QGuiApplication.clipboard().text()
    assert releases(opened) == ["plan-summary-text"]
    opened.page.clear()
    assert QGuiApplication.clipboard().text() == "", "the copy goes with the document"


def test_initials_make_the_pages_anew(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    box = opened.page.findChild(QCheckBox, "initials_box")
    assert isinstance(box, QCheckBox)
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        box.click()
    assert box.isChecked()


def test_printing_to_a_file_gives_every_page(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    show_summary(qtbot, opened)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    viewer(opened).print_to(printer)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == viewer(opened).pages


def test_someone_without_a_signed_note_gets_a_sentence(qtbot: QtBot, opened: Opened) -> None:
    nobody = add_person(opened.book, "New here")
    opened.page.show_document(DocumentPlace(Kind.PLAN_SUMMARY, nobody))
    assert "no signed note" in status(opened).label.text()
    assert not button(opened, "print_button").isEnabled()
    qtbot.wait(10)


def test_back_goes_back(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.page.went) as went:
        qtbot.mouseClick(button(opened, "back_button"), Qt.MouseButton.LeftButton)
    assert went.args == [BackPlace()]


def test_a_copy_is_taken_off_the_clipboard_but_not_what_came_after(qtbot: QtBot) -> None:
    clipboard = Clipboard(stays=30)
    clipboard.copy("a note")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=2000)
    clipboard.copy("a note")
    QGuiApplication.clipboard().setText("something else")
    clipboard.clear_if_ours()
    assert QGuiApplication.clipboard().text() == "something else"


def test_another_language_makes_the_pages_anew(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        pick(qtbot, opened.page.options.language, "es")
    assert "Resumen de apoyo entre pares" in viewer(opened).text()


def test_dates_without_a_signed_note_are_told_and_other_dates_bring_the_pages_back(
    qtbot: QtBot, opened: Opened
) -> None:
    show_summary(qtbot, opened)
    pick(qtbot, opened.page.options.dates, "last_month")
    qtbot.waitUntil(lambda: "no signed note" in status(opened).label.text())
    assert not button(opened, "print_button").isEnabled()
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        pick(qtbot, opened.page.options.dates, "30")
    assert button(opened, "print_button").isEnabled()


def test_a_period_summary_of_somebody_new_covers_dates_that_hold_a_note_and_names_them(
    qtbot: QtBot, opened: Opened
) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.PERIOD_SUMMARY, opened.person))
    dates = opened.page.options.dates
    words = [dates.itemText(place) for place in range(dates.count())]
    assert dates.currentText() == "This month"
    assert words.count("This month") == words.count("The last full month") == 1
    assert "Last month" not in words
    assert "The running authorization" not in words
    assert "Peer support period summary" in viewer(opened).text()


def test_no_dates_are_offered_twice(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    dates = opened.page.options.dates
    words = [dates.itemText(place).removeprefix("The ").casefold() for place in range(dates.count())]
    assert "last 90 days" in words
    assert len(set(words)) == len(words)


def test_own_dates_begin_with_the_usual_ones_and_are_taken(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    options = opened.page.options
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        pick(qtbot, options.dates, "chosen")
    assert (options.first.isVisible(), options.first.value) == (True, TODAY - timedelta(days=90))
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        qtbot.keyClicks(options.first, TODAY.isoformat())
        qtbot.keyClick(options.first, Qt.Key.Key_Return)
    wanted = options.wanted()
    assert (wanted.first, wanted.last) == (TODAY, TODAY)


def test_a_note_has_no_dates_and_no_other_kind_to_choose(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.VISIT_NOTE, visit_id=opened.visit))
    options = opened.page.options
    assert not options.dates.isVisible()
    assert not options.kind.isVisible()
    assert options.language.isVisible()


def test_the_person_s_own_paper_is_in_their_language_and_for_them(qtbot: QtBot, opened: Opened) -> None:
    luz = add_person(opened.book, "Luz")
    people.update(opened.book, replace(people.get(opened.book, luz), languages=("es",)))
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.SUPPORT_SHEET, luz))
    options = opened.page.options
    assert options.language.value == "es"
    assert opened.page.recipient.addressee().kind is Recipient.PERSON
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        options.large.click()
    assert options.wanted().large
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        pick(qtbot, options.language, "en")
    assert options.wanted().language == "en"
    sign(opened.book, luz)
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        pick(qtbot, options.kind, Kind.PLAN_SUMMARY.value)
    assert opened.page.recipient.addressee().kind is Recipient.QP
    assert not options.large.isVisible()
    assert not options.wanted().large, "what this kind of document does not have is not asked for"


def test_a_title_of_their_choice_is_on_the_paper_once_the_field_is_left(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.SUPPORT_SHEET, opened.person))
    opened.page.options.title.setFocus()
    qtbot.keyClicks(opened.page.options.title, "My crew")
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        qtbot.keyClick(opened.page.options.title, Qt.Key.Key_Return)
    assert "My crew" in viewer(opened).text()


def test_a_saved_copy_with_a_password_opens_with_it_only_and_is_logged_as_it_left(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    show_summary(qtbot, opened)
    protect, place = opened.page.protect, tmp_path / "for the QP.pdf"
    protect.box.click()
    qtbot.keyClicks(protect.field.line, "short")
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    assert opened.ask.asked == [], "nobody is asked where before there is a password that holds"
    protect.field.clear()
    qtbot.keyClicks(protect.field.line, "kettle lattice 19")
    opened.ask.will_answer(place)
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "opens with the password only" in status(opened).label.text(), timeout=30_000)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(place)
    pikepdf.open(place, password="kettle lattice 19").close()  # noqa: S106 -- made for this file
    kept = opened.book.vault.database.value("SELECT sha256 FROM release")
    assert kept == hashlib.sha256(place.read_bytes()).hexdigest()
    assert (protect.is_wanted, protect.password) == (False, "")


def shown(opened: Opened) -> list[str]:
    return [label.text() for label in opened.page.findChildren(Label)]


def test_password_and_name_go_with_the_document(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    opened.page.protect.box.click()
    qtbot.keyClicks(opened.page.protect.field.line, "kettle lattice 19")
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.options.initials.click()
    assert opened.page.protect.password == "kettle lattice 19", "it stays while only the pages change"  # noqa: S105
    opened.page.clear()
    assert opened.page.protect.password == ""
    qtbot.waitUntil(lambda: not [text for text in shown(opened) if "Marcus" in text])


def test_the_signed_record_goes_along_inside_a_note_for_the_programme(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.show_document(DocumentPlace(Kind.VISIT_NOTE, visit_id=opened.visit))
    with qtbot.waitSignal(opened.page.made, timeout=30_000):
        opened.page.options.record.click()
    place = tmp_path / "note.pdf"
    opened.ask.will_answer(place)
    qtbot.mouseClick(button(opened, "save_button"), Qt.MouseButton.LeftButton)
    with pikepdf.open(place) as pdf:
        assert "note.json" in pdf.attachments


def test_a_choice_right_before_leaving_makes_no_pages_any_more(qtbot: QtBot, opened: Opened) -> None:
    show_summary(qtbot, opened)
    pick(qtbot, opened.page.options.language, "es")
    opened.page.hide()
    with qtbot.assertNotEmitted(opened.page.options.changed, wait=400):
        pass


def pick(qtbot: QtBot, field: ComboField, key: str) -> None:
    """Choose as a person does, with the keyboard."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Home)
    for _ in range(field.count()):
        if field.value == key:
            field.activated.emit(field.currentIndex())
            return
        qtbot.keyClick(field, Qt.Key.Key_Down)
    raise LookupError(key)


# Of one thing alone ───────────────────────────────────────────────────────────────────────────────


def made(qtbot: QtBot, opened: Opened, place: DocumentPlace) -> str:
    with qtbot.waitSignal(opened.page.made, timeout=20_000):
        opened.page.show_document(place)
    return viewer(opened).text()


def test_a_consent_form_is_of_the_kind_that_is_chosen(qtbot: QtBot, opened: Opened) -> None:
    general = made(qtbot, opened, DocumentPlace(Kind.CONSENT_FORM, opened.person))
    field = opened.page.findChild(ComboField, "document_consent_field")
    assert isinstance(field, ComboField)
    assert field.isVisible()
    with qtbot.waitSignal(opened.page.made, timeout=20_000):
        field.choose("treatment_payment_operations")
        field.changed.emit(field.value)
    assert viewer(opened).text() != general
    made(qtbot, opened, DocumentPlace(Kind.PLAN_SUMMARY, opened.person))
    assert not field.isVisible()


def test_a_consent_on_file_is_printed_as_it_was_filed(qtbot: QtBot, opened: Opened) -> None:
    filed = consent(
        id=ConsentId("c-1"),
        person_id=opened.person,
        recipients=(NamedRecipient(Recipient.PROVIDER, "Dr. Lee", "12 Mill Road"),),
    )
    assert isinstance(consents.save(opened.book, filed), Done)
    text = made(qtbot, opened, DocumentPlace(Kind.CONSENT_FORM, opened.person, consent_id=filed.id))
    assert "Dr. Lee" in text
    field = opened.page.findChild(ComboField, "document_consent_field")
    assert isinstance(field, ComboField)
    assert not field.isVisible()
    assert opened.page.options.kind.count() == 1


def test_a_cover_page_is_of_one_release_and_names_nobody(qtbot: QtBot, opened: Opened) -> None:
    made(qtbot, opened, DocumentPlace(Kind.PLAN_SUMMARY, opened.person))
    opened.ask.will_answer(None)
    summary = opened.page._document
    assert summary is not None
    done = giving.release(opened.book, summary, b"pdf", Recipient.QP)
    assert isinstance(done, Done)
    text = made(qtbot, opened, DocumentPlace(Kind.COVER_PAGE, opened.person, release_id=done.value[0]))
    assert "Marcus" not in text
    assert "42 CFR" in text


def test_a_recovery_kit_needs_the_passphrase_and_is_forgotten_out_of_sight(qtbot: QtBot, opened: Opened) -> None:
    opened.page.show_document(DocumentPlace(Kind.RECOVERY_KIT))
    assert status(opened).isVisible()
    assert viewer(opened).pages == 0
    text = made(qtbot, opened, DocumentPlace(Kind.RECOVERY_KIT, confirmed=Confirmation("passphrase")))
    assert len(text) > 100
    opened.page.hide()
    assert viewer(opened).pages == 0
    assert opened.page._document is None
