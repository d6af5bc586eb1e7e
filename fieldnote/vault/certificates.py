"""A certificate for this device's own key towards a server (mutual TLS): asked for, and looked at when it comes.

The agency signs a request; the key itself never leaves the vault.
"""

from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from fieldnote.vault.targets import DeviceKey


class Unfit(StrEnum):
    """Why a certificate is not taken."""

    UNREAD = "unread"
    OF_ANOTHER_KEY = "of another key"
    OVER = "over"


def request(key: DeviceKey, name: str) -> bytes:
    """Make a signing request (PKCS 10, PEM) for a key; `name` is how the agency calls this device."""
    about = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = x509.CertificateSigningRequestBuilder().subject_name(about).sign(_opened(key), hashes.SHA384())
    return made.public_bytes(Encoding.PEM)


def unfit(pem: bytes, key: DeviceKey, now: datetime) -> Unfit | None:
    """Say why the first certificate of a file is not one for the key, at a moment in UTC; None where it is."""
    try:
        found = x509.load_pem_x509_certificates(pem)[0]
        if not is_for(found, key):
            return Unfit.OF_ANOTHER_KEY
    except (ValueError, UnsupportedAlgorithm):
        return Unfit.UNREAD
    return Unfit.OVER if found.not_valid_after_utc <= now else None


def is_for(certificate: x509.Certificate, key: DeviceKey) -> bool:
    """Whether a certificate is for a key: a restored notebook is a device of its own, with another one."""
    public = certificate.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return public.decode() == key.public


def shown(pem: str, key: DeviceKey) -> tuple[bytes, bytes]:
    """Give a kept certificate and its private key as TLS takes them (PEM); nothing where it is for another key."""
    kept = pem.encode()
    if not is_for(x509.load_pem_x509_certificate(kept), key):
        return b"", b""
    return kept, _opened(key).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def without_keys(pem: bytes) -> str:
    """Give the certificates of a file, and nothing else that stands in it."""
    found = x509.load_pem_x509_certificates(pem)
    return "".join(one.public_bytes(Encoding.PEM).decode() for one in found)


def _opened(key: DeviceKey) -> EllipticCurvePrivateKey:
    opened = load_der_private_key(bytes.fromhex(key.private), password=None)
    if not isinstance(opened, EllipticCurvePrivateKey):
        raise TypeError("a FHIR server's key is one of P-384")
    return opened
