"""The data file of the office: made once from its own record, opened ever after."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hungchinh_desktop import paths
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import open_office_file


def test_the_first_start_makes_the_file_without_asking(hermetic_home: Path) -> None:
    made = open_office_file()
    assert made.path == paths.default_data_file() == hermetic_home / "hung_chinh.db"
    assert made.working_year.year == 2024
    assert len(made.households.entries()) == 20
    made.totals.confirm_total_households("2200")
    made.close()
    again = open_office_file()
    base = again.totals.totals().base
    assert base is not None
    assert base.count == 2200
    again.close()


def test_another_file_is_made_where_it_is_named(tmp_path: Path) -> None:
    opened = open_office_file(tmp_path / "Sổ khác #1.db")
    assert opened.path.is_file()
    assert not paths.default_data_file().exists()
    opened.close()


@pytest.mark.parametrize("name", ["x" * 300 + ".db", "không có/sổ.db", "tệp/sổ.db"])
def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "tệp").write_text("")
    with pytest.raises(UserError):
        open_office_file(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["tệp"]


def test_a_data_folder_that_cannot_be_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tệp").write_text("")
    monkeypatch.setenv("HUNGCHINH_DATA_DIR", str(tmp_path / "tệp" / "dữ liệu"))
    with pytest.raises(UserError, match="Không tạo được thư mục dữ liệu"):
        open_office_file()


def test_looking_at_a_former_schema_leaves_every_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sổ.db"
    open_office_file(path).close_for_the_day()
    later = tmp_path / "later"
    shutil.copytree(paths.db_dir(), later)
    new_column = "ALTER TABLE household ADD COLUMN phone TEXT NOT NULL DEFAULT '';\n"
    (later / "migrations" / "0999_phone.sql").write_text(new_column, encoding="utf-8")
    monkeypatch.setattr(paths, "db_dir", lambda: later)
    before = {one.name: one.read_bytes() for one in tmp_path.glob("sổ.db*")}
    office = open_office_file(path, view_only=True)
    assert len(office.households.entries()) == 20
    assert not office.safety.is_unsaved()
    with pytest.raises(UserError, match="chỉ xem"):
        office.safety.back_up()
    with pytest.raises(UserError, match="chỉ xem được"):
        office.safety.set_view_only(wanted=False)
    office.close_for_the_day()
    assert {one.name: one.read_bytes() for one in tmp_path.glob("sổ.db*")} == before


def test_looking_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không thấy tệp"):
        open_office_file(tmp_path / "không có.db", view_only=True)
    assert list(tmp_path.iterdir()) == []
