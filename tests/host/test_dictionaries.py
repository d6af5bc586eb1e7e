import json
import subprocess
import sys

import pytest

from fieldnote.host import dictionaries

RIGHT = {"en": ("recovery", "sponsor", "don't", "Tuesday"), "es": ("mañana", "recuperación", "apoyo", "díselo")}
WRONG = {"en": ("recovry", "sponser"), "es": ("manyana", "recuperasion")}
MEANT = {"en": ("recovry", "recovery"), "es": ("recuperasion", "recuperación")}
WITHOUT_HUNSPELL = """
import json, sys
sys.modules["hunspell"] = None
from fieldnote.host.dictionaries import dictionary
language, words, wrong = json.loads(sys.argv[1])
found = dictionary(language)
assert type(found).__name__ == "_Spylls"
print(json.dumps([[found.knows(word) for word in words], found.suggestions(wrong)]))
"""


@pytest.mark.parametrize("language", dictionaries.FILES)
def test_words_are_known_and_what_is_meant_is_suggested(language: str) -> None:
    found = dictionaries.dictionary(language)
    assert type(found).__name__ == "_Hunspell"
    assert [word for word in RIGHT[language] if not found.knows(word)] == []
    assert [word for word in WRONG[language] if found.knows(word)] == []
    wrong, meant = MEANT[language]
    assert meant in found.suggestions(wrong)


@pytest.mark.slow
@pytest.mark.parametrize("language", dictionaries.FILES)
def test_where_hunspell_is_missing_its_port_says_the_same(language: str) -> None:
    wrong, meant = MEANT[language]
    words = (*RIGHT[language], *WRONG[language])
    command = [sys.executable, "-c", WITHOUT_HUNSPELL, json.dumps([language, words, wrong])]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    verdicts, suggestions = json.loads(told)
    assert verdicts == [True] * len(RIGHT[language]) + [False] * len(WRONG[language])
    assert meant in suggestions


def test_a_language_without_a_dictionary_is_refused() -> None:
    with pytest.raises(KeyError):
        dictionaries.dictionary("fr")
