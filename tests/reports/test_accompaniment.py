"""What goes along outside: the statement as the rule has it, the scope of the consent, on tagged pages."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from making import consent
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, extracted, squashed, written
from reports.summary_samples import STAMP, TYPICAL
from reports.visit_samples import USUAL

from fieldnote.domain.consent import Content, Purpose
from fieldnote.reports import accompaniment_words, printing
from fieldnote.reports.paper import Accompanying, Paper
from fieldnote.reports.plan_summary import document as plan_summary
from fieldnote.reports.visit_note import document as visit_note
from fieldnote.services import legal_notices

LONG = legal_notices.available()[0].long
ALONG = Accompanying(LONG, "Three Rivers Health Plan", consent())
OUTSIDE = replace(STAMP, accompanying=ALONG)


def said(stamp: Any = OUTSIDE, language: str = "en") -> str:
    return squashed(extracted(plan_summary.render(replace(TYPICAL, language=language), stamp)))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_statement_stands_whole_and_in_english_whatever_the_language(language: str) -> None:
    raw = plan_summary.render(replace(TYPICAL, language=language), OUTSIDE)
    pdf = check(raw, "en-US" if language == "en" else "es-US")
    assert squashed(LONG) in squashed(extracted(raw))
    if language == "es":
        assert b"(en-US)" in written(pdf)
        assert squashed("Entregado a: Three Rivers Health Plan") in squashed(extracted(raw))


def test_the_scope_says_from_whom_what_why_and_until_when() -> None:
    for words in (
        "Given to: Three Rivers Health Plan",
        "The consent is from: Marcus Hale",
        "It allows: the summary for the plan. The summary of peer support for the plan, nothing else.",
        "Purpose: for payment",
        "Signed: Oct 21, 2026",
        "It ends: May 19, 2027",
        "It can be taken back: In writing to the front desk.",
    ):
        assert squashed(words) in said(), words


def test_an_end_by_an_event_and_no_end_are_said_as_they_are() -> None:
    by_event = replace(ALONG, consent=consent(expires_on=None, expires_with="end of the treatment"))
    assert squashed("It ends: end of the treatment") in said(replace(OUTSIDE, accompanying=by_event))
    never = replace(ALONG, consent=consent(expires_on=None, never_expires=True))
    assert squashed("It ends: no end named") in said(replace(OUTSIDE, accompanying=never))


def test_without_a_consent_it_says_why_and_nothing_of_a_consent() -> None:
    by_order = Accompanying(LONG, "District Court 9", None, "District Court 9, 26 CR 7")
    text = said(replace(OUTSIDE, accompanying=by_order))
    assert squashed("Given without a consent, because of: District Court 9, 26 CR 7") in text
    assert squashed("The consent is from") not in text


def test_a_copy_that_stays_inside_ends_as_before_and_has_lines_for_the_qp() -> None:
    assert squashed("Notice that goes with this record") not in said(STAMP)
    assert squashed("QP notes") in said(STAMP)
    assert squashed("QP notes") not in said(), "nobody outside is asked to write for the QP"


@pytest.mark.parametrize("paper", Paper)
def test_it_fits_the_page_on_both_documents(paper: Paper) -> None:
    long = replace(ALONG, consent=consent(contents_words="What was agreed on the bench. " * 90))
    stamp = replace(OUTSIDE, accompanying=long)
    renders: list[Callable[[], bytes]] = [
        partial(plan_summary.render, TYPICAL, stamp, paper),
        partial(visit_note.render, USUAL, stamp, paper),
    ]
    for render in renders:
        with watched() as pages:
            raw = render()
        check(raw)
        check_layout(pages, paper)
        assert squashed(extracted(raw)).count(squashed("What was agreed on the bench.")) == 90


def test_every_kind_of_content_and_every_purpose_has_words_in_both_languages() -> None:
    for words in accompaniment_words.WORDS.values():
        assert set(words.contents) == set(Content)
        assert set(words.purposes) == set(Purpose)
    assert squashed("Finalidad: para pago") in said(language="es")


def test_the_words_of_the_form_go_before_the_words_of_the_rule() -> None:
    form = replace(ALONG, consent=consent(purpose_words="To bill for March."))
    assert squashed("Purpose: To bill for March.") in said(replace(OUTSIDE, accompanying=form))


def test_plain_text_says_the_same() -> None:
    text = accompaniment_words.text(ALONG, "en")
    assert LONG in text
    assert "Given to: Three Rivers Health Plan" in text


def test_what_the_fonts_lack_in_a_consent_is_named() -> None:
    strange = replace(ALONG, consent=consent(how_to_revoke="Wave 🙂 at the desk"))
    assert any("U+1F642" in name for name in printing.unprintable(strange))
    assert printing.unprintable(None) == ()


def test_a_visit_note_leaves_out_what_its_recipient_may_not_have() -> None:
    whole = squashed(extracted(visit_note.render(USUAL, STAMP)))
    bare = replace(USUAL, leaves_out=(Content.SUPPORTS, Content.TRIGGERS))
    without = squashed(extracted(visit_note.render(bare, STAMP)))
    assert squashed("Triggers: People: Cousin D., old roommate") in whole
    assert squashed("Triggers:") not in without
    one = replace(USUAL, leaves_out=(Content.SUPPORTS,))
    assert squashed("Triggers: People") in squashed(extracted(visit_note.render(one, STAMP)))
