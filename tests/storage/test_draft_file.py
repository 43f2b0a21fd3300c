"""Check that the drafts' file is replaced whole and is the owner's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.draft_file import DraftFile


def test_the_text_is_replaced_and_removed(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "sổ hộ.db")
    assert file.read() == ""
    file.write("Chữ thứ nhất, dài hơn")
    file.write("Chữ hai")
    assert file.read() == "Chữ hai"
    assert [path.name for path in tmp_path.iterdir()] == ["sổ hộ_ban_nhap.json"]
    file.remove()
    file.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "a.db")
    file.write("Chồng chết")
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_a_refused_write_keeps_the_former_text_and_leaves_nothing(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "none" / "a.db")
    with pytest.raises(UserError, match="Chưa giữ được bản nháp"):
        file.write("x")
    assert list(tmp_path.iterdir()) == []


def test_bytes_that_are_no_text_read_as_nothing(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "a.db")
    file.path.write_bytes(b"\xff\xfe\x00")
    assert file.read() == ""
