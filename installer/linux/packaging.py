"""Packages for Linux out of a bundle: `.deb`, a relocatable `.tar.gz`, and the folder that an AppImage is made of.

    .venv/bin/python -m installer.linux.packaging [BUNDLE [OUT]]

Without arguments from build/bundle/fieldnote into build/linux. The same bundle gives the same packages.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from fieldnote import __version__
from installer import bundle as bundles
from installer import contents, inventory

ID: Final = "org.fieldnote.Fieldnote"
HERE: Final = Path(__file__).resolve().parent
ICONS: Final = contents.ROOT / "resources" / "icons" / "app"
PLACE: Final = "usr/lib/fieldnote"
DAY: Final = datetime.fromtimestamp(bundles.MOMENT, UTC).date().isoformat()

_CONTROL: Final = """\
Package: fieldnote
Version: {version}
Architecture: {architecture}
Maintainer: The Fieldnote project <fieldnote@localhost>
Installed-Size: {kibibytes}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: offline, encrypted field notebook for peer support
 Session notes, recovery goals, triggers and the support network of each person
 in one encrypted notebook, for certified peer support specialists. It connects
 to nothing. Notebooks are never touched by installing, updating or removing.
"""
_README: Final = """\
Fieldnote {version}

Start it:             ./fieldnote
Put it into the menu: copy share/ into ~/.local/share/ and put a link to ./fieldnote into a folder of your PATH.
Update it:            put the folder of a newer version in this one's place. Notebooks lie elsewhere.
Remove it:            delete this folder. Notebooks stay in ~/.local/share/Fieldnote/notebooks.
Look what is missing: ./fieldnote doctor --self-test

It needs a Linux of {machine} with glibc {glibc} or newer and the libraries of any desktop:
{libraries}
"""


def main(arguments: Sequence[str]) -> int:
    """Make all packages and name them."""
    bundle = Path(arguments[0]) if arguments else contents.ROOT / "build" / "bundle" / "fieldnote"
    out = Path(arguments[1]) if len(arguments) > 1 else contents.ROOT / "build" / "linux"
    shutil.rmtree(out, ignore_errors=True)
    share(out / "share")
    for made in (deb(bundle, out), tarball(bundle, out), app_folder(bundle, out)):
        print(made)
    return 0


# ── What every package brings for the desktop ────────────────────────────────────────────────────


def share(folder: Path) -> None:
    """Put what a desktop wants to know into a folder like /usr/share: menu entry, icons, metadata, file types."""
    for place, name in (("applications", f"{ID}.desktop"), ("mime/packages", f"{ID}.xml")):
        (folder / place).mkdir(parents=True)
        shutil.copyfile(HERE / name, folder / place / name)
    told = (HERE / f"{ID}.metainfo.xml").read_text("utf-8")
    (folder / "metainfo").mkdir()
    (folder / "metainfo" / f"{ID}.metainfo.xml").write_text(
        told.replace("@VERSION@", __version__).replace("@DAY@", DAY), "utf-8"
    )
    for icon in sorted(ICONS.iterdir()):
        size = icon.stem.rpartition("-")[2]
        apps = folder / "icons" / "hicolor" / (f"{size}x{size}" if icon.suffix == ".png" else "scalable") / "apps"
        apps.mkdir(parents=True)
        shutil.copyfile(icon, apps / f"{ID}{icon.suffix}")


# ── .deb ─────────────────────────────────────────────────────────────────────────────────────────


def deb(bundle: Path, out: Path) -> Path:
    """Make the Debian package. It runs no script when it is installed: the desktop's own triggers do all there is."""
    tree = out / "deb"
    shutil.copytree(bundle, tree / PLACE, symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/fieldnote").symlink_to("../lib/fieldnote/fieldnote")
    share(tree / "usr/share")
    _write_documents(tree / "usr/share/doc/fieldnote")
    bundles.even_out(tree)
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(control_file(bundle, bundles.size(tree)), "utf-8")
    (control / "md5sums").write_text("".join(_md5sums(tree)), "utf-8")
    bundles.even_out(control)
    target = out / f"fieldnote_{__version__}_{architecture()}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(bundles.MOMENT)}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(target)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return target


def control_file(bundle: Path, size: int) -> str:
    """Say what the package is and which libraries of the system it needs."""
    wanted = packages(bundle)
    depends = [f"{name} (>= {glibc(bundle)})" if name == "libc6" else name for name in wanted]
    return _CONTROL.format(
        version=__version__,
        architecture=architecture(),
        kibibytes=size // 1024,
        depends=", ".join(name for name in depends if name not in contents.OPTIONAL_PACKAGES),
        recommends=", ".join(name for name in wanted if name in contents.OPTIONAL_PACKAGES),
    )


def packages(bundle: Path) -> list[str]:
    """Name the Debian packages of the libraries that the bundle asks of the system."""
    return sorted({contents.SYSTEM_LIBRARIES[name] for name, _ in bundles.needed_elsewhere(bundle)})


def glibc(bundle: Path) -> str:
    """Give the oldest version of glibc that has all that the bundle's libraries ask of it."""
    binaries = [str(path) for path in bundle.rglob("*") if path.is_file() and inventory.is_binary(path)]
    told = subprocess.run(["readelf", "--version-info", *binaries], capture_output=True, text=True, check=True).stdout
    versions = {tuple(map(int, found.split("."))) for found in re.findall(r"Name: GLIBC_([\d.]+)", told)}
    return ".".join(map(str, max(versions)))


def architecture() -> str:
    """Give Debian's name for this computer's kind of processor."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def _write_documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    licences = Path("../../../..") / PLACE / inventory.LICENCES
    (folder / "licences").symlink_to(licences)
    (folder / "copyright").write_text(_copyright(), "utf-8")
    with (
        (folder / "changelog.gz").open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed,
    ):
        packed.write((contents.ROOT / "CHANGELOG.md").read_bytes())


def _copyright() -> str:
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Fieldnote\n"
        "Comment: What the program brings along has licences of its own: see the folder licences beside this file.\n\n"
        "Files: *\nCopyright: the Fieldnote project\nLicense: Apache-2.0\n"
        " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.\n"
    )


def _md5sums(tree: Path) -> Iterable[str]:
    for path in _sorted(tree):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(tree).as_posix()}\n"


# ── .tar.gz ──────────────────────────────────────────────────────────────────────────────────────


def tarball(bundle: Path, out: Path) -> Path:
    """Pack the bundle so that it runs from wherever it is unpacked."""
    machine = os.uname().machine
    name = f"fieldnote-{__version__}-linux-{machine}"
    tree = out / name
    shutil.copytree(bundle, tree, symlinks=True)
    share(tree / "share")
    libraries = sorted({library for library, _ in bundles.needed_elsewhere(bundle)})
    (tree / "README.txt").write_text(
        _README.format(version=__version__, machine=machine, glibc=glibc(bundle), libraries=" ".join(libraries)),
        "utf-8",
    )
    bundles.even_out(tree)
    target = out / f"{name}.tar.gz"
    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in [tree, *_sorted(tree)]:
            archive.add(path, str(path.relative_to(out)), recursive=False, filter=_nobodys)
    shutil.rmtree(tree)
    return target


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = bundles.MOMENT
    entry.pax_headers = {}
    return entry


# ── AppImage ─────────────────────────────────────────────────────────────────────────────────────


def app_folder(bundle: Path, out: Path) -> Path:
    """Lay out what `appimagetool` makes an AppImage of; with that program at hand, make it."""
    folder = out / "Fieldnote.AppDir"
    shutil.copytree(bundle, folder / PLACE, symlinks=True)
    share(folder / "usr/share")
    (folder / "AppRun").symlink_to(f"{PLACE}/fieldnote")
    (folder / f"{ID}.desktop").symlink_to(f"usr/share/applications/{ID}.desktop")
    (folder / f"{ID}.png").symlink_to(f"usr/share/icons/hicolor/256x256/apps/{ID}.png")
    bundles.even_out(folder)
    tool = shutil.which("appimagetool")
    if tool is None:
        return folder
    target = out / f"Fieldnote-{__version__}-{os.uname().machine}.AppImage"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(bundles.MOMENT), "ARCH": os.uname().machine}
    subprocess.run([tool, "--no-appstream", str(folder), str(target)], env=environment, check=True)
    return target


def _sorted(tree: Path) -> list[Path]:
    return sorted(tree.rglob("*"), key=lambda path: path.relative_to(tree).as_posix())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
