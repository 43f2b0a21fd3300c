"""Open the office's real record, seeded into a fresh file, for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hungchinh_desktop.services.office_file import OfficeFile, open_office_file


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeFile]:
    opened = open_office_file(tmp_path / "so.db")
    yield opened
    opened.close()
