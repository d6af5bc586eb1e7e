import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.activity_samples import FIRST, LAST, MONTH, NAMED, NOTHING_DONE, overfull
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.pdf_text import read_aloud
from reports.period_samples import contacts
from reports.summary_samples import STAMP
from reports.test_period_summary import gaps

from fieldnote.domain.mileage import DistanceUnit
from fieldnote.reports import fonts, printing
from fieldnote.reports.activity import document as activity
from fieldnote.reports.activity.english import ENGLISH
from fieldnote.reports.activity.spanish import SPANISH
from fieldnote.reports.activity.values import ActivityReport
from fieldnote.reports.paper import Paper
from fieldnote.reports.stretches import counted

TESTS = str(Path(__file__).parents[1])


def rendered(report: ActivityReport, **stamp: Any) -> bytes:
    return activity.render(report, replace(STAMP, **stamp))


def said_in(report: ActivityReport) -> str:
    return squashed(extracted(rendered(report)))


def test_a_month_tells_all_it_has_and_names_nobody() -> None:
    check(rendered(MONTH))
    said = said_in(MONTH)
    for words in (
        "The specialist’s own count of these dates. It names nobody.",
        "Dana Reyes, NCCPSS",
        "Oct 1 \u2013 Oct 31, 2026",
        "5 group sessions 19 people",
        "H0038 · One to one, in person 65 3504 212",
        "H0038 HQ · Group session, in person 12 782 51",
        "No units · Family or others, without the person, by phone 3 34 –",
        "All 80 4320 263",
        "1 planned visit missed by the person",
        "3 attempts without contact",
        "2 notes signed as late entries",
        "1 note begun and not signed yet",
        "4 planned visits with nothing written about them yet",
        "Oct 2026 14 123.4 miles",
        "Oct 2026 1 1.0 kilometer",
        "All 14 123.4 miles",
        "Miles and kilometers are never added up.",
    ):
        assert squashed(words) in said, words
    assert squashed("By person") not in said


def test_hours_are_told_to_the_minute() -> None:
    minutes = sum(contact.minutes for contact in MONTH.contacts)
    assert f"{minutes // 60}:{minutes % 60:02d}hoursofcontact" in said_in(MONTH)


def test_the_numbers_of_the_charts_stand_in_the_table() -> None:
    said = said_in(MONTH)
    for week in counted(FIRST, LAST, MONTH.contacts):
        row = [n or "–" for n in (week.visits, week.groups, week.minutes, week.units, week.missed)]
        assert f"{week.last.day},2026{''.join(map(str, row))}" in said
    told = [str(e.raw.Alt) for e in elements(opened(rendered(MONTH))) if e.tag == "Figure"]
    assert [alt.split(",")[0] for alt in told] == ["Bar chart: Units", "Bar chart: Minutes of contact"]


def test_people_stand_in_it_by_initials_when_asked_for() -> None:
    said = said_in(NAMED)
    for words in (
        "with people by initials. It stays inside the program.",
        "M.B. 20418 9 3 430 33 1",
        "L.A. – 2 – 61 4 –",
        "Notes marked sensitive, if there are any, are not in this table.",
    ):
        assert squashed(words) in said, words
    assert squashed("Nobody to list.") in said_in(replace(MONTH, by_person=()))


def test_a_month_without_anything_says_so_on_one_page() -> None:
    raw = rendered(NOTHING_DONE)
    assert len(check(raw).pages) == 1
    for words in ("No signed note in these dates.", "No trips written down for these dates."):
        assert squashed(words) in squashed(extracted(raw))


@pytest.mark.slow
@pytest.mark.parametrize("report", [MONTH, NAMED, NOTHING_DONE], ids=["month", "named", "nothing"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
def test_no_text_overlaps_or_leaves_the_margins(report: ActivityReport, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = activity.render(replace(report, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


@pytest.mark.slow
@pytest.mark.parametrize("paper", Paper)
def test_nothing_is_cut_when_there_is_far_too_much(paper: Paper) -> None:
    report = overfull()
    with watched() as pages:
        raw = activity.render(report, replace(STAMP, practice=True), paper)
    check(raw)
    check_layout(pages, paper)
    said = squashed(extracted(raw))
    assert all(f"RR-{at:05}-" in said for at in range(150))
    assert all(f"H{at:04}" in said for at in range(60))


@pytest.mark.slow
@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_every_printable_character_can_be_read_back(text: str) -> None:
    def expected(words: str) -> str:
        return squashed(fonts.printed(words))

    marked = f"\u25b6{text}\u25c0"
    specialist = replace(MONTH.specialist, name=marked, agency=marked)
    assert NAMED.by_person is not None
    by_person = (replace(NAMED.by_person[0], initials=marked, record=marked),)
    said = squashed(read_aloud(rendered(replace(NAMED, specialist=specialist, by_person=by_person))))
    assert said.count(expected(marked)) >= 4


def test_what_cannot_be_printed_is_named_beforehand() -> None:
    assert printing.unprintable(NAMED) == ()
    odd = replace(MONTH, specialist=replace(MONTH.specialist, agency="\U0001f600"))
    assert printing.unprintable(odd) == ("U+1F600 GRINNING FACE",)


def test_metadata_names_nobody() -> None:
    pdf = opened(rendered(NAMED))
    told = str(pdf.docinfo) + pdf.Root.Metadata.read_bytes().decode()
    assert not [name for name in ("Dana", "Reyes", "Riverbend", "20418", "M.B.") if name in told]


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    titles = {squashed(str(item.title)) for item in opened(rendered(NAMED)).open_outline().root}
    for count in range(1, 40, 3):
        services = tuple(replace(MONTH.services[0], code=f"H{at}") for at in range(count))
        with watched() as pages:
            rendered(replace(NAMED, services=services, contacts=contacts(9, FIRST, LAST)))
        for boxes in pages.values():
            lowest = min((box for box in boxes if box.bottom > 60), key=lambda box: box.bottom)
            assert squashed(lowest.text) not in titles


def test_the_same_values_and_stamp_give_the_same_bytes_in_any_process() -> None:
    code = (
        f"import sys, hashlib; sys.path.insert(0, {TESTS!r})\n"
        "from reports.summary_samples import STAMP\nfrom reports.activity_samples import NAMED\n"
        "from fieldnote.reports.activity import document\n"
        "print(hashlib.sha256(document.render(NAMED, STAMP)).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert hashlib.sha256(rendered(NAMED)).hexdigest() == other.stdout.strip()


def test_both_languages_have_every_word() -> None:
    assert gaps(ENGLISH) == gaps(SPANISH)
    assert set(ENGLISH.distance) == set(SPANISH.distance) == set(DistanceUnit)
    said = said_in(replace(NAMED, language="es"))
    for words in ("Informe de actividad", "Sesión de grupo, en persona", "123.4 millas", "Por persona"):
        assert squashed(words) in said
