"""A pasted plan is checked; what is no plan is said instead of found right."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.text_check_service import check_plan_text


@pytest.mark.parametrize("text", ["<b>x</b> " * 10_000, "Kính gửi bà con", "\x07\x01 ///"])
def test_what_is_no_plan_is_said_instead_of_found_right(text: str) -> None:
    with pytest.raises(UserError, match="chưa kiểm tra được gì"):
        check_plan_text(text)


def test_a_plan_without_faults_is_right() -> None:
    assert check_plan_text("I. MỤC ĐÍCH\n1. Mục đích\nGiảm nghèo bền vững.") == []
