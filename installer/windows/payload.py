"""What the installer lays down on Windows: its Python, the wheels of runtime.txt and Fieldnote, put together anywhere.

    .venv/bin/python -m installer.windows.payload [OUT]     into build/windows/payload; needs the package index

    fieldnote.exe, fieldnote-window.exe     start Python with Fieldnote, with and without a console
    python/                                 the embeddable Python as python.org made it, but for where it looks
    _internal/                              the packages and Fieldnote, with their licences and bill of materials

Nothing of it is run here. Every file that is fetched has its hash in runtime.txt, python.txt or python.sha256.
"""

import compileall
import hashlib
import io
import py_compile
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import distribution, distributions
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image

from fieldnote import __version__
from installer import bundle as bundles
from installer import contents, inventory

HERE: Final = Path(__file__).resolve().parent
OUT: Final = contents.ROOT / "build" / "windows" / "payload"
PYTHON: Final = "3.11.9"
PLATFORM: Final = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")
ABIS: Final = ("--abi", "cp311", "--abi", "abi3", "--abi", "none")

_LOOKS: Final = "python311.zip\r\n.\r\n..\\_internal\r\n"
"""Where this Python looks for modules, and nowhere else: neither the environment nor the registry adds to it."""
_MAIN: Final = 'import sys\n\nfrom fieldnote.__main__ import main\n\nif __name__ == "__main__":\n    sys.exit(main())\n'
_PROGRAMS: Final = {"fieldnote": ("t64.exe", "python.exe"), "fieldnote-window": ("w64.exe", "pythonw.exe")}
"""Ours, the launcher each is made of, and the Python that it starts."""
_ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)

LEFT_OUT: Final = frozenset({".pyi", ".pxd", ".pyx", ".h", ".c", ".lib", ".typed"})
"""Endings of files with which programs are built."""
QT_FOLDERS: Final = frozenset({"plugins", "translations", "support"})
"""Of PySide6's folders; the others are for programs being written."""
_FOR_QML: Final = "PySide6/pyside6qml.abi3.dll"

WINDOWS_LIBRARIES: Final = frozenset(
    [
        "advapi32",
        "authz",
        "bcrypt",
        "bcryptprimitives",
        "cabinet",
        "comctl32",
        "comdlg32",
        "crypt32",
        "d2d1",
        "d3d11",
        "d3d12",
        "d3d9",
        "d3dcompiler_47",
        "dcomp",
        "dnsapi",
        "dwmapi",
        "dwrite",
        "dxgi",
        "gdi32",
        "icuuc",
        "imm32",
        "iphlpapi",
        "kernel32",
        "mpr",
        "mscms",
        "msi",
        "msvcrt",
        "netapi32",
        "normaliz",
        "ntdll",
        "ole32",
        "oleaut32",
        "opengl32",
        "pathcch",
        "propsys",
        "psapi",
        "rpcrt4",
        "secur32",
        "setupapi",
        "shcore",
        "shell32",
        "shlwapi",
        "synchronization",
        "uiautomationcore",
        "user32",
        "userenv",
        "usp10",
        "uxtheme",
        "version",
        "winhttp",
        "winmm",
        "winspool.drv",
        "wldap32",
        "ws2_32",
        "wtsapi32",
    ]
)
"""What Windows 10 brings itself, without `.dll`; and everything whose name begins with `api-ms-win-`."""


class BrokenPayloadError(Exception):
    """Something was not as it must be. Carries what."""


def main(arguments: Sequence[str]) -> int:
    """Make the payload and say how large it is."""
    out = Path(arguments[0]) if arguments else OUT
    try:
        make(out)
    except (BrokenPayloadError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    print(out)
    print(f"size: {bundles.size(out) / 1e6:.1f} MB")
    print(f"hash: {bundles.digest(out)}")
    return 0


def make(out: Path) -> None:
    """Make it in a folder of its own, which is made anew; raises BrokenPayloadError."""
    if sys.version_info[:2] != (3, 11):
        raise BrokenPayloadError("Python 3.11 must make it: what it compiles is for Python 3.11.")
    shutil.rmtree(out, ignore_errors=True)
    inner = out / inventory.INNER
    with TemporaryDirectory() as folder:
        fetched, packages = Path(folder, "fetched"), Path(folder, "packages")
        lay_python(fetch_python(fetched), out / "python")
        fetch_packages(packages)
        for place in wanted(packages):
            _copy(packages / place, inner / place)
        lay_fieldnote(inner / "fieldnote")
        lay_programs(out)
        _compile(inner)
        inventory.write_parts(out, parts(out, packages))
    if lonely := needed_elsewhere(out):
        raise BrokenPayloadError(f"libraries are asked for that are not here: {', '.join(sorted(lonely))}")
    bundles.even_out(out)


# ── Python ───────────────────────────────────────────────────────────────────────────────────────


def fetch_python(into: Path) -> bytes:
    """Fetch the archive with Python and give its bytes."""
    _pip("download", "--no-deps", "--no-binary=:all:", "--require-hashes", "-r", HERE / "python.txt", "-d", into)
    (source,) = into.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        for entry in archive:
            if entry.name.endswith("/data.zip") and (opened := archive.extractfile(entry)):
                return opened.read()
    raise BrokenPayloadError(f"no Python in {source.name}")


def lay_python(archive: bytes, out: Path) -> None:
    """Lay down the files that python.sha256 names, each with its hash and no other; raises BrokenPayloadError."""
    expected = python_files()
    out.mkdir(parents=True)
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        found = {PurePosixPath(name).name: name for name in packed.namelist() if not name.endswith("/")}
        if found.keys() != expected.keys():
            raise BrokenPayloadError(f"not the files of Python: {sorted(found.keys() ^ expected.keys())}")
        for name, place in sorted(found.items()):
            content = packed.read(place)
            if hashlib.sha256(content).hexdigest() != expected[name]:
                raise BrokenPayloadError(f"not Python's {name}")
            (out / name).write_bytes(content)
    (out / "python311._pth").write_text(_LOOKS, "utf-8", newline="")


def python_files() -> dict[str, str]:
    """Give the SHA-256 of each file of the embeddable Python."""
    lines = (line.split() for line in (HERE / "python.sha256").read_text("utf-8").splitlines())
    return {name: digest for digest, name in lines}


# ── Packages ─────────────────────────────────────────────────────────────────────────────────────


def fetch_packages(into: Path) -> None:
    """Fetch the wheels for Windows, each by its hash, and unpack them. No code of theirs runs."""
    options = ("--no-deps", "--no-compile", "--only-binary=:all:", "--require-hashes", *PLATFORM, *ABIS)
    _pip("install", *options, "--target", into, "-r", contents.RUNTIME)
    shutil.rmtree(into / "bin", ignore_errors=True)


def wanted(packages: Path) -> Iterator[PurePosixPath]:
    """Name the files of the packages that go along, by their places."""
    modules = {name.replace(".", "/") for name in contents.MODULES_LEFT_OUT}
    for path in sorted(packages.rglob("*")):
        place = PurePosixPath(path.relative_to(packages).as_posix())
        if path.is_file() and is_wanted(place, modules):
            yield place


def is_wanted(place: PurePosixPath, modules_left_out: Iterable[str]) -> bool:
    """Whether a file of a package goes along: by the same lists as on other systems, and nothing to build with."""
    module = place.with_suffix("").as_posix()
    if any(f"{module}/".startswith(f"{name}/") for name in modules_left_out):
        return False
    if place.parts[0] == "PySide6" and len(place.parts) > 2 and place.parts[1] not in QT_FOLDERS:
        return False
    if place.as_posix() == _FOR_QML:
        return False
    return place.suffix not in LEFT_OUT and "tests" not in place.parts and contents.is_wanted_file(place.as_posix())


def lay_fieldnote(out: Path) -> None:
    """Lay down our own modules, schema and resources."""
    source = contents.ROOT / "fieldnote"
    for path in sorted((*source.rglob("*.py"), *source.rglob("*.sql"))):
        _copy(path, out / path.relative_to(source))
    resources = contents.ROOT / "resources"
    for path in sorted(resources.rglob("*")):
        place = path.relative_to(resources)
        if path.is_file() and contents.is_wanted_resource(place.as_posix()):
            _copy(path, out / "resources" / place)


def _compile(inner: Path) -> None:
    """Compile all modules: where an administrator installed it, nobody else could, and every start would be slow."""
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    if not compileall.compile_dir(inner, quiet=2, stripdir=str(inner), invalidation_mode=unchecked):
        raise BrokenPayloadError("a module could not be compiled")


# ── Programs ─────────────────────────────────────────────────────────────────────────────────────


def lay_programs(out: Path) -> None:
    """Make the two programs: pip's small launcher, which Python to start, and what that has to run."""
    launchers = Path(str(distribution("pip").locate_file("pip/_vendor/distlib")))
    for name, (launcher, python) in _PROGRAMS.items():
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(zipfile.ZipInfo("__main__.py"), _MAIN)  # of 1980, so always the same
        start = f'#!"<launcher_dir>\\python\\{python}"\r\n'.encode()
        (out / f"{name}.exe").write_bytes((launchers / launcher).read_bytes() + start + packed.getvalue())
    icons = contents.ROOT / "resources" / "icons" / "app"
    pictures = [Image.open(icons / f"fieldnote-{size}.png") for size in _ICON_SIZES]
    pictures[-1].save(out / "fieldnote.ico", append_images=pictures[:-1], sizes=[(size, size) for size in _ICON_SIZES])


# ── Whose it is, and what it needs ───────────────────────────────────────────────────────────────


def parts(out: Path, packages: Path) -> list[inventory.Part]:
    """Say which parts the payload is made of; raises BrokenPayloadError for a file of nobody."""
    ours = inventory.Part(
        "Fieldnote", __version__, "Apache-2.0", f"pkg:generic/fieldnote@{__version__}", [contents.ROOT / "LICENSE"]
    )
    python = inventory.Part(
        "Python", PYTHON, "PSF-2.0", f"pkg:generic/python@{PYTHON}", [out / "python" / "LICENSE.txt"]
    )
    pip = distribution("pip")
    texts = [Path(str(path.locate())) for path in pip.files or () if path.as_posix().endswith("distlib/LICENSE.txt")]
    launchers = inventory.Part(
        "Launchers of distlib", pip.version, "PSF-2.0", f"pkg:pypi/pip@{pip.version}#pip/_vendor/distlib", texts
    )
    found = [
        inventory.part_of(contents.normal_name(each.metadata["Name"]), each)
        for each in distributions(path=[str(packages)])
    ]
    found.sort(key=lambda part: part.name)
    owners = {place: part for part in found for place in part.files}
    for part in found:
        part.files = []
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        place = PurePosixPath(path.relative_to(out).as_posix())
        _owner(place, ours, python, launchers, owners).files.append(place.as_posix())
    return [ours, python, launchers, *found, *inventory.parts_of_resources()]


def _owner(
    place: PurePosixPath,
    ours: inventory.Part,
    python: inventory.Part,
    launchers: inventory.Part,
    owners: dict[str, inventory.Part],
) -> inventory.Part:
    if place.parts[0] == "python":
        return python
    if place.suffix == ".exe":
        return launchers
    if place.suffix == ".ico" or place.parts[:2] == (inventory.INNER, "fieldnote"):
        return ours
    inner = place.relative_to(inventory.INNER)
    if inner.suffix == ".pyc":  # a/__pycache__/b.cpython-311.pyc is made of a/b.py
        inner = inner.parent.parent / f"{inner.name.partition('.')[0]}.py"
    if inner.as_posix() not in owners:
        raise BrokenPayloadError(f"nobody's: {place}")
    return owners[inner.as_posix()]


def needed_elsewhere(out: Path) -> set[str]:
    """Name the libraries that are asked for and neither here nor Windows' own. Needs objdump."""
    binaries = [path for path in out.rglob("*") if path.is_file() and inventory.is_binary(path)]
    there = {path.name.lower() for path in binaries}
    told = subprocess.run(["objdump", "-p", *map(str, binaries)], capture_output=True, text=True, check=True).stdout
    asked = {name.lower() for name in re.findall(r"DLL Name: (\S+)", told)}
    return {name for name in asked - there if not _is_of_windows(name)}


def _is_of_windows(name: str) -> bool:
    return name.startswith("api-ms-win-") or name.removesuffix(".dll") in WINDOWS_LIBRARIES


def _pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
