"""Bringing opened notes to an agency's FHIR server: each note one transaction, those that are there are not sent again.

What was brought is marked beside the opened package, for each server. A note that the server refuses stays, with what
the server said, and the others go on; where nothing goes any more, the rest waits for the next run.
"""

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.carriers.carrier import Carrier, Parcel, ParcelKind
from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.exchange.package import resources
from fieldnote.host import files
from fieldnote.services.inbox import opened
from fieldnote.services.inbox.loading import Failed, Loading, Progress
from fieldnote.services.inbox.opened import OpenedPackage

_MOST_BYTES = 64 << 10
_PATIENCE = 3
"""Notes in a row that do not go now: then nothing goes."""
_THERE = {Result.TAKEN, Result.CONFIRMED}


class _ServerFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `--server FILE.toml` says: files are named as they lie beside it."""

    ca: str = ""
    pins: tuple[str, ...] = ()
    client_id: str = ""
    client_key: str = ""
    key_id: str = ""
    token_url: str = ""
    scopes: tuple[Annotated[str, msgspec.Meta(min_length=1)], ...] = ()
    certificate: str = ""
    certificate_key: str = ""


def settings(url: str, server_file: Path) -> FhirSettings:
    """Read how a server is known, and how it knows us; raises BadInputError."""
    try:
        said = msgspec.convert(tomllib.loads(_bytes(server_file).decode()), _ServerFile)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInputError(f"this file does not describe a server ({error})", str(server_file)) from None
    if not url.startswith("https://") or not (said.ca or said.pins):
        raise BadInputError("name the server's own authority (ca) or the keys of its certificate (pins)", "server")
    from fieldnote.exchange.carriers import smart  # noqa: PLC0415 -- it loads what opens connections

    there = server_file.parent
    return FhirSettings(
        base_url=url.rstrip("/"),
        client_id=said.client_id,
        client_key=smart.client_key_of(_bytes(there / said.client_key)) if said.client_key else b"",
        key_id=said.key_id,
        token_url=said.token_url,
        scopes=said.scopes,
        ca=_bytes(there / said.ca) if said.ca else b"",
        pins=said.pins,
        certificate=_bytes(there / said.certificate) if said.certificate else b"",
        certificate_key=_bytes(there / said.certificate_key) if said.certificate_key else b"",
    )


def into_fhir(folder: Path, server: FhirSettings, progress: Progress) -> Loading:
    """Bring what was not brought before."""
    from fieldnote.exchange.carriers.fhir_server import FhirServer  # noqa: PLC0415 -- it opens a connection

    carrier = FhirServer(server)
    try:
        return bring(folder, carrier, hashlib.sha256(server.base_url.encode()).hexdigest()[:16], progress)
    finally:
        carrier.close()


def bring(folder: Path, carrier: Carrier, server: str, progress: Progress) -> Loading:
    """Bring everything through a carrier; `server` names it in the marks."""
    packages, loading, row = opened.every(folder), Loading(), _Row()
    for number, package in enumerate(packages):
        left = [item for item in package.items if not _mark(package, server, item).exists()]
        loading.before += not left
        for item in left:
            outcome = _bring(carrier, package, item)
            if outcome.result in _THERE:
                files.private_folder(_mark(package, server, item).parent)
                files.write_whole(_mark(package, server, item), b"")
                loading.rows += len(outcome.places)
            else:
                words = tuple(f"{issue.where} {issue.text}".strip() for issue in outcome.issues)
                loading.failed.append(Failed(package.manifest.package_id, item, outcome.code, words))
            if row.is_over(outcome):
                loading.outcome = outcome
                return loading
        loading.packages += bool(left)
        progress(number + 1, len(packages))
    return loading


class _Row:
    """Counts the notes in a row that a server does not take now."""

    def __init__(self) -> None:
        self._length = 0

    def is_over(self, outcome: Outcome) -> bool:
        """Whether to leave the rest for the next run."""
        self._length = self._length + 1 if outcome.result is Result.LATER else 0
        return outcome.result.stops_target or self._length == _PATIENCE


def _bring(carrier: Carrier, package: OpenedPackage, item: str) -> Outcome:
    data = package.bundle(item)
    try:
        resources.of_bundle(data)
    except resources.NoTransactionError:
        return Outcome(Result.REFUSED, "no transaction")
    return carrier.send(Parcel(f"{item}.json", data, ParcelKind.BUNDLE), lambda _done, _all: None, lambda: False)


def _mark(package: OpenedPackage, server: str, item: str) -> Path:
    return package.folder / "loaded" / server / item


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadInputError("this file is too large", str(path))
        return path.read_bytes()
    except OSError as error:
        raise BadInputError("this file cannot be read", str(path)) from error
