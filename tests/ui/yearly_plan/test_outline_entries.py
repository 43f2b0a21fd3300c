"""The outline counts what is to be mended in each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.ui.yearly_plan.editor_parts import parts_of
from hungchinh_desktop.ui.yearly_plan.outline_entries import (
    OutlineEntry,
    entry_of,
    findings_by_anchor,
    outline_of,
)

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile


def entries(office: OfficeFile) -> list[OutlineEntry]:
    content = office.plans.content()
    found = findings_by_anchor(office.plans.findings())
    return outline_of(parts_of(content), found, content.slots)


def test_sections_read_calmly_and_are_counted(office: OfficeFile) -> None:
    lines = [(one.words, one.count) for one in entries(office) if one.level == 0]
    assert lines == [
        ("Phần đầu, căn cứ", 1),
        ("I. Mục đích, yêu cầu", 0),
        ("II. Đối tượng, phạm vi thực hiện", 0),
        ("III. Nội dung thực hiện", 0),
        ("IV. Thực trạng và giải pháp", 1),
        ("V. Tổ chức thực hiện", 2),
        ("Nơi nhận, người ký", 1),
        ("Phụ lục", 2),
    ]


def test_headings_show_the_values_of_their_slots(office: OfficeFile) -> None:
    found = {one.anchor: one for one in entries(office) if one.level == 1}
    assert found["IV.2.1"].words == "2.1. Hộ nghèo: 02 hộ"
    assert (found["IV.3"].count, found["IV.3"].severity) == (1, Severity.ERROR)
    assert (found["IV.1"].count, found["IV.1"].severity) == (0, None)
    assert found["V.3"].count == 2


def test_findings_of_other_pages_are_not_counted(office: OfficeFile) -> None:
    found = findings_by_anchor(office.plans.findings())
    in_text = {"bases", "IV.1.1", "IV.3", "V.1", "V.3.1", "V.3.2", "closing"}
    assert set(found) == in_text | {"annex_table", "annex_signature"}


def test_a_part_stands_under_its_heading(office: OfficeFile) -> None:
    parts = parts_of(office.plans.content())
    lines = entries(office)
    assert entry_of(lines, parts, "IV.1.2") == "IV.1"
    assert entry_of(lines, parts, "III.projects") == "III"
    assert entry_of(lines, parts, "opening") == "title:head"
    assert entry_of(lines, parts, "annex_signer") == "title:annex"
    assert entry_of(lines, parts, "nowhere") == ""
