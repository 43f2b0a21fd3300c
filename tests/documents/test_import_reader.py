"""Read good and hostile files through the process that the program itself uses."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hungchinh_desktop.documents import import_reader
from hungchinh_desktop.documents.import_faults import MOST_BYTES
from hungchinh_desktop.documents.import_reader import read_pasted_text, read_table_file
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_table import SourceTable
from tests.documents import hostile_files as hostile

GOOD = [hostile.HEAD, ["1", "Nguyễn Thị Hà", "Xóm 3", "Bệnh tật"]]


def only_table(path: Path) -> SourceTable:
    (table,) = read_table_file(path).tables
    return table


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (hostile.far_cell, "quá lớn hoặc bị hỏng"),
        (hostile.billion_laughs, "bất thường"),
        (hostile.external_entity, "bất thường"),
        (hostile.long_string, "bất thường"),
        (hostile.lying_size, "bị hỏng"),
        (hostile.truncated, "bị hỏng"),
        (hostile.not_an_archive, "bị hỏng"),
        (hostile.encrypted, "có mật khẩu"),
        (hostile.old_word, "Word đời cũ"),
        (hostile.duplicate_part, "bất thường"),
        (hostile.leading_out, "bất thường"),
        (hostile.formulas_only, "công thức chưa được tính"),
        (hostile.web_page, "trang web"),
        (hostile.old_xml_workbook, "trang web"),
        (hostile.many_rows, "hơn 200.000 dòng"),
    ],
)
def test_a_hostile_file_ends_in_one_sentence(
    make: Callable[[Path], Path], words: str, tmp_path: Path
) -> None:
    path = make(tmp_path)
    with pytest.raises(UserError) as caught:
        read_table_file(path)
    assert words in caught.value.sentence
    assert path.name in caught.value.sentence


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "A1:A1", "B7:C9"])
def test_a_false_dimension_is_not_believed(reference: str, tmp_path: Path) -> None:
    assert only_table(hostile.with_dimension(tmp_path, reference)).rows == GOOD


@pytest.mark.parametrize("make", [hostile.renamed, hostile.stray_cell_below])
def test_oddities_of_real_files_do_no_harm(make: Callable[[Path], Path], tmp_path: Path) -> None:
    assert only_table(make(tmp_path)).rows == GOOD


def test_links_to_other_files_are_not_followed(tmp_path: Path) -> None:
    source = read_table_file(hostile.external_link(tmp_path))
    assert [row[:4] for row in source.tables[0].rows] == GOOD
    assert "1 ô công thức chưa được tính" in source.warnings[0]


def test_a_table_in_the_last_of_255_sheets_is_found(tmp_path: Path) -> None:
    source = read_table_file(hostile.many_sheets(tmp_path))
    assert len(source.tables) == 255
    assert source.tables[-1].rows == GOOD


def test_missing_empty_and_foreign_files_are_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty.xlsx"
    empty.touch()
    picture = tmp_path / "picture.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.7\n" + bytes(100))
    other = tmp_path / "other.xlsx"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("hello.txt", "x")
    cases = {
        tmp_path / "none.xlsx": "Không tìm thấy",
        tmp_path: "Không tìm thấy",
        empty: "trống",
        picture: "không phải tệp Excel",
        paper: "tệp PDF",
        other: "không phải tệp Excel",
    }
    for path, words in cases.items():
        with pytest.raises(UserError, match=words):
            read_table_file(path)


def test_a_file_that_is_too_heavy_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "heavy.csv"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UserError, match="quá 20 MB"):
        read_table_file(path)


class StoppedError(Exception):
    """Stand for the officer pressing "Dừng"."""


def test_reading_stops_when_asked_and_leaves_no_process(tmp_path: Path) -> None:
    def stop(rows: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        read_table_file(hostile.plain(tmp_path), stop)


def test_a_reader_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reader, "MOST_SECONDS", 0)
    with pytest.raises(UserError, match="giây nên đã dừng"):
        read_table_file(hostile.plain(tmp_path))


def test_progress_counts_the_rows(tmp_path: Path) -> None:
    seen: list[int] = []
    read_table_file(hostile.plain(tmp_path), seen.append)
    assert seen[0] == 0
    assert seen[-1] in (0, 2)  # the last message ends the reading
    assert sorted(seen) == seen


def test_a_file_with_vietnamese_name_and_blanks_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "Thư mục của tôi"
    folder.mkdir()
    path = hostile.plain(folder, "Danh sách hộ nghèo 2024.xlsx")
    source = read_table_file(path)
    assert (source.name, source.tables[0].rows) == (path.name, GOOD)


def test_a_paste_needs_no_process() -> None:
    source = read_pasted_text("TT\tHọ tên\n1\tHà\n")
    assert source.tables[0].rows == [["TT", "Họ tên"], ["1", "Hà"]]
    with pytest.raises(UserError, match="không có chữ nào"):
        read_pasted_text(" \n\t\n")


def test_files_of_the_folder_one_works_in_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('taken from the folder')")
    path = hostile.plain(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert only_table(Path(path.name)).rows == GOOD
