"""The policy packs that ship with Fieldnote: dated data, chosen by id."""

import tomllib
from functools import cache

import msgspec

from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.problems import BadInputError
from fieldnote.host import resources

DEFAULT = "nc-peer-support"


def available() -> tuple[PolicyPack, ...]:
    """Give all packs, the default first."""
    ids = sorted(path.stem for path in resources.path("policy_packs").glob("*.toml"))
    return tuple(load(pack_id) for pack_id in sorted(ids, key=lambda i: i != DEFAULT))


@cache
def load(pack_id: str) -> PolicyPack:
    """Give one pack; raises BadInputError when there is none of this name or it is not what a pack has to be."""
    path = resources.path("policy_packs", f"{pack_id}.toml")
    if not pack_id.replace("-", "").isalnum() or not path.is_file():
        raise BadInputError(f"there are no rules named {pack_id}", "policy")
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), PolicyPack)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadInputError(str(error), path.name) from error
