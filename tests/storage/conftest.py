"""Open the office's own record in a folder of the test's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import MIGRATIONS, load_seed

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the office's record once; tests work on copies."""
    path = tmp_path_factory.mktemp("seeded") / "hung_chinh.db"
    create_data_file(path, MIGRATIONS, load_seed).close()
    return path


@pytest.fixture
def data_path(tmp_path: Path, seeded_file: Path) -> Path:
    """Give a closed data file of the test's own."""
    path = tmp_path / "hung_chinh.db"
    shutil.copyfile(seeded_file, path)
    return path


@pytest.fixture
def database(data_path: Path) -> Iterator[Database]:
    """Open a data file of the test's own."""
    opened = open_data_file(data_path, MIGRATIONS)
    yield opened
    opened.close()
