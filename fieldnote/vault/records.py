"""Records out of the pages of a damaged database, past whatever page is lost (the format of sqlite.org/fileformat2).

Reading through SQLite ends at the first page that is refused, and everything below a lost branch is out of its reach.
Here every leaf that can be read gives its rows, whether a branch still leads to it or not.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from fieldnote.vault.sealed_pages import USABLE

Stored = int | float | str | bytes | None
Values = tuple[Stored, ...]

_INDEX_BRANCH, _TABLE_BRANCH, _INDEX_LEAF, _TABLE_LEAF = 2, 5, 10, 13
_KINDS = {_INDEX_BRANCH, _TABLE_BRANCH, _INDEX_LEAF, _TABLE_LEAF}
_BRANCHES = {_INDEX_BRANCH, _TABLE_BRANCH}
_FILE_HEADER = 100
_FREE_TRUNK = 32
_WHOLE_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of a number, by its serial type."""
_FLOAT, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23
_MOST_LOCAL_IN_TABLE, _MOST_LOCAL_IN_INDEX = USABLE - 35, (USABLE - 12) * 64 // 255 - 23


class PageSource(Protocol):
    """Where pages come from: None for one that is lost."""

    count: int

    def page(self, number: int) -> bytes | None:
        """Give a page in SQLite's own format."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its rowid (0 in an index) and what is stored for its columns."""

    rowid: int
    values: Values


@dataclass(slots=True)
class Missing:
    """What could not be followed while a tree was read."""

    pages: set[int] = field(default_factory=set)
    """Pages of the tree that are lost, with all their rows."""
    torn: int = 0
    """Rows whose beginning can be read and whose end stood on a lost page: left out, since half a row is no row."""

    @property
    def nothing(self) -> bool:
        """Whether everything was there."""
        return not self.pages and not self.torn


class Reader:
    """Reads trees of pages, and remembers which pages it saw."""

    def __init__(self, source: PageSource) -> None:
        """Take where the pages come from."""
        self._source = source
        self.seen: set[int] = set()

    def records(self, root: int, missing: Missing) -> Iterator[Record]:
        """Give the records of a tree in their order; what is not there is noted in `missing`."""
        ahead = [root]
        while ahead:
            number = ahead.pop()
            if number in self.seen:
                continue
            self.seen.add(number)
            page = self._source.page(number)
            kind = _kind(number, page)
            if page is None or kind not in _KINDS:
                missing.pages.add(number)
                continue
            children: list[int] = []
            try:
                for cell in _cells(number, page):
                    if kind in _BRANCHES:
                        children.append(int.from_bytes(page[cell : cell + 4]))
                    if kind != _TABLE_BRANCH:
                        record = self._record(kind, page, cell, missing)
                        if record:
                            yield record
            except (IndexError, ValueError, struct.error):
                missing.torn += 1
            if kind in _BRANCHES:
                start = _start(number)
                children.append(int.from_bytes(page[start + 8 : start + 12]))
            ahead.extend(reversed(children))

    def follow_free_pages(self) -> None:
        """Count the pages that hold nothing among those that were seen."""
        first = self._source.page(1)
        trunk = int.from_bytes(first[_FREE_TRUNK : _FREE_TRUNK + 4]) if first else 0
        while trunk and trunk not in self.seen:
            self.seen.add(trunk)
            page = self._source.page(trunk)
            if page is None:
                return
            trunk, leaves = struct.unpack_from(">2I", page)
            leaves = min(leaves, USABLE // 4 - 2)
            self.seen.update(struct.unpack_from(f">{leaves}I", page, 8))

    def orphans(self) -> list[int]:
        """Give the roots of what no tree leads to any more: branches and leaves whose own branch is lost."""
        left = [number for number in range(1, self._source.count + 1) if number not in self.seen]
        kinds = {number: _kind(number, self._source.page(number)) for number in left}
        found = [number for number in left if kinds[number] in _KINDS]
        children: set[int] = set()
        for number in found:
            page = self._source.page(number)
            if page is not None and kinds[number] in _BRANCHES:
                start = _start(number)
                children.add(int.from_bytes(page[start + 8 : start + 12]))
                children.update(int.from_bytes(page[cell : cell + 4]) for cell in _cells(number, page))
        return [number for number in found if number not in children]

    def is_table(self, number: int) -> bool:
        """Whether a page is of a table that has rowids."""
        return _kind(number, self._source.page(number)) in {_TABLE_BRANCH, _TABLE_LEAF}

    def _record(self, kind: int, page: bytes, cell: int, missing: Missing) -> Record | None:
        place, rowid = cell + (4 if kind in _BRANCHES else 0), 0
        size, place = _varint(page, place)
        if kind == _TABLE_LEAF:
            rowid, place = _varint(page, place)
        most = _MOST_LOCAL_IN_TABLE if kind == _TABLE_LEAF else _MOST_LOCAL_IN_INDEX
        local = size
        if size > most:
            kept = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (USABLE - 4)
            local = kept if kept <= most else _LEAST_LOCAL
        payload = page[place : place + local]
        if size > local:
            more = self._overflow(int.from_bytes(page[place + local : place + local + 4]), size - local)
            if more is None:
                missing.torn += 1
                return None
            payload += more
        if len(payload) != size:
            raise ValueError("a row ends outside of its page")
        return Record(_signed(rowid), _decoded(payload))

    def _overflow(self, number: int, size: int) -> bytes | None:
        """Give what runs over onto further pages; None when one of them is lost."""
        found = bytearray()
        while len(found) < size:
            page = self._source.page(number)
            if number in self.seen or page is None:
                self.seen.add(number)
                return None
            self.seen.add(number)
            found += page[4:USABLE]
            number = int.from_bytes(page[:4])
        return bytes(found[:size])


def _start(number: int) -> int:
    return _FILE_HEADER if number == 1 else 0


def _kind(number: int, page: bytes | None) -> int:
    return page[_start(number)] if page else 0


def _cells(number: int, page: bytes) -> Iterator[int]:
    start = _start(number)
    count = int.from_bytes(page[start + 3 : start + 5])
    first = start + (12 if page[start] in _BRANCHES else 8)
    yield from struct.unpack_from(f">{count}H", page, first)


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[place + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    return value << 8 | data[place + 8], place + 9


def _signed(rowid: int) -> int:
    return rowid - (1 << 64) if rowid >> 63 else rowid


def _decoded(payload: bytes) -> Values:
    place_of_body, place = _varint(payload, 0)
    body, values = place_of_body, []
    while place < place_of_body:
        serial, place = _varint(payload, place)
        size = _size(serial)
        if body + size > len(payload):
            raise ValueError("a value ends outside of its row")
        values.append(_value(serial, payload[body : body + size]))
        body += size
    return tuple(values)


def _size(serial: int) -> int:
    if serial >= _FIRST_BLOB:
        return (serial - _FIRST_BLOB) // 2
    return 8 if serial == _FLOAT else _WHOLE_NUMBERS.get(serial, 0)


def _value(serial: int, data: bytes) -> Stored:
    if serial in _WHOLE_NUMBERS:
        return int.from_bytes(data, signed=True)
    if serial == _FLOAT:
        return float(struct.unpack(">d", data)[0])
    if serial >= _FIRST_BLOB:
        return data.decode() if serial % 2 else data
    return {_ZERO: 0, _ONE: 1}.get(serial)
