"""Opens a notebook with its recovery kit and no line of Fieldnote: what SECURITY.md describes, as a program.

    python open_without_fieldnote.py COPY-OF-vault.db        the kit's code comes on standard input

Needs two packages of others: apsw-sqlite3mc (reads SQLCipher 4 files) and cryptography (checks signatures). Prints one
JSON document: how many notes there are, each signed note with its words, and whether its signature holds. Work on a
copy of the notebook's folder: with `vault.db` goes `vault.db-wal`, if there is one.
"""

import hashlib
import hmac
import json
import sys

import apsw
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def secret_of(code: str) -> bytes:
    """Read the kit: 35 symbols of Crockford's base 32; the first 160 bits are the secret, the last 15 a checksum."""
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    symbols = code.upper().replace("-", "").replace(" ", "").strip().translate(str.maketrans("ILO", "110"))
    number = 0
    for symbol in symbols:
        number = number * 32 + alphabet.index(symbol)
    return (number >> 15).to_bytes(20, "big")


def derived(secret: bytes, purpose: str) -> bytes:
    """Derive 32 bytes by HKDF-SHA-256 (RFC 5869): no salt, and `fieldnote/1/` with the purpose as info."""
    extracted = hmac.new(bytes(32), secret, hashlib.sha256).digest()
    return hmac.new(extracted, b"fieldnote/1/" + purpose.encode() + b"\x01", hashlib.sha256).digest()


def opened(path: str, secret: bytes) -> apsw.Connection:
    """Open the database by its raw key and salt. The salt is derived, and stands in the file's first 16 bytes too."""
    raw = (derived(secret, "database") + derived(secret, "salt")[:16]).hex()
    connection = apsw.Connection(path)
    for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", f"PRAGMA key = 'raw:{raw}'"):
        connection.execute(statement).fetchall()
    return connection


def holds(public_key: bytes, signature: str, canonical: bytes) -> bool:
    """Whether an Ed25519 signature fits the bytes that were signed."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(bytes.fromhex(signature), canonical)
    except InvalidSignature:
        return False
    return True


def main() -> None:
    """Read and print."""
    connection = opened(sys.argv[1], secret_of(sys.stdin.readline()))
    notes = connection.execute("SELECT count(*) FROM visit").fetchall()[0][0]
    signed = [
        {
            "id": record_id,
            "signed_at": signed_at,
            "what_we_did": json.loads(canonical).get("draft", {}).get("what_we_did", ""),
            "holds": holds(public_key, signature, canonical),
        }
        for record_id, canonical, signature, signed_at, public_key in connection.execute(
            "SELECT s.record_id, s.canonical, s.ed25519, s.signed_at, d.public_key FROM signature s JOIN device d ON "
            "d.id = s.device_id ORDER BY s.signed_at"
        )
    ]
    words = connection.execute("SELECT what_we_did FROM note_text WHERE addendum_id IS NULL ORDER BY key").fetchall()
    sys.stdout.write(json.dumps({"notes": notes, "words": [row[0] for row in words], "signed": signed}))


if __name__ == "__main__":
    main()
