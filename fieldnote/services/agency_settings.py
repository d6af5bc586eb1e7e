"""The agency's settings: one signed file, looked at first, taken in by one step, and for ten minutes taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from fieldnote.domain.agency_settings import AgencySettings, SettingsChange, SettingsField
from fieldnote.domain.arrival import UNDO_FOR, Arrival, ArrivalKind
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import ArrivalId
from fieldnote.domain.person import Specialist
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.problems import Problem
from fieldnote.exchange.agency_settings import file
from fieldnote.services import notebook as notebooks
from fieldnote.services import packs, policies
from fieldnote.services.notebook import Notebook
from fieldnote.vault import arrivals, targets
from fieldnote.vault import policies as policy_tables

_MOST_LOOKED_AT = 500
"""Earlier files whose numbers are compared: more than an agency sends in a working life."""


@dataclass(frozen=True, slots=True)
class SettingsPreview:
    """What accepting a file of settings would do."""

    settings: AgencySettings
    agency: str
    """Whose key signed it, by the name of the target it is pinned to."""
    changes: tuple[SettingsChange, ...]


def preview(notebook: Notebook, data: bytes) -> SettingsPreview | Refused:
    """Check a file and say what it would change; nothing is written.

    Refused for a file that no pinned key of an agency signed, that was changed on its way, or that is older than what
    came in already. Raises BadInputError for what is no such file, or a pack that is none.
    """
    pinned = {one.agency.ed25519: one.name for one in targets.present(notebook.vault.database) if one.agency}
    if not pinned:
        return Refused((Problem("signature", "settings_no_key"),))
    found = file.read(data, pinned.keys())
    if isinstance(found, Problem):
        return Refused((found,))
    last = _last_number(notebook, found.signed_by)
    if found.number <= last:
        code = "settings_same" if found.number == last else "settings_older"
        facts = {"number": str(found.number), "last": str(last)}
        return Refused((Problem("number", code, facts=facts),))
    tried = _try_out(notebook, found)
    if tried:
        return Refused(tried)
    changes = _changes(notebook, found)
    if not changes:
        return Refused((Problem("settings", "settings_nothing_new"),))
    return SettingsPreview(found, pinned[found.signed_by], changes)


def accept(notebook: Notebook, found: SettingsPreview, *, dry_run: bool = False) -> Done[Arrival] | Refused:
    """Take in all of a file or none of it. Refused where the notebook changed since the preview."""
    settings = found.settings
    if settings.number <= _last_number(notebook, settings.signed_by) or _changes(notebook, settings) != found.changes:
        return Refused((Problem("settings", "roster_overtaken"),))
    counts = {field.value: sum(change.field is field for change in found.changes) for field in SettingsField}
    arrival = Arrival(
        ArrivalId(notebook.new_id()),
        ArrivalKind.AGENCY_SETTINGS,
        notebook.now_utc(),
        settings.sha256,
        {name: count for name, count in counts.items() if count},
        _version(settings),
    )
    if dry_run:
        return Done(arrival, Change())
    database, change = notebook.vault.database, Change(notebook=True)
    with _all_or_none(), database.transaction():
        arrivals.forget(database, notebook.now_utc() - UNDO_FOR)
        before = arrivals.remember_rules(database)
        change |= _apply(notebook, settings)
        arrivals.keep(database, arrival, before, arrivals.remember_rules(database))
        notebook.audit("agency_settings.accepted", arrival.id, f"number {settings.number}")
    return Done(arrival, change)


class _RefusedInsideError(Exception):
    """Undoes the transaction of settings of which one part was refused."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


@contextmanager
def _all_or_none() -> Iterator[None]:
    """Undo all of the block where a part of it is refused, which the preview has ruled out."""
    try:
        yield
    except _RefusedInsideError as error:
        raise AssertionError(f"the preview did not see {[problem.code for problem in error.problems]}") from None


def _apply(notebook: Notebook, settings: AgencySettings) -> Change:
    """Do what the settings say, in the caller's transaction."""
    change = Change()
    wanted = _specialist(notebook, settings)
    if wanted != notebook.specialist:
        change |= notebooks.update_specialist(notebook, wanted).change
    for pack in settings.packs:
        if not _is_here(notebook, pack):
            change |= _done(policies.add_pack(notebook, pack))
    for rules in settings.rules:
        if policies.chosen_for(notebook, rules.from_day) != rules.pack:
            change |= _done(policies.change_pack(notebook, rules.pack, rules.from_day))
    return change


def _done(outcome: Done[PolicyPack] | Refused) -> Change:
    if isinstance(outcome, Refused):
        raise _RefusedInsideError(outcome.problems)
    return outcome.change


class _TriedOutError(Exception):
    """Undoes the transaction of a trial."""


def _try_out(notebook: Notebook, settings: AgencySettings) -> tuple[Problem, ...]:
    """Do it, undo it at once, and give what was refused: the same rules as for a person who picks rules."""
    try:
        with notebook.vault.database.transaction():
            _apply(notebook, settings)
            raise _TriedOutError
    except _TriedOutError:
        return ()
    except _RefusedInsideError as error:
        return error.problems


def _changes(notebook: Notebook, settings: AgencySettings) -> tuple[SettingsChange, ...]:
    now, wanted = notebook.specialist, _specialist(notebook, settings)
    found = [
        SettingsChange(SettingsField(name), getattr(now, name), getattr(wanted, name))
        for name in ("agency", "agency_contact", "qp")
        if getattr(now, name) != getattr(wanted, name)
    ]
    here = {pack.id: pack for pack in notebook.packs()}
    for content in settings.packs:
        pack = packs.read(content, "policy")
        if not _is_here(notebook, content):
            was = here.get(pack.id)
            found.append(SettingsChange(SettingsField.PACK, was.version if was else "", f"{pack.id} {pack.version}"))
    for rules in settings.rules:
        chosen = policies.chosen_for(notebook, rules.from_day)
        if chosen != rules.pack:
            new = f"{rules.pack} from {rules.from_day.isoformat()}"
            found.append(SettingsChange(SettingsField.RULES, chosen, new))
    return tuple(found)


def _specialist(notebook: Notebook, settings: AgencySettings) -> Specialist:
    now = notebook.specialist
    return replace(
        now,
        agency=settings.agency or now.agency,
        agency_contact=settings.agency_contact or now.agency_contact,
        qp=settings.qp or now.qp,
    )


def _is_here(notebook: Notebook, content: bytes) -> bool:
    """Whether this very pack is kept already."""
    return content in policy_tables.files(notebook.vault.database).values()


def _version(settings: AgencySettings) -> str:
    return f"{settings.number} {settings.signed_by}"


def _last_number(notebook: Notebook, key: str) -> int:
    """Give the highest number that came in under a key and was not taken back."""
    found = arrivals.newest(notebook.vault.database, ArrivalKind.AGENCY_SETTINGS, _MOST_LOOKED_AT)
    standing = [one.version.partition(" ") for one in found if one.undone_at is None]
    return max((int(number) for number, _, whose in standing if whose == key), default=0)
