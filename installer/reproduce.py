"""Whether the same source makes the same bundle elsewhere: another folder, another user and umask, another day.

    .venv/bin/python -m installer.reproduce FOLDER [PYTHON]

copies what git knows twice into FOLDER, makes an environment and a bundle in each (about 6 minutes and the package
index), and compares them file by file. The second is made under a longer path with a space, by the user `nobody` where
root asks, with another home, language and time zone, and where `faketime` is at hand in another year.
"""

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from installer import bundle as bundles
from installer import contents

_OTHER_DAY: Final = "@2031-07-08 09:10:11"
_NOBODY: Final = 65534


def main(arguments: Sequence[str]) -> int:
    """Make both, compare, and give 1 where they differ."""
    if len(arguments) not in {1, 2}:
        print(__doc__, file=sys.stderr)
        return 2
    place, python = Path(arguments[0]).resolve(), arguments[1] if len(arguments) > 1 else sys.executable
    shutil.rmtree(place, ignore_errors=True)
    common = {"PATH": os.environ["PATH"]}
    one = _made(place / "one" / "source", place / "one" / "home", python, {**common, "LANG": "C.UTF-8"}, 0o022)
    elsewhere = {**common, "LANG": "es_ES.UTF-8", "TZ": "Asia/Kolkata", "USER": "nobody"}
    two = _made(place / "two" / "a folder" / "elsewhere", place / "two" / "home", python, elsewhere, 0o077)
    hashes = bundles.digest(one), bundles.digest(two)
    print(f"one: {hashes[0]}\ntwo: {hashes[1]}")
    print("\n".join(_differing(one, two)) or "The same bytes.")
    return 0 if hashes[0] == hashes[1] else 1


def _made(source: Path, home: Path, python: str, environment: Mapping[str, str], umask: int) -> Path:
    """Make a bundle in a copy of the source and give its folder. A wide umask is ours, a narrow one somebody else's."""
    other = umask != 0o022
    known = subprocess.run(["git", "ls-files", "-z"], cwd=contents.ROOT, check=True, capture_output=True, text=True)
    for name in filter(None, known.stdout.split("\0")):
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(contents.ROOT / name, target)
    home.mkdir()
    user = _NOBODY if other and os.geteuid() == 0 else None
    if user is not None:
        subprocess.run(["chown", "-R", f"{user}:{user}", str(source.parent), str(home)], check=True)
    faketime = shutil.which("faketime") if other else None
    commands = (
        [python, "installer/dev.py", "set-up"],
        [*([faketime, _OTHER_DAY] if faketime else []), ".venv/bin/python", "-m", "installer.bundle"],
    )
    for command in commands:
        subprocess.run(
            command, cwd=source, env={**environment, "HOME": str(home)}, umask=umask, user=user, group=user, check=True
        )
    return source / "build" / "bundle" / "fieldnote"


def _differing(one: Path, other: Path) -> list[str]:
    places = {path.relative_to(top).as_posix() for top in (one, other) for path in top.rglob("*") if path.is_file()}
    return sorted(
        place
        for place in places
        if not ((one / place).is_file() and (other / place).is_file())
        or not filecmp.cmp(one / place, other / place, shallow=False)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
