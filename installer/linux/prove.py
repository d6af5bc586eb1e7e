"""The package in a fresh Debian 12 that has nothing else: installed, used by real key presses, upgraded, removed.

    sudo .venv/bin/python -m installer.linux.prove FOLDER

makes the Debian in FOLDER (about 10 minutes, the network, 2 GB) and writes installer/linux/report.md. It needs root and
the package in build/linux. FOLDER/base is kept for the next time; FOLDER/debian is made anew.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import truediv
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Final

from fieldnote.services import notebook
from fieldnote.vault.database import connect
from installer import bundle as bundles
from installer import contents

REPORT: Final = Path(__file__).resolve().parent / "report.md"
OUT: Final = contents.ROOT / "build" / "linux"
VAULTS: Final = contents.ROOT / "tests" / "data" / "vaults"
HANDS: Final = ("xvfb", "xdotool", "openbox")
"""What the proof uses itself. It comes after the program was seen to work without."""
PASSPHRASE: Final = "lantern orchard pebble drift seven"  # noqa: S105 -- of a notebook that lives for this proof
PRACTICE: Final = "practice makes it easier"
PIN: Final = "4711"
PAIRS: Final = 9
NEWER: Final = 8
PATIENCE: Final = 180.0
A_MOMENT: Final = 1.5
"""Between keys that change the page."""
TRIES: Final = 8
HOME: Final = "/home/dana"
BOOK: Final = f"{HOME}/.local/share/Fieldnote/notebooks/notebook"
DISPLAY: Final = ":7"
MOST: Final = 1.3
GROUPS: Final = 7
"""Of a recovery kit."""


class UnprovenError(Exception):
    """Something did not go as it must. Carries what."""


@dataclass(slots=True)
class Proof:
    """What was done, and what came of it."""

    steps: list[tuple[str, str]] = field(default_factory=list)

    def saw(self, step: str, found: object = "yes") -> None:
        """Note a step that went well."""
        self.steps.append((step, str(found)))
        print(f"ok  {step}: {found}", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Do all of it, write the report, and give 1 where something did not go as it must."""
    if len(arguments) != 1 or os.geteuid() != 0:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    proof = Proof()
    try:
        with Debian.fresh(folder) as debian:
            _prove(debian, proof)
    except (UnprovenError, subprocess.SubprocessError, TimeoutError) as error:
        print(f"NOT {error}", file=sys.stderr)
        return 1
    REPORT.write_text(_report(proof), "utf-8")
    print(REPORT)
    return 0


def _prove(debian: "Debian", proof: Proof) -> None:
    _install(debian, proof)
    debian.apt("install", *HANDS)
    with debian.screen(), Window.of(debian) as window:
        _begin(window, proof)
        _take_in(debian, proof)
        _sign_and_print(window, proof)
    _upgrade(debian, proof)
    with debian.screen():
        _measure(debian, proof)
    _replace(debian, proof)
    _remove(debian, proof)
    _unpack(debian, proof)


# ── A Debian of our own ──────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Debian:
    """A fresh system in a folder, entered by chroot."""

    root: Path

    @classmethod
    @contextmanager
    def fresh(cls, folder: Path) -> Iterator["Debian"]:
        """Make one, with a person called Dana, and leave nothing mounted."""
        base, root = folder / "base", folder / "debian"
        if not (base / "etc" / "debian_version").exists():
            subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(base)], check=True)
        if root.is_mount() or (root / "proc" / "self").exists():
            raise UnprovenError("something is still mounted in the folder")
        shutil.rmtree(root, ignore_errors=True)
        subprocess.run(["cp", "-a", str(base), str(root)], check=True)
        debian = cls(root)
        subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
        try:
            (root / "dev" / "shm").mkdir(exist_ok=True)
            (root / "dev" / "shm").chmod(0o1777)
            debian.run("useradd", "--create-home", "dana")
            debian.apt("update")
            yield debian
        finally:
            # Lazily: whatever a step that failed left running may still look into it, and has lost it then.
            subprocess.run(["umount", "--lazy", str(root / "proc")], check=True)

    def run(self, *command: str, says: str = "", user: str = "root", check: bool = True) -> str:
        """Run a program inside and give what it printed; raises CalledProcessError."""
        done = self.done(*command, says=says, user=user)
        if check and done.returncode != 0:
            raise UnprovenError(f"{' '.join(command)}: exit code {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def done(self, *command: str, says: str = "", user: str = "root") -> "subprocess.CompletedProcess[str]":
        """Run a program inside and tell how it ended."""
        return subprocess.run(
            self.command(*command, user=user),
            input=says, capture_output=True, text=True, check=False, timeout=1200,
        )  # fmt: skip

    def command(self, *command: str, user: str = "root") -> list[str]:
        """Give what runs a program inside, with the environment of a fresh login."""
        home = HOME if user == "dana" else "/root"
        environment = [f"HOME={home}", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"]
        environment += [f"DISPLAY={DISPLAY}"] if self._socket.exists() else []
        inside = ["/usr/bin/env", "-i", "-C", home, *environment, "DEBIAN_FRONTEND=noninteractive", *command]
        return ["chroot", f"--userspec={user}", str(self.root), *inside]

    def apt(self, act: str, *packages: str) -> None:
        """Have apt do something without asking."""
        self.run("apt-get", act, "--yes", "-qq", "--no-install-recommends", *packages)

    def path(self, inside: str) -> Path:
        """Name a file inside."""
        return self.root / inside.lstrip("/")

    def give(self, file: Path, inside: str) -> None:
        """Copy a file or folder in; it is Dana's then."""
        target = self.path(inside)
        if file.is_dir():
            shutil.copytree(file, target)
        else:
            shutil.copyfile(file, target)
        self.run("chown", "-R", "dana:dana", inside)

    @property
    def _socket(self) -> Path:
        return self.path(f"/tmp/.X11-unix/X{DISPLAY[1:]}")  # noqa: S108 -- where X puts it

    @contextmanager
    def screen(self) -> Iterator[None]:
        """Run a display with a window manager inside, for a while."""
        quiet = subprocess.DEVNULL
        server = subprocess.Popen(
            self.command("Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", user="dana"),
            stdout=quiet, stderr=quiet,
        )  # fmt: skip
        manager: subprocess.Popen[bytes] | None = None
        try:
            until(self._socket.exists)
            manager = subprocess.Popen(self.command("openbox", user="dana"), stdout=quiet, stderr=quiet)
            until(lambda: self.done("xdotool", "get_desktop", user="dana").stdout.strip() == "0")
            yield
        finally:
            for process in filter(None, (manager, server)):
                process.terminate()
                process.wait()


def until(true: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait for something to come true; raises TimeoutError."""
    end = monotonic() + seconds
    while not true():
        if monotonic() > end:
            raise TimeoutError("something that was waited for did not come")
        Event().wait(0.1)


# ── The window, by keys ──────────────────────────────────────────────────────────────────────────


class Window:
    """The installed program as Dana starts it, driven by keys. What it shows is read in its memory, as root may."""

    def __init__(self, debian: Debian) -> None:
        """Take where; `open` starts it."""
        self.debian = debian
        self.process: subprocess.Popen[bytes] | None = None

    @classmethod
    @contextmanager
    def of(cls, debian: Debian) -> Iterator["Window"]:
        """Give one for a while, and leave none open, whatever became of it."""
        window = cls(debian)
        try:
            yield window
        finally:
            if window.process is not None:
                window.process.kill()  # nothing where it was closed
                window.process.wait()

    def open(self) -> None:
        """Start it as the menu entry does, and wait for its window."""
        self.process = subprocess.Popen(self.debian.command("/usr/bin/fieldnote", user="dana"))
        until(lambda: bool(self._windows()))
        until(self._is_in_front)

    def close(self) -> None:
        """Leave by the keys, and wait for the end."""
        assert self.process is not None, "it was opened"  # noqa: S101 -- for mypy
        self.press("ctrl+q")
        self.process.wait(PATIENCE)

    def press(self, *keys: str) -> None:
        """Press keys, as "ctrl+l"."""
        self._do("key", "--clearmodifiers", "--delay", "60", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self._do("type", "--delay", "30", words)

    def shows(self, words: str) -> bool:
        """Whether words are on a page, as Qt keeps the text of labels."""
        return any(words.encode("utf-16-le") in region for region in self._memory())

    def wait_for(self, words: str) -> None:
        """Wait until words are on a page."""
        with suppress(TimeoutError):
            until(lambda: self.shows(words))
            return
        raise UnprovenError(f"the window never said “{words}”")

    def find(self, pattern: bytes) -> set[bytes]:
        """Give all that fits a pattern in memory."""
        return {found for region in self._memory() for found in re.findall(pattern, region)}

    def dialog(self, title: str) -> bool:
        """Whether a window with this title is there."""
        return bool(self._do("search", "--onlyvisible", "--name", title).split())

    @property
    def pid(self) -> int:
        """Its process: chroot and env became it."""
        assert self.process is not None, "it was opened"  # noqa: S101 -- for mypy
        return self.process.pid

    def _windows(self) -> list[str]:
        return self._do("search", "--onlyvisible", "--class", "fieldnote").split()

    def _is_in_front(self) -> bool:
        windows = self._windows()
        self._do("windowactivate", windows[-1])
        return self._do("getactivewindow").strip() in windows

    def _do(self, *arguments: str) -> str:
        return self.debian.done("xdotool", *arguments, user="dana").stdout

    def _memory(self) -> Iterator[bytes]:
        maps = Path(f"/proc/{self.pid}/maps").read_text("utf-8").splitlines()
        with Path(f"/proc/{self.pid}/mem").open("rb", buffering=0) as memory:
            for line in maps:
                place, rights = line.split()[:2]
                start, end = (int(number, 16) for number in place.split("-"))
                if "rw" in rights:
                    with suppress(OSError):
                        memory.seek(start)
                        yield memory.read(end - start)


# ── The steps ────────────────────────────────────────────────────────────────────────────────────


def _install(debian: Debian, proof: Proof) -> None:
    deb = next(OUT.glob("fieldnote_*.deb"))
    proof.saw("system", f"Debian {debian.path('/etc/debian_version').read_text('utf-8').strip()}, minbase, fresh")
    before = _packages(debian)
    shutil.copyfile(deb, debian.path("/root/fieldnote.deb"))
    debian.apt("install", "/root/fieldnote.deb")
    came = _packages(debian) - before
    proof.saw("packages that came with it", f"{len(came) - 1}: the libraries it asks for, and what those need")
    proof.saw("package", f"{deb.stat().st_size / 1e6:.0f} MB; installed {_installed(debian) / 1e6:.0f} MB")
    tried = debian.run("fieldnote", "doctor", "--self-test", "--json", user="dana")
    looks = json.loads(tried)
    if not all(look["well"] for look in looks):
        raise UnprovenError(tried)
    proof.saw("self-test with nothing else installed", f"{len(looks)} of {len(looks)} well")
    known = debian.run("sh", "-c", "ls /usr/share/applications /usr/share/metainfo /usr/share/mime/packages")
    if known.count("org.fieldnote.Fieldnote") != 3:
        raise UnprovenError(f"the desktop does not know it: {known}")
    proof.saw("menu entry, metadata and file types are in their places")


def _begin(window: Window, proof: Proof) -> None:
    """Make a notebook in the window, by keys alone."""
    window.open()
    proof.saw("the window opens under Xvfb")
    window.wait_for("Make your notebook")
    for _ in range(2):
        window.type(PASSPHRASE)
        window.press("Return")
    window.wait_for("Save your recovery kit")
    told = window.find(_wide("Group ") + rb"[1-7]\x00" + _wide(": ") + rb"(?:[0-9A-Z]\x00 \x00){4}[0-9A-Z]\x00")
    said = sorted(found.decode("utf-16-le") for found in told)
    groups = [words.partition(": ")[2].replace(" ", "") for words in said]
    if len(groups) != GROUPS:
        raise UnprovenError(f"{len(groups)} groups of a recovery kit are read out, not {GROUPS}")
    asked = sorted(int(found.decode("utf-16-le")[-1]) for found in window.find(_wide("typed_group_") + rb"[1-7]\x00"))
    window.press(*["Tab"] * len(groups), "Tab")  # past the button that prints them
    for number in asked:
        window.type(groups[number - 1].lower())
        window.press("Tab")
    window.press("shift+Tab", "Return")
    window.wait_for("About you")
    window.type("Dana Reyes")
    window.press(*["Tab"] * 5)
    window.type(PIN)
    window.press("Tab")
    window.type(PIN)
    window.press("Return")
    window.wait_for("Where would you like to begin?")
    window.press("Tab", "Tab", "Return")
    until(window.debian.path(f"{BOOK}/vault.db").exists)
    window.wait_for("Saved on this laptop")
    window.press("Escape")
    window.close()
    proof.saw("a notebook is made by key presses: passphrase, kit typed back, name, PIN")


def _take_in(debian: Debian, proof: Proof) -> None:
    """Give the notebook a person with a note that is ready, as an agency's IT would."""
    debian.path(f"{HOME}/people.json").write_text(json.dumps(_people()), "utf-8")
    debian.run("fieldnote", "add", BOOK, f"{HOME}/people.json", says=f"{PASSPHRASE}\n", user="dana")
    proof.saw("a person with a note is taken in with the installed command line")


def _sign_and_print(window: Window, proof: Proof) -> None:
    window.open()
    window.type(PASSPHRASE)
    window.press("Return")
    window.wait_for("Saved on this laptop")
    window.press("ctrl+4")
    window.wait_for("To sign")
    for key in ("Down", "Return", "ctrl+Return"):
        Event().wait(A_MOMENT)
        window.press(key)
    window.wait_for("After you sign, this note cannot be changed. You can add to it later.")
    Event().wait(A_MOMENT)
    window.type(PIN)
    window.press("Return")
    window.wait_for("Facts of the visit")
    Event().wait(A_MOMENT)
    _open_print_dialog(window)
    window.press("Return")
    printed = window.debian.path(f"{HOME}/Fieldnote document.pdf")
    until(lambda: printed.exists() and printed.read_bytes().rstrip().endswith(b"%%EOF"))
    window.close()
    shown = window.debian.run("fieldnote", "show", BOOK, "visits", "--json", says=f"{PASSPHRASE}\n", user="dana")
    if [bool(visit.get("signature")) for visit in json.loads(shown)] != [True]:
        raise UnprovenError(f"no visit is signed: {shown}")
    proof.saw("a visit is signed by key presses: Ctrl+4, Return, Ctrl+Return, PIN, Return")
    proof.saw("a document is printed to a file by key presses", f"{printed.stat().st_size // 1024} KiB of PDF")
    whole = window.debian.run("fieldnote", "check", BOOK, says=f"{PASSPHRASE}\n", user="dana")
    proof.saw("the notebook holds together", whole.splitlines()[-1])


def _open_print_dialog(window: Window) -> None:
    """Go to the person, have the summary made, and ask for the printer; again where a page was not there yet."""
    for _ in range(TRIES):
        for key in ("ctrl+2", "Down", "Return", "ctrl+shift+p"):
            window.press(key)
            Event().wait(A_MOMENT)
        for _ in range(TRIES):  # the document is being made meanwhile
            window.press("ctrl+p")
            with suppress(TimeoutError):
                until(lambda: window.dialog("^Print$"), 2 * A_MOMENT)
                return
    raise UnprovenError("the print dialog never came")


def _upgrade(debian: Debian, proof: Proof) -> None:
    """Open every notebook of an earlier schema, and one of a later."""
    schema = debian.path("/usr/lib/fieldnote/_internal/fieldnote/vault/schema")
    newest = max(int(file.name[:4]) for file in schema.glob("*.sql"))
    for vault in sorted(VAULTS.iterdir()):
        place = f"{HOME}/{vault.name}"
        debian.give(vault, place)
        debian.run("fieldnote", "check", place, says=f"{PRACTICE}\n", user="dana")
        kept = [file.name for file in debian.path(place).glob("before-schema-*.db")]
        is_newest = vault.name == f"schema-{newest:04d}"
        if is_newest == bool(kept):
            raise UnprovenError(f"{vault.name}: kept before its upgrade: {kept}")
        proof.saw(
            f"notebook of {vault.name}", "opens as it is" if is_newest else f"upgraded whole, {kept[0]} kept first"
        )
    later = debian.path(f"{HOME}/{vault.name}")
    file = later / "vault.db"
    root = notebook.unlock(later, PRACTICE)
    with closing(connect(file, root.database_key, file.read_bytes()[:16])) as database:
        database.run(f"PRAGMA user_version = {newest + 1}")
    before = file.read_bytes()
    refused = debian.done("fieldnote", "check", f"{HOME}/{vault.name}", says=f"{PRACTICE}\n", user="dana")
    if refused.returncode != NEWER or file.read_bytes() != before:
        raise UnprovenError(f"a notebook of a later Fieldnote: exit code {refused.returncode}")
    proof.saw("a notebook of a later Fieldnote", f"refused, and left as it is: “{refused.stderr.strip()}”")


def _measure(debian: Debian, proof: Proof) -> None:
    """Compare with the smallest bundle that PySide6 makes, built now by the same PyInstaller, in the same system."""
    bare = _bare()
    shutil.copytree(bare, debian.path("/opt/bare"))
    ours, theirs = _installed(debian), bundles.size(bare)
    proof.saw("size", f"{ours / 1e6:.0f} MB, bare PySide6 {theirs / 1e6:.0f} MB: {ours / theirs:.2f} times")
    programs = {
        "ours": ("fieldnote", "--time-to-paint", BOOK),
        "bare": ("/opt/bare/bare",),
        "label": ("/opt/bare/bare", "label"),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(PAIRS + 1):
        for name, command in programs.items():
            painted = json.loads(debian.run(*command, user="dana"))["painted"]
            if turn:  # the first of each warms the disk's memory
                times[name].append(painted)
    median = {name: statistics.median(values) for name, values in times.items()}
    ratio = {name: statistics.median(map(truediv, times["ours"], times[name])) for name in ("bare", "label")}
    proof.saw(
        "start until painted, warm",
        f"{median['ours']:.3f} s; a bare PySide6 window with the same three controls {median['bare']:.3f} s: "
        f"{ratio['bare']:.2f} times; with one label alone {median['label']:.3f} s: {ratio['label']:.2f} times "
        f"(medians of {PAIRS} turns)",
    )
    if ours > MOST * theirs or ratio["bare"] > MOST:
        raise UnprovenError(f"more than {MOST} times a bare bundle")


def _bare() -> Path:
    out = contents.ROOT / "build" / "bare"
    shutil.rmtree(out, ignore_errors=True)
    script = Path(__file__).resolve().with_name("bare.py")
    command = [sys.executable, "-I", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--name", "bare"]
    command += ["--distpath", str(out), "--workpath", str(out / "work"), "--specpath", str(out), str(script)]
    subprocess.run(command, env=bundles.build_environment(out / "work"), check=True, capture_output=True)
    return out / "bare"


def _replace(debian: Debian, proof: Proof) -> None:
    """Install the same package once more over itself, as a newer one would be."""
    before = debian.path(f"{BOOK}/vault.db").read_bytes()
    debian.apt("install", "--reinstall", "/root/fieldnote.deb")
    if debian.path(f"{BOOK}/vault.db").read_bytes() != before:
        raise UnprovenError("installing over it changed the notebook")
    debian.run("fieldnote", "check", BOOK, says=f"{PASSPHRASE}\n", user="dana")
    proof.saw("installed over itself", "the notebook is untouched and opens")


def _remove(debian: Debian, proof: Proof) -> None:
    before = debian.path(f"{BOOK}/vault.db").read_bytes()
    debian.apt("purge", "fieldnote")
    left = debian.run("sh", "-c", "find / -xdev -iname '*fieldnote*' -not -path '/proc/*' -not -path '/home/*'")
    unexpected = [line for line in left.splitlines() if line != "/root/fieldnote.deb" and "/var/cache" not in line]
    if unexpected:
        raise UnprovenError(f"left behind: {unexpected}")
    if debian.path(f"{BOOK}/vault.db").read_bytes() != before:
        raise UnprovenError("removing it changed the notebook")
    proof.saw("removed without trace", "the notebook stays, byte for byte")


def _unpack(debian: Debian, proof: Proof) -> None:
    """Run the archive from a folder of Dana's own, with what the package needed still there."""
    archive = next(OUT.glob("fieldnote-*.tar.gz"))
    shutil.copyfile(archive, debian.path(f"{HOME}/fieldnote.tar.gz"))
    debian.run("mkdir", f"{HOME}/my programs", user="dana")
    debian.run("tar", "-xzf", "fieldnote.tar.gz", "-C", "my programs", "--strip-components=1", user="dana")
    debian.run("my programs/fieldnote", "doctor", "--self-test", user="dana")
    debian.run("my programs/fieldnote", "check", BOOK, says=f"{PASSPHRASE}\n", user="dana")
    proof.saw(".tar.gz, unpacked into a folder of one's own", "self-test well, and it opens the notebook")


# ── Small things ─────────────────────────────────────────────────────────────────────────────────


def _wide(text: str) -> bytes:
    return re.escape(text.encode("utf-16-le"))


def _packages(debian: Debian) -> set[str]:
    return set(debian.run("dpkg-query", "-W", "-f", "${Package}\\n").split())


def _installed(debian: Debian) -> int:
    return bundles.size(debian.path("/usr/lib/fieldnote"))


def _people() -> object:
    """Give one person with a note of this morning that lacks nothing, as a file for `fieldnote add`."""
    end = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    start = end - timedelta(minutes=53)
    today = end.date().isoformat()
    year = end.year
    visit = {
        "segments": [{"start": start.isoformat(), "end": end.isoformat()}],
        "place": "library",
        "service": "individual",
        "goals": ["1a"],
        "what_we_did": "We read the list and picked the bus stop.",
        "response": "“Okay,” he said. “That one I can walk to.”",
        "next_step": {"text": "Call Ray", "owner": "person", "due": (end.date() + timedelta(days=3)).isoformat()},
    }
    person = {
        "preferred_name": "Marcus",
        "given_name": "Marcus",
        "family_name": "Testperson",
        "record_ids": [{"system": "agency", "value": "20418"}],
        "episodes": [{"programme": "Riverbend", "started_on": f"{year}-01-05", "qp": "J. Alvarez"}],
        "plans": [
            {
                "effective_on": f"{year}-01-05",
                "ends_on": f"{year + 1}-01-04",
                "outcomes": [{"key": "1", "number": "1", "text": "Live in my own place."}],
            }
        ],
        "goals": [
            {
                "key": "1a",
                "outcome": "1",
                "number": "1a",
                "title": "Go to a meeting",
                "moves": [{"on": today, "step": "trying_it"}],
            }
        ],
        "visits": [visit],
    }
    return {"format": "fieldnote", "version": 1, "people": [person]}


def _report(proof: Proof) -> str:
    lines = [
        "# The Debian package, in a fresh Debian",
        "",
        "Made by `python -m installer.linux.prove` (its docstring says how). Every line was seen, in this order; where",
        "one is not as it must be, there is no report.",
        "",
        "| step | found |",
        "| --- | --- |",
        *(f"| {step} | {found.replace('|', '/')} |" for step, found in proof.steps),
        "",
        "Keys were pressed with xdotool on Xvfb under openbox, as the program's own user, who is not root. What the",
        "window shows was read in its memory from outside. The system has no CUPS: the print dialog offers a file.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
