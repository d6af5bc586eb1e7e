"""The agency's keys: one that opens, one in reserve, one that signs receipts; and what of them is public."""

import base64
import hashlib
from typing import Annotated, Literal

import msgspec
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldnote.domain.problems import BadInputError
from fieldnote.exchange import key_file
from fieldnote.exchange.key_file import AgePublic

SUFFIX = ".fnkey"
_FINGERPRINT_BYTES = 10
_ROTATED_AS = b"fieldnote-agency-key-v1\0"

Ed25519Public = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class AgencyKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The public half of an agency's keys, as a target of a notebook takes it in."""

    format: Literal["fieldnote-agency-key"] = "fieldnote-agency-key"
    version: Literal[1] = 1
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
    code: Annotated[str, msgspec.Meta(pattern="^[A-Z0-9]{2,12}$")]
    """Stands in the names of packages."""
    age: AgePublic
    escrow: AgePublic
    ed25519: Ed25519Public
    """Signs the receipts."""
    replaces: Annotated[str, msgspec.Meta(max_length=32)] = ""
    """The fingerprint of the keys before, when these follow them."""
    old_signature: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{128})?$")] = ""
    """By those keys, over all the rest."""

    @property
    def fingerprint(self) -> str:
        """What two people compare, on the phone or in person: four groups of four."""
        return fingerprint(f"{self.age}\n{self.escrow}\n{self.ed25519}".encode())


class AgencySecrets(msgspec.Struct, frozen=True):
    """The secret half. None of it is ever on a laptop."""

    identity: str
    """`AGE-SECRET-KEY-1…`: opens packages."""
    escrow: str
    """Opens them too; lies in a safe."""
    signing_pem: bytes
    """PKCS #8, as `openssl` reads it."""


def make(name: str, code: str) -> tuple[AgencySecrets, AgencyKey]:
    """Make an agency's keys; raises BadInputError for a name or code that cannot stand in a file."""
    (working, age), (escrow, in_reserve) = key_file.new_pair(), key_file.new_pair()
    signing = Ed25519PrivateKey.generate()
    pem = signing.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    key = AgencyKey(
        name=name,
        code=code,
        age=age,
        escrow=in_reserve,
        ed25519=signing.public_key().public_bytes_raw().hex(),
    )
    return AgencySecrets(working, escrow, pem), read_public(write_public(key))


def write_public(key: AgencyKey) -> bytes:
    """Give the bytes of an `agency.fnkey` file."""
    return key_file.write(key)


def read_public(data: bytes) -> AgencyKey:
    """Read an `agency.fnkey` file; raises BadInputError."""
    return key_file.read(data, AgencyKey, "an agency's key (agency.fnkey)")


def follow(old_pem: bytes, old: AgencyKey, new: AgencyKey) -> AgencyKey:
    """Have the old keys vouch for the new ones, so that laptops can go over to them without a new meeting."""
    unsigned = msgspec.structs.replace(new, replaces=old.fingerprint, old_signature="")
    signature = signing_key(old_pem).sign(_rotation(unsigned))
    return msgspec.structs.replace(unsigned, old_signature=signature.hex())


def follows(old: AgencyKey, new: AgencyKey) -> bool:
    """Whether the keys a laptop knows vouch for new ones. Where they do not, two people compare fingerprints again."""
    unsigned = msgspec.structs.replace(new, old_signature="")
    return new.replaces == old.fingerprint and verifies(old.ed25519, new.old_signature, _rotation(unsigned))


def signing_key(pem: bytes) -> Ed25519PrivateKey:
    """Read the agency's signing key; raises BadInputError."""
    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError) as error:
        raise BadInputError("this is not a signing key") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise BadInputError("this is not an Ed25519 key")
    return key


def public_of(pem: bytes) -> str:
    """Give the public key (hex) of a signing key."""
    return signing_key(pem).public_key().public_bytes_raw().hex()


def verifies(public: str, signature: str, data: bytes) -> bool:
    """Whether a public Ed25519 key (hex) made this signature (hex) over these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), data)
    except (InvalidSignature, ValueError):
        return False
    return True


def device_fingerprint(public: str) -> str:
    """Give what two people compare of a laptop's public Ed25519 key (hex)."""
    return fingerprint(bytes.fromhex(public))


def fingerprint(public: bytes) -> str:
    """Give 80 bits of a hash in four groups of four letters and digits: nobody finds a second key for it."""
    code = base64.b32encode(hashlib.sha256(b"fieldnote-key\0" + public).digest()[:_FINGERPRINT_BYTES]).decode()
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def same_fingerprint(one: str, other: str) -> bool:
    """Whether two fingerprints are one, however they were typed."""
    return _letters(one) == _letters(other) != ""


def _letters(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())


def _rotation(unsigned: AgencyKey) -> bytes:
    return _ROTATED_AS + rfc8785.dumps(msgspec.to_builtins(unsigned))
