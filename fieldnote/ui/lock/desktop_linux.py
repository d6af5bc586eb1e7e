"""Linux desktops, over D-Bus: a socket of this computer's own (AF_UNIX), never the network.

logind tells of sleep, shutdown, the session's lock and another user in front, UPower of the lid, and the desktop's
screen saver of a locked screen where logind is not told. Signals and calls come back through the event loop. Only
connecting waits, and takes under a millisecond; where there is no bus, it fails at once.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusPendingCallWatcher, QDBusVariant

from fieldnote.ui.lock.desktop import Desktop


@dataclass(frozen=True, slots=True)
class _Place:
    """Whom to call or hear, where it stands, and as what."""

    service: str
    path: str
    interface: str


_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SESSION: Final = "org.freedesktop.login1.Session"
_POWER: Final = "org.freedesktop.UPower"
_MANAGER: Final = _Place("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_LID: Final = _Place(_POWER, "/org/freedesktop/UPower", _PROPERTIES)
_SCREEN_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_LEAVING: Final = {_SESSION: {"Active": False, "LockedHint": True}, _POWER: {"LidIsClosed": True}}
"""What properties say once the person has left."""
_TOLD: Final = SLOT("_on_told(QDBusMessage)")

Answered = Callable[[QDBusMessage], None]


class LinuxDesktop(Desktop):
    """Listens on the system's bus and the session's; tests give buses of their own."""

    def __init__(
        self,
        *,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = (system, session)
        self._system: QDBusConnection | None = None
        self._waiting: set[QDBusPendingCallWatcher] = set()
        self._delay: QDBusMessage | None = None
        """The answer that carries the lock on sleep; sleep is held up while it is kept."""
        self._runs = False

    @property
    def delays_sleep(self) -> bool:
        """Whether the computer waits for us before it sleeps (some seconds at most: it is logind that decides)."""
        return self._delay is not None

    def start(self) -> None:
        """Listen to what there is."""
        system, session = self._given
        self._runs = True
        self._system = system or QDBusConnection.systemBus()
        if self._system.isConnected():
            self._hear(_MANAGER, "PrepareForSleep")
            self._hear(_MANAGER, "PrepareForShutdown")
            self._hear(_LID, "PropertiesChanged")
            self._ask(_MANAGER, "GetSession", ["auto"], self._on_session)
            self._delay_sleep()
        if session is None and _has_session_bus():
            session = QDBusConnection.sessionBus()
        if session is not None and session.isConnected():
            for name in _SCREEN_SAVERS:
                session.connect("", "", name, "ActiveChanged", self, _TOLD)  # type: ignore[call-overload]  # likewise

    def stop(self) -> None:
        """Listen no more. The lock on sleep stays until the process ends or is replaced, and its memory with it."""
        self._runs = False

    def let_sleep(self) -> None:
        """Let go of the lock on sleep."""
        self._delay = None

    def _hear(self, place: _Place, member: str) -> None:
        if self._system is not None:
            self._system.connect(place.service, place.path, place.interface, member, self, _TOLD)  # type: ignore[call-overload]  # a str, whatever the stub says

    def _ask(self, place: _Place, member: str, values: list[str], answered: Answered) -> None:
        """Call without waiting; an error is no answer, since not every computer has what is called."""
        if self._system is None:
            return
        call = QDBusMessage.createMethodCall(place.service, place.path, place.interface, member)
        call.setArguments(values)
        waiting = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        self._waiting.add(waiting)

        def finished() -> None:
            self._waiting.discard(waiting)
            reply = waiting.reply()
            waiting.deleteLater()
            if self._runs and reply.type() == QDBusMessage.MessageType.ReplyMessage:
                answered(reply)

        waiting.finished.connect(finished)

    def _delay_sleep(self) -> None:
        why = self.tr("Saves what was typed")
        self._ask(_MANAGER, "Inhibit", ["sleep:shutdown", "Fieldnote", why, "delay"], self._on_delayed)

    def _on_delayed(self, reply: QDBusMessage) -> None:
        self._delay = reply

    def _on_session(self, reply: QDBusMessage) -> None:
        path = reply.arguments()[0]
        if isinstance(path, QDBusObjectPath):
            self._hear(_Place(_MANAGER.service, path.path(), _SESSION), "Lock")
            self._hear(_Place(_MANAGER.service, path.path(), _PROPERTIES), "PropertiesChanged")

    @Slot("QDBusMessage")
    def _on_told(self, told: QDBusMessage) -> None:
        if not self._runs:
            return
        match told.member(), told.arguments():
            case ("Lock", []) | ("PrepareForSleep" | "PrepareForShutdown" | "ActiveChanged", [True]):
                self.left.emit()
            case "PrepareForSleep", [False] if self._delay is None:
                self._delay_sleep()
            case "PropertiesChanged", [str(interface), *_]:
                # Python cannot read the table that the signal carries: the properties are asked for.
                self._look_at(_Place(told.service(), told.path(), _PROPERTIES), interface)

    def _look_at(self, place: _Place, interface: str) -> None:
        for name, leaving in _LEAVING.get(interface, {}).items():

            def answered(reply: QDBusMessage, leaving: object = leaving) -> None:
                value = reply.arguments()[0]
                if isinstance(value, QDBusVariant) and value.variant() is leaving:
                    self.left.emit()

            self._ask(place, "Get", [interface, name], answered)


def _has_session_bus() -> bool:
    """Whether there is a bus to connect to: where there is none, D-Bus would start one, and wait for it."""
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or Path(os.environ.get("XDG_RUNTIME_DIR", "/"), "bus").exists()
