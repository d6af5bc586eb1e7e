"""Milliseconds of a backup: what the screen waits for, and what a worker does; VACUUM INTO in the same run beside it.

python tests/bench/backup.py [VISITS ...]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from fieldnote.services import backup_copies, backups, notebook, practice, restoring

T = TypeVar("T")
_VISITS_A_PERSON = 50


def timed(what: str, work: Callable[[], T]) -> T:
    """Do something and print how long it took."""
    started = time.perf_counter()
    result = work()
    print(f"    {what:<48} {(time.perf_counter() - started) * 1000:>8.1f} ms")
    return result


def main(visits: int) -> None:
    """Make one notebook, and measure each step of a backup of it."""
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder) / "n", most_people=max(14, visits // _VISITS_A_PERSON), least_visits=visits)
        book = notebook.open_notebook(made.folder, made.root)
        print(f"{made.signed:,} signed visits, {(made.folder / 'vault.db').stat().st_size / 2**20:.0f} MiB")
        for _ in range(2):
            print("  the screen waits for")
            timed("is one due", partial(backups.due, book, at_lock=True))
            begun = timed("begin: hold the pages still", partial(backups.begin, book))
            print("  a worker does")
            copied = timed("copy: seal, open by its header, read whole", partial(backups.copy, begun))
            print("  the screen waits for")
            made_backup = timed("finish: name, log, thin out", partial(backups.finish, book, copied)).value
        print("  for comparison")
        timed("VACUUM INTO", lambda: book.vault.database.run("VACUUM INTO ?", (str(Path(folder) / "image"),)))
        print("  others")
        timed("differences", lambda: backups.differences(book, made_backup.backup.path))
        place = Path(folder) / "place"
        place.mkdir()
        backup_copies.choose_place(book, place)
        timed("copy to a second place, read back", lambda: backup_copies.copy_out(book))
        timed("drill, with the whole check", lambda: restoring.drill(book))
        book.close()


if __name__ == "__main__":
    for size in sys.argv[1:] or ("1000", "10000"):
        main(int(size))
