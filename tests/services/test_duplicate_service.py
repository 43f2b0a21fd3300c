"""Find households written down twice; what the officer said is not asked again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.duplicate import DuplicatePair, Likeness
from hungchinh_desktop.domain.import_question import QuestionKind
from hungchinh_desktop.domain.member import MemberDraft
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.duplicate_finder import search
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file


def add(office: OfficeFile, name: str, hamlet: int, **changes: str) -> str:
    place = next(one.id for one in office.households.hamlets() if one.number == hamlet)
    draft = replace(office.households.new_draft(), head_name=name, hamlet_id=place)
    return office.households.add(replace(draft, **changes))  # type: ignore[arg-type] # texts


def open_pairs(office: OfficeFile) -> list[DuplicatePair]:
    return [pair for pair in office.duplicates.pairs().pairs if not pair.answered]


def test_two_heads_of_one_name_in_two_hamlets_are_a_weak_pair(office: OfficeFile) -> None:
    (pair,) = open_pairs(office)
    assert pair.likeness is Likeness.WEAK
    names = {pair.first.household.head_name, pair.second.household.head_name}
    assert names == {"Nguyễn Thị Thành"}
    assert pair.words == "trùng họ tên chủ hộ; khác xóm (Xóm 2, Xóm 7)"
    assert office.households.count() == 20


def test_more_reasons_stand_first(office: OfficeFile) -> None:
    add(office, "Lê Văn Mười", 3, birth="1970")
    add(office, "Lê Văn Mười", 3, birth="1970")
    add(office, "Lê Văn Mưới", 5, birth="1970")
    found = open_pairs(office)
    assert [pair.likeness for pair in found] == [Likeness.STRONG] + [Likeness.WEAK] * 3
    assert found[0].words == "trùng họ tên chủ hộ; cùng năm sinh 1970; cùng xóm 3"
    assert "họ tên chủ hộ chỉ khác dấu" in found[1].words


def test_a_citizen_number_outweighs_names_and_is_masked(office: OfficeFile) -> None:
    one, other = add(office, "Trần Văn Sáu", 1), add(office, "Cao Thị Bảy", 4)
    for key, name in ((one, "Trần Văn Sáu"), (other, "Trần Văn Sáu")):
        office.details.save_member(key, MemberDraft(name, birth="1966", citizen_id="040066001234"))
    pair = open_pairs(office)[0]
    assert {pair.first.id, pair.second.id} == {one, other}
    assert pair.likeness is Likeness.STRONG
    assert "cùng số định danh 040•••••••34" in pair.words
    assert "040066001234" not in pair.words


def test_the_same_child_in_two_households_is_a_reason(office: OfficeFile) -> None:
    one, other = add(office, "Võ Thị Năm", 3), add(office, "Hồ Văn Tư", 3)
    for key in (one, other):
        office.details.save_member(key, MemberDraft("Hồ Thị Bé", birth="12/3/2015"))
    pair = next(one for one in open_pairs(office) if "Võ" in one.first.household.head_name)
    assert "cùng thành viên Hồ Thị Bé, sinh 12/03/2015" in pair.words


def test_different_years_of_birth_speak_against(office: OfficeFile) -> None:
    add(office, "Lê Văn Mười", 3, birth="1970")
    add(office, "Lê Văn Mười", 5, birth="1985")
    assert not any("Mười" in pair.first.household.head_name for pair in open_pairs(office))


def test_near_names_need_more_than_the_name(office: OfficeFile) -> None:
    add(office, "Nguyễn Thị Thu Hương", 3, birth="1970")
    add(office, "Nguyễn Thị Thu Hươngg", 3, birth="1970")
    pair = next(one for one in open_pairs(office) if "Hương" in one.first.household.head_name)
    assert pair.words == "cùng năm sinh 1970; cùng xóm 3; họ tên gần giống (98%)"
    add(office, "Nguyễn Thị Thu Hươnng", 6)
    names = [pair.first.household.head_name for pair in open_pairs(office)]
    assert len([name for name in names if "Hươ" in name]) == 1


def test_an_answer_is_kept_in_the_file_and_can_be_asked_again(office: OfficeFile) -> None:
    (pair,) = open_pairs(office)
    office.duplicates.keep_apart(pair)
    assert office.undo.undo_label() == "Ghi hai hộ Nguyễn Thị Thành là hai hộ khác nhau"
    path = office.path
    office.close()
    again = open_office_file(path)
    try:
        assert open_pairs(again) == []
        (answered,) = again.duplicates.pairs().pairs
        again.duplicates.ask_again(answered)
        assert len(open_pairs(again)) == 1
        again.undo.undo()
        assert open_pairs(again) == []
        again.undo.undo()
        assert len(open_pairs(again)) == 1
    finally:
        again.close()


def test_an_import_does_not_ask_what_was_answered_here(office: OfficeFile) -> None:
    (pair,) = open_pairs(office)
    office.duplicates.keep_apart(pair)
    poor = max((pair.first, pair.second), key=lambda entry: entry.hamlet_number)
    office.households.close(poor.id, EndReason.MOVED_AWAY, "2024")
    row = "Danh sách hộ nghèo\nTT\tHọ và tên\tXóm\tThực trạng\n1\tNguyễn Thị Thành\t7\tMới"
    assert office.imports.preview_paste(row).questions == ()
    for _ in range(2):
        office.undo.undo()
    office.households.close(poor.id, EndReason.MOVED_AWAY, "2024")
    (asked,) = office.imports.preview_paste(row).questions
    assert asked.kind is QuestionKind.SAME_NAME


def test_what_an_import_was_told_is_not_asked_here(office: OfficeFile) -> None:
    (pair,) = open_pairs(office)
    office.duplicates.keep_apart(pair)
    with office.duplicates._database.change("chỉ còn câu trả lời lúc nhập"):
        office.duplicates._duplicates.forget(pair.first.id, pair.second.id)
    assert open_pairs(office) == []


def test_the_search_can_be_stopped(office: OfficeFile) -> None:
    class HaltError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise HaltError

    with pytest.raises(HaltError):
        search(office.duplicates.material(), stop)
