"""A small HTTPS server on the loopback that answers as a test says: what a real server does on its worst day."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import msgspec
from exchange.carriers.certificates import Certificate, authority, signed_by

from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.vault.targets import new_client_key

FHIR = "application/fhir+json"
CLIENT_KEY = bytes.fromhex(new_client_key().private)


@dataclass(frozen=True)
class Reply:
    """An answer: its status, its body, and headers of its own."""

    status: int = 200
    body: bytes | dict[str, Any] = b""
    headers: dict[str, str] = field(default_factory=dict)

    def give(self, handler: BaseHTTPRequestHandler) -> None:
        body = self.body if isinstance(self.body, bytes) else msgspec.json.encode(self.body)
        handler.send_response_only(self.status)
        for name, value in ({"Content-Type": FHIR, "Content-Length": str(len(body))} | self.headers).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)


@dataclass(frozen=True)
class Raw:
    """Bytes instead of an answer; then the connection ends."""

    pieces: Iterator[bytes]

    def give(self, handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        for piece in self.pieces:
            handler.wfile.write(piece)


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: Message
    body: bytes


Step = Reply | Raw | Callable[[Asked], Reply | Raw]


@dataclass
class Scripted:
    """What the server says to each path, in order; the last is said again and again."""

    port: int
    ca: Certificate
    script: dict[str, list[Step]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    otherwise: Step = Reply(404)
    """What is said to every other path."""

    @property
    def base(self) -> str:
        return f"https://127.0.0.1:{self.port}/fhir"

    def forget(self) -> None:
        """Begin anew: a token for everybody, nothing asked, nothing else said."""
        self.script.clear()
        self.asked.clear()
        self.say("/token", Reply(200, {"access_token": "t-1", "expires_in": 300}))

    def say(self, path: str, *steps: Step) -> None:
        """Say these, in order, to whoever asks for a path."""
        self.script[path] = list(steps)

    def settings(self, **changes: Any) -> FhirSettings:
        given: dict[str, Any] = {
            "base_url": self.base,
            "client_id": "device-1",
            "client_key": CLIENT_KEY,
            "key_id": "key-1",
            "token_url": f"https://127.0.0.1:{self.port}/token",
            "ca": self.ca.pem,
        }
        return FhirSettings(**(given | changes))

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]

    def next_step(self, asked: Asked) -> Reply | Raw:
        """Give what comes next for a request."""
        self.asked.append(asked)
        steps = self.script.get(asked.path.partition("?")[0], [self.otherwise])
        step = steps.pop(0) if len(steps) > 1 else steps[0]
        return step if isinstance(step, Reply | Raw) else step(asked)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        server = cast("_Server", self.server)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        server.scripted.next_step(Asked(self.command, self.path, self.headers, body)).give(self)

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    scripted: Scripted

    def handle_error(self, *_: Any) -> None:
        """A client that hangs up is what many of these tests are about."""


@contextmanager
def scripted_server(
    folder: Path,
    *,
    certificate: Certificate | None = None,
    ca: Certificate | None = None,
    change: Callable[[ssl.SSLContext], None] = lambda _: None,
) -> Iterator[Scripted]:
    """Run a server, with a certificate of an authority of its own unless another one is given."""
    ca = ca or authority()
    chain, key = (certificate or signed_by(ca)).files(folder, f"scripted-{id(ca)}")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    change(context)
    server = _Server(("127.0.0.1", 0), _Handler)
    server.scripted = Scripted(server.server_address[1], ca)
    server.scripted.forget()
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.scripted
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()
