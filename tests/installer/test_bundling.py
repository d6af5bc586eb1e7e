"""How a bundle is finished: the same for the same contents, and refused where something in it is not accounted for."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from needing import IN_CI, missing

from installer import bundle as bundles
from installer import inventory

LINUX = pytest.mark.skipif(
    sys.platform != "linux" or bool(not IN_CI and missing(["readelf"])),
    reason="libraries are read with readelf, on Linux",
)


def made(folder: Path, umask: int) -> Path:
    """A small bundle, made under a umask."""
    before = os.umask(umask)
    try:
        (folder / "_internal" / "fieldnote").mkdir(parents=True)
        (folder / "fieldnote").write_bytes(b"a program")
        (folder / "_internal" / "fieldnote" / "words.txt").write_bytes(b"words")
    finally:
        os.umask(before)
    bundles.even_out(folder)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
def test_neither_umask_nor_place_nor_time_has_an_effect(tmp_path: Path) -> None:
    one, other = made(tmp_path / "one", 0o022), made(tmp_path / "a longer place" / "two", 0o077)
    assert bundles.digest(one) == bundles.digest(other)
    assert {path.stat().st_mtime for path in other.rglob("*")} == {bundles.MOMENT}


def _byte(folder: Path) -> None:
    (folder / "fieldnote").write_bytes(b"A program")


def _name(folder: Path) -> None:
    (folder / "_internal" / "fieldnote" / "words.txt").rename(folder / "_internal" / "fieldnote" / "word.txt")


def _right(folder: Path) -> None:
    (folder / "fieldnote").chmod(0o644)


def _more(folder: Path) -> None:
    (folder / "_internal" / "empty").touch()


def _link(folder: Path) -> None:
    (folder / "link").symlink_to("fieldnote")


@pytest.mark.skipif(sys.platform == "win32", reason="rights and links differ there")
@pytest.mark.parametrize("change", [_byte, _name, _right, _more, _link])
def test_every_change_has_another_hash(tmp_path: Path, change: Callable[[Path], None]) -> None:
    folder = made(tmp_path / "bundle", 0o022)
    before = bundles.digest(folder)
    change(folder)
    assert bundles.digest(folder) != before


def test_a_build_sees_nothing_of_the_persons_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("PYTHONPATH", "PYTHONSTARTUP", "LD_PRELOAD", "PIP_INDEX_URL", "QT_PLUGIN_PATH", "LANG"):
        monkeypatch.setenv(name, "mine")
    environment = bundles.build_environment(tmp_path)
    assert "mine" not in environment.values()
    assert (environment["PYTHONHASHSEED"], environment["SOURCE_DATE_EPOCH"]) == ("0", str(bundles.MOMENT))


def test_a_file_that_belongs_to_nobody_is_named(tmp_path: Path) -> None:
    folder = made(tmp_path / "bundle", 0o022)
    (folder / "_internal" / "stray.bin").write_bytes(b"from somewhere")
    with pytest.raises(inventory.UnownedError, match=r"stray\.bin"):
        inventory.parts(folder)


def test_licences_of_what_lies_in_the_resources_always_come_along(tmp_path: Path) -> None:
    names = {part.name for part in inventory.write(made(tmp_path / "bundle", 0o022))}
    assert {"Inter", "Lucide icons", "SCOWL, the English dictionary"} <= names
    assert "paramiko" not in names, "of which nothing is in it"
    assert (tmp_path / "bundle" / inventory.LICENCES / "Inter" / "Inter-OFL.txt").is_file()


@LINUX
def test_a_library_that_nobody_declared_is_named_and_there_is_no_bundle(tmp_path: Path) -> None:
    folder = made(tmp_path / "bundle", 0o022)
    program = folder / "_internal" / "fieldnote" / "foreign.so"
    shutil.copy(shutil.which("objdump") or "", program)  # it needs libraries of its own
    needed = {name for name, _ in bundles.needed_elsewhere(folder)}
    assert any(name.startswith("libbfd") for name in needed)
    with pytest.raises(bundles.BrokenBundleError, match="libbfd"):
        bundles.require_declared(folder)


@LINUX
def test_a_library_in_the_bundle_is_not_asked_of_the_system(tmp_path: Path) -> None:
    folder = made(tmp_path / "bundle", 0o022)
    shutil.copy(shutil.which("readelf") or "", folder / "_internal" / "reader.so")
    asked = {name for name, _ in bundles.needed_elsewhere(folder)}
    for name in asked - {"libc.so.6"}:
        shutil.copy("/bin/true", folder / "_internal" / name)
    assert {name for name, _ in bundles.needed_elsewhere(folder)} == {"libc.so.6"}


def test_a_broken_bundle_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(_out: Path) -> Path:
        raise bundles.BrokenBundleError("it needs libraries that nobody has declared: libmagic.so.1")

    monkeypatch.setattr(bundles, "make", broken)
    assert bundles.main([str(tmp_path)]) == 1
    assert "libmagic.so.1" in capsys.readouterr().err
