from dataclasses import fields, replace

import pytest
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, extracted, squashed
from reports.summary_samples import EPISODE, PART2_SHORT, PERSON, SPECIALIST, STAMP
from reports.visit_samples import SIGNATURE

from fieldnote.domain.acts import Seal, VoidReason
from fieldnote.domain.ids import VisitId
from fieldnote.reports import printing
from fieldnote.reports.act_words import ENGLISH, SPANISH, ActWords
from fieldnote.reports.paper import Paper
from fieldnote.reports.void_stub import document as void_stub
from fieldnote.reports.void_stub.values import VoidStub

SEALS = (Seal(VisitId("visit-0"), 1, "ab" * 32), Seal(VisitId("visit-1"), 2, "9b1dc0ff" * 8))
STUB = VoidStub(
    PERSON, SPECIALIST, SIGNATURE.signed_at.date(), VoidReason.WRONG_CHART, SEALS, SIGNATURE, episode=EPISODE
)


def test_the_stub_says_that_a_note_was_here_when_and_who_voided_it() -> None:
    raw = void_stub.render(STUB, STAMP)
    assert len(check(raw).pages) == 1
    for words in (
        "VOID",
        "Marcus Bell",
        "Nov 20, 2026 16:30 UTC",
        "It was in the wrong chart",
        "Dana Reyes, NCCPSS",
        "Version 2  ·  SHA-256 " + "9b1dc0ff " * 8,
        PART2_SHORT,
    ):
        assert squashed(words) in squashed(extracted(raw)), words


def test_it_has_no_field_for_a_word_of_the_note() -> None:
    known = {"person", "specialist", "day", "reason", "seals", "signature", "episode", "language"}
    assert {field.name for field in fields(VoidStub)} == known
    assert {field.name for field in fields(Seal)} == {"visit_id", "version", "sha256"}


@pytest.mark.parametrize("reason", VoidReason)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
def test_no_text_overlaps_or_leaves_the_margins(reason: VoidReason, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = void_stub.render(replace(STUB, reason=reason, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


def test_the_same_stub_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert void_stub.render(STUB, STAMP) == void_stub.render(STUB, STAMP)
    assert printing.unprintable(STUB) == ()
    person = replace(PERSON, preferred_name="\U0001f600")
    assert printing.unprintable(replace(STUB, person=person)) == ("U+1F600 GRINNING FACE",)


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_every_reason_has_its_word(words: ActWords) -> None:
    assert set(words.reasons) == set(VoidReason)
