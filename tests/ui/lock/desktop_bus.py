"""A bus of our own with the parts of logind, UPower and a screen saver that a desktop watch speaks with."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

LOGIN = "/org/freedesktop/login1"
SESSION = f"{LOGIN}/session/_31"
POWER = "/org/freedesktop/UPower"
SERVICES = ("org.freedesktop.login1", "org.freedesktop.UPower")


@contextmanager
def bus(folder: Path, **environment: str) -> Iterator[str]:
    """Run a bus and give its address; the programs that it starts have more of an environment."""
    program = shutil.which("dbus-daemon")
    assert program is not None
    command = [program, "--session", "--nofork", "--print-address=1", f"--address=unix:path={folder / 'bus'}"]
    more = {**os.environ, **environment}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=more) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


class FakeComputer(QDBusVirtualObject):
    """Answers as logind and UPower do, and says what a test wants it to say."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.connection = QDBusConnection.connectToBus(address, f"fake-{id(self)}")
        self.properties: dict[str, object] = {"Active": True, "LockedHint": False, "LidIsClosed": False}
        self.calls: list[list[object]] = []
        self.delays = 0
        """How many locks on sleep are held right now."""
        for service in SERVICES:
            assert self.connection.registerService(service)
        for path in (LOGIN, POWER):
            sub = QDBusConnection.VirtualObjectRegisterOption.SubPath
            assert self.connection.registerVirtualObject(path, self, sub)

    def leave(self) -> None:
        """Go from the bus."""
        for service in SERVICES:
            self.connection.unregisterService(service)
        QDBusConnection.disconnectFromBus(self.connection.name())

    def introspect(self, path: str) -> str:
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802 -- Qt's name
        self.calls.append([message.member(), *message.arguments()])
        answers = {"GetSession": self._session, "Get": self._property, "Inhibit": self._inhibit}
        reply = message.createReply()
        reply.setArguments([answers[message.member()](message)])
        connection.send(reply)
        return True

    def say(self, path: str, interface: str, member: str, *values: object) -> None:
        """Send a signal."""
        signal = QDBusMessage.createSignal(path, interface, member)
        signal.setArguments(list(values))
        assert self.connection.send(signal)

    def set(self, path: str, interface: str, name: str, value: object) -> None:
        """Change a property and say so."""
        self.properties[name] = value
        self.say(path, "org.freedesktop.DBus.Properties", "PropertiesChanged", interface, {name: value}, [])

    def _session(self, message: QDBusMessage) -> QDBusObjectPath:
        assert message.arguments() == ["auto"]
        return QDBusObjectPath(SESSION)

    def _property(self, message: QDBusMessage) -> QDBusVariant:
        return QDBusVariant(self.properties[message.arguments()[1]])

    def _inhibit(self, message: QDBusMessage) -> QDBusUnixFileDescriptor:
        assert message.arguments()[0::3] == ["sleep:shutdown", "delay"]
        ours, theirs = os.pipe()
        given = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        self.delays += 1
        closed = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)

        def let_go() -> None:
            self.delays -= 1
            closed.setEnabled(False)
            os.close(ours)

        closed.activated.connect(let_go)
        return given
