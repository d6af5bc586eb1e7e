"""What the proof of the package cleans up. The proof itself takes a fresh Debian, root and half an hour."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer.linux.prove import Debian, UnprovenError, Window

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="packages for Debian are proven on Debian")


def test_a_step_that_fails_leaves_no_window_open(tmp_path: Path) -> None:
    process = subprocess.Popen(["sleep", "60"])

    def fail() -> None:
        with Window.of(Debian(tmp_path)) as window:
            window.process = process
            raise UnprovenError

    with pytest.raises(UnprovenError):
        fail()
    assert process.poll() is not None


def test_a_window_that_was_closed_or_never_opened_is_left_alone(tmp_path: Path) -> None:
    with Window.of(Debian(tmp_path)):
        pass
    with Window.of(Debian(tmp_path)) as window:
        window.process = subprocess.Popen(["true"])
        window.process.wait()
    assert window.process.returncode == 0


@pytest.mark.parametrize("fails", ["useradd", "later"])
def test_a_step_that_fails_leaves_nothing_mounted_even_while_it_is_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    (tmp_path / "base" / "etc").mkdir(parents=True)
    (tmp_path / "base" / "etc" / "debian_version").write_text("12.0", "utf-8")
    (tmp_path / "base" / "dev").mkdir()
    really, mounted = subprocess.run, [False]

    def run(command: list[str], **options: object) -> "subprocess.CompletedProcess[str]":
        if command[0] in {"mount", "umount"}:
            if command[0] == "umount" and "--lazy" not in command:
                raise subprocess.CalledProcessError(32, command, "target is busy")
            mounted[0] = command[0] == "mount"
            return subprocess.CompletedProcess(command, 0, "", "")
        if command[0] == "chroot":
            return subprocess.CompletedProcess(command, 1 if fails in command else 0, "", "")
        return really(command, check=True, text=True)

    def fail() -> None:
        with Debian.fresh(tmp_path):
            assert mounted[0]
            raise UnprovenError

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(UnprovenError):
        fail()
    assert not mounted[0]
