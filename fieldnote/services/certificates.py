"""This laptop's certificate for a FHIR server that asks for one (mutual TLS): the agency issues it for our own key."""

from dataclasses import replace

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.problems import Problem
from fieldnote.domain.target import Target
from fieldnote.services import targets
from fieldnote.services.notebook import Notebook
from fieldnote.vault import certificates, devices
from fieldnote.vault import targets as tables


def ask(notebook: Notebook, target: Target) -> Done[bytes] | Refused:
    """Make the request that the agency signs (PKCS 10, PEM); the key in it is made first where there is none."""
    if target.fhir is None:
        return Refused((Problem("target", "certificate_for_no_server"),))
    database = notebook.vault.database
    with database.transaction():
        key = tables.key(database, target.id) or targets.make_key(notebook, target)
        notebook.audit("target.certificate_asked", target.id)
    name = target.fhir.client_id or f"fieldnote-{devices.present(database)[0]}"
    return Done(certificates.request(key, name), Change(notebook=True))


def take(notebook: Notebook, target: Target, pem: bytes) -> Done[Target] | Refused:
    """Keep what the agency issued; the server is shown it from now on. A key that lies in the same file is not kept."""
    if target.fhir is None:
        return Refused((Problem("target", "certificate_for_no_server"),))
    database = notebook.vault.database
    key = tables.key(database, target.id)
    if key is None:
        return Refused((Problem("certificate", "certificate_never_asked"),))
    unfit = certificates.unfit(pem, key, notebook.now_utc())
    if unfit is not None:
        return Refused((_problem(unfit),))
    kept = replace(target, fhir=replace(target.fhir, certificate=certificates.without_keys(pem)))
    with database.transaction():
        tables.save(database, kept)
        notebook.audit("target.certificate_taken", target.id)
    return Done(kept, Change(notebook=True))


def _problem(unfit: certificates.Unfit) -> Problem:
    match unfit:
        case certificates.Unfit.UNREAD:
            return Problem("certificate", "certificate_unread")
        case certificates.Unfit.OF_ANOTHER_KEY:
            return Problem("certificate", "certificate_of_another")
        case certificates.Unfit.OVER:
            return Problem("certificate", "certificate_over")
