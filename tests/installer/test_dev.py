import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest

from installer import dev

REQUIREMENT_FILES = sorted(dev.REQUIREMENTS.iterdir())
EXACT_FILES = [file for file in REQUIREMENT_FILES if file.suffix == ".txt"]
SPREAD = ("-n", "auto", "--dist", "worksteal")
# What every Linux has that can run Python, and what the wheels of Qt bring along.
ALWAYS_THERE = re.compile(
    r"(ld-linux.*|lib(c|m|dl|pthread|resolv|gcc_s|stdc\+\+)|lib(Qt6|icu|pyside6|shiboken6).*)\.so.*"
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small repository: the files that an installation depends on, and a `.venv` that is not set up."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "BUILD", tmp_path / "build")
    monkeypatch.setattr(dev, "REQUIREMENTS", tmp_path / "requirements")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "requirements").mkdir()
    for name in dev.PURPOSES["test"]:
        (tmp_path / "requirements" / name).write_text(f"# {name}\n")
    python = Path(dev.venv_python())
    python.parent.mkdir(parents=True)
    python.touch()
    return tmp_path


@pytest.fixture
def installed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The purposes that were installed for, one entry each time; nothing is really installed."""
    purposes: list[str] = []
    monkeypatch.setattr(dev, "can_load", lambda _library: True)
    monkeypatch.setattr(dev, "provide_venv", lambda _log: None)
    monkeypatch.setattr(dev, "install", lambda purpose, _log: purposes.append(purpose))
    return purposes


# ── Python and the system ────────────────────────────────────────────────────────────────────────


def test_a_python_that_is_too_old_is_refused_in_one_sentence() -> None:
    with pytest.raises(dev.Refusal) as refusal:
        dev.refuse_old_python((3, 10, 13))
    assert str(refusal.value) == "Fieldnote needs Python 3.11 or newer, and this is Python 3.10.13."


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (4, 0, 0)])
def test_a_python_that_is_new_enough_is_taken(version: tuple[int, int, int]) -> None:
    dev.refuse_old_python(version)


def test_a_missing_library_is_named_with_the_command_that_brings_it() -> None:
    missing = dev.missing_libraries(dev.X11_LIBRARIES, lambda library: library != "libxcb-cursor.so.0")
    assert dev.missing_sentence(missing, which=["apt-get"].count) == (
        "Qt needs a system library that is missing here (libxcb-cursor.so.0); "
        "please run: sudo apt-get install libxcb-cursor0"
    )


def test_several_missing_libraries_are_one_sentence_and_one_command() -> None:
    missing = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}
    assert dev.missing_sentence(missing, which=["apt-get"].count) == (
        "Qt needs system libraries that are missing here (libGL.so.1, libEGL.so.1); "
        "please run: sudo apt-get install libegl1 libgl1"
    )


@pytest.mark.parametrize(
    ("tools", "advice"),
    [
        (["dnf"], "please run: sudo dnf install 'libGL.so.1()(64bit)'"),
        ([], "please install what has that name with this system's package manager."),
    ],
)
def test_other_systems_get_advice_of_their_own(tools: list[str], advice: str) -> None:
    assert dev.missing_sentence({"libGL.so.1": "libgl1"}, which=tools.count).endswith(advice)


def test_a_person_who_may_not_install_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "may_install_packages", lambda: False)
    with pytest.raises(dev.Refusal, match=r"libxcb-cursor\.so\.0"):
        dev.provide_libraries({"libxcb-cursor.so.0": "libxcb-cursor0"})


@pytest.mark.skipif(sys.platform != "linux" or which("readelf") is None, reason="needs Linux and readelf (binutils)")
@pytest.mark.parametrize(
    ("files", "listed"),
    [
        (["lib/libQt6Widgets.so.6", "lib/libQt6Gui.so.6", "lib/libQt6Core.so.6"], dev.QT_LIBRARIES),
        (["lib/libQt6PdfWidgets.so.6", "lib/libQt6Pdf.so.6", "lib/libQt6Network.so.6"], dev.QT_LIBRARIES),
        (["plugins/platforms/libqoffscreen.so", "lib/libQt6PrintSupport.so.6"], dev.QT_LIBRARIES),
        (["plugins/platforms/libqxcb.so", "lib/libQt6XcbQpa.so.6"], dev.X11_LIBRARIES),
        (["plugins/platforms/libqwayland.so", "lib/libQt6WaylandClient.so.6"], dev.WAYLAND_LIBRARIES),
    ],
)
def test_every_library_that_qt_asks_for_is_listed(files: Sequence[str], listed: dict[str, str]) -> None:
    package = find_spec("PySide6")
    assert package is not None
    assert package.origin is not None
    paths = [Path(package.origin).parent / "Qt" / name for name in files]
    entries = subprocess.run(["readelf", "-d", *paths], capture_output=True, text=True, check=True).stdout
    needed = {name for name in re.findall(r"NEEDED.*\[(.+)\]", entries) if not ALWAYS_THERE.fullmatch(name)}
    # These two are in the packages of libglib and libbrotlidec.
    assert needed - {"libgthread-2.0.so.0", "libbrotlicommon.so.1"} <= {**dev.QT_LIBRARIES, **listed}.keys()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    ("environment", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_a_display_is_known_by_the_environment(environment: dict[str, str], *, seen: bool) -> None:
    assert dev.has_display(environment) is seen


# ── Set-up ───────────────────────────────────────────────────────────────────────────────────────


def test_the_second_set_up_installs_nothing(installed: list[str]) -> None:
    dev.prepare("run")
    dev.prepare("run")
    assert installed == ["run"]


def test_what_is_ready_for_tests_is_ready_to_run(installed: list[str]) -> None:
    dev.prepare("test")
    dev.prepare("run")
    assert installed == ["test"]


def test_what_is_ready_to_run_still_needs_the_test_tools(installed: list[str]) -> None:
    dev.prepare("run")
    dev.prepare("test")
    assert installed == ["run", "test"]


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements/build.txt", "requirements/runtime.txt"])
def test_a_changed_file_is_installed_again(repository: Path, installed: list[str], changed: str) -> None:
    dev.prepare("run")
    (repository / changed).write_text("changed\n")
    dev.prepare("run")
    assert installed == ["run", "run"]


def test_changed_test_tools_do_not_matter_to_running(repository: Path, installed: list[str]) -> None:
    dev.prepare("run")
    (repository / "requirements" / "test.txt").write_text("changed\n")
    dev.prepare("run")
    assert installed == ["run"]


def test_a_python_that_has_gone_is_set_up_again(installed: list[str]) -> None:
    dev.prepare("run")
    Path(dev.venv_python()).unlink()
    dev.prepare("run")
    assert installed == ["run", "run"]


def test_a_broken_environment_of_somebody_else_is_left_alone(repository: Path) -> None:
    with (repository / "log").open("w") as log, pytest.raises(dev.Refusal, match=r"not made by dev\.py"):
        dev.provide_venv(log)
    assert Path(dev.venv_python()).exists()


def test_a_failed_step_shows_the_end_of_its_log(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-c", "print('the reason'); raise SystemExit(3)"]
    with (
        (repository / "log").open("w") as log,
        pytest.raises(dev.Refusal, match=r"^It failed \(the whole log is log\)"),
    ):
        dev.attempt(log, command, "It failed")
    assert "the reason" in capsys.readouterr().err


# ── Folders that are made again ──────────────────────────────────────────────────────────────────


def test_a_folder_is_made_again_from_nothing(tmp_path: Path) -> None:
    folder = dev.fresh_folder(tmp_path / "demo")
    (folder / "letters").mkdir()
    (folder / "letters" / "one.pdf").touch()
    dev.remember_folder(folder)
    again = dev.fresh_folder(tmp_path / "demo")
    assert again == folder
    assert list(again.iterdir()) == []


def test_a_file_of_the_person_keeps_its_folder(tmp_path: Path) -> None:
    folder = dev.fresh_folder(tmp_path / "demo")
    (folder / "made.pdf").touch()
    dev.remember_folder(folder)
    (folder / "mine.txt").write_text("mine")
    assert dev.fresh_folder(tmp_path / "demo") == tmp_path / "demo-2"
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_a_folder_that_is_not_ours_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    assert dev.fresh_folder(tmp_path / "demo") == tmp_path / "demo-2"
    assert (tmp_path / "demo").is_dir()


def test_nothing_outside_the_folder_is_deleted(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.touch()
    folder = dev.fresh_folder(tmp_path / "demo")
    (folder / "link").symlink_to(tmp_path)
    (folder / dev.LIST_NAME).write_text(f"../outside.txt\nlink/outside.txt\n{outside}\n")
    dev.fresh_folder(tmp_path / "demo")
    assert outside.exists()


# ── Commands ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("installed")
def test_every_check_runs_and_the_first_failure_gives_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {"ruff": 0, "mypy": 3, "pytest": 1}
    ran: list[str] = []

    def call(command: Sequence[str], **_: object) -> int:
        ran.append(command[2])
        return codes[command[2]]

    monkeypatch.setattr("subprocess.call", call)
    assert dev.main(["test"]) == 3
    assert ran == ["ruff", "ruff", "mypy", "pytest"]


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        ([], [*SPREAD]),
        (["tests/domain", "-k", "visit"], [*SPREAD, "tests/domain", "-k", "visit"]),
        (["-n0"], ["-n0"]),
        (["--pdb"], ["--pdb"]),
    ],
)
def test_tests_use_all_processors_unless_told_otherwise(given: list[str], passed: list[str]) -> None:
    assert dev.pytest_arguments(given) == passed


def test_the_notebook_and_its_passphrase_are_read_from_what_the_demo_printed() -> None:
    printed = "/x/Practice.fieldnote\n/x/plan-summary.pdf\npassphrase: five kind words go here\n"
    assert dev.read_demo(printed) == ("/x/Practice.fieldnote", "five kind words go here")


def test_an_unknown_command_is_named_with_those_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert (
        capsys.readouterr().err
        == "dev.py has no command “fly”. It knows: run, test, faults, bundle, translate, set-up.\n"
    )


# ── Requirement files ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("file", EXACT_FILES, ids=lambda file: file.name)
def test_every_requirement_is_one_version_with_hashes(file: Path) -> None:
    entries = re.split(r"\n(?=\S)", file.read_text(encoding="utf-8").strip())
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; [^\n]+)? \\\n +--hash=sha256:[0-9a-f]{64}\b", entry), entry


@pytest.mark.parametrize("file", REQUIREMENT_FILES, ids=lambda file: file.name)
def test_no_requirement_file_names_an_address(file: Path) -> None:
    assert not re.search(
        r"://|--(extra-)?index-url|--find-links|^-[if]\b| @ ", file.read_text(encoding="utf-8"), re.MULTILINE
    )


def test_the_requirement_files_agree_on_versions() -> None:
    found: dict[str, set[str]] = {}
    for file in EXACT_FILES:
        for name, version in re.findall(r"^([a-z0-9-]+)==([\w.]+)", file.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(name, set()).add(version)
    assert {name: versions for name, versions in found.items() if len(versions) > 1} == {}


def test_the_runtime_requirements_hold_the_dependencies_of_the_project() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (dev.REQUIREMENTS / "runtime.in").read_text(encoding="utf-8").splitlines()
    assert set(project["dependencies"]) <= {line for line in lines if not line.startswith("#")}


# ── The fault suite ──────────────────────────────────────────────────────────────────────────────


def test_a_part_of_the_fault_suite_is_its_file_and_an_unknown_part_is_named_with_those_that_exist() -> None:
    assert [Path(file).name for file in dev.fault_tests(["kill"])] == ["test_kill.py"]
    assert {Path(file) for file in dev.fault_tests([])} == set(dev.FAULT_TESTS.glob("test_*.py"))
    with pytest.raises(dev.Refusal, match=r"no part “meteorites”\. It has: .*kill"):
        dev.fault_tests(["meteorites"])


def test_a_bundle_is_refused_with_the_command_that_brings_what_it_is_made_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "can_load", lambda _library: False)
    monkeypatch.setattr("shutil.which", lambda _program: None)
    with pytest.raises(dev.Refusal) as refusal:
        dev.provide_bundling()
    library = f"libpython3.{sys.version_info[1]}"
    assert str(refusal.value).endswith(f"sudo apt-get install {library} binutils")
