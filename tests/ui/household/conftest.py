"""Show the register page over the office's own record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent

from hungchinh_desktop.ui.household.household_page import HouseholdPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot) -> Iterator[HouseholdPage]:
    with shown_page(HouseholdPage(desk, office), qtbot) as shown:
        yield shown


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Delete the windows of a test at its end: hundreds of old widgets slow down every look."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
