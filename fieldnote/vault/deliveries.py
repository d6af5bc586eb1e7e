"""Tables of targets and of what is owed to them."""

from collections.abc import Callable
from datetime import datetime

from fieldnote.domain.delivery import Delivery, DeliveryState, Target
from fieldnote.domain.ids import DeliveryId, VisitId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_TARGETS = Mapping(Target, "target")
_DELIVERIES = Mapping(Delivery, "delivery")


def save_target(database: Database, target: Target) -> None:
    """Add a target."""
    _TARGETS.save(database, target)


def targets(database: Database) -> list[Target]:
    """Give all targets by name."""
    return _TARGETS.find(database, "1 ORDER BY name, id")


def owe(
    database: Database, visit_id: VisitId, version: int, at: datetime, new_id: Callable[[], str]
) -> list[DeliveryId]:
    """Note that a signed version is owed to every target. Call it inside the signature's transaction."""
    owed: list[DeliveryId] = []
    for target in targets(database):
        delivery_id = DeliveryId(new_id())
        database.run(
            "INSERT INTO delivery (id, visit_id, version, target_id, state, owed_at) VALUES (?, ?, ?, ?, ?, ?)",
            (delivery_id, visit_id, version, target.id, DeliveryState.READY.value, at.isoformat()),
        )
        owed.append(delivery_id)
    return owed


def everything(database: Database) -> list[Delivery]:
    """Give every delivery in the order it was owed."""
    return _DELIVERIES.find(database, "1 ORDER BY sequence")


def unpaid(database: Database) -> int:
    """Count signed notes that lack a delivery for a target that was there when they were signed."""
    return int(
        database.value(
            "SELECT count(*) FROM target t JOIN signature s ON julianday(s.signed_at) >= julianday(t.owed_from) JOIN "
            "visit v ON v.id = s.record_id LEFT JOIN delivery d ON d.visit_id = v.id AND d.version = v.version AND "
            "d.target_id = t.id WHERE d.id IS NULL"
        )
    )
