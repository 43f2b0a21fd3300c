"""The change log from the command line: read, filtered, held against its seals."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli


def rename(record: Path, name: str) -> None:
    office = open_office_file(record)
    entry = office.households.entries()[0]
    draft = replace(office.households.draft_of(entry.household.id), head_name=name)
    office.households.update(entry.household.id, draft)
    office.close()


def test_the_log_is_read_as_json(cli: Cli, record: Path) -> None:
    rename(record, "Lò Thị Mới")
    records = cli("audit", "--household", "lo thi moi", "--field", "household.head_name", "--json")
    newest = records.records[0]
    assert (newest["field"], newest["new"]) == ("Họ và tên chủ hộ", "Lò Thị Mới")
    assert newest["old"]


def test_a_whole_log_is_told_with_its_code(cli: Cli, record: Path) -> None:
    rename(record, "Lò Thị Mới")
    ran = cli("audit", "verify")
    assert ran.code == 0
    assert "Nhật ký nguyên vẹn" in ran.out
    assert "Mã nhật ký: " in ran.out


def test_a_tampered_log_is_told_with_its_row(cli: Cli, record: Path) -> None:
    connection = sqlite3.connect(record)
    connection.execute("DROP TRIGGER change_row_stays")
    connection.execute("UPDATE change_row SET new = old WHERE id = 40")
    connection.commit()
    connection.close()
    ran = cli("audit", "verify", "--json")
    assert ran.code == 1
    told = json.loads(ran.out)
    assert [one["row"] for one in told["faults"]] == [40]
    assert "dòng 40" in told["faults"][0]["message"]


def test_a_wrong_filter_is_one_sentence(cli: Cli) -> None:
    assert "chưa phải một tháng" in cli("audit", "--month", "tháng ba").sentence()


def test_a_file_opened_to_look_at_refuses_what_would_write(
    usual_cli: Cli, record: Path, tmp_path: Path
) -> None:
    before = record.read_bytes()
    looked = usual_cli("--file", record, "--read-only", "show", "households", "--json")
    assert len(looked.records) == 20
    ran = usual_cli("--file", record, "--read-only", "undo")
    assert ran.code == 2
    export = usual_cli(
        "--file", record, "--read-only", "export", "matrix", "--out", tmp_path / "a.xlsx"
    )
    assert "chỉ xem" in export.sentence()
    assert record.read_bytes() == before


def test_a_code_off_a_paper_is_answered(cli: Cli, record: Path) -> None:
    rename(record, "Lò Thị Mới")
    code = cli("audit", "verify").out.rsplit("Mã nhật ký: ", 1)[1].strip()
    rename(record, "Lò Thị Cũ")
    ran = cli("audit", "verify", "--code", code.lower())
    assert ran.code == 0
    assert f"Mã {code} là của việc số" in ran.out
    assert "còn nguyên (1 việc ghi sau đó)" in ran.out
    lost = cli("audit", "verify", "--code", "AAAA-AAAA", "--json")
    assert (lost.code, json.loads(lost.out)["good"]) == (1, False)
    assert cli("audit", "verify", "--code", "gì đó").code == 2


def test_a_log_cut_off_behind_a_backup_is_told(cli: Cli, record: Path) -> None:
    rename(record, "Lò Thị Mới")
    office = open_office_file(record)
    office.safety.back_up()
    office.close()
    connection = sqlite3.connect(record)
    for name in ("change_is_kept", "change_row_is_kept", "change_seal_is_kept"):
        connection.execute(f"DROP TRIGGER {name}")
    newest = connection.execute("SELECT max(id) FROM change").fetchone()[0]
    for table, column in (("change_row", "change_id"), ("change_seal", "change_id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (newest,))
    connection.execute("DELETE FROM change WHERE id = ?", (newest,))
    connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'change'", (newest - 1,))
    connection.commit()
    connection.close()
    ran = cli("audit", "verify")
    assert ran.code == 1
    assert f"có nhật ký đến việc số {newest} mà tệp này không có" in ran.out
