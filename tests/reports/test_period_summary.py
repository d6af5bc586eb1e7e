import hashlib
import subprocess
import sys
from collections import Counter
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.pdf_text import read_aloud
from reports.period_samples import BARE, FIRST, GOALS, LAST, QUARTER, RETURNS, contacts, overfull
from reports.summary_samples import EPISODE, PART2_SHORT, PERSON, STAMP, SUPPORTS, tally

from fieldnote.domain.at_once import AtOnce
from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Course, Ladder, LadderMove
from fieldnote.domain.referral import HandOffOutcome, HandOffWay
from fieldnote.domain.visit import ContactKind, Mode, Progress, SupportType
from fieldnote.reports import fonts, printing, week_by_week
from fieldnote.reports.contact_calendar import Seen
from fieldnote.reports.paper import Paper
from fieldnote.reports.period_summary import document as period_summary
from fieldnote.reports.period_summary.english import ENGLISH
from fieldnote.reports.period_summary.spanish import SPANISH
from fieldnote.reports.period_summary.values import Gap, PeriodGoal, PeriodNetwork, PeriodOther, PeriodSummary
from fieldnote.reports.stretches import MOST_WEEKS, Contact, counted, divided, months

TESTS = str(Path(__file__).parents[1])
NASTY = "I said “<call me>” & <b>left</b> &amp; <img src='/etc/passwd'> 100% O'Brien {name} %s (( ]] $x$ ¿qué? ñandú"
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def rendered(summary: PeriodSummary, **stamp: Any) -> bytes:
    return period_summary.render(summary, replace(STAMP, **stamp))


def said_in(summary: PeriodSummary) -> str:
    return squashed(extracted(rendered(summary)))


def alts(summary: PeriodSummary) -> list[str]:
    return [str(e.raw.Alt) for e in elements(opened(rendered(summary))) if e.tag == "Figure"]


def expected(text: str) -> str:
    return squashed(fonts.printed(text))


def texts_everywhere(text: str) -> PeriodSummary:
    """A quarter with the same text in every field that somebody can fill."""
    now = GOALS[0].now
    assert now is not None
    goal = replace(GOALS[0], title=text, own_words=text, moves=(LadderMove(LAST, now, text),))
    support = replace(SUPPORTS[0], name=text, may_be_listed=True)
    triggers = replace(
        QUARTER.triggers, new=(text,), resolved=(text,), came_up=((text, 2),), tried=(tally(text, 2, 1),)
    )
    return replace(
        QUARTER,
        goals=(goal,),
        triggers=triggers,
        network=replace(QUARTER.network, new=(support,)),
        resources=(replace(QUARTER.resources[0], resource=text),),
        returns=(replace(RETURNS[0], follow_up=text),),
        next_steps=(replace(QUARTER.next_steps[0], text=text),),
    )


PLACES = 11
"""How often `texts_everywhere` puts its text on paper."""


# ── What is printed ──


def test_a_quarter_tells_all_it_has() -> None:
    raw = rendered(QUARTER)
    check(raw)
    said = squashed(extracted(raw))
    for words in (
        "Peer support period summary",
        "In Peer Support Services since Mar 3, 2026",
        "Counted from signed notes only. Notes marked sensitive, if there are any, are left out of this copy.",
        "Aug 23 \u2013 Nov 20, 2026",
        "Kinds of support, several to a contact: emotional 12, practical 5.",
        "Among the contacts counted here, the longest time without one was 12 days, Sep 1 to Sep 13.",
        "The rules ask for one at least every 30 days: this is within that.",
        "From step 1, thinking about it, to step 4, doing it",
        "Worked on in 9 contacts, 430 minutes; last Nov 20",
        "Marcus said it went: forward 5 times, harder 1 time",
        "Nov 13, step 4, doing it “I did not think I would call, but I did.”",
        "1 more move before",
        "Step 2 of 5, planning, from the first day to the last (met)",
        "Began in these dates, now step 3 of 5, trying it",
        "New in these dates: Sunday nights.",
        "Managed now, or gone: The arcade.",
        "Came up most: Payday Friday (5 contacts), Elm Street bus stop (1 contact).",
        "Walk the river path: helped 4 times, partly 1 time; Scrolling on the phone: did not help 1 time.",
        "10 supports at the end of these dates · 8 support sobriety (80%) · 3 can be called on a hard night",
        "New: Ray M., Aunt Bea",
        "12 mutual aid meetings attended, 3 of them together.",
        "Connected, closed Sep 9",
        "Set up direct deposit at work",
        "Authorization Oct 8, 2026 \u2013 Jan 6, 2027: 51 of 270 units used, 219 left. 11 of the 12 visits",
        "2 goals still worked on, 1 goal met, 1 goal moved up a step or more",
        "something stood in the way in 2 contacts",
        "I read this or had it read to me. I had a say in it.",
        "Signed in Fieldnote Nov 20, 2026 11:30 AM",
        PART2_SHORT,
    ):
        assert squashed(words) in said, words


def test_a_goal_on_which_nobody_named_a_step_stands_on_none() -> None:
    bare = PeriodGoal("", "See my daughter on Sundays", course=Course.PAUSED)
    said = said_in(replace(QUARTER, goals=(bare,)))
    assert squashed("No step named yet (paused)") in said
    assert squashed("0 goals moved up") in said
    assert squashed("step 1") not in said


def test_a_goal_that_began_in_these_dates_moved_up_only_from_the_first_step_somebody_named() -> None:
    began = PeriodGoal("", "Sing", now=Ladder.TRYING, moves=(LadderMove(FIRST, Ladder.TRYING),))
    moved = replace(began, now=Ladder.DOING, moves=(*began.moves, LadderMove(LAST, Ladder.DOING)))
    assert squashed("0 goals moved up a step or more") in said_in(replace(QUARTER, goals=(began,)))
    assert squashed("1 goal moved up a step or more") in said_in(replace(QUARTER, goals=(moved,)))


def test_every_contact_is_listed_with_its_date_figures_goals_and_note() -> None:
    said = said_in(QUARTER)
    for contact in QUARTER.contacts:
        assert contact.note in said
    assert squashed("Nov 20, 2026 One to one, by phone 22 1 H0038 3 00000017") in said


def test_the_numbers_of_the_charts_stand_in_the_table() -> None:
    weeks = counted(FIRST, LAST, QUARTER.contacts)
    table = next(e for e in elements(opened(rendered(QUARTER))) if e.tag == "Table")
    assert len(table.raw.K[1].K) == len(weeks) + 1
    said = said_in(QUARTER)
    one = weeks[3]
    row = [n or "–" for n in (one.visits, one.groups, one.minutes, one.units, one.missed)]
    assert squashed("Sep 13 – Sep 19, 2026" + "".join(map(str, row))) in said
    assert f"All{sum(w.visits for w in weeks)}{sum(w.groups for w in weeks)}{sum(w.minutes for w in weeks)}" in said


def test_what_is_drawn_is_said_in_words() -> None:
    told = alts(QUARTER)
    assert told[0].startswith("Aug 2026: visit on 23")
    assert "missed on" in told[0]
    assert told[0].count("2026:") == 4
    assert told[1].startswith("Bar chart: Units, Aug 23 \u2013 Nov 20, 2026. The most is ")
    assert told[3] == (
        "Ladder over time for Goal 1: step 1 of 5, thinking about it, from Aug 23, 2026; step 2 of 5, planning, from "
        "Sep 18, 2026; step 3 of 5, trying it, from Oct 9, 2026; step 2 of 5, planning, from Oct 30, 2026; step 4 of "
        "5, doing it, from Nov 13, 2026."
    )
    assert len(told) == 1 + 2 + len(GOALS)


def test_who_is_in_no_named_programme_is_in_peer_support() -> None:
    said = said_in(replace(QUARTER, episode=replace(EPISODE, programme="")))
    assert squashed("In peer support since Mar 3, 2026") in said


def test_it_is_said_of_how_many_supports_nobody_knows_where_they_stand() -> None:
    some = said_in(replace(QUARTER, network=PeriodNetwork(10, 8, 3, unsure=2)))
    assert squashed("8 support sobriety (80%)  ·  not sure whether 2 support sobriety") in some
    nobody = said_in(replace(QUARTER, network=PeriodNetwork(1, unsure=1)))
    assert squashed("not sure whether 1 supports sobriety") in nobody
    assert "0supportsobriety" not in nobody
    assert squashed("0 support sobriety (0%)") in said_in(replace(QUARTER, network=PeriodNetwork(1)))


def test_contacts_of_one_day_leave_no_time_to_count() -> None:
    said = said_in(replace(QUARTER, gap=Gap(0, LAST, LAST)))
    assert squashed("All the contacts in person counted here were on Nov 20.") in said


def test_a_contact_names_a_goal_without_a_number_and_other_work() -> None:
    contact = Contact(LAST, ContactKind.ONE_TO_ONE, goals=("1a", ""), other=True)
    assert squashed("1a, New goal, other work") in said_in(replace(QUARTER, contacts=(contact,)))


def test_minutes_that_two_contacts_share_are_said_to_be_counted_twice() -> None:
    said = said_in(replace(QUARTER, at_once=(AtOnce(LAST, 50),)))
    assert squashed("Counted twice: 50 minutes, two contacts at the same time on Nov 20.") in said
    assert "Countedtwice" not in said_in(QUARTER)


def test_of_what_may_not_be_told_only_the_day_stands_there() -> None:
    said = said_in(replace(QUARTER, other=PeriodOther(52, ((LAST, ""),))))
    assert squashed("Nov 20: What was done stands in the signed note.") in said


def test_a_month_with_one_missed_visit_says_so_and_nothing_else() -> None:
    raw = rendered(BARE)
    check(raw)
    said = squashed(extracted(raw))
    for words in (
        "None of the contacts counted here was in person (30 days).",
        "The rules used here do not say how often it has to be.",
        "How we met: none. By code: none. Kinds of support, several to a contact: not written down.",
        "No goals open in these dates.",
        "No trigger was linked to a contact in these dates.",
        "No authorization is written down for these dates.",
        "No next steps written down yet.",
    ):
        assert squashed(words) in said, words
    assert "Bar chart: Units, Oct 1 \u2013 Oct 31, 2026. There are none." in alts(BARE)


def test_a_gap_that_is_longer_than_the_rules_allow_is_said() -> None:
    summary = replace(QUARTER, gap=Gap(41, FIRST, FIRST + timedelta(days=41)))
    assert squashed("The rules ask for one at least every 30 days: this is longer.") in said_in(summary)


def test_returns_to_use_are_there_only_when_chosen() -> None:
    assert "Returntouse" not in said_in(QUARTER)
    said = said_in(replace(QUARTER, returns=RETURNS))
    for words in (
        "In this copy because it was chosen for whoever it is for.",
        "Oct 3, 2026: Agreed to follow: A meeting together the next day, by Oct 4.",
        "Aug 23, 2026: Nothing agreed to follow yet.",
    ):
        assert squashed(words) in said
    assert squashed("Marcus told of none in these dates.") in said_in(replace(QUARTER, returns=()))


def test_what_a_copy_leaves_out_is_not_there_at_all() -> None:
    said = said_in(replace(QUARTER, leaves_out=(Content.TRIGGERS, Content.SUPPORTS)))
    for words in ("Triggers and what helps", "active trigger", "Support network", "mutual aid"):
        assert squashed(words) not in said


def test_notes_marked_sensitive_are_said_to_be_counted_where_they_were_chosen() -> None:
    said = said_in(replace(QUARTER, with_sensitive=True))
    assert squashed("Notes marked sensitive, if there are any, are counted in this copy.") in said


def test_supports_who_did_not_agree_are_initials() -> None:
    summary = replace(QUARTER, network=replace(QUARTER.network, new=SUPPORTS))
    assert "CousinDeshawn" not in said_in(summary)
    assert "C.D." in said_in(summary)
    assert "AuntBea" not in said_in(replace(summary, supports_as_initials=True, next_steps=()))


# ── Layout ──


@pytest.mark.slow
@pytest.mark.parametrize("summary", [QUARTER, BARE, replace(QUARTER, returns=RETURNS)], ids=["quarter", "bare", "all"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
def test_no_text_overlaps_or_leaves_the_margins(summary: PeriodSummary, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = period_summary.render(replace(summary, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


@pytest.mark.slow
@pytest.mark.parametrize("paper", [Paper.LETTER, Paper.A4])
def test_nothing_is_cut_when_there_is_far_too_much(paper: Paper) -> None:
    summary = overfull()
    with watched() as pages:
        raw = period_summary.render(summary, replace(STAMP, practice=True), paper)
    check(raw)
    check_layout(pages, paper)
    said = squashed(extracted(raw))
    assert all(contact.note in said for contact in summary.contacts)
    assert all(squashed(f"Trigger number {at}: ") in said for at in range(60))
    assert all(squashed(f"Way number {at}:") in said for at in range(60))
    assert all(squashed(f"Place {at} ") in said for at in range(60))


@pytest.mark.slow
@pytest.mark.parametrize("days", [0, 1, 30, 58, 89, 120, 364, 400, 600, 4000])
def test_a_period_of_any_length_is_shown(days: int) -> None:
    first = LAST - timedelta(days=days)
    summary = replace(QUARTER, first_day=first, contacts=contacts(40, first), goals=())
    with watched() as pages:
        raw = rendered(summary)
    check(raw)
    check_layout(pages, Paper.LETTER)
    said = squashed(extracted(raw))
    assert ("Monthbymonth" in said) == (days >= MOST_WEEKS * 7)
    assert (squashed("Months without a contact are not shown.") in said) == (days == 4000)


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    titles = {squashed(str(item.title)) for item in opened(rendered(QUARTER)).open_outline().root}
    for count in range(20, 60, 4):
        with watched() as pages:
            rendered(replace(QUARTER, contacts=contacts(count)))
        for boxes in pages.values():
            lowest = min((box for box in boxes if box.bottom > 60), key=lambda box: box.bottom)
            assert squashed(lowest.text) not in titles


@pytest.mark.slow
@settings(max_examples=20)
@given(
    st.lists(
        st.builds(
            Contact,
            day=st.dates(FIRST, LAST),
            kind=st.sampled_from(ContactKind),
            mode=st.sampled_from(Mode),
            minutes=st.integers(0, 600),
            units=st.integers(0, 40),
            code=st.sampled_from(["", "H0038", "H0038 HQ"]),
        ),
        max_size=40,
    )
)
def test_any_contacts_are_drawn_without_an_overlap(found: list[Contact]) -> None:
    made = tuple(sorted(found, key=lambda contact: contact.day))
    with watched() as pages:
        check(rendered(replace(BARE, first_day=FIRST, last_day=LAST, contacts=made)))
    check_layout(pages, Paper.LETTER)


# ── Text is data ──


def test_markup_in_a_text_is_printed_as_it_was_written() -> None:
    raw = rendered(texts_everywhere(NASTY))
    check(raw)
    assert squashed(extracted(raw)).count(expected(NASTY)) >= PLACES


@pytest.mark.slow
@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80), st.sampled_from(["en", "es"]))
def test_every_printable_character_can_be_read_back(text: str, language: str) -> None:
    summary = replace(texts_everywhere(f"\u25b6{text}\u25c0"), language=language)
    said = squashed(read_aloud(rendered(summary)))
    assert said.count(expected(f"\u25b6{text}\u25c0")) >= PLACES


def test_what_cannot_be_printed_is_named_beforehand() -> None:
    assert printing.unprintable(QUARTER) == ()
    assert printing.unprintable(texts_everywhere("ok \U0001f600")) == ("U+1F600 GRINNING FACE",)
    hidden = replace(PERSON, phone="\U0001f600")
    assert printing.unprintable(replace(QUARTER, person=hidden)) == ()


def test_metadata_names_nobody() -> None:
    pdf = opened(rendered(QUARTER))
    told = str(pdf.docinfo) + pdf.Root.Metadata.read_bytes().decode()
    for name in ("Marcus", "Bell", "Dana", "Reyes", "Alvarez", "Riverbend", "20418"):
        assert name not in told


# ── Structure, bytes, words ──


def test_headings_follow_the_order_of_the_page() -> None:
    assert [str(item.title) for item in opened(rendered(replace(QUARTER, returns=RETURNS))).open_outline().root] == [
        "When we met",
        "Week by week",
        "Goals",
        "Triggers and what helps",
        "Support network",
        "Return to use",
        "Resources linked and closed",
        "Next steps",
        "Units and facts for re-authorization",
        "Signatures",
        "Every contact",
    ]


def test_quotes_in_another_language_say_so() -> None:
    found = elements(opened(rendered(replace(QUARTER, quote_language="es"))))
    assert [str(e.raw.Lang) for e in found if e.tag == "BlockQuote"] == ["es", "es"]
    assert [str(e.raw.Lang) for e in found if e.tag == "Span"] == ["es"] * 2
    assert not any("/Lang" in e.raw for e in elements(opened(rendered(QUARTER))))


def test_the_same_values_and_stamp_give_the_same_bytes_in_any_process() -> None:
    code = (
        f"import sys, hashlib; sys.path.insert(0, {TESTS!r})\n"
        "from reports.summary_samples import STAMP\nfrom reports.period_samples import QUARTER\n"
        "from fieldnote.reports.period_summary import document\n"
        "print(hashlib.sha256(document.render(QUARTER, STAMP)).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert hashlib.sha256(rendered(QUARTER)).hexdigest() == other.stdout.strip()


def test_the_values_alone_can_be_imported_without_the_pdf_library() -> None:
    code = "import sys; import fieldnote.reports.period_summary.values; assert 'reportlab' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_every_choice_has_its_word(words: Any) -> None:
    for table, kind in (
        (words.type_words, SupportType),
        (words.progress, Progress),
        (words.ways, HandOffWay),
        (words.outcomes, HandOffOutcome),
        (words.calendar_words.seen, Seen),
    ):
        assert set(table) == set(kind)


def gaps(value: Any) -> Any:
    if isinstance(value, str):
        return {name for _, name, _, _ in Formatter().parse(value) if name}
    if isinstance(value, tuple):
        return [gaps(item) for item in value]
    if isinstance(value, dict):
        return {key: gaps(item) for key, item in value.items()}
    return {field.name: gaps(getattr(value, field.name)) for field in fields(value)}


def test_spanish_has_the_same_gaps_as_english() -> None:
    assert gaps(ENGLISH) == gaps(SPANISH)
    assert gaps(week_by_week.WORDS["en"]) == gaps(week_by_week.WORDS["es"])


def test_the_spanish_summary_speaks_spanish() -> None:
    said = said_in(replace(QUARTER, language="es", returns=RETURNS))
    for words in (
        "Resumen de un período de apoyo entre pares",
        "Semana por semana",
        "Del paso 1, pensándolo, al paso 4, haciéndolo",
        "Según Marcus: avanzó 5 veces, costó más 1 vez",
        "asistió a 12 reuniones de ayuda mutua, a 3 de ellas fuimos en conjunto.",
        "Autorización 8 oct 2026 \u2013 6 ene 2027: 51 de 270 unidades usadas, quedan 219.",
    ):
        assert squashed(words).casefold() in said.casefold(), words


# ── Weeks and months ──


@given(DAYS, st.integers(0, 900))
def test_weeks_and_months_cover_a_period_without_a_gap(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    found = divided(first, last)
    assert (found[0].first, found[-1].last) == (first, last)
    for before, after in pairwise(found):
        assert after.first - before.last == timedelta(days=1)
        assert after.first.day == 1 if days >= MOST_WEEKS * 7 else after.first.strftime("%a") == "Sun"
    assert months(first, last)[0] <= first
    assert len(months(first, last)) == (last.year - first.year) * 12 + last.month - first.month + 1


@given(st.lists(st.tuples(st.dates(FIRST, LAST), st.sampled_from(ContactKind), st.integers(0, 99)), max_size=30))
def test_counting_by_the_week_loses_no_contact(found: list[tuple[date, ContactKind, int]]) -> None:
    made = [Contact(day, kind, minutes=0 if kind.missed else minutes) for day, kind, minutes in found]
    weeks = counted(FIRST, LAST, made)
    assert sum(week.visits + week.groups + week.missed for week in weeks) == len(made)
    assert sum(week.minutes for week in weeks) == sum(contact.minutes for contact in made)
    for week in weeks:
        mine = Counter(contact.kind.missed for contact in made if week.first <= contact.day <= week.last)
        assert (week.visits + week.groups, week.missed) == (mine[False], mine[True])
