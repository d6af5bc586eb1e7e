"""Where signed notes go: setting a target up with the person's own eyes, trying it, and taking it away."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import PersonId, TargetId
from fieldnote.domain.problems import BadInputError, NotFoundError, Problem, Weight
from fieldnote.domain.recipient import MAY_BE_INSIDE, Addressee
from fieldnote.domain.target import (
    FORMATS,
    OWN_AGENCY,
    AgencyKey,
    FhirPlace,
    FolderPlace,
    Format,
    SftpPlace,
    Target,
    TargetKind,
)
from fieldnote.domain.text import storable
from fieldnote.exchange.carriers.carrier import Probe
from fieldnote.exchange.package import keys
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries, devices, targets
from fieldnote.vault import notebook_settings as settings
from fieldnote.vault.targets import DeviceKey

_BY_ITSELF = "send_when_online"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A target as a person describes it; one of the three places."""

    name: str
    folder: FolderPlace | None = None
    sftp: SftpPlace | None = None
    fhir: FhirPlace | None = None
    format: Format | None = None
    """None for what is usual for the place."""
    recipient: Addressee = OWN_AGENCY
    owed_from: date | None = None
    """What was signed since that day is owed, too; None for what is signed from now on."""
    agency_key: bytes = b""
    """The agency's `agency.fnkey`."""
    fingerprint: str = ""
    """As the agency read it out and the person typed it."""

    @property
    def kind(self) -> TargetKind:
        """The way to it."""
        if self.sftp is not None:
            return TargetKind.SFTP
        return TargetKind.FHIR if self.fhir is not None else TargetKind.FOLDER


@dataclass(frozen=True, slots=True)
class Standing:
    """A target with how much is owed to it, and what the agency has to know of this laptop."""

    target: Target
    counts: dict[DeliveryState, int]
    device_fingerprint: str
    """What the agency compares before it takes the first package."""
    public_key: str = ""
    """What the agency's server has to know of this laptop, where it signs in."""

    @property
    def open(self) -> int:
        """How many deliveries are not over: something is still to be done for them."""
        return sum(count for state, count in self.counts.items() if state.is_open)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The notes that are signed already, while a target is set up."""

    count: int
    first_on: date | None
    """The day that the first of them was signed on."""


def signed_since(notebook: Notebook, day: date | None = None) -> Earlier:
    """Count the notes that were signed since a day, or ever: what a target that is owed from then gets."""
    since = None if day is None else _since(notebook, day)
    count, first = deliveries.signed_since(notebook.vault.database, since)
    return Earlier(count, first.astimezone(notebook.clock().tzinfo).date() if first else None)


def every(notebook: Notebook) -> tuple[Standing, ...]:
    """Give the targets, by name."""
    return tuple(standing(notebook, target) for target in targets.present(notebook.vault.database))


def give_key(notebook: Notebook, target: Target) -> None:
    """Make this device's key for a server, where it has none: a restored copy is a device of its own.

    The agency does not know it then, which is told at the first attempt.
    """
    if _needs_key(notebook, target):
        with notebook.vault.database.transaction():
            make_key(notebook, target)
            notebook.audit("target.tried", target.id, "new key")


def _needs_key(notebook: Notebook, target: Target) -> bool:
    signs_in = target.kind is TargetKind.SFTP or bool(target.fhir and target.fhir.client_id)
    return signs_in and targets.key(notebook.vault.database, target.id) is None


def make_key(notebook: Notebook, target: Target) -> DeviceKey:
    """Make a key of this device's towards a target, in the caller's transaction."""
    made = targets.new_ssh_key() if target.kind is TargetKind.SFTP else targets.new_client_key()
    targets.keep_key(notebook.vault.database, target.id, made, notebook.now_utc())
    return made


def standing(notebook: Notebook, target: Target) -> Standing:
    """Give how a target stands."""
    database = notebook.vault.database
    key = targets.key(database, target.id)
    _, public = devices.present(database)
    return Standing(
        target,
        deliveries.counts(database, target.id),
        keys.device_fingerprint(public),
        key.public if key else "",
    )


def named(notebook: Notebook, name: str) -> Target:
    """Find a target by its name or id; raises NotFoundError."""
    for target in targets.present(notebook.vault.database):
        if name in {target.id, target.name}:
            return target
    raise NotFoundError("target", name)


def problems_of(notebook: Notebook, wanted: Wanted) -> tuple[Problem, ...]:
    """Say what a target cannot be."""
    found: list[Problem] = []
    if notebook.is_practice:
        return (Problem("target", "practice_target_only"),)
    if not notebook.fleet.allows_target(wanted.name.strip()):
        found.append(Problem("name", "target_not_allowed", facts={"target": wanted.name.strip()}))
    if not wanted.name.strip():
        found.append(Problem("name", "target_name_missing", Weight.MISSING))
    if any(wanted.name.strip() == target.name for target in targets.present(notebook.vault.database)):
        found.append(Problem("name", "target_name_taken", facts={"name": wanted.name.strip()}))
    usual = FORMATS[wanted.kind]
    if wanted.format is not None and wanted.format not in usual:
        found.append(Problem("format", "target_format", facts={"formats": ", ".join(usual)}))
    if wanted.recipient.kind not in MAY_BE_INSIDE and not wanted.recipient.name.strip():
        found.append(Problem("recipient", "recipient_outside_unnamed", Weight.MISSING))
    found += _of_place(notebook, wanted)
    if (wanted.format or usual[0]) is Format.PACKAGE:
        found += _of_key(wanted)
    return tuple(found)


def add(notebook: Notebook, wanted: Wanted) -> Done[Target] | Refused:
    """Set up a target. What was signed since the day it is owed from is owed in the same transaction.

    A folder is known by the mark that `marked` gave it.
    """
    problems = problems_of(notebook, wanted)
    if problems:
        return Refused(problems)
    target = storable(_target(notebook, wanted))
    database = notebook.vault.database
    with database.transaction():
        targets.save(database, target)
        if _needs_key(notebook, target):
            make_key(notebook, target)
        notebook.audit("target.added", target.id, target.kind.value)
        owed = deliveries.owe_earlier(database, target, notebook.now_utc(), notebook.new_id)
    return Done(target, Change(deliveries=frozenset(owed), notebook=True))


def add_practice(notebook: Notebook, name: str, since: datetime) -> Done[Target]:
    """Let a practice notebook owe to its practice agency what was signed since a moment."""
    database = notebook.vault.database
    target = Target(TargetId(notebook.new_id()), name, since.astimezone(UTC), TargetKind.PRACTICE)
    with database.transaction():
        targets.save(database, target)
        notebook.audit("target.added", target.id, target.kind.value)
        owed = deliveries.owe_earlier(database, target, notebook.now_utc(), notebook.new_id)
    return Done(target, Change(deliveries=frozenset(owed), notebook=True))


def marked(path: str, fresh: str) -> tuple[FolderPlace | None, Probe]:
    """Make a folder known by a mark in it; slow where a share is, any thread. None where it cannot be written to."""
    from fieldnote.exchange.carriers import folder  # noqa: PLC0415 -- a day that sends nothing loads no carrier

    probe = folder.mark(path, fresh)
    return (FolderPlace(path, probe.identity) if probe.identity else None), probe


def unmarked(path: str) -> FolderPlace:
    """Give a folder that is not known by a mark: nothing is brought there."""
    return FolderPlace(path)


def tried_out(notebook: Notebook, target: Target, probe: Probe, host_key: str = "") -> Done[Target] | Refused:
    """Keep what `sync.trying` found; `host_key` is the fingerprint that the agency read out, known from now on."""
    found = replace(target, can=tuple(sorted(probe.can)) or target.can)
    if host_key and target.sftp is not None:
        if probe.identity.strip() != host_key.strip():
            facts = {"shown": probe.identity or "nothing"}
            return Refused((Problem("host_key", "host_key_differs", facts=facts),))
        found = replace(found, sftp=replace(target.sftp, host_key=host_key.strip()))
    with notebook.vault.database.transaction():
        targets.save(notebook.vault.database, found)
        notebook.audit("target.tested", target.id, probe.outcome.result.value)
    return Done(found, Change(notebook=True))


def remove(notebook: Notebook, target: Target, *, unsent_too: bool = False) -> Done[int] | Refused:
    """Take a target away. What it was sent stays listed; what is unsent is let go only when that was said."""
    database, now = notebook.vault.database, notebook.now_utc()
    owing = sum(count for state, count in deliveries.counts(database, target.id).items() if state.is_open)
    if owing and not unsent_too:
        return Refused((Problem("target", "target_owes", facts={"count": str(owing)}),))
    with database.transaction():
        gone = deliveries.withdraw_target(database, target.id, now)
        targets.save(database, replace(target, removed_at=now))
        notebook.audit("target.removed", target.id, str(len(gone)))
    return Done(len(gone), Change(deliveries=frozenset(gone), notebook=True))


def pin_person(notebook: Notebook, target: Target, person_id: PersonId, remote_id: str) -> Done[str]:
    """Keep who a person is over there, once somebody looked it up; what was known before is let go."""
    database = notebook.vault.database
    with database.transaction():
        targets.unpin_person(database, target.id, person_id)
        targets.pin_person(database, target.id, person_id, remote_id.strip(), notebook.now_utc())
        notebook.audit("target.person_pinned", person_id, target.id)
    return Done(remote_id.strip(), Change(people=frozenset({person_id})))


def sends_by_itself(notebook: Notebook) -> bool:
    """Whether what is owed is sent without being asked, while the notebook is open. Off until somebody says so."""
    return settings.get(notebook.vault.database, _BY_ITSELF) == "yes"


def due(notebook: Notebook) -> tuple[Target, ...]:
    """Give the targets to send to without being asked, now: none, until somebody chose that it is done by itself."""
    if not sends_by_itself(notebook) or notebook.is_practice:
        return ()
    now = notebook.now_utc()
    return tuple(
        found.target
        for found in every(notebook)
        if found.open and found.target.is_set_up and found.target.may_be_tried(now, asked=False)
    )


def let_send_by_itself(notebook: Notebook, *, by_itself: bool) -> Done[bool]:
    """Choose whether what is owed is sent without being asked."""
    with notebook.vault.database.transaction():
        settings.put(notebook.vault.database, _BY_ITSELF, "yes" if by_itself else "no")
        notebook.audit("sending.chosen", detail="by itself" if by_itself else "asked")
    return Done(by_itself, Change(notebook=True))


def read_key(data: bytes, fingerprint: str) -> AgencyKey | Problem:
    """Read an agency's key and compare its fingerprint with what the agency read out."""
    if not data:
        return Problem("agency_key", "agency_key_missing", Weight.MISSING)
    try:
        found = keys.read_public(data)
    except BadInputError:
        return Problem("agency_key", "agency_key_unread")
    facts = {"fingerprint": found.fingerprint}
    if not fingerprint.strip():
        return Problem("fingerprint", "agency_fingerprint_missing", Weight.MISSING, facts)
    if not keys.same_fingerprint(found.fingerprint, fingerprint):
        return Problem("fingerprint", "agency_fingerprint_differs", facts=facts)
    return AgencyKey(found.name, found.code, found.age, found.escrow, found.ed25519, found.fingerprint)


def _of_key(wanted: Wanted) -> list[Problem]:
    found = read_key(wanted.agency_key, wanted.fingerprint)
    return [found] if isinstance(found, Problem) else []


def _of_place(notebook: Notebook, wanted: Wanted) -> list[Problem]:
    if wanted.folder is not None:
        inside = Path(wanted.folder.path).absolute().is_relative_to(notebook.vault.folder.absolute())
        return [Problem("folder", "target_inside_notebook")] if inside else _of_mark(wanted.folder)
    if wanted.sftp is not None:
        missing = not (wanted.sftp.host.strip() and wanted.sftp.user.strip())
        return [Problem("sftp", "target_place_missing", Weight.MISSING)] if missing else []
    if wanted.fhir is not None:
        secure = wanted.fhir.base_url.startswith("https://")
        return [] if secure else [Problem("fhir", "https_only")]
    return [Problem("folder", "target_place_missing", Weight.MISSING)]


def _of_mark(place: FolderPlace) -> list[Problem]:
    return [] if place.identity else [Problem("folder", "target_place_unknown", facts={"place": place.path})]


def _target(notebook: Notebook, wanted: Wanted) -> Target:
    agency = read_key(wanted.agency_key, wanted.fingerprint)
    recipient = wanted.recipient
    if recipient.kind is Recipient.OWN_AGENCY and not recipient.name:
        recipient = replace(recipient, name=wanted.name.strip())
    return Target(
        id=TargetId(notebook.new_id()),
        name=wanted.name.strip(),
        owed_from=_since(notebook, wanted.owed_from),
        kind=wanted.kind,
        format=wanted.format or FORMATS[wanted.kind][0],
        recipient=recipient,
        folder=wanted.folder,
        sftp=wanted.sftp,
        fhir=wanted.fhir,
        agency=agency if isinstance(agency, AgencyKey) else None,
    )


def _since(notebook: Notebook, day: date | None) -> datetime:
    now = notebook.now_utc()
    return now if day is None else min(now, notebook.moment(day, time()).astimezone(now.tzinfo))
