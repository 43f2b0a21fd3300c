"""Saving the plan as a PDF file: asked for, written whole, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from hungchinh_desktop.services.yearly_plan_service import print_plan
from hungchinh_desktop.ui.kit.dialogs import last_dialog
from tests.ui.yearly_plan.plan_hands import commit, enter

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.action import ActionSpec
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage


def spec(page: YearlyPlanPage, name: str) -> ActionSpec:
    return next(one for one in page.specs() if one.id == name)


def choose(path: Path | None) -> None:
    """Answer the file dialog with a file, or not at all."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    if path is None:
        dialog.reject()
        return
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.done(QDialog.DialogCode.Accepted)


def test_the_file_is_the_plan_as_stored(
    page: YearlyPlanPage, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "Kế hoạch 2024.pdf"
    commit(enter(page, "IV.1.2"), " Câu mới.")
    QTimer.singleShot(0, lambda: choose(target))
    spec(page, "plan_save_pdf").handler()
    qtbot.waitUntil(lambda: office.exchange.recent() != [])
    assert target.read_bytes() == print_plan(office.plans.content()).data
    assert office.exchange.recent()[0].path == str(target)
    assert "Kế hoạch 2024.pdf" in page.preview.notice.accessibleName()
    links = [link.text() for link in page.preview.notice.findChildren(QPushButton)]
    assert links == ["Mở tệp", "Mở thư mục"]


def test_name_is_offered_and_nothing_is_written_when_refused(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    offered: list[str] = []

    def look_and_refuse() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        offered.extend(dialog.selectedFiles())
        choose(None)

    QTimer.singleShot(0, look_and_refuse)
    spec(page, "plan_save_pdf").handler()
    assert offered[0].endswith("2024-03_KH_giam_ngheo.pdf")
    assert office.exchange.recent() == []


def test_a_refused_text_keeps_the_paper_back(page: YearlyPlanPage, office: OfficeFile) -> None:
    told: list[str] = []

    def read() -> None:
        box = last_dialog()
        assert box is not None
        told.append(box._detail.text())
        box.reject()

    edit = enter(page, "IV.1.2")
    edit.selectAll()
    edit.cut()
    for name in ("plan_save_pdf", "plan_print"):
        QTimer.singleShot(0, read)
        spec(page, name).handler()
    assert len(told) == 2
    assert "mục IV.1.2" in told[0]
    assert "số hộ cận nghèo" in told[0]
    assert office.exchange.recent() == []
