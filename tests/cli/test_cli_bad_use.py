"""Bad use is refused in one Vietnamese sentence, and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop import cli_listing
from tests.cli.cli_runs import Cli, in_a_process, names_in, sha256_of

HELP = "; gõ thêm --help để xem cách dùng."
MISUSE = {
    "fly": f"Không có lệnh “fly”{HELP}",
    "export": f"Chưa ghi lệnh nào{HELP}",
    "show": f"Chưa ghi lệnh nào{HELP}",
    "export fly": f"Không có lệnh “fly”{HELP}",
    "show households extra": f"Dòng lệnh có phần thừa “extra”{HELP}",
    "check one two": f"Dòng lệnh có phần thừa “one two”{HELP}",
    "--fly": f"Không có tùy chọn “--fly”{HELP}",
    "-x": f"Không có tùy chọn “-x”{HELP}",
    "show totals --jso": f"Không có tùy chọn “--jso”{HELP}",
    "show totals --json=1": f"Tùy chọn “--json” không đi kèm giá trị{HELP}",
    "export plan --json": f"Không có tùy chọn “--json”{HELP}",
    "export plan": f"Thiếu “--out”{HELP}",
    "export all": f"Thiếu “--out”{HELP}",
    "export households --out": f"Tùy chọn “--out” còn thiếu giá trị{HELP}",
    "export matrix --year năm --out {out}/a.xlsx": (
        "Giá trị của “--year” phải là số nguyên, ví dụ 2024."
    ),
    "show totals --year 20.24": "Giá trị của “--year” phải là số nguyên, ví dụ 2024.",
    "export households --profile public --out {out}/a.xlsx": (
        "Giá trị của “--profile” phải là một trong: meeting, posting, committee, internal."
    ),
    "export households --hamlet 99 --out {out}/a.xlsx": (
        "Không có xóm “99” trong danh sách; các xóm đang có: 1, 2, 3, 4, 5, 6, 7, 8."
    ),
    "export plan --out {out}/a.xlsx": "Tên tệp “a.xlsx” cần có đuôi .pdf; hãy đặt lại tên.",
    "export plan --out {out}/a": "Tên tệp “a” cần có đuôi .pdf; hãy đặt lại tên.",
    "export committee --out {out}/a.pdf": "Tên tệp “a.pdf” cần có đuôi .xlsx; hãy đặt lại tên.",
    "export plan --out {out}": "“{out}” là một thư mục; hãy ghi thêm tên tệp.",
    "export matrix --out {out}": "“{out}” là một thư mục; hãy ghi thêm tên tệp.",
    "export plan --out {out}/thiếu/a.pdf": (
        "Không tìm thấy thư mục “{out}/thiếu”; hãy chọn thư mục khác để ghi tệp “a.pdf”."
    ),
    "export all --out {out}/thiếu/nữa": (
        "Không tạo được thư mục “{out}/thiếu/nữa”; hãy xem thư mục cha còn không và có quyền ghi."
    ),
}


@pytest.mark.parametrize("line", MISUSE)
def test_misuse_is_told_in_one_sentence(cli: Cli, record: Path, out: Path, line: str) -> None:
    before = sha256_of(record)
    ran = cli(*[word.replace("{out}", str(out)) for word in line.split()])
    assert ran.sentence() == MISUSE[line].replace("{out}", str(out))
    assert names_in(out) == []
    assert sha256_of(record) == before


@pytest.mark.parametrize("year", ["1999", "2025", "0", "-5", "99999"])
@pytest.mark.parametrize(
    "verb",
    [
        "show households",
        "show matrix",
        "show committee",
        "show totals",
        "check",
        "export plan",
        "export all",
    ],
)
def test_a_year_the_record_does_not_have_is_refused(
    cli: Cli, out: Path, verb: str, year: str
) -> None:
    target = ["--out", out / "a.pdf"] if verb.startswith("export") else []
    ran = cli(*verb.split(), "--year", year, *target)
    assert ran.sentence() == f"Sổ chưa có năm {year}; hãy chọn một trong các năm: 2024."
    assert names_in(out) == []


@pytest.mark.parametrize("name", ["", "  ", "a\x00b"])
@pytest.mark.parametrize("option", ["--file", "--out"])
def test_an_empty_name_is_no_name(
    usual_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    line = {"--file": ["--file", name, "check"], "--out": ["export", "all", "--out", name]}[option]
    assert usual_cli(*line).sentence() == (
        f"Sau “{option}” chưa có tên; hãy ghi tên tệp hoặc thư mục ở đó."
    )
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("line", ["fly", "export plan", "--file", "show totals --year năm"])
def test_misuse_does_not_even_make_the_usual_data_file(
    usual_cli: Cli, hermetic_home: Path, line: str
) -> None:
    usual_cli(*line.split()).sentence()
    assert not hermetic_home.exists()


def test_a_process_of_its_own_says_the_same(record: Path) -> None:
    ran = in_a_process("--file", record, "export", "plan", "--out", record.parent / "a.doc")
    assert ran.sentence() == "Tên tệp “a.doc” cần có đuôi .pdf; hãy đặt lại tên."


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_poor_terminal_still_gets_the_sentence(encoding: str) -> None:
    ran = in_a_process("fly", PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert ran.sentence() == f"Không có lệnh “fly”{HELP}"


def test_a_fault_of_the_program_is_logged_and_prints_no_name(
    cli: Cli, hermetic_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        int("Nguyễn Thị Thành 040123456789")

    monkeypatch.setattr(cli_listing, "totals", fail)
    ran = cli("show", "totals")
    assert "hungchinh.log" in ran.sentence()
    assert "Thành" not in ran.out + ran.fault
    log = (hermetic_home / "logs" / "hungchinh.log").read_text(encoding="utf-8")
    assert "builtins.ValueError" in log
    assert "show_totals" in log
    assert "Thành" not in log
