"""What each carrier has to know of its other end: frozen values, kept with the target in the notebook.

This module loads no carrier and no library: whoever stores or checks such a value may import it at any time.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SftpSettings:
    """An account on an SFTP server of the agency."""

    host: str
    user: str
    host_key: str
    """The fingerprint of the server's key as OpenSSH writes it, `SHA256:…`, compared by a person. Empty: not known yet,
    and nothing is brought; `probe` gives the one to compare."""
    client_key: bytes = field(repr=False)
    """The 32 secret bytes of this device's Ed25519 key."""
    port: int = 22
    inbox: str = "inbox"
    done: str = "done"
    receipts: str = "receipts"


@dataclass(frozen=True, slots=True)
class FhirSettings:
    """A FHIR R4 server, and how it and this device know each other.

    The server is known by the agency's own certificate authority (`ca`), by the key of its certificate (`pins`), or
    both. With neither nothing is sent: the authorities of the web at large are not asked.
    """

    base_url: str
    """Begins with `https://`; the FHIR base, without a slash at its end."""
    client_id: str = ""
    """As the agency registered this device for SMART Backend Services. Empty: the server asks for no token."""
    client_key: bytes = field(default=b"", repr=False)
    """The PKCS 8 bytes (DER) of this device's P-384 key."""
    key_id: str = ""
    """Names the key in the set of public keys that the agency holds."""
    token_url: str = ""
    """Empty: the server's `.well-known/smart-configuration` says it."""
    scopes: tuple[str, ...] = ()
    ca: bytes = b""
    """Certificates of the agency's authority, PEM."""
    pins: tuple[str, ...] = ()
    """`sha256/…` of the public keys that may stand in the server's certificate: the one in use and a spare one."""
    certificate: bytes = b""
    """Where the server asks for one (mutual TLS): this device's certificate, PEM."""
    certificate_key: bytes = field(default=b"", repr=False)
    can: frozenset[str] = frozenset()
    """What the last probe found."""
