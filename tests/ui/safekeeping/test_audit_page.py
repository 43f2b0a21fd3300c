"""Check what the page of the change log lists, filters, verifies and exports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel

from hungchinh_desktop.documents.workbook import opened
from hungchinh_desktop.ui.safekeeping.audit_code_dialog import AuditCodeDialog
from hungchinh_desktop.ui.safekeeping.audit_columns import columns
from hungchinh_desktop.ui.safekeeping.audit_page import AuditPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def changed(office: OfficeFile) -> str:
    """Change a household and return its head's name."""
    entry = office.households.entries()[3]
    draft = office.households.draft_of(entry.household.id)
    office.households.update(entry.household.id, replace(draft, situation="Nhà dột nát"))
    return entry.household.head_name


@pytest.fixture
def page(desk: Desk, office: OfficeFile, changed: str, qtbot: QtBot) -> AuditPage:
    made = AuditPage(desk, office)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.refresh()
    made.show()
    return made


def press(page: AuditPage, command: str) -> None:
    next(spec for spec in page.specs() if spec.id == command).handler()


def told(page: AuditPage) -> str:
    label = page.findChild(QLabel, "audit_banner_text")
    assert label is not None
    return label.text()


def test_the_newest_change_stands_first(page: AuditPage, changed: str) -> None:
    line = page.model.record(0)
    assert (line.subject, line.field, line.new) == (f"Hộ {changed}", "Thực trạng", "Nhà dột nát")


def test_a_household_and_a_field_are_filtered(page: AuditPage, changed: str) -> None:
    page.filters.search.setText(changed)
    page.filters.search.settle()
    assert {line.subject for line in page.model.records()} == {f"Hộ {changed}"}
    field = page.findChild(QComboBox, "audit_field")
    assert field is not None
    field.setCurrentIndex(field.findData("household.situation"))
    assert {line.field for line in page.model.records()} == {"Thực trạng"}
    page.filters.search.setText("không ai cả")
    page.filters.search.settle()
    assert page.model.total() == 0


def test_a_long_log_is_shown_a_page_at_a_time(page: AuditPage, office: OfficeFile) -> None:
    database = office.audit._database
    key = office.households.entries()[0].household.id
    with database.change("Sửa nhiều lần"):
        for number in range(900):
            database.update("household", key, {"situation": f"lần {number}"})
    page.refresh()
    first = page.model.total()
    assert first < 900
    assert page.more.isVisible()
    page.more.click()
    assert page.model.total() > first


def test_a_household_is_opened_from_its_line(page: AuditPage, qtbot: QtBot) -> None:
    links: list[Link] = []
    page.link_activated.connect(links.append)
    line = page.model.record(0)
    page._table.record_activated.emit(line)
    assert [link.target for link in links] == [line.household_id]


def test_tampering_is_told(page: AuditPage, office: OfficeFile) -> None:
    press(page, "audit_verify")
    assert "nguyên vẹn" in told(page)
    connection = office.audit._database.connection
    connection.execute("DROP TRIGGER change_row_is_kept")
    connection.execute("DELETE FROM change_row WHERE id = 7")
    press(page, "audit_verify")
    assert "dòng 7 của việc số 1 đã bị xóa" in told(page)


def test_what_is_filtered_goes_to_excel_and_is_logged(
    page: AuditPage,
    office: OfficeFile,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "nhật ký.xlsx"
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(target)])
    page.filters.field.setCurrentIndex(page.filters.field.findData("household.situation"))
    code = office.audit.short_code()
    press(page, "audit_export")
    qtbot.waitUntil(lambda: "Đã lưu" in told(page), timeout=10_000)
    sheet = opened(target.read_bytes()).worksheets[0]
    assert sheet["A2"].value.endswith(f"Mã nhật ký lúc xuất: {code}")
    assert sheet["G5"].value == "Nhà dột nát"
    assert sheet.max_row == 4 + page.model.total()
    (record,) = office.exchange.log()
    assert (record.kind, record.row_count) == ("audit", page.model.total())


def test_a_code_off_a_paper_is_answered(page: AuditPage, office: OfficeFile) -> None:
    dialog = AuditCodeDialog(page.look, page, office.log_codes)
    dialog.typed.set_value("không phải mã")
    dialog.check()
    assert "chưa phải mã nhật ký" in dialog.typed.error()
    dialog.typed.set_value(office.audit.short_code().lower())
    dialog.check()
    assert dialog.typed.error() == ""
    assert "còn nguyên" in dialog.told.accessibleName()
    assert dialog.typed.value() == office.audit.short_code()
    dialog.typed.set_value("AAAA-AAAA")
    dialog.check()
    assert "không khớp việc nào" in dialog.told.accessibleName()


def test_enter_compares_a_typed_code(page: AuditPage, office: OfficeFile, qtbot: QtBot) -> None:
    dialog = AuditCodeDialog(page.look, page, office.log_codes)
    dialog.show()
    dialog.typed.set_value(office.audit.short_code())
    QTest.keyClick(dialog.typed.control, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "còn nguyên" in dialog.told.accessibleName()
    dialog.close()


def test_a_change_without_rows_lacks_no_values(page: AuditPage, office: OfficeFile) -> None:
    office.audit.note("Thêm người dùng")
    page.refresh()
    (line, *_) = page.model.all_records()
    texts = {one.id: one.text(line) for one in columns(with_people=False)}
    assert texts["label"] == "Thêm người dùng"
    assert {texts[name] for name in ("subject", "field", "old", "new")} == {"–"}


def test_the_code_is_found_where_everything_is_found(page: AuditPage, office: OfficeFile) -> None:
    code = office.audit.short_code()
    hit = office.codes.find(code)
    assert hit is not None
    assert (hit.link.page, hit.link.target) == ("audit", code)
    assert office.codes.find("AAAAAAAA") is None
