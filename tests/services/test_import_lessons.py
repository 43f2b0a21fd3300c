"""What an import was answered is settled: the same list brings nothing up a second time."""

from __future__ import annotations

from typing import Any

from hungchinh_desktop.domain.import_answers import answers_from
from hungchinh_desktop.domain.import_preview import ImportOptions, ImportPreview
from hungchinh_desktop.domain.import_profile import profile_from
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import OfficeFile

HEAD = "TT\tHọ và tên chủ hộ\tXóm\tThực trạng\tHướng hỗ trợ\n"
KNOWN = HEAD + "1\tNguyễn Thị Hà\t3\tHết bệnh\tHỗ trợ vốn\n"
REPEATED = KNOWN + "2\tHà Văn Mới\t3\tBệnh tật\tVốn\n"


def look(office: OfficeFile, text: str, answers: dict[str, Any] | None = None) -> ImportPreview:
    options = ImportOptions(
        None, profile_from({"status": "near_poor"}), answers_from(answers or {})
    )
    return office.imports.preview_paste(text, options)


def verdicts(preview: ImportPreview) -> list[str]:
    return [verdict.verdict.value for verdict in preview.verdicts]


def test_a_kept_difference_counts_as_unchanged_the_second_time(office: OfficeFile) -> None:
    assert office.imports.apply(look(office, REPEATED)).added == 1
    again = look(office, REPEATED)
    assert verdicts(again) == ["unchanged", "unchanged"]
    (known, _new) = again.verdicts
    assert "thực trạng, hướng hỗ trợ; lần nhập trước đã giữ như trong sổ" in known.reason
    assert [(one.field.value, one.new) for one in known.changes] == [
        ("situation", "Hết bệnh"),
        ("support", "Hỗ trợ vốn"),
    ]
    version = office.imports.version()
    assert not office.imports.apply(again).wrote
    assert office.imports.version() == version


def test_it_is_remembered_where_nothing_else_is_written(office: OfficeFile) -> None:
    result = office.imports.apply(look(office, KNOWN))
    assert (result.changed, result.copy, result.learnt) == (0, None, True)
    assert verdicts(look(office, KNOWN)) == ["unchanged"]
    assert office.undo.undo_label() == "Nhớ câu trả lời khi nhập nội dung dán"
    office.undo.undo()
    assert verdicts(look(office, KNOWN)) == ["changed"]


def test_she_may_still_take_the_list(office: OfficeFile) -> None:
    office.imports.apply(look(office, KNOWN))
    preview = look(office, KNOWN, {"overwrite": ["situation@nội dung dán!2"]})
    (row,) = preview.verdicts
    item = f"situation@{row.key}"
    preview = look(office, KNOWN, {"overwrite": [item]})
    assert [(v.verdict.value, sorted(v.written)) for v in preview.verdicts] == [
        ("changed", ["situation"])
    ]
    assert office.imports.apply(preview).changed == 1
    assert verdicts(look(office, KNOWN)) == ["unchanged"]


def test_another_word_of_the_list_is_shown_again(office: OfficeFile) -> None:
    office.imports.apply(look(office, KNOWN))
    other = KNOWN.replace("Hết bệnh", "Đã khỏi bệnh")
    (row,) = look(office, other).verdicts
    assert row.verdict == "changed"
    assert row.reason == "Giữ như trong sổ: Thực trạng, Hướng hỗ trợ."


def test_a_household_that_stays_out_is_not_asked_about_again_this_year(office: OfficeFile) -> None:
    found = [e for e in office.households.entries() if e.household.head_name == "Nguyễn Thị Hà"]
    office.households.close(found[0].id, EndReason.ESCAPED, "06/2024")
    text = "Họ và tên\tXóm\nNguyễn Thị Hà\t3\n"
    (question,) = look(office, text).open_questions
    office.imports.apply(look(office, text, {question.id: "keep"}))
    again = look(office, text)
    assert (verdicts(again), again.questions) == (["unchanged"], ())
    office.choose_year(2024)
    office.years.open_year(2025)
    office.choose_year(2025)
    assert [one.id for one in look(office, text).open_questions] == [question.id]


def test_answers_are_kept_though_no_household_is_written(office: OfficeFile) -> None:
    text = "Họ và tên\tXóm\tThực trạng\nNguyễn Thị Hà\tXóm Đình\tBệnh tật sống 1 mình\n"
    (question,) = look(office, text).open_questions
    result = office.imports.apply(look(office, text, {question.id: "3"}))
    assert (result.changed, result.learnt) == (0, True)
    again = look(office, text)
    assert (verdicts(again), again.questions) == (["unchanged"], ())
