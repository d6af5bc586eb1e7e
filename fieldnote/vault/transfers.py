"""Tables of people who went to another notebook, and of the key that others seal for when somebody comes here."""

from dataclasses import dataclass, field
from datetime import datetime

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.transfer import SignedElsewhere, Transfer
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_TRANSFERS = Mapping(Transfer, "transfer")


@dataclass(frozen=True, slots=True)
class ReceivingKey:
    """The notebook's own age key."""

    public: str
    secret: str = field(repr=False)


def receiving_key(database: Database) -> ReceivingKey | None:
    """Give the key that others seal for, if one was made."""
    row = database.one("SELECT public_key, secret_key FROM receiving_key")
    return ReceivingKey(row[0], row[1]) if row else None


def set_receiving_key(database: Database, key: ReceivingKey, at: datetime) -> None:
    """Keep the key that others seal for."""
    database.run("INSERT INTO receiving_key VALUES (1, ?, ?, ?)", (key.public, key.secret, at.isoformat()))


def add(database: Database, transfer: Transfer) -> None:
    """Log that a person's chart goes to another notebook."""
    _TRANSFERS.save(database, transfer)


def failed(database: Database, transfer_id: str, at: datetime) -> None:
    """Note that nothing left after all."""
    database.run("UPDATE transfer SET failed_at = ? WHERE id = ?", (at.isoformat(), transfer_id))


def of_person(database: Database, person_id: PersonId) -> list[Transfer]:
    """Give the transfers of a person, the newest first."""
    return _TRANSFERS.find(database, "person_id = ? AND failed_at IS NULL ORDER BY at DESC, id", (person_id,))


def signed_of(database: Database, person_id: PersonId) -> list[tuple[VisitId, SignedElsewhere]]:
    """Give everything signed of a chart, in the order it was signed, with the note it is about.

    A note that was voided belongs to somebody else and stays; that it was voided goes along.
    """
    rows = database.all(
        "SELECT r.visit_id, r.record_id, s.canonical, s.device_id, lower(hex(d.public_key)), s.ed25519 FROM "
        "signed_record r JOIN visit v ON v.id = r.visit_id JOIN signature s ON s.record_id = r.record_id JOIN device d "
        f"ON d.id = s.device_id WHERE v.person_id IN {IN_CHART} AND (r.act_id IS NOT NULL AND EXISTS (SELECT 1 FROM "
        "void x WHERE x.id = r.act_id) OR NOT EXISTS (SELECT 1 FROM uncounted u WHERE u.visit_id = r.visit_id AND "
        "u.why = 'void')) ORDER BY julianday(s.signed_at), s.rowid",
        (person_id,),
    )
    return [(VisitId(row[0]), SignedElsewhere(*row[1:])) for row in rows]


def sensitive_notes(database: Database, person_id: PersonId) -> frozenset[str]:
    """Give the signed notes of a chart that are sensitive."""
    rows = database.all(
        f"SELECT id FROM visit WHERE person_id IN {IN_CHART} AND state = 'signed' AND sensitive", (person_id,)
    )
    return frozenset(row[0] for row in rows)
