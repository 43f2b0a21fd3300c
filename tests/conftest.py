"""Keep every test away from the person's own files, settings and screen."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.log_watch import logs_in, told_by

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile

# Before the first Qt object: Qt reads these once, and it warns when the last one is missing.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "XDG_RUNTIME_DIR" not in os.environ:  # the first process makes it, those it starts inherit it
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="hungchinh-runtime-")
    atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long files: side by side, no process then waits for the last of them."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(autouse=True)
def hermetic_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a data folder and settings of its own, and return the data folder."""
    from PySide6.QtCore import QSettings

    data = tmp_path / "data"
    monkeypatch.setenv("HUNGCHINH_DATA_DIR", str(data))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)  # on Windows: a file, not the registry
    return data


@pytest.fixture(autouse=True)
def no_name_in_logs(tmp_path: Path, hermetic_home: Path) -> Iterator[None]:
    """Let no test end in which a log told a name of the record."""
    yield
    assert told_by(logs_in(tmp_path / "logs", hermetic_home / "logs")) == []


@pytest.fixture(autouse=True)
def no_stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no stick be plugged in: a start finds the copies on it and asks about them."""
    from hungchinh_desktop.storage import drives

    monkeypatch.setattr(drives, "MOUNT_TABLE", tmp_path / "no mounts")


@pytest.fixture(scope="session")
def seeded_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the office's record once: a copy of it costs a thirtieth of making it anew."""
    from hungchinh_desktop.services.office_file import open_office_file

    path = tmp_path_factory.mktemp("record") / "so.db"
    open_office_file(path).close()
    return path


@pytest.fixture
def office(tmp_path: Path, seeded_record: Path) -> Iterator[OfficeFile]:
    """Open a data file of the test's own, "so.db", with the office's record."""
    from hungchinh_desktop.services.office_file import open_office_file

    shutil.copyfile(seeded_record, tmp_path / "so.db")
    opened = open_office_file(tmp_path / "so.db")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Name the program as its own start does."""
    return ["hungchinh-desktop"]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every way into a network; what stays within the machine may go on."""

    def refuse(*_: object) -> NoReturn:
        pytest.fail("the program asked for the network")

    def guard(name: str) -> None:
        real = getattr(socket.socket, name)

        def guarded(this: socket.socket, *arguments: object) -> object:
            if this.family in (socket.AF_INET, socket.AF_INET6):
                refuse()
            return real(this, *arguments)

        monkeypatch.setattr(socket.socket, name, guarded)

    for name in ("connect", "connect_ex", "bind", "sendto"):
        guard(name)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
