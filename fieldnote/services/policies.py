"""The rules of a notebook: which pack is in force from which date of service on, and the agency's own packs.

What a signed note was made by stays on it: it carries the id and version of its pack, its rounding and its table.
"""

from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.fleet import Decided
from fieldnote.domain.policy import PolicyPack, in_force
from fieldnote.domain.problems import BadInputError, Problem
from fieldnote.services import packs, visit_figures
from fieldnote.services.notebook import Notebook
from fieldnote.services.packs import DEFAULT, available, load, shipped
from fieldnote.vault import policies
from fieldnote.vault.policies import PolicyUse

_MOST_BYTES = 1024 * 1024


def change_pack(notebook: Notebook, pack_id: str, from_day: date) -> Done[PolicyPack] | Refused:
    """Use a pack from a date of service on. Signed notes keep theirs; the figures of open notes follow.

    Refused for rules that nobody has, that are over by then, or that are in force then already; and where the agency
    decides them for this computer.
    """
    if Decided.RULES in notebook.fleet.decided and not notebook.is_practice:
        return Refused((Problem("policy", "decided_by_agency"),))
    return use_pack(notebook, pack_id, from_day)


def use_pack(notebook: Notebook, pack_id: str, from_day: date) -> Done[PolicyPack] | Refused:
    """Do what `change_pack` does, whoever decided it."""
    known = {pack.id: pack for pack in notebook.packs()}
    chosen = known.get(pack_id)
    if chosen is None:
        return Refused((Problem("policy", "unknown_rules", facts={"rules": pack_id}),))
    if not in_force(chosen, known.values(), from_day).valid_on(from_day):
        return Refused((Problem("policy", "rules_over", facts={"rules": chosen.label, "day": from_day.isoformat()}),))
    if policies.chosen_for(notebook.vault.database, from_day) == pack_id:
        return Refused((Problem("policy", "rules_in_use", facts={"rules": chosen.label}),))
    with notebook.vault.database.transaction():
        policies.use(notebook.vault.database, pack_id, from_day, notebook.now_utc())
        touched = visit_figures.follow_rules(notebook, first=from_day)
        notebook.audit("policy.changed", pack_id, from_day.isoformat())
    return Done(chosen, Change(visits=touched, notebook=True))


def add_pack(notebook: Notebook, data: bytes) -> Done[PolicyPack] | Refused:
    """Keep a pack of the agency's own, so that it can be chosen; raises BadInputError for a file that is no pack.

    A newer version of a pack takes the older one's place for all notes that are not signed.
    """
    if len(data) > _MOST_BYTES:
        raise BadInputError("the file is larger than 1 MB", "policy")
    pack = packs.read(data, "policy")
    if any(pack.id == known.id for known in shipped()):
        return Refused((Problem("policy", "rules_id_taken", facts={"rules": pack.id}),))
    if policies.has_file(notebook.vault.database, pack.id, pack.version):
        facts = {"rules": pack.id, "version": pack.version}
        return Refused((Problem("policy", "rules_version_taken", facts=facts),))
    packs.require_a_line((pack, *(known for known in notebook.packs() if known.id != pack.id)))
    with notebook.vault.database.transaction():
        policies.add_file(notebook.vault.database, pack.id, pack.version, data, notebook.now_utc())
        touched = visit_figures.follow_rules(notebook)
        notebook.audit("policy.added", pack.id, pack.version)
    return Done(pack, Change(visits=touched, notebook=True))


def chosen_for(notebook: Notebook, day: date) -> str:
    """Give the id of the rules that were chosen for a date of service."""
    return policies.chosen_for(notebook.vault.database, day)


def uses(notebook: Notebook) -> tuple[PolicyUse, ...]:
    """Give every choice of rules since the notebook was made, in the order of choosing."""
    return tuple(policies.uses(notebook.vault.database))


__all__ = [
    "DEFAULT", "PolicyUse", "add_pack", "available", "change_pack", "chosen_for", "load", "shipped", "use_pack", "uses",
]  # fmt: skip
