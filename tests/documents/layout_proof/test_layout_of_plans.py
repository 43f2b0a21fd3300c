"""The plan of 2024 and invented plans of every shape hold to the decree."""

from __future__ import annotations

import os

import pytest

from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from tests.documents import plan_builders as builders
from tests.documents.layout_proof.layout_proof import layout_faults
from tests.documents.layout_proof.plan_inventor import invented_plan

pytestmark = pytest.mark.long

PLANS = int(os.environ.get("HUNGCHINH_INVENTED_PLANS", "24"))
"""The long form, "dev.py endure layout", goes through 300 of them."""


def test_the_plan_of_2024_holds_to_the_decree() -> None:
    document = yearly_plan_document(builders.plan_content())
    assert layout_faults(document, write_pdf(document).data) == []


@pytest.mark.parametrize("number", range(PLANS))
def test_an_invented_plan_holds_to_the_decree(number: int) -> None:
    document = invented_plan(number)
    assert layout_faults(document, write_pdf(document).data) == []


def test_the_same_number_invents_the_same_plan() -> None:
    assert invented_plan(7) == invented_plan(7)
    assert invented_plan(7) != invented_plan(8)
