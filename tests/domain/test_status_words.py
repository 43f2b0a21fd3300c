from __future__ import annotations

import pytest

from hungchinh_desktop.domain.status_words import (
    read_status,
    stated_count,
    stated_rate,
    status_of_title,
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ("Nghèo; Hộ nghèo; HN; N; hộ nghèo A; NGHÈO", "poor"),
        ("Cận nghèo; Hộ cận nghèo; HCN; CN; cận nghèo.", "near_poor"),
        ("Không nghèo; Mới thoát nghèo; Thoát cận nghèo; Hộ trung bình; Đã thoát", "outside"),
        ("abc; x; Bảo trợ; ", "unknown"),
    ],
)
def test_cells_of_classes(texts: str, expected: str) -> None:
    assert {text: read_status(text).value for text in texts.split(";")} == dict.fromkeys(
        texts.split(";"), expected
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("###### 2.1. Hộ nghèo: 02 hộ", "poor"),
        ("3. Phân loại hộ cận nghèo", "near_poor"),
        ("DANH SÁCH HỘ CẬN NGHÈO NĂM 2024", "near_poor"),
        ("Thực trạng hộ nghèo", "poor"),
        ("Danh sách hộ nghèo, hộ cận nghèo", None),
        ("Kế hoạch giảm nghèo bền vững", None),
        ("Hộ mới thoát nghèo", None),
        ("Xóm 3", None),
    ],
)
def test_titles_tell_one_class_or_none(title: str, expected: str | None) -> None:
    found = status_of_title(title)
    assert (found.value if found else None) == expected


@pytest.mark.parametrize(
    ("line", "count", "rate"),
    [
        ("- Tổng số hộ nghèo toàn xã năm 2024: 2 hộ, chiếm 0,09%;", 2, (2, "0,09%")),
        ("2.1. Hộ nghèo: 02 hộ", 2, None),
        ("Tổng số hộ dân: 2.195 hộ", 2195, None),
        ("Năm 2024", None, None),
    ],
)
def test_lines_state_counts_and_rates(
    line: str, count: int | None, rate: tuple[int, str] | None
) -> None:
    assert (stated_count(line), stated_rate(line)) == (count, rate)
