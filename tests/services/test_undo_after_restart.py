"""Take back imports, merges and edits of many in another run, one by one, and bring them again."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.import_preview import ImportOptions
from hungchinh_desktop.domain.import_profile import profile_from
from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file

_LIST = (
    "TT\tHọ và tên chủ hộ\tXóm\tThực trạng\tHướng hỗ trợ\n"
    "1\tHà Văn Mới\t3\tBệnh tật\tVốn\n"
    "2\tHồ Thị Mới\t4\tGià yếu\tHọc nghề\n"
)


def _rows(office: OfficeFile) -> dict[str, list[str]]:
    """Return every row of the file but those of the log."""
    database = office.merges._database
    tables = database.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite\\_%'"
        " ESCAPE '\\'"
    )
    names = {row["name"] for row in tables if not row["name"].startswith("change")}
    return {name: sorted(map(repr, database.rows(f'SELECT * FROM "{name}"'))) for name in names}


def _import(office: OfficeFile) -> None:
    options = ImportOptions(None, profile_from({"status": "near_poor"}))
    office.imports.apply(office.imports.preview_paste(_LIST, options))


def _merge(office: OfficeFile) -> None:
    found = {entry.household.head_name: entry.id for entry in office.households.entries()}
    office.merges.merge(found["Thái Thị An"], found["Hà Văn Mới"], {})


def _edit(office: OfficeFile) -> None:
    ids = [entry.id for entry in office.households.entries()]
    wishes = [CellWish(key, EditField.STATUS, "nghèo") for key in ids]
    wishes += [CellWish(key, EditField.SUPPORT, "Vay vốn") for key in ids]
    office.edits.apply(office.edits.preview(wishes), "Sửa mọi hộ", "01/12/2024", "9/QĐ-UBND", "")


def _open_year(office: OfficeFile) -> None:
    office.years.open_year(2025)


def test_each_kind_of_work_is_taken_back_and_brought_again_in_another_run(tmp_path: Path) -> None:
    path = tmp_path / "so.db"
    works = (_import, _merge, _edit, _open_year)
    states, labels = [], []
    after: dict[str, list[str]] = {}
    last: dict[str, list[str]] = {}
    for work in works:
        office = open_office_file(path)
        states.append(_rows(office))
        work(office)
        labels.append(office.undo.undo_label())
        after = _rows(office)
        office.close()
    assert labels[0] == "Nhập 2 hộ từ nội dung dán"
    assert all(labels)
    for label, state in reversed(list(zip(labels, states, strict=True))):
        office = open_office_file(path)
        assert office.undo.undo_label() == label
        office.undo.undo()
        assert _rows(office) == state
        office.close()
    for label in labels:
        office = open_office_file(path)
        assert office.undo.redo_label() == label
        office.undo.redo()
        last = _rows(office)
        office.close()
    assert last == after
