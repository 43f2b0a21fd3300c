"""Give the tests of the screen parts a look to draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.kit.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")
