"""Certificates made for one test: an authority, a server on the loopback, a device."""

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key."""

    key: ec.EllipticCurvePrivateKey
    made: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.made.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )

    def files(self, folder: Path, name: str) -> tuple[Path, Path]:
        """Write certificate and key for a server that takes files."""
        certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
        certificate.write_bytes(self.pem)
        key.write_bytes(self.key_pem)
        return certificate, key


def authority(name: str = "Made-up Authority") -> Certificate:
    """An authority that signs certificates of this test."""
    key = ec.generate_private_key(ec.SECP256R1())
    about = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    builder = (
        _builder(about, about, key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return Certificate(key, builder.sign(key, hashes.SHA256()))


def signed_by(
    issuer: Certificate, name: str = "127.0.0.1", *, days: int = 30, public: ec.EllipticCurvePublicKey | None = None
) -> Certificate:
    """A certificate of a server or a device; one of a negative number of days is over already.

    For a public key alone, what is given as its key is another's.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    about = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    names: list[x509.GeneralName] = [x509.DNSName("localhost")]
    if name == "127.0.0.1":
        names.append(x509.IPAddress(ipaddress.ip_address(name)))
    else:
        names = [x509.DNSName(name)]
    issued_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
    builder = (
        _builder(about, issuer.made.subject, public or key.public_key(), days)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(issued_by, critical=False)
    )
    return Certificate(key, builder.sign(issuer.key, hashes.SHA256()))


def _builder(
    about: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey, days: int = 30
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(about)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=60))
        .not_valid_after(now + timedelta(days=days))
    )
