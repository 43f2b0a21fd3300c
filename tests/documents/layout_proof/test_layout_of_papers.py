"""Every other paper of the office holds to the decree."""

from __future__ import annotations

import pytest

from hungchinh_desktop.documents.amendment_document import amendment_document
from hungchinh_desktop.documents.office_paper_document import office_paper_document
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.domain.amendment_content import AmendmentContent
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.paper_comparison import ComparedItem, Difference
from hungchinh_desktop.domain.paper_snapshot import PaperPart, SnapshotItem
from tests.documents import plan_builders as builders
from tests.documents.layout_proof.layout_proof import layout_faults
from tests.documents.paper_builders import paper_content


@pytest.mark.parametrize("paper", list(OfficePaper))
def test_a_paper_of_the_office_holds_to_the_decree(paper: OfficePaper) -> None:
    document = office_paper_document(paper_content(paper))
    assert layout_faults(document, write_pdf(document).data) == []


@pytest.mark.parametrize("count", [1, 4, 9, 40])
def test_an_amending_plan_holds_to_the_decree(count: int) -> None:
    texts = [f"Câu số {place} của kế hoạch, {'thêm vào ' * place}" for place in range(count)]
    items = [SnapshotItem(f"a{text[7:9]}", PaperPart.TEXT, "Mục I.1", text) for text in texts]
    changes = tuple(ComparedItem(Difference.ADDED, None, item) for item in items)
    amended = "Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã Hưng Chính"
    content = AmendmentContent(builders.plan_content(), amended, "Do số hộ thay đổi.", changes)
    document = amendment_document(content)
    assert layout_faults(document, write_pdf(document).data) == []
