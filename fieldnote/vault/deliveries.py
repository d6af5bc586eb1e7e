"""Tables of what is owed to targets, of the bytes that leave, and of what happened to them."""

import hashlib
from collections.abc import Callable, Collection
from datetime import datetime

from fieldnote.domain.delivery import Delivery, DeliveryEvent, DeliveryState, Frozen
from fieldnote.domain.ids import AddendumId, DeliveryId, PersonId, TargetId, VisitId
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.domain.target import Target
from fieldnote.domain.visit import Visit
from fieldnote.vault import targets
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_DELIVERIES = Mapping(Delivery, "delivery")
_EVENTS = Mapping(DeliveryEvent, "delivery_event")
_CHANGES = (
    "state", "attempts", "conflicts", "next_try", "result", "code", "issues", "why", "body_sha256", "package_id",
    "release_id", "changed_at",
)  # fmt: skip
_NOTE = "SELECT ?1 UNION SELECT visit_id FROM correction WHERE note_id = ?1"
_NOT_LEFT = "('ready', 'held', 'sending')"


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
    for target in targets.present(database):
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


def owe_earlier(database: Database, target: Target, at: datetime, new_id: Callable[[], str]) -> list[DeliveryId]:
    """Note that what was signed since the day a target is owed from is owed to it, in the order it was signed.

    Versions that were replaced and notes that were voided meanwhile stay in the list as what need not be sent any more.
    """
    return _owe(database, target, "julianday(s.signed_at) >= julianday(?1)", target.owed_from.isoformat(), at, new_id)


def signed_since(database: Database, since: datetime | None = None) -> tuple[int, datetime | None]:
    """Count the signed notes that stand, and say when the first of them was signed."""
    count, first = database.one(
        "SELECT count(*), min(s.signed_at) FROM signed_record r JOIN signature s ON s.record_id = r.record_id WHERE "
        "r.addendum_id IS NULL AND r.act_id IS NULL AND NOT EXISTS (SELECT 1 FROM uncounted u WHERE u.visit_id = "
        "r.visit_id AND u.why <> 'correcting') AND (?1 IS NULL OR julianday(s.signed_at) >= julianday(?1))",
        (since.isoformat() if since else None,),
    ) or (0, None)
    return count, datetime.fromisoformat(first) if first else None


def owe_note(
    database: Database, target: Target, note_id: VisitId, at: datetime, new_id: Callable[[], str]
) -> list[DeliveryId]:
    """Note that all that was signed of one note is owed to a target, whenever that was; what is owed already stays."""
    return _owe(database, target, f"r.visit_id IN ({_NOTE})", note_id, at, new_id)


def _owe(
    database: Database, target: Target, which: str, value: str, at: datetime, new_id: Callable[[], str]
) -> list[DeliveryId]:
    rows = database.all(
        "SELECT r.visit_id, r.version, r.addendum_id, r.act_id, CASE u.why WHEN 'void' THEN 'withdrawn' WHEN "
        "'replaced' THEN 'superseded' ELSE 'ready' END FROM signed_record r JOIN signature s ON s.record_id = "
        f"r.record_id LEFT JOIN uncounted u ON u.visit_id = r.visit_id WHERE {which} "
        "AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.target_id = ?2 AND d.visit_id = r.visit_id AND "
        "d.version = r.version AND d.addendum_id IS r.addendum_id AND d.act_id IS r.act_id) ORDER BY "
        "julianday(s.signed_at), s.rowid",
        (value, target.id),
    )
    owed = [(DeliveryId(new_id()), *row) for row in rows]
    database.run_many(
        "INSERT INTO delivery (id, visit_id, version, addendum_id, act_id, state, target_id, owed_at) VALUES (?, ?, ?, "
        "?, ?, ?, ?, ?)",
        ((*row, target.id, at.isoformat()) for row in owed),
    )
    return [row[0] for row in owed]


def everything(database: Database) -> list[Delivery]:
    """Give every delivery in the order it was owed."""
    return _DELIVERIES.find(database, "1 ORDER BY sequence")


def get(database: Database, delivery_id: str) -> Delivery | None:
    """Give a delivery by its id."""
    return _DELIVERIES.get(database, delivery_id)


def of_target(database: Database, target_id: TargetId, states: Collection[DeliveryState]) -> list[Delivery]:
    """Give what is owed to a target and stands so, in the order it was owed."""
    places = ", ".join("?" * len(states))
    return _DELIVERIES.find(
        database, f"target_id = ? AND state IN ({places}) ORDER BY sequence", (target_id, *(s.value for s in states))
    )


def page_of_target(
    database: Database,
    target_id: TargetId,
    first: Collection[DeliveryState],
    then: Collection[DeliveryState],
    most: int,
    skip: int,
) -> list[Delivery]:
    """Give some of what is owed to a target: what stands as in `first`, then the others, by the day of the visit."""
    states, ahead = ", ".join("?" * (len(first) + len(then))), ", ".join("?" * len(first))
    part = f"LIMIT {int(most)} OFFSET {int(skip)}"  # a bound one would have it prepared anew
    order = f"state NOT IN ({ahead}), (SELECT starts_at FROM visit WHERE id = visit_id), sequence"
    where = f"target_id = ? AND state IN ({states}) ORDER BY {order} {part}"
    values = (target_id, *(s.value for s in (*first, *then, *first)))
    return _DELIVERIES.find(database, where, values)


def of_visit(database: Database, visit_id: str) -> list[Delivery]:
    """Give what is owed of one version of a note."""
    return _DELIVERIES.find(database, "visit_id = ? ORDER BY sequence", (visit_id,))


def of_person(database: Database, person_id: PersonId) -> list[Delivery]:
    """Give what is owed of a person's notes."""
    theirs = f"visit_id IN (SELECT id FROM visit WHERE person_id IN {IN_CHART})"
    return _DELIVERIES.find(database, f"{theirs} ORDER BY sequence", (person_id,))


def in_package(database: Database, package_id: str) -> list[Delivery]:
    """Give what last travelled in a package."""
    return _DELIVERIES.find(database, "package_id = ? ORDER BY sequence", (package_id,))


def is_voiding(database: Database, delivery: Delivery) -> bool:
    """Whether what is owed is that a note was voided."""
    return bool(database.value("SELECT EXISTS (SELECT 1 FROM void WHERE id = ?)", (delivery.act_id,)))


def of_item(database: Database, target_id: TargetId, note_id: str, version: int, about: str) -> Delivery | None:
    """Give what is owed to a target of one version of a note, or of the addendum or act `about` it."""
    found = _DELIVERIES.find(
        database,
        f"visit_id IN ({_NOTE}) AND target_id = ?2 AND version = ?3 AND coalesce(addendum_id, act_id, '') = ?4",
        (note_id, target_id, version, about),
    )
    return found[0] if found else None


def counts(database: Database, target_id: TargetId) -> dict[DeliveryState, int]:
    """Count what is owed to a target in each state there is."""
    rows = database.all("SELECT state, count(*) FROM delivery WHERE target_id = ? GROUP BY state", (target_id,))
    return {DeliveryState(row[0]): int(row[1]) for row in rows}


def refused_as_of_another_copy(database: Database) -> int:
    """Count what an agency did not take since it had met another copy of the notebook, and what waits for a person."""
    return int(
        database.value(
            "SELECT count(*) FROM delivery WHERE state = 'quarantined' AND why ->> 'code' = 'two_copies_there'"
        )
    )


def keep(database: Database, delivery: Delivery) -> None:
    """Keep where a delivery stands now; what happened is added to its events by the database itself."""
    _DELIVERIES.change(database, delivery, _CHANGES)


def freeze(database: Database, delivery_id: DeliveryId, frozen: Frozen) -> str:
    """Keep the bytes that leave, once and for good; gives their digest, for the delivery itself."""
    database.run("INSERT INTO delivery_body VALUES (?, ?, ?)", (delivery_id, frozen.name, frozen.data))
    return hashlib.sha256(frozen.data).hexdigest()


def frozen(database: Database, delivery: Delivery) -> Frozen:
    """Give the frozen bytes. Raises DamagedNotebookError when they are not what was frozen."""
    row = database.one("SELECT name, bytes FROM delivery_body WHERE delivery_id = ?", (delivery.id,))
    if row is None or hashlib.sha256(row[1]).hexdigest() != delivery.body_sha256:
        raise DamagedNotebookError("what was to be sent is not what was frozen")
    return Frozen(row[0], row[1])


def events(database: Database, delivery_id: str) -> list[DeliveryEvent]:
    """Give what happened to a delivery, the oldest first."""
    return _EVENTS.find(database, "delivery_id = ? ORDER BY sequence", (delivery_id,))


def withdraw(database: Database, note_id: VisitId, at: datetime) -> list[DeliveryId]:
    """Hold back for good what is owed of a note, all versions, and is not known to have arrived."""
    return _over(
        database,
        f"(state IN {_NOT_LEFT} OR state IN ('sent?', 'quarantined')) AND visit_id IN ({_NOTE})",
        "withdrawn",
        note_id,
        at,
    )


def supersede(database: Database, replaced: VisitId, at: datetime) -> list[DeliveryId]:
    """Let go of a version that another one replaced where it never arrived, was refused, or was sent back.

    What was added to it goes along: the newer version has it all.
    """
    return _over(
        database,
        f"visit_id = ?1 AND (state IN ('quarantined', 'returned') OR (state IN {_NOT_LEFT} AND attempts = 0))",
        "superseded",
        replaced,
        at,
    )


def withdraw_target(database: Database, target_id: TargetId, at: datetime) -> list[DeliveryId]:
    """Hold back for good whatever is still owed to a target."""
    return _over(
        database,
        "target_id = ?1 AND state IN ('ready', 'held', 'sending', 'sent?', 'quarantined')",
        "withdrawn",
        target_id,
        at,
    )


def _over(database: Database, where: str, state: str, key: str, at: datetime) -> list[DeliveryId]:
    rows = database.all(
        f"UPDATE delivery SET state = ?2, changed_at = ?3, next_try = NULL WHERE {where} RETURNING id",
        (key, state, at.isoformat()),
    )
    return [DeliveryId(row[0]) for row in rows]


def unpaid(database: Database) -> int:
    """Count the signed records that lack a delivery for a target that was there when they were signed."""
    return int(
        database.value(
            "SELECT count(*) FROM target t JOIN signature s ON julianday(s.signed_at) >= julianday(t.owed_from) AND "
            "(t.removed_at IS NULL OR julianday(s.signed_at) < julianday(t.removed_at)) JOIN "
            "signed_record r ON r.record_id = s.record_id LEFT JOIN delivery d ON d.visit_id = r.visit_id AND "
            "d.version = r.version AND d.addendum_id IS r.addendum_id AND d.act_id IS r.act_id AND d.target_id = t.id "
            "WHERE d.id IS NULL"
        )
    )


def untrue(database: Database) -> list[DeliveryId]:
    """List the deliveries whose bytes are not what was frozen, or whose last event says another state."""
    found = {
        DeliveryId(row[0])
        for row in database.all(
            "SELECT d.id FROM delivery d WHERE d.state IS NOT (SELECT e.state FROM delivery_event e WHERE "
            "e.delivery_id = d.id ORDER BY e.sequence DESC LIMIT 1) OR (d.body_sha256 <> '') <> EXISTS (SELECT 1 FROM "
            "delivery_body b WHERE b.delivery_id = d.id)"
        )
    }
    for delivery_id, digest, data in database.each(
        "SELECT d.id, d.body_sha256, b.bytes FROM delivery_body b JOIN delivery d ON d.id = b.delivery_id"
    ):
        if hashlib.sha256(data).hexdigest() != digest:
            found.add(DeliveryId(delivery_id))
    return sorted(found)
