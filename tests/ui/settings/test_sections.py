"""Who writes, how it locks, which rules, and the log, from the settings."""

import ast
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from making import SPECIALIST, TODAY, Clock, add_person, fill
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.settings.conftest import Open
from ui.showing import settle

from fieldnote import services
from fieldnote.services import activity, policies, spelling
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.settings import act_words
from fieldnote.ui.unsaved import Unsaved
from fieldnote.vault import audit

ACT = re.compile(r"[a-z_]+\.[a-z_-]+")
ENDINGS_OF_FILES = {"agekey", "db", "fieldnote", "fnkey", "json", "lock", "pem", "toml", "txt"}

# You ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_field_is_kept_when_it_is_left_and_undo_takes_it_back(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("you")
    shown.type_into("name_field", "Dana R. Reyes")
    assert book.specialist.name == "Dana Reyes"
    QTest.keyClick(shown.page.you.lines["name"], Qt.Key.Key_Tab)
    assert book.specialist.name == "Dana R. Reyes"
    assert shown.toast() == "Name on notes changed."
    shown.undo()
    assert book.specialist == SPECIALIST
    assert shown.page.you.lines["name"].text() == "Dana Reyes"


def test_what_is_typed_is_kept_before_a_lock(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("you")
    shown.type_into("agency_contact_field", "555-0100")
    assert all(part.flush() for part in shown.page.findChildren(Unsaved))
    assert book.specialist.agency_contact == "555-0100"


def test_notes_never_go_without_a_name(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("you")
    shown.type_into("name_field", " ")
    QTest.keyClick(shown.page.you.lines["name"], Qt.Key.Key_Return)
    assert shown.page.you.forms["name"].problem == "Write the name that appears on your notes."
    assert book.specialist == SPECIALIST


def test_a_field_that_is_left_as_it_was_writes_nothing(open_settings: Open, book: Notebook) -> None:
    before = audit.head(book.vault.database)
    shown = open_settings("you")
    for line in shown.page.you.lines.values():
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert audit.head(book.vault.database) == before


def test_a_renewal_is_added_beside_the_credential_before_and_can_be_undone(
    open_settings: Open, book: Notebook, clock: Clock
) -> None:
    clock.now = clock.now.replace(year=2027, month=12, day=1)
    shown = open_settings("you")
    assert "0000-TEST · Jan 1, 2024 to Dec 31, 2027. It ends in 30 days." in shown.texts()
    shown.press("add_credential_button")
    shown.type_into("title_field", "NCCPSS")
    shown.type_into("number_field", "0001-TEST")
    shown.sheet.since.set_value(date(2028, 1, 1))
    shown.sheet.until.set_value(date(2027, 1, 1))
    shown.press("keep_button")
    assert shown.sheet.field("valid_to").problem == "The credential ends before it begins. Check both dates."
    shown.sheet.until.set_value(date(2029, 12, 31))
    shown.press("keep_button")
    assert [held.number for held in book.specialist.credentials] == ["0000-TEST", "0001-TEST"]
    assert "It ends in" not in shown.texts()
    shown.undo()
    assert book.specialist == SPECIALIST


def test_a_credential_written_down_wrong_is_put_right_in_its_place(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("you")
    shown.press("change_credential_button-0")
    shown.type_into("number_field", "4711")
    shown.press("keep_button")
    assert [held.number for held in book.specialist.credentials] == ["4711"]


def test_undo_never_puts_a_credential_back_that_nobody_could_type_and_says_why_beside_its_field(
    open_settings: Open, book: Notebook
) -> None:
    backwards = replace(SPECIALIST.credentials[0], valid_from=TODAY, valid_to=TODAY - timedelta(days=1))
    notebooks.update_specialist(book, replace(SPECIALIST, credentials=(backwards,)))
    shown = open_settings("you")
    shown.press("change_credential_button-0")
    shown.sheet.until.set_value(TODAY + timedelta(days=1))
    shown.press("keep_button")
    right = book.specialist.credentials
    assert right == (replace(backwards, valid_to=TODAY + timedelta(days=1)),)
    shown.undo()
    assert book.specialist.credentials == right
    assert shown.sheet.field("valid_to").problem == "The credential ends before it begins. Check both dates."
    shown.sheet.until.set_value(TODAY + timedelta(days=2))
    shown.press("keep_button")
    assert book.specialist.credentials == (replace(backwards, valid_to=TODAY + timedelta(days=2)),)


def test_undo_back_to_no_name_is_refused_beside_the_field(open_settings: Open, book: Notebook) -> None:
    notebooks.update_specialist(book, replace(SPECIALIST, name=""))
    shown = open_settings("you")
    shown.type_into("name_field", "Dana")
    QTest.keyClick(shown.page.you.lines["name"], Qt.Key.Key_Tab)
    shown.undo()
    assert book.specialist.name == "Dana"
    assert shown.page.you.forms["name"].problem == "Write the name that appears on your notes."


def test_a_credential_that_was_typed_and_not_saved_is_there_the_next_time(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("you")
    shown.press("add_credential_button")
    shown.type_into("title_field", "CPRS")
    QTest.keyClick(shown.sheet.name, Qt.Key.Key_Escape)
    assert book.specialist == SPECIALIST
    shown.press("add_credential_button")
    assert shown.sheet.name.text() == "CPRS"
    shown.press("keep_button")
    assert [held.title for held in book.specialist.credentials] == ["NCCPSS", "CPRS"]


# Privacy and look ─────────────────────────────────────────────────────────────────────────────────


def test_minutes_from_an_edited_file_are_offered_beside_the_usual_ones(open_settings: Open) -> None:
    shown = open_settings("privacy")
    chosen: list[int] = []
    shown.page.privacy.minutes_chosen.connect(chosen.append)
    shown.page.privacy.show_minutes(7)
    assert shown.page.privacy.minutes.chosen() == ("7",)
    settle()
    QTest.mouseClick(shown.page.privacy.minutes.option("10"), Qt.MouseButton.LeftButton)
    assert chosen == [10]


# Rules ────────────────────────────────────────────────────────────────────────────────────────────


def test_rules_are_shown_with_source_version_and_who_confirmed_them(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("rules")
    said = shown.texts()
    assert book.pack.label in said
    assert book.pack.version in said
    assert book.pack.source in said
    assert "Nobody yet" in said
    assert "H0038 HQ" in said
    assert shown.page.rules.unconfirmed_bar.isVisible()


def test_other_rules_are_chosen_from_a_day_on_and_undo_takes_them_back(open_settings: Open, book: Notebook) -> None:
    before = book.pack.id
    other = next(pack for pack in policies.available() if pack.id != before)
    shown = open_settings("rules")
    shown.press("choose_rules_button")
    shown.press("keep_button")
    assert shown.sheet.field("policy").problem, "they are in force already"
    shown.sheet.rules.choose(other.id)
    later = TODAY + timedelta(days=10)
    shown.sheet.from_day.set_value(later)
    shown.press("keep_button")
    assert (book.pack.id, book.pack_on(later).id) == (before, other.id)
    assert f"From Nov 30, 2026 on: {other.label}" in shown.texts()
    shown.undo()
    assert book.pack_on(later).id == before


# The log ──────────────────────────────────────────────────────────────────────────────────────────


def rows(shown: object) -> list[RowItem]:
    model = shown.page.activity.list_view.rows  # type: ignore[attr-defined]
    return [model.row_at(place) for place in range(model.rowCount())]


def test_the_log_is_read_by_day_with_codes_and_page_by_page(open_settings: Open, book: Notebook, clock: Clock) -> None:
    someone = add_person(book)
    for _ in range(activity.PAGE):
        clock.advance(minutes=1)
        book.looked_at("person.viewed", someone)
    clock.advance(days=1)
    fill(book, someone)
    everything = audit.entries(book.vault.database)
    shown = open_settings("activity", height=300)
    found = rows(shown)
    assert found[0].heading
    assert found[0].title == "Saturday, November 21"
    newest = everything[-1]
    assert found[1].trailing == f"{newest.hash[:4]}-{newest.hash[4:8]}".upper()
    assert found[1].title == act_words.of(newest.kind) != newest.kind
    assert found[1].spoken.startswith("Saturday, November 21. ")
    assert sum(not row.heading for row in found) < len(everything), "not all at once"
    view = shown.page.activity.list_view
    for _ in range(len(everything)):
        if not view.rows.canFetchMore(view.rootIndex()):
            break
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        view.rows.fetchMore(view.rootIndex())
    numbers = [int(row.key) for row in rows(shown) if not row.heading]
    assert numbers == [entry.sequence for entry in reversed(everything)]
    headings = [row.title for row in rows(shown) if row.heading]
    assert len(headings) == len(set(headings))
    assert not shown.page.activity.bar.isVisible()


def test_a_log_that_is_loaded_again_begins_with_its_day_again(open_settings: Open) -> None:
    shown = open_settings("activity")
    before = rows(shown)
    shown.page.activate()
    assert rows(shown) == before
    assert before[0].heading


def test_every_kind_of_act_that_the_services_write_has_words() -> None:
    written = set()
    for module in Path(services.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and ACT.fullmatch(node.value):
                written.add(node.value)
    kinds = {kind for kind in written if kind.rpartition(".")[2] not in ENDINGS_OF_FILES}
    assert len(kinds) > 100
    assert sorted(kind for kind in kinds if act_words.of(kind) == kind) == []


def test_a_kind_without_words_is_shown_as_the_log_has_it() -> None:
    assert act_words.of("visit.signed") == "Note signed"
    assert act_words.of("moon.landed") == "moon.landed"


def test_a_log_that_was_changed_from_outside_is_told(open_settings: Open, book: Notebook) -> None:
    add_person(book)
    book.vault.database.run("DROP TRIGGER audit_stays")
    book.vault.database.run("UPDATE audit SET detail = 'changed' WHERE sequence = 1")
    shown = open_settings("activity")
    assert shown.page.activity.bar.isVisible()


# The page ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_list_is_walked_with_arrows(open_settings: Open) -> None:
    shown = open_settings()
    front = shown.page.window().focusWidget()
    assert front is shown.page.list.button("notebook")
    QTest.keyClick(front, Qt.Key.Key_Down)
    assert shown.page.section == "you"
    assert shown.page.caption == "Settings, You"
    QTest.keyClick(shown.page.list.button("you"), Qt.Key.Key_Up)
    QTest.keyClick(shown.page.list.button("notebook"), Qt.Key.Key_Up)
    assert shown.page.section == "activity"


def test_a_long_source_is_shown_whole_in_a_small_window(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("rules", width=700, height=500)
    (source,) = [label for label in shown.page.rules.findChildren(Label) if label.text() == book.pack.source]
    assert source.height() >= source.heightForWidth(source.width())


def test_nothing_is_cut_off_sideways_in_a_small_window(open_settings: Open) -> None:
    for section in ("notebook", "you", "privacy", "rules", "look"):
        shown = open_settings(section, width=560, height=500)
        inside = shown.page._front
        assert inside.widget().width() <= inside.viewport().width(), section  # type: ignore[union-attr]


# Writing ──────────────────────────────────────────────────────────────────────────────────────────


def test_spelling_languages_are_chosen_and_kept_in_the_notebook(open_settings: Open, book: Notebook) -> None:
    shown = open_settings("writing")
    row = shown.page.writing.languages
    assert row.chosen() == ("en",)
    QTest.mouseClick(row.option("es"), Qt.MouseButton.LeftButton)
    assert spelling.languages(book) == ("en", "es")
    for key in ("en", "es"):
        QTest.mouseClick(row.option(key), Qt.MouseButton.LeftButton)
    assert spelling.languages(book) == ()


def test_an_own_word_is_taken_back_and_undo_keeps_it(open_settings: Open, book: Notebook) -> None:
    spelling.add_own_word(book, "Suboxone")
    spelling.add_own_word(book, "A&W")
    shown = open_settings("writing")
    shown.press("own_word_button-Suboxone")
    assert spelling.own_words(book) == ("A&W",)
    assert shown.toast() == "“Suboxone” is looked up again."
    shown.undo()
    assert set(spelling.own_words(book)) == {"A&W", "Suboxone"}
    settle()
    shown.press("own_word_button-A&W")
    shown.press("own_word_button-Suboxone")
    assert "None yet." in shown.page.writing.words_line.sentence_label.text()
