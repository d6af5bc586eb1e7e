"""What the agency's file may hold: names and values as its administrator writes them. Anything else is refused."""

from typing import Annotated

import msgspec

from fieldnote.domain.fleet import LONGEST_LOCK, SHORTEST_LOCK, Fleet

_Minutes = Annotated[int, msgspec.Meta(ge=SHORTEST_LOCK, le=LONGEST_LOCK)]
_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=1000, pattern=r"^\S(.*\S)?$")]
_Key = Annotated[str, msgspec.Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file."""


class _Lock(_Table, frozen=True):
    minutes: _Minutes


class _Backup(_Table, frozen=True):
    folder: _Text


class _Agency(_Table, frozen=True):
    key: _Key


class _Rules(_Table, frozen=True):
    pack: _Text


class _Targets(_Table, frozen=True):
    allowed: list[_Text]


class _Policy(_Table, frozen=True):
    version: Annotated[int, msgspec.Meta(ge=1, le=1)]
    lock: _Lock | None = None
    backup: _Backup | None = None
    agency: _Agency | None = None
    rules: _Rules | None = None
    targets: _Targets | None = None


def read(data: bytes) -> Fleet:
    """Read the decisions; raises ValueError, whose words say what is not understood."""
    found = msgspec.toml.decode(data, type=_Policy)
    return Fleet(
        lock_minutes=found.lock.minutes if found.lock else None,
        copy_folder=found.backup.folder if found.backup else None,
        agency_key=found.agency.key if found.agency else None,
        rules=found.rules.pack if found.rules else None,
        targets=tuple(found.targets.allowed) if found.targets else None,
    )
