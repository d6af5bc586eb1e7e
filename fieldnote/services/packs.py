"""The policy packs that ship with Fieldnote, and how any pack is read: dated data, strictly checked."""

from collections.abc import Iterable
from functools import cache

from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.policy_check import family_faults, faults
from fieldnote.domain.problems import BadInputError
from fieldnote.host import resources
from fieldnote.services import data_files

DEFAULT = "nc-peer-support"


@cache
def shipped() -> tuple[PolicyPack, ...]:
    """Give all packs, ended ones too, the default first."""
    ids = sorted(path.stem for path in resources.path("policy_packs").glob("*.toml"))
    return tuple(load(pack_id) for pack_id in sorted(ids, key=lambda i: i != DEFAULT))


def available() -> tuple[PolicyPack, ...]:
    """Give the packs that a notebook can be started with: those without an end, the default first."""
    return tuple(pack for pack in shipped() if pack.valid_to is None)


@cache
def load(pack_id: str) -> PolicyPack:
    """Give one pack; raises BadInputError when there is none of this name or it is not what a pack has to be."""
    path = resources.path("policy_packs", f"{pack_id}.toml")
    if not pack_id.replace("-", "").isalnum() or not path.is_file():
        raise BadInputError(f"there are no rules named {pack_id}", "policy")
    pack = read(path.read_bytes(), path.name)
    if pack.id != pack_id:
        raise BadInputError(f"the file of {pack_id} says that it is {pack.id}", path.name)
    return pack


@cache
def read(data: bytes, name: str) -> PolicyPack:
    """Read a pack from TOML; raises BadInputError with the first fault and its place."""
    pack = data_files.read(data, PolicyPack, name)
    for fault in faults(pack):
        raise BadInputError(fault.what, f"{name}: {fault.where}")
    return pack


def require_a_line(packs: Iterable[PolicyPack]) -> None:
    """Raise BadInputError when two packs of a family are in force on the same day."""
    for fault in family_faults(packs):
        raise BadInputError(fault.what, fault.where)
