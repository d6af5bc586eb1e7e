"""A FHIR server on its worst day: a real one behind a front of ours, which lets through what a test says."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import parse_qs

import httpx
import jwt
from exchange.carriers.scripted import Asked, Reply, Scripted, Step, scripted_server
from exchange.carriers.sekmet import Sekmet
from services.sync.fhir_targets import fhir_target

from fieldnote.domain.target import Target
from fieldnote.services.notebook import Notebook

_PASSED_ON = ("Content-Type", "Content-Encoding", "Accept", "Prefer")


@dataclass
class Front:
    """What stands before the server: it signs devices in, tells its own time, and answers instead where it was told."""

    scripted: Scripted
    behind: Sekmet
    client: httpx.Client
    ahead: timedelta = timedelta(0)
    """How far its clock is ahead of this computer's."""
    _tokens: list[str] = field(default_factory=list)
    _given: int = 0

    def begin(self) -> None:
        """Let everything through, for who signs in."""
        self.scripted.forget()
        self.scripted.otherwise = self.passed_on
        self.scripted.say("/token", self._sign_in)
        self.ahead = timedelta(0)

    def notes(self, *steps: Step) -> None:
        """Say what becomes of the next notes, one after the other; from the last on it is the same."""
        self.scripted.say("/fhir", *steps)

    def passed_on(self, asked: Asked) -> Reply:
        """Have the server answer who is signed in."""
        known = asked.headers.get("Authorization", "").removeprefix("Bearer ") in self._tokens
        if not known and not asked.path.startswith("/fhir/metadata"):
            return Reply(401, b"", self._date())
        headers = {name: asked.headers[name] for name in _PASSED_ON if name in asked.headers}
        path = asked.path.removeprefix("/fhir")
        answer = self.client.request(asked.method, path or "", content=asked.body, headers=headers)
        body = answer.content.replace(f":{self.behind.port}/".encode(), f":{self.scripted.port}/".encode())
        return Reply(answer.status_code, body, {"Content-Type": answer.headers["Content-Type"], **self._date()})

    def forgets_tokens(self, asked: Asked) -> Reply:
        """Take no token any more that was given before."""
        self._tokens.clear()
        return self.passed_on(asked)

    def _sign_in(self, asked: Asked) -> Reply:
        told = jwt.decode(parse_qs(asked.body.decode())["client_assertion"][0], options={"verify_signature": False})
        if not 0 < told["exp"] - self._now().timestamp() <= 300:
            return Reply(401, {"error": "invalid_client"}, self._date())
        self._given += 1
        self._tokens.append(f"t-{self._given}")
        return Reply(200, {"access_token": self._tokens[-1], "expires_in": 300}, self._date())

    def _now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def _date(self) -> dict[str, str]:
        return {"Date": format_datetime(self._now(), usegmt=True)}

    def set_up(self, book: Notebook) -> Target:
        """Let a notebook know it."""
        return fhir_target(book, self.scripted.settings())


@contextmanager
def front_of(behind: Sekmet, folder: Path) -> Iterator[Front]:
    """Put a front before a running server."""
    with behind.agency() as client, scripted_server(folder) as scripted:
        yield Front(scripted, behind, client)
