"""Check the slots of the plan's text and the citations of its legal bases."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.yearly_plan import (
    SLOT_LABELS,
    ClauseKind,
    LegalBasis,
    check_clause_kind,
    check_clause_text,
    fill_slots,
    lead_claims,
    slots_in,
)
from tests.builders import clause, matrix

OLD = "Tổng số hộ nghèo năm {{year}}: {{poor_count}} hộ, chiếm {{poor_rate}}; hết năm {{year}}."
VALUES = {"year": "2024", "poor_count": "2", "poor_rate": "0,09%"}


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (OLD.replace("{{poor_count}}", "2"), "“số hộ nghèo”"),
        (OLD.replace("{{poor_rate}}", "0,09%"), "“tỷ lệ hộ nghèo”"),
        (OLD.replace("hết năm {{year}}", "hết năm 2024"), "“năm kế hoạch”"),  # one of the two
        ("", "phải giữ số liệu tự tính"),
        (OLD + " {{rich_count}}", "“rich_count”"),
        (OLD + " {{năm}}", "dấu {{ hoặc }} thừa"),
        (OLD + " {{ year }}", "dấu {{ hoặc }} thừa"),
        (OLD + " {{YEAR}}", "dấu {{ hoặc }} thừa"),
        (OLD + " }}", "dấu {{ hoặc }} thừa"),
        (OLD.replace("{{year}}:", "{{year}:"), "dấu {{ hoặc }} thừa"),
    ],
)
def test_slots_cannot_be_typed_over(new: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        check_clause_text(OLD, new)
    assert words in caught.value.sentence


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        "Năm {{year}} và {{year}}: {{poor_rate}} = {{poor_count}} hộ",
        OLD + " Xã có {{hamlet_count}} xóm, {một} {hai}.",
    ],
)
def test_words_around_the_slots_are_free(new: str) -> None:
    check_clause_text(OLD, new)


@given(st.lists(st.sampled_from([*SLOT_LABELS, "chữ", "{", "}", " "]), max_size=8).map("".join))
def test_an_accepted_text_prints_no_brace_pair(new: str) -> None:
    for name in SLOT_LABELS:
        new = new.replace(name, "{{" + name + "}}")
    try:
        check_clause_text("", new)
    except UserError:
        return
    filled = fill_slots(new, dict.fromkeys(SLOT_LABELS, "9"))
    assert "{{" not in filled
    assert "}}" not in filled


def test_slots_are_filled_once_and_a_gap_shows() -> None:
    assert slots_in(OLD) == ["year", "poor_count", "poor_rate", "year"]
    assert fill_slots(OLD, VALUES) == (
        "Tổng số hộ nghèo năm 2024: 2 hộ, chiếm 0,09%; hết năm 2024."
    )
    assert fill_slots("{{poor_rate}}, {{x}}", {"poor_rate": ""}) == "…, …"
    assert fill_slots("{{year}}", {"year": "{{poor_count}}", "poor_count": "2"}) == "{{poor_count}}"


@pytest.mark.parametrize("kind", [kind for kind in ClauseKind if kind is not ClauseKind.BLOCK])
def test_only_blocks_refuse_typing(kind: ClauseKind) -> None:
    check_clause_kind(kind)
    with pytest.raises(UserError, match="Sổ hộ hoặc Ma trận"):
        check_clause_kind(ClauseKind.BLOCK)


@pytest.mark.parametrize(
    ("issued_on", "subject", "citation"),
    [
        (date(2022, 1, 18), "phê duyệt", "QĐ số 90 ngày 18/01/2022 của Thủ tướng phê duyệt"),
        (date(2021, 7, 28), "", "QĐ số 90 ngày 28/7/2021 của Thủ tướng"),
        (date(2024, 2, 5), "", "QĐ số 90 ngày 05/02/2024 của Thủ tướng"),
        (date(2024, 10, 9), "", "QĐ số 90 ngày 09/10/2024 của Thủ tướng"),
    ],
)
def test_citations_write_days_as_office_papers_do(
    issued_on: date, subject: str, citation: str
) -> None:
    basis = LegalBasis("b", "Căn cứ", "QĐ", "90", issued_on, "Thủ tướng", subject, 1)
    assert basis.citation == citation


def test_a_lead_claimed_by_a_clause_is_compared_with_the_grid() -> None:
    heading = clause("Công chức Đô thị", ClauseKind.HEADING, code="V.3", unit_code="b")
    claim = clause("- Chủ trì, phối hợp sản xuất", code="V.3.1", claims_lead=("DA2", "DA9"))
    found = lead_claims([heading, claim], matrix("a", "b"))
    assert [(one.row_id, one.unit_id, one.place, one.clause_code) for one in found] == [
        ("r", "b", "V.3", "V.3.1")
    ]
    assert lead_claims([heading, claim], matrix("b")) == []
    assert lead_claims([claim], matrix("a")) == []
