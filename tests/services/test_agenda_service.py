"""Whose 36 months end soon: groups, who is in charge, and the files of the list."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from hungchinh_desktop.domain.agenda_groups import (
    NOBODY,
    AgendaOrder,
    agenda_groups,
    counted,
    ending_words,
)
from hungchinh_desktop.services.office_file import OfficeFile


@pytest.fixture
def three(office: OfficeFile) -> OfficeFile:
    """Have clocks that end in one, three and six months after 31/12/2024."""
    entries = {entry.household.head_name: entry for entry in office.households.entries()}
    for name, day in (("Thái Thị An", "15/03/2022"), ("Võ Văn Cường", "20/06/2022")):
        draft = office.households.draft_of(entries[name].id)
        office.households.update(entries[name].id, replace(draft, escaped_on=day))
    return office


def test_ending_clocks_name_who_is_in_charge(office: OfficeFile) -> None:
    (one,) = office.agenda.ending_clocks()
    assert one.entry.household.head_name == "Phan Thị Ngo"
    assert one.months == 1
    members = {t.hamlet.id: t.members[0].full_name for t in office.hamlets.tiles() if t.members}
    assert one.in_charge == (members[one.entry.household.hamlet_id],)
    assert office.working_year.as_of == date(2024, 12, 31)


def test_groups_stand_by_hamlet_by_member_and_by_term(three: OfficeFile) -> None:
    clocks = three.agenda.ending_clocks()
    assert counted(clocks) == "1 hộ trong 1 tháng, 1 hộ trong 3 tháng, 1 hộ trong 6 tháng"
    words = ending_words(three.households.entries(), three.working_year.as_of)
    assert words == f"Sắp hết hạn 36 tháng: {counted(clocks)}"
    hamlets = agenda_groups(clocks, AgendaOrder.HAMLET)
    assert all(" – phụ trách: " in group.title for group in hamlets)
    assert sum(len(group.clocks) for group in hamlets) == 3
    people = agenda_groups(clocks, AgendaOrder.MEMBER)
    assert {group.title for group in people} == {name for one in clocks for name in one.in_charge}
    terms = agenda_groups(clocks, AgendaOrder.MONTHS)
    assert [group.title for group in terms] == [f"Hết hạn trong {n} tháng" for n in (1, 3, 6)]
    alone = [replace(clock, in_charge=()) for clock in clocks]
    assert [group.title for group in agenda_groups(alone, AgendaOrder.MEMBER)] == [NOBODY]
    assert agenda_groups([], AgendaOrder.HAMLET) == []


def test_the_workbook_has_both_orders_with_heads(three: OfficeFile) -> None:
    job = three.exchange.agenda_job()
    assert job.file_name == "2024-03_DS_sap_het_han_36_thang.xlsx"
    assert job.row_count == 3
    book = load_workbook(io.BytesIO(job.make()))
    assert book.sheetnames == ["Theo xóm", "Theo người phụ trách"]
    for order, sheet in zip((AgendaOrder.HAMLET, AgendaOrder.MEMBER), book, strict=True):
        texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
        for group in agenda_groups(three.agenda.ending_clocks(), order):
            assert f"{group.title}: {len(group.clocks):02d} hộ" in texts
        assert "Thái Thị An" in texts
        assert "15/03/2025" in texts
        assert any(text.startswith("Tổng cộng: 03 hộ (01 hộ trong 01 tháng") for text in texts)


def test_the_pages_name_every_household_in_both_orders(three: OfficeFile) -> None:
    job = three.exchange.agenda_job(pdf=True)
    reader = PdfReader(io.BytesIO(job.make()))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(pages) == 2
    for text in pages:
        assert "DANH SÁCH HỘ SẮP HẾT HẠN 36 THÁNG SAU KHI THOÁT NGHÈO" in text
        assert all(name in text for name in ("Thái Thị An", "Võ Văn Cường", "Phan Thị Ngo"))


def test_nobody_still_makes_a_paper(office: OfficeFile) -> None:
    (one,) = office.agenda.ending_clocks()
    draft = office.households.draft_of(one.entry.id)
    office.households.update(one.entry.id, replace(draft, escaped_on=""))
    assert office.agenda.ending_clocks() == []
    assert office.exchange.agenda_job(pdf=True).make().startswith(b"%PDF")
    assert load_workbook(io.BytesIO(office.exchange.agenda_job().make())).sheetnames
