from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.privacy_samples import NOT_SEEN, NOTE_SEEN, OVERFULL_SEEN, SEEN, release
from reports.privacy_samples import given as given_out
from reports.privacy_samples import opened as opened_before
from reports.summary_samples import STAMP
from reports.table_checks import check_tables

from fieldnote.domain.disclosure import SeenHow
from fieldnote.reports import printing
from fieldnote.reports.paper import Paper
from fieldnote.reports.who_has_seen import document as who_has_seen
from fieldnote.reports.who_has_seen.values import WhoHasSeen
from fieldnote.reports.who_has_seen.words import ENGLISH, SPANISH


def said(values: WhoHasSeen) -> str:
    return squashed(extracted(who_has_seen.render(values, STAMP)))


def test_the_openings_of_a_day_are_one_row_with_all_their_times_and_what_was_given_has_its_own() -> None:
    raw = who_has_seen.render(SEEN, STAMP)
    assert len(check(raw).pages) == 1
    for words in (
        "Opened 5 times on 2 days",
        "Given 3 times",
        "Nov 20, 2026 Dana Reyes opened in this notebook, 3 times 9:56 AM, 10:51 AM, 11:26 AM",
        "Nov 17, 2026 Aunt Bea someone of the person\u2019s own told to them 10:31 AM",
        "Three Rivers Health Plan a payer saved as a file for them Doc FN-3M9Q0WX7TZ",
        "Marcus Bell the person printed for them",
        "(UTC-5)",
    ):
        assert squashed(words) in squashed(extracted(raw)), words
    assert len([e for e in elements(opened(raw)) if e.tag == "TR"]) == 1 + 5


def test_a_minute_in_which_it_was_opened_more_than_once_says_so() -> None:
    text = said(replace(SEEN, sights=opened_before(5, 5, 5, 40)))
    assert squashed("opened in this notebook, 4 times") in text
    assert text.count(squashed("(3 times)")) == 1


def test_a_list_about_one_note_names_its_day() -> None:
    assert squashed("Who has seen this note") in said(NOTE_SEEN)
    assert squashed("The note of Nov 12, 2026") in said(NOTE_SEEN)
    assert squashed("The note of") not in said(SEEN)


def test_where_nobody_has_seen_it_says_so() -> None:
    assert squashed(ENGLISH.nobody) in said(NOT_SEEN)


def test_who_opened_it_at_the_change_of_the_day_counts_for_the_day_of_the_place() -> None:
    around_midnight = replace(SEEN, sights=opened_before(11 * 60 + 30, 11 * 60 + 33))
    assert squashed("2 times on 2 days") in said(around_midnight)


def test_a_recipient_without_a_name_is_named_by_kind_in_the_language_of_the_list() -> None:
    nameless = replace(SEEN, sights=(given_out(release(1, recipient_name="")),), language="es")
    assert squashed("quien paga el servicio") in said(nameless)
    assert "payer" not in said(nameless)


def test_a_list_that_may_lack_older_openings_says_so() -> None:
    assert squashed("The notebook lists the newest 500 openings") in said(OVERFULL_SEEN)
    assert squashed("the newest") not in said(SEEN)


@pytest.mark.slow
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("values", [SEEN, NOTE_SEEN, NOT_SEEN, OVERFULL_SEEN])
def test_no_text_overlaps_or_leaves_the_margins(values: WhoHasSeen, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = who_has_seen.render(replace(values, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


def test_no_time_of_a_long_list_is_lost() -> None:
    text = said(OVERFULL_SEEN)
    assert all(squashed(f"Plan {at} ") in text for at in range(60))
    opened_times = sum(sight.how is SeenHow.OPENED for sight in OVERFULL_SEEN.sights)
    assert text.count("AM") + text.count("PM") >= opened_times + 60


@pytest.mark.slow
@given(words=st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cs", "Zs", "Cf")), min_size=1))
@settings(max_examples=20)
def test_any_name_is_printed_as_it_is(words: str) -> None:
    values = replace(
        SEEN, sights=(replace(opened_before(5)[0], who=words), given_out(release(1, recipient_name=words)))
    )
    raw = who_has_seen.render(values, STAMP)
    assert squashed(extracted(raw)).count(squashed(words)) >= 2
    check(raw)


def test_the_same_list_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert who_has_seen.render(SEEN, STAMP) == who_has_seen.render(SEEN, STAMP)
    assert printing.unprintable(SEEN) == ()
    strange = replace(SEEN, specialist="\U0001f600")
    assert printing.unprintable(strange) == ("U+1F600 GRINNING FACE",)


def test_the_tables_of_words_say_the_same_in_both_languages() -> None:
    check_tables(ENGLISH, SPANISH)
