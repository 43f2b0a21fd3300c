"""The backups from the command line: made, listed, checked, one taken back."""

from __future__ import annotations

import io
import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import unlock
from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli
from tests.services.quick_secrets import use_quick_secrets


def test_a_backup_is_made_listed_and_good(cli: Cli, tmp_path: Path) -> None:
    made = cli("safe", "backup", "--to", tmp_path / "USB")
    assert made.code == 0
    assert "đọc lại đúng" in made.out
    (record,) = cli("safe", "list", "--json").records
    assert (record["serial"], record["households"], record["good"]) == (1, 20, True)
    assert (tmp_path / "USB" / Path(record["file"]).name).exists()


def test_the_list_of_backups_is_read_by_people_too(cli: Cli) -> None:
    assert cli("safe", "list").out == "Chưa có bản sao lưu nào.\n"
    cli("safe", "backup")
    (record,) = cli("safe", "list", "--json").records
    line = cli("safe", "list").out
    made = datetime.fromisoformat(record["made_at"])
    assert line == f"{made:%d/%m/%Y %H:%M} | tự tay | 20 hộ | đọc được | {record['file']}\n"
    Path(record["file"]).write_bytes(b"x" * 5000)
    assert "| HỎNG |" in cli("safe", "list").out


def test_a_spoilt_backup_is_told(cli: Cli) -> None:
    cli("safe", "backup")
    (record,) = cli("safe", "list", "--json").records
    file = Path(record["file"])
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert cli("safe", "list", "--json").records[0]["good"] is False
    ran = cli("safe", "verify", file, "--json")
    assert ran.code == 1
    assert json.loads(ran.out)["faults"]


def test_a_copy_whose_list_of_tables_quotes_noise_is_named(cli: Cli, tmp_path: Path) -> None:
    cli("safe", "backup")
    file = Path(cli("safe", "list", "--json").records[0]["file"])
    spoilt = tmp_path / "hỏng.db"
    whole = file.read_bytes()
    spoilt.write_bytes(whole.replace(b"CREATE TABLE unit (", b"CREATE TABLE \xe7\xe7\xe7 \xe7("))
    assert "“hỏng.db” bị hỏng" in cli("safe", "verify", spoilt).sentence()
    new = tmp_path / "mới.db"
    assert "bị hỏng" in cli("safe", "restore", spoilt, "--out", new).sentence()
    assert cli("safe", "salvage", spoilt, "--out", new).code == 0


def test_the_data_file_itself_is_verified(cli: Cli) -> None:
    ran = cli("safe", "verify")
    assert ran.code == 0
    assert "20 hộ" in ran.out


def test_a_backup_becomes_a_new_file(cli: Cli, tmp_path: Path) -> None:
    cli("safe", "backup")
    (record,) = cli("safe", "list", "--json").records
    new = tmp_path / "mới.db"
    assert cli("safe", "restore", record["file"], "--out", new).code == 0
    office = open_office_file(new)
    assert len(office.households.entries()) == 20
    office.close()
    assert "Đã có “mới.db”" in cli("safe", "restore", record["file"], "--out", new).sentence()


@pytest.mark.parametrize("password", ["", "mật khẩu dài"])
def test_a_new_machine_takes_the_copy_of_the_stick(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    use_quick_secrets(monkeypatch)
    path, session = tmp_path / "so.db", None
    open_office_file(path).close_for_the_day()
    if password:
        service.set_password(path, "Phan Thị Thủy", password, RecoveryCode.by_chance())
        session = unlock(path, password)
    office = open_office_file(path, session)
    office.households.close(
        office.households.entries()[0].id, EndReason.ENTERED_BY_MISTAKE, "01/06/2024"
    )
    copy = office.safety.carry_out(tmp_path / "USB" / "HungChinh_sao_luu").path
    office.close()
    for left in (path, *tmp_path.glob("so.db.*")):
        left.unlink()
    shutil.rmtree(tmp_path / "so_sao_luu")
    new = tmp_path / "máy mới" / "so.db"
    new.parent.mkdir()
    typed = ["--file-password-stdin"] if password else []
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    ran = cli(*typed, "safe", "restore", copy, "--out", new)
    assert ran.code == 0, ran.fault
    restored = open_office_file(new, unlock(new, password) if password else None)
    assert len(restored.households.entries()) == 19
    restored.close()


def test_a_spoilt_copy_is_not_restored(cli: Cli, tmp_path: Path) -> None:
    cli("safe", "backup")
    (record,) = cli("safe", "list", "--json").records
    manifest = Path(record["file"]).with_suffix(".json")
    written = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(written | {"sha256": "0" * 64}), encoding="utf-8")
    ran = cli("safe", "restore", record["file"], "--out", tmp_path / "mới.db")
    assert "hãy dùng bản khác" in ran.sentence()
    assert not (tmp_path / "mới.db").exists()


def test_what_is_no_backup_is_refused(cli: Cli, tmp_path: Path) -> None:
    letter = tmp_path / "thư.db"
    letter.write_text("Kính gửi" * 200, encoding="utf-8")
    ran = cli("safe", "restore", letter, "--out", tmp_path / "mới.db")
    assert "không phải tệp dữ liệu" in ran.sentence()
    assert not (tmp_path / "mới.db").exists()
    gone = cli("safe", "verify", tmp_path / "không có.db")
    assert "Không thấy tệp" in gone.sentence()
