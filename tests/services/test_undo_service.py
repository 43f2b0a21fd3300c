"""Undo and redo of the whole file, also after it was closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file


def test_nothing_to_undo_in_a_fresh_file(office: OfficeFile) -> None:
    assert office.undo.undo_label() is None
    assert office.undo.saved_at() is None
    with pytest.raises(UserError):
        office.undo.undo()
    with pytest.raises(UserError):
        office.undo.redo()


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    first = open_office_file(tmp_path / "so.db")
    first.totals.confirm_total_households("2200")
    first.close()
    second = open_office_file(tmp_path / "so.db")
    assert second.undo.undo_label() == "Xác nhận tổng số 2.200 hộ dân"
    assert second.undo.undo() == frozenset({"total_households"})
    assert second.undo.redo_label() == "Xác nhận tổng số 2.200 hộ dân"
    second.undo.redo()
    base = second.totals.totals().base
    assert base is not None
    assert base.count == 2200
    assert [entry.kind for entry in second.undo.recent()] == ["redo", "undo", "do"]
    second.close()
