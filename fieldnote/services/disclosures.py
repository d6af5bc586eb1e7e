"""The gate with what is on file, the log of what was given, and who has seen what."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain import court_order, emergency
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.court_order import CourtOrder
from fieldnote.domain.disclosure import Accounting, Handing, Medium, Release, SeenHow, Sight
from fieldnote.domain.disclosure import accounting as accounting_of
from fieldnote.domain.disclosure_gate import Allowed, Giving, OnFile
from fieldnote.domain.disclosure_gate import may_give as gate
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import CourtOrderId, EmergencyId, PersonId, ReleaseId, VisitId
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import storable
from fieldnote.services import consents, legal_notices, people, recipients
from fieldnote.services.notebook import Notebook
from fieldnote.vault import court_orders, emergencies, releases, sights, visits
from fieldnote.vault import people as people_table
from fieldnote.vault.audit import AuditEntry

SPOKEN = "spoken"
MOST_VIEWS = 500
"""How many openings a list of who has seen something has at most, the newest."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was given, as the log keeps it beside the grounds."""

    kind: str
    contents: frozenset[Content]
    description: str
    medium: Medium
    document_id: str = ""
    sha256: str = ""
    check_code: str = ""
    content_code: str = ""
    notice: str = ""
    """The version of the notice that went along."""
    visit_ids: tuple[VisitId, ...] = ()

    def handing(self, recipient: Recipient | None) -> Handing:
        """Give what the log keeps of it."""
        return Handing(self.kind, recipient, self.document_id, self.sha256, self.check_code, self.content_code)


@dataclass(frozen=True, slots=True)
class Left:
    """Something that left the notebook, and what the person it is about is called."""

    release: Release
    name: str


def part2_covers(notebook: Notebook, person_id: PersonId) -> bool:
    """Whether 42 CFR Part 2 covers a person's record: one covered episode is enough, and none known counts as one."""
    episodes = people_table.episodes(notebook.vault.database, person_id)
    return any(episode.part2 for episode in episodes) or not episodes


def may_give(
    notebook: Notebook,
    person_id: PersonId,
    addressee: Addressee,
    contents: Collection[Content],
    kind: str,
    chosen: Collection[Content] = (),
) -> Allowed | Refused:
    """Say whether something may be given now, and on what grounds. Ask it when giving, not when looking."""
    giving = Giving(addressee, frozenset(contents), kind, notebook.clock(), frozenset(chosen))
    return gate(giving, _on_file(notebook, person_id))


def may_know(notebook: Notebook, person_id: PersonId, addressee: Addressee) -> Allowed | Refused:
    """Say whether a recipient may have anything of a person at all: who may not is not even asked about them."""
    each = [may_give(notebook, person_id, addressee, {part}, SPOKEN, {part}) for part in Content]
    return next((found for found in each if isinstance(found, Allowed)), each[0])


def log(notebook: Notebook, person_id: PersonId, given: Given, allowed: Allowed) -> Done[ReleaseId]:
    """Log what was given on the grounds that the gate named; call it before the thing itself leaves."""
    entry = Release(
        id=ReleaseId(notebook.new_id()),
        person_id=person_id,
        kind=given.kind,
        document_id=given.document_id,
        recipient=allowed.addressee.kind,
        at=notebook.now_utc(),
        sha256=given.sha256,
        recipient_name=allowed.addressee.name.strip() or _usual_name(notebook, person_id, allowed.addressee.kind),
        recipient_address=allowed.addressee.address,
        inside=allowed.inside,
        description=given.description,
        purpose=allowed.purpose,
        contents=tuple(content for content in Content if content in given.contents),
        basis=allowed.basis,
        basis_id=allowed.basis_id,
        of_care=allowed.of_care,
        notice=given.notice,
        redisclosure=allowed.redisclosure,
        medium=given.medium,
    )
    with notebook.vault.database.transaction():
        releases.add(notebook.vault.database, storable(entry), given.visit_ids)
        notebook.audit("document.released", entry.id, given.handing(entry.recipient).detail)
    return Done(entry.id, Change(people=frozenset({person_id})))


def say(
    notebook: Notebook,
    person_id: PersonId,
    addressee: Addressee,
    contents: Collection[Content],
    what: str,
    *,
    chosen: Collection[Content] = (),
    with_notice: bool = False,
) -> Done[ReleaseId] | Refused:
    """Log what is told by word: to a sponsor, a doctor, a payer on the phone. The gate is the same as for paper.

    `what` is a brief description; `with_notice` says that the written statement of 42 CFR 2.32 was handed over as well.
    """
    if not what.strip() or not contents:
        return Refused((Problem("description", "spoken_description_missing", Weight.MISSING),))
    allowed = may_give(notebook, person_id, addressee, contents, SPOKEN, chosen)
    if isinstance(allowed, Refused):
        return allowed
    notice = legal_notices.in_force(notebook.clock().date()).id if with_notice else ""
    given = Given(SPOKEN, frozenset(contents), what, Medium.SPOKEN, notice=notice)
    return log(notebook, person_id, given, allowed)


def record_emergency(notebook: Notebook, told: Emergency) -> Done[EmergencyId] | Refused:
    """Write down a medical emergency (42 CFR 2.51(c)); for a day it opens the gate to those it names."""
    problems = emergency.missing(told, notebook.clock())
    if problems:
        return Refused(problems)
    people.get(notebook, told.person_id)
    with notebook.vault.database.transaction():
        emergencies.add(notebook.vault.database, storable(told))
        notebook.audit("emergency.recorded", told.id)
    return Done(told.id, Change(people=frozenset({told.person_id})))


def record_order(notebook: Notebook, order: CourtOrder) -> Done[CourtOrderId] | Refused:
    """Put a court order on file (42 CFR 2.64, 2.65); it opens the gate to justice for what it names."""
    problems = court_order.missing(order, notebook.clock().date())
    if problems:
        return Refused(problems)
    people.get(notebook, order.person_id)
    with notebook.vault.database.transaction():
        court_orders.add(notebook.vault.database, storable(order))
        notebook.audit("order.recorded", order.id)
    return Done(order.id, Change(people=frozenset({order.person_id})))


def accounting(notebook: Notebook, person_id: PersonId) -> Accounting:
    """Give the accounting of disclosures about a person, and log that it was made."""
    people.get(notebook, person_id)
    with notebook.vault.database.transaction():
        notebook.audit("disclosures.accounted", person_id)
    return accounting_of(person_id, releases.of_person(notebook.vault.database, person_id), notebook.clock())


def who_has_seen_note(notebook: Notebook, visit_id: VisitId) -> tuple[Sight, ...]:
    """Give each time a note, voided or not, was opened or given to somebody, inside and outside, the newest first."""
    database = notebook.vault.database
    if visits.kept(database, visit_id, sealed=True) is None:
        raise NotFoundError("visit", visit_id)
    opened = sights.of_visit(database, visit_id, MOST_VIEWS)
    return _sights(notebook, opened, releases.of_visit(database, visit_id))


def who_has_seen_person(notebook: Notebook, person_id: PersonId) -> tuple[Sight, ...]:
    """Give each time a person's record or one of their notes was opened or given to somebody, the newest first."""
    database = notebook.vault.database
    opened = sights.of_person(database, person_id, MOST_VIEWS)
    return _sights(notebook, opened, releases.of_person(database, person_id))


def lately(notebook: Notebook, most: int) -> tuple[Left, ...]:
    """Give what left the notebook last, of everybody, the newest first."""
    found = releases.newest(notebook.vault.database, most)
    return tuple(Left(release, people.get(notebook, release.person_id).preferred_name) for release in found)


def _sights(notebook: Notebook, opened: list[AuditEntry], given: list[Release]) -> tuple[Sight, ...]:
    specialist = notebook.specialist.name
    found = [Sight(datetime.fromisoformat(entry.at), SeenHow.OPENED, specialist) for entry in opened]
    found += [Sight(r.at, SeenHow.GIVEN, r.recipient_name or r.recipient.value, r) for r in given]
    return tuple(sorted(found, key=lambda sight: sight.at, reverse=True))


def _usual_name(notebook: Notebook, person_id: PersonId, recipient: Recipient) -> str:
    """Name those who need not be named, so that the log can still be read when they have changed."""
    match recipient:
        case Recipient.QP:
            episode = people.current_episode(notebook, person_id, notebook.clock().date())
            return (episode.qp if episode else "") or notebook.specialist.qp
        case Recipient.OWN_AGENCY:
            return notebook.specialist.agency
        case Recipient.PERSON:
            return people.get(notebook, person_id).full_name
        case _:
            return ""


def _on_file(notebook: Notebook, person_id: PersonId) -> OnFile:
    database = notebook.vault.database
    episode = people.current_episode(notebook, person_id, notebook.clock().date())
    presets = recipients.presets(notebook, episode.programme if episode else "")
    return OnFile(
        part2=part2_covers(notebook, person_id),
        inside=frozenset(recipient for recipient, preset in presets.items() if preset.inside),
        consents=consents.on_file(notebook, person_id),
        emergencies=tuple(emergencies.of_person(database, person_id)),
        orders=tuple(court_orders.of_person(database, person_id)),
    )
