"""Tables of hand-overs: what this copy gave away, and what it was made from."""

from dataclasses import replace
from datetime import datetime

from fieldnote.domain import delivery as rules
from fieldnote.domain.delivery import Delivery, DeliveryState
from fieldnote.domain.handover import ELSEWHERE, Handover
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.vault import deliveries, devices
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_HANDOVERS = Mapping(Handover, "handover")
_TO_HOLD = frozenset({DeliveryState.READY, DeliveryState.HELD, DeliveryState.SENDING, DeliveryState.MAYBE_SENT})


def everything(database: Database) -> list[Handover]:
    """Give every hand-over, the oldest first."""
    return _HANDOVERS.find(database, "1 ORDER BY begun_at, rowid")


def get(database: Database, handover_id: str) -> Handover | None:
    """Give one hand-over."""
    return _HANDOVERS.get(database, handover_id)


def begin(database: Database, handover: Handover) -> None:
    """Declare a hand-over before the notebook is copied, so that the copy has it; one that was cut short goes."""
    database.run("DELETE FROM handover WHERE made_at IS NULL AND taken_at IS NULL")
    _HANDOVERS.save(database, handover)


def forget(database: Database, handover_id: str) -> None:
    """Let go of a hand-over of which no file was made."""
    database.run("DELETE FROM handover WHERE id = ?", (handover_id,))


def made(database: Database, handover_id: str, at: datetime) -> None:
    """Note that the file is whole: from here on a copy that moves has stopped."""
    database.run("UPDATE handover SET made_at = ? WHERE id = ?", (at.isoformat(), handover_id))


def take_back(database: Database, handover_id: str, at: datetime) -> None:
    """Let this copy go on after all."""
    database.run("UPDATE handover SET taken_back_at = ? WHERE id = ?", (at.isoformat(), handover_id))


def away(database: Database) -> Handover | None:
    """Give the hand-over with which this copy stopped, if it has."""
    device_id, _ = devices.present(database)
    given = _HANDOVERS.find(
        database, "device_id = ? AND moves AND made_at IS NOT NULL AND taken_back_at IS NULL", (device_id,)
    )
    return given[-1] if given else None


def taken(database: Database, handover_id: str, at: datetime) -> Handover:
    """Make this copy the one that took the notebook over: a device of its own. Call it inside a transaction.

    Where the other copy goes on, what is owed of its notes stays its own business. Raises DamagedNotebookError for a
    copy that says nothing of this hand-over.
    """
    declared = _HANDOVERS.find(
        database, "id = ? AND made_at IS NULL AND taken_at IS NULL AND device_id = ?",
        (handover_id, devices.present(database)[0]),
    )  # fmt: skip
    if not declared:
        raise DamagedNotebookError("the copy does not say that it was handed over")
    device_id = devices.add(database, at)
    database.run(
        "UPDATE handover SET taken_at = ?, taken_by = ? WHERE id = ?", (at.isoformat(), device_id, handover_id)
    )
    if not declared[0].moves:
        _leave_to_others(database, at)
    return declared[0]


def beside(database: Database) -> list[Handover]:
    """Give the hand-overs by which this copy goes on beside the one that it came from, the oldest first."""
    return _HANDOVERS.find(database, "taken_at IS NOT NULL AND NOT moves AND alone_at IS NULL ORDER BY taken_at, rowid")


def go_on_alone(database: Database, at: datetime) -> list[Handover]:
    """Let this copy send what others were to send; gives the hand-overs that this ends."""
    ended = beside(database)
    database.run_many(
        "UPDATE handover SET alone_at = ? WHERE id = ?", ((at.isoformat(), handover.id) for handover in ended)
    )
    return ended


def others(database: Database) -> frozenset[str]:
    """Name the devices that go on elsewhere, and those before them: what they signed, another copy sends."""
    rows = database.all(
        "SELECT x.id FROM handover h JOIN device t ON t.id = h.taken_by JOIN device x ON x.rowid < t.rowid WHERE NOT "
        "h.moves AND h.alone_at IS NULL"
    )
    return frozenset(row[0] for row in rows)


def signed_by(database: Database, delivery: Delivery) -> str:
    """Name the device that signed what a delivery owes."""
    record_id = delivery.addendum_id or delivery.act_id or delivery.visit_id
    return str(database.value("SELECT device_id FROM signature WHERE record_id = ?", (record_id,)) or "")


def _leave_to_others(database: Database, at: datetime) -> None:
    """Hold what is owed up to now: the copy that goes on sends it, and no one twice."""
    elsewhere = others(database)
    for delivery in deliveries.everything(database):
        if delivery.state in _TO_HOLD and signed_by(database, delivery) in elsewhere:
            held = rules.moved(delivery, DeliveryState.HELD, at, ELSEWHERE)
            deliveries.keep(database, replace(held, package_id=None))
