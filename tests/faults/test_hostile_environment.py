"""A hostile environment brings no foreign code into the program: what it has loaded is looked up from outside."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from faults.display import MAY_LOOK, until
from faults.watching import home_of
from making import Closed

ROOT = Path(__file__).parent.parent.parent
QT = Path(PySide6.__file__).parent
UNHARDENED = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
QApplication([])
print(Path("/proc/self/maps").read_text("utf-8"))
"""

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="the loaders of other systems differ"), MAY_LOOK]


def loaded(maps: str) -> set[Path]:
    """Give the files that are loaded as code."""
    fields = (line.split(maxsplit=5) for line in maps.splitlines())
    return {Path(field[5]) for field in fields if len(field) == 6 and "x" in field[1] and field[5].startswith("/")}


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    """A folder with what a hostile environment would have loaded: copies that do no harm, but can be told apart."""
    folder = tmp_path / "evil"
    shutil.copytree(QT / "Qt" / "plugins" / "platforms", folder / "platforms")
    (folder / "lib").mkdir()
    shutil.copy(QT / "Qt" / "lib" / "libQt6DBus.so.6", folder / "lib")
    ours = loaded(Path("/proc/self/maps").read_text("utf-8"))
    shutil.copy(next(path for path in ours if path.name.startswith("libm.")), folder / "lib" / "preloaded.so")
    return folder


@pytest.fixture
def hostile(evil: Path, tmp_path: Path) -> dict[str, str]:
    return {
        **home_of(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_PLUGIN_PATH": str(evil),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(evil / "platforms"),
        "QT_QPA_PLATFORMTHEME": "evil",
        "PYTHONSTARTUP": str(evil / "startup.py"),
        "LD_LIBRARY_PATH": str(evil / "lib"),
        "LD_PRELOAD": str(evil / "lib" / "preloaded.so"),
        "DBUS_SESSION_BUS_ADDRESS": f"unixexec:path={evil / 'bus'}",
    }


@pytest.fixture
def running(full: Closed, hostile: dict[str, str]) -> Iterator[int]:
    """The number of a program that was started in the hostile environment and waits for the passphrase."""
    command = [sys.executable, "-m", "fieldnote", "--time-to-today", str(full.folder)]
    with subprocess.Popen(command, cwd=ROOT, env=hostile, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        yield process.pid
        process.kill()


def test_everything_loaded_comes_from_the_program_itself_or_the_system(running: int, evil: Path) -> None:
    maps = Path(f"/proc/{running}/maps")

    def plugins() -> set[Path]:
        return {path for path in loaded(maps.read_text("utf-8")) if "plugins" in path.parts or "evil" in path.parts}

    until(lambda: any(path.name == "libqoffscreen.so" for path in plugins()))
    assert {path for path in plugins() if not path.is_relative_to(QT)} == set()
    assert {path for path in loaded(maps.read_text("utf-8")) if path.is_relative_to(evil)} == set()
    left = Path(f"/proc/{running}/environ").read_bytes()
    assert b"LD_PRELOAD" not in left


def test_the_environment_is_really_hostile(hostile: dict[str, str], evil: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNHARDENED], env=hostile, capture_output=True, text=True, check=False, timeout=60
    )
    names = {path.name for path in loaded(done.stdout) if path.is_relative_to(evil)}
    assert names == {"libqoffscreen.so", "libQt6DBus.so.6", "preloaded.so"}
