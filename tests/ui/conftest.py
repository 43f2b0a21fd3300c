"""Open the office's own record on a desk of its own, for each test of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.ui.kit.changes import Changes
from hungchinh_desktop.ui.kit.desk import Desk
from hungchinh_desktop.ui.kit.look import Look
from tests.ui.sample_pages import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeFile]:
    opened = open_office_file(tmp_path / "so.db")
    yield opened
    opened.close()


@pytest.fixture
def desk(look: Look, office: OfficeFile, tmp_path: Path) -> Desk:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    return Desk(look, Changes(), office.undo, settings=settings)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def ledger_desk(look: Look, ledger: Ledger, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk over a few lines of text, for parts that know no feature."""
    settings = QSettings(str(tmp_path / "ledger.ini"), QSettings.Format.IniFormat)
    desk = Desk(look, Changes(), ledger, settings=settings)
    yield desk
    desk.background.stop_all(5000)
    desk.pdf.finish()
