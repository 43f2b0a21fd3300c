"""The search box finds names, and whatever a printed code stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.app_pages import household_search
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.row_code import row_code
from tests.services.issued_plans import issued

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


def test_a_code_finds_one_record_and_a_name_as_before(desk: Desk, office: OfficeFile) -> None:
    edition = issued(office)
    find = household_search(desk, office)
    entry = office.households.entries()[0]
    (hit,) = find(row_code(entry.id).lower())
    assert (hit.text, hit.link) == (
        entry.household.head_name,
        Link("household", target=entry.id),
    )
    (paper,) = find(edition.code)
    assert paper.link == Link("issuing", target=edition.id)
    assert "số 05/KH-UBND" in paper.text
    assert any(one.text == "Lê Thị Hương" for one in find("le thi huong"))
