"""The bundle: one folder with the program, Python and all libraries, the same bytes from the same source and lists.

python3 installer/dev.py bundle [FOLDER]    make it in FOLDER/fieldnote (build/bundle/fieldnote), and try it
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from installer import contents, inventory

ROOT: Final = contents.ROOT
MOMENT: Final = 1767225600
"""The time on every file, 2026-01-01: a bundle does not tell when it was made."""
_FOR_DEBUGGERS: Final = (
    "libpython3*", "python3*/lib-dynload/*.so", "sqlcipher3/*.so", "nacl/*.so", "cryptography/hazmat/bindings/*.so",
    "uharfbuzz/*.so",
)  # fmt: skip
_FOLDERS, _PROGRAMS, _FILES = 0o755, 0o755, 0o644
_NAMES: Final = {"fieldnote", "fieldnote.exe"}


class BrokenBundleError(Exception):
    """The bundle would not work or is not what it should be. Carries what is wrong."""


def main(arguments: Sequence[str]) -> int:
    """Make the bundle, try it, and say how large it is and what its hash is."""
    out = Path(arguments[0]).resolve() if arguments else ROOT / "build" / "bundle"
    try:
        bundle = make(out)
    except (BrokenBundleError, inventory.UnownedError) as error:
        print(error, file=sys.stderr)
        return 1
    tried = self_test(bundle)
    print(bundle)
    print(f"size: {size(bundle) / 1e6:.1f} MB")
    print(f"hash: {digest(bundle)}")
    return tried


def make(out: Path) -> Path:
    """Make the bundle below `out` and give its folder; raises BrokenBundleError."""
    work = out / "work"
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-I", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(out), "--workpath", str(work), str(ROOT / "installer" / "pyinstaller.spec")]
    done = subprocess.run(
        command, cwd=ROOT, env=build_environment(work), check=False, stderr=subprocess.PIPE, text=True
    )
    if done.returncode != 0:
        raise BrokenBundleError(f"PyInstaller gave up:\n{done.stderr}")
    bundle = out / "fieldnote"
    finish(bundle)
    return bundle


def build_environment(work: Path) -> dict[str, str]:
    """Give the environment of a build: nothing of the person's own but where programs are."""
    wanted: tuple[str, ...] = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMPDIR")
    if "FAKETIME" in os.environ:  # another day, to show that none has an effect
        wanted += ("FAKETIME", "LD_PRELOAD")
    kept = {name: os.environ[name] for name in wanted if name in os.environ}
    return {
        **kept,
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(MOMENT),
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "TZ": "UTC",
    }


def finish(bundle: Path) -> None:
    """Add the licences and the bill of materials, look whether all libraries are there, and even all files out."""
    _strip(bundle)
    for lonely in inventory.told_of_nothing(bundle):
        shutil.rmtree(lonely)
    inventory.write(bundle)
    if sys.platform == "linux":
        require_declared(bundle)
    even_out(bundle)


def _strip(bundle: Path) -> None:
    """Take the notes for debuggers out of the libraries that have some: 40 MB, and full of their builders' paths."""
    if sys.platform != "linux":
        return
    inner = bundle / inventory.INNER
    kept = [file for pattern in _FOR_DEBUGGERS for file in sorted(inner.glob(pattern))]
    subprocess.run(["strip", "--strip-debug", "--enable-deterministic-archives", *map(str, kept)], check=True)


def even_out(tree: Path) -> None:
    """Give all files the same rights and time, whatever umask and day they were made with; only the program may run."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(_FOLDERS if path.is_dir() else _PROGRAMS if path.name in _NAMES else _FILES)
        os.utime(path, (MOMENT, MOMENT), follow_symlinks=not path.is_symlink())


def digest(bundle: Path) -> str:
    """Condense the whole bundle: places, rights and bytes of all files, in order of their places."""
    whole = hashlib.sha256()
    for path in sorted(bundle.rglob("*"), key=lambda path: path.relative_to(bundle).as_posix()):
        place = path.relative_to(bundle).as_posix()
        if path.is_symlink():
            whole.update(f"link {place} {path.readlink()}\n".encode())
        elif path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            whole.update(f"{path.stat().st_mode & 0o777:o} {place} {content}\n".encode())
    return whole.hexdigest()


def size(folder: Path) -> int:
    """Add up the bytes of all files."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def program(bundle: Path) -> Path:
    """Name the program in a bundle."""
    return bundle / ("fieldnote.exe" if sys.platform == "win32" else "fieldnote")


def self_test(bundle: Path) -> int:
    """Let the bundle try itself with an empty environment, and give its exit code."""
    empty = {name: os.environ[name] for name in ("HOME", "SYSTEMROOT", "TEMP", "TMPDIR") if name in os.environ}
    command = [str(program(bundle)), "doctor", "--self-test"]
    return subprocess.run(command, env={**empty, "QT_QPA_PLATFORM": "offscreen"}, check=False).returncode


# ── Libraries ────────────────────────────────────────────────────────────────────────────────────


def needed_elsewhere(bundle: Path) -> list[tuple[str, str]]:
    """Name the libraries that the bundle's own ask for and the bundle does not hold, each with who asks."""
    binaries = [path for path in bundle.rglob("*") if path.is_file() and inventory.is_binary(path)]
    there = {path.name for path in binaries}
    asked = ((name, path) for path in binaries for name in needed(path))
    return sorted({(name, path.relative_to(bundle).as_posix()) for name, path in asked if name not in there})


def require_declared(bundle: Path) -> None:
    """Raise BrokenBundleError where a library is asked for that is neither inside nor declared as the system's."""
    missing = {name for name, _ in needed_elsewhere(bundle)} - contents.SYSTEM_LIBRARIES.keys()
    if missing:
        raise BrokenBundleError(f"it needs libraries that nobody has declared: {', '.join(sorted(missing))}")


def needed(binary: Path) -> Iterable[str]:
    """Name the libraries that a binary asks for itself."""
    told = subprocess.run(["readelf", "-d", str(binary)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.*)\]", told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
