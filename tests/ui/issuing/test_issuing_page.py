"""The page leads from draft to issue and tells what differs afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from shiboken6 import isValid

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState
from hungchinh_desktop.ui.issuing.issue_dialog import IssueDialog
from hungchinh_desktop.ui.issuing.issue_lists import PAPER, VERSIONS
from hungchinh_desktop.ui.issuing.revise_dialog import ReviseDialog
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog, last_dialog
from tests.services.issued_plans import change_household, issued, set_errors_aside, submitted

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.issuing.issuing_page import IssuingPage


def press(page: IssuingPage) -> None:
    QTest.mouseClick(page.panel.forward, Qt.MouseButton.LeftButton)


def answer_next(act: Callable[[VerbDialog], object], name: str = "") -> None:
    """Act on the next dialog, or the next of that name, as soon as it stands there."""

    def run() -> None:
        dialog = last_dialog()
        if dialog is None or not isValid(dialog) or not dialog.isVisible():
            QTimer.singleShot(10, run)
        elif dialog.objectName().startswith(name):
            act(dialog)
        else:
            QTimer.singleShot(10, run)

    QTimer.singleShot(0, run)


def accept(dialog: VerbDialog) -> None:
    dialog._answer_with(Answer.ACCEPT)  # as its button does


def button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None
    return found


def banner(page: IssuingPage) -> str:
    return page.panel.banner.accessibleName()


def test_a_draft_with_faults_says_the_first_and_leads_to_it(
    page: IssuingPage, qtbot: QtBot
) -> None:
    assert banner(page).startswith("Phải sửa trước khi ký: ")
    assert page.panel.forward.text() == "Trình ký…"
    assert page.panel.back.isHidden()
    with qtbot.waitSignal(page.link_activated) as went:
        button(page, "issuing_banner_link1").click()
    assert went.args[0].page in {"yearly_plan", "project", "hamlet", "findings"}


def test_a_plan_that_is_submitted_with_faults_is_refused(
    page: IssuingPage, qtbot: QtBot, office: OfficeFile
) -> None:
    seen: list[str] = []

    def read(dialog: VerbDialog) -> None:
        label = dialog.findChild(QLabel, "danger_dialog_detail")
        assert label is not None
        seen.append(label.text())
        accept(dialog)

    def submit(dialog: VerbDialog) -> None:
        answer_next(read, "danger_dialog")
        accept(dialog)

    answer_next(submit, "question")
    press(page)
    assert "lỗi phải sửa trước khi ký" in seen[0]
    assert office.issues.edition().state is EditionState.DRAFT


def test_the_plan_is_submitted_and_taken_back(
    page: IssuingPage, qtbot: QtBot, office: OfficeFile
) -> None:
    set_errors_aside(office)
    plan = office.plans.plan()
    office.plans.set_signing(4, plan.signatory.full_name, plan.annex.signer_name)
    page.refresh()
    assert "Không còn lỗi nào" in banner(page)
    answer_next(accept)
    press(page)
    qtbot.waitUntil(lambda: office.issues.edition().state is EditionState.SUBMITTED)
    page.refresh()
    assert page.panel.forward.text() == "Ghi số, ngày, ban hành…"
    page.panel.back.click()
    assert office.issues.edition().state is EditionState.DRAFT
    assert page.panel.forward.text() == "Trình ký…"


def test_number_and_date_are_asked_and_faults_stand_beside_them(
    page: IssuingPage, qtbot: QtBot, office: OfficeFile
) -> None:
    submitted(office)
    page.refresh()
    errors: list[str] = []

    def fill(dialog: VerbDialog) -> None:
        assert isinstance(dialog, IssueDialog)
        accepts = button(dialog, "issue_dialog_accept")
        for number, day in (("5", "4/2024"), ("5/QĐ-UBND", "2/4/2024"), ("5", "1/3/2024")):
            dialog.number.set_value(number)
            dialog.signed_on.set_value(day)
            accepts.click()
            errors.append(dialog.number.error() or dialog.signed_on.error())
        dialog.signed_on.set_value("2/4/2024")
        accepts.click()

    answer_next(fill)
    press(page)
    assert ["đủ ngày" in errors[0], "ký hiệu" in errors[1], "căn cứ" in errors[2]] == [True] * 3
    qtbot.waitUntil(lambda: office.issues.edition().issued)
    page.refresh()
    assert office.issues.edition().number == "05/KH-UBND"
    assert banner(page) == "Số 05/KH-UBND ngày 02/04/2024 – khớp bản đã ký."
    assert page.panel.forward.text() == "Soạn bản mới…"


def test_a_changed_household_shows_as_old_and_new_and_leads_to_it(
    page: IssuingPage, qtbot: QtBot, office: OfficeFile
) -> None:
    issued(office)
    household = change_household(office)
    page.refresh()
    assert banner(page).endswith("khác bản đã ký: 1 dòng.")
    assert page.side_count() == "1"
    assert page.lists.tabText(0) == "Khác bản đã ký (1)"
    model = page.lists.drift_model
    cells = [model.index(0, column).data() for column in range(4)]
    assert cells[0] == "Đã đổi"
    assert cells[1].startswith("Hộ cận nghèo · ")
    assert cells[3] == "Thực trạng: Đã có việc làm ổn định"
    page.lists.drift.choose_row(0)
    with qtbot.waitSignal(page.link_activated) as went:
        page.lists.drift.record_activated.emit(model.record(0))
    assert went.args == [Link("household", target=household)]


@pytest.mark.parametrize("kind", list(EditionKind))
def test_a_change_becomes_a_version_or_an_amendment(
    page: IssuingPage, qtbot: QtBot, office: OfficeFile, kind: EditionKind
) -> None:
    issued(office)
    change_household(office)
    page.refresh()

    def choose(dialog: VerbDialog) -> None:
        assert isinstance(dialog, ReviseDialog)
        dialog.choose(kind)
        dialog.reason.set_value("Theo kết quả rà soát.")
        accept(dialog)

    answer_next(choose)
    press(page)
    begun = office.issues.edition()
    assert (begun.kind, begun.edition, begun.reason) == (kind, 2, "Theo kết quả rà soát.")
    assert page.panel.back.text() == "Bỏ dự thảo này"
    answer_next(accept)
    page.panel.back.click()
    assert office.issues.edition().issued


def test_a_code_leads_to_the_version_and_its_pages(
    page: IssuingPage, qtbot: QtBot, office: OfficeFile
) -> None:
    edition = issued(office)
    page.refresh()
    page.open_link(Link("issuing", target=edition.id))
    assert page.lists.currentIndex() == VERSIONS
    chosen = page.lists.versions.current_record()
    assert chosen is not None
    assert chosen.edition == edition
    qtbot.waitUntil(lambda: page.paper.view.page_count() == chosen.paper.page_count)


def test_a_narrow_page_shows_the_pages_in_a_tab(page: IssuingPage) -> None:
    assert page.lists.count() == 2
    page.resize(680, 420)
    assert page.lists.tabText(PAPER) == "Trang in"
    page.resize(1120, 620)
    assert page.lists.count() == 2
    assert page.paper.isVisible()


def test_a_year_without_plan_says_so(page: IssuingPage, office: OfficeFile) -> None:
    office.choose_year(2031)
    page.refresh()
    assert "Chưa có kế hoạch năm 2031" in page._none.accessibleName()
