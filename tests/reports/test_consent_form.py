from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.privacy_samples import NOTHING_FILLED_IN, ON_FILE, OVERFULL_CONSENT, SIGNED, TAKEN_BACK, blank, form
from reports.summary_samples import STAMP
from reports.table_checks import check_tables

from fieldnote.domain.consent import (
    ConsentKind,
    ConsentState,
    Content,
    EndingKind,
    Purpose,
    Signer,
)
from fieldnote.reports import printing
from fieldnote.reports.consent_form import document as consent_form
from fieldnote.reports.consent_form.elements import WORDS
from fieldnote.reports.consent_form.english import ENGLISH
from fieldnote.reports.consent_form.spanish import SPANISH
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.reports.paper import Paper

RULES = ("(a)(1)", "(a)(2)", "(a)(3)", "(a)(4)", "(a)(5)", "(a)(6)", "(a)(7)", "(a)(8), (9)", "(a)(10)")


def said(values: ConsentForm) -> str:
    return squashed(extracted(consent_form.render(values, STAMP)))


def boxes(values: ConsentForm) -> list[str]:
    found = elements(opened(consent_form.render(values, STAMP)))
    return [str(e.raw.Alt) for e in found if e.tag == "Lbl" and "/Alt" in e.raw]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", ConsentKind)
def test_every_kind_of_form_has_every_element_of_the_rule_and_room_to_sign(kind: ConsentKind, language: str) -> None:
    raw = consent_form.render(form(kind, language), STAMP)
    check(raw, f"{language}-US")
    text, words = squashed(extracted(raw)), WORDS[language]
    for rule in RULES:
        assert squashed(f"42 CFR 2.31{rule}") in text, rule
    for sentence in (
        words.titles[kind],
        "Marcus Bell",
        "Riverbend Recovery Partners",
        words.may_revoke,
        f"{words.how_to_revoke}",
        words.ends_on,
        words.ends_with,
        f"{words.sign_here}:",
        words.for_the_person,
        f"{words.authority}:",
        words.minor,
        words.take_back,
    ):
        assert squashed(sentence) in text, sentence


@pytest.mark.parametrize("kind", [ConsentKind.GENERAL, ConsentKind.TPO, ConsentKind.COUNSELLING_NOTES])
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_care_and_payment_ask_for_is_stated_where_they_can_be_the_purpose(
    kind: ConsentKind, language: str
) -> None:
    words, text = WORDS[language], said(form(kind, language))
    for sentence in (words.hipaa, words.no_longer_protected, words.if_refused, words.no_end):
        assert squashed(sentence) in text, sentence


@pytest.mark.parametrize("kind", [ConsentKind.SUPPORTER, ConsentKind.PROCEEDINGS])
def test_a_form_that_must_end_offers_no_endless_one_and_no_hipaa(kind: ConsentKind) -> None:
    text = said(form(kind))
    assert squashed(ENGLISH.no_end) not in text
    assert squashed(ENGLISH.hipaa) not in text
    assert squashed(ENGLISH.always) in text


def test_what_stands_apart_is_offered_nowhere_else() -> None:
    counselling, notes = squashed("SUD counseling notes"), squashed("Dates and times of visits")
    assert notes not in said(form(ConsentKind.COUNSELLING_NOTES))
    for kind in ConsentKind:
        if kind is not ConsentKind.COUNSELLING_NOTES:
            assert counselling not in said(form(kind)), kind
            assert notes in said(form(kind)), kind
    assert squashed(ENGLISH.counselling) in said(form(ConsentKind.COUNSELLING_NOTES))
    assert squashed(ENGLISH.proceedings) in said(form(ConsentKind.PROCEEDINGS))
    assert squashed("For treatment, payment, and health care operations") in said(form(ConsentKind.TPO))
    assert squashed("For treatment, payment, and health care operations") not in said(form())


def test_a_form_leaves_all_choices_open_but_what_its_kind_means() -> None:
    assert "\u2612" not in boxes(form())
    for kind in (ConsentKind.TPO, ConsentKind.SUPPORTER, ConsentKind.PROCEEDINGS, ConsentKind.COUNSELLING_NOTES):
        assert boxes(form(kind)).count("\u2612") == 1, kind


def test_a_blank_form_names_nobody() -> None:
    text = said(blank())
    assert "Marcus" not in text
    assert "Riverbend" not in text
    check(consent_form.render(blank(), STAMP))


def test_a_consent_on_file_is_printed_exactly_as_it_is() -> None:
    raw = consent_form.render(ON_FILE, STAMP)
    assert len(check(raw).pages) == 1
    text = squashed(extracted(raw))
    for words in (
        SIGNED.contents_words,
        "Three Rivers Health Plan",
        "12 Mill Road, Asheville",
        "Blue Ridge Exchange",
        "Passes records on between others, to: my treating providers who are members",
        "For treatment, payment, and health care operations",
        "How I take it back: In writing to the front desk.",
        "On this day: May 19, 2027",
        "If I do not sign: None for the services; the plan may not pay.",
        "Signed: Oct 21, 2026",
        "By: the person",
        "The signed paper lies here: Chart room, folder 10418",
    ):
        assert squashed(words) in text, words
    assert boxes(ON_FILE) == ["\u2612", "\u2612", "\u2610", "\u2610", "\u2612", "\u2610", "\u2610", "\u2610"]


def test_the_words_of_the_form_go_before_those_of_the_rule() -> None:
    own = replace(ON_FILE, consent=replace(SIGNED, purpose_words="to bill for March"))
    assert squashed("to bill for March") in said(own)
    assert squashed("For treatment, payment, and health care") not in said(own).replace(squashed(ENGLISH.hipaa), "")


def test_a_statement_that_is_not_on_the_consent_is_never_printed_as_if_it_were() -> None:
    for without, statement in (
        (replace(SIGNED, hipaa_redisclosure_stated=False), ENGLISH.hipaa),
        (replace(SIGNED, no_longer_protected_stated=False), ENGLISH.no_longer_protected),
        (replace(SIGNED, right_to_revoke_stated=False), ENGLISH.may_revoke),
    ):
        not_stated = squashed(ENGLISH.not_stated.format(what=statement))
        assert not_stated not in said(ON_FILE)
        text = said(replace(ON_FILE, consent=without))
        assert text.count(squashed(statement)) == 1
        assert not_stated in text
    for_her = replace(SIGNED, purpose=Purpose.SUPPORT, hipaa_redisclosure_stated=False)
    assert squashed(ENGLISH.hipaa) not in said(replace(ON_FILE, consent=for_her)), "care alone asks for it"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_consent_that_no_longer_holds_says_so_first(language: str) -> None:
    label, _ = WORDS[language].banners[ConsentState.REVOKED]
    assert squashed(label) in said(replace(TAKEN_BACK, language=language))
    assert squashed("In a letter to the front desk.") in said(replace(TAKEN_BACK, language=language))
    assert squashed(WORDS[language].take_back) not in said(replace(TAKEN_BACK, language=language))
    assert squashed(label) not in said(replace(ON_FILE, language=language))
    assert squashed(WORDS[language].take_back) in said(replace(ON_FILE, language=language))


def test_a_consent_that_ran_out_names_its_last_day_and_one_that_lacks_something_how_much() -> None:
    assert squashed("ENDED It no longer holds. Its last day was May 19, 2027.") in said(
        replace(ON_FILE, state=ConsentState.EXPIRED)
    )
    assert squashed("11 elements of 42 CFR 2.31 are missing.") in said(NOTHING_FILLED_IN)
    assert squashed("One element of 42 CFR 2.31 is missing.") in said(replace(NOTHING_FILLED_IN, lacks=1))
    assert said(NOTHING_FILLED_IN).count(squashed("Not filled in")) == 8


def test_who_signed_in_the_persons_place_stands_with_the_right_to() -> None:
    parent = replace(SIGNED, signer=Signer.PARENT, signer_name="Bea Bell", signer_authority="Mother; he is sixteen")
    assert squashed("Bea Bell By: a parent, Mother; he is sixteen") in said(replace(ON_FILE, consent=parent))


@pytest.mark.slow
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("values", [form(), blank(), ON_FILE, TAKEN_BACK, NOTHING_FILLED_IN, OVERFULL_CONSENT])
def test_no_text_overlaps_or_leaves_the_margins(values: ConsentForm, language: str, paper: Paper) -> None:
    with watched() as pages:
        raw = consent_form.render(replace(values, language=language), STAMP, paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)


def test_nothing_of_a_long_consent_is_lost() -> None:
    text = said(OVERFULL_CONSENT)
    for word in ("agreed", "bench"):  # a sentence may go on overleaf, behind the foot and the head of the page
        assert text.count(word) == 150
    assert all(squashed(f"Clinic {at} ") in text for at in range(60))


@pytest.mark.slow
@given(words=st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cs", "Zs", "Cf")), min_size=1))
@settings(max_examples=20)
def test_any_words_are_printed_as_they_are(words: str) -> None:
    values = replace(ON_FILE, consent=replace(SIGNED, contents_words=words, how_to_revoke=words, discloser=words))
    raw = consent_form.render(values, STAMP)
    assert squashed(extracted(raw)).count(squashed(words)) >= 3
    check(raw)


def test_the_same_form_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert consent_form.render(ON_FILE, STAMP) == consent_form.render(ON_FILE, STAMP)
    assert printing.unprintable(ON_FILE) == ()
    strange = replace(ON_FILE, consent=replace(SIGNED, how_to_revoke="Wave \U0001f600"))
    assert printing.unprintable(strange) == ("U+1F600 GRINNING FACE",)


def test_the_tables_of_words_say_the_same_in_both_languages() -> None:
    for words in (ENGLISH, SPANISH):
        assert set(words.titles) == set(words.leads) == set(words.recipient_hint) == set(ConsentKind)
        assert set(words.banners) == set(ConsentState) - {ConsentState.ACTIVE}
        assert set(words.endings) == set(EndingKind)
        assert set(words.signers) == set(Signer)
    full = {ConsentState.ACTIVE: ("", "")}
    check_tables(replace(ENGLISH, banners=ENGLISH.banners | full), replace(SPANISH, banners=SPANISH.banners | full))


def test_only_contents_that_a_consent_can_name_are_boxes() -> None:
    assert len(boxes(replace(form(), consent=replace(form().consent, kind=ConsentKind.SUPPORTER)))) == len(Content)
