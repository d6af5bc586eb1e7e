import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.pdf_text import read_aloud
from reports.sentences import EVERYTHING
from reports.summary_samples import (
    BESIDE,
    CRISIS,
    OTHER_WORK,
    PART2_SHORT,
    PERSON,
    SIGNS,
    SMALL,
    STAMP,
    SUPPORTS,
    TYPICAL,
    overfull,
    tally,
)

from fieldnote.domain.at_once import AtOnce
from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Course, Ladder
from fieldnote.domain.support import Stance, SupportKind
from fieldnote.reports import fonts, printing
from fieldnote.reports.paper import Paper
from fieldnote.reports.plan_summary import document as plan_summary
from fieldnote.reports.plan_summary.english import ENGLISH
from fieldnote.reports.plan_summary.paste import paste_blocks
from fieldnote.reports.plan_summary.spanish import SPANISH
from fieldnote.reports.plan_summary.values import PlanSummary

TESTS = str(Path(__file__).parents[1])
NASTY = (
    "I said “<call me>” & <b>left</b> &amp; AT&T <img src='/etc/passwd'> <pills 100% 12-step O'Brien {name} %s \\n "
    "C++ (( ]] $x$ #1 “quoted” ¿qué? ñandú"
)


def rendered(summary: PlanSummary, **stamp: Any) -> bytes:
    return plan_summary.render(summary, replace(STAMP, **stamp))


def expected(text: str) -> str:
    return squashed(fonts.printed(text))


def texts_everywhere(text: str) -> PlanSummary:
    """A typical summary with the same text in every field that a person can fill."""
    goal = replace(TYPICAL.goals[0].goal, title=text, own_words=text, what_changed=text, to_add_to_plan=text)
    trigger = replace(TYPICAL.triggers[0], what=text, early_sign=text, what_helps=text, who_to_call=text)
    return replace(
        TYPICAL,
        person=replace(PERSON, what_matters=text, for_the_team=text, strengths=(text, text), contact_rules=text),
        goals=(replace(TYPICAL.goals[0], goal=goal),),
        triggers=(trigger,),
        signs=(replace(SIGNS[0], what=text),),
        helps=(tally(text, 2, 1), tally(text)),
        supports=(replace(SUPPORTS[0], name=text, how_they_help=text),),
        next_steps=(replace(TYPICAL.next_steps[0], text=text),),
        requests=(text,),
        other_work=(
            replace(
                OTHER_WORK[0],
                about=text,
                own_words=text,
                what_we_did=text,
                response=text,
                added=(text,),
                stated=(text,),
            ),
        ),
    )


PLACES = 24
"""How often `texts_everywhere` puts its text on paper; the map has the name once more."""


# ── What is printed ──


def test_the_typical_summary_has_two_pages_and_everything_in_them() -> None:
    raw = rendered(TYPICAL)
    pdf = check(raw)
    said = squashed(extracted(raw))
    assert len(pdf.pages) == 2
    for words in (
        "Peer support summary for the person-centered plan",
        "For QP review. The Qualified Professional decides what goes into the plan.",
        "“I want my own key, my own door, and my daughter to visit.”",
        "Aug 23 \u2013 Nov 20, 2026",
        "2 of 3",
        "51 of 270 authorized units used, 219 left, to Dec 31, 2026 (known to this device)",
        "Step 4 of 5, doing it",
        "To add to the plan: Help Marcus prepare for the house interview by Dec 12.",
        "Add to plan",
        "Reviewed together Nov 15.",
        "10 supports. 8 support sobriety. 4 are new since Aug 23.",
        "Set up direct deposit at work",
        "I read this or had it read to me. I had a say in it.",
        "Signed in Fieldnote Nov 20, 2026 11:30 AM",
        "QP notes",
        PART2_SHORT,
    ):
        assert squashed(words) in said, words


def test_signs_what_helped_and_what_did_not_stand_below_the_triggers() -> None:
    said = squashed(extracted(rendered(CRISIS)))
    for words in (
        "Early warning signs: Time to slow down: Stops cooking. Time to get help: Drives by Elm Street.",
        "What helped: Walk the river path (helped 4 of 5 times), Box breathing.",
        "What did not help: Scrolling on the phone.",
        "BARC-10: 42 of 60 on Nov 3, 2026, own answers added up",
        "Record · Medicaid ID 20418 · 950123456K",
    ):
        assert squashed(words) in said, words
    without = squashed(extracted(rendered(replace(CRISIS, leaves_out=(Content.TRIGGERS,)))))
    assert "Stopscooking" not in without
    assert "Scrolling" not in without


def test_what_nobody_tried_yet_is_not_said_to_have_helped() -> None:
    summary = replace(TYPICAL, helps=(tally("Box breathing", 0), tally("River path", 2), tally("A cold shower", 1, 1)))
    pasted = "".join(block.text for block in paste_blocks(summary))
    for said in (squashed(extracted(rendered(summary))), squashed(pasted)):
        assert squashed("What helped: A cold shower (helped 1 of 1 time).") in said
        assert squashed("What may help: Box breathing.") in said
        assert squashed("What did not help: River path.") in said
    assert "Whathelped" not in squashed(extracted(rendered(replace(summary, helps=(tally("Box breathing", 0),)))))


def test_a_goal_that_nobody_put_on_the_ladder_stands_on_no_step() -> None:
    silent = replace(TYPICAL.goals[0], then=None, now=None)
    summary = replace(TYPICAL, goals=(silent,))
    said = squashed(extracted(rendered(summary)))
    assert squashed("No step named yet") in said
    for words in ("thinking about it", "Began in these dates", "Bar shows", "Arrow shows"):
        assert squashed(words) not in said
        assert words not in "".join(block.text for block in paste_blocks(summary))


def test_the_arrow_is_explained_only_where_one_stands() -> None:
    begun = replace(TYPICAL.goals[0], then=None)
    said = squashed(extracted(rendered(replace(TYPICAL, goals=(begun,)))))
    assert squashed("Bar shows the step now.") in said
    assert squashed("Arrow shows") not in said


def test_nobody_is_said_to_have_chosen_the_words_of_a_trigger() -> None:
    assert squashed("chose these words") not in squashed(extracted(rendered(TYPICAL)))


@pytest.mark.parametrize("typed", ["Lena Fox", "Lena Fox, QP", "Lena Fox QP", "Lena Fox (QP)"])
def test_the_credential_of_the_qp_is_said_once(typed: str) -> None:
    said = squashed(extracted(rendered(replace(SMALL, specialist=replace(SMALL.specialist, qp=typed)))))
    assert squashed("For Lena Fox, QP") in said
    assert "QP,QP" not in said
    assert said.count(squashed("Lena Fox, QP")) == 2, "in the head, and below the line to sign on"


def test_a_name_that_is_all_that_is_known_is_printed_once() -> None:
    said = squashed(extracted(rendered(SMALL)))
    assert "Goesby" not in said
    called = replace(SMALL, person=replace(SMALL.person, pronouns="she/her"))
    assert squashed("Luz, she/her") in squashed(extracted(rendered(called)))
    assert squashed("Goes by") in squashed(extracted(rendered(TYPICAL)))


def test_it_is_never_called_a_plan() -> None:
    for words in (ENGLISH, SPANISH):
        assert words.title.split()[0] in {"Peer", "Resumen"}
    titles = [e for e in elements(opened(rendered(TYPICAL))) if e.tag == "H1"]
    assert len(titles) == 1


def test_an_empty_summary_reads_well_on_one_page() -> None:
    raw = rendered(SMALL)
    assert len(check(raw).pages) == 1
    for words in ("Nothing written down here yet.", "No active triggers written down.", "0goals"):
        assert squashed(words) in squashed(extracted(raw))


def test_what_was_done_and_not_summed_up_is_not_called_nothing() -> None:
    worked = TYPICAL.goals[0]
    silent = replace(worked, goal=replace(worked.goal, what_changed=""))
    idle = replace(silent, visits=0, groups=0)
    for summary, words in (
        (
            replace(TYPICAL, goals=(silent,)),
            "Not summed up for the plan yet. What was done stands in the signed notes.",
        ),
        (replace(TYPICAL, goals=(idle,)), "Nothing written down about this goal for these dates."),
    ):
        assert squashed(words) in squashed(extracted(rendered(summary)))
        assert words in "\n".join(block.text for block in paste_blocks(summary))


def test_work_outside_the_goals_has_its_own_place_with_the_persons_words() -> None:
    raw = rendered(BESIDE)
    check(raw)
    said = squashed(extracted(raw))
    start = said.index(squashed("Work outside the goals"))
    at = start
    for words in (
        "A letter from the power company",
        "“I made the call myself.”",
        "Oct 30  ·  visit",
        "What we did",
        "Read the letter together, slowly.",
        "How Marcus responded",
        "I thought they would cut me off today",
        "Added later",
        "The plan was confirmed by mail.",
        "What Marcus states about this note",
        "“It was the gas company, not the power company.”",
        "What to say at a funeral",
        "Nov 6  ·  group session",
        "Also worked on: Goal 1, New goal",
        "What Marcus wants the team to know",
    ):
        at = said.index(squashed(words), at)
    assert squashed("Work outside the goals") not in squashed(extracted(rendered(TYPICAL)))


def test_words_of_a_note_that_are_not_in_a_copy_are_said_to_stand_in_the_note() -> None:
    named = replace(OTHER_WORK[0], is_told=False)
    summary = replace(TYPICAL, other_work=(named,))
    text = "".join(block.text for block in paste_blocks(summary))
    for said in (squashed(extracted(rendered(summary))), squashed(text)):
        assert squashed("A letter from the power company") in said
        assert squashed("What was done stands in the signed note.") in said
        assert squashed("Read the letter together") not in said
        assert squashed("It was the gas company") not in said


def test_supports_who_are_known_but_not_new_are_counted_as_there() -> None:
    none_new = replace(TYPICAL, figures=replace(TYPICAL.figures, new_supports=0))
    assert squashed(f"0 of {len(SUPPORTS)} supports new") in squashed(extracted(rendered(none_new)))
    assert squashed("0 supports") in squashed(extracted(rendered(replace(none_new, supports=()))))


def test_the_units_of_a_kind_of_contact_stand_beside_its_number() -> None:
    units = (("H0038", 3), ("H0038 KX", 1))
    figures = replace(TYPICAL.figures, visits=1, group_sessions=1, units=units, group_units=(("H0038 HQ", 4),))
    said = squashed(extracted(rendered(replace(TYPICAL, figures=figures))))
    assert squashed("1 visit 3 units of H0038 1 group session 4 units of H0038 HQ") in said
    assert squashed("1 unit of H0038 KX") in said


def test_minutes_that_two_contacts_share_are_said_to_be_counted_twice_on_paper_and_to_paste() -> None:
    summary = replace(TYPICAL, at_once=(AtOnce(date(2026, 11, 20), 50),))
    words = "Counted twice: 50 minutes, two contacts at the same time on Nov 20"
    assert squashed(words) in squashed(extracted(rendered(summary)))
    assert any(words in block.text for block in paste_blocks(summary))


def test_next_steps_are_said_to_come_from_notes_and_not_that_anybody_agreed() -> None:
    said = squashed(extracted(rendered(TYPICAL)))
    assert squashed("From signed notes up to Nov 20.") in said
    assert "Agreedwith" not in said


def test_whether_a_support_is_for_sobriety_is_said_where_nobody_is_sure() -> None:
    sister = replace(SUPPORTS[0], stance=Stance.NOT_SURE, kind=SupportKind.FAMILY)
    dog = replace(sister, kind=SupportKind.PET)
    for support, said in ((sister, True), (dog, False)):
        text = squashed(extracted(rendered(replace(TYPICAL, supports=(support,)))))
        assert (squashed("Sobriety: not sure") in text) is said


def test_the_network_counts_as_sober_only_those_who_are_said_to_be() -> None:
    unsure = replace(SUPPORTS[0], stance=Stance.NOT_SURE)
    said = squashed(extracted(rendered(replace(TYPICAL, supports=(unsure, *SUPPORTS[1:])))))
    assert squashed("Support network") in said
    assert squashed("10 supports. 7 support sobriety. Not sure whether 1 supports sobriety.") in said
    assert squashed("Sober support network") not in said
    alone = squashed(extracted(rendered(replace(TYPICAL, supports=(unsure,)))))
    assert squashed("1 support. Not sure whether 1 supports sobriety.") in alone


def test_a_declined_answer_is_an_answer() -> None:
    person = replace(SMALL.person, declined=("what_matters", "birth_date"))
    said = squashed(extracted(rendered(replace(SMALL, person=person))))
    assert squashed("Luz chose not to answer.") in said
    assert squashed("Chose not to say") in said


def test_what_becomes_of_a_goal_and_a_goal_the_plan_does_not_have_are_said() -> None:
    goal = replace(TYPICAL.goals[0].goal, number="", outcome_id=None, course=Course.PAUSED)
    said = extracted(rendered(replace(TYPICAL, goals=(replace(TYPICAL.goals[0], goal=goal, then=None),))))
    for words in ("New goal", "Not in the plan yet", "(paused)"):
        assert words in said


def test_where_the_person_is_now_stands_with_the_goal_of_that_outcome() -> None:
    assert TYPICAL.plan is not None
    outcome = replace(TYPICAL.plan.outcomes[0], where_am_i_now="Three people I can call.")
    said = extracted(rendered(replace(TYPICAL, plan=replace(TYPICAL.plan, outcomes=(outcome,)))))
    assert said.count("Where Marcus is now: Three people I can call.") == 1


def test_how_often_a_goal_was_worked_on_is_said_in_whole_phrases() -> None:
    only_groups = replace(TYPICAL.goals[0], visits=0, groups=1, last_on=None)
    never = replace(TYPICAL.goals[1], visits=0, last_on=None)
    said = extracted(rendered(replace(TYPICAL, goals=(only_groups, never))))
    assert "Worked on in 1 group" in said
    assert "Not worked on in these dates" in said


def test_a_long_step_stands_below_its_bar() -> None:
    goal = replace(TYPICAL.goals[0].goal, course=Course.SET_ASIDE)
    with watched() as pages:
        raw = rendered(replace(TYPICAL, goals=(replace(TYPICAL.goals[0], goal=goal, now=Ladder.THINKING),)))
    check_layout(pages, Paper.LETTER)
    assert "Step 1 of 5, thinking about it (set aside)" in extracted(raw)


def test_words_that_stand_in_quotation_marks_get_no_second_pair() -> None:
    person = replace(PERSON, what_matters="“My own key.”")
    assert "““" not in extracted(rendered(replace(TYPICAL, person=person)))


@pytest.mark.slow
@pytest.mark.parametrize("count", [13, 20, 30, 300])
def test_a_network_of_any_size_is_shown_and_listed(count: int) -> None:
    supports = tuple(
        replace(SUPPORTS[at % 10], name=f"Someone from number {at}", may_be_listed=True) for at in range(count)
    )
    with watched() as pages:
        raw = rendered(replace(TYPICAL, supports=supports))
    pdf = check(raw)
    check_layout(pages, Paper.LETTER)
    said = squashed(extracted(raw))
    assert all(squashed(f"Someone from number {at}") in said for at in range(count))
    has_map = any("Support map" in str(e.raw.Alt) for e in elements(pdf) if e.tag == "Figure")
    assert has_map == (count < 300)
    assert (squashed("More supports than a map can show.") in said) == (count == 300)


@pytest.mark.slow
def test_nothing_is_cut_when_there_is_far_too_much() -> None:
    summary = overfull()
    with watched() as pages:
        raw = rendered(summary, practice=True)
    pdf = check(raw)
    check_layout(pages, Paper.LETTER)
    said = squashed(extracted(raw))
    assert len(pdf.pages) > 10
    assert said.count("x" * 50) >= 30
    assert all(squashed(f"Trigger number {at}: ") in said for at in range(40))
    assert all(f"Person{at}" in said for at in range(60) if at % 5)
    assert said.count("3A17") == 25


@pytest.mark.slow
@pytest.mark.parametrize("summary", [TYPICAL, BESIDE, SMALL], ids=["typical", "beside", "small"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
def test_no_text_overlaps_or_leaves_the_margins(summary: PlanSummary, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = plan_summary.render(replace(summary, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


# ── Text is data ──


def test_markup_in_a_text_is_printed_as_it_was_written() -> None:
    raw = rendered(texts_everywhere(NASTY))
    check(raw)
    assert squashed(extracted(raw)).count(expected(NASTY)) >= PLACES


@pytest.mark.slow
@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_every_printable_character_can_be_read_back(text: str) -> None:
    said = squashed(read_aloud(rendered(texts_everywhere(f"\u25b6{text}\u25c0"))))
    assert said.count(expected(f"\u25b6{text}\u25c0")) >= PLACES


@pytest.mark.slow
@pytest.mark.parametrize("text", EVERYTHING)
def test_every_script_stands_in_every_field_within_its_place_and_reads_back(text: str) -> None:
    with watched() as pages:
        raw = rendered(texts_everywhere(f"{text} {text}"))
    check(raw)
    check_layout(pages, Paper.LETTER)
    assert squashed(read_aloud(raw)).count(squashed(f"{text}{text}")) >= PLACES


def test_what_cannot_be_printed_is_named_beforehand() -> None:
    assert printing.unprintable(TYPICAL) == ()
    assert printing.unprintable(texts_everywhere("ok \U0001f600")) == ("U+1F600 GRINNING FACE",)
    hidden = replace(PERSON, phone="\U0001f600")
    assert printing.unprintable(replace(TYPICAL, person=hidden)) == ()


# ── Privacy ──


def test_metadata_names_nobody() -> None:
    pdf = opened(rendered(TYPICAL))
    told = str(pdf.docinfo) + pdf.Root.Metadata.read_bytes().decode()
    for name in ("Marcus", "Bell", "Dana", "Reyes", "Alvarez", "Riverbend", "20418"):
        assert name not in told


def test_supports_who_did_not_agree_are_initials() -> None:
    said = extracted(rendered(TYPICAL))
    assert "Deshawn" not in said
    assert "C.D., family" in said


def test_all_supports_are_initials_when_asked_for() -> None:
    raw = rendered(replace(TYPICAL, supports_as_initials=True, triggers=(), next_steps=(), goals=()))
    said = extracted(raw) + "".join(str(e.raw.get("/Alt", "")) for e in elements(opened(raw)))
    for support in SUPPORTS:
        if support.kind is not SupportKind.SERVICE:
            assert support.name not in said
    assert "Mutual aid meeting" in said


def test_a_fellowship_is_named_only_with_agreement() -> None:
    meeting = replace(SUPPORTS[3], name="Serenity NA", fellowship="NA", meets="Tue 6 PM", how_they_help="Coffee after")
    unnamed = replace(TYPICAL, supports=(replace(meeting, may_be_listed=False),), triggers=(), next_steps=())
    said = extracted(rendered(unnamed))
    assert "Mutual aid meeting" in said
    assert "NA" not in said.replace("NAME", "").replace("NCCPSS", "")
    assert "Tue 6 PM" not in said
    assert squashed("Coffee after. NA. Tue 6 PM") in squashed(
        extracted(rendered(replace(unnamed, supports=(meeting,))))
    )


def test_a_phone_number_never_reaches_the_paper() -> None:
    person = replace(PERSON, phone="555-0142")
    support = replace(SUPPORTS[0], contact="555-0199", may_keep_contact=True)
    said = extracted(rendered(replace(TYPICAL, person=person, supports=(support,))))
    assert "555-01" not in said


# ── Structure ──


def test_headings_follow_the_order_of_the_page() -> None:
    pdf = opened(rendered(TYPICAL))
    assert [str(item.title) for item in pdf.open_outline().root] == [
        "What matters to Marcus",
        "Goals",
        "What Marcus wants the team to know",
        "Triggers and what helps",
        "Support network",
        "Next steps",
        "Signatures",
    ]
    assert [e.tag for e in elements(pdf) if e.tag in {"H1", "H2", "H3"}] == [
        *["H1", "H2", "H2", "H3", "H3", "H3"],
        *["H2", "H2", "H2", "H2", "H2"],
    ]


def test_the_map_and_the_ladders_say_in_words_what_they_show() -> None:
    alts = [str(e.raw.Alt) for e in elements(opened(rendered(TYPICAL))) if e.tag == "Figure"]
    assert alts[0] == "Step 4 of 5, doing it. On Aug 23, 2026: step 1 of 5, thinking about it."
    assert alts[-1].startswith("Support map with 10 supports. Close: Ray M. (strong), Aunt Bea (strong), Dana R.")
    assert "C.D. (strained)" in alts[-1]


def test_triggers_of_a_group_share_their_head_cell() -> None:
    twice = replace(TYPICAL, triggers=(*TYPICAL.triggers, replace(TYPICAL.triggers[0], what="The old crew")))
    cells = [e.raw for e in elements(check(rendered(twice))) if e.tag == "TH" and "/RowSpan" in e.raw.A]
    assert [int(cell.A.RowSpan) for cell in cells] == [2]


def test_quotes_in_another_language_say_so() -> None:
    quotes = [e.raw for e in elements(opened(rendered(replace(TYPICAL, quote_language="es")))) if e.tag == "BlockQuote"]
    assert len(quotes) == 5
    assert all(str(quote.Lang) == "es" for quote in quotes)
    assert not any("/Lang" in e.raw for e in elements(opened(rendered(TYPICAL))))


# ── Bytes ──


def test_the_same_values_and_stamp_give_the_same_bytes_in_any_process() -> None:
    code = (
        f"import sys, hashlib; sys.path.insert(0, {TESTS!r})\n"
        "from reports.summary_samples import STAMP, TYPICAL\n"
        "from fieldnote.reports.plan_summary import document as plan_summary\n"
        "print(hashlib.sha256(plan_summary.render(TYPICAL, STAMP)).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert hashlib.sha256(rendered(TYPICAL)).hexdigest() == other.stdout.strip()


def test_another_check_code_gives_other_bytes() -> None:
    assert rendered(TYPICAL) != rendered(TYPICAL, check_code="0000-0000")


def test_the_values_alone_can_be_imported_without_the_pdf_library() -> None:
    code = (
        "import sys; import fieldnote.reports.plan_summary.values, fieldnote.reports.plan_summary.paste, "
        "fieldnote.reports.visit_note.values, fieldnote.reports.paper; assert 'reportlab' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_making_a_document_loads_nothing_that_could_open_a_connection() -> None:
    code = (
        f"import sys; sys.path.insert(0, {TESTS!r})\n"
        "from reports.summary_samples import STAMP, TYPICAL\n"
        "from fieldnote.reports.plan_summary import document as plan_summary\n"
        "plan_summary.render(TYPICAL, STAMP)\n"
        "assert not {'socket', 'ssl', 'http', 'urllib.request', 'asyncio'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# ── Words ──


def kind_of(table: dict[StrEnum, str]) -> type[StrEnum]:
    return type(next(iter(table)))


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_every_choice_has_its_word(words: Any) -> None:
    for table in (words.ladder, words.groups, words.strength, words.ring, words.tie, words.circle, words.kind):
        assert set(table) == set(kind_of(table))
    assert set(words.ladder) == set(Ladder)


def test_spanish_has_the_same_gaps_as_english() -> None:
    def gaps(value: Any) -> Any:
        if isinstance(value, str):
            return {name for _, name, _, _ in Formatter().parse(value) if name}
        if isinstance(value, tuple):
            return [gaps(item) for item in value]
        return {key: gaps(item) for key, item in value.items()}

    for name in ENGLISH.__slots__:
        assert gaps(getattr(ENGLISH, name)) == gaps(getattr(SPANISH, name)), name


def test_the_spanish_summary_speaks_spanish() -> None:
    said = squashed(extracted(rendered(replace(TYPICAL, language="es"))))
    for words in (
        "Lo que le importa a Marcus",
        "Paso 4 de 5, haciéndolo",
        "23 ago \u2013 20 nov 2026",
        "Próximos pasos",
    ):
        assert squashed(words) in said


def test_dates_of_another_year_name_it() -> None:
    step = replace(TYPICAL.next_steps[0], due=date(2027, 1, 4))
    assert "Jan 4, 2027" in extracted(rendered(replace(TYPICAL, next_steps=(step,))))


def test_a_password_or_form_is_not_part_of_the_file() -> None:
    pdf = opened(rendered(TYPICAL))
    assert not pdf.is_encrypted
    assert "/AcroForm" not in pdf.Root
