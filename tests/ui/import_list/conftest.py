"""Open the import page over the office's own record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.import_list.import_page import ImportPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

LISTS = Path(__file__).parent / "lists"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> Iterator[ImportPage]:
    with shown_page(ImportPage(desk, office), qtbot) as shown:
        yield shown
        desk.background.stop_all(5000)


@pytest.fixture(params=["ods", "xlsx"])
def list_file(request: pytest.FixtureRequest) -> Path:
    """Return the list that LibreOffice wrote."""
    return LISTS / f"ds_can_ngheo.{request.param}"
