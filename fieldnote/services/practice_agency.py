"""The made-up agency of a practice notebook: a folder beside it, with keys of its own, that takes and answers.

Nothing else is ever sent to by a practice notebook, and nobody but it sends there.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.target import AgencyKey, Target, TargetKind
from fieldnote.exchange.package import keys
from fieldnote.exchange.package.keys import AgencyKey as PublicKey
from fieldnote.host.files import is_existing_folder, private_folder
from fieldnote.services import targets as target_service
from fieldnote.services.inbox import agency_keys, devices, places, taking
from fieldnote.services.notebook import Notebook
from fieldnote.vault import devices as device_table
from fieldnote.vault import targets

CODE = "PRACTICE"
_KEYS = "keys"


def folder_of(notebook: Path) -> Path:
    """Give the agency's folder, beside the notebook's."""
    return notebook.absolute().with_name(f"{notebook.stem}-agency")


def settle(notebook: Notebook) -> Target | None:
    """Make the practice agency's folder and keys where they are not there, and let the notebook know them.

    None for a notebook that is no practice one. The fingerprint needs nobody to compare it: both sides are here.
    """
    target = _target(notebook)
    if target is None:
        return None
    folder = folder_of(notebook.vault.folder)
    key = _keys(folder, target, notebook)
    place, _ = target_service.marked(str(folder), notebook.new_id())
    if place is None:
        raise NotFoundError("folder", str(folder))
    known = AgencyKey(key.name, key.code, key.age, key.escrow, key.ed25519, key.fingerprint)
    settled = replace(target, folder=place, agency=known, recipient=_named(target))
    if settled != target:
        with notebook.vault.database.transaction():
            targets.save(notebook.vault.database, settled)
            notebook.audit("target.settled", target.id)
    return settled


def opening_key(notebook: Path) -> Path:
    """Give the file with the made-up agency's secret key, which opens its packages with `age`."""
    folder = folder_of(notebook) / _KEYS
    return agency_keys.opening_key_of(folder, agency_keys.read(folder).public)


@dataclass(frozen=True, slots=True)
class Answer:
    """The practice agency's turn: it takes what lies there and answers, on any thread."""

    folder: Path
    device_fingerprint: str
    at: datetime

    def run(self, _: object) -> int:
        """Do it; gives how many packages were filed."""
        held, place = agency_keys.read(self.folder / _KEYS), places.of(self.folder)
        filed = 0
        for _turn in range(2):  # a laptop that is new is met first, and known from then on
            filed += sum(one.fate is taking.Fate.FILED for one in taking.take(place, held, lambda: self.at))
            if any(one.fingerprint == self.device_fingerprint for one in devices.every(held.folder).waiting):
                with agency_keys.held(held.folder):
                    devices.know(held.folder, self.device_fingerprint, "Practice", self.at)
        return filed


def answer(notebook: Notebook) -> Answer:
    """Give the practice agency's turn."""
    _, public = device_table.present(notebook.vault.database)
    return Answer(folder_of(notebook.vault.folder), keys.device_fingerprint(public), notebook.now_utc())


def _target(notebook: Notebook) -> Target | None:
    if not notebook.is_practice:
        return None
    found = [t for t in targets.present(notebook.vault.database) if t.kind is TargetKind.PRACTICE]
    return found[0] if found else None


def _keys(folder: Path, target: Target, notebook: Notebook) -> PublicKey:
    if is_existing_folder(folder / _KEYS):
        return agency_keys.read(folder / _KEYS).public
    private_folder(folder)
    return agency_keys.make(folder / _KEYS, target.name, CODE, notebook.now_utc())


def _named(target: Target) -> Addressee:
    return target.recipient if target.recipient.name else replace(target.recipient, name=target.name)
