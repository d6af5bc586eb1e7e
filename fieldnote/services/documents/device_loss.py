"""Gathering the report of a lost laptop: counts, days and ids, so that it can be given to whoever has to decide."""

from datetime import datetime

from fieldnote.domain.disclosure import Medium
from fieldnote.reports.device_loss.values import Backups, Device, DeviceLoss, Held, Lock
from fieldnote.services import backups as backup_service
from fieldnote.services import disclosures
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.vault import backup_log, header, holdings, keys


def gather(notebook: Notebook, *, language: str = "en") -> Document:
    """Gather what this notebook says of itself: on the lost laptop before, or on the one it was restored to."""
    database, today = notebook.vault.database, notebook.clock().date()
    values = DeviceLoss(
        specialist=notebook.specialist,
        day=today,
        devices=tuple(
            Device(d.id, _there(notebook, d.since), _maybe(notebook, d.retired_at), _maybe(notebook, d.last_opened))
            for d in holdings.devices(database)
        ),
        held=_held(notebook),
        lock=_lock(notebook),
        backups=_backups(notebook),
        agency_key=notebooks.escrow_fingerprint(notebook) or "",
        kits=holdings.given_by_itself(database, "recovery-kit"),
        incident_hours=notebook.pack_on(today).incident_hours,
        language=language,
    )
    return Document(
        "device-loss", (), values, stamp(notebook), contents=frozenset(), description="Report of a lost laptop"
    )


def _held(notebook: Notebook) -> Held:
    database = notebook.vault.database
    found, charts = holdings.counted(database), holdings.charts(database)
    return Held(
        people=len(charts),
        part2_people=sum(disclosures.part2_covers(notebook, chart) for chart in charts),
        signed_notes=found.signed_notes,
        unsigned_notes=found.unsigned_notes,
        group_sessions=found.group_sessions,
        files=found.files,
        supports=found.supports,
        supports_to_reach=found.supports_to_reach,
        first_day=found.first_day,
        last_day=found.last_day,
        saved=holdings.left(database, Medium.SAVED),
        printed=holdings.left(database, Medium.PRINTED),
    )


def _lock(notebook: Notebook) -> Lock | None:
    found = header.read_authentic(notebook.vault.folder, notebook.vault.root)
    if found is None:
        return None
    cost = keys.cost_of(found.header.lock)
    if isinstance(cost, keys.Pbkdf2Cost):
        return Lock(argon2id=False, iterations=cost.iterations)
    return Lock(memory_mib=cost.memory_kib // 1024, passes=cost.passes, lanes=cost.lanes)


def _backups(notebook: Notebook) -> Backups:
    standing, place = backup_service.standing(notebook), backup_log.place(notebook.vault.database)
    return Backups(
        last=_maybe(notebook, standing.last),
        changed_since=standing.changed,
        copied_at=_maybe(notebook, place.copied_at) if place else None,
        on_another_disk=bool(place and place.other_disk),
    )


def _there(notebook: Notebook, moment: datetime) -> datetime:
    """Give a moment in the time of the place."""
    return moment.astimezone(notebook.clock().tzinfo)


def _maybe(notebook: Notebook, moment: datetime | None) -> datetime | None:
    return _there(notebook, moment) if moment else None
