"""A file is put in its place whole, or not at all, and the officer is told why."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hungchinh_desktop.documents.output_file import write_output
from hungchinh_desktop.domain.errors import UserError
from tests.obstacles import posix_only, reachable_folder, small_disk
from tests.ordinary_rights import ordinary_rights

SOMEBODY_ELSE = 65534


def refusal(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(UserError) as caught:
        write_output(path, data, patience=0)
    return caught.value.sentence


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_output(tmp_path / "Kế hoạch.pdf", b"%PDF")
    assert (tmp_path / "Kế hoạch.pdf").read_bytes() == b"%PDF"
    assert files(tmp_path) == ["Kế hoạch.pdf"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"a longer old file")
    write_output(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_name_as_long_as_the_disk_takes_is_written(tmp_path: Path) -> None:
    name = "a" * 251 + ".pdf"
    write_output(tmp_path / name, b"whole")
    assert files(tmp_path) == [name]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "USB"
    assert refusal(folder / "a.pdf") == (
        f"Không tìm thấy thư mục “{folder}”; hãy chọn thư mục khác để ghi tệp “a.pdf”."
    )
    assert not folder.exists()


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    assert "Không tìm thấy thư mục" in refusal(tmp_path / "out" / "a.pdf")
    assert (tmp_path / "out").read_bytes() == b"a file"


def test_a_folder_in_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "a.pdf" / "inside.txt").write_bytes(b"kept")
    assert refusal(tmp_path / "a.pdf") == (
        f"“{tmp_path / 'a.pdf'}” là một thư mục; hãy ghi thêm tên tệp."
    )
    assert files(tmp_path / "a.pdf") == ["inside.txt"]
    assert "là một thư mục" in refusal(Path("/"))


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    assert "Không thể đặt tên tệp" in refusal(tmp_path / ("a" * 300 + ".pdf"))
    assert files(tmp_path) == []


def test_a_target_held_by_another_program_stays_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that Excel holds open: winerror 32."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def held(self: Path, other: Path) -> Path:
        raise PermissionError(13, "used by another process", str(self))

    monkeypatch.setattr(Path, "replace", held)
    assert refusal(target) == (
        "Tệp “a.pdf” đang mở trong chương trình khác; hãy đóng tệp đó rồi xuất lần nữa, "
        "hoặc lưu với tên khác."
    )
    assert target.read_bytes() == b"old"
    assert files(tmp_path) == ["a.pdf"]


def test_a_target_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    replace, turns = Path.replace, iter([True, False])

    def held_once(self: Path, other: Path) -> Path:
        if next(turns):
            raise PermissionError(13, "used by another process", str(self))
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", held_once)
    write_output(target, b"new")
    assert target.read_bytes() == b"new"
    assert files(tmp_path) == ["a.pdf"]


@posix_only
@pytest.mark.skipif(not shutil.which("mount"), reason="no mount command")
def test_a_full_disk_keeps_the_old_file_and_says_how_much_is_needed(tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    with small_disk(folder):
        (folder / "a.pdf").write_bytes(b"old")
        sentence = refusal(folder / "a.pdf", bytes(3 * 1024 * 1024))
        assert sentence.startswith(f"Không đủ chỗ để ghi tệp “a.pdf” vào “{folder}”: cần 3 MB, ")
        assert sentence.endswith("hãy xóa bớt tệp không dùng hoặc chọn ổ đĩa khác.")
        assert (folder / "a.pdf").read_bytes() == b"old"
        assert files(folder) == ["a.pdf"]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    with reachable_folder() as folder:
        yield folder


@posix_only
def test_a_folder_without_right_to_write_is_named(open_folder: Path) -> None:
    (open_folder / "a.pdf").write_bytes(b"old")
    open_folder.chmod(0o555)
    with ordinary_rights():
        sentence = refusal(open_folder / "a.pdf")
    assert sentence.startswith(f"Không được phép ghi vào thư mục “{open_folder}”; hãy chọn")
    assert (open_folder / "a.pdf").read_bytes() == b"old"
    open_folder.chmod(0o755)
    assert files(open_folder) == ["a.pdf"]


@posix_only
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs two users")
def test_a_target_that_may_not_be_replaced_stays(open_folder: Path) -> None:
    """In a shared folder (sticky) nobody may replace another user's file."""
    (open_folder / "a.pdf").write_bytes(b"old")
    open_folder.chmod(0o1777)
    for place in (open_folder / "a.pdf", open_folder):
        shutil.chown(place, SOMEBODY_ELSE)
    with ordinary_rights():
        assert "đang mở trong chương trình khác" in refusal(open_folder / "a.pdf")
    assert (open_folder / "a.pdf").read_bytes() == b"old"
    assert files(open_folder) == ["a.pdf"]
