"""Attach files, open copies of them, and leave nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file

PDF = b"%PDF-1.7\n" + bytes(range(256))
PHOTO = b"\xff\xd8\xff\xe0" + bytes(900)


@pytest.fixture
def key(office: OfficeFile) -> str:
    return office.households.entries()[0].id


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "Máy quét"
    folder.mkdir()
    (folder / "Quyết định 12.pdf").write_bytes(PDF)
    (folder / "Nhà ở.jpg").write_bytes(PHOTO)
    return [folder / "Quyết định 12.pdf", folder / "Nhà ở.jpg"]


def names(office: OfficeFile, key: str) -> list[str]:
    return [one.name for one in office.attachments.attachments(key)]


def test_files_are_attached_as_one_change_and_come_back(
    office: OfficeFile, key: str, files: list[Path]
) -> None:
    office.attachments.attach(key, files)
    assert names(office, key) == ["Nhà ở.jpg", "Quyết định 12.pdf"]
    assert "Đính kèm 2 tệp vào hộ" in str(office.undo.undo_label())
    assert office.attachments.attach(key, files) == []  # the same again
    for path in files:
        path.unlink()  # the copy in the data file needs no original
    office.attachments.remove(office.attachments.attachments(key)[0])
    assert names(office, key) == ["Quyết định 12.pdf"]
    office.undo.undo()
    photo, _pdf = office.attachments.attachments(key)
    assert office.attachments.lay_out(photo).read_bytes() == PHOTO
    office.undo.undo()
    assert names(office, key) == []
    office.undo.redo()
    assert len(names(office, key)) == 2


def test_one_bad_file_attaches_none(
    office: OfficeFile, key: str, files: list[Path], tmp_path: Path
) -> None:
    for name, content, words in (
        ("x.exe", b"MZ", "không phải tệp PDF hay ảnh"),
        ("x.pdf", b"", "trống"),
    ):
        bad = tmp_path / name
        bad.write_bytes(content)
        with pytest.raises(UserError, match=words):
            office.attachments.attach(key, [files[0], bad])
    with pytest.raises(UserError, match="không phải một tệp"):
        office.attachments.attach(key, [files[0], tmp_path])
    assert names(office, key) == []
    assert office.undo.undo_label() is None


def test_a_file_too_large_is_refused_unread(office: OfficeFile, key: str, tmp_path: Path) -> None:
    large = tmp_path / "phim.pdf"
    with large.open("wb") as stream:
        stream.truncate(21 * 2**20)
    with pytest.raises(UserError, match=r"nặng 21,0 MB, quá 20,0 MB"):
        office.attachments.attach(key, [large])


def test_copies_for_reading_vanish_with_the_program(
    office: OfficeFile, key: str, files: list[Path]
) -> None:
    office.attachments.attach(key, files)
    laid = [office.attachments.lay_out(one) for one in office.attachments.attachments(key)]
    assert all(path.is_file() and office.path.parent in path.parents for path in laid)
    path = office.path
    office.close()
    assert not any(one.exists() for one in laid)
    left = laid[0]  # what a killed program leaves behind
    left.parent.mkdir(parents=True)
    left.write_bytes(b"x")
    again = open_office_file(path)
    again.attachments.attachments(key)
    assert not left.exists()
    again.close()
