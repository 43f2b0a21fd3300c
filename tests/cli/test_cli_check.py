"""The checks end with 1 while something must be mended, with 0 when nothing must."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.cli.cli_runs import Cli, sha256_of
from tests.seed.scan_text import SEED


def test_the_scanned_plan_has_faults_that_must_be_mended(cli: Cli, record: Path) -> None:
    before = sha256_of(record)
    ran = cli("check", "--json")
    found = ran.records
    assert ran.code == 1
    assert {one["severity_code"] for one in found} == {"error", "warning", "hint"}
    errors = [one for one in found if one["severity_code"] == "error"]
    assert any("2.2" in one["sentence"] for one in errors)
    assert any("93/KH-UBND" in one["sentence"] for one in errors)
    assert any("2.182–2.208" in one["sentence"] for one in found)
    assert all(one["place"] and one["remedy"] and one["rule"] for one in found)
    assert sha256_of(record) == before


def test_plain_findings_name_place_and_remedy(cli: Cli) -> None:
    ran = cli("check", "--year", 2024)
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert len(lines) == len(cli("check", "--json").records)
    assert all("Nơi: " in line and "Cách sửa: " in line for line in lines)


def test_a_mended_plan_ends_well(cli: Cli, record: Path) -> None:
    office = open_office_file(record)
    _mend(office)
    office.close()
    ran = cli("check", "--json")
    assert [one for one in ran.records if one["severity_code"] == "error"] == []
    assert ran.code == 0


def _mend(office: OfficeFile) -> None:
    """Do what the remedies say until no error is left."""
    plan = office.plans.plan()
    office.plans.set_signing(4, plan.signatory.full_name, plan.signatory.full_name)
    for clause_id in office.plans.wanted_numbers():
        office.plans.renumber_clause(clause_id)
    claims = {claim.row_id: claim.unit_id for claim in office.projects.lead_claims()}
    for row_id, unit_id in claims.items():
        office.projects.move_lead(row_id, unit_id)
    left = [one for one in office.plans.findings() if one.severity is Severity.ERROR]
    assert left == []


def test_findings_set_aside_are_told_with_their_reason(cli: Cli, record: Path) -> None:
    office = open_office_file(record)
    finding = next(one for one in office.plans.findings() if one.rule == "same-name")
    office.plans.checks.dismiss(finding, "Hai người khác nhau")
    office.close()
    found = cli("check", "--json").records
    assert [one["rule"] for one in found if one["dismissed"]] == ["same-name"]
    told = found[-1]
    assert told["dismissal_reason"] == "Hai người khác nhau"
    assert told["dismissed_by"] == "Bùi Thị Lan"
    assert "Đã bỏ qua vì: Hai người khác nhau" in cli("check").out


def test_any_plan_in_a_file_is_checked_without_the_record(cli: Cli, tmp_path: Path) -> None:
    ran = cli("check", "--text", SEED / "scan.txt", "--json")
    assert ran.code == 1
    rules = {one["rule"] for one in ran.records}
    assert {"symbol-pattern", "basis-date", "heading-sequence", "annex-signer"} <= rules
    assert any("2.182–2.208" in one["sentence"] for one in ran.records)
    sound = tmp_path / "kế hoạch.txt"
    sound.write_text("I. MỤC ĐÍCH\n1. Chung\n- Giảm nghèo.\n", encoding="utf-16")
    assert cli("check", "--text", sound).code == 0


def test_a_word_file_is_read_with_its_tables(cli: Cli, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in ("IV. THỰC TRẠNG", "1. Hộ nghèo: 03 hộ"):
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=3)
    for cell, words in zip(
        [*table.rows[0].cells, *table.rows[1].cells],
        ["Họ và tên", "Xóm", "Hỗ trợ", "Lê A", "1", "Vốn"],
        strict=True,
    ):
        cell.text = words
    document.save(tmp_path / "ke_hoach.docx")
    ran = cli("check", "--text", tmp_path / "ke_hoach.docx", "--json")
    assert "Ghi 3 hộ nghèo, bảng có 1 dòng." in [one["sentence"] for one in ran.records]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("trong.txt", b""),
        ("khoang.txt", b" \n "),
        ("anh.docx", b"PK\x03\x04 not a zip"),
        ("ban.pdf", b"%PDF-1.7"),
    ],
)
def test_a_file_that_holds_no_plan_is_refused_in_one_sentence(
    cli: Cli, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    assert cli("check", "--text", tmp_path / name).sentence()
