"""The specialist's own standing: credentials, and what was attested about the people served."""

from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Credential, Specialist
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.text import storable
from fieldnote.services import notebook as notebooks
from fieldnote.services import people
from fieldnote.services.notebook import Notebook

ALERT_DAYS = 60


@dataclass(frozen=True, slots=True)
class CredentialAlert:
    """A credential that ends soon and that no other of its title goes on for."""

    credential: Credential
    days_left: int
    """Below zero once it has lapsed."""


def alerts(notebook: Notebook) -> tuple[CredentialAlert, ...]:
    """Give the credentials that lapsed or end within 60 days."""
    today = notebook.clock().date()
    ending = notebook.specialist.ending_within(ALERT_DAYS, today)
    return tuple(CredentialAlert(c, (c.valid_to - today).days) for c in ending if c.valid_to)


def credential_on(notebook: Notebook, day: date) -> Credential | None:
    """Give the credential that held on a date of service, None where none did."""
    return notebook.specialist.credential_on(day)


def describe(notebook: Notebook, specialist: Specialist) -> Done[Specialist] | Refused:
    """Keep what the specialist says of themselves; it needs the name that stands on notes."""
    specialist = storable(specialist)
    if not specialist.name.strip():
        return Refused((Problem("name", "own_name_missing", Weight.MISSING),))
    return notebooks.update_specialist(notebook, specialist)


def add_credential(notebook: Notebook, credential: Credential) -> Done[Specialist] | Refused:
    """Add a credential, a renewal too: the one before stays, since notes of its time stand on it."""
    known = notebook.specialist
    return _keep_credentials(notebook, credential, (*known.credentials, storable(credential)))


def change_credential(notebook: Notebook, before: Credential, credential: Credential) -> Done[Specialist] | Refused:
    """Put a credential right that was written down wrong; a renewal is added beside it instead."""
    known = notebook.specialist.credentials
    changed = tuple(storable(credential) if one == before else one for one in known)
    return _keep_credentials(notebook, credential, changed)


def put_back_credentials(notebook: Notebook, credentials: tuple[Credential, ...]) -> Done[Specialist] | Refused:
    """Put the credentials of before back; one that does not stand now is checked like one that is typed."""
    held = notebook.specialist.credentials
    refused = (_refused(one) for one in credentials if one not in held)
    return next(filter(None, refused), None) or _keep(notebook, credentials)


def _refused(credential: Credential) -> Refused | None:
    if not storable(credential).title.strip():
        return Refused((Problem("title", "credential_title_missing", Weight.MISSING),))
    if credential.valid_from and credential.valid_to and credential.valid_to < credential.valid_from:
        return Refused((Problem("valid_to", "credential_dates"),))
    return None


def _keep_credentials(
    notebook: Notebook, credential: Credential, credentials: tuple[Credential, ...]
) -> Done[Specialist] | Refused:
    return _refused(credential) or _keep(notebook, credentials)


def _keep(notebook: Notebook, credentials: tuple[Credential, ...]) -> Done[Specialist]:
    return notebooks.update_specialist(notebook, replace(notebook.specialist, credentials=storable(credentials)))


def attest_not_family(notebook: Notebook, person_id: PersonId, on: date | None = None) -> Done[PersonId] | Refused:
    """Keep that the specialist is not a family member of this person, as payers ask for."""
    person = replace(people.get(notebook, person_id), not_family_on=on or notebook.clock().date())
    return people.keep(notebook, person, "person.not_family")
