"""The backups from the command line: made, listed, checked, one taken back."""

from __future__ import annotations

import json
from pathlib import Path

from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli


def test_a_backup_is_made_listed_and_good(cli: Cli, tmp_path: Path) -> None:
    made = cli("safe", "backup", "--to", tmp_path / "USB")
    assert made.code == 0
    assert "đọc lại đúng" in made.out
    (record,) = cli("safe", "list", "--json").records
    assert (record["serial"], record["households"], record["good"]) == (1, 20, True)
    assert (tmp_path / "USB" / Path(record["file"]).name).exists()


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


def test_what_is_no_backup_is_refused(cli: Cli, tmp_path: Path) -> None:
    letter = tmp_path / "thư.db"
    letter.write_text("Kính gửi" * 200, encoding="utf-8")
    ran = cli("safe", "restore", letter, "--out", tmp_path / "mới.db")
    assert "không phải tệp dữ liệu" in ran.sentence()
    assert not (tmp_path / "mới.db").exists()
    gone = cli("safe", "verify", tmp_path / "không có.db")
    assert "Không thấy tệp" in gone.sentence()
