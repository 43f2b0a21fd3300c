from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.list_fields import STANDARD_FIELDS, ListField, allowed_fields
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.office_file import OfficeFile

NAME, STATUS, BIRTH = ListField.NAME, ListField.STATUS, ListField.BIRTH_YEAR


def heads(office: OfficeFile, profile: ListProfile) -> list[str]:
    data = office.exchange.households_job(profile, ["7"]).make()
    sheet = openpyxl.load_workbook(BytesIO(data))["Xóm 7"]
    rows = sheet.iter_rows(values_only=True)
    return [str(value) for value in next(row for row in rows if row[0] == "TT")[1:] if value]


@pytest.mark.parametrize("profile", ListProfile)
def test_a_list_begins_with_its_usual_columns(office: OfficeFile, profile: ListProfile) -> None:
    assert office.exchange.columns.fields(profile) == STANDARD_FIELDS[profile]
    offered = office.exchange.columns.offered(profile)
    assert sorted(offered) == sorted(allowed_fields(profile))


def test_chosen_columns_are_those_of_the_file_and_can_be_undone(office: OfficeFile) -> None:
    columns = office.exchange.columns
    columns.choose(ListProfile.POSTING, [STATUS, NAME, BIRTH])
    assert heads(office, ListProfile.POSTING) == ["Diện hộ", "Họ và tên chủ hộ", "Năm sinh"]
    assert columns.offered(ListProfile.POSTING) == [STATUS, NAME, BIRTH, ListField.HAMLET]
    assert office.undo.undo_label() == "Đổi cột danh sách niêm yết"
    office.undo.undo()
    assert columns.fields(ListProfile.POSTING) == STANDARD_FIELDS[ListProfile.POSTING]


def test_the_usual_columns_leave_nothing_stored_and_no_change(office: OfficeFile) -> None:
    columns, usual = office.exchange.columns, STANDARD_FIELDS[ListProfile.MEETING]
    columns.choose(ListProfile.MEETING, usual)
    assert office.undo.undo_label() is None
    columns.choose(ListProfile.MEETING, [NAME])
    columns.choose(ListProfile.MEETING, usual)
    assert heads(office, ListProfile.MEETING)[0] == "Mã hộ"


@pytest.mark.parametrize("profile", [ListProfile.MEETING, ListProfile.POSTING])
@pytest.mark.parametrize("field", [ListField.SITUATION, ListField.SUPPORT, ListField.NEEDS])
def test_sensitive_columns_cannot_be_put_into_open_lists(
    office: OfficeFile, profile: ListProfile, field: ListField
) -> None:
    columns = office.exchange.columns
    assert field not in columns.offered(profile)
    with pytest.raises(UserError, match="không được có"):
        columns.choose(profile, [NAME, field])
    assert columns.fields(profile) == STANDARD_FIELDS[profile]


def test_every_column_one_may_choose_gives_a_list_that_may_leave(office: OfficeFile) -> None:
    for profile in (ListProfile.MEETING, ListProfile.POSTING, ListProfile.COMMITTEE):
        for field in allowed_fields(profile):
            office.exchange.columns.choose(profile, {NAME: None, field: None})
            for pdf in (False, True):
                assert office.exchange.households_job(profile, pdf=pdf).make()
