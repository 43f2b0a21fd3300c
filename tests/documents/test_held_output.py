"""Let another program hold the target once, five times, for ever: whole file, old file, no fault.

Windows refuses to replace a file that Excel or a virus scanner holds open (winerror 5, 32).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from hungchinh_desktop.documents import output_file
from hungchinh_desktop.documents.output_file import write_output
from hungchinh_desktop.domain.errors import UserError

FOR_EVER = 10**6


def whole(text: str) -> bytes:
    """Return a file of which one can tell that it is whole."""
    raw = BytesIO()
    with ZipFile(raw, "w") as archive:
        archive.writestr("a", text)
    return raw.getvalue()


OLD, NEW = whole("old"), whole("new")


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_file, "_PAUSE", 0.001)


def hold(monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """Refuse to replace the target so many times; the list counts the tries."""
    replace, tries = Path.replace, [0]

    def held(self: Path, other: Path) -> Path:
        tries[0] += 1
        if tries[0] <= times:
            raise PermissionError(13, "used by another process", str(self))
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", held)
    return tries


@pytest.mark.parametrize("times", [1, 5, FOR_EVER])
@pytest.mark.parametrize("name", ["Kế hoạch.pdf", "Sổ hộ.xlsx", "Kế hoạch.docx", "Tất cả.zip"])
def test_a_held_target_is_the_new_file_or_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, times: int
) -> None:
    target = tmp_path / name
    target.write_bytes(OLD)
    tries = hold(monkeypatch, times)
    if times < FOR_EVER:
        write_output(target, NEW)
        assert tries == [times + 1]
        assert target.read_bytes() == NEW
    else:
        with pytest.raises(UserError, match=f"“{name}” đang mở trong chương trình khác; hãy đóng"):
            write_output(target, NEW, patience=0.02)
        assert tries[0] > 1
        assert target.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == [name]


def replaced_by_a_file(folder: Path) -> None:
    folder.rmdir()
    folder.write_bytes(b"x")


GONE: dict[str, Callable[[Path], object]] = {
    "never there": Path.rmdir,
    "pulled out": shutil.rmtree,
    "a file by now": replaced_by_a_file,
}


@pytest.mark.parametrize("take_away", GONE.values(), ids=GONE.keys())
def test_a_drive_that_is_gone_is_named(tmp_path: Path, take_away: Callable[[Path], object]) -> None:
    drive = tmp_path / "USB"
    drive.mkdir()
    take_away(drive)
    with pytest.raises(UserError, match=r"Không tìm thấy thư mục “.*USB”; hãy chọn thư mục khác"):
        write_output(drive / "a.pdf", NEW)
    assert drive.is_file() == (take_away is replaced_by_a_file)


def test_a_drive_pulled_out_while_it_is_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = tmp_path / "USB"
    drive.mkdir()

    def gone(self: Path, other: Path) -> Path:
        shutil.rmtree(drive)
        raise FileNotFoundError(2, "no such file", str(self))

    monkeypatch.setattr(Path, "replace", gone)
    with pytest.raises(UserError, match="Không tìm thấy thư mục"):
        write_output(drive / "a.pdf", NEW)
    assert not drive.exists()
