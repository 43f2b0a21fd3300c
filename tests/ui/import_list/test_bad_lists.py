"""Files that are no lists: one sentence on the first step, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from tests.documents import hostile_files as hostile
from tests.ui.import_list.import_hands import part, paste, said, stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.import_list.import_page import ImportPage


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (hostile.far_cell, "quá lớn hoặc bị hỏng"),
        (hostile.billion_laughs, "bất thường"),
        (hostile.not_an_archive, "bị hỏng"),
        (hostile.encrypted, "có mật khẩu"),
        (hostile.formulas_only, "công thức chưa được tính"),
    ],
)
def test_a_hostile_file_gives_one_sentence(
    page: ImportPage,
    office: OfficeFile,
    tmp_path: Path,
    qtbot: QtBot,
    make: Callable[[Path], Path],
    words: str,
) -> None:
    page.take_file(make(tmp_path))
    qtbot.waitUntil(lambda: words in page.files.notice.accessibleName(), timeout=30_000)
    assert stage(page) == "file"
    assert said(page, "import_file_notice_text").count(".") >= 1
    assert part(page, QPushButton, "import_choose").isEnabled()
    assert office.undo.undo_label() is None


def test_a_missing_file_gives_one_sentence(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.take_file(tmp_path / "không có.xlsx")
    qtbot.waitUntil(lambda: bool(page.files.notice.accessibleName()))
    assert stage(page) == "file"


def test_an_empty_clipboard_gives_one_sentence(page: ImportPage) -> None:
    paste(page, "")
    assert stage(page) == "file"
    assert said(page, "import_file_notice_text")


def test_reading_is_stopped_from_the_page(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.take_file(hostile.plain(tmp_path))
    part(page, QPushButton, "import_reading_stop").click()
    qtbot.waitUntil(lambda: not page.desk.background.running(), timeout=10_000)
    assert stage(page) == "file"
    assert part(page, QPushButton, "import_choose").isEnabled()


def test_a_word_from_a_stopped_reading_changes_nothing(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.take_file(hostile.plain(tmp_path))
    task = page._judge._task
    assert task is not None
    part(page, QPushButton, "import_reading_stop").click()
    task.progressed.emit(0, 0, "Đang đọc list.xlsx: 900 dòng")
    assert part(page, QPushButton, "import_choose").isEnabled()
    qtbot.waitUntil(lambda: not page.desk.background.running(), timeout=10_000)
