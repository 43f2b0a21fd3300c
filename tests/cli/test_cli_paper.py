"""The other papers come out from the command line, filled by hamlet and by field."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from tests.cli.cli_runs import Cli, names_in

NAMES = ["decision", "notice", "invitation", "minutes", "report", "half-year-report", "posting"]


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_is_written(cli: Cli, out: Path, name: str) -> None:
    target = out / f"{name}.pdf"
    ran = cli("export", name, "--out", target)
    assert (ran.code, ran.out, ran.fault) == (0, f"Đã ghi {target}\n", "")
    assert names_in(out) == [target.name]


def test_fields_are_filled_from_the_command_line(cli: Cli, out: Path) -> None:
    target = out / "GM.pdf"
    ran = cli(
        *("export", "invitation", "--hamlet", "7", "--out", target),
        *("--set", "meeting_date=5/11/2024", "--set", "time=19 giờ"),
    )
    assert ran.code == 0
    text = " ".join(pypdf.PdfReader(target).pages[0].extract_text().split())
    assert "19 giờ, ngày 05 tháng 11 năm 2024" in text
    assert "Nhà văn hóa xóm 7" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--set", "màu=đỏ"], "không điền được"),
        (["--set", "number=bảy"], "không phải một số"),
        (["--hamlet", "12"], "Không có xóm"),
    ],
)
def test_what_does_not_fit_is_refused(cli: Cli, out: Path, arguments: list[str], said: str) -> None:
    assert said in cli("export", "notice", *arguments, "--out", out / "TB.pdf").sentence()
    assert names_in(out) == []
