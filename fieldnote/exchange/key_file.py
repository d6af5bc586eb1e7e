"""Files that carry a public key to another computer (`*.fnkey`), and the age keys in them: made, written and read."""

from typing import Annotated, TypeVar

import msgspec

from fieldnote.domain.problems import BadInputError

AgePublic = Annotated[str, msgspec.Meta(pattern="^age1[0-9a-z]{58}$")]
_MOST_BYTES = 16 << 10

Key = TypeVar("Key", bound=msgspec.Struct)


def new_pair() -> tuple[str, str]:
    """Make an age key: the secret half and the public one, as age writes them."""
    import pyrage  # noqa: PLC0415 -- only those who make or use keys load it

    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def write(key: msgspec.Struct) -> bytes:
    """Give the bytes of a key's file."""
    return msgspec.json.format(msgspec.json.encode(key), indent=2) + b"\n"


def read(data: bytes, kind: type[Key], what: str) -> Key:
    """Read a key's file; raises BadInputError, which says `what` it is not."""
    if len(data) > _MOST_BYTES:
        raise BadInputError(f"this file is too large to be {what}")
    try:
        found = msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise BadInputError(f"this is not {what} that this Fieldnote reads, or it was changed") from error
    if not getattr(found, "name", "").isprintable():
        raise BadInputError(f"this is not {what} that this Fieldnote reads")
    return found
