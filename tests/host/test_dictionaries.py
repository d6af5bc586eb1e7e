import pytest

from fieldnote.host import dictionaries

RIGHT = {"en": ("recovery", "sponsor", "don't", "Tuesday"), "es": ("mañana", "recuperación", "apoyo", "díselo")}
WRONG = {"en": ("recovry", "sponser"), "es": ("manyana", "recuperasion")}
MEANT = {"en": ("recovry", "recovery"), "es": ("recuperasion", "recuperación")}


@pytest.mark.parametrize("language", dictionaries.FILES)
def test_words_are_known_and_what_is_meant_is_suggested(language: str) -> None:
    found = dictionaries.dictionary(language)
    assert [word for word in RIGHT[language] if not found.knows(word)] == []
    assert [word for word in WRONG[language] if found.knows(word)] == []
    wrong, meant = MEANT[language]
    assert meant in found.suggestions(wrong)


def test_a_language_without_a_dictionary_is_refused() -> None:
    with pytest.raises(KeyError):
        dictionaries.dictionary("fr")
