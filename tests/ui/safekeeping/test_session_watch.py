"""Hear the lock of the computer over a real, private message bus."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from hungchinh_desktop.ui.safekeeping.session_watch import (
    SessionWatch,
    is_local,
    session_address,
    system_address,
)
from hungchinh_desktop.ui.safekeeping.windows_session import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    says_locked,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAEMON = shutil.which("dbus-daemon")
needs_bus = pytest.mark.skipif(
    DAEMON is None or not sys.platform.startswith("linux"),
    reason="dbus-daemon is not installed here (Debian package dbus-daemon)",
)
SAVER = "org.gnome.ScreenSaver"
LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Run a bus of this test's own and return its address."""
    assert DAEMON is not None
    wanted = f"unix:path={tmp_path / 'bus'}"
    command = [DAEMON, "--session", "--nofork", "--print-address", f"--address={wanted}"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def send(address: str, path: str, interface: str, name: str, *arguments: object) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(address, address)  # its own for each bus; it stays
    assert bus.isConnected()
    bus.registerService(LOGIN)
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert bus.send(message)


@needs_bus
def test_a_locked_screen_is_heard_and_an_unlocked_one_is_not(address: str, qtbot: QtBot) -> None:
    owner = QObject()
    watch = SessionWatch(owner, {"DBUS_SESSION_BUS_ADDRESS": address})
    with qtbot.assertNotEmitted(watch.locked, wait=100):
        send(address, "/org/gnome/ScreenSaver", SAVER, "ActiveChanged", False)
    for maker in ("org.freedesktop", "org.gnome", "org.mate", "org.cinnamon"):
        with qtbot.waitSignal(watch.locked):
            send(address, "/ScreenSaver", f"{maker}.ScreenSaver", "ActiveChanged", True)


@needs_bus
def test_going_to_sleep_is_heard(address: str, qtbot: QtBot) -> None:
    send(address, "/", "test.Here", "First")  # the name of the login service has an owner now
    owner = QObject()
    watch = SessionWatch(owner, {"DBUS_SYSTEM_BUS_ADDRESS": address})
    with qtbot.waitSignal(watch.locked):
        send(address, LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", True)


def test_a_machine_without_a_bus_is_no_fault(tmp_path: Path, qtbot: QtBot) -> None:
    owner = QObject()
    gone = f"unix:path={tmp_path / 'none'}"
    watch = SessionWatch(owner, {"DBUS_SESSION_BUS_ADDRESS": gone, "DBUS_SYSTEM_BUS_ADDRESS": gone})
    assert watch.parent() is owner


@pytest.mark.parametrize(
    "address",
    [
        "tcp:host=10.0.0.1,port=1234",
        "nonce-tcp:host=localhost,port=1",
        "unixexec:path=/bin/sh",
        "autolaunch:",
        "unix:path=/run/bus;tcp:host=10.0.0.1,port=1",
        "",
    ],
)
def test_only_sockets_of_this_machine_are_asked(address: str) -> None:
    assert not is_local(address)
    assert session_address({"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": "/none"}) == ""
    if address:
        assert system_address({"DBUS_SYSTEM_BUS_ADDRESS": address}) == ""


def test_the_bus_of_the_person_is_found_without_its_address(tmp_path: Path) -> None:
    assert session_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""
    (tmp_path / "bus").touch()
    found = session_address({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert found == f"unix:path={tmp_path / 'bus'}"
    assert is_local(f"{found},guid=1")


def test_what_windows_says_is_understood() -> None:
    assert says_locked(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)
    assert says_locked(WM_POWERBROADCAST, PBT_APMSUSPEND)
    assert not says_locked(WM_WTSSESSION_CHANGE, 0x8)  # unlocked again
    assert not says_locked(0x0200, WTS_SESSION_LOCK)  # the mouse moved
