"""The key that a new laptop shows so that a notebook can be handed over to it: one age key, its public half as a file.

The secret half is made on the new laptop and stays there until the notebook is taken over.
"""

from typing import Final, Literal

import msgspec

from fieldnote.domain.problems import BadInputError
from fieldnote.exchange import key_file
from fieldnote.exchange.key_file import AgePublic
from fieldnote.exchange.package.keys import fingerprint

NAME: Final = "new-laptop.fnkey"
SECRET_NAME: Final = "new-laptop.secret"  # noqa: S105 -- the name of a file
_MOST_BYTES = 4 << 10
_BEGINS = "AGE-SECRET-KEY-"


class LaptopKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The public half."""

    format: Literal["fieldnote-laptop-key"] = "fieldnote-laptop-key"
    version: Literal[1] = 1
    age: AgePublic

    @property
    def fingerprint(self) -> str:
        """What the person compares on both screens: four groups of four."""
        return fingerprint(self.age.encode())


def make() -> tuple[str, LaptopKey]:
    """Make a key: the secret half as age writes it, and the public half."""
    secret, public = key_file.new_pair()
    return secret, LaptopKey(age=public)


def public_of(secret: str) -> LaptopKey:
    """Give the public half of a secret one; raises BadInputError."""
    import pyrage  # noqa: PLC0415 -- only who moves to another laptop loads it

    try:
        return LaptopKey(age=str(pyrage.x25519.Identity.from_str(secret).to_public()))
    except pyrage.IdentityError:
        raise BadInputError("this is not the secret key of a new laptop") from None


def write_public(key: LaptopKey) -> bytes:
    """Give the bytes of a `new-laptop.fnkey` file."""
    return key_file.write(key)


def read_public(data: bytes) -> LaptopKey:
    """Read a `new-laptop.fnkey` file; raises BadInputError."""
    return key_file.read(data, LaptopKey, "a new laptop's key (new-laptop.fnkey)")


def read_secret(data: bytes) -> str:
    """Read a `new-laptop.secret` file; raises BadInputError."""
    lines = data[: _MOST_BYTES + 1].decode("ascii", "replace").splitlines()
    found = next((line.strip() for line in lines if line.startswith(_BEGINS)), None)
    if found is None or len(data) > _MOST_BYTES:
        raise BadInputError("this is not the secret key of a new laptop")
    return found
