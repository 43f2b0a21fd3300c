"""The last step of the year tells how far the signature is."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.plan_edition import EditionState, PlanEdition
from hungchinh_desktop.domain.year_steps import year_steps
from hungchinh_desktop.services.office_file import OfficeFile

ISSUED = PlanEdition(
    "e",
    2024,
    state=EditionState.ISSUED,
    document_number=5,
    document_symbol="KH-UBND",
    signed_on=date(2024, 4, 2),
)


@pytest.mark.parametrize(
    ("edition", "drift", "detail", "state"),
    [
        (None, 0, "chưa", "waiting"),
        (PlanEdition("e", 2024), 0, "dự thảo", "waiting"),
        (PlanEdition("e", 2024, state=EditionState.SUBMITTED), 0, "trình ký", "working"),
        (ISSUED, 0, "số 05/KH-UBND", "done"),
        (ISSUED, 2, "khác bản đã ký: 2 dòng", "warning"),
    ],
)
def test_the_step_of_signing_leads_to_its_page(
    office: OfficeFile, edition: PlanEdition | None, drift: int, detail: str, state: str
) -> None:
    step = year_steps(office.plans.facts(), [], edition, drift)[-1]
    assert (step.detail, step.state, step.link.page) == (detail, state, "issuing")
