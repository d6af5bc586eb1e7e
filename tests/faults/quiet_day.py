"""A day with agencies to send to and nothing sent, in a process of its own that is watched from outside.

quiet_day.py NOTEBOOK EXPORTS          the passphrase comes as the first line of standard input
quiet_day.py NOTEBOOK EXPORTS --send   what the watch must see: the same day, and somebody sends at its end
"""

import sys
from pathlib import Path

from faults.day import spend

from fieldnote.domain.changes import Done
from fieldnote.domain.target import FhirPlace, FolderPlace, Format, SftpPlace
from fieldnote.host.hardening import harden
from fieldnote.services import notebook as notebooks
from fieldnote.services import targets
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run
from fieldnote.services.targets import Wanted

PORT = 9
"""Of the loopback, where nobody listens."""


def main() -> None:
    """Do what the arguments say."""
    harden()
    folder, exports = Path(sys.argv[1]), Path(sys.argv[2])
    book = notebooks.open_notebook(folder, notebooks.unlock(folder, sys.stdin.readline().strip()))
    try:
        set_up(book, exports)
        spend(book, exports)
        standing = targets.every(book)
        assert len(standing) == 3
        assert all(target.open for target in standing), "something is owed to each of them"
        if sys.argv[3:] == ["--send"]:
            for target in standing:
                run.drive(run.steps(book, target.target.id))
    finally:
        book.close()


def set_up(book: Notebook, exports: Path) -> None:
    """Set up a way of each kind."""
    for wanted in (
        Wanted("By folder", folder=FolderPlace(str(exports), "a-mark"), format=Format.DOCUMENT),
        Wanted("By SFTP", sftp=SftpPlace("127.0.0.1", "device", PORT, "SHA256:known"), format=Format.DOCUMENT),
        Wanted("By HTTPS", fhir=FhirPlace(f"https://127.0.0.1:{PORT}/fhir", pins=("sha256/known",))),
    ):
        made = targets.add(book, wanted)
        assert isinstance(made, Done), made


if __name__ == "__main__":
    main()
