"""The installer for Windows, made on any system that has makensis (Debian's `nsis`) from the folder of `payload.py`.

    .venv/bin/python -m installer.windows.installer [PAYLOAD [OUT]]

Without arguments from build/windows/payload into build/windows. The same payload gives the same installer.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from fieldnote import __version__
from installer import bundle as bundles
from installer import contents

SCRIPT: Final = Path(__file__).resolve().parent / "fieldnote.nsi"
OUT: Final = contents.ROOT / "build" / "windows"
PAYLOAD: Final = OUT / "payload"


class NoInstallerError(Exception):
    """There is nothing to install or makensis did not make it. Carries what is wrong."""


def main(arguments: Sequence[str]) -> int:
    """Make the installer and name it."""
    payload = Path(arguments[0]) if arguments else PAYLOAD
    out = Path(arguments[1]) if len(arguments) > 1 else OUT
    try:
        print(make(payload, out / f"fieldnote-{__version__}-windows-x86_64.exe", sign=os.environ.get("FIELDNOTE_SIGN")))
    except NoInstallerError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make(
    payload: Path, target: Path, *, version: str = __version__, compress: bool = True, sign: str | None = None
) -> Path:
    """Make one from a payload; `sign` is a command that signs the file it is given. Raises NoInstallerError."""
    payload, target = payload.resolve(), target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        lists = Path(folder)
        (lists / "lay.nsh").write_text(lay(payload), "utf-8")
        (lists / "take.nsh").write_text(take(payload), "utf-8")
        values = {
            "VERSION": version,
            "KIBIBYTES": str(bundles.size(payload) // 1024),
            "PAYLOAD": str(payload),
            "LISTS": folder,
            "HELD": held(payload),
            "OUTFILE": str(target),
            "COMPRESS": "on" if compress else "off",
            **({"SIGN": sign} if sign else {}),
        }
        command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
        command += [*(f"-D{name}={value}" for name, value in values.items()), str(SCRIPT)]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(bundles.MOMENT)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NoInstallerError(f"makensis gave up:\n{done.stdout}{done.stderr}")
    return target


def files(payload: Path) -> list[PurePosixPath]:
    """Name all files of a payload by their places in it, in order. Raises NoInstallerError for one NSIS misreads."""
    found = [PurePosixPath(path.relative_to(payload).as_posix()) for path in payload.rglob("*") if path.is_file()]
    if strange := [place for place in found if set(str(place)) & set('$"`*?')]:
        raise NoInstallerError(f"not a name for Windows: {strange[0]}")
    return sorted(found, key=str)


def held(payload: Path) -> str:
    """Name the library of Python, which Windows keeps open as long as Fieldnote runs. Raises NoInstallerError."""
    for place in files(payload):
        if re.fullmatch(r"python3\d+\.dll", place.name):
            return _windows(place)
    raise NoInstallerError(f"no Python in {payload}")


def lay(payload: Path) -> str:
    """Write the list by which files are laid down."""
    lines, folder = [], None
    for place in files(payload):
        if place.parent != folder:
            folder = place.parent
            lines.append(f'SetOutPath "{_installed(folder)}"')
        lines.append(f'File "{payload / place}"')
    return _macro("LAY_FILES", lines)


def take(payload: Path) -> str:
    """Write the list by which they are taken away: each file by its name, then the folders, if they are empty."""
    places = files(payload)
    folders = {parent for place in places for parent in place.parents if parent.name}
    lines = [f'Delete "{_installed(place)}"' for place in places]
    lines += [f'RMDir "{_installed(folder)}"' for folder in sorted(folders, key=str, reverse=True)]
    return _macro("TAKE_FILES", lines)


def _macro(name: str, lines: Sequence[str]) -> str:
    return "\n".join([f"!macro {name}", *(f"  {line}" for line in lines), "!macroend", ""])


def _installed(place: PurePosixPath) -> str:
    return "$INSTDIR" if not place.name else f"$INSTDIR\\{_windows(place)}"


def _windows(place: PurePosixPath) -> str:
    return str(place).replace("/", "\\")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
