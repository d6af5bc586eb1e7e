"""The dependency rule as a check: every contract in pyproject.toml is kept, and each of them can fail."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "fieldnote"
CARRIERS = SOURCE / "exchange" / "carriers"
# What import-linter cannot name: parts of foreign packages. The rest is in pyproject.toml.
CONNECTING_PARTS = ("urllib.request", "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtHttpServer")
# One forbidden import for each contract: where it is planted, and what.
PLANTED = {
    "stack": ("vault/planted.py", "import fieldnote.services.notebook"),
    "past": ("cli/planted.py", "import fieldnote.vault.database"),
    "qt": ("services/planted.py", "import PySide6.QtCore"),
    "sql": ("reports/planted.py", "import sqlcipher3"),
    "signatures": ("services/planted_keys.py", "import cryptography"),
    "paper": ("services/planted_paper.py", "import reportlab.pdfgen"),
    "files": ("services/planted_files.py", "import pikepdf"),
    "computer": ("vault/planted_computer.py", "import platformdirs"),
    "offline": ("exchange/planted_offline.py", "def later():\n    import socket"),
    "carriers": ("exchange/planted_carriers.py", "def later():\n    import fieldnote.exchange.carriers.folder"),
    "truth": ("domain/planted.py", "import time"),
    "acyclic": ("domain/ids.py", "import fieldnote.domain.person"),
}
# What may be imported of the carriers' room at any time: their contract and their settings.
NO_CARRIERS = {"carrier", "settings"}
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"


def contracts() -> dict[str, str]:
    """Give the name of each contract by its id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def planted_copy(folder: Path) -> Path:
    """Copy the program and put the plants into it."""
    shutil.copytree(SOURCE, folder / "fieldnote", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for place, line in PLANTED.values():
        with (folder / "fieldnote" / place).open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    return folder


def lint(folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", LINT]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def imports_of(module: Path) -> set[str]:
    """Give every name a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def imported_at_once(module: Path) -> set[str]:
    """Give every name a module imports when it is imported itself: all but those inside functions."""
    names: set[str] = set()
    nodes: list[ast.AST] = [ast.parse(module.read_text("utf-8"))]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            nodes += ast.iter_child_nodes(node)
    return names


def carrying(source: Path) -> set[str]:
    """Name the modules outside the carriers that load one of them when they are loaded themselves."""
    return {
        module.relative_to(source).as_posix()
        for module in source.rglob("*.py")
        if not module.is_relative_to(source / CARRIERS.relative_to(SOURCE))
        and any(is_carrier(name) for name in imported_at_once(module))
    }


def is_carrier(name: str) -> bool:
    """Whether an imported name is a carrier or something in one."""
    room = "fieldnote.exchange.carriers."
    return name.startswith(room) and name.removeprefix(room).partition(".")[0] not in NO_CARRIERS


def connecting(source: Path) -> set[str]:
    """Name the modules outside the carriers that import a part that opens a connection."""
    return {
        module.relative_to(source).as_posix()
        for module in source.rglob("*.py")
        if not module.is_relative_to(source / CARRIERS.relative_to(SOURCE))
        and any(name == part or name.startswith(f"{part}.") for name in imports_of(module) for part in CONNECTING_PARTS)
    }


def test_every_contract_of_the_house_is_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    kept = lint_imports(no_cache=True, no_logo=True) == 0
    assert kept, capsys.readouterr().out


def test_there_is_a_plant_for_every_contract() -> None:
    assert set(PLANTED) == set(contracts())


def test_every_planted_forbidden_import_is_caught(tmp_path: Path) -> None:
    done = lint(planted_copy(tmp_path))
    assert done.returncode == 1, done.stdout + done.stderr
    told = " ".join(done.stdout.split())
    assert [name for name in contracts().values() if f"{name} BROKEN" not in told] == []
    plants = [place.removesuffix(".py").replace("/", ".") for place, _ in PLANTED.values()]
    assert [plant for plant in plants if ".planted" in plant and f"fieldnote.{plant} -> " not in told] == []
    assert "No cycles are allowed in fieldnote.domain." in told


def test_no_part_of_a_package_that_opens_a_connection_is_imported_outside_the_carriers(tmp_path: Path) -> None:
    assert connecting(SOURCE) == set()
    planted = tmp_path / "services" / "planted.py"
    planted.parent.mkdir()
    planted.write_text("from PySide6 import QtNetwork\n")
    (tmp_path / "exchange" / "carriers").mkdir(parents=True)
    (tmp_path / "exchange" / "carriers" / "https.py").write_text("import urllib.request\n")
    assert connecting(tmp_path) == {"services/planted.py"}


def test_no_carrier_is_loaded_before_something_is_sent(tmp_path: Path) -> None:
    assert carrying(SOURCE) == set()
    (tmp_path / "services").mkdir()
    for name, text in {
        "early": "from fieldnote.exchange.carriers import folder\n",
        "earlier": "if True:\n    import fieldnote.exchange.carriers.sftp as way\n",
        "inside": "class Way:\n    from fieldnote.exchange.carriers.folder import Folder\n",
        "late": "def send():\n    from fieldnote.exchange.carriers import folder\n",
        "contract": "from fieldnote.exchange.carriers.carrier import Parcel\n",
    }.items():
        (tmp_path / "services" / f"{name}.py").write_text(text)
    assert carrying(tmp_path) == {"services/early.py", "services/earlier.py", "services/inside.py"}
