"""The password of the file from the command line: never an argument, always a line."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from hungchinh_desktop.storage.file_key import is_plain
from tests.cli.cli_runs import Cli
from tests.services.quick_secrets import use_quick_secrets

OLD, NEW = "mật khẩu cũ", "mật khẩu mới"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    use_quick_secrets(monkeypatch)


@pytest.fixture
def path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    made = tmp_path / "so.db"
    assert Cli(capsys, made)("show", "totals").code == 0
    return made


@pytest.fixture
def keyed(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    return Cli(capsys, path)


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def code_in(printed: str) -> str:
    found = re.search(r"Mã khôi phục: (\S+)", printed)
    assert found is not None
    return found[1]


def test_set_open_change_recover_remove(
    keyed: Cli, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyed("safe", "backup")
    typing(monkeypatch, OLD)
    sheet = tmp_path / "ma.pdf"
    ran = keyed("safe", "password", "set", "--keeper", "Phan Thị Thủy", "--sheet", sheet)
    assert ran.code == 0, ran.fault
    assert "Bản sao lưu đã ghi lại: 2." in ran.out
    code = code_in(ran.out)
    assert sheet.read_bytes().startswith(b"%PDF")
    assert not is_plain(path)

    assert "có mật khẩu" in keyed("show", "totals").sentence()
    typing(monkeypatch, OLD)
    assert keyed("--file-password-stdin", "safe", "verify").code == 0
    typing(monkeypatch, "sai hẳn rồi")
    assert "không đúng" in keyed("--file-password-stdin", "show", "totals").sentence()

    typing(monkeypatch, OLD, NEW)
    assert keyed("safe", "password", "change").code == 0
    typing(monkeypatch, OLD, "gì đó khác")
    assert "không đúng" in keyed("safe", "password", "change").sentence()

    typing(monkeypatch, code[:-1] + ("0" if code[-1] != "0" else "1"), OLD)
    assert "gõ sai" in keyed("safe", "recover").sentence()
    typing(monkeypatch, code, OLD)
    assert keyed("safe", "recover").code == 0

    typing(monkeypatch, OLD)
    ran = keyed("safe", "password", "remove")
    assert ran.code == 0, ran.fault
    assert is_plain(path)
    assert keyed("show", "totals").code == 0
    assert not list(path.parent.rglob("*.khoa"))


def test_nothing_typed_is_told(keyed: Cli, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch)
    assert "đầu vào chuẩn" in keyed("safe", "password", "set", "--keeper", "A").sentence()
    assert is_plain(path)
