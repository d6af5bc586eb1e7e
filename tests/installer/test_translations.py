"""Everything the window says has its Spanish: whoever adds a sentence is told what to do."""

import re
import shutil
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from reports.reading import EASY_SPANISH, ease

from installer import translations
from installer.translations import Sentence, UnmarkedError

ROOT = translations.ROOT
HOW = (
    "Please run `python3 installer/dev.py translate`, write the Spanish of what it lists into "
    "resources/translations/fieldnote_es.ts (whole sentences, usted, every {brace} kept), and run it once more."
)
# Long ones that name a law, a file or a command in the words these have.
HARD_ALTHOUGH_PLAIN = re.compile(r"42 CFR|HIPAA|vault\.json|vault\.db|Apache|fieldnote \w+|\{rule\}")
OF_THE_LAW = {"paciente", "consejería"}
"""Forms have to name them as 42 CFR Part 2 does."""
LONG = 60
"""How many words a text has at least before its measure says anything; shorter ones are measured together."""


@pytest.fixture(scope="module")
def spoken() -> dict[Sentence, str]:
    """Each sentence with its Spanish, as the file has them."""
    return dict(_entries())


def _entries() -> Iterator[tuple[Sentence, str]]:
    for context in ET.parse(translations.ts_file(ROOT)).getroot().iter("context"):  # noqa: S314 -- our own file
        for message in context.iter("message"):
            words = (message.findtext(name, "") for name in ("source", "comment"))
            yield Sentence(context.findtext("name", ""), *words), message.findtext("translation", "")


def test_every_sentence_has_its_spanish(tmp_path: Path) -> None:
    target = tmp_path / "fieldnote_es.ts"
    shutil.copy(translations.ts_file(ROOT), target)
    translations.update(ROOT, tmp_path, target)
    waiting = translations.unfinished(target)
    assert not waiting, f"{len(waiting)} sentences have no Spanish, such as “{waiting[0].english}”. {HOW}"
    assert target.read_bytes() == translations.ts_file(ROOT).read_bytes(), HOW


def test_the_file_holds_what_is_said_and_nothing_else(spoken: dict[Sentence, str]) -> None:
    assert set(translations.sentences(ROOT)) == set(spoken), HOW


def test_the_window_reads_what_the_translator_wrote(tmp_path: Path) -> None:
    compiled = tmp_path / "fieldnote_es.qm"
    translations.compile_to(translations.ts_file(ROOT), compiled)
    assert compiled.read_bytes() == translations.qm_file(ROOT).read_bytes(), HOW


def test_each_brace_stands_in_both_languages(spoken: dict[Sentence, str]) -> None:
    def braces(text: str) -> Counter[str]:
        return Counter(re.findall(r"\{\w*\}", text))

    assert [s.english for s, spanish in spoken.items() if braces(s.english) != braces(spanish)] == []


def test_ends_and_ellipses_are_kept(spoken: dict[Sentence, str]) -> None:
    """A button that opens a sheet keeps its "…", a sentence its full stop, a question its two marks."""

    def differs(english: str, spanish: str) -> bool:
        last = english.strip()[-1:]
        asks = spanish.count("?") == spanish.count("¿") == english.count("?")
        return not asks or (last in "….:" and not spanish.strip().endswith(last))

    assert [(s.english, spanish) for s, spanish in spoken.items() if differs(s.english, spanish)] == []


def test_one_sentence_in_one_place_has_one_wording(spoken: dict[Sentence, str]) -> None:
    """Room at the edges is part of a sentence that stands beside another."""
    for sentence, spanish in spoken.items():
        assert spanish == spanish.strip() or sentence.english != sentence.english.strip(), spanish
        assert "  " not in spanish
        assert '"' not in spanish


# ── Words ────────────────────────────────────────────────────────────────────────────────────────


def test_the_window_uses_none_of_the_words_it_gives_hints_about(spoken: dict[Sentence, str]) -> None:
    hints = tomllib.loads((ROOT / "resources" / "wording" / "es.toml").read_text("utf-8"))["hints"]
    words = {word for hint in hints for word in hint["find"]} - OF_THE_LAW
    banned = re.compile(rf"\b({'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)
    found = {spanish: hit[0] for spanish in spoken.values() if (hit := banned.search(spanish))}
    assert found == {}


@pytest.mark.parametrize(
    "informal",
    [
        r"\btú\b",
        r"\btus?\b",
        r"\bti\b",
        r"\bcontigo\b",
        r"\bvosotros\b",
        r"\bordenador\b",
        r"\bcoger\b",
        r"\bcliente\b",
    ],
)
def test_the_window_says_usted_in_the_spanish_of_the_americas(spoken: dict[Sentence, str], informal: str) -> None:
    assert [spanish for spanish in spoken.values() if re.search(informal, spanish, re.IGNORECASE)] == []


def test_relapse_is_a_return_to_use(spoken: dict[Sentence, str]) -> None:
    said = {spanish.casefold() for s, spanish in spoken.items() if "return to use" in s.english.casefold()}
    assert said == {"regreso al consumo", "regreso al consumo cambiado", "regreso al consumo retirado"} | {
        "regreso al consumo anotado"
    }


def test_every_long_text_is_easy_to_read(spoken: dict[Sentence, str]) -> None:
    plain = [spanish for spanish in spoken.values() if not HARD_ALTHOUGH_PLAIN.search(spanish)]
    hard = {text: round(ease(_filled(text))) for text in plain if len(text.split()) >= LONG}
    assert {text: found for text, found in hard.items() if found < EASY_SPANISH} == {}


def test_all_sentences_together_are_easy_to_read(spoken: dict[Sentence, str]) -> None:
    by_context: dict[str, list[str]] = {}
    for sentence, spanish in spoken.items():
        if spanish.endswith(".") and not HARD_ALTHOUGH_PLAIN.search(spanish):
            by_context.setdefault(sentence.context, []).append(_filled(spanish))
    texts = {context: " ".join(said) for context, said in by_context.items()}
    hard = {context: round(ease(text)) for context, text in texts.items() if len(text.split()) >= LONG}
    assert {context: found for context, found in hard.items() if found < EASY_SPANISH} == {}


def _filled(text: str) -> str:
    return re.sub(r"\{\w+\}", "Ana", text)


# ── Finding what is said ─────────────────────────────────────────────────────────────────────────


def _found(tmp_path: Path, source: str) -> list[Sentence]:
    (tmp_path / "fieldnote" / "ui").mkdir(parents=True)
    (tmp_path / "fieldnote" / "ui" / "page.py").write_text(source, encoding="utf-8")
    return translations.sentences(tmp_path)


def test_a_sentence_inside_the_call_of_a_base_keeps_its_class(tmp_path: Path) -> None:
    source = "class Sheet:\n    def __init__(self, host):\n        super().__init__(host, self.tr('Save'))\n"
    assert _found(tmp_path, source) == [Sentence("Sheet", "Save")]


def test_either_of_two_sentences_is_found(tmp_path: Path) -> None:
    source = "class Sheet:\n    def title(self, new):\n        return self.tr('Add' if new else 'Change')\n"
    assert _found(tmp_path, source) == [Sentence("Sheet", "Add"), Sentence("Sheet", "Change")]


def test_a_table_is_found_where_it_is_looked_up(tmp_path: Path) -> None:
    source = "_WORDS = {1: 'One', 2: 'Two'}\ndef word(n):\n    return said('numbers', _WORDS[n])\n"
    assert _found(tmp_path, source) == [Sentence("numbers", "One"), Sentence("numbers", "Two")]


def test_a_shorthand_for_one_context_is_found(tmp_path: Path) -> None:
    source = "def _tr(text):\n    return QCoreApplication.translate('settings', text)\n\nshown = _tr('Yes')\n"
    assert _found(tmp_path, source) == [Sentence("settings", "Yes")]


def test_what_a_file_is_refused_for_is_found_with_its_place(tmp_path: Path) -> None:
    source = "def read(data):\n    raise BadInputError('more than {most} lines', 'line {line}', most=9, line=1)\n"
    assert _found(tmp_path, source) == [Sentence("faults", "line {line}"), Sentence("faults", "more than {most} lines")]


def test_a_comment_parts_two_sentences_that_look_the_same(tmp_path: Path) -> None:
    source = "a = translate('x', 'Open', 'a button')\nb = translate('x', 'Open', 'not closed')\n"
    assert _found(tmp_path, source) == [Sentence("x", "Open", "a button"), Sentence("x", "Open", "not closed")]


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n    def f(self, x):\n        return self.tr(x)\n",
        "class A:\n    def f(self, x):\n        return self.tr(f'{x} left')\n",
        "def f(page):\n    return page.tr('Save')\n",
        "class A:\n    def __init__(self, host):\n        super().__init__(host.tr('Save'))\n",
    ],
)
def test_a_sentence_that_cannot_be_found_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(UnmarkedError, match=r"fieldnote/ui/page\.py:\d+: "):
        _found(tmp_path, source)
