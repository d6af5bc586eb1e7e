"""Making a notebook on disk."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldnote.domain.person import Specialist
from fieldnote.domain.problems import NotebookExistsError
from fieldnote.host.files import discard, is_temporary, private_folder, refusals, sweep, sync_folder, temporary_beside
from fieldnote.vault import audit, ballast, connecting, devices, header, migrations
from fieldnote.vault.database import connect
from fieldnote.vault.keys import FLOOR, AnyCost, Root
from fieldnote.vault.mapping import to_json


@dataclass(frozen=True, slots=True)
class NewNotebook:
    """What a new notebook starts with."""

    specialist: Specialist
    policy_pack: str
    practice: bool = False


def create(
    folder: Path, passphrase: str, new: NewNotebook, at: datetime, cost: AnyCost = FLOOR, root: Root | None = None
) -> Root:
    """Make a notebook in `folder`, which must not exist or be empty, and give its root secret (the recovery kit).

    `root` is given when its kit was written down before. The database gets its name last: without it there is no
    notebook yet, and what a killed process left of an unfinished one is in nobody's way. Raises NotebookExistsError,
    ReadOnlyError or DiskFullError; nothing is left behind then.
    """
    with refusals():
        if folder.exists() and not _is_vacant(folder):
            raise NotebookExistsError
    private_folder(folder)
    sweep(folder)
    root = root or Root.fresh()
    head = header.fresh(root, passphrase, cost)
    image = temporary_beside(folder / "vault.db")
    try:
        database = connect(image, root.database_key, bytes.fromhex(head.db_salt), create=True)
        try:
            migrations.migrate(database)
            with database.transaction():
                database.run(
                    "INSERT INTO notebook (only, vault_id, device_id, made_at, practice, policy_pack, specialist) "
                    "VALUES (1, ?, '', ?, ?, ?, ?)",
                    (head.vault, at.isoformat(), int(new.practice), new.policy_pack, to_json(new.specialist)),
                )
                devices.add(database, at)
                audit.append(database, at, "notebook.made", head.vault)
            # Closing folds the log in as well, but is silent when that fails: the log would not get the new name.
            database.all("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            database.close()
        if connecting.salt_in(image) == b"SQLite format 3\0":
            raise AssertionError("the notebook was written without encryption")
        ballast.fill(folder)
        header.write(folder, head)
        with refusals():
            image.rename(folder / "vault.db")
            sync_folder(folder)
            sync_folder(folder.parent)
    except BaseException:
        for name in ("vault.db", "vault.json", "vault.json.bak", "ballast"):
            discard(folder / name)
        sweep(folder)
        with suppress(OSError):
            folder.rmdir()
        raise
    return root


def _is_vacant(folder: Path) -> bool:
    """Whether a place is free for a new notebook: empty, but for what an unfinished one left behind."""
    if not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir() if not is_temporary(path)}
    # A header alone may belong to a database that was moved; beside one without its name it was never finished.
    unfinished = any(folder.glob(".vault.db.*"))
    return names <= ({"ballast", "vault.json", "vault.json.bak"} if unfinished else {"ballast"})
