"""Import lists from the command line: look first, then write; take it back and bring it again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.cli_runs import Cli, in_a_process, sha256_of
from tests.services.scanned_tables import (
    DIFFERENT,
    NAME_QUESTION,
    office_without_households,
    scanned_tables,
)

LIST = (
    "DANH SÁCH HỘ CẬN NGHÈO\nTT;Họ tên chủ hộ;xóm;Thực trạng;Ghi chú\n"
    "1;Nguyễn Thị Hà;3;Bệnh tật nặng;Hỗ trợ chữa bệnh\n"
    "2;Hà Văn Mới;Xóm Đình;Đông con;Hỗ trợ vốn, có khả năng thoát cận nghèo\n"
)
HAMLET = "hamlet:xom dinh"


@pytest.fixture
def csv_list(tmp_path: Path) -> Path:
    path = tmp_path / "Danh sách.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def written(path: Path, data: Any) -> Path:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def preview(cli: Cli, path: Path, *more: object) -> dict[str, Any]:
    ran = cli("import", "households", path, "--preview", "--json", *more)
    assert (ran.code, ran.fault) == (0, "")
    found = json.loads(ran.out)
    assert isinstance(found, dict)
    return found


@pytest.fixture
def scanned_workbook(tmp_path: Path) -> Path:
    """Write the two scanned tables as two sheets, row by row."""
    book = openpyxl.Workbook()
    for name, text in zip(("Hộ nghèo", "Hộ cận nghèo"), scanned_tables(), strict=True):
        sheet = book.create_sheet(name)
        for line in text.rstrip("\n").split("\n"):
            sheet.append(line.split("\t"))
    del book["Sheet"]
    path = tmp_path / "KH_2024.xlsx"
    book.save(path)
    return path


def test_each_row_is_shown_with_verdict_reason_and_changes(cli: Cli, csv_list: Path) -> None:
    found = preview(cli, csv_list)
    known, new = found["rows"]
    assert (known["sheet"], known["row"], known["verdict"]) == ("CSV", 3, "changed")
    assert known["reason"] == "Giữ như trong sổ: Thực trạng."
    assert known["changes"] == [
        {
            "field": "situation",
            "old": "Bệnh tật sống 1 mình",
            "new": "Bệnh tật nặng",
            "written": False,
        }
    ]
    assert known["fields"]["hamlet"] == "Xóm 3"
    assert (new["verdict"], new["questions"]) == ("question", [HAMLET])
    assert [proposal["kind"] for proposal in new["proposals"]] == ["exit", "need", "cause"]
    (table,) = found["tables"]
    assert table["header_rows"] == [2]
    assert [(c["column"], c["field"], c["encoding"]) for c in table["columns"]] == [
        ("A", "order", "unicode"),
        ("B", "head_name", "unicode"),
        ("C", "hamlet", "unicode"),
        ("D", "situation", "unicode"),
        ("E", "support", "unicode"),
    ]
    assert (table["rows_read"], table["last_order"], table["status"]) == (2, 2, "near_poor")
    assert found["counts"]["question"] == 1
    (question,) = found["questions"]
    assert question["choices"]["4"] == "Xóm 4"


def test_a_preview_changes_no_byte(cli: Cli, csv_list: Path, record: Path) -> None:
    before = sha256_of(record)
    preview(cli, csv_list)
    assert cli("import", "households", csv_list, "--preview").code == 0
    assert sha256_of(record) == before


def test_an_open_question_stops_with_code_1_and_writes_nothing(
    cli: Cli, csv_list: Path, record: Path
) -> None:
    before = sha256_of(record)
    ran = cli("import", "households", csv_list, "--apply")
    assert (ran.code, ran.out) == (1, "")
    assert "Còn 1 câu hỏi chưa trả lời nên chưa ghi gì" in ran.fault
    assert HAMLET in ran.fault
    assert sha256_of(record) == before


def test_answers_are_written_as_one_change(cli: Cli, csv_list: Path, tmp_path: Path) -> None:
    answers = written(
        tmp_path / "A.json",
        {HAMLET: 6, "overwrite": ["situation"], "proposals": ["exit", "need"]},
    )
    ran = cli("import", "households", csv_list, "--apply", "--answers", answers, "--json")
    assert ran.code == 0
    result = json.loads(ran.out)
    assert (result["added"], result["changed"]) == (1, 1)
    assert Path(result["copy"]).is_file()
    households = {one["head_name"]: one for one in cli("show", "households", "--json").records}
    made = households["Hà Văn Mới"]
    assert (made["hamlet"], made["exit_year"], made["needs"]) == ("Xóm 6", 2024, ["credit"])
    assert households["Nguyễn Thị Hà"]["situation"] == "Bệnh tật nặng"
    again = cli("import", "households", csv_list, "--apply")
    assert again.code == 0
    assert "Không có gì phải ghi" in again.out
    assert cli("undo").out == "Đã hoàn tác: Nhập 2 hộ từ Danh sách.csv\n"
    assert len(cli("show", "households", "--json").records) == 20
    assert cli("redo").out == "Đã làm lại: Nhập 2 hộ từ Danh sách.csv\n"
    assert len(cli("show", "households", "--json").records) == 21


def test_the_scanned_tables_as_a_workbook(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, scanned_workbook: Path
) -> None:
    office = office_without_households(tmp_path)
    path = office.path
    office.close()
    cli = Cli(capsys, path)
    found = preview(cli, scanned_workbook)
    assert {k: v for k, v in found["counts"].items() if v} == {
        "rows": 21,
        "new": 19,
        "joined": 1,
        "question": 1,
    }
    assert [question["id"] for question in found["questions"]] == [NAME_QUESTION]
    assert [table["status"] for table in found["tables"]] == ["poor", "near_poor"]
    answers = written(tmp_path / "A.json", DIFFERENT)
    assert cli("import", "households", scanned_workbook, "--apply", "--answers", answers).code == 0
    assert preview(cli, scanned_workbook)["counts"]["unchanged"] == 20
    one = preview(cli, scanned_workbook, "--sheet", "hộ nghèo")
    assert [table["sheet"] for table in one["tables"]] == ["Hộ nghèo"]


def test_columns_may_be_told_in_a_file(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "la.csv"
    path.write_text("Người;Chỗ ở;Việc\nHà Văn Mới;4;Đông con\n", encoding="utf-8")
    profile = {
        "header_row": 1,
        "status": "poor",
        "columns": {"Người": "head_name", "Chỗ ở": "hamlet", "C": "situation"},
    }
    found = preview(cli, path, "--profile-map", written(tmp_path / "P.json", profile))
    assert found["tables"][0]["mapping"] == "chosen"
    assert found["rows"][0]["fields"] == {
        "head_name": "Hà Văn Mới",
        "hamlet": "Xóm 4",
        "status": "Nghèo",
        "situation": "Đông con",
    }


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ([], "--preview"),
        (["--preview", "--sheet", "Lạ"], "không có tờ “Lạ”"),
        (["--preview", "--answers", "missing.json"], "Không mở được tệp"),
        (["--preview", "--profile-map", "{list}"], "không phải JSON"),
        (["--apply", "--answers", "{twelve}"], "không có xóm “12”"),
        (["--preview", "--answers", "{shape}"], "overwrite"),
        (["--preview", "--profile-map", "{field}"], "không phải ý nghĩa"),
    ],
)
def test_bad_use_is_one_sentence(
    cli: Cli, csv_list: Path, tmp_path: Path, more: list[str], words: str
) -> None:
    files = {
        "list": csv_list,
        "twelve": written(tmp_path / "12.json", {HAMLET: "12"}),
        "shape": written(tmp_path / "shape.json", {"overwrite": "support"}),
        "field": written(tmp_path / "field.json", {"columns": {"A": "tên"}}),
    }
    arguments = [item.format(**files) for item in more]
    assert words in cli("import", "households", csv_list, *arguments).sentence()


def test_a_missing_or_foreign_file_is_one_sentence(cli: Cli, tmp_path: Path) -> None:
    paper = tmp_path / "x.pdf"
    paper.write_bytes(b"%PDF-1.7")
    other = tmp_path / "x.csv"
    other.write_text("a;b\n1;2\n")
    for path, words in (
        (tmp_path / "0.xlsx", "Không tìm thấy"),
        (paper, "PDF"),
        (other, "bảng hộ"),
    ):
        assert words in cli("import", "households", path, "--preview").sentence()


def test_refused_rows_are_saved_mended_and_imported(
    cli: Cli, csv_list: Path, tmp_path: Path
) -> None:
    csv_list.write_text(LIST + "3;;4;Bệnh;\n4;Hà Thị Lành;5;Khỏe;\n", encoding="utf-8")
    out = tmp_path / "Chưa nhập.xlsx"
    assert cli("import", "refused", csv_list, "--out", out).out == f"Đã ghi {out}\n"
    book = openpyxl.load_workbook(out)
    sheet = book["CSV"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0][-2:] == ["Vì sao chưa nhập", "Dòng trong tệp"]
    assert [row[-1] for row in rows[1:]] == [4, 5]
    assert rows[1][1:3] == ["Hà Văn Mới", "Xóm Đình"]
    assert "không có trong danh sách xóm" in str(rows[1][5])
    assert "không có họ tên chủ hộ" in str(rows[2][5])
    assert sheet["A3"].value == "LƯU HÀNH NỘI BỘ"
    sheet["C5"], sheet["B6"] = "Xóm 6", "Hà Văn Sáu"
    book.save(out)
    found = preview(cli, out)
    assert [row["verdict"] for row in found["rows"]] == ["new", "new"]
    assert {row["fields"]["status"] for row in found["rows"]} == {"Cận nghèo"}


def test_nothing_refused_is_said(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Họ và tên;Xóm;Diện hộ\nHà A;3;Nghèo\n", encoding="utf-8")
    ran = cli("import", "refused", path, "--out", tmp_path / "b.xlsx")
    assert "Mọi dòng đều nhập được" in ran.sentence()


def test_undo_and_redo_say_when_there_is_nothing(cli: Cli) -> None:
    assert "Không còn việc nào để hoàn tác" in cli("undo").sentence()
    assert "Không có việc nào để làm lại" in cli("redo").sentence()


def test_the_program_starts_itself_as_the_reader(record: Path, csv_list: Path) -> None:
    ran = in_a_process("--file", record, "import", "households", csv_list, "--preview", "--json")
    assert (ran.code, ran.fault) == (0, "")
    assert len(json.loads(ran.out)["rows"]) == 2
