"""The packages for Linux, made from a stand-in for a bundle and checked by the tools of the desktop and Debian."""

import gzip
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from needing import needs

from fieldnote import __version__
from installer import bundle as bundles
from installer import contents
from installer.linux import packaging

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="packages for Debian are made on Debian"),
    needs("dpkg-deb", "readelf"),
]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle in small: a program, a library of the system as ours, and a file."""
    made = tmp_path / "fieldnote"
    (made / "_internal").mkdir(parents=True)
    shutil.copy("/bin/true", made / "fieldnote")
    (made / "_internal" / "words.txt").write_text("words", "utf-8")
    bundles.even_out(made)
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def told(deb: Path, *options: str) -> str:
    return subprocess.run(["dpkg-deb", *options, str(deb)], capture_output=True, text=True, check=True).stdout


def test_the_package_puts_everything_in_its_place_and_runs_no_script(bundle: Path, out: Path) -> None:
    deb = packaging.deb(bundle, out)
    listed = told(deb, "--contents")
    assert "root/root" in listed
    assert re.search(r"-rwxr-xr-x .* \./usr/lib/fieldnote/fieldnote\n", listed)
    assert re.search(r"-rw-r--r-- .* \./usr/lib/fieldnote/_internal/words.txt\n", listed)
    assert "./usr/bin/fieldnote -> ../lib/fieldnote/fieldnote" in listed
    for place in (
        "applications/org.fieldnote.Fieldnote.desktop",
        "metainfo/org.fieldnote.Fieldnote.metainfo.xml",
        "mime/packages/org.fieldnote.Fieldnote.xml",
        "icons/hicolor/48x48/apps/org.fieldnote.Fieldnote.png",
        "icons/hicolor/scalable/apps/org.fieldnote.Fieldnote.svg",
        "doc/fieldnote/copyright",
    ):
        assert f"./usr/share/{place}" in listed
    control = out / "control"
    subprocess.run(["dpkg-deb", "--control", str(deb), str(control)], check=True)
    assert {file.name for file in control.iterdir()} == {"control", "md5sums"}
    assert "\nVersion: " + __version__ + "\n" in (control / "control").read_text("utf-8")


def test_the_same_bundle_gives_the_same_packages(bundle: Path, out: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for make in (packaging.deb, packaging.tarball):
        assert make(bundle, out).read_bytes() == make(bundle, other).read_bytes()


def test_the_archive_belongs_to_nobody_and_can_be_unpacked_anywhere(bundle: Path, out: Path) -> None:
    with tarfile.open(packaging.tarball(bundle, out)) as archive:
        entries = archive.getmembers()
        assert {(entry.uid, entry.uname, entry.mtime) for entry in entries} == {(0, "root", bundles.MOMENT)}
        assert [entry.name for entry in entries] == sorted(entry.name for entry in entries)
        assert not any(entry.name.startswith(("/", "..")) for entry in entries)
        top = entries[0].name
        readme = archive.extractfile(f"{top}/README.txt")
        assert readme is not None
        assert b"Notebooks stay" in readme.read()


def test_the_app_folder_starts_the_program_and_names_its_icon(bundle: Path, out: Path) -> None:
    if shutil.which("appimagetool"):
        pytest.skip("the tool would make an AppImage of a program that is none")
    folder = packaging.app_folder(bundle, out)
    assert (folder / "AppRun").resolve() == folder / "usr/lib/fieldnote/fieldnote"
    assert (folder / "org.fieldnote.Fieldnote.png").resolve().is_file()
    assert (folder / "org.fieldnote.Fieldnote.desktop").resolve().is_file()


def test_each_library_of_the_system_becomes_a_package_and_glibc_has_its_version(bundle: Path) -> None:
    assert packaging.packages(bundle) == ["libc6"]
    control = packaging.control_file(bundle, 2048)
    assert re.search(r"^Depends: libc6 \(>= 2\.\d+\)$", control, re.MULTILINE)
    assert "Installed-Size: 2\n" in control


def test_every_library_that_may_be_asked_for_is_in_the_debian_package_that_is_named() -> None:
    looked_at = 0
    for library, package in contents.SYSTEM_LIBRARIES.items():
        listed = subprocess.run(["dpkg-query", "-L", package], capture_output=True, text=True, check=False).stdout
        if listed:  # those that are installed here
            assert "ld-linux" in library or re.search(rf"/{re.escape(library)}$", listed, re.MULTILINE), library
            looked_at += 1
    assert looked_at > len(contents.SYSTEM_LIBRARIES) / 2


@needs("desktop-file-validate")
def test_the_menu_entry_is_valid() -> None:
    subprocess.run(["desktop-file-validate", str(packaging.HERE / f"{packaging.ID}.desktop")], check=True)


@needs("appstreamcli")
def test_the_metadata_is_valid(out: Path) -> None:
    packaging.share(out / "share")
    file = out / "share" / "metainfo" / f"{packaging.ID}.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", str(file)], check=True)
    assert f'version="{__version__}"' in file.read_text("utf-8")


@needs("update-mime-database")
def test_the_file_types_are_known_by_their_endings(out: Path) -> None:
    packaging.share(out / "share")
    subprocess.run(["update-mime-database", str(out / "share" / "mime")], check=True, capture_output=True)
    globs = (out / "share" / "mime" / "globs2").read_text("utf-8")
    assert "80:application/x-fieldnote-package:*.fnx.age" in globs
    assert ":application/x-fieldnote-notebook:*.fieldnote" in globs
    assert ":application/x-fieldnote-backup:*.fnb" in globs


def test_the_sandbox_has_no_network_and_no_folder_of_the_person() -> None:
    manifest = (packaging.HERE / f"{packaging.ID}.yaml").read_text("utf-8")
    granted = re.findall(r"^  - (--\S+)$", manifest, re.MULTILINE)
    assert "--share=network" not in granted
    assert not any(grant.startswith(("--filesystem", "--device", "--socket=session-bus")) for grant in granted)


def test_the_changelog_comes_along(bundle: Path, out: Path) -> None:
    deb = packaging.deb(bundle, out)
    subprocess.run(["dpkg-deb", "--extract", str(deb), str(out / "tree")], check=True)
    packed = (out / "tree/usr/share/doc/fieldnote/changelog.gz").read_bytes()
    assert gzip.decompress(packed) == (contents.ROOT / "CHANGELOG.md").read_bytes()
