"""Keys: one random root secret, everything else derived from it or wrapping it."""

import hashlib
import hmac
import secrets
import time
import unicodedata
from dataclasses import dataclass
from typing import Annotated

import msgspec
import rfc8785
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldnote.domain.problems import DamagedHeaderError, NotEnoughMemoryError, WrongPassphraseError
from fieldnote.vault.recovery_kit import SECRET_BYTES, code_of, secret_of

KEY_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a passphrase costs with Argon2id: memory in KiB, passes and lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


FLOOR = Cost()
CEILING = Cost(memory_kib=1024 * 1024, passes=16, lanes=16)
"""The most a header may ask for: above this a damaged or hostile header would only hang the computer."""


@dataclass(frozen=True, slots=True)
class Pbkdf2Cost:
    """What one guess costs with PBKDF2-HMAC-SHA-512, for agencies that may not use Argon2id (NIST SP 800-132)."""

    iterations: int = 600_000


FEWEST_ITERATIONS, MOST_ITERATIONS = 210_000, 20_000_000
"""From the least that OWASP ASVS 5.0 asks of SHA-512 to what would only hang the computer."""
AnyCost = Cost | Pbkdf2Cost
_PIN_COST = FLOOR
_ARGON2ID, _PBKDF2 = "argon2id", "pbkdf2-hmac-sha512"
_LEAST_KIB_A_LANE = 8  # RFC 9106 section 3.1
_MOST_CALIBRATED_KIB = 256 * 1024
_LONGEST_SECONDS = 1.0


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="passphrase"):
    """The way to the root secret by a passphrase, wrapped with AES-256-GCM. Byte fields are hex.

    With PBKDF2, `t` is the number of iterations, and `m` and `p` are 0.
    """

    kdf: str
    m: int
    t: int
    p: int
    salt: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    nonce: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]
    ct: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{72}$")]


class Previous(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """While a notebook is re-keyed: the root secret before this one, locked with this one, and its salt."""

    db_salt: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    nonce: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]
    ct: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{72}$")]


@dataclass(frozen=True, slots=True)
class Root:
    """The root secret of a notebook. Whoever has it can open it; the recovery kit is this, on paper."""

    secret: bytes

    @classmethod
    def fresh(cls) -> "Root":
        """Make a new one from the operating system's randomness."""
        return cls(secrets.token_bytes(SECRET_BYTES))

    @classmethod
    def of_kit(cls, code: str) -> "Root":
        """Read the recovery kit's code; raises WrongPassphraseError(given="kit") for a mistyped one."""
        return cls(secret_of(code))

    @property
    def database_key(self) -> bytes:
        """The raw key of the database."""
        return self._derived("database")

    @property
    def header_key(self) -> bytes:
        """The key that authenticates the header."""
        return self._derived("header")

    @property
    def previous_key(self) -> bytes:
        """The key that locks the root secret before this one while a notebook is re-keyed."""
        return self._derived("previous")

    @property
    def database_salt(self) -> bytes:
        """The salt a new database starts with, so that the kit alone opens it when header and first bytes are gone."""
        return self._derived("salt")[:SALT_BYTES]

    @property
    def kit(self) -> str:
        """The recovery kit's code."""
        return code_of(self.secret)

    def _derived(self, purpose: str) -> bytes:
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"fieldnote/1/{purpose}".encode()).derive(self.secret)

    def __repr__(self) -> str:
        return "Root(…)"


def normal(passphrase: str) -> bytes:
    """Give the bytes a passphrase stands for: NFKC, so that macOS and Windows keyboards agree."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def wrap(root: Root, passphrase: str, vault_id: str, cost: AnyCost) -> Slot:
    """Lock the root secret with a passphrase. Takes the time that one guess costs."""
    kdf, m, t, p = (
        (_PBKDF2, 0, cost.iterations, 0)
        if isinstance(cost, Pbkdf2Cost)
        else (_ARGON2ID, cost.memory_kib, cost.passes, cost.lanes)
    )
    bare = Slot(kdf=kdf, m=m, t=t, p=p, salt=secrets.token_hex(16), nonce=secrets.token_hex(12), ct="")
    key = _stretch(passphrase, bare)
    ct = AESGCM(key).encrypt(bytes.fromhex(bare.nonce), root.secret, _bound(bare, vault_id))
    return msgspec.structs.replace(bare, ct=ct.hex())


def cost_of(slot: Slot) -> AnyCost:
    """Give what one guess at a slot costs, so that a new passphrase costs no less."""
    return Pbkdf2Cost(slot.t) if slot.kdf == _PBKDF2 else Cost(slot.m, slot.t, slot.p)


def unwrap(slot: Slot, passphrase: str, vault_id: str) -> Root:
    """Unlock the root secret; raises WrongPassphraseError, and NotEnoughMemoryError where there is no memory for it."""
    key = _stretch(passphrase, slot)
    try:
        return Root(AESGCM(key).decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.ct), _bound(slot, vault_id)))
    except InvalidTag:
        raise WrongPassphraseError from None


def wrap_previous(old: Root, old_salt: str, new: Root, vault_id: str) -> Previous:
    """Lock the old root secret with the new one."""
    nonce = secrets.token_bytes(12)
    ct = AESGCM(new.previous_key).encrypt(nonce, old.secret, f"{vault_id}/{old_salt}".encode())
    return Previous(old_salt, nonce.hex(), ct.hex())


def unwrap_previous(previous: Previous, new: Root, vault_id: str) -> Root:
    """Unlock the old root secret with the new one; raises DamagedHeaderError when it is not this one's."""
    bound = f"{vault_id}/{previous.db_salt}".encode()
    try:
        return Root(AESGCM(new.previous_key).decrypt(bytes.fromhex(previous.nonce), bytes.fromhex(previous.ct), bound))
    except InvalidTag:
        raise DamagedHeaderError from None


def hash_pin(pin: str) -> str:
    """Hash a PIN for keeping inside the notebook: `salt$hash`, Argon2id at the floor's cost."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${_argon2(normal(pin), salt, _PIN_COST).hex()}"


def pin_matches(pin: str, hashed: str) -> bool:
    """Compare a PIN with its hash in constant time."""
    salt, _, expected = hashed.partition("$")
    return hmac.compare_digest(_argon2(normal(pin), bytes.fromhex(salt), _PIN_COST), bytes.fromhex(expected))


def calibrated(total_memory_bytes: int) -> Cost:
    """Find a cost this computer bears: at most one second, 256 MiB and an eighth of its memory; never below FLOOR."""
    chosen = FLOOR
    while True:
        started = time.perf_counter()
        _argon2(b"calibration", b"calibration-salt", chosen)
        spent = time.perf_counter() - started
        doubled = Cost(chosen.memory_kib * 2, chosen.passes, chosen.lanes)
        too_big = doubled.memory_kib > min(_MOST_CALIBRATED_KIB, total_memory_bytes // 8 // 1024)
        # Twice the memory took more than twice the time on two cores: 2.5 keeps the next step under the second.
        if too_big or spent * 2.5 > _LONGEST_SECONDS:
            return chosen
        chosen = doubled


def calibrated_pbkdf2() -> Pbkdf2Cost:
    """Find the iterations this computer does in about half a second; never below the default."""
    probe = 100_000
    started = time.perf_counter()
    hashlib.pbkdf2_hmac("sha512", b"calibration", b"calibration-salt", probe, KEY_BYTES)
    in_time = int(probe * _LONGEST_SECONDS / 2 / (time.perf_counter() - started))
    return Pbkdf2Cost(min(max(Pbkdf2Cost().iterations, in_time // 10_000 * 10_000), MOST_ITERATIONS))


def _stretch(passphrase: str, slot: Slot) -> bytes:
    salt = bytes.fromhex(slot.salt)
    if slot.kdf == _PBKDF2:
        if (slot.m, slot.p) != (0, 0) or not FEWEST_ITERATIONS <= slot.t <= MOST_ITERATIONS:
            raise DamagedHeaderError
        return hashlib.pbkdf2_hmac("sha512", normal(passphrase), salt, slot.t, KEY_BYTES)
    if slot.kdf != _ARGON2ID or not (1 <= slot.t <= CEILING.passes and 1 <= slot.p <= CEILING.lanes):
        raise DamagedHeaderError
    if not _LEAST_KIB_A_LANE * slot.p <= slot.m <= CEILING.memory_kib:
        raise DamagedHeaderError
    return _argon2(normal(passphrase), salt, Cost(slot.m, slot.t, slot.p))


def _argon2(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
    except HashingError:
        # The parameters were looked at before: what is left is that the computer has no memory to give.
        raise NotEnoughMemoryError from None


def _bound(slot: Slot, vault_id: str) -> bytes:
    """Give what the wrapping is bound to: all parameters and the notebook's id, so that none can be lowered."""
    return rfc8785.dumps(
        {
            "kind": "passphrase",
            "kdf": slot.kdf,
            "m": slot.m,
            "t": slot.t,
            "p": slot.p,
            "salt": slot.salt,
            "vault": vault_id,
        }
    )
