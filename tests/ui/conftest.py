"""Lay a desk over the office's own record, for each test of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSettings

from hungchinh_desktop.ui.kit.changes import Changes
from hungchinh_desktop.ui.kit.desk import Desk
from hungchinh_desktop.ui.kit.look import Look
from tests.ui.page_stage import opened_desk
from tests.ui.sample_pages import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.services.office_file import OfficeFile


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Delete the windows of a test at its end: hundreds of old widgets slow down every look.

    What it copied goes too: the clipboard of the offscreen platform outlives Python, and the
    process would end with a fault while it takes down what Python made.
    """
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.clipboard().clear()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")


@pytest.fixture
def desk(look: Look, office: OfficeFile, tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(look, office, tmp_path) as laid:
        yield laid


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
