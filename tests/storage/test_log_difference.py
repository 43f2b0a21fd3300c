"""Files of former versions agree with their log; what another program writes does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.log_difference import unlogged_rows
from tests.storage.office_data import MIGRATIONS
from tests.storage.old_files import FIRST, RELEASED, old_file


@pytest.mark.parametrize("steps", [FIRST, RELEASED[len(RELEASED) // 2]])
def test_an_upgrade_writes_nothing_into_the_register(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "old.db"
    old_file(path, steps)
    database = open_data_file(path, MIGRATIONS)
    assert database.values("SELECT count(*) FROM household") != [(0,)]
    assert list(unlogged_rows(database)) == []
    database.close()
