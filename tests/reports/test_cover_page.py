from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import consent
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.privacy_samples import COVER, LONG, OVERFULL_COVER, SPOKEN_COVER
from reports.summary_samples import STAMP
from reports.table_checks import check_tables

from fieldnote.domain.consent import Purpose, Recipient
from fieldnote.domain.disclosure import Basis, Medium, Redisclosure
from fieldnote.reports import printing, release_words
from fieldnote.reports.cover_page import document as cover_page
from fieldnote.reports.cover_page.values import CoverPage
from fieldnote.reports.cover_page.words import ENGLISH, SPANISH, WORDS
from fieldnote.reports.paper import Accompanying, Paper


def said(cover: CoverPage) -> str:
    return squashed(extracted(cover_page.render(cover, STAMP)))


def test_a_usual_cover_is_one_page_with_to_from_what_pages_why_and_the_notice() -> None:
    raw = cover_page.render(COVER, STAMP)
    assert len(check(raw).pages) == 1
    for words in (
        "To Three Rivers Health Plan 12 Mill Road, Asheville",
        "From Dana Reyes, NCCPSS Peer Support Services, Riverbend Recovery Partners",
        "Dates and times of visits, the summary for the plan",
        "Given on: Nov 20, 2026 11:31 AM, as a file",
        "Document: FN-3M9Q0WX7TZ",
        "3 pages with this one",
        "Purpose: For payment",
        "Grounds: With the consent signed Oct 21, 2026",
        "Reference: 6f1c02aa",
        "It ends: May 19, 2027",
        "It can be taken back: In writing to the front desk.",
        "It may be passed on as the HIPAA rules allow, but never for proceedings against the patient.",
        "Tell the sender (Dana Reyes, Riverbend Recovery Partners)",
    ):
        assert squashed(words) in squashed(extracted(raw)), words


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("accompanying", [None, Accompanying(LONG, "Three Rivers Health Plan", consent())])
def test_the_statement_stands_on_it_once_byte_for_byte_and_marked_as_english(
    language: str, accompanying: Accompanying | None
) -> None:
    raw = cover_page.render(replace(COVER, language=language), replace(STAMP, accompanying=accompanying))
    check(raw, f"{language}-US")
    assert squashed(extracted(raw)).count(squashed(LONG)) == 1
    assert "Marcus" not in extracted(raw), "the scope that names the person goes with the record itself"
    english = [str(e.raw.Lang) for e in elements(opened(raw)) if "/Lang" in e.raw]
    assert english == ([] if language == "en" else ["en-US", "en-US"])


def test_it_has_no_field_for_whom_it_is_about() -> None:
    fields = set(CoverPage.__dataclass_fields__)
    assert not fields & {"person", "name", "record", "born", "description", "person_id", "consent"}


def test_where_part_2_does_not_cover_the_record_there_is_no_statement() -> None:
    assert squashed(WORDS["en"].notice) not in said(replace(COVER, statement=""))


def test_what_was_told_by_word_has_no_pages() -> None:
    text = said(SPOKEN_COVER)
    assert squashed("It was told by word; there are no other pages.") in text
    assert squashed("Grounds: In a medical emergency (42 CFR 2.51)") in text
    assert squashed("Pages with this one") not in text
    assert squashed("To A provider") in text
    assert squashed("Reference:") not in text


def test_pages_nobody_counted_are_written_in_by_hand() -> None:
    assert squashed("Pages with this one:") in said(replace(COVER, pages=None))
    assert squashed("1 page with this one") in said(replace(COVER, pages=1))


def test_the_purpose_in_the_consents_own_words_goes_before_the_rules() -> None:
    assert squashed("Purpose: To bill for March") in said(replace(COVER, purpose_words="To bill for March"))
    assert squashed("Purpose:") not in said(replace(COVER, purpose=None))
    undated = replace(COVER, signed_on=None, expires_on=None)
    assert squashed("Grounds: With a consent") in said(undated)
    assert squashed("It ends: no end named") in said(undated)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("cover", [COVER, SPOKEN_COVER, OVERFULL_COVER])
def test_no_text_overlaps_or_leaves_the_margins(cover: CoverPage, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = cover_page.render(replace(cover, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


@pytest.mark.slow
@given(words=st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cs", "Zs", "Cf")), min_size=1))
@settings(max_examples=20)
def test_any_words_are_printed_as_they_are(words: str) -> None:
    raw = cover_page.render(replace(COVER, to_name=words, to_address=words, purpose_words=words), STAMP)
    assert squashed(extracted(raw)).count(squashed(words)) >= 3
    check(raw)


def test_the_same_cover_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert cover_page.render(COVER, STAMP) == cover_page.render(COVER, STAMP)
    assert printing.unprintable(COVER) == ()
    assert printing.unprintable(replace(COVER, to_name="\U0001f600")) == ("U+1F600 GRINNING FACE",)


def test_every_way_something_can_leave_has_words_in_both_languages() -> None:
    check_tables(ENGLISH, SPANISH)
    check_tables(release_words.ENGLISH, release_words.SPANISH)
    for words in release_words.WORDS.values():
        assert set(words.recipients) == set(Recipient)
        assert set(words.media) == set(Medium)
        assert set(words.grounds) == set(Basis)
        assert set(words.redisclosure) == set(Redisclosure)
    for purpose in Purpose:
        check(cover_page.render(replace(COVER, purpose=purpose), STAMP))
