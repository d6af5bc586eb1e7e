"""A display of our own with a window manager, and the real program on it, driven by real keys and looked into."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from faults.watching import home_of

PROGRAMS = ("Xvfb", "openbox", "xdotool")
DISPLAY = pytest.mark.skipif(
    any(shutil.which(program) is None for program in PROGRAMS), reason="Xvfb, openbox or xdotool is not here"
)
MAY_LOOK = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may look into a hardened process"
)
PATIENCE = 60.0
TRIES = 4


def until(true: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait for something to come true; raises TimeoutError."""
    end = monotonic() + seconds
    while not true():
        if monotonic() > end:
            raise TimeoutError
        Event().wait(0.05)


@contextmanager
def display() -> Iterator[str]:
    """Run a display and its window manager, and give its name."""
    # A server that begins anew when its last client leaves takes along the manager that is just coming.
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
        assert server.stdout is not None
        name = f":{server.stdout.readline().strip()}"
        with subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stdout=quiet, stderr=quiet) as manager:
            try:
                # Before the manager has taken the display, no window can be made the active one.
                until(lambda: _ask(name, "get_desktop").strip() == "0")
                yield name
            finally:
                manager.terminate()
                manager.wait()
                server.terminate()


def _ask(display_name: str, *arguments: str) -> str:
    """Have xdotool do something on a display and give what it prints: nothing where it could not."""
    environment = {**os.environ, "DISPLAY": display_name}
    command = ["xdotool", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE)
    return done.stdout


class Program:
    """The program, as a person starts it."""

    def __init__(self, display_name: str, folder: Path, home: Path, **more: str) -> None:
        """Take the display, the notebook, an empty home, and more of the environment."""
        self.folder = folder
        self.environment = {**home_of(home), "DISPLAY": display_name, "QT_QPA_PLATFORM": "xcb", **more}
        self.process = self._begin()

    @property
    def pid(self) -> int:
        return self.process.pid

    def kill(self) -> None:
        """Let it die at once."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def window(self) -> str:
        """Wait for its window and give the window's number."""
        found: list[str] = []

        def is_there() -> bool:
            found[:] = self._do("search", "--onlyvisible", "--pid", str(self.pid)).split()
            return bool(found)

        until(is_there)
        return found[-1]

    def press(self, *keys: str) -> None:
        """Press keys, as "ctrl+l"."""
        self._do("key", "--clearmodifiers", "--delay", "20", *keys)

    def lay_keys(self, layout: str, variant: str) -> None:
        """Give the display a keyboard that has a key for what will be pressed.

        For a sign without a key xdotool lays one for a moment, and the program may read it too late.
        """
        subprocess.run(
            ["setxkbmap", "-layout", layout, "-variant", variant], env=self.environment, check=True, timeout=PATIENCE
        )

    def type(self, words: str) -> None:
        """Type words."""
        self._do("type", "--delay", "12", words)

    def unlock(self, passphrase: str) -> None:
        """Give the passphrase to the unlock page and wait for the first page."""
        until(self.is_active)
        for _ in range(TRIES):
            # Keys that come before the page has taken the focus go nowhere: then they are given once more.
            self.press("ctrl+a")
            self.type(passphrase)
            self.press("Return")
            with suppress(TimeoutError):
                until(self.is_open, 5)
                self.wait_for("Saved on this laptop")
                return
        raise TimeoutError

    def begin_note(self, name: str) -> None:
        """Begin a note of a visit with somebody who is found by the first letters of a name."""
        self.press("ctrl+n")
        self.wait_for("Who is the visit with?")
        self.type(name[:6].lower())
        self.press("Return")
        self.wait_for("What we did")

    def is_open(self) -> bool:
        """Whether the process holds the notebook open."""
        with suppress(FileNotFoundError):
            links = [link.readlink() for link in Path(f"/proc/{self.pid}/fd").iterdir()]
            return any(link.name == "vault.db" for link in links)
        return False

    def lock(self) -> None:
        """Lock with the keys and wait for the process that takes this one's place."""
        before = self._image()
        self.press("ctrl+l")
        until(lambda: self._image() != before)
        self.window()

    def is_active(self) -> bool:
        """Ask for the window to be the active one and tell whether it is: it may have been opened anew since."""
        window = self.window()
        self._do("windowactivate", window)
        return self._do("getactivewindow").strip() == window

    def _image(self) -> bytes:
        """Give what differs in each program that runs in this process: where the system put things."""
        return Path(f"/proc/{self.pid}/auxv").read_bytes()

    def memory(self) -> Iterator[bytes]:
        """Give all that the process can read of its own memory, region by region."""
        maps = Path(f"/proc/{self.pid}/maps").read_text("utf-8").splitlines()
        with Path(f"/proc/{self.pid}/mem").open("rb", buffering=0) as memory:
            for line in maps:
                place, rights = line.split()[:2]
                start, end = (int(number, 16) for number in place.split("-"))
                if "r" not in rights or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                    continue
                with suppress(OSError):
                    memory.seek(start)
                    yield memory.read(end - start)

    def wait_for(self, words: str) -> None:
        """Wait until words are on a page: as Qt keeps the text of labels, which no code or catalogue is."""
        wide = words.encode("utf-16-le")
        until(lambda: any(wide in region for region in self.memory()))

    def found(self, words: dict[str, bytes]) -> dict[str, int]:
        """Count by their names what stands in memory, as bytes, as UTF-8 and as Qt keeps text."""
        counts = dict.fromkeys(words, 0)
        for region in self.memory():
            for name, word in words.items():
                wide = word.decode("utf-8", "replace").encode("utf-16-le")
                counts[name] += region.count(word) + region.count(wide)
        return counts

    def _begin(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "fieldnote", str(self.folder)]
        return subprocess.Popen(command, env=self.environment, cwd=Path(__file__).parent.parent.parent)

    def _do(self, *arguments: str) -> str:
        return _ask(self.environment["DISPLAY"], *arguments)
