"""Whether a notebook holds together: pages, tables, index, log, signatures, deliveries, attachments."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from fieldnote.domain.problems import DamagedNotebookError, FieldnoteError
from fieldnote.vault import act_signing, acts, attachments, audit, deliveries, earlier_charts, packages, search, signing
from fieldnote.vault.database import Database


class Area(StrEnum):
    """What is looked at, in this order (a crash may leave half a checkpoint, so that comes before the pages)."""

    PAGES = "pages"
    TABLES = "tables"
    LINKS = "links"
    INDEX = "index"
    LOG = "log"
    SIGNATURES = "signatures"
    DELIVERIES = "deliveries"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look found: how many faults, with the ids of records where there are any."""

    area: Area
    faults: int
    records: tuple[str, ...] = ()


QUICK = (Area.PAGES, Area.TABLES)


def check(
    database: Database, areas: tuple[Area, ...] = tuple(Area), progress: Callable[[int, int], None] | None = None
) -> tuple[Finding, ...]:
    """Look at each area and give a finding for it, with no faults where all is well.

    Where the notebook is open to read only there is none for the index.
    """
    if database.reads_only:  # FTS5 compares an index by a command that counts as writing
        areas = tuple(area for area in areas if area is not Area.INDEX)
    findings: list[Finding] = []
    for number, area in enumerate(areas, 1):
        try:
            findings.append(_LOOKS[area](database))
        except FieldnoteError as error:
            # After a page that cannot be read, SQLCipher answers with other errors than damage, too.
            if not isinstance(error, DamagedNotebookError) and not any(found.faults for found in findings):
                raise
            findings.append(Finding(area, 1))
        if progress:
            progress(number, len(areas))
    return tuple(findings)


def _pages(database: Database) -> Finding:
    if not database.reads_only:
        database.fold_in()
    return Finding(Area.PAGES, len(database.all("PRAGMA cipher_integrity_check")))


def _tables(database: Database) -> Finding:
    rows = database.all("PRAGMA integrity_check(100)")
    return Finding(Area.TABLES, 0 if rows == [("ok",)] else len(rows))


def _links(database: Database) -> Finding:
    return Finding(Area.LINKS, len(database.all("PRAGMA foreign_key_check")))


def _index(database: Database) -> Finding:
    return Finding(Area.INDEX, 0 if search.index_holds(database) else 1)


def _log(database: Database) -> Finding:
    return Finding(Area.LOG, 0 if audit.chain_holds(database) else 1)


def _signatures(database: Database) -> Finding:
    broken = [*signing.broken_signatures(database), *act_signing.broken(database), *acts.miscounted(database)]
    broken += earlier_charts.broken(database)
    return Finding(Area.SIGNATURES, len(broken), tuple(broken))


def _deliveries(database: Database) -> Finding:
    """Count what is not owed and should be, and what is not as it was frozen."""
    broken = [*deliveries.untrue(database), *packages.broken(database)]
    return Finding(Area.DELIVERIES, deliveries.unpaid(database) + len(broken), tuple(broken))


def _attachments(database: Database) -> Finding:
    broken = attachments.broken(database)
    return Finding(Area.ATTACHMENTS, len(broken), tuple(broken))


_LOOKS: dict[Area, Callable[[Database], Finding]] = {
    Area.PAGES: _pages,
    Area.TABLES: _tables,
    Area.LINKS: _links,
    Area.INDEX: _index,
    Area.LOG: _log,
    Area.SIGNATURES: _signatures,
    Area.DELIVERIES: _deliveries,
    Area.ATTACHMENTS: _attachments,
}
