from __future__ import annotations

from typing import Any

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_answers import answers_from
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_judgement import judge
from hungchinh_desktop.domain.import_preview import (
    ImportOptions,
    ImportPreview,
    RegisterSnapshot,
)
from hungchinh_desktop.domain.import_profile import profile_from
from hungchinh_desktop.domain.import_table import FontRun, SourceFile, SourceTable
from hungchinh_desktop.domain.legacy_fonts import TextEncoding
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from tests import builders
from tests.domain.import_tables import read_table

HEAD = "TT|Họ tên chủ hộ|xóm|Thực trạng|Ghi chú\n"
TITLE = "Danh sách hộ cận nghèo\n"


def source(*texts: str, name: str = "ds.xlsx", sheets: tuple[str, ...] = ("Sheet1",)) -> SourceFile:
    read = [read_table(text, sheet=sheet) for text, sheet in zip(texts, sheets, strict=True)]
    return SourceFile(name, tuple(SourceTable(t.sheet, t.numbers, t.rows) for t in read))


def look(
    given: SourceFile | str,
    entries: list[RegisterEntry] | None = None,
    answers: dict[str, Any] | None = None,
    profile: dict[str, Any] | None = None,
    sheet: str | None = None,
    **snapshot: Any,
) -> ImportPreview:
    hamlets = [builders.hamlet(number) for number in range(1, 9)]
    register = RegisterSnapshot(entries or [], hamlets, 2024, **snapshot)
    options = ImportOptions(sheet, profile_from(profile or {}), answers_from(answers or {}))
    return judge(source(given) if isinstance(given, str) else given, register, options)


def entry(name: str, hamlet: int, **values: Any) -> RegisterEntry:
    status = values.pop("status", PovertyStatus.NEAR_POOR)
    return builders.entry(name, status, hamlet_number=hamlet, hamlet_id=f"x{hamlet}", **values)


def verdicts(preview: ImportPreview) -> list[str]:
    return [verdict.verdict.value for verdict in preview.verdicts]


def test_new_changed_and_unchanged_rows() -> None:
    text = TITLE + HEAD + "1|Hà Văn A|3|Bệnh|\n2|Hà Văn B|3|Bệnh nặng|Vốn\n3|Hà Văn C|4|x|y\n"
    preview = look(
        text,
        [entry("Hà Văn A", 3, situation="Bệnh"), entry("Hà Văn B", 3, situation="Bệnh nhẹ")],
    )
    assert verdicts(preview) == ["unchanged", "changed", "new"]
    changed = preview.verdicts[1]
    assert [(c.field.value, c.old, c.new) for c in changed.changes] == [
        ("situation", "Bệnh nhẹ", "Bệnh nặng"),
        ("support", "", "Vốn"),
    ]
    assert changed.written == {ImportField.SUPPORT}  # an empty field loses nothing
    assert changed.reason == ("Ghi theo danh sách: Hướng hỗ trợ; giữ như trong sổ: Thực trạng.")


@pytest.mark.parametrize("item", ["situation", "situation@Sheet1!3", "all"])
def test_what_the_register_has_gives_way_only_on_request(item: str) -> None:
    text = TITLE + HEAD + "1|Hà Văn B|3|Bệnh nặng|\n"
    known = [entry("Hà Văn B", 3, situation="Bệnh nhẹ", support="Vốn")]
    assert look(text, known).verdicts[0].written == frozenset()
    preview = look(text, known, {"overwrite": [item]})
    assert preview.verdicts[0].written == {ImportField.SITUATION}


def test_empty_cells_say_nothing() -> None:
    known = [entry("Hà Văn B", 3, situation="Bệnh", support="Vốn")]
    assert verdicts(look(TITLE + HEAD + "1|Hà Văn B|3||\n", known)) == ["unchanged"]


def test_an_unknown_hamlet_is_asked_once_and_learnt() -> None:
    text = TITLE + HEAD + "1|Hà A|Xóm Mới|x|\n2|Hà B|xóm mới|x|\n3|Hà C|3|x|\n"
    preview = look(text)
    assert verdicts(preview) == ["question", "question", "new"]
    (question,) = preview.open_questions
    assert (question.id, question.rows) == ("hamlet:xom moi", ("Sheet1!3", "Sheet1!4"))
    assert [choice.label for choice in question.choices][:2] == ["Xóm 1", "Xóm 2"]
    answered = look(text, answers={"hamlet:xom moi": "Xóm 5"})
    assert verdicts(answered) == ["new"] * 3
    assert {spelling: h.number for spelling, h in answered.aliases.items()} == {"xom moi": 5}
    assert answered.rows[0].hamlet
    assert answered.rows[0].hamlet.number == 5
    skipped = look(text, answers={"hamlet:xom moi": "skip"})
    assert verdicts(skipped) == ["rejected", "rejected", "new"]
    with pytest.raises(UserError, match="không có xóm “12”"):
        look(text, answers={"hamlet:xom moi": "12"})


def test_hamlets_of_sheets_and_titles_count_for_tables_without_the_column() -> None:
    table = "TT|Họ và tên|Thực trạng\n1|Hà Văn {0}|x"
    given = source(
        table.format("A"),
        "Danh sách hộ nghèo xóm 4\n" + table.format("B"),
        table.format("C"),
        sheets=("Xóm 3", "Bảng", "Khác"),
    )
    preview = look(given, profile={"status": "poor"})
    assert [row.hamlet.number if row.hamlet else None for row in preview.rows] == [3, 4, None]
    assert [question.id for question in preview.open_questions] == ["hamlet-of:Khác!1"]
    answered = look(given, answers={"hamlet-of:Khác!1": "8"}, profile={"status": "poor"})
    assert verdicts(answered) == ["new"] * 3


def test_rows_without_hamlet_are_asked_about_together() -> None:
    text = TITLE + HEAD + "1|Hà Văn A||x|\n2|Hà Văn B|3|x|\n3|Hà Văn C||x|\n4|Hà Văn D||x|"
    preview = look(text)
    (question,) = preview.open_questions
    assert (question.id, len(question.rows)) == ("hamlet-empty:Sheet1!2", 3)
    filled = look(text, answers={question.id: "above", "hamlet-row:Sheet1!6": "8"})
    hamlets = [row.hamlet.number if row.hamlet else None for row in filled.rows]
    assert hamlets == [None, 3, 3, 8]
    assert verdicts(filled) == ["question", "new", "new", "new"]
    # nothing stands above the first row: it is asked about by itself
    assert [one.id for one in filled.open_questions] == ["hamlet-row:Sheet1!3"]
    own = {question.id: "above", "hamlet-row:Sheet1!3": "2"}
    assert verdicts(look(text, answers=own)) == ["new"] * 4
    one_out = look(text, answers={question.id: "5", "hamlet-row:Sheet1!6": "skip"})
    assert verdicts(one_out) == ["new", "new", "new", "rejected"]
    given = look(text, answers={question.id: "5"})
    assert [row.hamlet.number for row in given.rows if row.hamlet] == [5, 3, 5, 5]
    assert verdicts(look(text, answers={question.id: "skip"})).count("rejected") == 3


def test_the_class_comes_from_the_nearest_words_or_is_asked_once() -> None:
    body = HEAD + "1|Hà Văn A|3|x|\n2|Hà Văn B|3|x|"
    assert [row.status for row in look(TITLE + body).rows] == [PovertyStatus.NEAR_POOR] * 2
    named = look(source(body, name="DS_ho_ngheo.xlsx"))
    assert [row.status for row in named.rows] == [PovertyStatus.POOR] * 2
    asked = look(body)
    assert verdicts(asked) == ["question"] * 2
    (question,) = asked.open_questions
    assert question.id == "status:Sheet1!1"
    answered = look(body, answers={question.id: "poor"})
    assert [row.status for row in answered.rows] == [PovertyStatus.POOR] * 2
    known = [entry("Hà Văn A", 3, situation="x"), entry("Hà Văn B", 3, situation="x")]
    assert verdicts(look(body, known)) == ["unchanged"] * 2  # nothing to ask for


def test_unknown_words_for_the_class_are_asked_by_word() -> None:
    text = "Họ và tên|Xóm|Diện hộ\nHà A|3|Bảo trợ\nHà B|3|bảo trợ\nHà C|3|Nghèo"
    (question,) = look(text).open_questions
    assert (question.id, len(question.rows)) == ("status-word:bao tro", 2)


def test_a_household_that_left_is_back_on_the_list() -> None:
    known = [entry("Hà Văn A", 3, status=PovertyStatus.ESCAPED, situation="x")]
    text = TITLE + HEAD + "1|Hà Văn A|3|x|"
    preview = look(text, known)
    (question,) = preview.open_questions
    assert (verdicts(preview), question.id) == (["question"], "relapse:ha van a:3")
    back = look(text, known, {question.id: "relapsed"})
    assert back.verdicts[0].written == {ImportField.STATUS}
    kept = look(text, known, {question.id: "keep"})
    assert kept.verdicts[0].written == frozenset()


def test_old_fonts_are_converted_only_with_consent() -> None:
    table = read_table(TITLE + HEAD + "1|NguyÔn ThÞ Hµ|3|x|")
    places = {(3, 1): (FontRun(13, ".VnTime"),)}
    given = SourceFile("ds.xlsx", (SourceTable("Sheet1", table.numbers, table.rows, places),))
    preview = look(given)
    (question,) = preview.open_questions
    assert question.id == "encoding:tcvn3"
    assert "NguyÔn ThÞ Hµ → Nguyễn Thị Hà" in question.sentence
    assert preview.rows[0].head_name == "Nguyễn Thị Hà"
    assert preview.originals == {("Sheet1", 3, 1): "NguyÔn ThÞ Hµ"}
    assert preview.tables[0].columns[1].encoding is TextEncoding.TCVN3
    kept = look(given, answers={"encoding:tcvn3": "keep"})
    assert kept.rows[0].head_name == "NguyÔn ThÞ Hµ"
    assert look(given, answers={"encoding:tcvn3": "convert"}).open_questions == ()


def test_columns_are_guessed_remembered_or_chosen() -> None:
    text = TITLE + "TT|Họ và tên|Xóm|Ghi chú\n1|Hà Văn A|3|Bệnh"
    guessed = look(text).tables[0]
    assert (guessed.origin, guessed.columns[3].field) == ("guess", ImportField.SUPPORT)
    fields = {0: ImportField.ORDER, 1: ImportField.HEAD_NAME, 3: ImportField.SITUATION}
    remembered = look(text, mappings={guessed.signature: fields}).tables[0]
    assert (remembered.origin, remembered.columns[3].field) == (
        "remembered",
        ImportField.SITUATION,
    )
    chosen = look(text, profile={"columns": {"Ghi chú": "situation", "A": None}}).tables[0]
    assert chosen.origin == "chosen"
    assert [column.field for column in chosen.columns] == [
        None,
        ImportField.HEAD_NAME,
        ImportField.HAMLET,
        ImportField.SITUATION,
    ]


def test_a_table_without_a_head_is_read_by_column_letters() -> None:
    given = "1|Hà Văn A|3|Bệnh\n2|Hà Văn B|4|Bệnh"
    profile = {"header_row": 0, "status": "poor", "columns": {"B": "head_name", "C": "hamlet"}}
    assert verdicts(look(given, profile=profile)) == ["new", "new"]
    with pytest.raises(UserError, match="họ và tên chủ hộ"):
        look(given, profile={"header_row": 0})


def test_counts_are_shown_before_anything_is_written() -> None:
    text = "Hộ cận nghèo: 3 hộ\n" + HEAD + "1|Hà Văn A|3|x|\n3|Hà Văn B|3|x|\n|Tổng: 3 hộ|||"
    (table,) = look(text).tables
    assert table.sentence == "đọc 2 hộ, số TT cuối 3, tổng ghi trong tệp 3"
    assert (table.agrees, table.missing_orders) == (False, (2,))


def test_rates_in_the_text_bound_the_number_of_all_households() -> None:
    text = (
        "- Hộ nghèo: 2 hộ, chiếm 0,09%;\n- Hộ cận nghèo: 18 hộ, chiếm 0,82%.\n"
        + TITLE
        + HEAD
        + "1|Hà Văn A|3|x|"
    )
    interval = look(text).interval
    assert interval
    assert (interval.lowest, interval.highest) == (2182, 2208)


def test_proposals_leave_out_what_is_known() -> None:
    text = TITLE + HEAD + "1|Hà Văn A|3|Bệnh tật|Vốn, có khả năng thoát cận nghèo"
    (verdict,) = look(text).verdicts
    kinds = [(p.kind.value, p.value) for p in look(text).proposals(verdict)]
    assert kinds == [("exit", "2024"), ("need", "credit"), ("cause", "illness_or_accident")]
    known = [entry("Hà Văn A", 3, exit_year=2024, situation="Bệnh tật")]
    preview = look(text, known)
    assert "exit" not in {p.kind.value for p in preview.proposals(preview.verdicts[0])}


def test_sheets_are_chosen_by_name_and_hidden_ones_left_out() -> None:
    table = read_table(TITLE + HEAD + "1|Hà Văn A|3|x|")
    shown, hidden = (
        SourceTable(name, table.numbers, table.rows, hidden=name == "Cũ") for name in ("Nay", "Cũ")
    )
    given = SourceFile("ds.xlsx", (shown, hidden))
    assert [table.sheet for table in look(given).tables] == ["Nay"]
    assert [table.sheet for table in look(given, sheet="cu").tables] == ["Cũ"]
    with pytest.raises(UserError, match="các tờ đang có: Nay, Cũ"):
        look(given, sheet="Khác")


def test_a_file_without_household_table_says_what_is_missing() -> None:
    with pytest.raises(UserError, match="Không thấy bảng hộ"):
        look("Xóm|Số hộ\n1|0")
