"""A code typed off a paper leads back to its record."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.issued_plans import issued


def test_every_code_on_the_printed_plan_leads_somewhere(office: OfficeFile) -> None:
    edition = issued(office)
    (version,) = office.issues.archive.versions()
    pages = pypdf.PdfReader(BytesIO(office.issues.archive.pdf(version.paper))).pages
    text = "\n".join(page.extract_text() for page in pages)
    entries = office.households.entries()
    for entry in entries:
        assert row_code(entry.id) in text
        found = office.codes.find(row_code(entry.id))
        assert found is not None
        assert found.link == Link("household", target=entry.id)
        assert found.label == entry.household.head_name
    assert edition.code in text
    found = office.codes.find(edition.code)
    assert found is not None
    assert found.link == Link("issuing", target=edition.id)
    assert "số 05/KH-UBND" in found.label


def test_a_member_leads_to_the_hamlets_and_a_draft_to_its_page(office: OfficeFile) -> None:
    member = next(one for one in office.hamlets.members() if not one.general)
    found = office.codes.find(row_code(member.id))
    assert found is not None
    assert (found.label, found.link.page) == (member.full_name, "hamlet")
    draft = office.codes.find(office.plans.content().code)
    assert draft is not None
    assert draft.label == "Kế hoạch năm 2024, dự thảo"


def test_a_code_is_read_as_people_type_it(office: OfficeFile) -> None:
    code = office.plans.content().code
    for typed in (code.lower(), code.replace("-", ""), f"  {code[:3]} {code[3:]} "):
        assert office.codes.find(typed) is not None


@pytest.mark.parametrize("typed", ["", "Nguyễn", "7K2Q9M-D", "000000-0", "7", "Lê Thị Hương"])
def test_what_is_no_code_finds_nothing(office: OfficeFile, typed: str) -> None:
    assert office.codes.find(typed) is None


def test_a_household_that_left_is_found_by_its_code(office: OfficeFile) -> None:
    entry = office.households.entries()[0]
    office.choose_year(2031)
    found = office.codes.find(row_code(entry.id))
    assert found is not None
    assert found.link.target == entry.id
