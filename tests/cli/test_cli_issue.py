"""A plan is submitted, issued, followed and reprinted from the command line."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli
from tests.services.issued_plans import change_household, set_errors_aside

ISSUE = ("plan", "issue", "--year", "2024", "--number", "5", "--date", "2024-04-02")


@pytest.fixture
def mended(record: Path) -> Path:
    office = open_office_file(record)
    set_errors_aside(office)
    office.close()
    return record


def changed(record: Path) -> str:
    office = open_office_file(record)
    household = change_household(office)
    office.close()
    return household


def test_a_plan_with_faults_is_not_issued(cli: Cli) -> None:
    assert "lỗi phải sửa trước khi ký: Mục IV" in cli(*ISSUE).sentence()
    assert cli("plan", "versions", "--json").records == []
    (status,) = cli("plan", "status", "--json").records
    assert (status["state_code"], status["state"]) == ("draft", "Dự thảo")
    assert status["errors"] > 0


def test_a_signed_plan_is_issued_listed_and_reprinted(cli: Cli, mended: Path, out: Path) -> None:
    ran = cli(*ISSUE)
    assert ran.code == 0
    assert "Kế hoạch năm 2024, số 05/KH-UBND ngày 02/04/2024, mã tra cứu " in ran.out
    (version,) = cli("plan", "versions", "--json").records
    assert (version["number"], version["signed_on"]) == ("05/KH-UBND", "2024-04-02")
    changed(mended)
    assert cli("plan", "reprint", version["code"].lower(), "--out", out / "lai.pdf").code == 0
    data = (out / "lai.pdf").read_bytes()
    assert hashlib.sha256(data).hexdigest() == version["sha256"]
    assert len(pypdf.PdfReader(BytesIO(data)).pages) == version["pages"]
    assert "đã ban hành; muốn sửa thì soạn bản mới" in cli(*ISSUE).sentence()


def test_the_exported_plan_is_a_draft_until_issued_and_again_after_a_change(
    cli: Cli, mended: Path, out: Path
) -> None:
    def exported(name: str) -> str:
        assert cli("export", "plan", "--out", out / name).code == 0
        return pypdf.PdfReader(out / name).pages[0].extract_text()

    assert "BẢN DỰ THẢO" in exported("truoc.pdf")
    cli(*ISSUE)
    issued = exported("sau.pdf")
    assert "DỰ THẢO" not in issued
    assert "Số: 05/KH-UBND" in issued
    changed(mended)
    assert "BẢN DỰ THẢO" in exported("sua.pdf")


def test_the_export_says_that_the_paper_is_a_draft_again(cli: Cli, mended: Path, out: Path) -> None:
    assert "dự thảo" not in cli("export", "plan", "--out", out / "truoc.pdf").out
    cli(*ISSUE)
    assert "dự thảo" not in cli("export", "plan", "--out", out / "sau.docx").out
    changed(mended)
    (version,) = cli("plan", "versions", "--json").records
    told = cli("export", "plan", "--out", out / "sua.pdf").out.splitlines()[-1]
    assert told == (
        "Đây là bản dự thảo, khác bản đã ký 1 dòng; bản Số 05/KH-UBND ngày 02/04/2024 giữ nguyên,"
        f" lấy bằng lệnh plan reprint {version['code']}."
    )


def test_drift_names_the_rows_old_and_new(cli: Cli, mended: Path) -> None:
    assert "chưa ban hành" in cli("plan", "drift").out
    assert cli("plan", "drift", "--json").records == []
    cli(*ISSUE)
    assert "khớp bản đã ký" in cli("plan", "drift", "--year", "2024").out
    household = changed(mended)
    (row,) = cli("plan", "drift", "--year", "2024", "--json").records
    assert (row["id"], row["part_code"], row["difference_code"]) == (
        household,
        "register",
        "changed",
    )
    assert row["new"] == "Thực trạng: Đã có việc làm ổn định"
    shown = cli("plan", "drift").out
    assert "khác bản đã ký: 1 dòng" in shown
    assert "Hiện nay: Thực trạng: Đã có việc làm ổn định" in shown


def test_the_paper_for_signature_is_written_and_taken_back(
    cli: Cli, mended: Path, out: Path
) -> None:
    assert mended.exists()
    ran = cli("plan", "submit", "--date", "02/04/2024", "--out", out / "trinh.pdf")
    assert ran.code == 0
    assert "DỰ THẢO" not in pypdf.PdfReader(out / "trinh.pdf").pages[0].extract_text()
    assert "đã qua bước dự thảo" in cli("plan", "submit").sentence()
    assert cli("plan", "withdraw").code == 0
    assert "chưa trình ký" in cli("plan", "withdraw").sentence()


def test_a_change_becomes_a_version_or_an_amendment(cli: Cli, mended: Path, out: Path) -> None:
    assert "chưa ban hành" in cli("plan", "revise", "--as", "version").sentence()
    cli(*ISSUE)
    assert "dự thảo lần 2" in cli("plan", "revise", "--as", "version").out
    assert "bản có hiệu lực: Số 05/KH-UBND" in cli("plan", "discard").out
    changed(mended)
    reason = "Theo kết quả rà soát quý II."
    cli("plan", "revise", "--as", "amendment", "--reason", reason)
    office = open_office_file(mended)
    set_errors_aside(office)
    office.close()
    assert cli("plan", "issue", "--number", "9", "--date", "15/07/2024").code == 0
    newest, oldest = cli("plan", "versions", "--json").records
    assert (newest["kind"], newest["edition"]) == ("amendment", 2)
    cli("plan", "reprint", "09/KH-UBND", "--out", out / "sua_doi.pdf")
    text = pypdf.PdfReader(out / "sua_doi.pdf").pages[0].extract_text()
    assert reason in text
    assert cli("plan", "compare", oldest["code"], newest["code"], "--json").records


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [
        ("5/QĐ-UBND", "2024-04-02", "khác ký hiệu của kế hoạch là “KH-UBND”"),
        ("không", "2024-04-02", "Số văn bản ghi chưa đúng"),
        ("5", "2024-03-02", "trước ngày của căn cứ"),
        ("5", "2099-01-01", "ở tương lai"),
        ("5", "tháng tư", "chưa phải một ngày"),
    ],
)
def test_a_number_or_date_that_cannot_be_is_one_sentence(
    cli: Cli, mended: Path, number: str, day: str, words: str
) -> None:
    assert mended.exists()
    assert words in cli("plan", "issue", "--number", number, "--date", day).sentence()
    assert cli("plan", "status", "--json").records[0]["state_code"] == "draft"


def test_an_unknown_code_is_one_sentence(cli: Cli, out: Path) -> None:
    assert "Không có bản" in cli("plan", "reprint", "KHÔNG-CÓ", "--out", out / "x.pdf").sentence()
