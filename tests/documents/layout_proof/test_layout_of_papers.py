"""Every other paper of the office holds to the decree."""

from __future__ import annotations

import pytest

from hungchinh_desktop.documents.office_paper_document import office_paper_document
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.domain.office_paper import OfficePaper
from tests.documents.layout_proof.layout_proof import layout_faults
from tests.documents.paper_builders import paper_content


@pytest.mark.parametrize("paper", list(OfficePaper))
def test_a_paper_of_the_office_holds_to_the_decree(paper: OfficePaper) -> None:
    document = office_paper_document(paper_content(paper))
    assert layout_faults(document, write_pdf(document).data) == []
