"""Check that only a near-poor household's expected exit is called wrong."""

from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.domain.exit_wording import says_exit_wrongly, with_near_poor_exit
from hungchinh_desktop.domain.vocabulary import PovertyStatus

WRONG = "Hỗ trợ học tập. Có khả năng thoát nghèo"
NEAR_POOR = PovertyStatus.NEAR_POOR


@pytest.mark.parametrize(
    ("text", "status", "wrong"),
    [
        (WRONG, NEAR_POOR, True),
        (unicodedata.normalize("NFD", WRONG), NEAR_POOR, True),
        (WRONG, PovertyStatus.POOR, False),
        ("Có khả năng thoát cận nghèo", NEAR_POOR, False),
        ("Hộ mới thoát nghèo 2022", NEAR_POOR, False),
        ("", NEAR_POOR, False),
    ],
)
def test_notices_the_wrong_word(text: str, status: PovertyStatus, wrong: bool) -> None:
    assert says_exit_wrongly(text, status) is wrong


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (WRONG, "Hỗ trợ học tập. Có khả năng thoát cận nghèo"),
        ("KHẢ NĂNG THOÁT NGHÈO 2024", "KHẢ NĂNG THOÁT CẬN NGHÈO 2024"),
        ("Đã mới thoát nghèo 2022", "Đã mới thoát nghèo 2022"),
    ],
)
def test_mends_only_the_expectation(text: str, mended: str) -> None:
    assert with_near_poor_exit(text) == mended
    assert not says_exit_wrongly(with_near_poor_exit(text), NEAR_POOR)
