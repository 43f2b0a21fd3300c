"""Keep every test away from the person's own files, settings and screen."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

# Before the first Qt object: Qt reads these once, and it warns when the last one is missing.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="hungchinh-runtime-"))


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


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Name the program as its own start does."""
    return ["hungchinh-desktop"]
