"""Tables of targets and of what is owed to them."""

from collections.abc import Callable
from datetime import datetime

from fieldnote.domain.delivery import Delivery, DeliveryState, Target
from fieldnote.domain.ids import AddendumId, DeliveryId, VisitId
from fieldnote.domain.visit import Visit
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
    database: Database,
    visit: Visit,
    at: datetime,
    new_id: Callable[[], str],
    *,
    addendum_id: AddendumId | None = None,
    act_id: str | None = None,
) -> list[DeliveryId]:
    """Note that a signed version, or an addendum or act about it, is owed to every target.

    Call it inside the signature's transaction.
    """
    owed: list[DeliveryId] = []
    for target in targets(database):
        delivery_id = DeliveryId(new_id())
        database.run(
            "INSERT INTO delivery (id, visit_id, version, addendum_id, act_id, target_id, state, owed_at) VALUES "
            "(?, ?, ?, ?, ?, ?, ?, ?)",
            (
                delivery_id,
                visit.id,
                visit.version,
                addendum_id,
                act_id,
                target.id,
                DeliveryState.READY.value,
                at.isoformat(),
            ),
        )
        owed.append(delivery_id)
    return owed


def everything(database: Database) -> list[Delivery]:
    """Give every delivery in the order it was owed."""
    return _DELIVERIES.find(database, "1 ORDER BY sequence")


def withdraw(database: Database, note_id: VisitId) -> list[DeliveryId]:
    """Hold back for good what is owed of a note, all versions, and has not begun to leave."""
    rows = database.all(
        "UPDATE delivery SET state = 'withdrawn' WHERE state IN ('ready', 'held') AND (visit_id = ?1 OR visit_id IN "
        "(SELECT visit_id FROM correction WHERE note_id = ?1)) RETURNING id",
        (note_id,),
    )
    return [DeliveryId(row[0]) for row in rows]


def unpaid(database: Database) -> int:
    """Count the signed records that lack a delivery for a target that was there when they were signed."""
    return int(
        database.value(
            "SELECT count(*) FROM target t JOIN signature s ON julianday(s.signed_at) >= julianday(t.owed_from) JOIN "
            "signed_record r ON r.record_id = s.record_id LEFT JOIN delivery d ON d.visit_id = r.visit_id AND "
            "d.version = r.version AND d.addendum_id IS r.addendum_id AND d.act_id IS r.act_id AND d.target_id = t.id "
            "WHERE d.id IS NULL"
        )
    )
