"""Reading the data that ships with Fieldnote or comes from an agency: strict, every fault named with its place."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from fieldnote.domain.problems import BadInputError

T = TypeVar("T")


def read(data: bytes, kind: type[T], name: str) -> T:
    """Read a dataclass from TOML; `name` is the file's. Raises BadInputError for anything that does not fit.

    Unlike a plain conversion it refuses a key that the dataclass does not have: a misspelt rule must not vanish.
    """
    try:
        plain = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadInputError("the file is not UTF-8 text", f"{name}, byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise BadInputError(f"the file is not TOML ({error})", name) from error
    _refuse_unknown(plain, kind, name, "")
    try:
        return msgspec.convert(plain, kind)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        where = where.removeprefix("`key` in ").strip("`$").lstrip(".")
        raise BadInputError(what[:1].lower() + what[1:], _place(name, where)) from error


def _refuse_unknown(plain: Any, hint: Any, name: str, where: str) -> None:  # noqa: ANN401 -- any TOML value
    if get_origin(hint) is UnionType:
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple and isinstance(plain, list):
        for number, item in enumerate(plain):
            _refuse_unknown(item, get_args(hint)[0], name, f"{where}[{number}]")
    elif is_dataclass(hint) and isinstance(hint, type) and isinstance(plain, Mapping):
        hints = get_type_hints(hint)
        known = [f.name for f in fields(hint)]
        for key, value in plain.items():
            if key not in known:
                raise BadInputError(f"there is no key {key!r}{_meant(key, known)}", _place(name, where))
            _refuse_unknown(value, hints[key], name, f"{where}.{key}".lstrip("."))


def _meant(key: str, known: list[str]) -> str:
    close = get_close_matches(key, known, n=1)
    return f" (is {close[0]!r} meant?)" if close else ""


def _place(name: str, where: str) -> str:
    return f"{name}: {where}" if where else name
