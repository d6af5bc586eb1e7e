"""Every field of every document prints sixty texts of markup letter by letter, and does nothing else with them."""

import dataclasses
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from itertools import cycle, islice
from typing import Any, TypeVar

import pytest
from markup import CORPUS
from reports.pdf_checks import check, extracted, squashed
from reports.summary_samples import STAMP, TYPICAL
from reports.visit_samples import EVERYTHING

from fieldnote.reports import fonts
from fieldnote.reports.plan_summary import document as plan_summary
from fieldnote.reports.visit_note import document as visit_note

T = TypeVar("T")
CODES = frozenset({"id", "language", "quote_language", "rounding", "pack", "pack_version"})
"""Fields that hold no words: names of records and languages, and rules."""
CONTROL = "a quiet garden walk"
TEXTS = (*CORPUS, CONTROL)


def everywhere(value: T, texts: Iterator[str]) -> T:
    """Put the next text into each field with words, however deep."""
    plain: Any = value
    if isinstance(plain, Enum):
        return value
    if isinstance(plain, str):
        plain = next(texts) if plain else plain
    elif isinstance(plain, tuple):
        plain = tuple(everywhere(item, texts) for item in plain)
    elif dataclasses.is_dataclass(plain) and not isinstance(plain, type):
        fields = [f.name for f in dataclasses.fields(plain) if f.init and not is_code(f.name)]
        plain = dataclasses.replace(plain, **{name: everywhere(getattr(plain, name), texts) for name in fields})
    return plain  # type: ignore[no-any-return]


def is_code(name: str) -> bool:
    return name in CODES or name.endswith(("_id", "_ids"))


def printed(text: str) -> str:
    return squashed(fonts.printed(text))


def counted(document: str, first: int) -> Counter[str]:
    """Print a document whose fields hold the texts in turn, from a first one on, and count what is read back."""
    texts = islice(cycle(TEXTS), first, None)
    if document == "summary":
        raw = plan_summary.render(everywhere(TYPICAL, texts), STAMP)
    else:
        raw = visit_note.render(everywhere(EVERYTHING, texts), STAMP)
    check(raw)
    said = squashed(extracted(raw))
    return Counter({text: said.count(printed(text)) for text in TEXTS})


def test_there_are_sixty_texts_and_none_holds_another() -> None:
    assert len(set(CORPUS)) == 60
    assert not [(one, other) for one in TEXTS for other in TEXTS if one != other and printed(one) in printed(other)]


@pytest.mark.parametrize("document", ["summary", "note"])
def test_markup_is_printed_letter_by_letter(document: str) -> None:
    read = sum((counted(document, first) for first in (0, 13, 25, 37, 49)), Counter[str]())
    assert [text for text in TEXTS if not read[text]] == []


@pytest.mark.slow
@pytest.mark.parametrize("document", ["summary", "note"])
def test_every_text_of_markup_is_printed_in_every_field_where_plain_words_are(document: str) -> None:
    read = sum((counted(document, first) for first in range(len(TEXTS))), Counter[str]())
    assert read[CONTROL] > 20
    divided = 3  # some lie across the end of a page, with its footer between
    assert {text: read[text] for text in TEXTS if read[text] < read[CONTROL] - divided} == {}
