"""Everything that left the program is on record, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from hungchinh_desktop.domain.activity import ExportRecord
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.ui.exchange.exchange_page import ExchangePage
from hungchinh_desktop.ui.exchange.log_dialog import EVERY_MONTH, LogDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(desk: Desk, owner: QWidget, records: Sequence[ExportRecord]) -> LogDialog:
    dialog = LogDialog(desk, records, owner)
    dialog.show()
    return dialog


def rows(dialog: LogDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [column.text(model.record(row)) for column in model.columns]
        for row in range(model.rowCount())
    ]


def record(number: int, made_at: str) -> ExportRecord:
    return ExportRecord(str(number), made_at, "plan", "", number, f"/x/{number}.pdf", "Bùi Lan")


def test_a_file_that_left_is_told_with_who_whom_and_how_many(
    desk: Desk, owner: QWidget, office: OfficeFile, tmp_path: Path
) -> None:
    job = office.exchange.households_job(ListProfile.POSTING, ["7"])
    office.exchange.record(job, write_job(job, tmp_path / "niêm yết.xlsx"))
    drafter = office.totals.profile().drafter_name
    assert drafter
    found = rows(opened(desk, owner, office.exchange.log()))
    assert [row[1:] for row in found] == [
        [drafter, "Danh sách hộ", "Niêm yết", "6", "niêm yết.xlsx"]
    ]


def test_a_month_can_be_chosen(desk: Desk, owner: QWidget) -> None:
    records = [record(3, "2024-04-15T08:00:00+00:00"), record(2, "2024-03-20T08:00:00+00:00")]
    records.append(record(1, "2024-03-10T08:00:00+00:00"))
    dialog = opened(desk, owner, records)
    months = [dialog.months.itemText(place) for place in range(dialog.months.count())]
    assert months == [EVERY_MONTH, "Tháng 04/2024", "Tháng 03/2024"]
    assert [row[4] for row in rows(dialog)] == ["3", "2", "1"]
    dialog.months.setCurrentIndex(2)
    assert [row[4] for row in rows(dialog)] == ["2", "1"]
    count = dialog.findChild(QLabel, "export_log_count")
    assert count is not None
    assert count.text() == "2 lần xuất"
    dialog.months.setCurrentIndex(0)
    assert len(rows(dialog)) == 3


def test_all_records_are_shown_not_the_newest_ten(
    desk: Desk, owner: QWidget, office: OfficeFile, tmp_path: Path
) -> None:
    job = office.exchange.matrix_job()
    for number in range(13):
        office.exchange.record(job, tmp_path / f"{number}.xlsx")
    assert len(rows(opened(desk, owner, office.exchange.log()))) == 13


def test_the_page_opens_the_log(
    qtbot: QtBot, desk: Desk, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[LogDialog] = []

    def note(dialog: LogDialog) -> None:
        shown.append(dialog)

    monkeypatch.setattr(LogDialog, "exec", note)
    page = ExchangePage(desk, office)
    qtbot.addWidget(page)
    button = page.findChild(QAbstractButton, "exchange_log")
    assert button is not None
    button.click()
    assert len(shown) == 1
    assert rows(shown[0]) == []
