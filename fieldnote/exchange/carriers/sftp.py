"""An account on an SFTP server of the agency: a known host key, a key of this device, whole files or none.

A parcel is written under its name with `.part` behind it; what a cut connection left of it is gone on with, after a
look that it is ours. Then it is read back and renamed in one step. SFTP has no word for a full disk: a server that
refuses to write what it let us open is taken to have no room.
"""

import base64
import errno
import hashlib
import io
import logging
import secrets
import socket
import stat
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress

import paramiko
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.exchange.carriers.carrier import Parcel, Probe, Progress, Received, Stopped
from fieldnote.exchange.carriers.drop import PIECE, Drop, Lies, newest
from fieldnote.exchange.carriers.file_name import PART, is_file_name
from fieldnote.exchange.carriers.settings import SftpSettings

CONNECT_SECONDS = 15.0
ANSWER_SECONDS = 30.0
_KEEP_ALIVE_SECONDS = 15
_LOOKED_AT = 64 * 1024
"""Bytes: how much of an unfinished file's end is compared before it is gone on with; the whole is read back later."""

_CIPHERS = ("aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr", "aes192-ctr", "aes128-ctr")
_MACS = ("hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com", "hmac-sha2-256", "hmac-sha2-512")
_KEY_EXCHANGES = (
    "mlkem768x25519-sha256", "curve25519-sha256@libssh.org", "ecdh-sha2-nistp256", "ecdh-sha2-nistp384",
    "ecdh-sha2-nistp521", "diffie-hellman-group16-sha512",
)  # fmt: skip
_HOST_KEYS = (
    "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "rsa-sha2-512", "rsa-sha2-256",
)  # fmt: skip

# It writes host names and traces of its own thread into the log; what happened is in the outcome.
logging.getLogger("paramiko").setLevel(logging.CRITICAL + 1)


class Sftp(Drop):
    """The carrier to one account. It waits for a network: for a worker only, and for one thread at a time."""

    def __init__(self, settings: SftpSettings) -> None:
        """Take where it is; nothing is connected yet."""
        self._settings = settings
        self._transport: paramiko.Transport | None = None
        self._held: paramiko.SFTPClient | None = None
        self._seen_key = ""

    def probe(self) -> Probe:
        """Look who is there and whether a file can be written; where its key is not known, nobody signs in."""
        can: set[str] = set()

        def look() -> Outcome:
            files = self._files()
            with suppress(OSError):
                can.update({"receipts"} if files.stat(self._settings.receipts) else ())
            trial = f"{self._settings.inbox}/fieldnote-trial-{secrets.token_hex(4)}{PART}"
            try:
                _write(files, trial, b"-", 0, lambda _done, _all: None, lambda: False)
                if _lying_at(files, trial, b"-") is Lies.SAME:
                    can.add("resume")
            finally:
                with suppress(OSError):
                    files.remove(trial)
            can.add("write")
            return Outcome(Result.TAKEN)

        outcome = self._tried(look)
        return Probe(outcome, frozenset(can), self._seen_key)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()
            self._transport.join(ANSWER_SECONDS)
        self._held = self._transport = None

    # The connection ──────────────────────────────────────────────────────────────────────────────────────

    def _files(self) -> paramiko.SFTPClient:
        """Give the connection that is held, or make one; raises what `_tried` knows."""
        if self._held is not None and self._transport is not None and self._transport.is_active():
            return self._held
        self.close()
        try:
            line = socket.create_connection((self._settings.host, self._settings.port), CONNECT_SECONDS)
        except (OSError, ValueError) as error:  # ValueError: a name that no host can have
            raise _NobodyThereError(_code(error)) from error
        self._transport = _transport(line)
        self._transport.start_client(timeout=CONNECT_SECONDS)
        if not self._transport.initial_kex_done:
            raise TimeoutError
        self._require_known(self._transport.get_remote_server_key())
        self._sign_in(self._transport)
        self._held = paramiko.SFTPClient.from_transport(self._transport)
        self._held.get_channel().settimeout(ANSWER_SECONDS)
        return self._held

    def _require_known(self, key: paramiko.PKey) -> None:
        self._seen_key = "SHA256:" + base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode().rstrip("=")
        if self._seen_key != self._settings.host_key:
            raise _AnotherHostError

    def _sign_in(self, transport: paramiko.Transport) -> None:
        secret = Ed25519PrivateKey.from_private_bytes(self._settings.client_key).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, serialization.NoEncryption()
        )
        key = paramiko.Ed25519Key(file_obj=io.StringIO(secret.decode()))
        try:
            still_asked = transport.auth_publickey(self._settings.user, key)
        except paramiko.AuthenticationException as error:
            if transport.is_active() and "timeout" not in str(error):
                raise _KeyRefusedError from error
            raise
        if still_asked:
            raise _KeyRefusedError

    def _tried(self, act: Callable[[], Outcome]) -> Outcome:
        """Turn what the network and the server refuse into an outcome; after a fault nothing is held any more."""
        try:
            return act()
        except _NobodyThereError as error:
            outcome = Outcome(Result.UNREACHED, str(error))
        except _AnotherHostError:
            known = "another host key" if self._settings.host_key else "host key not known yet"
            outcome = Outcome(Result.DISTRUSTED, known)
        except paramiko.ssh_exception.IncompatiblePeer:
            outcome = Outcome(Result.DISTRUSTED, "only outdated encryption")
        except _KeyRefusedError:
            outcome = Outcome(Result.SIGN_IN, "key refused")
        except (EOFError, paramiko.SSHException, ConnectionError):
            outcome = Outcome(Result.LATER, "cut off")
        except (paramiko.sftp.SFTPError, UnicodeDecodeError, struct.error):
            outcome = Outcome(Result.LATER, "answer garbage")
        except OSError as error:
            outcome = self._outcome_of(error)
        self.close()
        return outcome

    def _outcome_of(self, error: OSError) -> Outcome:
        """Say what an error means that may be the server's answer, or come from a line that is dead."""
        if isinstance(error, TimeoutError):
            return Outcome(Result.LATER, "timed out")
        if error.errno == errno.ENOENT:
            return Outcome(Result.UNREACHED, "ENOENT")
        if error.errno == errno.EACCES:
            return Outcome(Result.NO_ROOM, "EACCES")
        if self._held is None or self._held.get_channel().closed or "closed" in str(error):
            return Outcome(Result.LATER, "cut off")
        return Outcome(Result.NO_ROOM, "refused to write")

    # One parcel ──────────────────────────────────────────────────────────────────────────────────────────

    def _lying(self, parcel: Parcel) -> Iterator[Lies]:
        files = self._files()
        for folder in (self._settings.inbox, self._settings.done):
            path = f"{folder}/{parcel.name}"
            is_there = _is_there(files, path, may_be_closed=folder == self._settings.done)
            yield _lying_at(files, path, parcel.data) if is_there else Lies.NOTHING

    def _bring(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        files, target = self._files(), f"{self._settings.inbox}/{parcel.name}"
        part = target + PART
        for start in (_begun(files, part, parcel.data), 0):
            if not _write(files, part, parcel.data, start, progress, stopped):
                return Outcome(Result.STOPPED)
            lies = _lying_at(files, part, parcel.data)
            if lies is not Lies.OTHER:
                _rename(files, part, target)
                return Outcome(Result.TAKEN, "read back" if lies is Lies.SAME else "not readable, size only")
            if start == 0:
                break
        return Outcome(Result.LATER, "read back otherwise")

    def _waiting(self, limit: int) -> Iterator[Received]:
        files, folder = self._files(), self._settings.receipts
        dated = [
            (entry.st_mtime or 0, entry.filename)
            for entry in files.listdir_attr(folder)
            if is_file_name(entry.filename) and stat.S_ISREG(entry.st_mode or 0) and (entry.st_size or 0) <= limit
        ]
        return newest(dated, lambda name: _read(files, f"{folder}/{name}", limit + 1), limit)


class _NobodyThereError(Exception):
    """No line to the server could be opened."""


class _AnotherHostError(Exception):
    """The server's key is not the one we know."""


class _KeyRefusedError(Exception):
    """The server does not take this device's key."""


def _transport(line: socket.socket) -> paramiko.Transport:
    """Prepare a connection that agrees to encryption of today only, and waits for nothing without end."""
    transport = paramiko.Transport(line)
    options = transport.get_security_options()
    options.ciphers, options.digests, options.kex, options.key_types = _CIPHERS, _MACS, _KEY_EXCHANGES, _HOST_KEYS
    transport.banner_timeout = transport.handshake_timeout = CONNECT_SECONDS
    transport.auth_timeout = transport.channel_timeout = ANSWER_SECONDS
    transport.set_keepalive(_KEEP_ALIVE_SECONDS)
    return transport


def _code(error: Exception) -> str:
    """Say why no line could be opened."""
    if isinstance(error, TimeoutError):
        return "timed out"
    number = error.errno if isinstance(error, OSError) and not isinstance(error, socket.gaierror) else None
    return errno.errorcode.get(number or 0, "no such host")


def _is_there(files: paramiko.SFTPClient, path: str, *, may_be_closed: bool) -> bool:
    try:
        files.lstat(path)
    except OSError as error:
        if error.errno == errno.ENOENT or (may_be_closed and error.errno == errno.EACCES):
            return False
        raise
    return True


def _lying_at(files: paramiko.SFTPClient, path: str, data: bytes) -> Lies:
    """Compare a file that is there with these bytes."""
    seen = files.lstat(path)
    if not stat.S_ISREG(seen.st_mode) or seen.st_size != len(data):
        return Lies.OTHER
    try:
        with files.open(path, "r") as stream:
            read = hashlib.sha256()
            while piece := stream.read(PIECE):
                read.update(piece)
    except PermissionError:
        return Lies.SAME_SIZE
    return Lies.SAME if read.digest() == hashlib.sha256(data).digest() else Lies.OTHER


def _begun(files: paramiko.SFTPClient, part: str, data: bytes) -> int:
    """Give how many bytes of an unfinished file are ours and need not be sent again."""
    try:
        size = files.lstat(part).st_size or 0
        if size > len(data):
            return 0
        start = max(0, size - _LOOKED_AT)
        with files.open(part, "r") as stream:
            stream.seek(start)
            return size if stream.read(size - start) == data[start:size] else 0
    except (FileNotFoundError, PermissionError):
        return 0


def _write(
    files: paramiko.SFTPClient, part: str, data: bytes, start: int, progress: Progress, stopped: Stopped
) -> bool:
    """Write a file from a place on; give whether it was not stopped before."""
    with files.open(part, "r+" if start else "w") as stream:
        stream.seek(start)
        for at in range(start, len(data), PIECE):
            if stopped():
                return False
            # The answers to what was sent without waiting are read, and a refusal is raised, with the last piece.
            stream.set_pipelined(at + PIECE < len(data))
            stream.write(data[at : at + PIECE])
            progress(min(at + PIECE, len(data)), len(data))
    return True


def _rename(files: paramiko.SFTPClient, part: str, target: str) -> None:
    """Give a whole file its name in one step; a server without that step has one that takes no name twice."""
    try:
        files.posix_rename(part, target)
    except OSError as error:
        if error.errno is not None or "closed" in str(error):
            raise
        files.rename(part, target)


def _read(files: paramiko.SFTPClient, path: str, most: int) -> bytes | None:
    try:
        with files.open(path, "r") as stream:
            data: bytes = stream.read(most)
            return data
    except (FileNotFoundError, PermissionError):
        return None
