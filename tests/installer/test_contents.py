"""What goes into the bundle and what stays out, before anything is made."""

import ast
import sys
import sysconfig
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer import contents

pytestmark = pytest.mark.slow

SOURCE = contents.ROOT / "fieldnote"


def imported_by_us() -> set[str]:
    """The top-level modules that our code imports, inside functions too."""
    found: set[str] = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.update(name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                found.add(node.module)
    return found


def test_nothing_that_is_left_out_is_imported_by_us() -> None:
    left_out = contents.MODULES_LEFT_OUT
    ours = imported_by_us()
    assert {name for name in ours if name in left_out or name.partition(".")[0] in left_out} == set()


def test_every_module_of_qt_that_we_import_is_kept_and_no_other() -> None:
    used = {name.partition(".")[2] for name in imported_by_us() if name.startswith("PySide6.Qt")}
    assert used == contents.QT_MODULES.keys() - {"QtNetwork"}


def test_the_bundle_may_hold_what_the_project_depends_on_and_what_that_needs() -> None:
    project = tomllib.loads((contents.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted, seen = [Requirement(line) for line in project["dependencies"]], set[str]()
    while wanted:
        asked = wanted.pop()
        name = canonicalize_name(asked.name)
        if name not in seen and (asked.marker is None or asked.marker.evaluate({"extra": ""})):
            seen.add(name)
            wanted += [Requirement(line) for line in distribution(name).requires or ()]
    assert seen == set(contents.runtime_distributions())


def test_no_tool_of_the_tests_may_come_along() -> None:
    foreign = contents.top_modules(contents.installed_distributions())
    foreign -= contents.top_modules(contents.runtime_distributions())
    assert {"pytest", "hypothesis", "PyInstaller", "psycopg", "fastapi"} <= foreign
    assert foreign.isdisjoint(contents.LAZY_MODULES)
    assert "PySide6" not in foreign


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/QtPdf.abi3.so",
        "PySide6/QtPdf.pyd",
        "PySide6/Qt6Pdf.dll",
        "PySide6/MSVCP140.dll",
        "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets",
        "PySide6/libpyside6.abi3.6.12.dylib",
        "PySide6/libpyside6.abi3.so.6.12",
        "PySide6/__init__.py",
        "libpython3.11.so.1.0",
        "libxcb-cursor.so.0",
        "_cffi_backend.cpython-311-x86_64-linux-gnu.so",
        "pillow.libs/libjpeg-6dc8d115.so.62.4.0",
        "pyrage-1.4.0.dist-info/METADATA",
        "PySide6/Qt/translations/qtbase_es.qm",
        "PySide6/translations/qtbase_es.qm",
    ],
)
def test_what_the_program_uses_is_kept(place: str) -> None:
    assert contents.is_wanted_file(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtdeclarative_es.qm",
        "libglib-2.0.so.0",
        "libfontconfig.so.1",
        "libsqlite3.so.0",
        "pyrage-1.4.0.dist-info/RECORD",
        "fieldnote-0.1.0.dist-info/direct_url.json",
    ],
)
def test_what_the_program_never_uses_stays_out(place: str) -> None:
    assert not contents.is_wanted_file(place)


def test_pictures_of_the_window_stay_out_and_words_for_passphrases_come_along() -> None:
    assert not contents.is_wanted_resource("pictures/window.png")
    assert contents.is_wanted_resource("words/passphrase.txt")
    assert contents.is_wanted_resource("words/passphrase-es.txt")
    assert all((contents.ROOT / "resources" / left).exists() for left in contents.RESOURCES_LEFT_OUT)


def test_another_system_may_hold_only_what_is_pinned_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = tmp_path / "runtime.txt"
    hashes = "    --hash=sha256:00\n"
    pinned.write_text(
        f"Ab_c==1 ; sys_platform == 'win32' \\\n{hashes}d-e==2 \\\n{hashes}f==3 ; python_version < '4' \\\n"
    )
    monkeypatch.setattr(contents, "RUNTIME", pinned)
    assert contents.runtime_distributions("linux") == ("d-e", "f")
    assert contents.runtime_distributions("win32") == ("ab-c", "d-e", "f")


def test_every_reason_is_given() -> None:
    for reasons in (contents.MODULES_LEFT_OUT, contents.QT_LEFT_OUT, contents.QT_PLUGINS, contents.START_LEFT_OUT):
        assert all(len(reason) >= 3 for reason in reasons.values())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name their plugins elsewhere")
def test_every_plugin_that_is_kept_is_one_of_qts() -> None:
    import PySide6  # noqa: PLC0415

    folder = Path(PySide6.__file__).parent / "Qt" / "plugins"
    there = {f"{file.parent.name}/{file.stem.removeprefix('lib')}" for file in folder.rglob("*.so")}
    elsewhere = {"platforms/qwindows", "platforms/qcocoa", "styles/qmodernwindowsstyle", "styles/qmacstyle"}
    assert contents.QT_PLUGINS.keys() - there == elsewhere


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' Python knows it otherwise")
def test_python_is_told_how_it_was_built_and_not_where() -> None:
    _, told = contents.python_knows()
    found: dict[str, Any] = {}
    exec(told, found)  # noqa: S102 -- our own
    assert found["build_time_vars"]["TZPATH"] == sysconfig.get_config_var("TZPATH")
    assert sys.prefix not in told.replace(str(found["build_time_vars"]["TZPATH"]), "")
