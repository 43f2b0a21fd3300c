from __future__ import annotations

from io import BytesIO

import openpyxl
import pdfplumber
import pytest
from sqlcipher3.dbapi2 import IntegrityError

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_preview import ImportOptions
from hungchinh_desktop.domain.import_profile import profile_from
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


@pytest.fixture
def numbered(office: OfficeFile) -> OfficeFile:
    text = "Họ và tên\tXóm\tSố CCCD\nNguyễn Thị Hà\t3\t040150004321\n"
    profile = profile_from({"status": "near_poor"})
    office.imports.apply(office.imports.preview_paste(text, ImportOptions(None, profile)))
    return office


@pytest.mark.parametrize(
    ("profile", "shown"),
    [(ListProfile.INTERNAL, "040150004321"), (ListProfile.COMMITTEE, "040•••••••21")],
)
def test_citizen_numbers_are_whole_in_the_internal_list_alone(
    numbered: OfficeFile, profile: ListProfile, shown: str
) -> None:
    numbered.exchange.columns.choose(profile, [NAME, ListField.CITIZEN_ID])
    assert heads(numbered, profile) == ["Họ và tên chủ hộ", "Số định danh (CCCD)"]
    data = numbered.exchange.households_job(profile, ["3"]).make()
    found = [
        value
        for row in openpyxl.load_workbook(BytesIO(data))["Xóm 3"].iter_rows(values_only=True)
        for value in row
        if str(value).startswith("040")
    ]
    assert found == [shown]
    printed = numbered.exchange.households_job(profile, ["3"], pdf=True).make()
    with pdfplumber.open(BytesIO(printed)) as document:
        text = "".join(page.extract_text() for page in document.pages)
    assert shown in text


@pytest.mark.parametrize("profile", [ListProfile.MEETING, ListProfile.POSTING])
@pytest.mark.parametrize("field", ["situation", "support", "needs", "citizen_id"])
def test_a_choice_written_into_the_file_by_hand_lets_nothing_out(
    numbered: OfficeFile, profile: ListProfile, field: str
) -> None:
    numbered.exchange.columns.choose(profile, [NAME, STATUS])
    database = numbered.exchange.columns._database
    database.connection.execute("PRAGMA ignore_check_constraints = ON")
    with database.change("by hand"):
        database.connection.execute(
            "UPDATE list_column SET field = ? WHERE field = 'status'", (field,)
        )
    assert NAME in numbered.exchange.columns.fields(profile)
    shown = heads(numbered, profile)
    assert shown == ["Họ và tên chủ hộ"]


def test_the_file_itself_refuses_such_a_choice(office: OfficeFile) -> None:
    database = office.exchange.columns._database
    for profile in ("meeting", "posting"):
        for field in ("situation", "support", "needs", "citizen_id"):
            row = {"id": "x", "profile": profile, "field": field, "list_order": 1}
            with pytest.raises(IntegrityError), database.change("by hand"):
                database.insert("list_column", row)
