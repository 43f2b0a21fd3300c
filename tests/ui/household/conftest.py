"""Show the register page over the office's own record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.household.household_page import HouseholdPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot) -> Iterator[HouseholdPage]:
    with shown_page(HouseholdPage(desk, office), qtbot) as shown:
        yield shown
