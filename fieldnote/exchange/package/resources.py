"""The resources of a note's transaction Bundle, byte for byte as they came, for whoever loads them elsewhere."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import msgspec

from fieldnote.domain.outcome import Outcome

_Id = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9\-.]{1,64}$")]
_Type = Annotated[str, msgspec.Meta(pattern="^[A-Z][A-Za-z]{1,63}$")]


class _Named(msgspec.Struct, frozen=True):
    resource_type: _Type = msgspec.field(name="resourceType")
    id: _Id


class _Request(msgspec.Struct, frozen=True):
    method: str
    url: str


class _Entry(msgspec.Struct, frozen=True):
    resource: msgspec.Raw
    request: _Request


class _Bundle(msgspec.Struct, frozen=True):
    resource_type: str = msgspec.field(name="resourceType")
    type: str
    entry: list[_Entry]


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: its type, its id, and its JSON as the laptop wrote it."""

    type: str
    id: str
    body: bytes

    @property
    def sha256(self) -> str:
        """Tell one content from another."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which package a resource came in: what decides between two contents of one resource."""

    device_id: str
    sequence: int
    created: datetime

    def follows(self, other: "Stamp") -> bool:
        """Whether this is later: by the number for one laptop, by the clocks for two."""
        if self.device_id == other.device_id:
            return self.sequence > other.sequence
        return self.created > other.created


@dataclass(frozen=True, slots=True)
class PackageResources:
    """What a package brings to load."""

    package_id: str
    manifest_sha256: str
    stamp: Stamp
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading some packages came to: rows that are new or changed, where the outcome is TAKEN."""

    outcome: Outcome
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """Which packages are there already, where the outcome is TAKEN."""

    outcome: Outcome
    package_ids: frozenset[str] = frozenset()


def squash(packages: Iterable[PackageResources]) -> dict[tuple[str, str], tuple[Resource, PackageResources]]:
    """Give each resource once, as the latest package has it: an import with one id twice takes either."""
    found: dict[tuple[str, str], tuple[Resource, PackageResources]] = {}
    for package in packages:
        for one in package.resources:
            here = found.get((one.type, one.id))
            if here is None or not here[1].stamp.follows(package.stamp):
                found[one.type, one.id] = (one, package)
    return found


class NoTransactionError(Exception):
    """A bundle cannot be loaded; the words say why, for a receipt."""


def of_bundle(data: bytes) -> tuple[Resource, ...]:
    """Take a transaction apart; raises NoTransactionError unless it puts each resource once, under its own id."""
    try:
        bundle = msgspec.json.decode(data, type=_Bundle)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise NoTransactionError("This is not a FHIR Bundle.") from error
    if (bundle.resource_type, bundle.type) != ("Bundle", "transaction") or not bundle.entry:
        raise NoTransactionError("This is not a FHIR transaction Bundle.")
    found: dict[tuple[str, str], Resource] = {}
    for entry in bundle.entry:
        one = _resource(entry)
        if (one.type, one.id) in found:
            raise NoTransactionError(f"{one.type}/{one.id} stands twice in it.")
        found[one.type, one.id] = one
    return tuple(found.values())


def _resource(entry: _Entry) -> Resource:
    try:
        named = msgspec.json.decode(entry.resource, type=_Named)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise NoTransactionError("A resource in it has no type or id.") from error
    if (entry.request.method, entry.request.url) != ("PUT", f"{named.resource_type}/{named.id}"):
        raise NoTransactionError(f"{named.resource_type}/{named.id} is not put under its own id.")
    return Resource(named.resource_type, named.id, bytes(entry.resource))
