"""The installer under Wine, which is not Windows: what it lays down, what it refuses, what it takes away and leaves.

    .venv/bin/python -m installer.windows.prove [PAYLOAD]

needs wine, nsis, binutils and binutils-mingw-w64-x86-64 (Debian's names) and writes installer/windows/report.md.
Wine 8 has neither `bcryptprimitives.dll`, for which a stand-in of one function is made, nor `icuuc.dll`, without which
Qt does not load: of the program, all but the window is tried.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Final

from fieldnote import __version__
from installer.windows import installer

REPORT: Final = Path(__file__).resolve().parent / "report.md"
ID: Final = "org.fieldnote.Fieldnote"
UNINSTALL: Final = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{ID}"
KEYS: Final = (
    UNINSTALL,
    rf"Software\Classes\Directory\shell\{ID}",
    rf"Software\Classes\{ID}.backup",
    rf"Software\Classes\{ID}.sealed",
    r"Software\Classes\.fnb",
    r"Software\Classes\.age",
)
RUNNING, WRONG_WINDOWS, NEWER_IS_THERE = 3, 5, 6
NEWER: Final = "99.0.0"
OLDER: Final = "0.0.1"
PATIENCE: Final = 600
_STAND_IN: Final = "LIBRARY bcryptprimitives.dll\nEXPORTS\n ProcessPrng=advapi32.SystemFunction036\n"
_WINDOW: Final = "Window"
"""The line of the self-test that needs Qt."""


class UnprovenError(Exception):
    """Something did not go as it must. Carries what."""


@dataclass(slots=True)
class Proof:
    """What was done, and what came of it."""

    steps: list[tuple[str, str]] = field(default_factory=list)

    def saw(self, step: str, found: object, *, expected: object = None) -> None:
        """Note a step; raises UnprovenError where something else was expected."""
        if expected is not None and found != expected:
            raise UnprovenError(f"{step}: {found}, not {expected}")
        self.steps.append((step, str(found)))
        print(f"ok  {step}: {found}", flush=True)


@dataclass(frozen=True, slots=True)
class Wine:
    """A Windows of its own in a folder."""

    prefix: Path

    @classmethod
    @contextmanager
    def fresh(cls, folder: Path) -> Iterator["Wine"]:
        """Make one, and end all that runs in it."""
        wine = cls(folder / "prefix")
        wine.run("wineboot", "-i")
        try:
            yield wine
        finally:
            wine.call(["wineserver", "-k"])

    def call(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        """Run something of this system's."""
        return subprocess.run(
            command, env=self.environment, input="", capture_output=True, text=True, timeout=PATIENCE, check=False
        )

    def run(self, program: str | Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program for Windows, wait until all it started is done, and give how it ended."""
        done = self.call(["wine", str(program), *arguments])
        self.call(["wineserver", "-w"])
        return done

    def quick(self, program: str | Path, *arguments: str) -> int:
        """Run a program while others go on, and give its exit code."""
        return self.call(["wine", str(program), *arguments]).returncode

    @contextmanager
    def running(self, python: Path) -> Iterator[None]:
        """Let this Python run, as it does while Fieldnote is open."""
        up = self.prefix / "drive_c" / "up"
        code = r"import sys, time; open(r'C:\up', 'w').close(); time.sleep(60)"
        pipe = subprocess.PIPE  # without each of the three, Python does not start under Wine
        command = ["wine", str(python), "-c", code]
        with subprocess.Popen(command, env=self.environment, stdin=pipe, stdout=pipe, stderr=pipe) as process:
            for _ in range(100):
                if up.exists():
                    break
                Event().wait(0.2)
            else:
                raise UnprovenError("Python does not start")
            try:
                yield
            finally:
                process.kill()
        self.call(["wineserver", "-k"])
        up.unlink()

    def has(self, root: str, key: str) -> bool:
        """Whether a key is in the registry."""
        return self.quick("reg", "query", rf"{root}\{key}") == 0

    def value(self, root: str, key: str, name: str) -> str:
        """Give a value of the registry."""
        told = self.call(["wine", "reg", "query", rf"{root}\{key}", "/v", name]).stdout
        found = re.search(rf"{name}\s+REG_\w+\s+(.*?)\s*$", told, re.MULTILINE)
        return found[1] if found else ""

    @property
    def environment(self) -> dict[str, str]:
        """What Wine reads of the environment. Without UTF-8 it would lose letters of arguments."""
        own = {"WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEARCH": "win64", "LC_ALL": "C.UTF-8"}
        return {**os.environ, **own}

    @property
    def drive(self) -> Path:
        """Drive C."""
        return self.prefix / "drive_c"

    @property
    def local(self) -> Path:
        """The person's local application data."""
        (found,) = self.drive.glob("users/[!P]*/AppData/Local")
        return found


def main(arguments: Sequence[str]) -> int:
    """Do all of it, write the report, and give 1 where something did not go as it must."""
    payload = (Path(arguments[0]) if arguments else installer.PAYLOAD).resolve()
    proof = Proof()
    try:
        with TemporaryDirectory() as folder, Wine.fresh(Path(folder)) as wine:
            _prove(wine, Path(folder), payload, proof)
            told = wine.call(["wine", "--version"]).stdout.strip()
    except (UnprovenError, installer.NoInstallerError, subprocess.TimeoutExpired) as error:
        print(f"NOT {error}", file=sys.stderr)
        return 1
    REPORT.write_text(_report(proof, told), "utf-8")
    print(REPORT)
    return 0


def _prove(wine: Wine, folder: Path, payload: Path, proof: Proof) -> None:
    this = installer.make(payload, folder / "this.exe", compress=False)
    proof.saw("On what says it is Windows 7, exit code", wine.run(this, "/S").returncode, expected=WRONG_WINDOWS)
    wine.run("winecfg", "-v", "win10")
    _lend_a_library(wine, folder)
    _install(wine, this, payload, proof)
    home = wine.local / "Programs" / "Fieldnote"
    _use(wine, home, proof)
    notebooks = wine.local / "Fieldnote"
    kept = _digest(notebooks)
    _refuse_while_it_runs(wine, this, home, proof)
    _update(wine, folder, payload, proof)
    proof.saw("Notebook after the update and back, byte for byte", _digest(notebooks) == kept, expected=True)
    _uninstall(wine, home, proof)
    proof.saw("Notebook after removal, byte for byte", _digest(notebooks) == kept, expected=True)
    _elsewhere(wine, this, payload, proof)
    _for_everyone(wine, this, payload, proof)


def _lend_a_library(wine: Wine, folder: Path) -> None:
    (folder / "b.def").write_text(_STAND_IN, "ascii")
    made, exports = folder / "bcryptprimitives.dll", folder / "b.exp"
    tool = ["x86_64-w64-mingw32-dlltool", "-d", str(folder / "b.def"), "-e", str(exports), "-D", made.name]
    subprocess.run(tool, check=True)
    subprocess.run(["x86_64-w64-mingw32-ld", "-shared", "-o", str(made), str(exports)], check=True)
    shutil.copy(made, wine.drive / "windows" / "system32")


def _install(wine: Wine, this: Path, payload: Path, proof: Proof) -> None:
    proof.saw("Installed in silence for one person, exit code", wine.run(this, "/S").returncode, expected=0)
    home = wine.local / "Programs" / "Fieldnote"
    proof.saw("Files laid down, each as it was made", _laid(home, payload), expected=len(installer.files(payload)))
    proof.saw("Version in the list of programs", wine.value("HKCU", UNINSTALL, "DisplayVersion"), expected=__version__)
    proof.saw("Keys in HKCU", sum(wine.has("HKCU", key) for key in KEYS), expected=len(KEYS))
    proof.saw("Keys in HKLM", sum(wine.has("HKLM", key) for key in KEYS), expected=0)
    proof.saw("In the start menu", len(_shortcuts(wine)), expected=1)


def _use(wine: Wine, home: Path, proof: Proof) -> None:
    made = wine.run(home / "fieldnote.exe", "demo", r"C:\practice", "--json")
    proof.saw("`fieldnote.exe demo` (a notebook, notes signed, documents made), exit code", made.returncode, expected=0)
    practice = wine.drive / "practice"
    target = wine.local / "Fieldnote" / "notebooks" / "notebook"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(next(practice.rglob("*.fieldnote")), target)
    tried = wine.run(home / "fieldnote.exe", "doctor", "--self-test").stdout
    lines = [line for line in tried.splitlines() if line.startswith(("ok ", "NOT "))]
    failed = [line.split()[1] for line in lines if line.startswith("NOT ")]
    proof.saw("Self-test: parts that hold", len(lines) - len(failed))
    proof.saw("Self-test: parts that do not (Wine has no ICU, so Qt does not load)", failed, expected=[_WINDOW])


def _refuse_while_it_runs(wine: Wine, this: Path, home: Path, proof: Proof) -> None:
    for step, program in (("Installing", this), ("Removing", home / "uninstall.exe")):
        with wine.running(home / "python" / "pythonw.exe"):
            arguments = ("/S",) if program == this else ("/S", f"_?={_place(wine, home)}")
            proof.saw(f"{step} while it runs, exit code", wine.quick(program, *arguments), expected=RUNNING)


def _update(wine: Wine, folder: Path, payload: Path, proof: Proof) -> None:
    other = folder / "other"
    shutil.copytree(payload, other, copy_function=os.link)
    (other / "_internal" / "fieldnote" / "only_in_the_newer.txt").write_text("new", "utf-8")
    (other / "_internal" / "fieldnote" / "resources" / "icons" / "app" / "fieldnote.svg").unlink()
    home = wine.local / "Programs" / "Fieldnote"
    newer = installer.make(other, folder / "newer.exe", version=NEWER, compress=False)
    older = installer.make(payload, folder / "older.exe", version=OLDER, compress=False)
    proof.saw("Newer over older, exit code", wine.run(newer, "/S").returncode, expected=0)
    proof.saw("Files of the newer and none of the older", _laid(home, other), expected=len(installer.files(other)))
    proof.saw("Older over newer, exit code", wine.run(older, "/S").returncode, expected=NEWER_IS_THERE)
    proof.saw("The same with /OLDER, exit code", wine.run(older, "/S", "/OLDER").returncode, expected=0)
    proof.saw("Files of the older and none of the newer", _laid(home, payload), expected=len(installer.files(payload)))


def _uninstall(wine: Wine, home: Path, proof: Proof) -> None:
    inside = home / "_internal" / "mine.fieldnote" / "vault.db"
    inside.parent.mkdir()
    inside.write_bytes(b"put into the wrong place by its owner")
    proof.saw("Removed in silence, exit code", wine.run(home / "uninstall.exe", "/S").returncode, expected=0)
    left = [path.name for path in home.rglob("*") if path.is_file()]
    proof.saw("What is left in its folder: what a person put there", left, expected=[inside.name])
    proof.saw("Keys left in HKCU", sum(wine.has("HKCU", key) for key in KEYS), expected=0)
    proof.saw("Left in the start menu", len(_shortcuts(wine)), expected=0)
    shutil.rmtree(home)


def _elsewhere(wine: Wine, this: Path, payload: Path, proof: Proof) -> None:
    place = r"C:\Työ–área\Fieldnote"  # Wine quotes a space, and NSIS wants none
    home = wine.drive / "Työ–área" / "Fieldnote"
    proof.saw(f"Installed with /D={place}, exit code", wine.run(this, "/S", f"/D={place}").returncode, expected=0)
    proof.saw("Files there", _laid(home, payload), expected=len(installer.files(payload)))
    proof.saw("`fieldnote.exe --version` there", wine.run(home / "fieldnote.exe", "--version").stdout.split()[-1])
    wine.run(home / "uninstall.exe", "/S")
    proof.saw("Left there after removal", home.exists(), expected=False)


def _for_everyone(wine: Wine, this: Path, payload: Path, proof: Proof) -> None:
    home = wine.drive / "Program Files" / "Fieldnote"
    proof.saw("Installed with /ALLUSERS, exit code", wine.run(this, "/S", "/ALLUSERS").returncode, expected=0)
    proof.saw("Files in Program Files", _laid(home, payload), expected=len(installer.files(payload)))
    proof.saw("Keys in HKLM", sum(wine.has("HKLM", key) for key in KEYS), expected=len(KEYS))
    proof.saw("Keys in HKCU", wine.has("HKCU", UNINSTALL), expected=False)
    wine.run(home / "uninstall.exe", "/S")
    proof.saw("Left there after removal", home.exists(), expected=False)
    proof.saw("Keys left in HKLM", sum(wine.has("HKLM", key) for key in KEYS), expected=0)


def _laid(home: Path, payload: Path) -> int:
    """Count the files that lie there as they were made; raises UnprovenError for any other but the uninstaller."""
    there = {path.as_posix() for path in installer.files(home)} - {"uninstall.exe"}
    made = {path.as_posix() for path in installer.files(payload)}
    differs = {place for place in there & made if (home / place).read_bytes() != (payload / place).read_bytes()}
    if there != made or differs:
        raise UnprovenError(f"other files: {sorted((there ^ made) | differs)[:9]}")
    return len(there)


def _shortcuts(wine: Wine) -> list[Path]:
    return list(wine.drive.rglob("Start Menu/**/Fieldnote.lnk"))


def _place(wine: Wine, path: Path) -> str:
    return "C:\\" + str(path.relative_to(wine.drive)).replace("/", "\\")


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for place in installer.files(folder):
        whole.update(f"{place} {hashlib.sha256((folder / place).read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _report(proof: Proof, version: str) -> str:
    rows = "\n".join(f"| {step} | {found} |" for step, found in proof.steps)
    return (
        "# The installer for Windows, under Wine\n\n"
        "Made by `python -m installer.windows.prove`; do not edit by hand. Wine is not Windows: no Windows ran any of "
        "this.\n\n"
        f"Fieldnote {__version__}, {version}. Wine lacks `bcryptprimitives.dll`, in whose place stood a library of one "
        "function, and Windows' ICU, so that Qt did not load: **the window has not been seen**.\n\n"
        f"| step | seen |\n| --- | --- |\n{rows}\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
