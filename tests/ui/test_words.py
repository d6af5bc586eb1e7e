"""Words for values: each enumeration whole, and none mixed up with another that has the same value."""

import pytest

from fieldnote.domain.support import SupportKind
from fieldnote.domain.visit import Place
from fieldnote.ui import words
from fieldnote.ui.people import document_phrases, phrases


def test_two_values_that_are_spelled_alike_have_words_of_their_own() -> None:
    assert (words.of(SupportKind.OTHER), words.of(Place.OTHER)) == ("Other", "Another place")


@pytest.mark.parametrize("module", [words, phrases, document_phrases])
def test_no_member_of_an_enumeration_is_without_words(module: object) -> None:
    pairs = module._PAIRS  # type: ignore[attr-defined]
    said = {(type(value), value) for value, _ in pairs}
    assert len(said) == len(pairs), "none has two"
    assert {(kind, member) for kind in {type(value) for value, _ in pairs} for member in kind} == said
