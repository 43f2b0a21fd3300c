"""Print the office's plan once for all tests that read it."""

from __future__ import annotations

import pytest

from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import PrintedLine, printed_lines


@pytest.fixture(scope="session")
def plan() -> PrintedPaper:
    """Return the plan as it goes to signature: no draft mark, number and day blank."""
    return write_pdf(yearly_plan_document(builders.plan_content(draft=False)))


@pytest.fixture(scope="session")
def lines(plan: PrintedPaper) -> list[PrintedLine]:
    return printed_lines(plan.data)
