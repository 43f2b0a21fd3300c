"""The password of the file from the command line: never an argument, always a line."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services.file_access import unlock, unlock_with_code
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.database import open_immutable
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from tests.cli.cli_runs import Cli, Ran
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


def protected(keyed: Cli, monkeypatch: pytest.MonkeyPatch) -> str:
    """Put a password on the file, with the code typed back from paper, and return the code."""
    code = code_in(keyed("safe", "password", "code").out)
    typing(monkeypatch, OLD, code)
    ran = keyed("safe", "password", "set", "--keeper", "Phan Thị Thủy")
    assert ran.code == 0, ran.fault
    return code


def test_set_open_change_recover_remove(
    keyed: Cli, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyed("safe", "backup")
    code = code_in(keyed("safe", "password", "code").out)
    typing(monkeypatch, OLD, code)
    ran = keyed("safe", "password", "set", "--keeper", "Phan Thị Thủy")
    assert ran.code == 0, ran.fault
    assert "Bản sao lưu đã ghi lại: 2." in ran.out
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


def test_a_code_counts_only_when_it_was_typed_back(
    keyed: Cli, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "ma.pdf"
    made = keyed("safe", "password", "code", "--sheet", sheet)
    assert made.code == 0
    assert "Mã khôi phục:" not in made.out  # it stands on the sheet alone
    code = code_on(sheet)
    typing(monkeypatch, OLD)
    assert "safe password code" in keyed("safe", "password", "set", "--keeper", "A").sentence()
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    typing(monkeypatch, OLD, wrong)
    assert "gõ sai" in keyed("safe", "password", "set", "--keeper", "A").sentence()
    assert is_plain(path)
    typing(monkeypatch, OLD, code)
    assert keyed("safe", "password", "set", "--keeper", "A").code == 0
    assert unlock_with_code(path, RecoveryCode.from_typed(code)).user.name == "A"
    typing(monkeypatch, OLD, code)
    assert "đã có mật khẩu" in keyed("safe", "password", "set", "--keeper", "A").sentence()


def code_on(sheet: Path) -> str:
    text = "".join(page.extract_text() for page in PdfReader(sheet).pages)
    assert "Ký tên, đóng dấu" in text
    found = re.search(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4}\s+([0-9A-Z]{4}-){2}[0-9A-Z]{4}", text)
    assert found is not None, text
    return "".join(found[0].split("\n"))


def test_a_handover_ends_the_old_password_and_code(
    keyed: Cli, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_code = protected(keyed, monkeypatch)
    keyed("safe", "user", "list")
    new_code = code_in(keyed("safe", "password", "code").out)
    typing(monkeypatch, OLD, NEW, new_code)
    ran = keyed("safe", "password", "handover", "--keeper", "Trần Thị Hoa")
    assert ran.code == 0, ran.fault
    typing(monkeypatch, OLD)
    assert "không đúng" in keyed("--file-password-stdin", "show", "totals").sentence()
    typing(monkeypatch, old_code, OLD)
    assert "tờ mã mới nhất" in keyed("safe", "recover").sentence()
    assert unlock_with_code(path, RecoveryCode.from_typed(new_code)).user.name == "Trần Thị Hoa"
    typing(monkeypatch, NEW)
    logged = keyed("--file-password-stdin", "audit", "--json").out
    assert "Bàn giao tệp dữ liệu cho Trần Thị Hoa" in logged
    assert "Phan Thị Thủy" in logged


def test_users_work_under_their_own_names(
    keyed: Cli, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keyed("safe", "user", "list", "--json").records == []
    protected(keyed, monkeypatch)
    typing(monkeypatch, OLD, "của phó chủ tịch")
    ran = keyed("safe", "user", "add", "--name", "Lê Văn Nam", "--reader")
    assert ran.code == 0, ran.fault
    listed = keyed("safe", "user", "list", "--json").records
    assert [(one["name"], one["role_code"], one["keeper"]) for one in listed] == [
        ("Phan Thị Thủy", "officer", True),
        ("Lê Văn Nam", "reader", False),
    ]

    shown = "Phan Thị Thủy | Cán bộ: xem và sửa | Người giữ tệp\nLê Văn Nam | Người xem: chỉ xem\n"
    assert keyed("safe", "user", "list").out == shown

    def read(*arguments: object) -> Ran:
        typing(monkeypatch, "của phó chủ tịch")
        return keyed("--file-password-stdin", *arguments)

    assert read("show", "totals").code == 0
    office = open_office_file(path, unlock(path, "của phó chủ tịch"))
    with pytest.raises(UserError, match="quyền chỉ xem"):
        office.totals.confirm_total_households("2200")
    office.close()
    posted, kept = tmp_path / "niem_yet.xlsx", tmp_path / "noi_bo.xlsx"
    export = ("export", "households", "--profile")
    assert read(*export, "posting", "--out", posted).code == 0
    assert "chỉ xem không in" in read(*export, "internal", "--out", kept).sentence()
    assert (posted.exists(), kept.exists()) == (True, False)
    typing(monkeypatch, OLD)
    logged = keyed("--file-password-stdin", "audit", "--json").out
    assert "Xuất niem_yet.xlsx" in logged
    assert "Lê Văn Nam" in logged

    typing(monkeypatch, OLD)
    assert keyed("safe", "user", "remove", "--name", "Lê Văn Nam").code == 0
    assert "không đúng" in read("show", "totals").sentence()
    typing(monkeypatch, OLD)
    assert "Không có người" in keyed("safe", "user", "remove", "--name", "Ai đó").sentence()
    typing(monkeypatch, OLD, "mật khẩu khác")
    assert "Đã có" in keyed("safe", "user", "add", "--name", "Phan Thị Thủy").sentence()


def piping(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Pipe bytes in on a machine whose locale is not UTF-8."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))


@pytest.mark.parametrize("raw", ["\ufeff{}\n", "{}\r\n", "{}\r", "{}", "\ufeff{}\r\n"])
def test_a_password_is_utf8_whatever_wrote_the_line(
    keyed: Cli, monkeypatch: pytest.MonkeyPatch, raw: str
) -> None:
    protected(keyed, monkeypatch)
    piping(monkeypatch, raw.format(OLD).encode())
    assert keyed("--file-password-stdin", "show", "totals").code == 0


def test_what_is_no_line_of_text_is_refused(keyed: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    protected(keyed, monkeypatch)
    for raw in (b"\xff\xfem\x00\n\x00", b"caf\xe9\n"):
        piping(monkeypatch, raw)
        assert "UTF-8" in keyed("--file-password-stdin", "show", "totals").sentence()
    piping(monkeypatch, b"a" * 30_000)
    assert "dài hơn" in keyed("--file-password-stdin", "show", "totals").sentence()


def spoil_table(path: Path, table: str) -> None:
    """Flip one bit in the first page of a table, which the password's check then refuses."""
    connection = open_immutable(path, FileKey(OLD))
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
    ).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(data)


def test_a_damaged_file_is_salvaged_behind_its_password(
    keyed: Cli, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = protected(keyed, monkeypatch)
    spoil_table(path, "household_need")
    new = tmp_path / "cứu.db"
    salvage = ("safe", "salvage", path, "--out", new)
    assert "có mật khẩu" in keyed(*salvage).sentence()
    typing(monkeypatch, "không phải mật khẩu")
    assert "gõ lại mật khẩu" in keyed("--file-password-stdin", *salvage).sentence()
    typing(monkeypatch, OLD)
    ran = keyed("--file-password-stdin", *salvage)
    assert ran.code == 0, ran.fault
    assert "Hộ: 20 dòng" in ran.out
    assert "có dòng không đọc được" in ran.out
    assert not is_plain(new)
    assert unlock(new, OLD).user.is_keeper
    assert unlock_with_code(new, RecoveryCode.from_typed(code)).user.is_keeper


def test_nothing_typed_is_told(keyed: Cli, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch)
    assert "đầu vào chuẩn" in keyed("safe", "password", "set", "--keeper", "A").sentence()
    assert is_plain(path)
