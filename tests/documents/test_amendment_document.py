"""The amending plan is a paper of its own that says only what changes."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop.documents.amendment_document import amendment_document, amendment_snapshot
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_snapshot import plan_snapshot
from hungchinh_desktop.domain.amendment_content import AmendmentContent
from hungchinh_desktop.domain.paper_comparison import differences
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import flowing_text, printed_lines

AMENDED = "Kế hoạch số 05/KH-UBND ngày 02 tháng 4 năm 2024 của Ủy ban nhân dân xã Hưng Chính"


def amendment(*, draft: bool = False) -> AmendmentContent:
    content = builders.plan_content(draft=draft, code="7K2Q9M-C")
    left = replace(content, near_poor=content.near_poor[1:])
    changes = differences(plan_snapshot(content), plan_snapshot(left))
    return AmendmentContent(left, AMENDED, "Theo kết quả rà soát.", tuple(changes))


def test_the_paper_cites_what_it_amends_and_names_each_change() -> None:
    text = flowing_text(write_pdf(amendment_document(amendment())).data)
    gone = builders.plan_content().near_poor[0].household.head_name
    assert f"Sửa đổi, bổ sung {AMENDED}" in text
    assert f"Căn cứ {AMENDED}." in text
    assert "Theo kết quả rà soát." in text
    assert f"Danh sách hộ cận nghèo, hộ {gone}: bỏ “" in text
    assert "giữ nguyên." in text
    assert text.rstrip().endswith("Thái Hữu Dân")


def test_letterhead_recipients_and_signer_are_those_of_the_plan() -> None:
    text = flowing_text(write_pdf(amendment_document(amendment())).data)
    for words in ("/KH-UBND", "Nơi nhận:", "- Lưu: VT, VH.", "KT. CHỦ TỊCH"):
        assert words in text
    assert "Phụ lục" not in text


def test_a_draft_is_marked_and_carries_its_code() -> None:
    marks = {
        one.text for one in printed_lines(write_pdf(amendment_document(amendment(draft=True))).data)
    }
    assert {"BẢN DỰ THẢO", "Mã tra cứu: 7K2Q9M-C"} <= marks


def test_its_snapshot_holds_the_sentences() -> None:
    shown = amendment_snapshot(amendment())
    assert any("bỏ “" in item.text for item in shown.items)
    assert shown.title == f"Kế hoạch sửa đổi, bổ sung {AMENDED}"
