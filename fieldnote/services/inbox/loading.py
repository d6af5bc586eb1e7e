"""Bringing opened notes into what an agency has already: a PostgreSQL database, a FHIR server, files for `$import`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.exchange.ndjson import NdjsonFiles
from fieldnote.exchange.package.resources import Loaded, PackageResources, squash
from fieldnote.host import files
from fieldnote.services.inbox import opened
from fieldnote.services.inbox.opened import OpenedPackage

Load = Callable[[Sequence[PackageResources]], Loaded]
Progress = Callable[[int, int], None]

_BATCH = 50
"""Packages in one transaction."""
_SCHEMES = ("postgresql://", "postgres://")


@dataclass(frozen=True, slots=True)
class Failed:
    """A note or a package that could not be loaded, and what the other side said, which is never a note's text."""

    package_id: str
    item: str = ""
    code: str = ""
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class Loading:
    """What loading came to so far."""

    packages: int = 0
    before: int = 0
    """Packages that were there already."""
    rows: int = 0
    """Resources that are new over there or changed."""
    failed: list[Failed] = field(default_factory=list)
    outcome: Outcome = field(default_factory=lambda: Outcome(Result.TAKEN))
    """What stopped it, if anything did."""


def is_database(target: str) -> bool:
    """Whether a target is a PostgreSQL database: a URL, or libpq's words."""
    return target.startswith(_SCHEMES) or "dbname=" in target or "service=" in target


def into_postgres(folder: Path, address: str, progress: Progress) -> Loading:
    """Load into PostgreSQL what was not loaded before; a package that it cannot keep does not stop the others."""
    from fieldnote.exchange.carriers.postgres import Postgres  # noqa: PLC0415 -- it opens a connection

    packages, loading = opened.every(folder), Loading()
    database = Postgres(address)
    loading.outcome = database.open()
    if loading.outcome.result is not Result.TAKEN:
        return loading
    try:
        done = 0
        for batch in opened.batches(packages, _BATCH):
            known = database.known([one.manifest.package_id for one in batch])
            loading.outcome = known.outcome
            if known.outcome.result is not Result.TAKEN:
                break
            loading.before += len(known.package_ids)
            fresh = [one for one in batch if one.manifest.package_id not in known.package_ids]
            if not _load_batch(database.load, fresh, loading):
                break
            done += len(batch)
            progress(done, len(packages))
    finally:
        database.close()
    return loading


def into_files(folder: Path, target: Path, progress: Progress) -> Loading:
    """Write one NDJSON file for each type, each resource once and as it came last, for a server's `$import`.

    The files are made anew each time, and appear whole. Two passes, so that no more than one package is in memory.
    """
    packages, loading = opened.every(folder), Loading()
    latest: dict[tuple[str, str], OpenedPackage] = {}
    for number, package in enumerate(packages):
        made, left = package.load()
        loading.failed += [Failed(package.manifest.package_id, item, "no transaction") for item in left]
        for one in made.resources:
            here = latest.get((one.type, one.id))
            if here is None or not here.stamp.follows(package.stamp):
                latest[one.type, one.id] = package
        progress(number + 1, 2 * len(packages))
    files.private_folder(target)
    with NdjsonFiles(target) as lines:
        for number, package in enumerate(packages):
            for one, _ in squash([package.load()[0]]).values():
                if latest[one.type, one.id] is package:
                    lines.add(one.type, one.body)
                    loading.rows += 1
            loading.packages += 1
            progress(len(packages) + number + 1, 2 * len(packages))
        lines.finish()
    return loading


def _load_batch(load: Load, batch: list[OpenedPackage], loading: Loading) -> bool:
    """Load some packages at once, or, where the database refuses something in them, each by itself; say to go on."""
    read = [package.load() for package in batch]
    for made, left in read:
        loading.failed += [Failed(made.package_id, item, "no transaction") for item in left]
    packages = [made for made, _ in read]
    if not packages:
        return True
    loaded = load(packages)
    if loaded.outcome.result is not Result.REFUSED:
        return _goes_on(loading, loaded, len(packages))
    for package in packages:
        loaded = load([package])
        if loaded.outcome.result is Result.REFUSED:
            loading.failed.append(Failed(package.package_id, code=loaded.outcome.code))
        elif not _goes_on(loading, loaded, 1):
            return False
    return True


def _goes_on(loading: Loading, loaded: Loaded, packages: int) -> bool:
    loading.outcome = loaded.outcome
    if loaded.outcome.result is not Result.TAKEN:
        return False
    loading.packages += packages
    loading.rows += loaded.rows
    return True
