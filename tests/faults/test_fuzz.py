"""Files and words that nobody wrote: each is refused with a sentence of ours, and not one row comes of it."""

import hashlib
import json
import random
import shutil
import struct
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from faults.counting import Report, times
from files import mutated
from making import Closed, add_person, fill

from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import finding, intake, sentences, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import by_kit
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import restore
from fieldnote.vault import search
from fieldnote.vault.database import Database

DATA = Path(__file__).parent.parent / "data"
NOT_OURS = frozenset({"", sentences.of_error(FieldnoteError())})
"""Nothing said, or the words for a refusal that has none of its own."""
HEADER_AT = 22
"""Where the header of a backup begins: after the mark and the header's length."""


def sentence_of(attempt: Callable[..., object], *given: Any, **named: Any) -> str:
    """Say what a person reads, empty when it was done. Anything but a refusal of ours passes, and fails the test."""
    try:
        attempt(*given, **named)
    except FieldnoteError as error:
        return sentences.of_error(error)
    return ""


# Backups


@pytest.fixture
def backup(closed: Closed, tmp_path: Path) -> bytes:
    book = closed.open()
    fill(book, add_person(book))
    notebooks.back_up(book, tmp_path / "whole.fnb")
    book.close()
    return (tmp_path / "whole.fnb").read_bytes()


def assert_is_the_same(restored: Closed) -> None:
    """Open what was restored and look at all of it."""
    book = restored.open()
    assert len(visits.lines(book)) == 1
    assert [found for found in notebooks.check(book) if found.faults] == []
    book.close()


def without_salt(data: bytes) -> bytes:
    """Leave out the first bytes of the pages, which the header holds as well, and the digest over all."""
    (length,) = struct.unpack(">I", data[HEADER_AT - 4 : HEADER_AT])
    pages = HEADER_AT + length
    return data[:pages] + data[pages + 16 : -32]


def resealed(data: bytes) -> bytes:
    """Give it the digest that fits: the work of somebody who knows the format."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def bent_backup(whole: bytes, chance: random.Random) -> bytes:
    """Change a backup: anywhere, or its first bytes, its header or its pages, with a digest that fits again."""
    match chance.randrange(4):
        case 0:
            return mutated(whole, chance)
        case 1:
            return resealed(mutated(whole[: HEADER_AT + 600], chance) + whole[HEADER_AT + 600 :])
        case 2:
            (length,) = struct.unpack(">I", whole[HEADER_AT - 4 : HEADER_AT])
            header = mutated(whole[HEADER_AT : HEADER_AT + length], chance)
            start = whole[: HEADER_AT - 4] + struct.pack(">I", len(header))
            return resealed(start + header + whole[HEADER_AT + length :])
        case _:
            at = chance.randrange(HEADER_AT + 600, len(whole) - 32)
            return resealed(whole[:at] + chance.randbytes(chance.randint(1, 5000)) + whole[at + 1 :])


def test_a_backup_with_any_fault_is_refused_or_has_every_word_and_nothing_else_is_made_of_it(
    backup: bytes, closed: Closed, tmp_path: Path, report: Report
) -> None:
    chance, said = random.Random(31), Counter[str]()  # noqa: S311 -- the same faults every time
    place = tmp_path / "place"
    place.mkdir()
    for _ in range(times(150, 10_150)):
        bent = bent_backup(backup, chance)
        if bent == backup:
            continue
        (tmp_path / "bent.fnb").write_bytes(bent)
        sentence = sentence_of(restore, tmp_path / "bent.fnb", place / "new", by_kit(closed.root.kit))
        said[sentence] += 1
        if not sentence:
            assert without_salt(bent) == without_salt(backup), "all else is sealed by the key"
            assert_is_the_same(Closed(place / "new", closed.root))
            shutil.rmtree(place / "new")
        assert list(place.iterdir()) == []
    mended = said.pop("", 0)
    assert not said.keys() & NOT_OURS
    assert len(said) > 1, "not all are stopped at the same place"
    report(
        "backups with a fault",
        said.total() + mended,
        refused=said.total(),
        sentences=len(said),
        first_bytes_mended=mended,
        crashes=0,
        rows=0,
    )
    assert sentence_of(restore, tmp_path / "whole.fnb", place / "new", by_kit(closed.root.kit)) == ""


# Files with people

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**31, 2**63, 10**30, "", " ", "a", "x" * 300_000, "\0", "\x1b[2J", "\u202e", "😀", "-",
    "0001-01-01", "9999-12-31", "2026-02-30", "2026-11-20", "00:00", "23:59:60", "24:00:00",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "2026-11-20T10:00:00", "2026-11-20T10:00:00-05:00", [], {}, [[]], [None], {"": ""},
    ["a"] * 50, {"key": "a"}, "__proto__", "'; DROP TABLE visit; --", "= 1 + 1", "tue", "elm", "ray",
)  # fmt: skip
TEXTS = (
    b"NaN",
    b"Infinity",
    b"-0",
    b"1e999",
    b"0.5",
    b"9" * 5000,
    b"[" * 5000,
    b'"\\ud800"',
    b'{"a":1,"a":2}',
    b"\xff",
)


BY_THE_BOOK = {
    "format": "fieldnote",
    "version": 1,
    "people": [
        {
            "key": "ana",
            "preferred_name": "Ana",
            "birth_date": "1990-02-03",
            "record_ids": [{"system": "agency", "value": "RR-1", "since": "2026-01-01"}],
            "representative": {"name": "Ray", "role": "guardian", "since": "2026-01-01"},
            "episodes": [
                {
                    "programme": "Peer support",
                    "started_on": "2026-01-05",
                    "qp": "J. Alvarez",
                    "intercept": 2,
                    "earlier_qps": [{"name": "M. Stone", "until": "2026-03-01"}],
                }
            ],
            "plans": [
                {
                    "effective_on": "2026-08-01",
                    "ends_on": "2027-07-31",
                    "outcomes": [
                        {
                            "key": "o",
                            "number": "1",
                            "text": "People who get it",
                            "goals": [{"number": "1a", "text": "Find a home group", "target_date": "2027-01-31"}],
                        }
                    ],
                    "authorisation": {"units": 270, "starts_on": "2026-08-01", "ends_on": "2026-10-29"},
                    "order_signed_on": "2026-07-30",
                }
            ],
            "goals": [{"key": "g", "number": "1a", "title": "Find a home group"}],
            "authorisations": [
                {
                    "units": 100,
                    "starts_on": "2026-11-01",
                    "ends_on": "2027-01-29",
                    "frequency": {"times": 2, "per": "week"},
                    "entries": [{"kind": "others", "on": "2026-11-03", "units": 3}],
                }
            ],
            "visits": [
                {
                    "segments": [{"start": "2026-11-20T10:00:00-05:00", "end": "2026-11-20T10:45:00-05:00"}],
                    "excluded": {"travel": 5},
                    "kind": "group",
                    "session": "friday",
                    "service": "group",
                    "goals": ["g"],
                    "what_we_did": "Looked up two meetings.",
                    "next_step": {"text": "Text Ray", "due": "2026-11-27"},
                }
            ],
        }
    ],
    "groups": [
        {
            "key": "circle",
            "name": "Friday circle",
            "weekday": "friday",
            "starts_at": "13:00:00",
            "minutes": 60,
            "facilitators": [{"name": "M. Stone"}],
            "members": [{"person": "ana", "since": "2026-09-01"}],
        }
    ],
    "group_sessions": [
        {
            "key": "friday",
            "group": "circle",
            "starts_at": "2026-11-20T10:00:00-05:00",
            "ends_at": "2026-11-20T11:00:00-05:00",
            "facilitators": [{"name": "M. Stone", "role": "peer support specialist"}],
            "participants": [{"person": "ana", "arrived_at": "2026-11-20T10:05:00-05:00"}],
        }
    ],
}
"""With what the other file does not have; it comes in as it stands."""


def nodes(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Give every place in a JSON value: what holds it, and its key or index there."""
    inner = (
        list(plain.items()) if isinstance(plain, dict) else list(enumerate(plain)) if isinstance(plain, list) else []
    )
    for key, value in inner:
        yield plain, key
        yield from nodes(value)


def bent_people(whole: bytes, chance: random.Random) -> bytes:
    """Change a file with people: its bytes, or a few of its values, so that it is still JSON."""
    if chance.random() < 0.2:
        return mutated(whole, chance)
    plain = json.loads(whole)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(nodes(plain)))
        match chance.randrange(6):
            case 0:
                del holder[key]
            case 1:
                other, there = chance.choice(list(nodes(plain)) or [(holder, key)])
                holder[key] = json.loads(json.dumps(other[there]))
            case 2 if isinstance(holder, list):
                holder.insert(0, json.loads(json.dumps(holder[key])))
            case 3 if isinstance(holder, dict):
                holder[chance.choice(("colour", "id", "key", "of", ""))] = holder.pop(key)
            case _:
                holder[key] = json.loads(json.dumps(chance.choice(ODD)))
    data = json.dumps(plain).encode()
    if chance.random() < 0.1:
        number = chance.choice([n for n in range(len(data)) if data[n : n + 1] in b":,["] or [0])
        data = data[: number + 1] + chance.choice(TEXTS) + data[number + 1 :]
    return data


def rows(database: Database) -> int:
    """Count all rows of the notebook's own tables."""
    tables = [row[0] for row in database.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return sum(database.value(f'SELECT count(*) FROM "{table}"') for table in tables)


@pytest.mark.slow
def test_a_file_with_any_fault_comes_in_whole_or_is_refused_with_its_place_and_no_row_is_kept(
    book: Notebook, report: Report
) -> None:
    chance, ended = random.Random(32), Counter[str]()  # noqa: S311 -- the same faults every time
    whole = [(DATA / "more.json").read_bytes(), json.dumps(BY_THE_BOOK).encode()]
    before = rows(book.vault.database)
    assert [sentence_of(intake.add_json, book, data, dry_run=True) for data in whole] == ["", ""]
    for _ in range(times(600, 10_000)):
        bent = bent_people(chance.choice(whole), chance)
        said = sentence_of(intake.add_json, book, bent, dry_run=True)
        if said:
            assert said not in NOT_OURS
            assert said == sentence_of(intake.add_json, book, bent)
        ended["refused" if said else "could come in"] += 1
        assert not book.vault.database.in_transaction()
        assert rows(book.vault.database) == before
    assert set(ended) == {"refused", "could come in"}
    report("files with people with a fault", ended.total(), **ended, crashes=0, rows=0)


# Words that are searched for

SYNTAX = ['"', "'", "*", "^", ":", "(", ")", "{", "}", "+", "-", "AND", "OR", "NOT", "NEAR(", "NEAR/2", ",", "\0", "\\"]
FILTERS = ["person:", "code:", "goal:", "before:", "after:", "2026", "-08", "“", "”", "«", "語"]


@pytest.fixture
def walk(book: Notebook) -> None:
    fill(book, add_person(book), what_we_did="Walked to Café Luz; talked about O'Brien's 12-step night.")


def test_random_strings_never_upset_the_search(book: Notebook, walk: None, report: Report) -> None:
    chance = random.Random(20)  # noqa: S311 -- the same strings every time
    whole = [chr(n) for n in range(1, sys.maxunicode) if n % 97 == 0]
    strings, asked = times(10_000, 200_000), 0
    for _ in range(strings):
        words = "".join(
            chance.choices([*SYNTAX, " ", "a", "w", "é", *chance.sample(whole, 6)], k=chance.randint(1, 14))
        )
        expression = search.expression(words)
        if expression:
            asked += 1
            clean = expression.encode("utf-8", "ignore").decode()
            book.vault.database.all("SELECT rowid FROM note_index WHERE note_index MATCH ? LIMIT 1", (clean,))
    assert asked > strings * 3 // 4
    report("random strings that are searched for", strings, exceptions=0)


def test_random_strings_with_filters_never_upset_the_search(book: Notebook, walk: None, report: Report) -> None:
    chance = random.Random(200)  # noqa: S311 -- the same strings every time
    strings = times(2_000, 200_000)
    for _ in range(strings):
        finding.find(book, "".join(chance.choices([*SYNTAX, *FILTERS, " ", "a", "é"], k=chance.randint(1, 12))))
    report("random strings with filters that are searched for", strings, exceptions=0)
