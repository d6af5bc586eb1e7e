"""Reading and signing the file. Nothing in it is code, and nothing in it is believed before the signature is checked.

    {"format": "fieldnote-agency-settings", "version": 1, "key": HEX, "signature": HEX, "settings": {…}}

The signature covers `fieldnote-agency-settings-v1`, a NUL and the canonical JSON (RFC 8785) of `settings`.
"""

import hashlib
from collections.abc import Collection
from datetime import date
from typing import Annotated, Any, Final

import msgspec
import rfc8785

from fieldnote.domain.agency_settings import AgencySettings, RulesFrom
from fieldnote.domain.problems import BadInputError, Problem, RefusedPackageError
from fieldnote.domain.text import unstorable
from fieldnote.exchange.package import keys, strict_json

SUFFIX = ".fnsettings"
_FORMAT: Final = "fieldnote-agency-settings"
_VERSION: Final = 1
_SIGNED_AS: Final = b"fieldnote-agency-settings-v1\0"
_MOST_BYTES: Final = 1024 * 1024
_FIRST_YEAR, _LAST_YEAR = 1900, 2999

_Line = Annotated[str, msgspec.Meta(max_length=200)]
_Pack = Annotated[str, msgspec.Meta(min_length=1, max_length=128 * 1024)]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of the file."""


class _Rules(_Strict, frozen=True):
    pack: Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]{0,59}$")]
    since: date


class _Settings(_Strict, frozen=True):
    number: Annotated[int, msgspec.Meta(ge=1, le=2**31)]
    note: Annotated[str, msgspec.Meta(max_length=1000)] = ""
    agency: _Line = ""
    agency_contact: _Line = ""
    qp: _Line = ""
    packs: Annotated[tuple[_Pack, ...], msgspec.Meta(max_length=10)] = ()
    rules: Annotated[tuple[_Rules, ...], msgspec.Meta(max_length=20)] = ()


class _File(_Strict, frozen=True):
    format: str
    version: int
    key: keys.Ed25519Public
    signature: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]
    settings: dict[str, Any]


def read(data: bytes, pinned: Collection[str]) -> AgencySettings | Problem:
    """Read a file signed with one of the `pinned` keys (hex), or say whose it is not.

    Raises BadInputError for what is no such file.
    """
    found = _file(data)
    if found.key not in pinned:
        return Problem("signature", "settings_other_key")
    try:
        signed = _SIGNED_AS + rfc8785.dumps(found.settings)
    except rfc8785.CanonicalizationError:
        raise BadInputError("the settings hold a number that nobody keeps") from None
    if not keys.verifies(found.key, found.signature, signed):
        return Problem("signature", "settings_tampered")
    settings = _settings(found.settings)
    return AgencySettings(
        settings.number,
        found.key,
        settings.note,
        settings.agency,
        settings.agency_contact,
        settings.qp,
        tuple(pack.encode() for pack in settings.packs),
        tuple(RulesFrom(rules.pack, rules.since) for rules in settings.rules),
        hashlib.sha256(data).hexdigest(),
    )


def sign(settings: bytes, signing_pem: bytes) -> bytes:
    """Sign the JSON of `settings` with the agency's key and give the file; raises BadInputError."""
    plain = _plain(settings)
    if not isinstance(plain, dict):
        raise BadInputError("the settings are not a JSON object")
    _settings(plain)
    try:
        signed = _SIGNED_AS + rfc8785.dumps(plain)
    except rfc8785.CanonicalizationError:
        raise BadInputError("the settings hold a number that nobody keeps") from None
    made = _File(
        format=_FORMAT,
        version=_VERSION,
        key=keys.public_of(signing_pem),
        signature=keys.signing_key(signing_pem).sign(signed).hex(),
        settings=plain,
    )
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _file(data: bytes) -> _File:
    plain = _plain(data)
    if not isinstance(plain, dict) or plain.get("format") != _FORMAT:
        raise BadInputError("the file is not one of agency settings")
    if plain.get("version") != _VERSION:
        raise BadInputError("this Fieldnote reads version {known} of agency settings", known=_VERSION)
    try:
        return msgspec.convert(plain, _File)
    except msgspec.ValidationError:
        raise BadInputError(
            "the file of agency settings lacks its key or signature, or holds more than it may"
        ) from None


def _settings(plain: dict[str, Any]) -> _Settings:
    try:
        found = msgspec.convert(plain, _Settings)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        path = where.strip("`")
        raise BadInputError(
            "the settings are not what they have to be: {fault}", "settings{path}", fault=what, path=path
        ) from None
    texts = (found.note, found.agency, found.agency_contact, found.qp, *found.packs)
    if any(unstorable(text.replace("\r\n", "\n")) for text in texts):
        raise BadInputError("the settings hold signs that no notebook keeps")
    if any(not _FIRST_YEAR <= rules.since.year <= _LAST_YEAR for rules in found.rules):
        raise BadInputError("the year of a rule cannot be meant")
    return found


def _plain(data: bytes) -> Any:  # noqa: ANN401 -- any JSON value
    if len(data) > _MOST_BYTES:
        raise BadInputError("the file is larger than 1 MB")
    try:
        return strict_json.read(data.removeprefix(b"\xef\xbb\xbf"), "settings")
    except RefusedPackageError:
        raise BadInputError("the file is not JSON that can be read for certain") from None
