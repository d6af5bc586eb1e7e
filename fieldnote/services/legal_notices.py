"""The statements of 42 CFR 2.32 that ship with Fieldnote: dated texts, chosen by day, read strictly."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from fieldnote.domain.legal_notice import LegalNotice
from fieldnote.domain.problems import BadInputError
from fieldnote.host import resources


class _NoticeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    valid_from: date
    source: str
    short: str
    long: str


@cache
def available() -> tuple[LegalNotice, ...]:
    """Give every version, the oldest first; raises BadInputError where a file is not what it has to be."""
    found = (_read(path) for path in resources.path("notices").glob("*.toml"))
    return tuple(sorted(found, key=lambda notice: notice.valid_from))


def in_force(day: date) -> LegalNotice:
    """Give the version in force on a day; before the first one, the first: no copy goes without."""
    return next((n for n in reversed(available()) if n.valid_from <= day), available()[0])


def _read(path: Path) -> LegalNotice:
    try:
        found = msgspec.convert(tomllib.loads(path.read_text("utf-8")), _NoticeFile)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadInputError(str(error), path.name) from error
    if found.id != path.stem or not found.short.strip() or not found.long.strip():
        raise BadInputError("a notice has its file's name as its id, and both statements", path.name)
    return LegalNotice(found.id, found.valid_from, found.source, found.short, found.long)
