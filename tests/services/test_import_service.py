from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_answers import answers_from
from hungchinh_desktop.domain.import_preview import ImportOptions, ImportPreview
from hungchinh_desktop.domain.import_profile import profile_from
from hungchinh_desktop.domain.vocabulary import EndReason, ListProfile, PovertyStatus
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.office_file import OfficeFile

HEAD = "TT\tHọ và tên chủ hộ\tXóm\tThực trạng\tHướng hỗ trợ\n"


def look(
    office: OfficeFile, text: str, answers: dict[str, Any] | None = None, **profile: Any
) -> ImportPreview:
    profile.setdefault("status", "near_poor")
    options = ImportOptions(None, profile_from(profile), answers_from(answers or {}))
    return office.imports.preview_paste(text, options)


def find(office: OfficeFile, name: str) -> RegisterEntry:
    (found,) = [e for e in office.households.entries() if e.household.head_name == name]
    return found


def verdicts(preview: ImportPreview) -> list[str]:
    return [verdict.verdict.value for verdict in preview.verdicts]


def test_a_new_household_stands_after_all_others(office: OfficeFile) -> None:
    result = office.imports.apply(look(office, HEAD + "1\tHà Văn Mới\t3\tBệnh tật\tVốn\n"))
    assert (result.added, result.changed) == (1, 0)
    entry = office.households.entries()[-1]
    assert (entry.household.head_name, entry.hamlet_name) == ("Hà Văn Mới", "Xóm 3")
    assert entry.spell.started_on.stored == "2024"
    assert office.undo.undo_label() == "Nhập 1 hộ từ nội dung dán"


def test_the_register_is_kept_unless_the_officer_says_otherwise(office: OfficeFile) -> None:
    text = HEAD + "1\tNguyễn Thị Hà\t3\tHết bệnh\tHỗ trợ vốn\n"
    preview = look(office, text)
    assert verdicts(preview) == ["changed"]
    assert office.imports.apply(preview).changed == 0
    assert find(office, "Nguyễn Thị Hà").household.situation == "Bệnh tật sống 1 mình"
    result = office.imports.apply(preview, answers_from({"overwrite": ["situation"]}))
    assert result.changed == 1
    own = find(office, "Nguyễn Thị Hà").household
    assert (own.situation, own.support) == ("Hết bệnh", "Hỗ trợ chữa bệnh")
    assert verdicts(look(office, text)) == ["unchanged"]  # that the support is kept is settled
    office.undo.undo()
    assert find(office, "Nguyễn Thị Hà").household.situation == "Bệnh tật sống 1 mình"


def test_what_is_empty_in_the_register_is_filled(office: OfficeFile) -> None:
    text = "Họ và tên\tXóm\tNăm sinh\tHướng hỗ trợ\nPhạm Thị Hương\t4\t1960\tThẻ BHYT\n"
    result = office.imports.apply(look(office, text))
    assert result.changed == 1
    own = find(office, "Phạm Thị Hương").household
    assert (own.birth and own.birth.stored, own.support) == ("1960", "Thẻ BHYT")
    assert verdicts(look(office, text)) == ["unchanged"]


def test_another_class_is_a_dated_spell_and_not_an_overwritten_value(office: OfficeFile) -> None:
    text = "Họ và tên\tXóm\tDiện hộ\tTừ ngày\nNguyễn Thị Hà\t3\tHộ nghèo\t01/06/2024\n"
    preview = look(office, text, {"overwrite": ["status", "started_on"]})
    office.imports.apply(preview)
    entry = find(office, "Nguyễn Thị Hà")
    assert (entry.status, entry.spell.started_on.stored) == (PovertyStatus.POOR, "2024-06-01")
    former = office.households.spells(entry.id)[1]
    assert (former.status, former.end_reason) == (
        PovertyStatus.NEAR_POOR,
        EndReason.RECLASSIFIED,
    )
    assert verdicts(look(office, text)) == ["unchanged"]


def test_a_class_without_date_corrects_the_one_of_the_same_year(office: OfficeFile) -> None:
    text = "Họ và tên\tXóm\tDiện hộ\nNguyễn Thị Hà\t3\tHộ nghèo\n"
    office.imports.apply(look(office, text, {"overwrite": ["status"]}))
    (spell,) = office.households.spells(find(office, "Nguyễn Thị Hà").id)
    assert (spell.status, spell.started_on.stored) == (PovertyStatus.POOR, "2024")


def test_a_class_that_cannot_begin_then_writes_nothing_at_all(office: OfficeFile) -> None:
    text = (
        "Họ và tên\tXóm\tDiện hộ\tTừ năm\n"
        "Hà Văn Mới\t3\tHộ nghèo\t2024\nNguyễn Thị Hà\t3\tHộ nghèo\t2020\n"
    )
    preview = look(office, text, {"overwrite": ["status", "started_on"]})
    with pytest.raises(UserError, match="Dòng 3, tờ Dán, hộ Nguyễn Thị Hà: Diện mới phải"):
        office.imports.apply(preview)
    assert len(office.households.entries()) == 20
    assert office.undo.undo_label() is None


def test_a_household_that_left_and_is_back(office: OfficeFile) -> None:
    entry = find(office, "Nguyễn Thị Hà")
    office.households.close(entry.id, EndReason.ESCAPED, "01/06/2024")
    text = HEAD + "1\tNguyễn Thị Hà\t3\t\t\n"
    (question,) = look(office, text).open_questions
    profile = {"started_on": "01/12/2024"}
    preview = look(office, text, {question.id: "relapsed"}, **profile)
    assert office.imports.apply(preview).changed == 1
    back = find(office, "Nguyễn Thị Hà")
    assert (back.status, back.spell.started_on.stored) == (PovertyStatus.NEAR_POOR, "2024-12-01")


def test_two_rows_of_one_household_become_one(office: OfficeFile) -> None:
    text = HEAD + "1\tHà Văn Mới\t3\tBệnh tật\t\n2\tHà Văn Mới\t5\tKhác\tHỗ trợ vốn\n"
    (question,) = look(office, text).open_questions
    office.imports.apply(look(office, text, {question.id: "same"}))
    own = find(office, "Hà Văn Mới").household
    assert (own.situation, own.support) == ("Bệnh tật", "Hỗ trợ vốn")
    again = look(office, text)
    assert (verdicts(again), again.questions) == (["unchanged", "joined"], ())


def test_answers_teach_hamlets_and_columns(office: OfficeFile) -> None:
    text = "TT\tHọ và tên\tXóm\tGhi chú\n1\tHà Văn Mới\tXóm Đình\tBệnh tật\n"
    answers = {"hamlet:xom dinh": "6"}
    preview = look(office, text, answers, columns={"Ghi chú": "situation"})
    office.imports.apply(preview)
    assert find(office, "Hà Văn Mới").household.situation == "Bệnh tật"
    assert len(office.hamlets.hamlets()) == 8
    other = "TT\tHọ và tên\tXóm\tGhi chú\n1\tHà Thị Khác\txóm đình\tĐông con\n"
    learnt = look(office, other)
    assert learnt.questions == ()
    assert learnt.tables[0].origin == "remembered"
    assert learnt.rows[0].situation == "Đông con"
    assert learnt.rows[0].hamlet is not None
    assert learnt.rows[0].hamlet.number == 6


def test_lists_of_this_program_come_back_unchanged(office: OfficeFile, tmp_path: Path) -> None:
    for profile in (ListProfile.INTERNAL, ListProfile.COMMITTEE, ListProfile.POSTING):
        path = write_job(office.exchange.households_job(profile), tmp_path / f"{profile}.xlsx")
        preview = office.imports.preview(path)
        assert set(verdicts(preview)) == {"unchanged"}, profile
        assert len(preview.verdicts) == 20, profile


def test_words_of_last_year_stay_as_they_were(office: OfficeFile) -> None:
    office.years.open_year(2025)
    office.choose_year(2025)
    text = HEAD + "1\tNguyễn Thị Hà\t3\tKhỏi bệnh\t\n"
    office.imports.apply(look(office, text, {"overwrite": ["situation"]}))
    assert find(office, "Nguyễn Thị Hà").household.situation == "Khỏi bệnh"
    last_year = office.households.entries(date(2024, 12, 31))
    (former,) = [e for e in last_year if e.household.head_name == "Nguyễn Thị Hà"]
    assert former.household.situation == "Bệnh tật sống 1 mình"


def test_a_workbook_made_in_an_old_font_is_imported_after_consent(
    office: OfficeFile, tmp_path: Path
) -> None:
    from openpyxl.styles import Font

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["DANH S¸CH Hé NGHÌO N¡M 2024"])
    sheet.merge_cells("A1:F1")
    sheet.append(["TT", "Hä vµ tªn chñ hé", "N¨m sinh", None, "Xãm", "Hoµn c¶nh"])
    sheet.append([None, None, "Nam", "N÷", None, None])
    for merged in ("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"):
        sheet.merge_cells(merged)
    sheet.append([1, "NguyÔn ThÞ Thu H\u00ad¬ng", None, 1985, "3", "BÖnh tËt"])
    sheet.append([2, "§Æng V¨n T\u00adëng", 1970, None, "xãm 4", "Chñ hé KT"])
    for row in sheet.iter_rows():
        for cell in row:
            cell.font = Font(name=".VnTime")
    sheet["B5"].font = Font(name=".VnTimeH")
    path = tmp_path / "cu.xlsx"
    book.save(path)
    preview = office.imports.preview(path)
    (question,) = preview.open_questions
    assert question.id == "encoding:tcvn3"
    office.imports.apply(preview, answers_from({question.id: "convert"}))
    made = find(office, "Nguyễn Thị Thu Hương")
    assert (made.status, made.household.situation) == (PovertyStatus.POOR, "Bệnh tật")
    assert made.household.birth
    assert made.household.birth.year == 1985
    assert find(office, "ĐẶNG VĂN TƯỞNG").hamlet_name == "Xóm 4"
