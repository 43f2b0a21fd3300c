"""Check the class by rule under the standard of each period and area."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import Area, ReviewedClass
from hungchinh_desktop.domain.poverty_standard import (
    PovertyStandard,
    ReviewDraft,
    read_standards,
    standard_on,
)
from hungchinh_desktop.paths import db_dir

STANDARDS = read_standards(
    (db_dir() / "reference" / "poverty_standards.json").read_text(encoding="utf-8")
)
TODAY = date(2027, 12, 31)
DRAFT = ReviewDraft(
    "15/11/2024", Area.RURAL, "1.200.000", frozenset({"employment", "water", "toilet"})
)


def on(year: int) -> PovertyStandard:
    found = standard_on(STANDARDS, date(year, 12, 31))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("year", "area", "line"),
    [
        (2024, Area.RURAL, 1_500_000),
        (2024, Area.URBAN, 2_000_000),
        (2026, Area.URBAN, 2_000_000),
        (2027, Area.URBAN, 2_800_000),
        (2027, Area.RURAL, 2_200_000),
    ],
)
def test_the_line_is_that_of_the_year_and_the_area(year: int, area: Area, line: int) -> None:
    standard = on(year)
    assert standard.line(area) == line
    assert standard.class_of(area, line, 3) is ReviewedClass.POOR
    assert standard.class_of(area, line, 2) is ReviewedClass.NEAR_POOR
    assert standard.class_of(area, line + 1, 12) is ReviewedClass.NOT_POOR


def test_the_periods_follow_each_other_and_name_their_source() -> None:
    assert standard_on(STANDARDS, date(2021, 12, 31)) is None
    assert on(2026).code == "nd07_2021"
    assert on(2027).code == "nd351_2025"
    assert not on(2027).verified
    for standard in STANDARDS:
        assert "NĐ-CP" in standard.source
        assert len({indicator.code for indicator in standard.indicators}) == 12


def test_a_review_proposes_by_rule() -> None:
    review = DRAFT.checked("r1", "h1", STANDARDS, TODAY)
    assert (review.proposed, review.decided) == (ReviewedClass.POOR, ReviewedClass.POOR)
    assert review.words == "15/11/2024: hộ nghèo · 1.200.000 đ/người/tháng · thiếu hụt 3 chỉ số"
    assert on(2024).explanation(Area.RURAL, 1_200_000, 3) == (
        "Thu nhập 1.200.000 đ không quá chuẩn 1.500.000 đ (nông thôn),"
        " thiếu hụt 3 chỉ số (từ 3 trở lên)."
    )
    assert "cao hơn chuẩn 2.000.000 đ (thành thị)" in on(2024).explanation(Area.URBAN, 3_000_000, 1)


def test_another_class_than_the_proposed_needs_a_reason() -> None:
    other = replace(DRAFT, decided="near_poor")
    with pytest.raises(UserError) as refused:
        other.checked("r1", "h1", STANDARDS, TODAY)
    assert set(refused.value.fields) == {"overriding_reason"}
    review = replace(other, overriding_reason="Họp xóm thống nhất.").checked(
        "r1", "h1", STANDARDS, TODAY
    )
    assert (review.proposed, review.decided) == (ReviewedClass.POOR, ReviewedClass.NEAR_POOR)
    same = replace(DRAFT, decided="poor", overriding_reason="thừa")
    assert same.checked("r1", "h1", STANDARDS, TODAY).overriding_reason == ""


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"reviewed_on": ""}, {"reviewed_on"}),
        ({"reviewed_on": "2021"}, {"reviewed_on"}),
        ({"reviewed_on": "01/01/2028"}, {"reviewed_on"}),
        ({"income": ""}, {"income"}),
        ({"income": "ít", "reviewed_on": "x"}, {"income", "reviewed_on"}),
    ],
)
def test_faults_are_told_beside_their_fields(change: dict[str, str], fields: set[str]) -> None:
    with pytest.raises(UserError) as refused:
        replace(DRAFT, **change).checked(  # type: ignore[arg-type]  # texts
            "r1", "h1", STANDARDS, TODAY
        )
    assert set(refused.value.fields) == fields


def test_an_indicator_of_another_period_does_not_count() -> None:
    later = replace(DRAFT, reviewed_on="2027", deprivations=frozenset({"information_device"}))
    assert later.checked("r1", "h1", STANDARDS, TODAY).deprivations == frozenset()
