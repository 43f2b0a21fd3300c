from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.saved_filter import SavedFilter
from hungchinh_desktop.services.office_file import open_office_file

if TYPE_CHECKING:
    from pathlib import Path

    from hungchinh_desktop.services.office_file import OfficeFile


def test_filters_are_kept_in_the_file_by_name(office: OfficeFile, tmp_path: Path) -> None:
    hamlet = office.households.hamlets()[4].id
    wanted = SavedFilter("", "", "poor", hamlet, "hòa", (("support", "vốn"),))
    office.saved_filters.save(wanted, "  Xóm 5  cần vốn ")
    office.saved_filters.save(SavedFilter("", "", "near_poor"), "Ấp cận nghèo")
    path = office.path
    office.close()
    again = open_office_file(path)
    first, second = again.saved_filters.filters()
    assert (first.name, second.name) == ("Ấp cận nghèo", "Xóm 5 cần vốn")
    assert second.is_like(wanted)
    assert not first.is_like(wanted)
    assert again.undo.undo_label() == "Lưu bộ lọc “Ấp cận nghèo”"
    again.close()


@pytest.mark.parametrize(
    ("name", "part"), [(" ", "chưa có tên"), ("x" * 41, "dài quá 40"), ("XOM 5", "Đã có bộ lọc")]
)
def test_a_name_is_needed_and_given_once(office: OfficeFile, name: str, part: str) -> None:
    office.saved_filters.save(SavedFilter("", "", "poor"), "Xóm 5")
    with pytest.raises(UserError) as refused:
        office.saved_filters.save(SavedFilter("", "", "all"), name)
    assert part in refused.value.fields["filter_name"]


def test_renaming_and_deleting_can_be_taken_back(office: OfficeFile) -> None:
    service = office.saved_filters
    kept = service.save(SavedFilter("", "", "poor"), "Một")
    service.rename(kept.id, "Hai")
    service.rename(kept.id, "hai")
    assert office.undo.undo_label() == "Đổi tên bộ lọc “Hai” thành “hai”"
    service.remove(kept.id)
    assert service.filters() == []
    office.undo.undo()
    assert [one.name for one in service.filters()] == ["hai"]
    with pytest.raises(UserError, match="không còn"):
        service.remove("gone")
