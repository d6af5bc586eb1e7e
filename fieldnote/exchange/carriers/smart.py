"""SMART Backend Services: a token for a few minutes, asked for with this device's own key, and kept in memory alone."""

import base64
import json
import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeGuard
from urllib.parse import urlencode

import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.carriers.https import Answer, FaultError, Https, wait_in
from fieldnote.exchange.carriers.settings import FhirSettings

ASSERTION_SECONDS = 240
"""How long a signed request for a token holds; SMART allows five minutes at most."""
_RENEWED_BEFORE = 30.0
_MOST_BYTES = 64 * 1024
_CLOCK_IS_OFF = timedelta(seconds=30)
_HALF = 48
"""Bytes of one number of a signature on P-384 (RFC 7518 3.4)."""


def client_key_of(pem: bytes) -> bytes:
    """Give the PKCS 8 bytes of a P-384 key as `openssl` writes it, without a passphrase; raises BadInputError."""
    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise BadInputError("this is not a private key in PEM without a passphrase", "client_key") from None
    if not _is_p384(key):
        raise BadInputError("this is not a P-384 key", "client_key")
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def public_key_set(client_key: bytes, key_id: str) -> bytes:
    """Give the public half as the JSON Web Key Set that the agency registers (RFC 7517)."""
    numbers = _private(client_key).public_key().public_numbers()
    key = {
        "kty": "EC", "crv": "P-384", "alg": "ES384", "use": "sig", "key_ops": ["verify"], "kid": key_id,
        "x": _base64(numbers.x.to_bytes(_HALF, "big")), "y": _base64(numbers.y.to_bytes(_HALF, "big")),
    }  # fmt: skip
    return json.dumps({"keys": [key]}, indent=2).encode()


def assertion(settings: FhirSettings, audience: str, now: datetime) -> str:
    """Sign a request for a token: a JSON Web Token with ES384 (RFC 7523)."""
    head = {"alg": "ES384", "typ": "JWT", "kid": settings.key_id}
    issued = int(now.timestamp())
    told = {
        "iss": settings.client_id, "sub": settings.client_id, "aud": audience, "jti": secrets.token_urlsafe(24),
        "iat": issued, "exp": issued + ASSERTION_SECONDS,
    }  # fmt: skip
    signed = ".".join(_base64(json.dumps(part, separators=(",", ":")).encode()) for part in (head, told))
    r, s = decode_dss_signature(_private(settings.client_key).sign(signed.encode(), ec.ECDSA(hashes.SHA384())))
    return f"{signed}.{_base64(r.to_bytes(_HALF, 'big') + s.to_bytes(_HALF, 'big'))}"


class Tokens:
    """The token of one server, renewed before its time is over."""

    def __init__(self, settings: FhirSettings, https: Https, clock: Callable[[], datetime]) -> None:
        """Take who asks, and over which connection; nothing is asked yet."""
        self._settings = settings
        self._https = https
        self._clock = clock
        self._token = ""
        self._until = 0.0
        self._address = settings.token_url
        self._ahead = timedelta(0)

    @property
    def header(self) -> dict[str, str]:
        """Give what signs a request in; asks for a token where there is none. Raises FaultError where none is given."""
        if not self._settings.client_id:
            return {}
        if not self._token or time.monotonic() >= self._until:
            self._ask()
        return {"Authorization": f"Bearer {self._token}"}

    def forget(self) -> None:
        """Let go of a token that the server does not take any more."""
        self._token = ""

    def note_clock(self, ahead: timedelta | None) -> None:
        """Remember how far this computer's clock is ahead of the server's: tokens go by the server's."""
        if ahead is not None:
            self._ahead = ahead if abs(ahead) > _CLOCK_IS_OFF else timedelta(0)

    def _ask(self) -> None:
        self._address = self._address or self._found_address()
        known = self._ahead
        answer = self._request()
        if (
            answer.status in {400, 401} and abs(self._ahead - known) > _CLOCK_IS_OFF
        ):  # now we know that our clock is wrong
            answer = self._request()
        if answer.status != 200:
            raise FaultError(_refused(answer, self._clock()))
        try:
            token = msgspec.json.decode(answer.body, type=_Token)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            raise FaultError(Outcome(Result.LATER, "token garbage", clock_ahead=answer.clock_ahead)) from error
        if not token.access_token.isascii() or not token.access_token.isprintable():
            raise FaultError(Outcome(Result.LATER, "token garbage", clock_ahead=answer.clock_ahead))
        self._token = token.access_token
        self._until = time.monotonic() + max(0.0, min(token.expires_in, 3600) - _RENEWED_BEFORE)

    def _request(self) -> Answer:
        form = {
            "grant_type": "client_credentials",
            "scope": " ".join(self._settings.scopes),
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": assertion(self._settings, self._address, self._clock() - self._ahead),
        }
        answer = self._https.ask(
            "POST",
            self._address,
            headers={"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"},
            data=urlencode(form).encode(),
            most=_MOST_BYTES,
        )
        self.note_clock(answer.clock_ahead)
        return answer

    def _found_address(self) -> str:
        """Ask the server where tokens are given."""
        place = f"{self._settings.base_url.rstrip('/')}/.well-known/smart-configuration"
        answer = self._https.ask("GET", place, headers={"Accept": "application/json"}, most=_MOST_BYTES)
        self.note_clock(answer.clock_ahead)
        if answer.status != 200:
            raise FaultError(_refused(answer, self._clock()))
        try:
            return msgspec.json.decode(answer.body, type=_Configuration).token_endpoint
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            raise FaultError(Outcome(Result.SIGN_IN, "no token address", clock_ahead=answer.clock_ahead)) from error


class _Token(msgspec.Struct):
    access_token: str
    expires_in: float = 300.0


class _Configuration(msgspec.Struct):
    token_endpoint: str


class _Refusal(msgspec.Struct):
    error: str = ""


def _refused(answer: Answer, now: datetime) -> Outcome:
    """Say why there is no token. Its own words are left out: only the short word that OAuth has for it is kept."""
    ahead = answer.clock_ahead
    if answer.status in range(300, 400):
        return Outcome(Result.DISTRUSTED, f"HTTP {answer.status}", clock_ahead=ahead)
    if answer.status in {429, 503}:
        return Outcome(Result.BUSY, f"HTTP {answer.status}", wait=wait_in(answer, now), clock_ahead=ahead)
    if answer.status == 408 or answer.status >= 500:
        return Outcome(Result.LATER, f"HTTP {answer.status}", clock_ahead=ahead)
    try:
        word = msgspec.json.decode(answer.body, type=_Refusal).error[:40]
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        word = ""
    return Outcome(Result.SIGN_IN, f"HTTP {answer.status} {word}".strip(), clock_ahead=ahead)


def _private(client_key: bytes) -> ec.EllipticCurvePrivateKey:
    try:
        key = serialization.load_der_private_key(client_key, password=None)
    except (ValueError, TypeError) as error:
        raise FaultError(Outcome(Result.SIGN_IN, "key cannot be read")) from error
    if not _is_p384(key):
        raise FaultError(Outcome(Result.SIGN_IN, "key of another kind"))
    return key


def _is_p384(key: PrivateKeyTypes) -> TypeGuard[ec.EllipticCurvePrivateKey]:
    return isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP384R1)


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
