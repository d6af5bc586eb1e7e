"""Groups that meet again and again, and who usually comes. Their sessions are in `group_sessions`."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.group import Group, Membership
from fieldnote.domain.ids import GroupId, MembershipId, PersonId
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.text import storable
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups as tables


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group with who usually comes."""

    group: Group
    members: tuple[Membership, ...]


def add_group(notebook: Notebook, name: str) -> Done[Group] | Refused:
    """Add a group by its name."""
    return update_group(notebook, Group(GroupId(notebook.new_id()), name))


def update_group(notebook: Notebook, group: Group) -> Done[Group] | Refused:
    """Keep what changed about a group."""
    group = storable(group)
    if not group.name.strip():
        return Refused((Problem("name", "group_without_name", Weight.MISSING),))
    with notebook.vault.database.transaction():
        tables.save_group(notebook.vault.database, group)
        notebook.audit("group.kept", group.id)
    return Done(group, Change(notebook=True))


def keep_group(notebook: Notebook, group: Group, members: Collection[PersonId]) -> Done[Group] | Refused:
    """Keep a group, a new one where it has no id, together with who usually comes to it."""
    group = group if group.id else replace(group, id=GroupId(notebook.new_id()))
    with notebook.vault.database.transaction():
        outcome = update_group(notebook, group)
        if isinstance(outcome, Refused):
            return outcome
        change = outcome.change
        wanted = {people.get(notebook, person_id).id for person_id in members}
        before = {member.person_id for member in tables.members(notebook.vault.database, group.id)}
        for person_id in sorted(wanted - before):
            change |= _changed(add_member(notebook, group.id, person_id))
        for person_id in sorted(before - wanted):
            change |= _changed(end_membership(notebook, group.id, person_id))
    return Done(outcome.value, change)


def add_member(notebook: Notebook, group_id: GroupId, person_id: PersonId) -> Done[Membership] | Refused:
    """Note that somebody usually comes to a group; a new session has them on its list."""
    get(notebook, group_id)
    person_id = people.get(notebook, person_id).id
    if any(m.person_id == person_id for m in tables.members(notebook.vault.database, group_id)):
        return Refused((Problem("members", "listed_already"),))
    made = Membership(MembershipId(notebook.new_id()), group_id, person_id, notebook.clock().date())
    return _keep_member(notebook, made)


def end_membership(notebook: Notebook, group_id: GroupId, person_id: PersonId) -> Done[Membership] | Refused:
    """Note that somebody no longer comes to a group."""
    person_id = people.get(notebook, person_id).id
    found = [m for m in tables.members(notebook.vault.database, group_id) if m.person_id == person_id]
    if not found:
        return Refused((Problem("members", "not_on_the_list"),))
    return _keep_member(notebook, replace(found[0], ended_on=notebook.clock().date()))


def groups(notebook: Notebook) -> tuple[GroupLine, ...]:
    """Give the groups that meet, by name."""
    database = notebook.vault.database
    return tuple(GroupLine(group, tuple(tables.members(database, group.id))) for group in tables.groups(database))


def names_of(notebook: Notebook, line: GroupLine) -> tuple[str, ...]:
    """Name who usually comes, in the order of the names."""
    return tuple(sorted(people.get(notebook, member.person_id).preferred_name for member in line.members))


def get(notebook: Notebook, group_id: GroupId) -> Group:
    """Give one group; raises NotFoundError."""
    found = tables.group(notebook.vault.database, group_id)
    if found is None:
        raise NotFoundError("group", group_id)
    return found


def _changed(outcome: Done[Membership] | Refused) -> Change:
    return Change() if isinstance(outcome, Refused) else outcome.change


def _keep_member(notebook: Notebook, member: Membership) -> Done[Membership]:
    with notebook.vault.database.transaction():
        tables.save_member(notebook.vault.database, member, notebook.now_utc())
        notebook.audit("group.member", member.group_id, member.person_id)
    return Done(member, Change(people=frozenset({member.person_id}), notebook=True))
