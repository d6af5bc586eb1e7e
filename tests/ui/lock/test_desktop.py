"""What the desktop says when a person leaves, on a real bus."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.lock.desktop_bus import LOGIN, POWER, SESSION, FakeComputer, bus

from fieldnote.ui.lock import this_desktop
from fieldnote.ui.lock.desktop import Desktop
from fieldnote.ui.lock.desktop_linux import LinuxDesktop
from fieldnote.ui.lock.desktop_windows import is_leaving

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not here")
MANAGER = "org.freedesktop.login1.Manager"
OF_SESSION = "org.freedesktop.login1.Session"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with bus(tmp_path_factory.mktemp("bus")) as made:
        yield made


@pytest.fixture
def computer(qapp: object, address: str) -> Iterator[FakeComputer]:
    fake = FakeComputer(address)
    yield fake
    fake.leave()


@pytest.fixture
def listening(qtbot: QtBot, computer: FakeComputer, address: str) -> Iterator[LinuxDesktop]:
    connection = QDBusConnection.connectToBus(address, "listening")
    made = LinuxDesktop(system=connection, session=connection)
    made.start()
    qtbot.waitUntil(lambda: made.delays_sleep and any(call[0] == "GetSession" for call in computer.calls))
    yield made
    made.deleteLater()
    QDBusConnection.disconnectFromBus("listening")


@pytest.mark.parametrize(
    ("path", "interface", "member", "values"),
    [
        (LOGIN, MANAGER, "PrepareForSleep", [True]),
        (LOGIN, MANAGER, "PrepareForShutdown", [True]),
        (SESSION, OF_SESSION, "Lock", []),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    ],
)
def test_sleep_shutdown_and_a_locked_screen_mean_that_the_person_leaves(
    qtbot: QtBot,
    listening: LinuxDesktop,
    computer: FakeComputer,
    path: str,
    interface: str,
    member: str,
    values: list[object],
) -> None:
    with qtbot.waitSignal(listening.left):
        computer.say(path, interface, member, *values)


@pytest.mark.parametrize(
    ("path", "interface", "name", "value"),
    [
        (SESSION, OF_SESSION, "Active", False),
        (SESSION, OF_SESSION, "LockedHint", True),
        (POWER, "org.freedesktop.UPower", "LidIsClosed", True),
    ],
)
def test_another_user_in_front_a_locked_session_and_a_closed_lid_mean_it_too(
    qtbot: QtBot, listening: LinuxDesktop, computer: FakeComputer, path: str, interface: str, name: str, value: object
) -> None:
    with qtbot.waitSignal(listening.left):
        computer.set(path, interface, name, value)


def test_coming_back_and_other_sessions_and_properties_mean_nothing(
    qtbot: QtBot, listening: LinuxDesktop, computer: FakeComputer
) -> None:
    with qtbot.assertNotEmitted(listening.left):
        computer.say(LOGIN, MANAGER, "PrepareForSleep", False)
        computer.say("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False)
        computer.say(f"{LOGIN}/session/_32", OF_SESSION, "Lock")
        computer.set(SESSION, OF_SESSION, "Active", True)
        computer.set(SESSION, OF_SESSION, "IdleHint", True)
        computer.calls.clear()
        computer.set(POWER, "org.freedesktop.UPower", "LidIsClosed", False)
        qtbot.waitUntil(lambda: any(call[-1] == "LidIsClosed" for call in computer.calls))


def test_sleep_waits_until_it_is_let_go_and_again_after_waking(
    qtbot: QtBot, listening: LinuxDesktop, computer: FakeComputer
) -> None:
    assert computer.delays == 1
    listening.let_sleep()
    qtbot.waitUntil(lambda: computer.delays == 0)
    computer.say(LOGIN, MANAGER, "PrepareForSleep", False)
    qtbot.waitUntil(lambda: listening.delays_sleep)
    assert computer.delays == 1
    computer.say(LOGIN, MANAGER, "PrepareForSleep", False)
    computer.set(SESSION, OF_SESSION, "Active", True)
    qtbot.waitUntil(lambda: computer.calls[-1][-1] == "LockedHint")
    assert computer.delays == 1


def test_one_that_stopped_hears_nothing_and_sleep_waits_on_for_the_process_to_end(
    qtbot: QtBot, listening: LinuxDesktop, computer: FakeComputer
) -> None:
    listening.stop()
    with qtbot.assertNotEmitted(listening.left, wait=50):
        computer.say(LOGIN, MANAGER, "PrepareForSleep", True)
    assert computer.delays == 1


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qapp: object, tmp_path: Path) -> None:
    nowhere = QDBusConnection.connectToBus(f"unix:path={tmp_path / 'none'}", "nowhere")
    quiet = LinuxDesktop(system=nowhere, session=nowhere)
    quiet.start()
    quiet.stop()
    quiet.let_sleep()
    assert not quiet.delays_sleep


def test_bus_without_logind_is_no_fault(qtbot: QtBot, address: str) -> None:
    connection = QDBusConnection.connectToBus(address, "alone")
    alone = LinuxDesktop(system=connection, session=connection)
    alone.start()
    qtbot.waitUntil(lambda: not alone._waiting)
    assert not alone.delays_sleep
    QDBusConnection.disconnectFromBus("alone")


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own desktop")
def test_this_computers_desktop_speaks_d_bus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert isinstance(this_desktop.of_this_computer(window), LinuxDesktop)


def test_other_systems_have_a_desktop_that_says_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    window = QWidget()
    qtbot.addWidget(window)
    silent = this_desktop.of_this_computer(window)
    assert type(silent) is Desktop
    silent.start()
    silent.let_sleep()
    silent.stop()


@pytest.mark.parametrize(
    ("message", "kind", "leaves"),
    [
        (0x02B1, 0x7, True),
        (0x02B1, 0x8, False),
        (0x02B1, 0x2, True),
        (0x02B1, 0x1, False),
        (0x0218, 0x4, True),
        (0x0218, 0x12, False),
        (0x0011, 0, True),
        (0x000F, 0x7, False),
    ],
)
def test_windows_messages_that_mean_leaving(message: int, kind: int, *, leaves: bool) -> None:
    assert is_leaving(message, kind) is leaves
