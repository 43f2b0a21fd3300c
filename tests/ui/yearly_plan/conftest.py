"""Show the page of the yearly plan over the office's own record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject
from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot) -> Iterator[YearlyPlanPage]:
    with shown_page(YearlyPlanPage(desk, office), qtbot) as shown:
        shown.window().activateWindow()
        qtbot.waitUntil(lambda: shown.window().isActiveWindow())
        yield shown


@pytest.fixture
def slots(look: Look, qapp: QApplication) -> SlotObject:
    made = SlotObject(look, qapp)
    made.values = {
        "year": "2024",
        "poor_count": "2",
        "poor_rate": "0,09%",
        "near_poor_count": "18",
        "near_poor_rate": "0,82%",
    }
    return made
