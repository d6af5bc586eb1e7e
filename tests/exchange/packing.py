"""Packages as a laptop makes them, of made-up notes, and an agency's keys."""

import json
import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldnote.exchange.package import keys, writing
from fieldnote.exchange.package.keys import AgencyKey, AgencySecrets
from fieldnote.exchange.package.writing import Contents, Package, PackedNote, Sender

CREATED = datetime(2026, 11, 20, 21, 5, tzinfo=UTC)
NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 8 + b"\n%%EOF\n"
NOTES = ("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222")


@dataclass(frozen=True)
class Agency:
    """An agency with its secret keys."""

    secrets: AgencySecrets
    key: AgencyKey

    @property
    def opens(self) -> tuple[str, str]:
        """Its secret age keys."""
        return self.secrets.identity, self.secrets.escrow


def agency(name: str = "Made-up Agency", code: str = "MADEUP") -> Agency:
    """Make an agency."""
    return Agency(*keys.make(name, code))


@dataclass
class Laptop:
    """A laptop that counts its packages and signs them."""

    device_id: str = "00112233445566ff"
    seed: int = 1
    sequence: int = 0
    previous: str = ""

    @property
    def key(self) -> Ed25519PrivateKey:
        """Its secret key."""
        return Ed25519PrivateKey.from_private_bytes(random.Random(self.seed).randbytes(32))  # noqa: S311

    @property
    def public(self) -> str:
        """Its public key, in hex."""
        return self.key.public_key().public_bytes_raw().hex()

    def sender(self) -> Sender:
        """Give the facts of its next package, without counting it."""
        number = self.sequence + 1
        package_id = f"{self.seed:08x}-{number:04x}-4000-8000-{self.device_id[:12]}"
        return Sender(package_id, self.device_id, self.public, number, self.previous, CREATED, "America/New_York")

    def send(self, to: Agency, *notes: PackedNote) -> Package:
        """Make its next package."""
        made = writing.make(Contents(notes or (note(),), NOTICE), self.sender(), to.key, self.key.sign)
        self.sequence, self.previous = made.sequence, made.manifest_sha256
        return made

    def copy(self) -> "Laptop":
        """The same notebook, copied as it is now."""
        return replace(self)


def bundle(note_id: str = NOTES[0], words: str = "We went for a walk.", **more: object) -> bytes:
    """A transaction of one Encounter and one DocumentReference."""
    resources: list[dict[str, object]] = [
        {"resourceType": "Encounter", "id": note_id, "status": "finished", "class": {"code": "FLD"}, **more},
        {"resourceType": "DocumentReference", "id": f"{note_id}-d", "status": "current", "description": words},
    ]
    entries = [
        {
            "fullUrl": f"urn:uuid:{one['id']}",
            "resource": one,
            "request": {"method": "PUT", "url": f"{one['resourceType']}/{one['id']}"},
        }
        for one in resources
    ]
    plain = {"resourceType": "Bundle", "type": "transaction", "entry": entries}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def note(note_id: str = NOTES[0], version: int = 1, words: str = "We went for a walk.", pdf: bytes = PDF) -> PackedNote:
    """One note."""
    return PackedNote(note_id, version, bundle(note_id, words), pdf)
