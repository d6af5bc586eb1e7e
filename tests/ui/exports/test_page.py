"""Exports: what is owed, sending it, what needs a hand; and what the agency sends, looked at before it is taken in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from making import CONFIRMED, Clock, add_person, correct, fill, segment, sign
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot
from services.sync.agency import Agency
from ui.showing import settle

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.arrival import ArrivalKind
from fieldnote.domain.changes import Done
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.package import ItemResult
from fieldnote.domain.target import Format
from fieldnote.exchange.package import keys
from fieldnote.services import acts, archiving, arrivals, people, targets, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.services.sync import in_packages
from fieldnote.ui import dates
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.exports import phrases
from fieldnote.ui.exports.page import ExportsPage
from fieldnote.ui.exports.preview_sheet import PART, PreviewSheet
from fieldnote.ui.exports.target_card import PAGE, SHOWN, TargetCard
from fieldnote.ui.exports.target_sheet import TargetSheet
from fieldnote.ui.kit import info_bar
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools

SLOW = 30_000
HEAD = "client_agency_id,first,last,preferred,dob"


@dataclass
class Desk:
    """The page, the notebook behind it, and the person's answers."""

    page: ExportsPage
    book: Notebook
    ask: ScriptedAsk
    bot: QtBot

    def show(self) -> None:
        self.page.activate()
        settle()

    def card(self) -> TargetCard:
        (card,) = self.page.target_cards.values()
        return card

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Press a button that is seen, with the mouse."""
        settle()
        found = (within or self.page.window()).findChildren(Button, name)
        button = next(one for one in found if one.isVisible())
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def send(self) -> None:
        """Press Send and wait for the end."""
        with self.bot.waitSignal(self.page.runner.ended, timeout=SLOW):
            self.press("send_button", self.card())

    def seen(self, within: QWidget | None = None) -> str:
        settle()
        labels = (within or self.page).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def toast(self) -> Toast:
        found = [toast for toast in self.page.window().findChildren(Toast) if toast.isVisible()]
        assert found
        return found[-1]


@pytest.fixture
def desk(qtbot: QtBot, book: Notebook, renderer: Renderer) -> Iterator[Desk]:
    ask, tasks = ScriptedAsk(), TaskRunner()
    page = ExportsPage(Tools(NotebookLink(book), tasks, ask, renderer))
    qtbot.addWidget(page)
    page.resize(1166, 900)
    with qtbot.waitExposed(page):
        page.show()
    made = Desk(page, book, ask, qtbot)
    made.show()
    yield made
    page.clear()
    tasks.wait()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path / "agency")


def test_nothing_is_set_up_at_first_and_the_page_says_what_is_needed(desk: Desk) -> None:
    assert "No agency system is set up." in desk.seen()
    assert "When to send" not in desk.seen()
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.objectName() == "first_target_button"


def test_a_folder_is_set_up_with_the_agencys_key_and_its_fingerprint(
    qtbot: QtBot, desk: Desk, agency: Agency, tmp_path: Path
) -> None:
    key = tmp_path / "agency.fnkey"
    key.write_bytes(keys.write_public(agency.key))
    desk.press("first_target_button")
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)
    qtbot.keyClicks(sheet.name, "Riverbend")
    desk.ask.will_answer(agency.folder, key)
    desk.press("folder_button", sheet)
    desk.press("key_button", sheet)
    desk.press("add_target_button", sheet)
    field = sheet._fields["fingerprint"]
    qtbot.waitUntil(lambda: bool(field.problem), timeout=SLOW)
    assert desk.book.vault.database.value("SELECT count(*) FROM target") == 0
    qtbot.keyClicks(sheet.fingerprint, agency.key.fingerprint.lower())
    desk.press("add_target_button", sheet)
    qtbot.waitUntil(lambda: bool(targets.every(desk.book)), timeout=SLOW)
    (standing,) = targets.every(desk.book)
    assert standing.target.name == "Riverbend"
    assert standing.target.agency is not None
    assert standing.target.is_set_up
    assert "Riverbend is set up. Nothing is sent yet." in desk.toast().label.text()
    assert not list(agency.folder.glob("*.age"))


def test_a_wrong_fingerprint_is_said_beside_its_field_and_nothing_is_set_up(
    qtbot: QtBot, desk: Desk, agency: Agency, tmp_path: Path
) -> None:
    key = tmp_path / "agency.fnkey"
    key.write_bytes(keys.write_public(agency.key))
    desk.page.add_target()
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)
    qtbot.keyClicks(sheet.name, "Riverbend")
    desk.ask.will_answer(agency.folder, key)
    desk.press("folder_button", sheet)
    desk.press("key_button", sheet)
    qtbot.keyClicks(sheet.fingerprint, "0000 0000 0000 0000")
    desk.press("add_target_button", sheet)
    field = sheet._fields["fingerprint"]
    qtbot.waitUntil(lambda: bool(field.problem), timeout=SLOW)
    assert targets.every(desk.book) == ()


def test_the_sheet_asks_for_no_more_than_the_way_needs(desk: Desk) -> None:
    desk.page.add_target()
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)

    def asked() -> set[str]:
        return {name for name, field in sheet._fields.items() if field.isVisibleTo(sheet)}

    assert asked() == {"name", "way", "format", "folder", "agency_key", "fingerprint", "owed_from"}
    for way, needed in (("sftp", {"sftp", "user", "port"}), ("fhir", {"fhir", "client_id", "token_url", "authority"})):
        sheet.ways.choose((way,))
        sheet.ways.changed.emit((way,))
        assert needed <= asked()
        assert "folder" not in asked()
    assert "agency_key" not in asked()
    assert sheet._form is Format.FHIR


def test_a_day_to_send_from_that_is_none_is_said_beside_it_and_nothing_is_set_up(qtbot: QtBot, desk: Desk) -> None:
    desk.page.add_target()
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)
    qtbot.keyClicks(sheet.name, "Riverbend")
    sheet.ways.option("fhir").click()
    qtbot.keyClicks(sheet.url_field, "https://fhir.agency.example/r4")
    qtbot.keyClicks(sheet.client_field, "fieldnote")
    sheet.since.setFocus()
    qtbot.keyClicks(sheet.since, "soon")
    desk.press("add_target_button", sheet)
    assert "soon" in sheet._fields["owed_from"].problem
    assert sheet.since.hasFocus()
    assert targets.every(desk.book) == ()
    sheet.since.set_value(desk.book.clock().date())
    desk.press("add_target_button", sheet)
    assert [standing.target.name for standing in targets.every(desk.book)] == ["Riverbend"]


def test_what_becomes_of_the_notes_that_are_signed_already_is_said_beside_the_day(
    qtbot: QtBot, desk: Desk, clock: Clock
) -> None:
    marcus = add_person(desk.book)
    clock.advance(days=-9)
    first = clock().date()
    sign(desk.book, marcus)
    clock.advance(days=8)
    late = sign(desk.book, marcus)
    visits.add_addendum(desk.book, late.id, "The bus was late.", CONFIRMED)
    fill(desk.book, marcus)
    clock.advance(days=1)
    desk.page.add_target()
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)
    assert (
        f"2 notes are signed already, the first on {dates.day_of_year(first)}. They are not sent, unless you pick a "
        "day here."
    ) in desk.seen(sheet)
    for day, told in (
        (first + timedelta(days=1), "1 note that is signed already is sent, too."),
        (clock().date(), "No note was signed on that day or since."),
        (first, "2 notes that are signed already are sent, too."),
    ):
        sheet.since.set_value(day)
        sheet.since.changed.emit(day)
        assert told in desk.seen(sheet)
    qtbot.keyClicks(sheet.name, "Riverbend")
    sheet.ways.option("fhir").click()
    qtbot.keyClicks(sheet.url_field, "https://fhir.agency.example/r4")
    desk.press("add_target_button", sheet)
    assert desk.toast().label.text() == "Riverbend is set up. Waiting to be sent: 3."


def test_whoever_sets_up_a_plain_folder_is_told_that_its_files_are_not_encrypted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(info_bar, "announce", lambda _, sentence, **__: heard.append(sentence))
    desk.page.add_target()
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)
    assert not sheet.plain_bar.isVisibleTo(sheet), "sealed"
    sheet.forms.option(Format.DOCUMENT.value).click()
    assert sheet.plain_bar.isVisibleTo(sheet)
    assert heard == ["These files are not encrypted. Use them only in a safe place."]
    sheet.forms.option(Format.MESSAGE.value).click()
    assert len(heard) == 1, "it stands there already"
    sheet.ways.option("sftp").click()
    assert not sheet.plain_bar.isVisibleTo(sheet)


def test_what_a_choice_means_stands_below_it_and_is_read_with_it(desk: Desk) -> None:
    desk.page.add_target()
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, TargetSheet)
    sheet.forms.option(Format.DOCUMENT.value).click()
    for row, sentence in (
        (sheet.ways, "A folder here, on a stick, or one that your agency shares."),
        (sheet.forms, "For an agency that files notes by hand."),
    ):
        assert sentence in desk.seen(sheet)
        assert row.accessibleDescription() == sentence


def test_what_waits_is_listed_sent_and_accepted_when_the_agency_answered(
    desk: Desk, agency: Agency, qtbot: QtBot
) -> None:
    agency.set_up(desk.book)
    marcus = add_person(desk.book, "Marcus B.", "RR-10418")
    note = sign(desk.book, marcus)
    visits.add_addendum(desk.book, note.id, "The bus was late.", CONFIRMED)
    desk.show()
    assert "2 waiting" in desk.seen(desk.card())
    assert "  ·  Marcus B." in desk.seen(desk.card())
    assert "Not tried yet." in desk.seen(desk.card())
    begun = f"{dates.clock(note.draft.segments[0].start.time())}  ·  One to one"
    assert begun in desk.seen(desk.card())
    assert f"{begun}  ·  Addition" in desk.seen(desk.card())
    opening = desk.card().findChildren(Button, "open_line_button")
    assert [button.accessibleName().endswith("Addition") for button in opening] == [False, True]
    desk.send()
    assert "2 sent" in desk.seen(desk.card())
    where = f"Folder: {agency.folder}"
    assert desk.card().bar.label.text() == f"1 note arrived. 1 addition to a note arrived. {where}"
    assert where in [label.text() for label in desk.card().findChildren(QLabel, "place_label")]
    assert "Marcus B." not in desk.seen(desk.card())
    agency.answers(agency.packages()[0])
    desk.send()
    assert "2 accepted" in desk.seen(desk.card())
    assert desk.card().bar.label.text() == "1 answer taken in."


def test_that_a_note_was_voided_is_no_addition_to_it(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    note = sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    desk.send()
    acts.void(desk.book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    desk.show()
    assert "  ·  One to one  ·  Voided" in desk.seen(desk.card())
    assert "Addition" not in desk.seen(desk.card())
    desk.send()
    told = f"The agency was told that 1 note is void. Folder: {agency.folder}"
    assert desk.card().bar.label.text() == told


def test_a_note_that_was_corrected_is_named_as_such_where_it_waits(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    note = sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    desk.send()
    correct(desk.book, note)
    desk.show()
    assert "  ·  One to one  ·  Correction" in desk.seen(desk.card())
    desk.send()
    assert desk.card().bar.label.text() == f"1 note arrived. Folder: {agency.folder}"


def test_sending_takes_two_presses_of_keys_from_the_page(qtbot: QtBot, desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    focused = QApplication.focusWidget()
    assert focused is desk.card().send_button
    with qtbot.waitSignal(desk.page.runner.ended, timeout=SLOW):
        qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert len(agency.packages()) == 1


def test_what_came_back_is_named_and_opens_its_note(qtbot: QtBot, desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    note = sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    desk.send()
    agency.answers(agency.packages()[0], {f"{note.id}-v1": (ItemResult.RETURNED, "Which goal?")})
    desk.send()
    assert "1 note came back. It waits under To sign." in desk.card().bar.label.text()
    assert "1 returned" in desk.seen(desk.card())
    with qtbot.waitSignal(desk.page.went) as went:
        desk.press("open_line_button", desk.card())
    assert went.args == [VisitPlace(note.id)]


def test_what_waits_says_its_day_first_and_stands_in_the_middle_of_its_line(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    marcus = add_person(desk.book, "Marcus B.", "RR-10418")
    for days in (2, 6, 4):
        sign(desk.book, marcus, segments=(segment(desk.book.clock() - timedelta(days=days), 52),))
    desk.show()
    lines = [label for label in desk.card().findChildren(QLabel) if "  ·  Marcus B." in label.text()]
    assert [line.text().split("  ·  ")[0] for line in lines] == [
        dates.day((desk.book.clock() - timedelta(days=days)).date()) for days in (6, 4, 2)
    ]
    opened = desk.card().findChildren(Button, "open_line_button")
    for line, button in zip(lines, opened, strict=True):
        middle, other = (one.mapTo(desk.page, one.rect().center()).y() for one in (line, button))
        assert abs(middle - other) <= 1


def test_many_that_wait_are_shown_part_by_part(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    for number in range(PAGE + 2):
        sign(desk.book, add_person(desk.book, f"Person {number}", f"RR-{10000 + number}"))
    desk.show()

    def shown() -> list[str]:
        return [line.split("  ·  ")[1] for line in desk.seen(desk.card()).splitlines() if "  ·  Person " in line]

    assert shown() == [f"Person {number}" for number in range(SHOWN)]
    assert not desk.card().turning.isVisible()
    desk.press("all_lines_button", desk.card())
    assert shown() == [f"Person {number}" for number in range(PAGE)]
    assert desk.card().turning.label.text() == f"1 to {PAGE} of {PAGE + 2}"
    assert not desk.card().turning.back_button.isEnabled()
    desk.press("later_lines_button", desk.card())
    assert shown() == [f"Person {PAGE}", f"Person {PAGE + 1}"]
    assert not desk.card().turning.on_button.isEnabled()
    assert QApplication.focusWidget() is desk.card().turning.back_button
    desk.send()
    assert shown() == []
    assert not desk.card().turning.isVisible()


def test_a_folder_that_is_not_there_is_said_and_nothing_is_lost(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    agency.folder.rename(agency.folder.with_name("elsewhere"))
    desk.send()
    assert "could not be reached. Nothing was lost." in desk.card().bar.label.text()
    assert "1 waiting" in desk.seen(desk.card())
    assert desk.card().send_button.isVisible()


def test_nobody_is_sent_by_itself_until_that_is_chosen(desk: Desk, agency: Agency, qtbot: QtBot) -> None:
    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    desk.page.send_by_itself()
    assert not desk.page.runner.busy
    desk.page.sending.row.choose(("by_itself",))
    desk.page.sending.row.changed.emit(("by_itself",))
    assert targets.sends_by_itself(desk.book)
    with qtbot.waitSignal(desk.page.runner.ended, timeout=SLOW):
        desk.page.send_by_itself()
    assert len(agency.packages()) == 1


def choose(desk: Desk, when: str) -> None:
    desk.page.sending.row.choose((when,))
    desk.page.sending.row.changed.emit((when,))


def test_nothing_more_goes_by_itself_once_that_is_switched_off(desk: Desk, agency: Agency, tmp_path: Path) -> None:
    other = Agency(tmp_path / "other")
    first, _ = agency.set_up(desk.book), other.set_up(desk.book, name="Lakeside")
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    choose(desk, "by_itself")
    with desk.bot.waitSignal(desk.page.runner.ended, timeout=SLOW):
        desk.page.send_by_itself()
        choose(desk, "asked")
    assert not is_busy(desk)
    assert (agency.packages(), other.packages()) == ([], [])
    with desk.bot.waitSignal(desk.page.runner.ended, timeout=SLOW):
        desk.page.send(first.id)
    assert not is_busy(desk)
    assert len(agency.packages()) == 1
    assert other.packages() == []


def test_a_run_that_was_asked_for_goes_on_when_sending_by_itself_is_switched_off(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    choose(desk, "by_itself")
    with desk.bot.waitSignal(desk.page.runner.ended, timeout=SLOW):
        desk.page.send(desk.card().target_id)
        choose(desk, "asked")
    assert len(agency.packages()) == 1


def test_all_that_is_due_goes_by_itself_one_after_the_other(desk: Desk, agency: Agency, tmp_path: Path) -> None:
    other = Agency(tmp_path / "other")
    agency.set_up(desk.book)
    other.set_up(desk.book, name="Lakeside")
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    choose(desk, "by_itself")
    ended = desk.page.runner.ended
    with desk.bot.waitSignals([ended, ended], timeout=SLOW):
        desk.page.send_by_itself()
    assert (len(agency.packages()), len(other.packages())) == (1, 1)


def test_removing_says_how_many_have_not_arrived_and_asks(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    desk.ask.will_answer(False)
    desk.card().asked.emit("remove", desk.card().target_id)
    assert "1 note has not arrived there" in str(desk.ask.asked[-1])
    assert len(targets.every(desk.book)) == 1
    desk.ask.will_answer(True)
    desk.card().asked.emit("remove", desk.card().target_id)
    assert targets.every(desk.book) == ()
    assert "No agency system is set up." in desk.seen()


def is_busy(desk: Desk) -> bool:
    return desk.page.runner.busy


def test_locking_in_the_middle_of_a_run_leaves_what_waits(desk: Desk, agency: Agency) -> None:
    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    desk.page.send(desk.card().target_id)
    assert is_busy(desk)
    desk.page.clear()
    assert not is_busy(desk)
    states = {d for (d,) in desk.book.vault.database.all("SELECT state FROM delivery")}
    assert states <= {"ready", "sending", "sent?"}


def test_our_own_mistake_in_a_run_is_said_and_the_button_comes_back(
    desk: Desk, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: object) -> None:
        raise ValueError("Marcus B.")

    agency.set_up(desk.book)
    sign(desk.book, add_person(desk.book, "Marcus B.", "RR-10418"))
    desk.show()
    with monkeypatch.context() as patch, desk.bot.waitSignal(desk.page.runner.failed, timeout=SLOW):
        patch.setattr(in_packages, "send", wrong)
        desk.press("send_button", desk.card())
    assert desk.page.bar.label.text() == "Sending went wrong. What waits is kept, and goes the next time."
    assert desk.card().send_button.isVisible()
    assert not desk.card().work.isVisible()
    desk.send()
    assert len(agency.packages()) == 1


def test_every_way_an_attempt_can_end_has_a_sentence() -> None:
    for result in Result:
        assert phrases.ended(Outcome(result).result).endswith(".")


# What comes in ────────────────────────────────────────────────────────────────────────────────────


def bring(desk: Desk, tmp_path: Path, text: str) -> PreviewSheet:
    file = tmp_path / "caseload.csv"
    file.write_text(text, encoding="utf-8")
    desk.ask.will_answer(file)
    desk.press("bring_roster_button")
    desk.bot.waitUntil(lambda: bool(open_sheets(desk.page.window())), timeout=SLOW)
    (sheet,) = open_sheets(desk.page.window())
    assert isinstance(sheet, PreviewSheet)
    return sheet


def test_a_caseload_is_looked_at_taken_in_and_taken_back(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    marcus = add_person(desk.book, "Marcus B.", "RR-10418")
    sheet = bring(desk, tmp_path, f"{HEAD}\nRR-10418,Marcus,Bell,Marcus B.,1988-04-03\nRR-20001,Ada,Lane,,1990-01-05\n")
    assert "1 new" in sheet.counts_label.text()
    assert "1 changed" in sheet.counts_label.text()
    assert "Birth date: nothing → Apr 3, 1988" in desk.seen(sheet)
    assert len(people.everyone(desk.book)) == 1
    desk.press("take_in_button", sheet)
    assert {line.person.family_name for line in people.everyone(desk.book)} == {"Bell", "Lane"}
    assert "Taken in. You can take it back for ten minutes." in desk.toast().label.text()
    desk.press("take_back_button")
    assert [line.person.id for line in people.everyone(desk.book)] == [marcus]
    assert people.get(desk.book, marcus).family_name == ""
    assert "and taken back" in desk.seen()


def test_what_is_not_chosen_is_not_taken_in(desk: Desk, tmp_path: Path) -> None:
    sheet = bring(desk, tmp_path, f"{HEAD}\nRR-20001,Ada,Lane,,1990-01-05\nRR-20002,Bo,Hill,,1991-02-06\n")
    box = next(box for box in sheet.findChildren(QCheckBox) if "Bo" in box.text())
    box.setChecked(False)
    desk.press("take_in_button", sheet)
    assert [line.person.given_name for line in people.everyone(desk.book)] == ["Ada"]


def test_of_a_long_caseload_the_rest_is_shown_when_it_is_asked_for_and_taken_in_as_suggested(
    desk: Desk, tmp_path: Path
) -> None:
    rows = "\n".join(f"RR-{20000 + number},Ada,Lane{number},,1990-01-05" for number in range(2 * PART + 5))
    sheet = bring(desk, tmp_path, f"{HEAD}\n{rows}\n")
    assert len(sheet.boxes) == PART
    assert sheet.more_label.text().startswith(f"{PART + 5} more lines are not shown yet.")
    desk.press("more_lines_button", sheet)
    assert len(sheet.boxes) == 2 * PART
    shown = list(sheet.boxes.values())
    assert shown[PART].hasFocus()
    shown[0].setChecked(False)
    shown[PART].setChecked(False)
    desk.press("take_in_button", sheet)
    sheet.reason_field.setText("The agency sent all of it.")
    desk.press("take_in_button", sheet)
    assert len(people.everyone(desk.book)) == 2 * PART + 3


def test_nobody_is_archived_who_was_not_shown_yet(desk: Desk, tmp_path: Path) -> None:
    marcus = add_person(desk.book, "Marcus B.", "RR-10418")
    add_person(desk.book, "Tess H.", "RR-20000")
    rows = "\n".join(f"RR-{20000 + number},Ada,Lane{number},,1990-01-05" for number in range(PART + 5))
    sheet = bring(desk, tmp_path, f"{HEAD}\n{rows}\n")
    assert sheet.more_label.text() == (
        "6 more lines are not shown yet. Only those suggested are taken in. Nobody is archived unseen."
    )
    assert sheet.button("keep").text() == f"Take in {PART + 5}"
    desk.press("more_lines_button", sheet)
    gone = next(box for box in sheet.boxes.values() if box.text().startswith("Marcus B."))
    assert gone.isChecked(), "it is suggested, and now it is seen"
    assert sheet.button("keep").text() == f"Take in {PART + 5}, archive 1"
    sheet.button("cancel").click()
    settle()
    sheet = bring(desk, tmp_path, f"{HEAD}\n{rows}\n")
    desk.press("take_in_button", sheet)
    sheet.reason_field.setText("The agency sent all of it.")
    desk.press("take_in_button", sheet)
    assert len(people.everyone(desk.book)) == PART + 6
    assert people.get(desk.book, marcus).archived_on is None


def test_who_is_not_on_the_list_stands_below_what_a_tick_does_and_the_button_says_how_many_are_archived(
    desk: Desk, tmp_path: Path
) -> None:
    for name, number in (("Marcus B.", "RR-10418"), ("Tess H.", "RR-10419"), ("Bo L.", "RR-10420")):
        add_person(desk.book, name, number)
    sheet = bring(desk, tmp_path, f"{HEAD}\nRR-10418,Marcus,Bell,Mark,1988-04-03\nRR-20001,Ada,Lane,,1990-01-05\n")
    seen, button = desk.seen(sheet).splitlines(), sheet.button("keep")
    assert seen.count("Not on the list") == 1
    assert seen[seen.index("Not on the list") + 1] == "Tick to archive. Their notes stay."
    boxes = {box.text().split(",")[0]: box for box in sheet.boxes.values()}
    gone, new, changed = boxes["Tess H."], boxes["Ada Lane"], boxes["Marcus B."]
    assert list(boxes)[-2:] == ["Bo L.", "Tess H."]
    assert (gone.accessibleName(), gone.accessibleDescription()) == (
        "Tess H., RR-10419, Not on the list",
        "Tick to archive. Their notes stay.",
    )
    assert button.text() == "Take in 2"
    gone.setChecked(True)
    assert button.text() == "Take in 2, archive 1"
    new.setChecked(False)
    changed.setChecked(False)
    assert button.text() == "Archive 1"
    (also,) = sheet.also_boxes.values()
    also.setChecked(True)
    assert button.text() == "Take in 1, archive 1"
    also.setChecked(False)
    desk.press("take_in_button", sheet)
    assert {line.person.preferred_name for line in people.everyone(desk.book)} == {"Marcus B.", "Bo L."}


def test_a_name_a_person_chose_stays_unless_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    marcus = add_person(desk.book, "Marcus B.", "RR-10418")
    text = f"{HEAD}\nRR-10418,Marcus,Bell,Mark,1988-04-03\n"
    desk.press("take_in_button", bring(desk, tmp_path, text))
    assert people.get(desk.book, marcus).preferred_name == "Marcus B."
    sheet = bring(desk, tmp_path, text)
    also = next(iter(sheet.also_boxes.values()))
    assert "Mark" in also.text()
    also.setChecked(True)
    desk.press("take_in_button", sheet)
    assert people.get(desk.book, marcus).preferred_name == "Mark"


def test_what_changes_about_somebody_stands_below_their_name_and_not_as_somebody_else(
    desk: Desk, tmp_path: Path
) -> None:
    back = add_person(desk.book, "Marcus B.", "RR-10418")
    assert isinstance(archiving.archive(desk.book, back), Done)
    sheet = bring(desk, tmp_path, f"{HEAD}\nRR-10418,Marcus,Bell,Mark,1988-04-03\n")
    seen, (box,), (also,) = desk.seen(sheet), sheet.boxes.values(), sheet.also_boxes.values()
    assert "Birth date: nothing → Apr 3, 1988" in seen
    assert "Comes back from the archive" in seen
    assert "1988-04-03" not in seen
    assert also.text() == "Preferred name: Marcus B. → Mark"
    assert "it stays unless you tick it" in also.accessibleDescription()
    birth = next(label for label in sheet.findChildren(QLabel) if label.text().startswith("Birth date"))
    left = box.mapTo(sheet, box.rect().topLeft()).x()
    assert birth.mapTo(sheet, birth.rect().topLeft()).x() > left + 20
    assert also.mapTo(sheet, also.rect().topLeft()).x() > left + 20


def test_of_a_line_that_is_not_ticked_only_what_is_ticked_beside_it_is_taken(desk: Desk, tmp_path: Path) -> None:
    marcus = add_person(desk.book, "Marcus B.", "RR-10418")
    sheet = bring(desk, tmp_path, f"{HEAD}\nRR-10418,Marcus,Bell,Mark,1988-04-03\n")
    next(iter(sheet.boxes.values())).setChecked(False)
    next(iter(sheet.also_boxes.values())).setChecked(True)
    desk.press("take_in_button", sheet)
    person = people.get(desk.book, marcus)
    assert (person.preferred_name, person.family_name, person.birth_date) == ("Mark", "", None)


def test_a_reason_that_was_typed_is_there_again_after_the_sheet_went(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    for number in range(15):
        add_person(desk.book, f"Person {number}", f"RR-1000{number}")
    text = f"{HEAD}\nRR-20001,Ada,Lane,,1990-01-05\n"
    sheet = bring(desk, tmp_path, text)
    desk.press("take_in_button", sheet)
    qtbot.keyClicks(sheet.reason_field, "Dana is on leave")
    sheet.close_sheet()
    sheet = bring(desk, tmp_path, text)
    desk.press("take_in_button", sheet)
    assert sheet.reason_field.text() == "Dana is on leave"
    desk.press("take_in_button", sheet)
    assert len(people.everyone(desk.book)) == 16


def test_a_file_that_is_no_caseload_is_refused_in_plain_words(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "photo.csv"
    file.write_bytes(bytes(range(256)) * 40)
    desk.ask.will_answer(file)
    desk.press("bring_roster_button")
    qtbot.waitUntil(desk.page.bar.isVisible, timeout=SLOW)
    assert "Nothing was changed." in desk.page.bar.label.text()
    assert people.everyone(desk.book) == ()
    assert arrivals.newest(desk.book, ArrivalKind.ROSTER) == ()


def test_settings_without_an_agencys_key_are_refused(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "agency.fnsettings"
    file.write_text("{}")
    desk.ask.will_answer(file)
    desk.press("bring_agency_settings_button")
    qtbot.waitUntil(desk.page.bar.isVisible, timeout=SLOW)
    assert desk.page.bar.label.text()
    assert not open_sheets(desk.page.window())


@pytest.mark.parametrize("width", [1000, 1366, 1920])
def test_the_title_is_in_line_with_the_cards(desk: Desk, width: int) -> None:
    desk.page.window().resize(width, 800)
    desk.show()
    card = next(widget for side in desk.page.shown_cards() for widget in side)
    title, left = (one.mapTo(desk.page, one.rect().topLeft()).x() for one in (desk.page.title_label, card))
    assert title == left
