"""Words that hurt get neutral ones; everything else stays as it was written."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.neutral_wording import made_neutral, unkind_words


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        (
            "Hộ có việc làm, nhưng không biết cách làm ăn",
            "Hộ có việc làm, nhưng chưa có kiến thức sản xuất, kinh doanh",
        ),
        ("Bị bệnh xã hội, không có việc làm", "Có bệnh cần điều trị lâu dài, không có việc làm"),
        ("Con tàn tật", "Con khuyết tật"),
        ("Không biết chữ", "Không biết chữ"),
        ("Chủ hộ khuyết tật, đông người ăn theo", "Chủ hộ khuyết tật, đông người ăn theo"),
        ("Mùa màng thất bát", "Mùa màng thất bát"),
        ("", ""),
    ],
)
def test_neutral_words(text: str, neutral: str) -> None:
    assert made_neutral(text) == neutral
    assert bool(unkind_words(text)) == (text != neutral)
    assert unkind_words(neutral) == ()
