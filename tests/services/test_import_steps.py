"""Write an import step by step: stopped on the way, with rows left out, with numbers mended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_number import ZEROS, lost_zeros
from hungchinh_desktop.domain.import_preview import ImportOptions, ImportPreview
from hungchinh_desktop.domain.import_profile import ImportProfile
from hungchinh_desktop.domain.import_question import OpenQuestionError
from hungchinh_desktop.domain.vocabulary import PovertyStatus, ReviewVerdict
from hungchinh_desktop.services.import_service import ImportResult, ImportRun
from hungchinh_desktop.services.office_file import OfficeFile

HEAD = "TT\tHọ và tên chủ hộ\tXóm\tThực trạng\n"
THREE = "".join(f"{n}\tHà Văn {name}\t3\tBệnh tật\n" for n, name in enumerate("ABC", 1))
NUMBERS = "Họ và tên\tXóm\tSố CCCD\nHà Văn A\t3\t40185001234\nNguyễn Thị Hà\t3\t40150004321\n"


def look(office: OfficeFile, text: str, *proposals: str) -> ImportPreview:
    profile = ImportProfile(status=PovertyStatus.NEAR_POOR)
    answers = ImportAnswers(proposals=frozenset(proposals))
    return office.imports.preview_paste(text, ImportOptions(None, profile, answers))


def finish(run: ImportRun) -> ImportResult:
    while True:
        try:
            next(run)
        except StopIteration as end:
            result: ImportResult = end.value
            return result


def copies(office: OfficeFile) -> list[Path]:
    return list(office.path.parent.rglob("*_truoc_nhap.*"))


def test_a_stop_at_any_step_leaves_nothing(office: OfficeFile) -> None:
    preview = look(office, HEAD + THREE)
    steps = len(list(office.imports.apply_in_steps(preview)))
    office.undo.undo()
    for copy in copies(office):
        copy.unlink()
    assert steps > 3
    for step in range(1, steps + 1):
        run = office.imports.apply_in_steps(preview)
        for _ in range(step):
            next(run)
        run.close()
        assert len(office.households.entries()) == 20
        assert copies(office) == []
        assert office.undo.undo_label() is None
    assert finish(office.imports.apply_in_steps(preview)).added == 3


def test_a_stop_while_the_file_is_copied_leaves_no_copy(office: OfficeFile) -> None:
    class Stop(Exception):  # noqa: N818 - no error
        pass

    def stop() -> None:
        raise Stop

    with pytest.raises(Stop):
        finish(office.imports.apply_in_steps(look(office, HEAD + THREE), breathe=stop))
    assert [path.name for path in office.path.parent.rglob("*truoc_nhap*")] == []


def test_rows_without_an_answer_are_left_out_when_that_is_wanted(office: OfficeFile) -> None:
    preview = look(office, HEAD + THREE + "4\tHà Văn D\t18\tBệnh tật\n")
    with pytest.raises(OpenQuestionError):
        finish(office.imports.apply_in_steps(preview))
    assert finish(office.imports.apply_in_steps(preview, leave_out=True)).added == 3
    names = {entry.household.head_name for entry in office.households.entries()}
    assert "Hà Văn C" in names
    assert "Hà Văn D" not in names


def test_a_preview_is_outdated_by_any_change(office: OfficeFile) -> None:
    preview = look(office, HEAD + THREE)
    assert office.imports.is_current(preview)
    office.imports.apply(look(office, HEAD + "1\tHà Văn A\t3\tBệnh tật\n"))
    assert not office.imports.is_current(preview)
    assert office.imports.apply(preview).added == 2  # A stands in the register by now
    assert not office.imports.is_current(replace(preview, year=2031))


def numbers(office: OfficeFile) -> dict[str, str]:
    entries = office.households.entries()
    named = {entry.id: entry.household.head_name for entry in entries}
    return {
        named[one]: family.members[0].citizen_id
        for one in named
        if (family := office.details.family(one)).members
    }


def test_lost_zeros_come_back_where_that_is_agreed(office: OfficeFile) -> None:
    preview = look(office, NUMBERS)
    assert lost_zeros(preview.rows) == [
        ("40185001234", "040185001234"),
        ("40150004321", "040150004321"),
    ]
    agreed = look(office, NUMBERS, ZEROS)
    assert not any("thiếu số 0" in verdict.reason for verdict in agreed.verdicts)
    office.imports.apply(agreed)
    assert numbers(office) == {"Hà Văn A": "040185001234", "Nguyễn Thị Hà": "040150004321"}
    again = look(office, NUMBERS, ZEROS)
    assert {verdict.verdict.value for verdict in again.verdicts} == {"unchanged"}


def test_numbers_without_their_zeros_are_not_written(office: OfficeFile) -> None:
    office.imports.apply(look(office, NUMBERS))
    assert numbers(office) == {}


def test_another_number_of_a_head_is_kept_as_everything_else(office: OfficeFile) -> None:
    office.imports.apply(look(office, NUMBERS, ZEROS))
    other = look(office, NUMBERS.replace("40185001234", "040199001234"), ZEROS)
    office.imports.apply(other)
    assert numbers(office)["Hà Văn A"] == "040185001234"
    overwriting = replace(other.options.answers, overwrite=frozenset({"citizen_id"}))
    office.imports.apply(other, overwriting)
    assert numbers(office)["Hà Văn A"] == "040199001234"


def test_an_imported_change_counts_as_the_review_of_an_opened_year(office: OfficeFile) -> None:
    office.years.open_year(2025)
    office.choose_year(2025)
    text = "Họ và tên\tXóm\tNăm sinh\nPhạm Thị Hương\t4\t1960\nNguyễn Thị Hà\t3\t\n"
    office.imports.apply(look(office, text))
    rows = {row.before.household.head_name: row.verdict for row in office.years.review()}
    assert rows["Phạm Thị Hương"] is ReviewVerdict.CHANGED
    assert rows["Nguyễn Thị Hà"] is ReviewVerdict.OPEN
    office.undo.undo()
    rows = {row.before.household.head_name: row.verdict for row in office.years.review()}
    assert rows["Phạm Thị Hương"] is ReviewVerdict.OPEN
