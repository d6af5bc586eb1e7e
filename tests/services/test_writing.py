"""What ships is sound in both languages; a notebook adds to it, hides of it, and takes either back."""

import time
from dataclasses import fields
from itertools import chain

import pytest
from making import Closed

from fieldnote.domain.abbreviation import Abbreviation
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.goal import Goal
from fieldnote.domain.person import Episode, Person
from fieldnote.domain.phrase import Phrase
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.safety_sheet import SafetySheet
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import VisitDraft
from fieldnote.domain.wording import Reason, Wording, hints
from fieldnote.services import writing
from fieldnote.services.notebook import Notebook

OF_A_DEATH = {"committed-suicide", "suicidio"}
ADVICE_ALONE = {
    "lazy", "diagnosed", "symptoms", "safety", "flojo", "diagnostico", "sintomas", "seguridad",
}  # fmt: skip
"""Words that no other word can stand for: what to write instead is said in a sentence."""


@pytest.mark.parametrize("language", writing.LANGUAGES)
def test_no_form_has_two_hints_and_each_hint_offers_something_else(language: str) -> None:
    shipped = writing.shipped_wordings(language)
    assert len(shipped) >= 40
    assert len({w.id for w in shipped}) == len(shipped)
    forms = [form for w in shipped for form in w.find]
    assert len(set(forms)) == len(forms)
    assert all(form == form.lower().strip() for form in forms)
    for entry in shipped:
        assert entry.instead or entry.id in ADVICE_ALONE
        assert not set(entry.find) & set(entry.instead)
        hinted = [hint.wording.why for hint in hints(" ".join(entry.instead), shipped)]
        # A kinder word for a death is still of a death, and then somebody may not be safe.
        expected = [Reason.SAFETY] if entry.id in OF_A_DEATH else []
        assert list(dict.fromkeys(hinted)) == expected, f"{entry.id} offers what is hinted at itself"
    assert {entry.id for entry in shipped if not entry.instead} <= ADVICE_ALONE
    assert all(entry.advice for entry in shipped if not entry.instead)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "assessed"), ("en", "diagnosed"), ("en", "treated"), ("en", "compliant"),
        ("es", "evalué"), ("es", "diagnostiqué"), ("es", "traté a"), ("es", "incumplidor"),
    ],
)  # fmt: skip
def test_clinicians_words_get_a_hint_in_both_languages(language: str, text: str) -> None:
    assert hints(text, writing.shipped_wordings(language)), text


def test_no_record_has_a_place_for_a_diagnosis_a_score_of_risk_or_advice_on_medication() -> None:
    kinds = (Person, Episode, VisitDraft, Goal, PlanSnapshot, Trigger, Support, SafetySheet)
    names = {field.name for kind in kinds for field in fields(kind)}
    assert not [name for name in names for word in ("diagnos", "risk", "medic", "dose", "symptom") if word in name]


@pytest.mark.parametrize("language", writing.LANGUAGES)
def test_the_phrases_that_ship_need_no_hint_and_no_abbreviation_explained(book: Notebook, language: str) -> None:
    for field in writing.FIELDS:
        for group in writing.shipped_phrases(language).of(field):
            for phrase in group.phrases:
                assert writing.look(book, phrase, language) == writing.Looked((), ()), phrase


def test_both_languages_have_the_same_phrases_in_the_same_places() -> None:
    english, spanish = (writing.shipped_phrases(language) for language in writing.LANGUAGES)
    for field in writing.FIELDS:
        sizes = [[len(group.phrases) for group in language.of(field)] for language in (english, spanish)]
        assert sizes[0] == sizes[1]
    for book in (english, spanish):
        for field in writing.FIELDS:
            texts = list(chain.from_iterable(group.phrases for group in book.of(field)))
            assert set(getattr(book.chips, field)) <= set(texts)
            assert len(set(texts)) == len(texts)


def test_a_language_without_writing_help_is_named() -> None:
    with pytest.raises(BadInputError, match="'fr'"):
        writing.shipped_phrases("fr")


def test_an_own_phrase_stands_after_those_that_ship_and_stays_after_closing(closed: Closed) -> None:
    book = closed.open()
    own = Phrase("what_we_did", "Side by side", "Fed the ducks with {name} and…")
    assert isinstance(writing.add_phrase(book, "en", own), Done)
    writing.add_phrase(book, "en", Phrase("what_we_did", "At the river", "Sat by the river and…"))
    book.close()
    book = closed.open()
    groups = {group.group: group.phrases for group in writing.phrases(book, "en", "what_we_did")}
    assert groups["Side by side"][-1] == own.text
    assert groups["At the river"] == ("Sat by the river and…",)
    assert own.text not in str(writing.phrases(book, "es", "what_we_did"))
    book.close()


def test_what_ships_can_be_hidden_and_brought_back(book: Notebook) -> None:
    before = writing.phrases(book, "en", "next_step")
    gone = Phrase("next_step", before[0].group, before[0].phrases[0])
    writing.hide(book, "phrase", "en", gone.id)
    assert gone.text not in writing.phrases(book, "en", "next_step")[0].phrases
    writing.bring_back(book, "phrase", "en", gone.id)
    assert writing.phrases(book, "en", "next_step") == before


def test_an_own_hint_is_given_and_one_that_ships_can_be_changed_or_hidden(book: Notebook) -> None:
    writing.add_wording(book, "en", Wording("ours", ("case load",), ("people I walk with",), Reason.PEER_VOICE))
    assert [h.wording.id for h in writing.look(book, "my case load", "en").hints] == ["ours"]
    writing.add_wording(book, "en", Wording("addict", ("addict",), ("person",)))
    assert writing.look(book, "an addict", "en").hints[0].wording.instead == ("person",)
    writing.hide(book, "wording", "en", "addict")
    assert writing.look(book, "an addict", "en").hints == ()


def test_an_agencys_abbreviation_is_approved(book: Notebook) -> None:
    assert [u.short for u in writing.look(book, "Called RRP.", "en").unknown] == ["RRP"]
    writing.approve(book, "en", Abbreviation("RRP", "Riverbend Recovery Partners", expand=True))
    assert writing.look(book, "Called RRP.", "en").unknown == ()
    assert writing.expanded(book, "Called RRP.", "en") == "Called RRP (Riverbend Recovery Partners)."


@pytest.mark.parametrize(
    "outcome",
    [
        lambda book: writing.add_phrase(book, "en", Phrase("what_we_did", "Group", "  ")),
        lambda book: writing.add_phrase(book, "en", Phrase("somewhere", "Group", "Text")),
        lambda book: writing.add_wording(book, "en", Wording("x", ("",), ())),
        lambda book: writing.approve(book, "en", Abbreviation("", "words")),
    ],
    ids=["empty phrase", "no field", "empty hint", "no letters"],
)
def test_what_is_empty_is_refused(book: Notebook, outcome: object) -> None:
    assert callable(outcome)
    assert isinstance(outcome(book), Refused)


def test_the_log_says_that_something_was_added_and_no_word_of_it(book: Notebook) -> None:
    writing.add_phrase(book, "en", Phrase("what_we_did", "Group", "Saw heliotrope"))
    row = book.vault.database.one("SELECT kind, detail FROM audit ORDER BY sequence DESC LIMIT 1")
    assert row == ("writing.added", "phrase")


def test_a_long_note_is_looked_through_while_someone_types(book: Notebook, record_property: object) -> None:
    text = "He talked about the bus, an addict he knew, and “my clean time”. " * 310
    writing.look(book, text, "en")
    started = time.perf_counter()
    looked = writing.look(book, text, "en")
    assert callable(record_property)
    record_property("milliseconds", round((time.perf_counter() - started) * 1000, 2))
    assert len(looked.hints) == 310
