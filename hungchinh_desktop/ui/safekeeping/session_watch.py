"""Hear that the computer's own session is locked, switched away from, or put to sleep."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtDBus import QDBusConnection

_SAVERS = ("org.freedesktop", "org.gnome", "org.mate", "org.cinnamon")
_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_SYSTEM_BUSES = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
_ANSWER_MS = 500
# the stubs ask for bytes, PySide itself only takes what SLOT() returns
_ON_ACTIVE, _ON_LOCK = (cast("bytes", SLOT(name)) for name in ("_on_active(bool)", "_on_lock()"))
_SESSION, _SYSTEM = "hungchinh_session", "hungchinh_system"


class SessionWatch(QObject):
    """Say when somebody locks the screen; where nothing tells of it, nothing is said."""

    locked = Signal()

    def __init__(self, parent: QObject, environment: Mapping[str, str] = os.environ) -> None:
        """Begin to listen: by D-Bus on Linux, by session messages on Windows."""
        super().__init__(parent)
        if sys.platform == "win32":
            from hungchinh_desktop.ui.safekeeping.windows_session import WindowsSession

            self._windows = WindowsSession(self.locked.emit, self)
        elif sys.platform.startswith("linux"):
            self._hear_session(session_address(environment))
            self._hear_system(system_address(environment), environment)

    def _hear_session(self, address: str) -> None:
        bus = _bus(address, _SESSION)
        if bus is None:
            return
        for maker in _SAVERS:
            interface = f"{maker}.ScreenSaver"
            # by interface alone: each desktop gives its screen saver another path
            bus.connect("", "", interface, "ActiveChanged", self, _ON_ACTIVE)

    def _hear_system(self, address: str, environment: Mapping[str, str]) -> None:
        bus = _bus(address, _SYSTEM)
        if bus is None:
            return
        manager = f"{_LOGIN}.Manager"
        bus.connect(_LOGIN, _LOGIN_PATH, manager, "PrepareForSleep", self, _ON_ACTIVE)
        own = _own_session(bus, environment)
        if own:
            bus.connect(_LOGIN, own, f"{_LOGIN}.Session", "Lock", self, _ON_LOCK)

    @Slot(bool)
    def _on_active(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot()
    def _on_lock(self) -> None:
        self.locked.emit()


def session_address(environment: Mapping[str, str]) -> str:
    """Return the address of the person's own bus, "" where there is none on this machine."""
    address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:
        socket = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere"), "bus")
        address = f"unix:path={socket}" if socket.exists() else ""
    return address if is_local(address) else ""


def system_address(environment: Mapping[str, str]) -> str:
    """Return the address of the machine's bus, "" where there is none."""
    address = environment.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    if not address:
        found = (path for path in _SYSTEM_BUSES if Path(path).exists())
        address = next((f"unix:path={path}" for path in found), "")
    return address if is_local(address) else ""


def is_local(address: str) -> bool:
    """Tell whether an address leads to a socket of this machine and to nothing else.

    D-Bus also knows addresses that go through the network or start a program; the program uses
    neither.
    """
    ways = [way for way in address.split(";") if way]
    return bool(ways) and all(
        way.startswith(("unix:path=", "unix:abstract=", "unix:guid=")) for way in ways
    )


def _bus(address: str, name: str) -> QDBusConnection | None:
    if not address:
        return None
    from PySide6.QtDBus import QDBusConnection

    QDBusConnection.disconnectFromBus(name)
    bus = QDBusConnection.connectToBus(address, name)
    return bus if bus.isConnected() else None


def _own_session(bus: QDBusConnection, environment: Mapping[str, str]) -> str:
    """Return the path of the session this program runs in, "" where the system knows none."""
    from PySide6.QtDBus import QDBus, QDBusMessage, QDBusObjectPath

    name = environment.get("XDG_SESSION_ID", "") or "auto"  # the caller's own
    call = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "GetSession")
    call.setArguments([name])
    reply = bus.call(call, QDBus.CallMode.Block, _ANSWER_MS)
    answers = reply.arguments()
    path = answers[0] if answers else None
    return path.path() if isinstance(path, QDBusObjectPath) else ""
