"""Any pasted plan is checked: the scan against a reviewed list, foreign ones for their figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.pasted_checks import check_pasted
from hungchinh_desktop.domain.sensitive_text import WordFinder
from hungchinh_desktop.storage.reference_store import sensitive_words
from tests.seed.scan_text import SEED

GOLDEN = Path(__file__).parent / "golden" / "findings_of_scan.txt"
REFERENCE = SEED.parents[1] / "reference"
CLEAN = """Số: 15/KH-UBND
Hưng Chính, ngày 05 tháng 4 năm 2024
KẾ HOẠCH
Giảm nghèo bền vững trên địa bàn xã Hưng Chính năm 2024
Thực hiện Kế hoạch số 93/KH-UBND ngày 31/3/2024 của UBND thành phố Vinh về giảm nghèo năm 2024.
I. MỤC ĐÍCH
1. Mục đích
- Giảm nghèo bền vững (Phụ lục kèm theo).
2. Yêu cầu
- Thực hiện đúng Điều 6, khoản 2 Mục III Quyết định số 90/QĐ-TTg.
II. THỰC TRẠNG
1. Tổng hợp
- Tổng số hộ dân toàn xã: 2.195 hộ.
- Tổng số hộ nghèo: 2 hộ, chiếm 0,09%;
- Tổng số hộ cận nghèo: 18 hộ, chiếm 0,82%.
Nơi nhận:
- TT Đảng ủy;
- Lưu: VT, VH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Thái Hữu Dân
"""


def rules(found: list[Finding]) -> list[str]:
    return [finding.rule for finding in found]


def test_the_scan_has_exactly_the_reviewed_findings() -> None:
    scan = (SEED / "scan.txt").read_text(encoding="utf-8")
    finder = WordFinder(sensitive_words(REFERENCE))
    found = [
        f"{one.severity} | {one.rule} | {one.sentence} | {one.place}"
        for one in check_pasted(scan, finder)
    ]
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    assert found == [line for line in lines if line and not line.startswith("#")]


def test_a_sound_text_has_no_findings() -> None:
    assert [finding.sentence for finding in check_pasted(CLEAN)] == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("93/KH-UBND", "93/KHUBND", "symbol-pattern"),
        ("31/3/2024", "31/5/2024", "basis-date"),
        ("2. Yêu cầu", "3. Yêu cầu", "heading-sequence"),
        ("Điều 6", "điều 6", "citation-capitals"),
        ("0,82%", "0,92%", "rates-contradict"),
        ("2.195 hộ", "3.195 hộ", "total-outside"),
        ("- Tổng số hộ dân toàn xã: 2.195 hộ.\n", "", "implied-total"),
        ("- Lưu: VT, VH.\n", "", "recipients-archive"),
        ("Thái Hữu Dân\n", "", "signer"),
        ("KT. CHỦ TỊCH\n", "", "signer-title"),
        ("Giảm nghèo bền vững (", "Giảm nghèo giảm nghèo bền vững (", "doubled-words"),
        ("- Giảm nghèo bền", "- Năm 2023 giảm nghèo bền", "former-year"),
        ("Hưng Chính, ngày", "Hung Chính, ngày", "place-spelling"),
        ("về giảm nghèo năm 2024.", "về giảm nghèo giai đoạn 2016-2020.", "basis-period"),
        ("- Thực hiện đúng Điều", "2.1. Chung\n- Thực hiện đúng Điều", ""),
        ("- Tổng số hộ dân", "II.\n- Tổng số hộ dân", ""),
    ],
)
def test_one_fault_gives_exactly_its_finding(old: str, new: str, rule: str) -> None:
    broken = CLEAN.replace(old, new, 1)
    assert broken != CLEAN
    assert rules(check_pasted(broken)) == ([rule] if rule else [])


def test_rates_of_a_foreign_plan_are_held_against_one_total() -> None:
    text = (
        "KẾ HOẠCH\nNăm 2025 thành phố có 120 hộ nghèo (0,2%) và hộ cận nghèo: 1.310 hộ,"
        " tỷ lệ 2,15%."
    )
    (finding,) = check_pasted(text)
    assert finding.rule == "implied-total"
    assert finding.sentence.startswith(
        "120 hộ = 0,2% và 1.310 hộ = 2,15%: cùng đúng khi có 60.789–61.072 hộ dân"
    )
    (wrong,) = check_pasted(text.replace("2,15%", "3,51%"))
    assert wrong.rule == "rates-contradict"
    assert "(0,2% cần 48.001–80.000 hộ, 3,51% cần 37.269–37.375 hộ)" in wrong.sentence


def test_wishes_are_no_counts() -> None:
    text = "I. MỤC TIÊU\n- Phấn đấu giảm 5 hộ nghèo, hỗ trợ 10 hộ cận nghèo (12,5%)."
    assert "rates-contradict" not in rules(check_pasted(text))
    assert "implied-total" not in rules(check_pasted(text))


def test_counts_are_held_against_the_rows_of_their_table() -> None:
    text = "IV. THỰC TRẠNG\n1. Hộ nghèo: 03 hộ\nTT\tHọ và tên\tXóm\tHỗ trợ\n1\tLê A\t1\tVốn\n"
    assert "Ghi 3 hộ nghèo, bảng có 1 dòng." in [one.sentence for one in check_pasted(text)]


def test_a_hamlet_left_out_of_the_annex_is_named() -> None:
    annex = (
        "PHỤ LỤC\nPhân công Ban chỉ đạo\n"
        "1\tĐ/c Trần Thị Hoa - Chủ tịch Hội LHPN xã\txóm 1, xóm 2\n"
        "2\tĐ/c Lê Văn Ba - Chủ tịch Hội CCB xã\txóm 2, xóm 4\nThái Hữu Dân\n"
    )
    found = check_pasted(CLEAN.replace("- Giảm", "- Tại 4 xóm, giảm") + annex)
    assert rules(found) == ["coverage"]
    assert found[0].sentence == (
        "Xóm 3 chưa có người phụ trách; Xóm 2 có nhiều hơn một người phụ trách."
    )


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_to_check_is_said(text: str) -> None:
    with pytest.raises(UserError, match="dán nội dung"):
        check_pasted(text)


@pytest.mark.parametrize(
    "text", ["\x00\ufffe<b>*#", "I.\nII.\n1.\n", "\t\t\t\nHọ tên\n\t\n", "ngày 99 tháng 3 năm 2024"]
)
def test_odd_texts_are_no_bother(text: str) -> None:
    assert isinstance(check_pasted(text), list)
