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
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import bundle as bundles
from installer import contents

_OTHER_DAY: Final = "2031-07-08 09:10:11"
_NOBODY: Final = 65534


@dataclass(frozen=True, slots=True)
class Maker:
    """Where, as whom and in which surroundings a bundle is made."""

    source: Path
    home: Path
    environment: Mapping[str, str]
    umask: int
    user: int | None = None
    before: tuple[str, ...] = ()
    """What goes before the command."""

    def run(self, *command: str) -> None:
        """Run a command there; raises CalledProcessError."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.home), **self.environment}
        subprocess.run(
            command, cwd=self.source, env=environment, umask=self.umask, user=self.user, group=self.user, check=True
        )


def main(arguments: Sequence[str]) -> int:
    """Make both, compare, and give 1 where they differ."""
    if len(arguments) not in {1, 2}:
        print(__doc__, file=sys.stderr)
        return 2
    place, python = Path(arguments[0]).resolve(), arguments[1] if len(arguments) > 1 else sys.executable
    makers = _makers(place)
    shutil.rmtree(place, ignore_errors=True)
    for maker in makers:  # both before either is made: what is here may change meanwhile
        _copy(maker)
    for maker in makers:
        maker.run(python, "installer/dev.py", "set-up")
        maker.run(*maker.before, ".venv/bin/python", "-m", "installer.bundle")
    one, two = (maker.source / "build" / "bundle" / "fieldnote" for maker in makers)
    hashes = bundles.digest(one), bundles.digest(two)
    print(f"one: {hashes[0]}\ntwo: {hashes[1]}")
    print("\n".join(_differing(one, two)) or "The same bytes.")
    return 0 if hashes[0] == hashes[1] else 1


def _makers(place: Path) -> tuple[Maker, Maker]:
    """Describe the two, which have as little as possible in common."""
    faketime = shutil.which("faketime")
    elsewhere = {"LANG": "es_ES.UTF-8", "TZ": "Asia/Kolkata", "USER": "nobody"}
    return (
        Maker(place / "one" / "source", place / "one" / "home", {"LANG": "C.UTF-8"}, 0o022),
        Maker(
            place / "two" / "a folder" / "elsewhere",
            place / "two" / "home",
            elsewhere,
            0o077,
            _NOBODY if os.geteuid() == 0 else None,
            (faketime, _OTHER_DAY) if faketime else (),
        ),
    )


def _copy(maker: Maker) -> None:
    known = subprocess.run(["git", "ls-files", "-z"], cwd=contents.ROOT, check=True, capture_output=True, text=True)
    for name in filter(None, known.stdout.split("\0")):
        target = maker.source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(contents.ROOT / name, target)
    maker.home.mkdir(parents=True, exist_ok=True)
    if maker.user is not None:
        whole = maker.home.parent
        subprocess.run(["chown", "-R", f"{maker.user}:{maker.user}", str(whole)], check=True)


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
