"""Prove that every slot offered is filled from the record."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.yearly_plan import SLOT_LABELS, Clause, ClauseKind, slot_label
from hungchinh_desktop.services.office_file import OfficeFile

PRINTED = {
    "year": "2024",
    "last_year": "2023",
    "next_year": "2025",
    "commune": "xã Hưng Chính",
    "superior": "thành phố Vinh",
    "hamlet_word": "xóm",
    "drafter": "Bùi Thị Lan",
    "signer": "Thái Hữu Dân",
    "poor_count_padded": "02",
    "listed_count": "20",
    "listed_rate": "0,91%",
    "newly_escaped_count": "01",
    "exit_count": "07",
    "near_poor_left_count": "11",
    "near_poor_left_rate": "0,50%",
    "total_households": "2.195",
    "poor_in:7": "01",
    "near_poor_in:7": "05",
    "unit:accountant": "Công chức Kế toán",
    "cite:90/QĐ-TTg": "Quyết định số 90/QĐ-TTg",
}


def test_slots_print_what_the_record_says(office: OfficeFile) -> None:
    values = office.plans.slot_values()
    assert {name: values[name] for name in PRINTED} == PRINTED


def test_every_slot_has_a_label_and_a_value(office: OfficeFile) -> None:
    values = office.plans.slot_values()
    assert set(SLOT_LABELS) <= set(values)
    assert [name for name in values if not slot_label(name)] == []
    assert [name for name, value in values.items() if not value] == []


def test_who_leads_follows_the_matrix(office: OfficeFile) -> None:
    matrix = office.projects.matrix()
    row = matrix.rows[0]
    other = next(unit for unit in matrix.units if matrix.role(row.id, unit.id) is None)
    office.projects.move_lead(row.id, other.id)
    assert office.plans.slot_values()[f"lead:{row.code}"] == other.printed_name


def add(office: OfficeFile, text: str) -> Clause:
    last = next(one for one in office.plans.clauses() if one.code == "I.1.3")
    key = office.structure.add(last.id, ClauseKind.BULLET, text="Nháp.")
    office.plans.edit_clause(key, text)
    return next(one for one in office.plans.clauses() if one.id == key)


def test_an_instrument_is_cited_in_full_first_and_briefly_later(office: OfficeFile) -> None:
    from hungchinh_desktop.documents.blocks import ListItem, text_of
    from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document

    office.legal.save(
        "",
        {
            "kind": "Quyết định",
            "number": "02/2022/QĐ-TTg",
            "issued_on": "18/01/2022",
            "issuer": "Thủ tướng Chính phủ",
            "subject": "",
            "status": "in_force",
            "valid_from": "",
            "valid_to": "",
            "replaced_by": "",
        },
    )
    cited = "{{cite:02/2022/QĐ-TTg}} và {{cite:90/QĐ-TTg}}"
    clause = add(office, f"Theo {cited}; nhắc lại {cited}.")
    blocks = yearly_plan_document(office.plans.content()).blocks
    texts = [
        text_of(one.runs)
        for one in blocks
        if isinstance(one, ListItem) and one.anchor == clause.code
    ]
    assert texts == [
        (
            "Theo Quyết định số 02/2022/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ"
            " và Quyết định số 90/QĐ-TTg;"
            " nhắc lại Quyết định số 02/2022/QĐ-TTg và Quyết định số 90/QĐ-TTg."
        )
    ]


def test_a_slot_nobody_knows_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="Không có số liệu tên “mayor:1”"):
        add(office, "Ông {{mayor:1}}.")


@pytest.mark.parametrize(
    "text",
    [
        "<b>&amp;</b> <img src='file:///etc/passwd'/> http://a.example/x.png",
        "Ngu\u0302ye\u0302\u0303n \x00\x07\u200b\ud800 Thị",
        " ".join(["từ"] * 10_000),
        "\t- ## **x** [a](file:///b) \\textbf{c} %s {0}",
    ],
)
def test_awkward_words_are_printed_as_words(office: OfficeFile, text: str) -> None:
    from io import BytesIO

    import pdfplumber

    from hungchinh_desktop.services.yearly_plan_service import print_plan

    clause = add(office, text)
    with pdfplumber.open(BytesIO(print_plan(office.plans.content()).data)) as pages:
        printed = "".join("".join((page.extract_text() or "").split()) for page in pages.pages)
    assert "".join(clause.text.split())[:60] in printed
