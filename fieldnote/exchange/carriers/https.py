"""HTTPS with a server that is known: by the agency's own authority, by the key of its certificate, or by both.

Nothing of this computer's surroundings has a say: no proxy, no variable, no list of authorities. Redirects are not
followed. An answer has a most of bytes, and a request a last moment.
"""

import base64
import errno
import hashlib
import logging
import secrets
import socket
import ssl
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.exchange.carriers.carrier import Progress, Stopped
from fieldnote.exchange.carriers.settings import FhirSettings

CONNECT_SECONDS = 15.0
ANSWER_SECONDS = 60.0
"""Between two pieces of an answer; a server may think that long about a large bundle."""
LAST_MOMENT_SECONDS = 300.0
"""For one request in all, however slowly its pieces come, and what its bytes need at least."""
_SLOWEST = 8 * 1024
"""Bytes a second."""
LONGEST_WAIT = timedelta(days=7)
_PIECE = 64 * 1024
_PIN = "sha256/"

# Addresses name ids of the server's; what happened is in the outcome.
logging.getLogger("httpx").setLevel(logging.WARNING)
logging.getLogger("httpcore").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, and how far this computer's clock is ahead of its own."""

    status: int
    headers: httpx.Headers
    body: bytes
    clock_ahead: timedelta | None


class FaultError(Exception):
    """No answer came, or none that can be read; the outcome says what follows."""

    def __init__(self, outcome: Outcome) -> None:
        """Take what it comes to."""
        super().__init__(outcome.code)
        self.outcome = outcome


class Https:
    """One connection, held between requests. It waits for a network: for a worker only."""

    def __init__(self, settings: FhirSettings, clock: Callable[[], datetime]) -> None:
        """Take how the server is known; nothing is connected yet."""
        self._settings = settings
        self._clock = clock
        self._context: _Context | None = None
        self._held: httpx.Client | None = None

    @property
    def seen_pin(self) -> str:
        """Give what a person compares: `sha256/…` of the key in the certificate that was shown last."""
        return self._context.seen_pin if self._context else ""

    def ask(
        self,
        method: str,
        url: str,
        *,
        headers: dict[str, str],
        most: int,
        data: bytes = b"",
        progress: Progress = lambda _done, _all: None,
        stopped: Stopped = lambda: False,
    ) -> Answer:
        """Send a request and give the answer, whatever it is; raises FaultError where there is none."""
        try:
            client = self._client(url)
            assert self._context is not None  # noqa: S101 -- made with the client
            self._context.last_moment = time.monotonic() + LAST_MOMENT_SECONDS + len(data) / _SLOWEST
            length = {"Content-Length": str(len(data))} if method != "GET" else {}
            sent = {"X-Request-ID": str(uuid.uuid4()), "Accept-Encoding": "identity", **length, **headers}
            content = _pieces(data, progress, stopped) if method != "GET" else None
            with client.stream(method, url, headers=sent, content=content) as response:
                body = _read(response, most, stopped)
                return Answer(response.status_code, response.headers, body, self._ahead(response.headers))
        except _StoppedError as error:
            raise FaultError(Outcome(Result.STOPPED)) from error
        except _UnreadableError as error:
            raise FaultError(Outcome(Result.LATER, str(error))) from error
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError, ValueError) as error:
            raise FaultError(outcome_of_fault(error)) from error

    def close(self) -> None:
        """Hang up."""
        if self._held is not None:
            self._held.close()
        self._held = None

    def _client(self, url: str) -> httpx.Client:
        if httpx.URL(url).scheme != "https":
            raise FaultError(Outcome(Result.DISTRUSTED, "not https"))
        if self._held is None:
            self._context = _context(self._settings)
            self._held = httpx.Client(
                verify=self._context,
                trust_env=False,
                follow_redirects=False,
                timeout=httpx.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS),
                limits=httpx.Limits(max_connections=2),
                headers={"User-Agent": "Fieldnote"},
            )
        return self._held

    def _ahead(self, headers: httpx.Headers) -> timedelta | None:
        told = date_in(headers.get("date", ""))
        return self._clock() - told if told else None


def look_at(url: str) -> str:
    """Give `sha256/…` of the key in the certificate of a server that is not known yet; not a word is said to it."""
    try:
        place = httpx.URL(url)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with (
            socket.create_connection((place.host, place.port or 443), CONNECT_SECONDS) as line,
            context.wrap_socket(line, server_hostname=place.host) as shown,
        ):
            return _pin_of(shown.getpeercert(binary_form=True) or b"")
    except (httpx.InvalidURL, OSError, ValueError):
        return ""


def date_in(text: str) -> datetime | None:
    """Read a date as HTTP writes it."""
    try:
        told = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def wait_in(answer: Answer, now: datetime) -> timedelta | None:
    """Read how long the server asks us to stay away: in seconds, or until a time on its own clock."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text[:9]), LONGEST_WAIT.total_seconds()))
    until = date_in(text)
    if until is None:
        return None
    here = date_in(answer.headers.get("date", "")) or now
    return min(max(until - here, timedelta(0)), LONGEST_WAIT)


def outcome_of_fault(error: Exception) -> Outcome:
    """Say what a fault of the connection means."""
    causes = list(_causes(error))
    refused = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    if refused is not None and not isinstance(refused, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return _outcome_of_tls(refused)
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | ValueError):
        return Outcome(Result.UNREACHED, "address")
    if isinstance(error, httpx.ConnectTimeout):
        return Outcome(Result.UNREACHED, "timed out")
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return Outcome(Result.LATER, "timed out")
    cut = any(isinstance(cause, ssl.SSLError | ConnectionResetError | BrokenPipeError) for cause in causes)
    if isinstance(error, httpx.ConnectError) and not cut:
        numbers = [cause.errno for cause in causes if isinstance(cause, OSError) and not _is_name(cause)]
        return Outcome(Result.UNREACHED, errno.errorcode.get(next(iter(numbers), 0) or 0, "no such host"))
    return Outcome(Result.LATER, "cut off")


def _outcome_of_tls(error: ssl.SSLError) -> Outcome:
    """Say what a failed handshake means: another server, or one that does not know this device's certificate."""
    if isinstance(error, _AnotherKeyError):
        return Outcome(Result.DISTRUSTED, "another key")
    reason = str(error.reason or error)
    if "ALERT" in reason and ("CERTIFICATE" in reason or "UNKNOWN_CA" in reason):
        return Outcome(Result.SIGN_IN, "certificate refused")
    if isinstance(error, ssl.SSLCertVerificationError):
        return Outcome(Result.DISTRUSTED, f"certificate: {error.verify_message}")
    return Outcome(Result.DISTRUSTED, "TLS")


def _is_name(cause: OSError) -> bool:
    return isinstance(cause, socket.gaierror)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


class _StoppedError(Exception):
    """The person stopped it."""


class _UnreadableError(Exception):
    """The answer is too large, or packed though nobody asked for that."""


class _AnotherKeyError(ssl.SSLError):
    """The certificate has a key that is not pinned."""


class _Context(ssl.SSLContext):
    """What TLS has to keep to, for all connections of one server."""

    pins: frozenset[str] = frozenset()
    seen_pin: str = ""
    last_moment: float = 0.0


class _Socket(ssl.SSLSocket):
    """A connection that compares the server's key before a word is said, and ends when its time is over."""

    def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 -- the shape of its parent's
        super().do_handshake(block)
        context = self.context
        assert isinstance(context, _Context)  # noqa: S101 -- the only one that makes such sockets
        context.seen_pin = _pin_of(self.getpeercert(binary_form=True) or b"")
        if context.pins and context.seen_pin not in context.pins:
            raise _AnotherKeyError("another key")

    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        self._require_time()
        return super().recv(buflen, flags)

    def send(self, data: bytes, flags: int = 0) -> int:  # type: ignore[override]
        self._require_time()
        return super().send(data, flags)

    def _require_time(self) -> None:
        context = self.context
        assert isinstance(context, _Context)  # noqa: S101
        if context.last_moment and time.monotonic() > context.last_moment:
            raise TimeoutError


def _context(settings: FhirSettings) -> _Context:
    """Make what TLS keeps to; raises FaultError where nothing says who the server is."""
    if not settings.ca and not settings.pins:
        raise FaultError(Outcome(Result.DISTRUSTED, "certificate not known yet"))
    context = _Context(ssl.PROTOCOL_TLS_CLIENT)
    context.sslsocket_class = _Socket
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.pins = frozenset(_PIN + pin.removeprefix(_PIN).strip() for pin in settings.pins)
    if settings.ca:
        try:
            context.load_verify_locations(cadata=settings.ca.decode("ascii"))
        except (ssl.SSLError, ValueError) as error:
            raise FaultError(Outcome(Result.DISTRUSTED, "authority cannot be read")) from error
    else:  # the pinned key alone says who it is, also in a certificate that nobody signed
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    if settings.certificate:
        try:
            _present(context, settings)
        except (ssl.SSLError, ValueError, TypeError) as error:
            raise FaultError(Outcome(Result.SIGN_IN, "certificate cannot be read")) from error
    return context


def _present(context: ssl.SSLContext, settings: FhirSettings) -> None:
    """Have this device's certificate shown. OpenSSL takes it from a file only: its key is locked in there meanwhile."""
    word = secrets.token_bytes(32).hex().encode()
    key = serialization.load_pem_private_key(settings.certificate_key, password=None)
    locked = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(word),
    )
    with tempfile.TemporaryDirectory(prefix="fieldnote-") as folder:
        file = Path(folder) / "certificate"
        file.write_bytes(settings.certificate + b"\n" + locked)
        context.load_cert_chain(file, password=word)


def _pin_of(certificate: bytes) -> str:
    public = x509.load_der_x509_certificate(certificate).public_key()
    form = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return _PIN + base64.b64encode(hashlib.sha256(form).digest()).decode()


def _pieces(data: bytes, progress: Progress, stopped: Stopped) -> Iterator[bytes]:
    for at in range(0, len(data), _PIECE):
        if stopped():
            raise _StoppedError
        yield data[at : at + _PIECE]
        progress(min(at + _PIECE, len(data)), len(data))


def _read(response: httpx.Response, most: int, stopped: Stopped) -> bytes:
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise _UnreadableError("answer packed")
    body = bytearray()
    for piece in response.iter_raw(_PIECE):
        body += piece
        if len(body) > most:
            raise _UnreadableError("answer too large")
        if stopped():
            raise _StoppedError
    return bytes(body)
