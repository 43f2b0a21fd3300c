"""What is exported is whole, right, and the same whenever the record is the same."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import openpyxl
import pypdf
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli, names_in

NAMES = [
    "2024-03_DS_ban_chi_dao.xlsx",
    "2024-03_DS_hop_xom.xlsx",
    "2024-03_DS_niem_yet_CONG_KHAI.xlsx",
    "2024-03_KH_giam_ngheo.pdf",
    "2024-03_Ma_tran_phan_cong.xlsx",
    "2024-03_Phan_cong_BCD.xlsx",
    "2024-03_So_ho_NOI_BO.xlsx",
]


def text_of(path: Path) -> str:
    """Return the words of a PDF, blanks collapsed."""
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def cells(path: Path) -> dict[str, list[list[str]]]:
    """Return the texts of every sheet of a workbook."""
    book = openpyxl.load_workbook(path)
    return {sheet.title: _texts(sheet) for sheet in book.worksheets}


def _texts(sheet: Worksheet) -> list[list[str]]:
    return [
        ["" if value is None else str(value) for value in row]
        for row in sheet.iter_rows(values_only=True)
    ]


def words(path: Path) -> str:
    """Return all texts of a workbook in one."""
    return "\n".join(text for rows in cells(path).values() for row in rows for text in row)


@pytest.mark.parametrize("year", [[], ["--year", "2024"]])
def test_the_plan_carries_the_figures_of_the_record(cli: Cli, out: Path, year: list[str]) -> None:
    target = out / "KH.pdf"
    ran = cli("export", "plan", *year, "--out", target)
    assert (ran.code, ran.out, ran.fault) == (0, f"Đã ghi {target}\n", "")
    text = text_of(target)
    assert text == unicodedata.normalize("NFC", text)
    for wanted in ("KẾ HOẠCH", "0,09%", "0,82%", "Thực hiện Nghị quyết", "PHỤ LỤC", "Lê Thị Hương"):
        assert wanted.lower() in text.lower()
    assert names_in(out) == ["KH.pdf"]


def test_the_meeting_list_has_a_sheet_for_each_hamlet_with_households(cli: Cli, out: Path) -> None:
    target = out / "DS.xlsx"
    assert cli("export", "households", "--out", target).code == 0
    sheets = cells(target)
    assert [name for name in sheets if name.startswith("Xóm")] == [
        f"Xóm {number}" for number in range(2, 9)
    ]
    assert len(sheets) == 8  # and the summary
    assert "Chồng chết" not in words(target)


@pytest.mark.parametrize("typed", [["7"], ["Xóm 7"], ["xóm 07"], ["x7"], ["7", "xóm 7"]])
def test_a_hamlet_is_found_by_any_spelling(cli: Cli, out: Path, typed: list[str]) -> None:
    target = out / "DS.xlsx"
    chosen = [word for name in typed for word in ("--hamlet", name)]
    assert cli("export", "households", *chosen, "--out", target).code == 0
    assert [name for name in cells(target) if name.startswith("Xóm")] == ["Xóm 7"]


def test_several_hamlets_are_in_their_own_order(cli: Cli, out: Path) -> None:
    target = out / "DS.xlsx"
    line = ["export", "households", "--hamlet", "5", "--hamlet", "3", "--out", target]
    assert cli(*line).code == 0
    assert [name for name in cells(target) if name.startswith("Xóm")] == ["Xóm 3", "Xóm 5"]


@pytest.mark.parametrize("profile", ["meeting", "posting", "committee", "internal"])
def test_only_the_internal_list_carries_the_officers_sentences(
    cli: Cli, out: Path, record: Path, profile: str
) -> None:
    target = out / "DS.xlsx"
    assert cli("export", "households", "--profile", profile, "--out", target).code == 0
    office = open_office_file(record)
    entries = office.households.entries()
    office.close()
    found = words(target)
    internal = profile == "internal"
    assert all(entry.household.head_name in found for entry in entries)
    assert all((entry.household.situation in found) == internal for entry in entries)
    assert ("LƯU HÀNH NỘI BỘ" in found) == internal


@pytest.mark.parametrize("name", ["DS.pdf", "DS.PDF"])
def test_a_list_is_pages_when_its_name_says_so(cli: Cli, out: Path, name: str) -> None:
    target = out / name
    assert cli("export", "households", "--hamlet", "7", "--out", target).code == 0
    text = text_of(target)
    assert "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO XÓM 7" in text
    assert "Lê Thị Hương" in text
    assert "đơn thân" not in text


def test_matrix_and_committee_are_the_lists_shown(cli: Cli, out: Path) -> None:
    assert cli("export", "matrix", "--out", out / "MT.xlsx").code == 0
    assert cli("export", "committee", "--out", out / "BCD.XLSX").code == 0
    matrix, committee = words(out / "MT.xlsx"), words(out / "BCD.XLSX")
    assert all(row["name"] in matrix for row in cli("show", "matrix", "--json").records)
    assert all(
        member["full_name"] in committee for member in cli("show", "committee", "--json").records
    )


def test_everything_goes_into_one_folder(cli: Cli, out: Path) -> None:
    folder = out / "mới"
    ran = cli("export", "all", "--out", folder)
    assert (ran.code, ran.fault) == (0, "")
    assert sorted(ran.out.splitlines()) == [f"Đã ghi {folder / name}" for name in sorted(NAMES)]
    assert names_in(folder) == NAMES
    assert text_of(folder / NAMES[3]).count("KẾ HOẠCH") >= 1
    assert all(cells(folder / name) for name in NAMES if name.endswith(".xlsx"))


@pytest.mark.parametrize(
    ("verb", "name"),
    [("plan", "a.pdf"), ("households", "a.xlsx"), ("matrix", "a.xlsx"), ("committee", "a.xlsx")],
)
def test_the_same_record_gives_the_same_bytes(cli: Cli, out: Path, verb: str, name: str) -> None:
    first, second = out / name, out / f"2{name}"
    assert cli("export", verb, "--out", first).code == 0
    assert cli("export", verb, "--out", second).code == 0
    assert first.read_bytes() == second.read_bytes()


def test_an_older_file_is_replaced(cli: Cli, out: Path) -> None:
    target = out / "KH.pdf"
    target.write_bytes(b"old")
    assert cli("export", "plan", "--out", target).code == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert names_in(out) == ["KH.pdf"]


def test_what_left_the_program_is_remembered(
    cli: Cli, out: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(out)
    line = ["export", "households", "--hamlet", "7", "--profile", "committee", "--out", "DS.xlsx"]
    assert cli(*line).out == "Đã ghi DS.xlsx\n"
    office = open_office_file(record)
    (left,) = office.exchange.recent()
    assert (left.kind, left.profile, left.row_count) == ("households", "committee", 6)
    assert left.path == str(out / "DS.xlsx")
    assert office.undo.undo_label() is None
    office.close()


def test_a_list_as_of_a_day(cli: Cli, out: Path) -> None:
    target = out / "DS.xlsx"
    cli("export", "households", "--as-of", "15/02/2024", "--out", target)
    texts = [text for rows in cells(target).values() for row in rows for text in row]
    assert any("số liệu tính đến ngày 15/02/2024" in text for text in texts)
    refused = cli("export", "households", "--as-of", "2020-01-01", "--out", target)
    assert "Sổ chỉ có số liệu từ 01/01/2024" in refused.sentence()


def test_the_movement_comes_as_pages_too(cli: Cli, out: Path) -> None:
    target = out / "BD.pdf"
    period = ("--from", "2024-01-01", "--to", "2024-12-31")
    assert cli("export", "movement", *period, "--out", target).code == 0
    assert "BIỂU DIỄN BIẾN HỘ CẬN NGHÈO" in text_of(target)
