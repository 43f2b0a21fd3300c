"""Show the issuing page of the office's own record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.issuing.issuing_page import IssuingPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> Iterator[IssuingPage]:
    shown = IssuingPage(desk, office)
    qtbot.addWidget(shown)
    shown.resize(1120, 620)
    desk.changes.changed.connect(lambda _tables: shown.refresh())
    shown.refresh()
    shown.show()
    yield shown
    desk.background.stop_all(5000)
    desk.pdf.finish()
