"""Tables of charts that came from other notebooks. What was signed there is kept byte for byte and never written to."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.transfer import EarlierChart, FileElsewhere, SignedElsewhere
from fieldnote.vault import devices, disposals
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping, to_json
from fieldnote.vault.merges import IN_CHART, people_in

_CHARTS = Mapping(EarlierChart, "earlier_chart")
_OURS = "earlier_"


def add(
    database: Database,
    chart: EarlierChart,
    signed_list: tuple[bytes, str],
    unsigned: bytes,
    records: Iterable[SignedElsewhere],
    files: Iterable[tuple[FileElsewhere, str]],
) -> None:
    """Keep what came; `signed_list` is the list with its signature, `files` come with their SHA-256."""
    manifest, signature = signed_list
    database.run(
        "INSERT INTO earlier_chart (id, person_id, giver, credential, device_id, device_key, given_at, taken_at, "
        "notice, goes_on, manifest, signature, chart) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            chart.id, chart.person_id, chart.giver, chart.credential, chart.device_id, chart.device_key,
            chart.given_at.isoformat(), chart.taken_at.isoformat(), chart.notice, int(chart.goes_on), manifest,
            signature, unsigned,
        ),
    )  # fmt: skip
    database.run_many(
        "INSERT INTO earlier_record VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (chart.id, number, r.record_id, r.canonical, r.device_id, r.public_key, r.ed25519)
            for number, r in enumerate(records)
        ),
    )
    database.run_many(
        "INSERT INTO earlier_file VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (chart.id, number, f.attachment_id, f.visit_id, f.title, f.kind, sha256, f.data)
            for number, (f, sha256) in enumerate(files)
        ),
    )
    counts, version = _standing(database, chart.person_id)
    database.run(
        "UPDATE earlier_chart SET counts = ?, last_version = ? WHERE id = ?", (to_json(counts), version, chart.id)
    )


def get(database: Database, chart_id: str) -> EarlierChart | None:
    """Give one earlier chart."""
    return _CHARTS.get(database, chart_id)


def everything(database: Database) -> list[EarlierChart]:
    """Give every earlier chart, the newest first."""
    return _CHARTS.find(database, "1 ORDER BY given_at DESC, id")


def of_person(database: Database, person_id: PersonId) -> list[EarlierChart]:
    """Give a person's earlier charts, the newest first."""
    return _CHARTS.find(database, "person_id = ? ORDER BY given_at DESC, id", (person_id,))


def records(database: Database, chart_id: str) -> list[SignedElsewhere]:
    """Give what was signed there, in the order it came."""
    rows = database.all(
        "SELECT record_id, canonical, device_id, public_key, ed25519 FROM earlier_record WHERE chart_id = ? ORDER BY "
        "number",
        (chart_id,),
    )
    return [SignedElsewhere(*row) for row in rows]


def files(database: Database, chart_id: str) -> list[FileElsewhere]:
    """Give the files that came along."""
    rows = database.all(
        "SELECT attachment_id, visit_id, title, kind, bytes FROM earlier_file WHERE chart_id = ? ORDER BY number",
        (chart_id,),
    )
    return [FileElsewhere(*row) for row in rows]


def unsigned(database: Database, chart_id: str) -> bytes:
    """Give what was not signed, as it came."""
    return bytes(database.value("SELECT chart FROM earlier_chart WHERE id = ?", (chart_id,)))


def is_untouched(database: Database, chart: EarlierChart) -> bool:
    """Whether nothing was added or changed for a person since they came with this chart."""
    if len(people_in(database, chart.person_id)) != 1:
        return False
    kept = database.one("SELECT counts, last_version FROM earlier_chart WHERE id = ?", (chart.id,))
    counts, version = _standing(database, chart.person_id)
    others = database.value(
        f"SELECT count(*) FROM earlier_chart WHERE person_id IN {IN_CHART} AND id <> ?2", (chart.person_id, chart.id)
    )
    return kept == (to_json(counts), version) and not others


def take_back(database: Database, chart: EarlierChart, at: datetime) -> None:
    """Let go of an earlier chart alone, and of nothing else of the person. Call it inside a transaction."""
    database.run("UPDATE earlier_chart SET undone_at = ? WHERE id = ?", (at.isoformat(), chart.id))
    for table in ("earlier_record", "earlier_file"):
        database.run(f"DELETE FROM {table} WHERE chart_id = ?", (chart.id,))
    database.run("DELETE FROM earlier_chart WHERE id = ?", (chart.id,))


def broken(database: Database) -> list[str]:
    """List the records of earlier charts whose signature does not fit, and the files that are not what came."""
    rows = database.each("SELECT record_id, canonical, public_key, ed25519 FROM earlier_record")
    found = [row[0] for row in rows if not devices.key_verifies(bytes.fromhex(row[2]), row[1], row[3])]
    attached = database.each("SELECT attachment_id, sha256, bytes FROM earlier_file")
    return found + [row[0] for row in attached if hashlib.sha256(row[2]).hexdigest() != row[1]]


def _standing(database: Database, person_id: PersonId) -> tuple[dict[str, int], int]:
    """Count a person's rows in every table that is not of earlier charts, and say how far their history has come."""
    counts = {table: n for table, n in disposals.rows_of(database, person_id).items() if not table.startswith(_OURS)}
    version = database.value(
        f"SELECT coalesce(max(sequence), 0) FROM history WHERE person_id IN {IN_CHART}", (person_id,)
    )
    return counts, int(version)
