"""The text of a plan is read from Word and text files of any encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.documents.plan_text_file import plan_text_of
from hungchinh_desktop.domain.errors import UserError

WORDS = "Hộ nghèo: 02 hộ\nHọ và tên\tXóm"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_of_each_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_text(WORDS, encoding=encoding, newline="")
    assert plan_text_of(path) == WORDS


def test_windows_letters_become_one_code_point(tmp_path: Path) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes(b"K\xea\xec hoa\xf2ch")  # Windows-1258 parts a letter from its tone
    assert plan_text_of(path) == "Kế hoạch"


@pytest.mark.parametrize("name", ["khong_co.txt", "thu_muc"])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "thu_muc").mkdir()
    with pytest.raises(UserError, match=name):
        plan_text_of(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("rac.txt", bytes(range(256)) * 8, "không phải tệp Word"),
        ("rac.docx", bytes(range(256)) * 8, "không phải tệp Word"),
        ("trong.txt", b"", "không có chữ nào để kiểm tra"),
        ("ky.pdf", b"%PDF-1.7\n%%EOF", "là tệp PDF"),
    ],
)
def test_a_file_that_is_no_text_is_refused_as_a_plan_not_as_a_list(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UserError, match=words) as refused:
        plan_text_of(path)
    assert "danh sách hộ" not in refused.value.sentence
    assert "nhập" not in refused.value.sentence
