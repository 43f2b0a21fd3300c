"""Check where the program looks for its own files and keeps the officer's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hungchinh_desktop import paths


def test_shipped_folders_are_found_in_the_source_tree() -> None:
    assert (paths.resources_dir() / "styles" / "office.qss").is_file()
    assert paths.resources_dir().parent == Path(paths.__file__).resolve().parent.parent


def test_bundled_copy_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "hungchinh_desktop"
    (package / "_bundled" / "db").mkdir(parents=True)
    (tmp_path / "db").mkdir()
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.db_dir() == package / "_bundled" / "db"
    assert paths.resources_dir() == tmp_path / "resources"


def test_incomplete_installation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "hungchinh_desktop")
    with pytest.raises(FileNotFoundError, match="'db' is missing"):
        paths.db_dir()


def test_data_folder_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUNGCHINH_DATA_DIR", str(tmp_path / "Hưng Chính"))
    assert paths.data_dir() == tmp_path / "Hưng Chính"
    assert paths.default_data_file() == tmp_path / "Hưng Chính" / "hung_chinh.db"
    assert paths.log_dir() == tmp_path / "Hưng Chính" / "logs"


def test_moved_data_folder_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HUNGCHINH_DATA_DIR", "du_lieu")
    assert paths.data_dir() == tmp_path / "du_lieu"


def test_linux_follows_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUNGCHINH_DATA_DIR", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.data_dir() == tmp_path / "hungchinh"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert paths.data_dir() == Path.home() / ".local" / "share" / "hungchinh"


def test_windows_uses_local_app_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUNGCHINH_DATA_DIR", raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert paths.data_dir() == tmp_path / "HungChinh"
    monkeypatch.delenv("LOCALAPPDATA")
    assert paths.data_dir() == Path.home() / "AppData" / "Local" / "HungChinh"
