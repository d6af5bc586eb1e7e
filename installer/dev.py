#!/usr/bin/env python3
"""Set up, run and test Fieldnote from its source folder.

    python3 installer/dev.py run               the window on the practice notebook
    python3 installer/dev.py run -- ARGUMENTS  the program with these arguments instead
    python3 installer/dev.py test [ARGUMENTS]  style, types and tests; the arguments go to pytest
    python3 installer/dev.py faults [--short] [PART…]  every fault many times, and a report (parts: kill, power…)
    python3 installer/dev.py bundle [FOLDER]   make the program as it is installed, and let it try itself
    python3 installer/dev.py translate         bring the sentences of now into the translations, and compile them
    python3 installer/dev.py set-up            only make .venv ready

Everything lands in two folders of the repository, `.venv` and `build`. Safe to repeat, quick the second time. The
standard library is all that this script needs, so that a bare Python can start it.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

OLDEST_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
REQUIREMENTS = ROOT / "installer" / "requirements"

FAULT_TESTS = ROOT / "tests" / "faults"

NOTEBOOK_ENDING = ".fieldnote"

# What each purpose installs. Being ready to test includes being ready to run.
PURPOSES: Mapping[str, Sequence[str]] = {
    "run": ("build.txt", "runtime.txt"),
    "test": ("build.txt", "runtime.txt", "test.txt"),
}

# What Qt's own libraries ask of a Linux system, each with the Debian package that has it: the NEEDED entries of QtCore,
# QtGui, QtWidgets, QtPdf and QtPrintSupport, then of the platform plugin for X11, then of the one for Wayland.
QT_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11_LIBRARIES: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


class Refusal(Exception):  # noqa: N818 - not an error of ours: the one sentence that a person needs to go on
    """What keeps Fieldnote from starting, as one plain sentence with the way out."""


def main(arguments: Sequence[str]) -> int:
    """Do the command in `arguments` and return the exit code: 1 after a refusal, 2 when used wrongly."""
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("help", [])
    if name in {"help", "-h", "--help"}:
        print(__doc__)
        return 0
    if name not in COMMANDS:
        print(f"dev.py has no command “{name}”. It knows: {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        refuse_old_python(sys.version_info[:3])
        return COMMANDS[name](rest)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# ── Commands ─────────────────────────────────────────────────────────────────────────────────────


def run(arguments: Sequence[str]) -> int:
    """Open the window on the practice notebook; without a display, make the documents and a picture of the window."""
    prepare("run")
    if arguments:
        return start(*(arguments[1:] if arguments[0] == "--" else arguments))
    if has_display(os.environ):
        say("Opening the practice notebook…")
        return start("--practice")
    say("There is no display here, so this makes the practice notebook, its documents and a picture of the window…")
    out = fresh_folder(BUILD / "demo")
    try:
        return demonstrate(out)
    finally:
        remember_folder(out)


def test(arguments: Sequence[str]) -> int:
    """Check style and types, then run pytest; all of them run, and the first that fails gives the exit code."""
    prepare("test")
    codes = []
    for name, command in CHECKS.items():
        say(f"── {name}")
        codes.append(subprocess.call([venv_python(), "-m", *command], cwd=ROOT))
        say(f"── {name}: {'passed' if codes[-1] == 0 else 'FAILED'}")
    say("── pytest")
    codes.append(
        subprocess.call(
            [venv_python(), "-m", "pytest", *pytest_arguments(arguments)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
    )
    return next((code for code in codes if code != 0), 0)


def faults(arguments: Sequence[str]) -> int:
    """Do to notebooks what the world does to them, with the full numbers, and report in `build/faults.md`."""
    short = "--short" in arguments
    tests = fault_tests([word for word in arguments if word != "--short"])
    prepare("test")
    provide_strace()
    lines, report = BUILD / "faults.jsonl", BUILD / "faults.md"
    BUILD.mkdir(exist_ok=True)
    lines.write_bytes(b"")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FIELDNOTE_FAULTS": str(lines)}
    if not short:
        environment["FIELDNOTE_FAULTS_SCALE"] = "full"
    patience = "--timeout=300" if short else "--timeout=14400"
    command = [venv_python(), "-m", "pytest", *pytest_arguments([patience, *tests])]
    code = subprocess.call(command, cwd=ROOT, env=environment, stdout=sys.stderr)
    summing_up = [venv_python(), str(FAULT_TESTS / "summing_up.py"), str(lines), str(report)]
    subprocess.check_call(summing_up if short else [*summing_up, "--full"], cwd=ROOT)
    say(f"The report is {report.relative_to(ROOT)}.")
    return code


def bundle(arguments: Sequence[str]) -> int:
    """Make the bundle of what lies here, let it try itself, and give its exit code."""
    prepare("test")
    provide_bundling()
    say("Making the bundle (about 1 minute)…")
    return subprocess.call([venv_python(), "-m", "installer.bundle", *arguments], cwd=ROOT)


def fault_tests(parts: Sequence[str]) -> Sequence[str]:
    """Name the files of tests for some parts of the fault suite; all of them when no part is named."""
    known = {path.stem.removeprefix("test_"): str(path) for path in sorted(FAULT_TESTS.glob("test_*.py"))}
    for part in parts:
        if part not in known:
            raise Refusal(f"The fault suite has no part “{part}”. It has: {', '.join(known)}.")
    return [known[part] for part in parts or known]


def translate(arguments: Sequence[str]) -> int:
    """Bring what the program says into `resources/translations` and compile it; list what waits for its words."""
    if arguments:
        raise Refusal("dev.py translate takes no arguments.")
    prepare("run")
    return subprocess.call([venv_python(), str(ROOT / "installer" / "translations.py")], cwd=ROOT)


def set_up(arguments: Sequence[str]) -> int:
    """Make `.venv` ready for running and testing, and do nothing else."""
    if arguments:
        raise Refusal("dev.py set-up takes no arguments.")
    begin = time.monotonic()
    prepare("test")
    say(f"Ready in {VENV.name} ({time.monotonic() - begin:.1f} s).")
    return 0


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "faults": faults,
    "bundle": bundle,
    "translate": translate,
    "set-up": set_up,
}

CHECKS: Mapping[str, Sequence[str]] = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
}


def pytest_arguments(given: Sequence[str]) -> list[str]:
    """Spread the tests over all processors, unless the person said how many or wants to look inside.

    Each gets a stretch of them, so that what a module makes for its tests is mostly made once; the first to have done
    its own takes from the others.
    """
    decided = any(word.startswith(("-n", "--numprocesses", "--pdb", "--trace")) for word in given)
    return [*given] if decided else ["-n", "auto", "--dist", "worksteal", *given]


# ── Starting Fieldnote ───────────────────────────────────────────────────────────────────────────


def start(*arguments: str) -> int:
    """Run Fieldnote in its own environment and return its exit code."""
    return subprocess.call([venv_python(), "-m", "fieldnote", *arguments], cwd=ROOT)


def demonstrate(out: Path) -> int:
    """Make the practice notebook and its documents in `out`, picture the window on it, and print every path made."""
    fieldnote = [venv_python(), "-m", "fieldnote"]
    made = subprocess.run([*fieldnote, "demo", str(out)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    print(made.stdout, end="", flush=True)
    notebook, passphrase = read_demo(made.stdout)
    if made.returncode != 0 or not notebook:
        return made.returncode or 1
    # The program prints the pictures' paths itself.
    picture = out / "window.png"
    pictured = subprocess.run(
        [*fieldnote, "--picture", str(picture), "--notebook", notebook],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=f"{passphrase}\n",
        text=True,
        check=False,
    )
    return pictured.returncode


def read_demo(printed: str) -> tuple[str, str]:
    """Find the notebook and its passphrase in what `fieldnote demo` printed: one path a line, the passphrase last."""
    lines = printed.splitlines()
    notebook = next((line for line in lines if line.endswith(NOTEBOOK_ENDING)), "")
    return notebook, next((line.partition(": ")[2] for line in lines if line.startswith("passphrase: ")), "")


def has_display(environment: Mapping[str, str]) -> bool:
    """Say whether a window can be seen here."""
    if environment.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


# ── Folders that are made again: only what an earlier run left there is ever deleted ──────────────

LIST_NAME = ".made-by-dev.txt"


def fresh_folder(wanted: Path) -> Path:
    """Empty `wanted` of what an earlier run made; when anything else lies in it, leave it and take the next name."""
    number = 1
    folder = wanted
    while True:
        forget_folder(folder)
        if not folder.exists():
            folder.mkdir(parents=True)
            return folder
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")


def remember_folder(folder: Path) -> None:
    """List the files of a folder that was fresh before this run, so that the next run may delete just these."""
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())
    (folder / LIST_NAME).write_text("\n".join([*files, LIST_NAME, ""]), encoding="utf-8")


def forget_folder(folder: Path) -> None:
    """Delete the files that `remember_folder` listed, then the folders that are empty."""
    if not (folder / LIST_NAME).is_file():
        return
    for line in (folder / LIST_NAME).read_text(encoding="utf-8").splitlines():
        path = folder / line
        if ".." not in path.parts and path.parent.resolve().is_relative_to(folder.resolve()):
            path.unlink(missing_ok=True)
    inner = sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True)
    with contextlib.suppress(OSError):  # something of the person's own is in it: it stays
        for path in [*inner, folder]:
            path.rmdir()


# ── The environment ──────────────────────────────────────────────────────────────────────────────


def prepare(purpose: str) -> None:
    """Make `.venv` and this system ready for a purpose; return at once when they are."""
    display = purpose == "run" and has_display(os.environ)
    provide_libraries(missing_libraries(wanted_libraries(os.environ, display=display), can_load))
    if is_stamped(purpose):
        return
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "set-up.lock").open("w") as lock, only_one(lock):
        if is_stamped(purpose):  # another dev.py has just done it
            return
        keys = {name: stamp_key(name) for name, files in PURPOSES.items() if set(files) <= set(PURPOSES[purpose])}
        with (BUILD / "set-up.log").open("w", encoding="utf-8") as log:
            provide_venv(log)
            install(purpose, log)
        for name, key in keys.items():
            stamp(name).write_text(f"{key}\n", encoding="ascii")


def provide_venv(log: IO[str]) -> None:
    """Make `.venv`; make it anew when it is ours and no longer works; never touch somebody else's."""
    if VENV.exists() and venv_works():
        return
    if VENV.exists() and not venv_mark().exists():
        raise Refusal(f"The folder {VENV} was not made by dev.py and does not work: please move it away and try again.")
    if importlib.util.find_spec("ensurepip") is None:
        provide_venv_module()
    say("Making a Python environment in .venv…")
    try:
        attempt(log, [sys.executable, "-m", "venv", "--clear", str(VENV)], "Python could not make an environment")
    finally:  # half made is ours too
        VENV.mkdir(exist_ok=True)
        venv_mark().write_text("Made by installer/dev.py, which may clear this folder.\n", encoding="ascii")


def venv_works() -> bool:
    """Say whether `.venv` holds a working pip of the Python version that runs this script."""
    question = "import pip, sys; print(sys.version_info[:2])"
    with contextlib.suppress(OSError):
        answer = subprocess.run([venv_python(), "-c", question], capture_output=True, text=True, check=False)
        return answer.stdout.strip() == str(sys.version_info[:2])
    return False


def install(purpose: str, log: IO[str]) -> None:
    """Install the exact versions, each checked against its hash, then the project itself in place.

    The lists are complete, so nothing is resolved: a release that came out since can then change nothing here. What a
    list lacks is asked afterwards.
    """
    say("Installing what Fieldnote needs (about 1 minute)…")
    pip = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    exact = [word for name in PURPOSES[purpose] for word in ("-r", str(REQUIREMENTS / name))]
    refusal = "Not everything could be installed; please check the internet connection and try again"
    attempt(log, [*pip, "--require-hashes", "--no-deps", "--only-binary=:all:", *exact], refusal)
    here = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    attempt(log, [*pip, *here], "Fieldnote itself could not be installed")
    whole = [venv_python(), "-m", "pip", "check", "--disable-pip-version-check"]
    attempt(log, whole, "The requirement lists do not fit together")


def attempt(log: IO[str], command: Sequence[str], refusal: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a command with its words going to the log; when it fails, show the log's end and refuse."""
    log.write(f"$ {' '.join(command)}\n")
    log.flush()
    if subprocess.call(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT) == 0:
        return
    written = Path(log.name).read_text(encoding="utf-8", errors="replace").splitlines()
    print(*(f"    {line}" for line in written[-12:]), sep="\n", file=sys.stderr)
    raise Refusal(f"{refusal} (the whole log is {Path(log.name).relative_to(ROOT)}).")


def venv_python() -> str:
    """Name the Python inside `.venv`."""
    return str(VENV / "Scripts" / "python.exe" if sys.platform == "win32" else VENV / "bin" / "python")


def venv_mark() -> Path:
    """Name the file that says that `.venv` is ours."""
    return VENV / "made-by-dev.txt"


def stamp(purpose: str) -> Path:
    """Name the file that says what `.venv` was last made ready for."""
    return VENV / f"ready-to-{purpose}.txt"


def is_stamped(purpose: str) -> bool:
    """Say whether nothing has changed since `.venv` was made ready for this purpose."""
    if not Path(venv_python()).exists():  # the Python behind it has been removed
        return False
    with contextlib.suppress(OSError):
        return stamp(purpose).read_text(encoding="ascii").strip() == stamp_key(purpose)
    return False


def stamp_key(purpose: str) -> str:
    """Condense what an installation depends on: Python, this folder, the project file, the exact versions."""
    key = hashlib.sha256(f"{sys.implementation.cache_tag}\n{ROOT}\n".encode())
    for path in [ROOT / "pyproject.toml", *(REQUIREMENTS / name for name in PURPOSES[purpose])]:
        key.update(path.read_bytes())
    return key.hexdigest()


@contextlib.contextmanager
def only_one(lock: IO[str]) -> Iterator[None]:
    """Wait until no other dev.py is setting up; the system frees the lock when this process ends, however it ends."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - each system has only one of the two

        while True:
            with contextlib.suppress(OSError):  # it gives up after ten seconds
                msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                break
    else:
        import fcntl  # noqa: PLC0415

        fcntl.flock(lock, fcntl.LOCK_EX)
    yield


# ── This system ──────────────────────────────────────────────────────────────────────────────────


def refuse_old_python(version: Sequence[int]) -> None:
    """Refuse a Python that is too old, saying which one is needed."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        needed, found = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise Refusal(f"Fieldnote needs Python {needed} or newer, and this is Python {found}.")


def wanted_libraries(environment: Mapping[str, str], *, display: bool) -> Mapping[str, str]:
    """Choose the system libraries that Qt needs here: none outside Linux, where Qt brings its own."""
    if sys.platform != "linux":
        return {}
    if not display:
        return QT_LIBRARIES
    return {**QT_LIBRARIES, **(WAYLAND_LIBRARIES if environment.get("WAYLAND_DISPLAY") else X11_LIBRARIES)}


def missing_libraries(wanted: Mapping[str, str], loads: Callable[[str], bool]) -> Mapping[str, str]:
    """Keep the libraries that this system cannot load."""
    return {library: package for library, package in wanted.items() if not loads(library)}


def can_load(library: str) -> bool:
    """Say whether the system finds a library and everything that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide_libraries(missing: Mapping[str, str]) -> None:
    """Install missing system libraries when we may, or refuse with the command that does."""
    if not missing:
        return
    if may_install_packages():
        install_packages(sorted(missing.values()))
        missing = missing_libraries(missing, can_load)
    if missing:
        raise Refusal(missing_sentence(missing, shutil.which))


def missing_sentence(missing: Mapping[str, str], which: Callable[[str], object]) -> str:
    """Say in one sentence which libraries Qt lacks and which command brings them."""
    lacking = "a system library that is" if len(missing) == 1 else "system libraries that are"
    fact = f"Qt needs {lacking} missing here ({', '.join(missing)})"
    if which("apt-get"):
        return f"{fact}; please run: sudo apt-get install {' '.join(sorted(missing.values()))}"
    if which("dnf"):  # Fedora's packages can be asked for by the library's own name
        return f"{fact}; please run: sudo dnf install " + " ".join(f"'{library}()(64bit)'" for library in missing)
    return f"{fact}; please install what has that name with this system's package manager."


def provide_venv_module() -> None:
    """Install the part of Python that Debian leaves out when we may, or refuse with the command that does."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if may_install_packages() and sys.executable.startswith("/usr/bin/"):
        install_packages([package])
    elif shutil.which("apt-get"):
        raise Refusal(f"This Python cannot make environments yet; please run: sudo apt-get install {package}")
    else:
        raise Refusal("This Python cannot make environments: it lacks the standard modules venv and ensurepip.")


def provide_strace() -> None:
    """Install the program that records and fails system calls when we may; without it its tests are skipped."""
    if sys.platform != "linux" or shutil.which("strace"):
        return
    if may_install_packages():
        install_packages(["strace"])
    else:
        say("strace is not here, so power cuts and failing system calls are skipped (sudo apt-get install strace).")


def provide_bundling() -> None:
    """Have at hand what a bundle is made with on Linux: Python as a library, which Debian leaves out, and binutils."""
    if sys.platform != "linux":
        return
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    missing = [] if can_load(f"lib{version}.so.1.0") else [f"lib{version}"]
    missing += [] if shutil.which("strip") and shutil.which("objdump") else ["binutils"]
    if missing and may_install_packages():
        install_packages(missing)
    elif missing:
        raise Refusal(f"A bundle needs what is missing here; on Debian: sudo apt-get install {' '.join(missing)}")


def may_install_packages() -> bool:
    """Say whether this is a Debian-like system and we are its administrator."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages without asking anything."""
    say(f"Installing system packages: {', '.join(packages)}…")
    BUILD.mkdir(exist_ok=True)
    refresh_package_lists()
    with (BUILD / "system-packages.log").open("a", encoding="utf-8") as log:
        command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        attempt(log, command, "The system packages could not be installed", environment)


@functools.cache
def refresh_package_lists() -> None:
    """Ask once what packages there are; when nobody answers, the lists of before may still do."""
    with (BUILD / "system-packages.log").open("w", encoding="utf-8") as log:
        subprocess.call(["apt-get", "update"], stdout=log, stderr=subprocess.STDOUT)


def say(sentence: str) -> None:
    """Tell the person at the terminal what happens now; results alone go to standard output."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
