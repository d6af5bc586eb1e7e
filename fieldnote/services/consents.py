"""Consents: keeping them while they grow, seeing how they stand, ending them; and the notice of confidentiality."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import (
    Consent,
    ConsentEnding,
    ConsentOnFile,
    ConsentState,
    EndingKind,
)
from fieldnote.domain.consent_check import missing_elements
from fieldnote.domain.ids import AttachmentId, ConsentEndingId, ConsentId, NoticeGivenId, PersonId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.support import Support
from fieldnote.domain.text import storable
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import attachments, consents, releases, supports


@dataclass(frozen=True, slots=True)
class ConsentStanding:
    """A consent as it stands today, with what it still lacks and what ended it."""

    filed: ConsentOnFile
    state: ConsentState

    @property
    def consent(self) -> Consent:
        """The consent itself."""
        return self.filed.consent

    @property
    def lacks(self) -> tuple[Problem, ...]:
        """What it still lacks, in the order of 42 CFR 2.31."""
        return self.filed.lacks


def new_consent(notebook: Notebook, person_id: PersonId) -> Consent:
    """Make an empty consent with what is known already: the person's name, and the agency that may disclose."""
    name = people.get(notebook, person_id).full_name
    return Consent(ConsentId(notebook.new_id()), person_id, patient_name=name, discloser=notebook.specialist.agency)


def save(notebook: Notebook, consent: Consent) -> Done[ConsentStanding] | Refused:
    """Keep a consent as it is, however much it lacks; once nothing is missing it is complete and stays as it is."""
    consent = storable(consent)
    database, today = notebook.vault.database, notebook.clock().date()
    problem = _unsaveable(notebook, consent)
    if problem:
        return Refused((problem,))
    lacks = missing_elements(consent, today)
    settled = not lacks
    if consents.get(database, consent.id) == consent and consents.is_settled(database, consent.id) == settled:
        return Done(standing(notebook, consent.id), Change())
    with database.transaction():
        consents.save(database, consent, notebook.now_utc(), settled=settled)
        if settled and consent.attachment_id:
            attachments.bind(database, AttachmentId(consent.attachment_id), consent.id)
        notebook.audit("consent.completed" if settled else "consent.changed", consent.id, consent.kind.value)
    return Done(standing(notebook, consent.id), _change(consent))


def standing(notebook: Notebook, consent_id: ConsentId) -> ConsentStanding:
    """Say how a consent stands today; raises NotFoundError."""
    consent = _get(notebook, consent_id)
    return next(s for s in of_person(notebook, consent.person_id) if s.consent.id == consent_id)


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[ConsentStanding, ...]:
    """Give a person's consents with how each stands today, the one signed last first."""
    today = notebook.clock().date()
    return tuple(ConsentStanding(filed, filed.state_on(today)) for filed in on_file(notebook, person_id))


def everyones(notebook: Notebook) -> tuple[ConsentStanding, ...]:
    """Give all consents with how each stands today."""
    database, today = notebook.vault.database, notebook.clock().date()
    found = _filed(consents.everything(database), consents.endings(database), today)
    return tuple(ConsentStanding(filed, filed.state_on(today)) for filed in found)


def on_file(notebook: Notebook, person_id: PersonId) -> tuple[ConsentOnFile, ...]:
    """Give a person's consents as the gate looks at them."""
    database, today = notebook.vault.database, notebook.clock().date()
    return _filed(consents.of_person(database, person_id), consents.endings(database, person_id), today)


def release_for(support: Support, found: Iterable[ConsentStanding]) -> ConsentStanding | None:
    """Give the release to talk with a support among consents: one that holds, or else the one signed last."""
    theirs = [
        standing
        for standing in found
        if standing.consent.person_id == support.person_id and standing.consent.is_release_for(support.id, support.name)
    ]
    return min(theirs, key=lambda standing: standing.state is not ConsentState.ACTIVE, default=None)


def revoke(
    notebook: Notebook, consent_id: ConsentId, how: str, on: date | None = None
) -> Done[ConsentStanding] | Refused:
    """Record that a consent was revoked, from a day on, and until when it had been relied upon (42 CFR 2.31(a)(6))."""
    return end(notebook, consent_id, EndingKind.REVOKED, how, on)


def end(
    notebook: Notebook,
    consent_id: ConsentId,
    kind: EndingKind,
    how: str,
    on: date | None = None,
    *,
    relied_on_until: date | None = None,
) -> Done[ConsentStanding] | Refused:
    """Record what ended a consent: revoked, its event happened, or found not valid. It cannot be taken back.

    The log of releases says until when it was relied upon; `relied_on_until` is a later day known from elsewhere.
    """
    consent = _get(notebook, consent_id)
    ended_on = on or notebook.clock().date()
    problem = _unendable(notebook, consent, kind, ended_on)
    if problem:
        return Refused((problem,))
    known = [day for day in (_last_relied_on(notebook, consent_id), relied_on_until) if day]
    ending = ConsentEnding(
        id=ConsentEndingId(notebook.new_id()),
        consent_id=consent_id,
        kind=kind,
        ended_on=ended_on,
        how=storable(how),
        relied_on_until=max(known, default=None),
    )
    with notebook.vault.database.transaction():
        consents.add_ending(notebook.vault.database, ending)
        notebook.audit("consent.ended", consent_id, kind.value)
    return Done(standing(notebook, consent_id), _change(consent))


def give_notice(notebook: Notebook, notice: NoticeGiven) -> Done[NoticeGivenId] | Refused:
    """Record that the person was given the written notice of confidentiality (42 CFR 2.22)."""
    if notice.given_on > notebook.clock().date():
        return Refused((Problem("given_on", "notice_in_future"),))
    kept = storable(notice)
    with notebook.vault.database.transaction():
        consents.add_notice(notebook.vault.database, kept)
        notebook.audit("notice.given", kept.id)
    return Done(kept.id, Change(people=frozenset({kept.person_id})))


def notices_given(notebook: Notebook, person_id: PersonId) -> tuple[NoticeGiven, ...]:
    """Give the notices a person was given, the newest first; none means it is still owed."""
    return tuple(consents.notices(notebook.vault.database, person_id))


def _filed(found: list[Consent], endings: list[ConsentEnding], today: date) -> tuple[ConsentOnFile, ...]:
    ended: defaultdict[ConsentId, list[ConsentEnding]] = defaultdict(list)
    for ending in endings:
        ended[ending.consent_id].append(ending)
    return tuple(ConsentOnFile(c, tuple(ended[c.id]), missing_elements(c, today)) for c in found)


def _unsaveable(notebook: Notebook, consent: Consent) -> Problem | None:
    database = notebook.vault.database
    kept = consents.get(database, consent.id)
    if kept is not None and kept.person_id != consent.person_id:
        return Problem("person_id", "consent_of_another")
    if kept is not None and kept != consent and consents.is_settled(database, consent.id):
        return Problem("consent", "consent_settled")
    support = supports.get(database, consent.support_id) if consent.support_id else None
    if consent.support_id and (support is None or support.person_id != consent.person_id):
        return Problem("support_id", "consent_support_unknown")
    scan = attachments.get(database, consent.attachment_id) if consent.attachment_id else None
    if consent.attachment_id and (scan is None or scan.person_id != people.get(notebook, consent.person_id).id):
        return Problem("attachment_id", "consent_attachment_unknown")
    return None


def _unendable(notebook: Notebook, consent: Consent, kind: EndingKind, ended_on: date) -> Problem | None:
    if ended_on > notebook.clock().date():
        return Problem("ended_on", "consent_ends_in_future")
    if consent.signed_on is not None and ended_on < consent.signed_on:
        return Problem("ended_on", "consent_ends_before_signed")
    endings = consents.endings(notebook.vault.database, consent.person_id)
    before = {e.kind for e in endings if e.consent_id == consent.id}
    if EndingKind.NOT_VALID in before or (before and kind is not EndingKind.NOT_VALID):
        return Problem("consent", "consent_already_ended")
    return None


def _last_relied_on(notebook: Notebook, consent_id: ConsentId) -> date | None:
    last = releases.last_on_basis(notebook.vault.database, consent_id)
    return datetime.fromisoformat(last).astimezone(notebook.clock().tzinfo).date() if last else None


def _get(notebook: Notebook, consent_id: ConsentId) -> Consent:
    consent = consents.get(notebook.vault.database, consent_id)
    if consent is None:
        raise NotFoundError("consent", consent_id)
    return consent


def _change(consent: Consent) -> Change:
    return Change(people=frozenset({consent.person_id}))
