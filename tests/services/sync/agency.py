"""An agency that a notebook sends to: a folder, its keys, and what it holds of each note, by its own books."""

import uuid
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
from exchange.carriers.sshd import ACCOUNT, Server
from making import EASTERN, NOW, Clock, Closed

from fieldnote.domain.changes import Done
from fieldnote.domain.package import ItemResult, PackageResult, Receipt, ReceiptItem
from fieldnote.domain.target import Format, SftpPlace, Target
from fieldnote.exchange.package import keys, manifest, receipts, sealing
from fieldnote.exchange.package.keys import AgencyKey, AgencySecrets
from fieldnote.services import backups, restoring, targets
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run, trying
from fieldnote.services.sync.jobs import Hands, Job
from fieldnote.services.sync.leaving import Steps
from fieldnote.services.sync.run import Summary
from fieldnote.services.targets import Wanted
from fieldnote.vault import deliveries


@dataclass
class Agency:
    """A folder at an agency, and the keys to what lies in it."""

    folder: Path
    secrets: AgencySecrets = field(init=False)
    key: AgencyKey = field(init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.secrets, self.key = keys.make("Riverbend", "RIVER")

    def set_up(
        self, book: Notebook, *, since: date | None = None, form: Format = Format.PACKAGE, name: str = "Riverbend"
    ) -> Target:
        """Let a notebook know this agency, its fingerprint compared."""
        place, _ = targets.marked(str(self.folder), "a-mark")
        wanted = Wanted(
            name, folder=place, format=form, owed_from=since, agency_key=keys.write_public(self.key),
            fingerprint=self.key.fingerprint,
        )  # fmt: skip
        outcome = targets.add(book, wanted)
        assert isinstance(outcome, Done)
        return outcome.value

    def packages(self) -> list[Path]:
        """Give the packages that lie there."""
        return sorted(self.folder.glob("*.fnx.age"))

    def names(self, package: Path) -> list[str]:
        """Open a package and list what is in it."""
        opened = sealing.unseal(package.read_bytes(), (self.secrets.identity,))
        return zipfile.ZipFile(BytesIO(opened)).namelist()

    def listed(self, package: Path) -> manifest.Manifest:
        """Open a package and read its list."""
        opened = sealing.unseal(package.read_bytes(), (self.secrets.identity,))
        return manifest.read(zipfile.ZipFile(BytesIO(opened)).read(manifest.NAME))

    def holds(self) -> Counter[str]:
        """Count the notes that came, by the names that agencies know them by."""
        found: Counter[str] = Counter()
        for package in self.packages():
            found.update(
                name.removeprefix("bundles/").removesuffix(".json")
                for name in self.names(package)
                if name.startswith("bundles/")
            )
        return found

    def resources(self, package: Path) -> set[str]:
        """Open a package and name the resources that its bundles put."""
        opened = zipfile.ZipFile(BytesIO(sealing.unseal(package.read_bytes(), (self.secrets.identity,))))
        bundles = [msgspec.json.decode(opened.read(name)) for name in opened.namelist() if name[:8] == "bundles/"]
        return {entry["request"]["url"] for bundle in bundles for entry in bundle["entry"]}

    def contacts(self, package: Path) -> list[str]:
        """Open a package and list the notes of its contact log."""
        opened = zipfile.ZipFile(BytesIO(sealing.unseal(package.read_bytes(), (self.secrets.identity,))))
        rows = opened.read("contacts.csv").decode("utf-8-sig").splitlines()[1:]
        return [row.split('","')[0].strip('"') for row in rows]

    def answers(
        self, package: Path, results: dict[str, tuple[ItemResult, str]] | None = None, *,
        result: PackageResult = PackageResult.FILED, secrets: AgencySecrets | None = None, revision: int = 1,
    ) -> Path:  # fmt: skip
        """Answer a package with a signed receipt; notes without a result of their own are filed."""
        opened = sealing.unseal(package.read_bytes(), (self.secrets.identity,))
        listing = zipfile.ZipFile(BytesIO(opened)).read(manifest.NAME)
        found = manifest.read(listing)
        items = [n.removeprefix("bundles/").removesuffix(".json") for n in self.names(package) if n[:8] == "bundles/"]
        answers = dict.fromkeys(items, (ItemResult.FILED, "")) | (results or {})
        receipt = Receipt(
            found.package_id,
            manifest.SignedManifest(found, listing, b"").sha256,
            result,
            tuple(ReceiptItem(item, *answer) for item, answer in answers.items()),
            NOW,
            self.key.fingerprint,
            revision,
        )
        (self.folder / "receipts").mkdir(exist_ok=True)
        place = self.folder / "receipts" / receipts.file_name(found.package_id)
        place.write_bytes(receipts.write(receipt, (secrets or self.secrets).signing_pem))
        return place


def over_sftp(book: Notebook, server: Server, key: AgencyKey, port: int = 0) -> Target:
    """Set an SFTP server up, its key compared and this laptop's known there; `port` is where a line to it begins."""
    wanted = Wanted(
        "Riverbend", sftp=SftpPlace("127.0.0.1", ACCOUNT, port or server.port), agency_key=keys.write_public(key),
        fingerprint=key.fingerprint,
    )  # fmt: skip
    outcome = targets.add(book, wanted)
    assert isinstance(outcome, Done)
    looked = trying.look(book, outcome.value).run(Hands())
    known = targets.tried_out(book, outcome.value, looked.probe, looked.probe.identity)
    assert isinstance(known, Done)
    server.allow(targets.standing(book, known.value).public_key)
    return known.value


def synced(book: Notebook, target: Target, hands: Hands | None = None, *, asked: bool = True) -> Summary:
    """Run to a target once, here and now."""
    return run.drive(run.steps(book, target.id, asked=asked, chance=lambda: 0.5), hands)


def watched(book: Notebook, target: Target, before: Callable[[Job[Any]], None], hands: Hands | None = None) -> Summary:
    """Run to a target once, and do something before each of its jobs."""

    def steps() -> Steps[Summary]:
        work, answer = run.steps(book, target.id, chance=lambda: 0.5), None
        try:
            while True:
                job: Job[Any] = work.send(answer)
                before(job)
                answer = yield job
        except StopIteration as done:
            summary: Summary = done.value
            return summary
        finally:
            work.close()

    return run.drive(steps(), hands)


def opened(closed: Closed, clock: Clock | None = None) -> Notebook:
    """Open a notebook whose notes have names that no other test has: they meet in one server."""
    book = notebooks.open_notebook(closed.folder, closed.root, clock=clock or Clock(), new_id=lambda: str(uuid.uuid4()))
    book.zone = EASTERN
    return book


def brought_back(closed: Closed, backup: Path, folder: Path) -> Notebook:
    """Restore an old backup beside the notebook, and open it."""
    restoring.restore(backup, folder, backups.by_key(closed.root), clock=Clock())
    return opened(Closed(folder, closed.root))


def states(book: Notebook) -> list[str]:
    """Say where each thing owed stands, in the order it was owed."""
    return [delivery.state.value for delivery in deliveries.everything(book.vault.database)]
