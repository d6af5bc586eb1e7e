"""Reading the file: strict, limited, every fault named with its place."""

import json
from datetime import date
from typing import Any

import msgspec

from fieldnote.domain.problems import BadInputError
from fieldnote.domain.text import LONGEST_TEXT, unstorable
from fieldnote.exchange.intake.groups import GroupIn, GroupSessionIn
from fieldnote.exchange.intake.meetings import MeetingIn
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.exchange.intake.recovery import ResourceIn
from fieldnote.exchange.intake.strict import Strict

FORMAT, VERSION = "fieldnote", 1
_MOST_BYTES = 64 * 1024 * 1024
_DEEPEST = 32
_MOST_ITEMS = 100_000
_LEAST, _MOST = -(2**63), 2**63 - 1
"""What a notebook can keep of whole numbers."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
"""Days outside are slips; those at the ends of what a calendar holds could not be counted on from, either."""


class LogHead(Strict, frozen=True):
    """How far the log of a notebook had come when a file was made of it; not taken in.

    Whoever keeps two files can tell that a notebook was put back between them: the later has no more acts, or its log
    does not hold the head of the earlier one.
    """

    acts: int
    head: str
    """64 hex digits."""


class Intake(Strict, frozen=True):
    """A file for `fieldnote add`."""

    format: str
    version: int
    people: list[PersonIn]
    meetings: list[MeetingIn] = []
    resources: list[ResourceIn] = []
    groups: list[GroupIn] = []
    group_sessions: list[GroupSessionIn] = []
    log: LogHead | None = None


def read(data: bytes) -> Intake:
    """Read a file strictly; raises BadInputError with the fault and its place. Nothing is taken in halves."""
    if len(data) > _MOST_BYTES:
        raise BadInputError("the file is larger than 64 MB")
    try:
        plain = json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_doubles, parse_constant=_no_constant, parse_float=_no_float
        )
    except UnicodeDecodeError as error:
        raise BadInputError("the file is not UTF-8 text", f"byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise BadInputError(f"the file is not JSON ({error.msg})", f"line {error.lineno}") from error
    except (RecursionError, ValueError) as error:
        raise BadInputError("the file is nested too deeply or holds a number that is too long") from error
    _look_through(plain)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadInputError('the file does not say "format": "fieldnote"')
    if plain.get("version") != VERSION:
        raise BadInputError(f"this Fieldnote reads version {VERSION} of the format", "version")
    try:
        found = msgspec.convert(plain, Intake)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        raise BadInputError(what[:1].lower() + what[1:], where.strip("`.")) from error
    _look_at_days(found, "")
    return found


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Intake)}


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise BadInputError(f"the field {key!r} stands there twice")
        found[key] = value
    return found


def _no_constant(name: str) -> None:
    raise BadInputError(f"{name} is not a value")


def _no_float(text: str) -> None:
    raise BadInputError(f"{text} is not a whole number")


def _look_through(plain: Any) -> None:  # noqa: ANN401 -- any JSON value
    """Refuse what no notebook can keep, before any of it is converted: depth, counts, lengths, characters."""
    pending: list[tuple[Any, str, int]] = [(plain, "", 0)]
    items = 0
    while pending:
        value, where, depth = pending.pop()
        items += 1
        if depth > _DEEPEST or items > _MOST_ITEMS:
            raise BadInputError("the file holds too much or is nested too deeply", where)
        if isinstance(value, str):
            _look_at_text(value, where)
        elif isinstance(value, int) and not _LEAST <= value <= _MOST:
            raise BadInputError("the number is too long to be kept", where)
        elif isinstance(value, dict):
            for key, inner in value.items():
                _look_at_text(key, where)
                pending.append((inner, f"{where}.{key}".lstrip("."), depth + 1))
        elif isinstance(value, list):
            pending += [(inner, f"{where}[{number}]", depth + 1) for number, inner in enumerate(value)]


def _look_at_text(text: str, where: str) -> None:
    foreign = unstorable(text)
    if foreign:
        raise BadInputError(f"the text holds {', '.join(foreign)}, which no notebook can keep", where)
    if len(text) > LONGEST_TEXT:
        raise BadInputError(f"the text is longer than {LONGEST_TEXT:,} characters", where)


def _look_at_days(found: object, where: str) -> None:
    if isinstance(found, date) and not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise BadInputError(f"the year is not between {_FIRST_YEAR} and {_LAST_YEAR}", where)
    if isinstance(found, msgspec.Struct):
        for name in found.__struct_fields__:
            _look_at_days(getattr(found, name), f"{where}.{name}".lstrip("."))
    elif isinstance(found, list):
        for number, inner in enumerate(found):
            _look_at_days(inner, f"{where}[{number}]")
