import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from reports import sentences
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.pdf_text import read_aloud
from reports.summary_samples import PART2_SHORT, STAMP
from reports.visit_samples import DRAFT, EVERYTHING, FACTS, USUAL

from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import ContactKind, DayFigures, NextStep, Owner, Segment, VisitDraft
from fieldnote.reports import fonts, printing
from fieldnote.reports.paper import Paper
from fieldnote.reports.visit_note import document as visit_note
from fieldnote.reports.visit_note.english import ENGLISH
from fieldnote.reports.visit_note.spanish import SPANISH
from fieldnote.reports.visit_note.values import VisitNote


def said(note: VisitNote) -> str:
    return squashed(extracted(visit_note.render(note, STAMP)))


def drafted(note: VisitNote, draft: VisitDraft) -> VisitNote:
    return replace(note, visit=replace(note.visit, draft=draft))


def test_a_usual_note_is_one_page_with_all_its_parts() -> None:
    raw = visit_note.render(USUAL, STAMP)
    assert len(check(raw).pages) == 1
    for words in (
        "Marcus Bell",
        "950123456K",
        "10:05 AM \u2013 10:58 AM",
        "53 minutes of contact make 3 units. Only complete blocks of 15 minutes count. The next unit starts at 60",
        "Main St. library, POS 99",
        "1 Build a sober support network",
        "Outcome 1: People around me who stay sober",
        "Get ready for the first Tuesday meeting.",
        "Marcus wrote the bus times on a card for his wallet.",
        "“If Ray is there I can stay for the coffee.”",
        "Triggers: People: Cousin D., old roommate",
        "Marcus and Dana",
        "Read together: yes",
        "“I want to try it once and see.”",
        "Signed as author Nov 20, 2026 11:30 AM (UTC-5), Nov 20, 2026 16:30 UTC",
        "Entered Nov 20, 2026 11:24 AM (UTC-5)",
        "SHA-256 9b1d c0ff ee42 a7e3",
        PART2_SHORT,
    ):
        assert squashed(words) in squashed(extracted(raw)), words


def test_banners_stand_only_where_they_belong() -> None:
    for banner in ("LATE ENTRY", "CORRECTED", "CONTESTED", "ADDENDUM"):
        assert squashed(banner) not in said(USUAL)
        assert squashed(banner) in said(EVERYTHING)


def test_a_late_entry_shows_service_entry_and_signature_dates_and_the_reason() -> None:
    told = "Service on Nov 19, 2026, entered Nov 20, 2026 11:24 AM, signed Nov 20, 2026 11:30 AM. Reason: No device"
    assert squashed(told) in said(EVERYTHING)


def test_a_persons_statements_are_printed_whole_with_their_answers() -> None:
    told = said(EVERYTHING)
    for words in (
        "Marcus made 2 statements about this note.",
        "On “What we did”, given Nov 24, 2026",
        "“I did not practice it. I only listened.”",
        "Answer: the note stays as it is.",
        "We remember it differently.",
        "On “the whole note”, given Nov 26, 2026",
        "Form: scan-0042",
        "Not answered yet. The last day for an answer is Jan 25, 2027.",
    ):
        assert squashed(words) in told, words


def test_a_corrected_note_says_which_version_it_is_and_why() -> None:
    told = said(EVERYTHING)
    assert squashed("This is version 2. It replaces an earlier one") in told
    assert squashed("Reason: The first version named the wrong chapel.") in told


def test_a_version_that_was_replaced_says_so_first() -> None:
    assert squashed("REPLACED   Version 1 was corrected.") in said(replace(USUAL, replaced=True))


def test_the_head_of_the_log_at_signing_stands_beside_the_proof() -> None:
    assert squashed("Activity log at signing 7f3a 91c2 e05d 4b68") in said(EVERYTHING)
    assert squashed("Activity log at signing") not in said(USUAL)


def test_a_review_that_returned_the_note_says_so() -> None:
    assert squashed("Reviewed Nov 27, 2026") in said(EVERYTHING)
    assert EVERYTHING.review is not None
    returned = replace(EVERYTHING, review=replace(EVERYTHING.review, returned=True))
    assert squashed("Returned Nov 27, 2026") in said(returned)


def test_every_page_after_the_first_names_the_person_and_the_record() -> None:
    raw = visit_note.render(EVERYTHING, STAMP)
    pdf = check(raw)
    assert len(pdf.pages) == 3
    assert squashed(extracted(raw)).count(squashed("Marcus Bell   Record 20418")) == 2


@pytest.mark.parametrize("note", [USUAL, EVERYTHING], ids=["usual", "everything"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
def test_no_text_overlaps_or_leaves_the_margins(note: VisitNote, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = visit_note.render(replace(note, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


def test_a_group_note_counts_those_present_and_names_nobody() -> None:
    note = drafted(USUAL, replace(DRAFT, kind=ContactKind.GROUP, group_size=8))
    assert squashed("Group session, 8 present") in said(note)


def test_an_attempted_contact_has_no_units_and_no_response() -> None:
    draft = VisitDraft(DRAFT.id, DRAFT.person_id, kind=ContactKind.ATTEMPTED, segments=DRAFT.segments)
    facts = replace(FACTS, units=0, unit_minutes=0, rounding="", code="", goals=())
    note = replace(USUAL, visit=replace(USUAL.visit, draft=draft, facts=facts), goals=(), triggers=(), supports=())
    for words in ("This kind of contact has no units.", "Marcus was not part of this contact.", "No goal of the plan"):
        assert squashed(words) in said(note)


@pytest.mark.parametrize(
    ("owner", "words"), [(Owner.SPECIALIST, "What Dana will do next"), (Owner.BOTH, "Call on Monday   Marcus and Dana")]
)
def test_the_step_after_an_attempt_is_printed_as_it_was_signed(owner: Owner, words: str) -> None:
    """Of those that were signed before the form asked for the specialist's own alone, some name both."""
    draft = replace(DRAFT, kind=ContactKind.NO_SHOW, next_step=NextStep("Call on Monday", owner))
    told = said(drafted(USUAL, draft))
    assert squashed(words) in told
    assert (squashed("What Dana will do next") in told) is (owner is Owner.SPECIALIST)


def test_the_sentence_about_units_follows_the_rule_that_was_frozen() -> None:
    for rounding, words in (
        (Rounding.CEIL_15, "Every block of 15 minutes that was begun counts."),
        (Rounding.MIDPOINT_8, "A block of 15 minutes counts from its minute 8."),
    ):
        facts = replace(FACTS, rounding=rounding.value, units=4)
        assert squashed(words) in said(replace(USUAL, visit=replace(USUAL.visit, facts=facts)))


def test_the_sentence_about_units_says_what_earlier_contacts_of_the_day_and_a_states_table_did() -> None:
    by_day = (DayFigures(FACTS.entered_at.date(), FACTS.minutes, 4, minutes_before=10),)
    facts = replace(FACTS, units=4, aggregation="per_day", by_day=by_day)
    told = said(replace(USUAL, visit=replace(USUAL.visit, facts=facts)))
    assert squashed("10 minutes earlier that day count along.") in told
    table = replace(FACTS, rounding=Rounding.STATE_PARTIAL.value, unit_starts=(8, 23, 38, 99), units=3)
    told = said(replace(USUAL, visit=replace(USUAL.visit, facts=table)))
    assert squashed("Blocks of 15 minutes count by the state’s own table. The next unit starts at 99 minutes.") in told


@pytest.mark.parametrize(("kind", "words"), [
    (ContactKind.NO_SHOW, "Planned visit missed"), (ContactKind.OUTREACH, "Outreach"),
])  # fmt: skip
def test_each_kind_of_contact_has_its_words(kind: ContactKind, words: str) -> None:
    assert squashed(words) in said(drafted(USUAL, replace(DRAFT, kind=kind)))


def test_a_significant_event_is_told_by_its_yes_alone_and_nobody_says_no() -> None:
    quiet = replace(DRAFT, sensitive=False, significant_event=False)
    assert squashed("Significant event") not in said(drafted(USUAL, quiet))
    assert squashed("Significant event: yes") in said(drafted(USUAL, replace(quiet, significant_event=True)))


def test_a_visit_where_nobody_came_was_held_in_no_way() -> None:
    assert squashed("In person") not in said(drafted(USUAL, replace(DRAFT, kind=ContactKind.NO_SHOW)))
    assert squashed("In person") in said(drafted(USUAL, DRAFT))


def test_a_night_when_the_clock_changes_shows_both_offsets() -> None:
    summer, winter = timezone(timedelta(hours=-4)), timezone(timedelta(hours=-5))
    night = Segment(datetime(2026, 11, 1, 1, 30, tzinfo=summer), datetime(2026, 11, 1, 3, 10, tzinfo=winter))
    told = said(drafted(USUAL, replace(DRAFT, segments=(night,))))
    assert squashed("1:30 AM (UTC-4) \u2013 3:10 AM (UTC-5)") in told


def test_a_contact_over_midnight_names_the_next_day() -> None:
    start = datetime(2026, 11, 19, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    told = said(drafted(USUAL, replace(DRAFT, segments=(Segment(start, start + timedelta(minutes=70)),))))
    assert squashed("11:30 PM \u2013 Nov 20 12:40 AM") in told


def test_what_was_worked_on_beside_a_goal_is_told_with_the_goals() -> None:
    draft = replace(USUAL.visit.draft, something_else="The light bill")
    text = said(drafted(USUAL, draft))
    assert squashed("Build a sober support network") in text
    assert squashed("Also worked on: The light bill") in text


def test_the_name_and_goals_are_those_the_signature_froze() -> None:
    person = replace(USUAL.person, given_name="Someone", family_name="Else", preferred_name="Marcus")
    assert "MarcusBell" in said(replace(USUAL, person=person))
    assert "Else" not in said(replace(USUAL, person=person))


@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=400))
@example("a\u034fb")
@example("a\u17b4b\u17b5")
def test_every_printable_character_of_a_note_can_be_read_back(text: str) -> None:
    assume(not unicodedata.category(text.strip()[:1] or " ").startswith("M"))  # it would join the label before it
    shown = squashed(fonts.printed(text))
    if not text.strip():
        return
    note = drafted(USUAL, replace(DRAFT, what_we_did=text, response=text, person_comment=text, purpose=text))
    assert squashed(read_aloud(visit_note.render(note, STAMP))).count(shown) >= 4


@pytest.mark.slow
@pytest.mark.parametrize("text", sentences.EVERYTHING)
def test_every_script_stands_in_a_note_within_its_place_and_reads_back(text: str) -> None:
    words = "\n".join([text, f"{text} " * 12])
    note = drafted(USUAL, replace(DRAFT, what_we_did=words, response=words, person_comment=text, purpose=text))
    with watched() as pages:
        raw = visit_note.render(note, STAMP)
    check(raw)
    check_layout(pages, Paper.LETTER)
    assert squashed(read_aloud(raw)).count(squashed(text)) >= 28


def test_a_note_of_the_longest_text_is_printed_whole_and_in_time() -> None:
    start = datetime.now(UTC)
    raw = visit_note.render(drafted(USUAL, replace(DRAFT, what_we_did="Wir gingen los. " * 12_500)), STAMP)
    assert datetime.now(UTC) - start < timedelta(seconds=10)
    assert len(opened(raw).pages) > 30


def test_the_same_note_gives_the_same_bytes() -> None:
    assert visit_note.render(USUAL, STAMP) == visit_note.render(USUAL, STAMP)


def test_side_headings_are_bookmarks_and_headings_in_order() -> None:
    pdf = opened(visit_note.render(EVERYTHING, STAMP))
    assert [str(item.title) for item in pdf.open_outline().root] == [
        "Service",
        "Goals of the plan",
        "Purpose",
        "What we did",
        "How Marcus responded",
        "Recovery work touched",
        "Next step",
        "What Marcus adds",
        "Signature",
        "Supervisor review",
        "Added after signing",
        "Statements of Marcus",
    ]
    assert [e.tag for e in elements(pdf)].count("H2") == 12


def test_what_cannot_be_printed_is_named_beforehand() -> None:
    assert printing.unprintable(EVERYTHING) == ()
    note = drafted(USUAL, replace(DRAFT, response="\U0001f600", reasons={"late_note": "\U0001f601"}))
    assert printing.unprintable(note) == ("U+1F600 GRINNING FACE", "U+1F601 GRINNING FACE WITH SMILING EYES")


def kind_of(table: dict[StrEnum, str]) -> type[StrEnum]:
    return type(next(iter(table)))


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_every_choice_has_its_word(words: object) -> None:
    for name in ("kind", "mode", "places", "types", "rules", "roles", "groups", "ladder"):
        table = getattr(words, name)
        assert set(table) == set(kind_of(table))
