"""The plan page says above its columns how it stands to the signed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.yearly_plan.signed_body import SignedBody
from tests.services.issued_plans import SIGNED_ON, change_household, submitted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
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
