"""Devices and their Ed25519 keys: one signs, retired ones stay to verify what they signed."""

import hashlib
import secrets
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldnote.vault.database import Database


def add(database: Database, at: datetime) -> str:
    """Make this copy of the notebook a new device with a key of its own; earlier ones retire. Gives its id."""
    key = Ed25519PrivateKey.generate()
    device_id = secrets.token_hex(8)
    database.run("UPDATE device SET private_key = NULL, retired_at = ? WHERE retired_at IS NULL", (at.isoformat(),))
    database.run(
        "INSERT INTO device (id, public_key, private_key, since) VALUES (?, ?, ?, ?)",
        (device_id, key.public_key().public_bytes_raw(), key.private_bytes_raw(), at.isoformat()),
    )
    database.run("UPDATE notebook SET device_id = ?", (device_id,))
    return device_id


def present(database: Database) -> tuple[str, str]:
    """Give the present device's id and public key (hex)."""
    row = database.one("SELECT id, public_key FROM device WHERE retired_at IS NULL")
    assert row is not None, "a notebook has one active device"  # noqa: S101 -- made with the notebook
    return row[0], row[1].hex()


def sign(database: Database, canonical: bytes) -> tuple[str, str, str]:
    """Sign canonical bytes as the present device; gives the device id, the SHA-256 and the signature in hex."""
    row = database.one("SELECT id, private_key FROM device WHERE retired_at IS NULL")
    assert row is not None, "a notebook has one active device"  # noqa: S101 -- made with the notebook
    signature = Ed25519PrivateKey.from_private_bytes(row[1]).sign(canonical)
    return row[0], hashlib.sha256(canonical).hexdigest(), signature.hex()


def verifies(database: Database, device_id: str, canonical: bytes, signature: str) -> bool:
    """Whether a device of this notebook signed these bytes."""
    public: bytes | None = database.value("SELECT public_key FROM device WHERE id = ?", (device_id,))
    return public is not None and key_verifies(public, canonical, signature)


def key_verifies(public: bytes, canonical: bytes, signature: str) -> bool:
    """Whether the device of a public key, here or elsewhere, signed these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(bytes.fromhex(signature), canonical)
    except (InvalidSignature, ValueError):
        return False
    return True
