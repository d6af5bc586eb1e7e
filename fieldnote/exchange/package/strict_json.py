"""JSON from outside, read so that two programs cannot understand it differently, and within bounds of memory."""

import json
import re
from typing import Any

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import RefusedPackageError
from fieldnote.exchange.package.limits import DEEPEST, MOST_VALUES

_LONGEST_NUMBER = 40
_NO_TEXT = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
"""A NUL, or half of a pair: the first is never text, the second may be."""
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""In JSON that was written anew; a backslash of the text stands there twice."""


def read(data: bytes, where: str) -> Any:  # noqa: ANN401 -- any JSON value
    """Read a file strictly; raises RefusedPackageError.

    Refused are names that stand twice in one object, NaN and its like, numbers that no program keeps, halves of
    characters, more than forty levels, and more values than a file of ours has.
    """
    if values_in(data) > MOST_VALUES:
        raise RefusedPackageError(PackageFault.TOO_LARGE, where)
    try:
        plain = json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_doubles, parse_constant=_no_constant, parse_float=_real,
            parse_int=_whole,
        )  # fmt: skip
        if _NO_TEXT.search(data):
            _look_at_texts(json.dumps(plain, ensure_ascii=False))
    except (ValueError, RecursionError) as error:
        raise RefusedPackageError(PackageFault.UNREADABLE, where) from error
    if _depth(plain) > DEEPEST:
        raise RefusedPackageError(PackageFault.UNREADABLE, where)
    return plain


def values_in(data: bytes) -> int:
    """Count the signs that begin a value: at least as many as there are values."""
    return data.count(b",") + data.count(b"[") + data.count(b"{")


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _real(text: str) -> float:
    number = float(text)
    if len(text) > _LONGEST_NUMBER or number in {float("inf"), float("-inf")}:
        raise ValueError("a number that nobody keeps")
    return number


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError("a number that nobody keeps")
    return int(text)


def _look_at_texts(written: str) -> None:
    """Refuse halves of characters (UnicodeEncodeError is a ValueError) and NUL, which no database keeps as text."""
    written.encode("utf-8")
    if _NUL.search(written):
        raise ValueError("a NUL")


def _depth(plain: object) -> int:
    """Count the levels, without calling itself."""
    depth, level = 0, [plain]
    while level:
        depth += 1
        if depth > DEEPEST:
            break
        level = [inner for value in level if isinstance(value, dict | list) for inner in _inside(value)]
    return depth


def _inside(value: dict[str, Any] | list[Any]) -> list[Any]:
    inside = list(value.values()) if isinstance(value, dict) else value
    return [inner for inner in inside if isinstance(inner, dict | list)]
