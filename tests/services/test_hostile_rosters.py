"""Ten thousand hostile caseloads: each refused or read by the line, quickly, in little memory, and nothing written."""

import hashlib
import time
from pathlib import Path

import pytest
from exchange.hostile_sheets import hostile
from making import add_person
from services.resident import Resident

from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import BadInputError
from fieldnote.services import roster, sentences
from fieldnote.services.notebook import Notebook

LONGEST_SECONDS, MOST_BYTES = 2.0, 200 * 1024 * 1024


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("vault.db*"))}


def said(book: Notebook, data: bytes) -> list[str]:
    """Look at a caseload and give every sentence that is said of it."""
    try:
        found = roster.preview(book, data)
    except BadInputError as error:
        return [sentences.of_error(error)]
    if isinstance(found, Refused):
        return [sentences.of_problem(problem) for problem in found.problems]
    lines = [problem for line in found.lines for problem in line.problems]
    return [sentences.of_problem(problem) for problem in (*found.roster.notes, *lines)]


@pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])])
def test_hostile_caseloads_are_refused_in_plain_words_and_nothing_is_written(book: Notebook, count: int) -> None:
    add_person(book, "Marcus", "RR-1")
    before, slow = digest(book.vault.folder), []
    resident = Resident()
    for number, data in enumerate(hostile(count)):
        resident.begin()
        begun = time.monotonic()
        words = said(book, data)
        taken = time.monotonic() - begun
        slow += [(number, round(taken, 2))] if taken > LONGEST_SECONDS else []
        assert all(sentence.endswith((".", "?", "”")) and "{" not in sentence for sentence in words), words
        resident.end()
    assert slow == []
    assert resident.most < MOST_BYTES
    assert digest(book.vault.folder) == before
