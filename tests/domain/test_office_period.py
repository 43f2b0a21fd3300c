"""Prove that the words of the office are read, judged and kept apart by period."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office import OfficeSigner
from hungchinh_desktop.domain.office_period import (
    checked_profile,
    form_values,
    overlapping,
    signers_in,
)

WARD = {
    "unit_kind": "phường",
    "name": "Thành Vinh",
    "superior_name": "tỉnh Nghệ An",
    "superior_heading": "",
    "place_name": "Thành Vinh",
    "hamlet_word": "khối",
    "area": "urban",
    "document_symbol": "KH-UBND",
    "drafter_name": "Bùi Thị Lan",
    "recipients": "- Sở Nông nghiệp và Môi trường;\n\n - TT Đảng ủy.",
    "archive_line": "- Lưu: VT, VH.",
    "signers": "Phó Chủ tịch: Thái Hữu Dân",
    "valid_from": "01/07/2025",
    "valid_to": "",
}


def test_a_form_becomes_the_words_of_a_period() -> None:
    profile = checked_profile("ward", WARD)
    assert profile.full_name == "phường Thành Vinh"
    assert (profile.issuing_body, profile.issuing_unit) == ("ỦY BAN NHÂN DÂN", "PHƯỜNG THÀNH VINH")
    assert (profile.valid_from, profile.valid_to) == (date(2025, 7, 1), None)
    assert profile.recipients == ("Sở Nông nghiệp và Môi trường", "TT Đảng ủy")
    assert profile.archive_line == "Lưu: VT, VH"
    assert profile.signers == (OfficeSigner("PHÓ CHỦ TỊCH", "Thái Hữu Dân"),)
    assert checked_profile("ward", form_values(profile)) == profile


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("place_name", ""),
        ("valid_from", ""),
        ("valid_from", "hôm qua"),
        ("valid_to", "30/06/2025"),
        ("signers", "Thái Hữu Dân"),
    ],
)
def test_what_cannot_be_printed_is_refused_beside_its_field(field: str, typed: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_profile("ward", WARD | {field: typed})
    assert list(caught.value.fields) == [field]
    assert caught.value.fields[field].endswith(".")


def test_a_year_alone_means_its_first_or_its_last_day() -> None:
    profile = checked_profile("ward", WARD | {"valid_from": "2025", "valid_to": "2026"})
    assert (profile.valid_from, profile.valid_to) == (date(2025, 1, 1), date(2026, 12, 31))


def test_periods_that_share_a_day_are_found() -> None:
    ward = checked_profile("ward", WARD)
    before = checked_profile("xa", WARD | {"valid_from": "2024", "valid_to": "30/06/2025"})
    open_ended = checked_profile("xa", WARD | {"valid_from": "2024"})
    assert overlapping(ward, [ward, before]) == []
    assert overlapping(ward, [open_ended]) == [open_ended]


def test_a_signer_line_needs_position_and_name() -> None:
    assert signers_in("CHỦ TỊCH:\n: An\nkhông\nChủ tịch : Lê An ") == (
        OfficeSigner("CHỦ TỊCH", "Lê An"),
    )
