"""What this computer has, for `fieldnote doctor`."""

import platform
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from fieldnote import __version__
from fieldnote.domain.fleet import Decided, Fleet
from fieldnote.host import fleet, paths, resources
from fieldnote.services import policies
from fieldnote.vault.database import engine_versions

PACKAGES = (
    "PySide6_Essentials",
    "PySide6_Pdf",
    "sqlcipher3",
    "reportlab",
    "pikepdf",
    "pillow",
    "argon2-cffi",
    "cryptography",
    "pyrage",
    "msgspec",
    "chunspell",
    "httpx",
    "openpyxl",
    "paramiko",
    "rfc8785",
    "uharfbuzz",
    "platformdirs",
)
_FONTS = ("Inter-Regular.ttf", "SourceSans3-Regular.ttf", "SourceSerif4-Regular.ttf")
_SAFE_SQLITE = (3, 51, 3)
"""The first SQLite without the WAL-reset fault (sqlite.org/wal.html section 11)."""


@dataclass(frozen=True, slots=True)
class Look:
    """One thing looked at."""

    name: str
    found: str
    well: bool


def look() -> tuple[Look, ...]:
    """Look at what Fieldnote needs here. Nothing in it tells about a person or a notebook."""
    cipher, sqlite = engine_versions()
    looks = [
        Look("Fieldnote", __version__, well=True),
        Look("Python", platform.python_version(), well=sys.version_info >= (3, 11)),
        Look("System", f"{platform.system()} {platform.release()} {platform.machine()}", well=True),
        Look("SQLCipher", cipher, well=bool(cipher)),
        Look("SQLite", ".".join(map(str, sqlite)), well=sqlite >= _SAFE_SQLITE),
    ]
    looks += [_package(name) for name in PACKAGES]
    looks += [Look(f"Font {name}", "", well=resources.path("fonts", name).is_file()) for name in _FONTS]
    packs = [pack.id for pack in policies.available()]
    looks.append(Look("Rules", ", ".join(packs), well=policies.DEFAULT in packs))
    looks.append(_agency(fleet.of_this_computer()))
    looks.append(Look("Notebooks", str(paths.notebooks()), well=True))
    return tuple(looks)


def _agency(found: Fleet) -> Look:
    """Say what the agency decides on this computer, and whether its file is followed."""
    if found.fault is not None:
        why = f"{found.fault.value.replace('_', ' ')}{': ' if found.where else ''}{found.where}"
        return Look("Agency's settings", f"{paths.policy_file()}: {why}", well=False)
    settings = ", ".join(setting.value for setting in Decided if setting in found.decided)
    return Look("Agency's settings", f"decides: {settings}" if settings else "none", well=True)


def _package(name: str) -> Look:
    try:
        return Look(name, version(name), well=True)
    except PackageNotFoundError:
        return Look(name, "missing", well=False)
