"""Where things lie at an agency: the folder that packages arrive in, and the folder of its keys.

    FOLDER/*.fnx.age        what arrives; others may write here (or FOLDER/inbox/*.fnx.age, as over SFTP)
    FOLDER/receipts/        our answers, which laptops fetch
    FOLDER/done/            packages that were taken, sealed as they came
    FOLDER/refused/         packages that were not
    FOLDER/opened/          notes, for the agency's eyes only (or elsewhere, see `take --opened`)

Whoever may write into FOLDER is not trusted: no link is followed, and no name in it is believed.
"""

import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import BadInputError, PlaceGoneError, RefusedPackageError
from fieldnote.exchange.package.limits import MOST_SEALED
from fieldnote.exchange.package.manifest import SUFFIX
from fieldnote.host import files

_OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class Place:
    """An agency's folder for packages, and where what is in them is opened to."""

    folder: Path
    opened: Path

    @property
    def done(self) -> Path:
        """Sealed packages that were taken."""
        return self.folder / "done"

    @property
    def refused(self) -> Path:
        """Packages that were not taken."""
        return self.folder / "refused"

    @property
    def receipts(self) -> Path:
        """Answers."""
        return self.folder / "receipts"

    def arrived(self) -> list[Path]:
        """Give what lies there to be taken, in the order of the names: a laptop's packages by their number."""
        inbox = self.folder / "inbox"
        folder = inbox if inbox.is_dir() and not inbox.is_symlink() else self.folder
        with files.refusals():
            return sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))

    def package(self, package_id: str) -> Path:
        """Where a package is opened to."""
        return self.opened / package_id


def of(folder: Path, opened: Path | None = None) -> Place:
    """Give the place of a folder; raises PlaceGoneError where there is none."""
    if not files.is_existing_folder(folder):
        raise PlaceGoneError("ENOENT")
    return Place(folder, opened or folder / "opened")


def prepare(place: Place) -> None:
    """Make the folders; raises BadInputError where one is a link, or where others could read what is opened.

    (A memory stick often knows no owner: then what is opened has to lie elsewhere.)
    """
    for folder in (place.done, place.refused, place.receipts, place.opened):
        if folder.is_symlink():
            raise BadInputError("this is a link, and no link is followed here", str(folder))
        with files.refusals():
            if not folder.is_dir():
                folder.mkdir(mode=0o700, parents=folder == place.opened, exist_ok=True)
                if folder in {place.done, place.receipts}:
                    _open_as_its_folder(folder)
    if sys.platform != "win32" and stat.S_IMODE(place.opened.stat().st_mode) & _OTHERS:
        raise BadInputError(
            "others on this computer could read what is opened there; name a folder of your own with --opened",
            str(place.opened),
        )


def answer(place: Place, name: str, data: bytes) -> None:
    """Write a receipt, readable by whoever may read the folder it lies in."""
    target = place.receipts / name
    files.write_whole(target, data)
    _open_as_its_folder(target)


def read_package(path: Path) -> bytes:
    """Read a file that arrived, at most one byte more than a package may have; raises OSError for a link.

    What is no plain file is no package: raises RefusedPackageError.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise RefusedPackageError(PackageFault.NOT_SEALED)
        return stream.read(MOST_SEALED + 1)


def move(path: Path, folder: Path) -> None:
    """Move a package aside under its name, or beside one of that name that is another; safe to repeat."""
    target = folder / path.name
    with files.refusals():
        if os.path.lexists(target) and not _same(path, target):
            target = folder / f"{path.name.removesuffix(SUFFIX)}-{os.urandom(4).hex()}{SUFFIX}"
        path.replace(target)
        files.sync_folder(folder)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.lstat().st_size == other.lstat().st_size and read_package(one) == read_package(other)
    except OSError:
        return False


def _open_as_its_folder(path: Path) -> None:
    """Let read what laptops fetch who may read the folder; disks that know no such rights refuse, and need none."""
    allowed = stat.S_IMODE(path.parent.stat().st_mode)
    with suppress(PermissionError):
        path.chmod(allowed & 0o755 | 0o700 if path.is_dir() else allowed & 0o644 | 0o600)
