"""The bundle that `FIELDNOTE_BUNDLE` names, as `installer/dev.py bundle` made it: looked through, and used."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from faults.display import DISPLAY, MAY_LOOK, Program, display, until
from faults.watching import home_of
from making import PASSPHRASE, Closed, add_person

from fieldnote.services import notebook, practice
from fieldnote.vault import migrations
from fieldnote.vault.database import connect
from installer import bundle as bundles
from installer import contents, inventory

DATA = contents.ROOT / "tests" / "data" / "vaults"
VAULTS = sorted(folder.name for folder in DATA.iterdir())
NEWER = 8

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("FIELDNOTE_BUNDLE" not in os.environ, reason="no bundle (installer/dev.py bundle) is named"),
]


@pytest.fixture(scope="module")
def bundle() -> Path:
    return Path(os.environ["FIELDNOTE_BUNDLE"]).resolve()


def run(bundle: Path, home: Path, *arguments: object, secrets: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the bundled program with nothing in its environment but a home."""
    command = [str(bundles.program(bundle)), *map(str, arguments)]
    environment = {**home_of(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, env=environment, cwd=home, input=secrets, capture_output=True, text=True, check=False, timeout=120
    )


# ── What is in it ────────────────────────────────────────────────────────────────────────────────


def test_every_file_belongs_to_a_part_whose_licence_comes_along(bundle: Path) -> None:
    parts = inventory.parts(bundle)
    told = {entry["name"]: entry for entry in json.loads((bundle / inventory.LIST).read_text("utf-8"))}
    assert {part.name for part in parts} == told.keys()
    for entry in told.values():
        assert entry["licence"]
        assert entry["texts"], entry["name"]
        for text in entry["texts"]:
            assert (bundle / inventory.LICENCES / text).stat().st_size > 100


def test_the_bill_of_materials_names_every_part_and_binary_and_no_index(bundle: Path) -> None:
    text = (bundle / inventory.BILL).read_text("utf-8")
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    components = [bill["metadata"]["component"], *bill["components"]]
    assert {part["name"] for part in components} == {part.name for part in inventory.parts(bundle)}
    assert len({part["bom-ref"] for part in components}) == len(components)
    named = {binary["name"] for part in components for binary in part.get("components", ())}
    binaries = (path for path in bundle.rglob("*") if path.is_file() and inventory.is_binary(path))
    assert named == {path.relative_to(bundle).as_posix() for path in binaries}
    assert "://" not in text


def test_only_what_is_wanted_is_in_it(bundle: Path) -> None:
    inner = bundle / inventory.INNER
    places = [path.relative_to(inner).as_posix() for path in inner.rglob("*") if path.is_file()]
    assert [place for place in places if not contents.is_wanted_file(place)] == []
    tops = {place.partition("/")[0].partition(".")[0] for place in places}
    assert tops.isdisjoint(contents.MODULES_LEFT_OUT)
    assert tops.isdisjoint({"pytest", "PyInstaller", "hypothesis", "psycopg", "fastapi"})


def test_every_module_and_resource_of_ours_is_in_it(bundle: Path) -> None:
    inner = bundle / inventory.INNER / "fieldnote"
    modules = (file.relative_to(contents.ROOT / "fieldnote") for file in (contents.ROOT / "fieldnote").rglob("*.py"))
    assert [str(file) for file in modules if not (inner / file).with_suffix(".pyc").is_file()] == []
    resources = contents.ROOT / "resources"
    places = (file.relative_to(resources).as_posix() for file in resources.rglob("*") if file.is_file())
    wanted = [place for place in places if contents.is_wanted_resource(place)]
    assert [place for place in wanted if not (inner / "resources" / place).is_file()] == []
    schema = (contents.ROOT / "fieldnote" / "vault" / "schema").glob("*.sql")
    assert [file.name for file in schema if not (inner / "vault" / "schema" / file.name).is_file()] == []


def test_nothing_tells_where_or_when_it_was_made(bundle: Path) -> None:
    here = str(contents.ROOT).encode()
    for path in bundle.rglob("*"):
        assert path.lstat().st_mtime == bundles.MOMENT
        assert stat.S_IMODE(path.lstat().st_mode) in {0o755, 0o644}
        if path.is_file():
            assert here not in path.read_bytes(), path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their libraries")
def test_it_asks_of_the_system_only_what_is_declared(bundle: Path) -> None:
    asked = {name for name, _ in bundles.needed_elsewhere(bundle)}
    assert asked <= contents.SYSTEM_LIBRARIES.keys()
    assert {"libc.so.6", "libEGL.so.1", "libfontconfig.so.1", "libxcb.so.1"} <= asked


# ── What it does ─────────────────────────────────────────────────────────────────────────────────


def test_the_self_test_finds_everything_in_the_bundle(bundle: Path, tmp_path: Path) -> None:
    done = run(bundle, tmp_path, "doctor", "--self-test", "--json")
    looks = {look["name"]: look for look in json.loads(done.stdout)}
    assert [look for look in looks.values() if not look["well"]] == []
    assert done.returncode == 0
    assert looks.keys() >= {"SQLCipher", "Notebook", "Clock", "Window fonts", "Preview", "Printing", "Qt platform"}


def test_it_leaves_nothing_behind(bundle: Path, tmp_path: Path) -> None:
    run(bundle, tmp_path, "doctor", "--self-test")  # temporary files go below this folder, too
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "fontconfig" not in str(path)] == []


def test_it_makes_the_days_documents(bundle: Path, tmp_path: Path) -> None:
    done = run(bundle, tmp_path, "demo", "out", "--people", 2)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.pdf"))) > 10


def version(file: Path, key: bytes) -> int:
    """Give the schema version of a closed database."""
    with closing(connect(file, key, file.read_bytes()[:16])) as database:
        return migrations.version_of(database)


@pytest.mark.parametrize("name", VAULTS)
def test_every_notebook_of_an_earlier_version_is_upgraded_with_a_copy_first(
    bundle: Path, tmp_path: Path, name: str
) -> None:
    book = shutil.copytree(DATA / name, tmp_path / "book")
    key = notebook.unlock(book, practice.PASSPHRASE).database_key
    done = run(bundle, tmp_path, "check", book, secrets=practice.PASSPHRASE)
    assert done.returncode == 0, done.stderr
    old = int(name.removeprefix("schema-"))
    kept = [version(file, key) for file in book.glob("before-schema-*.db")]
    assert kept == ([] if old == migrations.newest() else [old])
    assert version(book / "vault.db", key) == migrations.newest()


def test_an_older_program_refuses_a_newer_notebook_and_leaves_it_as_it_is(
    bundle: Path, full: Closed, tmp_path: Path
) -> None:
    database = connect(full.folder / "vault.db", full.root.database_key, (full.folder / "vault.db").read_bytes()[:16])
    database.run(f"PRAGMA user_version = {migrations.newest() + 1}")
    database.close()
    before = (full.folder / "vault.db").read_bytes()
    done = run(bundle, tmp_path, "check", full.folder, secrets=PASSPHRASE)
    assert done.returncode == NEWER, done.stderr
    assert (full.folder / "vault.db").read_bytes() == before


# ── As a window ──────────────────────────────────────────────────────────────────────────────────


class Bundled(Program):
    """The bundled program, as a person starts it."""

    def __init__(self, program: Path, display_name: str, folder: Path, home: Path, **more: str) -> None:
        self.program = program
        super().__init__(display_name, folder, home, **more)

    def _begin(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([str(self.program), str(self.folder)], env=self.environment, cwd=self.folder.parent)


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


def loaded(pid: int) -> set[Path]:
    """Give the files that a process has loaded as code."""
    lines = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
    fields = (line.split(maxsplit=5) for line in lines)
    return {Path(field[5]) for field in fields if len(field) == 6 and "x" in field[1] and field[5].startswith("/")}


@DISPLAY
@MAY_LOOK
def test_a_hostile_environment_brings_no_foreign_code_into_the_window(
    bundle: Path, screen: str, full: Closed, tmp_path: Path
) -> None:
    evil = tmp_path / "evil"
    evil.mkdir()
    ours = bundle / inventory.INNER
    shutil.copytree(ours / "PySide6" / "Qt" / "plugins" / "platforms", evil / "platforms")
    shutil.copy(ours / "PySide6" / "Qt" / "lib" / "libQt6DBus.so.6", evil)
    system = next(path for path in loaded(os.getpid()) if path.name.startswith("libm."))
    shutil.copy(system, evil / "preloaded.so")
    for name in ("libglib-2.0.so.0", "libX11.so.6"):
        shutil.copy(next(Path("/usr/lib").rglob(name)), evil)
    hostile = {
        "LD_PRELOAD": str(evil / "preloaded.so"),
        "LD_LIBRARY_PATH": str(evil),
        "QT_PLUGIN_PATH": str(evil),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(evil / "platforms"),
        "PYTHONPATH": str(evil),
    }
    program = Bundled(bundles.program(bundle), screen, full.folder, tmp_path, **hostile)
    try:
        program.unlock(PASSPHRASE)
        code = loaded(program.pid)
        assert any(path.name == "libqxcb.so" for path in code)
        assert [path for path in code if path.is_relative_to(evil)] == []
    finally:
        program.kill()


@DISPLAY
@MAY_LOOK
def test_lock_replaces_the_bundled_process_and_it_opens_again(
    bundle: Path, screen: str, full: Closed, tmp_path: Path
) -> None:
    program = Bundled(bundles.program(bundle), screen, full.folder, tmp_path)
    try:
        program.unlock(PASSPHRASE)
        program.lock()
        assert not program.is_open()
        program.unlock(PASSPHRASE)
        assert program.is_open()
    finally:
        program.kill()


@DISPLAY
@MAY_LOOK
def test_the_processes_for_documents_and_spelling_end_with_the_window(
    bundle: Path, screen: str, full: Closed, tmp_path: Path
) -> None:
    book = full.open()
    add_person(book, "Quillfeather")
    book.close()
    program = Bundled(bundles.program(bundle), screen, full.folder, tmp_path)
    its_own = re.escape(str(bundle))
    try:
        program.unlock(PASSPHRASE)
        program.begin_note("Quillfeather")
        program.type("Mispeled wrods ")
        until(lambda: len(re.findall(rf"^{its_own}", _processes(), re.MULTILINE)) >= 2)
    finally:
        program.kill()
    until(lambda: not re.search(its_own, _processes()))


def _processes() -> str:
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
