from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.list_fields import (
    FIELD_LABELS,
    STANDARD_FIELDS,
    ListField,
    allowed_fields,
    checked_fields,
    column_label,
    column_widths,
)
from hungchinh_desktop.domain.vocabulary import ListProfile

ROOM = 715
SENTENCES = {ListField.SITUATION, ListField.SUPPORT}
PUBLIC = [ListProfile.MEETING, ListProfile.POSTING]


@pytest.mark.parametrize("profile", [*PUBLIC, ListProfile.COMMITTEE])
@pytest.mark.parametrize("field", sorted(SENTENCES))
def test_sentences_are_neither_offered_nor_taken(profile: ListProfile, field: ListField) -> None:
    assert field not in allowed_fields(profile)
    with pytest.raises(UserError, match=f"Cột “{FIELD_LABELS[field]}” không được có"):
        checked_fields(profile, [ListField.NAME, field], ROOM)


@pytest.mark.parametrize("profile", PUBLIC)
@pytest.mark.parametrize("field", [ListField.NEEDS, ListField.CLOCK, ListField.EXIT_YEAR])
def test_the_public_sees_no_support_clock_or_forecast(
    profile: ListProfile, field: ListField
) -> None:
    assert field not in allowed_fields(profile)
    with pytest.raises(UserError):
        checked_fields(profile, [ListField.NAME, field], ROOM)


def test_the_committee_sees_codes_and_the_office_everything() -> None:
    assert ListField.NEEDS in allowed_fields(ListProfile.COMMITTEE)
    assert set(allowed_fields(ListProfile.INTERNAL)) == set(ListField)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ([], "phải có cột “Họ và tên chủ hộ”"),
        ([ListField.STATUS], "phải có cột “Họ và tên chủ hộ”"),
        ([ListField.NAME, ListField.STATUS, ListField.STATUS], "ghi hai lần"),
        (list(ListField), "nhiều cột quá khổ giấy"),
    ],
)
def test_lists_that_make_no_sense_are_refused(fields: list[ListField], words: str) -> None:
    with pytest.raises(UserError, match=words):
        checked_fields(ListProfile.INTERNAL, fields, ROOM)


@pytest.mark.parametrize("profile", ListProfile)
def test_columns_together_fill_the_paper(profile: ListProfile) -> None:
    widths = column_widths(STANDARD_FIELDS[profile], ROOM)
    assert sum(widths) == pytest.approx(ROOM)
    assert min(widths) >= 40


def test_a_hamlet_column_bears_the_offices_word() -> None:
    assert column_label(ListField.HAMLET, "khối") == "Khối"
