"""The way to each target, made of what the notebook knows: where it is, and this device's key for it."""

from functools import partial

from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.target import AgencyKey as KnownKey
from fieldnote.domain.target import FhirPlace, FolderPlace, SftpPlace, Target, TargetKind
from fieldnote.exchange.carriers.carrier import Carrier
from fieldnote.exchange.carriers.settings import FhirSettings, SftpSettings
from fieldnote.exchange.fhir import codes
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.package.keys import AgencyKey
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync.jobs import Line
from fieldnote.vault import targets
from fieldnote.vault.targets import DeviceKey


def line_to(notebook: Notebook, target: Target) -> Line:
    """Give the way to a target; nothing is opened yet. Raises NotFoundError while it is not known where it is."""
    key = targets.key(notebook.vault.database, target.id)
    match target.kind, target.folder, target.sftp, target.fhir:
        case ((TargetKind.FOLDER | TargetKind.PRACTICE), FolderPlace() as folder, _, _):
            return Line(partial(_folder, folder))
        case TargetKind.SFTP, _, SftpPlace() as sftp, _:
            return Line(partial(_sftp, _with_key(sftp, _private(key))))
        case TargetKind.FHIR, _, _, FhirPlace() as fhir:
            return Line(partial(_fhir, _signed_in(fhir, key, frozenset(target.can))))
    raise NotFoundError("place", target.name)


def server_of(notebook: Notebook, target: Target, person_id: PersonId) -> Server:
    """Say how an agency's server knows a person, as far as that was looked up."""
    place = target.fhir or FhirPlace("")
    there = targets.person_there(notebook.vault.database, target.id, person_id)
    return Server(
        client_system=place.person_system or codes.CLIENT_NUMBER,
        person=there or "",
        organization=place.organization,
    )


def agency_key(known: KnownKey) -> AgencyKey:
    """Give an agency's keys as packages and receipts need them."""
    return AgencyKey(name=known.name, code=known.code, age=known.age, escrow=known.escrow, ed25519=known.ed25519)


def _private(key: DeviceKey | None) -> bytes:
    return bytes.fromhex(key.private) if key else b""


def _with_key(place: SftpPlace, key: bytes) -> SftpSettings:
    return SftpSettings(
        place.host, place.user, place.host_key, key, place.port, place.inbox, place.done, place.receipts
    )  # fmt: skip


def _signed_in(place: FhirPlace, key: DeviceKey | None, can: frozenset[str]) -> FhirSettings:
    certificate, certificate_key = b"", b""
    if place.certificate and key is not None:
        from fieldnote.vault import certificates  # noqa: PLC0415 -- few servers ask for one

        certificate, certificate_key = certificates.shown(place.certificate, key)
    return FhirSettings(
        base_url=place.base_url,
        client_id=place.client_id,
        client_key=_private(key) if place.client_id else b"",
        key_id=place.key_id,
        token_url=place.token_url,
        scopes=place.scopes,
        ca=place.authority.encode(),
        pins=place.pins,
        certificate=certificate,
        certificate_key=certificate_key,
        can=can,
    )


def _folder(place: FolderPlace) -> Carrier:
    from fieldnote.exchange.carriers.folder import Folder  # noqa: PLC0415 -- a day that sends nothing loads no carrier

    return Folder(place)


def _sftp(settings: SftpSettings) -> Carrier:
    from fieldnote.exchange.carriers.sftp import Sftp  # noqa: PLC0415 -- as above

    return Sftp(settings)


def _fhir(settings: FhirSettings) -> Carrier:
    from fieldnote.exchange.carriers.fhir_server import FhirServer  # noqa: PLC0415 -- as above

    return FhirServer(settings)
