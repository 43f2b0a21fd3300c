"""Counts, rates, totals and targets are read from prose as offices write it."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.plan_figures import exit_targets_in, figures_in, total_in
from hungchinh_desktop.domain.vocabulary import PovertyStatus

POOR, NEAR = PovertyStatus.POOR, PovertyStatus.NEAR_POOR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng số hộ nghèo toàn xã năm 2024: 2 hộ, chiếm 0,09%;", [(POOR, 2, "0,09%")]),
        ("Tổng số hộ cận nghèo: 18 hộ, chiếm 0,82%.", [(NEAR, 18, "0,82%")]),
        ("Hộ nghèo: 02 hộ", [(POOR, 2, "")]),
        ("có 120 hộ nghèo (0,2%)", [(POOR, 120, "0,2%")]),
        ("hộ cận nghèo 1.310 hộ, tỷ lệ 2,15%", [(NEAR, 1310, "2,15%")]),
        ("Phấn đấu giảm 5 hộ nghèo", []),
        ("Hỗ trợ nhà ở cho 3 hộ cận nghèo", []),
        ("đảm bảo 100% xóm có điểm thông tin cho hộ nghèo", []),
        ("xã có 8 xóm", []),
    ],
)
def test_figures(text: str, expected: list[tuple[PovertyStatus, int, str]]) -> None:
    found = [(figure.status, figure.count, figure.rate) for figure in figures_in(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Tổng số hộ dân toàn xã: 2.195 hộ.", 2195),
        ("chiếm 0,09% trên tổng số 2.195 hộ", 2195),
        ("Toàn xã có 2.195 hộ dân", 2195),
        ("Tổng số hộ nghèo: 2 hộ", None),
    ],
)
def test_totals(text: str, total: int | None) -> None:
    assert total_in(text) == total


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Phấn đấu cuối năm có 7 hộ thoát cận nghèo", [7]),
        ("Giảm 02 hộ nghèo trong năm", [2]),
        ("hộ mới thoát nghèo trong vòng 36 tháng", []),
    ],
)
def test_targets(text: str, targets: list[int]) -> None:
    assert exit_targets_in(text) == targets
