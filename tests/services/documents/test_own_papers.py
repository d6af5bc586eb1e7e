"""What a person takes home is theirs: by default nothing in it says whose it is, and nobody else is given it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import NOW, TODAY, add_person, consent, episode, meeting, support, trigger
from reports import reading
from reports.pdf_checks import elements, extracted, opened, squashed, written

from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import (
    MeetingId,
    PersonId,
    ReturnToUseId,
    StrategyId,
    SupportId,
    TriggerId,
    WarningSignId,
)
from fieldnote.domain.meeting import Fellowship
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.safety_sheet import ClinicalPlan, WellnessPlan
from fieldnote.domain.strategy import Strategy
from fieldnote.domain.support import Ring, Stance, SupportKind, Tie
from fieldnote.domain.trigger import TriggerCourse
from fieldnote.domain.warning_sign import SignStage, WarningSign
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.support_sheet.values import SupportSheet
from fieldnote.reports.trigger_sheet.values import TriggerSheet
from fieldnote.services import (
    apart,
    consents,
    disclosures,
    giving,
    meetings,
    people,
    rendering,
    returns_to_use,
    safety_sheets,
    strategies,
    triggers,
    warning_signs,
)
from fieldnote.services import supports as support_service
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.own_papers import BLANK
from fieldnote.services.documents.wanted import PARTS, USUALLY_FOR, Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as people_table
from fieldnote.vault import releases

TAKEN_HOME = (Kind.SUPPORT_SHEET, Kind.TRIGGER_SHEET, Kind.POCKET_CARD, Kind.FIRST_MEETING)
NAMING = "Marcus Bell of Riverbend Recovery Partners, Peer Support Services, chart 20418"
"""What nobody who finds a paper should read on it."""
RAY, BEA, TUESDAY = SupportId("ray"), SupportId("bea"), SupportId("tuesday")


def add(book: Notebook, person_id: PersonId, key: str, **changes: Any) -> SupportId:
    made = support_service.add(book, support(id=SupportId(key), person_id=person_id, **changes))
    assert isinstance(made, Done), made
    return made.value


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody whose every text names him, his record and those who work with him."""
    person_id = add_person(book, "Marcus B.", "20418")
    person = people.get(book, person_id)
    people.update(book, replace(person, given_name="Marcus", family_name="Bell", other_names=("Marky",)))
    people_table.save_episode(book.vault.database, episode(person_id=person_id, programme="Peer Support Services"), NOW)
    meetings.add(
        book,
        meeting(id=MeetingId("m"), name="Serenity NA", place=f"Hall, {NAMING}", online="", format=NAMING),
    )
    add(
        book, person_id, "ray", name="Ray M.", kind=SupportKind.SPONSOR, ring=Ring.CLOSE, may_be_listed=True,
        fellowship="NA", how_they_help=f"Coffee, {NAMING}", reach_out_when=NAMING, best_time=NAMING,
        contact="828-555-0142", may_keep_contact=True, may_call_in_crisis=True,
    )  # fmt: skip
    add(book, person_id, "bea", name="Aunt Bea", kind=SupportKind.FAMILY, may_be_listed=True)
    add(
        book, person_id, "tuesday", name="Serenity NA", kind=SupportKind.MEETING, meeting_id=MeetingId("m"),
        may_be_listed=True, meets=NAMING, fellowship="NA",
    )  # fmt: skip
    add(book, person_id, "agency", name="Riverbend Recovery Partners", kind=SupportKind.SERVICE, may_be_listed=True)
    triggers.add(
        book,
        trigger(
            id=TriggerId("t"), person_id=person_id, what=NAMING, early_sign=NAMING, what_helps=NAMING,
            who_to_call=NAMING, avoid=NAMING, prepare=NAMING,
        ),
    )  # fmt: skip
    warning_signs.add(book, WarningSign(WarningSignId("w"), person_id, NAMING))
    strategies.add(book, Strategy(StrategyId("s"), person_id, NAMING))
    sheet = replace(
        safety_sheets.of_person(book, person_id),
        reasons=NAMING, call_besides=NAMING, safe_place=NAMING, naloxone_place=NAMING, after_a_slip=NAMING,
        clinical_plan=ClinicalPlan(YesNo.YES, NAMING), wellness_plan=WellnessPlan(YesNo.YES, NAMING, True),
    )  # fmt: skip
    assert isinstance(safety_sheets.keep(book, sheet), Done)
    meetings.go_together(book, person_id, MeetingId("m"), TODAY + timedelta(days=4), f"We go, {NAMING}")
    returns_to_use.add(book, ReturnToUse(ReturnToUseId("r"), person_id, TODAY, NAMING, NAMING, NAMING))
    return person_id


def made(book: Notebook, kind: Kind, person_id: PersonId, **wanted: Any) -> Document:
    document = kinds.gather(book, Wanted(kind, person_id, **wanted))
    assert isinstance(document, Document), document
    return document


def everything_told(document: Document) -> str:
    """All that the file says: words, descriptions, outline, metadata, names of objects."""
    raw = rendering.make(document).data
    pdf = opened(raw)
    alts = " ".join(str(e.raw.get("/Alt", "")) for e in elements(pdf))
    outline = " ".join(str(item.title) for item in pdf.open_outline().root)
    told = (written(pdf) + pdf.Root.Metadata.read_bytes()).decode("latin-1")
    return squashed(f"{extracted(raw)} {alts} {outline} {told} {pdf.docinfo.Title}").casefold()


# ── Safe to lose ──


@pytest.mark.parametrize("kind", TAKEN_HOME)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_nothing_in_the_file_says_whose_it_is_whatever_the_person_wrote(
    book: Notebook, marcus: PersonId, kind: Kind, language: str, *, large: bool
) -> None:
    parts = PARTS | {Content.RETURN_TO_USE}
    document = made(book, kind, marcus, language=language, large=large, parts=parts)
    told = everything_told(document)
    for word in ("Marcus", "Bell", "Marky", "20418", "Riverbend", "Peer Support", "Serenity", "Part 2", "42 CFR"):
        assert squashed(word).casefold() not in told, word
    assert BLANK in told, "what was left out can be written in by hand"


@pytest.mark.parametrize("kind", TAKEN_HOME)
def test_neither_the_notice_of_part_2_nor_a_check_code_is_on_it(book: Notebook, marcus: PersonId, kind: Kind) -> None:
    document = made(book, kind, marcus)
    assert disclosures.part2_covers(book, marcus)
    assert (document.stamp.notice, document.stamp.accompanying) == ("", None)
    assert (
        squashed(document.stamp.check_code).casefold()
        not in squashed(extracted(rendering.make(document).data)).casefold()
    )


@pytest.mark.parametrize("kind", TAKEN_HOME)
def test_with_their_name_the_person_gets_their_own_words_but_never_the_record_number(
    book: Notebook, marcus: PersonId, kind: Kind
) -> None:
    told = everything_told(made(book, kind, marcus, named=True, title="Marcus, this is yours"))
    for words in ("This is for Marcus.", "Marcus, this is yours", "Marcus Bell of Riverbend Recovery Partners"):
        assert squashed(words).casefold() in told, words
    assert "20418" not in told


def test_a_text_without_a_name_is_printed_as_it_was_written(book: Notebook, marcus: PersonId) -> None:
    words = "I will be my own boss; Will and M.B. know. Peer support helps."
    sheet = safety_sheets.of_person(book, marcus)
    safety_sheets.keep(book, replace(sheet, reasons=words))
    values = made(book, Kind.TRIGGER_SHEET, marcus).values
    assert isinstance(values, TriggerSheet)
    assert values.reasons == words


def test_somebody_with_the_same_first_name_keeps_theirs(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "friend", name="Marcus J.", kind=SupportKind.FRIEND, may_be_listed=True)
    add(book, marcus, "mother", name="Loretta Bell", kind=SupportKind.FAMILY, may_be_listed=True)
    labels = {near.label for near in sheet_of(book, marcus).near}
    assert "Marcus J." in labels
    assert f"Loretta {BLANK}" in labels


# ── For the person alone ──


@pytest.mark.parametrize("kind", TAKEN_HOME)
def test_the_person_gets_it_and_it_is_logged_and_nobody_else_does(book: Notebook, marcus: PersonId, kind: Kind) -> None:
    document = made(book, kind, marcus)
    consents.save(book, consent(person_id=marcus))
    refused = Refused((Problem("recipient", "document_is_theirs"),))
    for recipient in Recipient:
        if recipient is not Recipient.PERSON:
            assert giving.address(book, document, Addressee(recipient)) == refused
            assert giving.release(book, document, b"pdf", recipient) == refused
    addressed = giving.address(book, document, Addressee(Recipient.PERSON))
    assert isinstance(addressed, Document)
    assert addressed.stamp == document.stamp
    assert isinstance(giving.release(book, addressed, b"pdf", Recipient.PERSON), Done)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.kind, entry.recipient, entry.notice) == (kind.value, Recipient.PERSON, "")
    assert "Marcus" not in entry.description


@pytest.mark.parametrize("kind", TAKEN_HOME)
def test_the_person_is_the_usual_recipient(kind: Kind) -> None:
    assert USUALLY_FOR[kind] is Recipient.PERSON


def test_the_specialists_own_phone_keeps_it_in_the_notebook(book: Notebook, marcus: PersonId) -> None:
    apart.set_private_facts(book, PrivateFacts(phones=("828-555-0199",)))
    add(
        book, marcus, "dana", name="Dana R.", kind=SupportKind.SPECIALIST, may_be_listed=True,
        contact="(828) 555-0199", may_keep_contact=True, may_call_in_crisis=True,
    )  # fmt: skip
    document = giving.address(book, made(book, Kind.POCKET_CARD, marcus), Addressee(Recipient.PERSON))
    assert isinstance(document, Document)
    refused = giving.release(book, document, b"pdf", Recipient.PERSON)
    assert isinstance(refused, Refused), "a phone that is not the agency's never goes home with somebody"


def test_the_pocket_card_says_of_a_caller_no_more_than_name_number_and_hour(book: Notebook, marcus: PersonId) -> None:
    values = made(book, Kind.POCKET_CARD, marcus).values
    assert isinstance(values, PocketCard)
    (ray,) = values.callers
    assert (ray.name, ray.number, ray.helps, ray.reach_out) == ("Ray M.", "828-555-0142", "", "")


# ── Language ──


@pytest.mark.parametrize(
    ("spoken", "language"),
    [((), "en"), (("en", "es"), "en"), (("es", "en"), "es"), (("fr",), "en"), (("es-MX",), "es")],
)
def test_it_speaks_the_persons_first_language_unless_another_is_chosen(
    book: Notebook, marcus: PersonId, spoken: tuple[str, ...], language: str
) -> None:
    people.update(book, replace(people.get(book, marcus), languages=spoken))
    for kind in TAKEN_HOME:
        assert made(book, kind, marcus).values.language == language
        assert made(book, kind, marcus, language="es").values.language == "es"
    assert kinds.filled(book, Wanted(Kind.PLAN_SUMMARY, marcus)).language == "en", "the QP reads English"


# ── Who is on it ──


def sheet_of(book: Notebook, person_id: PersonId, **wanted: Any) -> SupportSheet:
    values = made(book, Kind.SUPPORT_SHEET, person_id, **wanted).values
    assert isinstance(values, SupportSheet)
    return values


def test_whom_the_person_chose_comes_first_then_who_may_be_called_on_a_hard_night(
    book: Notebook, marcus: PersonId
) -> None:
    assert [caller.name for caller in sheet_of(book, marcus).callers] == ["Ray M."]
    safety = safety_sheets.of_person(book, marcus)
    safety_sheets.keep(book, replace(safety, call_ids=(BEA,)))
    assert [caller.name for caller in sheet_of(book, marcus).callers] == ["Aunt Bea", "Ray M."]
    safety_sheets.keep(book, replace(safety, call_ids=(RAY, BEA)))
    assert [caller.name for caller in sheet_of(book, marcus).callers] == ["Ray M.", "Aunt Bea"]
    for number in range(5):
        add(book, marcus, f"more-{number}", name=f"M{number}", may_be_listed=True, may_call_in_crisis=True)
    assert len(sheet_of(book, marcus).callers) == 3


def test_a_number_is_there_only_while_it_may_be_kept(book: Notebook, marcus: PersonId) -> None:
    assert sheet_of(book, marcus).callers[0].number == "828-555-0142"
    assert "828-555-0142" in extracted(rendering.make(made(book, Kind.POCKET_CARD, marcus)).data)
    support_service.withdraw_contact(book, RAY)
    assert sheet_of(book, marcus).callers[0].number == ""


@pytest.mark.parametrize(
    "changes",
    [{"safety_flag": True}, {"ended_on": TODAY}, {"stance": Stance.NOT_RIGHT_NOW, "may_call_in_crisis": True}],
)
def test_who_is_not_safe_or_no_support_is_nowhere(book: Notebook, marcus: PersonId, changes: dict[str, Any]) -> None:
    add(book, marcus, "d", name="Cousin D.", may_be_listed=True, **changes)
    sheet = sheet_of(book, marcus)
    assert "Cousin D." not in {near.label for near in sheet.near} | {caller.name for caller in sheet.callers}


def test_one_human_is_not_on_it_both_as_a_trigger_and_as_a_support(book: Notebook, marcus: PersonId) -> None:
    triggers.add(book, trigger(id=TriggerId("ray"), person_id=marcus, what="Ray’s place", support_id=RAY))
    for kind in (Kind.SUPPORT_SHEET, Kind.POCKET_CARD, Kind.TRIGGER_SHEET):
        assert "Ray M." not in str(made(book, kind, marcus).values)
    triggers.set_course(book, TriggerId("ray"), TriggerCourse.GONE)
    assert "Ray M." in str(sheet_of(book, marcus))


def test_who_did_not_agree_to_be_named_stands_there_with_initials(book: Notebook, marcus: PersonId) -> None:
    add(book, marcus, "deshawn", name="Deshawn Carter", kind=SupportKind.FRIEND, may_be_listed=False)
    assert "D.C." in {near.label for near in sheet_of(book, marcus).near}
    initials = sheet_of(book, marcus, initials=True)
    assert "A.B." in {near.label for near in initials.near}
    assert "Ray M." not in str(initials)


def test_a_meeting_goes_by_its_day_and_never_by_its_fellowship(book: Notebook, marcus: PersonId) -> None:
    meetings.change(
        book,
        replace(
            meetings.get(book, MeetingId("m")), weekdays=(Weekday.TUESDAY,), place="Lower hall",
            fellowship=Fellowship.NA,
        ),
    )  # fmt: skip
    sheet = sheet_of(book, marcus)
    near = next(near for near in sheet.near if near.is_meeting)
    assert (near.label, near.weekday) == ("", Weekday.TUESDAY)
    assert (sheet.meetings[0].weekdays, sheet.meetings[0].place, sheet.meetings[0].name) == (
        (Weekday.TUESDAY,), "Lower hall", "",
    )  # fmt: skip
    named = sheet_of(book, marcus, named=True)
    assert named.meetings[0].name == "Serenity NA"
    assert "NA" not in str(sheet_of(book, marcus)).replace("Riverbend", "")
    support_service.change(book, replace(support_service.get(book, TUESDAY), may_be_listed=False))
    assert sheet_of(book, marcus, named=True).meetings[0].name == "Meeting"


def test_a_meeting_to_call_is_not_called_by_its_name_either(book: Notebook, marcus: PersonId) -> None:
    safety_sheets.keep(book, replace(safety_sheets.of_person(book, marcus), call_ids=(TUESDAY,)))
    assert sheet_of(book, marcus).callers[0].name == "Meeting"
    assert sheet_of(book, marcus, named=True).callers[0].name == "Serenity NA"


def test_how_strained_a_tie_is_is_not_in_the_values_at_all(book: Notebook, marcus: PersonId) -> None:
    support_service.set_tie(book, BEA, Tie.STRAINED)
    assert "strained" not in str(sheet_of(book, marcus))


def test_places_that_are_safe_come_from_the_sheet_and_the_map(book: Notebook, marcus: PersonId) -> None:
    safety_sheets.keep(book, replace(safety_sheets.of_person(book, marcus), safe_place="The porch"))
    add(book, marcus, "library", name="Main Street library", kind=SupportKind.PLACE, may_be_listed=True)
    assert sheet_of(book, marcus).safe_places == ("The porch", "Main Street library")


# ── What is left out ──


def test_parts_that_are_not_wanted_are_not_there(book: Notebook, marcus: PersonId) -> None:
    bare = made(book, Kind.TRIGGER_SHEET, marcus, parts=frozenset())
    values = bare.values
    assert isinstance(values, TriggerSheet)
    assert (values.triggers, values.signs, values.helps, values.callers, values.besides) == ((), (), (), (), "")
    assert bare.contents == frozenset()
    card = made(book, Kind.POCKET_CARD, marcus, parts=frozenset({Content.TRIGGERS}))
    assert isinstance(card.values, PocketCard)
    assert (card.values.callers, len(card.values.signs), card.contents) == ((), 1, frozenset({Content.TRIGGERS}))
    sheet = sheet_of(book, marcus, parts=frozenset({Content.TRIGGERS}))
    assert (sheet.callers, sheet.near, sheet.meetings, sheet.besides, sheet.together) == ((), (), (), "", None)


def test_returns_to_use_are_there_only_where_they_are_chosen_for_it(book: Notebook, marcus: PersonId) -> None:
    usual = made(book, Kind.TRIGGER_SHEET, marcus)
    assert isinstance(usual.values, TriggerSheet)
    assert (usual.values.back, Content.RETURN_TO_USE in usual.contents) == ((), False)
    chosen = made(book, Kind.TRIGGER_SHEET, marcus, parts=PARTS | {Content.RETURN_TO_USE})
    assert isinstance(chosen.values, TriggerSheet)
    assert [line.day for line in chosen.values.back] == [TODAY]
    to_them = Addressee(Recipient.PERSON)
    assert giving.address(book, chosen, to_them) == Refused((Problem("contents", "sensitive_not_chosen"),))
    assert isinstance(giving.address(book, chosen, to_them, [Content.RETURN_TO_USE]), Document)


def test_the_wellness_plan_stays_theirs_until_they_want_it_there(book: Notebook, marcus: PersonId) -> None:
    safety = safety_sheets.of_person(book, marcus)
    for included, told in ((False, ""), (True, "Blue binder")):
        plan = WellnessPlan(YesNo.YES, "Blue binder", included)
        safety_sheets.keep(book, replace(safety, wellness_plan=plan, clinical_plan=ClinicalPlan(YesNo.NO, "Nowhere")))
        values = made(book, Kind.TRIGGER_SHEET, marcus).values
        assert isinstance(values, TriggerSheet)
        assert (values.wellness_plan, values.safety_plan) == (told, "")


def test_the_law_of_the_state_comes_from_the_rules(book: Notebook, marcus: PersonId) -> None:
    for language in ("en", "es"):
        values = made(book, Kind.TRIGGER_SHEET, marcus, language=language).values
        assert isinstance(values, TriggerSheet)
        assert values.law == book.pack.overdose_law[language]
        assert "North Carolina" in values.law or "Carolina del Norte" in values.law
    assert reading.grade(book.pack.overdose_law["en"]) <= 6
    assert reading.ease(book.pack.overdose_law["es"]) >= reading.EASY_SPANISH


def test_the_pocket_card_has_the_last_signs_first_and_few_of_everything(book: Notebook, marcus: PersonId) -> None:
    for stage in (SignStage.GREEN, SignStage.YELLOW, SignStage.RED, SignStage.RED, SignStage.YELLOW):
        key = WarningSignId(book.new_id())
        warning_signs.add(book, WarningSign(key, marcus, f"A {stage} sign", stage=stage))
    for number in range(9):
        strategies.add(book, Strategy(StrategyId(f"s{number}"), marcus, f"Way {number}"))
    values = made(book, Kind.POCKET_CARD, marcus).values
    assert isinstance(values, PocketCard)
    assert len(values.signs) == 4
    assert values.signs[:2] == ("A red sign", "A red sign")
    assert "A green sign" not in values.signs
    assert len(values.helps) == 5


def test_blank_papers_can_be_made_of_somebody_new(book: Notebook) -> None:
    rosa = add_person(book, "Rosa")
    for kind in (Kind.SUPPORT_SHEET, Kind.TRIGGER_SHEET, Kind.POCKET_CARD):
        assert "rosa" not in everything_told(made(book, kind, rosa))
