"""Consents recorded, finished and ended on the person's tab, what was given out, and who has seen it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import NOW, TODAY, Clock, consent, sign, support
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from ui.showing import settle

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Consent, ConsentKind, ConsentState, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.consent_check import missing_elements
from fieldnote.domain.disclosure import SeenHow, Sight
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.recipient import Addressee
from fieldnote.services import consents, disclosures, people, supports
from fieldnote.services.consents import ConsentStanding
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.people import document_phrases
from fieldnote.ui.people.given_cards import by_day

OpenPeople = Callable[..., Any]


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus, "documents")


def tab(opened: Any) -> Any:
    return opened.page.person_pane.documents


def only(book: Notebook, marcus: PersonId) -> ConsentStanding:
    (standing,) = consents.of_person(book, marcus)
    return standing


def said(widget: QWidget, opened: Any) -> str:
    QApplication.processEvents()
    return " | ".join(opened.texts(widget))


def incomplete(book: Notebook, marcus: PersonId) -> Consent:
    made = replace(consent(), id=ConsentId(book.new_id()), person_id=marcus, signed_on=None, how_to_revoke="")
    consents.save(book, made)
    return made


def complete(book: Notebook, marcus: PersonId, **changes: Any) -> Consent:
    made = replace(consent(), id=ConsentId(book.new_id()), person_id=marcus, **changes)
    consents.save(book, made)
    return made


def test_a_consent_is_kept_with_all_that_it_lacks_and_says_so(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("add_consent_button", tab(opened))
    sheet.recipients.blocks[0].name.setText("Dr. Lane")
    sheet.contents.option("attendance").click()
    before = said(sheet, opened)
    assert "Still missing: 7" in before
    opened.keep()
    kept = only(book, marcus)
    assert kept.state is ConsentState.INCOMPLETE
    assert len(kept.lacks) == 7
    assert kept.consent.recipients == (NamedRecipient(Recipient.PROVIDER, "Dr. Lane"),)
    shown = said(tab(opened).consents, opened)
    assert "Dr. Lane" in shown
    assert "Still missing: 7" in shown
    assert "Not complete" in shown


def test_every_element_of_the_rule_can_be_written_and_makes_a_consent_that_holds(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    sheet = opened.begin("add_consent_button", tab(opened))
    wanted = consent()
    block = sheet.recipients.blocks[0]
    block.kind.option("payer").click()
    block.name.setText("Three Rivers Health Plan")
    block.address.setText("12 Mill Road")
    sheet.contents.option("plan_summary").click()
    sheet.contents_words.load(wanted.contents_words)
    assert not sheet.statements.option("hipaa").isVisible(), "only care asks for it"
    sheet.purpose.option("payment").click()
    for key in ("revoke", "hipaa", "passed_on"):
        sheet.statements.option(key).click()
    sheet.how_to_revoke.load(wanted.how_to_revoke)
    sheet.expires_on.set_value(wanted.expires_on)
    sheet.signed_how.option("paper").click()
    assert sheet.field("paper_kept_at").isVisible()
    sheet.kept_at.load(wanted.paper_kept_at)
    sheet.signed_on.set_value(wanted.signed_on)
    sheet.refusal.load(wanted.refusal_consequences)
    assert "Nothing is missing. Once you keep it, it holds, and stays as it is." in said(sheet, opened)
    opened.keep()
    kept = only(book, marcus)
    assert kept.state is ConsentState.ACTIVE
    assert kept.consent == replace(
        wanted,
        id=kept.consent.id,
        person_id=marcus,
        patient_name=people.get(book, marcus).full_name,
        discloser=book.specialist.agency,
    )
    (toast,) = opened.toasts()
    assert not toast.action_button.isVisible(), "what is complete stays as it is"


def test_a_release_for_a_support_takes_their_name_and_its_usual_purpose(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    ray = next(s for s in supports.of_person(book, marcus) if s.name == "Ray M.")
    sheet = opened.begin("add_consent_button", tab(opened))
    assert not sheet.field("support_id").isVisible()
    sheet.kind.option(ConsentKind.SUPPORTER.value).click()
    assert sheet.field("support_id").isVisible()
    sheet.support.choose(ray.id)
    sheet.support.changed.emit(ray.id)
    opened.keep()
    kept = only(book, marcus).consent
    assert (kept.kind, kept.purpose, kept.support_id) == (ConsentKind.SUPPORTER, Purpose.SUPPORT, ray.id)
    assert kept.recipients == (NamedRecipient(Recipient.SUPPORTER, "Ray M."),)


def test_looking_at_a_consent_to_finish_changes_nothing(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    supports.add(book, support(person_id=marcus, name="Cousin"))
    kept = incomplete(book, marcus)
    opened = open_people(marcus, "documents")
    sheet = opened.begin("finish_consent_button", tab(opened))
    assert sheet.record() == kept
    sheet.how_to_revoke.load("In writing.")
    opened.keep()
    assert only(book, marcus).consent.how_to_revoke == "In writing."
    opened.press_toast()
    assert only(book, marcus).consent == kept


def test_recipients_are_added_and_left_out(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("add_consent_button", tab(opened))
    fields = sheet.recipients
    fields.blocks[0].name.setText("Dr. Lane")
    fields.more_button.click()
    assert fields.blocks[1].name.hasFocus()
    fields.blocks[1].name.setText("Hub")
    fields.blocks[1].flags.option("intermediary").click()
    fields.blocks[1].participants.setText("My treating providers")
    fields.more_button.click()
    assert len(sheet.record().recipients) == 2, "an empty one is none"
    fields.blocks[0].remove_button.click()
    opened.keep()
    (hub,) = only(book, marcus).consent.recipients
    assert (hub.name, hub.intermediary, hub.participants) == ("Hub", True, "My treating providers")


def test_what_is_wrong_with_the_recipients_leads_to_the_first_who_is_left(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    sheet = opened.begin("add_consent_button", tab(opened))
    sheet.recipients.more_button.click()
    QTest.mouseClick(sheet.recipients.blocks[0].remove_button, Qt.MouseButton.LeftButton)
    settle()
    (missing,) = (problem for problem in missing_elements(sheet.record(), TODAY) if problem.field == "recipients")
    sheet.show_problems(Refused((missing,)))
    assert sheet.recipients.blocks[0].name.hasFocus()
    sheet.recipients.blocks[0].name.setText("Dr. Lane")
    opened.keep()
    (recipient,) = only(book, marcus).consent.recipients
    assert recipient.name == "Dr. Lane"


def test_what_was_typed_into_a_consent_and_not_kept_comes_back(opened: Any, marcus: PersonId) -> None:
    sheet = opened.begin("add_consent_button", tab(opened))
    sheet.recipients.blocks[0].name.setText("Dr. Lane")
    sheet.button("cancel").click()
    opened.press_toast()
    assert opened.sheet.recipients.blocks[0].name.text() == "Dr. Lane"


def test_a_consent_is_ended_from_a_day_on_and_opens_nothing_more(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    kept = complete(book, marcus)
    opened = open_people(marcus, "documents")
    sheet = opened.begin("end_consent_button", tab(opened))
    sheet.on.set_value(TODAY + timedelta(days=1))
    opened.keep()
    assert sheet.field("ended_on").problem, "a day to come ends nothing"
    sheet.on.set_value(TODAY)
    sheet.how.load("By word to me")
    opened.keep()
    ended = only(book, marcus)
    assert (ended.state, ended.filed.endings[0].how) == (ConsentState.REVOKED, "By word to me")
    shown = said(tab(opened).consents, opened)
    assert "Taken back" in shown
    assert "By word to me" in shown
    assert not [button for button in tab(opened).findChildren(Button, "end_consent_button") if button.isVisible()]
    assert kept.id == ended.consent.id


def test_what_was_given_out_says_what_to_whom_when_and_why(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    complete(book, marcus)
    payer = Addressee(Recipient.PAYER, "Three Rivers Health Plan", "12 Mill Road")
    disclosures.say(book, marcus, payer, {Content.PLAN_SUMMARY}, "How the plan goes")
    disclosures.say(book, marcus, Addressee(Recipient.QP), {Content.ATTENDANCE}, "That he came")
    opened = open_people(marcus, "documents")
    shown = said(tab(opened).given, opened)
    for words in (
        "Three Rivers Health Plan  ·  Health plan or payer",
        "How the plan goes",
        "By consent, for payment",
        "12 Mill Road",
        "Told by word",
        "That he came",
    ):
        assert words in shown
    assert "Inside the program" in shown
    assert "Three Rivers Health Plan  ·  Health plan or payer" in said(tab(opened).seen, opened)


def test_what_was_made_for_somebody_is_named_and_those_who_saw_it_are_counted(
    book: Notebook, marcus: PersonId, open_people: OpenPeople
) -> None:
    told = Addressee(Recipient.QP, "J. Alvarez")
    for what in ("That he came", "How the goals go"):
        disclosures.say(book, marcus, told, {Content.ATTENDANCE}, what)
    opened = open_people(marcus, "documents")
    shown = said(tab(opened).seen, opened)
    assert "For them, 2 times: That he came; How the goals go" in shown
    sights = [Sight(NOW - timedelta(days=day), SeenHow.OPENED, "Dana") for day in range(3)]
    tab(opened).seen.show_sights(tuple(sights))
    assert said(tab(opened).seen, opened).startswith("Who has seen this | 1 |")


def test_who_opened_the_record_is_one_line_a_day(book: Notebook, marcus: PersonId, open_people: OpenPeople) -> None:
    sign(book, marcus)
    opened = open_people(marcus, "documents")
    assert book.specialist.name in said(tab(opened).seen, opened)
    first, later = NOW, NOW + timedelta(minutes=5)
    seen = [Sight(moment, SeenHow.OPENED, "Dana") for moment in (later, first, first - timedelta(days=2))]
    assert [(day.who, day.times) for day in by_day(seen)] == [("Dana", 2), ("Dana", 1)]


def test_a_long_list_shows_more_when_asked(
    book: Notebook, clock: Clock, marcus: PersonId, open_people: OpenPeople
) -> None:
    for number in range(10):
        clock.advance(minutes=1)
        disclosures.say(book, marcus, Addressee(Recipient.QP), {Content.ATTENDANCE}, f"Word {number}")
    opened = open_people(marcus, "documents")
    given = tab(opened).given
    assert "Word 0" not in said(given, opened)
    QTest.mouseClick(given.more_button, Qt.MouseButton.LeftButton)
    assert "Word 0" in said(given, opened)
    assert not given.more_button.isVisible()


def test_the_dates_of_what_was_given_out_are_written_as_everywhere() -> None:
    told = document_phrases.described("Summary for the plan, 2026-08-29 to 2026-11-27, file 2026-13-45")
    assert told == "Summary for the plan, Aug 29, 2026 to Nov 27, 2026, file 2026-13-45"
