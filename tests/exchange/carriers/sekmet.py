"""A FHIR server that nobody here wrote (PyPI's sekmet-fhir) on the loopback, with TLS and SMART Backend Services."""

import json
import sqlite3
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from exchange.carriers.certificates import Certificate, authority, signed_by
from exchange.carriers.lines import free_port

from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.exchange.carriers.smart import public_key_set
from fieldnote.exchange.fhir import codes
from fieldnote.vault.targets import new_client_key

SCOPES = ("system/*.cruds",)
NARROW = ("system/Encounter.cruds",)
AGENCY_TOKEN = "the agency's own"  # noqa: S105 -- of a server that lives as long as one test


@dataclass
class Sekmet:
    """A running server, and what is in its own store."""

    folder: Path
    port: int
    ca: Certificate
    certificate: Certificate
    client_key: bytes
    process: "subprocess.Popen[bytes] | None" = None

    def settings(self, port: int | None = None, **changes: Any) -> FhirSettings:
        """How our device is registered there."""
        given: dict[str, Any] = {
            "base_url": f"https://127.0.0.1:{port or self.port}/fhir",
            "client_id": "device-1",
            "client_key": self.client_key,
            "key_id": "key-1",
            "scopes": SCOPES,
            "ca": self.ca.pem,
            "token_url": f"https://127.0.0.1:{port or self.port}/auth/token" if port else "",
        }
        return FhirSettings(**(given | changes))

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            command = [sys.executable, "-m", "sekmet.cli", "serve", "-c", str(self.folder / "settings.yaml")]
            self.process = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        with self.agency() as client:
            for _ in range(300):
                if self.process.poll() is not None:
                    break
                with suppress(httpx.HTTPError):
                    if client.get("/metadata").status_code == 200:
                        return
                time.sleep(0.1)
        raise AssertionError((self.folder / "log").read_text()[-3000:])

    def stop(self) -> None:
        """End it at once, as a server's power is cut."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(10)
            self.process = None

    def agency(self) -> httpx.Client:
        """Give the agency's own client, which may do everything."""
        context = ssl.create_default_context(cadata=self.ca.pem.decode())
        return httpx.Client(
            base_url=f"https://127.0.0.1:{self.port}/fhir",
            verify=context,
            trust_env=False,
            headers={"Authorization": f"Bearer {AGENCY_TOKEN}"},
        )

    def put(self, resource: dict[str, Any]) -> None:
        """Have the agency store something of its own."""
        with self.agency() as client:
            answer = client.put(f"/{resource['resourceType']}/{resource['id']}", json=resource)
        assert answer.status_code in {200, 201}, answer.text

    def put_patient(self, its_id: str, number: str, system: str = codes.CLIENT_NUMBER) -> None:
        """Have the agency know a made-up person by their client number."""
        identifier = [{"system": system, "value": number}]
        name = [{"family": "Made-up"}]
        self.put({"resourceType": "Patient", "id": its_id, "identifier": identifier, "name": name})

    def stored(self, kind: str) -> list[str]:
        """Read the ids of a kind from the server's own store, each as often as it is there."""
        with closing(sqlite3.connect(f"file:{self.folder}/sekmet.db?mode=ro", uri=True)) as store:
            return [row[0] for row in store.execute("SELECT id FROM resources WHERE type = ? AND NOT deleted", (kind,))]

    def resource(self, kind: str, its_id: str) -> dict[str, Any]:
        with self.agency() as client:
            answer: dict[str, Any] = client.get(f"/{kind}/{its_id}").json()
            return answer


@contextmanager
def running_sekmet(folder: Path) -> Iterator[Sekmet]:
    """Run a server in a folder of its own."""
    ca = authority()
    certificate = signed_by(ca)
    server = Sekmet(folder, free_port(), ca, certificate, bytes.fromhex(new_client_key().private))
    chain, key = certificate.files(folder, "server")
    root = f"https://127.0.0.1:{server.port}"
    keys = json.loads(public_key_set(server.client_key, "key-1"))
    (folder / "settings.yaml").write_text(
        json.dumps(
            {
                "base_url": f"{root}/fhir",
                "host": "127.0.0.1",
                "port": server.port,
                "tls_certfile": str(chain),
                "tls_keyfile": str(key),
                "data_dir": str(folder),
                "server_auth": {
                    "types": ["smart", "bearer"],
                    "tokens": [AGENCY_TOKEN],
                    "smart_clients": [
                        {"client_id": "device-1", "jwks": keys, "scopes": " ".join(SCOPES)},
                        {"client_id": "narrow", "jwks": keys, "scopes": " ".join(NARROW)},
                    ],
                },
                "simulator": {"enabled": False},
                "validation": {"inbound": "strict"},
                "log_inbound": False,
                "own_private_key_path": str(folder / "none.pem"),
            }
        )
    )
    try:
        server.start()
        yield server
    finally:
        server.stop()
