"""The installer for Windows, made here from a stand-in for what it installs. What it does there is not seen here."""

import hashlib
import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from needing import needs
from PIL import Image

from installer import contents
from installer.windows import installer, payload

MAKENSIS = needs("makensis")
SCRIPT = installer.SCRIPT.read_text("utf-8")
PLACES = (
    "fieldnote.exe",
    "fieldnote-window.exe",
    "python/python311.dll",
    "_internal/fieldnote/resources/words año.txt",
    "_internal/fieldnote/a x.txt",
)


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    """A stand-in for a payload: the shape of one, and nothing that could run."""
    made = tmp_path / "stand-in"
    for place in PLACES:
        (made / place).parent.mkdir(parents=True, exist_ok=True)
        (made / place).write_bytes(place.encode())
    picture = contents.ROOT / "resources" / "icons" / "app" / "fieldnote-32.png"
    with Image.open(picture) as opened:
        opened.save(made / "fieldnote.ico", sizes=[(32, 32)])
    return made


def section(name: str) -> str:
    """One section or function of the script."""
    found = re.search(
        rf'^(Section "{name}"|Function {name})$(.*?)^(SectionEnd|FunctionEnd)$', SCRIPT, re.MULTILINE | re.DOTALL
    )
    assert found is not None
    return found[2]


# ── Made ─────────────────────────────────────────────────────────────────────────────────────────


@MAKENSIS
def test_the_script_compiles_without_a_warning(stand_in: Path, tmp_path: Path) -> None:
    made = installer.make(stand_in, tmp_path / "fieldnote.exe")
    start = made.read_bytes()
    assert start[:2] == b"MZ"
    header = int.from_bytes(start[0x3C:0x40], "little")
    assert start[header + 4 : header + 6] == b"\x64\x86"  # for 64 bits


@MAKENSIS
def test_the_same_payload_gives_the_same_installer(stand_in: Path, tmp_path: Path) -> None:
    one = installer.make(stand_in, tmp_path / "one.exe")
    elsewhere = tmp_path / "another place"
    shutil.copytree(stand_in, elsewhere, copy_function=shutil.copy2)
    assert installer.make(elsewhere, tmp_path / "two.exe").read_bytes() == one.read_bytes()


@MAKENSIS
def test_a_signing_command_is_given_the_uninstaller_and_the_installer(stand_in: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    tool = tmp_path / "sign"
    tool.write_text(f'#!/bin/sh\necho "$1" >> {told}\n')
    tool.chmod(0o755)
    made = installer.make(stand_in, tmp_path / "fieldnote.exe", sign=str(tool))
    signed = told.read_text().splitlines()
    assert len(signed) == 2
    assert Path(signed[1]) == made


def test_a_name_that_the_script_would_misread_is_refused(stand_in: Path) -> None:
    (stand_in / "$INSTDIR.txt").touch()
    with pytest.raises(installer.NoInstallerError):
        installer.take(stand_in)


def test_without_a_python_there_is_no_installer(stand_in: Path, tmp_path: Path) -> None:
    (stand_in / "python" / "python311.dll").unlink()
    with pytest.raises(installer.NoInstallerError):
        installer.make(stand_in, tmp_path / "fieldnote.exe")


# ── Laid down and taken away ─────────────────────────────────────────────────────────────────────


def test_what_is_laid_down_is_what_was_made(stand_in: Path) -> None:
    laid = re.findall(r'^  File "(.*)"$', installer.lay(stand_in), re.MULTILINE)
    made = {str(path) for path in stand_in.rglob("*") if path.is_file()}
    assert set(laid) == made


def test_each_file_goes_into_its_own_folder(stand_in: Path) -> None:
    folder = ""
    for line in installer.lay(stand_in).splitlines():
        if found := re.fullmatch(r'  SetOutPath "\$INSTDIR\\?(.*)"', line):
            folder = found[1].replace("\\", "/")
        elif found := re.fullmatch(r'  File "(.*)"', line):
            place = Path(found[1]).relative_to(stand_in)
            assert place.parent == Path(folder)


def test_what_is_taken_away_is_what_was_laid_down_file_by_file(stand_in: Path) -> None:
    lines = installer.take(stand_in).splitlines()
    deleted = re.findall(r'^  Delete "\$INSTDIR\\(.*)"$', "\n".join(lines), re.MULTILINE)
    there = {path.as_posix() for path in installer.files(stand_in)}
    assert {name.replace("\\", "/") for name in deleted} == there
    assert not any("*" in line or "/r" in line for line in lines)


def test_folders_go_after_what_is_in_them(stand_in: Path) -> None:
    folders = re.findall(r'RMDir "\$INSTDIR\\(.*)"', installer.take(stand_in))
    assert set(folders) == {"python", "_internal", r"_internal\fieldnote", r"_internal\fieldnote\resources"}
    for at, folder in enumerate(folders):
        assert not any(later.startswith(f"{folder}\\") for later in folders[at + 1 :])


def test_the_script_deletes_no_folder_with_its_contents_and_no_notebook() -> None:
    assert not re.search(r"^\s*(RMDir\s+/r|Delete\s.*[*?])", SCRIPT, re.MULTILINE | re.IGNORECASE)
    taken = section("Uninstall")
    assert "notebook" not in taken.lower()
    assert "LOCALAPPDATA" not in taken
    for line in re.findall(r"^\s*(?:Delete|RMDir) (.*)$", taken, re.MULTILINE):
        assert line in {r'"$INSTDIR\uninstall.exe"', '"$INSTDIR"', r'"$SMPROGRAMS\Fieldnote.lnk"'}


def test_where_notebooks_are_is_only_shown_and_never_when_nobody_looks() -> None:
    shown = section("un.onUninstSuccess")
    assert r"$LOCALAPPDATA\Fieldnote\notebooks" in shown
    assert "/SD IDNO" in shown
    assert SCRIPT.count(r"Fieldnote\notebooks") == 1


def test_every_key_that_is_written_is_taken_away() -> None:
    written = set(re.findall(r'WriteReg\w+ SHCTX "([^"]+)"', section("Fieldnote")))
    taken = section("Uninstall")
    for key in written:
        name = key.removesuffix(r"\command").removesuffix(r"\DefaultIcon")
        last = name.rpartition("\\")[2]
        assert f'DeleteRegKey SHCTX "{name}"' in taken or f'"{last}"' in taken, key


def test_nothing_is_written_outside_the_context_of_the_person_or_of_everyone() -> None:
    assert not re.search(r"WriteReg\w+ (HKLM|HKCU|HKCR)", SCRIPT)
    assert "RequestExecutionLevel user" in SCRIPT


# ── What it is made of ───────────────────────────────────────────────────────────────────────────


def pinned() -> dict[str, set[str]]:
    """The hashes of each requirement."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in contents.RUNTIME.read_text("utf-8").splitlines():
        if start := re.match(r"([A-Za-z0-9._-]+)==(\S+)", line):
            name = f"{start[1]}=={start[2]}"
        for digest in re.findall(r"--hash=sha256:([0-9a-f]{64})", line):
            found.setdefault(name, set()).add(digest)
    return found


def wheels() -> dict[str, str]:
    """The wheels for Windows by their names, each with its hash."""
    lines = (payload.HERE / "wheels.sha256").read_text("utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def test_each_requirement_has_its_wheel_for_windows_among_its_hashes() -> None:
    named = {}
    for wheel, digest in wheels().items():
        name, version, *_, platform = wheel.removesuffix(".whl").split("-")
        assert platform in {"any", "win_amd64"}, wheel
        named[f"{name.replace('_', '-').lower()}=={version}"] = digest
    wanted = {
        key: hashes
        for key, hashes in pinned().items()
        if key.partition("==")[0] in contents.runtime_distributions("win32")
    }
    assert named.keys() == wanted.keys()
    for key, digest in named.items():
        assert digest in wanted[key], key


def test_python_is_laid_down_only_with_the_hashes_that_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"python.exe": hashlib.sha256(b"a").hexdigest(), "python311._pth": hashlib.sha256(b"b").hexdigest()}
    monkeypatch.setattr(payload, "python_files", lambda: known)

    def archive(**files: bytes) -> bytes:
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as opened:
            for name, content in files.items():
                opened.writestr(f"cp311/{name.replace('_dot_', '.')}", content)
        return packed.getvalue()

    payload.lay_python(archive(python_dot_exe=b"a", python311_dot__pth=b"b"), tmp_path / "right")
    looks = (tmp_path / "right" / "python311._pth").read_text("utf-8")
    assert looks.split() == ["python311.zip", ".", r"..\_internal"]
    for wrong in (
        archive(python_dot_exe=b"A", python311_dot__pth=b"b"),
        archive(python_dot_exe=b"a"),
        archive(python_dot_exe=b"a", python311_dot__pth=b"b", more=b"c"),
    ):
        with pytest.raises(payload.BrokenPayloadError):
            payload.lay_python(wrong, tmp_path / "wrong" / hashlib.sha256(wrong).hexdigest())


def test_every_file_of_python_has_a_hash() -> None:
    known = payload.python_files()
    assert {"python.exe", "pythonw.exe", "python311.dll", "python311.zip", "vcruntime140.dll"} <= known.keys()
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in known.values())


@pytest.mark.parametrize(
    ("place", "is_wanted"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/sqldrivers/qsqlite.dll", False),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/pyside6qml.abi3.dll", False),
        ("PySide6/qml/QtQuick/qmldir", False),
        ("PySide6/include/qt.h", False),
        ("httpx/_main.py", False),
        ("httpx/_models.py", True),
        ("pycparser/c_parser.py", False),
        ("cryptography-50.0.2.dist-info/METADATA", True),
        ("cryptography-50.0.2.dist-info/RECORD", False),
    ],
)
def test_the_same_lists_as_on_other_systems_say_what_goes_along(place: str, is_wanted: bool) -> None:  # noqa: FBT001
    modules = {name.replace(".", "/") for name in contents.MODULES_LEFT_OUT}
    assert payload.is_wanted(PurePosixPath(place), modules) is is_wanted


def test_programs_start_python_beside_them_with_fieldnote(tmp_path: Path) -> None:
    payload.lay_programs(tmp_path)
    for name, python in (("fieldnote", "python.exe"), ("fieldnote-window", "pythonw.exe")):
        made = (tmp_path / f"{name}.exe").read_bytes()
        assert f'#!"<launcher_dir>\\python\\{python}"\r\n'.encode() in made
        with zipfile.ZipFile(BytesIO(made)) as packed:
            assert b"from fieldnote.__main__ import main" in packed.read("__main__.py")
    with Image.open(tmp_path / "fieldnote.ico") as icon:
        assert {(16, 16), (256, 256)} <= icon.info["sizes"]


@needs("objdump")
def test_a_library_that_is_nobodys_is_named(tmp_path: Path) -> None:
    payload.lay_programs(tmp_path)
    assert payload.needed_elsewhere(tmp_path) == set()
    told = subprocess.run(
        ["objdump", "-p", str(tmp_path / "fieldnote.exe")], capture_output=True, text=True, check=True
    ).stdout
    asked = {name.lower() for name in re.findall(r"DLL Name: (\S+)", told)}
    assert asked
    made = (tmp_path / "fieldnote.exe").read_bytes()
    (tmp_path / "fieldnote.exe").write_bytes(made.replace(b"KERNEL32.dll", b"KERNEL99.dll"))
    assert payload.needed_elsewhere(tmp_path) == {"kernel99.dll"}
