"""Ten thousand hostile caseloads and as many plans: refused or read by the line, quickly, and nothing written."""

import hashlib
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from exchange import hostile_bundles, hostile_sheets
from making import add_person
from services.resident import Resident

from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import BadInputError, Problem
from fieldnote.domain.text import unstorable
from fieldnote.services import agency_goals, roster, sentences
from fieldnote.services.notebook import Notebook

Look = Callable[[Notebook, bytes], list[Problem]]
_UNFILLED = re.compile(r"\{[a-z_]+\}")
LONGEST_SECONDS, MOST_BYTES = 2.0, 200 * 1024 * 1024


def is_plain(sentence: str) -> bool:
    """Whether it is a whole sentence, with its facts filled in, and nothing in it that a terminal would obey."""
    return sentence.endswith((".", "?", "”")) and not _UNFILLED.search(sentence) and not unstorable(sentence)


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("vault.db*"))}


def of_a_caseload(book: Notebook, data: bytes) -> list[Problem]:
    """Look at a caseload and give all that is said of it."""
    found = roster.preview(book, roster.read(data))
    if isinstance(found, Refused):
        return list(found.problems)
    return [*found.roster.notes, *(problem for line in found.lines for problem in line.problems)]


def of_plans(book: Notebook, data: bytes) -> list[Problem]:
    """Look at plans and give all that is said of them."""
    found = agency_goals.preview(book, agency_goals.read(data))
    return [*found.plans.notes, *(problem for line in found.lines for problem in line.problems)]


def said(look: Look, book: Notebook, data: bytes) -> list[str]:
    """Give the sentences that a person reads."""
    try:
        return [sentences.of_problem(problem) for problem in look(book, data)]
    except BadInputError as error:
        return [sentences.of_error(error)]


@pytest.mark.slow
@pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=pytest.mark.timeout(1800))])
@pytest.mark.parametrize(
    ("look", "make"),
    [(of_a_caseload, hostile_sheets.hostile), (of_plans, hostile_bundles.hostile)],
    ids=["caseload", "plans"],
)
def test_hostile_files_are_refused_in_plain_words_and_nothing_is_written(
    book: Notebook, look: Look, make: Callable[[int], Iterator[bytes]], count: int
) -> None:
    add_person(book, "Marcus", "RR-1")
    before, slow = digest(book.vault.folder), []
    resident = Resident()
    for number, data in enumerate(make(count)):
        resident.begin()
        begun = time.process_time()
        words = said(look, book, data)
        taken = time.process_time() - begun
        slow += [(number, round(taken, 2))] if taken > LONGEST_SECONDS else []
        assert all(is_plain(sentence) for sentence in words), words
        resident.end()
    assert slow == []
    assert resident.most < MOST_BYTES
    assert digest(book.vault.folder) == before
