"""The plan page says above its columns how it stands to the signed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.yearly_plan.signed_body import SignedBody
from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage
from tests.services.issued_plans import SIGNED_ON, change_household, issued, submitted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def body(qtbot: QtBot, look: Look) -> SignedBody:
    made = SignedBody(look, QWidget())
    qtbot.addWidget(made)
    return made


def said(body: SignedBody, office: OfficeFile) -> str:
    body.show_standing(office.issues)
    return body.banner.accessibleName()


def test_a_first_draft_needs_no_sentence(body: SignedBody, office: OfficeFile) -> None:
    assert said(body, office) == ""
    assert body.banner.isHidden()


def test_the_sentence_follows_the_steps_and_leads_to_the_rows(
    body: SignedBody, office: OfficeFile, qtbot: QtBot
) -> None:
    submitted(office)
    assert said(body, office).startswith("Đang trình ký")
    change_household(office)
    assert said(body, office).startswith("Đã đổi 1 dòng từ khi trình ký")
    office.undo.undo()
    office.issues.issue("5", SIGNED_ON)
    assert said(body, office) == "Số 05/KH-UBND ngày 02/04/2024 – khớp bản đã ký."
    change_household(office)
    assert said(body, office).endswith("khác bản đã ký: 1 dòng.")
    link = body.banner.findChild(QPushButton, "plan_signed_link1")
    assert link is not None
    with qtbot.waitSignal(body.link_activated) as went:
        link.click()
    assert went.args == [Link("issuing")]


def test_a_signed_paper_that_was_damaged_is_told(body: SignedBody, office: OfficeFile) -> None:
    submitted(office)
    office.issues.issue("5", SIGNED_ON)
    connection = office.issues._database.connection  # as a failing disk would
    connection.execute("DROP TRIGGER frozen_paper_kept")
    connection.execute("UPDATE frozen_paper SET snapshot = '{}'")
    assert "đã hỏng trong tệp dữ liệu" in said(body, office)


def test_the_page_says_that_words_changed_after_the_issue_are_a_draft(
    desk: Desk, office: OfficeFile, qtbot: QtBot
) -> None:
    page = YearlyPlanPage(desk, office)
    qtbot.addWidget(page)
    issued(office)
    page.refresh()
    assert page.subtitle().startswith("Đã ban hành · sửa ở đây không đổi bản đã ký")
    change_household(office)
    page.refresh()
    assert page.subtitle().startswith("Dự thảo sửa sau ban hành · bản đã ký giữ nguyên")


def test_a_clause_that_nobody_touched_for_years_says_so(
    desk: Desk, office: OfficeFile, qtbot: QtBot
) -> None:
    for former in (2024, 2025):
        office.plan_copies.copy(former, former + 1)
    office.choose_year(2026)
    page = YearlyPlanPage(desk, office)
    qtbot.addWidget(page)
    page.refresh()
    clause = next(one for one in office.plans.clauses() if one.code == "I.1.2")
    page.open_link(Link("yearly_plan", target="I.1.2"))
    counts = page.findChild(QLabel, "plan_counts")
    assert counts is not None
    assert counts.text() == "Mục I · I.1.2 không đổi 3 năm"
    office.plans.edit_clause(clause.id, "Câu mới của năm {{year}}.")
    page.refresh()
    page.open_link(Link("yearly_plan", target="I.1.2"))
    assert "không đổi" not in counts.text()


@pytest.mark.parametrize(
    ("slot", "page_id"),
    [("lead:{row}", "project"), ("duty:7", "hamlet"), ("poor_in:7", "household")],
)
def test_a_slot_opens_the_very_row_it_names(
    desk: Desk, office: OfficeFile, qtbot: QtBot, slot: str, page_id: str
) -> None:
    page = YearlyPlanPage(desk, office)
    qtbot.addWidget(page)
    row = office.projects.matrix().rows[2]
    hamlet = next(one for one in office.hamlets.hamlets() if one.number == 7)
    with qtbot.waitSignal(page.link_activated) as went:
        page.remedies.follow_slot(slot.format(row=row.code))
    link = went.args[0]
    assert link.page == page_id
    assert (link.target or link.hamlet_id) == (row.id if page_id == "project" else hamlet.id)
