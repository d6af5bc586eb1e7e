"""The table of targets, this device's keys towards them, and what is known of people and places over there."""

from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from fieldnote.domain.ids import DeliveryId, PersonId, TargetId
from fieldnote.domain.outcome import Place
from fieldnote.domain.target import Target
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_TARGETS = Mapping(Target, "target")


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """This device's key towards one target. The private half leaves the vault for the worker that signs in, only."""

    public: str
    private: str


def save(database: Database, target: Target) -> None:
    """Add a target, or keep what is known of it now."""
    _TARGETS.save(database, target)


def get(database: Database, target_id: str) -> Target | None:
    """Give a target, removed or not."""
    return _TARGETS.get(database, target_id)


def present(database: Database) -> list[Target]:
    """Give the targets that notes are owed to, by name."""
    return _TARGETS.find(database, "removed_at IS NULL ORDER BY name, id")


def everything(database: Database) -> list[Target]:
    """Give all targets by name, also those that were removed."""
    return _TARGETS.find(database, "1 ORDER BY name, id")


def key(database: Database, target_id: TargetId) -> DeviceKey | None:
    """Give the present device's key towards a target, if it has one."""
    row = database.one(
        "SELECT k.public_key, k.private_key FROM device_key k JOIN notebook n ON n.device_id = k.device_id WHERE "
        "k.target_id = ? AND k.private_key IS NOT NULL",
        (target_id,),
    )
    return DeviceKey(row[0], row[1]) if row else None


def new_ssh_key() -> DeviceKey:
    """Make a key to sign in to an SFTP server: the public half for its `authorized_keys`, the private one in hex."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    return DeviceKey(f"{public} fieldnote", key.private_bytes_raw().hex())


def new_client_key() -> DeviceKey:
    """Make a P-384 key to sign in to a FHIR server: the public half as PEM, the private one as PKCS 8 in hex."""
    key = generate_private_key(SECP384R1())
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    return DeviceKey(public, key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()).hex())


def keep_key(database: Database, target_id: TargetId, made: DeviceKey, at: datetime) -> None:
    """Keep a new key of the present device towards a target; one that was there is overwritten."""
    database.run(
        "INSERT INTO device_key (target_id, device_id, public_key, private_key, made_at) SELECT ?, device_id, ?, ?, ? "
        "FROM notebook WHERE 1 ON CONFLICT DO UPDATE SET public_key = excluded.public_key, private_key = "
        "excluded.private_key, made_at = excluded.made_at",
        (target_id, made.public, made.private, at.isoformat()),
    )


def person_there(database: Database, target_id: TargetId, person_id: PersonId) -> str | None:
    """Give the id that a person has over there, whichever entry of their chart it was looked up for."""
    found: str | None = database.value(
        f"SELECT remote_id FROM remote_person WHERE target_id = ? AND person_id IN {IN_CHART} ORDER BY pinned_at "
        "LIMIT 1",
        (target_id, person_id),
    )
    return found


def pin_person(database: Database, target_id: TargetId, person_id: PersonId, remote_id: str, at: datetime) -> None:
    """Keep who a person is over there. It stays as it is until it is let go."""
    database.run("INSERT INTO remote_person VALUES (?, ?, ?, ?)", (target_id, person_id, remote_id, at.isoformat()))


def unpin_person(database: Database, target_id: TargetId, person_id: PersonId) -> int:
    """Let go who a person is over there, to look them up anew; says how many were known."""
    return database.run(
        f"DELETE FROM remote_person WHERE target_id = ? AND person_id IN {IN_CHART}", (target_id, person_id)
    )


def keep_places(
    database: Database, target_id: TargetId, delivery_id: DeliveryId, places: tuple[Place, ...], at: datetime
) -> None:
    """Keep where the parts of what was sent lie over there."""
    database.run_many(
        "INSERT INTO remote_map VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET remote_id = excluded.remote_id, "
        "delivery_id = excluded.delivery_id, at = excluded.at",
        ((target_id, p.kind, p.local_id, p.remote_id, delivery_id, at.isoformat()) for p in places),
    )


def places(database: Database, target_id: TargetId) -> tuple[Place, ...]:
    """Give where parts of what was sent lie over there."""
    rows = database.all(
        "SELECT kind, local_id, remote_id FROM remote_map WHERE target_id = ? ORDER BY kind, local_id",
        (target_id,),
    )
    return tuple(Place(*row) for row in rows)
