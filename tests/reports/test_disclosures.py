from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.privacy_samples import ACCOUNTING, IN_EMERGENCY, NOTHING_GIVEN, OVERFULL_ACCOUNTING, release
from reports.summary_samples import STAMP
from reports.table_checks import check_tables

from fieldnote.domain.disclosure import Basis
from fieldnote.reports import printing
from fieldnote.reports.disclosures import document as disclosures
from fieldnote.reports.disclosures.values import Disclosures, Line
from fieldnote.reports.disclosures.words import ENGLISH, SPANISH, WORDS
from fieldnote.reports.paper import Paper


def said(values: Disclosures) -> str:
    return squashed(extracted(disclosures.render(values, STAMP)))


def test_each_line_has_date_name_address_what_and_why() -> None:
    raw = disclosures.render(ACCOUNTING, STAMP)
    assert len(check(raw).pages) == 1
    for words in (
        "Marcus Bell",
        "Apr 12, 1988",
        "everything on file",
        "4 times",
        "Nov 20, 2026 11:31 AM as a file",
        "Three Rivers Health Plan a payer 12 Mill Road, Asheville",
        "Summary for the plan, 2026-08-22 to 2026-11-20",
        "Doc FN-3M9Q0WX7TZ",
        "For payment With the consent signed Oct 21, 2026 Owed under 42 CFR 2.25",
        "Aunt Bea someone of the person\u2019s own",
        "That he came on Tuesday. Dates and times of visits.",
        "He was found unconscious at the bus station. In a medical emergency (42 CFR 2.51) Owed under 45 CFR 164.528",
        "Given to the person (42 CFR 2.23)",
        "in the last three years: 2 lines.",
        "except to yourself: 1 line.",
    ):
        assert squashed(words) in squashed(extracted(raw)), words


def test_times_are_those_of_the_place_and_say_so() -> None:
    assert squashed("11:31 AM") in said(ACCOUNTING)
    assert squashed("16:31") not in said(replace(ACCOUNTING, language="es"))
    assert squashed("(UTC-5)") in said(ACCOUNTING)


def test_a_purpose_of_the_rule_is_told_in_the_language_of_the_list_and_any_other_as_it_was_logged() -> None:
    spanish = said(replace(ACCOUNTING, language="es"))
    assert squashed("Para pago") in spanish
    assert squashed("He was found unconscious at the bus station.") in spanish
    odd = replace(IN_EMERGENCY, purpose="for payment", basis=Basis.EMERGENCY)
    assert squashed("for payment") in said(replace(ACCOUNTING, language="es", lines=(Line(odd),)))


def test_where_nothing_was_given_it_says_so() -> None:
    text = said(NOTHING_GIVEN)
    assert squashed(ENGLISH.nothing) in text
    assert squashed("0 lines") in text
    assert "Table" not in {e.tag for e in elements(opened(disclosures.render(NOTHING_GIVEN, STAMP)))}


def test_a_name_that_was_not_written_down_is_said_to_be_missing() -> None:
    nameless = Line(release(0, recipient_name=" "))
    assert squashed("Name not written down a payer") in said(replace(ACCOUNTING, lines=(nameless,)))


def test_the_days_asked_for_stand_on_it() -> None:
    assert squashed("since Jan 1, 2020 up to Nov 20, 2026") in said(OVERFULL_ACCOUNTING)


@pytest.mark.slow
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("values", [ACCOUNTING, NOTHING_GIVEN, OVERFULL_ACCOUNTING])
def test_no_text_overlaps_or_leaves_the_margins(values: Disclosures, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = disclosures.render(replace(values, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


def test_no_line_of_a_long_list_is_lost_and_its_head_is_read_once_but_seen_on_each_page() -> None:
    raw = disclosures.render(OVERFULL_ACCOUNTING, STAMP)
    text = squashed(extracted(raw))
    assert text.count(squashed("What was told on the phone.")) == 59 * 4 + 120
    assert len([e for e in elements(opened(raw)) if e.tag == "TR"]) == 61
    pages = len(opened(raw).pages)
    assert text.count(squashed("To whom")) >= pages - 1


@pytest.mark.slow
@given(words=st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cs", "Zs", "Cf")), min_size=1))
@settings(max_examples=20)
def test_any_words_are_printed_as_they_are(words: str) -> None:
    line = Line(release(0, recipient_name=words, recipient_address=words, description=words, purpose=words))
    raw = disclosures.render(replace(ACCOUNTING, lines=(line,)), STAMP)
    assert squashed(extracted(raw)).count(squashed(words)) >= 4
    check(raw)


def test_the_same_list_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert disclosures.render(ACCOUNTING, STAMP) == disclosures.render(ACCOUNTING, STAMP)
    assert printing.unprintable(ACCOUNTING) == ()
    strange = replace(ACCOUNTING, lines=(Line(release(0, description="\U0001f600")),))
    assert printing.unprintable(strange) == ("U+1F600 GRINNING FACE",)


def test_the_tables_of_words_say_the_same_in_both_languages() -> None:
    assert set(WORDS) == {"en", "es"}
    check_tables(ENGLISH, SPANISH)
