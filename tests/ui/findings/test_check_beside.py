"""A long register is checked beside the window, and the number in the sidebar follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.findings.findings_page import FindingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> FindingsPage:
    made = FindingsPage(desk, office)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_number_follows_when_the_check_has_ended(
    qtbot: QtBot, page: FindingsPage, office: OfficeFile
) -> None:
    assert page.side_count() == "21"
    office.plans.checks.many = 1
    office.totals.confirm_total_households("2.195")
    with qtbot.waitSignal(page.count_changed):
        assert page.side_count() == "21"  # as it was, without a check
        assert not office.plans.checks.is_ready()
        assert page.side_count() == "21"
    assert office.plans.checks.is_ready()
    assert page.side_count() == "20"


def test_a_change_meanwhile_is_checked_too(
    qtbot: QtBot, page: FindingsPage, office: OfficeFile, desk: Desk
) -> None:
    office.plans.checks.many = 1
    page.side_count()
    qtbot.waitUntil(lambda: bool(desk.background.running()))
    office.totals.confirm_total_households("2.195")
    with qtbot.waitSignal(page.count_changed):
        pass
    assert not office.plans.checks.is_ready()
    with qtbot.waitSignal(page.count_changed):
        assert page.side_count() == ""
    assert page.side_count() == "20"
