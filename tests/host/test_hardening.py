import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldnote.host import hardening
from fieldnote.host.hardening import clear_environment

HARDENED = """
import os, resource, sys
from pathlib import Path
from fieldnote.host.hardening import harden
harden()
Path(sys.argv[1]).write_text("words")
print(oct(os.stat(sys.argv[1]).st_mode & 0o777), resource.getrlimit(resource.RLIMIT_CORE))
print([line for line in Path("/proc/self/status").read_text().splitlines() if "Umask" in line])
"""


@pytest.mark.parametrize(
    "name",
    [
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "QT_QPA_GENERIC_PLUGINS",
        "QT_DEBUG_PLUGINS",
        "QT_LOGGING_RULES",
        "QML2_IMPORT_PATH",
        "QML_DISABLE_DISK_CACHE",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "PYTHONHOME",
        "LD_PRELOAD",
        "LD_LIBRARY_PATH",
        "DYLD_INSERT_LIBRARIES",
        "GTK_MODULES",
        "GIO_EXTRA_MODULES",
        "GDK_PIXBUF_MODULE_FILE",
        "OPENSSL_CONF",
        "CUPS_SERVER",
        "_PYI_ARCHIVE_FILE",
    ],
)
def test_what_could_load_foreign_code_is_removed(name: str) -> None:
    environment = {name: "/tmp/evil", "HOME": "/home/dana"}  # noqa: S108 -- a value, not a place
    clear_environment(environment)
    assert environment == {"HOME": "/home/dana"}


@pytest.mark.parametrize("platform", ["xcb", "wayland", "offscreen", "minimal"])
def test_a_known_platform_and_the_scale_factors_stay(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": "2", "QT_FONT_DPI": "120", "LANG": "es_ES"}
    before = dict(environment)
    clear_environment(environment)
    assert environment == before


@pytest.mark.parametrize("platform", ["vnc", "offscreen:/tmp/evil", "xcb;evil", ""])
def test_an_unknown_platform_is_removed(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    clear_environment(environment)
    assert environment == {}


@pytest.mark.parametrize(("method", "stays"), [("ibus", True), ("compose", True), ("/tmp/evil.so", False)])  # noqa: S108
def test_a_known_input_method_stays(method: str, *, stays: bool) -> None:
    environment = {"QT_IM_MODULE": method}
    clear_environment(environment)
    assert ("QT_IM_MODULE" in environment) is stays


@pytest.mark.parametrize("name", ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"])
@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("unix:path=/run/user/1000/bus", True),
        ("unix:abstract=/tmp/dbus-1,guid=1f;unix:path=/run/bus", True),
        ("tcp:host=192.0.2.1,port=12434", False),
        ("unix:path=/run/bus;tcp:host=192.0.2.1", False),
        ("unixexec:path=/tmp/evil", False),
        ("autolaunch:", False),
    ],
)
def test_a_bus_is_one_of_this_computer(name: str, address: str, *, stays: bool) -> None:
    environment = {name: address}
    clear_environment(environment)
    assert (name in environment) is stays


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither umask nor core limits")
def test_a_hardened_process_writes_for_its_owner_only_and_dumps_no_core(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HARDENED, str(tmp_path / "file")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_PLUGIN_PATH": "/tmp/evil"},  # noqa: S108 -- a value, not a place
    )
    assert done.stdout.startswith("0o600 (0, 0)")


@pytest.mark.parametrize(
    ("environment", "taken"),
    [
        ({"LD_LIBRARY_PATH": "/opt/fieldnote/_internal", "HOME": "/home/dana"}, []),
        ({"LD_LIBRARY_PATH": "/opt/fieldnote/_internal:/evil", "LD_LIBRARY_PATH_ORIG": "/evil"}, "all"),
        ({"LD_LIBRARY_PATH": "/opt/fieldnote/_internal", "LD_PRELOAD": "/evil.so", "_PYI_X": "1"}, "all"),
        ({"DYLD_INSERT_LIBRARIES": "/evil.dylib"}, "all"),
    ],
)
def test_a_bundle_begins_anew_for_what_others_told_the_loader_and_not_for_what_it_told_itself(
    environment: dict[str, str], taken: object
) -> None:
    found = hardening._told_the_loader(environment, frozen=True)
    assert sorted(found) == (sorted(environment) if taken == "all" else [])


def test_from_source_everything_told_to_the_loader_is_others() -> None:
    found = hardening._told_the_loader({"LD_LIBRARY_PATH": "/evil", "_PYI_X": "1"}, frozen=False)
    assert found == ["LD_LIBRARY_PATH"]
